"""Wristbands for the first hour (I-13): a number and its code, no name, cut from A4 sheets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from awda.papers.codes import qr_svg, wristband_code
from awda.papers.ground import Issue, Setting
from awda.papers.sheets import bounded, set_sheet

BANDS_MAX: Final = 2_000


@dataclass(frozen=True)
class Wristband:
    """One band; the place and day come from the sheet's issue."""

    number: str


def wristband_sheet(
    bands: Sequence[Wristband], issue: Issue, setting: Setting | None = None
) -> bytes:
    """A4 sheets of nine strips, 190 x 24 mm, number at both ends and the code beside each.

    Raises `paper.empty` or, above BANDS_MAX, `paper.too_many`.
    """
    setting = setting or Setting()
    bounded(len(bands), BANDS_MAX)
    pictures = {f"band-{at}.svg": qr_svg(wristband_code(b.number)) for at, b in enumerate(bands)}
    values = {
        "bands": [{"number": b.number, "code": f"band-{at}.svg"} for at, b in enumerate(bands)],
        "issued_on": setting.day(issue.issued_at.date()),
    }
    return set_sheet("wristband_sheet", issue, values, setting, pictures)
