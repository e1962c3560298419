"""Who may read what by the API: what `people.reading` opens to the role on pages, and no more.

Always holds: the keeper reads no person; the receiver's officer, the liaison and the convoy leader
see only those their party holds, offers or is offered, and of these the names and nothing behind
them (A-04; RULES.md section 7: by list), since a program reads faster than an officer. Whatever a
duty may not see is not there: the answer is the same as for an unknown id.
"""

from collections.abc import Collection, Iterable
from typing import cast

from django.http import HttpRequest

from awda.intake import queries as intake
from awda.journal import clock
from awda.kernel.refusal import Refusal
from awda.kernel.roles import DUTIES, Compartment, Role
from awda.people import queries as people
from awda.people import reading as rights
from awda.people.reading import Compartments
from awda.web import caring
from awda.web.access.queries import Duty
from awda.web.access.request import DutyRequest, log_read

# Manifests and agreed lists carry names; the identity itself stays closed to these.
BY_LIST = rights.OF_OWN_PARTY
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


def opens(role: Role, *, may_be_child: bool = True) -> Compartments:
    """What a role reads by the API: what its pages show it, without what lists alone give it."""
    opened = rights.readable(role, may_be_child=may_be_child)
    return opened - {Compartment.IDENTITY} if role in BY_LIST else opened


def readers(compartment: Compartment) -> frozenset[Role]:
    """The duties that read something of a compartment by the API."""
    return frozenset(role for role in DUTIES if compartment in opens(role))


def opened_to(request: HttpRequest, person: str) -> Compartments:
    """What this duty may read of this person. Refuses NOTHING_HERE."""
    duty, standing = duty_of(request), people.standing(person, clock.now().date())
    if standing is None or person not in in_sight(duty, [person]):
        raise Refusal("NOTHING_HERE")
    opened = opens(duty.role, may_be_child=standing.may_be_child)
    return caring.of_own_patients(duty, person, opened)


def names(duty: Duty, persons: Collection[str]) -> dict[str, people.Named]:
    """The names this duty may see among those it has in sight; of children only, for some."""
    if Compartment.IDENTITY not in opens(duty.role) and duty.role not in BY_LIST:
        return {}
    shown = maybe_children(persons) if duty.role in rights.OF_CHILDREN else persons
    return {str(who): named for who, named in people.names(shown).items()}


def maybe_children(persons: Collection[str]) -> set[str]:
    """Who among these is a child, or may be one."""
    standings = people.standings(persons, clock.now().date())
    return {str(who) for who, standing in standings.items() if standing.may_be_child}


def in_sight(duty: Duty, subjects: Collection[str]) -> set[str]:
    """Which of these people or items this duty may see. Two queries at most."""
    if duty.role not in BY_LIST:
        return set(subjects)
    return intake.in_sight_of(duty.party, subjects)


def note(request: HttpRequest, kind: str, subject: str, shown: Iterable[Compartment]) -> None:
    """Put the read on the log of reads, before anything is shown."""
    log_read(cast(DutyRequest, request), kind, subject[:96], sorted(shown))
