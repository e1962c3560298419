"""What one row of an arrival list claims of a person, in the words of the people context.

Always holds: a value keeps the list's own spelling, is claimed and nothing more (N-08); declined
stays declined and unknown stays not asked (I-03). No database.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from awda.intake.lists.bringing_in import Told
from awda.intake.sheets.arrival_fields import ArrivalRow
from awda.intake.sheets.dates import BirthDate, BirthPrecision
from awda.intake.sheets.values import Answer as Read
from awda.intake.sheets.values import Declined as ReadDeclined
from awda.kernel.ids import PersonId
from awda.people.age import (
    OLDEST_YEARS,
    Age,
    BornBetween,
    age_on,
    calendar_range,
    estimated,
    years_on,
)
from awda.people.answers import (
    NOT_ASKED,
    Answer,
    BirthAnswer,
    Born,
    Declined,
    Identity,
    LatinVariant,
    Nationality,
    Origin,
    PersonName,
    Said,
    Service,
)
from awda.people.codes import NationalityStatus, Precision, PresentsAs, Script, Sex
from awda.people.commands import ListedKin, StateFromList

SORANI_LETTERS: Final = frozenset("ڕڵۆێە")
COUNTRY_LETTERS: Final = 3  # ISO 3166 alpha-3
STATUS: Final = {
    "STATELESS": NationalityStatus.NONE,
    "DISPUTED": NationalityStatus.DISPUTED,
    "NOT_KNOWN": NationalityStatus.NOT_KNOWN,
}
PRECISION: Final = {
    BirthPrecision.DAY: Precision.DAY,
    BirthPrecision.MONTH: Precision.MONTH,
    BirthPrecision.YEAR: Precision.YEAR,
    BirthPrecision.ESTIMATE: Precision.ESTIMATE,
}
CHILD_YEARS: Final = (0, 17)
ANY_YEARS: Final = (0, OLDEST_YEARS)


@dataclass(frozen=True, slots=True)
class Aged:
    """How old someone is as far as the list goes: the birth claimed, and years from, to."""

    birth: BirthAnswer
    years_from: int
    years_to: int
    age: Age
    told: tuple[Told, ...]


def aged(row: ArrivalRow, not_stated: tuple[int, int] | None, reason: str = "") -> Aged:
    """The age a row gives; where it states none, `not_stated`, or nothing at all (C-01, N-09).

    Without a written `reason` nobody is grown up because a list says nothing: doubt stays.
    """
    day = row.arrived_at.instant.date()  # the record's day: all ages are reckoned in UTC
    birth = _birth(row.birth, day)
    told: tuple[Told, ...] = ()
    if isinstance(birth, Born):
        years = years_on(birth.latest, day), years_on(birth.earliest, day)
    elif row.presents_as == PresentsAs.CHILD:
        years = CHILD_YEARS
    else:
        years, told = not_stated or ANY_YEARS, ()
        if not_stated and not reason.strip():
            years = min(years[0], CHILD_YEARS[1]), years[1]
        if not not_stated or years != not_stated:
            told = (Told("LIST_AGE_NOT_STATED"),)
    looks = estimated(*years, day)
    age = age_on(looks.widened(birth.range) if isinstance(birth, Born) else looks, day)
    if age is not Age.ADULT and _service(row) is not None:
        told = (*told, Told("LIST_SERVICE_LEFT_OUT"))
    return Aged(birth, *years, age, told)


def _birth(read: Read[BirthDate], day: date) -> BirthAnswer:
    if read is None:
        return NOT_ASKED
    if isinstance(read, ReadDeclined):
        return Declined()
    earliest, latest = date.fromisoformat(read.earliest), date.fromisoformat(read.latest)
    earliest, latest = min(earliest, day), min(latest, day)
    precision = PRECISION[read.precision]
    if precision is not Precision.ESTIMATE and not _whole(earliest, latest, precision):
        precision = Precision.ESTIMATE  # a month or year cut short by the day of arrival
    return Born(earliest=earliest, latest=latest, precision=precision)


def _whole(earliest: date, latest: date, precision: Precision) -> bool:
    month = earliest.month if precision is not Precision.YEAR else None
    day = earliest.day if precision is Precision.DAY else None
    return calendar_range(earliest.year, month, day) == BornBetween(
        earliest=earliest, latest=latest
    )


def claims(
    row: ArrivalRow,
    person: PersonId,
    list_sha256: str,
    row_number: int,
    looks: Aged,
    ages_reason: str = "",
) -> StateFromList:
    """Everything the row says of the person, as one command.

    `ages_reason`, why whoever states no age is of the ages given, stands beside the list's remark.
    """
    unstated = not isinstance(looks.birth, Born) and row.presents_as != PresentsAs.CHILD
    return StateFromList(
        person=person,
        list_sha256=list_sha256,
        row=row_number,
        identity=Identity(
            name=_name(row), sex=Sex.FEMALE if row.sex == "F" else Sex.MALE, birth=looks.birth
        ),
        origin=Origin(nationality=_nationality(row), birth_place=_said(row.birth_place)),
        service=_service(row) if looks.age is Age.ADULT else None,
        paper_kind=_plain(row.document_type),
        paper_number=_plain(row.document_number),
        phone=_plain(row.phone),
        crossing=_plain(row.crossing),
        remark=_remark(row, f"age: {ages_reason.strip()}" if unstated and ages_reason else ""),
        next_of_kin=_kin(row),
    )


def _name(row: ArrivalRow) -> PersonName:
    parts = (row.given, row.father, row.grandfather, row.great_grandfather, row.family_name)
    joined = " ".join(part for part in parts if isinstance(part, str))
    whole = row.full_name or joined or row.latin_name or ""
    return PersonName(
        whole=_spoken(whole),
        given=_said(row.given),
        father=_said(row.father),
        grandfather=_said(row.grandfather),
        great_grandfather=_said(row.great_grandfather),
        family_name=_said(row.family_name),
        teknonym=_said(row.teknonym),
        mother_given=_said(row.mother_given),
        mother_family=_said(row.mother_family),
        latin=(LatinVariant(value=row.latin_name),) if row.latin_name else (),
    )


def _said(read: Read[str]) -> Answer:
    match read:
        case None:
            return NOT_ASKED
        case str():
            return _spoken(read)
        case _:
            return Declined()


def _spoken(text: str) -> Said:
    letters = [sign for sign in text if sign.isalpha()]
    if letters and all(sign.isascii() or "\u00c0" <= sign <= "\u024f" for sign in letters):
        return Said(value=text, script=Script.LATIN)
    return Said(value=text, script=Script.SORANI if SORANI_LETTERS & set(text) else Script.AR)


def _plain(read: Read[str]) -> str:
    return read if isinstance(read, str) else ""


def _nationality(row: ArrivalRow) -> Nationality:
    """Codes as far as they are known; another word leaves the question to the interview (I-09)."""
    named = row.nationalities
    if isinstance(named, ReadDeclined):
        return Nationality(status=NationalityStatus.DECLINED)
    countries = tuple(one for one in named if _is_country(one))
    status = next((STATUS[one] for one in named if one in STATUS), None)
    if status is None:
        status = NationalityStatus.HELD if countries else NationalityStatus.NOT_ASKED
    return Nationality(status=status, countries=countries)


def _is_country(word: str) -> bool:
    return len(word) == COUNTRY_LETTERS and word.isascii() and word.isupper()


def _remark(row: ArrivalRow, of_age: str) -> str:
    """The list's remark, and its words that have no other place on the record."""
    named = row.nationalities if isinstance(row.nationalities, tuple) else ()
    unknown = [word for word in named if not _is_country(word) and word not in STATUS]
    kin = "" if isinstance(row.kin_name, str) else _plain(row.kin_phone)
    return "; ".join(part for part in (_plain(row.notes), *unknown, kin, of_age) if part)


def _service(row: ArrivalRow) -> Service | None:
    rank = row.rank if row.rank is not None else row.rank_written
    named = (rank, row.service_number, row.branch, row.unit)
    if not any(isinstance(one, str) for one in named):
        return None
    return Service(
        rank=_said(rank),
        service_number=_said(row.service_number),
        branch=_said(row.branch),
        unit=_said(row.unit),
    )


def _kin(row: ArrivalRow) -> ListedKin | None:
    name = _said(row.kin_name)
    if not isinstance(name, Said):
        return None
    return ListedKin(
        kin="list", name=name, relation=_plain(row.kin_relationship), phone=_plain(row.kin_phone)
    )
