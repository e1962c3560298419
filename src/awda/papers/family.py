"""Papers of families: a message form to write on, a tracing request, a split note for signing.

What always holds: a message form asks for news of the family and nothing else, and no copy of it is
kept; a split note has room for each adult's own hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from awda.papers.ground import Issue, PrintedName, Setting, printed_name
from awda.papers.sheets import set_sheet

Kind = Literal["family_message", "tracing_request", "split_note"]
LINES_TO_WRITE_ON = 13
WORDS = {
    "family_message": "family_news_only",
    "tracing_request": "tracing_by_wish",
    "split_note": "split_freely",
}


@dataclass(frozen=True)
class FamilyPaper:
    """One paper. `facts` and `signs` are (label key, value); an empty value is left to be filled.

    `people`: who goes apart, on a split note.
    """

    kind: Kind
    issue: Issue
    person_number: str
    name: PrintedName
    facts: tuple[tuple[str, str], ...] = ()
    people: tuple[str, ...] = ()
    signs: tuple[tuple[str, str], ...] = ()


def family_paper(paper: FamilyPaper, setting: Setting | None = None) -> bytes:
    """The paper on A4."""
    setting = setting or Setting()
    values = {
        "title": paper.kind,
        "person_number": paper.person_number,
        "name": printed_name(paper.name),
        "words": WORDS[paper.kind],
        "facts": [list(one) for one in paper.facts],
        "people": list(paper.people),
        "people_label": "goes_apart",
        "lines": LINES_TO_WRITE_ON if paper.kind == "family_message" else 0,
        "signs": [list(one) for one in paper.signs],
    }
    return set_sheet("family_paper", paper.issue, values, setting)
