"""Pages for what went wrong, in the reader's language, saying what is and is not on the record."""

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from awda.web import words


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404."""
    return _stop(request, "not_found", 404)


def denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403 raised by Django itself."""
    return _stop(request, "bad_request", 403)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: a form without what signs it; 413: one that is longer than any page takes."""
    if isinstance(exception, RequestDataTooBig):
        return _stop(request, "too_large", 413)
    return _stop(request, "bad_request", 400)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form whose token no longer fits: what was typed is still on the device."""
    return _stop(request, "stale_form", 403, again=request.path)


def broken(request: HttpRequest) -> HttpResponse:
    """500: drawn without database or context processors, which may be what failed."""
    language = words.language()
    page = {"language": language, "direction": words.direction(language)}
    return HttpResponse(render_to_string("awda/pages/broken.html", page), status=500)


def _stop(request: HttpRequest, what: str, status: int, again: str = "") -> HttpResponse:
    page = {"what": what, "next": f"{what}_next", "again": again}
    return render(request, "awda/pages/stop.html", page, status=status)
