"""Reading words: their letters as states, as groups of letters, and as points of the space.

Shapes: `letters` (n, 18) code points, zero after the last; `lengths` (n,) of them.
"""

import numpy as np

from awda.names.kernels.compiled import compiled
from awda.names.kernels.spelling import is_among
from awda.names.kernels.tables import Bools, Floats, Letters, Shorts, Whole
from awda.names.transducer import (
    ALPHABET,
    ARABIC_BLOCK,
    CODES,
    FOLLOWERS,
    FOLLOWS,
    HASH,
    LONGEST,
    NO_GROUP,
    SHIFT,
    Grams,
)

ARABIC_GRAMS, LATIN_GRAMS, BONE_GRAMS = 3, 4, 3
LEAST_LENGTH = np.float32(1e-6)
_BEGIN, _END, _BONES, _A = (np.uint32(ord(c)) for c in "^$#a")
_SOFT = np.array(sorted(map(ord, "aeiouyw'")), np.uint32)
_ANY = CODES - 1  # the number of what is no Latin letter
_LETTER = np.zeros(256, np.int16)
_LETTER[[ord(letter) - ARABIC_BLOCK for letter in ALPHABET]] = np.arange(1, len(ALPHABET) + 1)
_FOLLOWS = np.full(256, FOLLOWERS - 1, np.int16)
_FOLLOWS[[ord(letter) - ARABIC_BLOCK for letter in FOLLOWS]] = np.arange(1, len(FOLLOWS) + 1)


@compiled
def states(letters: Letters, lengths: Shorts) -> Shorts:
    """Each Arabic letter with what follows it and whether it is the first: (n, 18)."""
    found = np.zeros(letters.shape, np.int16)
    for row in range(len(letters)):
        for at in range(lengths[row]):
            letter, follows = letters[row, at], 0
            if at + 1 < lengths[row]:
                follows = _looked_up(_FOLLOWS, letters[row, at + 1], FOLLOWERS - 1)
            number = _looked_up(_LETTER, letter, 0)
            found[row, at] = (number * FOLLOWERS + follows) * 2 + (at == 0)
    return found


@compiled
def _looked_up(table: Shorts, letter: Whole, otherwise: Whole) -> Whole:
    at = np.int64(letter) - ARABIC_BLOCK
    return np.int64(table[at]) if 0 <= at < len(table) else np.int64(otherwise)


@compiled
def number_of(key: Whole, grams: Grams) -> Whole:
    """The number of the group with this key; `none` where it is not among them."""
    place = place_of(key, len(grams.keys))
    while grams.numbers[place] != NO_GROUP:
        if grams.keys[place] == key:
            return np.int64(grams.numbers[place])
        place = (place + 1) & (len(grams.keys) - 1)
    return np.int64(grams.none)


@compiled
def place_of(key: Whole, size: Whole) -> Whole:
    """Where to begin looking for a group; `size` is a power of two."""
    return (key * HASH) >> SHIFT & (size - 1)


@compiled
def with_letter(key: Whole, letter: Whole) -> Whole:
    """The key of a group with one more letter."""
    return np.int64(key) << 16 | np.int64(min(letter, np.uint32(0xFFFF)))


@compiled
def groups(letters: Letters, lengths: Shorts, known: Grams) -> Shorts:
    """The group of no to four letters at each place of Latin words: (n, 19, 5); the empty is 0."""
    found = np.full((len(letters), letters.shape[1] + 1, LONGEST + 1), np.int16(known.none))
    found[:, :, 0] = 0
    for row in range(len(letters)):
        for at in range(lengths[row]):
            key = np.int64(0)
            for long in range(1, min(LONGEST, lengths[row] - at) + 1):
                key = with_letter(key, letters[row, at + long - 1])
                found[row, at, long] = number_of(key, known)
    return found


@compiled
def chance(letters: Letters, lengths: Shorts, table: Floats) -> Floats:
    """The log probability of each word's Latin letters, each after the two before it: (n,)."""
    found = np.zeros(len(letters), np.float32)
    for row in range(len(letters)):
        before, last = 0, 0
        for at in range(lengths[row] + 1):
            now: Whole = 0
            if at < lengths[row]:
                code = np.int64(letters[row, at]) - np.int64(_A) + 1
                now = code if 0 < code < _ANY else _ANY
            found[row] += table[before, last, now]
            before, last = last, now
    return found


@compiled
def points(
    letters: Letters, lengths: Shorts, arabic: Bools, known: Grams, directions: Floats
) -> Floats:
    """The points of words, (n, dimensions), each of length one or nought when unknown."""
    found = np.zeros((len(letters), directions.shape[1]), np.float32)
    for row in range(len(letters)):
        word, point = letters[row, : lengths[row]], found[row]
        if arabic[row]:
            _add_grams(_framed(word), ARABIC_GRAMS, 0, known, directions, point)
        else:
            _add_grams(_framed(word), LATIN_GRAMS, 0, known, directions, point)
            bones = _framed(_bones(word))
            _add_grams(bones, BONE_GRAMS, np.int64(_BONES), known, directions, point)
        _set_length(point)
    return found


@compiled
def _set_length(point: Floats) -> None:
    """Make a point of length one, where it is not nought."""
    squares = np.float32(0)
    for n in range(len(point)):
        squares += point[n] * point[n]
    length = max(np.sqrt(squares), LEAST_LENGTH)
    for n in range(len(point)):
        point[n] /= length


@compiled
def _framed(word: Letters) -> Letters:
    """The letters between their borders."""
    framed = np.empty(len(word) + 2, np.uint32)
    framed[0], framed[-1] = _BEGIN, _END
    framed[1:-1] = word
    return framed


@compiled
def _bones(word: Letters) -> Letters:
    """The consonants, a run of one once."""
    kept = np.empty(len(word), np.uint32)
    size = 0
    for letter in word:
        if not is_among(letter, _SOFT) and (size == 0 or kept[size - 1] != letter):
            kept[size] = letter
            size += 1
    return kept[:size]


@compiled
def _add_grams(
    word: Letters, longest: Whole, before: Whole, known: Grams, directions: Floats, point: Floats
) -> None:
    """Add the directions of all groups up to this length; `before` stands in front of each."""
    for long in range(1, longest + 1):
        for at in range(len(word) - long + 1):
            key = np.int64(before)
            for letter in word[at : at + long]:
                key = with_letter(key, letter)
            number = number_of(key, known)
            if number != known.none:
                for n in range(len(point)):
                    point[n] += directions[number, n]
