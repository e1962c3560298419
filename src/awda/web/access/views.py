"""The keeper's page of logins and duties, and the log of reads for those who watch the watchers.

The page of logins is also the pattern for every page that acts.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django import forms
from django.core.exceptions import BadRequest
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from awda.kernel.digits import to_ascii_digits
from awda.kernel.ids import ActorId, PartyId
from awda.kernel.roles import Role
from awda.web import questions, words
from awda.web.access import acts, queries
from awda.web.access.forms import DutyForm, OpenForm
from awda.web.access.models import ReadLog
from awda.web.access.request import DutyRequest, act_for, log_read, requires
from awda.web.access.rules import EndDuty, GrantDuty
from awda.web.components import Paging, start_of
from awda.web.refusals import refusable

TEMPLATE = "awda/pages/logins.html"
ROWS = 100  # of one page of reads


# --- logins


def page(request: DutyRequest) -> Mapping[str, object]:
    """Who holds what, and the two forms with whatever was typed in the one that was sent."""
    sent = request.POST.get("form")
    rows = queries.open_duties()
    return {
        "rows": [{"row": row, "form": f"end-{row.granted_in}"} for row in rows],
        "opening": OpenForm(request.POST if sent == "open" else None, auto_id="open_%s"),
        "granting": DutyForm(request.POST if sent == "grant" else None, auto_id="grant_%s"),
    }


@requires(Role.KEEPER)
def logins(request: DutyRequest) -> HttpResponse:
    """All open duties."""
    return render(request, TEMPLATE, page(request))


@require_POST
@requires(Role.KEEPER)
@refusable(TEMPLATE, page)
def open_login(request: DutyRequest) -> HttpResponse:
    """A new login with its first duty."""
    form = OpenForm(request.POST)
    if not form.is_valid():
        return _again(request)
    acts.open_login(act_for(request), _granting(form), form.cleaned_data["password"])
    return redirect("logins")


@require_POST
@requires(Role.KEEPER)
@refusable(TEMPLATE, page)
def grant_duty(request: DutyRequest) -> HttpResponse:
    """One more duty for a login."""
    form = DutyForm(request.POST)
    if not form.is_valid():
        return _again(request)
    acts.grant(act_for(request), _granting(form))
    return redirect("logins")


@require_POST
@requires(Role.KEEPER)
@refusable(TEMPLATE, page)
def end_duty(request: DutyRequest) -> HttpResponse:
    """A duty ends."""
    said = request.POST
    if said.get("role") not in set(Role):
        raise BadRequest("no such role")
    command = EndDuty(
        login=ActorId(said.get("login", "")),
        role=Role(said.get("role", "")),
        party=PartyId(said.get("party", "")),
        reason=said.get("reason", ""),
    )
    acts.end(act_for(request), command)
    return redirect("logins")


def _again(request: DutyRequest) -> HttpResponse:
    return render(request, TEMPLATE, page(request), status=422)


def _granting(form: forms.Form) -> GrantDuty:
    said = form.cleaned_data
    return GrantDuty(
        login=ActorId(said["login"]),
        role=Role(said["role"]),
        party=PartyId(said["party"]),
        reason=said["reason"],
    )


# --- reads


@dataclass(frozen=True, slots=True)
class Read:
    """One line of the log, with its compartments in words."""

    row: ReadLog
    shown: str


@requires(Role.AUDITOR, Role.DATA_PROTECTION)
def reads(request: DutyRequest) -> HttpResponse:
    """Newest first; of one subject or one login when searched. Looking here is a read as well."""
    if request.method == "POST":
        return questions.ask(request)
    asked = to_ascii_digits(questions.asked(request).get("q", "")).strip()[:96]
    start = start_of(request.GET)
    log_read(request, "read_log", asked or "all", ())
    total = queries.count_reads(asked)
    rows = [Read(row, _compartments(row)) for row in queries.reads(asked, start, ROWS)]
    page = Paging(start=start, count=ROWS, total=total, query=questions.carried(request))
    return render(request, "awda/pages/reads.html", {"rows": rows, "page": page})


def _compartments(row: ReadLog) -> str:
    codes = [code for code in row.compartments.split(",") if code]
    return " · ".join(words.label("compartment", code) for code in codes) or "–"
