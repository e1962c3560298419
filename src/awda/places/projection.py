"""Parties and places: from event to read model, and the context that doors execute."""

from awda.journal.codec import field_names
from awda.journal.writer import look_again
from awda.kernel.act import Act
from awda.kernel.context import Context, Known, Recorded
from awda.kernel.roles import Compartment
from awda.places import queries, rules
from awda.places.models import Operation, Party, Place, Shelter
from awda.policy import queries as policies
from awda.policy.vocabulary import DEFAULTS


def project(event: rules.Event, recorded: Recorded) -> None:
    """Write one fact into the read model."""
    look_again()
    match event:
        case rules.OperationOpened():
            Operation.objects.create(
                id=event.operation,
                name_ar=event.name_ar,
                name_en=event.name_en,
                opened_at=recorded.happened_at,
                opened_in=recorded.index,
            )
        case rules.PartyOpened():
            Party.objects.create(
                id=event.party,
                kind=event.kind,
                name_ar=event.name_ar,
                name_en=event.name_en,
                mandate=event.mandate,
                recognition=event.recognition,
                predecessor=event.predecessor or "",
                opened_at=recorded.happened_at,
                opened_in=recorded.index,
            )
        case rules.PartyClosed():
            Party.objects.filter(id=event.party).update(closed_at=recorded.happened_at)
        case rules.PlaceOpened():
            said = {name: getattr(event, name) for name in field_names(rules.PlaceOpened)}
            Place.objects.create(
                id=said.pop("place"),
                opened_at=recorded.happened_at,
                opened_in=recorded.index,
                **said,
            )
        case rules.PlaceClosed():
            Place.objects.filter(id=event.place).update(closed_at=recorded.happened_at)
        case rules.SiteMeasured():
            said = {name: getattr(event, name) for name in field_names(rules.SiteMeasured)}
            Place.objects.filter(id=said.pop("place")).update(
                measured_at=recorded.happened_at, **said
            )
        case rules.ShelterAdded():
            Shelter.objects.create(
                id=event.shelter,
                place=event.place,
                name=event.name,
                quarter=event.quarter,
                capacity=event.capacity,
            )


def facts(command: rules.Command, _act: Act) -> Known[rules.Around]:
    """What `decide` may rely on: does the named party stand open, and the policy."""
    named, policy = None, DEFAULTS
    if isinstance(command, rules.OpenPlace):
        named, policy = queries.party(command.run_by), policies.in_force()
    elif isinstance(command, rules.OpenParty) and command.predecessor:
        named = queries.party(command.predecessor)
    around = rules.Around(
        party_open=bool(named and named.open),
        party_kind=named.kind if named else None,
        policy=policy,
    )
    return Known(around, ((named.entry,) if named else ()) + policy.relied_on)


def public(_event: rules.Event) -> Compartment:
    """Nothing about a party or a place is closed."""
    return Compartment.PUBLIC


PLACES: Context[rules.Ground, rules.Command, rules.Event, rules.Around] = Context(
    name="places",
    initial=rules.Ground(),
    events=(
        rules.OperationOpened,
        rules.PartyOpened,
        rules.PartyClosed,
        rules.PlaceOpened,
        rules.PlaceClosed,
        rules.SiteMeasured,
        rules.ShelterAdded,
    ),
    stream=rules.stream,
    facts=facts,
    decide=rules.decide,
    evolve=rules.evolve,
    compartment=public,
    may=rules.MAY,
    project=project,
    tables=(Operation, Party, Place, Shelter),
)
