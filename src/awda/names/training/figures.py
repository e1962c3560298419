"""The figures of quality: plain counts over scored pairs and found ranks."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from awda.names.training.corpus import Pair
from awda.names.training.unknowable import why_unknowable
from awda.names.trees import Floats

PRECISION = 0.99


@dataclass(frozen=True, slots=True)
class PairFigures:
    """Over some pairs: F1 at the threshold, precision, recall, recall at precision .99."""

    pairs: int
    positives: int
    f1: float
    precision: float
    recall: float
    recall_at_precision: float


@dataclass(frozen=True, slots=True)
class KindFigures:
    """One kind of pairs: how many, how many were called alike."""

    kind: str
    pairs: int
    alike: int
    positive: bool


@dataclass(slots=True)
class Quality:
    """Everything `awda names quality` prints."""

    threshold: float
    groups: dict[str, PairFigures] = field(default_factory=dict)
    kinds: list[KindFigures] = field(default_factory=list)
    unknowable: list[tuple[str, Pair]] = field(default_factory=list)
    retrieval: dict[str, tuple[int, int, int]] = field(default_factory=dict)


def pair_figures(
    labels: NDArray[np.int64], scores: Floats, alike: NDArray[np.bool_]
) -> PairFigures:
    """Figures of these pairs; `alike` says which the threshold accepts."""
    right = int((alike & (labels == 1)).sum())
    accepted, positives = int(alike.sum()), int((labels == 1).sum())
    order = np.argsort(-scores, kind="stable")
    hits = np.cumsum(labels[order])
    precise = np.flatnonzero(hits / np.arange(1, len(order) + 1) >= PRECISION)
    return PairFigures(
        pairs=len(labels),
        positives=positives,
        f1=2 * right / max(accepted + positives, 1),
        precision=right / max(accepted, 1),
        recall=right / max(positives, 1),
        recall_at_precision=float(hits[precise[-1]]) / max(positives, 1) if len(precise) else 0.0,
    )


def of_pairs(
    pairs: Sequence[Pair], scores: Floats, alike: NDArray[np.bool_], threshold: float
) -> Quality:
    """All pair figures: together, real names, invented ones, and those left once more without
    what cannot be known from the names.
    """
    found = Quality(threshold)
    labels = np.array([pair.label for pair in pairs])
    real = np.array(["real" in pair.kind for pair in pairs])
    why = [why_unknowable(p.arabic, p.latin) if p.label else "" for p in pairs]
    known = np.array([not reason for reason in why])
    for name, which in {
        "all kinds": np.ones(len(pairs), np.bool_),
        "all kinds, knowable": known,
        "real names": real,
        "real names, knowable": real & known,
        "invented names": ~real,
    }.items():
        found.groups[name] = pair_figures(labels[which], scores[which], alike[which])
    for kind in sorted({pair.kind for pair in pairs}):
        which = np.array([pair.kind == kind for pair in pairs])
        positive = bool(labels[which].any())
        found.kinds.append(
            KindFigures(kind, int(which.sum()), int((alike & which).sum()), positive)
        )
    found.unknowable = [(reason, pair) for reason, pair in zip(why, pairs, strict=True) if reason]
    return found
