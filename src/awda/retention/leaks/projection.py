"""Leaks: from event to read model, and the context itself."""

from awda.kernel.context import Context, Recorded, nothing_known
from awda.retention.leaks import rules
from awda.retention.models import LeakRow


def project(event: rules.Event, recorded: Recorded) -> None:
    """Write one fact into the read model."""
    row = LeakRow.objects.filter(id=event.leak)
    match event:
        case rules.LeakReported():
            LeakRow.objects.create(
                id=event.leak,
                what=event.what,
                compartments=[one.value for one in event.compartments],
                people=event.people,
                reported_by=recorded.role.value,
                reported_at=recorded.happened_at,
            )
        case rules.LeakDecided():
            row.update(
                harm_likely=event.harm_likely,
                why=event.why,
                done=event.done,
                decided_at=recorded.happened_at,
            )
        case rules.ToldOfLeak():
            column = "persons_told_at" if event.persons else "monitor_told_at"
            row.update(**{column: recorded.happened_at})


LEAKS: Context[rules.Leak, rules.Command, rules.Event, None] = Context(
    name="leak",
    initial=rules.Leak(),
    events=(rules.LeakReported, rules.LeakDecided, rules.ToldOfLeak),
    stream=rules.stream,
    facts=nothing_known,
    decide=rules.decide,
    evolve=rules.evolve,
    compartment=rules.compartment,
    may=rules.MAY,
    project=project,
    tables=(LeakRow,),
)
