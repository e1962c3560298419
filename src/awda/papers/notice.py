"""The notice of a screening outcome (S-06): paragraphs in the person's language inside the frame.

What always holds: the text comes whole, in one language with its direction; the frame around it
speaks Arabic and English, so that whoever checks the paper can read it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from awda.papers.ground import Issue, PrintedName, Setting, printed_name
from awda.papers.sheets import bounded, set_sheet

PARAGRAPHS_MAX = 60


@dataclass(frozen=True)
class Paragraph:
    """One paragraph with its language (BCP 47) and direction."""

    text: str
    language: str
    direction: Literal["rtl", "ltr"]


@dataclass(frozen=True)
class ScreeningNotice:
    """What a person is told of an adverse outcome."""

    issue: Issue
    person_number: str
    name: PrintedName
    title: Paragraph
    said: tuple[Paragraph, ...]
    signed: Paragraph


def screening_notice(notice: ScreeningNotice, setting: Setting | None = None) -> bytes:
    """The notice on A4 with the person's signature; raises `paper.empty`, `paper.too_many`."""
    setting = setting or Setting()
    bounded(len(notice.said), PARAGRAPHS_MAX)
    values = {
        "person_number": notice.person_number,
        "name": printed_name(notice.name),
        "title": _said(notice.title),
        "said": [_said(one) for one in notice.said],
        "signed": _said(notice.signed),
    }
    return set_sheet("screening_notice", notice.issue, values, setting)


def _said(one: Paragraph) -> dict[str, str]:
    return {"text": one.text, "lang": one.language, "dir": one.direction}
