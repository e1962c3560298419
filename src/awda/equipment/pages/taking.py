"""Where things are taken in, and what a form proposes: the last place, the party, the ground.

Always holds: a proposal is only what was true of the last item; the officer may change each field.
"""

from dataclasses import dataclass

from awda.custody import queries as custody
from awda.custody.models import Holding
from awda.custody.vocabulary import SubjectKind
from awda.kernel.ids import OperationId
from awda.places import queries as places
from awda.places.models import Place
from awda.places.rules import STORES, PlaceKind
from awda.web import words
from awda.web.access.queries import Duty


@dataclass(frozen=True, slots=True)
class Proposed:
    """What a form starts with."""

    place: str
    ordered_by: str
    grounds: str


def proposed(duty: Duty) -> Proposed:
    """For the next item this party takes in."""
    language = words.language()
    held = Holding.objects.filter(holder=duty.party, kind=SubjectKind.ITEM).order_by("-newest")
    last = held.values_list("place", flat=True).first()
    return Proposed(
        place=last or next((key for key, _ in own_places(duty)), ""),
        ordered_by=places.party_names(language).get(duty.party, duty.party),
        grounds=words.PAGE["item_grounds_usual"].say(language),
    )


def own_places(duty: Duty) -> list[tuple[str, str]]:
    """The open places of the party, as choices."""
    names = places.place_names(words.language())
    return [(row.id, names[row.id]) for row in places.open_places(duty.party)]


def own_stores(duty: Duty) -> list[Place]:
    """The open stores of the party."""
    return [row for row in places.open_places(duty.party) if PlaceKind(row.kind) in STORES]


def operation_of(person: str) -> OperationId | None:
    """The operation someone entered under; the newest one where there is no person."""
    held = Holding.objects.filter(subject=person).first() if person else None
    if held:
        return OperationId(held.operation)
    known = places.operations()
    return OperationId(known[-1].id) if known else None


def waits_for_answer(item: str) -> bool:
    """Is the item offered to somebody and not answered yet."""
    held = custody.holding(item)
    return held is not None and held.handover is not None
