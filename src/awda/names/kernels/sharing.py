"""How much rows of a gallery share with the parts of an asked name."""

import numpy as np

from awda.names.kernels.compiled import compiled
from awda.names.kernels.tables import Floats, Ints

LONGER = np.float32(0.05)  # what a row loses for each part more than was asked for
LEAST = LONGER / np.float32(8)


@compiled
def shared(rows: Ints, held: Ints, weights: Floats) -> Floats:
    """For each row the weights of its best word for each asked part, summed: (n,).

    `held[row]` are its words, `weights` (parts, words + 1) nought for a word not near to a part;
    the last column is for no word.
    """
    found = np.zeros(len(rows), np.float32)
    for n in range(len(rows)):
        words = held[rows[n]]
        for part in range(len(weights)):
            best = np.float32(0)
            for word in words:
                best = max(best, weights[part, word])
            found[n] += best
        if found[n] > 0:
            more = np.float32(max((words >= 0).sum() - len(weights), 0))
            found[n] = max(found[n] - LONGER * more, LEAST)
    return found
