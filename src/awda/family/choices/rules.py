"""One of a unit cannot go now: the others choose to wait, to part, or to decide later (F-02).

Law: the choice is put to every adult of the unit, who hears that waiting costs nobody their
approval; nobody parts without a split note that stands; `decide later` has a day on which they are
asked again. Nothing here ends an approval: there is no such fact. Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from awda.kernel.act import Act
from awda.kernel.ids import HouseholdId, PersonId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.kernel.stating import stating


class Way(StrEnum):
    """What a unit is offered."""

    WAIT = "WAIT"
    PART = "PART"
    LATER = "LATER"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choose:
    """What the adults of a unit chose. `asked` heard it; `told_waiting_costs_nothing`: all did."""

    household: HouseholdId
    way: Way
    asked: tuple[PersonId, ...]
    told_waiting_costs_nothing: bool
    ask_again_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    household: HouseholdId
    way: Way
    asked: tuple[PersonId, ...]
    ask_again_on: date | None


Command = Choose
Event = Chosen


@dataclass(frozen=True, slots=True)
class Choice:
    """The newest choice of a unit; they may choose anew at any time."""

    way: Way | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """The unit's adults on the day, and whether a split note of theirs stands."""

    adults: frozenset[PersonId] = frozenset()
    note_stands: bool = False


def stream(command: Command) -> str:
    """Each household's choices have their stream."""
    return f"choice/{command.household}"


def decide(_state: Choice, command: Command, act: Act, around: Around) -> Sequence[Event]:
    """The choice, or a Refusal."""
    if not around.adults:
        raise Refusal("HOUSEHOLD_NOT_OPEN", household=command.household)
    if frozenset(command.asked) != around.adults:
        raise Refusal("CHOICE_NOT_PUT_TO_ALL", adults=len(around.adults))
    if not command.told_waiting_costs_nothing:
        raise Refusal("CHOICE_NOT_EXPLAINED")
    if command.way is Way.PART and not around.note_stands:
        raise Refusal("CHOICE_WITHOUT_A_NOTE")
    day = command.ask_again_on
    if command.way is Way.LATER and (day is None or day < act.happened_at.date()):
        raise Refusal("CHOICE_WITHOUT_A_DAY")
    return [stating(Chosen, command)]


def evolve(_state: Choice, event: Event, _when: Instant) -> Choice:
    """What is remembered after one more fact."""
    return Choice(event.way)


def compartment(_event: Event) -> Compartment:
    """That one of a unit cannot go is for protection."""
    return Compartment.PROTECTION


MAY: dict[type[Any], frozenset[Role]] = {Choose: frozenset({Role.PROTECTION})}
