"""Breaches: from event to read model, and the context itself."""

from awda.housing import clocks
from awda.housing.breaches import rules
from awda.housing.clocks import ClockState
from awda.housing.models import Breach
from awda.journal.writer import writing
from awda.kernel.act import Act
from awda.kernel.context import Context, Known, Recorded


def project(event: rules.LimitPassed, recorded: Recorded) -> None:
    """Write one breach."""
    Breach.objects.create(
        id=event.breach,
        person=event.person,
        place=event.place,
        started=event.started,
        deadline=event.deadline,
        recorded_at=recorded.recorded_at,
        recorded_in=recorded.index,
    )


def facts(command: rules.RecordBreach, act: Act) -> Known[rules.Around]:
    """Is that clock past its limit. Names no entry but the newest: the envelope is public."""
    overdue = any(
        clock.person == command.person
        and clock.started == command.started
        and clock.state is ClockState.OVERDUE
        for clock in clocks.children(act.happened_at, command.place)
    )
    known = Breach.objects.filter(person=command.person, started=command.started).exists()
    with writing() as now:
        newest = now.next_index - 1
    return Known(rules.Around(passed=overdue, recorded=known), (newest,) if newest >= 0 else ())


BREACHES: Context[rules.Said, rules.RecordBreach, rules.LimitPassed, rules.Around] = Context(
    name="breaches",
    initial=rules.Said(),
    events=(rules.LimitPassed,),
    stream=rules.stream,
    facts=facts,
    decide=rules.decide,
    evolve=rules.evolve,
    compartment=rules.compartment,
    may=rules.MAY,
    project=project,
    tables=(Breach,),
)
