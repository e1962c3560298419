"""How the date columns of one list are to be read, decided once from all their cells.

Always holds: what was decided stays with the rows that go back to the desk (`written_orders`), so
a corrected file of a few rows is read in the same order as the whole list was.
"""

from collections.abc import Mapping
from typing import Final

from awda.intake.sheets.date_shapes import ColumnOrder, DateOrder, judge_order
from awda.intake.sheets.header_words import DATE_ORDER
from awda.intake.sheets.headers import order_in_title
from awda.intake.sheets.table import Note, Table
from awda.intake.sheets.wording import clean_text

_PAIR: Final = "="
_BETWEEN: Final = "; "


def orders_of(table: Table, names: tuple[str, ...]) -> tuple[dict[str, DateOrder], list[Note]]:
    """Field to order for each date field that has a column, with notes where it is unusual."""
    returned = _returned_orders(table)
    orders: dict[str, DateOrder] = {}
    notes: list[Note] = []
    for name in names:
        column = table.columns.get(name)
        if column is None:
            continue
        title = table.titles[column]
        stated = returned.get(name) or order_in_title(title)
        judged = judge_order((row.at(column).value for row in table.rows), stated)
        orders[name] = judged.order
        code = _note_code(judged)
        if code:
            notes.append(Note(code, column=title))
    return orders, notes


def _note_code(judged: ColumnOrder) -> str | None:
    match judged.order:
        case DateOrder.MONTH_FIRST:
            return "SHEET_COLUMN_MONTH_FIRST"
        case DateOrder.MIXED:
            return "SHEET_COLUMN_BOTH_ORDERS"
        case DateOrder.DAY_FIRST:
            return None


def written_orders(orders: Mapping[str, DateOrder]) -> str:
    """The orders as the date-order column of a returned file states them."""
    return _BETWEEN.join(f"{name}{_PAIR}{order.value}" for name, order in sorted(orders.items()))


def _returned_orders(table: Table) -> dict[str, DateOrder]:
    """What a returned file states; rows that state different orders make the column mixed."""
    column = table.columns.get(DATE_ORDER)
    if column is None:
        return {}
    stated: dict[str, set[DateOrder]] = {}
    known = {order.value: order for order in DateOrder}
    for row in table.rows:
        for pair in clean_text(row.at(column).text).split(_BETWEEN.strip()):
            name, _, written = pair.strip().partition(_PAIR)
            if written in known:
                stated.setdefault(name, set()).add(known[written])
    return {
        name: orders.pop() if len(orders) == 1 else DateOrder.MIXED
        for name, orders in stated.items()
    }
