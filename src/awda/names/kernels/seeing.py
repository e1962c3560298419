"""What the classifier sees of two names that were aligned."""

import numpy as np

from awda.names.kernels.alignment import CLIP, MEETS, size_of
from awda.names.kernels.compiled import compiled
from awda.names.kernels.tables import Bools, Floats, Ints, Record, Records, Side, Whole
from awda.names.parts import FATHER_OF, INITIAL, MOST_PARTS, SERVANT, TITLE

RAREST = np.float32(9)  # log count of the most usual words, from which rarity is told
FEATURES = 36
NO_CLASH_LEAST, NO_CLASH_MOST = np.float32(9), np.float32(-12)
LEAST_RARITY = np.float32(0.1)


@compiled
def features(one: Side, other: Side, found: Records, words: Records) -> Floats:
    """What the classifier sees of each row's two names: (n, FEATURES)."""
    seen = np.zeros((len(one.words), FEATURES), np.float32)
    for row in range(len(seen)):
        ones, others, aligned = one.words[row], other.words[row], found[row]
        whole_a, whole_b = _whole(ones, one.marks[row]), _whole(others, other.marks[row])
        _see_meetings(seen[row], aligned, whole_a, whole_b)
        _see_ends(seen[row], aligned, max(size_of(ones) - 1, 0), max(size_of(others) - 1, 0))
        rarity_a, rarity_b = _rarity(ones, words), _rarity(others, words)
        _see_rarity(seen[row], aligned.odds, whole_a, whole_b, rarity_a, rarity_b)
        _see_marks(seen[row], aligned, whole_a, whole_b, one.marks[row], other.marks[row])
        seen[row, 30] = _arabic(ones, words) + _arabic(others, words)
    return seen


@compiled
def _whole(words: Ints, marks: Ints) -> Bools:
    """Which parts are names; titles only where nothing else is there."""
    here = words >= 0
    untitled = here & ((marks & TITLE) == 0)
    return untitled if untitled.any() else here


@compiled
def _arabic(words: Ints, known: Records) -> Whole:
    return int(words[0] >= 0 and known[words[0]].arabic)


@compiled
def _see_meetings(seen: Floats, aligned: Record, whole_a: Bools, whole_b: Bools) -> None:
    """How many parts met, stand alone and clash, and how strongly."""
    worst_clash, mildest_clash, weakest = NO_CLASH_LEAST, NO_CLASH_MOST, CLIP
    for at in range(MOST_PARTS):
        odds = aligned.odds[0, at]
        if whole_a[at]:
            seen[0] += 1
            if odds > MEETS:
                seen[2] += 1
                seen[7] += odds
                weakest = min(weakest, odds)
            else:
                seen[4] += 1
                if aligned.partner[0, at] >= 0:
                    seen[8] += odds
                    worst_clash, mildest_clash = min(worst_clash, odds), max(mildest_clash, odds)
        if whole_b[at]:
            seen[1] += 1
            if aligned.odds[1, at] > MEETS:
                seen[3] += 1
            else:
                seen[5] += 1
    seen[6] = min(seen[4], seen[5])
    seen[9] = seen[7] + seen[8]
    seen[10], seen[11], seen[31] = worst_clash, mildest_clash, weakest
    seen[32] = seen[7] / max(seen[2], np.float32(1))


@compiled
def _see_ends(seen: Floats, aligned: Record, last_one: Whole, last_other: Whole) -> None:
    """Odds of the first parts and the last ones, and how often two that met stand turned."""
    odds, partner = aligned.odds, aligned.partner
    seen[12], seen[13], seen[14] = aligned.all[0, 0], odds[0, 0], odds[1, 0]
    seen[15], seen[16] = odds[0, last_one], odds[1, last_other]
    seen[17] = aligned.all[last_one, last_other]
    seen[18], seen[19], seen[20] = odds[0, 1], odds[0, 2], odds[1, 1]
    for i in range(MOST_PARTS):
        if odds[0, i] > MEETS and partner[0, i] >= 0:
            for j in range(i + 1, MOST_PARTS):
                seen[21] += odds[0, j] > MEETS and 0 <= partner[0, j] < partner[0, i]


@compiled
def _rarity(name: Ints, words: Records) -> Floats:
    rarity = np.zeros(MOST_PARTS, np.float32)
    for at in range(MOST_PARTS):
        if name[at] >= 0:
            rarity[at] = RAREST - words[name[at]].usual
    return rarity


@compiled
def _see_rarity(
    seen: Floats, odds: Floats, whole_a: Bools, whole_b: Bools, of_a: Floats, of_b: Floats
) -> None:
    """How rare the parts are that met and those alone, the shares that met, and the rarest."""
    met_b = np.float32(0)
    for at in range(MOST_PARTS):
        if whole_a[at]:
            seen[22 if odds[0, at] > MEETS else 23] += of_a[at]
            if odds[0, at] > MEETS:
                seen[34] = max(seen[34], of_a[at])
        if whole_b[at]:
            if odds[1, at] > MEETS:
                met_b += of_b[at]
            else:
                seen[24] += of_b[at]
    seen[25] = seen[22] / max(seen[22] + seen[23], LEAST_RARITY)
    seen[26] = met_b / max(met_b + seen[24], LEAST_RARITY)
    seen[33] = of_a[0]


@compiled
def _see_marks(
    seen: Floats, aligned: Record, whole_a: Bools, whole_b: Bools, one: Ints, other: Ints
) -> None:
    """Joins, initials that met, and marks that only one of two parts that met has."""
    odds, partner, joined = aligned.odds, aligned.partner, aligned.joined
    for at in range(MOST_PARTS):
        seen[27] += joined[0, at] + joined[1, at]
        seen[28] += whole_a[at] and odds[0, at] > MEETS and (one[at] & INITIAL) != 0
        seen[28] += whole_b[at] and odds[1, at] > MEETS and (other[at] & INITIAL) != 0
        if odds[0, at] > MEETS:
            differ = one[at] ^ other[max(partner[0, at], 0)]
            seen[29] += int(differ & FATHER_OF != 0) + int(differ & SERVANT != 0)
        seen[35] += int(one[at] & FATHER_OF != 0) - int(other[at] & FATHER_OF != 0)
