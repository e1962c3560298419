"""What a count is measured against, and what of earlier counts still waits for an explanation."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Count, Exists, Min, OuterRef, Q, QuerySet

from awda.custody.models import Holding, Spell
from awda.custody.vocabulary import Standing, SubjectKind
from awda.housing import site_facts
from awda.housing.headcounts.rules import GONE, Expected, Explaining
from awda.housing.headcounts.vocabulary import (
    NOT_IN_A_SHELTER,
    HeadcountId,
    ShelterNumber,
)
from awda.housing.models import CountDifference, Headcount, Pass
from awda.kernel.ids import PartyId, PersonId, PlaceId, ShelterId
from awda.kernel.instants import Instant
from awda.places import queries as places
from awda.places.rules import PlaceKind

MOST_LISTED = 2_000  # differences shown in one answer


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCount:
    """A count with something unexplained. `explain_by` is the nearest time among what waits."""

    count: HeadcountId
    place: PlaceId
    taken_at: Instant
    expected: int
    counted: int
    missed: int
    unexpected: int
    numbers: int
    explain_by: Instant


def expected(
    place: PlaceId, party: PartyId, at: Instant, seen: Collection[PersonId] = ()
) -> Expected:
    """Who the record says was here at `at`: held here by the party since before, and not out.

    Whoever was `seen` and has left since, by an act of custody, was here too.
    """
    facts = places.place(place)
    held = Holding.objects.filter(
        place=place, kind=SubjectKind.PERSON, holder=party, standing=Standing.HELD
    )
    now_here = Spell.objects.filter(
        until_entry=None, since__lte=at, subject__in=held.values("subject")
    )
    people = {PersonId(one) for one in now_here.values_list("subject", flat=True)}
    people |= _were_here(place, at, set(seen) - people)
    people -= _were_out(place, at)
    return Expected(
        run_by_actor=facts is not None and facts.open and facts.run_by == party,
        people=frozenset(people),
        by_shelter=_by_shelter(place, people),
    )


def _were_here(place: PlaceId, at: Instant, persons: Collection[PersonId]) -> set[PersonId]:
    if not persons:
        return set()
    spells = Spell.objects.filter(
        subject__in=sorted(persons), place=place, since__lte=at, until__gt=at
    )
    return {PersonId(one) for one in spells.values_list("subject", flat=True)}


def _out_at(at: Instant) -> QuerySet[Pass]:
    return Pass.objects.filter(Q(back_at=None) | Q(back_at__gt=at), out_at__lte=at)


def _were_out(place: PlaceId, at: Instant) -> set[PersonId]:
    rows = _out_at(at).filter(place=place)
    return {PersonId(one) for one in rows.values_list("person", flat=True)}


def _by_shelter(place: PlaceId, people: set[PersonId]) -> tuple[ShelterNumber, ...]:
    beds = site_facts.standing_beds().filter(place=place).values_list("person", "shelter")
    numbers: Counter[str] = Counter({room.id: 0 for room in places.shelters(place)})
    numbers.update(shelter for person, shelter in beds if person in people)
    without = len(people) - numbers.total()
    if without:
        numbers[NOT_IN_A_SHELTER] = without
    return tuple(
        ShelterNumber(shelter=ShelterId(shelter), number=number)
        for shelter, number in sorted(numbers.items())
    )


def explaining(count: HeadcountId, person: PersonId) -> Explaining:
    """What custody and the gate say of someone a count missed."""
    taken = Headcount.objects.filter(id=count).first()
    holding = Holding.objects.filter(subject=person).first()
    if taken is None or holding is None:
        return Explaining()
    place = places.place(holding.place) if holding.place else None
    return Explaining(
        standing=Standing(holding.standing),
        at_hospital=place is not None and place.kind is PlaceKind.HOSPITAL,
        was_out=_out_at(taken.taken_at).filter(place=taken.place, person=person).exists(),
    )


def recounted(count: HeadcountId, recount: HeadcountId | None) -> bool:
    """Is `recount` a later count of the same place, by name."""
    taken = Headcount.objects.filter(id=count).first()
    again = Headcount.objects.filter(id=recount, by_name=True).first() if recount else None
    return (
        taken is not None
        and again is not None
        and again.place == taken.place
        and again.taken_at > taken.taken_at
    )


def open_differences(place: str | None = None) -> QuerySet[CountDifference]:
    """What waits for an explanation, nearest deadline first; at one place or at all.

    A death or an escape on custody's record explains an absence by itself.
    """
    gone = Holding.objects.filter(subject=OuterRef("person"), standing__in=[s.value for s in GONE])
    rows = CountDifference.objects.filter(explained_in=None)
    if place is not None:
        rows = rows.filter(place=place)
    return rows.exclude(Exists(gone), kind="MISSED").order_by("explain_by", "found_in")


def overdue(now: Instant, place: str | None = None) -> list[CountDifference]:
    """Differences nobody explained within their 24 hours, oldest first; at most MOST_LISTED."""
    return list(open_differences(place).filter(explain_by__lt=now)[:MOST_LISTED])


def open_counts(place: str | None = None) -> list[OpenCount]:
    """Counts with something unexplained, nearest deadline first."""
    waiting = {
        row["count"]: row
        for row in open_differences(place)
        .order_by()
        .values("count")
        .annotate(
            missed=Count("found_in", filter=Q(kind="MISSED")),
            unexpected=Count("found_in", filter=Q(kind="UNEXPECTED")),
            numbers=Count("found_in", filter=Q(kind="NUMBER")),
            due=Min("explain_by"),
        )
    }
    counts = Headcount.objects.filter(id__in=list(waiting)[:MOST_LISTED])
    found = [_open_count(taken, **waiting[taken.id]) for taken in counts]
    return sorted(found, key=lambda one: (one.explain_by, one.count))


def _open_count(
    taken: Headcount, *, count: str, missed: int, unexpected: int, numbers: int, due: Instant
) -> OpenCount:
    return OpenCount(
        count=HeadcountId(count),
        place=PlaceId(taken.place),
        taken_at=taken.taken_at,
        expected=taken.expected,
        counted=taken.counted,
        missed=missed,
        unexpected=unexpected,
        numbers=numbers,
        explain_by=due,
    )


def differences(count: HeadcountId) -> list[CountDifference]:
    """Everything one count found to differ, explained or not."""
    return list(CountDifference.objects.filter(count=count).order_by("found_in"))


def counts_at(place: str, most: int = 50) -> list[Headcount]:
    """The newest counts of a place."""
    return list(Headcount.objects.filter(place=place).order_by("-taken_at", "id")[:most])
