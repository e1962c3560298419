"""Four eyes at the door are two logins: asked by one, signed by the other, used once (W-06)."""

from collections.abc import Callable

import pytest

from awda.custody import queries as custody
from awda.custody.vocabulary import Purpose
from awda.equipment import queries
from awda.equipment.kinds import Status
from awda.equipment.stores import acts as door
from awda.equipment.stores import queries as stores
from awda.equipment.stores.exits import MOST_ASKED, SIGNED_FOR, AskExit, Countersign, Passage
from awda.equipment.stores.models import WaitingExit
from awda.equipment.stores.projection import BOOKS
from awda.equipment.stores.rules import LeavesFor
from awda.journal import queries as journal
from awda.journal.clock import new_id
from awda.journal.rebuild import fingerprints, rebuild
from awda.kernel.act import Act
from awda.kernel.ids import ActorId, CommandId, HandoverId, ItemId, PartyId, PlaceId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from tests.conftest import NOON, sign
from tests.equipment.scenes import (
    BEARER,
    DAY,
    HOUR,
    SECOND,
    arms,
    destroy,
    hand_in_lot,
    hand_in_weapon,
    keeper,
    let_out,
    rifles,
    send,
    shelf,
    store,
    to_other_side,
    two_sign,
)
from tests.scenes import open_operation

pytestmark = pytest.mark.django_db
LATER = NOON + 6 * HOUR
ARMOURY = PlaceId("armoury")


@pytest.fixture(autouse=True)
def _operation() -> None:
    open_operation()


def officer(at: Instant = LATER, login: str = SECOND, party: str = "store") -> Act:
    return sign(Role.STORE_KEEPER, party, at, actor=login)


def ask(*items: ItemId, passage: Passage = Passage.DESTRUCTION, at: Instant = LATER) -> CommandId:
    asked = AskExit(store=ARMOURY, items=items, passage=passage, purpose="order 9")
    return CommandId(door.ask_exit(keeper(at), asked).id)


def signs(exit_id: str, act: Act) -> None:
    door.countersign(act, Countersign(store=ARMOURY, exit=CommandId(exit_id)))


@pytest.mark.rule("W-06")
def test_a_second_login_that_is_only_named_lets_nothing_out() -> None:
    """The old hole: type a colleague's login and go. Each way out has the same answer."""
    [item] = rifles(1)
    size = journal.size()
    ways: tuple[Callable[[], object], ...] = (
        lambda: door.destroy(keeper(LATER), let_out(item), "cut"),
        lambda: door.relocate(
            keeper(LATER), let_out(item, leaves_for=LeavesFor.MOVE), shelf(item, store="armoury")
        ),
    )
    for way in ways:
        with pytest.raises(Refusal) as why:
            way()
        assert why.value.code == "EXIT_NOT_COUNTERSIGNED"
        assert not why.value.overridable
    assert journal.size() == size
    ask(item)
    with pytest.raises(Refusal, match="EXIT_NOT_COUNTERSIGNED"):
        door.destroy(keeper(LATER), let_out(item), "cut")


@pytest.mark.rule("W-06")
def test_who_asks_does_not_sign_nor_does_another_party_or_duty() -> None:
    [item] = rifles(1)
    exit_id = ask(item)
    for act, code in (
        (keeper(LATER), "SECOND_OFFICER_NEEDED"),
        (officer(party="crossing"), "NOT_YOUR_STORE"),
        (sign(Role.REGISTRAR, "store", LATER, actor=SECOND), "NOT_YOUR_DUTY"),
        (sign(Role.CONVOY_LEADER, "store", LATER, actor=SECOND), "NOT_YOUR_DUTY"),
        (officer(LATER + SIGNED_FOR + HOUR), "EXIT_NOT_WAITING"),
    ):
        with pytest.raises(Refusal) as why:
            signs(exit_id, act)
        assert why.value.code == code
    with pytest.raises(Refusal, match="EXIT_NOT_WAITING"):
        signs("0193a0f0-0000-7000-8000-000000000000", officer())
    signs(exit_id, officer())
    with pytest.raises(Refusal, match="EXIT_NOT_WAITING"):
        signs(exit_id, officer(login="third-officer"))


@pytest.mark.rule("W-06")
def test_a_signature_is_for_just_these_things_this_passage_this_taker_and_these_hours() -> None:
    one, other = rifles(2)
    two_sign(keeper(LATER), one, passage=Passage.DESTRUCTION)
    ways: tuple[Callable[[], object], ...] = (
        lambda: door.destroy(keeper(LATER), let_out(one, other), "cut"),
        lambda: door.destroy(keeper(LATER), let_out(other), "cut"),
        lambda: door.destroy(keeper(LATER), let_out(one, second=ActorId("third-one")), "cut"),
        lambda: door.destroy(keeper(LATER + SIGNED_FOR + HOUR), let_out(one), "cut"),
        lambda: door.destroy(keeper(LATER - HOUR), let_out(one), "cut"),
        lambda: door.relocate(
            keeper(LATER), let_out(one, leaves_for=LeavesFor.MOVE), shelf(one, store="armoury")
        ),
    )
    for way in ways:
        with pytest.raises(Refusal, match="EXIT_NOT_COUNTERSIGNED"):
            way()
    two_sign(arms(LATER, "store"), other, passage=Passage.HANDOVER, taker="camp")
    with pytest.raises(Refusal, match="EXIT_NOT_COUNTERSIGNED"):
        door.send(arms(LATER, "store"), _shipment_to_the_other_side(other))
    door.destroy(keeper(LATER), let_out(one), "cut")
    shown = queries.item(one)
    assert shown is not None
    assert shown.status is Status.DESTROYED


def _shipment_to_the_other_side(item: ItemId) -> door.Shipment:
    return door.Shipment(
        handover=HandoverId(new_id()),
        from_place=ARMOURY,
        items=(item,),
        taker=PartyId("other-side"),
        to_place=PlaceId("far-side"),
        purpose=Purpose.HANDOVER,
        lapses_at=LATER + DAY,
        bearer=BEARER,
        reason="to safe keeping",
        second=SECOND,
    )


@pytest.mark.rule("W-06")
def test_a_signature_serves_once() -> None:
    [item] = rifles(1)
    handover, _ = send(
        item, at=LATER, from_place="armoury", giver="store", taker="camp", second=SECOND
    )
    door.take_back(keeper(LATER + HOUR), handover, (item,), "wrong list")
    door.shelve(keeper(LATER + HOUR), shelf(item))
    assert not WaitingExit.objects.exists()
    again = _shipment_to_the_other_side(item)
    with pytest.raises(Refusal, match="EXIT_NOT_COUNTERSIGNED"):
        door.send(arms(LATER + 2 * HOUR, "store"), again)


@pytest.mark.rule("W-03", "W-05", "W-06")
def test_what_may_not_leave_is_not_even_asked() -> None:
    [item] = rifles(1)
    lot = hand_in_lot()
    store(lot, room="B")
    for items, code in (
        ((), "ITEMS_EMPTY_OR_REPEATED"),
        ((item, item), "ITEMS_EMPTY_OR_REPEATED"),
        ((item, lot), "WEAPONS_WITH_AMMUNITION"),
        ((hand_in_weapon(),), "NOT_IN_THIS_STORE"),
    ):
        with pytest.raises(Refusal, match=code):
            ask(*items)


@pytest.mark.rule("W-06")
def test_exits_that_wait_are_bounded_and_grow_old(monkeypatch: pytest.MonkeyPatch) -> None:
    [item] = rifles(1)
    assert MOST_ASKED >= 50
    monkeypatch.setattr("awda.equipment.stores.exits.MOST_ASKED", 2)
    ask(item)
    ask(item)
    with pytest.raises(Refusal, match="EXITS_TOO_MANY"):
        ask(item)
    after = LATER + SIGNED_FOR + HOUR
    assert stores.waiting_exits(["armoury"], after) == []
    ask(item, at=after)
    assert WaitingExit.objects.count() == 1


@pytest.mark.rule("W-05", "W-06")
def test_what_was_lost_is_found_before_two_and_in_a_room_where_it_may_lie() -> None:
    [item] = rifles(1)
    lot = hand_in_lot()
    store(lot, room="B")
    door.declare_lost(keeper(LATER), item, "inquiry 5")
    act = keeper(LATER + HOUR)
    for room, second, code in (
        ("A", None, "SECOND_OFFICER_NEEDED"),
        ("A", SECOND, "EXIT_NOT_COUNTERSIGNED"),
        ("B", SECOND, "AMMUNITION_KEPT_APART"),
    ):
        with pytest.raises(Refusal, match=code):
            door.find_again(act, item, ARMOURY, "behind the rack", room, second)
    two_sign(act, item, passage=Passage.FOUND)
    door.find_again(act, item, ARMOURY, "behind the rack", "A", SECOND)
    shown = queries.item(item)
    assert shown is not None
    assert (shown.status is Status.LOST_UNDER_INQUIRY, shown.room) == (False, "A")
    line = stores.book("armoury")[0]
    assert (line.items, line.out, line.second, line.purpose) == (
        [item],
        False,
        SECOND,
        "behind the rack",
    )


@pytest.mark.rule("W-06", "X-08")
def test_both_signatures_are_on_the_record_each_by_its_own_login() -> None:
    [item] = rifles(1)
    to_other_side(item, at=LATER)
    said = [
        (recorded.type, recorded.actor)
        for recorded, _ in journal.walk("store/armoury")
        if recorded.type.startswith("stores.Exit") or recorded.type == "stores.ItemsLetOut"
    ]
    assert said == [
        ("stores.ExitAsked", "arms_officer@store"),
        ("stores.ExitCountersigned", SECOND),
        ("stores.ItemsLetOut", "arms_officer@store"),
    ]
    held = custody.holding(item)
    assert held is not None
    assert held.holder == "store", "until accepted it stays ours"


@pytest.mark.rule("X-08")
def test_exits_are_told_again_to_the_same_rows() -> None:
    one, other, third = rifles(3)
    ask(one)
    two_sign(keeper(LATER), other, passage=Passage.DESTRUCTION)
    destroy([third], LATER)
    before = fingerprints([BOOKS])
    assert WaitingExit.objects.count() == 2
    rebuild([BOOKS], lambda _done, _of: None)
    assert fingerprints([BOOKS]) == before
