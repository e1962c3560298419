"""A child's referral to child protection on one sheet, for whoever brings the child (C-03).

What always holds: it says who, from whom, to whom, by when and what is needed at once; it names no
force, unit, rank or suspicion, and nothing of the child's file.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from awda.papers.ground import Issue, PrintedName, Setting, Words, printed_name
from awda.papers.sheets import set_sheet


@dataclass(frozen=True)
class ReferralPaper:
    """What the sheet says. `by`: the limit of the law for leaving a military site."""

    issue: Issue
    person_number: str
    name: PrintedName
    giver: Words
    body: Words
    referred_at: datetime
    by: datetime
    why: str
    needs_now: str
    present: str


def child_referral(paper: ReferralPaper, setting: Setting | None = None) -> bytes:
    """The sheet on A4."""
    setting = setting or Setting()
    values = {
        "person_number": paper.person_number,
        "name": printed_name(paper.name),
        "giver": setting.say(paper.giver),
        "body": setting.say(paper.body),
        "referred_at": setting.instant(paper.referred_at),
        "by": setting.instant(paper.by),
        "why": paper.why,
        "needs_now": paper.needs_now,
        "present": paper.present,
    }
    return set_sheet("child_referral", paper.issue, values, setting)
