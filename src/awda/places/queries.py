"""What others may ask of parties and places."""

from awda.journal.writer import looked_up
from awda.kernel.ids import PartyId, PlaceId
from awda.places.models import Operation, Party, Place, Shelter
from awda.places.rules import PartyFacts, PartyKind, PlaceFacts, PlaceKind


def party(party_id: str) -> PartyFacts | None:
    """The party, or None."""
    return looked_up("party", party_id, lambda: _party(party_id))


def _party(party_id: str) -> PartyFacts | None:
    row = Party.objects.filter(id=party_id).first()
    if row is None:
        return None
    return PartyFacts(PartyId(row.id), PartyKind(row.kind), row.closed_at is None, row.opened_in)


def place(place_id: str) -> PlaceFacts | None:
    """The place, or None."""
    return looked_up("place", place_id, lambda: _place(place_id))


def _place(place_id: str) -> PlaceFacts | None:
    row = Place.objects.filter(id=place_id).first()
    if row is None:
        return None
    return PlaceFacts(
        id=PlaceId(row.id),
        kind=PlaceKind(row.kind),
        run_by=PartyId(row.run_by),
        capacity=row.capacity,
        open=row.closed_at is None,
        entry=row.opened_in,
    )


def party_names(language: str) -> dict[str, str]:
    """Every party's name in a language (Latin-script readers get the Latin name)."""
    return {row.id: row.called(language) for row in Party.objects.all()}


def place_names(language: str) -> dict[str, str]:
    """Every place's name in a language."""
    return {row.id: row.called(language) for row in Place.objects.all()}


def open_parties(*kinds: PartyKind) -> list[Party]:
    """Open parties of these kinds (all kinds when none is named), by id."""
    rows = Party.objects.filter(closed_at=None).order_by("id")
    return list(rows.filter(kind__in=kinds) if kinds else rows)


def open_places(run_by: str | None = None) -> list[Place]:
    """Open places, of one party or all, by id."""
    rows = Place.objects.filter(closed_at=None).order_by("id")
    return list(rows.filter(run_by=run_by) if run_by else rows)


def shelters(place_id: str) -> list[Shelter]:
    """The shelters of a place, by name."""
    return list(Shelter.objects.filter(place=place_id).order_by("name", "id"))


def operation_entry(operation_id: str) -> int | None:
    """The entry that opened an operation, or None when there is no such operation."""
    return looked_up("operation", operation_id, lambda: _operation_entry(operation_id))


def _operation_entry(operation_id: str) -> int | None:
    row = Operation.objects.filter(id=operation_id).first()
    return row.opened_in if row else None


def operations() -> list[Operation]:
    """Every operation, oldest first."""
    return list(Operation.objects.order_by("opened_in"))
