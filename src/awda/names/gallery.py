"""Many names to look among: add, remove, search; a million fit in memory and answer at once.

A part that is asked for finds the words nearest to it, these find the rows that hold them, rare
words counting more; the best rows are then compared in full. What is found best by both ways of
looking comes first (comparison alone loses aliases that keep one rare part).

Always holds: adding and removing gives the same answers as building anew; a key is found once, by
the best of its names; nothing raises for any text.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

import numpy as np

from awda.names.align import rows_of
from awda.names.engine import Compared, Scorer
from awda.names.explain import told
from awda.names.kernels.tables import Ints, Side
from awda.names.likeness import Hit
from awda.names.model import NameModel, packaged
from awda.names.nearest import Near, Nearest
from awda.names.parts import MOST_PARTS, Analysed, Reading, analyse, readings_of
from awda.names.postings import Postings
from awda.names.trees import Floats

COMPARED = 100  # rows compared in full for one search
COMPARED_IN_BULK = 30
EXPANDED = 10_000  # rows looked at through postings before common parts only add to them
TOGETHER = 64  # searches of a bulk compared at once
LOADED = 20_000  # names read at once while building
FUSED = 3.0  # the greater, the less the first places stand out
SHARED_SAYS = 1.0  # how much the way through shared words says beside the comparison


class Weighed(NamedTuple):
    """Words near an asked part with their weights, and how many rows hold one of them."""

    words: Ints
    weights: Floats
    rows: int


@dataclass(frozen=True, slots=True)
class Found:
    """The best rows for one asked name: row numbers and scores, and where they were compared."""

    rows: Ints
    scores: Floats
    places: Ints
    compared: Compared | None = None


class Gallery:
    """Names by key; one key may have several names (aliases), and is found once, by its best."""

    def __init__(
        self, named: Iterable[tuple[str, str]] = (), *, model: NameModel | None = None
    ) -> None:
        self._scorer = Scorer(model or packaged())
        self._near = Nearest(self._scorer.lexicon)
        self._postings = Postings()
        self._keys: list[str] = []
        self._names: list[str] = []
        self._rows: dict[str, int | list[int]] = {}
        self._nought = np.zeros((MOST_PARTS, 1), np.float32)
        source = iter(named)
        while some := list(islice(source, LOADED)):
            names = [name for _, name in some]
            self._add_rows([key for key, _ in some], names, readings_of(names))
        self._postings.sort()

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def threshold(self) -> float:
        """The score from which two names are called alike."""
        return self._scorer.model.threshold

    def add(self, key: str, name: str) -> None:
        """One more name under this key."""
        self.add_analysed(key, analyse(name))

    def add_analysed(self, key: str, name: Analysed) -> None:
        """The same for a name already read (its text is what hits will show)."""
        self._add_rows([key], [name.name], [name.readings()])
        self._postings.settle()

    def add_many(self, named: Iterable[tuple[str, Analysed]]) -> None:
        """Many names already read; much faster than one by one."""
        source = iter(named)
        while some := list(islice(source, LOADED)):
            names = [name for _, name in some]
            texts = [name.name for name in names]
            self._add_rows([k for k, _ in some], texts, [name.readings() for name in names])
        self._postings.settle()

    def _add_rows(
        self, keys: Sequence[str], names: Sequence[str], readings: Sequence[Sequence[Reading]]
    ) -> None:
        if not keys:
            return
        read = rows_of(readings, self._scorer.lexicon)
        self._near.know(np.unique(read.words[read.words >= 0]))
        first = self._postings.add(read.words, read.marks)
        self._keys += keys
        self._names += names
        for row, key in enumerate(keys, start=first):
            before = self._rows.get(key)
            if before is None:
                self._rows[key] = row
            elif isinstance(before, list):
                before.append(row)
            else:
                self._rows[key] = [before, row]

    def remove(self, key: str) -> None:
        """Forget all names of this key; an unknown key is no error."""
        rows = self._rows.pop(key, [])
        for row in rows if isinstance(rows, list) else [rows]:
            self._postings.remove(row)
            self._names[row] = ""

    def search(self, asked: str, top: int = 10) -> list[Hit]:
        """The keys whose names are most like `asked`, best first, at most `top`."""
        return next(self.search_many([asked], top, compared=COMPARED))

    def search_many(
        self,
        asked: Iterable[str],
        top: int = 10,
        least: float = 0.0,
        *,
        compared: int = COMPARED_IN_BULK,
    ) -> Iterator[list[Hit]]:
        """For each asked name its hits with at least this score, explained; in order."""
        source = iter(asked)
        while some := list(islice(source, TOGETHER)):
            names = [analyse(name) for name in some]
            for name, found in zip(names, self.find(names, top, least, compared), strict=True):
                yield self._explained(name, found)

    def key_at(self, row: int) -> str:
        """The key of a row that `find` answered."""
        return self._keys[row]

    def find(self, names: Sequence[Analysed], top: int, least: float, compared: int) -> list[Found]:
        """For each name the best rows, without explanations; at most `top` keys each."""
        read = rows_of([name.readings() for name in names], self._scorer.lexicon)
        asked = np.unique(read.words[read.words >= 0]).tolist()
        near = dict(zip(asked, self._near.of_many(asked), strict=True))
        weighed = {word: self._weighed(one) for word, one in near.items()}
        candidates = [self._candidates(read.words[n], weighed, compared) for n in range(len(names))]
        sizes = [len(rows) for rows, _ in candidates]
        nothing = np.zeros(0, np.int32)
        if not sum(sizes):
            return [Found(nothing, nothing.astype(np.float32), nothing) for _ in names]
        rows = np.concatenate([rows for rows, _ in candidates])
        asks = np.repeat(np.arange(len(names)), sizes)
        left = Side(read.words[asks], read.marks[asks])
        both = self._scorer.scored(left, self._at(rows), joins=False)
        ends = np.cumsum(sizes)
        return [
            self._best(candidates[n][0], end - sizes[n], both, top, least)
            for n, end in enumerate(ends.tolist())
        ]

    def _at(self, rows: Ints) -> Side:
        """The names at these rows, as arrays."""
        words, marks = self._postings.words[rows], self._postings.marks[rows].astype(np.int32)
        return Side(words, marks)

    def _candidates(
        self, words: Ints, weighed: dict[int, Weighed], compared: int
    ) -> tuple[Ints, Floats]:
        """Rows that share rare words with the asked name, with what they share; best first."""
        parts = [weighed[word] for word in dict.fromkeys(words[words >= 0].tolist())]
        parts.sort(key=lambda one: one.rows)
        rows = self._expanded(parts)
        rows = rows[self._postings.alive[rows]]
        if not len(rows):
            return rows, np.zeros(0, np.float32)
        shared = self._shared(rows, parts)
        rows, shared = rows[shared > 0], shared[shared > 0]
        if len(rows) > compared:
            best = np.argpartition(-shared, compared)[:compared]
            rows, shared = rows[best], shared[best]
        order = np.lexsort((rows, -shared))
        return rows[order], shared[order]

    def _weighed(self, near: Near) -> Weighed:
        """Words near an asked part, each with its weight: likelihood and how rare the whole is."""
        counts = self._postings.counts(near.words)
        size = max(self._postings.living, 1)
        rare = np.log(1 + size / (1 + (counts * near.likely).sum()))
        return Weighed(near.words, (near.likely * rare).astype(np.float32), int(counts.sum()))

    def _expanded(self, parts: Sequence[Weighed]) -> Ints:
        """Rows that hold a word of the rarest parts, and all rows of the tail."""
        tail = self._postings.tail
        unsorted = np.arange(tail.start, tail.stop, dtype=np.int32)
        found: list[Ints] = []
        looked = 0
        for part in parts:
            if looked and looked + part.rows > EXPANDED:
                break
            found.append(self._postings.holding(part.words))
            looked += part.rows
        if not sum(map(len, found)):
            return unsorted
        return np.concatenate([np.unique(np.concatenate(found)), unsorted])

    def _shared(self, rows: Ints, parts: Sequence[Weighed]) -> Floats:
        """How much each row shares with the asked parts: for each its best word, summed."""
        from awda.names.kernels import sharing

        table = self._table(len(parts))
        for part, weights in zip(parts, table, strict=True):
            weights[part.words] = part.weights
        found = sharing.shared(rows, self._postings.words, table)
        for part, weights in zip(parts, table, strict=True):
            weights[part.words] = 0
        return found

    def _table(self, parts: int) -> Floats:
        """Nought for every part and word, and for no word (the last, which -1 takes)."""
        if self._nought.shape[1] <= len(self._scorer.lexicon):
            self._nought = np.zeros((MOST_PARTS, 2 * len(self._scorer.lexicon)), np.float32)
        return self._nought[:parts]

    def _best(self, rows: Ints, begin: int, compared: Compared, top: int, least: float) -> Found:
        """Rows in the order of both ways of looking together; the best row of each key."""
        scores = compared.scores[begin : begin + len(rows)]
        place = np.empty(len(rows), np.float32)
        place[np.lexsort((rows, -scores))] = np.arange(len(rows))
        by_shared = np.arange(len(rows), dtype=np.float32)
        fused = 1 / (FUSED + place) + SHARED_SAYS / (FUSED + by_shared)
        kept: dict[str, int] = {}
        for n in np.lexsort((rows, -fused)).tolist():
            if len(kept) >= top:
                break
            if scores[n] >= least:
                kept.setdefault(self._keys[rows[n]], n)
        chosen = np.array(list(kept.values()), np.int64)
        return Found(rows[chosen], scores[chosen], (begin + chosen).astype(np.int32), compared)

    def _explained(self, asked: Analysed, found: Found) -> list[Hit]:
        hits = []
        lexicon, threshold = self._scorer.lexicon, self._scorer.model.threshold
        for row, score, place in zip(
            found.rows.tolist(), found.scores.tolist(), found.places.tolist(), strict=True
        ):
            assert found.compared
            met = found.compared.met(place, lexicon)
            turn = bool(found.compared.swapped[place])
            name = self._names[row]
            likeness = told(asked, analyse(name), met, score, threshold, swapped=turn)
            hits.append(Hit(self._keys[row], name, likeness))
        return hits
