"""A list as found in its file: a header, rows with their own numbers, and the cells as written.

Always holds: row numbers are those a person sees when opening the file; a file that cannot be read
as one list is refused whole, with a code and a reason, before any row is looked at.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Final

from awda.intake.sheets.messages import REFUSALS

CellValue = str | int | float | bool | datetime | date | time | timedelta | None

# Bounds. A list of a whole operation is some thousands of rows; these leave room and still fit
# into the memory of a small machine.
MAX_ROWS: Final = 100_000
MAX_COLUMNS: Final = 200
MAX_FILE_BYTES: Final = 30 * 1024 * 1024
MAX_UNPACKED_BYTES: Final = 192 * 1024 * 1024
MAX_PARTS_IN_FILE: Final = 2_000
MAX_SHEETS: Final = 50
MAX_HEADER_SCAN_ROWS: Final = 60
MAX_CELL_CHARACTERS: Final = 2_000
EXCEL_EPOCH: Final = date(1899, 12, 30)


class SheetRefused(Exception):
    """The file as a whole cannot be read as one list. `facts` never hold what cells of rows say."""

    def __init__(self, code: str, /, **facts: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.facts: Mapping[str, str | int] = facts

    def say(self, language: str) -> str:
        """The whole sentence in `language` ("ar", "en"), with what to do next."""
        return REFUSALS[self.code].say(language, **self.facts)


@dataclass(frozen=True, slots=True)
class Note:
    """Something done or seen while reading, which the desk must be told. Row 0 means the list."""

    code: str
    row_number: int = 0
    column: str = ""
    facts: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: the value as stored and the text a person reads in it."""

    value: CellValue = field(repr=False)
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One line of the file; `number` counts from 1 as spreadsheets show it."""

    number: int
    cells: tuple[Cell, ...] = field(repr=False)

    def at(self, column: int) -> Cell:
        """The cell in `column` (from 0); beyond the written cells it is empty."""
        return self.cells[column] if column < len(self.cells) else EMPTY_CELL

    def is_empty(self) -> bool:
        """Whether no cell holds anything."""
        return not any(cell.text for cell in self.cells)


EMPTY_CELL: Final = Cell(value=None, text="")


@dataclass(frozen=True, slots=True)
class Table:
    """A header and the rows below it. `columns` maps each recognised field to its column."""

    sheet_name: str
    header_row: int
    titles: tuple[str, ...]
    columns: Mapping[str, int]
    unknown_columns: tuple[str, ...]
    rows: tuple[SourceRow, ...] = field(repr=False)
    blank_rows: tuple[int, ...]
    notes: tuple[Note, ...]
    epoch: date = EXCEL_EPOCH

    def title_of(self, name: str) -> str:
        """The title the list gives to field `name`; the field's own name if it has no column."""
        return self.titles[self.columns[name]] if name in self.columns else name


def cell_text(value: CellValue) -> str:
    """What a person reads in the cell: whole numbers without ".0", dates as ISO, times as HH:MM.

    An integer-valued float beyond 10**15 is printed as it is, since its last digits are lost.
    """
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case float() if value.is_integer() and abs(value) < 10**15:
            return str(int(value))
        case datetime():
            midnight = not (value.hour or value.minute or value.second)
            return f"{value:%Y-%m-%d}" if midnight else f"{value:%Y-%m-%d %H:%M:%S}"
        case date():
            return value.isoformat()
        case time():
            return f"{value:%H:%M}"
        case timedelta():
            minutes = int(value.total_seconds()) // 60
            return f"{minutes // 60:02d}:{minutes % 60:02d}"
        case _:
            return str(value)


def to_cell(value: CellValue) -> Cell:
    """The stored value together with the text a person reads in it."""
    text = cell_text(value)
    return Cell(value=value, text=text) if text.strip() else EMPTY_CELL
