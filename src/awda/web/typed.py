"""Days and times as people type them, read into what the record keeps. Pure.

Always holds: any of the three kinds of digits is read; a form that fits no known shape is a
ValueError and never a guess. Day before month, as written here; two-digit years are not read.
"""

import re
from datetime import date, datetime, time, tzinfo
from typing import Final

from awda.kernel.digits import to_ascii_digits

_BIDI_MARKS: Final = re.compile("[\u200e\u200f\u061c\u2066-\u2069]")
_ISO_DAY: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_LOCAL_DAY: Final = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_HOUR: Final = re.compile(r"(\d{1,2})[:.](\d{2})(?::\d{2})?")


def read_day(typed: str) -> date:
    """`2024-12-07`, `2024/12/7` or `7/12/2024`, in any digits. ValueError otherwise."""
    text = plain(typed)
    if found := _ISO_DAY.fullmatch(text):
        year, month, day = found.groups()
    elif found := _LOCAL_DAY.fullmatch(text):
        day, month, year = found.groups()
    else:
        raise ValueError("not a day")
    return date(int(year), int(month), int(day))


def read_hour(typed: str) -> time:
    """`14:20` or `14.20`, in any digits, to the minute. ValueError otherwise."""
    found = _HOUR.fullmatch(plain(typed))
    if not found:
        raise ValueError("not an hour")
    return time(int(found[1]), int(found[2]))


def read_moment(typed: str, zone: tzinfo, today: date) -> datetime:
    """A day and hour in `zone` (`2024-12-07 14:20`, `2024-12-07T14:20`), or an hour of `today`.

    The answer is aware. ValueError when it cannot be read; a day without its hour is not enough.
    """
    parts = plain(typed).replace("T", " ").split()
    match parts:
        case [hour]:
            day, at = today, read_hour(hour)
        case [first, hour]:
            day, at = read_day(first), read_hour(hour)
        case _:
            raise ValueError("not a day and an hour")
    return datetime.combine(day, at, tzinfo=zone)


def plain(typed: str) -> str:
    """The text with Western digits, without direction marks and outer spaces."""
    return _BIDI_MARKS.sub("", to_ascii_digits(typed)).strip()
