"""How likely a Latin spelling was written for an Arabic one: letters become groups of letters.

Each Arabic letter, seen with what follows it and whether it begins the word, writes none to four
Latin letters. The learned table holds the logarithm of each such writing's probability; a word is
as likely as its best way of writing, measured against how likely its Latin letters are by chance.

Pure numpy over many pairs at once. Shapes: n pairs, A = 18 Arabic letters, L = 18 Latin letters.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from awda.names.parts import MOST_LETTERS

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]

ALPHABET = "ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگڤء"
LONGEST = 4  # Latin letters that one Arabic letter may write
IMPOSSIBLE = np.float32(-30.0)
_LETTER = {letter: n + 1 for n, letter in enumerate(ALPHABET)}
_FOLLOWS = {"": 0, "ا": 1, "و": 2, "ي": 3, "ه": 4}
FOLLOWERS = 6
STATES = (len(ALPHABET) + 1) * FOLLOWERS * 2
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_LATIN_CODE = {letter: n + 1 for n, letter in enumerate(_LATIN)}
CODES = 28  # border, a to z, anything else


def states_of(word: str) -> list[int]:
    """The states of an Arabic word: each letter with what follows and whether it is the first."""
    word = word[:MOST_LETTERS]
    return [
        (_LETTER.get(letter, 0) * FOLLOWERS + _FOLLOWS.get(word[at + 1 : at + 2], 5)) * 2
        + (at == 0)
        for at, letter in enumerate(word)
    ]


def letter_of(state: int) -> int:
    """The letter number of a state."""
    return state // (FOLLOWERS * 2)


def latin_codes(word: str) -> list[int]:
    """The letters of a Latin word as numbers: 1 to 26, 27 for any other."""
    return [_LATIN_CODE.get(letter, 27) for letter in word[:MOST_LETTERS]]


@dataclass(frozen=True, slots=True)
class ArabicWords:
    """Many Arabic words as states, zero-padded: (n, A) and their lengths (n,)."""

    states: Ints
    lengths: Ints

    @staticmethod
    def of(words: Sequence[str]) -> "ArabicWords":
        """Encode the words."""
        states = np.zeros((len(words), MOST_LETTERS), np.int32)
        for row, word in enumerate(words):
            coded = states_of(word)
            states[row, : len(coded)] = coded
        lengths = np.array([min(len(w), MOST_LETTERS) for w in words], np.int32)
        return ArabicWords(states, lengths)

    def take(self, rows: Ints) -> "ArabicWords":
        """These rows, in this order."""
        return ArabicWords(self.states[rows], self.lengths[rows])


@dataclass(frozen=True, slots=True)
class LatinWords:
    """Many Latin words as the numbers of their groups: (n, L + 1, 5), -1 for none; lengths (n,)."""

    groups: Ints
    lengths: Ints
    chance: Floats

    def take(self, rows: Ints) -> "LatinWords":
        """These rows, in this order."""
        return LatinWords(self.groups[rows], self.lengths[rows], self.chance[rows])


class Transducer:
    """The learned table: `table[state, group]` log probability, `chance[a, b, c]` of a letter."""

    def __init__(self, groups: Sequence[str], table: Floats, chance: Floats) -> None:
        self.groups = list(groups)
        self.number = {group: n for n, group in enumerate(groups)}
        # The last column is for groups never seen and for what is beyond the end of the word.
        self.table = np.concatenate(
            [table, np.full((len(table), 1), IMPOSSIBLE, np.float32)], axis=1
        ).astype(np.float32)
        self.usual = self.table.max(axis=1)
        self.chance = chance.astype(np.float32)

    def latin(self, words: Sequence[str]) -> LatinWords:
        """Encode Latin words: every group of up to four letters at each place."""
        none = len(self.groups)
        groups = np.full((len(words), MOST_LETTERS + 1, LONGEST + 1), none, np.int32)
        groups[:, :, 0] = 0
        chance = np.zeros(len(words), np.float32)
        lengths = np.zeros(len(words), np.int32)
        number = self.number
        table = self.chance
        for row, whole in enumerate(words):
            word = whole[:MOST_LETTERS]
            lengths[row] = length = len(word)
            for long in range(1, LONGEST + 1):
                found = [number.get(word[at : at + long], none) for at in range(length - long + 1)]
                groups[row, : len(found), long] = found
            codes = [0, 0, *latin_codes(word), 0]
            chance[row] = sum(
                table[codes[at - 2], codes[at - 1], codes[at]] for at in range(2, len(codes))
            )
        return LatinWords(groups, lengths, chance)

    def likelihood(self, arabic: ArabicWords, latin: LatinWords) -> tuple[Floats, Floats]:
        """For each row: log odds against chance of the best writing, and its least usual step."""
        n = len(arabic.lengths)
        width = int(latin.lengths.max(initial=0)) + 1
        best = np.full((n, width), IMPOSSIBLE * 3, np.float32)
        best[:, 0] = 0
        worst = np.zeros((n, width), np.float32)
        for at in range(int(arabic.lengths.max(initial=0))):
            more, least = self._step(arabic.states[:, at], latin.groups, best, worst)
            going = (at < arabic.lengths)[:, None]
            best = np.where(going, more, best)
            worst = np.where(going, least, worst)
        rows = np.arange(n)
        odds = best[rows, latin.lengths] - latin.chance
        return np.maximum(odds, -60), worst[rows, latin.lengths]

    def _step(
        self, states: Ints, groups: Ints, best: Floats, worst: Floats
    ) -> tuple[Floats, Floats]:
        """One more Arabic letter has been written: the best way to each place in the Latin word."""
        width = best.shape[1]
        usual = self.usual[states][:, None]
        flat = self.table.ravel()
        base = (states * self.table.shape[1])[:, None]
        more = np.full_like(best, IMPOSSIBLE * 3)
        least = np.zeros_like(worst)
        for long in range(min(LONGEST, width - 1) + 1):
            step = flat.take(base + groups[:, : width - long, long])
            reached = best[:, : width - long] + step
            better = reached > more[:, long:]
            np.copyto(more[:, long:], reached, where=better)
            np.copyto(
                least[:, long:],
                np.minimum(worst[:, : width - long], step - usual),
                where=better,
            )
        return more, least
