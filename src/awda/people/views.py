"""Pages that add one fact about a person, and photographs.

Always holds: the door above (`intake.pages.fact_views`) has asked whether this duty may open this
person, since that needs custody, which stands above people.
"""

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from awda.journal import clock
from awda.kernel.ids import PersonId
from awda.kernel.roles import Compartment
from awda.people import forms, photographs, queries, record
from awda.people.pages import desk
from awda.people.pages.card_forms import VoidCardForm
from awda.people.pages.facts import FACTS, Fact
from awda.people.pages.household_forms import JoinHouseholdForm
from awda.people.reading import Compartments, readable
from awda.web import questions, words
from awda.web.access.request import DutyRequest, act_for, log_read
from awda.web.forbidden import forbidden
from awda.web.refusals import refusable

FACT_PAGE = "people/fact.html"
Above = Mapping[str, Callable[..., object]]


def fact(request: DutyRequest, person: str, kind: str, above: Above) -> HttpResponse:
    """One fact of a kind about a person this duty may open: its form, and the record of it.

    `above` are the acts that the door composes with contexts above people, by kind.
    """
    if kind not in FACTS:
        raise Http404
    if request.duty.role not in FACTS[kind].may:
        return forbidden(request, sorted(FACTS[kind].may))
    return _fact(request, person, kind, above)


def _page(request: DutyRequest, person: str, kind: str, _above: Above, /) -> Mapping[str, object]:
    found = FACTS[kind]
    named = queries.names([person]).get(PersonId(person))
    standing = queries.standing(person, clock.now().date())
    if named is None or standing is None:
        raise Http404
    opened = readable(request.duty.role, may_be_child=standing.may_be_child)
    may_read = Compartment.IDENTITY in opened
    log_read(request, "person_fact", person, (Compartment.IDENTITY,) if may_read else ())
    return {
        "fact": found,
        "kind": kind,
        "form_key": f"fact-{kind}",
        "named": named,
        "shown_name": (named.name if may_read else "") or named.wristband,
        "form": _form(request, person, found),
        "back": _back(request, person),
        "member": questions.asked(request).get("member", ""),
    }


def _form(request: DutyRequest, person: str, found: Fact) -> forms.FactForm:
    sent = request.method == "POST"
    more: dict[str, Any] = {"role": request.duty.role}
    if found.form is JoinHouseholdForm:
        asked = questions.asked(request).get("member", "")
        more["open_to"] = desk.households_of(asked, readable(request.duty.role))
    if found.form in (forms.FirstSeenForm, VoidCardForm) and not sent:
        more["initial"] = desk.first_seen(person)
    return found.form(request.POST if sent else None, request.FILES if sent else None, **more)


def _back(request: DutyRequest, person: str) -> str:
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    here = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, request.is_secure())
    return wanted if here and wanted else reverse("person", args=[person])


@refusable(FACT_PAGE, _page)
def _fact(request: DutyRequest, person: str, kind: str, above: Above, /) -> HttpResponse:
    if "look" in request.POST:
        return questions.ask(request, next=_back(request, person))
    if "read" in request.POST:
        return _zone_read(request, person, kind, above)
    page = _page(request, person, kind, above)
    form = page["form"]
    assert isinstance(form, forms.FactForm)
    if request.method != "POST":
        return render(request, FACT_PAGE, page)
    if not form.is_valid():
        return render(request, FACT_PAGE, page, status=422)
    act = act_for(request)
    record = FACTS[kind].record or above[kind]
    record(act, form.command(PersonId(person), act))
    messages.success(request, words.say("recorded"))
    return redirect(_back(request, person))


def _zone_read(request: DutyRequest, person: str, kind: str, above: Above) -> HttpResponse:
    """The form of a paper again, filled in from its machine-readable lines; nothing is recorded."""
    typed = {name: request.POST[name] for name in forms.DocumentForm.base_fields
             if name in request.POST}  # fmt: skip
    page = dict(_page(request, person, kind, above))
    try:
        filled, wrong = forms.typed_from_zone(typed.get("mrz", ""), clock.now().date())
        page["zone"] = [words.label("mrz_check", one) for one in wrong] or "clear"
    except ValueError:
        filled, page["zone"] = {}, "none"
    page["form"] = forms.DocumentForm(initial=typed | filled, role=request.duty.role)
    return render(request, FACT_PAGE, page)


def photograph(request: DutyRequest, person: str, opened: Compartments) -> HttpResponse:
    """The newest photograph, where identity is among what is open of this person. Logged."""
    found = record.person(person, opened, clock.now().date())
    data = photographs.read(found.identity.photo_sha256) if found and found.identity else None
    if data is None:
        raise Http404
    log_read(request, "photograph", person, (Compartment.IDENTITY,))
    response = HttpResponse(data, content_type="image/jpeg")
    response["Content-Disposition"] = "inline"
    return response
