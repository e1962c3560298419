"""A store as its keeper sees it: what is there by type, what is asked for, clocks, locks, lists."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Q
from django.urls import reverse

from awda.custody import queries as custody
from awda.custody.models import Handover, Holding, OfferLine
from awda.custody.queries import HoldingFacts
from awda.custody.vocabulary import SubjectKind
from awda.equipment import queries
from awda.equipment.kinds import ItemType, Register, register_of
from awda.equipment.models import Item, StockDifference
from awda.equipment.pages.shown import ItemLine, item_lines
from awda.equipment.queries import ItemFacts, ItemPage
from awda.equipment.stores import queries as stores
from awda.equipment.stores.models import Movement, WaitingExit
from awda.kernel.ids import ItemId
from awda.kernel.instants import Instant
from awda.people.models import Person
from awda.people.number import read_number
from awda.places import queries as places
from awda.web import words
from awda.web.access.queries import Duty
from awda.web.components import Work

MOST_LISTED = 200  # items on one list that a form shows


@dataclass(frozen=True, slots=True)
class TypeLine:
    """One type: how many pieces or rounds, and the way to the list of them."""

    type: ItemType
    units: int
    pieces: int


@dataclass(frozen=True, slots=True)
class LockLine:
    """A type that may not leave, and why."""

    type: ItemType
    item: str
    differs: bool
    expected: int
    counted: int


@dataclass(frozen=True, slots=True)
class ListLine:
    """A list of items that waits for its answer."""

    handover: str
    giver: str
    taker: str
    items: int
    lapses_at: Instant


def by_type(place: str) -> tuple[TypeLine, ...]:
    """What should be on the shelves, by type."""
    units: Counter[ItemType] = Counter()
    pieces: Counter[ItemType] = Counter()
    for held in stores.stock(place).held:
        units[held.type] += held.units
        pieces[held.type] += 1
    return tuple(TypeLine(kind, units[kind], pieces[kind]) for kind in sorted(units))


def asked_for(place: str, text: str, kind: ItemType | None, page: int) -> ItemPage:
    """A page of items here: by serial, tag or the number of who handed them in; or of a type."""
    number = read_number(text) if text.strip() else None
    if number is None:
        return queries.in_store(place, item_type=kind, text=text, page=page)
    persons = Person.objects.filter(number=number).values("id")
    rows = Item.objects.filter(id__in=queries.subjects_at(place), person__in=persons)
    found = queries.items(rows.order_by("entry").values_list("id", flat=True)[:MOST_LISTED])
    return ItemPage(tuple(found.values()), 1, len(found))


def check_clocks(party: str, now: Instant) -> tuple[Work, ...]:
    """Stock checks of this party's stores that are due, as work."""
    names = places.place_names(words.language())
    mine = {row.id for row in places.open_places(party)}
    return tuple(
        Work(
            href=f"{reverse('store_check', args=[one.store])}?coverage={one.coverage.value}",
            name=names.get(one.store, one.store),
            why=words.label("check_coverage", one.coverage),
            due=one.due,
            action=words.PAGE["store_check_now"].say(words.language()),
        )
        for one in stores.overdue_checks(now)
        if one.store in mine
    )


def locks(place: str) -> tuple[LockLine, ...]:
    """Why types are locked here."""
    differing = {row.type: row for row in StockDifference.objects.filter(store=place)}
    found = []
    for lock in stores.locks(place):
        row = differing.get(lock.type) if lock.entry is not None else None
        expected, counted = (row.expected, row.counted) if row else (0, 0)
        found.append(LockLine(lock.type, lock.item or "", row is not None, expected, counted))
    return tuple(found)


def incoming(party: str) -> tuple[ListLine, ...]:
    """Lists of items offered to a party, nearest lapse first."""
    return _lists(custody.offered_to(party))


def outgoing(party: str) -> tuple[ListLine, ...]:
    """Lists of items a party offered, unanswered."""
    return _lists(custody.offered_by(party))


def count_lists(duty: Duty) -> int:
    """How many items wait for this party's answer; for the menu."""
    return Holding.objects.filter(taker=duty.party, kind=SubjectKind.ITEM).count()


def _lists(offered: Iterable[HoldingFacts]) -> tuple[ListLine, ...]:
    counted = Counter(
        one.handover for one in offered if one.kind is SubjectKind.ITEM and one.handover
    )
    names = places.party_names(words.language())
    rows = Handover.objects.filter(id__in=[key for key in counted if key]).order_by("lapses_at")
    return tuple(
        ListLine(
            handover=row.id,
            giver=names.get(row.giver, row.giver),
            taker=names.get(row.taker, row.taker),
            items=counted[row.id],  # type: ignore[index]  # the ids are those counted
            lapses_at=row.lapses_at,
        )
        for row in rows
    )


def unanswered(handover: str) -> tuple[ItemFacts, ...]:
    """The items of one list that wait for an answer, in the order of their tags."""
    lines = OfferLine.objects.filter(handover=handover, state="OFFERED")
    found = queries.items(lines.values_list("subject", flat=True))
    return tuple(sorted(found.values(), key=lambda one: (one.type, one.tag)))


def sendable(place: str, register: Register, text: str = "") -> ItemPage:
    """Items of one register at a place that are offered to nobody, `MOST_LISTED` at most."""
    rows = Item.objects.filter(
        id__in=queries.subjects_at(place).filter(handover="", standing="HELD"),
        register=register,
        returned_at=None,
    )
    if text.strip():
        rows = rows.filter(queries.marked(text))
    ids = list(rows.order_by("type", "tag", "id").values_list("id", flat=True)[:MOST_LISTED])
    found = queries.items(ids)
    return ItemPage(tuple(found[ItemId(key)] for key in ids), 1, rows.count())


def bearing(place: str, typed: str) -> tuple[tuple[ItemId, ...], tuple[str, ...]]:
    """Items at a place that bear these serials or tags, one a line; and the lines nobody knows."""
    found: list[ItemId] = []
    unknown = []
    here = queries.subjects_at(place)
    for mark in dict.fromkeys(line.strip() for line in typed.splitlines() if line.strip()):
        rows = Item.objects.filter(queries.marked(mark) | Q(id=mark), recorded_twice=False)
        ids = list(rows.filter(id__in=here).values_list("id", flat=True)[:2])
        ids = ids or list(rows.values_list("id", flat=True)[:1])
        if ids:
            found += [ItemId(key) for key in ids]
        else:
            unknown.append(mark)
    return tuple(dict.fromkeys(found)), tuple(unknown)


def types_here(place: str) -> tuple[ItemType, ...]:
    """Every type a check of this place must count."""
    return tuple(line.type for line in by_type(place))


@dataclass(frozen=True, slots=True)
class BookLine:
    """One passage of the door, with the items it names."""

    movement: Movement
    items: tuple[ItemLine, ...]
    more: int


def book_lines(rows: Sequence[Movement], shown: int = 5) -> tuple[BookLine, ...]:
    """Lines of the store book, each with its first items."""
    wanted = {item for row in rows for item in row.items[:shown]}
    lines = {line.id: line for line in item_lines(queries.items(sorted(wanted)).values())}
    return tuple(
        BookLine(
            row,
            tuple(lines[item] for item in row.items[:shown] if item in lines),
            max(0, len(row.items) - shown),
        )
        for row in rows
    )


@dataclass(frozen=True, slots=True)
class ExitLine:
    """An exit that waits for its second signature or its items, with the first of them."""

    exit: WaitingExit
    items: tuple[ItemLine, ...]
    count: int


def exit_lines(rows: Sequence[WaitingExit], shown: int = 5) -> tuple[ExitLine, ...]:
    """What the second officer must see before signing (W-06)."""
    wanted = {item for row in rows for item in row.items[:shown]}
    lines = {line.id: line for line in item_lines(queries.items(sorted(wanted)).values())}
    return tuple(
        ExitLine(
            row,
            tuple(lines[item] for item in row.items[:shown] if item in lines),
            len(row.items),
        )
        for row in rows
    )


def registers_here(place: str) -> tuple[Register, ...]:
    """The registers of which something is here."""
    return tuple(dict.fromkeys(register_of(kind) for kind in types_here(place)))
