"""The written forms of a date, before anyone decides what day they mean.

Always holds: `shape_of` looks only at one text and takes no guess; where day and month could be
exchanged it says so by answering with `OpenDate`, and the column as a whole decides.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from awda.intake.sheets.date_words import HIJRI_MONTHS, MONTHS, SILENT_WORDS
from awda.intake.sheets.table import CellValue, cell_text
from awda.intake.sheets.wording import fold_letters, fold_words


class Unreadable(Exception):
    """A value that cannot be understood: the problem's code and its facts."""

    def __init__(self, code: str, /, **facts: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


class DateOrder(StrEnum):
    """The order in which a column writes its dates."""

    DAY_FIRST = "D/M"
    MONTH_FIRST = "M/D"
    MIXED = "D/M+M/D"


@dataclass(frozen=True, slots=True)
class OpenDate:
    """Two small numbers and a year: which of the two is the day is still open."""

    first: int
    second: int
    year: int
    two_digit_year: bool


@dataclass(frozen=True, slots=True)
class FixedDate:
    """A date whose parts are certain; month or day is None where it was not written."""

    year: int
    month: int | None
    day: int | None
    two_digit_year: bool = False
    month_first: bool = False


@dataclass(frozen=True, slots=True)
class BareNumber:
    """A number standing alone: an age, a two-digit year, or the spreadsheet's day count."""

    number: int
    padded: bool


Shape = OpenDate | FixedDate | BareNumber

_SHORT_MONTH: Final = re.compile(r"\b([كت])\s?([12])\b")
_SHORT_MONTH_WORDS: Final = {
    "ك1": "كانون اول",
    "ك2": "كانون ثاني",
    "ت1": "تشرين اول",
    "ت2": "تشرين ثاني",
}
_HIJRI_MARK: Final = re.compile(r"(?<=\d)\s*(ه|هـ|هجري|هجريه|h|ah)\b|\bهجري")
_TOKEN: Final = re.compile(r"\d+|[^\W\d_]+")
_BETWEEN_NUMBERS: Final = re.compile(r"^\D*\d+(?:\s*[-/.\\,،_:\s|]\s*\d+)*\D*$")


def shape_of(text: str) -> Shape:
    """The shape of a written date without its clock time.

    Raises Unreadable SHEET_DATE_HIJRI for a Hijri year or month, SHEET_DATE_UNREADABLE for
    anything that is not a date, SHEET_DATE_IMPOSSIBLE where no order of its numbers is a date.
    """
    folded = _SHORT_MONTH.sub(
        lambda found: f" {_SHORT_MONTH_WORDS[found[1] + found[2]]} ", fold_letters(text)
    )
    if _HIJRI_MARK.search(folded):
        raise Unreadable("SHEET_DATE_HIJRI")
    tokens: list[str] = _TOKEN.findall(folded)
    numbers = [token for token in tokens if token.isdecimal()]
    spoken = " ".join(fold_words(token) for token in tokens if not token.isdecimal())
    words = " ".join(word for word in spoken.split() if word not in SILENT_WORDS)
    if words in HIJRI_MONTHS:
        raise Unreadable("SHEET_DATE_HIJRI")
    if words:
        return _with_month_name(MONTHS.get(words), numbers)
    if not numbers or not _BETWEEN_NUMBERS.match(folded):
        raise Unreadable("SHEET_DATE_UNREADABLE")
    return _from_numbers(numbers)


def _with_month_name(month: int | None, numbers: list[str]) -> FixedDate:
    """`7 December 2024`, `December 2024`."""
    match numbers:
        case _ if month is None:
            raise Unreadable("SHEET_DATE_UNREADABLE")
        case [year] if len(year) == 4:
            return FixedDate(_gregorian(year), month, None)
        case [year, day] if len(year) == 4 and len(day) <= 2:
            return FixedDate(_gregorian(year), month, int(day))
        case [day, year] if len(day) <= 2 and len(year) in (2, 4):
            return FixedDate(_gregorian(year), month, int(day), two_digit_year=len(year) == 2)
        case _:
            raise Unreadable("SHEET_DATE_UNREADABLE")


def _from_numbers(numbers: list[str]) -> Shape:
    """A date of digits only, by how many numbers there are and where the year stands."""
    match [len(number) for number in numbers]:
        case [4, 1 | 2, 1 | 2]:
            return _year_first(*numbers)
        case [1 | 2, 1 | 2, 4]:
            return _open(numbers[0], numbers[1], numbers[2])
        case [1 | 2, 1 | 2, 2] if int(numbers[0]) > 31:
            first, second, third = numbers
            return FixedDate(int(first), int(second), int(third), two_digit_year=True)
        case [1 | 2, 1 | 2, 2]:
            return _open(numbers[0], numbers[1], numbers[2])
        case [4, 1 | 2]:
            return FixedDate(_gregorian(numbers[0]), int(numbers[1]), None)
        case [1 | 2, 4]:
            return FixedDate(_gregorian(numbers[1]), int(numbers[0]), None)
        case [4]:
            return FixedDate(_gregorian(numbers[0]), None, None)
        case [8]:
            return _eight_digits(numbers[0])
        case [1 | 2 | 3 | 5]:
            return BareNumber(int(numbers[0]), padded=numbers[0].startswith("0"))
        case _:
            raise Unreadable("SHEET_DATE_UNREADABLE")


def _open(first: str, second: str, year: str) -> OpenDate:
    shape = OpenDate(int(first), int(second), _gregorian(year), two_digit_year=len(year) == 2)
    if min(shape.first, shape.second) > 12 or max(shape.first, shape.second) > 31:
        raise Unreadable("SHEET_DATE_IMPOSSIBLE")
    return shape


def _year_first(year: str, second: str, third: str) -> FixedDate:
    if int(second) > 12 >= int(third):
        return FixedDate(_gregorian(year), int(third), int(second))
    return FixedDate(_gregorian(year), int(second), int(third))


def _eight_digits(digits: str) -> Shape:
    """`19981207` or `07121998`; readable both ways is not a date but a question."""
    year_first = _is_year(digits[:4]) and _is_day(digits[4:6], digits[6:])
    year_last = _is_year(digits[4:])
    match (year_first, year_last):
        case (True, False):
            return FixedDate(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
        case (False, True):
            return _open(digits[:2], digits[2:4], digits[4:])
        case _:
            raise Unreadable("SHEET_DATE_UNREADABLE")


def _is_year(digits: str) -> bool:
    return 1900 <= int(digits) <= 2100


def _is_day(month: str, day: str) -> bool:
    return 1 <= int(month) <= 12 and 1 <= int(day) <= 31


def _gregorian(year: str) -> int:
    """The year as a number; a year of the Hijri calendar (also the solar one) is refused."""
    number = int(year)
    if len(year) == 2 or _is_year(year):
        return number
    if 1300 <= number <= 1499:
        raise Unreadable("SHEET_DATE_HIJRI")
    raise Unreadable("SHEET_DATE_IMPOSSIBLE")


@dataclass(frozen=True, slots=True)
class ColumnOrder:
    """How a column's dates are read: `proven` if a cell or the title leaves no other reading."""

    order: DateOrder
    proven: bool


def judge_order(values: Iterable[CellValue], stated: DateOrder | None = None) -> ColumnOrder:
    """Look at all cells of a date column at once.

    A cell such as 12/27/1998 proves the month first, 27/12/1998 the day first. With no proof the
    day comes first, the region's habit. `stated` (what the title or a returned file says) counts
    as one proof; a returned file that says MIXED stays mixed.
    """
    if stated is DateOrder.MIXED:
        return ColumnOrder(DateOrder.MIXED, proven=True)
    day_first = stated is DateOrder.DAY_FIRST
    month_first = stated is DateOrder.MONTH_FIRST
    for value in values:
        match _open_shape(value):
            case OpenDate(first=first, second=second) if first > 12 >= second:
                day_first = True
            case OpenDate(first=first, second=second) if second > 12 >= first:
                month_first = True
            case _:
                pass
    match (day_first, month_first):
        case (True, True):
            return ColumnOrder(DateOrder.MIXED, proven=True)
        case (False, True):
            return ColumnOrder(DateOrder.MONTH_FIRST, proven=True)
        case _:
            return ColumnOrder(DateOrder.DAY_FIRST, proven=day_first)


def _open_shape(value: CellValue) -> Shape | None:
    if value is None or isinstance(value, date | datetime):
        return None
    try:
        return shape_of(split_clock(cell_text(value))[0])
    except Unreadable:
        return None  # the row which holds it says so; here only the order is judged


_CLOCK: Final = re.compile(
    r"(?:^|[\sT,،])(?P<clock>\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?"
    r"\s*(?:am|pm|a\.m\.|p\.m\.|ص|م|صباحا|مساء|z|[+-]\d{2}:?\d{2})?)\s*$",
    re.IGNORECASE,
)


def split_clock(text: str) -> tuple[str, str]:
    """A text with date and time as its two parts; the second is empty where no time stands."""
    folded = fold_letters(text)
    found = _CLOCK.search(folded)
    if not found:
        return folded, ""
    return folded[: found.start()].strip(), found["clock"].strip()
