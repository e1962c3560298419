"""`awda import` as an operator types it, on a home that has nothing but its key."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.intake.sheets.broken_list import write_broken_arrivals, write_broken_weapons

ROOT = Path(__file__).parents[3]
NO_NAMES = ("سامر", "وائل", "النهري", "الزيتوني")


class Installation:
    """A home, and the command line on it."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.said = ""

    def awda(self, *arguments: str | Path, code: int = 0, given: str = "") -> str:
        """Standard output of one command; standard error is kept in `said`."""
        done = subprocess.run(
            [sys.executable, "-m", "awda", "--home", str(self.home), *map(str, arguments)],
            input=given,
            capture_output=True,
            text=True,
            check=False,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        )
        self.said = done.stderr
        assert done.returncode == code, done.stderr
        return done.stdout

    def json(self, *arguments: str | Path, code: int = 0) -> dict[str, Any]:
        """The one JSON line of one command."""
        (line,) = self.awda(*arguments, "--json", code=code).splitlines()
        answer: dict[str, Any] = json.loads(line)
        return answer


@pytest.fixture
def fresh(tmp_path: Path) -> Installation:
    one = Installation(tmp_path / "home")
    one.awda("init", "--origin", "x.example/awda")
    return one


def sums(answer: dict[str, Any]) -> tuple[int, int, int]:
    return answer["accepted"], answer["rejected"], answer["unchanged"]


@pytest.mark.rule("I-01", "X-05")
def test_two_lists_on_a_home_that_was_only_made(fresh: Installation, tmp_path: Path) -> None:
    people, arms = tmp_path / "people.xlsx", tmp_path / "arms.xlsx"
    write_broken_arrivals(people)
    write_broken_weapons(arms)

    dry = fresh.json("import", "arrivals", people, "--dry-run")
    assert sums(dry) == (260, 40, 0)
    assert dry["errors_file"] is None
    assert fresh.said.count("RETURNED") == 40
    assert fresh.said.count("ACCEPTED") == 260
    assert fresh.json("balance")["size"] == 0  # not even the ground was opened

    first = fresh.json("import", "arrivals", people)
    assert sums(first) == (260, 40, 0)
    assert "operation-1" in fresh.said
    assert not any(name in fresh.said for name in NO_NAMES)
    back = Path(first["errors_file"])
    assert back == tmp_path / "people.returned.xlsx"
    assert back.stat().st_mode & 0o077 == 0
    assert load_workbook(back).worksheets[0].max_row == 41

    again = fresh.json("import", "arrivals", people)
    assert sums(again) == (0, 40, 260)
    assert Path(again["errors_file"]).name == "people.returned.2.xlsx"  # never over the first
    assert "nothing is open" not in fresh.said

    assert sums(fresh.json("import", "weapons", arms)) == (260, 40, 0)
    fresh.awda("check")
    assert fresh.json("balance")["operations"][0]["entered"] == 260


def test_what_is_refused_as_a_whole(fresh: Installation, tmp_path: Path) -> None:
    nonsense = tmp_path / "letter.csv"
    nonsense.write_text("dear sir\n\nyours", "utf-8")
    answer = fresh.json("import", "arrivals", nonsense, code=1)
    assert sums(answer) == (0, 0, 0)
    assert answer["refused"]["code"] == "SHEET_HEADER_NOT_FOUND"

    fresh.awda("party", "open", "army", "--ar", "جيش", "--en", "Army")
    people = tmp_path / "people.csv"
    people.write_text("full name,sex,date of arrival\nSamer Hasan,male,2024-12-07\n", "utf-8")
    fresh.awda("import", "arrivals", people, code=1)
    assert "LIST_NO_PLACE" in fresh.said
    assert "awda place open" in fresh.said

    fresh.awda("operation", "open", "op-1", "--ar", "عملية", "--en", "Operation")
    for gate in ("gate-1", "gate-2"):
        fresh.awda("place", "open", gate, "--party", "army", "--ar", "بوابة", "--en", "Gate")
    fresh.awda("import", "arrivals", people, code=1)
    assert "gate-1, gate-2" in fresh.said

    as_nobody = ("import", "arrivals", people, "--place", "gate-2", "--as", "nobody")
    fresh.awda(*as_nobody, "--password-stdin", given="whatever it is\n", code=1)
    assert "LOGIN_WRONG" in fresh.said

    done = fresh.json("import", "arrivals", people, "--place", "gate-2")
    assert (done["accepted"], done["errors_file"], done["place"]) == (1, None, "gate-2")
