"""Words met so far, each read once: their letters encoded, their points, how usual they are.

`Lexicon.odds` says for pairs of words how likely they were written for one name, as log odds.
What was asked before is remembered in a table of fixed size, so that memory stays bounded.
"""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler, Levenshtein

from awda.names.letters import is_arabic
from awda.names.meaning import Space
from awda.names.parts import MOST_LETTERS, Part
from awda.names.transducer import LONGEST, ArabicWords, LatinWords, Transducer
from awda.names.trees import Floats, Forest

Ints = NDArray[np.int32]
REMEMBERED = 1 << 20  # pairs of words
BATCH = 4096
# Letters that are one sound in Kurdish and Persian (ڕەزا is written for رضا).
_SOUND = str.maketrans("ذضظطصثح", "زززتسسه")
ONE_SOUND = 3.0  # log odds of two words that differ only in these
_BARE = str.maketrans("", "", "aeiouywاوي")
FAR = 0.05  # closeness of two points up to which their words are not looked at
HOPELESS = -12.0  # log odds of writing, against chance, from which two words are surely not one
NOT_ONE = np.float32(-7.0)
KNOWN = 2.0  # log odds of two words known to be written for each other
SAME = 20.0  # log odds of a word with itself


_SOUNDS = {
    "ا": "aeiouy", "ب": "bp", "ت": "t", "ث": "ts", "ج": "jgdc", "ح": "h", "خ": "khx", "د": "d",
    "ذ": "dz", "ر": "r", "ز": "z", "س": "sc", "ش": "sc", "ص": "s", "ض": "d", "ط": "t", "ظ": "zd",
    "ع": "aeiouc", "غ": "g", "ف": "fvp", "ق": "qkgc", "ك": "kcq", "ل": "l", "م": "m", "ن": "n",
    "ه": "h", "و": "wvou", "ي": "yije", "پ": "p", "چ": "ct", "ژ": "jz", "گ": "g", "ڤ": "v",
}  # fmt: skip


def _starts(word: str) -> int:
    """The Latin letters a word may begin with, as bits: what an initial may stand for."""
    letters = _SOUNDS.get(word[:1], word[:1])
    return sum(1 << (ord(c) - 97) for c in letters if "a" <= c <= "z")


class WordModel(NamedTuple):
    """What is learned about words: how they are written, where they lie, when they are one."""

    transducer: Transducer
    space: Space
    across: Forest
    within: Forest
    counts: dict[str, float]
    known: frozenset[tuple[str, str]] = frozenset()  # (arabic, latin) that letters do not explain


class Lexicon:
    """All words met; a word is its core and its second reading, known by a number."""

    def __init__(self, model: WordModel) -> None:
        self.model = model
        self.number: dict[tuple[str, str], int] = {}
        self.texts: list[tuple[str, str]] = []
        self._room = 0
        self._grow(1024)
        self._keys = np.full(REMEMBERED, -1, np.int64)
        self._odds = np.zeros(REMEMBERED, np.float32)

    def _grow(self, room: int) -> None:
        dims = self.model.space.directions.shape[1]
        shapes: dict[str, tuple[tuple[int, ...], type]] = {
            "arabic": ((), np.bool_),
            "double": ((), np.bool_),
            "usual": ((), np.float32),
            "starts": ((), np.int32),
            "stamp": ((), np.int64),
            "states": ((2, MOST_LETTERS), np.int16),
            "groups": ((2, MOST_LETTERS + 1, LONGEST + 1), np.int16),
            "lengths": ((2,), np.int16),
            "chance": ((2,), np.float32),
            "points": ((2, dims), np.float32),
        }
        for name, (shape, kind) in shapes.items():
            grown: NDArray[Any] = np.zeros((room, *shape), kind)
            if self._room:
                grown[: self._room] = getattr(self, name)
            setattr(self, name, grown)
        self._room = room

    arabic: NDArray[np.bool_]
    double: NDArray[np.bool_]
    usual: Floats
    starts: Ints
    stamp: NDArray[np.int64]
    states: NDArray[np.int16]
    groups: NDArray[np.int16]
    lengths: NDArray[np.int16]
    chance: Floats
    points: Floats

    def __len__(self) -> int:
        return len(self.texts)

    def numbers(self, parts: Iterable[Part]) -> list[int]:
        """The numbers of these parts' words; new words are read, all at once."""
        number = self.number
        keys = [(part.core, part.other) for part in parts]
        new = list(dict.fromkeys(key for key in keys if key not in number))
        if new:
            self._read(new)
        return [number[key] for key in keys]

    def _read(self, new: Sequence[tuple[str, str]]) -> None:
        first, last = len(self.texts), len(self.texts) + len(new)
        if last > self._room:
            self._grow(max(last, self._room * 2))
        for key in new:
            self.number[key] = len(self.texts)
            self.texts.append(key)
        rows = slice(first, last)
        self.arabic[rows] = [is_arabic(core) for core, _ in new]
        self.double[rows] = [core != other for core, other in new]
        counts = self.model.counts
        self.usual[rows] = [
            max(counts.get(core, 0.0), counts.get(other, 0.0)) for core, other in new
        ]
        self.starts[rows] = [_starts(core) for core, _ in new]
        self.stamp[rows] = [crc32(core.encode()) for core, _ in new]
        for form in (0, 1):
            # The second reading is read only where it is another one.
            which = [n for n, key in enumerate(new) if not form or key[0] != key[1]]
            for arabic in (True, False):
                some = [n for n in which if bool(self.arabic[first + n]) is arabic]
                self._encode(first, some, [new[n][form] for n in some], form, arabic)

    def _encode(
        self, first: int, some: Sequence[int], words: Sequence[str], form: int, arabic: bool
    ) -> None:
        if not words:
            return
        rows = first + np.array(some)
        self.lengths[rows, form] = [min(len(word), MOST_LETTERS) for word in words]
        if arabic:
            self.states[rows, form] = ArabicWords.of(words).states
        else:
            latin = self.model.transducer.latin(words)
            self.groups[rows, form] = latin.groups
            self.chance[rows, form] = latin.chance
        self.points[rows, form] = self.model.space.points(words)

    def form(self, words: Ints, form: int) -> Ints:
        """Which reading of each word to take: the second only where it is another one."""
        read: Ints = (self.double[words] * form).astype(np.int32)
        return read

    def odds(self, one: Ints, other: Ints) -> Floats:
        """Log odds that the words of each row were written for one name. Shapes (n,)."""
        low, high = np.minimum(one, other), np.maximum(one, other)
        keys = low.astype(np.int64) << 32 | high
        slots = (keys * 0x9E3779B1 ^ keys >> 29) & (REMEMBERED - 1)
        known = self._keys[slots] == keys
        answer = np.where(known, self._odds[slots], 0).astype(np.float32)
        missing = np.flatnonzero(~known)
        if len(missing):
            fresh, back = np.unique(keys[missing], return_inverse=True)
            odds = self._reckon(
                (fresh >> 32).astype(np.int32), (fresh & 0x7FFFFFFF).astype(np.int32)
            )
            answer[missing] = odds[back]
            slots = (fresh * 0x9E3779B1 ^ fresh >> 29) & (REMEMBERED - 1)
            self._keys[slots] = fresh
            self._odds[slots] = odds
        answer[one == other] = SAME
        return answer

    def _reckon(self, one: Ints, other: Ints) -> Floats:
        answer = np.empty(len(one), np.float32)
        crossed = self.arabic[one] != self.arabic[other]
        for rows, reckon in ((crossed, self._across), (~crossed, self._within)):
            which = np.flatnonzero(rows)
            # Words of one length together: a batch is as wide as its longest.
            which = which[np.lexsort((self.lengths[other[which], 0], self.lengths[one[which], 0]))]
            for begin in range(0, len(which), BATCH):
                some = which[begin : begin + BATCH]
                answer[some] = reckon(one[some], other[some])
        return answer

    def _across(self, one: Ints, other: Ints) -> Floats:
        turned = ~self.arabic[one]
        arabic, latin = np.where(turned, other, one), np.where(turned, one, other)
        odds = self._across_odds(arabic, latin, 0)
        second = np.flatnonzero(self.double[arabic] | self.double[latin])
        if len(second):
            again = self._across_odds(arabic[second], latin[second], 1)
            odds[second] = np.maximum(odds[second], again)
        if self.model.known:
            self._raise_known(arabic, latin, odds)
        return odds

    def _across_odds(self, arabic: Ints, latin: Ints, form: int) -> Floats:
        odds = np.full(len(arabic), NOT_ONE, np.float32)
        near = np.flatnonzero(self._near(arabic, latin, form) > FAR)
        features = self.across_features(arabic[near], latin[near], form)
        open_ = np.flatnonzero(features[:, 0] > HOPELESS)
        odds[near[open_]] = self.model.across.log_odds(features[open_])
        return odds

    def _near(self, one: Ints, other: Ints, form: int) -> Floats:
        """The closeness of two words' points, -1 to 1."""
        mine, theirs = self.form(one, form), self.form(other, form)
        near: Floats = np.einsum("ij,ij->i", self.points[one, mine], self.points[other, theirs])
        return near

    def _raise_known(self, arabic: Ints, latin: Ints, odds: Floats) -> None:
        """Names that lists write for each other although their letters do not (Joseph, Yusuf)."""
        known, texts = self.model.known, self.texts
        low = np.flatnonzero(odds < KNOWN)
        pairs = zip(low.tolist(), arabic[low].tolist(), latin[low].tolist(), strict=True)
        for row, one, other in pairs:
            if (texts[one][0], texts[other][0]) in known:
                odds[row] = KNOWN

    def across_features(self, arabic: Ints, latin: Ints, form: int) -> Floats:
        """What the forest sees of an Arabic and a Latin word: (n, 7)."""
        mine, theirs = self.form(arabic, form), self.form(latin, form)
        near = self._near(arabic, latin, form)
        a, b = self.lengths[arabic, mine], self.lengths[latin, theirs]
        states = ArabicWords(self.states[arabic, mine].astype(np.int32), a.astype(np.int32))
        chance = self.chance[latin, theirs]
        groups = LatinWords(self.groups[latin, theirs].astype(np.int32), b.astype(np.int32), chance)
        odds, worst = self.model.transducer.likelihood(states, groups)
        each = odds / np.maximum(a, 1)
        return np.stack([odds, each, worst, near, a, b, chance], 1).astype(np.float32)

    def _within(self, one: Ints, other: Ints) -> Floats:
        odds = self._within_odds(one, other, 0)
        second = np.flatnonzero(self.double[one] | self.double[other])
        if len(second):
            again = self._within_odds(one[second], other[second], 1)
            odds[second] = np.maximum(odds[second], again)
        one_sound = [
            n
            for n, (a, b) in enumerate(zip(one.tolist(), other.tolist(), strict=True))
            if self.texts[a][0].translate(_SOUND) == self.texts[b][0].translate(_SOUND)
        ]
        odds[one_sound] = np.maximum(odds[one_sound], ONE_SOUND)
        return odds

    def _within_odds(self, one: Ints, other: Ints, form: int) -> Floats:
        odds = np.full(len(one), NOT_ONE, np.float32)
        near = np.flatnonzero(self._near(one, other, form) > FAR)
        features = self.within_features(one[near], other[near], form)
        odds[near] = self.model.within.log_odds(features)
        return odds

    def within_features(self, one: Ints, other: Ints, form: int) -> Floats:
        """What the forest sees of two words of one script: (n, 9)."""
        left = [self.texts[n][form] for n in one.tolist()]
        right = [self.texts[n][form] for n in other.tolist()]
        bare_left, bare_right = ([w.translate(_BARE) for w in words] for words in (left, right))
        mine, theirs = self.form(one, form), self.form(other, form)
        near = self._near(one, other, form)
        a, b = self.lengths[one, mine], self.lengths[other, theirs]
        measures = [
            process.cpdist(left, right, scorer=JaroWinkler.normalized_similarity),
            process.cpdist(left, right, scorer=Levenshtein.distance),
            process.cpdist(bare_left, bare_right, scorer=Levenshtein.normalized_similarity),
            process.cpdist(bare_left, bare_right, scorer=Levenshtein.distance),
        ]
        same_start = [x[:1] == y[:1] for x, y in zip(left, right, strict=True)]
        return np.stack(
            [*measures, near, np.minimum(a, b), np.maximum(a, b), self.arabic[one], same_start], 1
        ).astype(np.float32)
