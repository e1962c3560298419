"""Short words for scenes: a rifle, a lot, a phone; hand it in, send it, take it, count it."""

from collections.abc import Sequence
from datetime import timedelta

from awda.custody import queries as custody
from awda.custody.vocabulary import Purpose
from awda.equipment import acts
from awda.equipment import vocabulary as words
from awda.equipment.acts import Receiving
from awda.equipment.kinds import (
    Belonging,
    Condition,
    ItemType,
    Lot,
    Notes,
    Officer,
    Serial,
    SerialState,
    Vehicle,
    Weapon,
)
from awda.equipment.stores import acts as door
from awda.equipment.stores.exits import AskExit, Countersign, Passage
from awda.equipment.stores.rules import Bearer, BringIn, LeavesFor, LetOut
from awda.journal.clock import new_id
from awda.kernel.act import Act
from awda.kernel.ids import ActorId, CommandId, HandoverId, ItemId, PartyId, PersonId, PlaceId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Override
from awda.kernel.roles import Role
from tests.conftest import NOON, sign
from tests.scenes import OPERATION, meet

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
BEARER = Bearer(person="driver 7", organisation="transport company 2", signature="sheet 12")
SECOND = ActorId("second-officer")
ORDER = Officer(name="officer A", rank="captain", unit="brigade 3")
PHOTO = "ab" * 32


def arms(at: Instant = NOON, party: str = "crossing", overrides: tuple[Override, ...] = ()) -> Act:
    """Signed by the arms officer of a party."""
    return sign(Role.ARMS_OFFICER, party, at, overrides=overrides)


def keeper(at: Instant = NOON, overrides: tuple[Override, ...] = ()) -> Act:
    """Signed by the keeper of the store."""
    return sign(Role.STORE_KEEPER, "store", at, overrides=overrides)


def new_item() -> ItemId:
    """A new item's id."""
    return ItemId(new_id())


def rifle(
    serial: str = "AK 1234",
    *,
    maker: str = "Factory 12",
    state: SerialState = SerialState.READ,
    item_type: ItemType = ItemType.RIFLE,
) -> Weapon:
    """A rifle as an arms officer would describe it."""
    return Weapon(
        type=item_type,
        serial=Serial(state=state, text=serial if state is SerialState.READ else ""),
        country="",
        maker=maker,
        model="AKM",
        calibre="7.62x39",
        condition=Condition.WORN,
        serviceable=True,
    )


def rounds(count: int = 1000, *, item_type: ItemType = ItemType.AMMO) -> Lot:
    """A lot of ammunition."""
    return Lot(type=item_type, calibre="7.62x39", lot="L-77", description="ball", rounds=count)


def truck(custodian: str = "driver pool") -> Vehicle:
    """A truck with its keys."""
    return Vehicle(
        type=ItemType.SOFT_VEHICLE,
        maker="works 5",
        model="6x6",
        chassis="CH-5561",
        hull="",
        turret="",
        fuel_litres=40,
        keys=2,
        custodian=custodian,
        condition=Condition.GOOD,
        serviceable=True,
    )


def phone() -> Belonging:
    """A phone."""
    return Belonging(type=ItemType.PHONE, description="black phone, cracked")


def cash() -> Belonging:
    """Three notes of 25,000 dinars."""
    notes = (Notes(currency="IQD", face_hundredths=2_500_000, count=3),)
    return Belonging(type=ItemType.MONEY, description="notes in an envelope", money=notes)


def into(place: str = "gate", room: str = "") -> Receiving:
    """Where and by whose authority things are taken in."""
    return Receiving(
        operation=OPERATION,
        place=PlaceId(place),
        ordered_by="border command",
        grounds="disarmament at the crossing",
        room=room,
    )


def origin(person: PersonId | None = None) -> words.Origin:
    """Handed in by a person, or found at the roadside; owned by a state, for whoever follows."""
    return words.Origin(
        handed_in_by=person,
        found="" if person else "left at the roadside",
        origin_unit="battalion 4",
        owner="state of origin",
        beneficiary="its next recognised government",
    )


def hand_in_weapon(
    weapon: Weapon | None = None,
    person: PersonId | None = None,
    *,
    at: Instant = NOON,
    place: str = "gate",
    party: str = "crossing",
    room: str = "",
    overrides: tuple[Override, ...] = (),
) -> ItemId:
    """A weapon handed in; its id."""
    item = new_item()
    command = words.HandInWeapon(
        item=item, tag=f"T-{item}", weapon=weapon or rifle(), origin=origin(person)
    )
    acts.hand_in(arms(at, party, overrides), command, into(place, room))
    return item


def hand_in_lot(
    lot: Lot | None = None,
    *,
    at: Instant = NOON,
    place: str = "gate",
    party: str = "crossing",
    room: str = "",
    qualified_person: str = "",
) -> ItemId:
    """A lot handed in; its id."""
    item = new_item()
    command = words.HandInAmmunition(
        item=item,
        tag=f"T-{item}",
        lot=lot or rounds(),
        origin=origin(),
        qualified_person=qualified_person,
    )
    acts.hand_in(arms(at, party), command, into(place, room))
    return item


def take(
    owner: PersonId,
    *lines: Belonging,
    order: Officer = ORDER,
    at: Instant = NOON,
    overrides: tuple[Override, ...] = (),
) -> list[ItemId]:
    """Lines of property taken on one receipt; their ids."""
    commands = [
        words.TakeProperty(
            item=new_item(), owner=owner, receipt="R-1", belonging=line, ordered_by=order
        )
        for line in lines
    ]
    acts.take_property(arms(at, overrides=overrides), commands, into())
    return [command.item for command in commands]


def fighter() -> PersonId:
    """A grown man at the gate."""
    return meet()


def two_sign(
    act: Act,
    *items: ItemId,
    passage: Passage,
    place: str = "armoury",
    taker: str | None = None,
    second: ActorId = SECOND,
) -> CommandId:
    """Whoever acts asks for an exit, and a second officer of the same party signs it."""
    asked = AskExit(
        store=PlaceId(place),
        items=items,
        passage=passage,
        purpose="by order 9",
        taker=PartyId(taker) if taker else None,
    )
    exit_id = CommandId(door.ask_exit(act.step("ask"), asked).id)
    officer = sign(Role.STORE_KEEPER, act.party, act.happened_at, actor=second)
    door.countersign(officer, Countersign(store=PlaceId(place), exit=exit_id))
    return exit_id


def send(
    *items: ItemId,
    at: Instant = NOON + HOUR,
    from_place: str = "gate",
    giver: str = "crossing",
    taker: str = "store",
    to_place: str | None = "armoury",
    second: ActorId | None = None,
    bearer: Bearer = BEARER,
) -> tuple[HandoverId, str]:
    """Items let out and offered; the handover and the terms both sign."""
    handover = HandoverId(new_id())
    shipment = door.Shipment(
        handover=handover,
        from_place=PlaceId(from_place),
        items=items,
        taker=PartyId(taker),
        to_place=PlaceId(to_place) if to_place else None,
        purpose=Purpose.STORE_IN if taker == "store" else Purpose.HANDOVER,
        lapses_at=at + DAY,
        bearer=bearer,
        reason="to safe keeping",
        second=second,
    )
    act = arms(at, giver)
    if second is not None:
        two_sign(
            act, *items, passage=Passage.HANDOVER, place=from_place, taker=taker, second=second
        )
    door.send(act, shipment)
    opened = custody.handover(handover)
    assert opened is not None
    return handover, opened.terms


def shelf(*items: ItemId, store: str = "armoury", room: str = "") -> BringIn:
    """A line of the book: these items come in."""
    return BringIn(
        store=PlaceId(store), items=items, bearer=BEARER, purpose="safe keeping", room=room
    )


def store(*items: ItemId, at: Instant = NOON + HOUR, room: str = "") -> None:
    """From the gate into the armoury, offered and accepted."""
    handover, terms = send(*items, at=at)
    door.receive(keeper(at + HOUR), handover, terms, shelf(*items, room=room))


def let_out(
    *items: ItemId,
    place: str = "armoury",
    leaves_for: LeavesFor = LeavesFor.DESTRUCTION,
    second: ActorId | None = SECOND,
) -> LetOut:
    """A line of the book: these items go out."""
    return LetOut(
        store=PlaceId(place),
        items=items,
        leaves_for=leaves_for,
        bearer=BEARER,
        purpose="by order 9",
        second=second,
    )


def destroy(items: Sequence[ItemId], at: Instant, place: str = "armoury") -> None:
    """Destroyed before two officers."""
    act = keeper(at)
    two_sign(act, *items, passage=Passage.DESTRUCTION, place=place)
    door.destroy(act, let_out(*items, place=place), "cut and melted")


def rifles(count: int, *, at: Instant = NOON) -> list[ItemId]:
    """So many rifles with serials of their own, in the armoury two hours after `at`."""
    items = [hand_in_weapon(rifle(f"AK {n:04}"), at=at) for n in range(count)]
    store(*items, at=at + HOUR)
    return items


def to_other_side(*items: ItemId, at: Instant) -> None:
    """Out of the armoury, before two, offered to the other side."""
    send(
        *items,
        at=at,
        from_place="armoury",
        giver="store",
        taker="other-side",
        to_place="far-side",
        second=SECOND,
    )
