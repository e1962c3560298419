"""Very many names for the benchmarks: invented people of the shared data, parts mixed anew."""

import os
from collections.abc import Iterator
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[1]
SEED = 3
RARE = 0.15  # of families are words of the token table, which are many


def data_folder() -> Path:
    """The folder of the shared material on names."""
    return Path(os.environ.get("AWDA_SHARED", ROOT.parent / "shared")) / "data/names"


def names(count: int, *, latin: float = 0.2, seed: int = SEED) -> Iterator[str]:
    """So many names of four parts; this share of them in Latin letters."""
    luck = Random(seed)  # noqa: S311 - benchmark data, the same each run
    people = rows_of("synthetic_people.tsv")
    arabic = [row[2].split() for row in people if len(row[2].split()) == 4]
    romans = [row[3].title().split() for row in people if len(row[3].split()) == 4]
    words = rows_of("tokens.tsv")
    for _ in range(count):
        roman = luck.random() < latin
        several = romans if roman else arabic
        parts = [luck.choice(several)[place] for place in range(4)]
        if luck.random() < RARE:
            parts[3] = luck.choice(words)[1 if roman else 0]
        yield " ".join(parts)


def rows_of(file: str) -> list[list[str]]:
    """The rows of a shared table, without its header."""
    text = (data_folder() / file).read_text("utf-8")
    return [line.split("\t") for line in text.splitlines()[1:]]
