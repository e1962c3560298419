"""An extract of the information bureau goes out: to whom, and of which people (I-07, I-08).

Law: it goes to the Central Tracing Agency; to a party of the state of origin only of adults who
each said yes to that very party, and if one did not, nothing goes: nobody is quietly left out. No
signed reason passes it. The file is told by its hash, so what was sent can be shown later. Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from awda.kernel.act import Act
from awda.kernel.ids import PartyId, PersonId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.kernel.stating import HANDED_DOWN, stating

MOST_NAMED = 10_000


class To(StrEnum):
    """Where an extract may go."""

    CENTRAL_TRACING_AGENCY = "CENTRAL_TRACING_AGENCY"
    STATE_OF_ORIGIN = "STATE_OF_ORIGIN"


@dataclass(frozen=True, slots=True, kw_only=True)
class SendExtract:
    """`extract` is a UUID the door draws; `party` is named for the state of origin alone.

    `sha256`: of the file, handed down by the act that makes it.
    """

    extract: str
    persons: tuple[PersonId, ...]
    to: To = To.CENTRAL_TRACING_AGENCY
    party: PartyId | None = None
    sha256: str = field(default="", metadata=HANDED_DOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractSent:
    extract: str
    persons: tuple[PersonId, ...]
    to: To
    party: PartyId | None
    sha256: str
    relied_on: tuple[int, ...]  # the answers of those named; no envelope tells them


Command = SendExtract
Event = ExtractSent


@dataclass(frozen=True, slots=True)
class Extract:
    """Whether it has gone."""

    sent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """Of the people named: who is on the record, who may be a child, who said yes (by entry)."""

    known: frozenset[PersonId] = frozenset()
    children: frozenset[PersonId] = frozenset()
    yes: tuple[tuple[PersonId, int], ...] = ()
    receiver: bool = False


def stream(command: Command) -> str:
    """Each extract has its stream, named by no person."""
    return f"extract/{command.extract}"


def decide(state: Extract, command: Command, _act: Act, around: Around) -> Sequence[Event]:
    """The extract as sent, or a Refusal."""
    named = frozenset(command.persons)
    if state.sent:
        raise Refusal("EXTRACT_SENT_ALREADY")
    if not named or len(named) != len(command.persons) or len(named) > MOST_NAMED:
        raise Refusal("EXTRACT_NAMES_NOBODY", most=MOST_NAMED)
    if missing := named - around.known:
        raise Refusal("EXTRACT_OF_STRANGERS", count=len(missing))
    if command.to is To.CENTRAL_TRACING_AGENCY and command.party is not None:
        raise Refusal("EXTRACT_TO_A_PARTY")
    if command.to is To.STATE_OF_ORIGIN:
        _to_the_state_of_origin(named, around)
    answers = tuple(sorted(entry for _, entry in around.yes))
    return [stating(ExtractSent, command, relied_on=answers)]


def _to_the_state_of_origin(named: frozenset[PersonId], around: Around) -> None:
    if not around.receiver:
        raise Refusal("EXTRACT_TO_A_PARTY")
    if children := named & around.children:
        raise Refusal("EXTRACT_OF_CHILDREN", count=len(children))
    if silent := named - {person for person, _ in around.yes}:
        raise Refusal("EXTRACT_WITHOUT_CONSENT", count=len(silent))


def evolve(_state: Extract, _event: Event, _when: Instant) -> Extract:
    """What is remembered after one more fact."""
    return Extract(sent=True)


def compartment(_event: Event) -> Compartment:
    """Who was told of is sealed; that an extract went out, the envelope tells."""
    return Compartment.PROTECTION


MAY: dict[type[Any], frozenset[Role]] = {SendExtract: frozenset({Role.PROTECTION})}
