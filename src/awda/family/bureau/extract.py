"""The extract itself: JSON, one object for each person, as GC III 122 and 123 list the facts.

Shape: `{"format", "route", "made_at", "persons": [{"number", "surname", "first_names", "father",
"mother_family", "birth_date", "birth_precision", "birth_place", "rank", "service_number",
"power_depended_on", "inform": [{"name", "relation", "address"}], "correspondence", "events":
[{"what", "at", "place"}]}]}`. Dates as in ISO 8601; what was not said is an empty text; `inform`
names only whom the person lets be told. To the state of origin go name, birth date, nationality
and the last event alone (A-04): no rank, number, address or relative.

Always holds: nothing of screening, protection, health or a child's file is read here; of health
only that somebody came to a hospital.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from awda.custody import queries as custody
from awda.custody.models import Spell
from awda.custody.vocabulary import Standing
from awda.family.bureau.rules import To
from awda.journal.codec import reader
from awda.kernel import instants
from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.people import answers
from awda.people import queries as people
from awda.people.answers import Born, text
from awda.people.models import Identity, NextOfKin, Origin, Service
from awda.places import queries as places
from awda.places.rules import PartyKind, PlaceKind
from awda.tlog.canonical import canonical

FORMAT = "awda-information-bureau/1"
ENDS = {
    Standing.RELEASED: "RELEASED",
    Standing.ESCAPED: "ESCAPED",
    Standing.DECEASED: "DIED",
    Standing.REMAINS_OUT: "DIED",
}
Row = dict[str, Any]


def extract(persons: Collection[PersonId], to: To, made_at: Instant) -> bytes:
    """The file: canonical JSON (RFC 8785), the same facts always the same bytes."""
    whole = {
        "format": FORMAT,
        "route": to.value,
        "made_at": instants.write(made_at),
        "persons": _rows(sorted(persons), to),
    }
    return canonical(whole)


def _rows(persons: Sequence[PersonId], to: To) -> list[Row]:
    named = people.names(persons)
    identity = _said(Identity, persons, answers.Identity)
    origin = _said(Origin, persons, answers.Origin)
    service = _said(Service, persons, answers.Service) if to is To.CENTRAL_TRACING_AGENCY else {}
    kin = _kin(persons) if to is To.CENTRAL_TRACING_AGENCY else {}
    told = _events(persons)
    rows = []
    for person in persons:
        row: Row = {"number": named[person].number, **_identity(identity.get(person))}
        row["power_depended_on"] = list(_nationality(origin.get(person)))
        if to is To.STATE_OF_ORIGIN:
            rows.append(_least(row) | {"events": told[person][-1:]})
            continue
        row |= _service(service.get(person))
        row["birth_place"] = text(origin[person].birth_place) if person in origin else ""
        row |= {"inform": kin.get(person, []), "events": told[person]}
        row["correspondence"] = told[person][-1]["place"] if told[person] else ""
        rows.append(row)
    return rows


LEAST = ("surname", "first_names", "birth_date", "birth_precision", "power_depended_on")


def _least(row: Row) -> Row:
    """What the state of origin gets, A-04."""
    return {name: row[name] for name in LEAST}


def _said(model: Any, persons: Sequence[PersonId], block: type[Any]) -> dict[PersonId, Any]:
    """One block of answers of each of these people who gave it."""
    read = reader(block)
    rows = model.objects.filter(person__in=list(persons))
    return {PersonId(row.person): read(row.said) for row in rows}


def _identity(said: answers.Identity | None) -> Row:
    name = said.name if said else None
    born = said.birth if said and isinstance(said.birth, Born) else None
    return {
        "surname": text(name.family_name) if name else "",
        "first_names": (text(name.given) or name.whole.value) if name else "",
        "father": text(name.father) if name else "",
        "mother_family": text(name.mother_family) if name else "",
        "birth_date": born.earliest.isoformat() if born else "",
        "birth_precision": born.precision.value if born else "",
    }


def _nationality(said: answers.Origin | None) -> tuple[str, ...]:
    return said.nationality.countries if said else ()


def _service(said: answers.Service | None) -> Row:
    return {
        "rank": text(said.rank) if said else "",
        "service_number": text(said.service_number) if said else "",
    }


def _kin(persons: Sequence[PersonId]) -> Mapping[PersonId, list[Row]]:
    rows = NextOfKin.objects.filter(person__in=list(persons), may_be_informed=True)
    found: dict[PersonId, list[Row]] = defaultdict(list)
    for row in rows.order_by("named_in"):
        told = {"name": row.name, "relation": row.relation, "address": row.address}
        found[PersonId(row.person)].append(told)
    return found


def _events(persons: Sequence[PersonId]) -> Mapping[PersonId, list[Row]]:
    """Entry, transfer, hospital, repatriation, release, escape, death: as custody tells them."""
    found: dict[PersonId, list[Row]] = defaultdict(list)
    names = places.place_names("en")
    before: dict[str, str] = {}
    for spell in Spell.objects.filter(subject__in=list(persons)).order_by("entry"):
        what = _what(spell, before.get(spell.subject))
        before[spell.subject] = spell.holder
        if what:
            place = names.get(spell.place, spell.place)
            at = instants.write(spell.since)
            found[PersonId(spell.subject)].append({"what": what, "at": at, "place": place})
    for subject, held in custody.holdings(persons).items():
        if end := ENDS.get(held.standing):
            at = instants.write(held.standing_since)
            found[PersonId(subject)].append({"what": end, "at": at, "place": ""})
    return found


def _what(spell: Spell, before: str | None) -> str:
    """What a spell's beginning was; empty for a move within the same party that is no hospital."""
    place, party = places.place(spell.place), places.party(spell.holder)
    if place is not None and place.kind is PlaceKind.HOSPITAL:
        return "HOSPITAL"
    if before is None:
        return "ENTERED"
    if party is not None and party.kind is PartyKind.RECEIVER:
        return "REPATRIATED"
    return "TRANSFERRED" if before != spell.holder else ""
