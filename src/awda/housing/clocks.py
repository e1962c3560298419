"""Clocks that run in a camp: children at military sites, long stays, counts, passes.

Always holds: a clock is derived from facts when it is read, and stops by itself when they change;
none is stored. L-01, C-03: whoever may be a child leaves a military site for a civilian
child-protection body at once, never later than 48 hours. H-07: a month in a transit site is the
most.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import OuterRef, QuerySet, Subquery

from awda.custody.models import Holding, Spell
from awda.custody.vocabulary import Standing, SubjectKind
from awda.housing import site_facts
from awda.housing.headcounts import queries as headcounts
from awda.kernel.due import Due, DueKind
from awda.kernel.ids import PersonId, PlaceId
from awda.kernel.instants import Instant
from awda.kernel.roles import Role
from awda.people.age import ADULT_FROM_YEARS, years_before
from awda.people.models import Person
from awda.places.models import Party, Place
from awda.places.rules import PartyKind, PlaceKind
from awda.policy import queries as policy
from awda.policy.vocabulary import Number

MOST_LISTED = 5_000  # clocks of one kind in one answer

MILITARY = frozenset(
    {
        PlaceKind.CROSSING,
        PlaceKind.CHECKPOINT,
        PlaceKind.RECEPTION,
        PlaceKind.TRANSIT_CAMP,
        PlaceKind.INTERNMENT_CAMP,
    }
)
SHORT_STAY = frozenset({PlaceKind.TRANSIT_CAMP, PlaceKind.RECEPTION})


class ClockKind(StrEnum):
    """What a clock is about."""

    CHILD_AT_MILITARY_SITE = "CHILD_AT_MILITARY_SITE"
    LONG_STAY = "LONG_STAY"
    HEADCOUNT = "HEADCOUNT"
    CHECK_IN = "CHECK_IN"


class ClockState(StrEnum):
    """How a clock stands: running, past its warning, past its limit."""

    RUNNING = "RUNNING"
    WARN = "WARN"
    OVERDUE = "OVERDUE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """One clock. `deadline` is its limit. `person` or else `reference` (a headcount) is meant."""

    kind: ClockKind
    place: PlaceId
    started: Instant
    deadline: Instant
    state: ClockState
    person: PersonId | None = None
    reference: str = ""


def children(now: Instant, place: str | None = None) -> list[Clock]:
    """Whoever may be a child and is held by the host at a military site, nearest limit first.

    Someone nobody has met yet may be a child. The clock starts with entry into custody, and ends
    when a child-protection body, or another civilian place, holds the child.
    """
    grown = Person.objects.filter(born_latest__lte=years_before(now.date(), ADULT_FROM_YEARS))
    held = _held_at(MILITARY, place).exclude(subject__in=grown.values("id"))
    hosts = Party.objects.filter(kind=PartyKind.HOST).values("id")
    rows = held.filter(holder__in=hosts).order_by("entered_at", "subject")[:MOST_LISTED]
    numbers = policy.in_force()
    warn, out = numbers.hours(Number.CHILD_WARN_HOURS), numbers.hours(Number.CHILD_OUT_HOURS)
    return [
        Clock(
            kind=ClockKind.CHILD_AT_MILITARY_SITE,
            place=PlaceId(row.place),
            person=PersonId(row.subject),
            started=row.entered_at,
            deadline=row.entered_at + out,
            state=_state(now, row.entered_at + warn, row.entered_at + out),
        )
        for row in rows
    ]


def long_stays(now: Instant, place: str | None = None) -> list[Clock]:
    """Who has been too long in one transit or reception site, longest first (H-07)."""
    longest = policy.in_force().days(Number.TRANSIT_STAY_DAYS)
    spell = Spell.objects.filter(subject=OuterRef("subject"), until_entry=None)
    held = _held_at(SHORT_STAY, place).annotate(here_since=Subquery(spell.values("since")[:1]))
    rows = held.filter(here_since__lte=now - longest).order_by("here_since", "subject")
    return [
        Clock(
            kind=ClockKind.LONG_STAY,
            place=PlaceId(at),
            person=PersonId(subject),
            started=since,
            deadline=since + longest,
            state=ClockState.OVERDUE,
        )
        for at, subject, since in rows.values_list("place", "subject", "here_since")[:MOST_LISTED]
    ]


def passes(now: Instant, place: str | None = None) -> list[Clock]:
    """Everyone who is out, nearest return first; OVERDUE when it has passed (H-06)."""
    rows = site_facts.standing_passes()
    if place is not None:
        rows = rows.filter(place=place)
    return [
        Clock(
            kind=ClockKind.CHECK_IN,
            place=PlaceId(row.place),
            person=PersonId(row.person),
            started=row.out_at,
            deadline=row.expected_back,
            state=_state(now, row.expected_back, row.expected_back),
        )
        for row in rows.order_by("expected_back", "out_in")[:MOST_LISTED]
    ]


def open_headcounts(now: Instant, place: str | None = None) -> list[Clock]:
    """Counts that wait for an explanation, nearest deadline first (H-11)."""
    return [
        Clock(
            kind=ClockKind.HEADCOUNT,
            place=one.place,
            reference=one.count,
            started=one.taken_at,
            deadline=one.explain_by,
            state=_state(now, one.explain_by, one.explain_by),
        )
        for one in headcounts.open_counts(place)
    ]


def nearest_first(*kinds: Iterable[Clock]) -> tuple[Clock, ...]:
    """All these clocks, nearest deadline first."""
    every = [clock for clocks in kinds for clock in clocks]
    return tuple(
        sorted(every, key=lambda one: (one.deadline, one.kind, one.person or one.reference))
    )


def _held_at(kinds: frozenset[PlaceKind], place: str | None) -> QuerySet[Holding]:
    places = Place.objects.filter(kind__in=[kind.value for kind in kinds])
    if place is not None:
        places = places.filter(id=place)
    return Holding.objects.filter(
        place__in=places.values("id"), kind=SubjectKind.PERSON, standing=Standing.HELD
    )


def _state(now: Instant, warn_at: Instant, limit: Instant) -> ClockState:
    if now > limit:
        return ClockState.OVERDUE
    return ClockState.WARN if now > warn_at else ClockState.RUNNING


_CAMP = frozenset({Role.CAMP_MANAGER})
_CHILDREN = frozenset(
    {
        Role.CHILD_PROTECTION,
        Role.PROTECTION,
        Role.CAMP_MANAGER,
        Role.MONITOR_UNICEF,
        Role.MONITOR_ICRC,
    }
)
_LAW: Mapping[ClockKind, tuple[DueKind, frozenset[Role], str]] = {
    ClockKind.CHILD_AT_MILITARY_SITE: (DueKind.CHILD_AT_MILITARY_SITE, _CHILDREN, "C-03"),
    ClockKind.LONG_STAY: (DueKind.LONG_STAY, _CAMP | {Role.MONITOR_ICRC}, "H-07"),
    ClockKind.HEADCOUNT: (DueKind.HEADCOUNT, _CAMP, "H-11"),
    ClockKind.CHECK_IN: (DueKind.CHECK_IN, _CAMP, "H-06"),
}


def due(now: Instant) -> list[Due]:
    """Every clock of every camp, as the site's desks and the monitors see them."""
    numbers = policy.in_force()
    spare = numbers.hours(Number.CHILD_OUT_HOURS) - numbers.hours(Number.CHILD_WARN_HOURS)
    found = []
    for one in nearest_first(children(now), long_stays(now), open_headcounts(now), passes(now)):
        kind, desks, rule = _LAW[one.kind]
        child = one.kind is ClockKind.CHILD_AT_MILITARY_SITE
        found.append(
            Due(
                kind=kind,
                subject=one.person or one.reference,
                of_person=one.person is not None,
                place=one.place,
                due_at=one.deadline,
                warn_at=one.deadline - spare if child else one.deadline,
                desks=desks,
                rule=rule,
            )
        )
    return found
