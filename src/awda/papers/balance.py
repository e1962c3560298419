"""The daily balance (X-05): entered on one side, where everybody is now on the other.

What always holds: the two sums are equal, or there is no paper. A published figure is this sum.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from awda.papers.engine import PaperError
from awda.papers.ground import Issue, Setting, Words
from awda.papers.sheets import bounded, set_sheet

PERMILLE = 1_000


@dataclass(frozen=True)
class BalancePart:
    """How many are in one state now, e.g. in host custody, handed over, in hospital."""

    state: Words
    people: int


@dataclass(frozen=True)
class DailyBalance:
    """One operation at the end of one day; counts are people."""

    issue: Issue
    operation: Words
    day: date
    entered: int
    born: int
    parts: tuple[BalancePart, ...]
    checked_at: datetime


def daily_balance(balance: DailyBalance, setting: Setting | None = None) -> bytes:
    """The sheet on A4.

    Raises `paper.balance_open` when entered + born is not the sum of the parts (X-05), and
    `paper.count_negative`, `paper.empty`.
    """
    setting = setting or Setting()
    bounded(len(balance.parts))
    people = _sum_that_meets(balance)
    values = {
        "operation": setting.say(balance.operation),
        "day": setting.day(balance.day),
        "entered": setting.number(balance.entered),
        "born": setting.number(balance.born),
        "people": setting.number(people),
        "parts": [
            {
                "state": setting.say(part.state),
                "people": setting.number(part.people),
                "permille": part.people * PERMILLE // people if people else 0,
            }
            for part in balance.parts
        ],
        "checked_at": setting.instant(balance.checked_at),
    }
    return set_sheet("daily_balance", balance.issue, values, setting)


def _sum_that_meets(balance: DailyBalance) -> int:
    if min(balance.entered, balance.born, *(part.people for part in balance.parts)) < 0:
        raise PaperError(
            "paper.count_negative", "People are counted from zero up; check the parts."
        )
    came = balance.entered + balance.born
    now = sum(part.people for part in balance.parts)
    if came != now:
        raise PaperError(
            "paper.balance_open",
            f"{came} came and {now} are accounted for; find the {abs(came - now)} in the ledger "
            "before printing.",
        )
    return came
