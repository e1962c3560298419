"""The words of housing for one person: a bed in a shelter, and passes out of the camp.

Values of the lists stand on the record and are never renamed; events are past-tense facts.
`custody_entry` is the custody entry under which a bed or pass was given: it is over when a newer
one puts the person elsewhere.
"""

from dataclasses import dataclass
from enum import StrEnum

from awda.kernel.ids import PersonId, PlaceId, ShelterId
from awda.kernel.instants import Instant


class CampRegime(StrEnum):
    """How freely residents go out (H-06, Hague V art. 11)."""

    CLOSED = "CLOSED"  # nobody goes out, but for a signed reason
    PASS = "PASS"  # noqa: S105 - no password: out on a pass, back by an agreed time
    REPORTING = "REPORTING"  # free to live out, reporting back at agreed times


# --- commands


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignShelter:
    """Someone held at a place gets a bed in one of its shelters.

    `together` names those of the person's own household who get a bed in the same shelter in the
    same act; it is handed down by the act, which does all of them or none (C-08).
    """

    person: PersonId
    place: PlaceId
    shelter: ShelterId
    together: tuple[PersonId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveShelter:
    """Someone gives up a bed and has none at this place for now. `together` as in AssignShelter."""

    person: PersonId
    place: PlaceId
    reason: str
    together: tuple[PersonId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckOut:
    """Someone goes out of the camp for a time; custody stays as it is (H-06)."""

    person: PersonId
    place: PlaceId
    reason: str
    expected_back: Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn:
    """Someone who was out is back, or has reported."""

    person: PersonId
    place: PlaceId


Command = AssignShelter | LeaveShelter | CheckOut | CheckIn

# --- events


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelterAssigned:
    person: PersonId
    place: PlaceId
    shelter: ShelterId
    together: tuple[PersonId, ...]
    custody_entry: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelterLeft:
    person: PersonId
    place: PlaceId
    shelter: ShelterId
    reason: str
    together: tuple[PersonId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedOut:
    person: PersonId
    place: PlaceId
    regime: CampRegime
    reason: str
    expected_back: Instant
    custody_entry: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedIn:
    person: PersonId
    place: PlaceId
    out_since: Instant


Event = ShelterAssigned | ShelterLeft | CheckedOut | CheckedIn
