"""Commands about keeping and erasing: what is due, held and done; a hold, and its lifting.

Always holds: the same acts as the page and the API, signed by a login that shows itself as an
officer of data protection; the console alone places and lifts nothing.
"""

from typing import TYPE_CHECKING

import click

from awda.cli import Here, say, show
from awda.cli.proof import duty_of, password_option

if TYPE_CHECKING:
    from awda.kernel.act import Act

here = click.make_pass_decorator(Here)
as_option = click.option("--as", "login", required=True, help="The officer's login.")


@click.group("retention")
def retention_group() -> None:
    """How long bodies are kept, legal holds, and what was erased (D-04)."""


def _act(login: str, *, password_stdin: bool) -> "Act":
    from dataclasses import replace

    from awda.cli.site import keeper_act
    from awda.kernel.roles import Role

    duty = duty_of(login, [Role.DATA_PROTECTION], password_stdin=password_stdin)
    return replace(keeper_act(), actor=duty.login, role=duty.role, party=duty.party)


@retention_group.command("show")
@as_option
@password_option
@here
def retention_show(here: Here, login: str, password_stdin: bool) -> int:
    """What falls due within 30 days, what is held, what was erased: one JSON line."""
    here.open()
    from awda.kernel.roles import Compartment, Role
    from awda.web.access.request import note_read
    from awda.web.api.retention import shown

    duty = duty_of(login, [Role.DATA_PROTECTION], password_stdin=password_stdin)
    answer = shown()
    for hold in answer["holds"]:
        note_read(duty, "hold", hold["person"], (Compartment.PROTECTION,))
    show(answer)
    return 0


@retention_group.command("hold")
@click.argument("person")
@click.option("--order", required=True, help="Who orders it, and the number of the order.")
@click.option("--reason", required=True)
@as_option
@password_option
@here
def retention_hold(
    here: Here, person: str, order: str, reason: str, login: str, password_stdin: bool
) -> int:
    """Keep what is said of PERSON (an id) until the hold is lifted; prints the hold's id."""
    here.open()
    from awda.journal.clock import new_id
    from awda.kernel.ids import PersonId
    from awda.retention import acts
    from awda.retention.holds.rules import PlaceHold

    command = PlaceHold(hold=new_id(), person=PersonId(person), order=order, reason=reason)
    acts.place_hold(_act(login, password_stdin=password_stdin), command)
    click.echo(command.hold)
    return 0


@retention_group.command("lift")
@click.argument("hold")
@click.option("--reason", required=True)
@as_option
@password_option
@here
def retention_lift(here: Here, hold: str, reason: str, login: str, password_stdin: bool) -> int:
    """Lift HOLD: the clocks run out again."""
    here.open()
    from awda.retention import acts
    from awda.retention.holds.rules import LiftHold

    acts.lift_hold(_act(login, password_stdin=password_stdin), LiftHold(hold=hold, reason=reason))
    say("lifted")
    return 0


COMMANDS: tuple[click.Command, ...] = (retention_group,)
