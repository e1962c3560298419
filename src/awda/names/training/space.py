"""Fit the space of words: regularised canonical correlation of letter groups, by a sparse SVD."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix, diags
from scipy.sparse.linalg import svds

from awda.names.meaning import Space, groups_of

DIMENSIONS = 64
LEAST_SEEN = 4
MOST_GROUPS = 9000
RIDGE = 20.0


def fit(pairs: Sequence[tuple[str, str, float]]) -> Space:
    """The space of these (arabic, latin, weight) words in folded letters."""
    weights = np.sqrt([weight for _, _, weight in pairs])
    left, left_names = _counts([arabic for arabic, _, _ in pairs])
    right, right_names = _counts([latin for _, latin, _ in pairs])
    left, right = diags(weights) @ left, diags(weights) @ right
    by_left, by_right = _whitener(left), _whitener(right)
    crossed = diags(by_left) @ (left.T @ right) @ diags(by_right)
    start = np.random.default_rng(1).standard_normal(min(crossed.shape))
    u, s, vt = svds(crossed, k=DIMENSIONS + 1, v0=start)
    order = np.argsort(-s)[1:]  # the first direction only says that a word is a word
    scale = np.sqrt(s[order])
    directions = np.concatenate(
        [by_left[:, None] * u[:, order] * scale, by_right[:, None] * vt[order].T * scale]
    )
    return Space([*left_names, *right_names], directions.astype(np.float32))


def _whitener(matrix: csr_matrix) -> np.ndarray:
    return 1 / np.sqrt(np.asarray(matrix.multiply(matrix).sum(0)).ravel() + RIDGE)


def _counts(words: Sequence[str]) -> tuple[csr_matrix, list[str]]:
    seen = Counter(group for word in words for group in set(groups_of(word)))
    kept = sorted(g for g, n in seen.most_common(MOST_GROUPS) if n >= LEAST_SEEN)
    number = {group: n for n, group in enumerate(kept)}
    rows, columns = [], []
    for row, word in enumerate(words):
        for group in groups_of(word):
            if group in number:
                rows.append(row)
                columns.append(number[group])
    ones = np.ones(len(rows), np.float32)
    return csr_matrix((ones, (rows, columns)), shape=(len(words), len(kept))), kept
