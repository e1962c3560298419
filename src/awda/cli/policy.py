"""Commands about the policy: show, log, export; and an officer's acts, by the officer's own login.

Always holds: whoever has the console has no say by that alone. To propose, confirm or object takes
a login and its password, and the act is signed by the duty which that login holds on the record.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from awda.cli import Here, say, show

if TYPE_CHECKING:
    from awda.kernel.act import Act
    from awda.policy.rules import Wanted

here = click.make_pass_decorator(Here)
F = TypeVar("F", bound=Callable[..., Any])


@click.group("policy")
def policy_group() -> None:
    """The numbers of the gates: tightened by one officer, loosened by two organisations (L-06)."""


@policy_group.command("show")
@click.option("--json", "as_json", is_flag=True, help="One JSON line.")
@here
def policy_show(here: Here, as_json: bool) -> int:
    """The numbers in force, with their bounds and rules."""
    here.open()
    from awda.policy import queries
    from awda.policy.texts import NUMBERS, UNITS
    from awda.policy.vocabulary import DEFAULTS, SETTINGS
    from awda.web.api.policy import shown

    now = queries.in_force()
    if as_json:
        show(shown(now).dict())
        return 0
    say(f"version {now.version}" + (f", entry {now.entry}" if now.entry is not None else ""))
    for number, setting in SETTINGS.items():
        sign = "*" if now[number] != DEFAULTS[number] else " "
        unit = UNITS[setting.unit].say(here.language)
        name = NUMBERS[number].say(here.language)
        rules = ", ".join(setting.rules)
        say(f"{sign} {number.value:<30} {now[number]:>6} {unit:<12} {rules:<10} {name}")
    return 0


@policy_group.command("log")
@click.option("--json", "as_json", is_flag=True, help="One JSON line.")
@here
def policy_log(here: Here, as_json: bool) -> int:
    """Every proposal, change and objection, oldest first."""
    here.open()
    from awda.web.api.policy import history

    entries = history()
    if as_json:
        show([entry.dict() for entry in entries])
        return 0
    if not entries:
        say("nothing has been changed or proposed: every number stands at its default")
    for entry in entries:
        signed = " and ".join(f"{one.login} ({one.role}, {one.party})" for one in entry.signed)
        say(f"{entry.at}  entry {entry.entry}  {entry.what}  {entry.proposal}")
        for change in entry.changes:
            way = "looser" if change.loosens else "tighter"
            say(f"    {change.number}: {change.before} -> {change.after} ({way})")
        say(f"    signed by {signed}: {entry.reason}")
    return 0


@policy_group.command("export")
@here
def policy_export(here: Here) -> int:
    """Print the numbers in force as a note signed with this node's key."""
    here.open()
    from awda.policy import files, queries

    click.echo(files.signed(queries.in_force()), nl=False)
    return 0


def _officer(function: F) -> F:
    """The options by which an officer signs."""
    for option in (
        click.option("--as", "login", required=True, help="The officer's own login."),
        click.option("--role", help="Which of its duties, where it holds several."),
        click.option("--password-stdin", is_flag=True, help="Read the password from stdin."),
    ):
        option(function)
    return function


def _act(login: str, role: str | None, *, from_stdin: bool) -> "Act":
    """An act of the login's own duty. ClickException unless the password is right."""
    from django.contrib.auth import authenticate

    from awda.journal.clock import new_id, now
    from awda.kernel.act import Act
    from awda.kernel.ids import CommandId
    from awda.web.access import throttle
    from awda.web.access.queries import duties

    password = sys.stdin.readline().rstrip("\n") if from_stdin else _asked()
    throttle.may_try(login, "console")
    if authenticate(username=login, password=password) is None:
        throttle.failed(login, "console")
        raise click.ClickException("login or password is wrong")
    throttle.succeeded(login, "console")
    held = [duty for duty in duties(login) if role is None or duty.role == role]
    if len(held) != 1:
        duties_held = ", ".join(duty.key for duty in duties(login)) or "none"
        raise click.ClickException(f"say in which duty, by --role (held: {duties_held})")
    instant = now()
    return Act(
        id=CommandId(new_id()),
        actor=held[0].login,
        role=held[0].role,
        party=held[0].party,
        happened_at=instant,
        recorded_at=instant,
    )


def _asked() -> str:
    return str(click.prompt("Password", hide_input=True))


@policy_group.command("propose")
@click.argument("numbers", nargs=-1)
@click.option("--file", "file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--vkey", multiple=True, help="Whose signed --file is taken; this node's, if absent.")
@click.option("--reason", required=True, help="Everyone can read it: name no person.")
@_officer
@here
def policy_propose(
    here: Here,
    numbers: tuple[str, ...],
    file: Path | None,
    vkey: tuple[str, ...],
    reason: str,
    login: str,
    role: str | None,
    password_stdin: bool,
) -> int:
    """Ask for NUMBERS such as register_hours=48, or for those of a signed policy file.

    Tighter numbers are in force at once; a looser one waits for a second organisation.
    """
    here.open()
    from awda.journal.clock import new_id, now
    from awda.policy import acts, files, queries
    from awda.policy.rules import Propose

    wanted = tuple(_wanted(one) for one in numbers)
    if file is not None:
        wanted += files.wanted(file.read_text("utf-8"), queries.in_force(), vkey)
    command = Propose(proposal=new_id(), numbers=wanted, reason=reason)
    acts.propose(_act(login, role, from_stdin=password_stdin), command)
    waits = any(one.proposed.proposal == command.proposal for one in queries.waiting(now()))
    say("waits for a second organisation:" if waits else "in force:")
    click.echo(command.proposal)
    return 0


def _wanted(written: str) -> "Wanted":
    from awda.kernel.digits import to_ascii_digits
    from awda.policy.rules import Wanted
    from awda.policy.vocabulary import Number

    name, _, value = to_ascii_digits(written).partition("=")
    try:
        return Wanted(number=Number(name), value=int(value))
    except ValueError:
        raise click.BadParameter(
            f"{written}: write a number as register_hours=48 (see `policy show`)"
        ) from None


@policy_group.command("confirm")
@click.argument("proposal")
@_officer
@here
def policy_confirm(
    here: Here, proposal: str, login: str, role: str | None, password_stdin: bool
) -> int:
    """Sign PROPOSAL as the second organisation: it is in force."""
    here.open()
    from awda.policy import acts
    from awda.policy.rules import Confirm

    acts.confirm(_act(login, role, from_stdin=password_stdin), Confirm(proposal=proposal))
    say("in force")
    return 0


@policy_group.command("object")
@click.argument("proposal")
@click.option("--reason", required=True, help="Everyone can read it: name no person.")
@_officer
@here
def policy_object(
    here: Here, proposal: str, reason: str, login: str, role: str | None, password_stdin: bool
) -> int:
    """End PROPOSAL: one objection is enough."""
    here.open()
    from awda.policy import acts
    from awda.policy.rules import Object

    command = Object(proposal=proposal, reason=reason)
    acts.object_to(_act(login, role, from_stdin=password_stdin), command)
    say("the proposal has ended")
    return 0


COMMANDS: tuple[click.Command, ...] = (policy_group,)
