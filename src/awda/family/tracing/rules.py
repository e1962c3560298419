"""A tracing request: somebody in custody looks for a relative (F-06, GC III 70, 122).

Law: it is opened because the person asked for it and goes only by the Red Cross and Red Crescent;
an answer is told to whoever asked before the request closes; a relative who was found and does not
wish to be known is not told of. Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from awda.children.codes import SeparationCause as Cause
from awda.kernel.act import Act
from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.kernel.stating import stating

TEXT_CHARACTERS = 300


class Route(StrEnum):
    """The only ways a request or a message may take: no authority of either state is one."""

    CENTRAL_TRACING_AGENCY = "CENTRAL_TRACING_AGENCY"
    NATIONAL_SOCIETY = "NATIONAL_SOCIETY"


class Outcome(StrEnum):
    """What the tracing service answered."""

    FOUND = "FOUND"
    NOT_FOUND = "NOT_FOUND"
    DIED = "DIED"
    NO_NEWS_WISHED = "NO_NEWS_WISHED"  # found, and does not wish to be known of


# --- commands


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenRequest:
    """`person` looks for somebody. `request` is a UUID the door draws."""

    request: str
    person: PersonId
    sought: str
    relation: str
    last_seen_where: str
    last_seen_on: date | None
    cause: Cause
    asked_for: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SendRequest:
    """Gone to the tracing service, with its reference."""

    request: str
    route: Route
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRequest:
    """What was answered. `told`: whoever asked has been told of it, in private."""

    request: str
    outcome: Outcome
    told: bool


Command = OpenRequest | SendRequest | AnswerRequest


# --- events


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestOpened:
    request: str
    person: PersonId
    sought: str
    relation: str
    last_seen_where: str
    last_seen_on: date | None
    cause: Cause


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestSent:
    request: str
    route: Route
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestAnswered:
    request: str
    outcome: Outcome
    told: bool


Event = RequestOpened | RequestSent | RequestAnswered
EVENTS = (RequestOpened, RequestSent, RequestAnswered)


@dataclass(frozen=True, slots=True)
class Request:
    """Where one request stands."""

    opened: bool = False
    sent: bool = False
    told: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """Has whoever asks been met."""

    met: bool = False


def stream(command: Command) -> str:
    """Each request has its stream, named by no person."""
    return f"tracing/{command.request}"


def decide(state: Request, command: Command, _act: Act, around: Around) -> Sequence[Event]:
    """Facts for a command, or a Refusal."""
    if isinstance(command, OpenRequest):
        _may_open(state, command, around)
        return [stating(RequestOpened, command)]
    if not state.opened:
        raise Refusal("TRACING_NOT_OPEN")
    match command:
        case SendRequest():
            if state.sent:
                raise Refusal("TRACING_SENT_ALREADY")
            if not command.reference.strip():
                raise Refusal("TRACING_INCOMPLETE")
            return [stating(RequestSent, command)]
        case AnswerRequest():
            if not state.sent:
                raise Refusal("TRACING_NOT_SENT")
            if state.told:
                raise Refusal("TRACING_CLOSED")
            return [stating(RequestAnswered, command)]


def _may_open(state: Request, command: OpenRequest, around: Around) -> None:
    if state.opened:
        raise Refusal("TRACING_OPEN_ALREADY")
    if not around.met:
        raise Refusal("NOT_MET", person=command.person)
    if not command.asked_for:
        raise Refusal("TRACING_NOT_ASKED_FOR")
    texts = (command.sought, command.relation, command.last_seen_where)
    if not all(text.strip() for text in texts):
        raise Refusal("TRACING_INCOMPLETE")
    if any(len(text) > TEXT_CHARACTERS for text in texts):
        raise Refusal("TEXT_TOO_LONG", most=TEXT_CHARACTERS)


def evolve(state: Request, event: Event, _when: Instant) -> Request:
    """What is remembered after one more fact."""
    match event:
        case RequestOpened():
            return Request(opened=True)
        case RequestSent():
            return replace(state, sent=True)
        case RequestAnswered():
            return replace(state, told=event.told)


def compartment(_event: Event) -> Compartment:
    """Whom somebody looks for may be in danger too."""
    return Compartment.PROTECTION


CARES = frozenset({Role.PROTECTION, Role.CHILD_PROTECTION, Role.MONITOR_ICRC})
MAY: dict[type[Any], frozenset[Role]] = {
    OpenRequest: CARES | {Role.REGISTRAR},
    SendRequest: CARES,
    AnswerRequest: CARES,
}
