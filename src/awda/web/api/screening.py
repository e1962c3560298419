"""Screening by the API: runs, reviews, notices, challenges, and what of hits each duty may read.

Always holds: a reviewer's answer has nothing of another's finding before their own is saved (S-01);
of a child there is no answer but that there is none (S-09); every read of a person is in the log of
reads. Lists come in beside it, by `watchlists`.
"""

from dataclasses import dataclass
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Path, Schema

from awda.journal import clock
from awda.journal.codec import plain
from awda.kernel import instants
from awda.kernel.act import Act
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment
from awda.kernel.text import Text
from awda.screening import acts, queries, running
from awda.screening import vocabulary as words
from awda.screening.models import HitRow, ReviewRow
from awda.screening.reading import (
    MONITORS,
    OMBUDS,
    REVIEWERS,
    SEES_GIST,
    SEES_RESULT,
    shown_result,
)
from awda.screening.runs.rules import RunId
from awda.screening.vocabulary import RUNNERS
from awda.screening.watchlists import queries as list_queries
from awda.screening.watchlists.rules import KEEPS
from awda.web.api import reading
from awda.web.api.door import ApiAct
from awda.web.api.shapes import Id

SCREENING = (Compartment.SCREENING,)
Subject = Annotated[Id, Path()]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunNow:
    """Compare everybody due with what they were not compared with yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignRuns:
    """Sign for those in whom these runs found nothing (S-01)."""

    runs: tuple[RunId, ...]


def run_now(act: Act, _form: RunNow) -> object:
    """A run over everybody due: its entries, none when nobody was."""
    return running.run(act).answers


def sign_runs(act: Act, form: SignRuns) -> object:
    """The signatures under several runs, together."""
    return acts.sign_runs(act, form.runs)


ACTS = (
    ApiAct("run", RunNow, run_now, Text("مقارنة من حان دوره", "Compare everybody due"), RUNNERS),
    ApiAct("sign-runs", SignRuns, sign_runs, Text("توقيع مقارنات", "Sign runs"), REVIEWERS),
    ApiAct("review", words.Review, acts.review, Text("رأي مراجع", "Save a review")),
    ApiAct(
        "explain-delay",
        words.ExplainDelay,
        acts.explain_delay,
        Text("سبب التأخير", "Explain a delay"),
    ),
    ApiAct("give-notice", words.GiveNotice, acts.give_notice, Text("إشعار", "Give notice")),
    ApiAct("challenge", words.Challenge, acts.challenge, Text("اعتراض", "Challenge an outcome")),
    ApiAct(
        "tell-owner", words.TellOwner, acts.tell_owner, Text("إبلاغ صاحب القائمة", "Tell an owner")
    ),
    ApiAct(
        "send-to-justice",
        words.SendToJustice,
        acts.send_to_justice,
        Text("إحالة إلى القضاء", "Send a referral"),
    ),
    ApiAct("reopen", words.Reopen, acts.reopen, Text("إعادة فتح", "Open a hit again")),
    ApiAct("open-seal", words.OpenSeal, acts.open_seal, Text("فتح مختوم", "Open a sealed matter")),
)


# --- reads


class ResultShown(Schema):
    """Where someone's screening stands, as this duty may know it; `gist` for protection only."""

    person: str
    result: str
    since: str | None
    until: str | None
    gist: str | None = None


class HitList(Schema):
    """Hits, the longest waiting first; `owed`: settled, and something is still to be done."""

    open: list[dict[str, Any]]
    owed: list[dict[str, Any]]


class HitShown(Schema):
    """A hit with its points, the entry as its owner wrote it, and the findings open to you."""

    hit: dict[str, Any]
    points: list[dict[str, Any]]
    entry: dict[str, Any] | None
    withdrawn: bool
    saved_by_you: bool
    findings: list[dict[str, Any]]


class ListsShown(Schema):
    """Every watchlist as it stands today; no name of a listed person."""

    lists: list[dict[str, Any]]


class Report(Schema):
    """The monthly report by owner of lists (S-10)."""

    months: list[dict[str, Any]]


class Watch(Schema):
    """What monitors see: counts, and who is held without a decision (S-07)."""

    counts: dict[str, int]
    without_decision: list[dict[str, Any]]


def result(request: HttpRequest, person: Subject) -> dict[str, Any]:
    """The result for one person; the gist of an adverse one for protection staff (S-05)."""
    duty = reading.duty_of(request)
    reading.opened_to(request, person)
    reading.note(request, "screening_result", person, SCREENING)
    now, reviews = clock.now(), duty.role in REVIEWERS
    found = (
        queries.standing_for_reviewer(person, duty.login, now)
        if reviews
        else queries.standing(person, now)
    )
    said = {
        "person": person,
        "result": shown_result(found.result, duty.role).value,
        "since": instants.write(found.since) if found.since else None,
        "until": found.until.isoformat() if found.until else None,
    }
    return said | ({"gist": found.gist} if duty.role in SEES_GIST | REVIEWERS else {})


def hits(request: HttpRequest) -> dict[str, Any]:
    """What waits for reviewers, and what is owed after an outcome."""
    now = clock.now()
    reading.note(request, "screening_hits", "hits", SCREENING)
    return {
        "open": [_line(row, blind=True) for row in queries.open_hits(now)],
        "owed": [_line(row) for row in queries.unfinished(now)],
    }


def hit(request: HttpRequest, hit: Subject) -> dict[str, Any]:
    """One hit, side by side, with the findings this reader may see (S-01)."""
    duty, now = reading.duty_of(request), clock.now()
    found = queries.hit(hit, duty.login, now)
    sealed = duty.role is OMBUDS and not queries.seal_is_open(hit, duty.login, now)
    if found is None or sealed:
        raise Refusal("NOTHING_HERE")
    reading.note(request, "screening_hit", found.row.person, SCREENING)
    return {
        "hit": _line(found.row, blind=duty.role in REVIEWERS and found.blind),
        "points": found.row.points,
        "entry": plain(found.entry) if found.entry else None,
        "withdrawn": found.withdrawn,
        "saved_by_you": found.saved_now,
        "findings": [_finding(one) for one in found.findings],
    }


def _line(row: HitRow, *, blind: bool = False) -> dict[str, Any]:
    """A hit without anybody's finding: the outcome in force stands on it, and no other; to whom
    has still to save a finding of this round, not even that.
    """
    return {
        "hit": row.id,
        "person": row.person,
        "watchlist": row.watchlist,
        "version": row.version,
        "key": row.key,
        "score": row.score,
        "raised_at": instants.write(row.raised_at),
        "round": row.round,
        "open": row.open,
        "challenged": row.challenged,
        "outcome": "" if blind else row.outcome,
        "until": row.until.isoformat() if row.until and not blind else None,
    }


def _finding(row: ReviewRow) -> dict[str, Any]:
    return {
        "round": row.round,
        "role": row.role,
        "unit": row.unit,
        "outcome": row.outcome,
        "grounds": row.grounds,
        "reasons": row.reasons,
        "gist": row.gist,
        "until": row.until.isoformat() if row.until else None,
        "saved_at": instants.write(row.saved_at),
    }


def watchlists(request: HttpRequest) -> dict[str, Any]:
    """The lists: owner, legal basis, version, expiry (S-04)."""
    reading.note(request, "watchlists", "lists", SCREENING)
    return {"lists": [one.as_json() for one in list_queries.lists(clock.now().date())]}


def report(request: HttpRequest) -> dict[str, Any]:
    """Hits, confirmed, dismissed, overturned, by month and owner (S-10)."""
    reading.note(request, "screening_report", "report", SCREENING)
    return {"months": [one.as_json() for one in queries.report()]}


def watch(request: HttpRequest) -> dict[str, Any]:
    """Counts, and whom nobody has decided about within the maximum (S-07)."""
    now = clock.now()
    reading.note(request, "screening_watch", "watch", SCREENING)
    rows = queries.held_without_decision(now)
    return {
        "counts": queries.counts(now),
        "without_decision": [
            {"person": row.person, "hit": row.id, "since": instants.write(row.raised_at)}
            for row in rows
        ],
    }


READS = (
    ("screening/results/{person}", result, ResultShown, SEES_RESULT | REVIEWERS),
    ("screening/hits", hits, HitList, REVIEWERS),
    ("screening/hits/{hit}", hit, HitShown, REVIEWERS | {OMBUDS}),
    ("screening/lists", watchlists, ListsShown, KEEPS),
    ("screening/report", report, Report, REVIEWERS | {OMBUDS}),
    ("screening/watch", watch, Watch, MONITORS),
)
SUMMARIES = {
    "result": Text("نتيجة تدقيق شخص", "Someone's screening result"),
    "hits": Text("ما ينتظر المراجعة", "What waits for review"),
    "hit": Text("تطابق واحد", "One hit"),
    "watchlists": Text("القوائم", "Watchlists"),
    "report": Text("التقرير الشهري", "The monthly report"),
    "watch": Text("ما يراه المراقب", "What a monitor sees"),
}
