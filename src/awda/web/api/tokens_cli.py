"""Commands about the tokens of programs: draw one, list them, end one.

The command line takes `COMMANDS` into its group; what stands above the site is not imported here.
"""

import json
from typing import Protocol

import click

DEFAULT_DAYS = 90


class Here(Protocol):
    """The home a command works in."""

    def open(self) -> None:
        """Start Django on this home."""


@click.group("token")
def token_group() -> None:
    """Tokens with which programs use the API, each for one duty of one login."""


@token_group.command("add")
@click.argument("login")
@click.option("--role", required=True, help="A role the login holds, such as gate_clerk.")
@click.option("--party", required=True, help="The party it holds the role for.")
@click.option("--scope", type=click.Choice(["read", "write"]), default="read", show_default=True)
@click.option("--days", default=DEFAULT_DAYS, show_default=True, help="How long it is good.")
@click.pass_obj
def token_add(here: Here, login: str, role: str, party: str, scope: str, days: int) -> int:
    """Draw a token for LOGIN and print it, this once."""
    here.open()
    from awda.kernel.ids import ActorId, PartyId
    from awda.kernel.instants import write
    from awda.kernel.roles import Role
    from awda.web.access.queries import Duty
    from awda.web.api.tokens import Scope, draw

    if role not in [one.value for one in Role]:
        raise click.BadParameter("no such role", param_hint="--role")
    duty = Duty(ActorId(login), Role(role), PartyId(party))
    token, secret = draw(duty, Scope(scope), days)
    _say(f"token {token.id}, good until {write(token.expires_at)}. It is shown only now:")
    click.echo(secret)
    return 0


@token_group.command("list")
@click.pass_obj
def token_list(here: Here) -> int:
    """Every token that is still good, one JSON line each; never the token itself."""
    here.open()
    from awda.kernel.instants import write
    from awda.web.api.tokens import all_open

    for token in all_open():
        line = {
            "token": token.id,
            "login": token.login,
            "role": token.role,
            "party": token.party,
            "scope": token.scope,
            "expires_at": write(token.expires_at),
        }
        click.echo(json.dumps(line, sort_keys=True))
    return 0


@token_group.command("end")
@click.argument("token")
@click.pass_obj
def token_end(here: Here, token: str) -> int:
    """End TOKEN, by its number from the list; its next request is refused."""
    here.open()
    from awda.web.api.tokens import end

    end(token)
    _say(f"token {token} ended")
    return 0


def _say(text: str) -> None:
    """Words for the person at the keyboard: on standard error, so that output stays clean."""
    click.echo(text, err=True)


COMMANDS = (token_group,)
