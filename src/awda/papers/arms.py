"""The arms receipt (W-02): what a person handed in, given back to them as paper.

What always holds: a defective or unmarked piece gets its receipt too; "no serial" and "erased" are
said in words, never left blank. Source: IDDRS 4.10 §§6.1.1, 6.2; MOSAIC 05.30.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from awda.papers.ground import (
    Issue,
    Officer,
    PrintedName,
    Setting,
    Words,
    printed_name,
    printed_officer,
)
from awda.papers.sheets import bounded, set_sheet


class NoSerial(Enum):
    """Why a piece has no serial number: never marked, or erased."""

    NEVER_MARKED = "serial_never_marked"
    ERASED = "serial_erased"


@dataclass(frozen=True)
class Arm:
    """One piece. Empty maker, model or calibre means it could not be read."""

    type: Words
    serviceable: bool
    serial: str | NoSerial
    tag: str
    maker: str = ""
    model: str = ""
    calibre: str = ""
    accessories: tuple[Words, ...] = ()


@dataclass(frozen=True)
class ArmsReceipt:
    """One hand-in by one person, of one or more pieces."""

    issue: Issue
    person_number: str
    name: PrintedName
    handed_in_at: datetime
    place: Words
    issuer: Officer
    arms: tuple[Arm, ...]


def arms_receipt(receipt: ArmsReceipt, setting: Setting | None = None) -> bytes:
    """The receipt on A4, with both signature lines; raises `paper.empty` without a piece."""
    setting = setting or Setting()
    bounded(len(receipt.arms))
    values = {
        "person_number": receipt.person_number,
        "name": printed_name(receipt.name),
        "handed_in_at": setting.instant(receipt.handed_in_at),
        "place": setting.say(receipt.place),
        "issuer": printed_officer(receipt.issuer, setting),
        "arms": [_printed(arm, at, setting) for at, arm in enumerate(receipt.arms, start=1)],
        "pieces": setting.number(len(receipt.arms)),
    }
    return set_sheet("arms_receipt", receipt.issue, values, setting)


def _printed(arm: Arm, at: int, setting: Setting) -> dict[str, object]:
    return {
        "row": setting.number(at),
        "type": setting.say(arm.type),
        "condition": "serviceable" if arm.serviceable else "not_serviceable",
        "serial": "" if isinstance(arm.serial, NoSerial) else arm.serial,
        "no_serial": arm.serial.value if isinstance(arm.serial, NoSerial) else "",
        "tag": arm.tag,
        "maker": arm.maker,
        "model": arm.model,
        "calibre": arm.calibre,
        "accessories": [setting.say(words) for words in arm.accessories],
    }
