"""The pure heart of equipment: status and part as a table, and what a count says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awda.custody.vocabulary import Standing
from awda.equipment import vocabulary as words
from awda.equipment.gates import Around
from awda.equipment.kinds import ItemType, Register, Status
from awda.equipment.rules import Item, decide, evolve
from awda.equipment.status import Footing, Part, part_of, status_of
from awda.equipment.stores.checks import (
    Coverage,
    Findings,
    Held,
    Stock,
    StockAgreed,
    StockDiffered,
    TypeCount,
    check,
    compare,
)
from awda.kernel.ids import ItemId, PlaceId
from awda.kernel.refusal import Refusal
from awda.places.rules import PartyKind, PlaceKind
from awda.policy.vocabulary import DEFAULTS
from tests.conftest import NOON
from tests.equipment.scenes import HOUR, arms, keeper, origin, rifle, rounds

HOST, RECEIVER = PartyKind.HOST, PartyKind.RECEIVER
STORE, GATE, FAR = PlaceKind.ARMS_STORE, PlaceKind.CROSSING, PlaceKind.RECEPTION_OTHER_STATE


def footing(
    *,
    standing: Standing = Standing.HELD,
    holder: PartyKind | None = HOST,
    place: PlaceKind | None = STORE,
    twice: bool = False,
    returned: bool = False,
    evidence: bool = False,
    case: bool = False,
    owned: bool = False,
    register: Register = Register.WEAPONS,
) -> Footing:
    return Footing(
        register=register,
        recorded_twice=twice,
        returned=returned,
        standing=standing,
        holder=holder,
        place=place,
        evidence=evidence,
        under_case=case,
        owned=owned,
    )


@pytest.mark.rule("W-03", "W-12")
@pytest.mark.parametrize(
    ("stands", "status", "part"),
    [
        (footing(place=GATE), Status.HANDED_IN, Part.ELSEWHERE),
        (footing(), Status.IN_STORE, Part.IN_STORE),
        (footing(owned=True), Status.IN_TRUST, Part.IN_STORE),
        (footing(owned=True, register=Register.PROPERTY), Status.IN_STORE, Part.IN_STORE),
        (footing(case=True, owned=True), Status.UNDER_DISPUTE, Part.IN_STORE),
        (footing(case=True, place=GATE), Status.UNDER_DISPUTE, Part.ELSEWHERE),
        (footing(evidence=True, case=True), Status.EVIDENCE, Part.IN_STORE),
        (footing(holder=PartyKind.JUSTICE, place=GATE), Status.EVIDENCE, Part.ELSEWHERE),
        (footing(holder=RECEIVER, place=FAR), Status.TRANSFERRED, Part.TRANSFERRED),
        (footing(standing=Standing.LOST), Status.LOST_UNDER_INQUIRY, Part.LOST),
        (
            footing(standing=Standing.DESTROYED, holder=None, place=None),
            Status.DESTROYED,
            Part.DESTROYED,
        ),
        (
            footing(standing=Standing.WRITTEN_OFF, holder=None, place=None),
            Status.WRITTEN_OFF,
            Part.WRITTEN_OFF,
        ),
        (
            footing(standing=Standing.WRITTEN_OFF, holder=None, place=None, twice=True),
            Status.RECORDED_TWICE,
            Part.RECORDED_TWICE,
        ),
        (footing(returned=True), Status.RETURNED, Part.RETURNED),
    ],
)
def test_each_item_has_one_status_and_falls_in_one_part(
    stands: Footing, status: Status, part: Part
) -> None:
    assert (status_of(stands), part_of(stands)) == (status, part)


def test_the_items_own_story_is_told_in_order() -> None:
    command = words.HandInWeapon(item=ItemId("i"), tag="T", weapon=rifle(), origin=origin())
    [event] = decide(Item(), command, arms(), Around())
    state = evolve(Item(), event, NOON)
    earlier = words.HoldAsEvidence(item=ItemId("i"), reference="court 3")
    with pytest.raises(Refusal, match="ITEM_TOLD_OUT_OF_ORDER"):
        decide(state, earlier, arms(NOON - HOUR), Around())


@given(there=st.integers(2, 10_000), data=st.data())
@pytest.mark.rule("W-12")
def test_a_split_keeps_the_sum(there: int, data: st.DataObject) -> None:
    asked = data.draw(st.integers(1, there - 1))
    split = words.SplitLot(item=ItemId("a"), into=ItemId("b"), rounds=asked, reason="boxes")
    before = Item(article=rounds(there))
    [event] = decide(before, split, arms(), Around(in_hand=True))
    after = evolve(before, event, NOON)
    assert after.article == rounds(there - asked)


@pytest.mark.rule("W-07")
@given(there=st.integers(1, 40), missing=st.integers(0, 40), counted=st.integers(0, 50))
def test_only_what_named_missing_items_do_not_explain_is_a_difference(
    there: int, missing: int, counted: int
) -> None:
    items = [ItemId(f"{n:02}") for n in range(there)]
    stock = Stock(tuple(Held(item, ItemType.RIFLE, 1, serial=True) for item in items))
    gone = tuple(items[: min(missing, there)])
    count = (TypeCount(type=ItemType.RIFLE, count=counted),)
    found = Findings(counted=count, seen=tuple(items[len(gone) :]), missing=gone, unknown_marks=())
    checked = check(PlaceId("s"), Coverage.WEEKLY, found, stock, keeper(), DEFAULTS)
    said = compare(checked, frozenset({ItemType.RIFLE}), stock)
    left = there - len(gone)
    if counted == left:
        assert said == [StockAgreed(store=PlaceId("s"), type=ItemType.RIFLE, counted=left)]
    else:
        assert said == [
            StockDiffered(store=PlaceId("s"), type=ItemType.RIFLE, expected=left, counted=counted)
        ]


@pytest.mark.rule("W-07")
def test_a_type_that_is_gone_from_the_shelf_agrees_at_zero() -> None:
    found = Findings(counted=(), seen=(), missing=(), unknown_marks=())
    checked = check(PlaceId("s"), Coverage.FULL, found, Stock(), keeper(), DEFAULTS)
    [agreed] = compare(checked, frozenset({ItemType.RIFLE}), Stock())
    assert agreed == StockAgreed(store=PlaceId("s"), type=ItemType.RIFLE, counted=0)
