"""Asking a forest: all its questions feature by feature, rather than tree by tree.

A question that is answered yes rules out the leaves on its left. Within a feature they are asked
from the least threshold on until one is answered no, since all after it are.
"""

import numpy as np

from awda.names.kernels.compiled import compiled
from awda.names.kernels.tables import Real
from awda.names.trees import MOST_LEAVES, Floats, Questions

ALL = np.uint16((1 << MOST_LEAVES) - 1)
# The place of a number's lowest bit: what is left of a de Bruijn sequence when shifted by it.
_SEQUENCE, _SHIFT = 0x09AF, 12
_PLACE = np.zeros(MOST_LEAVES, np.int64)
for _n in range(MOST_LEAVES):
    _PLACE[(_SEQUENCE << _n & int(ALL)) >> _SHIFT] = _n


@compiled
def of_row(row: Floats, forest: Questions) -> Real:
    """The log odds for one row of features; not-a-number answers no."""
    starts, asked, leaves, total = forest
    possible = np.full(len(leaves), ALL)
    for feature in range(len(starts) - 1):
        value = row[feature]
        for n in range(starts[feature], starts[feature + 1]):
            if not value > asked[n].threshold:
                break
            possible[asked[n].tree] &= asked[n].stay
    for tree in range(len(leaves)):
        lowest = np.int64(possible[tree] & -np.int64(possible[tree]))
        total += leaves[tree, _PLACE[(lowest * _SEQUENCE & np.int64(ALL)) >> _SHIFT]]
    return total


@compiled
def of_rows(rows: Floats, forest: Questions) -> Floats:
    """The log odds for each row of features (n, f)."""
    odds = np.empty(len(rows), np.float32)
    for n in range(len(rows)):
        odds[n] = of_row(rows[n], forest)
    return odds
