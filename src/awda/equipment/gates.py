"""What may enter a register, and as what. The rules that refuse an article.

W-10: belongings never stand among weapons, nor weapons among belongings. H-03: no arms come to a
site of civilians. W-05: explosives need a qualified person. W-03: a missing serial number is a
value that must be said.
"""

from dataclasses import dataclass

from awda.equipment import vocabulary as words
from awda.equipment.kinds import (
    EXPLOSIVES,
    Article,
    Belonging,
    ItemType,
    Lot,
    Officer,
    Register,
    SerialState,
    Vehicle,
    Weapon,
    register_of,
)
from awda.equipment.marks import fold
from awda.kernel.act import Act
from awda.kernel.ids import ActorId, ItemId
from awda.kernel.refusal import Refusal
from awda.places.rules import PlaceFacts, PlaceKind
from awda.policy.vocabulary import DEFAULTS, InForce, Number

HandIn = words.HandInWeapon | words.HandInAmmunition | words.HandInVehicle
CURRENCY_LETTERS = 3  # ISO 4217
SHORTEST_LOGIN = 2  # characters
MARK_CHARACTERS = 64  # tags, serials, makers, receipts, rooms
NAME_CHARACTERS = 200  # owners, units, references, signatures
MOST_UNITS = 100_000_000  # rounds, grams, pieces: above this somebody mistyped
WEAPONS_FREE = frozenset(  # H-03: IDDRS 5.40 §7.3.2; and the store of belongings, W-10
    {
        PlaceKind.FAMILY_SITE,
        PlaceKind.CHILD_CENTRE,
        PlaceKind.REHAB_CENTRE,
        PlaceKind.HOSPITAL,
        PlaceKind.COURT,
        PlaceKind.PROPERTY_STORE,
    }
)


@dataclass(frozen=True, slots=True)
class SplitFacts:
    """What a SplitLot has set apart for a new lot that is not opened yet."""

    split_from: ItemId
    lot: Lot
    origin: words.Origin


@dataclass(frozen=True, slots=True)
class Around:
    """Facts from elsewhere that a decision about one item relies on, read under the writer's lock.

    `twins` have the same folded serial within type and maker and were not ruled to be different;
    `alike` only look the same. `in_hand`: the acting party holds the item and has offered it to
    nobody. `baggage_grams` is what is kept of the same owner's baggage already.
    """

    twins: tuple[ItemId, ...] = ()
    alike: tuple[ItemId, ...] = ()
    tag_on: ItemId | None = None
    bearer_known: bool = False
    in_hand: bool = False
    baggage_grams: int = 0
    policy: InForce = DEFAULTS
    split: SplitFacts | None = None
    entry_is_of_item: bool = False


def may_be_handed_in(command: HandIn, around: Around) -> None:
    """Refuse a hand-in with the wrong register, no tag, or no word on how the item came."""
    match command:
        case words.HandInWeapon():
            described(command.weapon, Register.WEAPONS)
        case words.HandInAmmunition():
            described(command.lot, Register.AMMUNITION)
            if command.lot.type in EXPLOSIVES and not command.qualified_person.strip():
                raise Refusal("QUALIFIED_PERSON_MISSING", type=command.lot.type.value)
        case words.HandInVehicle():
            described(command.vehicle, Register.VEHICLES)
    tagged(command.tag, around)
    origin = command.origin
    short(NAME_CHARACTERS, origin.origin_unit, origin.owner, origin.beneficiary)
    if (origin.handed_in_by is None) == (not origin.found.strip()):
        raise Refusal("BEARER_OR_FOUND")
    if origin.handed_in_by is not None and not around.bearer_known:
        raise Refusal("NO_SUCH_BEARER", person=origin.handed_in_by)


def may_be_taken(command: words.TakeProperty, act: Act, around: Around) -> None:
    """Refuse property taken without an officer's order, or of nobody we hold; warn over 25 kg."""
    described(command.belonging, Register.PROPERTY)
    ordered(command.ordered_by)
    if not around.bearer_known:
        raise Refusal("NO_SUCH_BEARER", person=command.owner)
    if not command.receipt.strip():
        raise Refusal("RECEIPT_MISSING")
    short(MARK_CHARACTERS, command.receipt, command.tag)
    if command.belonging.type is ItemType.BAGGAGE:
        grams = around.baggage_grams + command.belonging.weight_grams
        most = around.policy[Number.BAGGAGE_GRAMS]
        if grams > most:
            act.warn("BAGGAGE_OVER_ALLOWANCE", grams=grams, most=most)


def may_lie_at(register: Register, place: PlaceFacts | None) -> None:
    """Refuse arms at a site that is free of weapons, however they come there (H-03, W-10)."""
    if register is Register.PROPERTY or place is None:
        return
    if place.kind in WEAPONS_FREE:
        raise Refusal("NO_ARMS_AT_THIS_SITE", place=place.id, kind=place.kind.value)


def described(article: Article, register: Register) -> None:
    """Refuse an article that another register holds, or that is not described as its kind needs."""
    found = register_of(article.type)
    if found is not register:
        if found is Register.PROPERTY:
            raise Refusal("BELONGING_IS_NO_WEAPON", type=article.type.value)
        if register is Register.PROPERTY:
            raise Refusal("WEAPON_IS_NO_BELONGING", type=article.type.value)
        raise Refusal("OTHER_REGISTER", type=article.type.value, register=found.value)
    match article:
        case Weapon():
            said = bool(article.serial.text.strip())
            short(MARK_CHARACTERS, article.serial.text, article.maker)
            if said != (article.serial.state is SerialState.READ):
                raise Refusal("SERIAL_UNCLEAR", state=article.serial.state.value)
        case Lot():
            _lot(article)
        case Vehicle():
            if not article.custodian.strip():
                raise Refusal("CUSTODIAN_MISSING")
            not_negative(article.fuel_litres, article.keys)
        case Belonging():
            _belonging(article)


def _lot(lot: Lot) -> None:
    if not lot.calibre.strip() or not lot.lot.strip():
        raise Refusal("LOT_UNCLEAR")
    if lot.rounds < 1:
        raise Refusal("NOTHING_COUNTED")
    not_negative(lot.rounds)


def _belonging(line: Belonging) -> None:
    not_negative(line.weight_grams, line.pieces)
    if not line.description.strip():
        raise Refusal("DESCRIPTION_MISSING")
    if line.pieces < 1:
        raise Refusal("NOTHING_COUNTED")
    if (line.type is ItemType.MONEY) != bool(line.money):
        raise Refusal("MONEY_NOT_COUNTED")
    for notes in line.money:
        coded = len(notes.currency) == CURRENCY_LETTERS and notes.currency.isalpha()
        if not coded or notes.face_hundredths < 1 or notes.count < 1:
            raise Refusal("MONEY_NOT_COUNTED")


def not_negative(*amounts: int) -> None:
    """Refuse an amount below zero, or one that nobody could have counted."""
    if min(amounts) < 0:
        raise Refusal("AMOUNT_NEGATIVE")
    if max(amounts) > MOST_UNITS:
        raise Refusal("AMOUNT_TOO_LARGE", most=MOST_UNITS)


def short(most: int, *texts: str) -> None:
    """Refuse a text longer than `most` characters, as written or folded."""
    if any(max(len(text), len(fold(text))) > most for text in texts):
        raise Refusal("WRITING_TOO_LONG", most=most)


def tagged(tag: str, around: Around) -> None:
    """Refuse an item without a tag, or with the tag of another."""
    if not tag.strip():
        raise Refusal("TAG_MISSING")
    short(MARK_CHARACTERS, tag)
    if around.tag_on is not None:
        raise Refusal("TAG_IN_USE", tag=tag, item=around.tag_on)


def ordered(officer: Officer) -> None:
    """Refuse an order that does not name the officer, the rank and the unit (GC III 18)."""
    if not (officer.name.strip() and officer.rank.strip() and officer.unit.strip()):
        raise Refusal("ORDER_MISSING")


def second_officer(second: str | None, act: Act) -> ActorId:
    """The second's login. Refuses four eyes that are only two, or a second one letter names."""
    named = (second or "").strip()
    if len(named) < SHORTEST_LOGIN or named == act.actor:
        raise Refusal("SECOND_OFFICER_NEEDED")
    return ActorId(named)


def reasoned(reason: str) -> None:
    """Refuse silence where a reason belongs on the record."""
    if not reason.strip():
        raise Refusal("REASON_MISSING")
