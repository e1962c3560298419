"""Tracing requests: from event to read model, and the context that doors execute."""

from awda.family.models import TracingRequest
from awda.family.tracing import rules
from awda.kernel.act import Act
from awda.kernel.context import Context, Known, Recorded
from awda.people import queries as people


def project(event: rules.Event, recorded: Recorded) -> None:
    """Write one fact into the read model."""
    match event:
        case rules.RequestOpened():
            TracingRequest.objects.create(
                id=event.request,
                person=event.person,
                party=recorded.party,
                sought=event.sought,
                relation=event.relation,
                last_seen_where=event.last_seen_where,
                last_seen_on=event.last_seen_on,
                cause=event.cause,
                opened_at=recorded.happened_at,
                newest=recorded.index,
            )
        case rules.RequestSent():
            TracingRequest.objects.filter(id=event.request).update(
                route=event.route,
                reference=event.reference,
                sent_at=recorded.happened_at,
                newest=recorded.index,
            )
        case rules.RequestAnswered():
            TracingRequest.objects.filter(id=event.request).update(
                outcome=event.outcome,
                told=event.told,
                answered_at=recorded.happened_at,
                newest=recorded.index,
            )


def facts(command: rules.Command, act: Act) -> Known[rules.Around]:
    """Whether whoever asks has been met. Their entry is not named: it would tell who looks."""
    if not isinstance(command, rules.OpenRequest):
        return Known(rules.Around())
    met = people.standing(command.person, act.happened_at.date()) is not None
    return Known(rules.Around(met=met))


TRACING: Context[rules.Request, rules.Command, rules.Event, rules.Around] = Context(
    name="tracing",
    initial=rules.Request(),
    events=rules.EVENTS,
    stream=rules.stream,
    facts=facts,
    decide=rules.decide,
    evolve=rules.evolve,
    compartment=rules.compartment,
    may=rules.MAY,
    project=project,
    tables=(TracingRequest,),
)
