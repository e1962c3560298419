"""Duties: from event to read model, and the context that doors execute."""

from awda.kernel.act import Act
from awda.kernel.context import Context, Known, Recorded
from awda.kernel.roles import Compartment
from awda.places import queries as places
from awda.web.access import rules
from awda.web.access.models import DutyRow


def project(event: rules.Event, recorded: Recorded) -> None:
    """Write one fact into the read model."""
    key = f"{event.login}/{event.role.value}/{event.party}"
    match event:
        case rules.DutyGranted():
            DutyRow.objects.update_or_create(
                id=key,
                defaults={
                    "login": event.login,
                    "role": event.role.value,
                    "party": event.party,
                    "reason": event.reason,
                    "granted_by": recorded.actor,
                    "granted_at": recorded.happened_at,
                    "granted_in": recorded.index,
                    "ended_at": None,
                },
            )
        case rules.DutyEnded():
            DutyRow.objects.filter(id=key).update(ended_at=recorded.happened_at)


def facts(command: rules.Command, _act: Act) -> Known[rules.Around]:
    """What `decide` may rely on: does the named party stand open, and its kind."""
    named = places.party(command.party)
    around = rules.Around(
        party_open=bool(named and named.open), party_kind=named.kind if named else None
    )
    return Known(around, (named.entry,) if named else ())


def public(_event: rules.Event) -> Compartment:
    """Who holds which duty is open: a login is a code, not a person's name."""
    return Compartment.PUBLIC


ACCESS: Context[rules.Held, rules.Command, rules.Event, rules.Around] = Context(
    name="access",
    initial=rules.Held(),
    events=(rules.DutyGranted, rules.DutyEnded),
    stream=rules.stream,
    facts=facts,
    decide=rules.decide,
    evolve=rules.evolve,
    compartment=public,
    may=rules.MAY,
    project=project,
    tables=(DutyRow,),
)
