"""Contact with officials of the state of origin (P-11).

Law: nobody meets a consul, a delegation or a camera without having said yes to that very meeting,
in person; a yes is for one meeting and is void while a claim for protection waits. Who met whom is
kept. Pure.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from awda.kernel.act import Act
from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.protection.saying import saying


class Means(StrEnum):
    """How they meet."""

    CONSUL = "CONSUL"
    DELEGATION = "DELEGATION"
    VIDEO = "VIDEO"
    TELEPHONE = "TELEPHONE"
    PAPER = "PAPER"  # a form or photograph handed to them


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerToMeeting:
    """The person's own answer to one meeting, asked in private."""

    person: PersonId
    means: Means
    official: str
    yes: bool
    asked_in_private: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordMeeting:
    """They met. `official`: office and code of who it was; `present`: who was with the person."""

    person: PersonId
    means: Means
    official: str
    present: str


Command = AnswerToMeeting | RecordMeeting


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingAnswered:
    person: PersonId
    means: Means
    official: str
    yes: bool
    what: Literal["MEETING_ANSWERED"] = "MEETING_ANSWERED"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingHeld:
    person: PersonId
    means: Means
    official: str
    present: str
    what: Literal["MEETING_HELD"] = "MEETING_HELD"


Fact = MeetingAnswered | MeetingHeld


@dataclass(frozen=True, slots=True)
class Contacts:
    """The meetings this person said yes to and which have not taken place."""

    agreed: frozenset[tuple[Means, str]] = frozenset()


def decide(state: Contacts, command: Command, _act: Act, *, claim_pending: bool) -> Fact:
    """The fact for a command, or a Refusal."""
    if not command.official.strip():
        raise Refusal("OFFICIAL_NOT_NAMED")
    match command:
        case AnswerToMeeting():
            if not command.asked_in_private:
                raise Refusal("NOT_HEARD_IN_PRIVATE")
            return saying(MeetingAnswered, command)
        case RecordMeeting():
            agreed = (command.means, command.official) in state.agreed
            if not agreed or claim_pending:
                raise Refusal("MEETING_WITHOUT_A_YES")
            return saying(MeetingHeld, command)


def evolve(state: Contacts, fact: Fact, _when: Instant) -> Contacts:
    """What is remembered after one more fact."""
    meeting = (fact.means, fact.official)
    match fact:
        case MeetingAnswered() if fact.yes:
            return Contacts(state.agreed | {meeting})
        case MeetingAnswered() | MeetingHeld():
            return Contacts(state.agreed - {meeting})
