"""Family messages: from event to read model, and the context that doors execute."""

from awda.family.messages import rules
from awda.family.models import FamilyMessage
from awda.kernel.act import Act
from awda.kernel.context import Context, Known, Recorded
from awda.people import queries as people


def project(event: rules.Event, recorded: Recorded) -> None:
    """Write one fact into the read model."""
    match event:
        case rules.MessageTaken():
            FamilyMessage.objects.create(
                id=event.message,
                person=event.person,
                party=recorded.party,
                direction=event.direction,
                sheets=event.sheets,
                taken_at=recorded.happened_at,
                newest=recorded.index,
            )
        case rules.MessagePassedOn():
            FamilyMessage.objects.filter(id=event.message).update(
                passed_at=recorded.happened_at, route=event.route or "", newest=recorded.index
            )
        case rules.MessageReturned():
            FamilyMessage.objects.filter(id=event.message).update(
                returned_at=recorded.happened_at, why=event.why, newest=recorded.index
            )


def facts(command: rules.Command, act: Act) -> Known[rules.Around]:
    """Whether the person has been met. Their entry is not named: it would tell who writes."""
    if not isinstance(command, rules.TakeMessage):
        return Known(rules.Around())
    met = people.standing(command.person, act.happened_at.date()) is not None
    return Known(rules.Around(met=met))


MESSAGES: Context[rules.Message, rules.Command, rules.Event, rules.Around] = Context(
    name="messages",
    initial=rules.Message(),
    events=rules.EVENTS,
    stream=rules.stream,
    facts=facts,
    decide=rules.decide,
    evolve=rules.evolve,
    compartment=rules.compartment,
    may=rules.MAY,
    project=project,
    tables=(FamilyMessage,),
)
