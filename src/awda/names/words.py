"""Words met so far, each read once: their letters encoded, their points, how usual they are.

`Lexicon.odds` says for pairs of words how likely they were written for one name, as log odds.
What was asked before is remembered in a table of fixed size, so that memory stays bounded.
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from awda.names.kernels.tables import REMEMBERED_PAIR, Ints, Knowledge, word_of
from awda.names.meaning import Space
from awda.names.parts import Forms
from awda.names.transducer import Transducer, are_arabic, letters_of
from awda.names.trees import Floats, Forest

REMEMBERED = 1 << 20  # pairs of words
KNOWN = 2.0  # log odds of two words known to be written for each other

_SOUNDS = {
    "ا": "aeiouy", "ب": "bp", "ت": "t", "ث": "ts", "ج": "jgdc", "ح": "h", "خ": "khx", "د": "d",
    "ذ": "dz", "ر": "r", "ز": "z", "س": "sc", "ش": "sc", "ص": "s", "ض": "d", "ط": "t", "ظ": "zd",
    "ع": "aeiouc", "غ": "g", "ف": "fvp", "ق": "qkgc", "ك": "kcq", "ل": "l", "م": "m", "ن": "n",
    "ه": "h", "و": "wvou", "ي": "yije", "پ": "p", "چ": "ct", "ژ": "jz", "گ": "g", "ڤ": "v",
}  # fmt: skip


@cache
def _starts(letter: str) -> int:
    """The Latin letters a word with this first letter may begin with, as bits, for initials."""
    letters = _SOUNDS.get(letter, letter)
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
    """All words met; a word is its core and its second reading, known by a number: its row."""

    def __init__(self, model: WordModel) -> None:
        self.model = model
        self.number: dict[Forms, int] = {}
        self.texts: list[Forms] = []
        self.joined: dict[tuple[int, int, int], int] = {}  # two words, an article between: one
        self.words = np.zeros(1024, word_of(model.space.directions.shape[1]))
        self._known = _Known(model.known)
        self.knowledge = Knowledge(
            words=self.words,
            table=model.transducer.table,
            usual=model.transducer.usual,
            across=model.across.questions,
            within=model.within.questions,
            known=self._known.pairs,
            memory=np.zeros(REMEMBERED, REMEMBERED_PAIR),
        )

    def _grow(self, room: int) -> None:
        grown = np.zeros(room, self.words.dtype)
        grown[: len(self.words)] = self.words
        self.words = grown
        self.knowledge = self.knowledge._replace(words=grown)

    def __len__(self) -> int:
        return len(self.texts)

    def numbers(self, words: Sequence[Forms]) -> list[int]:
        """The numbers of these words; new ones are read, all at once."""
        new = [forms for forms in dict.fromkeys(words) if forms not in self.number]
        if new:
            self._read(new)
        return list(map(self.number.__getitem__, words))

    def _read(self, new: Sequence[Forms]) -> None:
        first, last = len(self.texts), len(self.texts) + len(new)
        if last > len(self.words):
            self._grow(max(last, 2 * len(self.words)))
        self.number.update(zip(new, range(first, last), strict=True))
        self.texts += new
        cores, others = ([key[form] for key in new] for form in (0, 1))
        usual, known = self.model.counts.get, self._known.number.get
        rows = self.words[first:last]
        rows["arabic"] = are_arabic(letters_of(cores)[0])
        rows["usual"] = [max(usual(core, 0.0), usual(other, 0.0)) for core, other in new]
        rows["starts"] = [_starts(core[:1]) for core in cores]
        rows["stamp"] = [crc32(core.encode()) for core in cores]
        rows["known"] = [known(core, 0) for core in cores]
        self._encode(np.arange(first, last), cores, 0)
        # The second reading is read only where it is another one.
        double = np.array([n for n, (core, other) in enumerate(new) if core != other], np.int64)
        rows["double"][double] = True
        self._encode(first + double, [others[n] for n in double.tolist()], 1)

    def _encode(self, rows: NDArray[np.int64], words: Sequence[str], form: int) -> None:
        from awda.names.kernels import reading

        letters, lengths = letters_of(words)
        arabic = self.words["arabic"][rows]
        space, transducer, into = self.model.space, self.model.transducer, self.words
        into["letters"][rows, form], into["lengths"][rows, form] = letters, lengths
        into["points"][rows, form] = reading.points(
            letters, lengths, arabic, space.grams, space.directions
        )
        into["states"][rows[arabic], form] = reading.states(letters[arabic], lengths[arabic])
        rows, letters, lengths = rows[~arabic], letters[~arabic], lengths[~arabic]
        into["groups"][rows, form] = reading.groups(letters, lengths, transducer.grams)
        into["chance"][rows, form] = reading.chance(letters, lengths, transducer.chance)

    def odds(self, one: Ints, other: Ints) -> Floats:
        """Log odds that the words of each row were written for one name. Shapes (n,)."""
        from awda.names.kernels import pairs

        return pairs.odds(one, other, self.knowledge)

    def across_features(self, arabic: Ints, latin: Ints, form: int) -> Floats:
        """What the forest sees of an Arabic and a Latin word: (n, 7)."""
        from awda.names.kernels import pairs

        return pairs.across_features(arabic, latin, form, self.knowledge)

    def within_features(self, one: Ints, other: Ints, form: int) -> Floats:
        """What the forest sees of two words of one script: (n, 9)."""
        from awda.names.kernels import pairs

        return pairs.within_features(one, other, form, self.knowledge)


class _Known:
    """Pairs of words that lists write for each other, as numbers of their words from 1 on."""

    def __init__(self, known: frozenset[tuple[str, str]]) -> None:
        words = dict.fromkeys(word for pair in sorted(known) for word in pair)
        self.number = {word: n for n, word in enumerate(words, start=1)}
        number = self.number
        pairs = sorted(number[arabic] << 32 | number[latin] for arabic, latin in known)
        self.pairs = np.array(pairs, np.int64)
