"""Commands about the tokens of programs: draw one, list them, end one."""

import click

from awda.cli import Here, say, show

here = click.make_pass_decorator(Here)
DEFAULT_DAYS = 90


@click.group("token")
def token_group() -> None:
    """Tokens with which programs use the API, each for one duty of one login."""


@token_group.command("add")
@click.argument("login")
@click.option("--role", required=True, help="A role the login holds, such as gate_clerk.")
@click.option("--party", required=True, help="The party it holds the role for.")
@click.option("--scope", type=click.Choice(["read", "write"]), default="read", show_default=True)
@click.option("--days", default=DEFAULT_DAYS, show_default=True, help="How long it is good.")
@here
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
    say(f"token {token.id}, good until {write(token.expires_at)}. It is shown only now:")
    click.echo(secret)
    return 0


@token_group.command("list")
@here
def token_list(here: Here) -> int:
    """Every token that is still good, one JSON line each; never the token itself."""
    here.open()
    from awda.kernel.instants import write
    from awda.web.api.tokens import all_open

    for token in all_open():
        show(
            {
                "token": token.id,
                "login": token.login,
                "role": token.role,
                "party": token.party,
                "scope": token.scope,
                "expires_at": write(token.expires_at),
            }
        )
    return 0


@token_group.command("end")
@click.argument("token")
@here
def token_end(here: Here, token: str) -> int:
    """End TOKEN, by its number from the list; its next request is refused."""
    here.open()
    from awda.web.api.tokens import end

    end(token)
    say(f"token {token} ended")
    return 0


COMMANDS = (token_group,)
