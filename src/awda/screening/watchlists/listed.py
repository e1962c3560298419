"""One entry of a watchlist, in one form whatever its owner's file looks like.

Always holds: names are kept as written, each with the quality its owner gives it; a birth is the
range it may mean. `print_of` is over all that tells one person from another, so an entry counts as
changed when such a fact changes, and not when its owner rewords a remark. Pure.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256

MOST_NAMES = 300  # of one entry
MOST_NAME_CHARACTERS = 300
MOST_NOTE_CHARACTERS = 2_000


class Quality(StrEnum):
    """How sure the owner is of a name."""

    PRIMARY = "PRIMARY"
    GOOD = "GOOD"
    LOW = "LOW"  # a nickname or a weak alias: alone it raises no hit


class ListedKind(StrEnum):
    """What an entry is about. Persons alone are kept and compared; others are counted."""

    PERSON = "PERSON"
    ENTITY = "ENTITY"
    VESSEL = "VESSEL"
    AIRCRAFT = "AIRCRAFT"
    OTHER = "OTHER"  # addresses, links between entries, and whatever else a file carries


@dataclass(frozen=True, slots=True)
class ListedName:
    """A name as the file has it."""

    value: str
    quality: Quality = Quality.PRIMARY


@dataclass(frozen=True, slots=True)
class ListedBirth:
    """The first and last day a stated birth may mean; `about` when its owner is not sure."""

    earliest: date
    latest: date
    about: bool = False


@dataclass(frozen=True, slots=True)
class ListedDocument:
    """A paper's number as the file has it, and what kind of paper in the file's own words."""

    number: str
    kind: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An entry about a person. `key` is its owner's reference, the same in every version."""

    key: str
    names: tuple[ListedName, ...]
    births: tuple[ListedBirth, ...] = ()
    sex: str = ""  # MALE, FEMALE or empty
    father: str = ""
    mother: str = ""
    nationalities: tuple[str, ...] = ()  # ISO 3166 alpha-3 where known, else as written
    birth_places: tuple[str, ...] = ()
    documents: tuple[ListedDocument, ...] = ()
    note: str = ""  # why the owner lists them; shown to reviewers, compared with nothing


@dataclass(frozen=True, slots=True)
class NotAPerson:
    """An entry that is about no person: counted, and said."""

    kind: ListedKind
    aliases: int = 0


Read = Listed | NotAPerson


def tidy(text: str | None) -> str:
    """One line of a file's text, spaces as single blanks."""
    return " ".join((text or "").replace("\x00", "").split())


def distinct(names: Iterable[ListedName]) -> tuple[ListedName, ...]:
    """Names without blanks and repetitions, the best quality of each kept, in their order."""
    rank = list(Quality)
    best: dict[str, ListedName] = {}
    for name in names:
        value = tidy(name.value)[:MOST_NAME_CHARACTERS]
        known = best.get(value)
        if value and (known is None or rank.index(name.quality) < rank.index(known.quality)):
            best[value] = ListedName(value, name.quality)
    return tuple(best.values())[:MOST_NAMES]


def print_of(entry: Listed) -> str:
    """SHA-256 over what tells this person from another, whatever the order of the file."""
    facts = (
        sorted((name.value, name.quality.value) for name in entry.names),
        sorted((b.earliest.isoformat(), b.latest.isoformat(), b.about) for b in entry.births),
        entry.sex,
        entry.father,
        entry.mother,
        sorted(entry.nationalities),
        sorted((paper.number, paper.country) for paper in entry.documents),
    )
    return sha256(repr(facts).encode()).hexdigest()
