"""How likely two words were written for one name: reckoned once, then remembered."""

import numpy as np
from numpy.typing import NDArray

from awda.names.kernels.compiled import compiled
from awda.names.kernels.forest import of_row
from awda.names.kernels.spelling import bare, distance, jaro_winkler, one_sound
from awda.names.kernels.tables import Floats, Ints, Knowledge, Real, Record, Records, Truth, Whole
from awda.names.kernels.writing import best_way
from awda.names.transducer import LEAST
from awda.names.trees import Questions
from awda.names.words import KNOWN

ONE_SOUND = np.float32(3.0)  # log odds of two words that differ only in letters of one sound
FAR = 0.05  # closeness of two points up to which their words are not looked at
HOPELESS = -12.0  # log odds of writing, against chance, from which two words are surely not one
NOT_ONE = np.float32(-7.0)
AS_KNOWN = np.float32(KNOWN)
SAME = np.float32(20.0)  # log odds of a word with itself
ACROSS, WITHIN = 7, 9  # features
UNKNOWN = np.float32(np.nan)
HASH = 0x9E3779B97F4A7C1


@compiled
def odds(ones: Ints, others: Ints, know: Knowledge) -> Floats:
    """Log odds that the words of each row were written for one name. Shapes (n,)."""
    found, memory = np.empty(len(ones), np.float32), know.memory
    for n in range(len(ones)):
        found[n] = recalled(ones[n], others[n], memory)
        if np.isnan(found[n]):
            found[n] = learned(ones[n], others[n], know)
    return found


@compiled
def recalled(one: Whole, other: Whole, memory: Records) -> Real:
    """The log odds of one pair as remembered, not-a-number where they are not."""
    if one == other:
        return SAME
    key = _key(one, other)
    place = _place(key, len(memory))
    for at in range(place, place + 2):
        if memory[at].key == key:
            return memory[at].odds
    return UNKNOWN


@compiled
def learned(one: Whole, other: Whole, know: Knowledge) -> Real:
    """The log odds of one pair as reckoned, and remembered from now on."""
    found, memory, key = (
        _reckon(min(one, other), max(one, other), know),
        know.memory,
        _key(one, other),
    )
    place = _place(key, len(memory))
    memory[place + 1] = memory[place]
    memory[place].key, memory[place].odds = key, found
    return found


@compiled
def _key(one: Whole, other: Whole) -> Whole:
    return np.int64(min(one, other)) << 32 | np.int64(max(one, other))


@compiled
def _place(key: Whole, size: Whole) -> Whole:
    """The first of two neighbouring places; `size` is a power of two."""
    return ((key * HASH) >> 33 ^ key) & (size - 2)


@compiled
def _reckon(low: Whole, high: Whole, know: Knowledge) -> Real:
    one, other = know.words[low], know.words[high]
    again = one.double or other.double
    if one.arabic == other.arabic:
        found = _within(one, other, 0, know.within)
        if again:
            found = max(found, _within(one, other, 1, know.within))
        size_one, size_other = one.lengths[0], other.lengths[0]
        if one_sound(one.letters[0, :size_one], other.letters[0, :size_other]):
            found = max(found, ONE_SOUND)
        return found
    if other.arabic:
        one, other = other, one
    found = _across(one, other, 0, know)
    if again:
        found = max(found, _across(one, other, 1, know))
    return max(found, AS_KNOWN) if _is_known(one.known, other.known, know.known) else found


@compiled
def _is_known(arabic: Whole, latin: Whole, known: NDArray[np.int64]) -> Truth:
    """Names that lists write for each other although their letters do not (Joseph, Yusuf)."""
    if not (arabic and latin):
        return False
    pair = np.int64(arabic) << 32 | np.int64(latin)
    at = np.searchsorted(known, pair)
    return at < len(known) and known[at] == pair


@compiled
def _near(one: Record, other: Record, form: Whole) -> Real:
    """The closeness of two words' points, -1 to 1."""
    left, right = one.points[form * one.double], other.points[form * other.double]
    near = np.float32(0)
    for n in range(len(left)):
        near += left[n] * right[n]
    return near


@compiled
def _across(arabic: Record, latin: Record, form: Whole, know: Knowledge) -> Real:
    near = _near(arabic, latin, form)
    if not near > FAR:
        return NOT_ONE
    seen = np.empty(ACROSS, np.float32)
    _see_across(arabic, latin, form, near, know.table, know.usual, seen)
    return np.float32(of_row(seen, know.across)) if seen[0] > HOPELESS else NOT_ONE


@compiled
def _see_across(
    arabic: Record,
    latin: Record,
    form: Whole,
    near: Real,
    table: Floats,
    usual: Floats,
    seen: Floats,
) -> None:
    mine, theirs = form * arabic.double, form * latin.double
    a, b, chance = arabic.lengths[mine], latin.lengths[theirs], latin.chance[theirs]
    best, worst = best_way(arabic.states[mine], a, latin.groups[theirs], b, table, usual)
    writing = max(np.float32(best - chance), LEAST)
    seen[0], seen[1], seen[2] = writing, writing / np.float32(max(a, 1)), worst
    seen[3], seen[4], seen[5], seen[6] = near, a, b, chance


@compiled
def _within(one: Record, other: Record, form: Whole, forest: Questions) -> Real:
    near = _near(one, other, form)
    if not near > FAR:
        return NOT_ONE
    seen = np.empty(WITHIN, np.float32)
    _see_within(one, other, form, near, seen)
    return np.float32(of_row(seen, forest))


@compiled
def _see_within(one: Record, other: Record, form: Whole, near: Real, seen: Floats) -> None:
    mine, theirs = form * one.double, form * other.double
    a, b = one.lengths[mine], other.lengths[theirs]
    left, right = one.letters[mine, :a], other.letters[theirs, :b]
    bare_left, bare_right = bare(left), bare(right)
    apart, longest = distance(bare_left, bare_right), max(len(bare_left), len(bare_right))
    seen[0], seen[1] = jaro_winkler(left, right), distance(left, right)
    seen[2], seen[3] = 1 - apart / max(longest, 1), apart
    seen[4], seen[5], seen[6] = near, min(a, b), max(a, b)
    seen[7], seen[8] = one.arabic, left[0] == right[0]


@compiled
def across_features(arabic: Ints, latin: Ints, form: Whole, know: Knowledge) -> Floats:
    """What the forest sees of an Arabic and a Latin word: (n, 7)."""
    seen = np.empty((len(arabic), ACROSS), np.float32)
    for n in range(len(arabic)):
        one, other = know.words[arabic[n]], know.words[latin[n]]
        near = _near(one, other, form)
        _see_across(one, other, form, near, know.table, know.usual, seen[n])
    return seen


@compiled
def within_features(ones: Ints, others: Ints, form: Whole, know: Knowledge) -> Floats:
    """What the forest sees of two words of one script: (n, 9)."""
    seen = np.empty((len(ones), WITHIN), np.float32)
    for n in range(len(ones)):
        one, other = know.words[ones[n]], know.words[others[n]]
        _see_within(one, other, form, _near(one, other, form), seen[n])
    return seen
