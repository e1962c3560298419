"""The camp list that is also the headcount sheet: who should be here, and boxes to tick.

What always holds: the expected number is the number of lines; children are counted apart (C-05);
the counted number is left for a hand to write, the paper never fills it in (V-03).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from awda.papers.engine import PaperError
from awda.papers.ground import Birth, Issue, PrintedName, Setting, Words, printed_name
from awda.papers.sheets import bounded, set_sheet

COUNTS_MAX: Final = 4
"""Columns to tick that still leave room for a name on A4."""


@dataclass(frozen=True)
class CampRow:
    """One person who should be here."""

    number: str
    name: PrintedName
    birth: Birth | None
    block: str
    child: bool


@dataclass(frozen=True)
class CampList:
    """One place at one instant, with `counts` columns to tick."""

    issue: Issue
    place: Words
    drawn_up_at: datetime
    rows: tuple[CampRow, ...]
    counts: int = 3


def camp_list(camp: CampList, setting: Setting | None = None) -> bytes:
    """The list on A4; raises `paper.empty`, `paper.too_many` or `paper.counts_wrong`."""
    setting = setting or Setting()
    bounded(len(camp.rows))
    if not 1 <= camp.counts <= COUNTS_MAX:
        raise PaperError("paper.counts_wrong", f"Ask for 1 to {COUNTS_MAX} counts on one sheet.")
    children = sum(row.child for row in camp.rows)
    values = {
        "place": setting.say(camp.place),
        "drawn_up_at": setting.instant(camp.drawn_up_at),
        "rows": [_row(row, at, setting) for at, row in enumerate(camp.rows, start=1)],
        "counts": [setting.number(at) for at in range(1, camp.counts + 1)],
        "adults": setting.number(len(camp.rows) - children),
        "children": setting.number(children),
        "expected": setting.number(len(camp.rows)),
    }
    return set_sheet("camp_list", camp.issue, values, setting, rows=len(camp.rows))


def _row(row: CampRow, at: int, setting: Setting) -> dict[str, object]:
    return {
        "row": setting.number(at),
        "number": row.number,
        "name": printed_name(row.name),
        "birth": setting.birth(row.birth),
        "block": row.block,
        "child": row.child,
    }
