"""A breach: a child was still at a military site when the limit had passed (C-03).

Law: only the clock says so, once for each stay, and only while it is true. What stands in public
tells that a limit passed, not whose: the stream is drawn anew, the body is sealed to child
protection.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from awda.kernel.act import Act
from awda.kernel.ids import PersonId, PlaceId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.kernel.stating import stating


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordBreach:
    """A limit has passed. `breach` is a new UUID; `started` is when the clock began."""

    breach: str
    person: PersonId
    place: PlaceId
    started: Instant
    deadline: Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitPassed:
    breach: str
    person: PersonId
    place: PlaceId
    started: Instant
    deadline: Instant


@dataclass(frozen=True, slots=True)
class Said:
    """Has this breach been recorded."""

    yes: bool = False


@dataclass(frozen=True, slots=True)
class Around:
    """Facts from elsewhere: does that very clock run and stand past its limit; is it recorded."""

    passed: bool = False
    recorded: bool = False


def stream(command: RecordBreach) -> str:
    """Each breach has its stream."""
    return f"breach/{command.breach}"


def decide(state: Said, command: RecordBreach, _act: Act, around: Around) -> Sequence[LimitPassed]:
    """The breach, or a Refusal."""
    if state.yes or around.recorded:
        raise Refusal("BREACH_RECORDED_ALREADY")
    if not around.passed:
        raise Refusal("LIMIT_NOT_PASSED")
    return [stating(LimitPassed, command)]


def evolve(_state: Said, _event: LimitPassed, _when: Instant) -> Said:
    """What happened stays."""
    return Said(yes=True)


def compartment(_event: LimitPassed) -> Compartment:
    """That someone may be a child is child protection's to read."""
    return Compartment.CHILD


MAY = {RecordBreach: frozenset({Role.CLOCK})}
