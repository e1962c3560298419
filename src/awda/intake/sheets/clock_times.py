"""Times of day as written: 14:30, ٢:٣٠ م, 1430, a time cell, or a fraction of a day.

Always holds: the answer is to the minute; a text that is no time is refused, never midnight.
"""

import re
from datetime import datetime, time, timedelta, timezone
from typing import Final

from awda.intake.sheets.date_shapes import Unreadable
from awda.intake.sheets.table import CellValue, cell_text
from awda.intake.sheets.wording import fold_letters

SECONDS_IN_DAY: Final = 86_400

_CLOCK: Final = re.compile(
    r"^(?:الساعه|ساعه|at)?\s*(?P<hour>\d{1,2})\s*[:.٫,]\s*(?P<minute>\d{2})(?::\d{2}(?:\.\d+)?)?"
    r"\s*(?P<half>am|pm|a\.m\.|p\.m\.|ص|م|صباحا|مساء)?\s*(?P<zone>z|[+-]\d{2}:?\d{2})?$"
)
_FOUR_DIGITS: Final = re.compile(r"^(?P<hour>\d{2})(?P<minute>\d{2})$")
_FRACTION: Final = re.compile(r"^0?\.\d{3,}$")
_AFTERNOON: Final = frozenset({"pm", "p.m.", "م", "مساء"})
_ZONE: Final = re.compile(r"(?:(?P<utc>z)|(?P<sign>[+-])(?P<hours>\d{2}):?(?P<minutes>\d{2}))$")


def read_clock(value: CellValue) -> time:
    """The local time of day, to the minute. Raises Unreadable SHEET_TIME_UNREADABLE."""
    match value:
        case datetime():
            return value.time().replace(second=0, microsecond=0)
        case time():
            return value.replace(second=0, microsecond=0)
        case float() if 0 <= value < 1:
            minutes = round(value * SECONDS_IN_DAY / 60)
            return _at(minutes // 60, minutes % 60)
        case timedelta():
            return _at(int(value.total_seconds()) // 3600, int(value.total_seconds()) // 60 % 60)
        case _:
            return _written(fold_letters(cell_text(value)))


def _written(text: str) -> time:
    if _FRACTION.match(text):
        minutes = round(float(text) * SECONDS_IN_DAY / 60)
        return _at(minutes // 60, minutes % 60)
    found = _CLOCK.match(text) or _FOUR_DIGITS.match(text)
    if not found:
        raise Unreadable("SHEET_TIME_UNREADABLE")
    half = found.groupdict().get("half")
    hour = int(found["hour"])
    if half and not 1 <= hour <= 12:
        half = None if hour > 12 and half in _AFTERNOON else "none"
    if half == "none":
        raise Unreadable("SHEET_TIME_UNREADABLE")
    if half:
        hour = hour % 12 + (12 if half in _AFTERNOON else 0)
    return _at(hour, int(found["minute"]))


def _at(hour: int, minute: int) -> time:
    try:
        return time(hour, minute)
    except ValueError:
        raise Unreadable("SHEET_TIME_UNREADABLE") from None


def zone_in(text: str) -> timezone | None:
    """The zone written after a time ("Z", "+03:00"), or None."""
    found = _ZONE.search(fold_letters(text))
    if not found:
        return None
    if found["utc"]:
        return timezone(timedelta())
    distance = timedelta(hours=int(found["hours"]), minutes=int(found["minutes"]))
    if distance > timedelta(hours=14):
        raise Unreadable("SHEET_TIME_UNREADABLE")
    return timezone(distance if found["sign"] == "+" else -distance)
