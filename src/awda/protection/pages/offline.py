"""The worker that keeps the withdrawal page on the device, so that it opens without a network."""

from pathlib import Path

from django.http import HttpRequest, HttpResponse

SCRIPT = Path(__file__).parents[1] / "static" / "protection" / "worker.js"


def worker(_request: HttpRequest) -> HttpResponse:
    """The script itself, from an address under which it may keep the page. Nothing of a person."""
    response = HttpResponse(SCRIPT.read_bytes(), content_type="text/javascript; charset=utf-8")
    response["Cache-Control"] = "no-cache"
    return response
