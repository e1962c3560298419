"""The compiled loops say what plain code says; and a program that scores no name loads none."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import JaroWinkler, Levenshtein

from awda.names.kernels import spelling
from awda.names.letters import fold, fold_many
from awda.names.meaning import groups_of
from awda.names.model import packaged
from awda.names.parts import analyse, readings_of
from awda.names.transducer import letters_of
from awda.names.trees import Forest

word = st.text("abcdeklmnorsuzأبتحدرسعلمنهوي", min_size=1, max_size=18)
names = st.lists(st.text(max_size=30), max_size=6)


@settings(deadline=None)
@given(names)
def test_many_names_are_folded_and_read_as_each_alone(several: list[str]) -> None:
    assert fold_many(several) == [fold(name) for name in several]
    assert readings_of(several) == [analyse(name).readings() for name in several]


@settings(deadline=None)
@given(word, word)
def test_words_are_as_far_apart_as_the_reference_says(one: str, other: str) -> None:
    (left, right), lengths = letters_of([one, other])
    left, right = left[: lengths[0]], right[: lengths[1]]
    assert spelling.distance(left, right) == Levenshtein.distance(one, other)
    expected = JaroWinkler.normalized_similarity(one, other)
    assert spelling.jaro_winkler(left, right) == pytest.approx(expected)


@pytest.mark.parametrize("written", ["محمد", "القبيسي", "mohammed", "abbas", "ŋ", "x"])
def test_a_point_is_the_sum_of_its_groups(written: str) -> None:
    space = packaged().words.space
    number = {group: n for n, group in enumerate(space.groups)}
    total = np.zeros(space.directions.shape[1])
    for group in groups_of(written):
        if group in number:
            total += space.directions[number[group]]
    expected = total / max(float(np.linalg.norm(total)), 1e-6)
    assert space.points([written])[0] == pytest.approx(expected, abs=1e-5)


def walked(forest: Forest, row: list[float]) -> float:
    """A forest as one reads it: each tree from its root to a leaf."""
    total = forest.base
    for tree in range(len(forest.feature)):
        at = 0
        while forest.left[tree, at] != at:
            above = row[forest.feature[tree, at]] > forest.threshold[tree, at]
            at = int((forest.right if above else forest.left)[tree, at])
        total += float(forest.value[tree, at])
    return total


numbers = st.one_of(st.floats(-15, 15, width=32), st.integers(-3, 8).map(float), st.just(np.nan))


@settings(deadline=None, max_examples=50)
@given(st.lists(numbers, min_size=36, max_size=36))
def test_a_forest_asked_by_question_answers_as_one_walked(row: list[float]) -> None:
    model = packaged()
    for forest, size in ((model.names, 36), (model.words.across, 7), (model.words.within, 9)):
        seen = np.array([row[:size]], np.float32)
        assert forest.log_odds(seen)[0] == pytest.approx(walked(forest, row), abs=1e-4)


def test_a_tree_with_too_many_leaves_is_refused() -> None:
    size = 17  # leaves in a chain: every node goes left to a leaf, right to the next
    nodes = 2 * size - 1
    left, right = (np.arange(nodes, dtype=np.int16)[None].copy() for _ in range(2))
    for n in range(size - 1):
        left[0, 2 * n], right[0, 2 * n] = 2 * n + 1, 2 * n + 2
    zeros = np.zeros((1, nodes), np.float32)
    forest = Forest(zeros.astype(np.int16), zeros, left, right, zeros, base=0.0, depth=size)
    with pytest.raises(ValueError, match="17 leaves"):
        _ = forest.questions


def run(program: str, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": ":".join(sys.path), **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


@pytest.mark.parametrize(
    "loads",
    [
        "import awda.names.engine, awda.names.gallery",
        "from awda.cli import run; run(['verify', '--help'])",
        "import django; django.setup(); import awda.web.urls",
    ],
)
def test_the_compiler_is_not_loaded_where_no_name_is_scored(loads: str) -> None:
    at_end = "import atexit, sys; atexit.register(lambda: print('numba' in sys.modules))"
    said = run(f"{at_end}; {loads}", DJANGO_SETTINGS_MODULE="awda.web.settings")
    assert said.splitlines()[-1] == "False"


def test_where_nothing_can_be_kept_it_compiles_each_time(tmp_path: Path) -> None:
    nowhere = tmp_path / "a file"
    nowhere.write_text("")
    program = (
        "from awda.names.kernels import spelling; from awda.names.transducer import letters_of;"
        "(a, b), _ = letters_of(['karim', 'karem']); print(spelling.distance(a[:5], b[:5]))"
    )
    where = str(nowhere / "below")
    assert run(program, NUMBA_CACHE_DIR=where, HOME=where, XDG_CACHE_HOME=where) == "1"
