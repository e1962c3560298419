"""A refusal as JSON: code, sentence, next step, facts and rules, in the caller's language.

Always holds: every answer that is not 200 has this one shape; nothing that was sent is echoed back
but ids, codes and numbers the rules themselves put into their facts.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, JsonResponse
from ninja import Schema
from ninja.errors import HttpError, ValidationError
from pydantic import Field

from awda.custody.one_by_one import ListRefused
from awda.kernel.refusal import Fact, Refusal, Refusals, Why
from awda.web import words
from awda.web.api import texts
from awda.web.labels import LABELS

UNPROCESSABLE = 422
MEGABYTE = 1_000_000
STATUS: Mapping[str, int] = {
    "REQUEST_MALFORMED": 400,
    "NOT_SIGNED_IN": 401,
    "TOKEN_NOT_GOOD": 401,
    "NOT_YOUR_DUTY": 403,
    "TOKEN_READS_ONLY": 403,
    "FORM_TOKEN_MISSING": 403,
    "DUTY_NOT_CHOSEN": 403,
    "NOTHING_HERE": 404,
    "CHANGED_MEANWHILE": 409,
    "COMMAND_ID_REUSED": 409,
    "REQUEST_TOO_LARGE": 413,
    "TOO_MANY_REQUESTS": 429,
    "TOO_MANY_ATTEMPTS": 429,
}
ROLE_FACTS = frozenset({"role", "may", "held"})
SETTING_FACTS = frozenset({"setting", "limit_setting"})
REFUSALS: Refusals = {**words.REFUSALS, **texts.REFUSALS}


class RefusalOfOne(Schema):
    """Why one on a list, or one field of a request, was refused."""

    subject: str = ""
    field: str = ""
    code: str
    message: str
    next: str = ""
    facts: dict[str, str | int] = Field(default_factory=dict)
    rules: list[str] = Field(default_factory=list)
    overridable: bool = False


class RefusalShown(Schema):
    """A refusal: `code` never changes its meaning; `next` says what to do.

    `overridable`: send the same command again with an override of this code and a reason. `each`
    says who of a list was refused, or which fields of a malformed request, and why.
    """

    code: str
    message: str
    next: str
    facts: dict[str, str | int] = Field(default_factory=dict)
    rules: list[str] = Field(default_factory=list)
    overridable: bool = False
    each: list[RefusalOfOne] = Field(default_factory=list)


def told(refusal: Refusal, language: str) -> dict[str, Any]:
    """The refusal in a language. KeyError for a code without texts: a defect."""
    why: Why = REFUSALS[refusal.code]
    facts = {name: _fact(name, fact, language) for name, fact in refusal.facts.items()}
    return {
        "code": refusal.code,
        "message": why.text.say(language, **facts),
        "next": why.next.say(language, **facts),
        "facts": dict(refusal.facts),
        "rules": list(why.rules),
        "overridable": refusal.overridable,
    }


def _fact(name: str, fact: Fact, language: str) -> Fact:
    if isinstance(fact, int):
        return fact
    if name in SETTING_FACTS:
        return LABELS["policy_number"][fact].say(language)
    if name not in ROLE_FACTS:
        return fact
    roles = LABELS["role"]
    return ", ".join(
        roles[code].say(language) if code in roles else code for code in fact.split(", ")
    )


def answer(refusal: Refusal, each: Iterable[dict[str, Any]] = ()) -> JsonResponse:
    """The HTTP answer, in the language of this request."""
    language = words.language()
    body = told(refusal, language)
    listed = list(each)
    if isinstance(refusal, ListRefused):
        listed = [{"subject": who, **told(why, language)} for who, why in refusal.each.items()]
    if listed:
        body["each"] = listed
    response = JsonResponse(body, status=STATUS.get(refusal.code, UNPROCESSABLE))
    response["Content-Language"] = language
    if response.status_code == 401:
        response["WWW-Authenticate"] = 'Bearer realm="awda"'
    if response.status_code == 429:
        response["Retry-After"] = "60"
    return response


def refused(_request: HttpRequest, refusal: Refusal | type[Refusal]) -> HttpResponse:
    """Ninja's handler for a Refusal."""
    assert isinstance(refusal, Refusal)
    return answer(refusal)


def malformed(
    _request: HttpRequest, error: ValidationError | type[ValidationError]
) -> HttpResponse:
    """Ninja's handler for a body, address or query that is not of its shape."""
    assert isinstance(error, ValidationError)
    language = words.language()
    each = [_field(wrong, language) for wrong in error.errors[:50]]
    return answer(Refusal("REQUEST_MALFORMED", fields=len(error.errors)), each)


def _field(wrong: Mapping[str, Any], language: str) -> dict[str, Any]:
    """One field and what is wrong with it; a name that only the sender knows is left out."""
    kind = str(wrong["type"])
    where = [str(part) for part in wrong["loc"] if part != "body"]
    if kind == "extra_forbidden":
        where = where[:-1]
    problem = next((key for key in texts.PROBLEMS if kind.startswith(key)), "unreadable")
    return {
        "field": ".".join(where),
        "code": problem.upper(),
        "message": texts.PROBLEMS[problem].say(language),
    }


def stopped(request: HttpRequest, error: HttpError | type[HttpError]) -> HttpResponse:
    """Ninja's handler for what it found itself: no JSON in the body, or nobody signed in."""
    assert isinstance(error, HttpError)
    if error.status_code in (401, 403):
        return answer(Refusal("NOT_SIGNED_IN"))
    return answer(Refusal("REQUEST_MALFORMED", fields=0))


def too_large(
    _request: HttpRequest, error: RequestDataTooBig | type[RequestDataTooBig]
) -> HttpResponse:
    """Ninja's handler for a body that says it is longer than any may be: it was not read."""
    assert isinstance(error, RequestDataTooBig)
    most = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    return answer(Refusal("REQUEST_TOO_LARGE", most=most // MEGABYTE))
