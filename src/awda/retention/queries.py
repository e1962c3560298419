"""What is over and due, what is held, what was erased. Names a person only as `Ended` does."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from types import ModuleType
from typing import Final

from awda.journal import erasing
from awda.kernel.ending import Ended
from awda.kernel.instants import Instant
from awda.medical import erasure as medical
from awda.policy import queries as policy
from awda.policy.vocabulary import SETTINGS, Number, Unit
from awda.protection import erasure as protection
from awda.retention.models import Erasure, Hold, LeakRow
from awda.retention.vocabulary import Clock, clock_of
from awda.screening import erasure as screening

SHELVES: Final[Mapping[Clock, ModuleType]] = {
    Clock.DISMISSED_HIT: screening,
    Clock.MEDICAL_FILE: medical,
    Clock.CONSENT_FILE: protection,
}
"""Who knows what is over under each clock: `over(before, most)`, `ended(stream)`,
`remains(stream)`, `forget(stream, remains)`."""

NUMBERS: Final[Mapping[Clock, Number]] = {
    Clock.DISMISSED_HIT: Number.DISMISSED_HIT_DAYS,
    Clock.MEDICAL_FILE: Number.MEDICAL_FILE_YEARS,
    Clock.CONSENT_FILE: Number.CONSENT_FILE_YEARS,
}


@dataclass(frozen=True, slots=True)
class DueErasure:
    """A stream whose clock runs out at `due_at`; `held` when a hold stands on its person."""

    clock: Clock
    ended: Ended
    due_at: Instant
    held: bool


def kept_for(clock: Clock) -> str:
    """How long, as the record writes it: `90 DAYS`."""
    return _written(NUMBERS[clock])


def _written(number: Number) -> str:
    return f"{policy.number(number)} {SETTINGS[number].unit}"


def after(number: Number, begun: Instant) -> Instant:
    """When a time of keeping that began then is over. 29 February becomes 1 March."""
    count = policy.number(number)
    if SETTINGS[number].unit is Unit.DAYS:
        return begun + timedelta(days=count)
    try:
        return begun.replace(year=begun.year + count)
    except ValueError:
        return begun.replace(year=begun.year + count, month=3, day=1)


def begun_by(number: Number, over_at: Instant) -> Instant:
    """What began then or earlier is over at `over_at`."""
    count = policy.number(number)
    if SETTINGS[number].unit is Unit.DAYS:
        return over_at - timedelta(days=count)
    try:
        return over_at.replace(year=over_at.year - count)
    except ValueError:
        return over_at.replace(year=over_at.year - count, day=28)


def due_at(clock: Clock, ended_at: Instant) -> Instant:
    """When what ended then is to be erased."""
    return after(NUMBERS[clock], ended_at)


def ended(stream: str) -> Ended | None:
    """Since when a stream is over; None while it is not, or where no clock runs over it."""
    clock = clock_of(stream)
    found: Ended | None = SHELVES[clock].ended(stream) if clock else None
    return found


def due(by: Instant, most: int) -> list[DueErasure]:
    """What is due by an instant, nearest first, at most so many of each clock."""
    found: list[tuple[Clock, Ended]] = []
    for clock, shelf in SHELVES.items():
        found += [(clock, one) for one in shelf.over(begun_by(NUMBERS[clock], by), most)]
    people = held({one.person for _, one in found})
    lines = [
        DueErasure(clock, one, due_at(clock, one.ended_at), one.person in people)
        for clock, one in found
    ]
    return sorted(lines, key=lambda line: (line.due_at, line.ended.stream))


def held(people: set[str]) -> set[str]:
    """Those of them on whom a hold stands."""
    standing = Hold.objects.filter(lifted_at=None).values_list("person", flat=True)
    return people & set(standing)


def holds(most: int) -> list[Hold]:
    """Holds that stand, newest first."""
    return list(Hold.objects.filter(lifted_at=None).order_by("-placed_at")[:most])


def erasures(most: int) -> list[Erasure]:
    """What was erased, newest first."""
    return list(Erasure.objects.order_by("-entry")[:most])


def leaks(most: int) -> list[LeakRow]:
    """Leaks, newest first."""
    return list(LeakRow.objects.order_by("-reported_at")[:most])


def bodies(stream: str) -> tuple[int, ...]:
    """The entries of a stream whose bodies are here."""
    return erasing.indexes_with_bodies(stream)
