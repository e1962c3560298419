"""The facts of a medical summary: what the file holds up to one entry of the journal (M-07).

Always holds: the same person and the same entry give the same facts, unless the name was corrected
since; a note written or struck later changes nothing of an earlier summary.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from django.db.models import Q

from awda.journal.codec import reader
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.medical import models
from awda.medical.codes import Asked, Fitness, NoteKind, Resource
from awda.medical.statements import (
    Aid,
    Allergy,
    Condition,
    Immunisation,
    Medicine,
    Pregnancy,
    Procedure,
    Statement,
)
from awda.people import answers
from awda.people.answers import Born
from awda.people.codes import Sex
from awda.people.models import Identity, Person

Kind = TypeVar("Kind", Condition, Medicine, Allergy, Immunisation, Procedure, Pregnancy, Aid)
BLOCKS: dict[NoteKind, type[Statement]] = {
    NoteKind.CONDITION: Condition,
    NoteKind.MEDICINE: Medicine,
    NoteKind.ALLERGY: Allergy,
    NoteKind.IMMUNISATION: Immunisation,
    NoteKind.PROCEDURE: Procedure,
    NoteKind.PREGNANCY: Pregnancy,
    NoteKind.AID: Aid,
}  # a consultation's words stay in the file: the next doctor is told what is, not what was thought


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A statement and its entry."""

    said: Statement
    entry: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LastCheck:
    """The newest fit-to-travel check."""

    result: Fitness
    needs: tuple[Resource, ...]
    checked_at: Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a summary says, in the order in which it is read. `at` is when it was made."""

    person: str
    number: str
    name: str
    latin: str
    sex: Sex
    birth: Born | None
    at: Instant
    noted: tuple[Noted, ...]
    none: frozenset[Asked]
    check: LastCheck | None

    def of(self, kind: type[Kind]) -> tuple[tuple[int, Kind], ...]:
        """The statements of one kind with their entries, oldest first."""
        return tuple((one.entry, one.said) for one in self.noted if isinstance(one.said, kind))


def summary(person: str, at: Instant, upto: int) -> Summary:
    """The summary of a person's file before entry `upto`. Refuses NOT_MET."""
    row = Person.objects.filter(id=person).first()
    if row is None:
        raise Refusal("NOT_MET", person=person)
    named = Identity.objects.filter(person=person).first()
    said: answers.Identity | None = reader(answers.Identity)(named.said) if named else None
    none = models.AskedNone.objects.filter(person=person, stated_in__lt=upto)
    return Summary(
        person=person,
        number=row.number,
        name=named.name if named else "",
        latin=named.name_latin if named else "",
        sex=Sex(row.sex),
        birth=said.birth if said and isinstance(said.birth, Born) else None,
        at=at,
        noted=tuple(_noted(person, upto)),
        none=frozenset(map(Asked, none.values_list("about", flat=True))),
        check=_check(person, upto),
    )


def _noted(person: str, upto: int) -> Iterable[Noted]:
    rows = models.Note.objects.filter(person=person, written_in__lt=upto)
    standing = rows.filter(Q(struck_in=None) | Q(struck_in__gte=upto))
    for row in standing.order_by("written_in"):
        if block := BLOCKS.get(NoteKind(row.kind)):
            yield Noted(said=reader(block)(row.said), entry=row.written_in)


def _check(person: str, upto: int) -> LastCheck | None:
    rows = models.FitnessCheck.objects.filter(person=person, checked_in__lt=upto)
    row = rows.order_by("checked_at", "checked_in").last()
    if row is None:
        return None
    needs = tuple(map(Resource, row.needs))
    return LastCheck(result=Fitness(row.result), needs=needs, checked_at=row.checked_at)


def birth_as_known(birth: Born | None) -> str | None:
    """A birth as ISO 8601 lets it be said: a day, a month, a year, or None for a wider range."""
    if birth is None:
        return None
    first, last = birth.earliest, birth.latest
    if first == last:
        return first.isoformat()
    if first.year == last.year:
        return f"{first:%Y-%m}" if first.month == last.month else f"{first:%Y}"
    return None
