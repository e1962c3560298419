"""One item: what it is, what binds it, and what may be said of it.

Law: a weapon without a readable serial owes a photo before it goes anywhere (W-03); equal serials
within type and maker are a case until an arms officer and a second rule on it (W-04); a lot is
split without losing a round (W-12); property goes back to its owner against a signature (W-10).
Nothing is edited: a correction is a later fact that names the earlier entry.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from string import hexdigits

from awda.equipment import gates
from awda.equipment import vocabulary as words
from awda.equipment.gates import Around
from awda.equipment.kinds import Article, Belonging, Lot, SerialState, Weapon, register_of
from awda.kernel.act import Act
from awda.kernel.ids import ItemId
from awda.kernel.instants import Instant, write
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from awda.kernel.stating import stating

SHA256_HEX_LENGTH = 64
First = gates.HandIn | words.TakeProperty | words.OpenSplitLot
Later = (
    words.PhotographMarks
    | words.Correct
    | words.SolveSerialCase
    | words.SplitLot
    | words.HoldAsEvidence
    | words.EndEvidence
    | words.AgreeSendLater
    | words.ReturnProperty
    | words.ExportTrace
)


@dataclass(frozen=True, slots=True)
class Item:
    """What is remembered of one item. `article` is None until it has been handed in."""

    article: Article | None = None
    photographed: bool = False
    twins: tuple[ItemId, ...] = ()  # the open serial case, if any
    recorded_twice: bool = False
    returned: bool = False
    evidence: str = ""
    last_at: Instant | None = None


def stream(command: words.Command) -> str:
    """Each item has its stream."""
    return f"item/{command.item}"


def decide(state: Item, command: words.Command, act: Act, around: Around) -> Sequence[words.Event]:
    """Facts for a command, or a Refusal."""
    if state.last_at is not None and act.happened_at < state.last_at:
        raise Refusal("ITEM_TOLD_OUT_OF_ORDER", last=write(state.last_at))
    match command:
        case (
            words.HandInWeapon()
            | words.HandInAmmunition()
            | words.HandInVehicle()
            | words.TakeProperty()
            | words.OpenSplitLot()
        ):
            if state.article is not None:
                raise Refusal("ITEM_EXISTS", item=command.item)
            return _first(command, act, around)
        case _:
            if state.article is None:
                raise Refusal("NO_SUCH_ITEM", item=command.item)
            if state.recorded_twice or state.returned:
                raise Refusal("ITEM_CLOSED", item=command.item)
            return _later(state, state.article, command, act, around)


def _first(command: First, act: Act, around: Around) -> Sequence[words.Event]:
    match command:
        case words.HandInWeapon():
            gates.may_be_handed_in(command, around)
            handed_in = stating(words.WeaponHandedIn, command)
            return [handed_in, *_clash(command.item, command.weapon, act, around)]
        case words.HandInAmmunition():
            gates.may_be_handed_in(command, around)
            return [stating(words.AmmunitionHandedIn, command)]
        case words.HandInVehicle():
            gates.may_be_handed_in(command, around)
            return [stating(words.VehicleHandedIn, command)]
        case words.TakeProperty():
            gates.may_be_taken(command, act, around)
            return [stating(words.PropertyTaken, command)]
        case words.OpenSplitLot():
            split = around.split
            if split is None or split.split_from != command.split_from:
                raise Refusal("NO_SUCH_SPLIT", lot=command.split_from)
            gates.tagged(command.tag, around)
            opened = stating(words.SplitLotOpened, command, lot=split.lot, origin=split.origin)
            return [opened]


def _later(
    state: Item, article: Article, command: Later, act: Act, around: Around
) -> Sequence[words.Event]:
    match command:
        case words.PhotographMarks():
            digest = command.sha256.lower()
            if len(digest) != SHA256_HEX_LENGTH or not set(digest) <= set(hexdigits):
                raise Refusal("PHOTO_HASH_WRONG")
            gates.short(gates.NAME_CHARACTERS, command.shows)
            return [stating(words.MarksPhotographed, command, sha256=digest)]
        case words.Correct():
            return _correct(article, command, act, around)
        case words.SolveSerialCase():
            if not state.twins:
                raise Refusal("NO_SERIAL_CASE", item=command.item)
            gates.reasoned(command.reason)
            gates.second_officer(command.second, act)
            return [stating(words.SerialCaseSolved, command, twins=state.twins)]
        case words.SplitLot():
            return [_split(article, command, around)]
        case words.HoldAsEvidence() | words.EndEvidence():
            return [_evidence(state, command)]
        case words.AgreeSendLater() | words.ReturnProperty():
            return [_give_back(state, article, command, around)]
        case words.ExportTrace():
            if not isinstance(article, Weapon):
                raise Refusal("NOTHING_TO_TRACE", type=article.type.value)
            if not all(
                said.strip() for said in (command.requested_by, command.reference, command.ground)
            ):
                raise Refusal("TRACE_GROUND_MISSING")
            return [stating(words.TraceExported, command)]


def _clash(item: ItemId, weapon: Weapon, act: Act, around: Around) -> Sequence[words.Event]:
    """A case opens at once where serials are equal; where they only look it, it is a warning."""
    if weapon.serial.state is not SerialState.READ:
        return []
    if around.twins:
        return [words.SerialClashed(item=item, twins=around.twins)]
    if around.alike:
        act.warn("SERIAL_LOOKS_ALIKE", item=around.alike[0], others=len(around.alike))
    return []


def _correct(
    article: Article, command: words.Correct, act: Act, around: Around
) -> Sequence[words.Event]:
    if not around.entry_is_of_item:
        raise Refusal("CORRECTS_NOTHING", entry=command.corrects)
    if type(command.article) is not type(article):
        raise Refusal("CORRECTION_CHANGES_KIND", kind=article.kind)
    if command.article == article:
        raise Refusal("CORRECTION_CHANGES_NOTHING")
    gates.reasoned(command.reason)
    gates.second_officer(command.second, act)
    gates.described(command.article, register_of(article.type))
    corrected = stating(words.Corrected, command)
    if isinstance(command.article, Weapon):
        return [corrected, *_clash(command.item, command.article, act, around)]
    return [corrected]


def _split(article: Article, command: words.SplitLot, around: Around) -> words.Event:
    if not isinstance(article, Lot):
        raise Refusal("NOT_A_LOT", type=article.type.value)
    if not 0 < command.rounds < article.rounds or command.into == command.item:
        raise Refusal("SPLIT_OUT_OF_BOUNDS", asked=command.rounds, there=article.rounds)
    gates.reasoned(command.reason)
    if not around.in_hand:
        raise Refusal("NOT_IN_YOUR_HANDS", item=command.item)
    return stating(words.LotSplit, command)


def _evidence(state: Item, command: words.HoldAsEvidence | words.EndEvidence) -> words.Event:
    if not command.reference.strip():
        raise Refusal("EVIDENCE_REFERENCE_MISSING")
    gates.short(gates.NAME_CHARACTERS, command.reference)
    match command:
        case words.HoldAsEvidence():
            if state.evidence:
                raise Refusal("ITEM_IS_EVIDENCE", item=command.item, reference=state.evidence)
            return stating(words.HeldAsEvidence, command)
        case words.EndEvidence():
            if not state.evidence:
                raise Refusal("NOT_EVIDENCE", item=command.item)
            return stating(words.EvidenceEnded, command)


def _give_back(
    state: Item,
    article: Article,
    command: words.AgreeSendLater | words.ReturnProperty,
    around: Around,
) -> words.Event:
    if not isinstance(article, Belonging):
        raise Refusal("NOT_PROPERTY", type=article.type.value)
    if not command.signature.strip():
        raise Refusal("SIGNATURE_MISSING")
    match command:
        case words.AgreeSendLater():
            if not command.send_to.strip():
                raise Refusal("ADDRESS_MISSING")
            return stating(words.SendLaterAgreed, command)
        case words.ReturnProperty():
            if state.evidence:
                raise Refusal("ITEM_IS_EVIDENCE", item=command.item, reference=state.evidence)
            if not around.in_hand:
                raise Refusal("NOT_IN_YOUR_HANDS", item=command.item)
            return stating(words.PropertyReturned, command)


def evolve(state: Item, event: words.Event, when: Instant) -> Item:
    """What is remembered after one more fact."""
    state = replace(state, last_at=when)
    match event:
        case words.WeaponHandedIn():
            return replace(state, article=event.weapon)
        case words.AmmunitionHandedIn() | words.SplitLotOpened():
            return replace(state, article=event.lot)
        case words.VehicleHandedIn():
            return replace(state, article=event.vehicle)
        case words.PropertyTaken():
            return replace(state, article=event.belonging)
        case words.Corrected():
            return replace(state, article=event.article)
        case words.SerialClashed():
            return replace(state, twins=tuple(dict.fromkeys((*state.twins, *event.twins))))
        case words.SerialCaseSolved():
            same = event.ruling is words.Ruling.SAME_ITEM
            return replace(state, twins=(), recorded_twice=same)
        case words.MarksPhotographed():
            return replace(state, photographed=True)
        case words.LotSplit():
            assert isinstance(state.article, Lot)
            left = replace(state.article, rounds=state.article.rounds - event.rounds)
            return replace(state, article=left)
        case words.HeldAsEvidence():
            return replace(state, evidence=event.reference)
        case words.EvidenceEnded():
            return replace(state, evidence="")
        case words.PropertyReturned():
            return replace(state, returned=True)
        case words.SendLaterAgreed() | words.TraceExported():
            return state


ARMS = frozenset({Role.ARMS_OFFICER})
KEEPING = frozenset({Role.ARMS_OFFICER, Role.STORE_KEEPER})
MAY = {
    words.HandInWeapon: ARMS,
    words.HandInAmmunition: ARMS,
    words.HandInVehicle: ARMS,
    words.TakeProperty: KEEPING,
    words.PhotographMarks: KEEPING,
    words.Correct: ARMS,
    words.SolveSerialCase: ARMS,
    words.SplitLot: KEEPING,
    words.OpenSplitLot: KEEPING,
    words.HoldAsEvidence: ARMS,
    words.EndEvidence: ARMS,
    words.AgreeSendLater: KEEPING,
    words.ReturnProperty: KEEPING,
    words.ExportTrace: ARMS,
}
