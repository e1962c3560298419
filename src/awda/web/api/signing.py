"""Who asks: a program with its token, or a page's own script with the session of its login.

Always holds: each request has exactly one duty, read anew, and goes no further than an endpoint
that is open to it; a session proves itself by the CSRF token for everything that acts; wrong tokens
are counted and slowed like wrong passwords.
"""

from typing import cast

from django.http import HttpRequest
from ninja.security import HttpBearer
from ninja.security.apikey import APIKeyCookie
from ninja.utils import check_csrf

from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from awda.web.access import throttle
from awda.web.access.queries import Duty
from awda.web.access.request import DutyRequest
from awda.web.api import limits, tokens

NAMELESS = "api token"  # a wrong token names no login: attempts are counted by address
READING = frozenset({"GET", "HEAD", "OPTIONS"})


class Token(HttpBearer):
    """`Authorization: Bearer awda_...`, drawn with `awda token add`."""

    def __init__(self, open_to: frozenset[Role], *, asks: bool = False) -> None:
        super().__init__()
        self.open_to = open_to
        self.asks = asks

    def authenticate(self, request: HttpRequest, token: str) -> Duty:
        """The token's duty.

        Refuses TOKEN_NOT_GOOD, TOO_MANY_ATTEMPTS, TOKEN_READS_ONLY and NOT_YOUR_DUTY.
        """
        address = request.META.get("REMOTE_ADDR", "")
        found = tokens.open_by(token)
        if found is None:  # a good token is never slowed by what others at its address try
            throttle.may_try(NAMELESS, address)
            throttle.failed(NAMELESS, address)
            raise Refusal("TOKEN_NOT_GOOD")
        duty, scope = found
        reads = self.asks or request.method in READING
        if scope is tokens.Scope.READ and not reads:
            raise Refusal("TOKEN_READS_ONLY")
        return _in_duty(request, duty, self.open_to)


class Session(APIKeyCookie):
    """The session cookie of a login, with `X-CSRFToken` for everything that acts."""

    param_name = "sessionid"

    def __init__(self, open_to: frozenset[Role]) -> None:
        super().__init__()
        self.open_to = open_to

    def _get_key(self, request: HttpRequest) -> str | None:
        return request.COOKIES.get(self.param_name)

    def authenticate(self, request: HttpRequest, key: str | None) -> Duty:
        """The session's chosen duty.

        Refuses NOT_SIGNED_IN, FORM_TOKEN_MISSING, DUTY_NOT_CHOSEN and NOT_YOUR_DUTY.
        """
        if key is None or not request.user.is_authenticated:
            raise Refusal("NOT_SIGNED_IN")
        if check_csrf(request) is not None:
            raise Refusal("FORM_TOKEN_MISSING")
        duty: Duty | None = getattr(request, "duty", None)
        if duty is None:
            raise Refusal("DUTY_NOT_CHOSEN")
        return _in_duty(request, duty, self.open_to)


def _in_duty(request: HttpRequest, duty: Duty, open_to: frozenset[Role]) -> Duty:
    limits.MINUTE.count(f"login {duty.login}", limits.ASKED_PER_MINUTE)
    if duty.role not in open_to:
        raise Refusal("NOT_YOUR_DUTY", role=duty.role.value, may=", ".join(sorted(open_to)))
    cast(DutyRequest, request).duty = duty
    return duty


def ways_in(open_to: frozenset[Role], *, asks: bool = False) -> tuple[Token, Session]:
    """The two ways in, for an endpoint that is open to these duties.

    `asks`: what is posted to it is a question and records nothing, so a reading token may ask.
    """
    return Token(open_to, asks=asks), Session(open_to)
