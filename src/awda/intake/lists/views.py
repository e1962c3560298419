"""Pages about lists: send one, see what would happen row by row, say yes, fetch what comes back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from awda.intake.lists import files, jobs
from awda.intake.lists.bringing_in import Fate
from awda.intake.lists.forms import ArrivalsForm, ListForm, WeaponsForm
from awda.intake.models import ListImport
from awda.intake.sheets.table import MAX_FILE_BYTES, SheetRefused
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.web import printing, words
from awda.web.access.queries import holds_duty_of
from awda.web.access.request import DutyRequest, act_for, log_read, requires
from awda.web.components import Count, Paging, State, Tab, start_of
from awda.web.refusals import Explained, explain, refusable

ROLES = (Role.GATE_CLERK, Role.REGISTRAR, Role.ARMS_OFFICER)
MEGABYTES = MAX_FILE_BYTES // 2**20
AS_LAST_TIME = ("operation", "place", "ordered_by", "grounds", "supervised_by")
FATES = {Fate.ACCEPTED: State.CLEAR, Fate.UNCHANGED: State.ENDED, Fate.RETURNED: State.REFUSED}


def _kind(request: DutyRequest) -> str:
    return jobs.WEAPONS if request.duty.role is Role.ARMS_OFFICER else jobs.ARRIVALS


# --- sending


def _form(request: DutyRequest) -> ListForm:
    form = WeaponsForm if _kind(request) == jobs.WEAPONS else ArrivalsForm
    posted = request.POST if request.method == "POST" else None
    before = next(iter(jobs.recent(request.duty.party, _kind(request), 1)), None)
    kept = {name: before.asked.get(name) for name in AS_LAST_TIME} if before else None
    return form(posted, party=request.duty.party, initial=kept)


def sending(request: DutyRequest) -> Mapping[str, object]:
    """The page that sends a list."""
    return {
        "form": _form(request),
        "kind": f"list_{_kind(request)}",
        "megabytes": MEGABYTES,
        "current": jobs.current(request.duty.party),
        "recent": jobs.recent(request.duty.party, _kind(request)),
    }


@requires(*ROLES)
@refusable("intake/lists.html", sending)
def lists(request: DutyRequest) -> HttpResponse:
    """Send a list; it is read and shown, and not recorded yet."""
    page = dict(sending(request))
    form = page["form"]
    assert isinstance(form, ListForm)
    if request.method == "POST" and form.is_valid():
        file = request.FILES.get("list")
        if file is None or (file.size or 0) > MAX_FILE_BYTES:
            raise Refusal("LIST_FILE_MISSING", most=MEGABYTES)
        job = jobs.send(act_for(request), _kind(request), form.asked(), file, holds_duty_of)
        return redirect("intake:list", job.id)
    return render(request, "intake/lists.html", page, status=422 if form.errors else 200)


# --- one list


def _job(request: DutyRequest, list_id: str) -> ListImport:
    job = jobs.one(list_id, request.duty.party, _kind(request))
    if job is None:
        raise Http404
    return job


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the list as the page shows it."""

    row_number: int
    who: str
    state: str
    fate: str
    sentences: Sequence[str]


def one_list(request: DutyRequest, list_id: str) -> Mapping[str, object]:
    """The page of one list, whatever its state."""
    job = _job(request, list_id)
    page: dict[str, Any] = {
        "job": job,
        "kind": f"list_{job.kind}",
        "stopped": jobs.stopped(job),
        "refused_whole": _refused_whole(job),
        "progress": reverse("intake:list_progress", args=[job.id]),
    }
    if job.state in ("READ", "DONE"):
        page |= _rows(request, job)
    return page


def _rows(request: DutyRequest, job: ListImport) -> dict[str, Any]:
    fate = request.GET.get("fate", "")
    first = start_of(request.GET)
    counts = {
        Fate.ACCEPTED: job.accepted,
        Fate.UNCHANGED: job.unchanged,
        Fate.RETURNED: job.returned,
    }
    total = counts.get(Fate(fate), 0) if fate in list(Fate) else sum(counts.values())
    shown = files.read_rows(job.id, fate if fate in list(Fate) else "", first)
    return {
        "tally": [
            Count(words=words.say(f"list_fate_{one.lower()}"), count=n, state=FATES[one])
            for one, n in counts.items()
        ],
        "tabs": _tabs(fate, counts),
        "rows": [_line(row) for row in shown],
        "names": any(row.who for row in shown),
        "paging": Paging(
            start=first,
            count=files.ROWS_PER_PAGE,
            total=total,
            query=(("fate", fate),) if fate else (),
        ),
        "has_returned": files.returned(job.id).is_file(),
    }


def _tabs(fate: str, counts: Mapping[Fate, int]) -> list[Tab]:
    every = Tab(words=words.say("list_all"), href="?", here=not fate, count=sum(counts.values()))
    return [every] + [
        Tab(
            words=words.say(f"list_fate_{one.lower()}"),
            href=f"?fate={one.value}",
            here=fate == one,
            count=count,
        )
        for one, count in counts.items()
    ]


def _line(row: files.SaidRow) -> Line:
    latin = words.language() in ("en", "ku")
    return Line(
        row_number=row.row_number,
        who=row.who,
        state=FATES[Fate(row.fate)].value,
        fate=words.say(f"list_fate_{row.fate.lower()}"),
        sentences=row.en if latin else row.ar,
    )


def _refused_whole(job: ListImport) -> str | Explained:
    """Why the list as a whole was refused; empty when it was not."""
    facts = job.why.get("facts", {})
    if "sheet" in job.why:
        return SheetRefused(job.why["sheet"], **facts).say(words.language())
    if "refusal" in job.why:
        return explain(Refusal(job.why["refusal"], **facts), words.language())
    return ""


@requires(*ROLES)
@refusable("intake/list.html", one_list)
def show(request: DutyRequest, list_id: str) -> HttpResponse:
    """What would happen, what is happening, or what happened to each row."""
    page = one_list(request, list_id)
    if page.get("names"):
        log_read(request, "list", list_id, (Compartment.IDENTITY,))
    return render(request, "intake/list.html", page)


@requires(*ROLES)
def progress(request: DutyRequest, list_id: str) -> HttpResponse:
    """How far it is; the page is drawn anew once it has come to an end."""
    job = _job(request, list_id)
    page = {"job": job, "progress": request.path}
    response = render(request, "intake/list_progress.html", page)
    if job.state not in ("READING", "RUNNING") or jobs.stopped(job):
        response["HX-Refresh"] = "true"
    return response


@requires(*ROLES)
@refusable("intake/list.html", one_list)
def run(request: DutyRequest, list_id: str) -> HttpResponse:
    """Yes: bring the list in."""
    jobs.bring_in(act_for(request), _job(request, list_id), holds_duty_of)
    return redirect("intake:list", list_id)


@requires(*ROLES)
@refusable("intake/list.html", one_list)
def go_on(request: DutyRequest, list_id: str) -> HttpResponse:
    """Go on with a list that was broken off."""
    jobs.go_on(act_for(request), _job(request, list_id), holds_duty_of)
    return redirect("intake:list", list_id)


@requires(*ROLES)
@refusable("intake/list.html", one_list)
def close(request: DutyRequest, list_id: str) -> HttpResponse:
    """Done with this list, or not wanted: its files go."""
    act_for(request)
    jobs.close(_job(request, list_id))
    return redirect("intake:lists")


@requires(*ROLES)
def returned(request: DutyRequest, list_id: str) -> HttpResponse:
    """The rows that come back, as a file to correct and send again."""
    job = _job(request, list_id)
    path = files.returned(job.id)
    if not path.is_file():
        raise Http404
    log_read(request, "list", list_id, (Compartment.IDENTITY,))
    response = printing.sent(path.read_bytes(), printing.XLSX, f"{job.kind}.returned.xlsx")
    response["Cache-Control"] = "no-store"
    return response
