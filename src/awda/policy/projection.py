"""The policy as a context. It has no tables: what it says is read back from the record."""

from awda.journal.writer import look_again
from awda.kernel.act import Act
from awda.kernel.context import Context, Known, Recorded
from awda.kernel.roles import Compartment
from awda.policy import queries, rules


def facts(command: rules.Command, act: Act) -> Known[rules.Around]:
    """The entry that gave the signer's duty, and the one of the proposal named."""
    duty = queries.duty_entry(act.actor, act.role, act.party)
    proposed = None
    if isinstance(command, rules.Confirm):
        proposed = queries.proposed_entry(command.proposal)
    entries = tuple(entry for entry in (duty, proposed) if entry is not None)
    return Known(rules.Around(duty_entry=duty, proposed_entry=proposed), entries)


def project(_event: rules.Event, _recorded: Recorded) -> None:
    """Nothing to write: but what this transaction looked up may have changed."""
    look_again()


def public(_event: rules.Event) -> Compartment:
    """The policy is everyone's to read."""
    return Compartment.PUBLIC


POLICY: Context[rules.Policy, rules.Command, rules.Event, rules.Around] = Context(
    name=queries.NAME,
    initial=rules.Policy(),
    events=rules.EVENTS,
    stream=rules.stream,
    facts=facts,
    decide=rules.decide,
    evolve=rules.evolve,
    compartment=public,
    may=rules.MAY,
    project=project,
)
