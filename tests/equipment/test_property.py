"""Belongings: taken only on an officer's order, itemised, and back with their owner (W-10)."""

import pytest

from awda.equipment import acts, queries
from awda.equipment import vocabulary as words
from awda.equipment.kinds import Belonging, ItemType, Notes, Officer, Register, Status
from awda.equipment.projection import EQUIPMENT
from awda.equipment.receipts import property_receipt
from awda.equipment.stores.exits import Passage
from awda.journal import queries as journal
from awda.journal.writer import execute
from awda.kernel.ids import ItemId, PersonId
from awda.kernel.refusal import Override, Refusal
from tests.conftest import NOON
from tests.equipment.scenes import (
    HOUR,
    ORDER,
    SECOND,
    arms,
    cash,
    fighter,
    hand_in_weapon,
    into,
    phone,
    store,
    take,
    two_sign,
)
from tests.scenes import open_operation

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _operation() -> None:
    open_operation()


def bag(grams: int) -> Belonging:
    return Belonging(type=ItemType.BAGGAGE, description="bag", weight_grams=grams)


@pytest.mark.rule("W-10")
@pytest.mark.parametrize("kind", [ItemType.RIFLE, ItemType.AMMO, ItemType.TANK, ItemType.OTHER])
def test_a_weapon_is_never_in_the_property_register(kind: ItemType) -> None:
    with pytest.raises(Refusal) as refused:
        take(fighter(), Belonging(type=kind, description="wrapped in cloth"))
    assert refused.value.code == "WEAPON_IS_NO_BELONGING"
    assert not refused.value.overridable


@pytest.mark.rule("W-10")
@pytest.mark.parametrize(
    "order",
    [
        Officer(name="", rank="captain", unit="brigade 3"),
        Officer(name="officer A", rank=" ", unit="brigade 3"),
        Officer(name="officer A", rank="captain", unit=""),
    ],
)
def test_nothing_is_taken_without_an_officers_order(order: Officer) -> None:
    person = fighter()
    size = journal.size()
    with pytest.raises(Refusal) as refused:
        take(person, phone(), cash(), order=order)
    assert refused.value.code == "ORDER_MISSING"
    assert not refused.value.overridable
    assert journal.size() == size


@pytest.mark.rule("W-10")
@pytest.mark.parametrize(
    "line",
    [
        Belonging(type=ItemType.MONEY, description="an envelope"),
        Belonging(
            type=ItemType.PHONE,
            description="phone",
            money=(Notes(currency="IQD", face_hundredths=100, count=1),),
        ),
        Belonging(
            type=ItemType.MONEY,
            description="notes",
            money=(Notes(currency="dinar", face_hundredths=100, count=1),),
        ),
        Belonging(
            type=ItemType.MONEY,
            description="notes",
            money=(Notes(currency="IQD", face_hundredths=100, count=0),),
        ),
    ],
)
def test_money_is_counted_by_currency_and_face_value(line: Belonging) -> None:
    with pytest.raises(Refusal, match="MONEY_NOT_COUNTED"):
        take(fighter(), line)


@pytest.mark.rule("W-10", "I-01")
def test_lines_are_described_and_counted() -> None:
    person = fighter()
    with pytest.raises(Refusal, match="DESCRIPTION_MISSING"):
        take(person, Belonging(type=ItemType.CLOTHES, description=" "))
    with pytest.raises(Refusal, match="NOTHING_COUNTED"):
        take(person, Belonging(type=ItemType.CLOTHES, description="coat", pieces=0))
    with pytest.raises(Refusal, match="AMOUNT_NEGATIVE"):
        take(person, bag(-1))
    with pytest.raises(Refusal, match="NO_SUCH_BEARER"):
        take(PersonId("nobody"), phone())
    with pytest.raises(Refusal, match="ITEMS_EMPTY_OR_REPEATED"):
        take(person)
    line = words.TakeProperty(
        item=ItemId("p"),
        owner=person,
        receipt=" ",
        belonging=phone(),
        ordered_by=ORDER,
    )
    with pytest.raises(Refusal, match="RECEIPT_MISSING"):
        acts.take_property(arms(), [line], into())


@pytest.mark.rule("W-11")
def test_baggage_over_25_kg_warns_over_all_bags_together() -> None:
    person = fighter()
    take(person, bag(20_000))
    with pytest.raises(Refusal) as refused:
        take(person, bag(5_001))
    assert refused.value.code == "BAGGAGE_OVER_ALLOWANCE"
    assert refused.value.overridable
    assert refused.value.facts["grams"] == 25_001
    take(person, bag(5_000))
    take(person, bag(1), overrides=(Override("BAGGAGE_OVER_ALLOWANCE", "tools of his trade"),))


@pytest.mark.rule("W-10")
def test_a_receipt_names_each_line_and_the_officer() -> None:
    person = fighter()
    taken = take(person, phone(), cash())
    receipt = property_receipt("R-1")
    assert receipt is not None
    assert [line.id for line in receipt.lines] == taken
    assert receipt.person == person
    assert receipt.ordered_by == ORDER
    assert receipt.lines[1].article == cash()
    assert property_receipt("R-2") is None


@pytest.mark.rule("W-10")
def test_an_open_line_blocks_boarding_until_returned_or_signed_send_later() -> None:
    person, other = fighter(), fighter()
    handset, money = take(person, phone(), cash())
    hand_in_weapon(person=other)
    assert [line.id for line in queries.open_property(person)] == [handset, money]
    assert queries.with_open_property([person, other]) == {person}
    unsigned = words.ReturnProperty(item=handset, signature="", witness="clerk 4")
    with pytest.raises(Refusal, match="SIGNATURE_MISSING"):
        acts.return_property(arms(NOON + HOUR), unsigned)
    nowhere = words.AgreeSendLater(item=money, signature="thumb 9", send_to="")
    with pytest.raises(Refusal, match="ADDRESS_MISSING"):
        acts.record(arms(NOON + HOUR), nowhere)
    signed = words.ReturnProperty(item=handset, signature="thumb 8", witness="clerk 4")
    acts.return_property(arms(NOON + HOUR), signed)
    assert [line.id for line in queries.open_property(person)] == [money]
    later = words.AgreeSendLater(item=money, signature="thumb 9", send_to="bank of the family")
    acts.record(arms(NOON + HOUR), later)
    assert queries.with_open_property([person, other]) == set()
    shown = queries.items([handset, money])
    assert shown[handset].status is Status.RETURNED
    assert shown[money].status is Status.HANDED_IN
    with pytest.raises(Refusal, match="ITEM_CLOSED"):
        acts.return_property(arms(NOON + 2 * HOUR), signed)


@pytest.mark.rule("W-06", "W-10")
def test_out_of_a_store_property_goes_back_before_two() -> None:
    person = fighter()
    [item] = take(person, phone())
    store(item)
    back = words.ReturnProperty(item=item, signature="thumb 8", witness="clerk 4")
    with pytest.raises(Refusal, match="NOT_IN_YOUR_HANDS"):
        execute(EQUIPMENT, back, arms(NOON + 3 * HOUR))
    with pytest.raises(Refusal, match="SECOND_OFFICER_NEEDED"):
        acts.return_property(arms(NOON + 3 * HOUR, "store"), back)
    officer = arms(NOON + 3 * HOUR, "store")
    with pytest.raises(Refusal, match="EXIT_NOT_COUNTERSIGNED"):
        acts.return_property(officer, back, SECOND)
    two_sign(officer, item, passage=Passage.RETURN)
    acts.return_property(officer, back, SECOND)
    assert queries.open_property(person) == []
    assert queries.in_store("armoury", register=Register.PROPERTY).total == 0


@pytest.mark.rule("W-10")
def test_a_weapon_is_not_given_back_as_property() -> None:
    item = hand_in_weapon(person=fighter())
    back = words.ReturnProperty(item=item, signature="thumb 8", witness="clerk 4")
    with pytest.raises(Refusal, match="NOT_PROPERTY"):
        acts.return_property(arms(NOON + HOUR), back)
