"""Duties: who may be given one, and when it ends.

Law: no one holds two of registrar, screening, protection and arms, and keeper or auditor hold
nothing else (RULES.md section 5); a party has only the roles of its kind, so the other side never
holds a host's; no one gives a duty to themselves; the clock's role belongs to Awda alone.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from awda.kernel.act import Act
from awda.kernel.ids import ActorId, PartyId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role, clash
from awda.kernel.stating import stating
from awda.places.rules import PartyKind

# It stands in the public envelope, so it is a code and no name.
LOGIN: Final = re.compile(r"[a-z0-9][a-z0-9._-]{1,31}")
OUTSIDE: Final = frozenset(  # roles of bodies that hold no one: their party need not be a place's
    {
        Role.KEEPER,
        Role.AUDITOR,
        Role.DATA_PROTECTION,
        Role.MONITOR_ICRC,
        Role.MONITOR_UNHCR,
        Role.MONITOR_UNICEF,
        Role.MONITOR_RIGHTS,
    }
)
ROLES_OF: Final[Mapping[PartyKind, frozenset[Role]]] = {  # of a party that is on the record
    PartyKind.HOST: frozenset(Role) - {Role.RECEIVER, Role.CLOCK},
    PartyKind.HOSPITAL: frozenset({Role.CLINICIAN, Role.TRIAGE_MEDIC}),
    PartyKind.CHILD_BODY: frozenset({Role.CHILD_PROTECTION, Role.CLINICIAN}),
    PartyKind.RECEIVER: frozenset({Role.RECEIVER, Role.LIAISON}),
    PartyKind.JUSTICE: frozenset({Role.RECEIVER}),
    PartyKind.STORE: frozenset({Role.STORE_KEEPER, Role.ARMS_OFFICER}),
}

# --- commands


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantDuty:
    """A login is given a role for a party. Who gave it stands in the envelope."""

    login: ActorId
    role: Role
    party: PartyId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EndDuty:
    """A duty ends; what was done under it stays."""

    login: ActorId
    role: Role
    party: PartyId
    reason: str


Command = GrantDuty | EndDuty


# --- events


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyGranted:
    login: ActorId
    role: Role
    party: PartyId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyEnded:
    login: ActorId
    role: Role
    party: PartyId
    reason: str


Event = DutyGranted | DutyEnded


# --- state


@dataclass(frozen=True, slots=True)
class Held:
    """The duties a login holds now."""

    duties: frozenset[tuple[Role, PartyId]] = frozenset()

    @property
    def roles(self) -> frozenset[Role]:
        """The roles among them."""
        return frozenset(role for role, _ in self.duties)


@dataclass(frozen=True, slots=True)
class Around:
    """Facts from elsewhere: is the named party open, and its kind where it is on the record."""

    party_open: bool
    party_kind: PartyKind | None = None


def stream(command: Command) -> str:
    """Each login has its stream."""
    return f"login/{command.login}"


def decide(state: Held, command: Command, act: Act, around: Around) -> Sequence[Event]:
    """Facts for a command, or a Refusal."""
    duty = (command.role, command.party)
    if not command.reason.strip():
        raise Refusal("DUTY_REASON_MISSING")
    match command:
        case GrantDuty():
            _may_be_given(state, command, act, around)
            return [stating(DutyGranted, command)]
        case EndDuty():
            if duty not in state.duties:
                raise Refusal("DUTY_NOT_HELD", login=command.login, role=command.role.value)
            return [stating(DutyEnded, command)]


def _may_be_given(state: Held, command: GrantDuty, act: Act, around: Around) -> None:
    if not LOGIN.fullmatch(command.login):
        raise Refusal("LOGIN_ILL_FORMED")
    if command.role is Role.CLOCK:
        raise Refusal("CLOCK_IS_NOBODY")
    if act.actor == command.login:
        raise Refusal("DUTY_TO_ONESELF")
    if (command.role, command.party) in state.duties:
        raise Refusal("DUTY_HELD_ALREADY", login=command.login, role=command.role.value)
    if command.role not in OUTSIDE and not around.party_open:
        raise Refusal("DUTY_WITHOUT_PARTY", party=command.party)
    if around.party_kind and command.role not in ROLES_OF[around.party_kind]:
        raise Refusal("ROLE_NOT_OF_PARTY", role=command.role.value, party=command.party)
    if clash(state.roles | {command.role}):
        held = sorted(state.roles & clash(state.roles | {command.role}))
        raise Refusal("DUTIES_CLASH", role=command.role.value, held=", ".join(held))


def evolve(state: Held, event: Event, _when: Instant) -> Held:
    """What is remembered after one more fact."""
    duty = (event.role, event.party)
    match event:
        case DutyGranted():
            return replace(state, duties=state.duties | {duty})
        case DutyEnded():
            return replace(state, duties=state.duties - {duty})


MAY = {
    GrantDuty: frozenset({Role.KEEPER}),
    EndDuty: frozenset({Role.KEEPER}),
}
