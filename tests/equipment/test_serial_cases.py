"""T8: a rifle without a serial and two with the same: a case, and the whole batch locked."""

import pytest

from awda.custody import queries as custody
from awda.custody.vocabulary import Standing
from awda.equipment import acts, cases, queries
from awda.equipment import vocabulary as words
from awda.equipment.kinds import SerialState, Status
from awda.equipment.vocabulary import Ruling
from awda.journal import queries as journal
from awda.kernel.ids import ActorId, ItemId
from awda.kernel.refusal import Override, Refusal
from tests.conftest import NOON
from tests.equipment.scenes import (
    HOUR,
    PHOTO,
    SECOND,
    arms,
    hand_in_weapon,
    rifle,
    send,
    store,
)
from tests.scenes import open_operation

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _operation() -> None:
    open_operation()


def solve(item: ItemId, ruling: Ruling, second: ActorId = SECOND) -> None:
    command = words.SolveSerialCase(
        item=item, ruling=ruling, reason="both seen side by side", second=second
    )
    acts.solve_case(arms(NOON + HOUR), command)


@pytest.mark.rule("W-04")
def test_t8_one_equal_serial_locks_the_whole_batch() -> None:
    first = hand_in_weapon(rifle("AK-1234"))
    second = hand_in_weapon(rifle("ak ١٢٣٤"))
    clean = hand_in_weapon(rifle("AK 9"))
    size = journal.size()
    for batch in ([first, clean], [second, clean], [first]):
        with pytest.raises(Refusal) as refused:
            send(*batch)
        assert refused.value.code == "SERIAL_CASE_OPEN"
        assert not refused.value.overridable
    assert journal.size() == size
    [case] = cases.open_cases()
    assert (case.item, case.twins) == (second, (first,))
    found = queries.item(first)
    assert found is not None
    assert found.status is Status.UNDER_DISPUTE
    send(clean)


@pytest.mark.rule("W-03", "W-04")
def test_t8_a_rifle_without_serial_goes_nowhere_before_its_marks_are_photographed() -> None:
    bare = hand_in_weapon(rifle(state=SerialState.NO_SERIAL))
    clean = hand_in_weapon(rifle("AK 9"))
    with pytest.raises(Refusal) as refused:
        send(bare, clean)
    assert refused.value.code == "MARKS_NOT_PHOTOGRAPHED"
    assert not refused.value.overridable
    acts.record(arms(), words.PhotographMarks(item=bare, sha256=PHOTO, shows="receiver, left"))
    send(bare, clean)


@pytest.mark.rule("W-04")
def test_a_case_is_solved_by_two_with_a_reason() -> None:
    hand_in_weapon()
    later = hand_in_weapon()
    with pytest.raises(Refusal, match="SECOND_OFFICER_NEEDED"):
        solve(later, Ruling.DIFFERENT_ITEMS, second=ActorId("arms_officer@crossing"))
    silent = words.SolveSerialCase(
        item=later, ruling=Ruling.DIFFERENT_ITEMS, reason=" ", second=SECOND
    )
    with pytest.raises(Refusal, match="REASON_MISSING"):
        acts.solve_case(arms(NOON + HOUR), silent)
    assert len(cases.open_cases()) == 1


@pytest.mark.rule("W-04")
def test_two_different_items_go_on_and_their_pair_opens_no_second_case() -> None:
    first, later = hand_in_weapon(), hand_in_weapon()
    solve(later, Ruling.DIFFERENT_ITEMS)
    assert cases.open_cases() == []
    store(first, later)
    found = queries.item(later)
    assert found is not None
    command = words.Correct(
        item=later,
        corrects=found.entry,
        article=rifle("AK-1234"),
        reason="dash was left out",
        second=SECOND,
    )
    acts.record(arms(NOON + 3 * HOUR), command)
    assert cases.open_cases() == []
    third = hand_in_weapon(at=NOON + 4 * HOUR)
    [case] = cases.open_cases()
    assert (case.item, set(case.twins)) == (third, {first, later})


@pytest.mark.rule("W-04", "W-12")
def test_one_item_recorded_twice_leaves_one_record_open() -> None:
    first, later = hand_in_weapon(), hand_in_weapon()
    solve(later, Ruling.SAME_ITEM)
    shown = queries.items([first, later])
    assert shown[first].status is Status.HANDED_IN
    assert shown[later].status is Status.RECORDED_TWICE
    ended = custody.holding(later)
    assert ended is not None
    assert (ended.standing, ended.holder) == (Standing.WRITTEN_OFF, None)
    with pytest.raises(Refusal, match="ITEM_CLOSED"):
        acts.record(arms(NOON + HOUR), words.PhotographMarks(item=later, sha256=PHOTO, shows="x"))
    with pytest.raises(Refusal, match="ITEM_CLOSED"):
        solve(later, Ruling.DIFFERENT_ITEMS)
    store(first, at=NOON + 2 * HOUR)
    third = hand_in_weapon(at=NOON + 4 * HOUR)
    [case] = cases.open_cases()
    assert (case.item, case.twins) == (third, (first,))


@pytest.mark.rule("W-04")
def test_another_type_or_maker_is_another_weapon_but_an_unread_maker_may_be_any() -> None:
    hand_in_weapon(rifle(maker="Factory 12"))
    hand_in_weapon(rifle(maker="Factory 13"))
    assert cases.open_cases() == []
    hand_in_weapon(rifle(maker=""))
    [case] = cases.open_cases()
    assert len(case.twins) == 2


@pytest.mark.rule("W-04")
def test_a_serial_that_only_looks_the_same_is_a_warning() -> None:
    hand_in_weapon(rifle("O123"))
    with pytest.raises(Refusal) as refused:
        hand_in_weapon(rifle("0123"))
    assert refused.value.code == "SERIAL_LOOKS_ALIKE"
    assert refused.value.overridable
    hand_in_weapon(rifle("0123"), overrides=(Override("SERIAL_LOOKS_ALIKE", "both read twice"),))
    assert cases.open_cases() == []


@pytest.mark.rule("W-04")
def test_evidence_stays_until_the_court_lets_it_go() -> None:
    item = hand_in_weapon()
    acts.record(arms(), words.HoldAsEvidence(item=item, reference="court 3/9"))
    with pytest.raises(Refusal, match="ITEM_IS_EVIDENCE"):
        send(item)
    found = queries.item(item)
    assert found is not None
    assert found.status is Status.EVIDENCE
    acts.record(arms(), words.EndEvidence(item=item, reference="court 3/9, ended"))
    send(item)
