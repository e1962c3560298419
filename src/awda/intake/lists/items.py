"""What one row of a weapons list becomes in the registers: weapons, a lot, or a vehicle.

Always holds: nothing is stated that the list does not say; what a register needs and the list
leaves open is recorded as not stated or not serviceable, and told to the desk. No database.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from awda.equipment.acts import HandIn
from awda.equipment.kinds import (
    Condition,
    ItemType,
    Lot,
    Register,
    Serial,
    SerialState,
    Vehicle,
    Weapon,
    register_of,
)
from awda.equipment.vocabulary import HandInAmmunition, HandInVehicle, HandInWeapon, Origin
from awda.intake.lists.bringing_in import Told
from awda.intake.lists.ids import derived
from awda.intake.sheets.outcome import Good
from awda.intake.sheets.values import NoSerial
from awda.intake.sheets.weapons import WeaponRow
from awda.kernel.ids import ItemId, PersonId
from awda.kernel.refusal import Refusal

NOT_STATED: Final = "not stated"
ITEMS_PER_ROW: Final = 200
TAG_HEX_DIGITS: Final = 10
CONDITION: Final = {
    "SERVICEABLE": (Condition.GOOD, True),
    "UNSERVICEABLE": (Condition.DAMAGED, False),
}
UNSEEN: Final = (Condition.WORN, False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bay:
    """Who receives: the vehicles' custodian, and whoever is qualified for explosives (W-05)."""

    custodian: str
    qualified_person: str = ""


def item_id(good: Good[WeaponRow], number: int = 1) -> ItemId:
    """The id of the row's item with this number, from 1."""
    return ItemId(derived(good.fingerprint, f"item {number}"))


def hand_ins(good: Good[WeaponRow], owner: PersonId, bay: Bay) -> list[HandIn]:
    """The commands of one row. Refuses more items than one row may hold."""
    row = good.row
    register = register_of(ItemType(row.weapon_type))
    if register is Register.AMMUNITION:
        return [_lot(good, owner, bay, 1, row.quantity, row.calibre or row.type_written)]
    if row.quantity > ITEMS_PER_ROW:
        raise Refusal("LIST_TOO_MANY_ITEMS", items=row.quantity, most=ITEMS_PER_ROW)
    one = _vehicle if register is Register.VEHICLES else _weapon
    found: list[HandIn] = [one(good, owner, bay, number) for number in range(1, row.quantity + 1)]
    if row.rounds:
        calibre = row.calibre or NOT_STATED
        found.append(_lot(good, owner, bay, row.quantity + 1, row.rounds, calibre))
    return found


def _weapon(good: Good[WeaponRow], owner: PersonId, _bay: Bay, number: int) -> HandIn:
    row, item = good.row, item_id(good, number)
    condition, serviceable = CONDITION.get(row.condition or "", UNSEEN)
    return HandInWeapon(
        item=item,
        tag=_tag(item),
        weapon=Weapon(
            type=ItemType(row.weapon_type),
            serial=_serial(row),
            country="",
            maker=row.maker or "",
            model=row.model or row.type_written,
            calibre=row.calibre or "",
            condition=condition,
            serviceable=serviceable,
            accessories=(row.accessories,) if row.accessories else (),
        ),
        origin=_origin(row, owner),
    )


def _vehicle(good: Good[WeaponRow], owner: PersonId, bay: Bay, number: int) -> HandIn:
    row, item = good.row, item_id(good, number)
    condition, serviceable = CONDITION.get(row.condition or "", UNSEEN)
    return HandInVehicle(
        item=item,
        tag=_tag(item),
        vehicle=Vehicle(
            type=ItemType(row.weapon_type),
            maker=row.maker or "",
            model=row.model or row.type_written,
            chassis=_serial(row).text,
            hull="",
            turret="",
            fuel_litres=0,
            keys=0,
            custodian=bay.custodian,
            condition=condition,
            serviceable=serviceable,
            accessories=(row.accessories,) if row.accessories else (),
        ),
        origin=_origin(row, owner),
    )


def _lot(
    good: Good[WeaponRow], owner: PersonId, bay: Bay, number: int, rounds: int, calibre: str
) -> HandIn:
    row, item = good.row, item_id(good, number)
    of_weapon = register_of(ItemType(row.weapon_type)) is not Register.AMMUNITION
    return HandInAmmunition(
        item=item,
        tag=_tag(item),
        lot=Lot(
            type=ItemType.AMMO if of_weapon else ItemType(row.weapon_type),
            calibre=calibre,
            lot=row.lot or NOT_STATED,
            description=row.model or row.type_written,
            rounds=rounds,
        ),
        origin=_origin(row, owner),
        qualified_person=bay.qualified_person,
    )


def _serial(row: WeaponRow) -> Serial:
    match row.serial:
        case NoSerial():
            return Serial(state=SerialState(row.serial.value))
        case None:
            return Serial(state=SerialState.NO_SERIAL)
        case _:
            return Serial(state=SerialState.READ, text=row.serial)


def _origin(row: WeaponRow, owner: PersonId) -> Origin:
    return Origin(handed_in_by=owner, origin_unit=row.unit or "")


def _tag(item: ItemId) -> str:
    """The number of the tag to be fixed to the item; it follows from the item's id."""
    return f"L-{item.replace('-', '')[:TAG_HEX_DIGITS]}"


def noticed(row: WeaponRow) -> Iterator[Told]:
    """What the list left open, for the desk to complete."""
    register = register_of(ItemType(row.weapon_type))
    if register is not Register.AMMUNITION and row.condition not in CONDITION:
        yield Told("LIST_CONDITION_NOT_STATED")
    if (register is Register.AMMUNITION or row.rounds) and not row.lot:
        yield Told("LIST_LOT_NOT_STATED")
    if register is Register.WEAPONS and _serial(row).state is not SerialState.READ:
        yield Told("LIST_PHOTO_OWED")
    if row.notes:
        yield Told("LIST_REMARK_LEFT")
