"""The facts of a site, gathered from the read models in a fixed number of queries.

Always holds: a bed counts only while the custody spell it was given under is open and the person is
alive; so nobody has to be told when someone is moved, handed over, escapes or dies.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from typing import TypeVar

from django.db.models import Exists, OuterRef, Q, QuerySet

from awda.custody.gates import PersonFacts
from awda.custody.models import Holding, Spell
from awda.custody.vocabulary import Standing as Custody
from awda.custody.vocabulary import SubjectKind
from awda.housing.gates import Room, Sleeper
from awda.housing.models import Bed, Conflict, Pass, Regime
from awda.housing.site import Here, Site
from awda.housing.vocabulary import CampRegime
from awda.identity import queries as identity
from awda.kernel.ids import HouseholdId, PartyId, PersonId, PlaceId, ShelterId
from awda.people import queries as people
from awda.people.age import years_on
from awda.people.codes import PresentsAs, Sex
from awda.people.households.kinship import Link, mothers
from awda.people.households.links import GRANTS_NOTHING, Relationship
from awda.people.models import HouseholdLink
from awda.people.queries import Standing
from awda.places import queries as places
from awda.places.models import Shelter
from awda.places.rules import Quarter

IDS_PER_QUERY = 5_000
T = TypeVar("T", bound=str)


def of_place(place: PlaceId, on: date) -> Site:
    """Everyone held at a place, and their kin wherever these sleep."""
    here = _held(Holding.objects.filter(place=place, kind=SubjectKind.PERSON))
    return _site(place, here, set(here), on)


def of_bed(place: PlaceId, person: PersonId, shelter: ShelterId | None, on: date) -> Site:
    """What one person's bed in `shelter`, or in none, depends on: who sleeps there, and kin."""
    here = _held(Holding.objects.filter(subject=person, place=place, kind=SubjectKind.PERSON))
    inside = standing_beds().filter(shelter=shelter) if shelter else Bed.objects.none()
    company = {PersonId(other) for other in inside.values_list("person", flat=True)}
    return _site(place, here, {person} | company, on)


def standing_beds() -> QuerySet[Bed]:
    """Beds that still stand: same custody spell, person alive and held."""
    return Bed.objects.filter(_spell_open(), _alive())


def standing_passes() -> QuerySet[Pass]:
    """Passes of people who are out and still in the custody they went out from."""
    return Pass.objects.filter(_spell_open(), _alive(), back_at=None)


def _spell_open() -> Exists:
    return Exists(Spell.objects.filter(entry=OuterRef("custody_entry"), until_entry=None))


def _alive() -> Exists:
    return Exists(Holding.objects.filter(subject=OuterRef("person"), standing=Custody.HELD))


def _site(place: PlaceId, here: dict[PersonId, Here], about: set[PersonId], on: date) -> Site:
    known = people.standings(about, on)
    homes = {home for standing in known.values() for home in standing.households}
    links = _links(homes)
    kin = {link.person for link in links} - about
    known |= people.standings(kin, on)
    facts = places.place(place)
    regime = Regime.objects.filter(place=place).first()
    locks = identity.locks(here)
    return Site(
        place=place,
        kind=facts.kind if facts else None,
        rooms=_rooms(Shelter.objects.filter(place=place)),
        here={
            person: _with_entries(told, known.get(person), locks.get(person))
            for person, told in here.items()
        },
        sleepers=_sleepers(known, links, on),
        beds=_beds(about | kin),
        conflicts=_conflicts(about),
        regime=CampRegime(regime.regime) if regime else None,
        place_entry=facts.entry if facts else None,
        locked=frozenset(locks),
    )


def _held(rows: QuerySet[Holding]) -> dict[PersonId, Here]:
    held = dict(rows.filter(standing=Custody.HELD).values_list("subject", "holder"))
    spells = Spell.objects.filter(until_entry=None, subject__in=rows.values("subject"))
    return {
        PersonId(spell.subject): Here(holder=PartyId(spell.holder), custody_entry=spell.entry)
        for spell in spells
        if spell.subject in held
    }


def _with_entries(here: Here, standing: Standing | None, lock: identity.Lock | None) -> Here:
    entries = {here.custody_entry} | set(standing.entries if standing else ())
    entries |= {lock.entry} if lock else set()
    return Here(
        holder=here.holder, custody_entry=here.custody_entry, relied_on=tuple(sorted(entries))
    )


def _links(homes: Collection[HouseholdId]) -> list[Link]:
    found: list[Link] = []
    for some in _parts(homes):
        rows = HouseholdLink.objects.filter(household__in=some, disputed=False)
        rows = rows.exclude(relationship__in=[kind.value for kind in GRANTS_NOTHING])
        found += [
            Link(
                household=HouseholdId(row.household),
                person=PersonId(row.person),
                relationship=Relationship(row.relationship),
                towards=PersonId(row.towards),
            )
            for row in rows
        ]
    return found


def _sleepers(
    known: dict[PersonId, Standing], links: Iterable[Link], on: date
) -> dict[PersonId, Sleeper]:
    women = frozenset(one for one, standing in known.items() if standing.sex is Sex.FEMALE)
    children_of = mothers(links, women)
    return {
        person: Sleeper(
            person=person,
            sex=standing.sex,
            age=standing.age,
            oldest_years=years_on(standing.born.earliest, on),
            combatant=PersonFacts(
                track=standing.track,
                age=standing.age,
                presents_as_combatant=standing.presents_as is PresentsAs.COMBATANT,
            ).combatant,
            households=frozenset(standing.households),
            mothers=children_of.get(person, frozenset()),
        )
        for person, standing in known.items()
    }


def _rooms(rows: Iterable[Shelter]) -> dict[ShelterId, Room]:
    return {
        ShelterId(row.id): Room(
            shelter=ShelterId(row.id),
            place=PlaceId(row.place),
            name=row.name,
            quarter=Quarter(row.quarter),
            capacity=row.capacity,
        )
        for row in rows
    }


def _beds(persons: Collection[PersonId]) -> dict[PersonId, Room]:
    told: dict[PersonId, ShelterId] = {}
    for some in _parts(persons):
        rows = standing_beds().filter(person__in=some).values_list("person", "shelter")
        told.update((PersonId(person), ShelterId(shelter)) for person, shelter in rows)
    rooms: dict[ShelterId, Room] = {}
    for shelters in _parts(set(told.values())):
        rooms |= _rooms(Shelter.objects.filter(id__in=shelters))
    return {person: rooms[shelter] for person, shelter in told.items()}


def _conflicts(about: Collection[PersonId]) -> dict[PersonId, frozenset[PersonId]]:
    foes: dict[PersonId, set[PersonId]] = defaultdict(set)
    for some in _parts(about):
        rows = Conflict.objects.filter(Q(one__in=some) | Q(other__in=some), ended_in=None)
        for one, other in rows.values_list("one", "other"):
            foes[PersonId(one)].add(PersonId(other))
            foes[PersonId(other)].add(PersonId(one))
    return {person: frozenset(theirs) for person, theirs in foes.items()}


def _parts(ids: Collection[T]) -> Iterable[list[T]]:
    ordered = sorted(ids)
    for start in range(0, len(ordered), IDS_PER_QUERY):
        yield ordered[start : start + IDS_PER_QUERY]
