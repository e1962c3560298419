"""Weapons, ammunition, vehicles and belongings by the API."""

from dataclasses import dataclass

from awda.custody.acts import Refused
from awda.custody.vocabulary import (
    ITEM_ROLES,
    Accept,
    DeclareLost,
    Destroy,
    FindAgain,
    GiveBack,
    Move,
    Offer,
    Withdraw,
    WriteOff,
)
from awda.equipment import acts
from awda.equipment import vocabulary as words
from awda.equipment.acts import Receiving
from awda.equipment.clearing.rules import DeclareClear, MakeSafe
from awda.equipment.stores import acts as stores
from awda.equipment.stores.acts import Shipment
from awda.equipment.stores.exits import AskExit, Countersign
from awda.equipment.stores.rules import BringIn, CheckStock, LetOut, ShelveFound
from awda.kernel.ids import ActorId, HandoverId, ItemId, PlaceId
from awda.kernel.text import Text
from awda.web.api.door import ApiAct, spread
from awda.web.contexts import said_by


@dataclass(frozen=True, slots=True, kw_only=True)
class WeaponHandIn:
    """A weapon and where it is taken in (W-03)."""

    command: words.HandInWeapon
    into: Receiving


@dataclass(frozen=True, slots=True, kw_only=True)
class AmmunitionHandIn:
    """A lot of ammunition and where it is taken in (W-05)."""

    command: words.HandInAmmunition
    into: Receiving


@dataclass(frozen=True, slots=True, kw_only=True)
class VehicleHandIn:
    """A vehicle or heavy weapon and where it is taken in (W-15)."""

    command: words.HandInVehicle
    into: Receiving


@dataclass(frozen=True, slots=True, kw_only=True)
class PropertyTaken:
    """The lines of one property receipt and where they are kept (W-10)."""

    lines: tuple[words.TakeProperty, ...]
    into: Receiving


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBackItems:
    """The giver takes back items that were offered and not answered (W-06)."""

    handover: HandoverId
    items: tuple[ItemId, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Receive:
    """The taker's answer to a shipment: each item by name onto a shelf, or declined (W-09)."""

    handover: HandoverId
    terms: str
    shelve: BringIn
    differs: tuple[Refused, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Relocate:
    """Out of one place of ours, into another (W-06)."""

    door: LetOut
    shelf: BringIn


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemLost:
    """An item is missing, under an inquiry (W-09)."""

    item: ItemId
    inquiry: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFound:
    """A lost item is back at a place of its holder."""

    item: ItemId
    place: PlaceId
    note: str
    room: str = ""
    second: ActorId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemWrittenOff:
    """Two officers write off an item that is lost under inquiry (W-07)."""

    item: ItemId
    second: ActorId
    finding: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemsDestroyed:
    """Items are destroyed before two officers."""

    door: LetOut
    method: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LotSplit:
    """Some rounds of a lot become a lot of their own (W-12)."""

    command: words.SplitLot
    tag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundsMissing:
    """Rounds of a lot are missing: a lot of their own, lost under inquiry."""

    command: words.SplitLot
    tag: str
    inquiry: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PropertyReturn:
    """A line of property goes back to its owner (W-10); `second` where it lies in a store."""

    command: words.ReturnProperty
    second: ActorId | None = None


ACTS = (
    ApiAct("clear", DeclareClear, acts.clear, Text("خلوّ من السلاح", "Clear at the gate")),
    ApiAct(
        "make-safe",
        MakeSafe,
        acts.clear,
        Text("تأمين جريح عند النقالة", "Make safe at the stretcher"),
    ),
    ApiAct(
        "hand-in-weapon",
        WeaponHandIn,
        spread(acts.hand_in),
        Text("تسليم سلاح", "Hand in a weapon"),
        may=said_by(words.HandInWeapon),
    ),
    ApiAct(
        "hand-in-ammunition",
        AmmunitionHandIn,
        spread(acts.hand_in),
        Text("تسليم ذخيرة", "Hand in ammunition"),
        may=said_by(words.HandInAmmunition),
    ),
    ApiAct(
        "hand-in-vehicle",
        VehicleHandIn,
        spread(acts.hand_in),
        Text("تسليم مركبة", "Hand in a vehicle"),
        may=said_by(words.HandInVehicle),
    ),
    ApiAct(
        "take-property",
        PropertyTaken,
        spread(acts.take_property),
        Text("أخذ أمانات", "Take property into keeping"),
        may=said_by(words.TakeProperty),
    ),
    ApiAct(
        "photograph-marks",
        words.PhotographMarks,
        acts.record,
        Text("صورة العلامات", "Photograph marks"),
    ),
    ApiAct("correct-item", words.Correct, acts.record, Text("تصحيح مادة", "Correct an item")),
    ApiAct(
        "hold-as-evidence",
        words.HoldAsEvidence,
        acts.record,
        Text("حجز دليلاً", "Hold as evidence"),
    ),
    ApiAct("end-evidence", words.EndEvidence, acts.record, Text("رفع حجز الدليل", "End a hold")),
    ApiAct(
        "agree-send-later",
        words.AgreeSendLater,
        acts.record,
        Text("موافقة على الإرسال لاحقاً", "Agree to send later"),
    ),
    ApiAct(
        "ask-exit",
        AskExit,
        stores.ask_exit,
        Text("طلب توقيع ثانٍ على إخراج", "Ask for the second signature of an exit"),
    ),
    ApiAct(
        "countersign-exit",
        Countersign,
        stores.countersign,
        Text("توقيع ثانٍ على إخراج", "Countersign an exit"),
    ),
    ApiAct(
        "send",
        Shipment,
        stores.send,
        Text("إرسال مواد", "Send items to another party"),
        may=said_by(LetOut, Offer),
    ),
    ApiAct(
        "take-back",
        TakeBackItems,
        spread(stores.take_back),
        Text("سحب عرض مواد", "Take back items offered"),
        may=said_by(Withdraw) & ITEM_ROLES,
    ),
    ApiAct(
        "receive",
        Receive,
        spread(stores.receive),
        Text("استلام مواد", "Receive items"),
        may=said_by(BringIn, Accept),
    ),
    ApiAct("shelve", BringIn, stores.shelve, Text("إعادة إلى الرف", "Put back on the shelf")),
    ApiAct(
        "relocate",
        Relocate,
        spread(stores.relocate),
        Text("نقل مواد", "Relocate items"),
        may=said_by(LetOut, BringIn, Move),
    ),
    ApiAct("check-stock", CheckStock, stores.check_stock, Text("جرد", "Check the stock")),
    ApiAct(
        "declare-lost",
        ItemLost,
        spread(stores.declare_lost),
        Text("مادة مفقودة", "Declare an item lost"),
        may=said_by(DeclareLost),
    ),
    ApiAct(
        "find-again",
        ItemFound,
        spread(stores.find_again),
        Text("عُثر على مادة", "Find an item again"),
        may=said_by(FindAgain, ShelveFound),
    ),
    ApiAct(
        "write-off",
        ItemWrittenOff,
        spread(stores.write_off),
        Text("شطب مادة", "Write an item off"),
        may=said_by(WriteOff),
    ),
    ApiAct(
        "destroy",
        ItemsDestroyed,
        spread(stores.destroy),
        Text("إتلاف", "Destroy items"),
        may=said_by(LetOut, Destroy),
    ),
    ApiAct(
        "solve-case",
        words.SolveSerialCase,
        acts.solve_case,
        Text("حكم في رقمين متساويين", "Rule on equal serials"),
    ),
    ApiAct(
        "split-lot",
        LotSplit,
        spread(acts.split_lot),
        Text("قسمة دفعة", "Split a lot"),
        may=said_by(words.SplitLot, words.OpenSplitLot),
    ),
    ApiAct(
        "miss-rounds",
        RoundsMissing,
        spread(acts.miss_rounds),
        Text("طلقات ناقصة", "Rounds are missing"),
        may=said_by(words.SplitLot, DeclareLost),
    ),
    ApiAct(
        "return-property",
        PropertyReturn,
        spread(acts.return_property),
        Text("رد أمانة", "Return property"),
        may=said_by(words.ReturnProperty, GiveBack),
    ),
    ApiAct(
        "export-trace",
        words.ExportTrace,
        acts.export_trace,
        Text("طلب تعقب سلاح", "Export a trace request"),
        result=True,
    ),
)
