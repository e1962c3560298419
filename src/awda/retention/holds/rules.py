"""A hold on one person: none of their bodies goes while it stands (D-04).

Law: a hold says by whose order and why; it is lifted by a reason too. Its stream is drawn anew, so
that the public log does not tell about whom somebody asks.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from awda.kernel.act import Act
from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.kernel.stating import stating


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceHold:
    """Keep what is said of a person. `hold` is a new UUID; `order` names who orders it."""

    hold: str
    person: PersonId
    order: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LiftHold:
    hold: str
    reason: str


Command = PlaceHold | LiftHold


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldPlaced:
    hold: str
    person: PersonId
    order: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldLifted:
    hold: str
    reason: str


Event = HoldPlaced | HoldLifted


@dataclass(frozen=True, slots=True)
class Hold:
    """What is remembered of one hold."""

    placed: bool = False
    lifted: bool = False


@dataclass(frozen=True, slots=True)
class Around:
    """Facts from elsewhere: is the person on the record."""

    known: bool = False


def stream(command: Command) -> str:
    """Each hold has its stream, which names nobody."""
    return f"hold/{command.hold}"


def decide(state: Hold, command: Command, _act: Act, around: Around) -> Sequence[Event]:
    """Facts for a command, or a Refusal."""
    if not command.reason.strip():
        raise Refusal("HOLD_WITHOUT_REASON")
    match command:
        case PlaceHold():
            if state.placed:
                raise Refusal("HOLD_ID_TAKEN")
            if not command.order.strip():
                raise Refusal("HOLD_WITHOUT_ORDER")
            if not around.known:
                raise Refusal("HOLD_ON_NOBODY")
            return [stating(HoldPlaced, command)]
        case LiftHold():
            if not state.placed or state.lifted:
                raise Refusal("NO_SUCH_HOLD")
            return [stating(HoldLifted, command)]


def evolve(_state: Hold, event: Event, _when: Instant) -> Hold:
    """What is remembered after one more fact."""
    return Hold(placed=True, lifted=isinstance(event, HoldLifted))


def compartment(_event: Event) -> Compartment:
    """Whose data is asked for is itself sealed."""
    return Compartment.PROTECTION


MAY: Final = {
    PlaceHold: frozenset({Role.DATA_PROTECTION}),
    LiftHold: frozenset({Role.DATA_PROTECTION}),
}
