"""The policy in the reader's words: the numbers in force, what waits, and every change."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from awda.kernel.context import Recorded
from awda.kernel.instants import Instant
from awda.policy import queries
from awda.policy.rules import (
    Change,
    Event,
    LooseningProposed,
    PolicyChanged,
    ProposalEnded,
    Signer,
)
from awda.policy.vocabulary import DEFAULTS, SETTINGS, InForce, Number
from awda.web import frame, law, words
from awda.web.components import State

HISTORY_ROWS = 100  # newest first; `awda policy log` and the API tell all
Told = list[tuple[Event, Recorded]]


@dataclass(frozen=True, slots=True)
class SignedBy:
    """Who signed: a login, its role and organisation in words."""

    login: str
    role: str
    party: str


@dataclass(frozen=True, slots=True)
class NumberLine:
    """One number as it is in force. `signed` and `since` are empty where it is at its default."""

    name: str
    value: str
    default: str
    bounds: tuple[int, int]
    looser: str
    rules: tuple[law.Rule, ...]
    awaited: bool
    differs: bool
    since: Instant | None = None
    entry: int | None = None
    signed: tuple[SignedBy, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One number, from what to what."""

    name: str
    before: str
    after: str
    loosens: bool


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One entry about the policy."""

    words: str
    state: State
    at: Instant
    entry: int
    reason: str
    signed: tuple[SignedBy, ...]
    changes: tuple[ChangeLine, ...] = ()
    version: int = 0
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class WaitingLine:
    """A proposal that waits."""

    proposal: str
    lapses_at: Instant
    reason: str
    signed: SignedBy
    changes: tuple[ChangeLine, ...]
    login: str
    party: str


def amount(number: Number, value: int) -> str:
    """A number with its unit: `72 h`."""
    return f"{words.grouped(value)} {words.label('policy_unit', SETTINGS[number].unit)}"


def numbers(policy: InForce, told: Told) -> tuple[NumberLine, ...]:
    """Every number, those whose gates are built first."""
    parties = frame.party_names(words.language())
    last = _last_changes(told)
    lines = []
    for number, setting in SETTINGS.items():
        changed = last.get(number)
        lines.append(
            NumberLine(
                name=words.label("policy_number", number),
                value=amount(number, policy[number]),
                default=amount(number, DEFAULTS[number]),
                bounds=(setting.least, setting.most),
                looser=words.label("policy_looser", setting.looser),
                rules=tuple(law.rule(rule) for rule in setting.rules),
                awaited=setting.awaited,
                differs=policy[number] != DEFAULTS[number],
                since=changed[1].recorded_at if changed else None,
                entry=changed[1].index if changed else None,
                signed=_signed(changed[0].signed, parties) if changed else (),
            )
        )
    return tuple(sorted(lines, key=lambda line: line.awaited))


def _last_changes(told: Told) -> dict[Number, tuple[PolicyChanged, Recorded]]:
    last: dict[Number, tuple[PolicyChanged, Recorded]] = {}
    for event, recorded in told:
        if isinstance(event, PolicyChanged):
            last |= {change.number: (event, recorded) for change in event.changes}
    return last


def waiting(now: Instant) -> tuple[WaitingLine, ...]:
    """What waits for a second organisation, nearest lapse first."""
    parties = frame.party_names(words.language())
    return tuple(
        WaitingLine(
            proposal=one.proposed.proposal,
            lapses_at=one.proposed.lapses_at,
            reason=one.proposed.reason,
            signed=_signed((one.proposed.signed,), parties)[0],
            changes=_changes(one.proposed.changes),
            login=one.proposed.signed.login,
            party=one.proposed.signed.party,
        )
        for one in queries.waiting(now)
    )


def history(told: Told) -> tuple[HistoryLine, ...]:
    """The newest entries first, `HISTORY_ROWS` at most."""
    parties = frame.party_names(words.language())
    return tuple(
        _history(event, recorded, parties) for event, recorded in told[: -HISTORY_ROWS - 1 : -1]
    )


def _history(event: Event, recorded: Recorded, parties: Mapping[str, str]) -> HistoryLine:
    at, entry, reason = recorded.recorded_at, recorded.index, event.reason
    match event:
        case LooseningProposed():
            signed, changes = _signed((event.signed,), parties), _changes(event.changes)
            said = words.say("policy_proposed")
            return HistoryLine(said, State.RUNNING, at, entry, reason, signed, changes)
        case ProposalEnded():
            signed = _signed((event.signed,), parties)
            return HistoryLine(words.say("policy_ended"), State.ENDED, at, entry, reason, signed)
        case PolicyChanged():
            loosened = any(change.loosens for change in event.changes)
            return HistoryLine(
                words.say("policy_loosened" if loosened else "policy_tightened"),
                State.REFUSED if loosened else State.CLEAR,
                at,
                entry,
                reason,
                _signed(event.signed, parties),
                _changes(event.changes),
                event.version,
                event.sha256,
            )


def _signed(signers: Iterable[Signer], parties: Mapping[str, str]) -> tuple[SignedBy, ...]:
    return tuple(
        SignedBy(one.login, words.label("role", one.role), parties.get(one.party, one.party))
        for one in signers
    )


def _changes(changes: Iterable[Change]) -> tuple[ChangeLine, ...]:
    return tuple(
        ChangeLine(
            words.label("policy_number", one.number),
            amount(one.number, one.before),
            amount(one.number, one.after),
            one.loosens,
        )
        for one in changes
    )
