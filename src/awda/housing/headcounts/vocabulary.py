"""The words of a headcount: what was seen, what differs, and what explained it.

Values of the lists stand on the record and are never renamed; events are past-tense facts.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from awda.kernel.ids import ActorId, PersonId, PlaceId, ShelterId
from awda.kernel.instants import Instant

HeadcountId = NewType("HeadcountId", str)
NOT_IN_A_SHELTER = ShelterId("")  # people who have no bed, or whom nobody could name


class Absence(StrEnum):
    """Why someone the record has here was not seen."""

    FOUND = "FOUND"
    AT_HOSPITAL = "AT_HOSPITAL"
    CHECKED_OUT = "CHECKED_OUT"
    ESCAPED = "ESCAPED"
    DIED = "DIED"
    COUNTING_ERROR = "COUNTING_ERROR"


class Presence(StrEnum):
    """Why someone was seen here whom the record has elsewhere, or out."""

    CAME_BACK = "CAME_BACK"
    ARRIVED = "ARRIVED"
    VISITOR = "VISITOR"
    COUNTING_ERROR = "COUNTING_ERROR"


class Difference(StrEnum):
    """Why a plain number differed."""

    RECOUNTED = "RECOUNTED"  # a later count by name says who
    COUNTING_ERROR = "COUNTING_ERROR"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelterNumber:
    """How many in one shelter; NOT_IN_A_SHELTER stands for those who have none."""

    shelter: ShelterId
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ByName:
    """Each one seen, by card or wristband; `unnamed` more whom nobody could name."""

    seen: tuple[PersonId, ...]
    unnamed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ByNumber:
    """A plain number for each shelter."""

    lines: tuple[ShelterNumber, ...]


# --- commands


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordHeadcount:
    """A count at a place the acting party runs, taken by two people when the act happened."""

    count: HeadcountId
    place: PlaceId
    counted_with: ActorId
    found: ByName | ByNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainAbsence:
    """Why someone was not seen. A death or escape must stand on custody's record first."""

    count: HeadcountId
    person: PersonId
    absence: Absence
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainPresence:
    """Why someone was seen whom the record did not have here."""

    count: HeadcountId
    person: PersonId
    presence: Presence
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainDifference:
    """Why a plain number differed; `recount` is a later count of the place, by name."""

    count: HeadcountId
    shelter: ShelterId
    difference: Difference
    recount: HeadcountId | None = None
    note: str = ""


Explain = ExplainAbsence | ExplainPresence | ExplainDifference
Command = RecordHeadcount | Explain

# --- events


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadcountTaken:
    count: HeadcountId
    place: PlaceId
    counted_with: ActorId
    found: ByName | ByNumber
    expected: int
    counted: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    count: HeadcountId
    place: PlaceId
    person: PersonId
    explain_by: Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenUnexpected:
    count: HeadcountId
    place: PlaceId
    person: PersonId
    explain_by: Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberDiffered:
    count: HeadcountId
    place: PlaceId
    shelter: ShelterId
    expected: int
    counted: int
    explain_by: Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceExplained:
    count: HeadcountId
    person: PersonId
    absence: Absence
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PresenceExplained:
    count: HeadcountId
    person: PersonId
    presence: Presence
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceExplained:
    count: HeadcountId
    shelter: ShelterId
    difference: Difference
    recount: HeadcountId | None
    note: str


Event = (
    HeadcountTaken
    | Missed
    | SeenUnexpected
    | NumberDiffered
    | AbsenceExplained
    | PresenceExplained
    | DifferenceExplained
)
