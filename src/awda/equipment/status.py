"""Where an item stands, from its custody and its own facts, and which part of W-12 it is.

Always holds: an item has exactly one status and falls in exactly one part of the sum. Nothing here
is stored, so custody and register cannot say different things. Pure.
"""

from dataclasses import dataclass
from enum import StrEnum

from awda.custody.vocabulary import Standing
from awda.equipment.kinds import Register, Status
from awda.places.rules import STORES, PartyKind, PlaceKind


class Part(StrEnum):
    """The parts of the sum W-12: received is all of these together."""

    IN_STORE = "in_store"
    ELSEWHERE = "elsewhere"  # held by a party of ours, at a place that is no store
    TRANSFERRED = "transferred"  # accepted by the other side
    RETURNED = "returned"  # property back with its owner
    DESTROYED = "destroyed"
    LOST = "lost_under_inquiry"
    WRITTEN_OFF = "written_off"
    RECORDED_TWICE = "recorded_twice"  # one article, two records: the later one


@dataclass(frozen=True, slots=True)
class Footing:
    """All that status and part depend on. `holder` and `place` are None once custody has ended."""

    register: Register
    recorded_twice: bool
    returned: bool
    standing: Standing
    holder: PartyKind | None
    place: PlaceKind | None
    evidence: bool = False
    under_case: bool = False
    owned: bool = False  # an owner is stated, for whom it is held in trust


ENDINGS = {
    Standing.DESTROYED: Part.DESTROYED,
    Standing.WRITTEN_OFF: Part.WRITTEN_OFF,
    Standing.LOST: Part.LOST,
}
AS_STATUS = {
    Part.TRANSFERRED: Status.TRANSFERRED,
    Part.RETURNED: Status.RETURNED,
    Part.DESTROYED: Status.DESTROYED,
    Part.LOST: Status.LOST_UNDER_INQUIRY,
    Part.WRITTEN_OFF: Status.WRITTEN_OFF,
    Part.RECORDED_TWICE: Status.RECORDED_TWICE,
}


def part_of(footing: Footing) -> Part:
    """The one part of the sum of W-12 the item falls in."""
    if footing.recorded_twice:
        return Part.RECORDED_TWICE
    if footing.returned:
        return Part.RETURNED
    if footing.standing in ENDINGS:
        return ENDINGS[footing.standing]
    if footing.holder is PartyKind.RECEIVER:
        return Part.TRANSFERRED
    return Part.IN_STORE if footing.place in STORES else Part.ELSEWHERE


def status_of(footing: Footing) -> Status:
    """The one status the item has now (codelists.json weapon_status and its endings)."""
    part = part_of(footing)
    if part in AS_STATUS:
        return AS_STATUS[part]
    if footing.evidence or footing.holder is PartyKind.JUSTICE:
        return Status.EVIDENCE
    if footing.under_case:
        return Status.UNDER_DISPUTE
    if part is Part.ELSEWHERE:
        return Status.HANDED_IN
    trust = footing.owned and footing.register is not Register.PROPERTY
    return Status.IN_TRUST if trust else Status.IN_STORE
