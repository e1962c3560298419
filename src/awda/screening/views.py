"""The screening desks: worklist, one hit side by side, results for others, the monitor's view.

Always holds: a page of one reviewer has nothing of another's finding before their own is saved
(S-01); whoever may be a child has no page here (S-09); each look is in the log of reads.
"""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from awda.custody.models import Holding
from awda.custody.vocabulary import Standing, SubjectKind
from awda.journal import clock
from awda.kernel.act import Act
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.people.models import Person
from awda.people.number import read_number
from awda.screening import acts, documents, queries, running
from awda.screening import vocabulary as words_
from awda.screening.forms import (
    ChallengeForm,
    NoticeForm,
    OwnerForm,
    PersonForm,
    ReviewForm,
    WordsForm,
)
from awda.screening.models import HitRow
from awda.screening.pages import shown
from awda.screening.reading import SEES_GIST
from awda.screening.runs.rules import RunId
from awda.screening.vocabulary import HitId, Outcome
from awda.web import printing, words
from awda.web.access.request import DutyRequest, act_for, log_read, requires
from awda.web.components import Count, State
from awda.web.refusals import refusable

REVIEWERS = (Role.SCREENING_A, Role.SCREENING_B)
RESULTS = (Role.PROTECTION, Role.CAMP_MANAGER, Role.CONVOY_LEADER)
MONITORS = (Role.MONITOR_ICRC, Role.MONITOR_UNHCR, Role.MONITOR_UNICEF, Role.MONITOR_RIGHTS)
LANGUAGES = tuple(one.value for one in words_.NoticeLanguage)
SCREENING = (Compartment.SCREENING, Compartment.IDENTITY)


# --- the desk


def desk_page(request: DutyRequest) -> Mapping[str, object]:
    """What waits for this reviewer, by the nearest clock."""
    now, duty = clock.now(), request.duty
    log_read(request, "screening", "worklist", SCREENING)
    waiting = queries.open_hits(now)
    mine = [row for row in waiting if not queries.facts_of(row, duty.login).saved_now]
    saved = {row.id for row in waiting} - {row.id for row in mine}
    runs = queries.runs_to_sign(duty.login, duty.party, duty.role.value)
    return {
        "mine": shown.work_of(mine),
        "others": shown.work_of(row for row in waiting if row.id in saved),
        "owed": shown.work_of(queries.unfinished(now), owed=True),
        "due": running.count_due(now.date()),
        "runs": runs,
        "people": sum(run.people for run in runs),
    }


@requires(*REVIEWERS)
@refusable("screening/desk.html", desk_page)
def desk(request: DutyRequest) -> HttpResponse:
    """The worklist; from here everybody due is compared, and runs are signed."""
    if request.method == "POST":
        if request.POST.get("form") == "run":
            done = running.run(act_for(request))
            said = words.say("scr_ran", people=done.people, hits=done.hits)
        else:
            runs = [RunId(one) for one in request.POST.get("runs", "").split()]
            acts.sign_runs(act_for(request), runs)
            said = words.say("scr_saved")
        messages.success(request, said)
        return redirect("screening")
    return render(request, "screening/desk.html", desk_page(request))


# --- one hit


def _hit(request: DutyRequest, hit: str) -> queries.HitFacts:
    found = queries.hit(hit, request.duty.login, clock.now())
    if found is None:
        raise Http404
    return found


def hit_page(request: DutyRequest, hit: str) -> Mapping[str, object]:
    """A hit side by side, and the forms this duty has for it."""
    found, duty = _hit(request, hit), request.duty
    if duty.role is Role.MONITOR_RIGHTS and not queries.seal_is_open(hit, duty.login, clock.now()):
        return {"sealed": True, "hit": hit, "form": WordsForm(_posted(request, "seal"))}
    log_read(request, "screening_hit", found.row.person, SCREENING)
    row, blind = found.row, duty.role in REVIEWERS and found.blind
    [line] = shown.work_of([row])
    return {
        "row": row,
        "blind": blind,
        "line": line,
        "points": shown.points(row),
        "entry": found.entry,
        "withdrawn": found.withdrawn,
        "findings": shown.findings(found, duty.login),
        "saved_now": found.saved_now,
        "reviewer": duty.role in REVIEWERS,
        "adverse": not blind and _adverse(row),
        "notice_languages": LANGUAGES,
        "forms": _forms(request, row, blind=blind) if duty.role in REVIEWERS else {},
    }


def _posted(request: DutyRequest, form: str) -> Any:
    return request.POST if request.POST.get("form") == form else None


def _adverse(row: HitRow) -> bool:
    return bool(row.outcome) and Outcome(row.outcome).adverse


def _forms(request: DutyRequest, row: HitRow, *, blind: bool) -> Mapping[str, object]:
    """The forms that make sense as the hit stands, none of which tells a blind reviewer of an
    outcome; each act has the last word.
    """
    adverse = not blind and _adverse(row)
    open_to = {
        "review": row.open,
        "delay": row.open and queries.delay_due(row, clock.now()),
        "notice": adverse and row.notice_at is None,
        "challenge": adverse and not row.open,
        "justice": row.outcome == Outcome.REFER_JUSTICE and not row.open and row.sent_at is None,
        "owner": row.outcome == Outcome.ERROR and row.owner_told_at is None,
        "reopen": not row.open,
    }
    return {name: FORMS[name](_posted(request, name)) for name, yes in open_to.items() if yes}


FORMS: Mapping[str, Callable[[Any], django_forms.Form]] = {
    "review": ReviewForm,
    "delay": WordsForm,
    "notice": NoticeForm,
    "challenge": ChallengeForm,
    "justice": WordsForm,
    "owner": OwnerForm,
    "reopen": WordsForm,
    "seal": WordsForm,
}


@requires(*REVIEWERS, Role.MONITOR_RIGHTS)
@refusable("screening/hit.html", hit_page)
def hit(request: DutyRequest, hit: str) -> HttpResponse:
    """One hit: read it, save a finding, and what follows from an outcome."""
    if request.method != "POST":
        return render(request, "screening/hit.html", hit_page(request, hit))
    _hit(request, hit)
    kind = request.POST.get("form", "")
    if kind not in FORMS:
        raise Http404
    form = FORMS[kind](request.POST)
    if not form.is_valid():
        page = {**hit_page(request, hit)}
        return render(request, "screening/hit.html", page, status=422)
    _do(kind, form, act_for(request), hit)
    messages.success(request, words.say("scr_saved"))
    return redirect("screening_hit", hit)


def _do(kind: str, form: Any, act: Act, hit: str) -> None:
    """The one act a filled form asks for."""
    key, said = HitId(hit), form.cleaned_data
    match kind:
        case "review":
            acts.review(act, form.command(hit))
        case "notice":
            acts.give_notice(act, form.command(hit))
        case "challenge":
            acts.challenge(act, form.command(hit))
        case "delay":
            acts.explain_delay(act, words_.ExplainDelay(hit=key, why=said["words"]))
        case "justice":
            sent = words_.SendToJustice(hit=key, reference=said["words"])
            acts.send_to_justice(act, sent)
        case "owner":
            acts.tell_owner(act, words_.TellOwner(hit=key, told=said["told"], how=said["how"]))
        case "reopen":
            acts.reopen(act, words_.Reopen(hit=key, reason=said["words"]))
        case _:
            acts.open_seal(act, words_.OpenSeal(hit=key, reason=said["words"]))


def _stopped(request: DutyRequest, hit: str) -> Mapping[str, object]:
    return {"hit": hit}


@requires(*REVIEWERS, Role.PROTECTION)
@refusable("screening/stopped.html", _stopped)
def notice(request: DutyRequest, hit: str) -> HttpResponse:
    """The notice on paper, in the language asked for (S-06)."""
    found = _hit(request, hit)
    if request.duty.role in REVIEWERS and found.blind:
        raise Refusal("YOUR_FINDING_FIRST")
    language = request.GET.get("lang", "ar")
    if language not in {one.value for one in words_.NoticeLanguage}:
        raise Http404
    log_read(request, "screening_notice", found.row.person, SCREENING)
    content = documents.notice(request.duty, found.row, language)
    return printing.sent(content, printing.PDF, "notice.pdf")


# --- results for others


def results_page(request: DutyRequest) -> Mapping[str, object]:
    """The result alone; for protection also what the person may be told (S-05)."""
    duty, now = request.duty, clock.now()
    form = PersonForm(request.GET or None)
    gist = duty.role in SEES_GIST
    asked = request.GET.get("person", "").strip()
    ids = _numbered(asked, duty.party if not gist else "") if asked else []
    held = None if gist else _held_by(duty.party)
    standing = [row.person for row in queries.adverse_hits(now, held)]
    log_read(request, "screening_results", "results", SCREENING)
    for one in ids:
        log_read(request, "screening_result", one, SCREENING)
    return {
        "form": form,
        "asked": asked,
        "found": shown.results(duty, ids, now, gist=gist),
        "standing": shown.results(duty, dict.fromkeys(standing), now, gist=gist),
        "gist": gist,
        "notice_languages": LANGUAGES,
        "challenge": ChallengeForm(_posted(request, "challenge")) if gist else None,
        "notice": NoticeForm(_posted(request, "notice")) if gist else None,
    }


def _held_by(party: str) -> list[str]:
    rows = Holding.objects.filter(
        holder=party, kind=SubjectKind.PERSON.value, standing=Standing.HELD.value
    )
    return list(rows.values_list("subject", flat=True))


def _numbered(typed: str, party: str) -> list[str]:
    """Who bears this number or wristband; of one party's people only, where it is named."""
    rows = Person.objects.filter(number=read_number(typed) or typed)
    rows = rows | Person.objects.filter(wristband=typed)
    ids = list(rows.values_list("id", flat=True)[:5])
    return [one for one in ids if not party or one in set(_held_by(party))]


@requires(*RESULTS)
@refusable("screening/results.html", results_page)
def results(request: DutyRequest) -> HttpResponse:
    """Results; protection staff also give notices and bring challenges."""
    if request.method == "POST" and request.duty.role in SEES_GIST:
        kind, key = request.POST.get("form", ""), request.POST.get("hit", "")
        form = FORMS[kind](request.POST) if kind in ("notice", "challenge") else None
        if form is None:
            raise Http404
        if not form.is_valid():
            page = results_page(request)
            return render(request, "screening/results.html", page, status=422)
        _do(kind, form, act_for(request), key)
        messages.success(request, words.say("scr_saved"))
        return redirect("screening_results")
    return render(request, "screening/results.html", results_page(request))


# --- monitors and the report


@requires(*MONITORS)
def watch(request: DutyRequest) -> HttpResponse:
    """Counts, and who is held without a decision (S-07)."""
    now = clock.now()
    log_read(request, "screening_watch", "watch", (Compartment.SCREENING,))
    rights = request.duty.role is Role.MONITOR_RIGHTS
    page = {
        "counts": tuple(
            Count(
                words=words.say(f"scr_count_{name}"),
                count=n,
                state=State.REFUSED if name == "without_decision" and n else State.CLEAR,
            )
            for name, n in queries.counts(now).items()
        ),
        "without": shown.work_of(queries.held_without_decision(now)),
        "adverse": shown.work_of(queries.adverse_hits(now)) if rights else (),
        "rights": rights,
    }
    return render(request, "screening/watch.html", page)


@requires(*REVIEWERS, Role.MONITOR_RIGHTS)
def report(request: DutyRequest) -> HttpResponse:
    """The monthly error report by owner of lists (S-10)."""
    return render(request, "screening/report.html", {"lines": queries.report()})
