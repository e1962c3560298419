"""The custody and registration receipt: in whose care a person is, and the proof of it.

What always holds: the sentence, the holder and the instant stand on the paper in words; the code
proves or locates the entry, so the holder of the paper needs nobody's leave to check it.
Source: ICPPED 17(3); T-06.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from awda.papers.codes import entry_code, fits_one_code, qr_svg
from awda.papers.ground import Birth, Issue, PrintedName, Setting, Words, printed_name
from awda.papers.sheets import set_sheet

ReceiptKind = Literal["custody_receipt", "registration_receipt"]


@dataclass(frozen=True)
class CustodyReceipt:
    """One person's custody as the record has it.

    `sentence` is the custody sentence in each language; `proof` is the inclusion proof as text
    against `issue.log`, or empty when none was made yet.
    """

    issue: Issue
    kind: ReceiptKind
    person_number: str
    name: PrintedName
    birth: Birth | None
    sentence: Words
    holder: Words
    since: datetime
    ordered_by: Words
    grounds: Words
    entry_index: int
    proof: str = ""


def custody_receipt(receipt: CustodyReceipt, setting: Setting | None = None) -> bytes:
    """The receipt on A4; the code holds the proof if it fits, else the entry and the checkpoint."""
    setting = setting or Setting()
    proven = bool(receipt.proof) and fits_one_code(receipt.proof)
    text = receipt.proof if proven else entry_code(receipt.entry_index, receipt.issue.log)
    values = {
        "kind": receipt.kind,
        "person_number": receipt.person_number,
        "name": printed_name(receipt.name),
        "birth": setting.birth(receipt.birth),
        "sentence": setting.say(receipt.sentence),
        "holder": setting.say(receipt.holder),
        "since": setting.instant(receipt.since),
        "ordered_by": setting.say(receipt.ordered_by),
        "grounds": setting.say(receipt.grounds),
        "entry_index": str(receipt.entry_index),
        "proven": proven,
    }
    return set_sheet(
        "custody_receipt", receipt.issue, values, setting, {"proof.svg": qr_svg(text, level="l")}
    )
