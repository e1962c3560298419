"""Conflicts: from event to read model, and the context itself."""

from django.db.models import Q

from awda.housing.conflicts import rules
from awda.housing.models import Conflict
from awda.kernel.act import Act
from awda.kernel.context import Context, Known, Recorded
from awda.people import queries as people


def project(event: rules.Event, recorded: Recorded) -> None:
    """Write one fact into the read model."""
    match event:
        case rules.ConflictRecorded():
            Conflict.objects.create(
                id=event.conflict,
                one=event.one,
                other=event.other,
                kind=event.kind,
                note=event.note,
                recorded_at=recorded.happened_at,
                recorded_in=recorded.index,
            )
        case rules.ConflictEnded():
            Conflict.objects.filter(id=event.conflict).update(ended_in=recorded.index)


def facts(command: rules.Command, act: Act) -> Known[rules.Around]:
    """Whether both are known, and kept apart already; none of it stands in the public envelope."""
    if not isinstance(command, rules.RecordConflict):
        return Known(rules.Around())
    pair = {command.one, command.other}
    both = people.standings(pair, act.happened_at.date())
    apart = Conflict.objects.filter(
        Q(one=command.one, other=command.other) | Q(one=command.other, other=command.one),
        ended_in=None,
    )
    return Known(rules.Around(both_known=pair <= both.keys(), apart_already=apart.exists()))


CONFLICTS: Context[rules.Conflict, rules.Command, rules.Event, rules.Around] = Context(
    name="conflict",
    initial=rules.Conflict(),
    events=(rules.ConflictRecorded, rules.ConflictEnded),
    stream=rules.stream,
    facts=facts,
    decide=rules.decide,
    evolve=rules.evolve,
    compartment=rules.compartment,
    may=rules.MAY,
    project=project,
    tables=(Conflict,),
)
