"""The people here as screening compares them: names, birth, parents, papers; nothing else.

Always holds: surely of age, held here and registered, or not here at all (S-09); nothing medical,
no consent, no protection (S-05). Read in bulk, a few queries for thousands.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from awda.custody.models import Holding
from awda.custody.vocabulary import Standing, SubjectKind
from awda.journal.codec import reader
from awda.kernel.ids import PersonId
from awda.people import answers
from awda.people.age import ADULT_FROM_YEARS, years_before
from awda.people.codes import IdDocument, NationalityStatus
from awda.people.models import Document, Identity, Origin, Person
from awda.people.searching import fold_number

AT_ONCE = 500
NO_PAPER = (IdDocument.NONE.value, IdDocument.LOST.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Someone as compared. `known` is the newest entry it came from; `print` is over it all."""

    person: PersonId
    names: tuple[str, ...]
    birth: tuple[date, date] | None
    sex: str
    father: str
    mother: str
    nationalities: tuple[str, ...]
    documents: tuple[str, ...]
    known: int
    entries: tuple[int, ...]

    @property
    def print(self) -> str:
        """SHA-256 over what tells this person from another."""
        facts = (self.names, self.birth, self.father, self.mother, sorted(self.documents))
        return sha256(repr(facts).encode()).hexdigest()


def due_ids(on: date) -> list[str]:
    """Everyone who is registered, held and surely of age on a day, by id."""
    latest = years_before(on, ADULT_FROM_YEARS)
    held = Holding.objects.filter(
        kind=SubjectKind.PERSON.value, standing=Standing.HELD.value
    ).values("subject")
    rows = Person.objects.filter(id__in=held, born_latest__lte=latest, registered_at__isnull=False)
    return list(rows.order_by("id").values_list("id", flat=True))


def newest_known(ids: Collection[str]) -> dict[str, int]:
    """For each person the newest entry about who they are. Two queries per 500."""
    known: dict[str, int] = {}
    for some in _parts(sorted(ids)):
        for person, entry in Identity.objects.filter(person__in=some).values_list(
            "person", "stated_in"
        ):
            known[person] = entry
        for person, entry in Document.objects.filter(person__in=some).values_list(
            "person", "added_in"
        ):
            known[person] = max(known.get(person, 0), entry)
    return known


def subjects(ids: Collection[str], on: date) -> Iterator[Subject]:
    """Those of these people who may be screened. Four queries per 500."""
    latest = years_before(on, ADULT_FROM_YEARS)
    for some in _parts(sorted(ids)):
        adults = Person.objects.filter(
            id__in=some, born_latest__lte=latest, registered_at__isnull=False
        )
        sexes = dict(adults.values_list("id", "sex"))
        origins = dict(Origin.objects.filter(person__in=some).values_list("person", "said"))
        papers: dict[str, list[tuple[str, int]]] = {}
        for person, number, entry in (
            Document.objects.filter(person__in=some)
            .exclude(kind__in=NO_PAPER)
            .order_by("added_in")
            .values_list("person", "number", "added_in")
        ):
            papers.setdefault(person, []).append((number, entry))
        for row in Identity.objects.filter(person__in=list(sexes)).order_by("person"):
            yield _subject(row, sexes[row.person], origins.get(row.person), papers)


def _parts(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), AT_ONCE):
        yield ids[start : start + AT_ONCE]


def _subject(
    row: Identity, sex: str, origin: object, papers: dict[str, list[tuple[str, int]]]
) -> Subject:
    said: answers.Identity = reader(answers.Identity)(row.said)
    mine = papers.get(row.person, [])
    entries = (row.stated_in, *(entry for _, entry in mine))
    return Subject(
        person=PersonId(row.person),
        names=_names(said.name),
        birth=(said.birth.earliest, said.birth.latest)
        if isinstance(said.birth, answers.Born)
        else None,
        sex=sex,
        father=answers.text(said.name.father),
        mother=_joined(said.name.mother_given, said.name.mother_family),
        nationalities=_nationalities(origin),
        documents=tuple(fold_number(number) for number, _ in mine if fold_number(number)),
        known=max(entries),
        entries=entries,
    )


def _names(name: answers.PersonName) -> tuple[str, ...]:
    """The whole as written, its parts in order, and Latin spellings; each once."""
    parts = (name.given, name.father, name.grandfather, name.family_name)
    latin = (variant.value for variant in name.latin)
    found = (name.whole.value, _joined(*parts), *latin)
    return tuple(dict.fromkeys(text.strip() for text in found if text.strip()))


def _joined(*parts: answers.Answer) -> str:
    return " ".join(text for part in parts if (text := answers.text(part).strip()))


def _nationalities(said: object) -> tuple[str, ...]:
    if said is None:
        return ()
    origin: answers.Origin = reader(answers.Origin)(said)
    held = origin.nationality.status is NationalityStatus.HELD
    return origin.nationality.countries if held else ()
