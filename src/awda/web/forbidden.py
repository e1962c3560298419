"""The page a role sees when a page is not for it: who may open it, and how to go on."""

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from awda.kernel.roles import Role
from awda.web import words


def forbidden(request: HttpRequest, roles: Iterable[Role]) -> HttpResponse:
    """403, naming the roles it opens for."""
    opens_for = "، ".join(words.label("role", role) for role in roles)
    if words.direction(words.language()) == "ltr":
        opens_for = opens_for.replace("، ", ", ")
    return render(request, "awda/pages/forbidden.html", {"roles": opens_for}, status=403)
