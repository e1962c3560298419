"""A person's own file on paper (O-05): what is recorded of them, in one language, to keep.

What always holds: one language with its direction; every line names its entry in the log, so that
whoever holds the paper can ask for the proof.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from awda.papers.ground import Issue, PrintedName, Setting, printed_name
from awda.papers.sheets import bounded, set_sheet

LINES_MAX: Final = 500


@dataclass(frozen=True)
class FileLine:
    """One entry: when, what it says, by which duty of which party, its place in the log."""

    at: datetime
    told: str
    by: str
    entry: int


@dataclass(frozen=True)
class OwnFilePaper:
    """The whole of one file in `language` (BCP 47) and its direction."""

    issue: Issue
    person_number: str
    name: PrintedName
    language: str
    direction: Literal["rtl", "ltr"]
    title: str
    before: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    lines: tuple[FileLine, ...]
    elsewhere_title: str
    elsewhere: tuple[str, ...]
    after: tuple[str, ...]
    signed: str


def own_file(paper: OwnFilePaper, setting: Setting | None = None) -> bytes:
    """The file on A4; raises `paper.empty` without a line, `paper.too_many` above LINES_MAX."""
    setting = setting or Setting()
    bounded(len(paper.lines), LINES_MAX)
    values = {
        "person_number": paper.person_number,
        "name": printed_name(paper.name),
        "said": {"lang": paper.language, "dir": paper.direction},
        "title": paper.title,
        "before": list(paper.before),
        "facts": [{"what": what, "is": said} for what, said in paper.facts],
        "lines": [
            {
                "at": setting.instant(line.at),
                "told": line.told,
                "by": line.by,
                "entry": str(line.entry),
            }
            for line in paper.lines
        ],
        "elsewhere_title": paper.elsewhere_title,
        "elsewhere": list(paper.elsewhere),
        "after": list(paper.after),
        "signed": paper.signed,
    }
    return set_sheet("own_file", paper.issue, values, setting, rows=len(paper.lines))
