"""Walking the trees of a forest."""

import numpy as np

from awda.names.kernels.compiled import compiled
from awda.names.trees import Floats, Forest


@compiled
def of_row(row: Floats, forest: Forest) -> float:
    """The log odds for one row of features; not-a-number goes left."""
    nodes, total = forest.nodes, forest.base
    for tree in range(nodes.shape[0]):
        at = 0
        while nodes[tree, at].left != at:  # a leaf points to itself
            node = nodes[tree, at]
            at = node.right if row[node.feature] > node.threshold else node.left
        total += nodes[tree, at].value
    return total


@compiled
def of_rows(rows: Floats, forest: Forest) -> Floats:
    """The log odds for each row of features (n, f)."""
    odds = np.empty(len(rows), np.float32)
    for n in range(len(rows)):
        odds[n] = of_row(rows[n], forest)
    return odds
