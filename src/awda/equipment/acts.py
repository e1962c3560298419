"""What someone at a desk can do with equipment: one function per act, one transaction each.

Every door (page, API, list, command line) calls these and nothing below; what passes the door of a
store is written in `stores.acts` and named here with the rest. An act binds the streams that belong
together: what the item is, the store's book, and who answers (custody).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from awda.custody import queries as holdings
from awda.custody.models import Holding
from awda.custody.projection import CUSTODY
from awda.custody.vocabulary import (
    Enter,
    GiveBack,
    How,
    SubjectKind,
    WriteOff,
)
from awda.equipment import queries
from awda.equipment import vocabulary as words
from awda.equipment.clearing.projection import CLEARING
from awda.equipment.clearing.rules import DeclareClear, MakeSafe
from awda.equipment.gates import may_lie_at
from awda.equipment.kinds import Article, register_of
from awda.equipment.projection import EQUIPMENT
from awda.equipment.stores.acts import (
    Shipment,
    ask_exit,
    check_stock,
    countersign,
    declare_lost,
    destroy,
    find_again,
    lose,
    receive,
    relocate,
    send,
    shelve,
    take_back,
    write_off,
)
from awda.equipment.stores.projection import BOOKS
from awda.equipment.stores.rules import Bearer, BringIn, LeavesFor, LetOut
from awda.equipment.trace import TraceRow, trace_row
from awda.journal.writer import Answer, Writing, execute, writing
from awda.kernel.act import Act
from awda.kernel.ids import (
    ActorId,
    ItemId,
    OperationId,
    PlaceId,
    SubjectId,
    subject,
)
from awda.kernel.refusal import Refusal
from awda.places import queries as places
from awda.places.rules import STORES

__all__ = [
    "HandIn",
    "Mark",
    "Receiving",
    "Shipment",
    "ask_exit",
    "check_stock",
    "clear",
    "countersign",
    "declare_lost",
    "destroy",
    "export_trace",
    "find_again",
    "hand_in",
    "miss_rounds",
    "receive",
    "record",
    "relocate",
    "return_property",
    "send",
    "shelve",
    "solve_case",
    "split_lot",
    "take_back",
    "take_property",
    "write_off",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Receiving:
    """Under which operation, where, and by whose authority items are taken in (I-02).

    `room` matters only where the place is a store.
    """

    operation: OperationId
    place: PlaceId
    ordered_by: str
    grounds: str
    supervised_by: str = ""
    room: str = ""


HandIn = words.HandInWeapon | words.HandInAmmunition | words.HandInVehicle
Mark = (
    words.PhotographMarks
    | words.Correct
    | words.HoldAsEvidence
    | words.EndEvidence
    | words.AgreeSendLater
)


def hand_in(act: Act, command: HandIn, into: Receiving) -> Answer:
    """A weapon, lot or vehicle enters its register and the acting party's custody (W-03).

    Never at a site that is free of weapons (H-03).
    """
    how = How.HANDED_IN if command.origin.handed_in_by else How.FOUND
    who = command.origin.handed_in_by or command.origin.found
    with writing() as now:
        answer = now.execute(EQUIPMENT, command, act)
        may_lie_at(register_of(_article(command).type), places.place(into.place))
        _take_into_custody(now, act, (command.item,), how, into, who)
    return answer


def _article(command: HandIn) -> Article:
    match command:
        case words.HandInWeapon():
            return command.weapon
        case words.HandInAmmunition():
            return command.lot
        case words.HandInVehicle():
            return command.vehicle


def take_property(act: Act, lines: Sequence[words.TakeProperty], into: Receiving) -> list[Answer]:
    """The lines of one property receipt, all or none (W-10)."""
    if not lines:
        raise Refusal("ITEMS_EMPTY_OR_REPEATED", listed=0)
    with writing() as now:
        answers = [now.execute(EQUIPMENT, line, act.step(f"take {line.item}")) for line in lines]
        items = tuple(line.item for line in lines)
        _take_into_custody(now, act, items, How.TAKEN, into, lines[0].owner)
    return answers


def _take_into_custody(
    now: Writing, act: Act, items: tuple[ItemId, ...], how: How, into: Receiving, who: str
) -> None:
    for item in items:
        enter = Enter(
            subject=subject(item),
            kind=SubjectKind.ITEM,
            how=how,
            operation=into.operation,
            place=into.place,
            ordered_by=into.ordered_by,
            grounds=into.grounds,
            supervised_by=into.supervised_by,
        )
        now.execute(CUSTODY, enter, act.step(f"custody {item}"))
    if is_store(into.place):
        bearer = Bearer(person=who, organisation=act.party, signature=act.actor)
        shelf = BringIn(
            store=into.place, items=items, bearer=bearer, purpose=how.value, room=into.room
        )
        now.execute(BOOKS, shelf, act.step(f"shelf {items[0]}"))


def record(act: Act, command: Mark) -> Answer:
    """A photo of marks, a correction, a hold as evidence or its end, a signed `send later`."""
    return execute(EQUIPMENT, command, act)


def clear(act: Act, command: DeclareClear | MakeSafe) -> Answer:
    """A person is cleared at the gate, or made safe at the stretcher (W-01)."""
    return execute(CLEARING, command, act)


def solve_case(act: Act, command: words.SolveSerialCase) -> Answer:
    """Rule on equal serials.

    A record made twice leaves custody before the same two officers (W-04).
    """
    with writing() as now:
        answer = now.execute(EQUIPMENT, command, act)
        if command.ruling is words.Ruling.SAME_ITEM:
            lose(now, act, command.item, "recorded twice")
            ended = WriteOff(
                subject=subject(command.item), second=command.second, finding=command.reason
            )
            now.execute(CUSTODY, ended, act.step("recorded twice"))
    return answer


def split_lot(act: Act, command: words.SplitLot, tag: str) -> Answer:
    """Some rounds become a lot of their own, at the same place and with the same holder (W-12)."""
    with writing() as now:
        answer = now.execute(EQUIPMENT, command, act)
        _open_split(now, act, command, tag)
    return answer


def _open_split(now: Writing, act: Act, command: words.SplitLot, tag: str) -> None:
    parent = Holding.objects.get(subject=command.item)
    opened = words.OpenSplitLot(item=command.into, tag=tag, split_from=command.item)
    now.execute(EQUIPMENT, opened, act.step("other half"))
    enter = Enter(
        subject=SubjectId(command.into),
        kind=SubjectKind.ITEM,
        how=How(parent.how),
        operation=OperationId(parent.operation),
        place=PlaceId(parent.place),
        ordered_by=act.party,
        grounds=f"split from {command.item}: {command.reason}",
    )
    now.execute(CUSTODY, enter, act.step("custody of the other half"))


def miss_rounds(act: Act, command: words.SplitLot, tag: str, inquiry: str) -> Answer:
    """Rounds of a lot are missing: they become a lot of their own that is lost under inquiry."""
    with writing() as now:
        answer = split_lot(act, command, tag)
        lose(now, act, command.into, inquiry)
    return answer


def return_property(
    act: Act, command: words.ReturnProperty, second: ActorId | None = None
) -> Answer:
    """A line of property goes back to its owner, signed for (W-10); out of a store, by two."""
    with writing() as now:
        held = holdings.holding(command.item)
        if held and held.place and is_store(held.place):
            line = queries.item(command.item)
            who = line.origin.handed_in_by if line else None
            owner = Bearer(
                person=who or command.witness,
                organisation="owner",
                signature=command.signature,
            )
            door = LetOut(
                store=held.place,
                items=(command.item,),
                leaves_for=LeavesFor.RETURN,
                bearer=owner,
                purpose=LeavesFor.RETURN.value,
                second=second,
            )
            now.execute(BOOKS, door, act.step("door"))
        answer = now.execute(EQUIPMENT, command, act)
        back = GiveBack(subject=subject(command.item), signature=command.signature)
        now.execute(CUSTODY, back, act.step("given back"))
        return answer


def export_trace(act: Act, command: words.ExportTrace) -> TraceRow:
    """The marks of a weapon as a trace request; the export is itself recorded (W-14, D-02)."""
    with writing() as now:
        now.execute(EQUIPMENT, command, act)
        return trace_row(command.item)


def is_store(place: str) -> bool:
    """Whether a place is an arms or property store."""
    known = places.place(place)
    return known is not None and known.kind in STORES
