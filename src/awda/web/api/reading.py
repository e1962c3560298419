"""Who may read what by the API (RULES.md section 7): the least each duty needs, and no more.

Always holds: the keeper reads no person; the receiver's officer, the liaison and the convoy leader
see only those their party holds, offers or is offered, and of these the names and nothing behind
them (A-04). Whatever a duty may not see is not there: the answer is the same as for an unknown id.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import cast

from django.db.models import Q
from django.http import HttpRequest

from awda.custody import queries as custody
from awda.custody.models import Handover, OfferLine
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.web.access.queries import Duty
from awda.web.access.request import DutyRequest, log_read

_C = Compartment
READS: Mapping[Role, frozenset[Compartment]] = {
    Role.GATE_CLERK: frozenset({_C.CUSTODY}),
    Role.REGISTRAR: frozenset({_C.CUSTODY, _C.IDENTITY, _C.SERVICE}),
    Role.TRIAGE_MEDIC: frozenset({_C.CUSTODY, _C.IDENTITY, _C.MEDICAL}),
    Role.CLINICIAN: frozenset({_C.CUSTODY, _C.IDENTITY, _C.MEDICAL}),
    Role.ARMS_OFFICER: frozenset({_C.CUSTODY, _C.IDENTITY, _C.EQUIPMENT}),
    Role.STORE_KEEPER: frozenset({_C.CUSTODY, _C.EQUIPMENT}),
    Role.SCREENING_A: frozenset({_C.CUSTODY, _C.IDENTITY, _C.SERVICE, _C.SCREENING}),
    Role.SCREENING_B: frozenset({_C.CUSTODY, _C.IDENTITY, _C.SERVICE, _C.SCREENING}),
    Role.PROTECTION: frozenset({_C.CUSTODY, _C.IDENTITY, _C.SERVICE, _C.PROTECTION}),
    Role.CHILD_PROTECTION: frozenset({_C.CUSTODY, _C.IDENTITY, _C.PROTECTION, _C.CHILD}),
    Role.CAMP_MANAGER: frozenset({_C.CUSTODY, _C.IDENTITY}),
    Role.CONVOY_LEADER: frozenset({_C.CUSTODY}),
    Role.LIAISON: frozenset({_C.CUSTODY}),
    Role.RECEIVER: frozenset({_C.CUSTODY}),
    Role.MONITOR_ICRC: frozenset({_C.CUSTODY, _C.IDENTITY, _C.SERVICE}),
    Role.MONITOR_UNHCR: frozenset({_C.CUSTODY, _C.IDENTITY}),
    Role.MONITOR_UNICEF: frozenset({_C.CUSTODY, _C.IDENTITY, _C.CHILD}),
    Role.MONITOR_RIGHTS: frozenset({_C.CUSTODY, _C.IDENTITY}),
    Role.AUDITOR: frozenset({_C.CUSTODY, _C.EQUIPMENT}),
    Role.DATA_PROTECTION: frozenset({_C.CUSTODY}),
    Role.INTERPRETER: frozenset(),
    Role.KEEPER: frozenset(),
    Role.CLOCK: frozenset(),
}
# Lists, manifests and the agreed list carry names, where the identity itself is closed.
BY_LIST = frozenset({Role.CONVOY_LEADER, Role.LIAISON, Role.RECEIVER})
WATCHES = frozenset(  # sees every party's handovers
    {
        Role.AUDITOR,
        Role.DATA_PROTECTION,
        Role.MONITOR_ICRC,
        Role.MONITOR_UNHCR,
        Role.MONITOR_UNICEF,
        Role.MONITOR_RIGHTS,
    }
)


def duty_of(request: HttpRequest) -> Duty:
    """The duty that signing gave this request."""
    return cast(DutyRequest, request).duty


def readers(compartment: Compartment) -> list[Role]:
    """The roles a compartment opens for, in the order of their table."""
    return [role for role, opened in READS.items() if compartment in opened]


def needs(request: HttpRequest, compartment: Compartment) -> frozenset[Compartment]:
    """What this duty may read, if that has the compartment. Refuses NOT_YOUR_DUTY."""
    duty = duty_of(request)
    if compartment not in READS[duty.role]:
        may = ", ".join(readers(compartment))
        raise Refusal("NOT_YOUR_DUTY", role=duty.role.value, may=may)
    return READS[duty.role]


def names_readable(duty: Duty) -> bool:
    """May this duty see the names of those it may see at all."""
    return Compartment.IDENTITY in READS[duty.role] or duty.role in BY_LIST


def in_sight(duty: Duty, subjects: Collection[str]) -> set[str]:
    """Which of these people or items this duty may see. Two queries at most."""
    if duty.role not in BY_LIST:
        return set(subjects)
    held = custody.holdings(subjects)
    near = {who for who, one in held.items() if duty.party in (one.holder, one.taker)}
    ours = Handover.objects.filter(Q(giver=duty.party) | Q(taker=duty.party)).values("id")
    listed = OfferLine.objects.filter(subject__in=list(subjects), handover__in=ours)
    return near | set(listed.exclude(offered_in=None).values_list("subject", flat=True))


def must_be_in_sight(duty: Duty, subject: str) -> None:
    """Refuse NOTHING_HERE for whoever this duty may not see."""
    if subject not in in_sight(duty, [subject]):
        raise Refusal("NOTHING_HERE")


def note(request: HttpRequest, kind: str, subject: str, shown: Iterable[Compartment]) -> None:
    """Put the read on the log of reads, before anything is shown."""
    log_read(cast(DutyRequest, request), kind, subject[:96], sorted(shown))
