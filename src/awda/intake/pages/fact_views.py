"""The door to one person's facts and photograph: the same rule as the person's own page.

Always holds: whoever may not open the page neither adds a fact nor sees the face.
"""

from django.http import Http404, HttpResponse
from django.shortcuts import render

from awda.identity.acts import issue_card
from awda.intake import acts
from awda.intake.pages.person_page import opened_to
from awda.journal import clock
from awda.kernel.roles import Compartment
from awda.people import queries, views
from awda.people.reading import Compartments, readers
from awda.web.access.request import DutyRequest, requires

COMPOSED: views.Above = {  # with what stands above people: whether someone is on the record twice
    "document": acts.add_document,
    "first-seen": acts.correct,
    "card": issue_card,
}


@requires(*readers(Compartment.CUSTODY))
def fact(request: DutyRequest, person: str, kind: str) -> HttpResponse:
    """One fact about a person this duty may open: its form, and the record of it."""
    if _opened(request, person) is None:
        return _not_yours(request)
    return views.fact(request, person, kind, COMPOSED)


@requires(*readers(Compartment.IDENTITY))
def photograph(request: DutyRequest, person: str) -> HttpResponse:
    """The person's newest photograph, for readers of this person's identity."""
    opened = _opened(request, person)
    if opened is None:
        return _not_yours(request)
    return views.photograph(request, person, opened)


def _opened(request: DutyRequest, person: str) -> Compartments | None:
    today = clock.now().date()
    if queries.standing(person, today) is None:
        raise Http404
    return opened_to(request.duty, person, today)


def _not_yours(request: DutyRequest) -> HttpResponse:
    return render(request, "intake/not_yours.html", status=403)
