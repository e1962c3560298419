"""Two people who must not be put into one shelter (F-07, IDDRS 5.40 §9.3.1).

Law: the list is sealed to protection staff. It keeps the two in the order of their ids, so that
nothing on it tells who accused whom; its stream is named by an id that names neither. Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NewType

from awda.kernel.act import Act
from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.kernel.stating import stating

ConflictId = NewType("ConflictId", str)


class ConflictKind(StrEnum):
    """Why they are kept apart."""

    VICTIM_AND_ACCUSED = "VICTIM_AND_ACCUSED"
    RIVAL_UNITS = "RIVAL_UNITS"
    OTHER = "OTHER"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordConflict:
    """Keep two people apart. The order in which they are named means nothing."""

    conflict: ConflictId
    one: PersonId
    other: PersonId
    kind: ConflictKind
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EndConflict:
    """They need not be kept apart any longer."""

    conflict: ConflictId
    reason: str


Command = RecordConflict | EndConflict


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictRecorded:
    conflict: ConflictId
    one: PersonId
    other: PersonId
    kind: ConflictKind
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictEnded:
    conflict: ConflictId
    reason: str


Event = ConflictRecorded | ConflictEnded


@dataclass(frozen=True, slots=True)
class Conflict:
    """Whether this conflict was recorded, and has ended."""

    recorded: bool = False
    ended: bool = False


@dataclass(frozen=True, slots=True)
class Around:
    """Are both on the record; are they kept apart already."""

    both_known: bool = False
    apart_already: bool = False


def stream(command: Command) -> str:
    """Each conflict has its stream, named by nobody."""
    return f"conflict/{command.conflict}"


def decide(state: Conflict, command: Command, _act: Act, around: Around) -> Sequence[Event]:
    """Facts for a command, or a Refusal."""
    match command:
        case RecordConflict():
            if state.recorded or around.apart_already:
                raise Refusal("CONFLICT_ALREADY_RECORDED")
            if command.one == command.other:
                raise Refusal("CONFLICT_NEEDS_TWO")
            if not around.both_known:
                raise Refusal("NOT_MET_YET")
            one, other = sorted((command.one, command.other))
            return [stating(ConflictRecorded, command, one=one, other=other)]
        case EndConflict():
            if not state.recorded or state.ended:
                raise Refusal("CONFLICT_NOT_OPEN", conflict=command.conflict)
            if not command.reason.strip():
                raise Refusal("CONFLICT_END_NEEDS_A_REASON")
            return [stating(ConflictEnded, command)]


def evolve(state: Conflict, event: Event, _when: Instant) -> Conflict:
    """What is remembered after one more fact."""
    match event:
        case ConflictRecorded():
            return replace(state, recorded=True)
        case ConflictEnded():
            return replace(state, ended=True)


def compartment(_event: Event) -> Compartment:
    """Sealed."""
    return Compartment.PROTECTION


MAY = {
    RecordConflict: frozenset({Role.PROTECTION}),
    EndConflict: frozenset({Role.PROTECTION}),
}
