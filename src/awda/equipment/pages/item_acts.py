"""Which acts are open on one item: for whom, and when they make sense.

Always holds: what makes no sense now is not offered, and is refused all the same when sent.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from awda.custody.vocabulary import Standing
from awda.equipment.kinds import Register, Status
from awda.equipment.pages.item_forms import (
    CaseForm,
    DestroyForm,
    EndEvidenceForm,
    EvidenceForm,
    FoundForm,
    ItemForm,
    LostForm,
    MoveForm,
    PhotoForm,
    ReturnForm,
    SendLaterForm,
    ShelveForm,
    SplitForm,
    WriteOffForm,
)
from awda.equipment.queries import ItemFacts
from awda.kernel.roles import Role
from awda.web.access.queries import Duty

ARMS = frozenset({Role.ARMS_OFFICER})
KEEPING = frozenset({Role.ARMS_OFFICER, Role.STORE_KEEPER})
ENDED = frozenset(
    {
        Status.DESTROYED,
        Status.RETURNED,
        Status.WRITTEN_OFF,
        Status.RECORDED_TWICE,
        Status.TRANSFERRED,
    }
)


@dataclass(frozen=True, slots=True)
class ItemAct:
    """One kind of fact: the key of its words, its form, who may record it, and when it is open."""

    title: str
    form: type[ItemForm]
    may: frozenset[Role]
    fits: Callable[[ItemFacts], bool]


def _here(item: ItemFacts) -> bool:
    held = item.custody
    return held is not None and held.standing is Standing.HELD and item.status not in ENDED


def _lost(item: ItemFacts) -> bool:
    return item.status is Status.LOST_UNDER_INQUIRY


def _property(item: ItemFacts) -> bool:
    return _here(item) and item.register is Register.PROPERTY


def _lot(item: ItemFacts) -> bool:
    return _here(item) and item.register is Register.AMMUNITION


ITEM_ACTS: Mapping[str, ItemAct] = {
    "photo": ItemAct("item_act_photo", PhotoForm, KEEPING, _here),
    "case": ItemAct("item_act_case", CaseForm, ARMS, lambda item: item.under_case),
    "found": ItemAct("item_act_found", FoundForm, KEEPING, _lost),
    "write-off": ItemAct("item_act_write_off", WriteOffForm, KEEPING, _lost),
    "return": ItemAct("item_act_return", ReturnForm, KEEPING, _property),
    "send-later": ItemAct(
        "item_act_send_later",
        SendLaterForm,
        KEEPING,
        lambda item: _property(item) and item.send_later_at is None,
    ),
    "split": ItemAct("item_act_split", SplitForm, KEEPING, _lot),
    "shelve": ItemAct("item_act_shelve", ShelveForm, KEEPING, _here),
    "move": ItemAct("item_act_move", MoveForm, KEEPING, _here),
    "lost": ItemAct("item_act_lost", LostForm, KEEPING, _here),
    "evidence": ItemAct(
        "item_act_evidence", EvidenceForm, ARMS, lambda item: _here(item) and not item.evidence
    ),
    "end-evidence": ItemAct(
        "item_act_end_evidence", EndEvidenceForm, ARMS, lambda item: bool(item.evidence)
    ),
    "destroy": ItemAct("item_act_destroy", DestroyForm, KEEPING, _here),
}


def open_to(duty: Duty, item: ItemFacts) -> list[tuple[str, str]]:
    """What this duty can do with the item now: kind and key of its words."""
    if item.custody is None or item.custody.holder != duty.party:
        return []
    return [
        (kind, one.title)
        for kind, one in ITEM_ACTS.items()
        if duty.role in one.may and one.fits(item)
    ]
