"""Who asks: a program with its token, or a page's own script with the session of its login.

Always holds: each request has exactly one duty, read anew; a session proves itself by the CSRF
token for everything that acts; wrong tokens are counted and slowed like wrong passwords.
"""

from typing import cast

from django.http import HttpRequest
from ninja.security import HttpBearer
from ninja.security.apikey import APIKeyCookie
from ninja.utils import check_csrf

from awda.kernel.refusal import Refusal
from awda.web.access import throttle
from awda.web.access.queries import Duty
from awda.web.access.request import DutyRequest
from awda.web.api import limits, tokens

NAMELESS = "api token"  # a wrong token names no login: attempts are counted by address
READING = frozenset({"GET", "HEAD", "OPTIONS"})


class Token(HttpBearer):
    """`Authorization: Bearer awda_...`, drawn with `awda token add`."""

    def authenticate(self, request: HttpRequest, token: str) -> Duty:
        """The token's duty. Refuses TOKEN_NOT_GOOD, TOO_MANY_ATTEMPTS, TOKEN_READS_ONLY."""
        address = request.META.get("REMOTE_ADDR", "")
        found = tokens.open_by(token)
        if found is None:  # a good token is never slowed by what others at its address try
            throttle.may_try(NAMELESS, address)
            throttle.failed(NAMELESS, address)
            raise Refusal("TOKEN_NOT_GOOD")
        duty, scope = found
        if scope is tokens.Scope.READ and request.method not in READING:
            raise Refusal("TOKEN_READS_ONLY")
        return _in_duty(request, duty)


class Session(APIKeyCookie):
    """The session cookie of a login, with `X-CSRFToken` for everything that acts."""

    param_name = "sessionid"

    def _get_key(self, request: HttpRequest) -> str | None:
        return request.COOKIES.get(self.param_name)

    def authenticate(self, request: HttpRequest, key: str | None) -> Duty:
        """The session's chosen duty. Refuses NOT_SIGNED_IN, FORM_TOKEN_MISSING, DUTY_NOT_CHOSEN."""
        if key is None or not request.user.is_authenticated:
            raise Refusal("NOT_SIGNED_IN")
        if check_csrf(request) is not None:
            raise Refusal("FORM_TOKEN_MISSING")
        duty: Duty | None = getattr(request, "duty", None)
        if duty is None:
            raise Refusal("DUTY_NOT_CHOSEN")
        return _in_duty(request, duty)


def _in_duty(request: HttpRequest, duty: Duty) -> Duty:
    limits.MINUTE.count(f"login {duty.login}", limits.ASKED_PER_MINUTE)
    cast(DutyRequest, request).duty = duty
    return duty


BOTH = (Token(), Session())
