"""The handover list (X-06): who is offered to whom, one line and two answers for each person.

What always holds: every person has a line of their own, a total is only ever a sum of lines (X-03);
a child is under no category and is counted apart (C-05); no rank, unit or judgement has a column
(A-04).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from awda.papers.engine import PaperError
from awda.papers.ground import Birth, Issue, PrintedName, Setting, Words, printed_name
from awda.papers.sheets import bounded, set_sheet


@dataclass(frozen=True)
class HandoverRow:
    """One person offered. `category` is a key of the list's categories, None for a child."""

    number: str
    name: PrintedName
    birth: Birth | None
    category: str | None
    going_to: str = ""


@dataclass(frozen=True)
class HandoverList:
    """One offer on paper; `terms_hash` is the hash both sides sign, as hex or base64."""

    issue: Issue
    giver: Words
    receiver: Words
    terms_hash: str
    categories: Mapping[str, Words]
    rows: tuple[HandoverRow, ...]


@dataclass(frozen=True)
class Totals:
    """Sums of the lines: adults by category, children apart, everybody."""

    by_category: Mapping[str, int]
    children: int
    people: int


def totals(handover: HandoverList) -> Totals:
    """Count the lines; raises `paper.category_unknown` for a category the list does not name."""
    unknown = {row.category for row in handover.rows} - {None} - set(handover.categories)
    if unknown:
        raise PaperError(
            "paper.category_unknown",
            f"Name the categories {sorted(map(str, unknown))} on the list.",
        )
    counted = Counter(row.category for row in handover.rows)
    return Totals(
        by_category={code: counted[code] for code in handover.categories if counted[code]},
        children=counted[None],
        people=len(handover.rows),
    )


def handover_list(handover: HandoverList, setting: Setting | None = None) -> bytes:
    """The list on A4 pages: repeated header, initials on each page, totals and signatures last.

    Raises `paper.empty`, `paper.too_many`, `paper.category_unknown`.
    """
    setting = setting or Setting()
    bounded(len(handover.rows))
    sums = totals(handover)
    values = {
        "giver": setting.say(handover.giver),
        "receiver": setting.say(handover.receiver),
        "terms_hash": handover.terms_hash,
        "categories": {code: setting.say(name) for code, name in handover.categories.items()},
        "rows": [_row(row, at, setting) for at, row in enumerate(handover.rows, start=1)],
        "by_category": [
            {"category": code, "count": setting.number(count)}
            for code, count in sums.by_category.items()
        ],
        "children": setting.number(sums.children),
        "people": setting.number(sums.people),
    }
    return set_sheet("handover_list", handover.issue, values, setting, rows=len(handover.rows))


def _row(row: HandoverRow, at: int, setting: Setting) -> dict[str, object]:
    return {
        "row": setting.number(at),
        "number": row.number,
        "name": printed_name(row.name),
        "birth": setting.birth(row.birth),
        "category": row.category,
        "going_to": row.going_to,
    }
