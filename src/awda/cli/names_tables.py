"""Tab-separated tables in and out for `awda names`: read row by row, with clear mistakes.

Always holds: UTF-8 with or without a mark, a header line, as many fields in each row as in the
header; quotes have no meaning. Anything else is a `TableRefused` with a stable code.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

LONGEST_LINE = 100_000  # bytes

MISTAKES = {
    "NAMES_NO_FILE": "there is no file {file}: check the path",
    "NAMES_EMPTY": "{file} is empty: it needs a header line and rows",
    "NAMES_NOT_UTF8": "{file}, line {line}: not UTF-8 text. Save the file as UTF-8 and run again",
    "NAMES_NO_COLUMN": "{file} has no column {wanted}; its columns are: {have}. Rename one",
    "NAMES_COLUMN_TWICE": "{file} has the column {wanted} already: rename it, it is written here",
    "NAMES_FIELDS": (
        "{file}, line {line}: {got} fields where the header has {expected}."
        " Look for a tab too many or too few"
    ),
    "DEDUPE_ID_TWICE": "{file}, line {line}: this id stands on an earlier row too",
    "NAMES_LONG_LINE": "{file}, line {line}: longer than {most} bytes. Not a table of names",
}


class TableRefused(Exception):
    """A file that is no table of names: `code`, and the sentence with what to do."""

    def __init__(self, code: str, **facts: object) -> None:
        self.code = code
        super().__init__(MISTAKES[code].format(**facts))


@dataclass(frozen=True, slots=True)
class Table:
    """An open table: its columns, and its rows to be read once."""

    file: Path
    columns: tuple[str, ...]
    lines: Iterator[tuple[int, str]]

    def column(self, *names: str) -> int:
        """The place of the first of these columns that is there. NAMES_NO_COLUMN when none is."""
        for name in names:
            if name in self.columns:
                return self.columns.index(name)
        raise TableRefused(
            "NAMES_NO_COLUMN",
            file=self.file.name,
            wanted=" or ".join(names),
            have=", ".join(self.columns),
        )

    def new_columns(self, *names: str) -> None:
        """These columns will be added. NAMES_COLUMN_TWICE when one is there already."""
        for name in names:
            if name in self.columns:
                raise TableRefused("NAMES_COLUMN_TWICE", file=self.file.name, wanted=name)

    def rows(self) -> Iterator[tuple[int, Sequence[str]]]:
        """Line number and fields of each row; blank lines are passed over."""
        for number, line in self.lines:
            if not line.strip():
                continue
            fields = line.split("\t")
            if len(fields) != len(self.columns):
                raise TableRefused(
                    "NAMES_FIELDS",
                    file=self.file.name,
                    line=number,
                    got=len(fields),
                    expected=len(self.columns),
                )
            yield number, fields


def opened(file: Path) -> Table:
    """The table in this file, its header read."""
    try:
        source = file.open("rb")
    except OSError:
        raise TableRefused("NAMES_NO_FILE", file=file) from None
    lines = _lines(file, source)
    for _, line in lines:
        if line.strip():
            columns = tuple(column.strip().lower() for column in line.split("\t"))
            return Table(file, columns, lines)
    raise TableRefused("NAMES_EMPTY", file=file.name)


def _lines(file: Path, source: BinaryIO) -> Iterator[tuple[int, str]]:
    with source:
        number = 0
        while line := source.readline(LONGEST_LINE + 1):
            number += 1
            if len(line) > LONGEST_LINE:
                raise TableRefused(
                    "NAMES_LONG_LINE", file=file.name, line=number, most=LONGEST_LINE
                )
            try:
                text = line.decode("utf-8-sig" if number == 1 else "utf-8")
            except UnicodeDecodeError:
                raise TableRefused("NAMES_NOT_UTF8", file=file.name, line=number) from None
            yield number, text.rstrip("\r\n")
