"""What others may ask of weapon clearing: is this person safe to let into the registration hall."""

from collections.abc import Sequence
from dataclasses import dataclass

from awda.equipment.clearing.models import Clearing
from awda.equipment.clearing.rules import Carried
from awda.journal.rows import find_among
from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant


@dataclass(frozen=True, slots=True)
class ClearingFacts:
    """A person's clearing and its entry.

    `receipt_due`: made safe at the stretcher, not written up.
    """

    person: PersonId
    carried: Carried
    receipt_due: bool
    at: Instant
    entry: int


def clearing(person: str) -> ClearingFacts | None:
    """How this person was cleared, or None: then the hall stays shut (W-01)."""
    return clearings([person]).get(PersonId(person))


def clearings(people: Sequence[str]) -> dict[PersonId, ClearingFacts]:
    """The same for many; who was not cleared is absent. One query per 500."""
    return {PersonId(row.person): _facts(row) for row in find_among(Clearing, "person", people)}


def receipts_due(most: int = 200) -> list[ClearingFacts]:
    """Red casualties whose weapons, taken at the stretcher, await a receipt; oldest first."""
    rows = Clearing.objects.filter(receipt_due=True).order_by("cleared_at", "person")[:most]
    return [_facts(row) for row in rows]


def _facts(row: Clearing) -> ClearingFacts:
    return ClearingFacts(
        person=PersonId(row.person),
        carried=Carried(row.carried),
        receipt_due=row.receipt_due,
        at=row.cleared_at,
        entry=row.entry,
    )
