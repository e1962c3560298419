"""A list of people who arrived, read into rows that the registration desk may import.

Always holds: a good row has some name, a sex and an arrival; every other answer may be declined;
what a person declined is kept as declined, not as unknown. Nothing here decides who anybody is.
"""

from datetime import date, timedelta
from pathlib import Path
from typing import Final

from awda.intake.sheets.arrival_fields import ArrivalList, ArrivalRow, read_row
from awda.intake.sheets.date_columns import orders_of
from awda.intake.sheets.headers import ARRIVALS
from awda.intake.sheets.outcome import Sheet
from awda.intake.sheets.reading import read_table
from awda.intake.sheets.rows import Accounting, Draft, RowReading, account, fingerprint, raw_content
from awda.intake.sheets.table import SheetRefused, SourceRow, Table
from awda.intake.sheets.wording import fold_words

__all__ = ["ArrivalRow", "read_arrivals"]

ACCOUNTING: Final = Accounting(
    number_field="wristband",
    shared_field="document_number",
    conflict="SHEET_NUMBER_CONFLICT",
    repeated="SHEET_ROW_REPEATED",
    shared="SHEET_NUMBER_SHARED",
)


def read_arrivals(
    path: Path, *, offset: timedelta, as_of: date, arrived_on: date | None = None
) -> Sheet[ArrivalRow]:
    """The arrival list in the file at `path`, every line with its outcome.

    `offset` is local time's distance from UTC (+3 h in Iraq); `as_of` the local day of reading,
    after which no arrival can be; `arrived_on` the local day for rows without a date of arrival.
    Raises SheetRefused for a file that is not one arrival list, OSError without a file.
    """
    table = read_table(path, ARRIVALS)
    _require_columns(table, arrived_on)
    orders, order_notes = orders_of(table, ("birth", "arrived_at"))
    known = ArrivalList(table, offset, as_of, arrived_on, orders)
    drafts = [_draft(known, source) for source in table.rows]
    return Sheet(
        kind=ARRIVALS.name,
        table=table,
        outcomes=account(table, drafts, ACCOUNTING),
        notes=(*table.notes, *order_notes),
        date_orders=orders,
    )


def _require_columns(table: Table, arrived_on: date | None) -> None:
    if "sex" not in table.columns:
        raise SheetRefused("SHEET_COLUMN_MISSING", missing_ar="الجنس", missing_en="sex")
    if "arrived_at" not in table.columns and arrived_on is None:
        raise SheetRefused(
            "SHEET_COLUMN_MISSING", missing_ar="تاريخ الوصول", missing_en="date of arrival"
        )


def _draft(known: ArrivalList, source: SourceRow) -> Draft[ArrivalRow]:
    reading = RowReading(known.table, source)
    row = read_row(reading, known)
    mark = fingerprint(ARRIVALS.name, row) if row else ""
    document = row.document_number if row else None
    return Draft(
        row_number=source.number,
        row=row,
        problems=tuple(reading.problems),
        notes=tuple(reading.notes),
        fingerprint=mark,
        number=fold_words(reading.text_only("wristband")),
        holder=mark or raw_content(known.table, source),
        shared=document if isinstance(document, str) else "",
    )
