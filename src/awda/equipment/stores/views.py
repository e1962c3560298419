"""The store desk: what is in store, what comes and goes, the book of the door, stock checks.

Always holds: a store is shown to its own party's keepers and arms officers, and to the auditor.
"""

from collections.abc import Mapping

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from awda.custody import queries as custody
from awda.equipment import acts, queries
from awda.equipment.kinds import ItemType, Register
from awda.equipment.pages import store_rows
from awda.equipment.pages.shown import item_lines
from awda.equipment.pages.taking import own_stores
from awda.equipment.queries import PAGE_ITEMS
from awda.equipment.stores import queries as stores
from awda.equipment.stores.checks import Coverage
from awda.equipment.stores.exits import Countersign
from awda.equipment.stores.forms import ITEM_REASONS, CheckForm, IncomingForm, SendForm
from awda.journal import clock
from awda.kernel.digits import to_ascii_digits
from awda.kernel.ids import CommandId, HandoverId, PlaceId
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.places import queries as places
from awda.places.models import Place
from awda.web import questions, words
from awda.web.access.request import DutyRequest, act_for, log_read, requires
from awda.web.components import Paging, Tab, start_of
from awda.web.refusals import refusable

KEEPERS = (Role.STORE_KEEPER, Role.ARMS_OFFICER)
READERS = (*KEEPERS, Role.AUDITOR)
CARRIERS = (*KEEPERS, Role.RECEIVER, Role.LIAISON, Role.CONVOY_LEADER)
OF_ITEMS = (Compartment.EQUIPMENT,)


@requires(*KEEPERS)
def store(request: DutyRequest) -> HttpResponse:
    """To the party's store; where it runs none, the lists it may answer."""
    mine = own_stores(request.duty)
    if mine:
        return redirect("store_of", mine[0].id)
    return render(request, "equipment/no_store.html", _lists(request))


def _lists(request: DutyRequest) -> Mapping[str, object]:
    party = request.duty.party
    return {"incoming": store_rows.incoming(party), "outgoing": store_rows.outgoing(party)}


def _place(request: DutyRequest, place: str) -> Place:
    row = Place.objects.filter(id=place).first()
    if row is None or (request.duty.role is not Role.AUDITOR and row.run_by != request.duty.party):
        raise Http404
    return row


def _name(row: Place) -> str:
    return row.called(words.language())


@requires(*READERS)
def one_store(request: DutyRequest, place: str) -> HttpResponse:
    """One store: its types, what is asked for, its clocks, locks and lists."""
    row = _place(request, place)
    if request.method == "POST":
        return questions.ask(request)
    asked = to_ascii_digits(questions.asked(request).get("q", "")).strip()[:64]
    kind = _kind(request.GET.get("type", ""))
    start = start_of(request.GET)
    page = store_rows.asked_for(place, asked, kind, start // PAGE_ITEMS + 1)
    log_read(request, "store", f"{place} {asked}".strip(), OF_ITEMS)
    query = questions.carried(request, "type")
    found = {
        "place": row,
        "name": _name(row),
        "tabs": _tabs(request, place),
        "types": store_rows.by_type(place),
        "kind": kind,
        "asked": asked,
        "items": item_lines(page.items),
        "paging": Paging(start=start, count=PAGE_ITEMS, total=page.total, query=query),
        "clocks": store_rows.check_clocks(row.run_by, clock.now()),
        "locks": store_rows.locks(place),
        "checks": stores.checks_of(place, 5),
        "mine": row.run_by == request.duty.party,
        "exits": store_rows.exit_lines(stores.waiting_exits([place], clock.now())),
        "login": request.duty.login,
        **_lists(request),
    }
    return render(request, "equipment/store.html", found)


def _tabs(request: DutyRequest, place: str) -> tuple[Tab, ...]:
    mine = own_stores(request.duty)
    return tuple(
        Tab(words=_name(row), href=reverse("store_of", args=[row.id]), here=row.id == place)
        for row in mine
    )


def _kind(code: str) -> ItemType | None:
    return ItemType(code) if code in ItemType.__members__ else None


@requires(*READERS)
def book(request: DutyRequest, place: str) -> HttpResponse:
    """The book of the door (W-06)."""
    row = _place(request, place)
    page = max(1, start_of(request.GET, "page"))
    log_read(request, "store_book", place, OF_ITEMS)
    lines = store_rows.book_lines(stores.book(place, page))
    found = {"place": row, "name": _name(row), "lines": lines, "page": page, "next": page + 1}
    return render(request, "equipment/book.html", found)


# --- a list goes out


def send_page(request: DutyRequest, place: str) -> Mapping[str, object]:
    """The items that can be offered, of one register, and the form of the list."""
    row = _place(request, place)
    said = request.POST if request.method == "POST" else request.GET
    registers = store_rows.registers_here(place) or (Register.WEAPONS,)
    code = said.get("register", "")
    chosen = Register(code) if code in Register.__members__ else registers[0]
    page = store_rows.sendable(place, chosen, said.get("q", ""))
    return {
        "place": row,
        "name": _name(row),
        "register": chosen,
        "registers": tuple(
            Tab(
                words=words.label("item_register", one),
                href=f"?register={one.value}",
                here=one is chosen,
            )
            for one in registers
        ),
        "items": item_lines(page.items),
        "total": page.total,
        "ticked": request.POST.getlist("item"),
        "form": SendForm(request.POST if request.method == "POST" else None, request.duty),
    }


@requires(*KEEPERS)
@refusable("equipment/send.html", send_page)
def send(request: DutyRequest, place: str) -> HttpResponse:
    """Items are let out of the door and offered; they stay ours until accepted (X-01)."""
    page = send_page(request, place)
    form = page["form"]
    assert isinstance(form, SendForm)
    if request.method != "POST" or not form.is_valid():
        return render(request, "equipment/send.html", page, status=422 if form.errors else 200)
    act = act_for(request)
    listed, ticked = request.POST.getlist("listed"), request.POST.getlist("item")
    if "ask" in request.POST:
        acts.ask_exit(act.step("ask"), form.asked(place, ticked, listed))
        messages.success(request, words.say("exit_asked"))
        return render(request, "equipment/send.html", page)
    acts.send(act, form.shipment(act, place, ticked, listed))
    messages.success(request, words.say("arms_recorded"))
    return redirect("store" if own_stores(request.duty) else "arms")


@require_POST
@requires(*KEEPERS)
@refusable("equipment/stopped.html", lambda request, place, exit_id: {})
def countersign(request: DutyRequest, place: str, exit_id: str) -> HttpResponse:
    """The second officer signs with a login of their own (W-06)."""
    acts.countersign(act_for(request), Countersign(store=PlaceId(place), exit=CommandId(exit_id)))
    messages.success(request, words.say("arms_recorded"))
    return redirect("store_of", place)


# --- a list comes in


def incoming_page(request: DutyRequest, handover: str) -> Mapping[str, object]:
    """The items of a list that wait for our answer."""
    opened = custody.handover(handover)
    if opened is None or request.duty.party not in (opened.taker, opened.giver):
        raise Http404
    log_read(request, "store_list", handover, OF_ITEMS)
    waiting = store_rows.unanswered(handover)
    sent = request.POST if request.method == "POST" else None
    form = IncomingForm(sent, request.duty, waiting)
    names = places.party_names(words.language())
    lines = item_lines(waiting)
    return {
        "handover": opened,
        "giver": names.get(opened.giver, opened.giver),
        "taker": names.get(opened.taker, opened.taker),
        "ours": opened.taker == request.duty.party,
        "form": form,
        "lines": tuple(
            (line, form.marked[one.id], form.reasons[one.id])
            for line, one in zip(lines, waiting, strict=True)
        ),
        "reasons": ITEM_REASONS,
        "tally": custody.tally(handover),
    }


@requires(*CARRIERS)
@refusable("equipment/incoming.html", incoming_page)
def incoming(request: DutyRequest, handover: str) -> HttpResponse:
    """A list is answered, item by item; what differs stays with the giver (X-03, W-09)."""
    page = incoming_page(request, handover)
    form, opened = page["form"], custody.handover(handover)
    assert isinstance(form, IncomingForm)
    if request.method != "POST" or not form.is_valid():
        return render(request, "equipment/incoming.html", page, status=422 if form.errors else 200)
    assert opened is not None
    shelf, differs = form.shelf(), form.differing()
    if not shelf.items and not differs:
        raise Refusal("ITEMS_EMPTY_OR_REPEATED", listed=0)
    acts.receive(act_for(request), HandoverId(handover), opened.terms, shelf, differs)
    messages.success(request, words.say("arms_recorded"))
    return redirect("store_list", handover)


# --- stock checks


def check_page(request: DutyRequest, place: str) -> Mapping[str, object]:
    """The count sheet."""
    row = _place(request, place)
    coverage = request.GET.get("coverage", Coverage.WEEKLY.value)
    sent = request.POST if request.method == "POST" else None
    form = CheckForm(sent, place, initial={"coverage": coverage})
    return {
        "place": row,
        "name": _name(row),
        "form": form,
        "checks": stores.checks_of(place, 10),
        "lost": item_lines(
            queries.items([lock.item for lock in stores.locks(place) if lock.item]).values()
        ),
    }


@requires(*KEEPERS)
@refusable("equipment/check.html", check_page)
def check(request: DutyRequest, place: str) -> HttpResponse:
    """A stock check; what is missing becomes lost under inquiry (W-07, W-09)."""
    page = check_page(request, place)
    form = page["form"]
    assert isinstance(form, CheckForm)
    if request.method != "POST" or not form.is_valid():
        return render(request, "equipment/check.html", page, status=422 if form.errors else 200)
    acts.check_stock(act_for(request), form.command())
    messages.success(request, words.say("arms_recorded"))
    return redirect("store_of", place)
