"""Fit the classifier of whole names, and score held-out folds by models that have not seen them."""

from collections.abc import Sequence

import numpy as np

from awda.names.align import align, features, in_order, rows_of
from awda.names.training import boosting
from awda.names.training.corpus import FOLDS, Corpus
from awda.names.training.rows import Row
from awda.names.trees import Floats, Forest, sigmoid
from awda.names.words import Lexicon, WordModel

ROUNDS = 170
RISING = (9,)


def features_of(found: Sequence[Row], models: Sequence[WordModel]) -> Floats:
    """Features of each row by the word model that has not seen its fold."""
    made = np.zeros((len(found), 0), np.float32)
    for fold, model in enumerate(models):
        which = [n for n, row in enumerate(found) if row.fold == fold]
        lexicon = Lexicon(model)
        for begin in range(0, len(which), 4096):
            some = which[begin : begin + 4096]
            one = rows_of([found[n].one.readings() for n in some], lexicon)
            other = rows_of([found[n].other.readings() for n in some], lexicon)
            one, other, _ = in_order(one, other, lexicon)
            got = features(one, other, align(one, other, lexicon, joins=True), lexicon)
            if not made.shape[1]:
                made = np.zeros((len(found), got.shape[1]), np.float32)
            made[some] = got
    return made


def fit(found: Sequence[Row], made: Floats, *, without: int | None, corpus: Corpus) -> Forest:
    """The forest of all rows but those of a fold, and but those that show its Latin names."""
    hidden = {p.latin for p in corpus.pairs if p.label and p.fold == without}
    rows = [
        n
        for n, row in enumerate(found)
        if row.fold != without and row.latin not in hidden and row.weight
    ]
    labels = np.array([found[n].label for n in rows])
    weights = np.array([found[n].weight for n in rows])
    return boosting.fit(
        made[rows], labels, weights, rounds=ROUNDS, leaves=16, rate=0.11, rising=RISING
    )


def held_out_scores(found: Sequence[Row], made: Floats, corpus: Corpus) -> Floats:
    """The score of every row by a classifier that has not seen its fold."""
    scores = np.zeros(len(found), np.float32)
    for fold in range(FOLDS):
        forest = fit(found, made, without=fold, corpus=corpus)
        rows = [n for n, row in enumerate(found) if row.fold == fold]
        scores[rows] = sigmoid(forest.log_odds(made[rows]))
    return scores
