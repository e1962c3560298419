"""Age: adult, child, or in doubt; and doubt behaves as child (C-01, N-09).

Always holds: everything ever stated about a birth is kept as one range, and a further statement
can only widen it. Someone is an adult when the latest birth date in the range has turned 18, a
child when the earliest has not, otherwise in doubt. Only an assessment narrows the range, and it
takes the youngest age it found, margin included: the benefit of the doubt. Pure; days are handed
in.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

ADULT_FROM_YEARS = 18
OLDEST_YEARS = 120


class Age(StrEnum):
    """Where someone stands on a day."""

    ADULT = "ADULT"
    DOUBT = "DOUBT"
    CHILD = "CHILD"


@dataclass(frozen=True, slots=True, kw_only=True)
class BornBetween:
    """The earliest and latest day someone may have been born on, both included."""

    earliest: date
    latest: date

    def widened(self, other: "BornBetween") -> "BornBetween":
        """The range that holds both."""
        return BornBetween(
            earliest=min(self.earliest, other.earliest), latest=max(self.latest, other.latest)
        )


def years_on(born: date, day: date) -> int:
    """Completed years of age on `day`; one born on 29 February completes a year on 1 March."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def years_before(day: date, years: int) -> date:
    """The last birth date that has completed `years` on `day`; 28 February where 29 is missing."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


def months_after(day: date, months: int) -> date:
    """`day` moved forward by whole months, to the month's last day where it is shorter."""
    ordinal = day.year * 12 + day.month - 1 + months
    first = date(ordinal // 12, ordinal % 12 + 1, 1)
    return first + timedelta(days=min(day.day, _days_in_month(first)) - 1)


def _days_in_month(first: date) -> int:
    return ((first + timedelta(days=31)).replace(day=1) - first).days


def estimated(from_years: int, to_years: int, on: date) -> BornBetween:
    """The birth range of someone who looks between `from_years` and `to_years` old on a day."""
    return BornBetween(
        earliest=years_before(on, to_years + 1) + timedelta(days=1),
        latest=years_before(on, from_years),
    )


def assessed(from_years: int, margin_months: int, on: date) -> BornBetween:
    """What an assessment settles: the youngest age it found, younger still by its margin."""
    youngest = months_after(years_before(on, from_years), margin_months)
    return BornBetween(earliest=min(youngest, on), latest=min(youngest, on))


def age_on(born: BornBetween | None, day: date) -> Age:
    """Adult, child or in doubt on `day`; nothing known is doubt. Source: IDDRS 5.20 §4.2.1."""
    if born is None:
        return Age.DOUBT
    if years_on(born.latest, day) >= ADULT_FROM_YEARS:
        return Age.ADULT
    if years_on(born.earliest, day) < ADULT_FROM_YEARS:
        return Age.CHILD
    return Age.DOUBT


def calendar_range(year: int, month: int | None, day: int | None) -> BornBetween:
    """The range that a year, a month of a year, or a day stands for; ValueError for no such day."""
    if month is None:
        return BornBetween(earliest=date(year, 1, 1), latest=date(year, 12, 31))
    if day is None:
        first = date(year, month, 1)
        return BornBetween(earliest=first, latest=months_after(first, 1) - timedelta(days=1))
    return BornBetween(earliest=date(year, month, day), latest=date(year, month, day))
