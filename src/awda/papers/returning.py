"""One adult's return form, with room for hand, thumb and witness (P-01).

What always holds: it is a paper of its own, two languages side by side, and asks for nothing but
what it says; its mark lets a scan be known again without naming the person.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from awda.papers.ground import Issue, PrintedName, Setting, Words, printed_name
from awda.papers.sheets import set_sheet


@dataclass(frozen=True)
class ReturnPaper:
    """What the form says. `signed_on`, `witness` and `interpreter` are empty on a blank form."""

    issue: Issue
    person_number: str
    name: PrintedName
    dependants: tuple[str, ...]
    place_of_return: str
    area: Words
    version: int
    mark: str
    signed_on: date | None = None
    witness: str = ""
    interpreter: str = ""


def return_form(paper: ReturnPaper, setting: Setting | None = None) -> bytes:
    """The form on A4."""
    setting = setting or Setting()
    values = {
        "person_number": paper.person_number,
        "name": printed_name(paper.name),
        "dependants": list(paper.dependants),
        "place_of_return": paper.place_of_return,
        "area": setting.say(paper.area),
        "version": setting.number(paper.version),
        "mark": paper.mark,
        "signed_on": setting.day(paper.signed_on) if paper.signed_on else "",
        "witness": paper.witness,
        "interpreter": paper.interpreter,
    }
    return set_sheet("return_form", paper.issue, values, setting)
