"""The numbers of care, in one named place; how long a check is good stands in the signed policy.

Source: M-03 (72 hours, the usual window before embarkation), M-04 (journey and 14 days), M-01 with
the re-triage of the WHO-ICRC-MSF tool; the waits in minutes are a design choice of ours (D).
"""

from dataclasses import dataclass
from datetime import timedelta

from awda.policy import queries as policy
from awda.policy.vocabulary import Number


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How long a check is good, how long someone may wait."""

    fitness_lasts: timedelta  # M-03, at departure
    medicine_days: int = 14  # after the journey (M-04)
    first_colour_within: timedelta = timedelta(minutes=15)  # after first contact
    red_seen_within: timedelta = timedelta(minutes=15)  # by a clinician, or triaged again
    yellow_seen_within: timedelta = timedelta(hours=2)


def limits() -> Limits:
    """The numbers in force."""
    return Limits(fitness_lasts=policy.in_force().hours(Number.FITNESS_HOURS))
