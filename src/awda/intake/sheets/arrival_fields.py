"""The fields of one arrival: what each cell of a row becomes.

Always holds: a field that cannot be read makes a problem and never a default; of name, sex,
wristband and arrival nothing can be declined, of all the rest anything can (I-03).
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Final

from awda.intake.sheets.codelists import (
    BRANCH,
    DOCUMENT,
    NATIONALITY,
    PRESENTS_AS,
    RELATIONSHIP,
    SEX,
    TRIAGE,
)
from awda.intake.sheets.date_shapes import DateOrder
from awda.intake.sheets.dates import (
    ArrivalPrecision,
    ArrivedAt,
    BirthDate,
    DateHabits,
    read_arrival,
    read_birth,
)
from awda.intake.sheets.header_words import AGE, ARRIVED_TIME, BY_ITS_VALUE
from awda.intake.sheets.rows import RowReading
from awda.intake.sheets.table import Table
from awda.intake.sheets.values import (
    DECLINED,
    Answer,
    Declined,
    expected_digits,
    is_blank_word,
    is_declined,
    is_phone_odd,
    rank_code,
    read_identifier,
    read_name,
    read_phone,
    read_text,
    read_wound,
    word_from,
)
from awda.intake.sheets.wording import fold_words

_TEKNONYM_STARTS: Final = ("ابو ", "ام ", "ابي ", "ابا ", "abu ", "umm ", "um ", "abo ")
_BETWEEN_NATIONALITIES: Final = ("/", "،", ",", "+", "؛", ";", " و ")

_read_presents_as: Final = word_from(
    PRESENTS_AS,
    "عسكري، موظف مدني، عائلة، طفل، غير معروف",
    "combatant, civilian official, family, child, unknown",
)
_read_triage: Final = word_from(TRIAGE, "أحمر، أصفر، أخضر، أسود", "red, yellow, green, black")


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class ArrivalRow:
    """One person of an arrival list. Codes are those of `codelists`; text is as written.

    `rank` is a code where `rank_written` is known; `nationalities` are ISO 3166 alpha-3 codes,
    STATELESS, DISPUTED or NOT_KNOWN, or a word kept as written. Text fields are None when empty.
    """

    sex: str
    arrived_at: ArrivedAt
    list_no: str | None = None
    wristband: str | None = None
    full_name: str | None = None
    given: str | None = None
    father: Answer[str] = None
    grandfather: Answer[str] = None
    great_grandfather: Answer[str] = None
    family_name: Answer[str] = None
    mother_given: Answer[str] = None
    mother_family: Answer[str] = None
    teknonym: Answer[str] = None
    latin_name: str | None = None
    birth: Answer[BirthDate] = None
    birth_place: Answer[str] = None
    nationalities: tuple[str, ...] | Declined = ()
    presents_as: Answer[str] = None
    rank: Answer[str] = None
    rank_written: Answer[str] = None
    service_number: Answer[str] = None
    unit: Answer[str] = None
    branch: Answer[str] = None
    document_type: Answer[str] = None
    document_number: Answer[str] = None
    crossing: Answer[str] = None
    wounded: Answer[bool] = None
    triage: Answer[str] = None
    phone: Answer[str] = None
    kin_name: Answer[str] = None
    kin_phone: Answer[str] = None
    kin_relationship: Answer[str] = None
    notes: Answer[str] = None


@dataclass(frozen=True, slots=True)
class ArrivalList:
    """What is the same for every row of one list; `arrived_on` stands in for a missing date."""

    table: Table
    offset: timedelta
    as_of: date
    arrived_on: date | None
    orders: dict[str, DateOrder]

    def habits(self, name: str, *, ages: bool = False) -> DateHabits:
        """How the column of date field `name` is read."""
        order = self.orders.get(name, DateOrder.DAY_FIRST)
        return DateHabits(order, ages=ages, epoch=self.table.epoch)


def read_row(reading: RowReading, known: ArrivalList) -> ArrivalRow | None:
    """The row of one person; None when `reading` has problems afterwards."""
    sex = _sex(reading)
    arrived_at = _arrived_at(reading, known)
    # A row without its day of arrival is still read to the end, so that all problems are told.
    on = date.fromisoformat(arrived_at.local_day) if arrived_at else known.as_of
    family_name, teknonym = _family_name_and_teknonym(reading)
    nationalities = _nationalities(reading)
    document_type = _kept_word(reading, "document_type", DOCUMENT)
    rank, rank_written = _rank(reading)
    wounded, triage = _wounded_and_triage(reading)
    row = ArrivalRow(
        sex=sex or "",
        arrived_at=arrived_at or _midnight(known.as_of, known.offset),
        list_no=reading.text("list_no") or None,
        wristband=reading.read("wristband", read_identifier),
        full_name=reading.read("full_name", read_name),
        given=reading.read("given", read_name),
        father=reading.answer("father", read_name),
        grandfather=reading.answer("grandfather", read_name),
        great_grandfather=reading.answer("great_grandfather", read_name),
        family_name=family_name,
        mother_given=reading.answer("mother_given", read_name),
        mother_family=reading.answer("mother_family", read_name),
        teknonym=teknonym,
        latin_name=reading.read("latin_name", read_name),
        birth=_birth(reading, known, on),
        birth_place=reading.answer("birth_place", read_text),
        nationalities=nationalities,
        presents_as=_presents_as(reading),
        rank=rank,
        rank_written=rank_written,
        service_number=reading.number("service_number", read_identifier),
        unit=reading.answer("unit", read_text),
        branch=_kept_word(reading, "branch", BRANCH),
        document_type=document_type,
        document_number=_document_number(reading, document_type, nationalities),
        crossing=reading.answer("crossing", read_text),
        wounded=wounded,
        triage=triage,
        phone=_phone(reading, "phone"),
        kin_name=reading.answer("kin_name", read_name),
        kin_phone=_phone(reading, "kin_phone"),
        kin_relationship=_kept_word(reading, "kin_relationship", RELATIONSHIP),
        notes=reading.answer("notes", read_text),
    )
    _check_name(reading, row)
    return None if reading.problems else row


def _sex(reading: RowReading) -> str | None:
    text = reading.text("sex")
    if not text or is_blank_word(text) or is_declined(text):
        reading.fail("SHEET_SEX_MISSING", "sex")
        return None
    code = SEX.get(fold_words(text))
    if code is None:
        reading.fail("SHEET_SEX_UNREADABLE", "sex")
    return code


def _check_name(reading: RowReading, row: ArrivalRow) -> None:
    """Some name must stand: the whole, the given name, or its Latin spelling."""
    name = row.full_name or row.given or row.latin_name
    name_fields = ("full_name", "given", "latin_name")
    titled = next((one for one in name_fields if reading.cell(one)), "full_name")
    if name is None and not any(reading.has_problem(one) for one in name_fields):
        reading.fail("SHEET_NAME_MISSING", titled)
    if row.full_name and " " not in row.full_name and not row.father and not row.family_name:
        reading.note("SHEET_NAME_ONE_WORD", "full_name")


def _midnight(day: date, offset: timedelta) -> ArrivedAt:
    local = datetime.combine(day, time(), tzinfo=timezone(offset))
    return ArrivedAt(local.astimezone(UTC), ArrivalPrecision.DAY, day.isoformat())


def _arrived_at(reading: RowReading, known: ArrivalList) -> ArrivedAt | None:
    text = reading.text("arrived_at")
    if is_declined(text):
        reading.fail("SHEET_DECLINE_NOT_POSSIBLE", "arrived_at")
        return None
    cell = reading.cell("arrived_at")
    clock = reading.cell(ARRIVED_TIME)
    if cell and not is_blank_word(text):
        return reading.dated(
            "arrived_at",
            lambda: read_arrival(
                cell.value,
                clock.value if clock and not is_blank_word(clock.text) else None,
                known.habits("arrived_at"),
                offset=known.offset,
                as_of=known.as_of,
            ),
        )
    if known.arrived_on is None:
        if not reading.has_problem("arrived_at"):
            reading.fail("SHEET_ARRIVAL_MISSING", "arrived_at")
        return None
    reading.note("SHEET_ARRIVAL_FROM_LIST", "arrived_at")
    return reading.dated(
        "arrived_at",
        lambda: read_arrival(
            known.arrived_on,
            clock.value if clock and not is_blank_word(clock.text) else None,
            known.habits("arrived_at"),
            offset=known.offset,
            as_of=known.as_of,
        ),
    )


def _birth(reading: RowReading, known: ArrivalList, on: date) -> Answer[BirthDate]:
    """From the date of birth; only where that is empty from the age."""
    for name in ("birth", AGE):
        text = reading.text(name)
        if is_declined(text):
            return DECLINED
        cell = reading.cell(name)
        if cell and not is_blank_word(text):
            habits = known.habits(name, ages=name == AGE)
            return reading.dated(name, lambda: read_birth(cell.value, habits, on=on))  # noqa: B023 - called at once
    return None


def _family_name_and_teknonym(reading: RowReading) -> tuple[Answer[str], Answer[str]]:
    """Two columns, and a third whose title means either: "Abu ..." there is the teknonym (N-02)."""
    family_name = reading.answer("family_name", read_name)
    teknonym = reading.answer("teknonym", read_name)
    either = reading.answer(BY_ITS_VALUE, read_name)
    if not isinstance(either, str):
        return (family_name if family_name is not None else either), teknonym
    if fold_words(either).startswith(_TEKNONYM_STARTS):
        meaning = {"meaning_ar": "اسم «أبو/أم»", "meaning_en": "the Abu/Umm name"}
        reading.note("SHEET_TITLE_TWO_MEANINGS", BY_ITS_VALUE, **meaning)
        return family_name, teknonym if isinstance(teknonym, str) else either
    if isinstance(family_name, str) and fold_words(family_name) != fold_words(either):
        reading.fail("SHEET_NAME_PARTS_CLASH", BY_ITS_VALUE)
    meaning = {"meaning_ar": "اسم العائلة", "meaning_en": "the family name"}
    reading.note("SHEET_TITLE_TWO_MEANINGS", BY_ITS_VALUE, **meaning)
    return either, teknonym


def _nationalities(reading: RowReading) -> tuple[str, ...] | Declined:
    """Codes of all nationalities named; a word not known is kept as written, with a note (I-09)."""
    text = reading.text("nationalities")
    if is_declined(text):
        return DECLINED
    whole = NATIONALITY.get(fold_words(text))
    if whole:
        return (whole,)
    for sign in _BETWEEN_NATIONALITIES:
        text = text.replace(sign, "\n")
    words = [word.strip() for word in text.split("\n") if not is_blank_word(word)]
    if any(fold_words(word) not in NATIONALITY for word in words):
        reading.note("SHEET_WORD_KEPT_AS_WRITTEN", "nationalities")
    return tuple(dict.fromkeys(NATIONALITY.get(fold_words(word), word) for word in words))


def _presents_as(reading: RowReading) -> Answer[str]:
    return reading.answer("presents_as", _read_presents_as)


def _kept_word(reading: RowReading, name: str, codes: dict[str, str]) -> Answer[str]:
    """The code of a known word; another word is kept as written, with a note."""
    text = reading.text(name)
    code = codes.get(fold_words(text)) if text else None
    if code:
        return code
    answer = reading.answer(name, read_text)
    if isinstance(answer, str):
        reading.note("SHEET_WORD_KEPT_AS_WRITTEN", name)
    return answer


def _rank(reading: RowReading) -> tuple[Answer[str], Answer[str]]:
    written = reading.answer("rank", read_text)
    if not isinstance(written, str):
        return written, written
    code = rank_code(written)
    if code is None:
        reading.note("SHEET_WORD_KEPT_AS_WRITTEN", "rank")
    return code, written


def _document_number(
    reading: RowReading,
    document_type: Answer[str],
    nationalities: tuple[str, ...] | Declined,
) -> Answer[str]:
    """The number; an unusual length is a note, never a problem (N-04, N-05)."""
    number = reading.number("document_number", read_identifier)
    kind = document_type if isinstance(document_type, str) else None
    countries = nationalities if isinstance(nationalities, tuple) else ()
    expected = expected_digits(kind, countries)
    if isinstance(number, str) and expected:
        digits = sum(sign.isdecimal() for sign in number)
        if digits != expected or digits != len(number):
            reading.note(
                "SHEET_NUMBER_LENGTH_ODD", "document_number", digits=digits, expected=expected
            )
    return number


def _wounded_and_triage(reading: RowReading) -> tuple[Answer[bool], Answer[str]]:
    triage = reading.answer("triage", _read_triage)
    found = reading.answer("wounded", read_wound)
    if not isinstance(found, tuple):
        return found, triage
    wounded, colour, details_left = found
    if details_left:
        reading.note("SHEET_MEDICAL_TEXT_LEFT", "wounded")
    return wounded, triage if triage is not None else colour


def _phone(reading: RowReading, name: str) -> Answer[str]:
    phone = reading.number(name, read_phone)
    if isinstance(phone, str) and is_phone_odd(phone):
        reading.note("SHEET_PHONE_ODD", name)
    return phone
