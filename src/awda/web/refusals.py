"""How a refusal reaches the person at the desk: a sentence, what to do, the rule, and a way on.

Always holds: every code of every context is found here exactly once; what was typed is still in the
form; a warning can be passed from the same page with a written reason, and nothing else can.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString

from awda.kernel import instants
from awda.kernel.refusal import Fact, Override, Refusal
from awda.places import queries as places
from awda.web import law, words
from awda.web.access.request import DutyRequest
from awda.web.labels import LABELS

P = ParamSpec("P")
Page = Callable[Concatenate[DutyRequest, P], Mapping[str, object]]
View = Callable[Concatenate[DutyRequest, P], HttpResponse]

UNPROCESSABLE = 422

# Where the button of a refusal leads: code -> (name of an address, key of its words).
NEXT_THING: Mapping[str, tuple[str, str]] = {
    "NOT_YOUR_DUTY": ("duty", "switch_duty"),
    "DUTY_WITHOUT_PARTY": ("logins", "logins"),
    "DUTY_NOT_HELD": ("logins", "logins"),
    "SERIAL_CASE_OPEN": ("arms", "arms"),
    "MARKS_NOT_PHOTOGRAPHED": ("arms", "arms"),
    "TYPE_LOCKED_BY_STOCK_CHECK": ("store", "store"),
    "DUPLICATE_OPEN": ("identity", "identity_desk"),
    "PLACE_NOT_EMPTY": ("balance", "balance_page"),
}
# Facts that are codes of a code list: shown by their words.
CODE_LISTS: Mapping[str, str] = {
    "kinds": "paper_kind",
    "head": "risk_head",
    "factor": "risk_factor",
    "item": "counselling_item",
    "topic": "sheet_topic",
    "stage": "claim_stage",
}
OPEN_AGAIN = frozenset({"CHANGED_MEANWHILE", "COMMAND_ID_REUSED"})  # the button reloads this page


@dataclass(frozen=True, slots=True)
class Way:
    """A button: where it leads and what it says."""

    href: str
    words: str


@dataclass(frozen=True, slots=True)
class Explained:
    """A refusal as a page shows it. `given`: warnings already passed in this form."""

    code: str
    sentence: SafeString
    next: SafeString
    rules: tuple[law.Rule, ...]
    overridable: bool
    way: Way | None = None
    form: str = ""
    given: tuple[Override, ...] = ()


def explain(refusal: Refusal, language: str) -> Explained:
    """The refusal in a language. KeyError for a code no context's texts have: a defect."""
    why = words.REFUSALS[refusal.code]
    facts: dict[str, object] = {
        name: _fact(name, fact, language) for name, fact in refusal.facts.items()
    }
    return Explained(
        code=refusal.code,
        sentence=words.spoken(why.text, **facts),
        next=words.spoken(why.next, **facts),
        rules=tuple(law.rule(rule_id) for rule_id in why.rules),
        overridable=refusal.overridable,
        way=_way(refusal.code),
    )


def _way(code: str) -> Way | None:
    if code in OPEN_AGAIN:
        return Way("", words.PAGE["open_again"].say(words.language()))
    if code not in NEXT_THING:
        return None
    name, key = NEXT_THING[code]
    return Way(reverse(name), words.PAGE[key].say(words.language()))


def _fact(name: str, fact: Fact, language: str) -> object:
    """A fact as people know it: a role's or party's name, a local time; else as it stands."""
    if isinstance(fact, int):
        return fact
    match name:
        case "role" | "may" | "held":
            roles = LABELS["role"]
            return ", ".join(
                roles[code].say(language) if code in roles else code for code in fact.split(", ")
            )
        case "party" | "holder" | "taker" | "run_by":
            return places.party_names(language).get(fact, fact)
        case "setting" | "limit_setting":
            return LABELS["policy_number"][fact].say(language)
        case "place":
            return places.place_names(language).get(fact, fact)
        case "kinds" | "head" | "factor" | "item" | "topic" | "stage":
            named = LABELS[CODE_LISTS[name]]
            return ", ".join(
                named[code].say(language) if code in named else code for code in fact.split(", ")
            )
        case _:
            return _instant_or_text(fact)


def _instant_or_text(fact: str) -> object:
    try:
        return instants.read(fact)
    except ValueError:
        return fact


def answer(
    request: HttpRequest, template: str, page: Mapping[str, object], why: Refusal
) -> HttpResponse:
    """The page again, 422, with the refusal on top and everything typed kept.

    Under htmx only the page's main part is swapped in, whatever the form's own target was.
    """
    explained = explain(why, words.language())
    shown = Explained(
        **{name: getattr(explained, name) for name in Explained.__slots__}
        | {
            "form": request.POST.get("form", ""),
            "given": _given(request, explained.code),
            "way": explained.way and Way(explained.way.href or request.path, explained.way.words),
        }
    )
    response = render(request, template, {**page, "refused": shown}, status=UNPROCESSABLE)
    if getattr(request, "htmx", False):
        response["HX-Retarget"] = "#main"
        response["HX-Reselect"] = "#main"
        response["HX-Reswap"] = "outerHTML show:#refusal:top"
    return response


def _given(request: HttpRequest, code: str) -> tuple[Override, ...]:
    pairs = zip(
        request.POST.getlist("override_code"),
        request.POST.getlist("override_reason"),
        strict=False,
    )
    return tuple(Override(*pair) for pair in pairs if pair[1].strip() and pair[0] != code)


def refusable(template: str, page: Page[P]) -> Callable[[View[P]], View[P]]:
    """Show a refusal raised in a view on the page it came from.

    `page(request, ...)` gives the template's context, for the refused answer as for a plain GET, so
    a view reads: act, redirect; or render. Put it under `requires`.
    """

    def decorate(view: View[P]) -> View[P]:
        @wraps(view)
        def refusing(request: DutyRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            try:
                return view(request, *args, **kwargs)
            except Refusal as why:
                return answer(request, template, page(request, *args, **kwargs), why)

        return cast(View[P], refusing)

    return decorate
