"""What a receipt says, gathered for the paper (W-02, W-10). The paper itself is set elsewhere.

Always holds: every item named was in fact received; an unserviceable or unmarked one is named too.
"""

from dataclasses import dataclass

from awda.custody import queries as custody
from awda.equipment import queries
from awda.equipment.kinds import Officer, Register
from awda.equipment.queries import ItemFacts
from awda.kernel.ids import PartyId, PersonId, PlaceId
from awda.kernel.instants import Instant


@dataclass(frozen=True, slots=True)
class Receipt:
    """One receipt. `issuer` is the login that received; `ordered_by` only for property."""

    person: PersonId
    at: Instant
    issuer: str
    party: PartyId
    place: PlaceId
    lines: tuple[ItemFacts, ...]
    ordered_by: Officer | None = None


def arms_receipt(person: str) -> Receipt | None:
    """All that a person handed in of weapons, ammunition and vehicles; None when there is nothing.

    A lot that was split stands in its parts, which together are the rounds handed in.
    """
    lines = [line for line in queries.items_of(person) if line.register is not Register.PROPERTY]
    return _receipt(person, lines)


def property_receipt(receipt: str) -> Receipt | None:
    """The lines taken on one receipt number; None when there is no such receipt."""
    lines = queries.of_receipt(receipt)
    if not lines or lines[0].origin.handed_in_by is None:
        return None
    return _receipt(lines[0].origin.handed_in_by, lines)


def _receipt(person: str, lines: list[ItemFacts]) -> Receipt | None:
    if not lines:
        return None
    first = lines[0]
    where = custody.spells(first.id)[0]
    return Receipt(
        person=PersonId(person),
        at=first.received_at,
        issuer=first.received_by,
        party=PartyId(where.holder),
        place=PlaceId(where.place),
        lines=tuple(lines),
        ordered_by=first.ordered_by,
    )
