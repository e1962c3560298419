"""The door of a store: let out and offer, take in, move, count, lose, find, write off, destroy.

One function per act, one transaction each. An act binds the store's book to custody: nothing passes
the door without a line in the book, and no line of the book moves responsibility by itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from awda.custody import acts as custody
from awda.custody import queries as holdings
from awda.custody.handovers.rules import OpenHandover
from awda.custody.projection import CUSTODY
from awda.custody.vocabulary import (
    DeclareLost,
    Destroy,
    FindAgain,
    Move,
    Purpose,
    Withdraw,
    WriteOff,
)
from awda.equipment import queries
from awda.equipment.gates import may_lie_at, reasoned, second_officer
from awda.equipment.stores.exits import AskExit, Countersign
from awda.equipment.stores.models import StockCheck
from awda.equipment.stores.projection import BOOKS
from awda.equipment.stores.rules import Bearer, BringIn, CheckStock, LeavesFor, LetOut, ShelveFound
from awda.journal.writer import Answer, Writing, execute, writing
from awda.kernel.act import Act
from awda.kernel.ids import ActorId, HandoverId, ItemId, PartyId, PlaceId, subject
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.places import queries as places


@dataclass(frozen=True, slots=True, kw_only=True)
class Shipment:
    """Items of one place, offered to another party on one list and let out of the door."""

    handover: HandoverId
    from_place: PlaceId
    items: tuple[ItemId, ...]
    taker: PartyId
    to_place: PlaceId | None
    purpose: Purpose
    lapses_at: Instant
    bearer: Bearer
    reason: str
    second: ActorId | None = None
    court_reference: str = ""


def send(act: Act, shipment: Shipment) -> Answer:
    """Let items out of the door and offer them; all, or none.

    Until accepted they stay ours (X-01).
    """
    door = LetOut(
        store=shipment.from_place,
        items=shipment.items,
        leaves_for=LeavesFor.HANDOVER,
        bearer=shipment.bearer,
        purpose=shipment.reason,
        taker=shipment.taker,
        second=shipment.second,
    )
    offer = OpenHandover(
        handover=shipment.handover,
        taker=shipment.taker,
        purpose=shipment.purpose,
        subjects=tuple(subject(item) for item in shipment.items),
        lapses_at=shipment.lapses_at,
        to_place=shipment.to_place,
        court_reference=shipment.court_reference,
        note=shipment.reason,
    )
    with writing() as now:
        now.execute(BOOKS, door, act.step("door"))
        return custody.offer(act, offer, items=True)


def take_back(act: Act, handover: HandoverId, items: Sequence[ItemId], reason: str) -> list[Answer]:
    """The giver takes back items offered and not answered; `shelve` then puts them back (W-06).

    Refusals: an empty or repeated list, no reason, and what custody says of each item.
    """
    if not items or len(set(items)) != len(items):
        raise Refusal("ITEMS_EMPTY_OR_REPEATED", listed=len(items))
    reasoned(reason)
    with writing() as now:
        answers = []
        for item in items:
            back = Withdraw(subject=subject(item), handover=handover, reason=reason)
            answers.append(now.execute(CUSTODY, back, act.step(f"withdraw {item}")))
    return answers


def receive(
    act: Act,
    handover: HandoverId,
    terms: str,
    shelve: BringIn,
    differs: Sequence[custody.Refused] = (),
) -> list[Answer]:
    """The taker accepts each item by name onto `shelve`, and declines those that differ (W-09)."""
    taken = [custody.Taken(subject(item), shelve.store) for item in shelve.items]
    with writing() as now:
        answers = custody.answer(act, handover, terms, taken, differs, items=True)
        if taken:
            answers.append(now.execute(BOOKS, shelve, act.step("shelf")))
    return answers


def shelve(act: Act, command: BringIn) -> Answer:
    """Items we hold go back on the shelf: an offer lapsed, was declined or taken back (W-06)."""
    return execute(BOOKS, command, act)


def relocate(act: Act, door: LetOut, shelf: BringIn) -> list[Answer]:
    """Items go from one place of ours to another; the holder stays. `shelf` is where they go."""
    with writing() as now:
        answers = [now.execute(BOOKS, door, act.step("door"))]
        for item in door.items:
            move = Move(subject=subject(item), place=shelf.store)
            answers.append(now.execute(CUSTODY, move, act.step(f"move {item}")))
        answers.append(now.execute(BOOKS, shelf, act.step("shelf")))
    return answers


def check_stock(act: Act, command: CheckStock) -> Answer:
    """A stock check; what is missing becomes lost under inquiry in the same act (W-07, W-09)."""
    with writing() as now:
        answer = now.execute(BOOKS, command, act)
        taken = StockCheck.objects.get(entry=answer.indexes[0])
        for item in taken.missing:
            lose(now, act, ItemId(item), f"stock check, entry {taken.entry}")
    return answer


def declare_lost(act: Act, item: ItemId, inquiry: str) -> None:
    """An item is missing: its type leaves this store no more until it is found or written off."""
    with writing() as now:
        lose(now, act, item, inquiry)


def lose(now: Writing, act: Act, item: ItemId, inquiry: str) -> None:
    """Within a larger act: take back an offer that waits, then declare the item lost."""
    _take_back(now, act, item, inquiry)
    lost = DeclareLost(subject=subject(item), inquiry=inquiry)
    now.execute(CUSTODY, lost, act.step(f"lost {item}"))


def _take_back(now: Writing, act: Act, item: ItemId, reason: str) -> None:
    """Withdraw an offer of ours that waits for its answer, if there is one."""
    held = holdings.holding(item)
    if held and held.handover and held.lapses_at and act.happened_at <= held.lapses_at:
        back = Withdraw(subject=subject(item), handover=held.handover, reason=reason)
        now.execute(CUSTODY, back, act.step(f"withdraw {item}"))


def ask_exit(act: Act, command: AskExit) -> Answer:
    """One officer asks; nothing passes before another has signed with a login of their own."""
    return execute(BOOKS, command, act)


def countersign(act: Act, command: Countersign) -> Answer:
    """The second officer signs for what was asked (W-06)."""
    return execute(BOOKS, command, act)


def find_again(
    act: Act,
    item: ItemId,
    place: PlaceId,
    note: str,
    room: str = "",
    second: ActorId | None = None,
) -> Answer:
    """A lost item is back where it was lost; to any other place it then goes by the book (W-06).

    Otherwise an item could pass a door by being lost on one side and found on the other. In a store
    two sign, and the room is one in which it may lie (W-05, W-10).
    """
    with writing() as now:
        known, held = queries.item(item), holdings.holding(item)
        if known is not None and held is not None and held.place is not None:
            may_lie_at(known.register, places.place(place))
            if place != held.place:
                raise Refusal("FOUND_ELSEWHERE", item=item, lost_at=held.place, found_at=place)
        found = FindAgain(subject=subject(item), place=place, note=note)
        answer = now.execute(CUSTODY, found, act)
        shelved = ShelveFound(store=place, items=(item,), note=note, room=room, second=second)
        now.execute(BOOKS, shelved, act.step("shelf"))
        return answer


def write_off(act: Act, item: ItemId, second: ActorId, finding: str) -> Answer:
    """Two officers write off an item that is lost under inquiry, with a finding (T17)."""
    second_officer(second, act)
    reasoned(finding)
    ended = WriteOff(subject=subject(item), second=second, finding=finding)
    return execute(CUSTODY, ended, act)


def destroy(act: Act, door: LetOut, method: str) -> list[Answer]:
    """Items are destroyed before two officers.

    What is locked to transfer is locked to this, too.
    """
    if door.leaves_for is not LeavesFor.DESTRUCTION:
        raise Refusal("PURPOSE_IS_OTHER", leaves_for=door.leaves_for.value)
    reasoned(method)
    with writing() as now:
        answers = [now.execute(BOOKS, door, act.step("door"))]
        for item in door.items:
            ended = Destroy(subject=subject(item), second=door.second or "", method=method)
            answers.append(now.execute(CUSTODY, ended, act.step(f"destroy {item}")))
    return answers
