"""Counts: taken by two, by number or by name; each difference explained in time (H-11)."""

from collections.abc import Mapping

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from awda.custody.models import Holding
from awda.housing import acts
from awda.housing.headcounts import queries
from awda.housing.headcounts.forms import (
    FACTS,
    CountForm,
    ExplainForm,
    NamesForm,
    NumbersForm,
)
from awda.housing.headcounts.vocabulary import HeadcountId
from awda.housing.models import Headcount
from awda.housing.pages import glance
from awda.housing.pages.residents import Resident, residents
from awda.housing.queries import shelters_of
from awda.housing.views import MANAGERS, WATCHERS, WHO
from awda.journal import clock
from awda.kernel.ids import PersonId, PlaceId
from awda.places import queries as places
from awda.places.models import Place
from awda.web import words
from awda.web.access.request import DutyRequest, act_for, log_read, requires
from awda.web.refusals import refusable

LATER_COUNTS = 20  # that may be named as the recount of a number


def _site(request: DutyRequest, place: str) -> Place:
    row = Place.objects.filter(id=place, run_by=request.duty.party).first()
    if row is None:
        raise Http404
    return row


def count_page(request: DutyRequest, place: str) -> Mapping[str, object]:
    """The count sheet: a number for each shelter, or names to tick."""
    row, now = _site(request, place), clock.now()
    by_name = (request.POST or request.GET).get("by") == "name"
    expected = queries.expected(PlaceId(place), request.duty.party, now)
    sent = request.POST if request.method == "POST" else None
    form: CountForm = NamesForm(sent, place) if by_name else NumbersForm(sent, place, expected)
    log_read(request, "count_sheet", place, WHO)
    return {
        "place": row,
        "name": glance.name_of(row),
        "by_name": by_name,
        "form": form,
        "expected": len(expected.people),
        "rooms": _rooms(request, place, expected.people) if by_name else (),
        "counts": queries.counts_at(place, 10),
    }


def _rooms(
    request: DutyRequest, place: str, people: frozenset[PersonId]
) -> tuple[tuple[str, tuple[Resident, ...]], ...]:
    """Who is expected, shelter by shelter."""
    names = {row.id: row.name for row in places.shelters(place)}
    known = residents(request.duty, sorted(people), clock.now())
    beds = shelters_of(sorted(people))
    rooms: dict[str, list[Resident]] = {}
    for person in people:
        name = names.get(beds.get(person, ""), "") or words.say("headcount_no_shelter")
        rooms.setdefault(name, []).append(known[person])
    return tuple(
        (name, tuple(sorted(lines, key=lambda one: one.number)))
        for name, lines in sorted(rooms.items())
    )


@requires(*WATCHERS)
@refusable("housing/count.html", count_page)
def count(request: DutyRequest, place: str) -> HttpResponse:
    """A count of the whole place."""
    page = count_page(request, place)
    form = page["form"]
    assert isinstance(form, CountForm)
    if request.method != "POST" or not form.is_valid():
        return render(request, "housing/count.html", page, status=422 if form.errors else 200)
    command = form.command(act_for(request))
    acts.count(act_for(request), command)
    messages.success(request, words.say("camp_recorded"))
    return redirect("headcount", command.count)


def _taken(request: DutyRequest, count: str) -> Headcount:
    row = Headcount.objects.filter(id=count).first()
    if row is None:
        raise Http404
    _site(request, row.place)
    return row


def headcount_page(request: DutyRequest, count: str) -> Mapping[str, object]:
    """One count, what differs, and a form for each difference that waits."""
    row = _taken(request, count)
    found = queries.differences(HeadcountId(count))
    known = residents(request.duty, {one.person for one in found if one.person}, clock.now())
    rooms = {one.id: one.name for one in places.shelters(row.place)}
    later = [one for one in queries.counts_at(row.place, LATER_COUNTS) if one.by_name]
    later = [one for one in later if one.taken_at > row.taken_at]
    gone = set(
        queries.open_differences(row.place).filter(count=count).values_list("found_in", flat=True)
    )
    log_read(request, "headcount", count, WHO)
    sent = request.POST.get("form", "")
    lines = []
    for one in found:
        form_id = f"explain-{one.found_in}"
        form = ExplainForm(request.POST if sent == form_id else None, one, later)
        who = known.get(one.person)
        name = who.name if who else rooms.get(one.shelter) or words.say("headcount_no_shelter")
        lines.append((one, who, name, form_id, form))
    return {
        "count": row,
        "place": row.place,
        "open": [line for line in lines if line[0].found_in in gone],
        "closed": [line for line in lines if line[0].found_in not in gone],
        "manager": request.duty.role in MANAGERS,
    }


@requires(*WATCHERS)
@refusable("housing/headcount.html", headcount_page)
def headcount(request: DutyRequest, count: str) -> HttpResponse:
    """One count; a difference is explained by a fact of its own."""
    page = headcount_page(request, count)
    if request.method != "POST":
        return render(request, "housing/headcount.html", page)
    lines = page["open"]
    assert isinstance(lines, list)
    form = next((line[4] for line in lines if line[3] == request.POST.get("form")), None)
    if not isinstance(form, ExplainForm) or not form.is_valid():
        return render(request, "housing/headcount.html", page, status=422)
    acts.explain(act_for(request), form.command())
    messages.success(request, words.say("camp_recorded"))
    return redirect("headcount", count)


def fact_page(request: DutyRequest, count: str, person: str, kind: str) -> Mapping[str, object]:
    """The form of an escape or a death."""
    row = _taken(request, count)
    if kind not in FACTS or not Holding.objects.filter(subject=person).exists():
        raise Http404
    log_read(request, "headcount_fact", person, WHO)
    form = FACTS[kind](request.POST if request.method == "POST" else None, row.place)
    who = residents(request.duty, [person], clock.now())[person]
    return {"count": row, "who": who, "kind": kind, "title": f"headcount_{kind}", "form": form}


@requires(*MANAGERS)
@refusable("housing/fact.html", fact_page)
def fact(request: DutyRequest, count: str, person: str, kind: str) -> HttpResponse:
    """An escape or a death, on custody's record, explains the absence (H-11, M-08)."""
    page = fact_page(request, count, person, kind)
    form = FACTS[kind](request.POST or None, _taken(request, count).place)
    if request.method != "POST" or not form.is_valid():
        return render(request, "housing/fact.html", page, status=422 if form.errors else 200)
    acts.explain_by_fact(act_for(request), HeadcountId(count), form.fact(PersonId(person)))
    messages.success(request, words.say("camp_recorded"))
    return redirect("headcount", count)
