"""Receiving authorities: from event to read model, and the context itself."""

from awda.journal.codec import plain
from awda.journal.writer import look_again
from awda.kernel.act import Act
from awda.kernel.context import Context, Known, Recorded
from awda.places import queries as places
from awda.places.rules import PartyFacts
from awda.protection.models import ReceiverReport
from awda.protection.receivers import rules

KINDS = {
    rules.ReceiverReported: "REPORT",
    rules.SupportAssessed: "ASSESSMENT",
    rules.SupportRecorded: "SUPPORT",
}


def project(event: rules.Event, recorded: Recorded) -> None:
    """One more thing that is known."""
    ReceiverReport.objects.create(
        entry=recorded.index,
        receiver=event.receiver,
        kind=KINDS[type(event)],
        material=isinstance(event, rules.ReceiverReported) and event.material,
        told=plain(event),
        reported_at=recorded.happened_at,
    )
    look_again()


def facts(command: rules.Command, _act: Act) -> Known[PartyFacts | None]:
    """The authority as a party."""
    party = places.party(command.receiver)
    return Known(party, (party.entry,) if party else ())


RECEIVERS: Context[rules.Receiver, rules.Command, rules.Event, PartyFacts | None] = Context(
    name="receiver",
    initial=rules.Receiver(),
    events=(rules.ReceiverReported, rules.SupportAssessed, rules.SupportRecorded),
    stream=rules.stream,
    facts=facts,
    decide=rules.decide,
    evolve=rules.evolve,
    compartment=rules.compartment,
    may=rules.MAY,
    project=project,
    tables=(ReceiverReport,),
)
