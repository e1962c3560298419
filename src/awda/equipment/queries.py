"""What others may ask of items: what a person handed in, what a store holds, what is open.

Who holds an item and where it is, is asked of custody and joined here, never kept here. Every
list is bounded and paged; a page costs a fixed number of queries.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.db.models import Q, QuerySet

from awda.custody import queries as custody
from awda.custody.models import Holding
from awda.custody.queries import HoldingFacts
from awda.custody.vocabulary import Standing, SubjectKind
from awda.equipment.cases import under_case
from awda.equipment.kinds import (
    Article,
    Belonging,
    ItemType,
    Lot,
    Officer,
    Register,
    Status,
    Vehicle,
    Weapon,
)
from awda.equipment.marks import fold
from awda.equipment.models import Item, Photo
from awda.equipment.status import Footing, status_of
from awda.equipment.vocabulary import Origin
from awda.journal.codec import reader
from awda.journal.rows import find_among
from awda.kernel.ids import ItemId, PersonId
from awda.kernel.instants import Instant
from awda.places.models import Party, Place
from awda.places.rules import PartyKind, PlaceKind

PAGE_ITEMS = 50
MOST_AT_ONCE = 500  # ids in one SQL list
Kinds = tuple[dict[str, PartyKind], dict[str, PlaceKind]]


@dataclass(frozen=True, slots=True)
class ItemFacts:
    """One item as it is described and as it stands. `custody` is None only before custody began."""

    id: ItemId
    register: Register
    type: ItemType
    article: Article
    tag: str
    units: int
    origin: Origin
    receipt: str
    ordered_by: Officer | None
    split_from: ItemId | None
    photo_owed: bool
    under_case: bool
    evidence: str
    room: str
    send_later_at: Instant | None
    returned_at: Instant | None
    received_at: Instant
    received_by: str
    entry: int
    custody: HoldingFacts | None
    status: Status


@dataclass(frozen=True, slots=True)
class ItemPage:
    """One page of items, and how many there are in all."""

    items: tuple[ItemFacts, ...]
    number: int
    total: int

    @property
    def pages(self) -> int:
        """How many pages there are; one at least."""
        return max(1, -(-self.total // PAGE_ITEMS))


def item(item_id: str) -> ItemFacts | None:
    """The item, or None."""
    return next(iter(_facts(Item.objects.filter(id=item_id))), None)


def items(ids: Iterable[str]) -> dict[str, ItemFacts]:
    """The same for many; unknown ids are absent. Four queries per 500."""
    wanted = iter(ids)
    found: dict[str, ItemFacts] = {}
    while chunk := list(islice(wanted, MOST_AT_ONCE)):
        found.update((each.id, each) for each in _facts(Item.objects.filter(id__in=chunk)))
    return found


def items_of(person: str) -> list[ItemFacts]:
    """What a person handed in and what is kept of theirs, in the order in which it came."""
    return _facts(Item.objects.filter(person=person).order_by("entry"))


def in_store(
    place: str,
    *,
    register: Register | None = None,
    item_type: ItemType | None = None,
    text: str = "",
    page: int = 1,
) -> ItemPage:
    """A page of what is at a place now. `text` is a serial or tag, in any digits and spacing."""
    rows = Item.objects.filter(id__in=subjects_at(place), returned_at=None)
    if register is not None:
        rows = rows.filter(register=register)
    if item_type is not None:
        rows = rows.filter(type=item_type)
    if text.strip():
        rows = rows.filter(marked(text))
    start = (max(page, 1) - 1) * PAGE_ITEMS
    shown = _facts(rows.order_by("type", "id")[start : start + PAGE_ITEMS])
    return ItemPage(tuple(shown), max(page, 1), rows.count())


def subjects_at(place: str) -> QuerySet[Holding, Any]:
    """The ids of all items whose holder answers for them at this place, lost ones too."""
    return Holding.objects.filter(place=place, kind=SubjectKind.ITEM).values("subject")


def marked(text: str) -> Q:
    """The items that bear this serial number or tag, as a condition."""
    folded = fold(text)
    return Q(tag=text.strip()) | (Q(serial_fold=folded) if folded else Q(pk__in=()))


def of_receipt(receipt: str) -> list[ItemFacts]:
    """The lines that one property receipt names, in the order in which they were taken."""
    return _facts(Item.objects.filter(receipt=receipt).order_by("entry"))


def tag_on(tag: str) -> ItemId | None:
    """The weapon, lot or vehicle that bears this tag."""
    if not tag.strip():
        return None
    for row in find_among(Item, "tag", [tag.strip()], order="entry"):
        if row.register != Register.PROPERTY and not row.recorded_twice:
            return ItemId(row.id)
    return None


def photos_owed(most: int = 200) -> list[ItemFacts]:
    """Weapons without a readable serial and without a photo of their marks (W-03), oldest first."""
    rows = Item.objects.filter(photo_owed=True, recorded_twice=False)
    return _facts(rows.order_by("entry")[:most])


def photos(item_id: str) -> list[Photo]:
    """The photos of an item's marks, oldest first."""
    return list(Photo.objects.filter(item=item_id).order_by("entry"))


def open_property(person: str) -> list[ItemFacts]:
    """Lines that block this person's boarding: neither returned nor signed `send later` (W-10)."""
    return _facts(_open_lines().filter(person=person).order_by("entry"))


def with_open_property(people: Sequence[str]) -> set[PersonId]:
    """Which of these people have an open property line. One query per 500."""
    found: set[PersonId] = set()
    for start in range(0, len(people), MOST_AT_ONCE):
        rows = _open_lines().filter(person__in=people[start : start + MOST_AT_ONCE])
        found.update(PersonId(person) for person in rows.values_list("person", flat=True))
    return found


def _open_lines() -> QuerySet[Item]:
    return Item.objects.filter(
        register=Register.PROPERTY, returned_at=None, send_later_at=None, recorded_twice=False
    )


def baggage_grams(person: str) -> int:
    """What is kept of a person's baggage now, in grams."""
    rows = Item.objects.filter(person=person, type=ItemType.BAGGAGE, returned_at=None)
    return sum(rows.values_list("baggage_grams", flat=True))


def _facts(rows: QuerySet[Item]) -> list[ItemFacts]:
    found = list(rows)
    ids = [row.id for row in found]
    held, locked = custody.holdings(ids), under_case(ids)
    kinds = kinds_around(held.values())
    return [_one(row, held.get(row.id), row.id in locked, kinds) for row in found]


def read_article(said: dict[str, Any]) -> Article:
    """The description as its own kind reads it."""
    kinds = {"WEAPON": Weapon, "LOT": Lot, "VEHICLE": Vehicle, "BELONGING": Belonging}
    found: Article = reader(kinds[said["kind"]])(said)
    return found


def _one(row: Item, held: HoldingFacts | None, locked: bool, kinds: Kinds) -> ItemFacts:
    return ItemFacts(
        id=ItemId(row.id),
        register=Register(row.register),
        type=ItemType(row.type),
        article=read_article(row.article),
        tag=row.tag,
        units=row.units,
        origin=Origin(
            handed_in_by=PersonId(row.person) if row.person else None,
            found=row.found,
            origin_unit=row.origin_unit,
            owner=row.owner,
            beneficiary=row.beneficiary,
        ),
        receipt=row.receipt,
        ordered_by=reader(Officer)(row.ordered_by) if row.ordered_by else None,
        split_from=ItemId(row.split_from) if row.split_from else None,
        photo_owed=row.photo_owed,
        under_case=locked,
        evidence=row.evidence,
        room=row.room,
        send_later_at=row.send_later_at,
        returned_at=row.returned_at,
        received_at=row.received_at,
        received_by=row.received_by,
        entry=row.entry,
        custody=held,
        status=status_of(footing(row, held, kinds, locked=locked)),
    )


def kinds_around(held: Iterable[HoldingFacts]) -> Kinds:
    """What kind of party and place each of these holders and places is. Two queries."""
    known = list(held)
    parties = Party.objects.filter(id__in={one.holder for one in known if one.holder})
    places = Place.objects.filter(id__in={one.place for one in known if one.place})
    return (
        {id_: PartyKind(kind) for id_, kind in parties.values_list("id", "kind")},
        {id_: PlaceKind(kind) for id_, kind in places.values_list("id", "kind")},
    )


def footing(row: Item, held: HoldingFacts | None, kinds: Kinds, *, locked: bool) -> Footing:
    """What the status of one row depends on."""
    parties, places = kinds
    return Footing(
        register=Register(row.register),
        recorded_twice=row.recorded_twice,
        returned=row.returned_at is not None,
        standing=held.standing if held else Standing.NOT_ENTERED,
        holder=parties[held.holder] if held and held.holder else None,
        place=places[held.place] if held and held.place else None,
        evidence=bool(row.evidence),
        under_case=locked,
        owned=bool(row.owner),
    )
