"""A receiving authority: what is known of how it treats people, and who supports it.

Law: a material report makes every assessment for this authority stale at once (P-08); support to a
receiving force without a human-rights risk assessment on file warns (P-16, HRDDP A/67/775). Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from awda.kernel.act import Act
from awda.kernel.ids import PartyId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.kernel.stating import stating
from awda.places.rules import PartyFacts, PartyKind

# --- commands


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOnReceiver:
    """Something became known of a receiving authority. `material`: it changes what people risk."""

    receiver: PartyId
    what: str
    source: str
    dated: date
    material: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessSupport:
    """The human-rights risk assessment of support to a receiving force (P-16)."""

    receiver: PartyId
    supporter: str
    real_risk: str
    mitigation: str
    stop_criteria: str
    valid_until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordSupport:
    """A United Nations or other body supports a receiving force."""

    receiver: PartyId
    supporter: str
    support: str


Command = ReportOnReceiver | AssessSupport | RecordSupport

# --- events


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiverReported:
    receiver: PartyId
    what: str
    source: str
    dated: date
    material: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportAssessed:
    receiver: PartyId
    supporter: str
    real_risk: str
    mitigation: str
    stop_criteria: str
    valid_until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportRecorded:
    receiver: PartyId
    supporter: str
    support: str


Event = ReceiverReported | SupportAssessed | SupportRecorded

# --- state


@dataclass(frozen=True, slots=True)
class Receiver:
    """Until when whose support is assessed."""

    assessed: tuple[tuple[str, date], ...] = ()


def stream(command: Command) -> str:
    """Each authority has its stream."""
    return f"receiver/{command.receiver}"


def decide(
    state: Receiver, command: Command, act: Act, party: PartyFacts | None
) -> Sequence[Event]:
    """Facts for a command, or a Refusal."""
    if party is None or party.kind is not PartyKind.RECEIVER:
        raise Refusal("NOT_A_RECEIVER", party=command.receiver)
    today = act.happened_at.date()
    match command:
        case ReportOnReceiver():
            _said(command.what, command.source)
            if command.dated > today:
                raise Refusal("REPORT_FROM_THE_FUTURE")
            return [stating(ReceiverReported, command)]
        case AssessSupport():
            _said(command.supporter, command.real_risk, command.mitigation, command.stop_criteria)
            if command.valid_until <= today:
                raise Refusal("REVIEW_DATE_PASSED", review_on=command.valid_until.isoformat())
            return [stating(SupportAssessed, command)]
        case RecordSupport():
            _said(command.supporter, command.support)
            until = dict(state.assessed).get(command.supporter)
            if until is None or until < today:
                act.warn("SUPPORT_NOT_ASSESSED", supporter=command.supporter)
            return [stating(SupportRecorded, command)]


def _said(*words: str) -> None:
    if not all(word.strip() for word in words):
        raise Refusal("REPORT_INCOMPLETE")


def evolve(state: Receiver, event: Event, _when: Instant) -> Receiver:
    """What is remembered after one more fact."""
    match event:
        case SupportAssessed():
            others = tuple(one for one in state.assessed if one[0] != event.supporter)
            return Receiver(assessed=(*others, (event.supporter, event.valid_until)))
        case ReceiverReported() | SupportRecorded():
            return state


def compartment(_event: Event) -> Compartment:
    """Sealed: a source may be in danger."""
    return Compartment.PROTECTION


REPORTS = frozenset({Role.PROTECTION, Role.MONITOR_ICRC, Role.MONITOR_UNHCR, Role.MONITOR_RIGHTS})
MAY = {
    ReportOnReceiver: REPORTS,
    AssessSupport: REPORTS,
    RecordSupport: REPORTS | {Role.LIAISON},
}
