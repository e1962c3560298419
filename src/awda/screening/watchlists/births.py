"""Birth dates as owners of lists write them: a day, a month, a year, a span, or about a year.

Always holds: what cannot be read is left out and never guessed; "about" widens a year by two on
either side. Pure.
"""

import re
from datetime import date
from typing import Final

from awda.kernel.digits import to_ascii_digits
from awda.people.age import calendar_range
from awda.screening.watchlists.listed import ListedBirth

ABOUT_YEARS: Final = 2
FIRST_YEAR: Final = 1880
LAST_YEAR: Final = 2100
_MONTHS: Final = {
    month: number
    for number, month in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
_ISO: Final = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ].*)?")
_WORDS: Final = re.compile(r"(?:(\d{1,2}) )?([A-Za-z]{3})[a-z]* (\d{4})")
_SPAN: Final = re.compile(r"(?:between )?(\d{4})\s*(?:to|and|-|–|/)\s*(\d{4})", re.IGNORECASE)
_ABOUT: Final = re.compile(r"^(?:circa|approximately|approx\.?|about|ca?\.|~)\s*", re.IGNORECASE)


def birth(written: str) -> ListedBirth | None:
    """The range a written birth stands for, or None when it cannot be read."""
    text = to_ascii_digits(" ".join(written.split()))
    about = bool(_ABOUT.match(text))
    text = _ABOUT.sub("", text)
    if span := _SPAN.fullmatch(text):
        return years(int(span[1]), int(span[2]))
    if iso := _ISO.fullmatch(text):
        return on(int(iso[1]), _number(iso[2]), _number(iso[3]), about=about)
    if words := _WORDS.fullmatch(text):
        month = _MONTHS.get(words[2].lower())
        return on(int(words[3]), month, _number(words[1]), about=about) if month else None
    return None


def _number(text: str | None) -> int | None:
    """A month or day; 0 stands in some files for one that is not known."""
    return int(text) or None if text else None


def on(year: int, month: int | None, day: int | None, *, about: bool = False) -> ListedBirth | None:
    """A year, a month of a year, or a day; None when there is no such day."""
    if about and month is None:
        return years(year - ABOUT_YEARS, year + ABOUT_YEARS, about=True)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        span = calendar_range(year, month, day if month else None)
    except ValueError:
        return None
    return ListedBirth(span.earliest, span.latest, about)


def years(first: int, last: int, *, about: bool = False) -> ListedBirth | None:
    """From the first day of one year to the last of another."""
    if not FIRST_YEAR <= first <= last <= LAST_YEAR:
        return None
    return ListedBirth(date(first, 1, 1), date(last, 12, 31), about)
