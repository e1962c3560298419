"""The numbers of care, in one named place: a signed policy file takes them over from here.

Source: M-03 (72 hours, the usual window before embarkation), M-04 (journey and 14 days), M-01 with
the re-triage of the WHO-ICRC-MSF tool; the waits in minutes are a design choice of ours (D). Pure.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How long a check is good, how long someone may wait."""

    fitness_lasts: timedelta = timedelta(hours=72)  # M-03, at departure
    medicine_days: int = 14  # after the journey (M-04)
    first_colour_within: timedelta = timedelta(minutes=15)  # after first contact
    red_seen_within: timedelta = timedelta(minutes=15)  # by a clinician, or triaged again
    yellow_seen_within: timedelta = timedelta(hours=2)


DEFAULT: Final = Limits()


def limits() -> Limits:
    """The numbers in force."""
    return DEFAULT
