"""Is someone fit to leave at an instant: from the newest check before it, and nothing else. Pure.

Always holds: no answer without a check is yes; a check older than its life at departure is no
check (M-03); who was triaged red after the check is not fit.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.medical.codes import MAY_TRAVEL, Fitness, Resource, Seat, Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One check as it was recorded, and its entry."""

    person: PersonId
    result: Fitness
    resources: frozenset[Resource]
    not_before: date | None
    checked_at: Instant
    entry: int

    @property
    def seat(self) -> Seat:
        """The kind of seat the needs come to."""
        return seat_of(self.resources)


def seat_of(resources: frozenset[Resource]) -> Seat:
    """Who lies needs a stretcher's place; who sits in a wheelchair needs room for it."""
    if Resource.STRETCHER in resources:
        return Seat.STRETCHER
    return Seat.WHEELCHAIR if Resource.WHEELCHAIR in resources else Seat.SEAT


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """May someone leave at `at`, as far as health goes.

    `code` is empty when they may; otherwise FITNESS_MISSING, FITNESS_EXPIRED or NOT_FIT. `entries`
    are the positions in the journal that this answer came from. `needs` must each be matched before
    release (NEEDS_UNMATCHED is the convoy's answer); `good_until` ends the check's life.
    """

    person: PersonId
    at: Instant
    code: str
    needs: frozenset[Resource] = frozenset()
    seat: Seat = Seat.SEAT
    good_until: Instant | None = None
    entries: tuple[int, ...] = ()

    @property
    def ok(self) -> bool:
        """They may."""
        return not self.code


def verdict(
    person: PersonId,
    check: Check | None,
    at: Instant,
    lasts: timedelta,
    red_since: tuple[Instant, int] | None = None,
) -> Verdict:
    """The answer for one person. `check` is the newest at or before `at`; `red_since` is when a red
    or black colour, still standing, was given, and its entry."""
    if check is None or check.checked_at > at:
        return Verdict(person=person, at=at, code="FITNESS_MISSING")
    entries = {check.entry}
    code = _code(check, at, lasts)
    if red_since is not None and check.checked_at <= red_since[0] <= at:
        entries.add(red_since[1])
        code = "NOT_FIT"
    return Verdict(
        person=person,
        at=at,
        code=code,
        needs=check.resources,
        seat=check.seat,
        good_until=check.checked_at + lasts,
        entries=tuple(sorted(entries)),
    )


def _code(check: Check, at: Instant, lasts: timedelta) -> str:
    if check.result is Fitness.UNFIT:
        return "NOT_FIT"
    if check.result is Fitness.DEFER and check.not_before and at.date() < check.not_before:
        return "NOT_FIT"
    if check.result not in MAY_TRAVEL or at > check.checked_at + lasts:
        return "FITNESS_EXPIRED"  # also when the day of a deferral has come: a new check is due
    return ""


def standing(
    check: Check | None, at: Instant, lasts: timedelta, *, under_treatment: bool
) -> Standing:
    """The one word for those outside the care team (M-02)."""
    if under_treatment:
        return Standing.UNDER_TREATMENT
    if check is None:
        return Standing.NOT_CHECKED
    code = _code(check, at, lasts)
    if code == "NOT_FIT":
        return Standing.NOT_FIT if check.result is Fitness.UNFIT else Standing.NOT_FIT_UNTIL
    return Standing.CHECK_EXPIRED if code else Standing(check.result.value)
