"""The rows that were not accepted, written back for the committee to correct.

Always holds: header and cells stand as they were, the reasons stand before them in Arabic and
English, nothing in the file can run as a formula, and the corrected file can be read again as it
is, its dates in the order in which the whole list was read.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Final, TypeVar

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import MAC_EPOCH
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from awda.intake.sheets.date_columns import written_orders
from awda.intake.sheets.header_words import (
    DATE_ORDER,
    DATE_ORDER_TITLE,
    REASON,
    REASON_TITLE,
    SOURCE_ROW,
    SOURCE_ROW_TITLE,
)
from awda.intake.sheets.outcome import Bad, Problem, Repeated, Sheet
from awda.intake.sheets.table import EXCEL_EPOCH, CellValue, Table

Row = TypeVar("Row")

SHEET_TITLE: Final = "للتصحيح"
_LEADING: Final = (REASON_TITLE, SOURCE_ROW_TITLE, DATE_ORDER_TITLE)
_OWN_COLUMNS: Final = (REASON, SOURCE_ROW, DATE_ORDER)
_WIDTH_REASON_CHARACTERS: Final = 60
_WIDTH_NARROW_CHARACTERS: Final = 14
_WIDTH_CELL_CHARACTERS: Final = 20
_STARTS_A_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def write_returned_rows(sheet: Sheet[Row], path: Path) -> int:
    """Write the bad and repeated rows of `sheet` to `path` (.xlsx) and return how many there are.

    Columns: reason, row number in the list, order of dates, then the list's own columns untouched.
    An existing file is replaced; OSError if it cannot be written.
    """
    book = Workbook(write_only=True)
    if sheet.table.epoch != EXCEL_EPOCH:
        book.epoch = MAC_EPOCH  # bare day numbers keep their meaning
    page: WriteOnlyWorksheet = book.create_sheet(SHEET_TITLE)
    kept = _kept_columns(sheet.table, sheet)
    _lay_out(page, len(kept))
    page.append([_bold(page, title) for title in (*_LEADING, *_titles(sheet.table, kept))])
    orders = written_orders(sheet.date_orders)
    sources = {source.number: source for source in sheet.table.rows}
    for outcome in sheet.returned:
        source = sources[outcome.row_number]
        leading = (_reasons(outcome), outcome.row_number, orders)
        cells = [source.at(column).value for column in kept]
        page.append([_still(page, value) for value in (*leading, *cells)])
    book.save(path)
    return len(sheet.returned)


def _kept_columns(table: Table, sheet: Sheet[Row]) -> Sequence[int]:
    """All columns of the list but those an earlier returned file had put before it."""
    own = {table.columns[name] for name in _OWN_COLUMNS if name in table.columns}
    width = max([len(table.titles), *(len(source.cells) for source in table.rows)])
    return [column for column in range(width) if column not in own]


def _titles(table: Table, kept: Sequence[int]) -> list[str]:
    return [table.titles[column] if column < len(table.titles) else "" for column in kept]


def _lay_out(page: WriteOnlyWorksheet, columns: int) -> None:
    page.sheet_view.rightToLeft = True
    page.freeze_panes = "A2"
    widths = [_WIDTH_REASON_CHARACTERS, _WIDTH_NARROW_CHARACTERS, _WIDTH_NARROW_CHARACTERS]
    widths += [_WIDTH_CELL_CHARACTERS] * columns
    for number, width in enumerate(widths, start=1):
        letter = get_column_letter(number)
        page.column_dimensions[letter].width = width  # type: ignore[attr-defined]  # not in stubs


def _reasons(outcome: Bad | Repeated) -> str:
    problems = (outcome.problem,) if isinstance(outcome, Repeated) else outcome.problems
    return "\n".join(_both_languages(problem) for problem in problems)


def _both_languages(problem: Problem) -> str:
    return f"{problem.sentence_ar}\n{problem.sentence_en}"


def _bold(page: WriteOnlyWorksheet, title: str) -> Cell:
    cell = _still(page, title)
    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", fgColor="FFE7E0D0")
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _still(page: WriteOnlyWorksheet, value: CellValue) -> Cell:
    """A cell that stays what it is: text that looks like a formula is stored as quoted text."""
    if not isinstance(value, str):
        cell: Cell = WriteOnlyCell(page, value)  # type: ignore[arg-type]  # stubs omit date, time
        if isinstance(value, datetime | date | time | timedelta):
            cell.number_format = _date_form(value)
        return cell
    cell = WriteOnlyCell(page, ILLEGAL_CHARACTERS_RE.sub("\ufffd", value))
    cell.data_type = "s"
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if value.lstrip(" ").startswith(_STARTS_A_FORMULA):
        cell.quotePrefix = True
    return cell


def _date_form(value: datetime | date | time | timedelta) -> str:
    match value:
        case datetime():
            return "yyyy-mm-dd" if value.time() == time() else "yyyy-mm-dd hh:mm:ss"
        case date():
            return "yyyy-mm-dd"
        case _:
            return "[hh]:mm" if isinstance(value, timedelta) else "hh:mm"
