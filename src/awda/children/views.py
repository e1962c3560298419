"""The desk of child protection, a child's file, one statement, the referral and its paper."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from awda.children import acts, documents, queries
from awda.children.acts import ReferChild
from awda.children.facts import is_body
from awda.children.forms import ReferralForm, StatementForm
from awda.children.pages import desk as desk_page
from awda.children.pages import file as file_page
from awda.children.pages.kinds import EVERY_WRITER, KINDS, MAY_WRITE
from awda.children.reading import OPENS
from awda.children.rules import REFERS
from awda.children.vocabulary import FindAge, OpenCase, VerifyReturn, WriteInCase
from awda.intake.pages.person_page import opened_to
from awda.journal import clock
from awda.kernel.act import Act
from awda.kernel.ids import HandoverId, PartyId, PersonId, PlaceId
from awda.kernel.roles import Compartment, Role
from awda.people import queries as people
from awda.people.age import Age
from awda.people.queries import Named, Standing
from awda.places import queries as places
from awda.web import words
from awda.web.access.request import DutyRequest, act_for, log_read, requires
from awda.web.forbidden import forbidden
from awda.web.printing import PDF, sent
from awda.web.refusals import refusable

SEALED = (Compartment.CHILD,)


@requires(Role.CHILD_PROTECTION)
def desk(request: DutyRequest) -> HttpResponse:
    """What waits, the nearest clock first; and the files of children in care here."""
    log_read(request, "children_desk", request.duty.party, SEALED)
    now = clock.now()
    body = is_body(request.duty.party)
    page = {
        "work": desk_page.work(request.duty, now),
        "cases": desk_page.cases(request.duty, now) if body else (),
    }
    return render(request, "children/desk.html", page)


@requires(*sorted(OPENS))
def file(request: DutyRequest, person: str) -> HttpResponse:
    """A child's file. A child-protection duty of a party that holds soldiers does not open it."""
    standing, named = _child(person)
    if not _opens(request):
        return forbidden(request, tuple(sorted(OPENS)))
    log_read(request, "child_file", person, SEALED)
    now = clock.now()
    row = queries.case(person)
    opened = row is not None and row.opened_in is not None
    path, checks = file_page.way(person, now)
    in_doubt = standing.age is Age.DOUBT
    first, rest = file_page.actions(person, request.duty.role, opened=opened, in_doubt=in_doubt)
    page = {
        "named": named,
        "person": person,
        "stage": file_page.stage(standing),
        "referred": queries.referred(person),
        "opened": opened,
        "path": path,
        "checks": checks,
        "first": first,
        "rest": rest,
        "history": file_page.history(person),
    }
    return render(request, "children/file.html", page)


def _opens(request: DutyRequest) -> bool:
    return request.duty.role is not Role.CHILD_PROTECTION or is_body(request.duty.party)


def _child(person: str) -> tuple[Standing, Named]:
    standing = people.standing(person, clock.now().date())
    named = people.names([person]).get(PersonId(person))
    if standing is None or named is None or not standing.may_be_child:
        raise Http404
    return standing, named


# --- one statement


def write_page(request: DutyRequest, person: str, kind: str) -> Mapping[str, object]:
    """The form of one statement."""
    if kind not in KINDS:
        raise Http404
    _, named = _child(person)
    log_read(request, "child_form", person, SEALED)
    sent_form = request.POST if request.method == "POST" else None
    return {
        "named": named,
        "title": words.say_plain(f"do_child_{kind}"),
        "person": person,
        "kind": kind,
        "form": StatementForm(KINDS[kind], sent_form, request.duty.login),
        "opens": request.duty.role in OPENS,
    }


@requires(*sorted(EVERY_WRITER))
def write(request: DutyRequest, person: str, kind: str) -> HttpResponse:
    """One statement; each kind is open to the duties that may say it."""
    if kind in MAY_WRITE and request.duty.role not in MAY_WRITE[kind]:
        return forbidden(request, tuple(sorted(MAY_WRITE[kind])))
    return _write(request, person, kind)


@refusable("children/write.html", write_page)
def _write(request: DutyRequest, person: str, kind: str) -> HttpResponse:
    page = write_page(request, person, kind)
    form = page["form"]
    assert isinstance(form, StatementForm)
    if request.method != "POST" or not form.is_valid():
        return render(request, "children/write.html", page, status=422 if form.errors else 200)
    _say(act_for(request), PersonId(person), kind, form.statement())
    messages.success(request, words.say("child_recorded"))
    if request.duty.role in OPENS and _opens(request):
        return redirect("child_file", person)
    return redirect("person", person)


def _say(act: Act, person: PersonId, kind: str, said: Any) -> None:
    match kind:
        case "open":
            acts.open_case(act, OpenCase(person=person, opening=said))
        case "age":
            acts.find_age(act, FindAge(person=person, finding=said))
        case "verification":
            acts.verify_return(act, VerifyReturn(person=person, verification=said))
        case _:
            acts.write_in_case(act, WriteInCase(person=person, said=said))


# --- the referral


def refer_page(request: DutyRequest, person: str) -> Mapping[str, object]:
    """The form of a referral, with the number and nothing sealed."""
    _, named = _child(person)
    opened = opened_to(request.duty, person, clock.now().date())
    return {
        "named": named,
        "shown_name": named.name if opened and Compartment.IDENTITY in opened else "",
        "person": person,
        "referred": queries.referred(person),
        "form": ReferralForm(request.POST if request.method == "POST" else None),
    }


@requires(*sorted(REFERS))
def refer(request: DutyRequest, person: str) -> HttpResponse:
    """A child is referred by whoever holds it (C-03)."""
    if opened_to(request.duty, person, clock.now().date()) is None:
        return render(request, "intake/not_yours.html", status=403)
    log_read(request, "child_referral", person, (Compartment.CUSTODY,))
    return _refer(request, person)


@refusable("children/refer.html", refer_page)
def _refer(request: DutyRequest, person: str) -> HttpResponse:
    page = refer_page(request, person)
    form = page["form"]
    assert isinstance(form, ReferralForm)
    if request.method != "POST" or not form.is_valid():
        return render(request, "children/refer.html", page, status=422 if form.errors else 200)
    act, given = act_for(request), form.cleaned_data
    centre = places.place(given["centre"])
    assert centre is not None, "a choice of the form"
    command = ReferChild(
        person=PersonId(person),
        handover=HandoverId(act.step("handover").id),
        body=PartyId(centre.run_by),
        centre=PlaceId(centre.id),
        why=given["why"],
        needs_now=given["needs_now"],
        present=given["present"],
        lapses_at=act.happened_at + timedelta(hours=given["hours"]),
    )
    acts.refer(act, command)
    messages.success(request, words.say("child_referred_now"))
    return redirect("child_refer", person)


@requires(*sorted(REFERS))
def referral_paper(request: DutyRequest, person: str) -> HttpResponse:
    """The referral form on paper, for whoever brings the child."""
    _, named = _child(person)
    if opened_to(request.duty, person, clock.now().date()) is None:
        return render(request, "intake/not_yours.html", status=403)
    log_read(request, "child_referral", person, (Compartment.CUSTODY,))
    paper = documents.referral_form(request.duty, named)
    if paper is None:
        raise Http404
    return sent(paper, PDF, f"referral-{named.number}.pdf")
