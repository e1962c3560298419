"""What is held out is held out; what no name can tell is told by rules that know no model."""

from functools import cache
from pathlib import Path

import numpy as np
import pytest

from awda.cli.names_corpus import corpus_of
from awda.names.parts import analyse
from awda.names.training.corpus import FOLDS, Corpus, mined, words_without
from awda.names.training.figures import pair_figures
from awda.names.training.learn import best_threshold
from awda.names.training.unknowable import ANOTHER, TEKNONYM, why_unknowable
from awda.names.training.writing import fit
from awda.names.transducer import ArabicWords


@pytest.mark.parametrize(
    ("arabic", "latin", "why"),
    [
        ("صالح قاسمي", "Abou Malek", TEKNONYM),
        ("زكي عزت زكي احمد", "Abu Usama", TEKNONYM),
        ("أبو عمر خالد", "Abu Omar", ""),
        ("صالح قاسمي", "Abou Mohamed Salah", ""),
        ("محمد لكحل", "Lased Ben Heni", ANOTHER),
        ("محمد لكحل", "Mohamed Aouani", ""),
        ("محمد علي", "Mohamed Ali", ""),
    ],
)
def test_what_a_name_cannot_tell(arabic: str, latin: str, why: str) -> None:
    assert why_unknowable(arabic, latin) == why


@cache
def corpus(folder: Path) -> Corpus:
    return corpus_of(folder)


def test_no_entity_and_no_person_is_in_two_folds(shared: Path) -> None:
    of: dict[str, set[int]] = {}
    whole = corpus(shared / "data/names")
    for pair in whole.real:
        of.setdefault(pair.entity, set()).add(pair.fold)
    for person in whole.people:
        of.setdefault(person.arabic, set()).add(person.fold)
    for pair in whole.pairs:
        if "real" not in pair.kind:
            of.setdefault(pair.arabic, set()).add(pair.fold)
    assert len(of) > 10_000
    assert {len(folds) for folds in of.values()} == {1}


@pytest.mark.parametrize("strict", [False, True])
def test_words_of_a_held_out_fold_are_not_learned(shared: Path, strict: bool) -> None:
    whole = corpus(shared / "data/names")
    learned = {word.arabic for word in words_without(whole, 0, strict=strict)}
    held = {
        part.core
        for pair in whole.pairs
        if pair.fold == 0 and (strict or "real" not in pair.kind)
        for part in analyse(pair.arabic).parts
    }
    assert len(held) > 300
    assert not (held & learned) - whole.frequent


def test_what_was_mined_from_a_fold_is_not_learned_with_it_out(shared: Path) -> None:
    whole = corpus(shared / "data/names")
    only = {(w.arabic, w.latin) for w, fold in mined(whole) if fold == 0}
    only -= {(w.arabic, w.latin) for w, fold in mined(whole) if fold != 0}
    only -= {(w.arabic, w.latin) for w in whole.words}
    assert only
    assert not only & {(w.arabic, w.latin) for w in words_without(whole, 0)}
    assert FOLDS == 5


def test_letters_are_learned_from_few_words_and_the_same_each_time() -> None:
    words = [("كريم", "karim"), ("سليم", "salim"), ("نديم", "nadim"), ("رحيم", "rahim")] * 12
    one, again = (fit([(arabic, latin, 1.0) for arabic, latin in words]) for _ in range(2))
    assert np.array_equal(one.table, again.table)
    asked = ArabicWords.of(["كريم", "كريم"])
    right, wrong = one.likelihood(asked, one.latin(["karim", "nadir"]))[0].tolist()
    assert right > wrong + 3


def test_figures_count_what_they_say() -> None:
    labels, scores = np.array([1, 1, 1, 0, 0]), np.array([0.9, 0.8, 0.2, 0.7, 0.1], np.float32)
    found = pair_figures(labels, scores, scores >= 0.5)
    assert found.precision == pytest.approx(2 / 3)
    assert found.recall == pytest.approx(2 / 3)
    assert found.recall_at_precision == pytest.approx(2 / 3)
    assert best_threshold(labels, scores) == 0.15
