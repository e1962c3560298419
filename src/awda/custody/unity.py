"""Who of a person's family unit a movement would leave behind (F-01).

Law: a unit is moved to one camp together, and crosses together, or each adult of it has signed a
split note that says how they meet again. Care, the child body and a court's order part nobody in
this sense: they cannot wait (M-01, C-03), and the way back from them leads to the unit again.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from awda.custody.models import Holding, OfferLine
from awda.custody.vocabulary import Standing
from awda.kernel.ids import HouseholdId, PersonId
from awda.people.partings import units
from awda.people.partings.units import NoteFacts
from awda.places import queries as places
from awda.places.rules import PartyFacts, PartyKind, PlaceFacts, PlaceKind

GOES_ALONE = frozenset({PartyKind.HOSPITAL, PartyKind.CHILD_BODY, PartyKind.JUSTICE})
CARE = frozenset({PlaceKind.HOSPITAL, PlaceKind.CHILD_CENTRE})


@dataclass(frozen=True, slots=True)
class Going:
    """Where a movement leads: to a place of a party. `along`: who goes there in the same act."""

    taker: PartyFacts
    place: PlaceFacts | None
    along: frozenset[PersonId] = frozenset()


def along(handover: str, among: Collection[str]) -> frozenset[PersonId]:
    """Who among these stands on a handover and has not been answered."""
    rows = OfferLine.objects.filter(handover=handover, subject__in=list(among))
    waiting = rows.filter(state__in=["LISTED", "OFFERED"])
    return frozenset(PersonId(one) for one in waiting.values_list("subject", flat=True))


def left_behind(
    person: PersonId, homes: Collection[HouseholdId], going: Going, on: date
) -> tuple[int, tuple[int, ...]]:
    """How many of the person's units would be parted from them without notes; the entries."""
    if going.taker.kind in GOES_ALONE or (going.place and going.place.kind in CARE):
        return 0, ()
    behind: set[PersonId] = set()
    entries: set[int] = set()
    for home in homes:
        unit = units.unit(home, on)
        apart, seen = _elsewhere(unit.members - {person} - going.along, going)
        entries |= {*unit.entries, *seen}
        if apart:
            standing = units.standing_notes(home, unit, on)
            behind |= unparted(person, apart, standing)
            entries |= {entry for note in standing for entry in note.entries}
    return len(behind), tuple(sorted(entries))


def unparted(
    person: PersonId, apart: frozenset[PersonId], standing: Collection[NoteFacts]
) -> frozenset[PersonId]:
    """Those whom no standing note parts from the person."""
    return frozenset(
        other for other in apart if not any(note.parts(person, other) for note in standing)
    )


def _elsewhere(others: frozenset[PersonId], going: Going) -> tuple[frozenset[PersonId], set[int]]:
    """Who of these is held where the movement does not lead; who has left custody waits nowhere."""
    rows = list(Holding.objects.filter(subject__in=others, standing=Standing.HELD))
    across = going.taker.kind is PartyKind.RECEIVER
    apart = frozenset(
        PersonId(row.subject)
        for row in rows
        if (row.holder != going.taker.id if across else _in_another_camp(row, going.place))
    )
    return apart, {row.newest for row in rows}


def _in_another_camp(row: Holding, to: PlaceFacts | None) -> bool:
    """To a party of the host: whoever is with a hospital, the child body or a court is not meant.

    Where an offer names no place yet, the acceptance does.
    """
    if to is None or row.place == to.id:
        return False
    holder, place = places.party(row.holder), places.place(row.place)
    if holder is None or holder.kind is not PartyKind.HOST:
        return False
    return place is None or place.kind not in CARE
