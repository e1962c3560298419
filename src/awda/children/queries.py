"""What others may ask of children's files: that a child was referred, and on which day (C-04).

What is inside is asked by the file's own pages and by the departure check alone.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from awda.children.codes import APART, FOUND, Stage
from awda.children.models import CaseFact, ChildCase
from awda.children.said import AgeFinding, Said, Separation, Tracing
from awda.journal.codec import reader
from awda.kernel.ids import PartyId, PersonId
from awda.kernel.instants import Instant

S = TypeVar("S")
IDS_PER_QUERY = 500
_READ = reader(Said)  # type: ignore[arg-type]  # a union of dataclasses is read like one


@dataclass(frozen=True, slots=True, kw_only=True)
class Referred:
    """All that a role outside child protection learns of a child's file."""

    person: PersonId
    at: Instant
    to: PartyId


def referred(person: str) -> Referred | None:
    """When the child was referred, and to which body; None where nobody did."""
    row = ChildCase.objects.filter(person=person).exclude(referred_at=None).first()
    if row is None or row.referred_at is None:
        return None
    return Referred(person=PersonId(person), at=row.referred_at, to=PartyId(row.referred_to))


def case(person: str) -> ChildCase | None:
    """The file's row, or None where no file has begun."""
    return ChildCase.objects.filter(person=person).first()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One statement as it stands in a file."""

    said: Said
    entry: int
    by: str
    at: Instant


Facts = Mapping[tuple[str, str], Fact]  # by what was said, and whose or which


def newest(persons: Collection[str]) -> dict[PersonId, Facts]:
    """The newest statement of each kind for each of these children; one query per 500."""
    found: dict[PersonId, dict[tuple[str, str], Fact]] = {}
    wanted = sorted(set(persons))
    for start in range(0, len(wanted), IDS_PER_QUERY):
        some = wanted[start : start + IDS_PER_QUERY]
        for row in CaseFact.objects.filter(person__in=some, newest=True):
            of_one = found.setdefault(PersonId(row.person), {})
            of_one[row.what, row.key] = fact(row)
    return dict(found)


def fact(row: CaseFact) -> Fact:
    """A row as a typed statement."""
    return Fact(said=_READ(row.said), entry=row.entry, by=row.by, at=row.at)


def said(facts: Facts, kind: type[S], what: str, key: str = "") -> tuple[S, int] | None:
    """The newest statement of a kind with its entry, typed."""
    found = facts.get((what, key))
    if found is None:
        return None
    assert isinstance(found.said, kind)
    return found.said, found.entry


def waiting_finding(person: str) -> Fact | None:
    """The first of two findings of an age, while the second one is waited for (C-01)."""
    rows = ChildCase.objects.filter(person=person).exclude(finding_waits=None)
    entry = rows.values_list("finding_waits", flat=True).first()
    row = CaseFact.objects.filter(entry=entry).first() if entry is not None else None
    found = fact(row) if row else None
    assert found is None or isinstance(found.said, AgeFinding)
    return found


def stage(facts: Facts, *, in_doubt: bool) -> Stage:
    """How far the child's path has come: the furthest step that stands in the file."""
    kinds = {what for what, _ in facts}
    tracing = said(facts, Tracing, "TRACING")
    apart = said(facts, Separation, "SEPARATION")
    steps = (
        (Stage.FOLLOW_UP, "FOLLOW_UP" in kinds),
        (Stage.REUNIFIED, "REUNION" in kinds),
        (Stage.BEST_INTERESTS, "DETERMINATION" in kinds),
        (Stage.TRACED, tracing is not None and tracing[0].status in FOUND),
        (Stage.INTERIM_CARE, "CARE" in kinds),
        (Stage.REFERRED, "REFERRAL" in kinds),
        (Stage.SEPARATED, apart is not None and apart[0].tie in APART),
        (Stage.DOUBT, in_doubt),
    )
    return next((one for one, reached in steps if reached), Stage.IDENTIFIED)


def to_review(until: date) -> list[ChildCase]:
    """Files whose determination is to be looked at again by that day, the earliest first."""
    rows = ChildCase.objects.filter(review_on__lte=until, closed_at=None)
    return list(rows.order_by("review_on", "person")[:IDS_PER_QUERY])
