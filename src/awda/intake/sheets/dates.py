"""Dates of birth and instants of arrival out of what committees write.

Always holds: a birth is never in the future of the arrival and never older than 105 years; a date
that can be read two ways is not read by chance; whatever was decided is told in a note. The
reading depends on the row, its column and the arguments, never on today's clock.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from enum import StrEnum
from typing import Final, Generic, TypeVar

from awda.intake.sheets.ages import (
    APPROXIMATE_AGE_MARGIN_YEARS,
    OLDEST_AGE_YEARS,
    AboutYear,
    AgeSpan,
    age_in,
)
from awda.intake.sheets.clock_times import SECONDS_IN_DAY, read_clock, zone_in
from awda.intake.sheets.date_shapes import (
    BareNumber,
    DateOrder,
    FixedDate,
    OpenDate,
    Unreadable,
    shape_of,
    split_clock,
)
from awda.intake.sheets.table import EXCEL_EPOCH, CellValue, cell_text
from awda.intake.sheets.wording import fold_letters
from awda.kernel.instants import Instant

EARLIEST_ARRIVAL: Final = date(2000, 1, 1)
AGE_NOT_YEAR_UP_TO: Final = 40  # 41..99 alone may be a year of birth: the desk is asked

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Read(Generic[Value]):
    """A value understood, with the notes (code, facts) the desk must be told."""

    value: Value
    notes: tuple[tuple[str, dict[str, str | int]], ...] = ()


class BirthPrecision(StrEnum):
    """How exactly a birth is known (N-09)."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    ESTIMATE = "estimate"


@dataclass(frozen=True, slots=True)
class BirthDate:
    """The first and the last day on which the person may have been born, ISO, both included."""

    earliest: str
    latest: str
    precision: BirthPrecision


class ArrivalPrecision(StrEnum):
    """Whether the time of day is known; if not, the instant is local midnight."""

    MINUTE = "minute"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class ArrivedAt:
    """The instant of arrival (or hand-in), UTC, and the local calendar day it fell on (ISO)."""

    instant: Instant
    precision: ArrivalPrecision
    local_day: str


@dataclass(frozen=True, slots=True)
class DateHabits:
    """How one list writes dates: order, age column or not, and the day its numbers count from."""

    order: DateOrder = DateOrder.DAY_FIRST
    ages: bool = False
    epoch: date = EXCEL_EPOCH


@dataclass(frozen=True, slots=True)
class _Parts:
    year: int
    month: int | None
    day: int | None
    notes: tuple[tuple[str, dict[str, str | int]], ...]


def read_birth(value: CellValue, habits: DateHabits, *, on: date) -> Read[BirthDate]:
    """A date of birth, or an age, of a person seen on the day `on`.

    A two-digit year is the latest one that is not after `on`. Raises Unreadable with a SHEET_DATE_*
    or SHEET_BIRTH_* code.
    """
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return Read(_born(value, value, BirthPrecision.DAY, on))
    text = split_clock(cell_text(value))[0]
    match age_in(text, age_column=habits.ages):
        case AgeSpan() as span:
            return _from_age(span, on)
        case AboutYear(year=year):
            margin = APPROXIMATE_AGE_MARGIN_YEARS
            latest = min(date(year + margin, 12, 31), on)
            return Read(_born(date(year - margin, 1, 1), latest, BirthPrecision.ESTIMATE, on))
        case None:
            pass
    shape = shape_of(text)
    if isinstance(shape, BareNumber):
        return _from_bare_number(shape, habits, on)
    parts = _settle(shape, habits.order, latest=on)
    first, last, precision = _days_of(parts)
    return Read(_born(first, last, precision, on), parts.notes)


def read_arrival(
    value: CellValue,
    clock: CellValue,
    habits: DateHabits,
    *,
    offset: timedelta,
    as_of: date,
) -> Read[ArrivedAt]:
    """The instant of an arrival from its date cell and, if there is one, its time cell.

    `offset` is the local time's distance from UTC; a zone written in the cell wins. `as_of` is the
    local day on which the list is read: a later arrival is refused. Two-digit years are 20xx.
    Raises Unreadable with SHEET_DATE_*, or SHEET_TIME_UNREADABLE for the time.
    """
    day, clock_text, notes = _arrival_day(value, habits)
    if day > as_of:
        raise Unreadable("SHEET_DATE_IN_FUTURE")
    if day < EARLIEST_ARRIVAL:
        raise Unreadable("SHEET_DATE_TOO_OLD")
    at = read_clock(clock) if cell_text(clock).strip() else None
    at = at or (read_clock(clock_text) if clock_text else None)
    precision = ArrivalPrecision.MINUTE if at else ArrivalPrecision.DAY
    local = datetime.combine(day, at or time(), tzinfo=zone_in(clock_text) or timezone(offset))
    return Read(ArrivedAt(local.astimezone(UTC), precision, day.isoformat()), notes)


def _arrival_day(
    value: CellValue, habits: DateHabits
) -> tuple[date, str, tuple[tuple[str, dict[str, str | int]], ...]]:
    match value:
        case datetime():
            has_time = value.time() != time()
            return value.date(), f"{value:%H:%M}" if has_time else "", ()
        case date():
            return value, "", ()
        case _:
            pass
    fraction = _day_count(cell_text(value))
    if fraction is not None:
        whole = int(fraction)
        seconds = round((fraction - whole) * SECONDS_IN_DAY)
        clock = f"{seconds // 3600 % 24:02d}:{seconds // 60 % 60:02d}" if seconds else ""
        return habits.epoch + timedelta(days=whole), clock, ()
    text, clock = split_clock(cell_text(value))
    shape = shape_of(text)
    if isinstance(shape, BareNumber):
        raise Unreadable("SHEET_DATE_UNREADABLE")
    parts = _settle(shape, habits.order, latest=None)
    first, last, _ = _days_of(parts)
    if first != last:
        raise Unreadable("SHEET_DATE_NOT_A_DAY")
    return first, clock, parts.notes


def _day_count(text: str) -> float | None:
    """A spreadsheet's day number (five digits, perhaps a fraction of a day), or None."""
    plain = fold_letters(text)
    whole = plain.partition(".")[0]
    is_count = len(whole) == 5 and plain.replace(".", "", 1).isdecimal()
    return float(plain) if is_count else None


def _from_age(span: AgeSpan, on: date) -> Read[BirthDate]:
    earliest, latest = span.births(on)
    return Read(
        BirthDate(earliest.isoformat(), latest.isoformat(), BirthPrecision.ESTIMATE),
        (("SHEET_AGE_TO_BIRTH", {}),),
    )


def _from_bare_number(shape: BareNumber, habits: DateHabits, on: date) -> Read[BirthDate]:
    """A number alone in a column of births: day count, age, or a question to the desk."""
    if shape.number >= 10_000:
        day = habits.epoch + timedelta(days=shape.number)
        return Read(_born(day, day, BirthPrecision.DAY, on))
    if shape.number > OLDEST_AGE_YEARS:
        raise Unreadable("SHEET_DATE_UNREADABLE")
    if shape.padded or shape.number > AGE_NOT_YEAR_UP_TO:
        raise Unreadable("SHEET_BIRTH_NUMBER_UNCLEAR")
    return _from_age(AgeSpan(shape.number * 12, (shape.number + 1) * 12), on)


def _settle(shape: OpenDate | FixedDate, order: DateOrder, *, latest: date | None) -> _Parts:
    """Decide day, month and century. `latest` is the last day possible for a birth, else None."""
    notes: list[tuple[str, dict[str, str | int]]] = []
    if isinstance(shape, OpenDate):
        month_first = _is_month_first(shape, order)
        day, month = (shape.second, shape.first) if month_first else (shape.first, shape.second)
        if month_first:
            notes.append(("SHEET_DATE_MONTH_FIRST", {}))
        parts = FixedDate(shape.year, month, day, shape.two_digit_year)
    else:
        parts = shape
    year = parts.year
    if parts.two_digit_year:
        year = _century(parts, latest)
        notes.append(("SHEET_YEAR_TWO_DIGITS", {"year": year}))
    return _Parts(year, parts.month, parts.day, tuple(notes))


def _is_month_first(shape: OpenDate, order: DateOrder) -> bool:
    if shape.second > 12:
        return True
    if shape.first > 12 or shape.first == shape.second:
        return False
    match order:
        case DateOrder.MIXED:
            raise Unreadable("SHEET_DATE_AMBIGUOUS")
        case DateOrder.MONTH_FIRST:
            return True
        case DateOrder.DAY_FIRST:
            return False


def _century(parts: FixedDate, latest: date | None) -> int:
    """20xx for an arrival; for a birth the latest year that is not after `latest`."""
    recent = 2000 + parts.year
    if latest is None or (recent, parts.month or 1, parts.day or 1) <= (
        latest.year,
        latest.month,
        latest.day,
    ):
        return recent
    return 1900 + parts.year


def _days_of(parts: _Parts) -> tuple[date, date, BirthPrecision]:
    """First and last day that the parts allow. Raises SHEET_DATE_IMPOSSIBLE."""
    try:
        if parts.month is None:
            return date(parts.year, 1, 1), date(parts.year, 12, 31), BirthPrecision.YEAR
        if parts.day is None:
            first = date(parts.year, parts.month, 1)
            next_month = (first + timedelta(days=31)).replace(day=1)
            return first, next_month - timedelta(days=1), BirthPrecision.MONTH
        day = date(parts.year, parts.month, parts.day)
    except ValueError:
        raise Unreadable("SHEET_DATE_IMPOSSIBLE") from None
    return day, day, BirthPrecision.DAY


def _born(first: date, last: date, precision: BirthPrecision, on: date) -> BirthDate:
    """The birth, if it is not after `on` and not older than OLDEST_AGE_YEARS."""
    if first > on:
        raise Unreadable("SHEET_BIRTH_AFTER_ARRIVAL")
    if on.year - last.year > OLDEST_AGE_YEARS:
        raise Unreadable("SHEET_DATE_TOO_OLD")
    return BirthDate(first.isoformat(), min(last, on).isoformat(), precision)
