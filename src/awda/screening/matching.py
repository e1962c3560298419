"""People here beside the entries of lists: candidates by name and by paper, then point by point.

Always holds: entries past their list's expiry are not in an index (S-04); nobody but persons is;
what is found asks and decides nothing (S-01). Memory follows the entries of the index.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from awda.journal.codec import reader
from awda.names.engine import compare
from awda.names.gallery import Gallery
from awda.names.likeness import Hit as NameHit
from awda.people.searching import fold_number
from awda.screening import evidence
from awda.screening.evidence import Compared
from awda.screening.models import ListedNameRow, ListEntry
from awda.screening.subjects import Subject
from awda.screening.vocabulary import Point
from awda.screening.watchlists.listed import Listed, ListedName, Quality

CANDIDATES = 10  # entries looked at for one name of a person
LEAST_DOCUMENT = 5  # characters: a shorter number is nobody's alone
ROWS = 5_000
MOST_HITS = 20  # for one person in one run, the likest first


@dataclass(frozen=True, slots=True)
class Match:
    """An entry that may mean someone here: it asks two reviewers."""

    subject: Subject
    watchlist: str
    key: str
    print: str
    version: int
    score: int  # per mille, of the names alone
    points: tuple[Point, ...]


@dataclass(slots=True)
class Found:
    """What was found for some people, and how many likenesses were set aside."""

    matches: list[Match]
    set_aside: int = 0


def listed_of(row: ListEntry, names: Sequence[ListedNameRow]) -> Listed:
    """The entry as its owner wrote it."""
    said: Listed = reader(Listed)(json.loads(row.said))
    return replace(
        said, names=tuple(ListedName(name.value, Quality(name.quality)) for name in names)
    )


class Index:
    """The entries of some lists, each above a row that people were compared up to before."""

    def __init__(self, above: Mapping[str, int]) -> None:
        self._papers: dict[str, list[int]] = {}
        self.entries = 0
        self._gallery = Gallery(self._named(above))

    def _named(self, above: Mapping[str, int]) -> Iterator[tuple[str, str]]:
        """(entry, name) for every name, reading the entries page by page."""
        for watchlist, row in above.items():
            standing = ListEntry.objects.filter(watchlist=watchlist, gone=None).order_by("id")
            while some := list(standing.filter(id__gt=row)[:ROWS]):
                row = some[-1].id
                self.entries += len(some)
                for entry in some:
                    self._keep_papers(entry)
                ids = {entry.id for entry in some}
                between = ListedNameRow.objects.filter(entry__gte=some[0].id, entry__lte=row)
                for entry_id, value in between.order_by("id").values_list("entry", "value"):
                    if entry_id in ids:
                        yield str(entry_id), value

    def _keep_papers(self, entry: ListEntry) -> None:
        for paper in json.loads(entry.said)["documents"]:
            number = fold_number(paper["number"])
            if len(number) >= LEAST_DOCUMENT:
                self._papers.setdefault(number, []).append(entry.id)

    def find(self, people: Sequence[Subject]) -> Found:
        """What in these entries may mean one of these people."""
        by_name = self._by_name(people)
        by_paper = [
            {entry for number in one.documents for entry in self._papers.get(number, ())}
            for one in people
        ]
        wanted = {entry for some in (*by_name, *by_paper) for entry in some}
        entries = _entries(sorted(wanted))
        found = Found([])
        for subject, names, papers in zip(people, by_name, by_paper, strict=True):
            mine = _judged(subject, entries, names, papers, found)
            found.matches += sorted(mine, key=lambda one: -one.score)[:MOST_HITS]
        return found

    def _by_name(self, people: Sequence[Subject]) -> list[dict[int, Compared]]:
        """For each person the entries whose best name is like one of theirs."""
        asked = [(n, name) for n, one in enumerate(people) for name in one.names]
        found: list[dict[int, Compared]] = [{} for _ in people]
        for (n, name), hits in zip(asked, self._searched(name for _, name in asked), strict=True):
            for hit in hits:
                before = found[n].get(int(hit.key))
                if hit.likeness.like and (
                    before is None or hit.likeness.score > before.likeness.score
                ):
                    found[n][int(hit.key)] = Compared(name, hit.name, hit.likeness, Quality.PRIMARY)
        return found

    def _searched(self, names: Iterable[str]) -> Iterator[list[NameHit]]:
        return self._gallery.search_many(names, CANDIDATES, self._gallery.threshold)


Entries = Mapping[int, tuple[ListEntry, Listed]]


def _entries(ids: Sequence[int]) -> Entries:
    """The candidates with their names, a few queries for all."""
    found: dict[int, tuple[ListEntry, Listed]] = {}
    source = iter(ids)
    while some := list(islice(source, ROWS // 10)):
        names: dict[int, list[ListedNameRow]] = {}
        for name in ListedNameRow.objects.filter(entry__in=some).order_by("id"):
            names.setdefault(name.entry, []).append(name)
        for row in ListEntry.objects.filter(id__in=some):
            found[row.id] = (row, listed_of(row, names.get(row.id, [])))
    return found


def _judged(
    subject: Subject,
    entries: Entries,
    names: Mapping[int, Compared],
    papers: Iterable[int],
    found: Found,
) -> Iterator[Match]:
    for entry_id in sorted({*names, *papers}):
        row, listed = entries[entry_id]
        best = _of_best_quality(names.get(entry_id), listed)
        same = {fold_number(paper.number) for paper in listed.documents} & set(subject.documents)
        said = evidence.points(subject, listed, best, same, compare)
        asks = evidence.asks(said, subject, listed, best)
        if asks is None:
            found.set_aside += 1
        if asks:
            yield Match(
                subject=subject,
                watchlist=row.watchlist,
                key=row.key,
                print=row.print,
                version=row.seen,
                score=round((best.likeness.score if best else 0) * evidence.PER_MILLE),
                points=said,
            )


def _of_best_quality(best: Compared | None, listed: Listed) -> Compared | None:
    """The name met, with its quality; where that is low, a better name that met too."""
    if best is None:
        return None
    by_value = {name.value: name.quality for name in listed.names}
    best = replace(best, quality=by_value.get(best.there, Quality.PRIMARY))
    if best.quality is not Quality.LOW:
        return best
    for name in listed.names:
        if name.quality is not Quality.LOW:
            likeness = compare(best.here, name.value)
            if likeness.like:
                return Compared(best.here, name.value, likeness, name.quality)
    return best
