"""May the state of origin be told that this person is here: their own answer, by party (I-08).

Law: without a yes, asked in private and not taken back, no extract of the information bureau names
the person to any party but the Central Tracing Agency; the newest answer holds. Pure.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from awda.kernel.act import Act
from awda.kernel.ids import PartyId, PersonId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.protection.saying import saying


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerToExtract:
    """The person's answer: may this party of the state of origin be told (GC III 122, 123)."""

    person: PersonId
    party: PartyId
    yes: bool
    asked_in_private: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractAnswered:
    person: PersonId
    party: PartyId
    yes: bool
    what: Literal["EXTRACT_ANSWERED"] = "EXTRACT_ANSWERED"


Command = AnswerToExtract
Fact = ExtractAnswered


@dataclass(frozen=True, slots=True)
class Informing:
    """The newest answer for each party."""

    answers: Mapping[PartyId, bool] = field(default_factory=dict)


def decide(command: Command, _act: Act, *, receiver: bool) -> Fact:
    """The fact for a command, or a Refusal."""
    if not receiver:
        raise Refusal("NO_PARTY_OF_THE_STATE_OF_ORIGIN", party=command.party)
    if not command.asked_in_private:
        raise Refusal("NOT_HEARD_IN_PRIVATE")
    return saying(ExtractAnswered, command)


def evolve(state: Informing, fact: Fact, _when: Instant) -> Informing:
    """What is remembered after one more fact."""
    return Informing({**state.answers, fact.party: fact.yes})
