"""Handovers: what waits for an answer, opening a list, answering by person, taking back."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from awda.custody import acts, documents, queries
from awda.custody.forms import PERSON_DECLINES, OfferForm, answers
from awda.custody.models import Handover
from awda.custody.one_by_one import ListRefused
from awda.custody.pages import desk
from awda.custody.vocabulary import PERSON_ROLES
from awda.kernel.ids import HandoverId, SubjectId
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment
from awda.places import queries as places
from awda.web import departures, printing, words
from awda.web.access.request import DutyRequest, act_for, log_read, requires
from awda.web.refusals import answer as refused_page

ROLES = tuple(sorted(PERSON_ROLES))
OPEN, SHOW = "custody/offer.html", "custody/handover.html"
Why = Mapping[SubjectId, str]


@requires(*ROLES)
def handovers(request: DutyRequest) -> HttpResponse:
    """What the party must answer first, then what it waits for."""
    log_read(request, "handovers", request.duty.party, (Compartment.CUSTODY,))
    return render(request, "custody/handovers.html", {"all": desk.handovers(request.duty.party)})


# --- opening


@requires(*ROLES)
def offer(request: DutyRequest) -> HttpResponse:
    """Open a list for another party; all on it are offered, or nobody."""
    form = OfferForm(request.POST if request.method == "POST" else None, party=request.duty.party)
    if request.method != "POST":
        return render(request, OPEN, _offer_page(request, form))
    if not form.is_valid():
        return render(request, OPEN, _offer_page(request, form), status=422)
    try:
        act = act_for(request)
        command = form.command(request.POST.getlist("person"), act)
        departures.offer(act, command)
    except Refusal as why:
        return refused_page(request, OPEN, _offer_page(request, form, _each(why)), why)
    return redirect("handover", command.handover)


def _offer_page(request: DutyRequest, form: OfferForm, why: Why | None = None) -> dict[str, object]:
    place = request.POST.get("where", "") or request.GET.get("where", "")
    ticked = {*request.POST.getlist("person"), *request.GET.getlist("person")}
    people = desk.offerable(request.duty.party, place, request.duty.role)
    log_read(request, "offerable", place or request.duty.party, (Compartment.IDENTITY,))
    return {
        "form": form,
        "where": place,
        "rooms": places.open_places(request.duty.party),
        "rows": [
            (one, one.person in ticked, (why or {}).get(SubjectId(one.person), ""))
            for one in sorted(people, key=lambda one: one.person not in ticked)
        ],
    }


def _each(why: Refusal) -> Why:
    return desk.refusals(why.each) if isinstance(why, ListRefused) else {}


# --- one handover


@requires(*ROLES)
def handover(request: DutyRequest, handover: str) -> HttpResponse:
    """One list: its terms, its clock, and each person's answer."""
    row = _row(request, handover)
    log_read(request, "handover", handover, (Compartment.CUSTODY, Compartment.IDENTITY))
    return render(request, SHOW, _page(request, row))


def _row(request: DutyRequest, handover: str) -> Handover:
    row = queries.handover(handover)
    if row is None or not desk.party_of(row, request.duty.party):
        raise Http404
    return row


def _page(request: DutyRequest, row: Handover, why: Why | None = None) -> dict[str, object]:
    lines = tuple(
        replace(
            line,
            why=(why or {}).get(line.subject, ""),
            marked=request.POST.get(f"answer-{line.subject}", ""),
        )
        for line in desk.lines(row, request.duty.role)
    )
    waiting = [line for line in lines if line.state == "OFFERED"]
    language = words.language()
    return {
        "row": row,
        "listed": desk.listed(row),
        "lines": lines,
        "waiting": waiting,
        "answers": bool(waiting) and row.taker == request.duty.party,
        "withdraws": bool(waiting) and row.giver == request.duty.party,
        "rooms": [(room.id, room.called(language)) for room in places.open_places(row.taker)],
        "place": request.POST.get("place", "") or row.to_place,
        "received_by": request.POST.get("received_by", ""),
        "reasons": [(one.value, words.label("decline_reason", one)) for one in PERSON_DECLINES],
        "chosen": {line.subject: request.POST.get(f"reason-{line.subject}") for line in waiting},
        "to_name": places.place_names(language).get(row.to_place, row.to_place),
    }


@require_POST
@requires(*ROLES)
def answer(request: DutyRequest, handover: str) -> HttpResponse:
    """The taker's answers, one for each person (X-03)."""
    row = _row(request, handover)
    given = answers(request.POST, _waiting(row))
    if given.missing or not given.count:
        key = "handover_reason_missing" if given.missing else "handover_nothing_marked"
        return render(request, SHOW, _page(request, row) | {"problem": key}, status=422)
    try:
        departures.answer(
            act_for(request),
            HandoverId(row.id),
            request.POST.get("terms", ""),
            given.taken,
            given.refused,
        )
    except Refusal as why:
        return refused_page(request, SHOW, _page(request, row, _each(why)), why)
    messages.success(request, words.say("handover_recorded", n=given.count))
    return redirect("handover", handover)


@require_POST
@requires(*ROLES)
def withdraw(request: DutyRequest, handover: str) -> HttpResponse:
    """The giver takes back those it marked; whoever was answered stays answered."""
    row = _row(request, handover)
    marked = set(request.POST.getlist("subject"))
    subjects = [one for one in _waiting(row) if one in marked]
    if not subjects:
        page = _page(request, row) | {"problem": "handover_nothing_marked"}
        return render(request, SHOW, page, status=422)
    try:
        acts.withdraw(
            act_for(request), HandoverId(row.id), subjects, request.POST.get("reason", "")[:200]
        )
    except Refusal as why:
        return refused_page(request, SHOW, _page(request, row), why)
    return redirect("handover", handover)


def _waiting(row: Handover) -> Sequence[SubjectId]:
    return [SubjectId(line.subject) for line in queries.lines(row.id) if line.state == "OFFERED"]


@requires(*ROLES)
def handover_paper(request: DutyRequest, handover: str) -> HttpResponse:
    """The handover list for both signatures."""
    row = _row(request, handover)
    log_read(request, "handover_list", handover, (Compartment.CUSTODY, Compartment.IDENTITY))
    paper = documents.handover_paper(row)
    return printing.sent(paper, printing.PDF, f"handover-{row.entry}.pdf")
