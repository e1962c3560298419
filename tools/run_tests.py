"""All checks of the project, in one command: `./awda test`.

`./awda test`            style, types, layers, generated documents, and every test but the slow ones
`./awda test --all`      the slow suites too: kill -9, tampering, browsers, PostgreSQL
`./awda test --only X`   one step by name;  anything after `--` goes to pytest

Each step prints one line when it ends; the last line says how many failed. What a machine lacks
(Go, PostgreSQL, Chromium) is said aloud, and with AWDA_REQUIRE_ALL=1 it is a failure.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PYTHON = sys.executable
BESIDE = Path(PYTHON).parent
TOOLS = {
    "go": "the Go verifier: apt-get install golang-go golang-golang-x-mod-dev",
    "chromium": "tests in a browser: apt-get install chromium",
    "psql": "tests on PostgreSQL: apt-get install postgresql",
}


@dataclass(frozen=True, slots=True)
class Step:
    """One check: its name and the command that makes it."""

    name: str
    command: tuple[str, ...]


def steps(*, everything: bool, to_pytest: Sequence[str]) -> list[Step]:
    """What is checked, in order: the quick ones first."""
    marker = () if everything else ("-m", "not slow")
    return [
        Step("style", (str(BESIDE / "ruff"), "check", ".")),
        Step(
            "format", (str(BESIDE / "ruff"), "format", "--check", "src", "tests", "bench", "tools")
        ),
        Step("layers", (str(BESIDE / "lint-imports"),)),
        Step("migrations", (PYTHON, "-m", "django", "makemigrations", "--check", "--dry-run")),
        Step("documents", (PYTHON, "tools/documents.py", "--check")),
        Step("types", (str(BESIDE / "mypy"),)),
        Step("tests", (PYTHON, "-m", "pytest", "-q", "-n", "auto", *marker, *to_pytest)),
    ]


def missing() -> list[str]:
    """Tools this machine lacks, and what is not tested without them."""
    return [f"{name}: {without}" for name, without in TOOLS.items() if not shutil.which(name)]


def run(step: Step) -> bool:
    """Run one step, its output in the open; whether it passed."""
    print(f"--- {step.name}", flush=True)
    begun = time.monotonic()
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "awda.web.settings"}
    environment.pop("AWDA_HOME", None)
    ended = subprocess.run(step.command, cwd=ROOT, env=environment, check=False)
    passed = ended.returncode == 0
    seconds = time.monotonic() - begun
    print(f"--- {step.name}: {'passed' if passed else 'FAILED'} in {seconds:.0f} s", flush=True)
    return passed


def main() -> int:
    """Run the steps asked for; 1 if any failed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--all", action="store_true", help="the slow suites too")
    parser.add_argument("--only", help="one step by name")
    parser.add_argument("pytest", nargs="*", help="after --, passed to pytest")
    asked = parser.parse_args()
    lacking = missing()
    for line in lacking:
        print(f"NOT ON THIS MACHINE  {line}", flush=True)
    chosen = [
        step
        for step in steps(everything=asked.all, to_pytest=asked.pytest)
        if asked.only in (None, step.name)
    ]
    failed = [step.name for step in chosen if not run(step)]
    if lacking and os.environ.get("AWDA_REQUIRE_ALL") == "1":
        failed.append("tools missing")
    print(f"{len(chosen)} steps, {len(failed)} failed {' '.join(failed)}".rstrip(), flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
