"""The ground of cross-validation: a word model for each fold that has seen nothing of it."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from awda.names.training import wordmodel
from awda.names.training.corpus import FOLDS, Corpus, words_without
from awda.names.words import WordModel


class Ground(NamedTuple):
    """The word models: one for each fold, which has not seen it, and one of everything."""

    held: tuple[WordModel, ...]
    whole: WordModel


def fit_fold(
    corpus: Corpus, held: int, *, strict: bool = False
) -> tuple[WordModel, wordmodel.Features, wordmodel.Features]:
    """The word model without a fold, still without forests, and the rows of that fold's words."""
    model = wordmodel.fit_ground(words_without(corpus, held, strict=strict), corpus.counts)
    own = [word for word in corpus.words if word.fold == held]
    return model, wordmodel.across_rows(model, own, held), wordmodel.within_rows(model, own, held)


def fit_ground(corpus: Corpus, *, strict: bool = False) -> Iterator[WordModel]:
    """Word models without fold 0, 1, ... and, last, of everything.

    The forests of a fold's model are fitted to the rows of the other folds, each made by a model
    that had not seen its words.
    """
    made = [fit_fold(corpus, held, strict=strict) for held in range(FOLDS)]
    for held in range(FOLDS):
        others = [made[n] for n in range(FOLDS) if n != held]
        yield wordmodel.with_forests(made[held][0], *_rows(others))
    whole = wordmodel.fit_ground(words_without(corpus, None), corpus.counts)
    yield wordmodel.with_forests(whole, *_rows(made))


def _rows(
    made: list[tuple[WordModel, wordmodel.Features, wordmodel.Features]],
) -> tuple[wordmodel.Features, wordmodel.Features]:
    across, within = ([one[n] for one in made] for n in (1, 2))
    return tuple(  # type: ignore[return-value]
        tuple(np.concatenate([rows[k] for rows in several]) for k in range(3))
        for several in (across, within)
    )
