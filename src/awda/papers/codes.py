"""QR codes: what they say and how large they may be.

What always holds: no code carries a name. A code is a reference which a reader with duty looks up,
or a proof which anyone can check; a lost card tells its finder a number and nothing more.
"""

from __future__ import annotations

import io
from typing import Final

import segno

from awda.papers.engine import PaperError
from awda.papers.ground import LogLine

PROOF_MAX_BYTES: Final = 1_800
"""Largest proof put into one code: version 31, level L; 62 mm wide a module is 0.45 mm."""


def qr_svg(text: str, *, level: str = "m") -> bytes:
    """The QR code of `text` (UTF-8) as SVG without quiet zone; the template leaves the margin.

    `level` is one of l, m, q, h: M repairs 15 % damage, fit for a card that lives in a pocket; L
    (7 %) buys room for a proof. Raises `paper.code_too_long` above PROOF_MAX_BYTES.
    Source: ISO/IEC 18004 through segno.
    """
    size = len(text.encode())
    if size > PROOF_MAX_BYTES:
        raise PaperError(
            "paper.code_too_long",
            f"{size} bytes do not fit a code that can be scanned; the most is {PROOF_MAX_BYTES}.",
        )
    out = io.BytesIO()
    segno.make_qr(text, error=level, boost_error=False).save(out, kind="svg", border=0)
    return out.getvalue()


def fits_one_code(proof: str) -> bool:
    """Whether a proof text can be printed as one code, in UTF-8 bytes."""
    return len(proof.encode()) <= PROOF_MAX_BYTES


def card_code(card_number: str, receipt_reference: str) -> str:
    """What the code on a card says: its number and its receipt; nothing of the person."""
    return f"AWDA:CARD:{_plain(card_number)}:{_plain(receipt_reference)}"


def wristband_code(number: str) -> str:
    """What the code on a wristband says: its number."""
    return f"AWDA:BAND:{_plain(number)}"


def paper_code(paper_number: str, log: LogLine) -> str:
    """What the code in a footer says: the paper's number and the checkpoint it was printed under.

    Four lines: `AWDA:PAPER:<number>`, origin, tree size in decimal, root in base64 (the three body
    lines of a C2SP tlog-checkpoint).
    """
    return f"AWDA:PAPER:{_plain(paper_number)}\n{log.origin}\n{log.size}\n{log.root_base64}"


def entry_code(entry_index: int, log: LogLine) -> str:
    """Where to find an entry whose proof does not fit: its index and the checkpoint."""
    return f"AWDA:ENTRY:{entry_index}\n{log.origin}\n{log.size}\n{log.root_base64}"


def summary_code(paper_number: str, sha256: str) -> str:
    """What the code in a medical envelope says: the handing, and the hash that seals it."""
    return f"AWDA:SUMMARY:{_plain(paper_number)}:{_plain(sha256)}"


def _plain(reference: str) -> str:
    """A reference that can stand in a code: printable ASCII without colon or space."""
    if not reference or not all("!" <= c <= "~" and c != ":" for c in reference):
        raise PaperError(
            "paper.reference_not_plain",
            f"The reference {reference!r} must be ASCII without spaces or colons, e.g. AQ-000123.",
        )
    return reference
