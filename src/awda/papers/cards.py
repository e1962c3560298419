"""The identity card (I-05): who a person is to us, and nothing that could mark them.

What always holds: the card knows no armed force, unit, rank, service number, track, suspicion or
nationality. It has no field for them, so no later change of a template can print one. Its code
carries two references and no name. Source: GC III 17(3); IDDRS 4.20 §6.6.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from awda.papers.codes import card_code, qr_svg
from awda.papers.engine import aware, set_paper
from awda.papers.ground import (
    Birth,
    Issue,
    LogLine,
    PrintedName,
    Setting,
    Words,
    printed_log,
    printed_name,
)
from awda.papers.photos import photo_for_print
from awda.papers.sheets import bounded, set_sheet

CARDS_MAX: Final = 400
"""Most cards in one print: 50 sheets of 8, both sides."""


@dataclass(frozen=True)
class IdentityCard:
    """One card; `photo` is JPEG, PNG or WebP bytes, or None for a frame to be filled later."""

    number: str
    receipt_reference: str
    name: PrintedName
    birth: Birth | None
    photo: bytes | None
    issued_by: Words
    place: Words
    issued_at: datetime
    log: LogLine


def identity_card(card: IdentityCard, setting: Setting | None = None) -> bytes:
    """A CR80 card (85.6 x 54 mm, ISO/IEC 7810 ID-1): page one the front, page two the back."""
    setting = setting or Setting()
    return set_paper(
        "identity_card",
        {"page": setting.page(), "cards": [_printed(card, 0, setting)]},
        issued_at=card.issued_at,
        pictures=_pictures(card, 0),
    )


def identity_card_sheet(
    cards: Sequence[IdentityCard], issue: Issue, setting: Setting | None = None
) -> bytes:
    """A4 sheets of eight cards with cut marks: fronts, then the mirrored backs of the same eight.

    Raises `paper.empty` or, above CARDS_MAX, `paper.too_many`.
    """
    setting = setting or Setting()
    bounded(len(cards), CARDS_MAX)
    pictures: dict[str, bytes] = {}
    for at, card in enumerate(cards):
        pictures.update(_pictures(card, at))
    values = {"cards": [_printed(card, at, setting) for at, card in enumerate(cards)]}
    return set_sheet("identity_card_sheet", issue, values, setting, pictures)


def _printed(card: IdentityCard, at: int, setting: Setting) -> dict[str, object]:
    return {
        "number": card.number,
        "receipt_reference": card.receipt_reference,
        "name": printed_name(card.name),
        "birth": setting.birth(card.birth),
        "photo": f"photo-{at}.svg" if card.photo else "",
        "code": f"card-{at}.svg",
        "issued_by": setting.say(card.issued_by),
        "place": setting.say(card.place),
        "issued_on": setting.day(aware(card.issued_at).date()),
        "log": printed_log(card.log),
    }


def _pictures(card: IdentityCard, at: int) -> dict[str, bytes]:
    pictures = {f"card-{at}.svg": qr_svg(card_code(card.number, card.receipt_reference))}
    if card.photo:
        pictures[f"photo-{at}.svg"] = photo_for_print(card.photo)
    return pictures
