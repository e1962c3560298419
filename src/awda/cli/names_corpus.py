"""The files that the model is learned from, read into a corpus; and their digests."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from awda.cli.names_tables import opened

if TYPE_CHECKING:
    from awda.names.training.corpus import Corpus

FILES = ("tokens.tsv", "fullnames_real.tsv", "pairs_labelled.tsv", "synthetic_people.tsv")


def corpus_of(folder: Path) -> "Corpus":
    """The corpus in this folder. TableRefused when a file is missing or no table."""
    from awda.names.training.corpus import read

    return read(*(rows(folder / file) for file in FILES))


def rows(file: Path) -> Iterator[dict[str, str]]:
    """The rows of a table as dictionaries by column."""
    table = opened(file)
    for _, fields in table.rows():
        yield dict(zip(table.columns, fields, strict=True))


def digests(folder: Path) -> dict[str, str]:
    """SHA-256 of each file."""
    return {file: hashlib.sha256((folder / file).read_bytes()).hexdigest() for file in FILES}
