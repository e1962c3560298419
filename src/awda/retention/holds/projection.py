"""Holds: from event to read model, and the context itself."""

from awda.kernel.act import Act
from awda.kernel.context import Context, Known, Recorded
from awda.people import queries as people
from awda.retention.holds import rules
from awda.retention.models import Hold


def project(event: rules.Event, recorded: Recorded) -> None:
    """Write one fact into the read model."""
    match event:
        case rules.HoldPlaced():
            Hold.objects.create(
                id=event.hold,
                person=event.person,
                order=event.order[:500],
                reason=event.reason,
                placed_by=recorded.actor,
                placed_at=recorded.happened_at,
            )
        case rules.HoldLifted():
            Hold.objects.filter(id=event.hold).update(
                lifted_at=recorded.happened_at, lifted_because=event.reason
            )


def facts(command: rules.Command, act: Act) -> Known[rules.Around]:
    """Is the person on the record. Nothing of it stands in the public envelope."""
    if not isinstance(command, rules.PlaceHold):
        return Known(rules.Around())
    known = people.standing(command.person, act.happened_at.date()) is not None
    return Known(rules.Around(known=known))


HOLDS: Context[rules.Hold, rules.Command, rules.Event, rules.Around] = Context(
    name="hold",
    initial=rules.Hold(),
    events=(rules.HoldPlaced, rules.HoldLifted),
    stream=rules.stream,
    facts=facts,
    decide=rules.decide,
    evolve=rules.evolve,
    compartment=rules.compartment,
    may=rules.MAY,
    project=project,
    tables=(Hold,),
)
