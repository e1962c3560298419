"""kill -9 in the middle of an import: what was acknowledged is there, nothing is there twice.

The moments are random; a failure prints the seed, and AWDA_CRASH_SEED plays it again.
"""

import os
import random
from pathlib import Path

import pytest

from awda.tlog.verify import verify
from tests import postgres

from .attempts import Record, awda, importer, kill_again_and_again, write_list

ORIGIN = "crash.example/awda"


def seeded() -> random.Random:
    seed = int(os.environ.get("AWDA_CRASH_SEED") or random.SystemRandom().randrange(10**6))
    print(f"AWDA_CRASH_SEED={seed}")  # noqa: T201 - pytest shows it when the test fails
    return random.Random(seed)  # noqa: S311 - moments to kill at, to be played again


def new_home(tmp_path: Path, database: str = "") -> tuple[Path, Record]:
    home = tmp_path / "home"
    awda(home, "init", "--origin", ORIGIN, *(("--database", database) if database else ()))
    awda(home, "operation", "open", "op", "--ar", "عملية", "--en", "Operation")
    awda(home, "party", "open", "crossing", "--ar", "معبر", "--en", "Crossing")
    awda(
        home,
        *("place", "open", "gate", "--party", "crossing", "--capacity", "10000"),
        *("--ar", "بوابة", "--en", "Gate"),
    )
    awda(home, "log", "checkpoint")  # nothing before it may change, which the verifier checks
    return home, Record(database or str(home / "journal.sqlite3"))


def play(
    tmp_path: Path,
    *,
    rows: int,
    kills: int,
    rows_per_commit: int,
    database: str = "",
) -> None:
    """The list is sent, killed, and sent again until it is in; then once more, for nothing."""
    home, record = new_home(tmp_path, database)
    write_list(tmp_path / "list.csv", rows)
    with importer(home, tmp_path / "list.csv", rows_per_commit) as one:
        hit = moved = before = 0
        for there in kill_again_and_again(one, record, rows, kills, seeded()):
            hit += there < rows
            moved, before = moved + (there > before), there
            if not database:
                assert verify(home).ok
        assert hit >= kills // 2, "the kills came when everything was in already"
        assert moved >= kills // 4, "the kills came before anything was in"
        one.finish()
        assert record.must_hold(one.acknowledged) == rows
        assert len(one.acknowledged) == len(set(one.acknowledged.values())) == rows
        ((size,),) = record.rows("SELECT COUNT(*) FROM journal_entry")
        one.finish()  # the same list again changes nothing
        assert record.rows("SELECT COUNT(*) FROM journal_entry") == [(size,)]
    record.tree_must_stand()
    awda(home, "check")


@pytest.mark.rule("I-01", "X-05")
def test_killed_three_times(tmp_path: Path) -> None:
    play(tmp_path, rows=300, kills=3, rows_per_commit=30)


@pytest.mark.slow
@pytest.mark.rule("I-01", "X-05")
def test_killed_fifty_times(tmp_path: Path) -> None:
    play(tmp_path, rows=5_000, kills=50, rows_per_commit=100)


@pytest.mark.slow
@pytest.mark.rule("I-01", "X-05")
def test_killed_fifty_times_on_postgresql(tmp_path: Path) -> None:
    with postgres.running() as server:
        play(
            tmp_path,
            rows=5_000,
            kills=50,
            rows_per_commit=100,
            database=server.new_database("awda_crash"),
        )
