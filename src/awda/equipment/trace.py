"""A weapon's marks as a trace request asks for them, and nothing of the person who bore it.

Source: International Tracing Instrument, part V; the fields of INTERPOL iARMS.
"""

from dataclasses import dataclass

from awda.equipment import queries
from awda.equipment.kinds import ItemType, SerialState, Weapon
from awda.kernel.ids import ItemId


@dataclass(frozen=True, slots=True)
class TraceRow:
    """One weapon. `photos` are SHA-256 hashes of the photos of its marks."""

    item: ItemId
    type: ItemType
    country: str
    maker: str
    model: str
    calibre: str
    serial: str
    serial_state: SerialState
    year: int | None
    import_mark: str
    other_marks: tuple[str, ...]
    photos: tuple[str, ...]


def trace_row(item_id: ItemId) -> TraceRow:
    """The trace fields of a weapon on the register. Called by `acts.export_trace` only."""
    found = queries.item(item_id)
    assert found is not None
    assert isinstance(found.article, Weapon)
    weapon = found.article
    return TraceRow(
        item=found.id,
        type=weapon.type,
        country=weapon.country,
        maker=weapon.maker,
        model=weapon.model,
        calibre=weapon.calibre,
        serial=weapon.serial.text,
        serial_state=weapon.serial.state,
        year=weapon.year,
        import_mark=weapon.import_mark,
        other_marks=tuple(f"{mark.where}: {mark.text}" for mark in weapon.other_marks),
        photos=tuple(photo.sha256 for photo in queries.photos(item_id)),
    )
