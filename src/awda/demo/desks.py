"""The desks of the demonstration: who signs what, and the logins a visitor may try."""

from dataclasses import dataclass
from uuid import UUID, uuid5

from awda.demo import story
from awda.kernel.act import Act
from awda.kernel.ids import ActorId, CommandId, PartyId
from awda.kernel.instants import Instant
from awda.kernel.roles import Role

PLAYED = UUID("a3d1f6b2-6f0c-5c1e-9a53-0a2f7c1b9e44")  # every id of the demo is derived from this


@dataclass(frozen=True, slots=True)
class Login:
    """A login of the demonstration and its one duty."""

    name: str
    role: Role
    party: PartyId


LOGINS: tuple[Login, ...] = (
    Login("gate", Role.GATE_CLERK, story.BORDER),
    Login("registrar", Role.REGISTRAR, story.BORDER),
    Login("medic", Role.TRIAGE_MEDIC, story.BORDER),
    Login("arms", Role.ARMS_OFFICER, story.BORDER),
    Login("store", Role.STORE_KEEPER, story.STORE),
    Login("camp", Role.CAMP_MANAGER, story.CAMP),
    Login("camp-registrar", Role.REGISTRAR, story.CAMP),
    Login("clinic", Role.CLINICIAN, story.HOSPITAL),
    Login("camp-clinic", Role.CLINICIAN, story.CAMP),
    Login("protection", Role.PROTECTION, story.CAMP),
    Login("child-care", Role.CHILD_PROTECTION, story.CHILDREN),
    Login("screening-border", Role.SCREENING_A, story.BORDER),
    Login("screening-camp", Role.SCREENING_B, story.CAMP),
    Login("other-side", Role.RECEIVER, story.OTHER_SIDE),
    Login("icrc", Role.MONITOR_ICRC, PartyId("icrc")),
    Login("auditor", Role.AUDITOR, PartyId("audit-office")),
    Login("keeper", Role.KEEPER, PartyId("awda")),
)


def password(login: str) -> str:
    """The password of a demonstration login; such a home is never used for real people."""
    return f"awda-demo-{login}"


def derived(name: str) -> str:
    """An id that is the same in every run of the demonstration."""
    return str(uuid5(PLAYED, name))


def act(role: Role, party: PartyId, at: Instant, name: str, actor: str = "") -> Act:
    """An act of the story. It is recorded as it happens; `name` makes its command id."""
    login = next(
        (one.name for one in LOGINS if one.role is role and one.party == party), role.value
    )
    return Act(
        id=CommandId(derived(name)),
        actor=ActorId(actor or login),
        role=role,
        party=party,
        happened_at=at,
        recorded_at=at,
    )
