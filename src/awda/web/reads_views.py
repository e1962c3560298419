"""The read log, for those who watch the watchers."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render

from awda.kernel.digits import to_ascii_digits
from awda.kernel.roles import Role
from awda.web import words
from awda.web.access import queries
from awda.web.access.models import ReadLog
from awda.web.access.request import DutyRequest, log_read, requires
from awda.web.components import Paging

ROWS = 100  # per page


@dataclass(frozen=True, slots=True)
class Read:
    """One line of the log, with its compartments in words."""

    row: ReadLog
    shown: str


@requires(Role.AUDITOR, Role.DATA_PROTECTION)
def reads(request: DutyRequest) -> HttpResponse:
    """Newest first; of one subject or one login when searched. Looking here is a read as well."""
    asked = to_ascii_digits(request.GET.get("q", "")).strip()[:96]
    start = _start(request.GET.get("start", "0"))
    log_read(request, "read_log", asked or "all", ())
    total = queries.count_reads(asked)
    rows = [Read(row, _compartments(row)) for row in queries.reads(asked, start, ROWS)]
    page = Paging(start=start, count=ROWS, total=total, query=(("q", asked),) if asked else ())
    return render(request, "awda/pages/reads.html", {"rows": rows, "page": page})


def _start(typed: str) -> int:
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 10 else 0


def _compartments(row: ReadLog) -> str:
    codes = [code for code in row.compartments.split(",") if code]
    return " · ".join(words.label("compartment", code) for code in codes) or "–"
