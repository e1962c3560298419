"""What others may ask of stores: the book, what should be on the shelves, locks, overdue checks."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Max, Q

from awda.custody.models import Holding
from awda.custody.vocabulary import Standing, SubjectKind
from awda.equipment.kinds import ItemType, Register
from awda.equipment.models import Item
from awda.equipment.stores.checks import Coverage, Held, Stock
from awda.equipment.stores.exits import SIGNED_FOR
from awda.equipment.stores.models import Movement, StockCheck, StockDifference, WaitingExit
from awda.kernel.ids import ItemId, PlaceId
from awda.kernel.instants import Instant
from awda.places.models import Place
from awda.places.rules import PlaceKind
from awda.policy import queries as policies
from awda.policy.vocabulary import Number

PAGE_LINES = 50


@dataclass(frozen=True, slots=True)
class OverdueCheck:
    """A stock check that was due and has not been taken (W-07)."""

    store: PlaceId
    coverage: Coverage
    last: Instant | None
    due: Instant


@dataclass(frozen=True, slots=True)
class TypeLock:
    """A type that may not leave a store.

    `entry` is the check that differed, None for a lost item.
    """

    store: PlaceId
    type: ItemType
    item: ItemId | None
    entry: int | None


def stock(store: str) -> Stock:
    """All that should be on the shelves now: held there, not lost, not returned. One query."""
    held = Holding.objects.filter(place=store, kind=SubjectKind.ITEM, standing=Standing.HELD)
    rows = Item.objects.filter(id__in=held.values("subject"), returned_at=None).order_by("id")
    return Stock(
        tuple(
            Held(ItemId(id_), ItemType(kind), units, bool(serial))
            for id_, kind, units, serial in rows.values_list("id", "type", "units", "serial_fold")
        )
    )


def registers_in_room(store: str, room: str, *, leaving_out: Iterable[str]) -> frozenset[Register]:
    """Which registers have something in one room of a store."""
    held = Holding.objects.filter(place=store, kind=SubjectKind.ITEM, standing=Standing.HELD)
    rows = Item.objects.filter(id__in=held.values("subject"), room=room, returned_at=None)
    rows = rows.exclude(id__in=list(leaving_out))
    return frozenset(Register(name) for name in rows.values_list("register", flat=True).distinct())


def locks(store: str) -> list[TypeLock]:
    """Why types are locked in this store: open differences first, then lost items (T17)."""
    place = PlaceId(store)
    differing = StockDifference.objects.filter(store=store).order_by("key")
    found = [TypeLock(place, ItemType(row.type), None, row.entry) for row in differing]
    lost = Holding.objects.filter(place=store, kind=SubjectKind.ITEM, standing=Standing.LOST)
    rows = Item.objects.filter(id__in=lost.values("subject")).order_by("type", "id")
    return found + [TypeLock(place, ItemType(row.type), ItemId(row.id), None) for row in rows]


def book(store: str, page: int = 1) -> list[Movement]:
    """A page of the store book, newest first (W-06)."""
    start = (max(page, 1) - 1) * PAGE_LINES
    rows = Movement.objects.filter(store=store).order_by("-entry")
    return list(rows[start : start + PAGE_LINES])


def waiting_exits(stores: Collection[str], now: Instant, most: int = 50) -> list[WaitingExit]:
    """Exits of these places that are asked or signed and still serve, oldest first (W-06)."""
    rows = WaitingExit.objects.filter(store__in=stores).order_by("asked_at", "id")
    since = now - SIGNED_FOR
    return list(rows.filter(Q(asked_at__gte=since) | Q(signed_at__gte=since))[:most])


def checks_of(store: str, most: int = 60) -> list[StockCheck]:
    """The newest stock checks of a store."""
    return list(StockCheck.objects.filter(store=store).order_by("-entry")[:most])


def overdue_checks(now: Instant) -> list[OverdueCheck]:
    """Checks of open arms stores that are due and not taken, longest due first, for the auditor.

    A full check counts as a weekly one too. A store's first checks are due from its opening.
    """
    newest = StockCheck.objects.values_list("store", "coverage").annotate(newest=Max("at"))
    last = {(store, coverage): at for store, coverage, at in newest.order_by()}
    for (store, coverage), at in list(last.items()):
        if coverage == Coverage.FULL:
            weekly = last.get((store, Coverage.WEEKLY.value), at)
            last[store, Coverage.WEEKLY.value] = max(at, weekly)
    policy = policies.in_force()
    within_of = {
        Coverage.WEEKLY: policy.days(Number.STOCK_CHECK_DAYS),
        Coverage.FULL: policy.days(Number.FULL_STOCK_CHECK_DAYS),
    }
    found = []
    for place in Place.objects.filter(kind=PlaceKind.ARMS_STORE, closed_at=None).order_by("id"):
        for coverage, within in within_of.items():
            checked = last.get((place.id, coverage.value))
            due = (checked or place.opened_at) + within
            if now > due:
                found.append(OverdueCheck(PlaceId(place.id), coverage, checked, due))
    return sorted(found, key=lambda check: (check.due, check.store))
