"""One person: the page, receipts, proofs; and finding people."""

from urllib.parse import urlencode

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django_htmx.http import push_url

from awda.intake import documents
from awda.intake.forms import FilterForm
from awda.intake.pages import timeline
from awda.intake.pages.own_file import GIVERS
from awda.intake.pages.people_table import people_table
from awda.intake.pages.person_page import PersonPage, opened_to, person_page
from awda.intake.pages.searching import EXPORT_ROWS, ROWS, search
from awda.journal import checkpoints, clock
from awda.journal import queries as journal
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.people import queries, record
from awda.people.reading import readable, readers
from awda.people.record import PersonRecord
from awda.web import printing, questions
from awda.web.access.request import DutyRequest, log_read, requires
from awda.web.components import Paging, start_of
from awda.web.refusals import answer

READERS = readers(Compartment.CUSTODY)
KNOW_WHO = readers(Compartment.IDENTITY)
NARROWS = ("place", "holder", "standing", "registered", "track", "age")
EXPORTERS = (Role.REGISTRAR, Role.CAMP_MANAGER, Role.PROTECTION)


# --- the person


@requires(*READERS)
def person(request: DutyRequest, person: str) -> HttpResponse:
    """The story of one person, as far as this duty may read it. Every opening is logged."""
    page = _opened(request, person)
    if page is None:
        return _not_yours(request)
    log_read(request, "person", person, page.readable)
    return render(
        request, "intake/person.html", {"page": page, "gives_file": request.duty.role in GIVERS}
    )


def _opened(request: DutyRequest, person: str) -> PersonPage | None:
    if queries.standing(person, clock.now().date()) is None:
        raise Http404
    return person_page(request.duty, person, clock.now())


def _not_yours(request: DutyRequest) -> HttpResponse:
    return render(request, "intake/not_yours.html", status=403)


@requires(*READERS)
def proof(request: DutyRequest, index: int) -> HttpResponse:
    """The proof of one entry: a part of the page under htmx, a page of its own without."""
    envelope = _entry(request, index)
    leaf = journal.read_nodes([(0, index)])[0].hex()
    receipt = checkpoints.receipt(index)
    page = {"entry": envelope, "index": index, "leaf": leaf, "receipt": receipt}
    part = "intake/proof_part.html" if request.htmx else "intake/proof.html"
    return render(request, part, page)


@requires(*READERS)
def proof_text(request: DutyRequest, index: int) -> HttpResponse:
    """The proof as a file (C2SP tlog-proof)."""
    _entry(request, index)
    return printing.proof(checkpoints.receipt(index), index)


def _entry(request: DutyRequest, index: int) -> object:
    opened = readable(request.duty.role, may_be_child=True)
    envelope = timeline.readable_entry(index, opened)
    if envelope is None:
        raise Http404
    log_read(request, "proof", str(index), (envelope.compartment,))
    return envelope


# --- receipts


@requires(*KNOW_WHO)
def receipt(request: DutyRequest, person: str, kind: str) -> HttpResponse:
    """The custody or registration receipt, with the proof of its entry."""
    found = _record(request, person)
    if found is None:
        return _not_yours(request)
    try:
        paper = documents.receipt(request.duty, found, registration=kind == "registration")
    except Refusal as why:
        return answer(request, "intake/stopped.html", {}, why)
    return printing.sent(paper, printing.PDF, f"{kind}-{found.number}.pdf")


@requires(Role.REGISTRAR)
def card(request: DutyRequest, person: str) -> HttpResponse:
    """The identity card (I-05)."""
    found = _record(request, person)
    if found is None:
        return _not_yours(request)
    try:
        return printing.sent(
            documents.card(request.duty, person), printing.PDF, f"card-{found.number}.pdf"
        )
    except Refusal as why:
        return answer(request, "intake/stopped.html", {}, why)


def _record(request: DutyRequest, person: str) -> PersonRecord | None:
    today = clock.now().date()
    if queries.standing(person, today) is None:
        raise Http404
    opened = opened_to(request.duty, person, today)
    if opened is None or Compartment.IDENTITY not in opened:
        return None
    log_read(request, "receipt", person, (Compartment.CUSTODY, Compartment.IDENTITY))
    return record.person(person, opened & {Compartment.IDENTITY}, today)


# --- finding people


@requires(*READERS)
def people(request: DutyRequest) -> HttpResponse:
    """Search, narrowed by what this duty may read. Under htmx only the results.

    What is asked is posted and kept in the session; the address carries its mark alone.
    """
    if request.method == "POST":
        return questions.ask(request)
    form = _asked_of(request)
    asked = form.asked()
    start = start_of(request.GET)
    found = search(request.duty, asked, clock.now(), start, ROWS)
    if asked:
        log_read(request, "search", f"{found.total} found", (Compartment.IDENTITY,))
    here = questions.carried(request, *NARROWS)
    page = {
        "form": form,
        "asked": bool(asked),
        "narrowed": bool(asked.keys() - {"q"}),
        "found": found,
        "page": Paging(start=start, count=ROWS, total=found.total, query=here),
        "export": f"{reverse('people_xlsx')}?{urlencode(here)}" if asked else "",
        "may_export": request.duty.role in EXPORTERS,
    }
    part = "intake/people_found.html" if request.htmx else "intake/people.html"
    response = render(request, part, page)
    return push_url(response, f"{request.path}?{urlencode(here)}") if request.htmx else response


def _asked_of(request: DutyRequest) -> FilterForm:
    """The question kept in the session, or what a link narrows to: never what was typed."""
    linked = {name: request.GET[name] for name in NARROWS if name in request.GET}
    return FilterForm(questions.asked(request) or linked, role=request.duty.role)


@requires(*EXPORTERS)
def people_xlsx(request: DutyRequest) -> HttpResponse:
    """The result list as a table, for the duties that may take one; logged."""
    asked = _asked_of(request).asked()
    found = search(request.duty, asked, clock.now(), 0, EXPORT_ROWS)
    log_read(request, "export", f"{len(found.lines)} people", (Compartment.IDENTITY,))
    return printing.sent(people_table(found.lines), printing.XLSX, "people.xlsx")
