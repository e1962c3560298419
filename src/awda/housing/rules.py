"""One person's place in a camp: a bed in a shelter, and being in or out.

A bed or pass is given only to someone the acting party holds at that very place, and it ends with
that custody: what stood under an older custody entry counts for nothing. Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from awda.housing.gates import Scene, may_sleep_there, not_parted
from awda.housing.vocabulary import (
    AssignShelter,
    CampRegime,
    CheckedIn,
    CheckedOut,
    CheckIn,
    CheckOut,
    Command,
    Event,
    LeaveShelter,
    ShelterAssigned,
    ShelterLeft,
)
from awda.kernel.act import Act
from awda.kernel.ids import ShelterId
from awda.kernel.instants import Instant, write
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.kernel.stating import stating


@dataclass(frozen=True, slots=True)
class Resident:
    """Where one person sleeps, and since when they are out; each under its custody entry."""

    shelter: ShelterId | None = None
    bed_under: int = -1
    out_since: Instant | None = None
    out_under: int = -1


def stream(command: Command) -> str:
    """Each person has one housing stream."""
    return f"housing/{command.person}"


def decide(state: Resident, command: Command, act: Act, scene: Scene) -> Sequence[Event]:
    """Facts for a command, or a Refusal."""
    if not scene.held:
        raise Refusal("NOT_HELD_HERE", place=command.place, party=act.party)
    shelter = state.shelter if state.bed_under == scene.custody_entry else None
    out_since = state.out_since if state.out_under == scene.custody_entry else None
    match command:
        case AssignShelter():
            if shelter == command.shelter:
                raise Refusal("ALREADY_IN_THIS_SHELTER", shelter=command.shelter)
            if shelter is not None:
                _known_who(scene)
            may_sleep_there(scene, command.together, act)
            return [stating(ShelterAssigned, command, custody_entry=scene.custody_entry)]
        case LeaveShelter():
            if shelter is None:
                raise Refusal("NOT_IN_A_SHELTER", place=command.place)
            _known_who(scene)
            not_parted(scene, command.together, stays_in=None)
            return [stating(ShelterLeft, command, shelter=shelter)]
        case CheckOut():
            _known_who(scene)
            return [_check_out(out_since, command, act, scene)]
        case CheckIn():
            if out_since is None:
                raise Refusal("NOT_CHECKED_OUT", place=command.place)
            return [stating(CheckedIn, command, out_since=out_since)]


def _known_who(scene: Scene) -> None:
    """Nobody who may be on the record twice moves (N-06). A first bed is a roof and no movement."""
    if scene.duplicate_open:
        raise Refusal("DUPLICATE_OPEN")


def _check_out(out_since: Instant | None, command: CheckOut, act: Act, scene: Scene) -> CheckedOut:
    if scene.regime is None:
        raise Refusal("REGIME_NOT_SET", place=command.place)
    if out_since is not None:
        raise Refusal("ALREADY_OUT", since=write(out_since))
    if not command.reason.strip():
        raise Refusal("REASON_TO_GO_OUT_MISSING")
    if command.expected_back <= act.happened_at:
        raise Refusal("BACK_BEFORE_LEAVING", expected_back=write(command.expected_back))
    if scene.regime is CampRegime.CLOSED:
        act.warn("CAMP_CLOSED", place=command.place)
    return stating(CheckedOut, command, regime=scene.regime, custody_entry=scene.custody_entry)


def evolve(state: Resident, event: Event, when: Instant) -> Resident:
    """What is remembered after one more fact."""
    match event:
        case ShelterAssigned():
            return replace(state, shelter=event.shelter, bed_under=event.custody_entry)
        case ShelterLeft():
            return replace(state, shelter=None, bed_under=-1)
        case CheckedOut():
            return replace(state, out_since=when, out_under=event.custody_entry)
        case CheckedIn():
            return replace(state, out_since=None, out_under=-1)


def compartment(_event: Event) -> Compartment:
    """Where someone sleeps is part of who answers for them."""
    return Compartment.CUSTODY


BEDS = frozenset({Role.CAMP_MANAGER, Role.CHILD_PROTECTION})
GATE = BEDS | {Role.GATE_CLERK}
MAY = {AssignShelter: BEDS, LeaveShelter: BEDS, CheckOut: GATE, CheckIn: GATE}
