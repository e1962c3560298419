"""A site made of nothing but facts, for the pure rules: people, rooms, beds."""

from collections.abc import Iterable

from awda.housing.gates import Room, Sleeper
from awda.housing.rules import Resident, decide
from awda.housing.site import Here, Site
from awda.housing.vocabulary import AssignShelter, CampRegime, Event
from awda.kernel.act import Act
from awda.kernel.ids import HouseholdId, PartyId, PersonId, PlaceId, ShelterId
from awda.kernel.roles import Role
from awda.people.age import Age
from awda.people.codes import Sex
from awda.places.rules import PlaceKind, Quarter
from tests.conftest import sign

PLACE = PlaceId("site")
PARTY = PartyId("army")
MANAGER: Act = sign(Role.CAMP_MANAGER, PARTY)
YEARS = {Age.ADULT: 30, Age.DOUBT: 19, Age.CHILD: 15}


def sleeper(
    name: str,
    sex: Sex = Sex.MALE,
    age: Age = Age.ADULT,
    *,
    years: int | None = None,
    homes: Iterable[str] = (),
    mothers: Iterable[str] = (),
    combatant: bool = False,
) -> Sleeper:
    """Someone, an adult civilian man unless said otherwise."""
    return Sleeper(
        person=PersonId(name),
        sex=sex,
        age=age,
        oldest_years=YEARS[age] if years is None else years,
        combatant=combatant,
        households=frozenset(HouseholdId(home) for home in homes),
        mothers=frozenset(PersonId(mother) for mother in mothers),
    )


def room(name: str, quarter: Quarter, capacity: int = 4, place: PlaceId = PLACE) -> Room:
    """A shelter whose code is its name."""
    return Room(shelter=ShelterId(name), place=place, name=name, quarter=quarter, capacity=capacity)


def site(
    people: Iterable[Sleeper],
    rooms: Iterable[Room],
    *,
    kind: PlaceKind = PlaceKind.RECEPTION,
    beds: dict[str, Room] | None = None,
    apart: Iterable[tuple[str, str]] = (),
    elsewhere: Iterable[str] = (),
    regime: CampRegime | None = None,
) -> Site:
    """A place where the army holds all these people, but those who are `elsewhere`."""
    known = {one.person: one for one in people}
    away = set(elsewhere)
    foes: dict[PersonId, frozenset[PersonId]] = {}
    for one, other in apart:
        for a, b in ((one, other), (other, one)):
            foes[PersonId(a)] = foes.get(PersonId(a), frozenset()) | {PersonId(b)}
    return Site(
        place=PLACE,
        kind=kind,
        rooms={one.shelter: one for one in rooms},
        here={
            person: Here(holder=PARTY, custody_entry=index)
            for index, person in enumerate(known)
            if person not in away
        },
        sleepers=known,
        beds={PersonId(person): bed for person, bed in (beds or {}).items()},
        conflicts=foes,
        regime=regime,
    )


def assign(
    where: Site,
    person: str,
    shelter: str,
    together: Iterable[str] = (),
    act: Act = MANAGER,
) -> list[Event]:
    """Decide one bed and follow it on the site; a Refusal changes nothing."""
    one = PersonId(person)
    command = AssignShelter(
        person=one,
        place=PLACE,
        shelter=ShelterId(shelter),
        together=where.together(one, [PersonId(other) for other in together]),
    )
    here = where.here.get(one)
    bed = where.beds.get(one)
    state = Resident(
        shelter=bed.shelter if bed else None, bed_under=here.custody_entry if here else -1
    )
    events = decide(state, command, act, where.scene(one, command.shelter, act.party))
    where.put(one, command.shelter)
    return list(events)
