"""Stores: from event to read model, and the context that doors execute."""

from collections.abc import Sequence

from awda.custody import queries as custody
from awda.custody.models import Holding
from awda.custody.queries import HoldingFacts
from awda.custody.vocabulary import Standing, SubjectKind
from awda.equipment.kinds import ItemType, Register
from awda.equipment.models import Item
from awda.equipment.queries import ItemFacts, items
from awda.equipment.stores import queries, rules
from awda.equipment.stores.checks import StockAgreed, StockChecked, StockDiffered
from awda.equipment.stores.exits import (
    SIGNED_FOR,
    Countersign,
    ExitAsked,
    ExitCountersigned,
    Passage,
)
from awda.equipment.stores.models import Movement, StockCheck, StockDifference, WaitingExit
from awda.journal.codec import plain
from awda.kernel.act import Act
from awda.kernel.context import Context, Known, Recorded
from awda.kernel.roles import Compartment
from awda.places import queries as places
from awda.policy import queries as policies


def project(event: rules.Event, recorded: Recorded) -> None:
    """Write one fact into the read model."""
    match event:
        case ExitAsked():
            _exit_asked(event, recorded)
        case ExitCountersigned():
            waiting = WaitingExit.objects.filter(id=event.exit)
            waiting.update(second=event.second, signed_at=recorded.happened_at)
        case rules.ItemsLetOut():
            _movement(event, recorded)
            _passed(event.store, event.items, Passage(event.leaves_for))
        case rules.ItemsBroughtIn():
            _movement(event, recorded)
        case rules.FoundShelved():
            _found(event, recorded)
            _passed(event.store, event.items, Passage.FOUND)
        case StockChecked():
            StockCheck.objects.create(
                entry=recorded.index,
                store=event.store,
                coverage=event.coverage,
                at=recorded.happened_at,
                keeper=recorded.actor,
                counted=plain(event.counted),
                expected=plain(event.expected),
                seen=len(event.seen),
                missing=plain(event.missing),
                strange=plain(event.strange),
                unknown_marks=plain(event.unknown_marks),
            )
        case StockDiffered():
            StockDifference.objects.update_or_create(
                key=f"{event.store}/{event.type.value}",
                defaults={
                    "store": event.store,
                    "type": event.type,
                    "expected": event.expected,
                    "counted": event.counted,
                    "found_at": recorded.happened_at,
                    "entry": recorded.index,
                },
            )
        case StockAgreed():
            StockDifference.objects.filter(key=f"{event.store}/{event.type.value}").delete()


def _exit_asked(event: ExitAsked, recorded: Recorded) -> None:
    over = recorded.happened_at - SIGNED_FOR
    stale = WaitingExit.objects.filter(store=event.store, asked_at__lt=over)
    stale.exclude(signed_at__gte=over).delete()
    WaitingExit.objects.create(
        id=event.exit,
        store=event.store,
        items=sorted(event.items),
        passage=event.passage,
        purpose=event.purpose,
        taker=event.taker or "",
        asked_by=event.asked_by,
        asked_at=recorded.happened_at,
    )


def _passed(store: str, items: Sequence[str], passage: Passage) -> None:
    WaitingExit.objects.filter(store=store, items=sorted(items), passage=passage).delete()


def _found(event: rules.FoundShelved, recorded: Recorded) -> None:
    Movement.objects.create(
        entry=recorded.index,
        store=event.store,
        out=False,
        at=recorded.happened_at,
        items=plain(event.items),
        purpose=event.note,
        keeper=recorded.actor,
        second=event.second or "",
        room=event.room,
    )
    Item.objects.filter(id__in=event.items).update(room=event.room)


def _movement(event: rules.ItemsLetOut | rules.ItemsBroughtIn, recorded: Recorded) -> None:
    brought = event if isinstance(event, rules.ItemsBroughtIn) else None
    Movement.objects.create(
        entry=recorded.index,
        store=event.store,
        out=brought is None,
        at=recorded.happened_at,
        items=plain(event.items),
        person=event.bearer.person,
        organisation=event.bearer.organisation,
        signature=event.bearer.signature,
        purpose=event.purpose,
        keeper=recorded.actor,
        second=(event.second or "") if isinstance(event, rules.ItemsLetOut) else "",
        room=brought.room if brought else "",
    )
    Item.objects.filter(id__in=event.items).update(room=brought.room if brought else "")


def facts(command: rules.Command, act: Act) -> Known[rules.Shelves]:
    """What the door and the shelves look like, with the journal positions it is known from."""
    place = places.place(command.store)
    ours = place is not None and place.open and place.run_by == act.party
    if isinstance(command, rules.CheckStock):
        policy = policies.in_force()
        shelves = rules.Shelves(
            run_by_us=ours, place=place, stock=queries.stock(command.store), policy=policy
        )
        return Known(shelves, ((place.entry,) if place else ()) + policy.relied_on)
    if isinstance(command, Countersign):
        return Known(rules.Shelves(run_by_us=ours, place=place), (place.entry,) if place else ())
    found = items(command.items)
    held = custody.holdings(command.items)
    pieces = tuple(
        _piece(one, held.get(id_), command.store, act) for id_, one in sorted(found.items())
    )
    room: frozenset[Register] = frozenset()
    if isinstance(command, rules.BringIn | rules.ShelveFound):
        room = queries.registers_in_room(command.store, command.room, leaving_out=command.items)
    shelves = rules.Shelves(
        run_by_us=ours,
        place=place,
        pieces=pieces,
        in_room=room,
        lost_types=lost_types(command.store),
    )
    positions = {one.entry for one in held.values()} | ({place.entry} if place else set())
    return Known(shelves, tuple(sorted(positions)))


def _piece(item: ItemFacts, held: HoldingFacts | None, store: str, act: Act) -> rules.Piece:
    here = (
        held is not None
        and held.standing is Standing.HELD
        and held.holder == act.party
        and held.place == store
        and item.returned_at is None
    )
    return rules.Piece(
        item=item.id,
        type=item.type,
        register=item.register,
        here=here,
        under_case=item.under_case,
        photo_owed=item.photo_owed,
        evidence=item.evidence,
    )


def lost_types(store: str) -> frozenset[ItemType]:
    """The types of which something is lost under inquiry at this store (T17)."""
    lost = Holding.objects.filter(place=store, kind=SubjectKind.ITEM, standing=Standing.LOST)
    rows = Item.objects.filter(id__in=lost.values("subject")).values_list("type", flat=True)
    return frozenset(ItemType(kind) for kind in rows.distinct())


def closed(_event: rules.Event) -> Compartment:
    """A store's book is read by duty only."""
    return Compartment.EQUIPMENT


BOOKS: Context[rules.Book, rules.Command, rules.Event, rules.Shelves] = Context(
    name="stores",
    initial=rules.Book(),
    events=(
        ExitAsked,
        ExitCountersigned,
        rules.ItemsLetOut,
        rules.ItemsBroughtIn,
        rules.FoundShelved,
        StockChecked,
        StockDiffered,
        StockAgreed,
    ),
    stream=rules.stream,
    facts=facts,
    decide=rules.decide,
    evolve=rules.evolve,
    compartment=closed,
    may=rules.MAY,
    project=project,
    tables=(Movement, WaitingExit, StockCheck, StockDifference),
)
