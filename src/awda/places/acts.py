"""What the keeper of an installation can do about operations, parties and places."""

from awda.journal.writer import Answer, execute
from awda.kernel.act import Act
from awda.places.projection import PLACES
from awda.places.rules import (
    AddShelter,
    MeasureSite,
    OpenOperation,
    OpenParty,
    OpenPlace,
)


def record(
    act: Act,
    command: OpenOperation | OpenParty | OpenPlace | MeasureSite | AddShelter,
) -> Answer:
    """Put one fact about an operation, a party or a place on the record. Raises Refusal."""
    return execute(PLACES, command, act)
