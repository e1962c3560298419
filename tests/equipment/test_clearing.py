"""The registration hall stays shut until it is known that no weapon comes along (W-01)."""

import pytest

from awda.equipment import acts
from awda.equipment.clearing import queries
from awda.equipment.clearing.rules import Carried, DeclareClear, MakeSafe
from awda.journal import queries as journal
from awda.journal.writer import execute
from awda.kernel.ids import PersonId
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.people.codes import Triage
from awda.people.commands import SetTriage
from awda.people.projection import PEOPLE
from tests.conftest import NOON, sign
from tests.equipment.scenes import HOUR, arms, fighter, hand_in_weapon, phone, take
from tests.scenes import meet, open_operation

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _operation() -> None:
    open_operation()


def clear(person: PersonId, carried: Carried = Carried.NONE, child_protection: str = "") -> None:
    command = DeclareClear(person=person, carried=carried, child_protection=child_protection)
    acts.clear(arms(NOON + HOUR), command)


def red() -> PersonId:
    person = fighter()
    triage = SetTriage(person=person, triage=Triage.RED, wounded=True)
    execute(PEOPLE, triage, sign(Role.TRIAGE_MEDIC, "crossing"))
    return person


@pytest.mark.rule("W-01", "I-01")
def test_nobody_is_cleared_who_has_not_entered() -> None:
    with pytest.raises(Refusal, match="NOT_AT_THE_GATE"):
        clear(PersonId("nobody"))
    assert queries.clearing("nobody") is None


@pytest.mark.rule("W-01")
def test_only_the_arms_officer_clears() -> None:
    command = DeclareClear(person=fighter(), carried=Carried.NONE)
    with pytest.raises(Refusal, match="NOT_YOUR_DUTY"):
        acts.clear(sign(Role.REGISTRAR, "crossing"), command)


@pytest.mark.rule("W-01", "C-01")
@pytest.mark.parametrize("age", [(12, 14), (16, 20)])
def test_a_child_or_a_doubt_is_cleared_only_beside_child_protection(age: tuple[int, int]) -> None:
    child = meet(age=age)
    with pytest.raises(Refusal) as refused:
        clear(child)
    assert refused.value.code == "CHILD_CLEARED_ALONE"
    assert not refused.value.overridable
    clear(child, child_protection="child_protection@children")
    assert queries.clearing(child) is not None


@pytest.mark.rule("W-01")
def test_handed_in_needs_something_handed_in_and_none_needs_nothing() -> None:
    armed, unarmed = fighter(), fighter()
    hand_in_weapon(person=armed)
    take(unarmed, phone())
    with pytest.raises(Refusal, match="SOMETHING_HANDED_IN"):
        clear(armed)
    with pytest.raises(Refusal, match="NOTHING_HANDED_IN"):
        clear(unarmed, Carried.HANDED_IN)
    clear(armed, Carried.HANDED_IN)
    clear(unarmed)
    cleared = queries.clearings([armed, unarmed])
    assert (cleared[armed].carried, cleared[unarmed].carried) == (Carried.HANDED_IN, Carried.NONE)
    recorded = journal.entry(cleared[armed].entry)
    assert recorded is not None
    assert (recorded.type, recorded.compartment) == ("clearing.Cleared", Compartment.EQUIPMENT)


@pytest.mark.rule("W-01", "M-01")
def test_a_red_casualty_is_made_safe_at_the_stretcher_and_the_receipt_follows() -> None:
    person = red()
    with pytest.raises(Refusal, match="RED_GOES_TO_CARE_FIRST"):
        clear(person)
    with pytest.raises(Refusal, match="AMOUNT_NEGATIVE"):
        acts.clear(arms(), MakeSafe(person=person, weapons_taken=-1))
    acts.clear(arms(), MakeSafe(person=person, weapons_taken=1))
    [due] = queries.receipts_due()
    assert (due.person, due.receipt_due) == (person, True)
    hand_in_weapon(person=person)
    clear(person, Carried.HANDED_IN)
    assert queries.receipts_due() == []


@pytest.mark.rule("W-01")
def test_only_a_red_casualty_is_made_safe_at_the_stretcher() -> None:
    with pytest.raises(Refusal, match="NOT_A_RED_CASUALTY"):
        acts.clear(arms(), MakeSafe(person=fighter(), weapons_taken=0))
