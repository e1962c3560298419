"""What others may ask of housing: a camp at a glance, beds for those without, where someone sleeps.

Always holds: the number of queries does not depend on the number of people.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from awda.custody import queries as custody
from awda.custody.models import Handover
from awda.custody.queries import HoldingFacts
from awda.custody.vocabulary import SubjectKind
from awda.housing import clocks, site_facts
from awda.housing.clocks import Clock
from awda.housing.headcounts import queries as headcounts
from awda.housing.headcounts.queries import OpenCount
from awda.housing.indicators import Indicator, Measures, indicators
from awda.housing.models import Conflict, Regime
from awda.housing.proposal import Proposal, propose
from awda.housing.site import Site
from awda.housing.vocabulary import CampRegime
from awda.kernel.ids import HandoverId, PartyId, PersonId, PlaceId, ShelterId
from awda.kernel.instants import Instant
from awda.people.age import Age
from awda.people.codes import Sex
from awda.places.models import Place
from awda.places.rules import PlaceKind, Quarter
from awda.policy import queries as policy


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelterLine:
    """One shelter and how full it is, in persons."""

    shelter: ShelterId
    name: str
    quarter: Quarter
    capacity: int
    inside: int

    @property
    def free(self) -> int:
        """Free beds; none when it is over-full."""
        return max(0, self.capacity - self.inside)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """How many of one sex and age group; children and those in doubt stand apart (C-05).

    `age` is None for those whom nobody has met yet.
    """

    sex: Sex
    age: Age | None
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Someone offered to this camp's party, or by it, and not answered yet."""

    person: PersonId
    giver: PartyId
    taker: PartyId
    handover: HandoverId
    lapses_at: Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class Camp:
    """A place where people are held, as it stands."""

    place: PlaceId
    kind: PlaceKind
    run_by: PartyId
    regime: CampRegime | None
    held: int
    capacity: int
    shelters: tuple[ShelterLine, ...]
    groups: tuple[Group, ...]
    without_bed: tuple[PersonId, ...]
    arrivals: tuple[Waiting, ...]
    departures: tuple[Waiting, ...]
    open_counts: tuple[OpenCount, ...]
    out: tuple[Clock, ...]
    overdue_back: tuple[Clock, ...]
    indicators: tuple[Indicator, ...]
    clocks: tuple[Clock, ...]

    @property
    def free_beds(self) -> int:
        """Free beds in all shelters."""
        return sum(line.free for line in self.shelters)


def camp(place: PlaceId, now: Instant) -> Camp | None:
    """The camp at a glance, or None when there is no such place."""
    row = Place.objects.filter(id=place).first()
    if row is None:
        return None
    site = site_facts.of_place(place, now.date())
    held = custody.at_place(place, SubjectKind.PERSON)
    out = clocks.passes(now, place)
    return Camp(
        place=place,
        kind=PlaceKind(row.kind),
        run_by=PartyId(row.run_by),
        regime=site.regime,
        held=len(site.here),
        capacity=row.capacity,
        shelters=_shelters(site),
        groups=_groups(site),
        without_bed=tuple(site.without_bed()),
        arrivals=_arrivals(row, now),
        departures=_waiting(held, now),
        open_counts=tuple(headcounts.open_counts(place)),
        out=tuple(out),
        overdue_back=tuple(one for one in out if one.state is clocks.ClockState.OVERDUE),
        indicators=indicators(_measures(row), len(site.here), policy.in_force()),
        clocks=clocks.nearest_first(
            clocks.children(now, place),
            clocks.long_stays(now, place),
            clocks.open_headcounts(now, place),
            out,
        ),
    )


def proposal(place: PlaceId, on: date) -> Proposal:
    """Beds for everyone at a place who has none; a camp manager confirms it with `acts.assign`."""
    return propose(site_facts.of_place(place, on))


def shelter_of(person: str) -> ShelterId | None:
    """Where someone sleeps now, or None."""
    found = site_facts.standing_beds().filter(person=person).first()
    return ShelterId(found.shelter) if found else None


def shelters_of(persons: Sequence[str]) -> dict[PersonId, ShelterId]:
    """Where each of these people sleeps now; whoever has no bed is left out."""
    told: dict[PersonId, ShelterId] = {}
    for start in range(0, len(persons), site_facts.IDS_PER_QUERY):
        some = persons[start : start + site_facts.IDS_PER_QUERY]
        beds = site_facts.standing_beds().filter(person__in=some)
        told.update((PersonId(one.person), ShelterId(one.shelter)) for one in beds)
    return told


def regime(place: str) -> Regime | None:
    """The regime in force at a place, or None."""
    return Regime.objects.filter(place=place).first()


def conflicts(most: int = 500) -> list[Conflict]:
    """The open conflict list, newest first. For protection staff only: the door checks the duty."""
    return list(Conflict.objects.filter(ended_in=None).order_by("-recorded_in")[:most])


def _shelters(site: Site) -> tuple[ShelterLine, ...]:
    rooms = sorted(site.rooms.values(), key=lambda room: (room.name, room.shelter))
    return tuple(
        ShelterLine(
            shelter=room.shelter,
            name=room.name,
            quarter=room.quarter,
            capacity=room.capacity,
            inside=site.number_inside(room.shelter),
        )
        for room in rooms
    )


def _groups(site: Site) -> tuple[Group, ...]:
    numbers: Counter[tuple[Sex, Age | None]] = Counter()
    for person in site.here:
        sleeper = site.sleepers.get(person)
        numbers[(sleeper.sex, sleeper.age) if sleeper else (Sex.NOT_KNOWN, None)] += 1
    ordered = sorted(numbers.items(), key=lambda one: (one[0][1] or "", one[0][0]))
    return tuple(Group(sex=sex, age=age, number=number) for (sex, age), number in ordered)


def _arrivals(row: Place, now: Instant) -> tuple[Waiting, ...]:
    """Offers to the party that runs the place, meant for this place or for none in particular."""
    offered = [
        one
        for one in custody.offered_to(row.run_by)
        if one.kind is SubjectKind.PERSON and one.place != row.id
    ]
    lists = {one.handover for one in offered if one.handover}
    meant = Handover.objects.filter(id__in=lists, to_place__in=["", row.id])
    here = set(meant.values_list("id", flat=True))
    return _waiting((one for one in offered if one.handover in here), now)


def _waiting(holdings: Iterable[HoldingFacts], now: Instant) -> tuple[Waiting, ...]:
    """Offers still open at `now`, nearest lapse first."""
    found = [
        Waiting(
            person=PersonId(one.subject),
            giver=one.holder,
            taker=one.taker,
            handover=one.handover,
            lapses_at=one.lapses_at,
        )
        for one in holdings
        if one.holder and one.taker and one.handover
        if one.lapses_at is not None and one.lapses_at >= now
    ]
    return tuple(sorted(found, key=lambda one: (one.lapses_at, one.person)))


def _measures(row: Place) -> Measures:
    return Measures(
        site_area_m2=row.site_area_m2,
        covered_area_m2=row.covered_area_m2,
        water_litres_per_day=row.water_litres_per_day,
        toilets=row.toilets,
        taps=row.taps,
        farthest_toilet_m=row.farthest_toilet_m,
        food_kcal_per_person_per_day=row.food_kcal_per_person_per_day,
        cold_season=row.cold_season,
    )
