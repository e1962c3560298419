"""Where and by whose order the rows of a list came in: chosen, or the only one there is.

Always holds: nothing is guessed. What is not named must be the only one of its kind, otherwise the
list is refused whole and the choices are named.
"""

from dataclasses import dataclass

from awda.custody.gates import FIRST_PLACES
from awda.kernel.ids import OperationId, PartyId, PlaceId
from awda.kernel.refusal import Refusal
from awda.places import queries as places
from awda.places.models import Place
from awda.places.rules import PlaceKind

NOT_STATED = "not stated in the list"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """Under which operation, at which place, by whose order and why (I-02)."""

    operation: OperationId
    place: PlaceId
    run_by: PartyId
    ordered_by: str = NOT_STATED
    grounds: str = NOT_STATED
    supervised_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What whoever sends the list has named; an empty text leaves it to the only one there is."""

    operation: str = ""
    place: str = ""
    party: str = ""
    ordered_by: str = ""
    grounds: str = ""
    supervised_by: str = ""


def stand_on(asked: Asked) -> Ground:
    """The ground of a list. Refusal where what is not named is not the only one."""
    place = _place(asked)
    return Ground(
        operation=_operation(asked.operation),
        place=PlaceId(place.id),
        run_by=PartyId(place.run_by),
        ordered_by=asked.ordered_by.strip() or NOT_STATED,
        grounds=asked.grounds.strip() or NOT_STATED,
        supervised_by=asked.supervised_by.strip(),
    )


def nothing_opened() -> bool:
    """Whether this installation has no operation, no party and no place yet."""
    return not (places.operations() or places.open_parties() or places.open_places())


def _operation(named: str) -> OperationId:
    known = [one.id for one in places.operations()]
    if not known:
        raise Refusal("LIST_NO_OPERATION")
    if named in known:
        return OperationId(named)
    if named or len(known) > 1:
        raise Refusal("LIST_WHICH_OPERATION", choices=", ".join(known))
    return OperationId(known[0])


def _place(asked: Asked) -> Place:
    known = [
        place
        for place in places.open_places(asked.party or None)
        if place.kind in FIRST_PLACES or place.id == asked.place
    ]
    if not known:
        raise Refusal("LIST_NO_PLACE")
    crossings = [place for place in known if place.kind == PlaceKind.CROSSING] or known
    named = [place for place in known if place.id == asked.place] if asked.place else crossings
    if len(named) != 1:
        raise Refusal("LIST_WHICH_PLACE", choices=", ".join(place.id for place in known))
    return named[0]
