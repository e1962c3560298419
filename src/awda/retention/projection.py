"""Erasures: from event to read model, the facts they rely on, and the context itself."""

from awda.kernel.act import Act
from awda.kernel.context import Context, Known, Recorded
from awda.policy import queries as policy
from awda.policy.vocabulary import Number
from awda.retention import queries, rules
from awda.retention.models import Erasure
from awda.retention.vocabulary import (
    EVENTS,
    BodiesErased,
    Command,
    EraseBodies,
    Event,
    ForgetReads,
    ReadsForgotten,
    clock_of,
)


def project(event: Event, recorded: Recorded) -> None:
    """Write the erasure, and take away the rows that the erased entries had made."""
    match event:
        case BodiesErased():
            queries.SHELVES[event.clock].forget(event.stream, event.remains)
            Erasure.objects.create(
                entry=recorded.index,
                stream=event.stream,
                clock=event.clock.value,
                kept_for=event.kept_for,
                bodies=len(event.entries),
                ended_at=event.ended_at,
                due_at=event.due_at,
                erased_at=recorded.recorded_at,
                by_role=recorded.role.value,
                reason=event.reason,
            )
        case ReadsForgotten():
            return  # the log of reads is no read model


def facts(command: Command, act: Act) -> Known[rules.Around]:
    """Since when it is over, what the policy says, and whether somebody still needs it."""
    relied_on = policy.in_force().relied_on
    if isinstance(command, ForgetReads):
        kept_from = queries.begun_by(Number.ACCESS_LOG_YEARS, act.recorded_at)
        return Known(rules.Around(reads_kept_from=kept_from), relied_on)
    return Known(_around(command), relied_on)


def _around(command: EraseBodies) -> rules.Around:
    clock = clock_of(command.stream)
    if clock is None:
        return rules.Around()
    bodies, over = queries.bodies(command.stream), queries.ended(command.stream)
    if over is None:
        return rules.Around(bodies=bodies)
    return rules.Around(
        ended_at=over.ended_at,
        due_at=queries.due_at(clock, over.ended_at),
        kept_for=queries.kept_for(clock),
        held=bool(queries.held({over.person})),
        bodies=bodies,
        remains=queries.SHELVES[clock].remains(command.stream),
    )


ERASURES: Context[rules.Told, Command, Event, rules.Around] = Context(
    name="erasure",
    initial=rules.Told(),
    events=EVENTS,
    stream=rules.stream,
    facts=facts,
    decide=rules.decide,
    evolve=rules.evolve,
    compartment=rules.compartment,
    may=rules.MAY,
    project=project,
    tables=(Erasure,),
)
