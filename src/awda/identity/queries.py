"""What others may ask of identity: who is locked, who is one person, who may be, what was judged.

Always holds: an open question locks both its records and every record linked to either; a question
between two records of one person asks nothing and locks nothing.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from awda.identity import describing, known_names
from awda.identity.evidence import Described, Evidence, Grade, Paper, weigh
from awda.identity.models import Judgement, Link, Question
from awda.identity.rules import LOCKS, Standing
from awda.journal.rows import find_at_either
from awda.journal.writer import look_ahead, looked_up
from awda.kernel.ids import PersonId, QuestionId
from awda.names.engine import threshold
from awda.names.likeness import Likeness

CANDIDATES = 10  # shown to a clerk
NAMES_LOOKED_AT = 20  # of the gallery's hits, weighed with all the rest that is known
SOMEWHAT_ALIKE = (
    0.5  # shown to a clerk who looks for someone, though the names are not called alike
)
GRADES = tuple(Grade)
MOST_LINKED = 50  # records of one person
ENDS, SIDES = ("second", "first"), ("one", "other")  # of a link, of a question


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record that may be the same person, and what speaks for and against it."""

    person: PersonId
    evidence: Evidence
    entries: tuple[int, ...]


def candidates(asked: Described, most: int = CANDIDATES) -> tuple[Candidate, ...]:
    """Records that may be the person described, the most probable first; never `asked.person`.

    Looks among all names, also in other scripts, and among papers; records of the same person,
    judged so, are left out.
    """
    hits = known_names.search(asked.names, NAMES_LOOKED_AT, threshold())
    alike = {PersonId(hit.key): hit.likeness for hit in hits if hit.likeness.like}
    found = _weighed(asked, alike)
    return tuple(one for one in found if one.evidence.grade is not Grade.NONE)[:most]


def looked_for(asked: Described, most: int = CANDIDATES) -> tuple[Candidate, ...]:
    """The same, and also whoever has a name only somewhat alike: for eyes that look for someone."""
    least = min(SOMEWHAT_ALIKE, threshold())
    hits = known_names.search(asked.names, NAMES_LOOKED_AT, least)
    near = {PersonId(hit.key): hit.likeness for hit in hits}
    return tuple(_weighed(asked, near)[:most])


def _weighed(asked: Described, near: Mapping[PersonId, Likeness]) -> list[Candidate]:
    mine = one_person(asked.person)
    among = [*describing.bearing(asked.papers, NAMES_LOOKED_AT), *near]
    known = describing.described([one for one in among if one not in mine])
    found = [
        Candidate(person, weigh(asked, one.described, near.get(person)), one.entries)
        for person, one in known.items()
    ]
    return sorted(found, key=_most_probable)


def _most_probable(one: Candidate) -> tuple[int, float, str]:
    evidence = one.evidence
    return GRADES.index(evidence.grade), -evidence.name.score, one.person


def candidates_of(person: str, most: int = CANDIDATES) -> tuple[Candidate, ...]:
    """The same for a record as it stands; nobody where nothing is stated of it yet."""
    known = describing.described([person]).get(PersonId(person))
    return candidates(known.described, most) if known else ()


def between(one: str, other: str) -> tuple[Evidence, tuple[int, ...]] | None:
    """The evidence between two records and the entries it stands in; None without two names."""
    known = describing.described([one, other])
    left, right = known.get(PersonId(one)), known.get(PersonId(other))
    if left is None or right is None:
        return None
    return weigh(left.described, right.described), tuple(sorted({*left.entries, *right.entries}))


def paper(kind: str, number: str) -> Paper | None:
    """A paper as someone types it; None where it is no personal paper or has no number."""
    return describing.written_paper(kind, number)


# --- locks


@dataclass(frozen=True, slots=True)
class Lock:
    """The oldest open question that locks a record, and the entry it stands in."""

    question: QuestionId
    since: datetime
    entry: int


def lock_of(person: str) -> Lock | None:
    """What locks one record's card and movement (N-06), or None."""
    found = looked_up("lock", person, lambda: (locks([person]).get(PersonId(person)),))
    return found[0] if found else None


def look_ahead_at(people: Collection[str]) -> None:
    """Read at once what locks these records, for the decisions that this transaction will take."""
    found = locks(people)
    look_ahead("lock", {person: (found.get(PersonId(person)),) for person in people})


def locks(people: Collection[str]) -> dict[PersonId, Lock]:
    """What locks each of these records; whoever is free is left out.

    Two queries for each 500, and some more for whoever has several records.
    """
    records = {one: {one} for one in people}
    for link in find_at_either(Link, ENDS, records):
        for one in records.keys() & {link.second, link.first}:
            records[one] = set(one_person(one))
    return _locks_on(records)


def _locks_on(records: dict[str, set[str]]) -> dict[PersonId, Lock]:
    """The oldest open question on any record of each person."""
    whose: dict[str, set[str]] = {}
    for person, linked in records.items():
        for one in linked:
            whose.setdefault(one, set()).add(person)
    found: dict[PersonId, Lock] = {}
    asked = (row for row in find_at_either(Question, SIDES, whose) if row.standing in OPEN)
    for row in sorted(asked, key=lambda row: row.opened_in):
        # whoever is on both sides is one person already: nothing is asked of them
        for person in whose.get(row.one, set()) ^ whose.get(row.other, set()):
            lock = Lock(QuestionId(row.id), row.opened_at, row.newest)
            found.setdefault(PersonId(person), lock)
    return found


OPEN = tuple(sorted(LOCKS))


# --- one person


def one_person(person: str) -> tuple[PersonId, ...]:
    """All records judged to be of this person, this one too; the record that goes on first."""
    links = {row.second: row.first for row in _component(person)}
    members = {person, *links, *links.values()}
    [first] = members - links.keys()
    return tuple(PersonId(one) for one in (first, *sorted(members - {first})))


def _component(person: str) -> list[Link]:
    """Every link that holds the records of one person together; a query for each step."""
    seen: dict[str, Link] = {}
    edge = {person}
    while edge and len(seen) < MOST_LINKED:
        fresh = [row for row in find_at_either(Link, ENDS, edge) if row.second not in seen]
        seen |= {row.second: row for row in fresh}
        edge = {end for row in fresh for end in (row.second, row.first)} - edge
    return list(seen.values())


def first_of(person: str) -> PersonId:
    """The record under which this person goes on: itself, unless it is linked to another."""
    return one_person(person)[0]


def links_of(person: str) -> list[Link]:
    """The links that hold the records of one person together."""
    return _component(person)


def link_of(question: str) -> Link | None:
    """The link that a question judged "the same" made, while it stands."""
    return Link.objects.filter(question=question).first()


def link_under(person: str) -> Link | None:
    """The link by which a record goes on under another, or None."""
    return Link.objects.filter(second=person).first()


def kept_apart(one: str, other: str) -> bool:
    """Would linking these two join two records that somebody judged not to be one person.

    The question between the two themselves is left out: judging it anew is what is being done.
    """
    left, right = one_person(one), one_person(other)
    apart = Question.objects.filter(standing=Standing.NOT_SAME)
    crossing = Q(one__in=left, other__in=right) | Q(one__in=right, other__in=left)
    first, second = sorted((one, other))
    return apart.filter(crossing).exclude(one=first, other=second).exists()


# --- questions


def question(question_id: str) -> Question | None:
    """One question, or None."""
    return Question.objects.filter(id=question_id).first()


def question_between(one: str, other: str) -> Question | None:
    """The question asked of two records, or None."""
    first, second = sorted((one, other))
    return Question.objects.filter(one=first, other=second).first()


def questions_of(person: str) -> list[Question]:
    """Every question ever asked of a record, newest first."""
    return sorted(find_at_either(Question, SIDES, [person]), key=lambda row: -row.opened_in)


def open_questions(standing: Standing = Standing.OPEN) -> QuerySet[Question]:
    """Questions that stand so, the oldest first."""
    return Question.objects.filter(standing=standing).order_by("opened_at", "opened_in")


def history(question_id: str) -> list[Judgement]:
    """All that was judged on a question, oldest first."""
    return list(Judgement.objects.filter(question=question_id).order_by("entry"))
