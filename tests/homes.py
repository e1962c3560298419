"""Whole installations for tests: the command line run as a program, and small homes made by it."""

import atexit
import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

SECONDS = 1200  # a shared machine may be slow; only what hangs ends here
ORIGIN = "home.example/awda"


@dataclass(frozen=True, slots=True)
class Said:
    """How one run of the command line ended."""

    code: int
    out: str
    err: str

    @property
    def answer(self) -> Any:
        """The JSON line it printed."""
        return json.loads(self.out)


def environment(**more: str) -> dict[str, str]:
    """This program's environment without any home of its own."""
    inherited = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("AWDA_", "DJANGO_")) and name != "PYTHONHASHSEED"
    }
    return inherited | more


def awda(home: Path, *arguments: object, given: str = "", **more: str) -> Said:
    """Run `awda --home HOME ...` as a program of its own; `given` is its standard input."""
    return _python(["-m", "awda", "--home", str(home), *map(str, arguments)], given, more)


def verify_as_program(*arguments: object) -> Said:
    """Run `awda verify ...`, which needs no home."""
    return _python(["-m", "awda", "verify", *map(str, arguments)], "", {})


def _python(arguments: list[str], given: str, more: dict[str, str]) -> Said:
    done = subprocess.run(
        [sys.executable, *arguments],
        env=environment(**more),
        input=given,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    return Said(done.returncode, done.stdout, done.stderr)


def done(said: Said) -> Said:
    """The same, after seeing that it went well."""
    assert said.code == 0, f"{said.out}\n{said.err}"
    return said


def new_home(path: Path, origin: str = ORIGIN, database: str = "") -> Path:
    """An empty installation with its key."""
    more = ("--database", database) if database else ()
    done(awda(path, "init", "--origin", origin, *more))
    return path


def copy(home: Path, to: Path) -> Path:
    """A home of one's own to spoil."""
    return shutil.copytree(home, to)


@cache
def _folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="awda-homes-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@cache
def demo(people: int = 60) -> Path:
    """The demonstration with few people; made once in a run of tests, and never to be changed."""
    home = _folder() / f"demo-{people}"
    played = done(awda(home, "demo", "--no-serve", "--people", people))
    assert played.answer["verified"] is True, played.err
    return home


@cache
def empty() -> Path:
    """An empty installation; made once in a run of tests, and never to be changed."""
    return new_home(_folder() / "empty")


def ask(home: Path, question: str) -> Any:
    """Run a few lines of Python in a program that opened this home; what they print, as JSON."""
    begin = "import django, json; django.setup()\n"
    settings = {"AWDA_HOME": str(home), "DJANGO_SETTINGS_MODULE": "awda.web.settings"}
    return json.loads(done(_python(["-c", begin + question], "", settings)).out)


FINGERPRINTS = """
from awda.journal.rebuild import fingerprints
from awda.web.contexts import ALL
print(json.dumps(fingerprints(ALL)))
"""
