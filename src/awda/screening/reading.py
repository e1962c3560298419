"""Who may read what of a hit (S-01, S-05, S-06; RULES.md section 7). Pure.

Always holds: while a hit is open a reviewer sees nobody's finding of this round before saving their
own, nor the findings of earlier rounds; protection staff see a result and, when it is adverse, what
the person may be told; camp and convoy see a result, and a referral to justice as a hold (S-08).
"""

from enum import StrEnum
from typing import Final

from awda.kernel.roles import Role

REVIEWERS: Final = frozenset({Role.SCREENING_A, Role.SCREENING_B})
SEES_GIST: Final = frozenset({Role.PROTECTION})
RESULT_ONLY: Final = frozenset({Role.CAMP_MANAGER, Role.CONVOY_LEADER})
SEES_RESULT: Final = SEES_GIST | RESULT_ONLY
MONITORS: Final = frozenset(
    {Role.MONITOR_ICRC, Role.MONITOR_UNHCR, Role.MONITOR_UNICEF, Role.MONITOR_RIGHTS}
)
OMBUDS: Final = Role.MONITOR_RIGHTS


class Result(StrEnum):
    """Where someone's screening stands (process.json, axis `screening`)."""

    NOT_STARTED = "NOT_STARTED"
    RUN = "RUN"
    HIT_REVIEW_1 = "HIT_REVIEW_1"
    HIT_REVIEW_2 = "HIT_REVIEW_2"
    CLEAR = "CLEAR"
    HOLD = "HOLD"
    REFER_JUSTICE = "REFER_JUSTICE"
    CHALLENGED = "CHALLENGED"
    NOT_FOR_CHILDREN = "NOT_FOR_CHILDREN"


def may_see_finding(viewer: str, writer: str, *, hit_open: bool, saved_now: bool) -> bool:
    """May a reviewer see a finding: their own always; others' once theirs is saved, or all is."""
    return viewer == writer or saved_now or not hit_open


def shown_result(result: Result, role: Role) -> Result:
    """The result as a role may know it. What goes to justice is no business of the camp's."""
    if role in RESULT_ONLY and result is Result.REFER_JUSTICE:
        return Result.HOLD
    if result is Result.HIT_REVIEW_2 and role not in REVIEWERS:
        return Result.HIT_REVIEW_1
    return result
