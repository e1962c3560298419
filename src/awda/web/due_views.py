"""The page of what is due: each desk its own list; those who watch, the counts and their mandate.

Always holds: a person's name is read only as the duty may, and the reading is logged.
"""

from django.http import HttpResponse
from django.shortcuts import render

from awda.housing.models import Breach
from awda.journal import clock
from awda.kernel.roles import Compartment, Role
from awda.web import clocks
from awda.web.access.request import DutyRequest, log_read, requires

WATCHED = tuple(role for role in Role if role not in (Role.CLOCK, Role.KEEPER))


@requires(*WATCHED)
def due(request: DutyRequest) -> HttpResponse:
    """Due and overdue, the nearest first."""
    now, duty = clock.now(), request.duty
    every = clocks.everything(now)
    mine = clocks.of_duty(duty, every)
    if any(one.of_person for one in mine):
        log_read(request, "worklist", "due", (Compartment.CUSTODY, Compartment.IDENTITY))
    watches = duty.role in clocks.OVERSIGHT
    page = {
        "work": clocks.lines(duty, mine, now),
        "total": len(mine),
        "more": len(mine) > clocks.ROWS,
        "counts": clocks.counts(every if watches else mine, now),
        "watches": watches,
        "breaches": Breach.objects.count() if watches else 0,
    }
    return render(request, "awda/pages/due.html", page)
