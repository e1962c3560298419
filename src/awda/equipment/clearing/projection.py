"""Clearing: from event to read model, and the context that doors execute."""

from awda.custody import queries as custody
from awda.equipment.clearing import rules
from awda.equipment.clearing.models import Clearing
from awda.equipment.kinds import Register
from awda.equipment.models import Item
from awda.journal.rows import find_among, put
from awda.kernel.act import Act
from awda.kernel.context import Context, Known, Recorded
from awda.kernel.ids import ItemId
from awda.kernel.roles import Compartment
from awda.people import queries as people
from awda.people.age import Age
from awda.people.codes import Triage


def project(event: rules.Event, recorded: Recorded) -> None:
    """Write one fact into the read model."""
    match event:
        case rules.Cleared():
            _write(event.person, event.carried, recorded, receipt_due=False)
        case rules.MadeSafe():
            taken = event.weapons_taken > 0
            carried = rules.Carried.HANDED_IN if taken else rules.Carried.NONE
            _write(event.person, carried, recorded, receipt_due=taken)


def _write(person: str, carried: rules.Carried, recorded: Recorded, *, receipt_due: bool) -> None:
    put(
        Clearing,
        {"person": person},
        carried=carried,
        receipt_due=receipt_due,
        cleared_at=recorded.happened_at,
        entry=recorded.index,
    )


def facts(command: rules.Command, act: Act) -> Known[rules.Arrival]:
    """Whether the person is in custody, of age, badly hurt, and what they handed in."""
    held = custody.holding(command.person)
    standing = people.standing(command.person, act.happened_at.date())
    items = [
        (row.id, row.entry)
        for row in find_among(Item, "person", [command.person], order="entry")
        if row.register != Register.PROPERTY and not row.recorded_twice
    ]
    arrival = rules.Arrival(
        in_custody=held is not None,
        adult=standing is not None and standing.age is Age.ADULT,
        red=standing is not None and standing.triage in (Triage.RED, Triage.BLACK),
        items=tuple(ItemId(id_) for id_, _ in items),
    )
    entries = {entry for _, entry in items}
    entries |= set(standing.entries) if standing else set()
    entries |= {held.entered_in} if held else set()
    return Known(arrival, tuple(sorted(entries)))


def closed(_event: rules.Event) -> Compartment:
    """What someone carried is read by duty only."""
    return Compartment.EQUIPMENT


CLEARING: Context[rules.Gate, rules.Command, rules.Event, rules.Arrival] = Context(
    name="clearing",
    initial=rules.Gate(),
    events=(rules.Cleared, rules.MadeSafe),
    stream=rules.stream,
    facts=facts,
    decide=rules.decide,
    evolve=rules.evolve,
    compartment=closed,
    may=rules.MAY,
    project=project,
    tables=(Clearing,),
)
