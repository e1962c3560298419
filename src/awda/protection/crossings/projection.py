"""Checks before a crossing: the context itself. Nothing is derived from them, so no table."""

from awda.kernel.context import Context, Recorded, nothing_known
from awda.protection.crossings import rules


def project(_event: rules.CrossingChecked, _recorded: Recorded) -> None:
    """A check stands on the record for auditors; the next step looks anew."""


CROSSINGS: Context[rules.Checks, rules.CheckCrossing, rules.CrossingChecked, None] = Context(
    name="crossing",
    initial=rules.Checks(),
    events=(rules.CrossingChecked,),
    stream=rules.stream,
    facts=nothing_known,
    decide=rules.decide,
    evolve=rules.evolve,
    compartment=rules.compartment,
    may=rules.MAY,
    project=project,
    tables=(),
)
