"""The site's Content Security Policy: everything from here, nothing inline, no frames."""

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "worker-src 'self'",  # the withdrawal page opens without a network (P-05)
        "style-src 'self'",
        "img-src 'self' data: blob:",  # blob: the photo just taken, shown before it is sent
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
Answer = Callable[[HttpRequest], HttpResponseBase]


def policy_middleware(get_response: Answer) -> Answer:
    """Put the policy on every answer, and keep pages with people out of shared caches."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        response["Content-Security-Policy"] = POLICY
        response["Permissions-Policy"] = "camera=(self), geolocation=(), microphone=()"
        if "Cache-Control" not in response:
            response["Cache-Control"] = "private, no-store"
        return response

    return middleware


def proxy_middleware(get_response: Answer) -> Answer:
    """Take the caller's address from the proxy in front: the last it named, which it saw itself."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        named = request.META.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2].strip()
        if named:
            request.META["REMOTE_ADDR"] = named[:45]
        return get_response(request)

    return middleware
