"""Forms of the arms desk and the store as a thumb fills them in."""

from typing import Any

from awda.custody.models import Holding
from awda.equipment.models import Item
from awda.kernel.ids import PersonId
from tests.intake.site import form

BEARER = {
    "bearer": "driver 7",
    "organisation": "transport company 2",
    "signature": "sheet 12",
    "purpose": "to safe keeping",
}


def weapon(serial: str = "AK 1234", tag: str = "T-1", **more: Any) -> dict[str, Any]:
    """A rifle."""
    said = form(
        form="taking",
        type="RIFLE",
        serial_state="READ",
        serial=serial,
        tag=tag,
        condition="WORN",
        works="on",
        maker="Factory 12",
        place="gate",
        ordered_by="border command",
        grounds="disarmament",
    )
    return said | more


def lot(tag: str = "A-1", **more: Any) -> dict[str, Any]:
    """A lot of ammunition."""
    said = form(
        form="taking",
        type="AMMO",
        calibre="7.62x39",
        lot="L-77",
        rounds="٩٠",
        tag=tag,
        place="gate",
        ordered_by="border command",
        grounds="disarmament",
    )
    return said | more


def belongings(**more: Any) -> dict[str, Any]:
    """Two lines on one receipt."""
    said = form(
        form="property",
        receipt="R-1",
        officer="officer A",
        rank="captain",
        unit="brigade 3",
        place="gate",
        grounds="taken into keeping",
        type_1="PHONE",
        description_1="black phone",
        pieces_1="1",
        type_2="MONEY",
        description_2="notes in an envelope",
        pieces_2="1",
        money_2="IQD ٢٥٠٠٠ ٣",
    )
    return said | more


def shipment(*items: str, **more: Any) -> dict[str, Any]:
    """A list for the store."""
    said = form(
        form="send",
        taker="store",
        to_place="armoury",
        kind="STORE_IN",
        hours="24",
        which="ticked",
        item=list(items),
        **BEARER,
    )
    return said | more


def newest() -> str:
    """The newest item's id."""
    return Item.objects.latest("entry").id


def of(person: PersonId) -> list[str]:
    """What someone handed in, as type codes."""
    return list(Item.objects.filter(person=person).order_by("entry").values_list("type", flat=True))


def holder(subject: str) -> tuple[str, str]:
    """Who answers for it, and where."""
    row = Holding.objects.get(subject=subject)
    return row.holder, row.place
