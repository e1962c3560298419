"""`--as LOGIN`: a command signed by a login, which shows that it is that login's.

Always holds: nobody signs as a login by naming it alone. A login shows a token of its own that may
write (in AWDA_TOKEN, never in the arguments, where others see them), or its password; the console
signs as `console`, in a role of its own, and the record says so
(docs/decisions/0013-who-signs-at-the-console-shows-it.md).
"""

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from awda.kernel.roles import Role
    from awda.web.access.queries import Duty

TOKEN_VARIABLE = "AWDA_TOKEN"  # noqa: S105 - the name of the variable
CONSOLE = "console"
as_option = click.option(
    "--as",
    "login",
    default="",
    help="The login that signs, by its password or its token in AWDA_TOKEN. Else the console.",
)
password_option = click.option(
    "--password-stdin", is_flag=True, help="Read the password for --as from standard input."
)


def duty_of(login: str, roles: Sequence["Role"], *, password_stdin: bool) -> "Duty":
    """The duty in which `login` signs, once it has shown itself: the first of these roles it holds.

    Refuses LOGIN_WRONG, TOO_MANY_ATTEMPTS, TOKEN_NOT_GOOD, TOKEN_READS_ONLY and NOT_YOUR_DUTY.
    """
    from awda.kernel.refusal import Refusal
    from awda.web.access.proof import by_password
    from awda.web.access.queries import duties

    if secret := os.environ.get(TOKEN_VARIABLE, ""):
        held: Sequence[Duty] = (_of_token(login, secret),)
    else:
        by_password(login, _password(login, from_stdin=password_stdin), CONSOLE)
        held = duties(login)
    mine = next((duty for duty in held if duty.role in roles), None)
    if mine is None:
        raise Refusal(
            "NOT_YOUR_DUTY",
            role=", ".join(duty.role.value for duty in held) or "-",
            may=", ".join(role.value for role in roles),
        )
    return mine


def _of_token(login: str, secret: str) -> "Duty":
    from awda.kernel.refusal import Refusal
    from awda.web.access import throttle
    from awda.web.api.tokens import Scope, open_by

    throttle.may_try(login, CONSOLE)
    found = open_by(secret)
    if found is None or found[0].login != login:
        throttle.failed(login, CONSOLE)
        raise Refusal("TOKEN_NOT_GOOD")
    if found[1] is Scope.READ:
        raise Refusal("TOKEN_READS_ONLY")
    return found[0]


def _password(login: str, *, from_stdin: bool) -> str:
    if from_stdin:
        return sys.stdin.readline().rstrip("\n")
    return str(click.prompt(f"Password of {login}", hide_input=True, err=True))
