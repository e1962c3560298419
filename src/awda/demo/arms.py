"""Weapons on their way: from the arms bay to the trust store, list by list, and counted there."""

from datetime import timedelta

from awda.custody import queries as custody
from awda.custody.vocabulary import Purpose, SubjectKind
from awda.demo import moves, story
from awda.demo.agenda import Agenda, lists_of
from awda.demo.desks import act
from awda.equipment.kinds import Register
from awda.equipment.models import Item
from awda.equipment.stores import acts as stores
from awda.equipment.stores.acts import Shipment
from awda.equipment.stores.rules import Bearer, BringIn
from awda.kernel.ids import ActorId, ItemId
from awda.kernel.instants import Instant
from awda.kernel.roles import Role

LORRY = 150
ESCORT = Bearer(person="escort officer 5", organisation="border command", signature="signed")
ROOMS = {Register.WEAPONS: "hall 1", Register.AMMUNITION: "bunker 1"}


def write_agenda(agenda: Agenda) -> None:
    """12 to 14 December: weapons and ammunition go apart (W-05), each accepted by name."""
    agenda.at(story.local(12, 7), lambda at: ship(Register.WEAPONS, at))
    agenda.at(story.local(14, 7), lambda at: ship(Register.AMMUNITION, at))


def ship(register: Register, at: Instant) -> None:
    """Everything of one register that is in the arms bay, in lists of one lorry each."""
    held = {facts.subject for facts in custody.at_place(story.ARMS_BAY, SubjectKind.ITEM)}
    rows = Item.objects.filter(register=register.value).order_by("tag").values_list("id", flat=True)
    waiting = [ItemId(item) for item in rows if item in held]
    for number, load in enumerate(lists_of(LORRY, waiting)):
        _one_lorry(register, number, load, at)


def _one_lorry(register: Register, number: int, load: list[ItemId], at: Instant) -> None:
    name = f"lorry {register.value} {number}"
    handover = moves.handover_id(name)
    shipment = Shipment(
        handover=handover,
        from_place=story.ARMS_BAY,
        items=tuple(load),
        taker=story.STORE,
        to_place=story.ARMOURY,
        purpose=Purpose.STORE_IN,
        lapses_at=at + timedelta(hours=24),
        bearer=ESCORT,
        reason="into trust store",
        second=ActorId("gate"),
    )
    stores.send(act(Role.ARMS_OFFICER, story.BORDER, at, f"send {name}"), shipment)
    opened = custody.handover(handover)
    assert opened is not None
    shelf = BringIn(
        store=story.ARMOURY,
        items=tuple(load),
        bearer=ESCORT,
        purpose="trust store",
        room=ROOMS[register],
    )
    keeper = act(Role.STORE_KEEPER, story.STORE, at + timedelta(hours=5), f"receive {name}")
    stores.receive(keeper, handover, opened.terms, shelf)
