"""What others may ask of people: where someone stands, for one person or for many at once."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from django.db.models import QuerySet

from awda.journal.codec import reader
from awda.journal.rows import find_among
from awda.journal.writer import look_ahead, looked_up
from awda.kernel.ids import HouseholdId, PersonId
from awda.kernel.instants import Instant
from awda.people import answers
from awda.people.age import ADULT_FROM_YEARS, Age, BornBetween, age_on, years_before
from awda.people.answers import BirthAnswer
from awda.people.codes import NationalityStatus, PresentsAs, Sex, Track, Triage
from awda.people.households.links import GRANTS_NOTHING
from awda.people.models import (
    HouseholdLink,
    Identity,
    InternmentReview,
    Person,
    Service,
)
from awda.policy import queries as policy
from awda.policy.vocabulary import Number

IDS_PER_QUERY = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What others may rely on to decide about a person; `entries` are the entries it came from.

    `age` is that of the day asked for; DOUBT behaves as CHILD. `households` leaves out links which
    grant nothing (F-03). `stateless_or_disputed` is the add-on flag STL of the code list.
    """

    person: PersonId
    number: str
    sex: Sex
    age: Age
    born: BornBetween
    track: Track
    track_review_on: date | None
    presents_as: PresentsAs
    triage: Triage | None
    wounded: bool
    registered: bool
    card_good: bool
    stateless_or_disputed: bool
    households: tuple[HouseholdId, ...]
    entries: tuple[int, ...]

    @property
    def may_be_child(self) -> bool:
        """Child or in doubt: every adult flow is closed (C-01)."""
        return self.age is not Age.ADULT

    @property
    def counts_as_combatant(self) -> bool:
        """Children are left out of every count of combatants (C-05)."""
        return self.presents_as is PresentsAs.COMBATANT and not self.may_be_child


def standing(person_id: str, on: date) -> Standing | None:
    """Where the person stands on a day, or None when nobody met them."""
    known = looked_up("person", person_id, lambda: _known_of((person_id,)).get(person_id))
    return _standing(known, on) if known else None


def standings(ids: Collection[str], on: date) -> dict[PersonId, Standing]:
    """Where each of these people stands on a day; the unknown are left out. Two queries for 500."""
    known = _known_of(ids)
    return {PersonId(one): _standing(known[one], on) for one in known}


def look_ahead_at(ids: Collection[str]) -> None:
    """Read these people at once, for the decisions about each that this transaction will take."""
    look_ahead("person", _known_of(ids))


Links = tuple[tuple[HouseholdId, int], ...]


class _Known(NamedTuple):
    """A person's row, and the households that grant something, each with its entry."""

    row: Person
    households: Links


def _known_of(ids: Collection[str]) -> dict[str, _Known]:
    homes: dict[str, Links] = {}
    for link in find_among(HouseholdLink, "person", ids, order="household"):
        if not link.disputed and link.relationship not in GRANTS_NOTHING:
            home = (HouseholdId(link.household), link.stated_in)
            homes[link.person] = (*homes.get(link.person, ()), home)
    people = find_among(Person, "id", ids)
    return {row.id: _Known(row, homes.get(row.id, ())) for row in people}


def _parts(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), IDS_PER_QUERY):
        yield ids[start : start + IDS_PER_QUERY]


STATELESS_OR_DISPUTED = frozenset({NationalityStatus.NONE, NationalityStatus.DISPUTED})


def _standing(known: _Known, on: date) -> Standing:
    row, households = known
    born = BornBetween(earliest=row.born_earliest, latest=row.born_latest)
    relied_on = (row.met_in, row.age_in, row.triage_in, row.track_in, row.identity_in, row.card_in)
    entries = {entry for entry in relied_on if entry is not None}
    return Standing(
        person=PersonId(row.id),
        number=row.number,
        sex=Sex(row.sex),
        age=age_on(born, on),
        born=born,
        track=Track(row.track),
        track_review_on=row.track_review_on,
        presents_as=PresentsAs(row.presents_as),
        triage=Triage(row.triage) if row.triage else None,
        wounded=row.wounded,
        registered=row.registered_at is not None,
        card_good=row.card_good,
        stateless_or_disputed=NationalityStatus(row.nationality) in STATELESS_OR_DISPUTED,
        households=tuple(household for household, _ in households),
        entries=tuple(sorted(entries | {entry for _, entry in households})),
    )


def combatants(on: date, among: Collection[str] | None = None) -> int:
    """How many count as combatants on a day: children and those in doubt never do (C-05)."""
    latest = years_before(on, ADULT_FROM_YEARS)
    rows = Person.objects.filter(presents_as=PresentsAs.COMBATANT.value, born_latest__lte=latest)
    if among is None:
        return rows.count()
    return sum(rows.filter(id__in=some).count() for some in _parts(sorted(set(among))))


def review_open(person_id: str) -> bool:
    """Does a review of this person's internment wait for its decision (L-03)."""
    return InternmentReview.objects.filter(person=person_id, decided_in=None).exists()


OVERDUE_ROWS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Overdue:
    """Someone for whom something was due: no name, and since when."""

    person: PersonId
    number: str
    wristband: str
    met_at: Instant
    due_at: Instant
    triage: Triage | None


def overdue_registrations(now: Instant, limit: int = OVERDUE_ROWS) -> tuple[Overdue, ...]:
    """People without a full form past their time, 72 hours by default (I-13), longest first.

    Whoever has died or left custody since is known above; the caller leaves them out.
    """
    rows = Person.objects.filter(registered_at=None)
    return _overdue(rows, now, policy.in_force().hours(Number.REGISTER_HOURS), limit)


def overdue_capture_cards(
    now: Instant, limit: int = OVERDUE_ROWS, among: QuerySet[Person] | None = None
) -> tuple[Overdue, ...]:
    """People past 7 days, or what the policy says, no card sent and none declined (I-06).

    Longest waiting first; of `among` only, if it is given.
    """
    rows = Person.objects.all() if among is None else among
    within = policy.in_force().days(Number.CAPTURE_CARD_DAYS)
    return _overdue(rows.filter(capture_card_due=True), now, within, limit)


def overdue_since(began: Mapping[str, Instant]) -> tuple[Overdue, ...]:
    """People whose seven days began again at a transfer or a hospital admission (I-06)."""
    within = policy.in_force().days(Number.CAPTURE_CARD_DAYS)
    return tuple(
        _waiting(row, began[row.id] + within) for row in Person.objects.filter(id__in=sorted(began))
    )


def _overdue(
    rows: QuerySet[Person], now: Instant, within: timedelta, limit: int
) -> tuple[Overdue, ...]:
    late = rows.filter(met_at__lte=now - within).order_by("met_at", "id")[:limit]
    return tuple(_waiting(row, row.met_at + within) for row in late)


def _waiting(row: Person, due_at: Instant) -> Overdue:
    return Overdue(
        person=PersonId(row.id),
        number=row.number,
        wristband=row.wristband,
        met_at=row.met_at,
        due_at=due_at,
        triage=Triage(row.triage) if row.triage else None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class CardFacts:
    """What an identity card shows and all it may show: no force, unit, rank or suspicion (I-05)."""

    person: PersonId
    number: str
    card: int
    name: str
    name_latin: str
    birth: BirthAnswer
    photo_sha256: str
    entry: int


def card_facts(person_id: str) -> CardFacts | None:
    """The person's good card, or None when there is none to print."""
    row = Person.objects.filter(id=person_id, card_good=True).first()
    named = Identity.objects.filter(person=person_id).first()
    if row is None or named is None or row.card_in is None:
        return None
    said: answers.Identity = reader(answers.Identity)(named.said)
    return CardFacts(
        person=PersonId(row.id),
        number=row.number,
        card=row.card,
        name=named.name,
        name_latin=named.name_latin,
        birth=said.birth,
        photo_sha256=row.photo,
        entry=row.card_in,
    )


@dataclass(frozen=True, slots=True)
class Named:
    """A person's number and names for a list or a slip; only for readers of identity."""

    person: PersonId
    number: str
    wristband: str
    name: str
    name_latin: str


def names(ids: Collection[str]) -> dict[PersonId, Named]:
    """Numbers and names of these people (empty names where none is stated). Two queries in all."""
    found = {}
    for some in _parts(sorted(set(ids))):
        said = {row.person: row for row in Identity.objects.filter(person__in=some).defer("said")}
        rows = Person.objects.filter(id__in=some).values_list("id", "number", "wristband")
        for key, number, wristband in rows:
            row = said.get(key)
            name, latin = (row.name, row.name_latin) if row else ("", "")
            found[PersonId(key)] = Named(PersonId(key), number, wristband, name, latin)
    return found


def photographed(ids: Collection[str]) -> set[PersonId]:
    """Which of these people have a photograph."""
    rows = Person.objects.filter(id__in=list(ids)).exclude(photo="")
    return {PersonId(key) for key in rows.values_list("id", flat=True)}


def units(ids: Collection[str]) -> dict[PersonId, str]:
    """The unit each of these stated for their service; only for readers of that compartment."""
    return {
        PersonId(person): unit
        for some in _parts(sorted(set(ids)))
        for person, unit in Service.objects.filter(person__in=some).values_list(
            "person", "said__unit__value"
        )
        if unit
    }
