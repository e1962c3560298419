"""Serial cases: which records bear the same number, and which wait for a ruling (W-04)."""

from collections.abc import Iterable
from dataclasses import dataclass

from awda.equipment.marks import fold, look
from awda.equipment.models import CaseMember, Item, SerialCase
from awda.equipment.vocabulary import Ruling
from awda.journal.rows import find_among, find_at_either
from awda.kernel.ids import ItemId
from awda.kernel.instants import Instant

MOST_TWINS = 500
Twins = tuple[tuple[ItemId, ...], tuple[ItemId, ...]]


@dataclass(frozen=True, slots=True)
class OpenCase:
    """A serial case that waits for its ruling: the later record and the earlier ones."""

    case: int
    item: ItemId
    twins: tuple[ItemId, ...]
    opened_at: Instant


def twins(item_id: str, item_type: str, maker: str, serial: str) -> Twins:
    """Other items of this type with the same serial, and those whose serial only looks the same.

    A maker that could not be read may be any maker. Pairs ruled to be different are left out.
    """
    folded = fold(serial)
    makers = {"", fold(maker)}
    told_apart = _told_apart(item_id)
    others = [
        row
        for row in find_among(Item, "serial_look", [look(folded)], order="entry")
        if row.type == item_type
        and (makers == {""} or row.maker_fold in makers)
        and row.serial_fold
        and not row.recorded_twice
        and row.id not in {item_id, *told_apart}
    ][:MOST_TWINS]
    same = tuple(ItemId(row.id) for row in others if row.serial_fold == folded)
    alike = tuple(ItemId(row.id) for row in others if row.serial_fold != folded)
    return same, alike


def _told_apart(item_id: str) -> set[str]:
    members = find_at_either(CaseMember, ("item", "later"), [item_id])
    cases = {row.case for row in members if not row.open}
    ruled = {
        row.entry
        for row in find_among(SerialCase, "entry", cases)
        if row.ruling == Ruling.DIFFERENT_ITEMS
    }
    return {id_ for row in members if row.case in ruled for id_ in (row.item, row.later)}


def under_case(ids: Iterable[str]) -> set[str]:
    """Which of these items an open serial case locks, as later or as earlier record."""
    wanted = list(ids)
    members = CaseMember.objects.filter(item__in=wanted, open=True).values_list("item", flat=True)
    later = Item.objects.filter(id__in=wanted, case__isnull=False).values_list("id", flat=True)
    return {*members, *later}


def open_cases(most: int = 200) -> list[OpenCase]:
    """Serial cases without a ruling, oldest first. Two queries."""
    cases = list(SerialCase.objects.filter(solved_in=None).order_by("entry")[:most])
    members: dict[int, list[ItemId]] = {}
    for row in CaseMember.objects.filter(case__in=[case.entry for case in cases]).order_by("key"):
        members.setdefault(row.case, []).append(ItemId(row.item))
    return [
        OpenCase(case.entry, ItemId(case.item), tuple(members[case.entry]), case.opened_at)
        for case in cases
    ]
