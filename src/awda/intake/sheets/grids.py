"""A file opened safely: its visible sheets as plain grids of cells, nothing interpreted yet.

Always holds: nothing is unpacked or held beyond the bounds of `table`; macros, links and formulas
are never run (a formula is read as the value its program last stored); an unreadable file is
refused with a reason.
"""

import codecs
import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

import openpyxl

from awda.intake.sheets.table import (
    EXCEL_EPOCH,
    MAX_CELL_CHARACTERS,
    MAX_COLUMNS,
    MAX_FILE_BYTES,
    MAX_PARTS_IN_FILE,
    MAX_ROWS,
    MAX_SHEETS,
    MAX_UNPACKED_BYTES,
    Note,
    SheetRefused,
    SourceRow,
    to_cell,
)

_OLD_EXCEL_OR_LOCKED: Final = b"\xd0\xcf\x11\xe0"
DELIMITERS: Final = (",", ";", "\t", "،", "؛", "|")


@dataclass(frozen=True, slots=True)
class Grid:
    """One visible sheet: its lines that hold anything, and the numbers of the empty ones between.

    A text table has one grid per delimiter it might be written with; `alternative` marks those.
    """

    name: str
    rows: tuple[SourceRow, ...] = field(repr=False)
    blank_rows: tuple[int, ...]
    epoch: date = EXCEL_EPOCH
    alternative: bool = False


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """All grids of a file, with the notes about what was left aside."""

    grids: tuple[Grid, ...]
    notes: tuple[Note, ...]


def open_file(path: Path) -> OpenedFile:
    """The grids in an .xlsx or text table, told apart by content, not by name.

    Raises SheetRefused SHEET_FILE_TOO_LARGE, SHEET_FILE_UNPACKS_TOO_LARGE, SHEET_FILE_EMPTY,
    SHEET_FILE_NOT_READABLE, SHEET_TOO_MANY_ROWS, _COLUMNS or _SHEETS; OSError if there is no file.
    """
    if path.stat().st_size > MAX_FILE_BYTES:
        raise SheetRefused("SHEET_FILE_TOO_LARGE", limit_bytes=MAX_FILE_BYTES)
    content = path.read_bytes()
    if not content.strip():
        raise SheetRefused("SHEET_FILE_EMPTY")
    if content.startswith(_OLD_EXCEL_OR_LOCKED):
        raise SheetRefused("SHEET_FILE_NOT_READABLE")
    if content.startswith(b"PK"):
        return _open_workbook(content)
    return _open_text(content, path.stem)


def _open_workbook(content: bytes) -> OpenedFile:
    _weigh_archive(content)
    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        try:
            return _grids_of(book)
        finally:
            book.close()
    except SheetRefused:
        raise
    except Exception as trouble:
        # openpyxl raises many kinds for a damaged file; its text may quote cells, so it is cut.
        raise SheetRefused("SHEET_FILE_NOT_READABLE") from RuntimeError(type(trouble).__name__)


def _weigh_archive(content: bytes) -> None:
    """Refuse an archive by what it says it unpacks to; zipfile enforces the sizes it states."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            names = {part.filename for part in parts}
            size = sum(part.file_size for part in parts)
            if len(parts) > MAX_PARTS_IN_FILE or size > MAX_UNPACKED_BYTES:
                raise SheetRefused("SHEET_FILE_UNPACKS_TOO_LARGE")
            if len(names) != len(parts) or "[Content_Types].xml" not in names:
                raise SheetRefused("SHEET_FILE_NOT_READABLE")
            for part in parts:
                _refuse_doctype(archive, part)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError) as trouble:
        raise SheetRefused("SHEET_FILE_NOT_READABLE") from RuntimeError(type(trouble).__name__)


def _refuse_doctype(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """No part of a spreadsheet declares entities; one that does wants to be unfolded."""
    with archive.open(part) as stream:
        head = stream.read(4096).replace(b"\x00", b"")
    if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
        raise SheetRefused("SHEET_FILE_NOT_READABLE")


def _grids_of(book: openpyxl.Workbook) -> OpenedFile:
    if len(book.worksheets) > MAX_SHEETS:
        raise SheetRefused("SHEET_TOO_MANY_SHEETS", limit_sheets=MAX_SHEETS)
    grids: list[Grid] = []
    notes: list[Note] = []
    epoch = book.epoch.date()
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            notes.append(Note("SHEET_HIDDEN_SHEET_LEFT", facts={"sheet": sheet.title[:60]}))
            continue
        sheet.reset_dimensions()  # the stated size of a sheet is often wrong
        rows, blanks = _rows_of(sheet.iter_rows(values_only=True))
        grids.append(Grid(sheet.title[:60], rows, blanks, epoch))
    return OpenedFile(tuple(grids), tuple(notes))


def _rows_of(lines: Iterable[Iterable[object]]) -> tuple[tuple[SourceRow, ...], tuple[int, ...]]:
    """The lines with content and the numbers of empty lines between them; none after the last."""
    rows: list[SourceRow] = []
    blanks: list[int] = []
    waiting: list[int] = []
    for number, line in enumerate(lines, start=1):
        cells = tuple(to_cell(value) for value in line)  # type: ignore[arg-type]  # openpyxl: object
        filled = max((n for n, cell in enumerate(cells, start=1) if cell.text), default=0)
        row = SourceRow(number, cells[:filled])
        if row.is_empty():
            if len(waiting) <= MAX_ROWS:
                waiting.append(number)
            continue
        if len(row.cells) > MAX_COLUMNS:
            raise SheetRefused("SHEET_TOO_MANY_COLUMNS", limit_columns=MAX_COLUMNS)
        blanks.extend(waiting)
        waiting.clear()
        rows.append(row)
        if len(rows) + len(blanks) > MAX_ROWS:
            raise SheetRefused("SHEET_TOO_MANY_ROWS", limit_rows=MAX_ROWS)
    return tuple(rows), tuple(blanks)


def _open_text(content: bytes, name: str) -> OpenedFile:
    text, notes = _decode(content)
    grids = []
    for delimiter in DELIMITERS:
        if delimiter in text or delimiter == ",":
            rows, blanks = _rows_of(_records(text, delimiter))
            grids.append(Grid(name[:60], rows, blanks, alternative=True))
    return OpenedFile(tuple(grids), notes)


def _decode(content: bytes) -> tuple[str, tuple[Note, ...]]:
    """UTF-16 by its mark or its zero bytes, then UTF-8, then windows-1256 with a note."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if content.startswith(mark):
            return _strictly(content, encoding), ()
    if b"\x00" in content[:2000]:
        little = content[1:2000:2].count(0) >= content[0:2000:2].count(0)
        return _strictly(content, "utf-16-le" if little else "utf-16-be"), ()
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return _strictly(content, "cp1256"), (Note("SHEET_READ_AS_WINDOWS_1256"),)
    return _strictly(content, "utf-8"), ()


def _strictly(content: bytes, encoding: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        raise SheetRefused("SHEET_FILE_NOT_READABLE") from None
    if any(sign in text for sign in map(chr, (0, 1, 2, 3, 4, 5, 6, 7, 8))):
        raise SheetRefused("SHEET_FILE_NOT_READABLE")
    return text


def _records(text: str, delimiter: str) -> Iterator[list[str]]:
    """The records of a text table; a record counts as one row, also over several lines."""
    if text[:4].lower() == "sep=":
        text = text.partition("\n")[2]
    csv.field_size_limit(MAX_CELL_CHARACTERS * 20)
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    except csv.Error:
        raise SheetRefused("SHEET_FILE_NOT_READABLE") from None
