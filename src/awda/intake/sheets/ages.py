"""Ages, in years or months, plain or "about", as the span of days of birth they allow.

Always holds: an age never becomes one exact day; the span errs to the wide side, so that a doubt
about being a child stays visible (N-09, C-01).
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from awda.intake.sheets.date_shapes import Unreadable
from awda.intake.sheets.wording import fold_letters, fold_words

OLDEST_AGE_YEARS: Final = 105
APPROXIMATE_AGE_MARGIN_YEARS: Final = 2

_YEARS: Final = frozenset(
    fold_words(word)
    for word in (
        "سنة", "سنه", "سنوات", "سنين", "عام", "عاما", "عاماً", "أعوام", "عمر", "العمر", "عمره",
        "عمرها", "years", "year", "yrs", "yr", "yo", "old", "age", "aged", "ساڵ", "ساڵە",
    )
)  # fmt: skip
_MONTHS: Final = frozenset(
    fold_words(word) for word in ("شهر", "أشهر", "شهور", "شهراً", "months", "month", "مانگ")
)
_ABOUT: Final = frozenset(
    fold_words(word)
    for word in (
        "حوالي", "حوالى", "تقريبا", "تقريباً", "نحو", "قرابة", "بحدود", "تقديرا", "تقديري",
        "تقريبي", "about", "around", "approx", "approximately", "ca", "circa", "c", "est",
        "estimated", "نزیکەی",
    )
)  # fmt: skip
_NUMBER: Final = re.compile(r"\d+")
_WORD: Final = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class AgeSpan:
    """Youngest and oldest age in whole months (both reached), still to be set against a day."""

    youngest_months: int
    oldest_months: int

    def births(self, on: date) -> tuple[date, date]:
        """The earliest and the latest day of birth of someone of this age on the day `on`."""
        earliest = _months_before(on, self.oldest_months) + timedelta(days=1)
        return earliest, _months_before(on, self.youngest_months)


@dataclass(frozen=True, slots=True)
class AboutYear:
    """A year of birth that is itself an estimate, as in "about 1998"."""

    year: int


def age_in(text: str, *, age_column: bool) -> AgeSpan | AboutYear | None:
    """The age a text speaks of; None when it speaks of a date.

    A number counts as an age when a word says so or the column is one of ages. "about" widens it
    by APPROXIMATE_AGE_MARGIN_YEARS each way. Raises Unreadable SHEET_DATE_TOO_OLD beyond
    OLDEST_AGE_YEARS, SHEET_DATE_UNREADABLE for an age that is no age.
    """
    folded = fold_letters(text)
    words = {fold_words(word) for word in _WORD.findall(folded)}
    numbers = [int(number) for number in _NUMBER.findall(folded)]
    about = bool(words & _ABOUT) or "~" in folded or "±" in folded
    if not words <= (_YEARS | _MONTHS | _ABOUT) or not 1 <= len(numbers) <= 2:
        return None
    if any(number >= 1000 for number in numbers):
        is_about_year = about and len(numbers) == 1 and 1900 <= numbers[0] <= 2100
        return AboutYear(numbers[0]) if is_about_year else None
    said_to_be_age = age_column or bool(words & (_YEARS | _MONTHS)) or about
    if not said_to_be_age:
        return None
    return _span(min(numbers), max(numbers), in_months=bool(words & _MONTHS), about=about)


def _span(low: int, high: int, *, in_months: bool, about: bool) -> AgeSpan:
    if high > (OLDEST_AGE_YEARS * 12 if in_months else OLDEST_AGE_YEARS):
        raise Unreadable("SHEET_DATE_TOO_OLD")
    margin = APPROXIMATE_AGE_MARGIN_YEARS if about else 0
    if in_months:
        return AgeSpan(low, high + 1)
    return AgeSpan(max(0, low - margin) * 12, (high + margin + 1) * 12)


def _months_before(on: date, months: int) -> date:
    """The same day of the month `months` earlier; a day the month lacks becomes its last."""
    index = on.year * 12 + on.month - 1 - months
    year, month = divmod(index, 12)
    for day in range(on.day, 27, -1):
        try:
            return date(year, month + 1, day)
        except ValueError:
            continue
    return date(year, month + 1, min(on.day, 27))
