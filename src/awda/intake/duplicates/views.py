"""The identity desk: what waits for a judgement, two records side by side, and looking by name."""

from collections.abc import Mapping
from datetime import timedelta

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from awda.identity import acts as identity_acts
from awda.identity import queries as identity
from awda.identity.models import Judgement, Question
from awda.identity.rules import (
    NOTICES,
    TRAINED,
    Confirm,
    FoundBy,
    NotConfirmed,
    Standing,
    Suspect,
    Unlink,
)
from awda.identity.texts import EVENTS
from awda.intake.duplicates import acts
from awda.intake.duplicates.forms import JudgeForm, ReasonsForm, SearchForm
from awda.intake.duplicates.pages.side_by_side import Compared, alike, compared
from awda.journal import clock
from awda.kernel.ids import PersonId, QuestionId
from awda.kernel.roles import Compartment
from awda.people import queries as people
from awda.people.reading import readable
from awda.web import words
from awda.web.access.request import DutyRequest, act_for, log_read, requires
from awda.web.components import Work
from awda.web.refusals import refusable

JUDGES = tuple(sorted(TRAINED))
WHO = (Compartment.CUSTODY, Compartment.IDENTITY)
JUDGE_WITHIN = timedelta(hours=24)  # a person locked longer than a day is shown as overdue
ROWS = 100
SHOW = "intake/identity/question.html"


# --- the desk


@requires(*JUDGES)
def desk(request: DutyRequest) -> HttpResponse:
    """What waits for this registrar's answer, and the open questions, the oldest first."""
    login = request.duty.login
    proposed = identity.open_questions(Standing.PROPOSED)
    log_read(request, "worklist", "identity", WHO)
    page = {
        "yours": _lines(list(proposed.exclude(proposed_by=login)[:ROWS])),
        "theirs": _lines(list(proposed.filter(proposed_by=login)[:ROWS])),
        "open": _lines(list(identity.open_questions()[:ROWS])),
        "form": SearchForm(),
    }
    return render(request, "intake/identity/desk.html", page)


def _lines(rows: list[Question]) -> tuple[Work, ...]:
    named = people.names([one for row in rows for one in (row.one, row.other)])
    lines = []
    for row in rows:
        one, other = named[PersonId(row.one)], named[PersonId(row.other)]
        lines.append(
            Work(
                href=reverse("identity_question", args=[row.id]),
                name=words.say_plain(
                    "identity_and",
                    one=one.name or one.wristband,
                    other=other.name or other.wristband,
                ),
                number=f"{one.number} · {other.number}",
                why=" · ".join(
                    (
                        words.label("identity_grade", row.grade),
                        words.label("found_by", row.found_by),
                    )
                ),
                due=row.opened_at + JUDGE_WITHIN,
            )
        )
    return tuple(lines)


@require_POST
@requires(*JUDGES)
def search(request: DutyRequest) -> HttpResponse:
    """Candidates for what was posted, each with its reasons."""
    form = SearchForm(request.POST)
    if not form.is_valid():
        return render(request, "intake/identity/found.html", {"form": form}, status=422)
    found = identity.looked_for(form.described())
    log_read(request, "search", f"{len(found)} found", WHO)
    page = {"form": form, "asked": True, "alike": alike(found)}
    return render(request, "intake/identity/found.html", page)


# --- one question


def _page(request: DutyRequest, question: str) -> Mapping[str, object]:
    row = identity.question(question)
    shown = compared(row.one, row.other, readable(request.duty.role), clock.now()) if row else None
    if row is None or shown is None:
        raise Http404
    for one in (row.one, row.other):
        log_read(request, "comparison", one, WHO)
    steps = identity.history(question)
    link = identity.link_of(question)
    return {
        "row": row,
        "shown": shown,
        "judge": _judge_form(request, shown),
        "answer": ReasonsForm(request.POST if request.method == "POST" else None),
        "first": next((one for one in shown.sides if one.person == row.first), None),
        "mine": row.proposed_by == request.duty.login,
        "linked": link,
        "steps": [(step, _told(step, row)) for step in steps[::-1]],
        "reasons": next((step.reasons for step in steps[::-1] if step.kind == "JudgedSame"), ""),
    }


def _judge_form(request: DutyRequest, shown: Compared) -> JudgeForm:
    records = [
        (first, _named(first, shown))
        for first in dict.fromkeys(identity.first_of(one.person) for one in shown.sides)
    ]
    posted = request.POST if request.POST.get("form") == "judge" else None
    return JudgeForm(posted, records=records)


def _named(first: PersonId, shown: Compared) -> str:
    side = next((one for one in shown.sides if one.person == first), None)
    if side is not None:
        return f"{side.number} · {side.name}"
    named = people.names([first])[first]
    return f"{named.number} · {named.name}"


def _told(step: Judgement, row: Question) -> str:
    return words.spoken(
        EVENTS[f"identity.{step.kind}"], found_by=words.label("found_by", row.found_by)
    )


@requires(*JUDGES)
@refusable(SHOW, _page)
def question(request: DutyRequest, question: str) -> HttpResponse:
    """Two records side by side, what speaks for and against, and what was judged."""
    return render(request, SHOW, _page(request, question))


@require_POST
@requires(*JUDGES)
@refusable(SHOW, _page)
def judge(request: DutyRequest, question: str) -> HttpResponse:
    """A judgement with its reasons (N-06)."""
    page = _page(request, question)
    form = page["judge"]
    assert isinstance(form, JudgeForm)
    if not form.is_valid():
        return render(request, SHOW, page, status=422)
    identity_acts.judge(act_for(request), form.command(QuestionId(question)))
    return _recorded(request, question)


@require_POST
@requires(*JUDGES)
@refusable(SHOW, _page)
def confirm(request: DutyRequest, question: str) -> HttpResponse:
    """The second registrar confirms, or does not."""
    given = request.POST.get("reasons", "")
    if "not" in request.POST:
        refused = NotConfirmed(question=QuestionId(question), reasons=given)
        identity_acts.not_confirmed(act_for(request), refused)
    else:
        acts.confirm(act_for(request), Confirm(question=QuestionId(question), reasons=given))
    return _recorded(request, question)


@require_POST
@requires(*JUDGES)
@refusable(SHOW, _page)
def unlink(request: DutyRequest, question: str) -> HttpResponse:
    """Two records are taken apart again."""
    command = Unlink(question=QuestionId(question), reasons=request.POST.get("reasons", ""))
    acts.unlink(act_for(request), command)
    return _recorded(request, question)


def _recorded(request: DutyRequest, question: str) -> HttpResponse:
    messages.success(request, words.say("identity_judged"))
    return redirect("identity_question", question)


# --- asking


@require_POST
@requires(*sorted(NOTICES))
@refusable("intake/stopped.html", lambda _request: {})
def ask(request: DutyRequest) -> HttpResponse:
    """Someone noticed two records: to the question between them, asked now if it never was."""
    one, other = (PersonId(request.POST.get(name, "")) for name in ("one", "other"))
    if identity.question_between(one, other) is None:
        act = act_for(request)
        command = Suspect(
            question=QuestionId(act.step("question").id),
            one=one,
            other=other,
            found_by=FoundBy.NOTICED,
            note=request.POST.get("note", ""),
        )
        identity_acts.suspect(act, command)
    asked = identity.question_between(one, other)
    assert asked is not None, "it was asked just now"
    if request.duty.role in TRAINED:
        return redirect("identity_question", asked.id)
    messages.success(request, words.say("identity_asked"))
    return redirect("person", one)
