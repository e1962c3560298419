"""Extracts: from event to read model, and the context that doors execute."""

from awda.family.bureau import rules
from awda.family.models import BureauExtract
from awda.kernel.act import Act
from awda.kernel.context import Context, Known, Recorded
from awda.kernel.ids import PersonId
from awda.people import queries as people
from awda.places import queries as places
from awda.places.rules import PartyKind
from awda.protection import queries as protection


def project(event: rules.Event, recorded: Recorded) -> None:
    """Write one fact into the read model."""
    BureauExtract.objects.create(
        id=event.extract,
        to=event.to,
        party=event.party or "",
        named=len(event.persons),
        sha256=event.sha256,
        sent_at=recorded.happened_at,
        sent_in=recorded.index,
    )


def facts(command: rules.Command, act: Act) -> Known[rules.Around]:
    """Who is named. No entry of theirs stands in the envelope, which would tell who it was."""
    standings = people.standings(command.persons, act.happened_at.date())
    yes: tuple[tuple[PersonId, int], ...] = ()
    party = places.party(command.party) if command.party else None
    receiver = party is not None and party.open and party.kind is PartyKind.RECEIVER
    if command.party is not None and command.to is rules.To.STATE_OF_ORIGIN:
        yes = tuple(sorted(protection.may_be_told(command.persons, command.party).items()))
    around = rules.Around(
        known=frozenset(standings),
        children=frozenset(who for who, told in standings.items() if told.may_be_child),
        yes=yes,
        receiver=receiver,
    )
    return Known(around)


BUREAU: Context[rules.Extract, rules.Command, rules.Event, rules.Around] = Context(
    name="bureau",
    initial=rules.Extract(),
    events=(rules.ExtractSent,),
    stream=rules.stream,
    facts=facts,
    decide=rules.decide,
    evolve=rules.evolve,
    compartment=rules.compartment,
    may=rules.MAY,
    project=project,
    tables=(BureauExtract,),
)
