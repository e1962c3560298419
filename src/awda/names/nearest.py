"""For a word that is asked for, the words of a gallery that may be written for the same name."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from awda.names.trees import Floats, sigmoid
from awda.names.words import Ints, Lexicon

LOOKED_AT = 150  # nearest words whose odds are reckoned
LEAST_LIKELY = 0.1
WORDS_KEPT = 50_000  # asked words whose near ones are remembered


class Near(NamedTuple):
    """Words of the gallery, and how likely each is the one asked for."""

    words: Ints
    likely: Floats


class Nearest:
    """The words a gallery knows, as points; those near an asked word are found and remembered."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._known = np.zeros(1024, np.bool_)
        self._new: list[Ints] = []
        self._words = np.zeros(0, np.int32)
        self._points = np.zeros((0, 1), np.float32)
        self._kept: dict[int, Near] = {}

    def know(self, words: Ints) -> None:
        """These words are in the gallery."""
        if not len(words):
            return
        if words[-1] >= len(self._known):
            grown = np.zeros(max(int(words[-1]) + 1, 2 * len(self._known)), np.bool_)
            grown[: len(self._known)] = self._known
            self._known = grown
        new = words[~self._known[words]]
        if len(new):
            self._known[new] = True
            self._new.append(new)

    def _take_in(self) -> None:
        if not self._new:
            return
        new = np.concatenate(self._new)
        self._new.clear()
        points = self._both(new)
        self._words = np.concatenate([self._words, new])
        self._points = np.concatenate([self._points, points]) if len(self._points) else points
        if self._kept:
            self._kept.clear()

    def _both(self, words: Ints) -> NDArray[np.float32]:
        """One point for a word: its core's."""
        points: NDArray[np.float32] = self._lexicon.points[words, 0]
        return points

    def of(self, word: int) -> Near:
        """The gallery's words near this one, itself among them where it is there."""
        self._take_in()
        if word not in self._kept:
            if len(self._kept) >= WORDS_KEPT:
                self._kept.clear()
            self._kept[word] = self._look(word)
        return self._kept[word]

    def _look(self, word: int) -> Near:
        if not len(self._words):
            return Near(np.zeros(0, np.int32), np.zeros(0, np.float32))
        closeness = self._points @ self._lexicon.points[word, 0]
        if self._lexicon.double[word]:
            closeness = np.maximum(closeness, self._points @ self._lexicon.points[word, 1])
        if len(closeness) > LOOKED_AT:
            words = self._words[np.argpartition(-closeness, LOOKED_AT)[:LOOKED_AT]]
        else:
            words = self._words
        likely = sigmoid(self._lexicon.odds(np.full(len(words), word, np.int32), words))
        if word < len(self._known) and self._known[word]:
            words, likely = np.append(words, np.int32(word)), np.append(likely, np.float32(1))
        good = likely >= LEAST_LIKELY
        words, first = np.unique(words[good][::-1], return_index=True)
        return Near(words.astype(np.int32), likely[good][::-1][first])
