"""Erasure: what goes, when, and who may say so.

Law (D-04, D-05): a body goes only when its own clock has run out, from the day its matter was over;
never while a legal hold stands on the person; and never the custody register. What goes is all that
a stream says so far, so that what is told after it begins anew. Nobody erases early, and no role
erases what it wrote by choosing to: the clock does it, or the data-protection officer does what the
clock already allows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from awda.kernel import instants
from awda.kernel.act import Act
from awda.kernel.ending import Remains
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.retention.vocabulary import (
    SEALED_TO,
    BodiesErased,
    Command,
    EraseBodies,
    Event,
    ForgetReads,
    ReadsForgotten,
    clock_of,
)

RULE: Final = "D-04"
NOTHING: Final = Remains()
READS: Final = "read-log"  # the stream of what was forgotten of it


@dataclass(frozen=True, slots=True)
class Told:
    """What is remembered of one stream's erasures: how many there were."""

    times: int = 0


@dataclass(frozen=True, slots=True)
class Around:
    """Facts from elsewhere. `ended_at` is None while the matter is open or where there is none."""

    ended_at: Instant | None = None
    due_at: Instant | None = None
    kept_for: str = ""
    held: bool = False
    bodies: tuple[int, ...] = ()
    remains: Remains = NOTHING
    reads_kept_from: Instant | None = None


def stream(command: Command) -> str:
    """Erasures of a stream stand beside it: `erasure/` and its name (docs/record.md, section 2)."""
    return READS if isinstance(command, ForgetReads) else f"erasure/{command.stream}"


def decide(_state: Told, command: Command, act: Act, around: Around) -> Sequence[Event]:
    """Facts for a command, or a Refusal."""
    match command:
        case EraseBodies():
            return [_erased(command, act, around)]
        case ForgetReads():
            if around.reads_kept_from is None or command.before > around.reads_kept_from:
                raise Refusal("READS_KEPT_LONGER")
            if command.count < 1:
                raise Refusal("NOTHING_TO_ERASE")
            return [ReadsForgotten(before=command.before, count=command.count)]


def _erased(command: EraseBodies, act: Act, around: Around) -> BodiesErased:
    clock = clock_of(command.stream)
    if clock is None:
        raise Refusal("KEPT_BY_LAW")
    if not around.bodies:
        raise Refusal("NOTHING_TO_ERASE")
    if around.ended_at is None or around.due_at is None:
        raise Refusal("MATTER_STILL_OPEN")
    if act.happened_at < around.due_at or act.recorded_at < around.due_at:
        raise Refusal("NOT_DUE_FOR_ERASURE", due_at=instants.write(around.due_at))
    if around.held:
        raise Refusal("HELD_BY_LAW")
    return BodiesErased(
        stream=command.stream,
        clock=clock,
        rule=RULE,
        kept_for=around.kept_for,
        ended_at=around.ended_at,
        due_at=around.due_at,
        reason=command.reason,
        entries=around.bodies,
        remains=around.remains,
    )


def evolve(state: Told, _event: Event, _when: Instant) -> Told:
    """What is remembered after one more fact."""
    return Told(state.times + 1)


def compartment(event: Event) -> Compartment:
    """An erasure is read by those who might have read what it erased."""
    return SEALED_TO[event.clock] if isinstance(event, BodiesErased) else Compartment.PUBLIC


MAY: Final = {
    EraseBodies: frozenset({Role.CLOCK, Role.DATA_PROTECTION}),
    ForgetReads: frozenset({Role.CLOCK}),
}
