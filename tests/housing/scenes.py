"""Scenes in a camp: shelters put up, households told, people brought in, custody moved on."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from awda.custody import acts as custody
from awda.custody.acts import Taken
from awda.custody.handovers.rules import OpenHandover, terms_hash
from awda.custody.vocabulary import Purpose
from awda.housing import acts
from awda.housing.proposal import ProposedBed
from awda.journal.clock import new_id
from awda.journal.writer import Answer, execute
from awda.kernel.act import Act
from awda.kernel.ids import (
    HandoverId,
    HouseholdId,
    PartyId,
    PersonId,
    PlaceId,
    ShelterId,
    SubjectId,
)
from awda.kernel.instants import Instant
from awda.kernel.refusal import Override
from awda.kernel.roles import Role
from awda.people.households.links import Relationship
from awda.people.households.projection import HOUSEHOLDS
from awda.people.households.rules import Join, OpenHousehold
from awda.places.projection import PLACES
from awda.places.rules import AddShelter, Quarter
from tests.conftest import NOON, sign
from tests.scenes import cleared

HOUR = timedelta(hours=1)
RECEPTION = PlaceId("reception")
LATER = NOON + HOUR


def put_up(
    *shelters: tuple[str, Quarter, int], place: str = "reception", party: str = "crossing"
) -> None:
    """Shelters of a place: code, quarter, capacity."""
    for code, quarter, capacity in shelters:
        command = AddShelter(
            place=PlaceId(place),
            shelter=ShelterId(code),
            name=code,
            quarter=quarter,
            capacity=capacity,
        )
        execute(PLACES, command, sign(Role.CAMP_MANAGER, party))


def put_up_one_of_each() -> None:
    """A shelter for men, one for women, one for a family, at reception."""
    put_up(("men", Quarter.MEN, 4), ("women", Quarter.WOMEN, 4), ("family", Quarter.FAMILY, 5))


def household(focal: PersonId, **members: PersonId) -> HouseholdId:
    """A household round `focal`; each member under the relationship it is named by."""
    home = HouseholdId(new_id())
    act = sign(Role.REGISTRAR, "crossing")
    execute(HOUSEHOLDS, OpenHousehold(household=home, focal=focal), act)
    for relationship, person in members.items():
        command = Join(
            household=home,
            person=person,
            relationship=Relationship(relationship.rstrip("_0123456789")),
            stated_by=focal,
        )
        execute(HOUSEHOLDS, command, sign(Role.REGISTRAR, "crossing"))
    return home


def manager(at: Instant = LATER, party: str = "crossing", *passed: str) -> Act:
    """A camp manager's act; `passed` warnings are signed with a reason."""
    overrides = tuple(Override(code, "they were asked") for code in passed)
    return sign(Role.CAMP_MANAGER, party, at, overrides=overrides)


def house(
    beds: Iterable[tuple[PersonId, str]], act: Act | None = None, place: PlaceId = RECEPTION
) -> list[Answer]:
    """Give these people these beds, in one act."""
    given = [ProposedBed(person, ShelterId(shelter)) for person, shelter in beds]
    return acts.assign(act or manager(), place, given)


def hand_over(
    people: Sequence[PersonId],
    to_place: str,
    taker: str,
    *,
    giver: str = "crossing",
    at: Instant = LATER,
    accept: bool = True,
    role: Role = Role.CAMP_MANAGER,
    purpose: Purpose = Purpose.TRANSFER,
) -> HandoverId:
    """Offer these people to another party; with `accept`, it takes them an hour later."""
    command = OpenHandover(
        handover=HandoverId(new_id()),
        taker=PartyId(taker),
        purpose=purpose,
        subjects=tuple(sorted(SubjectId(person) for person in people)),
        lapses_at=at + 24 * HOUR,
        to_place=PlaceId(to_place),
    )
    offering = sign(Role.CAMP_MANAGER, giver, at)
    custody.offer(offering, command, cleared=cleared(*people))
    if accept:
        taken = [
            Taken(SubjectId(person), PlaceId(to_place), received_by="whoever is on duty")
            for person in people
        ]
        terms = terms_hash(command, PartyId(giver), at)
        custody.answer(
            sign(role, taker, at + HOUR), command.handover, terms, taken, cleared=cleared(*people)
        )
    return command.handover
