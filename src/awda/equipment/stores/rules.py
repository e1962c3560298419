"""The store book and stock checks.

Law: weapons and ammunition never leave together and never lie in one room (W-05); no arms come to a
site of civilians (H-03) nor into one room with belongings (W-10); each exit and entry names person,
organisation, signature and purpose, and an exit takes two officers with two logins (W-06, `exits`);
an item under a serial case, without its photo, or held as evidence does not leave (W-03, W-04); a
type that a stock check misses leaves this store no more until the missing is found or written off
by two (W-07).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from awda.equipment.gates import (
    MARK_CHARACTERS,
    NAME_CHARACTERS,
    may_lie_at,
    reasoned,
    second_officer,
    short,
)
from awda.equipment.kinds import ItemType, Register
from awda.equipment.stores import checks, exits
from awda.equipment.stores.checks import (
    Coverage,
    StockAgreed,
    StockChecked,
    StockDiffered,
    TypeCount,
)
from awda.equipment.stores.exits import (
    AskExit,
    Countersign,
    ExitAsked,
    ExitCountersigned,
    Exits,
    Passage,
)
from awda.kernel.act import Act
from awda.kernel.ids import ActorId, ItemId, PartyId, PlaceId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from awda.kernel.stating import stating
from awda.places.rules import STORES, PlaceFacts
from awda.policy.vocabulary import DEFAULTS, InForce

NOTHING_THERE = checks.Stock()
MOST_ITEMS = 5_000  # through the door at once, as on one handover
ARMED = frozenset({Register.WEAPONS, Register.VEHICLES})


class LeavesFor(StrEnum):
    """Why something goes out. Only a move of our own stays with us."""

    MOVE = "MOVE"  # to another place of the same holder
    HANDOVER = "HANDOVER"  # offered to another party
    RETURN = "RETURN"  # property, back to its owner
    DESTRUCTION = "DESTRUCTION"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearer:
    """Who carries the items through the door, and the signature given for them."""

    person: str
    organisation: str
    signature: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LetOut:
    """Items leave a place. `taker` is the party they are offered to, if any."""

    store: PlaceId
    items: tuple[ItemId, ...]
    leaves_for: LeavesFor
    bearer: Bearer
    purpose: str
    taker: PartyId | None = None
    second: ActorId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BringIn:
    """Items that the acting party holds at this place go on its shelves, in a room."""

    store: PlaceId
    items: tuple[ItemId, ...]
    bearer: Bearer
    purpose: str
    room: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckStock:
    """A stock check: counts by type, and the items seen one by one (W-07).

    `missing` were looked for and not found (in a FULL check all that were not seen are missing);
    `unknown_marks` are serials or tags on the shelf that no register knows.
    """

    store: PlaceId
    coverage: Coverage
    counted: tuple[TypeCount, ...]
    seen: tuple[ItemId, ...] = ()
    missing: tuple[ItemId, ...] = ()
    unknown_marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelveFound:
    """Items that were lost are back in this store, before two."""

    store: PlaceId
    items: tuple[ItemId, ...]
    note: str
    room: str = ""
    second: ActorId | None = None


Command = AskExit | Countersign | LetOut | BringIn | ShelveFound | CheckStock


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemsLetOut:
    store: PlaceId
    items: tuple[ItemId, ...]
    leaves_for: LeavesFor
    bearer: Bearer
    purpose: str
    taker: PartyId | None
    second: ActorId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemsBroughtIn:
    store: PlaceId
    items: tuple[ItemId, ...]
    bearer: Bearer
    purpose: str
    room: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundShelved:
    store: PlaceId
    items: tuple[ItemId, ...]
    note: str
    room: str
    second: ActorId | None


Event = (
    ExitAsked
    | ExitCountersigned
    | ItemsLetOut
    | ItemsBroughtIn
    | FoundShelved
    | StockChecked
    | StockDiffered
    | StockAgreed
)


@dataclass(frozen=True, slots=True)
class Book:
    """What is remembered of one store: the types whose count differs, the exits asked for."""

    differing: frozenset[ItemType] = frozenset()
    exits: Exits = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """What the door of a store must know of one item."""

    item: ItemId
    type: ItemType
    register: Register
    here: bool  # the acting party holds it at this very place
    under_case: bool = False
    photo_owed: bool = False
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Shelves:
    """Facts from the registers, from custody and of the place, read under the writer's lock."""

    run_by_us: bool = False
    place: PlaceFacts | None = None
    pieces: tuple[Piece, ...] = ()
    in_room: frozenset[Register] = frozenset()
    lost_types: frozenset[ItemType] = frozenset()
    stock: checks.Stock = NOTHING_THERE
    policy: InForce = DEFAULTS

    @property
    def is_store(self) -> bool:
        """Whether the place keeps things behind a door that two must open."""
        return self.place is not None and self.place.kind in STORES


def stream(command: Command) -> str:
    """Each store has its book."""
    return f"store/{command.store}"


def decide(state: Book, command: Command, act: Act, shelves: Shelves) -> Sequence[Event]:
    """Facts for a command, or a Refusal."""
    if not shelves.run_by_us:
        raise Refusal("NOT_YOUR_STORE", store=command.store)
    match command:
        case AskExit():
            _may_be_asked(state, command, shelves)
            return [exits.asked(command, act, state.exits)]
        case Countersign():
            return [exits.countersigned(command, act, state.exits)]
        case LetOut():
            _through_the_door(command, shelves)
            if shelves.is_store or command.leaves_for is not LeavesFor.MOVE:
                _may_leave(state, command.store, shelves)
            if shelves.is_store or command.leaves_for is LeavesFor.DESTRUCTION:
                second = second_officer(command.second, act)
                passage = Passage(command.leaves_for)
                exits.signed(state.exits, command.items, passage, command.taker, second, act)
            return [stating(ItemsLetOut, command)]
        case ShelveFound():
            short(MARK_CHARACTERS, command.room)
            _may_be_shelved(command, shelves)
            if shelves.is_store:
                second = second_officer(command.second, act)
                exits.signed(state.exits, command.items, Passage.FOUND, None, second, act)
            return [stating(FoundShelved, command)]
        case BringIn():
            _through_the_door(command, shelves)
            short(MARK_CHARACTERS, command.room)
            _may_be_shelved(command, shelves)
            return [stating(ItemsBroughtIn, command)]
        case CheckStock():
            checked = checks.check(
                command.store,
                command.coverage,
                checks.Findings(
                    command.counted, command.seen, command.missing, command.unknown_marks
                ),
                shelves.stock,
                act,
                shelves.policy,
            )
            return [checked, *checks.compare(checked, state.differing, shelves.stock)]


def _may_be_asked(state: Book, command: AskExit, shelves: Shelves) -> None:
    """Refuse to ask for what would be refused at the door all the same."""
    _listed(command.items)
    reasoned(command.purpose)
    if command.passage is Passage.FOUND:
        return  # whether it is lost, and was lost here, custody says
    _here_and_apart(command, shelves)
    _may_leave(state, command.store, shelves)


def _listed(items: tuple[ItemId, ...]) -> None:
    if not items or len(set(items)) != len(items):
        raise Refusal("ITEMS_EMPTY_OR_REPEATED", listed=len(items))
    if len(items) > MOST_ITEMS:
        raise Refusal("TOO_MANY_ITEMS", listed=len(items), most=MOST_ITEMS)


def _here_and_apart(command: AskExit | LetOut | BringIn, shelves: Shelves) -> None:
    known = {piece.item for piece in shelves.pieces if piece.here}
    for item in command.items:
        if item not in known:
            raise Refusal("NOT_IN_THIS_STORE", item=item, store=command.store)
    if mixed({piece.register for piece in shelves.pieces}):
        raise Refusal("WEAPONS_WITH_AMMUNITION")


def _through_the_door(command: LetOut | BringIn, shelves: Shelves) -> None:
    """Refuse a line of the book without items, mixed, not here, or not signed for."""
    _listed(command.items)
    _here_and_apart(command, shelves)
    bearer = command.bearer
    if not (bearer.person.strip() and bearer.organisation.strip() and bearer.signature.strip()):
        raise Refusal("BEARER_NOT_SIGNED")
    short(NAME_CHARACTERS, bearer.person, bearer.organisation, bearer.signature)
    reasoned(command.purpose)


def _may_be_shelved(command: BringIn | ShelveFound, shelves: Shelves) -> None:
    """Refuse arms at a site of civilians, and a room of a store that would hold what is apart."""
    brought = {piece.register for piece in shelves.pieces}
    for register in sorted(brought):
        may_lie_at(register, shelves.place)
    if not shelves.is_store:
        return
    together = shelves.in_room | brought
    if mixed(together):
        raise Refusal("AMMUNITION_KEPT_APART", store=command.store, room=command.room)
    if Register.PROPERTY in together and len(together) > 1:
        raise Refusal("BELONGINGS_KEPT_APART", store=command.store, room=command.room)


def mixed(registers: frozenset[Register] | set[Register]) -> bool:
    """Whether arms and ammunition are together."""
    return Register.AMMUNITION in registers and bool(ARMED & registers)


def _may_leave(state: Book, store: PlaceId, shelves: Shelves) -> None:
    """Refuse the whole batch for one locked item: nothing is left out silently (T8, T17)."""
    for piece in shelves.pieces:
        if piece.under_case:
            raise Refusal("SERIAL_CASE_OPEN", item=piece.item)
        if piece.photo_owed:
            raise Refusal("MARKS_NOT_PHOTOGRAPHED", item=piece.item)
        if piece.evidence:
            raise Refusal("ITEM_IS_EVIDENCE", item=piece.item, reference=piece.evidence)
        if piece.type in shelves.lost_types | state.differing:
            raise Refusal("TYPE_LOCKED_BY_STOCK_CHECK", type=piece.type.value, store=store)


def evolve(state: Book, event: Event, when: Instant) -> Book:
    """What is remembered after one more fact."""
    match event:
        case ExitAsked() | ExitCountersigned():
            return replace(state, exits=exits.remembered(state.exits, event, when))
        case ItemsLetOut():
            passage = Passage(event.leaves_for)
            return replace(state, exits=exits.used(state.exits, event.items, passage))
        case FoundShelved():
            return replace(state, exits=exits.used(state.exits, event.items, Passage.FOUND))
        case StockDiffered():
            return replace(state, differing=state.differing | {event.type})
        case StockAgreed():
            return replace(state, differing=state.differing - {event.type})
        case ItemsBroughtIn() | StockChecked():
            return state


KEEPING = frozenset({Role.ARMS_OFFICER, Role.STORE_KEEPER})
CARRYING = KEEPING | {Role.CONVOY_LEADER, Role.LIAISON, Role.RECEIVER}
MAY = {
    AskExit: CARRYING,
    Countersign: KEEPING,
    LetOut: CARRYING,
    BringIn: CARRYING,
    ShelveFound: KEEPING,
    CheckStock: KEEPING,
}
