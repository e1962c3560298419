"""The demonstration: its sums meet, its log verifies, and it is the same each time."""

from pathlib import Path

import pytest

from awda.custody.balance import PARTS
from tests.homes import ask, awda, copy, demo, done, empty

PUBLISHED = 2_493
ROOT = """
from awda.journal.queries import size
from awda.custody.balance import balances
[one] = balances()
print(json.dumps([size(), one.entered, one.parts, one.meets]))
"""


def test_a_real_home_is_never_played_in(tmp_path: Path) -> None:
    home = copy(empty(), tmp_path / "home")
    said = awda(home, "demo", "--no-serve", "--people", 5)
    assert said.code == 1
    assert "real home" in said.err


@pytest.mark.rule("X-05", "W-12")
def test_a_small_demonstration_meets_and_verifies() -> None:
    size, entered, parts, meets = ask(demo(), ROOT)
    assert (entered, meets) == (60, True)
    assert parts.keys() == set(PARTS)
    assert sum(parts.values()) == 60
    again = done(awda(demo(), "demo", "--no-serve")).answer
    assert (again["entered"], again["entries"], again["verified"]) == (60, size, True)


@pytest.mark.slow
@pytest.mark.rule("X-05", "W-12")
def test_the_published_numbers(tmp_path: Path) -> None:
    answer = done(awda(tmp_path / "home", "demo", "--no-serve")).answer
    assert answer["verified"] is True
    assert answer["entered"] == sum(answer["parts"].values()) == PUBLISHED
