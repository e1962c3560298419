"""A child's file in the reader's words: stage, what stands against departing, what was written."""

from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any, get_type_hints

from django.urls import reverse

from awda.children import queries
from awda.children.departures.queries import departures, guardians_of
from awda.children.departures.rules import Departure, Path
from awda.children.forms import LISTS, bare
from awda.children.models import CaseFact
from awda.children.pages.kinds import KINDS, MAY_WRITE
from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.kernel.outcome import Outcome
from awda.kernel.roles import Role
from awda.people.age import Age
from awda.people.queries import Standing
from awda.web import words
from awda.web.components import Check, State

ONCE_A_DAY = 400  # statements of one file that a page shows


@dataclass(frozen=True, slots=True)
class Told:
    """One statement: its words, when, by whom, its entry, and what it says."""

    words: str
    at: Instant
    by: str
    index: int
    details: tuple[tuple[str, str], ...]


def stage(standing: Standing) -> str:
    """How far the child's path has come, in words."""
    facts = queries.newest([standing.person]).get(standing.person, {})
    found = queries.stage(facts, in_doubt=standing.age is Age.DOUBT)
    return words.label("child_stage", found)


def way(person: str, now: Instant) -> tuple[str, tuple[Check, ...]]:
    """The path, and each test of a departure as a line: done, or refused with the next step.

    Asked for the child alone, or with the verified guardians where one must go along: who else is
    on a list is looked at when there is one.
    """
    found = departures([person], [person], now)[PersonId(person)]
    if found.path is Path.ACCOMPANIED:
        found = departures([person], [person, *guardians_of(person)], now)[PersonId(person)]
    lines = [_check(test.value, outcome) for test, outcome in found.tests]
    return words.label("departure_path", found.path), (*lines, *_untold(found))


def _check(test: str, outcome: Outcome) -> Check:
    name = words.label("departure_test", test)
    if outcome.ok:
        return Check(words=name, state=State.CLEAR)
    why = words.REFUSALS[outcome.code]
    facts = {key: _fact(key, value) for key, value in outcome.facts.items()}
    sentence = why.text.say(words.language(), **facts)
    return Check(
        words=name, state=State.REFUSED, why=f"{sentence} {why.next.say(words.language())}"
    )


def _fact(key: str, value: object) -> object:
    kinds = {"track": "track", "outcome": "best_outcome"}
    return words.label(kinds[key], value) if key in kinds else value


def _untold(found: Departure) -> tuple[Check, ...]:
    whom = words.say_plain("child_asked_above")
    return tuple(
        Check(words=words.label("departure_test", test), state=State.RUNNING, whom=whom)
        for test in found.untold
    )


def actions(
    person: str, role: Role, *, opened: bool, in_doubt: bool
) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """What this role may write: the next step of the path first, the rest; address and words."""
    there = {what for what, _ in queries.newest([person]).get(PersonId(person), {})}
    may = [
        kind
        for kind in KINDS
        if role in MAY_WRITE[kind]
        and (kind == "open") is not opened
        and (in_doubt or kind != "age")
    ]
    missing = [kind for kind in may if kind in ORDER and _what(kind) not in there]
    first = missing[:1] or may[:1]
    lines = {
        kind: (reverse("child_write", args=[person, kind]), words.say_plain(f"do_child_{kind}"))
        for kind in may
    }
    return [lines[kind] for kind in first], [lines[kind] for kind in may if kind not in first]


ORDER = (
    "open",
    "separation",
    "care",
    "tracing",
    "session",
    "view",
    "family",
    "consent",
    "determination",
    "verification",
)


def _what(kind: str) -> str:
    [what] = [one.default for one in fields(KINDS[kind]) if one.name == "what"]
    return str(what)


def history(person: str) -> tuple[Told, ...]:
    """Every statement, newest first."""
    rows = CaseFact.objects.filter(person=person).order_by("-entry")[:ONCE_A_DAY]
    return tuple(_told(row) for row in rows)


def _told(row: CaseFact) -> Told:
    found = queries.fact(row)
    return Told(
        words=words.say_plain(f"told_child_{row.what.lower()}"),
        at=row.at,
        by=row.by,
        index=row.entry,
        details=tuple(_details(found.said)),
    )


def _details(said: Any) -> list[tuple[str, str]]:
    hints, lines = get_type_hints(type(said)), []
    for one in fields(said):
        value = getattr(said, one.name)
        if one.name in ("what", "handover") or value in ("", None, ()):
            continue
        shown = _shown(bare(hints[one.name]), value)
        lines.append((words.say_plain(f"child_{one.name}"), shown))
    return lines


def _shown(kind: Any, value: Any) -> str:
    if isinstance(value, bool):
        return words.say_plain("asking_yes" if value else "asking_no")
    if kind in LISTS:
        return words.label(LISTS[kind], value)
    if isinstance(value, tuple):
        return ", ".join(_of_many(one) for one in value)
    if isinstance(value, datetime):
        return words.plainly(value)
    return value.isoformat() if isinstance(value, date) else str(value)


def _of_many(one: Any) -> str:
    if hasattr(one, "discipline"):
        return f"{one.by} ({words.label('discipline', one.discipline)})"
    return words.label("age_method", one)
