"""A leak: found, decided about within 24 hours, told of within 72 where harm is likely (D-07).

Law: whoever holds a duty may report one; the officer of data protection decides, and it is closed
once the persons and the monitors were told, or once it was decided that no harm is likely and why.
The stream names nobody; what leaked is told in kinds, never by repeating it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from awda.kernel.act import Act
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import DUTIES, Compartment, Role
from awda.kernel.stating import stating

DECIDE_WITHIN: Final = timedelta(hours=24)
TELL_WITHIN: Final = timedelta(hours=72)
MOST_PEOPLE: Final = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLeak:
    """What happened, found when; of which compartments, of how many people, if that is known."""

    leak: str
    what: str
    compartments: tuple[Compartment, ...]
    people: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideLeak:
    """Is harm likely, why, and what is done about it."""

    leak: str
    harm_likely: bool
    why: str
    done: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TellOfLeak:
    """The persons, or a monitor, were told; `whom` says which and how."""

    leak: str
    persons: bool
    whom: str


Command = ReportLeak | DecideLeak | TellOfLeak


@dataclass(frozen=True, slots=True, kw_only=True)
class LeakReported:
    leak: str
    what: str
    compartments: tuple[Compartment, ...]
    people: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeakDecided:
    leak: str
    harm_likely: bool
    why: str
    done: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldOfLeak:
    leak: str
    persons: bool
    whom: str


Event = LeakReported | LeakDecided | ToldOfLeak


@dataclass(frozen=True, slots=True)
class Leak:
    """What is remembered of one leak. `harm_likely` is None until it is decided."""

    reported: bool = False
    harm_likely: bool | None = None


def stream(command: Command) -> str:
    """Each leak has its stream."""
    return f"leak/{command.leak}"


def decide(state: Leak, command: Command, _act: Act, _around: None) -> Sequence[Event]:
    """Facts for a command, or a Refusal."""
    match command:
        case ReportLeak():
            if state.reported:
                raise Refusal("LEAK_ID_TAKEN")
            _said(command.what)
            if not command.compartments:
                raise Refusal("LEAK_OF_NOTHING")
            if command.people is not None and not 0 <= command.people <= MOST_PEOPLE:
                raise Refusal("LEAK_OF_NOTHING")
            return [stating(LeakReported, command)]
        case DecideLeak():
            _known(state)
            _said(command.why, command.done)
            return [stating(LeakDecided, command)]
        case TellOfLeak():
            _known(state)
            if state.harm_likely is None:
                raise Refusal("LEAK_NOT_DECIDED")
            _said(command.whom)
            return [stating(ToldOfLeak, command)]


def _known(state: Leak) -> None:
    if not state.reported:
        raise Refusal("NO_SUCH_LEAK")


def _said(*texts: str) -> None:
    if not all(text.strip() for text in texts):
        raise Refusal("LEAK_WORDS_MISSING")


def evolve(state: Leak, event: Event, _when: Instant) -> Leak:
    """What is remembered after one more fact."""
    match event:
        case LeakReported():
            return Leak(reported=True)
        case LeakDecided():
            return Leak(reported=True, harm_likely=event.harm_likely)
        case ToldOfLeak():
            return state


def compartment(_event: Event) -> Compartment:
    """What is known of a leak could help whoever looks for it."""
    return Compartment.PROTECTION


MAY: Final = {
    ReportLeak: DUTIES,
    DecideLeak: frozenset({Role.DATA_PROTECTION}),
    TellOfLeak: frozenset({Role.DATA_PROTECTION}),
}
