"""A boosted forest as arrays: what training found, answered by numpy alone."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees of equal size: (trees, nodes) of feature, threshold, left, right, value.

    A leaf points to itself, so that every tree is walked `depth` steps without asking.
    """

    feature: NDArray[np.int16]
    threshold: Floats
    left: NDArray[np.int16]
    right: NDArray[np.int16]
    value: Floats
    base: float
    depth: int

    def log_odds(self, features: Floats) -> Floats:
        """The log odds for each row of features (n, f); not-a-number goes left."""
        out = np.empty(len(features), np.float32)
        trees, nodes = self.feature.shape
        roots = (np.arange(trees, dtype=np.int32) * nodes)[None, :]
        feature, threshold = self.feature.ravel(), self.threshold.ravel()
        left = (self.left + roots.T).ravel()
        right = (self.right + roots.T).ravel()
        value = self.value.ravel()
        width = features.shape[1]
        for begin in range(0, len(features), 2048):
            rows = np.ascontiguousarray(features[begin : begin + 2048], dtype=np.float32)
            flat = rows.ravel()
            base = (np.arange(len(rows), dtype=np.int32) * width)[:, None]
            at = np.repeat(roots, len(rows), axis=0)
            for _ in range(self.depth):
                seen = flat.take(base + feature.take(at))
                at = np.where(seen > threshold.take(at), right.take(at), left.take(at))
            out[begin : begin + len(rows)] = value.take(at).sum(1) + self.base
        return out


def sigmoid(odds: Floats) -> Floats:
    """Log odds as a probability."""
    return (1 / (1 + np.exp(-np.clip(odds, -40, 40)))).astype(np.float32)
