"""The policy: tightened by one officer, loosened by two of different organisations (L-06).

Law: no number passes its bounds, whoever signs; a change that protects anyone less takes effect
only when a second officer of another organisation confirms that very proposal; one objection ends
it; a monitor may tighten and object, never loosen. No role passes these, the keeper least of all,
and an officer's duty must stand on the record before the proposal that it confirms.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from hashlib import sha256

from awda.kernel.act import Act
from awda.kernel.ids import UUID, ActorId, PartyId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from awda.policy.vocabulary import DEFAULTS, IN_ORDER, SETTINGS, Number
from awda.tlog.canonical import canonical

STREAM = "policy/numbers"
FORMAT = "awda-policy/1"
REASON_CHARACTERS = 1_000

LOOSENS = frozenset({Role.PROTECTION, Role.CHILD_PROTECTION, Role.DATA_PROTECTION})
"""Whose duty is people's protection, and nothing that a looser number would make easier."""
MONITORS = frozenset(
    {Role.MONITOR_ICRC, Role.MONITOR_UNHCR, Role.MONITOR_UNICEF, Role.MONITOR_RIGHTS}
)
"""They may tighten and object. One who signed a loosening could not judge it afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A number as it should be."""

    number: Number
    value: int


# --- commands


@dataclass(frozen=True, slots=True, kw_only=True)
class Propose:
    """Numbers as they should be. In force at once where none protects less, else a proposal."""

    proposal: str
    numbers: tuple[Wanted, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirm:
    """The second signature, by another organisation: the proposal is in force."""

    proposal: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Object:
    """One objection ends a proposal; also how its proposer takes it back."""

    proposal: str
    reason: str


Command = Propose | Confirm | Object


# --- events


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A number, as it was and as it is to be."""

    number: Number
    before: int
    after: int

    @property
    def loosens(self) -> bool:
        """Does it protect anyone less."""
        return SETTINGS[self.number].loosens(self.before, self.after)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Who signed, in which duty, and the entry that gave it."""

    login: ActorId
    role: Role
    party: PartyId
    duty_entry: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LooseningProposed:
    proposal: str
    changes: tuple[Change, ...]
    reason: str
    signed: Signer
    base: int  # the version it would change
    lapses_at: Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyChanged:
    """`numbers` are all that are in force from now; `sha256` is of this version's policy file."""

    version: int
    proposal: str
    changes: tuple[Change, ...]
    numbers: tuple[Wanted, ...]
    reason: str
    signed: tuple[Signer, ...]
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalEnded:
    proposal: str
    reason: str
    signed: Signer


Event = LooseningProposed | PolicyChanged | ProposalEnded
EVENTS = (LooseningProposed, PolicyChanged, ProposalEnded)


# --- state


@dataclass(frozen=True, slots=True)
class Policy:
    """What is remembered: the numbers written down, and the proposals that wait or waited."""

    version: int = 0
    numbers: Mapping[Number, int] = field(default_factory=dict)
    waiting: Mapping[str, LooseningProposed] = field(default_factory=dict)
    known: frozenset[str] = frozenset()

    def __getitem__(self, number: Number) -> int:
        return self.numbers.get(number, DEFAULTS[number])


@dataclass(frozen=True, slots=True)
class Around:
    """Facts from elsewhere: the entry that gave the signing duty, None where none stands."""

    duty_entry: int | None = None
    proposed_entry: int | None = None  # of the proposal named


def stream(_command: Command) -> str:
    """There is one policy."""
    return STREAM


def policy_text(version: int, numbers: Mapping[Number, int]) -> str:
    """The policy file without its signature: canonical JSON in one line, newline at its end."""
    said = {
        "format": FORMAT,
        "numbers": {number.value: numbers[number] for number in sorted(numbers)},
        "version": version,
    }
    return f"{canonical(said).decode()}\n"


def decide(state: Policy, command: Command, act: Act, around: Around) -> Sequence[Event]:
    """Facts for a command, or a Refusal."""
    signer = _signer(act, around)
    match command:
        case Propose():
            return [_propose(state, command, act, signer)]
        case Confirm():
            return [_confirm(state, command, act, signer, around)]
        case Object():
            proposed = _waiting(state, command.proposal)
            _reason(command.reason)
            return [ProposalEnded(proposal=proposed.proposal, reason=command.reason, signed=signer)]


def _signer(act: Act, around: Around) -> Signer:
    if around.duty_entry is None:
        raise Refusal("SIGNER_WITHOUT_DUTY", role=act.role.value)
    return Signer(login=act.actor, role=act.role, party=act.party, duty_entry=around.duty_entry)


def _propose(state: Policy, command: Propose, act: Act, signer: Signer) -> Event:
    if not UUID.fullmatch(command.proposal) or command.proposal in state.known:
        raise Refusal("PROPOSAL_ID_TAKEN")
    _reason(command.reason)
    changes = _changes(state, command.numbers)
    if not any(change.loosens for change in changes):
        return _changed(state, command.proposal, changes, command.reason, (signer,))
    if act.role not in LOOSENS:
        raise Refusal("ROLE_ONLY_TIGHTENS", role=act.role.value, may=_names(LOOSENS))
    return LooseningProposed(
        proposal=command.proposal,
        changes=changes,
        reason=command.reason,
        signed=signer,
        base=state.version,
        lapses_at=act.recorded_at + timedelta(days=state[Number.PROPOSAL_DAYS]),
    )


def _changes(state: Policy, wanted: Sequence[Wanted]) -> tuple[Change, ...]:
    after = {one.number: one.value for one in wanted}
    if len(after) != len(wanted):
        raise Refusal("NUMBER_TWICE")
    for number, value in after.items():
        setting = SETTINGS[number]
        if not setting.least <= value <= setting.most:
            raise Refusal(
                "NUMBER_OUT_OF_BOUNDS",
                setting=number.value,
                value=value,
                least=setting.least,
                most=setting.most,
            )
    for lower, higher in IN_ORDER:
        if after.get(lower, state[lower]) > after.get(higher, state[higher]):
            raise Refusal("NUMBERS_CROSS", setting=lower.value, limit_setting=higher.value)
    changes = tuple(
        Change(number=number, before=state[number], after=value)
        for number, value in sorted(after.items())
        if value != state[number]
    )
    if not changes:
        raise Refusal("POLICY_CHANGES_NOTHING")
    return changes


def _confirm(
    state: Policy, command: Confirm, act: Act, signer: Signer, around: Around
) -> PolicyChanged:
    proposed = _waiting(state, command.proposal)
    if signer.login == proposed.signed.login:
        raise Refusal("CONFIRMS_OWN_PROPOSAL")
    if signer.party == proposed.signed.party:
        raise Refusal("SAME_ORGANISATION", party=signer.party)
    if around.proposed_entry is None or signer.duty_entry > around.proposed_entry:
        raise Refusal("DUTY_YOUNGER_THAN_PROPOSAL")
    if act.recorded_at > proposed.lapses_at:
        raise Refusal("PROPOSAL_LAPSED")
    if any(change.before != state[change.number] for change in proposed.changes):
        raise Refusal("PROPOSAL_OVERTAKEN", version=state.version)
    return _changed(
        state, proposed.proposal, proposed.changes, proposed.reason, (proposed.signed, signer)
    )


def _changed(
    state: Policy,
    proposal: str,
    changes: tuple[Change, ...],
    reason: str,
    signed: tuple[Signer, ...],
) -> PolicyChanged:
    version = state.version + 1
    numbers = {number: state[number] for number in Number}
    numbers |= {change.number: change.after for change in changes}
    return PolicyChanged(
        version=version,
        proposal=proposal,
        changes=changes,
        numbers=tuple(Wanted(number=name, value=numbers[name]) for name in sorted(numbers)),
        reason=reason,
        signed=signed,
        sha256=sha256(policy_text(version, numbers).encode()).hexdigest(),
    )


def _waiting(state: Policy, proposal: str) -> LooseningProposed:
    if proposal not in state.waiting:
        raise Refusal("NO_SUCH_PROPOSAL")
    return state.waiting[proposal]


def _reason(reason: str) -> None:
    if not reason.strip():
        raise Refusal("POLICY_REASON_MISSING")
    if len(reason) > REASON_CHARACTERS:
        raise Refusal("TEXT_TOO_LONG", most=REASON_CHARACTERS)


def _names(roles: frozenset[Role]) -> str:
    return ", ".join(sorted(roles))


def evolve(state: Policy, event: Event, _when: Instant) -> Policy:
    """What is remembered after one more fact."""
    waiting = {key: value for key, value in state.waiting.items() if key != event.proposal}
    known = state.known | {event.proposal}
    match event:
        case LooseningProposed():
            return replace(state, waiting=waiting | {event.proposal: event}, known=known)
        case ProposalEnded():
            return replace(state, waiting=waiting, known=known)
        case PolicyChanged():
            numbers = {one.number: one.value for one in event.numbers}
            return Policy(event.version, numbers, waiting, known)


MAY = {
    Propose: LOOSENS | MONITORS,
    Confirm: LOOSENS,
    Object: LOOSENS | MONITORS,
}
