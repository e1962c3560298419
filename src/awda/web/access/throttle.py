"""Failed attempts to log in are counted: ten from one address for one login in fifteen minutes."""

from datetime import timedelta

from awda.journal import clock
from awda.kernel.refusal import Refusal
from awda.web.access.models import Attempt

ATTEMPTS = 10
WINDOW_MINUTES = 15


def may_try(login: str, address: str) -> None:
    """Refuse TOO_MANY_ATTEMPTS when the window already holds ten failures."""
    since = clock.now() - timedelta(minutes=WINDOW_MINUTES)
    failed = Attempt.objects.filter(login=_fold(login), address=address, at__gt=since).count()
    if failed >= ATTEMPTS:
        raise Refusal("TOO_MANY_ATTEMPTS", attempts=ATTEMPTS, minutes=WINDOW_MINUTES)


def failed(login: str, address: str) -> None:
    """Count one failure, and forget those older than the window."""
    now = clock.now()
    Attempt.objects.filter(at__lt=now - timedelta(minutes=WINDOW_MINUTES)).delete()
    Attempt.objects.create(id=clock.new_id(), login=_fold(login), address=address, at=now)


def succeeded(login: str, address: str) -> None:
    """A right password clears the count."""
    Attempt.objects.filter(login=_fold(login), address=address).delete()


def _fold(login: str) -> str:
    return login.strip().casefold()[:150]
