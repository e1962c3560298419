"""The desks of the door: gate, triage, registrar; first contact, and the papers they print."""

from collections.abc import Mapping, Sequence

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from awda.intake import documents, gate, queries
from awda.intake.forms import BandsForm, MeetingForm
from awda.intake.queries import Waiting
from awda.journal import clock
from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.people import queries as people
from awda.people.queries import Named
from awda.web import printing, words
from awda.web.access.request import DutyRequest, act_for, log_read, requires
from awda.web.components import Count, State, Tab, Work
from awda.web.refusals import answer, refusable

AT_THE_DOOR = (Role.GATE_CLERK, Role.REGISTRAR)
MEETING = "intake/meet.html"
SESSION = "first_contact"  # what the next form of the session begins with; nothing of a person
WHO = (Compartment.CUSTODY, Compartment.IDENTITY)


# --- the gate


@requires(*AT_THE_DOOR)
def gate_desk(request: DutyRequest) -> HttpResponse:
    """Who came today and who waits for what; one large button: first contact."""
    midnight = _midnight(clock.now())
    party = request.duty.party
    log_read(request, "worklist", "gate", WHO)
    page = {
        "came": _gate_lines(queries.came_since(party, midnight)),
        "counts": _counts(queries.waits(party, midnight)),
        "lists": reverse("intake:lists"),
    }
    return render(request, "intake/gate.html", page)


def _midnight(now: Instant) -> Instant:
    return timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)


def _counts(waits: queries.Waits) -> tuple[Count, ...]:
    return (
        Count(words=words.say("waits_triage"), count=waits.triage, state=State.RUNNING),
        Count(words=words.say("waits_arms"), count=waits.arms, state=State.RUNNING),
        Count(words=words.say("waits_registration"), count=waits.registration, state=State.RUNNING),
    )


def _gate_lines(came: Sequence[Waiting]) -> tuple[Work, ...]:
    named = people.names([one.person for one in came])
    return tuple(
        Work(
            href=reverse("person", args=[one.person]),
            name=named[one.person].name or one.wristband,
            number=one.number,
            why=words.say("people_registered_yes") if one.registered else _stands_before(one),
            due=None if one.registered else one.due_at,
        )
        for one in came
    )


def _stands_before(one: Waiting) -> str:
    if one.at_care:
        return words.say("waits_care")
    waiting = [key for key, done in (("waits_triage", one.triaged), ("waits_arms", one.cleared))
               if not done]  # fmt: skip
    return " · ".join(words.say(key) for key in waiting) or words.say("waits_registration")


def _meeting(request: DutyRequest) -> Mapping[str, object]:
    return {
        "form": _meeting_form(request),
        "met": _met(request) if request.method == "GET" else None,
    }


def _met(request: DutyRequest) -> Named | None:
    """Who was met just now, if this party holds them. Logged."""
    person = request.GET.get("met", "")
    if not person or not queries.held_by(request.duty.party).filter(id=person).exists():
        return None
    log_read(request, "met", person, WHO)
    return people.names([person]).get(PersonId(person))


def _meeting_form(request: DutyRequest) -> MeetingForm:
    party = request.duty.party
    if request.method == "POST":
        return MeetingForm(request.POST, request.FILES, party=party)
    return MeetingForm(initial=request.session.get(SESSION, {}), party=party)


@requires(*AT_THE_DOOR)
@refusable(MEETING, _meeting)
def meet(request: DutyRequest) -> HttpResponse:
    """First contact (I-01): custody, then the person; then the next one."""
    page = _meeting(request)
    form = page["form"]
    assert isinstance(form, MeetingForm)
    if request.method != "POST":
        return render(request, MEETING, page)
    if not form.is_valid():
        return render(request, MEETING, page, status=422)
    act = act_for(request)
    photo = form.cleaned_data["photo"]
    person = gate.person_of(act)
    gate.meet(act, form.arrival(person), photo.read() if photo else b"")
    request.session[SESSION] = form.remembered()
    return redirect(f"{reverse('meet')}?met={person}")


# --- the registrar


@requires(Role.REGISTRAR)
def registrar(request: DutyRequest) -> HttpResponse:
    """Who must be registered, by the nearest 72-hour clock (I-13)."""
    log_read(request, "worklist", "registrar", WHO)
    waiting = queries.waiting(request.duty.party)
    named = people.names([one.person for one in waiting])
    register = words.PAGE["registrar_register"].say(words.language())
    work = tuple(
        Work(
            href=reverse("register" if one.ready else "person", args=[one.person]),
            name=named[one.person].name or one.wristband,
            number=one.number,
            why=words.say("registrar_ready") if one.ready else _stands_before(one),
            due=one.due_at,
            action=register if one.ready else "",
        )
        for one in waiting
    )
    return _registrar_page(request, "registrar", {"work": work})


@requires(Role.REGISTRAR)
def cards(request: DutyRequest) -> HttpResponse:
    """Who waits for a card, and the newest cards to print on a sheet."""
    log_read(request, "worklist", "cards", WHO)
    party = request.duty.party
    page = {
        "work": _fact_lines(queries.without_card(party), "card", "registrar_issue", "cards"),
        "good": queries.newest_cards(party),
    }
    return _registrar_page(request, "cards", page)


@requires(Role.REGISTRAR, Role.PROTECTION)
def tracks(request: DutyRequest) -> HttpResponse:
    """Who is registered and has no legal track yet."""
    log_read(request, "worklist", "tracks", WHO)
    waiting = queries.without_track(request.duty.party)
    work = _fact_lines(waiting, "track", "registrar_decide", "tracks")
    return _registrar_page(request, "tracks", {"work": work})


@requires(Role.REGISTRAR, Role.PROTECTION)
def capture_cards(request: DutyRequest) -> HttpResponse:
    """Whose capture card is overdue (I-06)."""
    log_read(request, "worklist", "capture_cards", WHO)
    overdue = queries.capture_cards_due(request.duty.party, clock.now())
    work = tuple(
        Work(
            href=f"{reverse('fact', args=[one.person, 'capture-sent'])}"
            f"?next={reverse('capture_cards')}",
            name=one.wristband,
            number=one.number,
            why=words.say("registrar_capture_due"),
            due=one.due_at,
            action=words.PAGE["fact_capture_sent"].say(words.language()),
        )
        for one in overdue
    )
    return _registrar_page(request, "capture_cards", {"work": work})


def _fact_lines(named: Sequence[Named], kind: str, key: str, back: str) -> tuple[Work, ...]:
    return tuple(
        Work(
            href=f"{reverse('fact', args=[one.person, kind])}?next={reverse(back)}",
            name=one.name or one.wristband,
            number=one.number,
            action=words.PAGE[key].say(words.language()),
        )
        for one in named
    )


def _registrar_page(request: DutyRequest, here: str, page: Mapping[str, object]) -> HttpResponse:
    waits = queries.waits(request.duty.party, clock.now())
    lines = (
        ("registrar", "registrar", waits.registration),
        ("cards", "registrar_cards", waits.cards),
        ("tracks", "registrar_tracks", waits.tracks),
        ("capture_cards", "registrar_capture", None),
    )
    tabs = tuple(
        Tab(words=words.PAGE[key].say(words.language()), href=reverse(name), here=name == here,
            count=count)
        for name, key, count in lines
    )  # fmt: skip
    return render(request, "intake/registrar.html", {**page, "tabs": tabs, "here": here})


# --- papers


@requires(Role.REGISTRAR)
def card_sheet(request: DutyRequest) -> HttpResponse:
    """The chosen people's cards on A4 sheets."""
    chosen = request.GET.getlist("person")[:400]
    try:
        paper = documents.card_sheet(request.duty, chosen)
    except Refusal as why:
        return answer(request, "intake/stopped.html", {}, why)
    for person in chosen:
        log_read(request, "card", PersonId(person), (Compartment.IDENTITY,))
    return printing.sent(paper, printing.PDF, "cards.pdf")


@requires(*AT_THE_DOOR)
def bands(request: DutyRequest) -> HttpResponse:
    """Wristbands with numbers in a row."""
    asked = "first" in request.GET
    form = BandsForm(request.GET if asked else None)
    if not asked or not form.is_valid():
        return render(request, "intake/bands.html", {"form": form}, status=422 if asked else 200)
    return printing.sent(
        documents.bands(request.duty, form.numbers()), printing.PDF, "wristbands.pdf"
    )
