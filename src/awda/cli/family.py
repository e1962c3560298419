"""Commands of families: the information bureau's extract, messages counted.

Always holds: the same act as the page and the API, in a duty the login holds and shows; the extract
is written to a file readable to its owner alone, never over another.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from awda.cli import Here, say, show
from awda.cli.proof import as_option, duty_of, password_option

if TYPE_CHECKING:
    from awda.kernel.act import Act

here = click.make_pass_decorator(Here)


@click.group("family")
def family_group() -> None:
    """Families: the information bureau's extract, and messages counted."""


@family_group.command()
@click.argument("persons", nargs=-1)
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write; never over another.",
)
@click.option(
    "--to-state-of-origin",
    "party",
    default="",
    metavar="PARTY",
    help="To this receiving authority instead: only of adults who each said yes to it (I-08).",
)
@as_option
@password_option
@here
def extract(here: Here, /, persons: tuple[str, ...], out: Path, **asked: Any) -> int:
    """Send an extract of PERSONS (ids), or of every grown internee, to the Tracing Agency.

    Machine-readable JSON, as GC III 122 and 123 list the facts; on the record before it is written.
    """
    here.open()
    from awda.family import acts
    from awda.family.bureau.rules import SendExtract, To
    from awda.kernel.ids import PartyId, PersonId

    if out.exists():
        raise click.BadParameter(f"{out} is there already")
    act = _signed(asked)
    command = SendExtract(
        extract=act.step("extract").id,
        persons=tuple(map(PersonId, persons)),
        to=To.STATE_OF_ORIGIN if asked["party"] else To.CENTRAL_TRACING_AGENCY,
        party=PartyId(asked["party"]) if asked["party"] else None,
    )
    sent = acts.send_extract(act, command)
    with out.open("xb") as file:
        out.chmod(0o600)
        file.write(sent.file)
    say(f"{out}: {sent.named} people, entry {sent.entry}, sha256 {sent.sha256}")
    return 0


def _signed(asked: dict[str, Any]) -> "Act":
    """An act of the login that showed itself, in a protection officer's duty."""
    from dataclasses import replace

    from awda.cli.site import keeper_act
    from awda.kernel.roles import Role

    if not asked["login"]:
        return keeper_act()  # whose duty it is not: refused
    duty = duty_of(asked["login"], (Role.PROTECTION,), password_stdin=asked["password_stdin"])
    return replace(keeper_act(), actor=duty.login, role=duty.role, party=duty.party)


@family_group.command()
@click.option("--party", default="", help="Of this party; of all, if absent.")
@click.option("--json", "as_json", is_flag=True, help="One JSON line for programs.")
@here
def post(here: Here, party: str, as_json: bool) -> None:
    """Family messages counted, out and in; nobody is named."""
    here.open()
    from awda.family.queries import post as counted

    rows = counted(party)
    if as_json:
        show({row.direction: [row.taken, row.passed, row.returned] for row in rows})
        return
    for row in rows:
        click.echo(
            f"{row.direction}: {row.taken} ({row.sheets} sheets), passed on {row.passed}, "
            f"returned {row.returned}, waiting {row.waiting}"
        )


COMMANDS: tuple[click.Command, ...] = (family_group,)
