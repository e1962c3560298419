"""Commands that open what everything else stands on: an operation, a party, a place."""

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

import click

from awda.cli import Here, say
from awda.cli.site import keeper_act

if TYPE_CHECKING:
    from awda.places.rules import OpenOperation, OpenParty, OpenPlace

here = click.make_pass_decorator(Here)
Code = TypeVar("Code", bound=StrEnum)
CAPACITY_OF_A_CROSSING = 5_000  # persons; PLACE_FULL warns beyond it
DEFAULT_OPERATION = "operation-1"
DEFAULT_PARTY = "crossing-authority"
DEFAULT_PLACE = "crossing-1"


@click.group("operation")
def operation_group() -> None:
    """Operations: the people and items that enter under one are summed together (X-05)."""


@operation_group.command("open")
@click.argument("operation")
@click.option("--ar", "name_ar", required=True, help="Its name in Arabic.")
@click.option("--en", "name_en", required=True, help="Its name in English.")
@here
def operation_open(here: Here, operation: str, name_ar: str, name_en: str) -> int:
    """Open OPERATION, a short id such as al-qaim-2024."""
    here.open()
    from awda.kernel.ids import OperationId
    from awda.places.rules import OpenOperation

    command = OpenOperation(operation=OperationId(operation), name_ar=name_ar, name_en=name_en)
    _opened(command, operation)
    return 0


@click.group("party")
def party_group() -> None:
    """Parties: authorities, units, hospitals, receivers that may answer for people and items."""


@party_group.command("open")
@click.argument("party")
@click.option(
    "--kind",
    type=click.Choice(["host", "hospital", "child_body", "receiver", "justice", "store"]),
    default="host",
    show_default=True,
)
@click.option("--ar", "name_ar", required=True, help="Its name in Arabic.")
@click.option("--en", "name_en", required=True, help="Its name in English.")
@click.option("--mandate", default="", help="The paper a receiver acts on (L-05).")
@click.option("--predecessor", default="", help="The party that it follows (L-05).")
@click.option("--recognition", default="", help="Who recognises it, since when (L-05).")
@here
def party_open(
    here: Here,
    party: str,
    kind: str,
    name_ar: str,
    name_en: str,
    mandate: str,
    predecessor: str,
    recognition: str,
) -> int:
    """Open PARTY, a short id such as border-command."""
    here.open()
    from awda.kernel.ids import PartyId
    from awda.places.rules import OpenParty, PartyKind

    command = OpenParty(
        party=PartyId(party),
        kind=PartyKind(kind),
        name_ar=name_ar,
        name_en=name_en,
        mandate=mandate,
        predecessor=PartyId(predecessor) if predecessor else None,
        recognition=recognition,
    )
    _opened(command, party)
    return 0


@click.group("place")
def place_group() -> None:
    """Places: crossings, camps, hospitals, stores."""


@place_group.command("open")
@click.argument("place")
@click.option("--party", required=True, help="The party that runs it.")
@click.option("--kind", default="CROSSING", show_default=True, help="Such as RECEPTION, HOSPITAL.")
@click.option("--ar", "name_ar", required=True, help="Its name in Arabic.")
@click.option("--en", "name_en", required=True, help="Its name in English.")
@click.option("--building", default="TENTS", show_default=True, help="What stands there.")
@click.option("--capacity", type=int, default=CAPACITY_OF_A_CROSSING, show_default=True)
@click.option("--km-to-border", type=int, help="A camp nearer than 50 km needs --move-by (H-01).")
@click.option("--move-by", type=click.DateTime(["%Y-%m-%d"]), help="Day of the move plan.")
@here
def place_open(
    here: Here,
    place: str,
    party: str,
    kind: str,
    name_ar: str,
    name_en: str,
    building: str,
    capacity: int,
    km_to_border: int | None,
    move_by: datetime | None,
) -> int:
    """Open PLACE, a short id such as gate-1."""
    here.open()
    from awda.kernel.ids import PartyId, PlaceId
    from awda.places.rules import Building, OpenPlace, PlaceKind

    command = OpenPlace(
        place=PlaceId(place),
        kind=_one_of(PlaceKind, kind),
        run_by=PartyId(party),
        name_ar=name_ar,
        name_en=name_en,
        building=_one_of(Building, building),
        capacity=capacity,
        km_to_border=km_to_border,
        move_by=move_by.date() if move_by else None,
    )
    _opened(command, place)
    return 0


def _one_of(codes: type[Code], written: str) -> Code:
    try:
        return codes(written.upper())
    except ValueError:
        raise click.BadParameter(f"one of: {', '.join(codes)}") from None


def _opened(command: "OpenOperation | OpenParty | OpenPlace", what: str) -> None:
    from awda.places.acts import record

    record(keeper_act(), command)
    say(f"{what} is open")


def open_default_ground() -> None:
    """One operation, party and crossing, for a list sent to an installation that has none."""
    from awda.journal.writer import writing
    from awda.kernel.ids import OperationId, PartyId, PlaceId
    from awda.places.acts import record
    from awda.places.rules import (
        Building,
        OpenOperation,
        OpenParty,
        OpenPlace,
        PartyKind,
        PlaceKind,
    )

    act = keeper_act()
    opened: tuple[OpenOperation | OpenParty | OpenPlace, ...] = (
        OpenOperation(
            operation=OperationId(DEFAULT_OPERATION), name_ar="العملية 1", name_en="Operation 1"
        ),
        OpenParty(
            party=PartyId(DEFAULT_PARTY),
            kind=PartyKind.HOST,
            name_ar="سلطة المعبر",
            name_en="Crossing authority",
        ),
        OpenPlace(
            place=PlaceId(DEFAULT_PLACE),
            kind=PlaceKind.CROSSING,
            run_by=PartyId(DEFAULT_PARTY),
            name_ar="المعبر 1",
            name_en="Crossing 1",
            building=Building.OPEN_GROUND,
            capacity=CAPACITY_OF_A_CROSSING,
        ),
    )
    with writing():
        for number, command in enumerate(opened):
            record(act.step(str(number)), command)


COMMANDS: tuple[click.Command, ...] = (operation_group, party_group, place_group)
