"""From a request to an act: whose duty it is, what the form carries, and who may open a page.

What always holds: an act is made in one duty the login holds at this very request (read anew each
time, so an ended duty is lost at once); a command without its id is not taken.
"""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Concatenate, ParamSpec, cast
from urllib.parse import urlencode
from uuid import UUID

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django_htmx.middleware import HtmxDetails

from awda.journal import clock
from awda.kernel.act import Act
from awda.kernel.ids import CommandId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Override, Refusal
from awda.kernel.roles import DUTIES, Compartment, Role
from awda.web import typed
from awda.web.access.models import ReadLog
from awda.web.access.queries import Duty, duties
from awda.web.forbidden import forbidden

P = ParamSpec("P")
SESSION_DUTY = "duty"
RECORDED_COOKIE = "awda_recorded"
RECORDED_COOKIE_SECONDS = 300  # long enough for the next page to read it and drop the draft


class DutyRequest(HttpRequest):
    """A request behind `requires`: it has a duty."""

    duty: Duty
    htmx: HtmxDetails


GetResponse = Callable[[HttpRequest], HttpResponseBase]


def duty_middleware(get_response: GetResponse) -> GetResponse:
    """Give each request its duty, and tell the browser which command was recorded."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        request.duty = duty_of(request)  # type: ignore[attr-defined]  # see DutyRequest
        response = get_response(request)
        _tell_recorded(request, response)
        return response

    return middleware


def duty_of(request: HttpRequest) -> Duty | None:
    """The one duty the login acts in: the chosen one, or its only one; otherwise None."""
    if not request.user.is_authenticated:
        return None
    held = duties(request.user.get_username())
    chosen = request.session.get(SESSION_DUTY)
    if len(held) == 1:
        return held[0]
    return next((duty for duty in held if duty.key == chosen), None)


def choose_duty(request: HttpRequest, key: str) -> bool:
    """Remember a duty for this session; False when the login does not hold it."""
    held = {duty.key for duty in duties(request.user.get_username())}
    if key not in held:
        return False
    request.session[SESSION_DUTY] = key
    return True


def requires(
    *roles: Role,
) -> Callable[
    [Callable[Concatenate[DutyRequest, P], HttpResponse]],
    Callable[Concatenate[HttpRequest, P], HttpResponse],
]:
    """Open a view to these roles only (to every duty when none is named).

    Without a login: the log-in page. Without a chosen duty: the page that asks for one. In another
    role: 403 on a page that says whose page it is. The view bears its roles as `open_to`, by which
    `web.doors` knows who may pass.
    """

    def decorate(
        view: Callable[Concatenate[DutyRequest, P], HttpResponse],
    ) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            duty: Duty | None = getattr(request, "duty", None)
            if duty is None:
                return redirect(f"{reverse('duty')}?{urlencode({'next': request.get_full_path()})}")
            if roles and duty.role not in roles:
                return forbidden(request, roles)
            return view(cast(DutyRequest, request), *args, **kwargs)

        guarded.open_to = frozenset(roles) or DUTIES  # type: ignore[attr-defined]  # read by web.doors
        return cast(Callable[Concatenate[HttpRequest, P], HttpResponse], guarded)

    return decorate


def act_for(request: DutyRequest, happened_at: Instant | None = None) -> Act:
    """The act a posted form makes.

    Reads `command_id` (a UUID; BadRequest without it), `expected` (the version the page showed),
    `override_code` with `override_reason`, and `happened_at` in local time unless it is handed in.
    Refuses TIME_UNREADABLE.
    """
    said, now = request.POST, clock.now()
    request.awda_command_id = _command_id(said)  # type: ignore[attr-defined]  # for the middleware
    return Act(
        id=_command_id(said),
        actor=request.duty.login,
        role=request.duty.role,
        party=request.duty.party,
        happened_at=happened_at or _happened_at(said.get("happened_at", ""), now),
        recorded_at=now,
        expected=_expected(said),
        overrides=_overrides(said),
    )


def _command_id(said: QueryDict) -> CommandId:
    try:
        return CommandId(str(UUID(said.get("command_id", ""))))
    except ValueError as wrong:
        raise BadRequest("a form needs its command id") from wrong


def _expected(said: QueryDict) -> int | None:
    try:
        expected = said.get("expected")
        return int(expected) if expected else None
    except ValueError as wrong:
        raise BadRequest("expected is a version number") from wrong


def _overrides(said: QueryDict) -> tuple[Override, ...]:
    pairs = zip(said.getlist("override_code"), said.getlist("override_reason"), strict=False)
    return tuple(Override(code, reason.strip()) for code, reason in pairs if reason.strip())


def _happened_at(text: str, now: Instant) -> Instant:
    if not text.strip():
        return now
    zone = timezone.get_current_timezone()
    try:
        return typed.read_moment(text, zone, timezone.localtime(now).date())
    except ValueError as wrong:
        raise Refusal("TIME_UNREADABLE", typed=text[:40]) from wrong


def _tell_recorded(request: HttpRequest, response: HttpResponseBase) -> None:
    command_id = getattr(request, "awda_command_id", "")
    if command_id and response.status_code < 400:
        response.set_cookie(
            RECORDED_COOKIE, command_id, max_age=RECORDED_COOKIE_SECONDS, samesite="Lax"
        )


def log_read(
    request: DutyRequest, kind: str, subject: str, compartments: Iterable[Compartment]
) -> None:
    """Note that this duty was shown `subject`; call it before showing. Auditors read the log."""
    note_read(request.duty, kind, subject, compartments)


def note_read(duty: Duty, kind: str, subject: str, compartments: Iterable[Compartment]) -> None:
    """The same for a duty at the command line."""
    ReadLog.objects.create(
        id=clock.new_id(),
        at=clock.now(),
        login=duty.login,
        role=duty.role.value,
        party=duty.party,
        kind=kind,
        subject=subject,
        compartments=",".join(compartment.value for compartment in compartments),
    )
