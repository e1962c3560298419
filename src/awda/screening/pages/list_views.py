"""The pages of watchlists: what is in use, its versions, and bringing in the next.

Always holds: owners, dates and counts; no name of anybody listed.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from awda.journal import clock
from awda.kernel.refusal import Override, Refusal
from awda.kernel.roles import Compartment, Role
from awda.screening.forms import ListForm, RenewForm, WordsForm
from awda.screening.models import ListJob
from awda.screening.watchlists import acts, jobs, queries
from awda.screening.watchlists.bounds import MEGABYTE, MOST_UPLOAD_BYTES
from awda.screening.watchlists.rules import EndWatchlist, RenewWatchlist, WatchlistId
from awda.web import words
from awda.web.access.request import DutyRequest, act_for, log_read, requires
from awda.web.refusals import explain, refusable

KEEPERS = (Role.SCREENING_A, Role.SCREENING_B, Role.KEEPER)
MEGABYTES = MOST_UPLOAD_BYTES // MEGABYTE


def lists_page(request: DutyRequest) -> Mapping[str, object]:
    """Every list as it stands, and the form that brings one in."""
    return {
        "lists": queries.lists(clock.now().date()),
        "form": ListForm(request.POST if request.POST.get("form") == "list" else None),
        "megabytes": MEGABYTES,
        "current": jobs.current(),
    }


@requires(*KEEPERS)
@refusable("screening/lists.html", lists_page)
def lists(request: DutyRequest) -> HttpResponse:
    """The lists in use; a new one, or a next version, begins to come in."""
    page = dict(lists_page(request))
    form = cast(ListForm, page["form"])
    if request.method == "POST" and form.is_valid():
        files = cast(list[UploadedFile], request.FILES.getlist("file"))
        if not files:
            raise Refusal("WATCHLIST_FILE_EMPTY")
        size = sum(file.size or 0 for file in files)
        if size > MOST_UPLOAD_BYTES:
            raise Refusal("WATCHLIST_FILE_TOO_LARGE", megabytes=size // MEGABYTE, most=MEGABYTES)
        job = jobs.send(act_for(request), form.asked(), files)
        return redirect("watchlist_job", job.id)
    return render(request, "screening/lists.html", page, status=422 if form.errors else 200)


def job_page(request: DutyRequest, job: str) -> Mapping[str, object]:
    """How far a list is, or what came of it."""
    found = jobs.one(job)
    if found is None:
        raise Http404
    return {
        "job": found,
        **_once_more(found),
        "counts": [
            (words.label("list_count", name), n)
            for name, n in found.found.get("counts", {}).items()
            if n
        ],
    }


def _once_more(job: ListJob) -> Mapping[str, object]:
    """Why a list was refused, and the form again as it was typed: but for the file, which is gone.

    A warning is passed from there with a written reason.
    """
    if not job.why:
        return {}
    why = Refusal(job.why["code"], overridable=job.why["overridable"], **job.why["facts"])
    given = (Override(*pair) for pair in job.asked["overrides"] if pair[0] != why.code)
    return {
        "stopped_by": replace(explain(why, words.language()), form="list", given=tuple(given)),
        "form": ListForm(initial=job.asked),
        "megabytes": MEGABYTES,
    }


@requires(*KEEPERS)
def job(request: DutyRequest, job: str) -> HttpResponse:
    """A list on its way in: a line that counts, then what it held or why it was refused."""
    template = "screening/job_part.html" if request.htmx else "screening/job.html"
    return render(request, template, job_page(request, job))


def list_page(request: DutyRequest, watchlist: str) -> Mapping[str, object]:
    """One list, its versions and their differences."""
    found = queries.one(watchlist, clock.now().date())
    if found is None:
        raise Http404
    log_read(request, "watchlist", watchlist, (Compartment.SCREENING,))
    posted: Any = request.POST if request.method == "POST" else None
    kind = request.POST.get("form")
    return {
        "list": found,
        "versions": queries.versions(watchlist),
        "renew": RenewForm(posted if kind == "renew" else None),
        "end": WordsForm(posted if kind == "end" else None),
        "href": reverse("watchlist", args=[watchlist]),
    }


@requires(*KEEPERS)
@refusable("screening/list.html", list_page)
def one_list(request: DutyRequest, watchlist: str) -> HttpResponse:
    """One list; it is renewed, or its use ends."""
    page = list_page(request, watchlist)
    if request.method != "POST":
        return render(request, "screening/list.html", page)
    key = WatchlistId(watchlist)
    renew, end = cast(RenewForm, page["renew"]), cast(WordsForm, page["end"])
    if request.POST.get("form") == "renew" and renew.is_valid():
        acts.renew(act_for(request), RenewWatchlist(watchlist=key, **renew.cleaned_data))
    elif request.POST.get("form") == "end" and end.is_valid():
        acts.end(act_for(request), EndWatchlist(watchlist=key, reason=end.cleaned_data["words"]))
    else:
        return render(request, "screening/list.html", page, status=422)
    messages.success(request, words.say("scr_saved"))
    return redirect("watchlist", watchlist)
