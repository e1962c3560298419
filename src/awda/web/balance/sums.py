"""The sums of one moment, gathered for a page, a paper and a file: X-05, W-12 and C-05.

Always holds: every number here is folded from the journal alone, at an instant and as known when
the journal held so many entries, but for ages, which are as known now; so the same question under
the same root has the same answer, and is kept. Children, and those whose age is in doubt, stand
apart and in no count of combatants.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from awda.custody.balance import Balance, balances, ledger, part
from awda.custody.rules import Custody
from awda.equipment.conservation import conservation
from awda.equipment.kinds import ItemType
from awda.equipment.status import Part
from awda.journal import clock
from awda.journal import queries as journal
from awda.journal.checkpoints import root_at
from awda.kernel.instants import Instant
from awda.people.age import ADULT_FROM_YEARS, years_before
from awda.people.codes import PresentsAs
from awda.people.models import Person

KEPT = 32  # answers: each holds some hundred numbers


@dataclass(frozen=True, slots=True)
class Apart:
    """Adults, and children or those in doubt, in one part of the sum (C-05)."""

    adults: int
    children: int


@dataclass(frozen=True, slots=True)
class Where:
    """How many of an operation one party holds at one place."""

    holder: str
    place: str
    people: int


@dataclass(frozen=True, slots=True)
class OfOperation:
    """One operation's sum, and the same people by place and by age."""

    sum: Balance
    where: tuple[Where, ...]
    apart: Mapping[str, Apart]
    combatants: int

    @property
    def children(self) -> int:
        """Children and those in doubt, in all parts."""
        return sum(one.children for one in self.apart.values())


@dataclass(frozen=True, slots=True)
class TypeSum:
    """W-12 for one type: rounds of ammunition, pieces of all else."""

    type: ItemType
    received: int
    parts: Mapping[str, int]
    missing: int


@dataclass(frozen=True, slots=True)
class Sums:
    """Everything one page of the balance says. `checked_at`: when the journal was folded."""

    at: Instant | None
    size: int
    operations: tuple[OfOperation, ...]
    items: tuple[TypeSum, ...]
    checked_at: Instant

    def operation(self, wanted: str) -> OfOperation | None:
        """One operation's sum; the newest when none is named; None when there is none."""
        named = [one for one in self.operations if one.sum.operation == wanted or not wanted]
        return named[-1] if named else None


def sums(at: Instant | None = None, size: int | None = None) -> Sums:
    """The sums at an instant (None: now) as known at `size` entries (None: all there are)."""
    known = journal.size()
    told = known if size is None else min(size, known)
    return _sums(at, told, known, root_at(known) if known else b"")


@lru_cache(maxsize=KEPT)
def _sums(at: Instant | None, size: int, _known: int, _root: bytes) -> Sums:
    told = ledger(at, size)
    grown, fighting = _adults(at or clock.now())
    operations = []
    for balance in balances(at, size):
        of_it = told.people(balance.operation)
        parts = {key: part(one, told.kinds) for key, one in of_it.items()}
        fought = len(of_it.keys() & fighting)
        operations.append(OfOperation(balance, _where(of_it), _apart(parts, grown), fought))
    return Sums(at, size, tuple(operations), _items(at, size), clock.now())


def _adults(on: Instant) -> tuple[frozenset[str], frozenset[str]]:
    """Who is surely of age on a day, and who of these presented as a combatant."""
    latest = years_before(on.date(), ADULT_FROM_YEARS)
    rows = Person.objects.filter(born_latest__lte=latest).values_list("id", "presents_as")
    known = list(rows)
    fighting = (key for key, presents in known if presents == PresentsAs.COMBATANT)
    return frozenset(key for key, _ in known), frozenset(fighting)


def _where(people: Mapping[str, Custody]) -> tuple[Where, ...]:
    held = Counter((one.holder, one.place or "") for one in people.values() if one.holder)
    ordered = sorted(held.items(), key=lambda line: (-line[1], line[0]))
    return tuple(Where(holder, place, number) for (holder, place), number in ordered)


def _apart(parts: Mapping[str, str], grown: frozenset[str]) -> Mapping[str, Apart]:
    adults = Counter(name for key, name in parts.items() if key in grown)
    children = Counter(name for key, name in parts.items() if key not in grown)
    return {name: Apart(adults[name], children[name]) for name in {*adults, *children}}


def _items(at: Instant | None, size: int) -> tuple[TypeSum, ...]:
    told = conservation(at, size)
    off = told.missing()
    return tuple(
        TypeSum(
            type=kind,
            received=told.received.get(kind, 0),
            parts={one.value: told.parts.get(kind, {}).get(one, 0) for one in Part},
            missing=off.get(kind, 0),
        )
        for kind in sorted({*told.received, *told.parts})
    )
