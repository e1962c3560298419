"""No sequence of accepted acts takes anybody over the line who fails a test at that instant.

Each history has 160 attempts; AWDA_HISTORY_SEED plays one again. That the law can be broken is
shown by switching off one guard at a time: then a history is found that breaks it.
"""

import os
from collections.abc import Callable
from random import Random, SystemRandom

import pytest

from awda.custody import gates
from awda.custody import rules as custody
from awda.kernel.outcome import Outcome
from awda.people import queries as people
from awda.people.age import Age
from awda.protection import queries, standing
from tests.protection import histories
from tests.protection.histories import History, begin, play

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("operation")]
ATTEMPTS, SEEDS = 160, 20


def played(seed: int) -> History:
    """One history."""
    history = begin(Random(seed))  # noqa: S311 - the same history again from the same seed
    play(history, ATTEMPTS)
    return history


@pytest.mark.rule(
    "P-01", "P-02", "P-04", "P-05", "P-07", "P-08", "P-10", "L-01", "C-06", "F-01", "F-04"
)
@pytest.mark.parametrize("number", range(6))
def test_whoever_crossed_passed_every_test_at_that_instant(number: int) -> None:
    seed = int(os.environ.get("AWDA_HISTORY_SEED") or SystemRandom().randrange(2**32))
    print(f"AWDA_HISTORY_SEED={seed}")  # noqa: T201 - pytest shows it when the test fails
    history = played(seed)
    assert [failed for failed in history.crossed.values() if failed] == []


# --- each guard switched off in turn: the law is broken, and the histories show it


def nothing_wrong(*_asked: object) -> Outcome:
    return Outcome()


def consent_off(off: pytest.MonkeyPatch) -> None:
    off.setattr(standing, "consent", nothing_wrong)


def risk_off(off: pytest.MonkeyPatch) -> None:
    off.setattr(standing, "non_refoulement", nothing_wrong)


def claim_off(off: pytest.MonkeyPatch) -> None:
    off.setattr(standing, "claim", nothing_wrong)


def captive_off(off: pytest.MonkeyPatch) -> None:
    off.setattr(queries, "captives", lambda _persons: {})


def track_off(off: pytest.MonkeyPatch) -> None:
    off.setattr(gates, "MAY_CROSS", gates.MAY_CROSS | {"ASY"})


def family_off(off: pytest.MonkeyPatch) -> None:
    off.setattr(custody, "keeps_the_family_together", lambda _scene: None)


def age_off(off: pytest.MonkeyPatch) -> None:
    off.setattr(people, "age_on", lambda _born, _on: Age.ADULT)


@pytest.mark.parametrize(
    ("test", "switch_off", "other"),
    [
        ("CONSENT", consent_off, histories.withdraw),
        ("NR", risk_off, histories.report),
        ("CLAIM", claim_off, histories.seek_protection),
        ("HOLD", captive_off, histories.flag),
        ("TRACK", track_off, histories.change_track),
        ("FAMILY", family_off, histories.offer),
        ("AGE", age_off, histories.report),
    ],
)
def test_with_one_guard_off_a_history_breaks_the_law(
    monkeypatch: pytest.MonkeyPatch,
    test: str,
    switch_off: Callable[[pytest.MonkeyPatch], None],
    other: histories.Attempt,
) -> None:
    switch_off(monkeypatch)
    broken: set[str] = set()
    for seed in range(SEEDS):
        history = begin(Random(seed))  # noqa: S311 - the same history each time
        play(history, ATTEMPTS, [other], often=0.2)
        broken.update(*history.crossed.values())
        if test in broken:
            return
    pytest.fail(f"{SEEDS} histories without the guard, and nobody crossed who fails {test}")


def test_people_do_cross() -> None:
    """A law about those who crossed says nothing while nobody does."""
    assert sum(len(played(seed).crossed) for seed in range(4)) >= 4
