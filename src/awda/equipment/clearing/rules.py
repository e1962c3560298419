"""Weapon clearing at the gate (W-01): who was cleared, and what they carried.

Law: hand-in, or `none`, is on the record before the registration hall; a child is cleared only
with a child-protection person present; a red casualty is made safe at the stretcher and goes
straight to care, and the receipt follows. Source: IDDRS 4.10 §6.2; IDDRS 5.40 §7.3.5.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from awda.kernel.act import Act
from awda.kernel.ids import ItemId, PersonId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from awda.kernel.stating import stating


class Carried(StrEnum):
    """What a person carried to the gate."""

    NONE = "NONE"
    HANDED_IN = "HANDED_IN"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclareClear:
    """The person carries no weapon any more. `child_protection` is the login that was present."""

    person: PersonId
    carried: Carried
    child_protection: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeSafe:
    """A red casualty is made safe at the stretcher; `weapons_taken` get their receipt later."""

    person: PersonId
    weapons_taken: int
    child_protection: str = ""


Command = DeclareClear | MakeSafe


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleared:
    person: PersonId
    carried: Carried
    items: tuple[ItemId, ...]
    child_protection: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeSafe:
    person: PersonId
    weapons_taken: int
    child_protection: str


Event = Cleared | MadeSafe


@dataclass(frozen=True, slots=True)
class Gate:
    """What is remembered of one person at the gate."""

    made_safe: bool = False


@dataclass(frozen=True, slots=True)
class Arrival:
    """Facts from custody, people and the registers.

    `adult`: surely of age; doubt counts as child.
    """

    in_custody: bool = False
    adult: bool = False
    red: bool = False
    items: tuple[ItemId, ...] = ()  # weapons, ammunition and vehicles they handed in


def stream(command: Command) -> str:
    """Each person's clearing has its stream."""
    return f"clearing/{command.person}"


def decide(state: Gate, command: Command, _act: Act, arrival: Arrival) -> Sequence[Event]:
    """Facts for a command, or a Refusal."""
    if not arrival.in_custody:
        raise Refusal("NOT_AT_THE_GATE", person=command.person)
    if not arrival.adult and not command.child_protection.strip():
        raise Refusal("CHILD_CLEARED_ALONE")
    match command:
        case MakeSafe():
            if not arrival.red:
                raise Refusal("NOT_A_RED_CASUALTY")
            if command.weapons_taken < 0:
                raise Refusal("AMOUNT_NEGATIVE")
            return [stating(MadeSafe, command)]
        case DeclareClear():
            if arrival.red and not state.made_safe:
                raise Refusal("RED_GOES_TO_CARE_FIRST")
            if command.carried is Carried.HANDED_IN and not arrival.items:
                raise Refusal("NOTHING_HANDED_IN")
            if command.carried is Carried.NONE and arrival.items:
                raise Refusal("SOMETHING_HANDED_IN", items=len(arrival.items))
            return [stating(Cleared, command, items=arrival.items)]


def evolve(state: Gate, event: Event, _when: Instant) -> Gate:
    """What is remembered after one more fact."""
    match event:
        case MadeSafe():
            return Gate(made_safe=True)
        case Cleared():
            return state


MAY = {
    DeclareClear: frozenset({Role.ARMS_OFFICER}),
    MakeSafe: frozenset({Role.ARMS_OFFICER}),
}
