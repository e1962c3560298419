"""The camp pages: at a glance, beds, going out and coming back, the list on paper.

Always holds: a site is shown to the party that runs it; each list of people shown is in the read
log.
"""

from collections.abc import Mapping

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from awda.custody.one_by_one import ListRefused
from awda.housing import acts, documents, queries
from awda.housing.forms import BedForm, LeaveForm, OutForm, RegimeForm, read_beds, write_beds
from awda.housing.headcounts import queries as headcounts
from awda.housing.pages import glance
from awda.housing.pages.residents import residents
from awda.housing.queries import Camp
from awda.housing.site_facts import standing_beds, standing_passes
from awda.housing.vocabulary import CheckIn
from awda.journal import clock
from awda.kernel.ids import PersonId, PlaceId
from awda.kernel.roles import Compartment, Role
from awda.places import queries as places
from awda.places.models import Place
from awda.web import printing, words
from awda.web.access.request import DutyRequest, act_for, log_read, requires
from awda.web.components import Tab
from awda.web.refusals import answer, explain, refusable

MANAGERS = (Role.CAMP_MANAGER, Role.CHILD_PROTECTION)
WATCHERS = (*MANAGERS, Role.GATE_CLERK)
WHO = (Compartment.CUSTODY, Compartment.IDENTITY)


@requires(*WATCHERS)
def camp(request: DutyRequest) -> HttpResponse:
    """To the party's site; where there are several, the first, with tabs to the others."""
    mine = glance.own_sites(request.duty.party)
    if mine:
        return redirect("camp_of", mine[0].id)
    return render(request, "housing/no_camp.html")


def site_of(request: DutyRequest, place: str) -> tuple[Place, Camp]:
    """The site, for the party that runs it; 404 otherwise."""
    row = Place.objects.filter(id=place, run_by=request.duty.party).first()
    found = queries.camp(PlaceId(place), clock.now()) if row else None
    if row is None or found is None:
        raise Http404
    return row, found


@requires(*WATCHERS)
def camp_of(request: DutyRequest, place: str) -> HttpResponse:
    """The site at a glance."""
    row, found = site_of(request, place)
    log_read(request, "camp", place, WHO)
    sites = glance.own_sites(request.duty.party)
    page = {
        "place": row,
        "name": glance.name_of(row),
        "camp": found,
        "tabs": tuple(
            Tab(
                words=glance.name_of(one),
                href=reverse("camp_of", args=[one.id]),
                here=one.id == place,
            )
            for one in sites
        ),
        "work": glance.work(request.duty, found, clock.now()),
        "arrivals": glance.offered(found.arrivals, incoming=True),
        "departures": glance.offered(found.departures, incoming=False),
        "quarters": glance.quarters(found),
        "groups": glance.groups(found),
        "indicators": glance.indicator_lines(found.indicators),
        "counts": headcounts.counts_at(place, 5),
        "manager": request.duty.role in MANAGERS,
        "measures": _measures(request, place),
    }
    return render(request, "housing/camp.html", page)


def _measures(request: DutyRequest, place: str) -> str:
    may = request.duty.role is Role.CAMP_MANAGER
    return reverse("ground_measures", args=[place]) if may else ""


# --- beds


def beds_page(request: DutyRequest, place: str) -> Mapping[str, object]:
    """The proposal, and the forms for one person."""
    row, _ = site_of(request, place)
    now = clock.now()
    proposal = queries.proposal(PlaceId(place), now.date())
    ids = {bed.person for bed in proposal.beds} | {one.person for one in proposal.unplaced}
    known = residents(request.duty, ids, now)
    log_read(request, "beds", place, WHO)
    rooms = {one.id: one for one in places.shelters(place)}
    by_room: dict[str, list[object]] = {}
    for bed in proposal.beds:
        by_room.setdefault(bed.shelter, []).append(known[bed.person])
    sent = request.POST.get("form")
    return {
        "place": row,
        "name": glance.name_of(row),
        "proposed": len(proposal.beds),
        "rooms": tuple((rooms[key], people) for key, people in by_room.items()),
        "lines": write_beds(proposal.beds),
        "unplaced": tuple((known[one.person], _why(one.reason)) for one in proposal.unplaced),
        "bed": BedForm(
            request.POST if sent == "bed" else None,
            place,
            person=request.GET.get("person", ""),
            shelter=request.GET.get("shelter", ""),
        ),
        "leave": LeaveForm(request.POST if sent == "leave" else None, place),
    }


def _why(code: str) -> str:
    """What would help someone for whom no bed was found."""
    if code in words.REFUSALS:
        text = words.REFUSALS[code].next
        return text.say(words.language(), **dict.fromkeys(text.places(), "–"))
    return words.label("unplaced", code)


@requires(*MANAGERS)
@refusable("housing/beds.html", beds_page)
def beds(request: DutyRequest, place: str) -> HttpResponse:
    """Beds are given, all of a list or none; or one is given up (H-04, C-02, C-08)."""
    if request.method != "POST":
        return render(request, "housing/beds.html", beds_page(request, place))
    try:
        done = _give(request, place)
    except ListRefused as why:
        known = residents(request.duty, list(why.each), clock.now())
        language = words.language()
        each = [(known[one], explain(of, language)) for one, of in why.each.items()]
        page = {**beds_page(request, place), "each": each}
        return answer(request, "housing/beds.html", page, why)
    if not done:
        return render(request, "housing/beds.html", beds_page(request, place), status=422)
    messages.success(request, words.say("camp_recorded"))
    return redirect("beds", place)


def _give(request: DutyRequest, place: str) -> bool:
    """Do what the form sent asks; False when it cannot be read."""
    here = PlaceId(place)
    match request.POST.get("form"):
        case "proposal":
            acts.assign(act_for(request), here, read_beds(request.POST.get("beds", "")))
        case "leave":
            leave = LeaveForm(request.POST, place)
            if not leave.is_valid():
                return False
            reason = leave.cleaned_data["reason"]
            acts.leave_shelter(act_for(request), here, leave.persons, reason)
        case _:
            bed = BedForm(request.POST, place)
            if not bed.is_valid():
                return False
            acts.assign(act_for(request), here, bed.beds())
    return True


@requires(*WATCHERS)
def shelter(request: DutyRequest, place: str, shelter: str) -> HttpResponse:
    """Who sleeps in one shelter."""
    row, found = site_of(request, place)
    line = next((one for one in found.shelters if one.shelter == shelter), None)
    if line is None:
        raise Http404
    log_read(request, "shelter", shelter, WHO)
    ids = list(standing_beds().filter(shelter=shelter).values_list("person", flat=True))
    page = {
        "place": row,
        "name": glance.name_of(row),
        "line": line,
        "bar": glance.bar(line.name, line.inside, line.capacity),
        "people": tuple(residents(request.duty, ids, clock.now()).values()),
        "manager": request.duty.role in MANAGERS,
    }
    return render(request, "housing/shelter.html", page)


# --- out and back


def passes_page(request: DutyRequest, place: str) -> Mapping[str, object]:
    """Who is out, and the form to go out."""
    row, found = site_of(request, place)
    now = clock.now()
    rows = list(standing_passes().filter(place=place).order_by("expected_back"))
    known = residents(request.duty, {one.person for one in rows}, now)
    log_read(request, "passes", place, WHO)
    sent = request.POST.get("form")
    return {
        "place": row,
        "name": glance.name_of(row),
        "camp": found,
        "out": tuple((one, known[one.person], f"back-{one.out_in}") for one in rows),
        "form": OutForm(request.POST if sent == "out" else None, place),
    }


@requires(*WATCHERS)
@refusable("housing/passes.html", passes_page)
def passes(request: DutyRequest, place: str) -> HttpResponse:
    """Someone goes out, or is back; each is an entry of its own (H-06)."""
    if request.method != "POST":
        return render(request, "housing/passes.html", passes_page(request, place))
    if request.POST.get("form") == "out":
        form = OutForm(request.POST, place)
        if not form.is_valid():
            return render(request, "housing/passes.html", passes_page(request, place), status=422)
        acts.check_out(act_for(request), form.command())
    else:
        person = PersonId(request.POST.get("person", ""))
        acts.check_in(act_for(request), CheckIn(person=person, place=PlaceId(place)))
    messages.success(request, words.say("camp_recorded"))
    return redirect("passes", place)


def regime_page(request: DutyRequest, place: str) -> Mapping[str, object]:
    """The regime in force, and the form for another."""
    row, found = site_of(request, place)
    form = RegimeForm(request.POST if request.method == "POST" else None)
    return {"place": row, "name": glance.name_of(row), "camp": found, "form": form}


@requires(Role.CAMP_MANAGER)
@refusable("housing/regime.html", regime_page)
def regime(request: DutyRequest, place: str) -> HttpResponse:
    """The host's decision how freely residents go out (H-06)."""
    page = regime_page(request, place)
    form = page["form"]
    assert isinstance(form, RegimeForm)
    if request.method != "POST" or not form.is_valid():
        return render(request, "housing/regime.html", page, status=422 if form.errors else 200)
    acts.set_regime(act_for(request), form.command(place))
    messages.success(request, words.say("camp_recorded"))
    return redirect("camp_of", place)


def _stopped(request: DutyRequest, place: str) -> Mapping[str, object]:
    return {"place": place}


@requires(Role.CAMP_MANAGER)
@refusable("housing/stopped.html", _stopped)
def camp_list(request: DutyRequest, place: str) -> HttpResponse:
    """The camp list and headcount sheet on paper."""
    site_of(request, place)
    log_read(request, "camp_list", place, WHO)
    content = documents.sheet(request.duty, place)
    return printing.sent(content, printing.PDF, f"camp-{place}.pdf")
