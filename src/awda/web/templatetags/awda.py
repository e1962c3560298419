"""Template words, built in to every template: `{% say %}`, `{% label %}`, components.

Always holds: nothing here decides; a missing word or code raises; `docs/look.md` shows each tag.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django import template
from django.forms import BoundField
from django.http import HttpRequest
from django.template import Context
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from awda.journal import clock
from awda.web import components as parts
from awda.web import drawing, questions, words

register = template.Library()
FOLDER = "awda/components"


@register.simple_tag
def say(key: str, /, **facts: object) -> SafeString:
    """`{% say "key" fact=value %}`: the words under a key, facts isolated."""
    return words.say(key, **facts)


@register.simple_tag
def say_plain(key: str, /, **facts: object) -> str:
    """The same for an attribute: text only."""
    return words.say_plain(key, **facts)


@register.simple_tag
def label(kind: str, code: object) -> str:
    """`{% label "role" code %}`: what a code is called."""
    return words.label(kind, code)


@register.simple_tag
def instant(value: datetime | None) -> SafeString:
    """`{% instant value %}`: ISO day and minute in local time; an en dash when there is none."""
    return words.moment(value) if value else SafeString("–")


@register.filter
def grouped(number: int) -> str:
    """`{{ n|grouped }}`: a count as people read it."""
    return words.grouped(number)


@register.simple_tag(takes_context=True)
def command(context: Context, form: str = "act", expected: int | None = None) -> SafeString:
    """`<form id="grant" method="post">{% command "grant" expected=version %}`: what signs a form.

    Renders the CSRF token, the command's id (the same again after a refusal, so that sending twice
    has one effect), the form's id, and the version the page showed.
    """
    request: HttpRequest = context["request"]
    mine = request.method == "POST" and request.POST.get("form") == form
    kept = request.POST.get("command_id", "") if mine and "refused" in context else ""
    hidden = [
        ("csrfmiddlewaretoken", str(context.get("csrf_token", ""))),
        ("command_id", kept or clock.new_id()),
        ("form", form),
    ]
    if expected is not None:
        hidden.append(("expected", str(expected)))
    return format_html_join("", '<input type="hidden" name="{}" value="{}">', hidden)


@register.inclusion_tag(f"{FOLDER}/field.html")
def field(bound: BoundField) -> dict[str, object]:
    """`{% field form.name %}`: label, hint, error and input; any digits are accepted."""
    kind = getattr(bound.field.widget, "input_type", "")
    return {"bound": bound, "check": kind in ("checkbox", "radio")}


@register.inclusion_tag(f"{FOLDER}/happened_at.html", takes_context=True)
def happened_at(context: Context) -> dict[str, object]:
    """`{% happened_at %}`: when it took place, empty for now; read by `act_for`."""
    request: HttpRequest = context["request"]
    return {"typed": request.POST.get("happened_at", "")}


@register.inclusion_tag(f"{FOLDER}/custody.html")
def custody(line: parts.CustodyLine) -> dict[str, object]:
    """`{% custody line %}`: the custody sentence."""
    return {"line": line, "sentence": custody_sentence(line), "state": line.state.value}


def custody_sentence(line: parts.CustodyLine) -> SafeString:
    """The one sentence that says who answers now; the same on card, row, page."""
    return words.say(
        line.words,
        holder=line.holder,
        place=line.place,
        since=line.since,
        taker=line.taker,
        offered=line.offered,
        missed=line.missed,
        died=line.died,
        how=line.ended,
    )


@register.inclusion_tag(f"{FOLDER}/person.html")
def person(line: parts.PersonLine) -> dict[str, object]:
    """`{% person line %}`: a person as a row that becomes a card."""
    return {"line": line}


@register.inclusion_tag(f"{FOLDER}/worklist.html")
def worklist(lines: Iterable[parts.Work]) -> dict[str, object]:
    """`{% worklist lines %}`: what to do next, the nearest clock first."""
    return {"lines": parts.nearest_first(tuple(lines))}


@register.inclusion_tag(f"{FOLDER}/clock.html")
def clock_chip(due: datetime | None) -> dict[str, object]:
    """`{% clock_chip due %}`: how much is left, or by how much it is overdue."""
    if due is None:
        return {"words": words.say("clock_none"), "state": "ended", "due": None}
    found = parts.clock_of(due, clock.now())
    return {"words": words.say(found.words, n=found.n), "state": found.state.value, "due": due}


@register.inclusion_tag(f"{FOLDER}/state.html")
def state(kind: str, text: str = "") -> dict[str, object]:
    """`{% state "running" "text" %}`: a state with its shape and word."""
    known = parts.State(kind)
    return {"state": known.value, "words": text or words.say(f"state_{known.value}")}


@register.inclusion_tag(f"{FOLDER}/checklist.html")
def checklist(lines: Sequence[parts.Check]) -> dict[str, object]:
    """`{% checklist lines %}`: what stands between a person and going home."""
    return {"lines": [(line, _check_words(line)) for line in lines]}


def _check_words(line: parts.Check) -> SafeString:
    match line.state:
        case parts.State.CLEAR | parts.State.ENDED:
            return words.say("check_done")
        case parts.State.RUNNING:
            return words.say("check_waiting", whom=line.whom)
        case parts.State.REFUSED:
            return words.say("check_refused", why=line.why)


@register.inclusion_tag(f"{FOLDER}/timeline.html")
def timeline(lines: Sequence[parts.Moment]) -> dict[str, object]:
    """`{% timeline lines %}`: entries newest first, each able to show its proof."""
    return {"lines": lines}


@register.inclusion_tag(f"{FOLDER}/balance.html")
def balance(
    entered: Sequence[parts.Count],
    now: Sequence[parts.Count],
    checked_at: datetime,
    size: int,
) -> dict[str, Any]:
    """`{% balance entered now checked_at size %}`: the flow to scale, its sum, and its table.

    When the sums differ no picture is drawn: the page says by how much instead.
    """
    came, found = (sum(line.count for line in side) for side in (entered, now))
    rtl = words.direction(words.language()) == "rtl"
    drawn = {
        name: mark_safe(drawing.flow(entered, now, rtl=rtl, shape=shape))  # noqa: S308 - drawing escapes its labels
        for name, shape in (("wide", drawing.WIDE), ("narrow", drawing.NARROW))
        if came == found and came
    }
    return {
        "drawn": drawn,
        "entered": entered,
        "now": now,
        "came": came,
        "found": found,
        "difference": came - found,
        "checked_at": checked_at,
        "size": size,
    }


@register.inclusion_tag(f"{FOLDER}/tally.html")
def tally(lines: Sequence[parts.Count], caption: str) -> dict[str, object]:
    """`{% tally lines caption %}`: counts with their sum, figures aligned."""
    return {"lines": lines, "caption": caption, "total": sum(line.count for line in lines)}


@register.inclusion_tag(f"{FOLDER}/steps.html")
def steps(lines: Sequence[parts.Step]) -> dict[str, object]:
    """`{% steps lines %}`: where one is in a longer task."""
    return {"lines": lines}


@register.inclusion_tag(f"{FOLDER}/tabs.html")
def tabs(lines: Sequence[parts.Tab], caption: str) -> dict[str, object]:
    """`{% tabs lines caption %}`: links that look like tabs; no script."""
    return {"lines": lines, "caption": caption}


@register.inclusion_tag(f"{FOLDER}/paging.html")
def paging(page: parts.Paging) -> dict[str, object]:
    """`{% paging page %}`: which rows these are, and the way to the others."""
    return {"page": page}


@register.inclusion_tag(f"{FOLDER}/search.html", takes_context=True)
def search(context: Context, action: str = "", hint: str = "search_hint") -> dict[str, object]:
    """`{% search "/people/" %}`: the search box; "/" jumps to it.

    What is typed is sent in the body, and the page that takes it keeps it (`web.questions`).
    """
    request: HttpRequest = context["request"]
    said = questions.asked(request) or request.GET
    token = context.get("csrf_token")
    return {"action": action, "hint": hint, "typed": said.get("q", ""), "csrf_token": token}


@register.inclusion_tag(f"{FOLDER}/empty.html")
def empty(key: str, next_key: str, href: str = "", button: str = "") -> dict[str, object]:
    """`{% empty "key" "next_key" href "button_key" %}`: nothing is here, and what to do."""
    return {"key": key, "next": next_key, "href": href, "button": button}


@register.inclusion_tag(f"{FOLDER}/file.html")
def file_drop(name: str, kinds: str, megabytes: int, capture: str = "") -> dict[str, object]:
    """`{% file_drop "photo" ".jpg,.png" 5 capture="user" %}`: choose or drop a file."""
    return {"name": name, "kinds": kinds, "megabytes": megabytes, "capture": capture}


@register.inclusion_tag(f"{FOLDER}/progress.html")
def progress(done: int, total: int, href: str = "") -> dict[str, object]:
    """`{% progress done total href %}`: asks `href` again every two seconds until it is done."""
    return {"done": done, "total": total, "href": href if done < total else ""}


@register.inclusion_tag(f"{FOLDER}/facts.html")
def facts(pairs: Mapping[str, object]) -> dict[str, object]:
    """`{% facts pairs %}`: words and values, one under the other."""
    return {"pairs": [(name, words.isolate(value)) for name, value in pairs.items()]}


@register.inclusion_tag(f"{FOLDER}/mark.html")
def mark(size: int = 40) -> dict[str, object]:
    """`{% mark %}`: Awda's mark, a way out that bends home. `size` in pixels."""
    return {"size": size}


@register.simple_tag
def count_badge(number: int) -> SafeString:
    """What waits, beside a menu line; nothing at 0."""
    return (
        format_html('<span class="badge">{}</span>', words.grouped(number))
        if number
        else SafeString("")
    )
