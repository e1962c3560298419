"""The auditor's desk: the head of the log, its entries, the great check, and what waits for eyes.

Always holds: envelopes and counts, never a body; each look at an entry is itself in the read log.
"""

import io
import zipfile
from collections.abc import Mapping

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from awda.equipment import cases
from awda.equipment.stores import queries as stores
from awda.housing.headcounts import queries as headcounts
from awda.journal import checkpoints, clock
from awda.journal import queries as journal
from awda.journal.backup import exported
from awda.kernel.digits import to_ascii_digits
from awda.kernel.roles import Role
from awda.people.reading import readable
from awda.places import queries as places
from awda.web import printing, questions, words
from awda.web.access.request import DutyRequest, log_read, requires
from awda.web.audit import check
from awda.web.audit import queries as audits
from awda.web.components import Count, Paging, State, start_of
from awda.web.refusals import refusable

DESK = "awda/pages/audit.html"
CHECK = "awda/pages/audit_check.html"
LISTS = ("overrides", "late", "cases", "stock", "counts")
auditor = requires(Role.AUDITOR)


def _nothing(_request: DutyRequest) -> Mapping[str, object]:
    """Beside a refusal the page stays empty: the node could not sign."""
    return {}


def _nothing_of(_request: DutyRequest, index: int) -> Mapping[str, object]:
    return {"index": index}


def page(request: DutyRequest) -> Mapping[str, object]:
    """The desk."""
    return {
        "head": audits.head(printing.signed_head()),
        "origin": settings.AWDA_ORIGIN,
        "entries": audits.newest(count=20),
        "waits": _waits(),
        **_check(),
    }


@auditor
@refusable("awda/pages/stop_refused.html", _nothing)
def audit(request: DutyRequest) -> HttpResponse:
    """The head of the log, the newest entries, the lists, the check."""
    return render(request, DESK, page(request))


def _waits() -> tuple[Count, ...]:
    now = clock.now()
    numbers = {
        "overrides": audits.count_passed(),
        "late": audits.count_late(),
        "cases": len(cases.open_cases()),
        "stock": len(stores.overdue_checks(now)),
        "counts": len(headcounts.open_counts()),
    }
    return tuple(
        Count(
            words=words.say(f"audit_{kind}"),
            count=numbers[kind],
            state=State.RUNNING if numbers[kind] else State.CLEAR,
            href=reverse("audit_list", args=[kind]),
        )
        for kind in LISTS
    )


# --- entries


@auditor
def entries(request: DutyRequest) -> HttpResponse:
    """Entries, newest first; one stream, or one entry, when asked for."""
    if request.method == "POST":
        return questions.ask(request)
    said = questions.asked(request) or request.GET  # a stream's id also stands in links
    asked = to_ascii_digits(said.get("q", "")).strip()[:96]
    if asked.isascii() and asked.isdigit() and len(asked) < 16 and journal.entry(int(asked)):
        return redirect("audit_entry", index=int(asked))
    start = start_of(request.GET)
    rows = audits.of_stream(asked, start) if asked else audits.newest(start)
    total = audits.length_of(asked) if asked else journal.size()
    query = questions.carried(request, "q")
    paging = Paging(start=start, count=audits.ROWS, total=total, query=query)
    if asked:
        log_read(request, "entries", asked, ())
    found = {"entries": rows, "paging": paging, "asked": asked}
    return render(request, "awda/pages/audit_entries.html", found)


@auditor
@refusable("awda/pages/stop_refused.html", _nothing_of)
def entry(request: DutyRequest, index: int) -> HttpResponse:
    """One entry's envelope and its proof."""
    found = journal.entry(index)
    if found is None:
        raise Http404
    printing.signed_head()
    log_read(request, "entry", str(index), ())
    shown = {
        "entry": found,
        "leaf": journal.read_nodes([(0, index)])[0].hex(),
        "receipt": checkpoints.receipt(index),
    }
    return render(request, "awda/pages/audit_entry.html", shown)


@auditor
@refusable("awda/pages/stop_refused.html", _nothing_of)
def entry_proof(request: DutyRequest, index: int) -> HttpResponse:
    """The proof as a file (C2SP tlog-proof)."""
    if journal.entry(index) is None:
        raise Http404
    printing.signed_head()
    log_read(request, "proof", str(index), ())
    return printing.proof(checkpoints.receipt(index), index)


@auditor
@refusable("awda/pages/stop_refused.html", _nothing)
def export(request: DutyRequest) -> HttpResponse:
    """The log as static files in a zip: envelopes, hashes, checkpoint and key; no bodies."""
    printing.signed_head()
    log_read(request, "log_export", "all", ())
    out = io.BytesIO()
    with exported(bodies=False) as folder, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as kept:
        for file in sorted(one for one in folder.rglob("*") if one.is_file()):
            kept.write(file, f"log/{file.relative_to(folder)}")
    return printing.sent(out.getvalue(), printing.ZIP, f"log-{journal.size()}.zip")


# --- the great check


@require_POST
@auditor
def begin_check(request: DutyRequest) -> HttpResponse:
    """Start the check, unless one runs; the desk shows how far it is."""
    check.begin(request.duty.login)
    return redirect("audit")


@auditor
def check_progress(request: DutyRequest) -> HttpResponse:
    """How far the check is; once it has ended, the whole part of the desk with its result."""
    state = _check()
    if state["running"]:
        return render(request, "awda/pages/audit_progress.html", state)
    response = render(request, CHECK, state)
    response["HX-Retarget"] = "#check"
    return response


def _check() -> Mapping[str, object]:
    done = check.progress()
    return {
        "running": done is not None,
        "steps_done": done or 0,
        "steps_of": len(check.STEPS),
        "result": check.newest(),
        "failed": check.failure(),
    }


# --- lists


@auditor
def listed(request: DutyRequest, kind: str) -> HttpResponse:
    """One of the lists that wait for the auditor's eyes."""
    if kind not in LISTS:
        raise Http404
    start = start_of(request.GET)
    total, rows = _rows(kind, start)
    log_read(request, "audit_list", kind, ())
    found = {
        "kind": kind,
        "title": f"audit_{kind}",
        "why": f"audit_{kind}_why",
        "rows": rows,
        "paging": Paging(start=start, count=audits.ROWS, total=total),
    }
    return render(request, "awda/pages/audit_list.html", found)


def _rows(kind: str, start: int) -> tuple[int, list[object]]:
    now = clock.now()
    match kind:
        case "overrides":
            return audits.count_passed(), [*audits.passed(readable(Role.AUDITOR), start)]
        case "late":
            return audits.count_late(), [*audits.late(start)]
        case "cases":
            whole: list[object] = [*cases.open_cases()]
        case "stock":
            names = places.place_names(words.language())
            whole = [(one, names.get(one.store, one.store)) for one in stores.overdue_checks(now)]
        case _:
            names = places.place_names(words.language())
            whole = [(one, names.get(one.place, one.place)) for one in headcounts.open_counts()]
    return len(whole), whole[start : start + audits.ROWS]
