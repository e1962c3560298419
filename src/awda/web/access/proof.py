"""Who says to be a login shows it: by the login's own password, counted and slowed."""

from django.contrib.auth import authenticate
from django.contrib.auth.models import User
from django.http import HttpRequest

from awda.kernel.refusal import Refusal
from awda.web.access import throttle


def by_password(name: str, password: str, address: str, request: HttpRequest | None = None) -> User:
    """The login whose password this is. Refuses LOGIN_WRONG, and TOO_MANY_ATTEMPTS from here."""
    throttle.may_try(name, address)
    user = authenticate(request, username=name.strip().lower(), password=password)
    if not isinstance(user, User):
        throttle.failed(name, address)
        raise Refusal("LOGIN_WRONG")
    throttle.succeeded(name, address)
    return user
