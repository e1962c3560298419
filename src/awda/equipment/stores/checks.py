"""One stock check: what should be there, what was found, and what follows from the difference.

Law: a check counts every type and sees at least a tenth of the serials, and every half year all
of them (IDDRS 4.10 §7.3.1). A named missing item explains its own difference and becomes lost
under inquiry; whatever stays unexplained locks the type until a later check agrees (W-07). Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from awda.equipment.kinds import ItemType
from awda.kernel.act import Act
from awda.kernel.ids import ItemId, PlaceId
from awda.kernel.refusal import Refusal
from awda.policy.vocabulary import InForce, Number


class Coverage(StrEnum):
    """How much of a store a check looks at."""

    WEEKLY = "WEEKLY"
    FULL = "FULL"


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeCount:
    """How many of a type: rounds of ammunition, pieces of all else."""

    type: ItemType
    count: int


@dataclass(frozen=True, slots=True)
class Held:
    """One item that should be on the shelf. `serial`: it has a serial number that can be read."""

    item: ItemId
    type: ItemType
    units: int
    serial: bool


@dataclass(frozen=True, slots=True)
class Stock:
    """All that should be there."""

    held: tuple[Held, ...] = ()


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was found."""

    counted: tuple[TypeCount, ...]
    seen: tuple[ItemId, ...]
    missing: tuple[ItemId, ...]
    unknown_marks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StockChecked:
    store: PlaceId
    coverage: Coverage
    counted: tuple[TypeCount, ...]
    expected: tuple[TypeCount, ...]
    seen: tuple[ItemId, ...]
    missing: tuple[ItemId, ...]
    strange: tuple[ItemId, ...]  # seen here, though the record has them elsewhere
    unknown_marks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StockDiffered:
    store: PlaceId
    type: ItemType
    expected: int
    counted: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StockAgreed:
    store: PlaceId
    type: ItemType
    counted: int


def check(
    store: PlaceId,
    coverage: Coverage,
    found: Findings,
    stock: Stock,
    act: Act,
    policy: InForce,
) -> StockChecked:
    """What a check says, or a Refusal when it leaves out what it must look at."""
    there = {held.item for held in stock.held}
    seen = set(found.seen)
    expected = totals(stock.held)
    counted = {line.type: line.count for line in found.counted}
    if len(counted) != len(found.counted) or any(count < 0 for count in counted.values()):
        raise Refusal("COUNT_UNCLEAR")
    for item_type in expected:
        if item_type not in counted:
            raise Refusal("TYPE_NOT_COUNTED", type=item_type.value)
    missing = set(found.missing)
    if missing - there or missing & seen:
        raise Refusal("MISSING_WAS_NOT_HERE", item=min((missing - there) | (missing & seen)))
    if coverage is Coverage.FULL:
        missing = there - seen
    else:
        _enough_serials(seen | missing, stock, act, policy[Number.SERIALS_READ_PERCENT])
    return StockChecked(
        store=store,
        coverage=coverage,
        counted=found.counted,
        expected=tuple(TypeCount(type=kind, count=n) for kind, n in sorted(expected.items())),
        seen=tuple(sorted(seen & there)),
        missing=tuple(sorted(missing)),
        strange=tuple(sorted(seen - there)),
        unknown_marks=found.unknown_marks,
    )


def _enough_serials(looked_at: set[ItemId], stock: Stock, act: Act, percent: int) -> None:
    numbered = {held.item for held in stock.held if held.serial}
    least = -(-len(numbered) * percent // 100)
    read = len(numbered & looked_at)
    if read < least:
        act.warn("TOO_FEW_SERIALS_READ", read=read, least=least, percent=percent)


def totals(held: Sequence[Held]) -> dict[ItemType, int]:
    """Units by type."""
    sums: dict[ItemType, int] = {}
    for one in held:
        sums[one.type] = sums.get(one.type, 0) + one.units
    return sums


def compare(
    checked: StockChecked, differing: frozenset[ItemType], stock: Stock
) -> list[StockDiffered | StockAgreed]:
    """A difference for each type that missing items do not explain; agreement where it ends."""
    gone = totals([held for held in stock.held if held.item in set(checked.missing)])
    expected = {line.type: line.count for line in checked.expected}
    facts: list[StockDiffered | StockAgreed] = []
    for line in sorted(checked.counted, key=lambda line: line.type.value):
        should_be = expected.get(line.type, 0) - gone.get(line.type, 0)
        if line.count != should_be:
            facts.append(
                StockDiffered(
                    store=checked.store, type=line.type, expected=should_be, counted=line.count
                )
            )
        elif line.type in differing:
            facts.append(StockAgreed(store=checked.store, type=line.type, counted=line.count))
    counted = {line.type for line in checked.counted}
    facts += [
        StockAgreed(store=checked.store, type=kind, counted=0)
        for kind in sorted(differing - counted)
    ]
    return facts
