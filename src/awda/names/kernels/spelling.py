"""How near two words of one script are by their letters: code points, zero after the last."""

import numpy as np

from awda.names.kernels.compiled import compiled
from awda.names.kernels.tables import Letters, Real, Truth, Whole

_BARE = np.array(sorted(map(ord, "aeiouywاوي")), np.uint32)
# Letters that are one sound in Kurdish and Persian (ڕەزا is written for رضا).
_SOUNDS = np.array([[ord(c) for c in pair] for pair in zip("ذضظطصثح", "زززتسسه", strict=True)])
BOOSTED_FROM, BOOST, PREFIX = 0.7, 0.1, 4  # Winkler's


@compiled
def distance(one: Letters, other: Letters) -> Whole:
    """Letters to change, add or take away."""
    row = np.arange(len(other) + 1)
    for i in range(len(one)):
        corner = row[0]
        row[0] = i + 1
        for j in range(len(other)):
            above = row[j + 1]
            changed = corner + (one[i] != other[j])
            row[j + 1] = min(changed, above + 1, row[j] + 1)
            corner = above
    return row[len(other)]


@compiled
def is_among(letter: Whole, several: Letters) -> Truth:
    """Whether a letter is one of these."""
    for one in several:  # noqa: SIM110 - numba knows no generators
        if one == letter:
            return True
    return False


@compiled
def bare(word: Letters) -> Letters:
    """The letters without vowels and half-vowels."""
    kept = np.empty(len(word), np.uint32)
    size = 0
    for letter in word:
        if not is_among(letter, _BARE):
            kept[size] = letter
            size += 1
    return kept[:size]


@compiled
def jaro_winkler(one: Letters, other: Letters) -> Real:
    """Jaro's and Winkler's similarity of two words that are not empty, 0 to 1."""
    reach = max(max(len(one), len(other)) // 2 - 1, 0)
    met_one, met_other = np.zeros(len(one), np.bool_), np.zeros(len(other), np.bool_)
    common = 0
    for i in range(len(one)):
        for j in range(max(0, i - reach), min(len(other), i + reach + 1)):
            if not met_other[j] and one[i] == other[j]:
                met_one[i] = met_other[j] = True
                common += 1
                break
    if not common:
        return 0.0
    turned, j = 0, 0
    for i in range(len(one)):
        if met_one[i]:
            while not met_other[j]:
                j += 1
            turned += one[i] != other[j]
            j += 1
    jaro = common / len(one) + common / len(other) + (common - turned // 2) / common
    jaro /= 3
    if jaro <= BOOSTED_FROM:
        return jaro
    same = 0
    while same < min(PREFIX, len(one), len(other)) and one[same] == other[same]:
        same += 1
    return jaro + same * BOOST * (1 - jaro)


@compiled
def one_sound(one: Letters, other: Letters) -> Truth:
    """Whether two words differ only in letters that are one sound."""
    if len(one) != len(other):
        return False
    for n in range(len(one)):
        if one[n] != other[n] and _sound(one[n]) != _sound(other[n]):
            return False
    return True


@compiled
def _sound(letter: Whole) -> Whole:
    for pair in _SOUNDS:
        if pair[0] == letter:
            return pair[1]
    return np.int64(letter)
