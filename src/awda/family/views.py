"""The desk of families, one person's family and news, one household's notes and choice."""

from collections.abc import Mapping

from django import forms as django_forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from awda.family import acts, documents, queries
from awda.family.bureau.rules import SendExtract
from awda.family.choices.rules import MAY as CHOICE_MAY
from awda.family.choices.rules import Choose
from awda.family.messages.rules import MAY as MESSAGE_MAY
from awda.family.messages.rules import TakeMessage
from awda.family.pages import shown
from awda.family.pages.steps import STEPS, Step
from awda.family.tracing.rules import MAY as TRACING_MAY
from awda.family.tracing.rules import OpenRequest
from awda.intake.pages.person_page import opened_to
from awda.journal import clock
from awda.kernel.ids import HouseholdId, PersonId
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.people import acts as people
from awda.people.partings.rules import MAY as NOTE_MAY
from awda.people.partings.rules import TakeBack, WriteNote
from awda.web import words
from awda.web.access.request import DutyRequest, act_for, log_read, requires
from awda.web.forbidden import forbidden
from awda.web.printing import PDF, sent
from awda.web.refusals import answer as refused_page
from awda.web.refusals import refusable

SEALED = (Compartment.PROTECTION,)
DESK = tuple(sorted(TRACING_MAY[OpenRequest] | MESSAGE_MAY[TakeMessage]))
NOTES = tuple(sorted(NOTE_MAY[WriteNote]))
OFFICER = Role.PROTECTION
STOPPED = "intake/stopped.html"


def desk_page(request: DutyRequest) -> Mapping[str, object]:
    """What waits at this party, the oldest first."""
    role, party = request.duty.role, request.duty.party
    page: dict[str, object] = {
        "post": queries.post(party),
        "requests": shown.requests(queries.open_requests(party)),
        "waiting": shown.waiting(queries.waiting_messages(party)),
        "officer": role is OFFICER,
        "traces": role in TRACING_MAY[OpenRequest],
    }
    if role in CHOICE_MAY[Choose]:
        page |= {"units": shown.units(queries.held_back(clock.now()))}
        page |= {"extracts": queries.extracts()[:10]}
    return page


@requires(*DESK)
def desk(request: DutyRequest) -> HttpResponse:
    """Units to be asked, relatives looked for, news both ways."""
    log_read(request, "family_desk", request.duty.party, SEALED)
    return render(request, "family/desk.html", desk_page(request))


@require_POST
@requires(OFFICER)
@refusable("family/desk.html", desk_page)
def extract(request: DutyRequest) -> HttpResponse:
    """The extract for the Central Tracing Agency, on the record and as a file (I-07)."""
    act = act_for(request)
    log_read(request, "bureau_extract", request.duty.party, (Compartment.IDENTITY,))
    made = acts.send_extract(act, SendExtract(extract=act.step("extract").id, persons=()))
    return sent(made.file, "application/json", f"extract-{made.entry}.json")


# --- one person


@requires(*DESK)
def person(request: DutyRequest, person: str) -> HttpResponse:
    """Somebody's household, whom they look for, their messages counted."""
    _in_sight(request, person)
    log_read(request, "family_of", person, SEALED)
    page = shown.person(PersonId(person), request.duty.role, clock.now())
    return render(request, "family/person.html", page)


def _in_sight(request: DutyRequest, person: str) -> None:
    """Whoever this duty may not open is as if they were not here."""
    if opened_to(request.duty, person, clock.now().date()) is None:
        raise Http404


def step_page(request: DutyRequest, kind: str, subject: str) -> Mapping[str, object]:
    """The form of one step."""
    step, form = _form(request, kind, subject)
    return {
        "title": words.say_plain(f"do_{kind}"),
        "form": form,
        "hint": step.hint,
        "back": step.back(subject),
    }


def _form(request: DutyRequest, kind: str, subject: str) -> tuple[Step, django_forms.Form]:
    step = STEPS.get(kind)
    if step is None or (who := step.person(subject)) is None:
        raise Http404
    _in_sight(request, who)
    return step, step.form(request.POST if request.method == "POST" else None, subject)


@requires(*DESK)
def step(request: DutyRequest, kind: str, subject: str) -> HttpResponse:
    """One fact about a person, a request, a message, a household or a note."""
    if kind in STEPS and request.duty.role not in STEPS[kind].may:
        return forbidden(request, tuple(sorted(STEPS[kind].may)))
    return _step(request, kind, subject)


@refusable("family/step.html", step_page)
def _step(request: DutyRequest, kind: str, subject: str) -> HttpResponse:
    step, form = _form(request, kind, subject)
    log_read(request, "family_form", subject, SEALED)
    if request.method != "POST" or not form.is_valid():
        page = {"title": words.say_plain(f"do_{kind}"), "form": form, "hint": step.hint}
        page |= {"back": step.back(subject)}
        return render(request, "family/step.html", page, status=422 if form.errors else 200)
    step.record(act_for(request), form, subject)
    messages.success(request, words.say("family_recorded"))
    return redirect(step.back(subject))


# --- one household: its notes, its choice


def household_page(request: DutyRequest, household: str) -> Mapping[str, object]:
    """The unit, its notes, and what it chose."""
    page = shown.household(HouseholdId(household), request.duty.role, clock.now())
    if page is None:
        raise Http404
    return page


@requires(*NOTES)
@refusable("family/household.html", household_page)
def household(request: DutyRequest, household: str) -> HttpResponse:
    """Who is of it, and the split notes; a signature is taken back here with one tap."""
    page = household_page(request, household)
    focal = page["focal"]
    assert isinstance(focal, str)
    _in_sight(request, focal)
    log_read(request, "household_notes", household, SEALED)
    if request.method == "POST":
        note, who = request.POST.get("note", ""), PersonId(request.POST.get("person", ""))
        people.take_back_signature(act_for(request), TakeBack(note=note, person=who))
        messages.success(request, words.say("family_recorded"))
        return redirect("family_household", household)
    return render(request, "family/household.html", page)


# --- papers


@requires(*DESK)
def message_paper(request: DutyRequest, person: str) -> HttpResponse:
    """A form for a family message, in two languages, to write on."""
    _in_sight(request, person)
    log_read(request, "message_form", person, (Compartment.IDENTITY,))
    try:
        paper = documents.message_form(request.duty, PersonId(person))
    except Refusal as why:
        return refused_page(request, STOPPED, {}, why)
    return sent(paper, PDF, "message.pdf")


@requires(*sorted(TRACING_MAY[OpenRequest]))
def tracing_paper(request: DutyRequest, tracing: str) -> HttpResponse:
    """A tracing request for the tracing service."""
    row = shown.request_row(tracing)
    if row is None:
        raise Http404
    _in_sight(request, row.person)
    log_read(request, "tracing_paper", row.person, SEALED)
    try:
        paper = documents.tracing_request(request.duty, row)
    except Refusal as why:
        return refused_page(request, STOPPED, {}, why)
    return sent(paper, PDF, f"tracing-{row.newest}.pdf")


@requires(*NOTES)
def note_paper(request: DutyRequest, note: str) -> HttpResponse:
    """A split note for every adult to sign."""
    found = shown.note(note)
    if found is None:
        raise Http404
    _in_sight(request, min(found.apart))
    log_read(request, "split_note", found.household, SEALED)
    try:
        paper = documents.split_note(request.duty, found)
    except Refusal as why:
        return refused_page(request, STOPPED, {}, why)
    return sent(paper, PDF, "split-note.pdf")
