"""Reading people: search, one record, its timeline, and the proof of one entry."""

from dataclasses import fields
from typing import Annotated, Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Schema
from pydantic import Field

from awda.intake.pages.timeline import streams_of
from awda.journal import checkpoints, clock
from awda.journal import queries as journal
from awda.journal.codec import plain
from awda.kernel import instants
from awda.kernel.refusal import Refusal
from awda.people import finding, record
from awda.people.reading import OF_CHILDREN, SEES_AGE, Compartments
from awda.web.api import reading
from awda.web.api.shapes import MOST_NUMBER, Id

PEOPLE_PER_PAGE = 20
MOST_QUERY_CHARACTERS = 100
LAST_PAGE = 500
Subject = Annotated[Id, Path()]


class PersonLine(Schema):
    """A person as a list shows them. Names are empty for a duty that reads none."""

    person: str
    number: str
    wristband: str
    name: str
    name_latin: str


class PersonPage(Schema):
    """One page of people. `next`: send it as `cursor` for the next page; null on the last."""

    people: list[PersonLine]
    next: str | None


class PersonShown(Schema):
    """A person's record as this duty may read it: a block, or `age`, is null where it may not."""

    person: str
    number: str
    wristband: str
    age: str | None
    met_at: str
    met_in: int
    registered_at: str | None
    card: int
    card_good: bool
    name: str = ""
    name_latin: str = ""
    identity: dict[str, Any] | None = None
    service: dict[str, Any] | None = None
    medical: dict[str, Any] | None = None
    protection: dict[str, Any] | None = None
    child: dict[str, Any] | None = None


class Moment(Schema):
    """One entry about someone: when it happened and was recorded, by which duty, what it says."""

    entry: int
    type: str
    compartment: str
    happened_at: str
    recorded_at: str
    late: bool
    role: str
    party: str
    said: dict[str, Any]


class Timeline(Schema):
    """What the record says of someone, oldest first; closed compartments are left out."""

    person: str
    entries: list[Moment]


class Question(Schema):
    """Whom to look for, and from which page on."""

    q: Annotated[str, Field(min_length=1, max_length=MOST_QUERY_CHARACTERS)]
    cursor: Annotated[int, Field(ge=0, le=LAST_PAGE)] = 0


def search(request: HttpRequest, asked: Question) -> dict[str, Any]:
    """People by our number, wristband, number of a paper, or beginnings of words of a name."""
    duty = reading.duty_of(request)
    readable = reading.opens(duty.role)
    reading.note(request, "person_search", "people", readable)
    found = finding.find(asked.q.replace("\x00", ""), readable, asked.cursor, PEOPLE_PER_PAGE)
    seen = reading.in_sight(duty, [one.person for one in found.people])
    if duty.role in OF_CHILDREN:
        seen &= reading.maybe_children(seen)
    named = reading.names(duty, seen)
    for one in sorted(seen):
        reading.note(request, "person_found", one, readable)
    people = [plain(named.get(one.person, one)) for one in found.people if one.person in seen]
    return {"people": people, "next": str(asked.cursor + 1) if found.more else None}


def one(request: HttpRequest, person: Subject) -> dict[str, Any]:
    """A person's record: the head, and the blocks this duty may read."""
    opened, duty = reading.opened_to(request, person), reading.duty_of(request)
    shown = record.person(person, opened, clock.now().date())
    assert shown is not None, "whoever is in sight has been met"
    reading.note(request, "person", person, opened)
    said = {field.name: spelled(getattr(shown, field.name)) for field in fields(shown)}
    if duty.role not in SEES_AGE:
        said["age"] = None
    if named := reading.names(duty, [person]).get(person):
        said |= {"name": named.name, "name_latin": named.name_latin}
    return said


def timeline(request: HttpRequest, person: Subject) -> dict[str, Any]:
    """The entries about someone that this duty may read, oldest first."""
    opened = reading.opened_to(request, person)
    reading.note(request, "timeline", person, opened)
    entries = _entries(person, opened)
    return {"person": person, "entries": sorted(entries, key=lambda entry: entry["entry"])}


def receipt(
    request: HttpRequest, person: Subject, entry: Annotated[int, Query(ge=0, le=MOST_NUMBER)]
) -> HttpResponse:
    """The proof (C2SP tlog-proof) that an entry of the timeline stands on the log."""
    opened = reading.opened_to(request, person)
    if entry not in {one["entry"] for one in _entries(person, opened)}:
        raise Refusal("NOTHING_HERE")
    reading.note(request, "receipt", person, ())
    return HttpResponse(checkpoints.receipt(entry), content_type="text/plain; charset=utf-8")


def _entries(person: str, opened: Compartments) -> list[dict[str, Any]]:
    return [
        {
            "entry": recorded.index,
            "type": recorded.type,
            "compartment": recorded.compartment.value,
            "happened_at": instants.write(recorded.happened_at),
            "recorded_at": instants.write(recorded.recorded_at),
            "late": recorded.late,
            "role": recorded.role.value,
            "party": recorded.party,
            "said": plain(event),
        }
        for context, stream in streams_of(person)
        for event, recorded in journal.events(context, stream)
        if recorded.compartment in opened
    ]


def spelled(value: Any) -> Any:
    """A value of a record as JSON: rows by their columns, the rest as it stands on the record."""
    if isinstance(value, models.Model):
        columns = [field.attname for field in value._meta.concrete_fields]
        return {name: spelled(getattr(value, name)) for name in columns}
    if isinstance(value, tuple):
        return [spelled(one) for one in value]
    if hasattr(value, "__dataclass_fields__"):
        return {name: spelled(getattr(value, name)) for name in value.__dataclass_fields__}
    return plain(value)
