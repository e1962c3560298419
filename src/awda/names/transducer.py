"""How likely a Latin spelling was written for an Arabic one: letters become groups of letters.

Each Arabic letter, seen with what follows it and whether it begins the word, writes none to four
Latin letters. The learned table holds the logarithm of each such writing's probability; a word is
as likely as its best way of writing, measured against how likely its Latin letters are by chance.

Shapes: n pairs, A = 18 Arabic letters, L = 18 Latin letters.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from awda.names.parts import MOST_LETTERS

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]
Shorts = NDArray[np.int16]

ALPHABET = "ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگڤء"
LONGEST = 4  # Latin letters that one Arabic letter may write
IMPOSSIBLE = np.float32(-30.0)
LEAST = np.float32(-60.0)  # log odds of a writing
FOLLOWS = "اويه"  # the letters that say something of the one before them
FOLLOWERS = len(FOLLOWS) + 2  # none, these, any other
STATES = (len(ALPHABET) + 1) * FOLLOWERS * 2
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_LATIN_CODE = {letter: n + 1 for n, letter in enumerate(_LATIN)}
CODES = 28  # border, a to z, anything else
ARABIC_BLOCK = 0x600  # where Arabic letters begin, 256 of them
HASH, SHIFT = 0x1E3779B97F4A7C15, 40
NO_GROUP = -1


def letters_of(words: Sequence[str]) -> tuple[NDArray[np.uint32], Shorts]:
    """The code points of words, zero-padded: (n, 18), and how many they are: (n,)."""
    coded = np.array(words, f"U{MOST_LETTERS}")
    letters = coded.view(np.uint32).reshape(len(words), MOST_LETTERS)
    return letters, (letters != 0).sum(1, dtype=np.int16)


def letter_of(state: int) -> int:
    """The letter number of a state."""
    return state // (FOLLOWERS * 2)


def latin_codes(word: str) -> list[int]:
    """The letters of a Latin word as numbers: 1 to 26, 27 for any other."""
    return [_LATIN_CODE.get(letter, 27) for letter in word[:MOST_LETTERS]]


def are_arabic(letters: NDArray[np.uint32]) -> NDArray[np.bool_]:
    """Which of these words, as `letters_of` gives them, are in Arabic letters: (n,)."""
    first = letters[:, 0]
    answer: NDArray[np.bool_] = (first >= ARABIC_BLOCK) & (first < ARABIC_BLOCK + 256)
    return answer


class Grams(NamedTuple):
    """Groups of up to four letters: their keys (16 bits for each letter) and numbers.

    A group stands where `HASH` sends it, or behind at the next free place; at least half of all
    places are free: `NO_GROUP`. `none` is the number of any other group.
    """

    keys: NDArray[np.int64]
    numbers: Ints
    none: int


def grams(groups: Sequence[str]) -> Grams:
    """These groups, each by its place in the list, the last where one is there twice."""
    letters = np.array(groups, f"U{LONGEST}").view(np.uint32).reshape(len(groups), LONGEST)
    keys = np.zeros(len(groups), np.int64)
    for column in np.minimum(letters, 0xFFFF).T.astype(np.int64):
        keys = np.where(column > 0, keys << 16 | column, keys)
    size = 2 << len(groups).bit_length()
    found = Grams(np.zeros(size, np.int64), np.full(size, NO_GROUP, np.int32), len(groups))
    places = keys * HASH >> SHIFT & (size - 1)
    for number, (key, place) in enumerate(zip(keys.tolist(), places.tolist(), strict=True)):
        while found.numbers[place] != NO_GROUP and found.keys[place] != key:
            place = (place + 1) & (size - 1)
        found.keys[place], found.numbers[place] = key, number
    return found


@dataclass(frozen=True, slots=True)
class ArabicWords:
    """Many Arabic words as states, zero-padded: (n, A) and their lengths (n,)."""

    states: Shorts
    lengths: Shorts

    @staticmethod
    def of(words: Sequence[str]) -> "ArabicWords":
        """Encode the words."""
        from awda.names.kernels import reading

        letters, lengths = letters_of(words)
        return ArabicWords(reading.states(letters, lengths), lengths)

    def take(self, rows: Ints) -> "ArabicWords":
        """These rows, in this order."""
        return ArabicWords(self.states[rows], self.lengths[rows])


@dataclass(frozen=True, slots=True)
class LatinWords:
    """Many Latin words as the numbers of their groups: (n, L + 1, 5), -1 for none; lengths (n,)."""

    groups: Shorts
    lengths: Shorts
    chance: Floats

    def take(self, rows: Ints) -> "LatinWords":
        """These rows, in this order."""
        return LatinWords(self.groups[rows], self.lengths[rows], self.chance[rows])


class Transducer:
    """The learned table: `table[state, group]` log probability, `chance[a, b, c]` of a letter."""

    def __init__(self, groups: Sequence[str], table: Floats, chance: Floats) -> None:
        self.groups = list(groups)
        self.grams = grams(groups)
        # The last column is for groups never seen and for what is beyond the end of the word.
        self.table = np.concatenate(
            [table, np.full((len(table), 1), IMPOSSIBLE, np.float32)], axis=1
        ).astype(np.float32)
        self.usual = self.table.max(axis=1)
        self.chance = chance.astype(np.float32)

    def latin(self, words: Sequence[str]) -> LatinWords:
        """Encode Latin words: every group of up to four letters at each place."""
        from awda.names.kernels import reading

        letters, lengths = letters_of(words)
        groups = reading.groups(letters, lengths, self.grams)
        return LatinWords(groups, lengths, reading.chance(letters, lengths, self.chance))

    def likelihood(self, arabic: ArabicWords, latin: LatinWords) -> tuple[Floats, Floats]:
        """For each row: log odds against chance of the best writing, and its least usual step."""
        from awda.names.kernels import writing

        best, worst = writing.best_ways(
            arabic.states, arabic.lengths, latin.groups, latin.lengths, self.table, self.usual
        )
        return np.maximum(best - latin.chance, LEAST), worst
