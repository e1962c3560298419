"""Where arms never come: sites of civilians, rooms of belongings. No door is passed by losing."""

from collections.abc import Callable

import pytest

from awda.custody import queries as custody
from awda.equipment import acts, queries
from awda.equipment import vocabulary as words
from awda.equipment.gates import WEAPONS_FREE
from awda.equipment.kinds import Status
from awda.equipment.stores import acts as door
from awda.equipment.stores.rules import LeavesFor
from awda.journal import queries as journal
from awda.journal.writer import execute
from awda.kernel.ids import ItemId, PartyId, PlaceId
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from awda.places.projection import PLACES
from awda.places.rules import Building, OpenPlace, PlaceKind
from tests.conftest import NOON, sign
from tests.equipment.scenes import (
    HOUR,
    ORDER,
    arms,
    fighter,
    hand_in_lot,
    hand_in_weapon,
    into,
    keeper,
    let_out,
    new_item,
    origin,
    phone,
    rifles,
    send,
    shelf,
    store,
    take,
    truck,
)
from tests.scenes import open_operation

pytestmark = pytest.mark.django_db
LATER = NOON + 5 * HOUR


@pytest.fixture(autouse=True)
def _operation() -> None:
    open_operation()


def open_place(kind: PlaceKind, run_by: str = "crossing") -> PlaceId:
    """One more place, of a party that may run it."""
    place = PlaceId(f"{kind.value.lower().replace('_', '-')}-free")
    command = OpenPlace(
        place=place,
        kind=kind,
        run_by=PartyId(run_by),
        name_ar=place,
        name_en=place,
        building=Building.HOUSES,
        capacity=100,
    )
    execute(PLACES, command, sign(Role.KEEPER, "awda"))
    return place


def hand_in_truck(place: str = "gate", party: str = "crossing") -> ItemId:
    item = new_item()
    command = words.HandInVehicle(item=item, tag=f"V-{item}", vehicle=truck(), origin=origin())
    acts.hand_in(arms(party=party), command, into(place))
    return item


RUN_BY = {
    PlaceKind.FAMILY_SITE: "crossing",
    PlaceKind.CHILD_CENTRE: "children",
    PlaceKind.REHAB_CENTRE: "crossing",
    PlaceKind.HOSPITAL: "hospital",
    PlaceKind.COURT: "court",
    PlaceKind.PROPERTY_STORE: "store",
}


@pytest.mark.rule("H-03", "W-10")
@pytest.mark.parametrize("kind", sorted(WEAPONS_FREE))
def test_no_arms_are_handed_in_at_a_site_of_civilians(kind: PlaceKind) -> None:
    party = RUN_BY[kind]
    site = open_place(kind, party)
    size = journal.size()
    attempts: list[Callable[[], object]] = [
        lambda: hand_in_weapon(place=site, party=party),
        lambda: hand_in_lot(place=site, party=party),
        lambda: hand_in_truck(site, party),
    ]
    for attempt in attempts:
        with pytest.raises(Refusal) as refused:
            attempt()
        assert refused.value.code == "NO_ARMS_AT_THIS_SITE"
        assert not refused.value.overridable
    assert journal.size() == size
    hand_in_truck()


@pytest.mark.rule("H-03", "W-10")
@pytest.mark.parametrize("kind", [PlaceKind.FAMILY_SITE, PlaceKind.REHAB_CENTRE])
def test_no_arms_are_moved_to_a_site_of_civilians(kind: PlaceKind) -> None:
    site, weapon = open_place(kind), hand_in_weapon()
    out = let_out(weapon, place="gate", leaves_for=LeavesFor.MOVE)
    with pytest.raises(Refusal, match="NO_ARMS_AT_THIS_SITE"):
        door.relocate(arms(NOON + HOUR), out, shelf(weapon, store=site))
    door.relocate(arms(NOON + HOUR), out, shelf(weapon, store="reception"))


@pytest.mark.rule("H-03")
def test_no_arms_are_received_into_a_site_of_civilians() -> None:
    item = hand_in_weapon()
    handover, terms = send(item, taker="camp", to_place="families")
    taker = sign(Role.STORE_KEEPER, "camp", LATER)
    with pytest.raises(Refusal, match="NO_ARMS_AT_THIS_SITE"):
        door.receive(taker, handover, terms, shelf(item, store="families"))
    held = custody.holding(item)
    assert held is not None
    assert held.holder == "crossing"
    door.receive(taker, handover, terms, shelf(item, store="rutba"))


@pytest.mark.rule("H-03", "W-10")
def test_belongings_are_taken_where_arms_are_not() -> None:
    site = open_place(PlaceKind.FAMILY_SITE)
    command = words.TakeProperty(
        item=new_item(),
        owner=fighter(),
        receipt="R-9",
        belonging=phone(),
        ordered_by=ORDER,
    )
    acts.take_property(arms(), [command], into(site))


@pytest.mark.rule("W-10")
def test_belongings_and_arms_have_rooms_of_their_own() -> None:
    weapon, [line] = hand_in_weapon(), take(fighter(), phone())
    store(weapon, room="A")
    handover, terms = send(line)
    with pytest.raises(Refusal) as refused:
        door.receive(keeper(LATER), handover, terms, shelf(line, room="A"))
    assert refused.value.code == "BELONGINGS_KEPT_APART"
    assert not refused.value.overridable
    door.receive(keeper(LATER), handover, terms, shelf(line, room="B"))
    with pytest.raises(Refusal, match="BELONGINGS_KEPT_APART"):
        hand_in_lot(at=LATER, place="armoury", party="store", room="B")


@pytest.mark.rule("W-06", "W-09")
def test_what_is_lost_is_found_where_it_was_lost_and_by_its_holder() -> None:
    item = hand_in_weapon()
    door.declare_lost(arms(NOON + HOUR), item, "inquiry 3")
    with pytest.raises(Refusal) as refused:
        door.find_again(arms(LATER), item, PlaceId("reception"), "in a cupboard")
    assert refused.value.code == "FOUND_ELSEWHERE"
    assert not refused.value.overridable
    with pytest.raises(Refusal, match="NO_ARMS_AT_THIS_SITE"):
        door.find_again(arms(LATER), item, PlaceId("ward"), "under a bed")
    with pytest.raises(Refusal, match="NOT_THE_HOLDER"):
        door.find_again(arms(LATER, "camp"), item, PlaceId("gate"), "in a cupboard")
    door.find_again(arms(LATER), item, PlaceId("gate"), "in a cupboard")
    found = queries.item(item)
    assert found is not None
    assert found.status is Status.HANDED_IN
    out = let_out(item, place="gate", leaves_for=LeavesFor.MOVE)
    door.relocate(arms(LATER), out, shelf(item, store="reception"))


@pytest.mark.rule("W-06")
def test_a_rifle_does_not_leave_its_store_by_being_lost_and_found() -> None:
    [item] = rifles(1)
    other = open_place(PlaceKind.ARMS_STORE, "store")
    door.declare_lost(keeper(LATER), item, "inquiry 4")
    with pytest.raises(Refusal, match="FOUND_ELSEWHERE"):
        door.find_again(keeper(LATER), item, other, "outside")
