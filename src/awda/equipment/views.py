"""The arms desk: who waits to be cleared, what they hand in, and each item's page.

Always holds: each opening of a person or an item is in the read log before anything is shown.
"""

from collections.abc import Mapping

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from awda.custody.pages.lines import custody_line
from awda.custody.queries import holding
from awda.equipment import acts, cases, documents, queries
from awda.equipment.clearing import queries as clearing
from awda.equipment.forms import HAND_INS, ClearForm, SafeForm, TakingForm, WeaponForm
from awda.equipment.kinds import Register
from awda.equipment.pages import shown
from awda.equipment.pages.bay import RED, bay
from awda.equipment.pages.item_acts import ITEM_ACTS, open_to
from awda.equipment.pages.item_forms import ItemForm
from awda.equipment.pages.property_form import PropertyForm
from awda.equipment.pages.store_rows import exit_lines
from awda.equipment.pages.story import story
from awda.equipment.queries import ItemFacts
from awda.equipment.stores import queries as stores
from awda.equipment.vocabulary import PhotographMarks
from awda.journal import clock
from awda.kernel.ids import PersonId
from awda.kernel.roles import Compartment, Role
from awda.people import photographs
from awda.people import queries as people
from awda.people.reading import readers
from awda.web import printing, words
from awda.web.access.request import DutyRequest, act_for, log_read, requires
from awda.web.refusals import refusable

READERS = readers(Compartment.EQUIPMENT)
HANDS = (Role.ARMS_OFFICER, Role.STORE_KEEPER)
OF_ITEMS = (Compartment.EQUIPMENT,)
arms_officer = requires(Role.ARMS_OFFICER)


@arms_officer
def arms(request: DutyRequest) -> HttpResponse:
    """The bay: who waits, and what stands open."""
    desk = bay(request.duty, clock.now())
    waiting = stores.waiting_exits([place for place, *_ in desk.places], clock.now())
    if desk.waiting:
        log_read(request, "arms_desk", f"{len(desk.waiting)} people", (Compartment.IDENTITY,))
    page = {
        "bay": desk,
        "upload": reverse("intake:lists"),
        "exits": exit_lines(waiting),
        "login": request.duty.login,
    }
    return render(request, "equipment/arms.html", page)


# --- one person


def person_page(request: DutyRequest, person: str) -> Mapping[str, object]:
    """What someone handed in so far, and what is to be done."""
    named = people.names([person]).get(PersonId(person))
    held = holding(person)
    if named is None or held is None:
        raise Http404
    log_read(request, "arms_person", person, (Compartment.IDENTITY, Compartment.EQUIPMENT))
    standing = people.standing(person, clock.now().date())
    found = queries.items_of(person)
    sent = request.POST.get("form")
    return {
        "person": person,
        "named": named,
        "line": custody_line(person, words.language()),
        "here": held.holder == request.duty.party,
        "child": standing is None or standing.may_be_child,
        "red": standing is not None and standing.triage in RED,
        "cleared": clearing.clearing(person),
        "items": shown.item_lines(found),
        "armed": any(one.register is not Register.PROPERTY for one in found),
        "receipts": sorted({one.receipt for one in found if one.receipt}),
        "kinds": (*HAND_INS, "property"),
        "clear": ClearForm(request.POST if sent == "clear" else None, auto_id="clear_%s"),
        "safe": SafeForm(request.POST if sent == "safe" else None, auto_id="safe_%s"),
    }


@arms_officer
def arms_person(request: DutyRequest, person: str) -> HttpResponse:
    """One person at the arms bay."""
    return render(request, "equipment/person.html", person_page(request, person))


@require_POST
@arms_officer
@refusable("equipment/person.html", person_page)
def arms_clear(request: DutyRequest, person: str) -> HttpResponse:
    """The person is cleared, or made safe at the stretcher (W-01)."""
    safe = request.POST.get("form") == "safe"
    form = SafeForm(request.POST) if safe else ClearForm(request.POST)
    if not form.is_valid():
        return render(request, "equipment/person.html", person_page(request, person), status=422)
    acts.clear(act_for(request), form.command(PersonId(person)))
    messages.success(request, words.say("arms_recorded"))
    return redirect("arms_person" if safe else "arms", *((person,) if safe else ()))


def taking_page(request: DutyRequest, kind: str, person: str = "") -> Mapping[str, object]:
    """The form of one kind of hand-in, of a person or of something found."""
    named = people.names([person]).get(PersonId(person)) if person else None
    if kind not in HAND_INS or (person and named is None):
        raise Http404
    sent = request.method == "POST"
    form = HAND_INS[kind](
        request.POST if sent else None, request.duty, person, request.FILES if sent else None
    )
    return {"kind": kind, "title": f"arms_add_{kind}", "named": named, "form": form}


@arms_officer
@refusable("equipment/taking.html", taking_page)
def hand_in(request: DutyRequest, kind: str, person: str = "") -> HttpResponse:
    """A weapon, lot or vehicle is taken in (W-03, W-05, W-15)."""
    page = taking_page(request, kind, person)
    form = page["form"]
    assert isinstance(form, TakingForm)
    if request.method != "POST" or not form.is_valid():
        return render(request, "equipment/taking.html", page, status=422 if form.errors else 200)
    act = act_for(request)
    command = form.command(act)
    photo = form.cleaned_data.get("photo") if isinstance(form, WeaponForm) else None
    kept = photographs.keep(photo.read()) if photo else ""
    acts.hand_in(act, command, form.into())
    if kept:
        seen = PhotographMarks(
            item=command.item, sha256=kept, shows=words.say_plain("item_marks_shown")
        )
        acts.record(act.step("photo"), seen)
    messages.success(request, words.say("arms_recorded"))
    return redirect("arms_person", person) if person else redirect("item", command.item)


def property_page(request: DutyRequest, person: str) -> Mapping[str, object]:
    """The form of one property receipt."""
    named = people.names([person]).get(PersonId(person))
    if named is None:
        raise Http404
    so_far = {one.receipt for one in queries.items_of(person) if one.receipt}
    number = f"{named.number}/{len(so_far) + 1}"
    form = PropertyForm(
        request.POST if request.method == "POST" else None, request.duty, person, number
    )
    return {"named": named, "form": form}


@requires(*HANDS)
@refusable("equipment/property.html", property_page)
def take_property(request: DutyRequest, person: str) -> HttpResponse:
    """Belongings are taken into keeping, on an officer's order (W-10)."""
    page = property_page(request, person)
    form = page["form"]
    assert isinstance(form, PropertyForm)
    if request.method != "POST" or not form.is_valid():
        return render(request, "equipment/property.html", page, status=422 if form.errors else 200)
    act = act_for(request)
    acts.take_property(act, form.commands(act), form.into())
    messages.success(request, words.say("arms_recorded"))
    return redirect("arms_person", person)


# --- one item


def _found(request: DutyRequest, item: str) -> ItemFacts:
    found = queries.item(item)
    if found is None:
        raise Http404
    log_read(request, "item", item, OF_ITEMS)
    return found


@requires(*READERS)
def item(request: DutyRequest, item: str) -> HttpResponse:
    """What it is, where it is, who answers for it, and what happened to it."""
    found = _found(request, item)
    [line] = shown.item_lines([found])
    twins = next((one.twins for one in cases.open_cases() if one.item == item), ())
    page = {
        "item": found,
        "line": line,
        "marks": shown.marks(found.article),
        "bearer": shown.person_ways(filter(None, [found.origin.handed_in_by])),
        "photos": queries.photos(item),
        "twins": shown.item_lines(queries.items(twins).values()),
        "acts": open_to(request.duty, found),
        "moments": story(item),
    }
    return render(request, "equipment/item.html", page)


def act_page(request: DutyRequest, item: str, kind: str) -> Mapping[str, object]:
    """The form of one act on one item."""
    found = _found(request, item)
    if kind not in ITEM_ACTS:
        raise Http404
    sent = request.method == "POST"
    form = ITEM_ACTS[kind].form(
        request.POST if sent else None, request.FILES if sent else None, duty=request.duty
    )
    [line] = shown.item_lines([found])
    return {
        "item": found,
        "line": line,
        "kind": kind,
        "form_id": f"item-{kind}",
        "title": ITEM_ACTS[kind].title,
        "form": form,
    }


@requires(*HANDS)
@refusable("equipment/item_act.html", act_page)
def item_act(request: DutyRequest, item: str, kind: str) -> HttpResponse:
    """One fact about one item."""
    page = act_page(request, item, kind)
    form, found = page["form"], page["item"]
    assert isinstance(form, ItemForm)
    assert isinstance(found, ItemFacts)
    if request.method != "POST" or not form.is_valid():
        return render(request, "equipment/item_act.html", page, status=422 if form.errors else 200)
    act = act_for(request)
    if "ask" in request.POST and form.two_sign:
        acts.ask_exit(act.step("ask"), form.asked(found))
        messages.success(request, words.say("exit_asked"))
        return render(request, "equipment/item_act.html", page)
    form.do(act, found)
    messages.success(request, words.say("arms_recorded"))
    return redirect("item", item)


@requires(*READERS)
def item_photo(request: DutyRequest, item: str, sha256: str) -> HttpResponse:
    """A photo of an item's marks, for readers of equipment."""
    known = {photo.sha256 for photo in queries.photos(item)}
    data = photographs.read(sha256) if sha256 in known else None
    if data is None:
        raise Http404
    log_read(request, "item_photo", item, OF_ITEMS)
    return HttpResponse(data, content_type="image/jpeg")


# --- papers


@requires(*HANDS)
@refusable("equipment/stopped.html", lambda request, person: {})
def arms_receipt(request: DutyRequest, person: str) -> HttpResponse:
    """The arms receipt (W-02)."""
    if not people.names([person]):
        raise Http404
    log_read(request, "arms_receipt", person, (Compartment.IDENTITY, Compartment.EQUIPMENT))
    return printing.sent(documents.arms(request.duty, person), printing.PDF, "arms-receipt.pdf")


@requires(*HANDS)
@refusable("equipment/stopped.html", lambda request, receipt: {})
def property_receipt(request: DutyRequest, receipt: str) -> HttpResponse:
    """The property receipt (W-10)."""
    log_read(request, "property_receipt", receipt, (Compartment.IDENTITY, Compartment.EQUIPMENT))
    content = documents.belongings(request.duty, receipt)
    return printing.sent(content, printing.PDF, "property-receipt.pdf")
