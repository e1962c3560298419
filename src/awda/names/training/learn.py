"""The whole of training, and the same once more for each held-out fold.

What is held out while a fold is tested: every pair and person of the fold (by entity for real
names, by the written Arabic name for invented ones) and what was mined from them; every Latin name
of the fold's entities; of words in all sources, every Arabic word but the hundred most frequent
that an invented name of the fold has (strictly: a real one too), and one in twenty by its letters.
What is not: the features of other folds' pairs, on which the classifier learns, come from word
models that may have seen this fold's words (never its labels).
"""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np

from awda.names.model import NameModel
from awda.names.training import classifier, rows
from awda.names.training.corpus import FOLDS, Corpus
from awda.names.training.folds import fit_ground
from awda.names.trees import Floats, sigmoid
from awda.names.words import WordModel

VERSION = 1
Say = Callable[[str], None]


class Learned(NamedTuple):
    """The model of everything, one model for each fold, and the folds' own scores."""

    model: NameModel
    held: tuple[NameModel, ...]
    scores: Floats
    alike: np.ndarray


def learn(
    corpus: Corpus, inputs: dict[str, str], say: Say = lambda _: None, *, strict: bool = False
) -> Learned:
    """Train on the corpus; `inputs` are the digests of its files, kept in the model.

    `strict` holds out the words of real names too, which new data shares in part.
    """
    models: list[WordModel] = []
    for n, model in enumerate(fit_ground(corpus, strict=strict)):
        models.append(model)
        say(f"words: model {n + 1} of {FOLDS + 1}")
    return learn_names(corpus, models, inputs, say)


def learn_names(
    corpus: Corpus, models: Sequence[WordModel], inputs: dict[str, str], say: Say
) -> Learned:
    """The classifiers over word models, the thresholds, and the scores of held-out pairs."""
    found = rows.rows(corpus)
    made = classifier.features_of(found, models[:FOLDS])
    say(f"names: {len(found)} pairs read")
    scores = np.zeros(len(found), np.float32)
    forests = []
    for fold in range(FOLDS):
        forests.append(classifier.fit(found, made, without=fold, corpus=corpus))
        mine = [n for n, row in enumerate(found) if row.fold == fold]
        scores[mine] = sigmoid(forests[fold].log_odds(made[mine]))
        say(f"names: fold {fold + 1} of {FOLDS}")
    of_pairs = np.array([pair.fold for pair in corpus.pairs])
    labels = np.array([pair.label for pair in corpus.pairs])
    held_scores = scores[: len(of_pairs)]
    thresholds = [
        best_threshold(labels[of_pairs != k], held_scores[of_pairs != k]) for k in range(FOLDS)
    ]
    alike = held_scores >= np.array(thresholds)[of_pairs]
    about = {"version": VERSION, "inputs": inputs}
    held = tuple(
        NameModel(models[k], forests[k], {**about, "threshold": thresholds[k]})
        for k in range(FOLDS)
    )
    whole = classifier.fit(found, made, without=None, corpus=corpus)
    threshold = best_threshold(labels, held_scores)
    model = NameModel(models[FOLDS], whole, {**about, "threshold": threshold})
    return Learned(model, held, held_scores, alike)


def best_threshold(labels: np.ndarray, scores: Floats) -> float:
    """The middle of the thresholds whose F1 is within a thousandth of the best."""
    steps = np.arange(0.05, 0.951, 0.01)
    f1 = np.array([_f1(labels, scores >= step) for step in steps])
    good = steps[f1 >= f1.max() - 0.001]
    return round(float(good.mean()), 2)


def _f1(labels: np.ndarray, alike: np.ndarray) -> float:
    return float(2 * (alike & (labels == 1)).sum() / max(alike.sum() + labels.sum(), 1))


def describe(model: NameModel) -> dict[str, Any]:
    """What the model says about itself."""
    return dict(model.about)
