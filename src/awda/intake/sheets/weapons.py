"""A list of weapons and ammunition handed in, read into rows for the register of arms.

Always holds: a good row has a type, a serial number (or why there is none) and somebody who handed
the item in; things counted by number have a quantity, and one serial number is one item.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from awda.intake.sheets.date_columns import orders_of
from awda.intake.sheets.date_shapes import DateOrder
from awda.intake.sheets.dates import ArrivedAt, DateHabits, read_arrival
from awda.intake.sheets.header_words import HANDED_IN_TIME
from awda.intake.sheets.headers import WEAPONS
from awda.intake.sheets.outcome import Sheet
from awda.intake.sheets.reading import read_table
from awda.intake.sheets.rows import Accounting, Draft, RowReading, account, fingerprint
from awda.intake.sheets.table import SheetRefused, SourceRow, Table
from awda.intake.sheets.values import (
    NoSerial,
    SerialNumber,
    is_blank_word,
    read_calibre,
    read_identifier,
    read_name,
    read_quantity,
    read_serial,
    read_text,
    word_from,
)
from awda.intake.sheets.weapon_words import CONDITION, COUNTED_TYPES, WEAPON_TYPE
from awda.intake.sheets.wording import fold_words

_OWNER_FIELDS: Final = ("owner_wristband", "owner_name", "owner_number")

_read_type: Final = word_from(
    WEAPON_TYPE,
    "بندقية، مسدس، رشاش، قناصة، قاذف، هاون، ذخيرة، قنبلة يدوية، أخرى",
    "rifle, pistol, machine gun, sniper rifle, RPG launcher, mortar, ammunition, grenade, other",
)
_read_condition: Final = word_from(
    CONDITION, "صالح، عاطل، غير معروف", "serviceable, unserviceable, unknown"
)


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class WeaponRow:
    """One line of a weapons list. `weapon_type` is a code, `type_written` the word in the list.

    `serial` is None only for types counted by number; `quantity` counts items, for ammunition
    rounds. Text fields are None when empty.
    """

    weapon_type: str
    type_written: str
    serial: SerialNumber | NoSerial | None
    list_no: str | None = None
    owner_wristband: str | None = None
    owner_name: str | None = None
    owner_number: str | None = None
    maker: str | None = None
    model: str | None = None
    calibre: str | None = None
    quantity: int = 1
    condition: str | None = None
    rounds: int | None = None
    lot: str | None = None
    accessories: str | None = None
    unit: str | None = None
    handed_in_at: ArrivedAt | None = None
    notes: str | None = None


ACCOUNTING: Final = Accounting(
    number_field="owner_wristband",
    shared_field="serial",
    conflict="SHEET_OWNER_CONFLICT",
    repeated="SHEET_ITEM_REPEATED",
    shared="SHEET_SERIAL_SHARED",
)


@dataclass(frozen=True, slots=True)
class _WeaponsList:
    table: Table
    offset: timedelta
    as_of: date
    orders: Mapping[str, DateOrder]


def read_weapons(path: Path, *, offset: timedelta, as_of: date) -> Sheet[WeaponRow]:
    """The weapons list in the file at `path`, every line with its outcome.

    `offset` is local time's distance from UTC; `as_of` the local day of reading, after which
    nothing can have been handed in. Raises SheetRefused for a file that is not one weapons list,
    OSError without a file.
    """
    table = read_table(path, WEAPONS)
    _require_columns(table)
    orders, order_notes = orders_of(table, ("handed_in_at",))
    known = _WeaponsList(table, offset, as_of, orders)
    drafts = [_draft(known, source) for source in table.rows]
    return Sheet(
        kind=WEAPONS.name,
        table=table,
        outcomes=account(table, drafts, ACCOUNTING),
        notes=(*table.notes, *order_notes),
        date_orders=orders,
    )


def _require_columns(table: Table) -> None:
    if "weapon_type" not in table.columns:
        raise SheetRefused(
            "SHEET_COLUMN_MISSING", missing_ar="نوع السلاح", missing_en="weapon type"
        )
    if not any(name in table.columns for name in _OWNER_FIELDS):
        raise SheetRefused(
            "SHEET_COLUMN_MISSING",
            missing_ar="صاحب السلاح (رقم السوار أو الاسم)",
            missing_en="owner (wristband number or name)",
        )


def _draft(known: _WeaponsList, source: SourceRow) -> Draft[WeaponRow]:
    reading = RowReading(known.table, source)
    row = _row(reading, known)
    is_numbered = row is not None and isinstance(row.serial, str)
    is_numbered = is_numbered and not isinstance(row.serial if row else None, NoSerial)
    return Draft(
        row_number=source.number,
        row=row,
        problems=tuple(reading.problems),
        notes=tuple(reading.notes),
        fingerprint=fingerprint(WEAPONS.name, row) if row else "",
        number=fold_words(reading.text_only("owner_wristband")),
        holder=fold_words(reading.text_only("owner_name")),
        shared=f"{row.weapon_type} {row.serial}" if row and is_numbered else "",
    )


def _row(reading: RowReading, known: _WeaponsList) -> WeaponRow | None:
    weapon_type = _type(reading)
    counted = weapon_type in COUNTED_TYPES
    serial = _serial(reading, required=weapon_type is not None and not counted)
    rounds = reading.read("rounds", read_quantity)
    row = WeaponRow(
        weapon_type=weapon_type or "",
        type_written=reading.text_only("weapon_type"),
        serial=serial,
        list_no=reading.text("list_no") or None,
        owner_wristband=reading.read("owner_wristband", read_identifier),
        owner_name=reading.read("owner_name", read_name),
        owner_number=reading.read("owner_number", read_identifier),
        maker=reading.read("maker", read_text),
        model=reading.read("model", read_text),
        calibre=reading.read("calibre", read_calibre),
        quantity=_quantity(reading, serial, rounds, counted=counted),
        condition=reading.read("condition", _read_condition),
        rounds=rounds,
        lot=reading.read("lot", read_identifier),
        accessories=reading.read("accessories", read_text),
        unit=reading.read("unit", read_text),
        handed_in_at=_handed_in_at(reading, known),
        notes=reading.read("notes", read_text),
    )
    if not (row.owner_wristband or row.owner_name or row.owner_number) and not any(
        reading.has_problem(name) for name in _OWNER_FIELDS
    ):
        first = next(name for name in _OWNER_FIELDS if reading.cell(name))
        reading.fail("SHEET_OWNER_MISSING", first)
    if weapon_type == "AMMO" and not row.calibre and not reading.has_problem("calibre"):
        reading.fail("SHEET_CALIBRE_MISSING", "calibre")
    return None if reading.problems else row


def _type(reading: RowReading) -> str | None:
    text = reading.text("weapon_type")
    if is_blank_word(text):
        if not reading.has_problem("weapon_type"):
            reading.fail("SHEET_WEAPON_TYPE_MISSING", "weapon_type")
        return None
    return reading.parsed("weapon_type", _read_type, text)


def _serial(reading: RowReading, *, required: bool) -> SerialNumber | NoSerial | None:
    """A blank is not "no serial": somebody must have looked at the item and said so (W-03)."""
    text = reading.text("serial")
    if text and any(sign.isalnum() for sign in text):
        return reading.digits_kept("serial", read_serial, text)
    if required and not reading.has_problem("serial"):
        reading.fail("SHEET_SERIAL_MISSING", "serial")
    return None


def _quantity(
    reading: RowReading,
    serial: SerialNumber | NoSerial | None,
    rounds: int | None,
    *,
    counted: bool,
) -> int:
    quantity = reading.read("quantity", read_quantity)
    has_number = serial is not None and not isinstance(serial, NoSerial)
    if quantity is not None and quantity > 1 and has_number and not counted:
        reading.fail("SHEET_QUANTITY_WITH_SERIAL", "quantity", quantity=quantity)
    if not counted:
        return quantity or 1
    if quantity is None and rounds is None and not reading.has_problem("quantity"):
        reading.fail("SHEET_QUANTITY_MISSING", "quantity")
    return quantity or rounds or 1


def _handed_in_at(reading: RowReading, known: _WeaponsList) -> ArrivedAt | None:
    cell = reading.cell("handed_in_at")
    if cell is None or is_blank_word(reading.text("handed_in_at")):
        return None
    clock = reading.cell(HANDED_IN_TIME)
    order = known.orders.get("handed_in_at", DateOrder.DAY_FIRST)
    return reading.dated(
        "handed_in_at",
        lambda: read_arrival(
            cell.value,
            clock.value if clock and not is_blank_word(clock.text) else None,
            DateHabits(order, epoch=known.table.epoch),
            offset=known.offset,
            as_of=known.as_of,
        ),
    )
