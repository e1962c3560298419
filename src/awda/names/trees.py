"""A boosted forest as arrays: what training found, walked by `kernels`."""

from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


NODE = np.dtype(
    [
        ("feature", np.int16),
        ("left", np.int16),
        ("right", np.int16),
        ("threshold", np.float32),
        ("value", np.float32),
    ],
    align=True,
)


class Forest(NamedTuple):
    """Trees of equal size as nodes (trees, nodes); a leaf points to itself.

    `depth` is the most steps to a leaf.
    """

    nodes: NDArray[Any]
    base: float
    depth: int

    @staticmethod
    def of(fields: Mapping[str, NDArray[Any]], base: float, depth: int) -> "Forest":
        """The forest of these fields of nodes, (trees, nodes) each."""
        nodes = np.zeros(fields["feature"].shape, NODE)
        for name in NODE.names or ():
            nodes[name] = fields[name]
        return Forest(nodes, base, depth)

    def log_odds(self, features: Floats) -> Floats:
        """The log odds for each row of features (n, f); not-a-number goes left."""
        from awda.names.kernels import forest

        return forest.of_rows(features, self)


def sigmoid(odds: Floats) -> Floats:
    """Log odds as a probability."""
    return (1 / (1 + np.exp(-np.clip(odds, -40, 40)))).astype(np.float32)
