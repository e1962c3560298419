"""Handing in: what no register takes, what it takes, and what then stands on the record."""

import pytest

from awda.custody import queries as custody
from awda.equipment import acts, queries
from awda.equipment import vocabulary as words
from awda.equipment.kinds import ItemType, Register, SerialState, Status, Weapon
from awda.equipment.receipts import arms_receipt
from awda.journal import queries as journal
from awda.kernel.ids import ActorId, ItemId, PersonId
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from tests.conftest import NOON, sign
from tests.equipment.scenes import (
    HOUR,
    PHOTO,
    SECOND,
    arms,
    fighter,
    hand_in_lot,
    hand_in_weapon,
    into,
    new_item,
    origin,
    rifle,
    rounds,
    store,
    truck,
)
from tests.scenes import open_operation

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _operation() -> None:
    open_operation()


def weapon_command(
    *, weapon: Weapon | None = None, tag: str = "T-1", came: words.Origin | None = None
) -> words.HandInWeapon:
    return words.HandInWeapon(
        item=new_item(), tag=tag, weapon=weapon or rifle(), origin=came or origin()
    )


@pytest.mark.rule("W-10")
@pytest.mark.parametrize("belonging", [ItemType.PHONE, ItemType.MONEY, ItemType.CLOTHES])
def test_a_phone_is_never_in_the_weapons_register(belonging: ItemType) -> None:
    command = weapon_command(weapon=rifle(item_type=belonging))
    before = journal.size()
    with pytest.raises(Refusal) as refused:
        acts.hand_in(arms(), command, into())
    assert refused.value.code == "BELONGING_IS_NO_WEAPON"
    assert not refused.value.overridable
    assert journal.size() == before


@pytest.mark.rule("W-05", "W-15")
@pytest.mark.parametrize("other", [ItemType.AMMO, ItemType.TANK])
def test_each_type_has_its_own_register(other: ItemType) -> None:
    with pytest.raises(Refusal, match="OTHER_REGISTER"):
        acts.hand_in(arms(), weapon_command(weapon=rifle(item_type=other)), into())


@pytest.mark.rule("W-03", "I-01")
def test_an_item_says_who_brought_it_or_why_nobody_did() -> None:
    person = fighter()
    both = words.Origin(handed_in_by=person, found="at the roadside")
    for unclear in (words.Origin(), words.Origin(found="  "), both):
        with pytest.raises(Refusal, match="BEARER_OR_FOUND"):
            acts.hand_in(arms(), weapon_command(came=unclear), into())
    nobody = words.Origin(handed_in_by=PersonId("nobody"))
    with pytest.raises(Refusal, match="NO_SUCH_BEARER"):
        acts.hand_in(arms(), weapon_command(came=nobody), into())


@pytest.mark.rule("W-03")
def test_a_tag_stands_on_one_item_only() -> None:
    with pytest.raises(Refusal, match="TAG_MISSING"):
        acts.hand_in(arms(), weapon_command(tag=" "), into())
    acts.hand_in(arms(), weapon_command(tag="T-9"), into())
    with pytest.raises(Refusal, match="TAG_IN_USE"):
        acts.hand_in(arms(), weapon_command(tag="T-9", weapon=rifle("B 2")), into())


@pytest.mark.rule("W-05")
@pytest.mark.parametrize("kind", [ItemType.HAND_GRENADE, ItemType.MINE, ItemType.EXPLOSIVE])
def test_explosives_need_a_qualified_person(kind: ItemType) -> None:
    with pytest.raises(Refusal) as refused:
        hand_in_lot(rounds(3, item_type=kind))
    assert refused.value.code == "QUALIFIED_PERSON_MISSING"
    assert not refused.value.overridable
    item = queries.item(hand_in_lot(rounds(3, item_type=kind), qualified_person="EOD 2"))
    assert item is not None
    assert (item.register, item.units) == (Register.AMMUNITION, 3)


@pytest.mark.rule("W-05")
def test_ammunition_is_counted() -> None:
    with pytest.raises(Refusal, match="NOTHING_COUNTED"):
        hand_in_lot(rounds(0))


@pytest.mark.rule("W-15")
def test_a_vehicle_has_a_custodian() -> None:
    command = words.HandInVehicle(
        item=new_item(), tag="V-1", vehicle=truck(custodian=""), origin=origin()
    )
    with pytest.raises(Refusal, match="CUSTODIAN_MISSING"):
        acts.hand_in(arms(), command, into())


@pytest.mark.rule("W-14")
def test_only_the_arms_officer_takes_weapons_and_exports_traces() -> None:
    with pytest.raises(Refusal, match="NOT_YOUR_DUTY"):
        acts.hand_in(sign(Role.REGISTRAR, "crossing"), weapon_command(), into())
    item = hand_in_weapon()
    export = words.ExportTrace(
        item=item, requested_by="tracing centre", reference="TC 8", ground="ITI, part V"
    )
    with pytest.raises(Refusal, match="NOT_YOUR_DUTY"):
        acts.export_trace(sign(Role.STORE_KEEPER, "crossing"), export)
    unfounded = words.ExportTrace(item=item, requested_by="x", reference="y", ground=" ")
    with pytest.raises(Refusal, match="TRACE_GROUND_MISSING"):
        acts.export_trace(arms(NOON + HOUR), unfounded)
    row = acts.export_trace(arms(NOON + HOUR), export)
    assert (row.serial, row.type) == ("AK 1234", ItemType.RIFLE)
    [*_, (recorded, body)] = journal.walk(f"item/{item}")
    assert (recorded.type, body["requested_by"]) == ("equipment.TraceExported", "tracing centre")


@pytest.mark.rule("W-02", "W-03", "W-08")
def test_a_weapon_handed_in_is_on_the_record_with_its_holder_and_receipt() -> None:
    person = fighter()
    item = hand_in_weapon(person=person)
    found = queries.item(item)
    assert found is not None
    assert found.status is Status.HANDED_IN
    assert found.origin == origin(person)
    assert found.custody is not None
    assert (found.custody.holder, found.custody.place) == ("crossing", "gate")
    recorded = journal.entry(found.entry)
    assert recorded is not None
    assert recorded.compartment is Compartment.EQUIPMENT
    assert person not in (recorded.actor, recorded.stream)
    receipt = arms_receipt(person)
    assert receipt is not None
    assert [line.id for line in receipt.lines] == [item]
    assert (receipt.place, receipt.party, receipt.issuer) == (
        "gate",
        "crossing",
        "arms_officer@crossing",
    )


@pytest.mark.rule("W-08")
def test_owner_holder_and_beneficiary_are_three_and_a_store_holds_in_trust() -> None:
    item = hand_in_weapon()
    store(item)
    found = queries.item(item)
    assert found is not None
    assert found.custody is not None
    assert found.custody.holder == "store"
    assert found.origin.owner == "state of origin"
    assert found.origin.beneficiary == "its next recognised government"
    assert found.status is Status.IN_TRUST


@pytest.mark.rule("W-03")
def test_a_serial_is_read_or_said_to_be_missing_and_then_a_photo_is_owed() -> None:
    weapon = rifle(state=SerialState.ERASED)
    item = hand_in_weapon(weapon)
    assert [owed.id for owed in queries.photos_owed()] == [item]
    with pytest.raises(Refusal, match="PHOTO_HASH_WRONG"):
        acts.record(arms(), words.PhotographMarks(item=item, sha256="xyz", shows="receiver"))
    acts.record(arms(), words.PhotographMarks(item=item, sha256=PHOTO, shows="receiver"))
    assert queries.photos_owed() == []
    assert [photo.sha256 for photo in queries.photos(item)] == [PHOTO]


@pytest.mark.rule("T-07")
def test_a_correction_names_the_entry_it_corrects_and_keeps_it() -> None:
    item = hand_in_weapon(rifle("AK 1"))
    other = hand_in_weapon(rifle("AK 2"))
    found, stranger = queries.item(item), queries.item(other)
    assert found is not None
    assert stranger is not None

    def correct(entry: int, weapon: Weapon, second: str = SECOND) -> None:
        command = words.Correct(
            item=item,
            corrects=entry,
            article=weapon,
            reason="misread",
            second=ActorId(second),
        )
        acts.record(arms(NOON + HOUR), command)

    with pytest.raises(Refusal, match="CORRECTS_NOTHING"):
        correct(stranger.entry, rifle("AK 7"))
    with pytest.raises(Refusal, match="SECOND_OFFICER_NEEDED"):
        correct(found.entry, rifle("AK 7"), second="arms_officer@crossing")
    with pytest.raises(Refusal, match="CORRECTION_CHANGES_NOTHING"):
        correct(found.entry, rifle("AK 1"))
    correct(found.entry, rifle("AK 7"))
    now = queries.item(item)
    assert now is not None
    assert now.article == rifle("AK 7")
    types = [recorded.type for recorded, _ in journal.walk(f"item/{item}")]
    assert types == ["equipment.WeaponHandedIn", "equipment.Corrected"]


def test_the_same_hand_in_sent_twice_is_one_item() -> None:
    act, command = arms(), weapon_command()
    first = acts.hand_in(act, command, into())
    size = journal.size()
    assert acts.hand_in(act, command, into()).indexes == first.indexes
    assert journal.size() == size


def test_a_past_item_takes_no_second_hand_in() -> None:
    command = weapon_command()
    acts.hand_in(arms(), command, into())
    with pytest.raises(Refusal, match="ITEM_EXISTS"):
        acts.hand_in(arms(), command, into())
    absent = words.PhotographMarks(item=ItemId("none"), sha256=PHOTO, shows="x")
    with pytest.raises(Refusal, match="NO_SUCH_ITEM"):
        acts.record(arms(), absent)
    assert custody.holding(command.item) is not None


def test_a_text_or_an_amount_nobody_could_mean_is_refused_before_the_database_sees_it() -> None:
    with pytest.raises(Refusal, match="WRITING_TOO_LONG"):
        acts.hand_in(arms(), weapon_command(tag="T" * 65), into())
    with pytest.raises(Refusal, match="WRITING_TOO_LONG"):
        hand_in_weapon(rifle("\ufdfa" * 10))  # one letter that folds to eighteen
    with pytest.raises(Refusal, match="AMOUNT_TOO_LARGE"):
        hand_in_lot(rounds(2**31))
