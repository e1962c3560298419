"""The numbers of the protection rules, each with its unit. Pure.

How long an answer holds is set by the policy in force (`in_force`); what is a sign of pressure is
not a number anybody may loosen by policy, and stands here.
"""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How long an answer holds, and what is too fast to be free."""

    consent_holds: timedelta = timedelta(days=30)  # process.json, may_board CONSENT
    boarding_answer_holds: timedelta = timedelta(hours=24)  # P-04
    assessment_holds: timedelta = timedelta(days=14)  # P-08
    unit_signs_within: timedelta = timedelta(minutes=10)  # P-13: "within minutes"
    unit_of_at_least: int = 8  # persons; a smaller unit signing together tells nothing
    most_forms_an_hour: int = 50  # P-13: by one interpreter or witness
    pressure_counts_for: timedelta = timedelta(days=7)  # P-13
    most_yes_per_cent: int = 98  # P-13
    yes_among_at_least: int = 50  # persons asked; below it a share says nothing
    closing_looks_back: timedelta = timedelta(days=30)  # P-12: who was moved out before a closing
