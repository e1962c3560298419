"""The A4 frame every sheet shares: header, values, and a footer whose code names the checkpoint."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from awda.papers.codes import paper_code, qr_svg
from awda.papers.engine import PaperError, set_paper
from awda.papers.ground import Issue, Setting, printed_issue

ROWS_MAX: Final = 5_000
"""Most rows on one paper; a longer list is two papers with two numbers."""

TAGGED_ROWS_MAX: Final = 300
"""Rows up to which a list carries the structure for screen readers; beyond it costs megabytes."""


def set_sheet(
    template: str,
    issue: Issue,
    values: Mapping[str, object],
    setting: Setting,
    pictures: Mapping[str, bytes] | None = None,
    *,
    rows: int = 0,
) -> bytes:
    """Set an A4 paper: its values, the issue in the footer, and the footer's QR code.

    With more than TAGGED_ROWS_MAX `rows` the screen reader's structure is left out.

    Raises what `set_paper` and the code's bounds raise.
    """
    data = {"page": setting.page(), "issue": printed_issue(issue, setting), **values}
    codes = {"foot.svg": qr_svg(paper_code(issue.paper_number, issue.log))}
    return set_paper(
        template,
        data,
        issued_at=issue.issued_at,
        pictures={**codes, **(pictures or {})},
        tagged=rows <= TAGGED_ROWS_MAX,
    )


def bounded(count: int, most: int = ROWS_MAX) -> None:
    """Refuse an empty paper (`paper.empty`) and one of more than `most` rows (`paper.too_many`)."""
    if count == 0:
        raise PaperError("paper.empty", "There is nothing to print on this paper.")
    if count > most:
        raise PaperError("paper.too_many", f"{count} rows; print at most {most} on one paper.")
