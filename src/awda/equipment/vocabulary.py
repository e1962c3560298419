"""The words of one item: its commands and its events, in the order in which they happen.

An item's stream is `item/<id>`. Who answers for it and where it is stands on `custody/<id>`.
"""

from dataclasses import dataclass
from enum import StrEnum

from awda.equipment.kinds import Article, Belonging, Lot, Officer, Vehicle, Weapon
from awda.kernel.ids import ActorId, ItemId, PersonId


class Ruling(StrEnum):
    """How a case of two equal serial numbers ends (W-04)."""

    SAME_ITEM = "SAME_ITEM"  # one article was recorded twice: the later record is closed
    DIFFERENT_ITEMS = "DIFFERENT_ITEMS"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where an item comes from, and for whom it is held in trust (W-08).

    Exactly one of `handed_in_by` and `found` says how it came: `found` is the reason why it has no
    bearer. `owner` and `beneficiary` are as stated; the third of the three, the holder, is
    custody's.
    """

    handed_in_by: PersonId | None = None
    found: str = ""
    origin_unit: str = ""
    owner: str = ""
    beneficiary: str = ""


# --- commands


@dataclass(frozen=True, slots=True, kw_only=True)
class HandInWeapon:
    """A weapon enters the weapons register (W-03). `tag` is the number of the tag fixed to it."""

    item: ItemId
    tag: str
    weapon: Weapon
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class HandInAmmunition:
    """A lot enters the ammunition register (W-05). `qualified_person` is named for explosives."""

    item: ItemId
    tag: str
    lot: Lot
    origin: Origin
    qualified_person: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandInVehicle:
    """A vehicle or heavy weapon enters the vehicle register (W-15)."""

    item: ItemId
    tag: str
    vehicle: Vehicle
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeProperty:
    """One line of belongings is taken into keeping, on an officer's order only (W-10).

    `receipt` groups the lines that one receipt names.
    """

    item: ItemId
    owner: PersonId
    receipt: str
    belonging: Belonging
    ordered_by: Officer
    tag: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotographMarks:
    """A photo of the marks is on file: its SHA-256 in hexadecimal and what it shows."""

    item: ItemId
    sha256: str
    shows: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Correct:
    """What the entry `corrects` said of the item was mistaken; this is what it is (T-07)."""

    item: ItemId
    corrects: int
    article: Article
    reason: str
    second: ActorId


@dataclass(frozen=True, slots=True, kw_only=True)
class SolveSerialCase:
    """An arms officer, with a second, rules on equal serial numbers (W-04)."""

    item: ItemId
    ruling: Ruling
    reason: str
    second: ActorId


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitLot:
    """Some rounds of this lot become a lot of their own. The sum is kept."""

    item: ItemId
    into: ItemId
    rounds: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSplitLot:
    """The other half of SplitLot, on the new lot's own stream. Never sent alone."""

    item: ItemId
    tag: str
    split_from: ItemId


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldAsEvidence:
    """A court or prosecutor wants the item kept: it leaves only when they say so."""

    item: ItemId
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EndEvidence:
    """The court or prosecutor no longer needs it."""

    item: ItemId
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreeSendLater:
    """The owner signs that a line of property may be sent after the departure (W-10)."""

    item: ItemId
    signature: str
    send_to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnProperty:
    """A line of property is back with its owner, who signs for it (W-10)."""

    item: ItemId
    signature: str
    witness: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportTrace:
    """The marks leave as a trace request (W-14, ITI fields), to whom and on what ground."""

    item: ItemId
    requested_by: str
    reference: str
    ground: str


Command = (
    HandInWeapon
    | HandInAmmunition
    | HandInVehicle
    | TakeProperty
    | PhotographMarks
    | Correct
    | SolveSerialCase
    | SplitLot
    | OpenSplitLot
    | HoldAsEvidence
    | EndEvidence
    | AgreeSendLater
    | ReturnProperty
    | ExportTrace
)

# --- events


@dataclass(frozen=True, slots=True, kw_only=True)
class WeaponHandedIn:
    item: ItemId
    tag: str
    weapon: Weapon
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class AmmunitionHandedIn:
    item: ItemId
    tag: str
    lot: Lot
    origin: Origin
    qualified_person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VehicleHandedIn:
    item: ItemId
    tag: str
    vehicle: Vehicle
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class PropertyTaken:
    item: ItemId
    owner: PersonId
    receipt: str
    belonging: Belonging
    ordered_by: Officer
    tag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SerialClashed:
    item: ItemId
    twins: tuple[ItemId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SerialCaseSolved:
    item: ItemId
    twins: tuple[ItemId, ...]
    ruling: Ruling
    reason: str
    second: ActorId


@dataclass(frozen=True, slots=True, kw_only=True)
class MarksPhotographed:
    item: ItemId
    sha256: str
    shows: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    item: ItemId
    corrects: int
    article: Article
    reason: str
    second: ActorId


@dataclass(frozen=True, slots=True, kw_only=True)
class LotSplit:
    item: ItemId
    into: ItemId
    rounds: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitLotOpened:
    item: ItemId
    tag: str
    split_from: ItemId
    lot: Lot
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldAsEvidence:
    item: ItemId
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceEnded:
    item: ItemId
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SendLaterAgreed:
    item: ItemId
    signature: str
    send_to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PropertyReturned:
    item: ItemId
    signature: str
    witness: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TraceExported:
    item: ItemId
    requested_by: str
    reference: str
    ground: str


Event = (
    WeaponHandedIn
    | AmmunitionHandedIn
    | VehicleHandedIn
    | PropertyTaken
    | SerialClashed
    | SerialCaseSolved
    | MarksPhotographed
    | Corrected
    | LotSplit
    | SplitLotOpened
    | HeldAsEvidence
    | EvidenceEnded
    | SendLaterAgreed
    | PropertyReturned
    | TraceExported
)
