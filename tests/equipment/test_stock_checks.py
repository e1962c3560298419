"""Stock checks, and T17: the check that misses one rifle locks the transfer of its type."""

from datetime import timedelta

import pytest

from awda.custody import queries as custody
from awda.custody.vocabulary import Standing
from awda.equipment.kinds import ItemType
from awda.equipment.stores import acts as door
from awda.equipment.stores import queries as stores
from awda.equipment.stores.checks import Coverage, TypeCount
from awda.equipment.stores.exits import Passage
from awda.equipment.stores.rules import CheckStock
from awda.journal import queries as journal
from awda.kernel.ids import ActorId, ItemId, PlaceId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Override, Refusal
from tests.conftest import NOON
from tests.equipment.scenes import (
    DAY,
    HOUR,
    SECOND,
    destroy,
    hand_in_weapon,
    keeper,
    rifle,
    rifles,
    store,
    to_other_side,
    two_sign,
)
from tests.scenes import open_operation

pytestmark = pytest.mark.django_db
ARMOURY = PlaceId("armoury")
LATER = NOON + 5 * HOUR


@pytest.fixture(autouse=True)
def _operation() -> None:
    open_operation()


def check(
    count: int,
    *,
    at: Instant = LATER,
    coverage: Coverage = Coverage.WEEKLY,
    seen: tuple[ItemId, ...] = (),
    missing: tuple[ItemId, ...] = (),
    overrides: tuple[Override, ...] = (),
) -> None:
    command = CheckStock(
        store=ARMOURY,
        coverage=coverage,
        counted=(TypeCount(type=ItemType.RIFLE, count=count),),
        seen=seen,
        missing=missing,
    )
    door.check_stock(keeper(at, overrides), command)


@pytest.mark.rule("W-07", "W-09", "W-12")
def test_t17_a_check_that_misses_one_rifle_locks_the_type_until_two_write_it_off() -> None:
    missing, *present = rifles(5)
    pistol = hand_in_weapon(rifle("P 1", item_type=ItemType.PISTOL), at=LATER)
    store(pistol, at=LATER)
    command = CheckStock(
        store=ARMOURY,
        coverage=Coverage.FULL,
        counted=(
            TypeCount(type=ItemType.RIFLE, count=4),
            TypeCount(type=ItemType.PISTOL, count=1),
        ),
        seen=(*present, pistol),
    )
    checked = LATER + 3 * HOUR
    door.check_stock(keeper(checked), command)
    held = custody.holding(missing)
    assert held is not None
    assert (held.standing, held.holder) == (Standing.LOST, "store")
    size = journal.size()
    for refused_act in (to_other_side, lambda *i, at: destroy(i, at)):
        with pytest.raises(Refusal) as refused:
            refused_act(present[0], at=checked + HOUR)
        assert refused.value.code == "TYPE_LOCKED_BY_STOCK_CHECK"
        assert not refused.value.overridable
    assert journal.size() == size
    to_other_side(pistol, at=checked + HOUR)
    with pytest.raises(Refusal, match="SECOND_OFFICER_NEEDED"):
        door.write_off(keeper(checked + HOUR), missing, ActorId("store_keeper@store"), "gone")
    door.write_off(keeper(checked + HOUR), missing, SECOND, "inquiry 4: stolen")
    to_other_side(present[0], at=checked + 2 * HOUR)


@pytest.mark.rule("W-07")
def test_t17_a_found_rifle_opens_the_type_again() -> None:
    missing, present = rifles(2)
    check(1, seen=(present,), missing=(missing,))
    assert [(lock.item, lock.type) for lock in stores.locks("armoury")] == [
        (missing, ItemType.RIFLE)
    ]
    act = keeper(LATER + HOUR)
    two_sign(act, missing, passage=Passage.FOUND)
    door.find_again(act, missing, ARMOURY, "behind the rack", second=SECOND)
    assert stores.locks("armoury") == []
    to_other_side(missing, present, at=LATER + 2 * HOUR)


@pytest.mark.rule("W-07")
@pytest.mark.parametrize("counted", [1, 3])
def test_a_count_that_differs_without_a_name_locks_until_a_check_agrees(counted: int) -> None:
    one, other = rifles(2)
    check(counted, seen=(one,))
    with pytest.raises(Refusal, match="TYPE_LOCKED_BY_STOCK_CHECK"):
        to_other_side(one, at=LATER + HOUR)
    [lock] = stores.locks("armoury")
    assert (lock.type, lock.item) == (ItemType.RIFLE, None)
    check(2, at=LATER + 2 * HOUR, seen=(one, other))
    assert stores.locks("armoury") == []
    to_other_side(one, at=LATER + 3 * HOUR)


@pytest.mark.rule("W-07")
def test_a_missing_item_that_was_offered_is_taken_back_and_lost() -> None:
    missing, present = rifles(2)
    to_other_side(missing, at=LATER)
    check(1, at=LATER + HOUR, seen=(present,), missing=(missing,))
    held = custody.holding(missing)
    assert held is not None
    assert (held.standing, held.taker) == (Standing.LOST, None)


@pytest.mark.rule("W-07")
def test_a_weekly_check_reads_a_tenth_of_the_serials_or_says_why_not() -> None:
    items = rifles(11)
    with pytest.raises(Refusal) as refused:
        check(11, seen=(items[0],))
    assert refused.value.code == "TOO_FEW_SERIALS_READ"
    assert refused.value.overridable
    assert (refused.value.facts["read"], refused.value.facts["least"]) == (1, 2)
    check(11, seen=(items[0],), overrides=(Override("TOO_FEW_SERIALS_READ", "no light"),))
    check(11, at=LATER + HOUR, seen=tuple(items[:2]))


@pytest.mark.rule("W-07")
def test_a_check_counts_each_type_once_and_names_only_what_is_here() -> None:
    [item] = rifles(1)
    stranger = hand_in_weapon(rifle("AK 55"), at=LATER)
    with pytest.raises(Refusal, match="TYPE_NOT_COUNTED"):
        door.check_stock(
            keeper(LATER),
            CheckStock(store=ARMOURY, coverage=Coverage.WEEKLY, counted=(), seen=(item,)),
        )
    with pytest.raises(Refusal, match="COUNT_UNCLEAR"):
        check(-1, seen=(item,))
    with pytest.raises(Refusal, match="MISSING_WAS_NOT_HERE"):
        check(1, seen=(item,), missing=(stranger,))
    with pytest.raises(Refusal, match="MISSING_WAS_NOT_HERE"):
        check(1, seen=(item,), missing=(item,))
    check(2, seen=(item, stranger))
    [taken] = stores.checks_of("armoury")
    assert (taken.strange, taken.seen) == ([stranger], 1)


@pytest.mark.rule("W-07")
def test_overdue_checks_are_listed_for_the_auditor() -> None:
    opened = NOON - DAY
    [item] = rifles(1)
    assert stores.overdue_checks(opened + 7 * DAY) == []
    [weekly] = stores.overdue_checks(opened + 7 * DAY + HOUR)
    assert (weekly.store, weekly.coverage, weekly.last) == ("armoury", Coverage.WEEKLY, None)
    check(1, at=LATER, seen=(item,))
    assert stores.overdue_checks(LATER + 7 * DAY) == []
    [again] = stores.overdue_checks(LATER + 7 * DAY + HOUR)
    assert (again.last, again.due) == (LATER, LATER + 7 * DAY)
    half_a_year = stores.overdue_checks(opened + timedelta(days=184))
    assert [due.coverage for due in half_a_year] == [Coverage.WEEKLY, Coverage.FULL]
    full = opened + timedelta(days=184)
    check(1, at=full, coverage=Coverage.FULL, seen=(item,))
    assert stores.overdue_checks(full + 7 * DAY) == []
