"""The door and the shelves: mixed loads, four eyes, the store book, splits and destruction."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from awda.custody import queries as custody
from awda.custody.acts import Refused
from awda.custody.vocabulary import DeclineReason
from awda.equipment import acts, queries
from awda.equipment import vocabulary as words
from awda.equipment.kinds import ItemType, Status
from awda.equipment.projection import EQUIPMENT
from awda.equipment.stores import acts as door
from awda.equipment.stores import queries as stores
from awda.equipment.stores.exits import Passage
from awda.equipment.stores.rules import Bearer, LeavesFor
from awda.journal import queries as journal
from awda.journal.writer import execute
from awda.kernel.ids import ActorId, ItemId, PlaceId, subject
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from tests.conftest import NOON, sign
from tests.equipment.scenes import (
    HOUR,
    SECOND,
    arms,
    hand_in_lot,
    hand_in_weapon,
    into,
    keeper,
    let_out,
    new_item,
    origin,
    rifle,
    rifles,
    rounds,
    send,
    shelf,
    store,
    to_other_side,
    truck,
    two_sign,
)
from tests.scenes import open_operation

pytestmark = pytest.mark.django_db
ARMOURY = PlaceId("armoury")
LATER = NOON + 5 * HOUR


@pytest.fixture(autouse=True)
def _operation() -> None:
    open_operation()


@pytest.mark.rule("W-05")
def test_a_shipment_with_weapons_and_ammunition_is_refused() -> None:
    weapon, lot = hand_in_weapon(), hand_in_lot()
    size = journal.size()
    with pytest.raises(Refusal) as refused:
        send(weapon, lot)
    assert refused.value.code == "WEAPONS_WITH_AMMUNITION"
    assert not refused.value.overridable
    assert journal.size() == size
    send(weapon)
    send(lot)


@pytest.mark.rule("W-05")
def test_a_lot_split_from_another_does_not_travel_with_weapons_either() -> None:
    weapon, lot, part = hand_in_weapon(), hand_in_lot(), new_item()
    split = words.SplitLot(item=lot, into=part, rounds=300, reason="two boxes")
    acts.split_lot(arms(NOON + HOUR), split, "T-part")
    with pytest.raises(Refusal, match="WEAPONS_WITH_AMMUNITION"):
        send(weapon, part)


@pytest.mark.rule("W-05")
def test_in_a_store_weapons_and_ammunition_have_rooms_of_their_own() -> None:
    weapon, lot = hand_in_weapon(), hand_in_lot()
    store(weapon, room="A")
    handover, terms = send(lot)
    with pytest.raises(Refusal) as refused:
        door.receive(keeper(LATER), handover, terms, shelf(lot, room="A"))
    assert refused.value.code == "AMMUNITION_KEPT_APART"
    assert not refused.value.overridable
    door.receive(keeper(LATER), handover, terms, shelf(lot, room="B"))
    with pytest.raises(Refusal, match="AMMUNITION_KEPT_APART"):
        hand_in_weapon(rifle("AK 2"), at=LATER, place="armoury", party="store", room="B")
    hand_in_weapon(rifle("AK 2"), at=LATER, place="armoury", party="store", room="A")


@pytest.mark.rule("W-06")
def test_nothing_leaves_a_store_before_two_officers_and_a_signature() -> None:
    [item] = rifles(1)
    for second in (None, ActorId("arms_officer@store")):
        with pytest.raises(Refusal) as refused:
            send(item, at=LATER, from_place="armoury", giver="store", taker="camp", second=second)
        assert refused.value.code == "SECOND_OFFICER_NEEDED"
        assert not refused.value.overridable
    unsigned = Bearer(person="driver 7", organisation="company", signature=" ")
    with pytest.raises(Refusal, match="BEARER_NOT_SIGNED"):
        send(item, at=LATER, from_place="armoury", giver="store", taker="camp", bearer=unsigned)


@pytest.mark.rule("W-06")
def test_the_store_book_names_who_what_when_and_why() -> None:
    [item] = rifles(1)
    to_other_side(item, at=LATER)
    out, entered = stores.book("armoury")
    assert (out.out, out.items, out.second) == (True, [item], SECOND)
    assert (out.person, out.organisation, out.signature) == (
        "driver 7",
        "transport company 2",
        "sheet 12",
    )
    assert (out.at, out.purpose, out.keeper) == (LATER, "to safe keeping", "arms_officer@store")
    assert (entered.out, entered.items) == (False, [item])


@pytest.mark.rule("W-06")
def test_a_list_is_neither_empty_nor_repeated_nor_of_things_held_elsewhere() -> None:
    [item] = rifles(1)
    elsewhere = hand_in_weapon(rifle("AK 77"), at=LATER)
    with pytest.raises(Refusal, match="ITEMS_EMPTY_OR_REPEATED"):
        to_other_side(at=LATER)
    with pytest.raises(Refusal, match="ITEMS_EMPTY_OR_REPEATED"):
        to_other_side(item, item, at=LATER)
    with pytest.raises(Refusal, match="TOO_MANY_ITEMS"):
        to_other_side(*(new_item() for _ in range(5_001)), at=LATER)
    with pytest.raises(Refusal, match="NOT_IN_THIS_STORE"):
        to_other_side(item, elsewhere, at=LATER)
    with pytest.raises(Refusal, match="NOT_YOUR_STORE"):
        send(item, at=LATER, from_place="armoury", giver="crossing", second=SECOND)


@pytest.mark.rule("W-09", "X-01")
def test_an_item_that_differs_is_declined_and_stays_with_the_giver() -> None:
    one, other = rifles(2)
    handover, terms = send(
        one,
        other,
        at=LATER,
        from_place="armoury",
        giver="store",
        taker="other-side",
        to_place="far-side",
        second=SECOND,
    )
    differs = [Refused(subject(other), DeclineReason.DIFFERS, "another barrel")]
    receiver = sign(Role.RECEIVER, "other-side", LATER + HOUR)
    door.receive(receiver, handover, terms, shelf(one, store="far-side"), differs)
    shown = queries.items([one, other])
    assert shown[one].status is Status.TRANSFERRED
    back = shown[other].custody
    assert back is not None
    assert (back.holder, back.handover) == ("store", None)
    door.shelve(keeper(LATER + HOUR), shelf(other))


@pytest.mark.rule("W-06", "X-01")
def test_an_offer_of_items_is_taken_back_by_its_giver_and_then_shelved() -> None:
    one, other = rifles(2)
    handover, terms = send(
        one,
        other,
        at=LATER,
        from_place="armoury",
        giver="store",
        taker="camp",
        to_place="rutba",
        second=SECOND,
    )
    size = journal.size()
    for items, reason, code in (
        ((), "wrong list", "ITEMS_EMPTY_OR_REPEATED"),
        ((one, one), "wrong list", "ITEMS_EMPTY_OR_REPEATED"),
        ((one,), " ", "REASON_MISSING"),
    ):
        with pytest.raises(Refusal, match=code):
            door.take_back(keeper(LATER + HOUR), handover, items, reason)
    with pytest.raises(Refusal, match="NOT_THE_HOLDER"):
        door.take_back(arms(LATER + HOUR, "camp"), handover, (one,), "ours now")
    assert journal.size() == size
    door.take_back(keeper(LATER + HOUR), handover, (one,), "wrong list")
    taker = arms(LATER + 2 * HOUR, "camp")
    with pytest.raises(Refusal):
        door.receive(taker, handover, terms, shelf(one, store="rutba"))
    door.shelve(keeper(LATER + 2 * HOUR), shelf(one))
    door.receive(taker, handover, terms, shelf(other, store="rutba"))
    holders = {item: custody.holding(item) for item in (one, other)}
    assert [held.holder for held in holders.values() if held] == ["store", "camp"]
    assert stores.book("armoury")[0].items == [one]


@pytest.mark.rule("W-15")
def test_a_vehicle_moves_within_its_holder_and_needs_no_second_outside_a_store() -> None:
    item = new_item()
    command = words.HandInVehicle(item=item, tag="V-1", vehicle=truck(), origin=origin())
    acts.hand_in(arms(), command, into())
    out = let_out(item, place="gate", leaves_for=LeavesFor.MOVE, second=None)
    door.relocate(arms(NOON + HOUR), out, shelf(item, store="reception"))
    held = custody.holding(item)
    assert held is not None
    assert (held.holder, held.place) == ("crossing", "reception")
    found = queries.item(item)
    assert found is not None
    assert found.article == truck()


@pytest.mark.rule("W-12")
def test_destruction_is_before_two_officers_also_outside_a_store() -> None:
    item = hand_in_weapon()
    with pytest.raises(Refusal, match="SECOND_OFFICER_NEEDED"):
        door.destroy(arms(NOON + HOUR), let_out(item, place="gate", second=None), "cut")
    other = let_out(item, place="gate", leaves_for=LeavesFor.MOVE)
    with pytest.raises(Refusal, match="PURPOSE_IS_OTHER"):
        door.destroy(arms(NOON + HOUR), other, "cut")
    with pytest.raises(Refusal, match="EXIT_NOT_COUNTERSIGNED"):
        door.destroy(arms(NOON + HOUR), let_out(item, place="gate"), "cut")
    two_sign(arms(NOON + HOUR), item, passage=Passage.DESTRUCTION, place="gate")
    door.destroy(arms(NOON + HOUR), let_out(item, place="gate"), "cut")
    found = queries.item(item)
    assert found is not None
    assert found.status is Status.DESTROYED


@pytest.mark.rule("W-06", "W-12")
def test_a_second_officer_has_a_name_and_an_ending_its_finding_or_method() -> None:
    item = hand_in_weapon()
    with pytest.raises(Refusal, match="SECOND_OFFICER_NEEDED"):
        door.destroy(arms(NOON), let_out(item, place="gate", second=ActorId("x")), "cut")
    with pytest.raises(Refusal, match="REASON_MISSING"):
        door.destroy(arms(NOON), let_out(item, place="gate"), " ")
    door.declare_lost(arms(NOON), item, "inquiry 5")
    for second in ("x", " arms_officer@crossing "):
        with pytest.raises(Refusal, match="SECOND_OFFICER_NEEDED"):
            door.write_off(arms(LATER), item, ActorId(second), "stolen")
    with pytest.raises(Refusal, match="REASON_MISSING"):
        door.write_off(arms(LATER), item, SECOND, " ")
    door.write_off(arms(LATER), item, SECOND, "stolen")


@pytest.mark.rule("W-09", "W-12")
def test_missing_rounds_become_a_lost_lot_and_never_zero() -> None:
    lot, gone = hand_in_lot(rounds(1000)), new_item()
    split = words.SplitLot(item=lot, into=gone, rounds=40, reason="box found open")
    acts.miss_rounds(arms(LATER), split, "T-gone", "inquiry 7")
    shown = queries.items([lot, gone])
    assert (shown[lot].units, shown[gone].units) == (960, 40)
    assert shown[gone].status is Status.LOST_UNDER_INQUIRY


@pytest.mark.rule("W-12")
def test_a_split_asks_for_fewer_rounds_than_there_are_from_the_holder_only() -> None:
    lot = hand_in_lot(rounds(10))

    def split(count: int, item: ItemId = lot, party: str = "crossing") -> None:
        command = words.SplitLot(item=item, into=new_item(), rounds=count, reason="boxes")
        acts.split_lot(arms(LATER, party), command, f"T-{count}-{party}")

    for count in (0, 10, 11, -1):
        with pytest.raises(Refusal, match="SPLIT_OUT_OF_BOUNDS"):
            split(count)
    with pytest.raises(Refusal, match="NOT_A_LOT"):
        split(1, hand_in_weapon())
    with pytest.raises(Refusal, match="NOT_IN_YOUR_HANDS"):
        split(1, party="camp")
    split(9)


@pytest.mark.rule("W-12")
def test_the_other_half_of_a_split_is_never_opened_alone() -> None:
    lot = hand_in_lot()
    alone = words.OpenSplitLot(item=new_item(), tag="T-x", split_from=lot)
    with pytest.raises(Refusal, match="NO_SUCH_SPLIT"):
        execute(EQUIPMENT, alone, arms())


def test_a_store_is_paged_filtered_and_searched_in_any_digits() -> None:
    items = rifles(3)
    page = queries.in_store("armoury", item_type=ItemType.RIFLE)
    assert (page.total, page.pages, len(page.items)) == (3, 1, 3)
    found = queries.in_store("armoury", text="ak-٠٠٠١")
    assert [item.id for item in found.items] == [items[1]]
    assert queries.in_store("armoury", item_type=ItemType.TANK).total == 0
    assert queries.in_store("armoury", text="--").total == 0
    assert queries.in_store("gate").total == 0


def test_a_page_costs_the_same_queries_for_two_items_as_for_thirty(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    rifles(2)
    with CaptureQueriesContext(connection) as two:
        queries.in_store("armoury")
    store(*(hand_in_weapon(rifle(f"B {n:04}")) for n in range(28)), at=LATER)
    with django_assert_num_queries(len(two)):
        assert len(queries.in_store("armoury").items) == 30
