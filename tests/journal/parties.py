"""The smallest commands there are, for tests of the journal itself: a party opens, and closes."""

from awda.journal.writer import Answer, execute, writing
from awda.kernel.act import Act
from awda.kernel.ids import PartyId
from awda.kernel.roles import Role
from awda.places.projection import PLACES
from awda.places.rules import CloseParty, OpenParty, PartyKind
from tests.conftest import sign


def keeper(**more: object) -> Act:
    """The keeper's signature."""
    return sign(Role.KEEPER, "awda", **more)  # type: ignore[arg-type]  # passed on as they came


def opening(party: str) -> OpenParty:
    """One command, one event, one stream."""
    return OpenParty(party=PartyId(party), kind=PartyKind.HOST, name_ar="جهة", name_en=party)


def closing(party: str) -> CloseParty:
    """A second command on the same stream."""
    return CloseParty(party=PartyId(party), reason="its mandate ended", held_by_it=0, places_open=0)


def open_parties(count: int, name: str = "party") -> list[Answer]:
    """So many entries, each a command of its own."""
    return [execute(PLACES, opening(f"{name}-{number}"), keeper()) for number in range(count)]


def together(*commands: tuple[Act, OpenParty | CloseParty]) -> list[Answer]:
    """One row of a list: all of these commands, or none of them."""
    with writing() as now:
        return [now.execute(PLACES, command, act) for act, command in commands]
