"""Two records beside each other: each field, what met what, and where the two have been.

Always holds: what is shown is what the records say now; the signs come from the same weighing that
asked the question; a photograph is shown to the reader's eyes and compared by nothing else.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse

from awda.custody.pages.lines import custody_lines
from awda.identity import queries as identity
from awda.identity.evidence import AGAINST, Evidence, Grade, Sign
from awda.identity.queries import Candidate
from awda.intake.pages.person_known import birth_words
from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.people import answers, queries, record
from awda.people.codes import Source
from awda.people.reading import Compartments
from awda.people.record import IdentityBlock, PersonRecord
from awda.web import words
from awda.web.components import CustodyLine, State

NAME_PARTS = ("given", "father", "grandfather", "family_name", "mother_given", "mother_family")
SAYS = {  # which row of the table a sign belongs to
    Sign.NAME_WHOLE: "whole",
    Sign.NAME_PARTS: "whole",
    Sign.NAME_UNLIKE: "whole",
    Sign.GIVEN_DIFFERS: "given",
    Sign.FATHER_DIFFERS: "father",
    Sign.MOTHER_LIKE: "mother_given",
    Sign.MOTHER_DIFFERS: "mother_given",
    Sign.BIRTH_DAY: "birth",
    Sign.BIRTH_MONTH: "birth",
    Sign.BIRTH_YEAR: "birth",
    Sign.BIRTH_MAY_AGREE: "birth",
    Sign.BIRTH_DIFFERS: "birth",
    Sign.BIRTH_FAR_APART: "birth",
    Sign.BIRTH_PLACE_LIKE: "birth_place",
    Sign.PAPER_SAME: "papers",
    Sign.PAPER_DIFFERS: "papers",
    Sign.SEX_DIFFERS: "sex",
}


@dataclass(frozen=True, slots=True)
class Told:
    """A sign in words, and its colour."""

    words: str
    state: State


@dataclass(frozen=True, slots=True)
class Met:
    """One part of a name, the part it met, and how."""

    one: str
    other: str
    how: str


@dataclass(frozen=True, slots=True)
class Row:
    """One field of the two records, and what was found between them."""

    label: str
    one: str
    other: str
    told: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """One record: who it is, where, and since when."""

    person: PersonId
    number: str
    name: str
    photo: str
    custody: CustodyLine
    met_at: Instant
    registered: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """The whole page of a comparison."""

    sides: tuple[Side, Side]
    rows: tuple[Row, ...]
    speaks_for: tuple[Told, ...]
    speaks_against: tuple[Told, ...]
    met: tuple[Met, ...]
    alone: tuple[str, ...]
    grade: Grade


def compared(one: str, other: str, opened: Compartments, now: Instant) -> Compared | None:
    """Two records side by side; None where one of them was never met."""
    records = [record.person(who, opened, now.date()) for who in (one, other)]
    left, right = records
    if left is None or right is None:
        return None
    found = identity.between(one, other)
    evidence = found[0] if found else None
    signs = evidence.signs if evidence else ()
    lines = custody_lines((one, other), words.language())
    told = [_told(sign) for sign in signs]
    return Compared(
        sides=(_side(left, lines), _side(right, lines)),
        rows=tuple(_rows(left, right, signs)),
        speaks_for=tuple(line for line in told if line.state is not State.REFUSED),
        speaks_against=tuple(line for line in told if line.state is State.REFUSED),
        met=met(evidence) if evidence else (),
        alone=_alone(evidence) if evidence else (),
        grade=evidence.grade if evidence else Grade.NONE,
    )


def _told(sign: Sign) -> Told:
    against = sign in AGAINST
    return Told(words.label("identity_sign", sign), State.REFUSED if against else State.CLEAR)


def met(evidence: Evidence) -> tuple[Met, ...]:
    """Which part of the one name met which of the other, and how."""
    return tuple(
        Met(one.one, one.other, words.label("how_met", one.how)) for one in evidence.name.meetings
    )


def _alone(evidence: Evidence) -> tuple[str, ...]:
    return (*evidence.name.alone_one, *evidence.name.alone_other)


def _side(found: PersonRecord, lines: dict[str, CustodyLine]) -> Side:
    block = found.identity
    said = block.identity if block else None
    photo = bool(block and block.photo_sha256)
    return Side(
        person=found.person,
        number=found.number,
        name=said.name.whole.value if said else found.wristband,
        photo=reverse("photograph", args=[found.person]) if photo else "",
        custody=lines.get(found.person, CustodyLine()),
        met_at=found.met_at,
        registered=found.registered_at is not None,
    )


def _rows(left: PersonRecord, right: PersonRecord, signs: tuple[Sign, ...]) -> Iterator[Row]:
    one, other = _fields(left), _fields(right)
    for key in (*one, *(key for key in other if key not in one)):
        told = tuple(_told(sign) for sign in signs if SAYS[sign] == key)
        if one.get(key) or other.get(key):
            yield Row(_label(key), one.get(key, ""), other.get(key, ""), told)


def _label(key: str) -> str:
    if key in NAME_PARTS:
        return words.label("name_part", key)
    return words.say("reg_sex") if key == "sex" else words.say(f"identity_{key}")


def _fields(found: PersonRecord) -> dict[str, str]:
    """What a record says of who someone is, by field, in the order of the table."""
    block = found.identity
    if block is None:
        return {}
    told = {"whole": "", "latin": ""}
    if block.identity:
        name = block.identity.name
        told |= {"whole": name.whole.value, "latin": _joined(one.value for one in name.latin)}
        told |= {part: answers.text(getattr(name, part)) for part in NAME_PARTS}
        told["birth"] = _birth(block.identity)
    told["birth_place"] = answers.text(block.origin.birth_place) if block.origin else ""
    told["sex"] = words.label("sex", block.sex)
    told["papers"] = _papers(found, block)
    return told


def _birth(said: answers.Identity) -> str:
    born = said.birth
    if not isinstance(born, answers.Born):
        return birth_words(said)
    how = words.label("precision", born.precision)
    carried = "" if born.source is Source.CLAIMED else f" · {words.label('source', born.source)}"
    return f"{birth_words(said)} ({how}{carried})"


def _papers(found: PersonRecord, block: IdentityBlock) -> str:
    shown = (*block.documents, *(found.service.documents if found.service else ()))
    return _joined(f"{words.label('id_document', one.kind)} {one.number}" for one in shown)


def _joined(values: Iterator[str]) -> str:
    return " · ".join(filter(None, values))


# --- candidates


@dataclass(frozen=True, slots=True)
class Alike:
    """A record that may be the same person, as a row with its reasons."""

    person: PersonId
    href: str
    number: str
    name: str
    latin: str
    photo: str
    probable: bool
    grade: str
    told: tuple[Told, ...]
    met: tuple[Met, ...]


def alike(found: tuple[Candidate, ...]) -> tuple[Alike, ...]:
    """Candidates as rows, in the order given. Two queries and one for photographs."""
    ids = [one.person for one in found]
    named, photos = queries.names(ids), queries.photographed(ids)
    return tuple(
        Alike(
            person=one.person,
            href=reverse("person", args=[one.person]),
            number=named[one.person].number,
            name=named[one.person].name or named[one.person].wristband,
            latin=named[one.person].name_latin,
            photo=reverse("photograph", args=[one.person]) if one.person in photos else "",
            probable=one.evidence.grade is Grade.PROBABLE,
            grade=words.label("identity_grade", one.evidence.grade),
            told=tuple(_told(sign) for sign in one.evidence.signs),
            met=met(one.evidence),
        )
        for one in found
    )
