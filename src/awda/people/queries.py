"""What others may ask of people: where someone stands, for one person or for many at once."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from awda.kernel.ids import HouseholdId, PersonId
from awda.people.age import ADULT_FROM_YEARS, Age, BornBetween, age_on, years_before
from awda.people.codes import NationalityStatus, PresentsAs, Sex, Track, Triage
from awda.people.households.links import GRANTS_NOTHING
from awda.people.models import HouseholdLink, Person

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
    return standings((person_id,), on).get(PersonId(person_id))


def standings(ids: Collection[str], on: date) -> dict[PersonId, Standing]:
    """Where each of these people stands on a day; the unknown are left out. Two queries in all."""
    asked = sorted(set(ids))
    found = {}
    for some in _parts(asked):
        households = _households(some)
        for row in Person.objects.filter(id__in=some):
            found[PersonId(row.id)] = _standing(row, on, households.get(row.id, ()))
    return found


def _parts(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), IDS_PER_QUERY):
        yield ids[start : start + IDS_PER_QUERY]


Links = tuple[tuple[HouseholdId, int], ...]


def _households(ids: Collection[str]) -> dict[str, Links]:
    links: dict[str, Links] = {}
    rows = HouseholdLink.objects.filter(person__in=ids, disputed=False)
    granting = rows.exclude(relationship__in=[kind.value for kind in GRANTS_NOTHING])
    for household, person, entry in granting.order_by("household").values_list(
        "household", "person", "stated_in"
    ):
        links[person] = (*links.get(person, ()), (HouseholdId(household), entry))
    return links


STATELESS_OR_DISPUTED = frozenset({NationalityStatus.NONE, NationalityStatus.DISPUTED})


def _standing(row: Person, on: date, households: Links) -> Standing:
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
