"""For a word that is asked for, the words of a gallery that may be written for the same name."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from awda.names.kernels.tables import Ints
from awda.names.trees import Floats, sigmoid
from awda.names.words import Lexicon

LOOKED_AT = 100  # nearest words whose odds are reckoned
LEAST_CLOSE = 0.15  # of two points, from which the odds of their words are reckoned
TOGETHER = 256  # asked words looked for at once
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
        points: NDArray[np.float32] = self._lexicon.words["points"][words, 0]
        return points

    def of(self, word: int) -> Near:
        """The gallery's words near this one, itself among them where it is there."""
        return self.of_many([word])[0]

    def of_many(self, words: Sequence[int]) -> list[Near]:
        """The same for many words, those not remembered all at once."""
        self._take_in()
        if len(self._kept) > WORDS_KEPT:
            self._kept.clear()
        new = [word for word in dict.fromkeys(words) if word not in self._kept]
        for begin in range(0, len(new), TOGETHER):
            some = new[begin : begin + TOGETHER]
            self._kept.update(zip(some, self._look(np.array(some, np.int32)), strict=True))
        return [self._kept[word] for word in words]

    def _look(self, asked: Ints) -> list[Near]:
        if not len(self._words):
            return [Near(np.zeros(0, np.int32), np.zeros(0, np.float32))] * len(asked)
        points = self._lexicon.words["points"]
        closeness = points[asked, 0] @ self._points.T
        double = np.flatnonzero(self._lexicon.words["double"][asked])
        if len(double):
            second = points[asked[double], 1] @ self._points.T
            closeness[double] = np.maximum(closeness[double], second)
        if closeness.shape[1] > LOOKED_AT:
            best = np.argpartition(-closeness, LOOKED_AT, axis=1)[:, :LOOKED_AT]
        else:
            best = np.broadcast_to(np.arange(closeness.shape[1]), closeness.shape)
        rows, places = np.nonzero(np.take_along_axis(closeness, best, axis=1) > LEAST_CLOSE)
        words = self._words[best[rows, places]]
        likely = sigmoid(self._lexicon.odds(asked[rows], words))
        ends = np.searchsorted(rows, np.arange(len(asked) + 1))
        return [
            self._near(int(word), words[a:b], likely[a:b])
            for word, a, b in zip(asked, ends, ends[1:], strict=False)
        ]

    def _near(self, word: int, words: Ints, likely: Floats) -> Near:
        if word < len(self._known) and self._known[word] and not (words == word).any():
            words, likely = np.append(words, np.int32(word)), np.append(likely, np.float32(1))
        good = likely >= LEAST_LIKELY
        order = np.argsort(words[good])
        return Near(words[good][order], likely[good][order])
