"""Two words of one name that are one word of the other; only where something else has met."""

import numpy as np
from numpy.typing import NDArray

from awda.names.kernels.alignment import CLIP, MEETS, NEVER, size_of
from awda.names.kernels.compiled import compiled
from awda.names.kernels.tables import Floats, Ints, Real, Record, Records, Side, Whole
from awda.names.parts import ARTICLE, MOST_PARTS

JOIN_GAINS = np.float32(2)
NONE = np.int32(-1)


@compiled
def asked(one: Side, other: Side, found: Records) -> Ints:
    """Neighbours in the longer name with a part of the shorter, each of which met nothing: (m, 5).

    Columns: row, whether the longer name is the other one, place of the first neighbour, whether an
    article stands between the two, place of the part.
    """
    table = np.empty((len(one.words) * MOST_PARTS * MOST_PARTS, 5), np.int32)
    size = 0
    for row in range(len(one.words)):
        sizes, odds = (size_of(one.words[row]), size_of(other.words[row])), found[row].odds
        if sizes[0] == sizes[1] or not (odds[0] > MEETS).any():
            continue
        longer = int(sizes[1] > sizes[0])
        marks = other.marks[row] if longer else one.marks[row]
        for at in range(max(sizes) - 1):
            if odds[longer, at] < MEETS or odds[longer, at + 1] < MEETS:
                for place in range(min(sizes)):
                    if odds[1 - longer, place] < MEETS:
                        article = int(marks[at + 1] & ARTICLE != 0)
                        table[size] = np.array((row, longer, at, article, place), np.int32)
                        size += 1
    return table[:size].copy()


@compiled
def join(table: Ints, gains: Floats, order: NDArray[np.int64], found: Records) -> None:
    """Join what was asked, in this order of falling gains, where it takes nothing apart."""
    for n in order:
        if gains[n] < MEETS + JOIN_GAINS:
            break
        row, longer, at, _, place = table[n]
        aligned = found[row]
        joined = aligned.joined
        free = not (joined[longer, at] or joined[longer, at + 1] or joined[1 - longer, place])
        if free and _loses(aligned, longer, at, place) <= MEETS:
            _set_joined(aligned, longer, at, place, min(gains[n], CLIP))


@compiled
def _loses(aligned: Record, longer: Whole, at: Whole, place: Whole) -> Real:
    """The best odds that a join would take apart, of partners other than those joined."""
    worst = NEVER
    for k in range(at, at + 2):
        partner = aligned.partner[longer, k]
        if partner not in (NONE, np.int32(place)):
            worst = max(worst, aligned.odds[longer, k])
    return worst


@compiled
def _set_joined(aligned: Record, longer: Whole, at: Whole, place: Whole, gain: Real) -> None:
    partner, odds, joined = aligned.partner, aligned.odds, aligned.joined
    shorter = 1 - longer
    for k in range(at, at + 2):
        before = partner[longer, k]
        if before not in (NONE, np.int32(place)):
            partner[shorter, before], odds[shorter, before] = NONE, NEVER
        partner[longer, k], odds[longer, k], joined[longer, k] = place, gain, 1
    before = partner[shorter, place]
    if before not in (NONE, np.int32(at), np.int32(at + 1)):
        partner[longer, before], odds[longer, before] = NONE, NEVER
    partner[shorter, place], odds[shorter, place], joined[shorter, place] = at, gain, 1
