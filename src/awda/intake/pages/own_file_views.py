"""A person's own file on request: the page that asks to whom it goes, and the file (O-05)."""

import json
from collections.abc import Mapping

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import render

from awda.intake import documents
from awda.intake.pages.own_file import GIVERS, Wanted, give_own_file
from awda.intake.pages.person_page import opened_to
from awda.journal import clock
from awda.kernel.ids import PersonId
from awda.kernel.roles import Compartment
from awda.people import queries
from awda.people.codes import FileLanguage
from awda.people.reading import Compartments
from awda.web import printing, words
from awda.web.access.request import DutyRequest, act_for, log_read, requires
from awda.web.refusals import refusable
from awda.web.words import said

TEMPLATE = "intake/own_file.html"


class OwnFileForm(forms.Form):
    """In which language, and that it goes to nobody else."""

    language = forms.ChoiceField(
        label=said("own_file_language"),
        choices=lambda: [(one.value, words.label("file_language", one)) for one in FileLanguage],
        initial=FileLanguage.ARABIC,
    )
    into_own_hand = forms.BooleanField(label=said("own_file_hand"), required=False)


def page(request: DutyRequest, person: str) -> Mapping[str, object]:
    """The form with what was chosen in it, and whose file it is."""
    [named] = queries.names([person]).values()
    form = OwnFileForm(request.POST if request.method == "POST" else None)
    return {"person": person, "number": named.number or named.wristband, "form": form}


@requires(*GIVERS)
@refusable(TEMPLATE, page)
def own_file(request: DutyRequest, person: str) -> HttpResponse:
    """Ask, and give it: as a paper, or as JSON with `as=json`. Every part read is logged."""
    opened = _opened(request, person)
    if opened is None or Compartment.IDENTITY not in opened:
        return render(request, "intake/not_yours.html", status=403)
    if request.method != "POST":
        return render(request, TEMPLATE, page(request, person))
    return _given(request, person, opened)


def _given(request: DutyRequest, person: str, opened: Compartments) -> HttpResponse:
    form = OwnFileForm(request.POST)
    if not form.is_valid():
        return render(request, TEMPLATE, page(request, person), status=422)
    wanted = Wanted(
        person=PersonId(person),
        language=FileLanguage(form.cleaned_data["language"]),
        into_own_hand=form.cleaned_data["into_own_hand"],
    )
    file, _ = give_own_file(act_for(request), request.duty, wanted)
    log_read(request, "own_file", person, opened)
    if request.POST.get("as") == "json":
        body = json.dumps(file.as_json(), ensure_ascii=False, indent=1).encode()
        return printing.sent(body, "application/json", f"own-file-{file.person.number}.json")
    paper = documents.own_file(request.duty, file)
    return printing.sent(paper, printing.PDF, f"own-file-{file.person.number}.pdf")


def _opened(request: DutyRequest, person: str) -> Compartments | None:
    today = clock.now().date()
    if queries.standing(person, today) is None:
        raise Http404
    return opened_to(request.duty, person, today)
