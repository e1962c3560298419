"""The ground page: the keeper opens and closes operations, parties and places.

Always holds: the keeper reads no person; a refusal (H-01, H-02, L-05, P-12) is shown as the rule
says it, and only H-01 can be passed with a written reason.
"""

from collections.abc import Mapping

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from awda.custody import queries as custody
from awda.custody.vocabulary import SubjectKind
from awda.housing.acts import close_party
from awda.kernel.ids import PartyId, PlaceId
from awda.kernel.roles import Role
from awda.places import acts
from awda.places import queries as places
from awda.places.models import Party, Place
from awda.places.rules import HOUSING, PlaceKind
from awda.protection.acts import close_place
from awda.web import words
from awda.web.access.request import DutyRequest, act_for, requires
from awda.web.ground.forms import OPENINGS, MeasuresForm, OpeningForm, ShelterForm
from awda.web.refusals import refusable

TEMPLATE = "awda/pages/ground.html"
keeper = requires(Role.KEEPER)


def page(request: DutyRequest) -> Mapping[str, object]:
    """Everything that is open, and what was."""
    language = words.language()
    held = {kind: custody.held_by_place(kind) for kind in (SubjectKind.PERSON, SubjectKind.ITEM)}
    parties = places.party_names(language)
    rows = Place.objects.order_by("closed_at", "run_by", "id")
    return {
        "operations": places.operations(),
        "parties": [
            (row, parties[row.id], f"close-party-{row.id}") for row in Party.objects.order_by("id")
        ],
        "places": [
            (
                row,
                parties.get(row.run_by, row.run_by),
                sum(counted.get(row.id, 0) for counted in held.values()),
                f"close-place-{row.id}",
                PlaceKind(row.kind) in HOUSING,
            )
            for row in rows
        ],
        "latin": language in ("en", "ku"),
    }


@keeper
def ground(request: DutyRequest) -> HttpResponse:
    """The page."""
    return render(request, TEMPLATE, page(request))


def opening_page(request: DutyRequest, kind: str) -> Mapping[str, object]:
    """The form that opens one kind of thing."""
    if kind not in OPENINGS:
        raise Http404
    form = OPENINGS[kind](request.POST if request.method == "POST" else None)
    return {"kind": kind, "title": f"ground_open_{kind}", "form": form}


@keeper
@refusable("awda/pages/ground_form.html", opening_page)
def open_ground(request: DutyRequest, kind: str) -> HttpResponse:
    """An operation, party or place is opened."""
    page = opening_page(request, kind)
    form = page["form"]
    assert isinstance(form, OpeningForm)
    if request.method != "POST" or not form.is_valid():
        status = 422 if form.errors else 200
        return render(request, "awda/pages/ground_form.html", page, status=status)
    act = act_for(request)
    acts.record(act, form.command(act))
    messages.success(request, words.say("ground_recorded"))
    return redirect("ground")


@require_POST
@keeper
@refusable(TEMPLATE, page)
def close_ground(request: DutyRequest) -> HttpResponse:
    """A party or a place is closed; a place only when nobody and nothing is held there (P-12)."""
    reason = request.POST.get("reason", "")
    if "place" in request.POST:
        close_place(act_for(request), PlaceId(request.POST["place"]), reason)
    else:
        close_party(act_for(request), PartyId(request.POST.get("party", "")), reason)
    messages.success(request, words.say("ground_recorded"))
    return redirect("ground")


def site_page(request: DutyRequest, place: str) -> Mapping[str, object]:
    """One site: its measures and its shelters. A camp manager sees only their own party's."""
    row = Place.objects.filter(id=place).first()
    own = row is not None and row.run_by == request.duty.party
    if row is None or not (own or request.duty.role is Role.KEEPER):
        raise Http404
    sent = request.POST.get("form")
    return {
        "place": row,
        "name": row.called(words.language()),
        "shelters": places.shelters(place),
        "measures": MeasuresForm(request.POST if sent == "measures" else None, row),
        "shelter": ShelterForm(request.POST if sent == "shelter" else None, auto_id="shelter_%s"),
    }


@requires(Role.KEEPER, Role.CAMP_MANAGER)
@refusable("awda/pages/ground_site.html", site_page)
def site(request: DutyRequest, place: str) -> HttpResponse:
    """Measures are recorded, or a shelter is put up."""
    page = site_page(request, place)
    if request.method != "POST":
        return render(request, "awda/pages/ground_site.html", page)
    measures, shelter = page["measures"], page["shelter"]
    assert isinstance(measures, MeasuresForm)
    assert isinstance(shelter, ShelterForm)
    act = act_for(request)
    if request.POST.get("form") == "measures" and measures.is_valid():
        acts.record(act, measures.command(place))
    elif request.POST.get("form") == "shelter" and shelter.is_valid():
        acts.record(act, shelter.command(act, place))
    else:
        return render(request, "awda/pages/ground_site.html", page, status=422)
    messages.success(request, words.say("ground_recorded"))
    return redirect("ground_measures", place)
