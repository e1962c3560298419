"""A family message, out or in: how many sheets, by which way, and that it arrived (F-06).

Law: the record has no place for what a message says, nor for anybody having read it, held it back
or struck out a word: there is no such field, kind or reason here (GC III 71, 76). A message on its
way is passed on or returned with a reason of the post's, and both ways are counted. Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from awda.family.tracing.rules import CARES, Route
from awda.kernel.act import Act
from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.kernel.stating import stating

MOST_SHEETS = 20


class Direction(StrEnum):
    """From the person, or to them."""

    OUTGOING = "OUTGOING"
    INCOMING = "INCOMING"


class Returned(StrEnum):
    """Why a message could not be passed on: reasons of the post alone."""

    ADDRESS_NOT_FOUND = "ADDRESS_NOT_FOUND"
    MOVED_AWAY = "MOVED_AWAY"
    NOT_ACCEPTED = "NOT_ACCEPTED"  # whom it was for did not want it
    DIED = "DIED"


# --- commands


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeMessage:
    """Handed in by the person, or arrived for them. `message` is a UUID the door draws."""

    message: str
    person: PersonId
    direction: Direction
    sheets: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PassOn:
    """Gone on its way (`route`), or put into the person's own hand."""

    message: str
    route: Route | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """It could not be passed on and is back with its writer, who was told why."""

    message: str
    why: Returned


Command = TakeMessage | PassOn | Return


# --- events


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageTaken:
    message: str
    person: PersonId
    direction: Direction
    sheets: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MessagePassedOn:
    message: str
    route: Route | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageReturned:
    message: str
    why: Returned


Event = MessageTaken | MessagePassedOn | MessageReturned
EVENTS = (MessageTaken, MessagePassedOn, MessageReturned)


@dataclass(frozen=True, slots=True)
class Message:
    """Where one message stands."""

    direction: Direction | None = None
    done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """Has the person been met."""

    met: bool = False


def stream(command: Command) -> str:
    """Each message has its stream, named by no person."""
    return f"message/{command.message}"


def decide(state: Message, command: Command, _act: Act, around: Around) -> Sequence[Event]:
    """Facts for a command, or a Refusal."""
    if isinstance(command, TakeMessage):
        if state.direction is not None:
            raise Refusal("MESSAGE_TAKEN_ALREADY")
        if not around.met:
            raise Refusal("NOT_MET", person=command.person)
        if not 1 <= command.sheets <= MOST_SHEETS:
            raise Refusal("MESSAGE_SHEETS", most=MOST_SHEETS)
        return [stating(MessageTaken, command)]
    if state.direction is None or state.done:
        raise Refusal("MESSAGE_NOT_HERE")
    match command:
        case PassOn():
            if (command.route is None) is not (state.direction is Direction.INCOMING):
                raise Refusal("MESSAGE_BY_NO_ROUTE")
            return [stating(MessagePassedOn, command)]
        case Return():
            return [stating(MessageReturned, command)]


def evolve(state: Message, event: Event, _when: Instant) -> Message:
    """What is remembered after one more fact."""
    match event:
        case MessageTaken():
            return Message(direction=event.direction)
        case MessagePassedOn() | MessageReturned():
            return replace(state, done=True)


def compartment(_event: Event) -> Compartment:
    """That somebody has family outside is theirs to tell."""
    return Compartment.PROTECTION


_POST = CARES | {Role.REGISTRAR, Role.CAMP_MANAGER}
MAY: dict[type[Any], frozenset[Role]] = {TakeMessage: _POST, PassOn: _POST, Return: _POST}
