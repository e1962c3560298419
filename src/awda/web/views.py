"""The site's own pages: in and out, duties, the desk, health."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login, logout, update_session_auth_hash
from django.contrib.auth.models import User
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_POST

from awda.journal import queries as journal
from awda.kernel.refusal import Refusal
from awda.web import frame, look, words
from awda.web.access import acts
from awda.web.access.forms import LoginForm, PasswordForm
from awda.web.access.proof import by_password
from awda.web.access.queries import duties
from awda.web.access.request import DutyRequest, choose_duty, requires
from awda.web.desks import links
from awda.web.refusals import answer


def log_in(request: HttpRequest) -> HttpResponse:
    """Log in; refused politely, and slowed after ten failures."""
    form = LoginForm(request.POST or None)
    page = {"form": form, "next": _next(request, "")}
    if request.method == "POST" and form.is_valid():
        try:
            _let_in(request, form.cleaned_data["login"], form.cleaned_data["password"])
        except Refusal as why:
            return answer(request, "awda/pages/login.html", page, why)
        return redirect(_next(request, reverse("desk")))
    return render(request, "awda/pages/login.html", page, status=422 if form.errors else 200)


def _let_in(request: HttpRequest, name: str, password: str) -> None:
    login(request, by_password(name, password, request.META.get("REMOTE_ADDR", ""), request))


@require_POST
def log_out(request: HttpRequest) -> HttpResponse:
    """Log out, and ask the browser to forget what it kept for us."""
    logout(request)
    response = redirect("login")
    response["Clear-Site-Data"] = '"storage"'
    return response


def change_password(request: HttpRequest) -> HttpResponse:
    """A new password for one's own login; other sessions of it end."""
    if not isinstance(request.user, User):
        return redirect_to_login(request.get_full_path())
    form = PasswordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            _change(request.user, **form.cleaned_data)
        except Refusal as why:
            return answer(request, "awda/pages/password.html", {"form": form}, why)
        request.user.refresh_from_db()
        update_session_auth_hash(request, request.user)
        messages.success(request, words.say("password_changed"))
        return redirect("duty")
    status = 422 if form.errors else 200
    return render(request, "awda/pages/password.html", {"form": form}, status=status)


def _change(user: User, old: str, new: str, again: str) -> None:
    if not user.check_password(old):
        raise Refusal("OLD_PASSWORD_WRONG")
    if new != again:
        raise Refusal("PASSWORDS_DIFFER")
    acts.set_password(user.get_username(), new)


def duty(request: HttpRequest) -> HttpResponse:
    """Choose the duty one acts in."""
    if not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    if request.method == "POST" and choose_duty(request, request.POST.get("duty", "")):
        return redirect(_next(request, reverse("desk")))
    language = words.language()
    held = [
        (one, frame.party_name(one.party, language)) for one in duties(request.user.get_username())
    ]
    return render(request, "awda/pages/duty.html", {"held": held, "next": _next(request, "")})


@requires()
def desk(request: DutyRequest) -> HttpResponse:
    """To the desk of the duty's role."""
    pages = links(request.duty.role)
    return redirect(pages[0].name) if pages else render(request, "awda/pages/desk_empty.html")


@require_GET
def health(_request: HttpRequest) -> HttpResponse:
    """Alive: the database answers. Says how many entries the record has, which is public."""
    return JsonResponse({"alive": True, "size": journal.size()})


def look_page(request: HttpRequest) -> HttpResponse:
    """Every component on one page; only on a demonstration site."""
    if not settings.AWDA_DEMO:
        raise Http404
    return look.show(request)


def _next(request: HttpRequest, otherwise: str) -> str:
    """Where the request asks to go on to, if that is on this site."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    here = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, request.is_secure())
    return wanted if here else otherwise
