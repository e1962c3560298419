"""Reading items and the sums: what is in a register, and whether entered = where everything is."""

from datetime import datetime
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Query, Schema

from awda.custody.balance import balances
from awda.equipment import queries
from awda.equipment.conservation import conservation
from awda.equipment.queries import ItemFacts
from awda.journal import queries as journal
from awda.kernel import instants
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment
from awda.web.api import limits, reading
from awda.web.api.read_custody import Key
from awda.web.api.read_people import spelled
from awda.web.api.shapes import MOST_NUMBER, Id
from awda.web.api.shapes import Moment as Instant

LAST_PAGE = 10_000
BALANCES_PER_MINUTE = 20  # each folds the whole journal


class ItemShown(Schema):
    """One item as it is described and as it stands."""

    item: str
    register_of: str
    type: str
    status: str
    tag: str
    units: int
    article: dict[str, Any]
    handed_in_by: str | None
    receipt: str
    photo_owed: bool
    under_case: bool
    room: str
    received_at: str
    entry: int
    holder: str | None
    place: str | None


class ItemPage(Schema):
    """One page of 50 items, and how many there are. `next`: cursor of the next page, or null."""

    items: list[ItemShown]
    total: int
    next: str | None


class OperationSum(Schema):
    """X-05 for one operation: `meets` when entered is the sum of the parts."""

    operation: str
    entered: int
    born: int
    parts: dict[str, int]
    by_holder: dict[str, int]
    meets: bool


class TypeSum(Schema):
    """W-12 for one type of item."""

    type: str
    received: int
    parts: dict[str, int]


class BalanceShown(Schema):
    """The sums as told by the journal alone, at an instant, as known at `size` entries."""

    at: str | None
    size: int
    operations: list[OperationSum]
    items: list[TypeSum]
    meets: bool


def items(
    request: HttpRequest,
    place: Annotated[Id | None, Query()] = None,
    person: Annotated[Id | None, Query()] = None,
    q: Annotated[str, Query(max_length=64)] = "",
    cursor: Annotated[int, Query(ge=1, le=LAST_PAGE)] = 1,
) -> dict[str, Any]:
    """Items at a place (`q`: a serial or tag), or those of one person."""
    if person is not None:
        reading.note(request, "items_of", person, {Compartment.EQUIPMENT})
        found = [shown(one) for one in queries.items_of(person)]
        return {"items": found, "total": len(found), "next": None}
    if place is None:
        raise Refusal("NOTHING_HERE")
    reading.note(request, "items_at", place, {Compartment.EQUIPMENT})
    page = queries.in_store(place, text=q.replace("\x00", ""), page=cursor)
    after = str(cursor + 1) if cursor < page.pages else None
    return {"items": [shown(one) for one in page.items], "total": page.total, "next": after}


def item(request: HttpRequest, item: Key) -> dict[str, Any]:
    """One item."""
    found = queries.item(item)
    if found is None:
        raise Refusal("NOTHING_HERE")
    reading.note(request, "item", item, {Compartment.EQUIPMENT})
    return shown(found)


def shown(one: ItemFacts) -> dict[str, Any]:
    """An item as JSON."""
    return {
        "item": one.id,
        "register_of": one.register.value,
        "type": one.type.value,
        "status": one.status.value,
        "tag": one.tag,
        "units": one.units,
        "article": spelled(one.article),
        "handed_in_by": one.origin.handed_in_by,
        "receipt": one.receipt,
        "photo_owed": one.photo_owed,
        "under_case": one.under_case,
        "room": one.room,
        "received_at": instants.write(one.received_at),
        "entry": one.entry,
        "holder": one.custody.holder if one.custody else None,
        "place": one.custody.place if one.custody else None,
    }


def balance(
    request: HttpRequest,
    at: Annotated[Instant | None, Query()] = None,
    size: Annotated[int | None, Query(ge=0, le=MOST_NUMBER)] = None,
) -> dict[str, Any]:
    """Entered = where everybody is; received = where everything is. Now, or at a past instant."""
    limits.MINUTE.count(f"balance {reading.duty_of(request).login}", BALANCES_PER_MINUTE)
    reading.note(request, "balance", "sums", {Compartment.CUSTODY})
    told = journal.size() if size is None else min(size, journal.size())
    return _sums(at, told)


def _sums(at: datetime | None, size: int) -> dict[str, Any]:
    people, things = balances(at, size), conservation(at, size)
    return {
        "at": instants.write(at) if at else None,
        "size": size,
        "operations": [
            {
                "operation": one.operation,
                "entered": one.entered,
                "born": one.born,
                "parts": one.parts,
                "by_holder": one.by_holder,
                "meets": one.meets,
            }
            for one in people
        ],
        "items": [
            {
                "type": kind.value,
                "received": count,
                "parts": {part.value: n for part, n in things.parts.get(kind, {}).items()},
            }
            for kind, count in things.received.items()
        ],
        "meets": things.meets and all(one.meets for one in people),
    }
