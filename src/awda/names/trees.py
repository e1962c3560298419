"""A boosted forest as arrays: what training found, and the questions its trees ask."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
MOST_LEAVES = 16  # of one tree: a bit for each
QUESTION = np.dtype([("threshold", np.float32), ("tree", np.uint16), ("stay", np.uint16)])


class Questions(NamedTuple):
    """All questions of a forest by feature, each with the leaves that stay possible above it.

    Those of feature f stand from `starts[f]` to `starts[f + 1]`, their thresholds ascending. A row
    ends in each tree at the first leaf that stays possible: `leaves` (trees, 16).
    """

    starts: NDArray[np.int32]
    asked: NDArray[Any]
    leaves: Floats
    base: float


@dataclass(frozen=True)
class Forest:
    """Trees of equal size: (trees, nodes) of feature, threshold, left, right, value.

    A leaf points to itself; `depth` is the most steps to one. At most 16 leaves a tree.
    """

    feature: NDArray[np.int16]
    threshold: Floats
    left: NDArray[np.int16]
    right: NDArray[np.int16]
    value: Floats
    base: float
    depth: int

    @cached_property
    def questions(self) -> Questions:
        """The same forest by its questions. ValueError for a tree with too many leaves."""
        asked: list[tuple[int, float, int, int]] = []
        leaves = np.zeros((len(self.feature), MOST_LEAVES), np.float32)
        for tree in range(len(self.feature)):
            found: list[float] = []
            self._ask(tree, 0, found, asked)
            if len(found) > MOST_LEAVES:
                raise ValueError(f"a tree has {len(found)} leaves")
            leaves[tree, : len(found)] = found
        asked.sort()
        features = [feature for feature, *_ in asked]
        starts = np.searchsorted(features, np.arange(max(features, default=-1) + 2))
        by_feature = np.array([tuple(rest) for _, *rest in asked], QUESTION)
        return Questions(starts.astype(np.int32), by_feature, leaves, self.base)

    def _ask(
        self, tree: int, at: int, leaves: list[float], asked: list[tuple[int, float, int, int]]
    ) -> int:
        """Add what is below this node, leaves from left to right; the bits of these leaves."""
        if self.left[tree, at] == at:
            leaves.append(float(self.value[tree, at]))
            return 1 << len(leaves) - 1
        left = self._ask(tree, int(self.left[tree, at]), leaves, asked)
        right = self._ask(tree, int(self.right[tree, at]), leaves, asked)
        every = (1 << MOST_LEAVES) - 1
        feature, threshold = int(self.feature[tree, at]), float(self.threshold[tree, at])
        asked.append((feature, threshold, tree, every & ~left))
        return left | right

    def log_odds(self, features: Floats) -> Floats:
        """The log odds for each row of features (n, f); not-a-number goes left."""
        from awda.names.kernels import forest

        return forest.of_rows(features, self.questions)


def sigmoid(odds: Floats) -> Floats:
    """Log odds as a probability."""
    return (1 / (1 + np.exp(-np.clip(odds, -40, 40)))).astype(np.float32)
