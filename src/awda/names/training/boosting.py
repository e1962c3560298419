"""Fit a boosted forest with scikit-learn and hand it over as arrays."""

from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from awda.names.trees import Floats, Forest

DEEPEST = 6  # steps to a leaf: what an answer costs


def fit(
    features: Floats,
    labels: np.ndarray,
    weights: np.ndarray,
    *,
    rounds: int,
    leaves: int = 12,
    rate: float = 0.1,
    rising: tuple[int, ...] = (),
) -> Forest:
    """The forest for these rows; odds never fall as a feature numbered in `rising` grows."""
    model = HistGradientBoostingClassifier(
        max_iter=rounds,
        max_leaf_nodes=leaves,
        max_depth=DEEPEST,
        learning_rate=rate,
        min_samples_leaf=30,
        l2_regularization=2.0,
        early_stopping=False,
        random_state=1,
        monotonic_cst=[int(n in rising) for n in range(features.shape[1])],
    )
    model.fit(features, labels, sample_weight=weights)
    return _arrays(model)


def _arrays(model: Any) -> Forest:
    trees = [stage[0].nodes for stage in model._predictors]
    size = max(len(nodes) for nodes in trees)
    shape = (len(trees), size)
    feature, left, right = (np.zeros(shape, np.int16) for _ in range(3))
    threshold, value = np.full(shape, np.inf, np.float32), np.zeros(shape, np.float32)
    for row, nodes in enumerate(trees):
        for at, node in enumerate(nodes):
            leaf = bool(node["is_leaf"])
            left[row, at] = at if leaf else node["left"]
            right[row, at] = at if leaf else node["right"]
            feature[row, at] = 0 if leaf else node["feature_idx"]
            threshold[row, at] = np.inf if leaf else node["num_threshold"]
            value[row, at] = node["value"] if leaf else 0
    depth = max(int(nodes["depth"].max()) for nodes in trees)
    base = float(np.ravel(model._baseline_prediction)[0])
    return Forest(feature, threshold, left, right, value, base, depth)
