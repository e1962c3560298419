"""A hit, a worklist line and a result as pages show them, for one duty.

Always holds: titles, addresses and worklists name nobody who is only suspected but by our number;
nobody's finding is among what is gathered here, but those `queries` handed out.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from awda.kernel.instants import Instant
from awda.people import queries as people
from awda.places import queries as places
from awda.screening import queries, rules
from awda.screening.models import HitRow, ReviewRow
from awda.screening.reading import shown_result
from awda.screening.vocabulary import Outcome, PointKind
from awda.web import words
from awda.web.access.queries import Duty
from awda.web.components import State, Work

VERDICT_STATES = {
    "AGREES": State.RUNNING.value,
    "NEAR": State.RUNNING.value,
    "DIFFERS": State.CLEAR.value,
    "UNKNOWN": State.ENDED.value,
}


def work_of(rows: Iterable[HitRow], *, owed: bool = False) -> tuple[Work, ...]:
    """Hits as lines of a worklist, each with the clock of S-07."""
    listed = list(rows)
    named = people.names({row.person for row in listed})
    return tuple(
        Work(
            href=reverse("screening_hit", args=[row.id]),
            name=named[who].name or named[who].wristband,
            number=named[who].number,
            why=_owed(row) if owed else _why(row),
            due=None if owed else row.raised_at + rules.TARGET,
            action=words.PAGE["scr_open_hit"].say(words.language()),
        )
        for row in listed
        for who in [next(one for one in named if one == row.person)]
    )


def _why(row: HitRow) -> str:
    of = words.say_plain("scr_list_of", list=row.watchlist)
    return f"{of} · {words.say_plain('scr_challenged')}" if row.challenged else of


def _owed(row: HitRow) -> str:
    found = []
    if row.outcome in (Outcome.HOLD, Outcome.REFER_JUSTICE) and row.notice_at is None:
        found.append("scr_owed_notice")
    if row.outcome == Outcome.REFER_JUSTICE and row.sent_at is None:
        found.append("scr_owed_refer")
    if row.outcome == Outcome.ERROR and row.owner_told_at is None:
        found.append("scr_owed_owner")
    if row.outcome == Outcome.HOLD and not found:
        found.append("scr_owed_hold")
    return " · ".join(words.say_plain(key) for key in found)


@dataclass(frozen=True, slots=True)
class Compared:
    """One point of the two columns."""

    words: str
    here: str
    there: str
    verdict: str
    state: str
    parts: tuple[Mapping[str, Any], ...]


def points(row: HitRow) -> tuple[Compared, ...]:
    """The points of a hit, side by side."""
    return tuple(
        Compared(
            words=words.label("screening_point", point["kind"]),
            here=_side(point, "here"),
            there=_side(point, "there"),
            verdict=words.label("screening_verdict", point["verdict"]),
            state=VERDICT_STATES[point["verdict"]],
            parts=tuple(
                part | {"how": words.label("name_met", part["how"])} for part in point["parts"]
            ),
        )
        for point in row.points
    )


def _side(point: Mapping[str, Any], side: str) -> str:
    """What one side says; a sex by its word."""
    said = str(point[side])
    return words.label("sex", said) if said and point["kind"] == PointKind.SEX else said


@dataclass(frozen=True, slots=True)
class Shown:
    """One finding as its reader sees it."""

    row: ReviewRow
    unit: str
    outcome: str
    grounds: tuple[tuple[str, Mapping[str, str]], ...]
    mine: bool


def findings(found: queries.HitFacts, login: str) -> tuple[Shown, ...]:
    """The findings this reader may see, oldest first."""
    units = places.party_names(words.language())
    return tuple(
        Shown(
            row=one,
            unit=units.get(one.unit, one.unit),
            outcome=words.label("screening_outcome", one.outcome),
            grounds=tuple(
                (words.label("screening_ground", ground["kind"]), ground) for ground in one.grounds
            ),
            mine=one.reviewer == login,
        )
        for one in found.findings
    )


@dataclass(frozen=True, slots=True)
class ResultLine:
    """Someone's result as a duty may know it."""

    number: str
    name: str
    href: str
    result: str
    state: str
    until: object
    gist: str
    hit: str


RESULT_STATES = {
    "CLEAR": State.CLEAR.value,
    "HOLD": State.REFUSED.value,
    "REFER_JUSTICE": State.REFUSED.value,
}


def results(duty: Duty, ids: Iterable[str], now: Instant, *, gist: bool) -> tuple[ResultLine, ...]:
    """Results of these people; the gist only where the duty may have it."""
    wanted = list(ids)
    named = people.names(wanted)
    lines = []
    for who, found in queries.standings(wanted, now).items():
        if who not in named:
            continue
        result = shown_result(found.result, duty.role).value
        lines.append(
            ResultLine(
                number=named[who].number,
                name=named[who].name or named[who].wristband,
                href=reverse("person", args=[who]),
                result=words.label("screening_result", result),
                state=RESULT_STATES.get(result, State.RUNNING.value),
                until=found.until,
                gist=found.gist if gist else "",
                hit=found.hit if gist and found.gist else "",
            )
        )
    return tuple(lines)
