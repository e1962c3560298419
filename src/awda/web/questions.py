"""What somebody looks for, kept in their session: the address carries a mark, and never a name.

Always holds: what was typed stands in no address, so in no history, log or referrer; a mark says
nothing outside its session; at most MOST_KEPT questions are kept, and they end with the session.
"""

import secrets
from collections.abc import Mapping
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

MARK = "asked"  # the name of the mark in an address
MOST_KEPT = 20
MOST_CHARACTERS = 200  # of one answer
_KEPT = "questions"
_OF_THE_FORM = frozenset({"csrfmiddlewaretoken", "look", "next"})


def ask(request: HttpRequest, **more: str) -> HttpResponse:
    """Keep what a search form says and go to where it is answered. `more` stays in the address."""
    mark = keep(request)
    address = urlencode({**more, MARK: mark} if mark else more)
    return HttpResponseRedirect(f"{request.path}?{address}")


def keep(request: HttpRequest) -> str:
    """Keep what a search form says; the mark by which `asked` finds it, empty for an empty form."""
    said = {
        name: value.strip()[:MOST_CHARACTERS]
        for name, value in request.POST.items()
        if isinstance(value, str) and value.strip() and name not in _OF_THE_FORM
    }
    if not said:
        return ""
    kept: dict[str, dict[str, str]] = request.session.get(_KEPT, {})
    for mark, before in kept.items():
        if before == said:
            return mark
    mark = secrets.token_urlsafe(9)
    newest = list(kept.items())[-(MOST_KEPT - 1) :]
    request.session[_KEPT] = {**dict(newest), mark: said}
    return mark


def asked(request: HttpRequest) -> Mapping[str, str]:
    """The question that the address marks; nothing for no mark, or one of another session."""
    kept: Mapping[str, Mapping[str, str]] = request.session.get(_KEPT, {})
    return kept.get(request.GET.get(MARK, ""), {})


def carried(request: HttpRequest, *names: str) -> tuple[tuple[str, str], ...]:
    """The mark, and what else of the address is named, for the next page of the same answer."""
    return tuple((name, request.GET[name]) for name in (MARK, *names) if request.GET.get(name, ""))
