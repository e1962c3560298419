"""People found, as a spreadsheet: number, names, and the custody sentence.

Always holds: a value is text and never a formula, whatever it begins with.
"""

import io
from collections.abc import Iterable

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from awda.web import words
from awda.web.components import CustodyLine, PersonLine
from awda.web.words import plainly

COLUMNS = ("number", "name", "reg_latin", "people_holder", "people_place", "custody_since")


def people_table(lines: Iterable[PersonLine]) -> bytes:
    """The rows as an xlsx file, right to left where the reader's language is."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.sheet_view.rightToLeft = words.direction(words.language()) == "rtl"
    _row(sheet, 1, [words.PAGE[key].say(words.language()) for key in COLUMNS])
    for at, line in enumerate(lines, start=2):
        custody = line.custody or CustodyLine()
        since = plainly(custody.since) if custody.since else ""
        held = [custody.holder or custody.ended, custody.place, since]
        _row(sheet, at, [line.number, line.name, line.latin, *held])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _row(sheet: Worksheet, at: int, values: Iterable[str]) -> None:
    for column, value in enumerate(values, start=1):
        cell = sheet.cell(row=at, column=column)
        cell.value = value
        cell.data_type = "s"
