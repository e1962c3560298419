"""What is due and overdue in the whole installation, and at whose desk.

A context that has something due writes one function, `due(now) -> list[Due]`, in its `clocks.py`,
and its line in DUE here. Always holds: nothing is stored, a clock stops when its facts change;
whoever has died or left custody is not waited for; a desk sees what is its own party's, a monitor
what its mandate names, and everyone else only how many.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from django.urls import reverse

from awda.children import clocks as children_clocks
from awda.custody import clocks as custody_clocks
from awda.custody import queries as custody
from awda.custody.vocabulary import Standing
from awda.equipment.stores import clocks as store_clocks
from awda.housing import clocks as housing_clocks
from awda.housing.pages.residents import residents
from awda.intake import clocks as intake_clocks
from awda.kernel.due import Due, DueKind, DueState
from awda.kernel.instants import Instant
from awda.kernel.roles import Role
from awda.people import clocks as people_clocks
from awda.policy import clocks as policy_clocks
from awda.retention import clocks as retention_clocks
from awda.web import words
from awda.web.access.queries import Duty
from awda.web.components import Work

DUE: Final[tuple[Callable[[Instant], list[Due]], ...]] = (
    housing_clocks.due,
    children_clocks.due,
    people_clocks.due,
    intake_clocks.due,
    custody_clocks.due,
    store_clocks.due,
    policy_clocks.due,
    retention_clocks.due,
)
ROWS = 100  # of one desk's list
OVERSIGHT = frozenset(
    {
        Role.MONITOR_ICRC,
        Role.MONITOR_UNHCR,
        Role.MONITOR_UNICEF,
        Role.MONITOR_RIGHTS,
        Role.AUDITOR,
        Role.DATA_PROTECTION,
    }
)
"""Who looks at every party's clocks: they see counts of all, and persons only where `desks` of that
kind names them (the ICRC whom it concerns, UNICEF children, UNHCR reviews; O-01)."""


def everything(now: Instant) -> tuple[Due, ...]:
    """All that is due, nearest first, each person's with who holds them."""
    found = [one for due in DUE for one in due(now)]
    held = custody.holdings({one.subject for one in found if one.of_person})
    placed = []
    for one in found:
        holding = held.get(one.subject) if one.of_person else None
        if not one.of_person:
            placed.append(one)
        elif holding is not None and holding.standing is Standing.HELD:
            placed.append(
                replace(one, party=holding.holder or "", place=one.place or holding.place or "")
            )
    return tuple(sorted(placed, key=lambda one: (one.due_at, one.kind, one.subject)))


def of_duty(duty: Duty, due: Sequence[Due]) -> tuple[Due, ...]:
    """Those on this duty's desk, in their order."""
    return tuple(
        one
        for one in due
        if duty.role in one.desks
        and (not one.party or one.party == duty.party or duty.role in OVERSIGHT)
    )


@dataclass(frozen=True, slots=True)
class Counted:
    """How many of one kind stand how."""

    words: str
    running: int
    warn: int
    overdue: int


def counts(due: Sequence[Due], now: Instant) -> tuple[Counted, ...]:
    """By kind; kinds of which nothing is due are left out."""
    numbers = Counter((one.kind, one.state(now)) for one in due)
    return tuple(
        Counted(
            words.label("due", kind),
            numbers[kind, DueState.RUNNING],
            numbers[kind, DueState.WARN],
            numbers[kind, DueState.OVERDUE],
        )
        for kind in DueKind
        if any(numbers[kind, state] for state in DueState)
    )


def lines(duty: Duty, due: Sequence[Due], now: Instant) -> tuple[Work, ...]:
    """A desk's list as its component shows it, `ROWS` at most; names as this duty may read them."""
    shown = list(due)[:ROWS]
    known = residents(duty, {one.subject for one in shown if one.of_person}, now)
    found = []
    for one in shown:
        who = known.get(one.subject) if one.of_person else None
        found.append(
            Work(
                href=who.href if who else _way(one),
                name=who.name if who else words.label("due", one.kind),
                number=who.number if who else "",
                why=words.label("due", one.kind) if who else "",
                due=one.due_at,
            )
        )
    return tuple(found)


def _way(one: Due) -> str:
    match one.kind:
        case DueKind.OFFER:
            return reverse("handover", args=[one.subject])
        case DueKind.HEADCOUNT:
            return reverse("headcount", args=[one.subject])
        case DueKind.STOCK_CHECK:
            return reverse("store")
        case DueKind.POLICY_PROPOSAL:
            return reverse("policy")
        case DueKind.LEAK_DECISION | DueKind.LEAK_NOTICE:
            return reverse("retention")
        case _:
            return ""
