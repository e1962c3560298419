"""Rows of words, and which rows hold a word: compact, with a tail for what was added since.

Shapes: a row is P = 8 word numbers, -1 where none. The body of the postings is sorted once; rows
added later are looked through one by one until they are many, then the whole is sorted again.
"""

import numpy as np
from numpy.typing import NDArray

from awda.names.kernels.tables import Ints
from awda.names.parts import MOST_PARTS

LONGEST_TAIL = 20_000  # rows looked through one by one
TAIL_SHARE = 0.05  # of all rows, where that is more


class Postings:
    """Rows by number, and for each word the rows that hold it."""

    def __init__(self) -> None:
        self.words = np.full((1024, MOST_PARTS), -1, np.int32)
        self.marks = np.zeros((1024, MOST_PARTS), np.uint8)
        self.alive = np.zeros(1024, np.bool_)
        self.size = 0
        self.living = 0
        self._held = np.zeros(1024, np.int64)  # living rows that hold each word
        self._sorted_to = 0
        self._starts = np.zeros(1, np.int64)
        self._rows = np.zeros(0, np.int32)

    def add(self, words: Ints, marks: Ints) -> int:
        """Add rows (n, P); answers the number of the first."""
        first, last = self.size, self.size + len(words)
        if last > len(self.words):
            room = max(last, len(self.words) * 3 // 2)
            for name in ("words", "marks", "alive"):
                old = getattr(self, name)
                fill = -1 if name == "words" else 0
                grown = np.full((room, *old.shape[1:]), fill, old.dtype)
                grown[: self.size] = old[: self.size]
                setattr(self, name, grown)
        self.words[first:last], self.marks[first:last] = words, marks
        self.alive[first:last] = True
        self.size = last
        self.living += len(words)
        held = np.bincount(words[words >= 0])
        if len(held) > len(self._held):
            grown = np.zeros(max(len(held), 2 * len(self._held)), np.int64)
            grown[: len(self._held)] = self._held
            self._held = grown
        self._held[: len(held)] += held
        return first

    def remove(self, row: int) -> None:
        """Forget one row: it is found no more, its place stays empty."""
        self.alive[row] = False
        self.living -= 1
        words = self.words[row]
        np.subtract.at(self._held, words[words >= 0], 1)

    def settle(self) -> None:
        """Sort what was added, when it has become much."""
        if self.size - self._sorted_to > max(LONGEST_TAIL, TAIL_SHARE * self.size):
            self.sort()

    def sort(self) -> None:
        """Sort all rows anew."""
        flat = np.where(self.alive[: self.size, None], self.words[: self.size], -1).ravel()
        order = np.argsort(flat, kind="stable")
        none = int((flat < 0).sum())
        counts = np.bincount(flat[flat >= 0]) if none < len(flat) else np.zeros(0, np.int64)
        self._starts = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
        self._rows = (order[none:] // MOST_PARTS).astype(np.int32)
        self._sorted_to = self.size

    @property
    def tail(self) -> slice:
        """The rows that are not sorted in yet."""
        return slice(self._sorted_to, self.size)

    def counts(self, words: Ints) -> NDArray[np.int64]:
        """How many living rows hold each word."""
        return self._held[words]

    def holding(self, words: Ints) -> Ints:
        """The sorted rows that hold any of these words; a row may come several times."""
        inside = words[words < len(self._starts) - 1].tolist()
        some = [self._rows[self._starts[word] : self._starts[word + 1]] for word in inside]
        return np.concatenate(some) if some else np.zeros(0, np.int32)
