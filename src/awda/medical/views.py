"""The desks of care and the medical file. A view reads, makes one call, and shows.

Always holds: a file is opened to the team that cares for the person now or by referral, and each
opening is on the log of reads before anything is shown (M-02).
"""

from collections.abc import Iterable, Mapping

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from awda.journal import clock
from awda.kernel.ids import PersonId
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.medical import documents, files, worklists
from awda.medical.files import MedicalFile
from awda.medical.pages import shown
from awda.medical.pages.facts import FACTS, OUTSIDE, open_to
from awda.medical.reading import INSIDE, Sees
from awda.medical.worklists import CareWork, WorkKind
from awda.people import queries as people
from awda.people.forms import FactForm
from awda.web import printing, words
from awda.web.access.request import DutyRequest, act_for, log_read, requires
from awda.web.components import Work
from awda.web.forbidden import forbidden
from awda.web.refusals import answer, refusable

MEDICS = (Role.TRIAGE_MEDIC, Role.CLINICIAN)
CARE = (Compartment.CUSTODY, Compartment.MEDICAL)
FACT_PAGE = "medical/fact.html"
FHIR = "application/fhir+json"
ACTS = {WorkKind.ADMIT: "admit", WorkKind.CERTIFY: "certify", WorkKind.TRIAGE: "triage"}
CHECKS = frozenset({WorkKind.CHECK_FITNESS, WorkKind.CHECK_AGAIN})


# --- desks


@requires(*MEDICS)
def triage_desk(request: DutyRequest) -> HttpResponse:
    """Red and unseen first, then whoever has no colour, then yellow."""
    log_read(request, "worklist", "triage", CARE)
    work = worklists.triage_work(request.duty.party, clock.now())
    return render(request, "medical/triage.html", {"work": _lines(work, "triage_desk")})


@requires(Role.CLINICIAN)
def clinic(request: DutyRequest) -> HttpResponse:
    """Everything that waits for a clinician of this party, nearest clock first."""
    log_read(request, "worklist", "clinic", CARE)
    work = worklists.clinic_work(request.duty.party, clock.now())
    return render(request, "medical/clinic.html", {"work": _lines(work, "clinic")})


def _lines(work: Iterable[CareWork], desk: str) -> tuple[Work, ...]:
    listed = tuple(work)
    named = people.names({one.person for one in listed})
    return tuple(
        Work(
            href=_way(one, desk),
            name=named[one.person].name or named[one.person].wristband,
            number=named[one.person].number,
            why=words.say(f"work_{one.kind}"),
            due=one.due,
        )
        for one in listed
    )


def _way(one: CareWork, desk: str) -> str:
    kind = "fitness" if one.kind in CHECKS else ACTS.get(one.kind, "")
    if not kind and desk == "triage_desk":
        kind = "triage"
    if not kind:
        return reverse("medical_file", args=[one.person])
    return f"{reverse('medical_fact', args=[one.person, kind])}?next={reverse(desk)}"


# --- the file


def _seen(request: DutyRequest, person: str) -> Sees:
    standing = people.standing(person, clock.now().date())
    if standing is None:
        raise Http404
    duty = request.duty
    return files.seen_by(duty.role, duty.party, person, may_be_child=standing.may_be_child)


def _closed(request: DutyRequest) -> HttpResponse:
    return render(request, "medical/closed.html", status=403)


def _named(person: str) -> people.Named:
    found = people.names([person]).get(PersonId(person))
    if found is None:
        raise Http404
    return found


@requires(*MEDICS)
def medical_file(request: DutyRequest, person: str) -> HttpResponse:
    """The file, as far as this duty cares for the person."""
    seen = _seen(request, person)
    if seen not in INSIDE:
        return _closed(request)
    log_read(request, "medical_file", person, CARE)
    found = files.medical_file(person, seen)
    assert isinstance(found, MedicalFile)
    page = {
        "named": _named(person),
        "file": found,
        "page": shown.page(found, clock.now()),
        "facts": open_to(request.duty.role),
    }
    return render(request, "medical/file.html", page)


# --- adding to it


def _fact_page(request: DutyRequest, person: str, kind: str) -> Mapping[str, object]:
    sent = request.method == "POST"
    more = {"initial": {"corrects": request.GET.get("entry", "")}} if not sent else {}
    form = FACTS[kind].form(request.POST if sent else None, role=request.duty.role, **more)
    return {
        "fact": FACTS[kind],
        "kind": kind,
        "form_key": f"care-{kind}",
        "named": _named(person),
        "form": form,
        "back": _back(request, person),
    }


def _back(request: DutyRequest, person: str) -> str:
    desks = {reverse("triage_desk"), reverse("clinic")}
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    return wanted if wanted in desks else reverse("medical_file", args=[person])


@requires(*MEDICS)
def fact(request: DutyRequest, person: str, kind: str) -> HttpResponse:
    """One fact of a kind, by those whose duty it is and who care for the person."""
    if kind not in FACTS:
        raise Http404
    if request.duty.role not in FACTS[kind].may:
        return forbidden(request, sorted(FACTS[kind].may))
    if _seen(request, person) not in INSIDE and kind not in OUTSIDE:
        return _closed(request)
    log_read(request, "medical_fact", person, (Compartment.IDENTITY,))
    return _fact(request, person, kind)


@refusable(FACT_PAGE, _fact_page)
def _fact(request: DutyRequest, person: str, kind: str) -> HttpResponse:
    page = _fact_page(request, person, kind)
    form = page["form"]
    assert isinstance(form, FactForm)
    if request.method != "POST":
        return render(request, FACT_PAGE, page)
    if not form.is_valid():
        return render(request, FACT_PAGE, page, status=422)
    act = act_for(request)
    FACTS[kind].record(act, form.command(PersonId(person), act))
    messages.success(request, words.say("recorded"))
    return redirect(_back(request, person))


# --- the summary


@requires(Role.CLINICIAN)
def summary_json(request: DutyRequest, person: str) -> HttpResponse:
    """The International Patient Summary as it stands now, checked against the FHIR models."""
    if _seen(request, person) is not Sees.FILE:
        return _closed(request)
    log_read(request, "medical_summary", person, CARE)
    try:
        document = documents.summary_now(person)
    except Refusal as why:
        return answer(request, "medical/closed.html", {}, why)
    return printing.sent(document, FHIR, "summary.json")


@requires(Role.CLINICIAN)
def envelope(request: DutyRequest, person: str, index: int) -> HttpResponse:
    """The paper of one handing: a cover to be sealed, and the summary inside (M-07)."""
    if _seen(request, person) is not Sees.FILE:
        return _closed(request)
    log_read(request, "medical_envelope", person, CARE)
    try:
        paper = documents.envelope(request.duty, person, index)
    except Refusal as why:
        return answer(request, "medical/closed.html", {}, why)
    return printing.sent(paper, printing.PDF, f"medical-{index}.pdf")
