"""Tokens of programs: a random secret that stands for one duty of one login until it ends.

Always holds: only the hash is stored, so a copy of the database opens nothing; a token is good only
while its login still holds the duty; it never stands in an address.
"""

import secrets
from datetime import timedelta
from enum import StrEnum
from hashlib import sha256

from awda.journal import clock
from awda.kernel.refusal import Refusal
from awda.web.access.queries import Duty, duties
from awda.web.api.models import ApiToken

PREFIX = "awda_"  # so that a token in a leaked file can be found by searching for it
SECRET_BYTES = 32
MOST_DAYS = 366


class Scope(StrEnum):
    """What a token is for."""

    READ = "read"
    WRITE = "write"  # and read


def draw(duty: Duty, scope: Scope, days: int) -> tuple[ApiToken, str]:
    """A new token, and its secret, which is shown this once.

    Refuses TOKEN_WITHOUT_DUTY, and TOKEN_TERM beyond 1 to 366 days.
    """
    if duty not in duties(duty.login):
        raise Refusal("TOKEN_WITHOUT_DUTY", login=duty.login, role=duty.role.value)
    if not 1 <= days <= MOST_DAYS:
        raise Refusal("TOKEN_TERM", most=MOST_DAYS)
    secret, now = PREFIX + secrets.token_urlsafe(SECRET_BYTES), clock.now()
    token = ApiToken.objects.create(
        id=clock.new_id(),
        hash=hashed(secret),
        login=duty.login,
        role=duty.role.value,
        party=duty.party,
        scope=scope.value,
        created_at=now,
        expires_at=now + timedelta(days=days),
    )
    return token, secret


def hashed(secret: str) -> str:
    """How a token is stored. The secret has 256 random bits, so a plain hash is enough."""
    return sha256(secret.encode("utf-8", "replace")).hexdigest()


def open_by(secret: str) -> tuple[Duty, Scope] | None:
    """The duty and scope behind a secret, if the token and the duty are both still good."""
    token = ApiToken.objects.filter(hash=hashed(secret), ended_at=None).first()
    if token is None or token.expires_at <= clock.now():
        return None
    held = duties(token.login)
    asked = (token.role, token.party)
    duty = next((one for one in held if (one.role.value, one.party) == asked), None)
    return (duty, Scope(token.scope)) if duty else None


def end(token_id: str) -> None:
    """End a token; its next request is refused. Refuses TOKEN_UNKNOWN."""
    rows = ApiToken.objects.filter(id=token_id, ended_at=None)
    if not rows.update(ended_at=clock.now()):
        raise Refusal("TOKEN_UNKNOWN")


def all_open() -> list[ApiToken]:
    """Tokens that are not ended and not expired, oldest first."""
    rows = ApiToken.objects.filter(ended_at=None, expires_at__gt=clock.now())
    return list(rows.order_by("id"))
