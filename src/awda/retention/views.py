"""The desk of the officer of data protection: what falls due, what is held, what was erased.

Always holds: no name and no word of what is kept is shown here; a person is their number.
"""

from collections.abc import Mapping
from datetime import timedelta

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from awda.journal import clock
from awda.kernel.roles import Compartment, Role
from awda.people import queries as people
from awda.retention import acts, queries
from awda.retention.forms import HoldForm
from awda.retention.holds.rules import LiftHold
from awda.web import words
from awda.web.access.request import DutyRequest, act_for, log_read, requires
from awda.web.refusals import refusable

TEMPLATE = "retention/retention.html"
SOON_DAYS = 30
ROWS = 100


def page(request: DutyRequest) -> Mapping[str, object]:
    """The three lists and the form with what was typed in it."""
    now = clock.now()
    holds = queries.holds(ROWS)
    named = people.names({hold.person for hold in holds})
    numbers = {str(who): one.number or one.wristband for who, one in named.items()}
    sent = request.POST if request.POST.get("form") == "hold" else None
    return {
        "days": SOON_DAYS,
        "due": queries.due(now + timedelta(days=SOON_DAYS), ROWS),
        "holds": [(hold, numbers.get(hold.person, "")) for hold in holds],
        "done": queries.erasures(ROWS),
        "leaks": queries.leaks(ROWS),
        "form": HoldForm(sent),
    }


@requires(Role.DATA_PROTECTION)
def retention(request: DutyRequest) -> HttpResponse:
    """What is due, held and done."""
    for hold in queries.holds(ROWS):
        log_read(request, "hold", hold.person, (Compartment.PROTECTION,))
    return render(request, TEMPLATE, page(request))


@require_POST
@requires(Role.DATA_PROTECTION)
@refusable(TEMPLATE, page)
def place_hold(request: DutyRequest) -> HttpResponse:
    """Keep what is said of one person."""
    form = HoldForm(request.POST)
    if not form.is_valid():
        return render(request, TEMPLATE, {**page(request), "form": form}, status=422)
    act = act_for(request)
    acts.place_hold(act, form.command(act))
    messages.success(request, words.say("retention_recorded"))
    return redirect("retention")


@require_POST
@requires(Role.DATA_PROTECTION)
@refusable(TEMPLATE, page)
def lift_hold(request: DutyRequest) -> HttpResponse:
    """Let the clocks run out again."""
    said = request.POST
    command = LiftHold(hold=said.get("hold", ""), reason=said.get("reason", ""))
    acts.lift_hold(act_for(request), command)
    messages.success(request, words.say("retention_recorded"))
    return redirect("retention")
