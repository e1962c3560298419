"""Checks of children before a crossing: the context itself. Nothing is derived, so no table."""

from awda.children.crossings import rules
from awda.kernel.context import Context, Recorded, nothing_known


def project(_event: rules.ChildrenChecked, _recorded: Recorded) -> None:
    """A check stands on the record for auditors; the next step looks anew."""


CHECKS: Context[rules.Checks, rules.CheckChildren, rules.ChildrenChecked, None] = Context(
    name="childcheck",
    initial=rules.Checks(),
    events=(rules.ChildrenChecked,),
    stream=rules.stream,
    facts=nothing_known,
    decide=rules.decide,
    evolve=rules.evolve,
    compartment=rules.compartment,
    may=rules.MAY,
    project=project,
    tables=(),
)
