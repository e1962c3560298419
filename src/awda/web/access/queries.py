"""What the site may ask about duties and reads."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from awda.kernel.act import Act
from awda.kernel.ids import ActorId, PartyId
from awda.kernel.roles import Role
from awda.web.access.models import DutyRow, ReadLog


@dataclass(frozen=True, slots=True)
class Duty:
    """A login acting in one role for one party."""

    login: ActorId
    role: Role
    party: PartyId

    @property
    def key(self) -> str:
        """How a form names it among one login's duties."""
        return f"{self.role.value}@{self.party}"


def duties(login: str) -> tuple[Duty, ...]:
    """The open duties of a login, oldest first."""
    rows = DutyRow.objects.filter(login=login, ended_at=None).order_by("granted_in")
    return tuple(Duty(ActorId(row.login), Role(row.role), PartyId(row.party)) for row in rows)


def holds_duty_of(act: Act) -> bool:
    """Whether the login that signs this act still holds the duty it is signed in."""
    return Duty(act.actor, act.role, act.party) in duties(act.actor)


def open_duties() -> list[DutyRow]:
    """All open duties, by login (a few hundred at most in one installation)."""
    return list(DutyRow.objects.filter(ended_at=None).order_by("login", "granted_in"))


def reads(asked: str, start: int, count: int) -> list[ReadLog]:
    """Newest reads first, of one subject or login (all when nothing is asked); `count` rows."""
    return list(_asked(asked).order_by("-id")[start : start + count])


def count_reads(asked: str) -> int:
    """How many there are."""
    return _asked(asked).count()


def _asked(asked: str) -> QuerySet[ReadLog]:
    if not asked:
        return ReadLog.objects.all()
    return ReadLog.objects.filter(Q(subject=asked) | Q(login=asked))
