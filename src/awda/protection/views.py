"""The protection desk, one person's file, area sheets, signs of pressure, the monitor's view."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from awda.intake.pages.person_page import opened_to
from awda.journal import clock
from awda.kernel import instants
from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.people import queries as people
from awda.people.households.queries import household, links_of
from awda.people.models import Person
from awda.protection import acts, documents
from awda.protection.claims.rules import RecordWish
from awda.protection.forms import FORMS, CounselForm, NoteForm, SignForm
from awda.protection.models import Consent, ReturnForm
from awda.protection.pages import desk as desk_page
from awda.protection.pages import file as file_page
from awda.protection.pages.file import SLUGS
from awda.protection.returns.vocabulary import WithdrawConsent
from awda.protection.rules import BESIDE_THE_PERSON, EVERYONE, MAY
from awda.protection.sheets import queries as sheets
from awda.web import words
from awda.web.access.request import DutyRequest, act_for, log_read, requires
from awda.web.fields import CodeField
from awda.web.forbidden import forbidden
from awda.web.printing import PDF, sent
from awda.web.refusals import answer as refused_page
from awda.web.refusals import refusable

SEALED = (Compartment.PROTECTION,)
OFFICER = Role.PROTECTION


@requires(OFFICER)
def desk(request: DutyRequest) -> HttpResponse:
    """What waits, the nearest clock first."""
    log_read(request, "protection_desk", request.duty.party, SEALED)
    now = clock.now()
    page = {"work": desk_page.work(now), "tally": sorted(desk_page.tally().items())}
    return render(request, "protection/desk.html", page)


# --- one person's file


@requires(OFFICER)
def file(request: DutyRequest, person: str) -> HttpResponse:
    """Everything protection knows of one person."""
    named = _named(person)
    log_read(request, "protection_file", person, SEALED)
    now = clock.now()
    page = {
        "named": named,
        "person": person,
        "state": file_page.state(person),
        "checks": file_page.checks(person, now),
        "actions": file_page.actions(person, request.duty.role),
        "history": file_page.history(person),
        "stay": file_page.stay(person),
        "forms": ReturnForm.objects.filter(person=person).order_by("-entry"),
    }
    return render(request, "protection/file.html", page)


def _named(person: str) -> people.Named:
    found = people.names([person]).get(PersonId(person))
    if found is None:
        raise Http404
    return found


def note_page(request: DutyRequest, person: str, kind: str) -> Mapping[str, object]:
    """The form of one fact."""
    if kind not in SLUGS:
        raise Http404
    named = _named(person)
    log_read(request, "protection_form", person, SEALED)
    district = _district(request, person, kind)
    sent_form = request.POST if request.method == "POST" else None
    form = FORMS[SLUGS[kind]](sent_form, PersonId(person), district)
    page: dict[str, Any] = {
        "named": named,
        "shown_name": named.name if _reads_name(request, person) else "",
        "title": words.say_plain(f"do_{kind}"),
        "person": person,
        "kind": kind,
        "form": form,
    }
    if isinstance(form, CounselForm):
        sheet = sheets.sheet(district)
        form.fields["version"].initial = sheet.version if sheet else 0
        page |= {"sheet": sheet, "areas": sorted(sheets.names(words.language()).items())}
        page["district"] = district
    if isinstance(form, SignForm):
        form.children(_children(person))
    page["area"] = sheets.names(words.language()).get(district, "")
    return page


def _reads_name(request: DutyRequest, person: str) -> bool:
    """May this duty read who the person is, as on the person's own page."""
    opened = opened_to(request.duty, person, clock.now().date())
    return opened is not None and Compartment.IDENTITY in opened


def _district(request: DutyRequest, person: str, kind: str) -> str:
    if kind == "counsel":
        return str((request.POST or request.GET).get("district", ""))[:48]
    rows = Consent.objects.filter(person=person)
    return rows.values_list("district", flat=True).first() or ""


def _children(person: str) -> list[tuple[str, str]]:
    """The children of the households this person belongs to, by our number."""
    others: set[str] = set()
    for link in links_of(person):
        whole = household(link.household) if link.grants else None
        others |= set(whole.unit if whole else ()) - {PersonId(person)}
    today = clock.now().date()
    found = people.standings(others, today)
    named = people.names(others)
    return [
        (who, f"{named[who].name or ''} {named[who].number}".strip())
        for who, one in sorted(found.items())
        if one.may_be_child
    ]


@requires(*sorted(EVERYONE))
def note(request: DutyRequest, person: str, kind: str) -> HttpResponse:
    """One fact of one person's file; each kind is open to the roles that may say it."""
    if kind in SLUGS and request.duty.role not in MAY[SLUGS[kind]]:
        return forbidden(request, tuple(sorted(MAY[SLUGS[kind]])))
    if opened_to(request.duty, person, clock.now().date()) is None:
        return render(request, "intake/not_yours.html", status=403)
    return _note(request, person, kind)


@refusable("protection/note.html", note_page)
def _note(request: DutyRequest, person: str, kind: str) -> HttpResponse:
    page = note_page(request, person, kind)
    form = page["form"]
    assert isinstance(form, NoteForm)
    if request.method != "POST" or not form.is_valid():
        return render(request, "protection/note.html", page, status=422 if form.errors else 200)
    acts.note(act_for(request), form.command())
    messages.success(request, words.say("protection_recorded"))
    if request.duty.role is OFFICER:
        return redirect("protection_file", person)
    return redirect("desk")


@requires(OFFICER)
def form_paper(request: DutyRequest, person: str) -> HttpResponse:
    """The return form on paper, in Arabic and the person's language side by side (P-01)."""
    named = _named(person)
    log_read(request, "return_form", person, SEALED)
    try:
        paper = documents.return_form(request.duty, named)
    except Refusal as why:
        return refused_page(request, "intake/stopped.html", {}, why)
    return sent(paper, PDF, f"return-{named.number}.pdf")


# --- a wish and a withdrawal: one tap, every role


def wish_page(request: DutyRequest) -> Mapping[str, object]:
    """The number, and room for the person's own words."""
    return {"number": (request.POST or request.GET).get("number", "")}


@requires(*sorted(EVERYONE))
@refusable("protection/wish.html", wish_page)
def wish(request: DutyRequest) -> HttpResponse:
    """A wish to seek protection, recorded by whoever heard it (P-10)."""
    if request.method != "POST":
        return render(request, "protection/wish.html", wish_page(request))
    person = _by_number(request.POST.get("number", ""))
    said = request.POST.get("said", "")[:2000]
    acts.note(act_for(request), RecordWish(person=person, said=said))
    messages.success(request, words.say("wish_recorded"))
    return redirect("wish")


def _by_number(typed: str) -> PersonId:
    """Whose number, wristband or id was typed; nobody's, and then the act refuses NOT_MET_YET."""
    number = CodeField(required=False).clean(typed)
    rows = Person.objects.filter(number=number) | Person.objects.filter(wristband=number)
    found = (rows | Person.objects.filter(id=number)).values_list("id", flat=True).first()
    return PersonId(found or "")


def _tapped_at(typed: str) -> Instant | None:
    """The hour of a tap made without a network, as the device noted it; None for now."""
    if not typed:
        return None
    try:
        tapped = datetime.fromisoformat(typed)
    except ValueError as wrong:
        raise Refusal("TIME_UNREADABLE", typed=typed[:40]) from wrong
    if tapped.tzinfo is None:
        raise Refusal("TIME_UNREADABLE", typed=typed[:40])
    return min(instants.trim(tapped), clock.now())  # a device whose clock is fast delays nothing


@requires(*sorted(BESIDE_THE_PERSON))
def withdraw(request: DutyRequest) -> HttpResponse:
    """One number, one tap; the page works without a network and sends later (P-05)."""
    if request.method != "POST":
        number = request.GET.get("number", "")
        return render(request, "protection/withdraw.html", {"number": number})
    try:
        person = _by_number(request.POST.get("number", ""))
        tapped = _tapped_at(request.POST.get("tapped_at", ""))
        acts.note(act_for(request, tapped), WithdrawConsent(person=person))
    except Refusal as why:
        page = {"number": request.POST.get("number", "")}
        return refused_page(request, "protection/withdraw.html", page, why)
    messages.success(request, words.say("withdraw_recorded"))
    return redirect("withdraw")
