"""What may press people to sign, logged as it happens; and answers to the signs of it (P-13).

Law: a sign raises a review that waits until it is answered. While it waits, an offer across the
border warns; an answer of `not free` makes those forms no consent. Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

from awda.kernel.act import Act
from awda.kernel.ids import PlaceId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.kernel.stating import HANDED_DOWN, stating

SignalId = NewType("SignalId", str)


class Pressure(StrEnum):
    """What happened at a place."""

    RATION_CUT = "RATION_CUT"
    POWER_CUT = "POWER_CUT"
    UNREST = "UNREST"
    THREAT = "THREAT"


class Sign(StrEnum):
    """Why a review was raised."""

    UNIT_TOGETHER = "UNIT_TOGETHER"  # a whole unit signed within minutes
    ONE_HAND = "ONE_HAND"  # one interpreter or witness, too many forms in an hour
    UNDER_PRESSURE = "UNDER_PRESSURE"  # a cut or unrest in the days before
    TOO_MANY_YES = "TOO_MANY_YES"


class Verdict(StrEnum):
    """What the review found."""

    FREE = "FREE"
    NOT_FREE = "NOT_FREE"


@dataclass(frozen=True, slots=True, kw_only=True)
class LogPressure:
    """A cut, unrest or threat at a place."""

    place: PlaceId
    kind: Pressure
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerSignal:
    """The review's finding, and what was done. `forms` are the entries it is about."""

    signal: SignalId
    verdict: Verdict
    done: str
    sign: Sign | None = field(default=None, metadata=HANDED_DOWN)
    forms: tuple[int, ...] = field(default=(), metadata=HANDED_DOWN)


Command = LogPressure | AnswerSignal


@dataclass(frozen=True, slots=True, kw_only=True)
class PressureLogged:
    place: PlaceId
    kind: Pressure
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalAnswered:
    signal: SignalId
    sign: Sign
    verdict: Verdict
    done: str
    forms: tuple[int, ...]


Event = PressureLogged | SignalAnswered


@dataclass(frozen=True, slots=True)
class Answers:
    """Nothing needs to be remembered: a later answer stands beside the earlier one."""


def stream(command: Command) -> str:
    """A place has its stream, and so has each review."""
    match command:
        case LogPressure():
            return f"pressure/{command.place}"
        case AnswerSignal():
            return f"review/{command.signal}"


def decide(_state: Answers, command: Command, _act: Act, place_known: bool) -> Sequence[Event]:
    """Facts for a command, or a Refusal."""
    match command:
        case LogPressure():
            if not place_known:
                raise Refusal("NO_SUCH_PLACE", place=command.place)
            if not command.told.strip():
                raise Refusal("REPORT_INCOMPLETE")
            return [stating(PressureLogged, command)]
        case AnswerSignal():
            if command.sign is None:
                raise Refusal("NO_SUCH_SIGNAL")
            if not command.done.strip():
                raise Refusal("REPORT_INCOMPLETE")
            return [stating(SignalAnswered, command)]


def evolve(state: Answers, _event: Event, _when: Instant) -> Answers:
    """Nothing."""
    return state


def compartment(_event: Event) -> Compartment:
    """Sealed: who logged a threat may be threatened."""
    return Compartment.PROTECTION


WATCHES = frozenset({Role.PROTECTION, Role.MONITOR_ICRC, Role.MONITOR_UNHCR, Role.MONITOR_RIGHTS})
MAY = {
    LogPressure: WATCHES | {Role.CAMP_MANAGER, Role.CLINICIAN, Role.TRIAGE_MEDIC},
    AnswerSignal: frozenset({Role.PROTECTION}),
}
