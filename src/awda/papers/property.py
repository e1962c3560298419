"""The property receipt (W-10): belongings and money, each line named, each sum worked out here.

What always holds: money is taken only by an officer's order, so the order has no default; sums are
counted notes times their value in exact decimals, per currency, never across currencies. Arms have
no place here. Source: GC III 18, 119(2).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from awda.papers.engine import PaperError
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


@dataclass(frozen=True)
class PropertyItem:
    """One line of belongings as the owner would describe it."""

    description: Words
    quantity: int
    kept_at: str


@dataclass(frozen=True)
class Banknotes:
    """Notes or coins of one value: ISO 4217 currency, value of one, how many."""

    currency: str
    denomination: Decimal
    count: int

    def __post_init__(self) -> None:
        """Refuse what cannot be counted on a table."""
        if self.count < 1 or self.denomination <= 0 or len(self.currency) != 3:
            raise PaperError(
                "paper.money_wrong", "Money needs a three-letter currency, a value and a count."
            )

    @property
    def value(self) -> Decimal:
        """Denomination times count, exact."""
        return self.denomination * self.count


@dataclass(frozen=True)
class PropertyReceipt:
    """What was taken from one person into keeping, by whose order and by whose hand."""

    issue: Issue
    person_number: str
    name: PrintedName
    taken_at: datetime
    place: Words
    ordered_by: Officer
    issuer: Officer
    items: tuple[PropertyItem, ...] = ()
    money: tuple[Banknotes, ...] = ()


def property_receipt(receipt: PropertyReceipt, setting: Setting | None = None) -> bytes:
    """The receipt on A4 with the owner's and the officer's signature; raises `paper.empty`."""
    setting = setting or Setting()
    bounded(len(receipt.items) + len(receipt.money))
    values = {
        "person_number": receipt.person_number,
        "name": printed_name(receipt.name),
        "taken_at": setting.instant(receipt.taken_at),
        "place": setting.say(receipt.place),
        "ordered_by": printed_officer(receipt.ordered_by, setting),
        "issuer": printed_officer(receipt.issuer, setting),
        "items": [_item(item, at, setting) for at, item in enumerate(receipt.items, start=1)],
        "money": [_notes(notes, setting) for notes in receipt.money],
        "sums": [
            {"currency": currency, "sum": setting.amount(value)}
            for currency, value in sums_by_currency(receipt.money).items()
        ],
    }
    return set_sheet("property_receipt", receipt.issue, values, setting)


def sums_by_currency(money: Iterable[Banknotes]) -> dict[str, Decimal]:
    """The exact sum of each currency, in the order the currencies first appear."""
    sums: dict[str, Decimal] = {}
    for notes in money:
        sums[notes.currency] = sums.get(notes.currency, Decimal(0)) + notes.value
    return sums


def _item(item: PropertyItem, at: int, setting: Setting) -> dict[str, object]:
    return {
        "row": setting.number(at),
        "description": setting.say(item.description),
        "quantity": setting.number(item.quantity),
        "kept_at": item.kept_at,
    }


def _notes(notes: Banknotes, setting: Setting) -> dict[str, object]:
    return {
        "currency": notes.currency,
        "denomination": setting.amount(notes.denomination),
        "count": setting.number(notes.count),
        "sum": setting.amount(notes.value),
    }
