"""What the kernels read and write: arrays of records, so that few things are handed over.

Knows no compiler. In records yes and no are bytes: numba has no arrays of truth within them.
"""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from awda.names.parts import MOST_LETTERS, MOST_PARTS
from awda.names.transducer import LONGEST
from awda.names.trees import Questions

Ints = NDArray[np.int32]
Shorts = NDArray[np.int16]
Bools = NDArray[np.bool_]
Letters = NDArray[np.uint32]
Floats = NDArray[np.float32]
Records = Any  # an array of records: what kind is told where it is made
# One of an array's: within a kernel numbers keep the kind that they have there.
Record = Any
Whole = Any
Real = Any
Truth = Any


def word_of(dimensions: int) -> np.dtype[Any]:
    """One word met; what has two rows has them for its core and for its second reading."""
    return np.dtype(
        [
            ("arabic", np.bool_),
            ("double", np.bool_),  # whether the second reading is another one
            ("usual", np.float32),  # log count
            ("starts", np.int32),  # the Latin letters it may begin with, as bits
            ("stamp", np.int64),  # follows from its letters
            ("known", np.int32),  # its number among known words, or 0
            ("lengths", np.int16, (2,)),
            ("letters", np.uint32, (2, MOST_LETTERS)),
            ("states", np.int16, (2, MOST_LETTERS)),  # of an Arabic word
            ("groups", np.int16, (2, MOST_LETTERS + 1, LONGEST + 1)),  # of a Latin one
            ("chance", np.float32, (2,)),
            ("points", np.float32, (2, dimensions)),
        ],
        align=True,
    )


REMEMBERED_PAIR = np.dtype([("key", np.int64), ("odds", np.float32)], align=True)

# What met what in one pair of names, a row for each side: partner -1 for none, the odds of the
# partner, whether it is joined with a neighbour; `all` before matching.
ALIGNED = np.dtype(
    [
        ("odds", np.float32, (2, MOST_PARTS)),
        ("partner", np.int32, (2, MOST_PARTS)),
        ("joined", np.uint8, (2, MOST_PARTS)),
        ("all", np.float32, (MOST_PARTS, MOST_PARTS)),
    ],
    align=True,
)


class Knowledge(NamedTuple):
    """All that says how alike two words are."""

    words: Records
    table: Floats  # of the transducer, (states, groups + 1)
    usual: Floats  # the best of each of its rows
    across: Questions
    within: Questions
    known: NDArray[np.int64]  # pairs that lists write for each other, ascending
    memory: Records  # a pair stands in one of two neighbouring places, key 0 where none is


class Side(NamedTuple):
    """Names as numbers of words and marks, -1 where no part is: (n, P) each."""

    words: Ints
    marks: Ints
