"""The medical envelope: a cover to be folded and sealed, and the summary inside (M-07).

What always holds: the cover shows a number and a name and nothing of health; the code is the hash
that seals the summary, so a doctor can tell whether the file received is the one handed over; a
section of which nothing is known says whether the person was asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from awda.papers.codes import qr_svg, summary_code
from awda.papers.ground import Issue, PrintedName, Setting, Words, printed_name
from awda.papers.sheets import set_sheet


@dataclass(frozen=True)
class MedicalLine:
    """One line of a section, as a doctor wrote it."""

    what: str
    more: str = ""
    grave: bool = False


@dataclass(frozen=True)
class MedicalEnvelope:
    """A summary as it was handed over.

    `sections` by name, in reading order: lines, none (nobody asked), or None (asked, and none).
    """

    issue: Issue
    person_number: str
    name: PrintedName
    born: str
    made_at: datetime
    handed_to: Words
    doctor: str
    sha256: str
    sections: Mapping[str, tuple[MedicalLine, ...] | None]
    travel: tuple[Words, ...] = ()


def medical_envelope(paper: MedicalEnvelope, setting: Setting | None = None) -> bytes:
    """The cover and the summary on A4."""
    setting = setting or Setting()
    values = {
        "person_number": paper.person_number,
        "name": printed_name(paper.name),
        "born": paper.born,
        "made_at": setting.instant(paper.made_at),
        "handed_to": setting.say(paper.handed_to),
        "doctor": paper.doctor,
        "sha256": paper.sha256,
        "sections": [_section(name, lines) for name, lines in paper.sections.items()],
        "travel": [setting.say(one) for one in paper.travel],
    }
    code = qr_svg(summary_code(paper.issue.paper_number, paper.sha256))
    return set_sheet("medical_envelope", paper.issue, values, setting, {"summary.svg": code})


def _section(name: str, lines: tuple[MedicalLine, ...] | None) -> dict[str, object]:
    return {
        "title": f"medical_{name}",
        "none": lines is None,
        "lines": [{"what": one.what, "more": one.more, "grave": one.grave} for one in lines or ()],
    }
