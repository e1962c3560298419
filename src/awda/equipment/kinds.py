"""What can be handed in: closed lists of types, and the values that describe one article.

Always holds: weapons and belongings have no type in common, so no register can hold both (W-10).
Values stand on the record and are never renamed. Sources: codelists.json weapon_type,
weapon_status; MOSAIC 05.30 for the marks of a weapon; GC III 18 for belongings. Pure.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal


class ItemType(StrEnum):
    """Every type of item. The first part is codelists.json weapon_type, the second belongings."""

    PISTOL = "PISTOL"
    SMG = "SMG"
    RIFLE = "RIFLE"
    CARBINE_SNIPER = "CARBINE_SNIPER"
    LMG = "LMG"
    HMG = "HMG"
    RPG_LAUNCHER = "RPG_LAUNCHER"
    GRENADE_LAUNCHER = "GRENADE_LAUNCHER"
    RECOILLESS = "RECOILLESS"
    ATGM = "ATGM"
    MANPADS = "MANPADS"
    MORTAR_LT100 = "MORTAR_LT100"
    MORTAR_GE100 = "MORTAR_GE100"
    ARTILLERY = "ARTILLERY"
    MLRS = "MLRS"
    AA_GUN = "AA_GUN"
    TANK = "TANK"
    IFV_APC = "IFV_APC"
    SOFT_VEHICLE = "SOFT_VEHICLE"
    DRONE = "DRONE"
    OPTIC_NVG = "OPTIC_NVG"
    RADIO = "RADIO"
    BODY_ARMOUR = "BODY_ARMOUR"
    AMMO = "AMMO"
    HAND_GRENADE = "HAND_GRENADE"
    MINE = "MINE"
    EXPLOSIVE = "EXPLOSIVE"
    OTHER = "OTHER"

    CLOTHES = "CLOTHES"
    MONEY = "MONEY"
    DOCUMENTS = "DOCUMENTS"
    DECORATION = "DECORATION"
    PHONE = "PHONE"
    JEWELLERY = "JEWELLERY"
    BAGGAGE = "BAGGAGE"
    OTHER_BELONGING = "OTHER_BELONGING"


class Register(StrEnum):
    """The four registers. An item stands in exactly one of them."""

    WEAPONS = "WEAPONS"
    AMMUNITION = "AMMUNITION"
    VEHICLES = "VEHICLES"
    PROPERTY = "PROPERTY"


SMALL_ARMS_AMMUNITION = frozenset({ItemType.AMMO})
EXPLOSIVES = frozenset({ItemType.HAND_GRENADE, ItemType.MINE, ItemType.EXPLOSIVE})
VEHICLES = frozenset(
    {
        ItemType.ARTILLERY,
        ItemType.MLRS,
        ItemType.AA_GUN,
        ItemType.TANK,
        ItemType.IFV_APC,
        ItemType.SOFT_VEHICLE,
    }
)
BELONGINGS = frozenset(
    {
        ItemType.CLOTHES,
        ItemType.MONEY,
        ItemType.DOCUMENTS,
        ItemType.DECORATION,
        ItemType.PHONE,
        ItemType.JEWELLERY,
        ItemType.BAGGAGE,
        ItemType.OTHER_BELONGING,
    }
)


def register_of(item_type: ItemType) -> Register:
    """The one register an item of this type belongs in."""
    if item_type in BELONGINGS:
        return Register.PROPERTY
    if item_type in SMALL_ARMS_AMMUNITION or item_type in EXPLOSIVES:
        return Register.AMMUNITION
    return Register.VEHICLES if item_type in VEHICLES else Register.WEAPONS


class Status(StrEnum):
    """Where an item stands, derived from its custody and its own facts, never stored.

    The first part is codelists.json weapon_status; the endings below it complete W-12.
    """

    HANDED_IN = "HANDED_IN"
    IN_STORE = "IN_STORE"
    IN_TRUST = "IN_TRUST"
    UNDER_DISPUTE = "UNDER_DISPUTE"
    TRANSFERRED = "TRANSFERRED"
    DESTROYED = "DESTROYED"
    LOST_UNDER_INQUIRY = "LOST_UNDER_INQUIRY"
    EVIDENCE = "EVIDENCE"

    RETURNED = "RETURNED"
    WRITTEN_OFF = "WRITTEN_OFF"
    RECORDED_TWICE = "RECORDED_TWICE"


class SerialState(StrEnum):
    """Whether the serial number could be read. The two last oblige to a photo (W-03)."""

    READ = "READ"
    NO_SERIAL = "NO_SERIAL"
    ERASED = "ERASED"


class Condition(StrEnum):
    """How a weapon or vehicle looks; whether it works is `serviceable`."""

    GOOD = "GOOD"
    WORN = "WORN"
    DAMAGED = "DAMAGED"
    INCOMPLETE = "INCOMPLETE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Serial:
    """A serial number exactly as it stands on the weapon, or why there is none."""

    state: SerialState
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One other mark, and where on the article it stands."""

    where: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Weapon:
    """One weapon or piece of military equipment (W-03). An empty text means: could not be read."""

    kind: Literal["WEAPON"] = "WEAPON"
    type: ItemType
    serial: Serial
    country: str
    maker: str
    model: str
    calibre: str
    condition: Condition
    serviceable: bool
    year: int | None = None
    other_marks: tuple[Mark, ...] = ()
    import_mark: str = ""
    accessories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """Ammunition of one calibre and lot, in rounds; explosives, in single pieces (W-05)."""

    kind: Literal["LOT"] = "LOT"
    type: ItemType
    calibre: str
    lot: str
    description: str
    rounds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Vehicle:
    """A vehicle or heavy weapon (W-15).

    An empty number means: there is none, or it is unreadable.
    """

    kind: Literal["VEHICLE"] = "VEHICLE"
    type: ItemType
    maker: str
    model: str
    chassis: str
    hull: str
    turret: str
    fuel_litres: int
    keys: int
    custodian: str
    condition: Condition
    serviceable: bool
    plate: str = ""
    accessories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """Notes or coins of one face value.

    `face_hundredths` is in hundredths of the currency's unit.
    """

    currency: str
    face_hundredths: int
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Belonging:
    """One line of a person's property. `money` is counted by currency and face value."""

    kind: Literal["BELONGING"] = "BELONGING"
    type: ItemType
    description: str
    pieces: int = 1
    money: tuple[Notes, ...] = ()
    weight_grams: int = 0


Article = Weapon | Lot | Vehicle | Belonging


@dataclass(frozen=True, slots=True, kw_only=True)
class Officer:
    """Who ordered that property be taken; a receipt names all three (GC III 18)."""

    name: str
    rank: str
    unit: str


def units(article: Article) -> int:
    """How many the item counts for in the sum of W-12: rounds of a lot, one of all else."""
    return article.rounds if isinstance(article, Lot) else 1
