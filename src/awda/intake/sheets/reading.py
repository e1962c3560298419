"""A list found in its file: which sheet, which row is the header, which lines are not rows.

Always holds: exactly one list is read or the file is refused; titles, totals, repeated headers,
signature lines and decorations are left out by name, in a note, never silently.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from awda.intake.sheets.grids import Grid, OpenedFile, open_file
from awda.intake.sheets.header_words import DATE_ORDER, REASON, SOURCE_ROW
from awda.intake.sheets.headers import ListKind, columns_of
from awda.intake.sheets.table import (
    MAX_HEADER_SCAN_ROWS,
    Note,
    SheetRefused,
    SourceRow,
    Table,
)
from awda.intake.sheets.wording import clean_text, fold_words

_TOTALS: Final = tuple(
    fold_words(word)
    for word in (
        "المجموع", "المجموع الكلي", "الإجمالي", "إجمالي", "مجموع", "العدد الكلي", "العدد الإجمالي",
        "الاجمالي العام", "total", "totals", "grand total", "sum", "subtotal", "کۆ", "کۆی گشتی",
    )
)  # fmt: skip
_FOOTERS: Final = tuple(
    fold_words(word)
    for word in (
        "توقيع", "التوقيع", "الختم", "ختم", "رئيس اللجنة", "عضو اللجنة", "أعضاء اللجنة", "المنظم",
        "نظمت من قبل", "صفحة", "signature", "signed", "stamp", "head of committee", "prepared by",
        "page", "واژوو",
    )
)  # fmt: skip
_MOST_CELLS_IN_FOOTER: Final = 3
_LEAST_COLUMN_NUMBERS: Final = 3


@dataclass(frozen=True, slots=True)
class _Header:
    """The header found in a grid: the index of its last row among the grid's rows."""

    grid: Grid = field(repr=False)
    last_index: int
    titles: tuple[str, ...]
    fields: dict[int, str]

    @property
    def known(self) -> int:
        return len(set(self.fields.values()))

    @property
    def rows_below(self) -> int:
        return len(self.grid.rows) - self.last_index - 1


def read_table(path: Path, kind: ListKind) -> Table:
    """The one list of this kind in the file at `path` (.xlsx, .csv, .tsv, by content).

    Row numbers are those of the file, cells as written. Raises SheetRefused for a file that is too
    large, unreadable, without a recognised header or with several lists; OSError without a file.
    """
    opened = open_file(path)
    header = _one_header(opened, kind)
    columns = columns_of(header.fields, header.titles)
    rows, row_notes, blanks = _rows_below(header, columns, kind)
    unknown, column_notes = _columns_left(header, rows)
    notes = [*opened.notes, *_other_sheets(opened, header)]
    top = header.grid.rows[header.last_index].number
    if header.last_index > 0:
        notes.append(Note("SHEET_LINES_ABOVE_HEADER", row_number=top))
    return Table(
        sheet_name=header.grid.name,
        header_row=top,
        titles=header.titles,
        columns=columns,
        unknown_columns=unknown,
        rows=rows,
        blank_rows=tuple(sorted(blanks)),
        notes=(*notes, *row_notes, *column_notes),
        epoch=header.grid.epoch,
    )


def _one_header(opened: OpenedFile, kind: ListKind) -> _Header:
    found = [header for grid in opened.grids if (header := _header_of(grid, kind))]
    if not found:
        raise SheetRefused(
            "SHEET_HEADER_NOT_FOUND", choices_ar=kind.choices_ar, choices_en=kind.choices_en
        )
    best = max(found, key=lambda header: header.known)
    if best.grid.alternative:
        return best
    with_rows = [header for header in found if header.rows_below]
    if len(with_rows) > 1:
        raise SheetRefused(
            "SHEET_SEVERAL_LISTS", sheets="، ".join(header.grid.name for header in with_rows)
        )
    return with_rows[0] if with_rows else best


def _header_of(grid: Grid, kind: ListKind) -> _Header | None:
    """The row (or two rows, where titles are grouped under a wider one) with most known titles."""
    best: _Header | None = None
    titles_above: tuple[str, ...] = ()
    for index, row in enumerate(grid.rows[:MAX_HEADER_SCAN_ROWS]):
        alone = tuple(clean_text(cell.text) for cell in row.cells)
        together = _joined(titles_above, alone)
        for titles in (alone, together):
            header = _Header(grid, index, titles, kind.fields_of(titles))
            twice = titles is together and header.known < len(header.fields)
            if not twice and kind.is_header(header.fields) and (not best or _better(header, best)):
                best = header
        titles_above = alone
    return best


def _better(header: _Header, best: _Header) -> bool:
    return header.known > best.known


def _joined(above: Sequence[str], below: Sequence[str]) -> tuple[str, ...]:
    width = max(len(above), len(below))
    upper = (*above, *("",) * (width - len(above)))
    lower = (*below, *("",) * (width - len(below)))
    return tuple(low or up for up, low in zip(upper, lower, strict=True))


def _rows_below(
    header: _Header, columns: dict[str, int], kind: ListKind
) -> tuple[tuple[SourceRow, ...], tuple[Note, ...], list[int]]:
    rows: list[SourceRow] = []
    notes: list[Note] = []
    top = header.grid.rows[header.last_index].number
    blanks = [number for number in header.grid.blank_rows if number > top]
    for row in header.grid.rows[header.last_index + 1 :]:
        code = _not_a_row(row, header, kind, first=not rows)
        if code:
            notes.append(Note(code, row_number=row.number))
        elif _only_numbered(row, columns):
            blanks.append(row.number)
        else:
            rows.append(row)
    return tuple(rows), tuple(notes), blanks


def _not_a_row(row: SourceRow, header: _Header, kind: ListKind, *, first: bool) -> str | None:
    """The note's code if the line is no row of the list."""
    texts = [cell.text for cell in row.cells if cell.text]
    words = next((word for text in texts if (word := fold_words(text))), "")
    if not words:
        return "SHEET_DECORATION_LEFT"
    again = [row.at(at).text for at in header.fields if _same_title(row, header, at)]
    if len(again) >= kind.least_titles and len(again) * 2 >= header.known:
        return "SHEET_HEADER_REPEATED"
    if first and _numbers_columns(texts):
        return "SHEET_DECORATION_LEFT"
    if words.startswith(_TOTALS) and _is_total([fold_words(text) for text in texts], words):
        return "SHEET_TOTAL_LEFT"
    is_short = len(texts) <= _MOST_CELLS_IN_FOOTER
    if is_short and any(words == foot or words.startswith(foot + " ") for foot in _FOOTERS):
        return "SHEET_FOOTER_LEFT"
    return None


def _same_title(row: SourceRow, header: _Header, column: int) -> bool:
    return clean_text(row.at(column).text) == header.titles[column]


def _is_total(folded: list[str], words: str) -> bool:
    """A total word (perhaps with its number) and besides it nothing but numbers."""
    label = " ".join(word for word in words.split() if not word.isdecimal())
    others = [text for text in folded if text and text != words]
    return label in _TOTALS and all(text.replace(" ", "").isdecimal() for text in others)


def _numbers_columns(texts: list[str]) -> bool:
    """The line under a header which only numbers the columns: 1, 2, 3, ..."""
    expected = [str(number) for number in range(1, len(texts) + 1)]
    is_long = len(texts) >= _LEAST_COLUMN_NUMBERS
    return is_long and [fold_words(text) for text in texts] == expected


def _only_numbered(row: SourceRow, columns: dict[str, int]) -> bool:
    """A prepared line: its running number stands, everything else is still empty."""
    bookkeeping = {columns.get(name) for name in ("list_no", REASON, SOURCE_ROW, DATE_ORDER)}
    return not any(cell.text and column not in bookkeeping for column, cell in enumerate(row.cells))


def _columns_left(
    header: _Header, rows: tuple[SourceRow, ...]
) -> tuple[tuple[str, ...], tuple[Note, ...]]:
    """Titles that are not imported, and columns without a title that hold something."""
    unknown = tuple(
        title for column, title in enumerate(header.titles) if title and column not in header.fields
    )
    notes = [Note("SHEET_COLUMN_NOT_IMPORTED", column=title) for title in unknown]
    used = {column for row in rows for column, cell in enumerate(row.cells) if cell.text}
    titled = {column for column, title in enumerate(header.titles) if title}
    notes += [
        Note("SHEET_COLUMN_WITHOUT_TITLE", facts={"number": column + 1})
        for column in sorted(used - titled)
    ]
    return unknown, tuple(notes)


def _other_sheets(opened: OpenedFile, header: _Header) -> list[Note]:
    if header.grid.alternative:
        return []
    return [
        Note("SHEET_OTHER_SHEET_LEFT", facts={"sheet": grid.name})
        for grid in opened.grids
        if grid is not header.grid and grid.rows
    ]
