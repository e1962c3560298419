"""Registration in four steps: photo and papers, the form, family and rights, track and card.

Always holds: each step is recorded by itself, so nothing recorded is lost with the next; candidates
for the same person are shown before the form is sent (search before create).
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from awda.identity import queries as identity
from awda.intake import acts
from awda.intake.duplicates.forms import as_asked
from awda.intake.duplicates.pages.side_by_side import Alike
from awda.intake.duplicates.pages.side_by_side import alike as alike_rows
from awda.journal import clock
from awda.journal import queries as journal
from awda.kernel.ids import PersonId
from awda.kernel.roles import Compartment, Role
from awda.people import answers, queries, record
from awda.people.age import Age
from awda.people.codes import PresentsAs
from awda.people.commands import Correct
from awda.people.households.queries import links_of
from awda.people.models import Origin
from awda.people.pages.facts import FACTS
from awda.people.pages.registration_again import as_typed
from awda.people.pages.registration_form import RegistrationForm
from awda.people.projection import PEOPLE
from awda.people.reading import readable
from awda.people.record import PersonRecord
from awda.web import words
from awda.web.access.request import DutyRequest, act_for, log_read, requires
from awda.web.components import Step
from awda.web.refusals import refusable

REGISTER = "intake/register.html"
HINTS = 10


def _registering(request: DutyRequest, person: str) -> Mapping[str, object]:
    today = clock.now().date()
    standing = queries.standing(person, today)
    found = record.person(person, readable(Role.REGISTRAR), today)
    if standing is None or found is None or found.identity is None:
        raise Http404
    papers = (*found.identity.documents, *(found.service.documents if found.service else ()))
    combatant = standing.presents_as is PresentsAs.COMBATANT
    form = RegistrationForm(
        request.POST if request.method == "POST" else None,
        initial={"sex": standing.sex.value, "birth_how": "EXACT"},
        combatant=combatant,
        service=combatant and standing.age is Age.ADULT,
        papers=papers,
    )
    return {
        "form": form,
        "found": found,
        "combatant": combatant,
        "papers": papers,
        "steps": steps(person, "form", found),
        "registered": standing.registered,
        "alike": _alike(request, person),
    }


def _alike(request: DutyRequest, person: str) -> tuple[Alike, ...]:
    """Who may be the same person: by what is typed, and by what the record says already."""
    asked = as_asked(request.POST, PersonId(person))
    found = identity.looked_for(asked) if asked.names else ()
    known = {one.person for one in found}
    stated = tuple(one for one in identity.candidates_of(person) if one.person not in known)
    return alike_rows((*found, *stated)[:HINTS])


@requires(Role.REGISTRAR)
@refusable(REGISTER, _registering)
def register(request: DutyRequest, person: str) -> HttpResponse:
    """The full form (I-02, I-03, I-04), after looking for the same person."""
    page = _registering(request, person)
    form = page["form"]
    assert isinstance(form, RegistrationForm)
    if request.method != "POST":
        log_read(request, "registration", person, readable(Role.REGISTRAR))
        return render(request, REGISTER, page)
    if not form.is_valid():
        return render(request, REGISTER, page, status=422)
    acts.register(act_for(request), form.command(PersonId(person)))
    messages.success(request, words.say("recorded"))
    return redirect("register_family", person)


# which blocks of the form a correction shows, and which statement it names
CORRECTS: Mapping[str, tuple[str, ...]] = {
    "identity": ("name", "latin", "birth"),
    "origin": ("nationality", "origin"),
    "service": ("service",),
}


def _correcting(request: DutyRequest, person: str, block: str) -> Mapping[str, object]:
    today = clock.now().date()
    found = record.person(person, readable(Role.REGISTRAR), today)
    standing = queries.standing(person, today)
    if block not in CORRECTS or found is None or found.identity is None or standing is None:
        raise Http404
    stated_in, statement = _statement(found, block)
    if stated_in is None:
        raise Http404
    combatant = standing.presents_as is PresentsAs.COMBATANT
    form = RegistrationForm(
        request.POST if request.method == "POST" else None,
        initial=as_typed(statement),
        combatant=combatant,
        service=block == "service",
        papers=found.identity.documents,
    )
    form.only(*CORRECTS[block])
    return {"form": form, "found": found, "block": block, "title": f"correct_{block}",
            "entry": stated_in, "reason": request.POST.get("reason", "")}  # fmt: skip


def _statement(found: PersonRecord, block: str) -> tuple[int | None, Any]:
    """The entry that a correction of a block names, and what it said."""
    if block == "service":
        return (found.service.stated_in, found.service.service) if found.service else (None, None)
    assert found.identity is not None
    if block == "identity":
        return found.identity.stated_in, found.identity.identity
    row = Origin.objects.filter(person=found.person).first()
    return (row.stated_in if row else None), found.identity.origin


@requires(Role.REGISTRAR)
@refusable("intake/correct.html", _correcting)
def correct(request: DutyRequest, person: str, block: str) -> HttpResponse:
    """A later fact that names the statement it corrects; the first one stays."""
    page = _correcting(request, person, block)
    form, entry = page["form"], page["entry"]
    assert isinstance(form, RegistrationForm)
    assert isinstance(entry, int)
    if request.method != "POST":
        log_read(request, "registration", person, readable(Role.REGISTRAR))
        return render(request, "intake/correct.html", page)
    if not form.is_valid():
        return render(request, "intake/correct.html", page, status=422)
    command = Correct(
        person=PersonId(person),
        corrects=entry,
        reason=request.POST.get("reason", "")[:400],
        now=_now(form, block),
    )
    acts.correct(act_for(request), command)
    messages.success(request, words.say("recorded"))
    return redirect("person", person)


def _now(form: RegistrationForm, block: str) -> answers.Identity | answers.Origin | answers.Service:
    match block:
        case "identity":
            return form.identity()
        case "origin":
            return form.origin()
        case _:
            return form.service_answers()


@require_POST
@requires(Role.REGISTRAR)
def alike(request: DutyRequest, person: str) -> HttpResponse:
    """The candidates only, as the name is typed (htmx)."""
    found = record.person(person, readable(Role.REGISTRAR), clock.now().date())
    if found is None or found.identity is None:
        raise Http404
    log_read(request, "candidates", person, (Compartment.IDENTITY,))
    page = {"alike": _alike(request, person), "found": found}
    return render(request, "intake/alike.html", page)


@requires(Role.REGISTRAR)
def register_papers(request: DutyRequest, person: str) -> HttpResponse:
    """First step: photograph and papers, each recorded by itself."""
    return _step(request, person, "papers", ("photo", "document"))


@requires(Role.REGISTRAR)
def register_family(request: DutyRequest, person: str) -> HttpResponse:
    """Third step: rights, next of kin, needs, household, capture card."""
    kinds = ("rights", "kin", "need", "capture", "household", "join")
    return _step(request, person, "family", kinds)


@requires(Role.REGISTRAR)
def register_card(request: DutyRequest, person: str) -> HttpResponse:
    """Last step: track and card."""
    return _step(request, person, "card", ("track", "card"))


def _step(request: DutyRequest, person: str, here: str, kinds: tuple[str, ...]) -> HttpResponse:
    found = record.person(person, readable(Role.REGISTRAR), clock.now().date())
    if found is None:
        raise Http404
    log_read(request, "registration", person, readable(Role.REGISTRAR))
    page = {
        "found": found,
        "steps": steps(person, here, found),
        "lines": step_lines(person, kinds, request.path),
        "next": reverse(_AFTER[here], args=[person]),
        "last": here == "card",
    }
    return render(request, "intake/step.html", page)


_AFTER = {"papers": "register", "family": "register_card", "card": "person"}


def steps(person: str, here: str, found: PersonRecord) -> tuple[Step, ...]:
    """The four steps of a registration; each can be opened at any time."""
    done = {
        "papers": bool(found.identity and found.identity.photo_sha256),
        "form": found.registered_at is not None,
        "family": False,
        "card": found.card_good,
    }
    names = {
        "papers": "register_papers",
        "form": "register",
        "family": "register_family",
        "card": "register_card",
    }
    return tuple(
        Step(
            words=words.PAGE[f"reg_step_{key}"].say(words.language()),
            href=reverse(names[key], args=[person]),
            here=key == here,
            done=done[key],
        )
        for key in names
    )


@dataclass(frozen=True, slots=True)
class StepLine:
    """One kind of fact in a step: its words, where to add one, and how many are on record."""

    title: str
    why: str
    href: str
    count: int


def step_lines(person: str, kinds: tuple[str, ...], back: str) -> tuple[StepLine, ...]:
    """The kinds of fact of one step, with how many of each stand on the record."""
    counted = Counter(
        type(event).__name__ for event, _ in journal.events(PEOPLE, f"person/{person}")
    )
    households = len(links_of(person))
    return tuple(
        StepLine(
            title=FACTS[kind].title,
            why=FACTS[kind].why,
            href=f"{reverse('fact', args=[person, kind])}?next={back}",
            count=households if kind in ("household", "join") else counted[EVENT_OF[kind]],
        )
        for kind in kinds
    )


EVENT_OF: Mapping[str, str] = {
    "photo": "PhotoAdded",
    "document": "DocumentAdded",
    "rights": "RightsExplained",
    "kin": "NextOfKinNamed",
    "need": "NeedFlagged",
    "capture": "CaptureCardOffered",
    "track": "TrackAssigned",
    "card": "CardIssued",
}
