"""Pairs of names per second beside nomenklatura's logic-v2: `python -m bench.names_pairs`.

Both score the same labelled pairs, in turns. Warm: the names have been read and their words met
before, as names of a gallery have. Cold: nothing is remembered, neither words nor readings of
names. nomenklatura's dependencies clash with ours, so it runs in a Python of its own:
`--reference-python`, or AWDA_REFERENCE_PYTHON, or else one is made in bench/.reference with pip.
Every name has its own id there, since nomenklatura keeps names by id.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from bench.figures import line, seconds
from bench.names_population import data_folder

VERSION = "4.17.4"
ROUNDS, PAIRS, THEIR_PAIRS = 5, 8000, 400
HERE = Path(__file__).parent


def reference_python(given: str | None) -> str:
    """A Python that has nomenklatura; made once where none is given."""
    if python := given or os.environ.get("AWDA_REFERENCE_PYTHON"):
        return python
    folder = HERE / ".reference"
    python = str(folder / "bin/python")
    if not Path(python).exists():
        venv.create(folder, with_pip=True)
        subprocess.run(
            [python, "-m", "pip", "install", "--quiet", f"nomenklatura=={VERSION}"], check=True
        )
    return python


class Reference:
    """The other program, asked for one round after the other."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process
        assert self._answer() == "ready"

    def _answer(self) -> str:
        assert self._process.stdout
        return self._process.stdout.readline().strip()

    def seconds(self, begin: int, end: int) -> float:
        """How long it took for these pairs."""
        assert self._process.stdin
        print(begin, end, file=self._process.stdin, flush=True)
        return float(self._answer())


@contextmanager
def reference(python: str, pairs: list[tuple[str, str]]) -> Iterator[Reference]:
    """The other program with these pairs read."""
    with tempfile.NamedTemporaryFile("w", suffix=".tsv", encoding="utf-8") as table:
        table.write("".join(f"{one}\t{other}\n" for one, other in pairs))
        table.flush()
        with subprocess.Popen(
            [python, str(HERE / "names_reference.py"), table.name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as process:
            yield Reference(process)
            assert process.stdin
            process.stdin.close()


def forget() -> None:
    """As if the program had just begun: no word and no reading of a name is remembered."""
    from awda.names import engine, letters, parts

    engine._scorer.cache_clear()
    parts._read.cache_clear()
    parts.analyse.cache_clear()
    letters._LETTERS.clear()


def main() -> int:
    """Measure in turns, print one line each."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--reference-python")
    python = reference_python(asked.parse_args().reference_python)
    from awda.names.engine import compare_many

    table = (data_folder() / "pairs_labelled.tsv").read_text("utf-8").splitlines()[1:]
    rows = [row.split("\t") for row in table]
    pairs = [(row[2], row[3]) for row in rows][:PAIRS]
    warm, cold, theirs = [], [], []
    compare_many(pairs[:10])
    with reference(python, pairs) as other:
        other.seconds(0, 20)  # it loads its tables at the first pair
        for turn in range(ROUNDS):
            forget()
            cold.append(seconds(lambda: compare_many(pairs)))
            warm.append(seconds(lambda: compare_many(pairs)))
            begin = turn * THEIR_PAIRS
            theirs.append(other.seconds(begin, begin + THEIR_PAIRS))
    their_rate = THEIR_PAIRS / median(theirs)
    for name, taken, aim in (("warm", warm, ">= 50"), ("cold", cold, ">= 15")):
        rate = len(pairs) / median(taken)
        line(f"pairs of names, {name} / logic-v2", rate, "1/s", their_rate, rate / their_rate, aim)
    return 0


if __name__ == "__main__":
    sys.exit(main())
