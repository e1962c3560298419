"""What others may ask of care: may someone leave, on what seat, does a hold stand, who goes first.

Always holds: each answer names the journal positions it came from; an answer for many costs a fixed
number of queries per 500 people. What is inside a file is asked of `files`.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from awda.custody import queries as custody
from awda.custody.queries import HoldingFacts
from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.medical.codes import Care, CareAnswer, Fitness, HoldCause, Resource, Seat, Standing
from awda.medical.fitness.window import Check, Verdict, standing, verdict
from awda.medical.limits import limits
from awda.medical.models import CareOffer, FitnessCheck, MovementAdvice
from awda.people.codes import NO_QUESTIONS, Track, Triage
from awda.people.models import Person
from awda.places import queries as places
from awda.places.rules import PlaceKind

IDS_PER_QUERY = 500
_RED = sorted(colour.value for colour in NO_QUESTIONS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """A medical hold on travelling with others, without its cause: `code` is MEDICAL_HOLD."""

    person: PersonId
    since: Instant
    review_on: date | None
    entries: tuple[int, ...]
    code: str = "MEDICAL_HOLD"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outward:
    """What leaves the care team about someone: a word, its day, a seat, whether a hold stands."""

    person: PersonId
    standing: Standing
    not_before: date | None
    good_until: Instant | None
    seat: Seat
    held_back: bool


def fitness(person: str, at: Instant) -> Verdict:
    """May this person leave at `at`, as far as health goes (M-03)."""
    return fitness_of((person,), at)[PersonId(person)]


def fitness_of(persons: Collection[str], at: Instant) -> dict[PersonId, Verdict]:
    """The same for many. Two queries per 500."""
    found: dict[PersonId, Verdict] = {}
    for some in _parts(persons):
        checks, red = _checks(some, at), _red(some)
        found.update(
            (
                PersonId(one),
                verdict(PersonId(one), checks.get(one), at, limits().fitness_lasts, red.get(one)),
            )
            for one in some
        )
    return found


def needs(person: str, at: Instant) -> frozenset[Resource]:
    """What the journey must carry for someone who is fit at `at`; empty when they are not."""
    answer = fitness(person, at)
    return answer.needs if answer.ok else frozenset()


def hold(person: str) -> Hold | None:
    """The medical hold that stands, for the HOLD test of clearance; None when none does."""
    return holds((person,)).get(PersonId(person))


def holds(persons: Collection[str]) -> dict[PersonId, Hold]:
    """The same for many; who is not held back is left out."""
    found: dict[PersonId, Hold] = {}
    for some in _parts(persons):
        rows = MovementAdvice.objects.filter(person__in=some, newest=True)
        for row in rows.exclude(cause=HoldCause.LIFTED):
            found[PersonId(row.person)] = Hold(
                person=PersonId(row.person),
                since=row.advised_at,
                review_on=row.review_on,
                entries=(row.advised_in,),
            )
    return found


def outward(person: str, at: Instant) -> Outward:
    """What may leave the care team about one person."""
    return outward_of((person,), at)[PersonId(person)]


def outward_of(persons: Collection[str], at: Instant) -> dict[PersonId, Outward]:
    """The same for many."""
    found: dict[PersonId, Outward] = {}
    hospitals = {row.id for row in places.open_places() if row.kind == PlaceKind.HOSPITAL}
    for some in _parts(persons):
        checks, red, back = _checks(some, at), _red(some), holds(some)
        held = custody.holdings(some)
        for one in some:
            check = checks.get(one)
            treated = _under_treatment(check, held.get(one), red.get(one), hospitals)
            found[PersonId(one)] = Outward(
                person=PersonId(one),
                standing=standing(check, at, limits().fitness_lasts, under_treatment=treated),
                not_before=check.not_before if check else None,
                good_until=check.checked_at + limits().fitness_lasts if check else None,
                seat=check.seat if check else Seat.SEAT,
                held_back=PersonId(one) in back,
            )
    return found


def _under_treatment(
    check: Check | None,
    holding: HoldingFacts | None,
    red: tuple[Instant, int] | None,
    hospitals: Collection[str],
) -> bool:
    """Red, or in hospital, and no check since."""
    since = [red[0]] if red else []
    if holding is not None and holding.place in hospitals:
        since.append(holding.since)
    return bool(since) and (check is None or check.checked_at < max(since))


def travel_first(persons: Collection[str], at: Instant) -> tuple[PersonId, ...]:
    """The seriously wounded and sick who are fit to leave, before anyone else (M-05, GC III 109).

    Rank and number do not count; who has waited longest comes first. That they go only by their own
    wish is the consent's to say, which stands above.
    """
    wounded: list[str] = []
    for some in _parts(persons):
        rows = Person.objects.filter(id__in=some)
        wounded += [
            row.id for row in rows.order_by("met_at") if row.wounded or row.track == Track.WND
        ]
    fit = fitness_of(wounded, at)
    return tuple(PersonId(one) for one in wounded if fit[PersonId(one)].ok)


def only_by_own_wish(person: str) -> bool:
    """The wounded and sick are never sent back against their will in hostilities (M-05)."""
    row = Person.objects.filter(id=person).first()
    return row is not None and (row.wounded or row.track == Track.WND)


def offers(person: str) -> dict[Care, CareAnswer]:
    """How someone answered what is offered to everyone (M-09): the answers, no notes."""
    rows = CareOffer.objects.filter(person=person).values_list("care", "answer")
    return {Care(care): CareAnswer(answer) for care, answer in rows}


def _checks(persons: Collection[str], at: Instant) -> dict[str, Check]:
    rows = FitnessCheck.objects.filter(person__in=persons, checked_at__lte=at)
    return {
        row.person: Check(
            person=PersonId(row.person),
            result=Fitness(row.result),
            resources=frozenset(map(Resource, row.needs)),
            not_before=row.not_before,
            checked_at=row.checked_at,
            entry=row.checked_in,
        )
        for row in rows.order_by("checked_at", "checked_in")
    }


def _red(persons: Collection[str]) -> dict[str, tuple[Instant, int]]:
    rows = Person.objects.filter(id__in=persons, triage__in=_RED)
    return {
        row.id: (row.triaged_at, row.triage_in)
        for row in rows
        if row.triaged_at is not None and row.triage_in is not None
    }


def colour(person: str) -> Triage | None:
    """The colour that stands."""
    row = Person.objects.filter(id=person).first()
    return Triage(row.triage) if row and row.triage else None


def _parts(persons: Collection[str]) -> Iterable[list[str]]:
    ids = sorted(set(persons))
    return (ids[start : start + IDS_PER_QUERY] for start in range(0, len(ids), IDS_PER_QUERY))
