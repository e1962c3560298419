"""Checks: from event to read model, the facts a decision relies on, and the context itself."""

from dataclasses import replace

from awda.kernel.act import Act
from awda.kernel.context import Context, Known, Recorded
from awda.medical import care
from awda.medical.care import Standings
from awda.medical.fitness import rules
from awda.medical.models import FitnessCheck
from awda.medical.scene import Scene

Fitness = Context[rules.Checks, rules.CheckFitness, rules.Checked, Scene]


def project(event: rules.Checked, recorded: Recorded) -> None:
    """One row a check."""
    FitnessCheck.objects.create(
        checked_in=recorded.index,
        person=event.person,
        result=event.result,
        needs=list(event.needs),
        not_before=event.not_before,
        findings=event.findings,
        party=recorded.party,
        checked_at=recorded.happened_at,
    )


def facts(command: rules.CheckFitness, act: Act) -> Known[Scene]:
    """What `decide` may rely on, read under the writer's lock."""
    return _known(care.standings((command.person,)), command, act)


def _known(known: Standings, command: rules.CheckFitness, act: Act) -> Known[Scene]:
    person = command.person
    return Known(known.scene(act.party, person), known.entries(act.party, person))


def fitness_of(known: Standings) -> Fitness:
    """The same context over facts read once, for one act that checks many.

    It may be used only inside the `writing()` in which `known` was read: nothing else changes
    there.
    """
    return replace(FITNESS, facts=lambda command, act: _known(known, command, act))


FITNESS: Fitness = Context(
    name="fitness",
    initial=rules.Checks(),
    events=(rules.Checked,),
    stream=rules.stream,
    facts=facts,
    decide=rules.decide,
    evolve=rules.evolve,
    compartment=rules.compartment,
    may=rules.MAY,
    project=project,
    tables=(FitnessCheck,),
)
