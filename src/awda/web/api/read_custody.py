"""Reading custody: who answers, what was handed over, places and how full they are."""

from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Path, Query, Schema

from awda.custody import queries
from awda.custody.models import Handover
from awda.custody.vocabulary import SubjectKind
from awda.journal.codec import plain
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.places import queries as places
from awda.places.models import Place
from awda.web.access.queries import Duty
from awda.web.api import reading
from awda.web.api.read_people import spelled
from awda.web.api.shapes import Id

MOST_HANDOVERS = 200
Key = Annotated[Id, Path()]


class Spell(Schema):
    """One unbroken time with one holder at one place."""

    entry: int
    holder: str
    place: str
    since: str
    until: str | None


class CustodyShown(Schema):
    """Who answers for a person or item now; `taker` where an offer waits. `holder` null: ended."""

    subject: str
    kind: str
    standing: str
    holder: str | None
    place: str | None
    since: str
    entered_at: str
    entered_in: int
    handover: str | None
    taker: str | None
    lapses_at: str | None
    entry: int
    spells: list[Spell]


class HandoverShown(Schema):
    """A handover: who offers to whom on which terms, and how many lines stand in each state."""

    handover: str
    giver: str
    taker: str
    purpose: str
    to_place: str
    terms: str
    listed: int
    opened_at: str
    lapses_at: str
    entry: int
    tally: dict[str, int]


class LineShown(Schema):
    """One on a handover and the answer. Number and names are empty for items and closed names."""

    subject: str
    state: str
    reason: str
    answered_at: str | None
    number: str = ""
    name: str = ""


class HandoverLines(HandoverShown):
    """A handover with its lines, by subject."""

    lines: list[LineShown]


class HandoverList(Schema):
    """The newest 200 handovers of one party."""

    handovers: list[HandoverShown]


class PlaceShown(Schema):
    """A place in use."""

    place: str
    kind: str
    run_by: str
    name_ar: str
    name_en: str
    capacity: int


class PlaceList(Schema):
    """Every open place, by id."""

    places: list[PlaceShown]


class Occupancy(Schema):
    """How full a place is now."""

    place: str
    capacity: int
    persons: int
    items: int


def custody(request: HttpRequest, subject: Key) -> dict[str, Any]:
    """Who answers for a person or item now, and who did before."""
    duty = reading.duty_of(request)
    held = queries.holding(subject)
    if held is None or subject not in reading.in_sight(duty, [subject]):
        raise Refusal("NOTHING_HERE")
    reading.note(request, "custody", subject, {Compartment.CUSTODY})
    spells = [
        {
            "entry": one.entry,
            "holder": one.holder,
            "place": one.place,
            "since": plain(one.since),
            "until": plain(one.until),
        }
        for one in queries.spells(subject)
    ]
    return spelled(held) | {"spells": spells}  # type: ignore[no-any-return]  # a dict of a dataclass


def handovers(request: HttpRequest, party: Annotated[Id | None, Query()] = None) -> dict[str, Any]:
    """Handovers the party of this duty gave or was offered; who watches may ask of any party."""
    duty = reading.duty_of(request)
    asked = party or duty.party
    if asked != duty.party and duty.role not in reading.WATCHES:
        raise Refusal("NOTHING_HERE")
    reading.note(request, "handovers", asked, {Compartment.CUSTODY})
    return {"handovers": [_shown(row) for row in queries.handovers_of(asked, MOST_HANDOVERS)]}


def handover(request: HttpRequest, handover: Key) -> dict[str, Any]:
    """One handover with its lines."""
    duty = reading.duty_of(request)
    row = queries.handover(handover)
    if row is None or not (duty.party in (row.giver, row.taker) or duty.role in reading.WATCHES):
        raise Refusal("NOTHING_HERE")
    reading.note(request, "handover", handover, reading.opens(duty.role))
    return _shown(row) | {"lines": _lines(row, duty)}


def _lines(row: Handover, duty: Duty) -> list[dict[str, Any]]:
    lines = queries.lines(row.id)
    known = reading.names(duty, [line.subject for line in lines])
    return [
        {
            "subject": line.subject,
            "state": line.state,
            "reason": line.reason,
            "answered_at": plain(line.answered_at),
            "number": known[line.subject].number if line.subject in known else "",
            "name": known[line.subject].name if line.subject in known else "",
        }
        for line in lines
    ]


def _shown(row: Handover) -> dict[str, Any]:
    return {
        "handover": row.id,
        "giver": row.giver,
        "taker": row.taker,
        "purpose": row.purpose,
        "to_place": row.to_place,
        "terms": row.terms,
        "listed": row.listed,
        "opened_at": plain(row.opened_at),
        "lapses_at": plain(row.lapses_at),
        "entry": row.entry,
        "tally": queries.tally(row.id),
    }


def place_list(request: HttpRequest) -> dict[str, Any]:
    """Open places: public facts, for every duty."""
    return {
        "places": [
            {
                "place": row.id,
                "kind": row.kind,
                "run_by": row.run_by,
                "name_ar": row.name_ar,
                "name_en": row.name_en,
                "capacity": row.capacity,
            }
            for row in places.open_places()
        ]
    }


OCCUPANCY_ALSO = frozenset({Role.KEEPER})  # who opens places must see that one is full


def occupancy(request: HttpRequest, place: Key) -> dict[str, Any]:
    """How many are at a place now. For the party that runs it, its keeper, and who watches."""
    duty = reading.duty_of(request)
    row = Place.objects.filter(id=place).first()
    may_look = duty.role in reading.WATCHES | OCCUPANCY_ALSO
    if row is None or not (row.run_by == duty.party or may_look):
        raise Refusal("NOTHING_HERE")
    reading.note(request, "occupancy", place, ())
    return {
        "place": row.id,
        "capacity": row.capacity,
        "persons": queries.held_at(row.id, SubjectKind.PERSON),
        "items": queries.held_at(row.id, SubjectKind.ITEM),
    }
