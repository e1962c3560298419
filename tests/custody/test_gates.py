"""Who may be held where and who may go across: one row for each way it is refused. No database."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from awda.custody import rules
from awda.custody.gates import (
    Looked,
    MotherFacts,
    PersonFacts,
    Scene,
    may_be_held_there,
    may_cross,
    may_go_to,
)
from awda.custody.vocabulary import Command, Enter, How, Move, SubjectKind
from awda.journal.clock import new_id
from awda.kernel.act import Act
from awda.kernel.ids import OperationId, PartyId, PlaceId, SubjectId
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from awda.places.rules import PartyFacts, PartyKind, PlaceFacts, PlaceKind
from tests.conftest import sign

CAMP = PartyId("camp")
SOLDIER = PersonFacts(track="INT", age="ADULT", presents_as_combatant=True)
TEACHER = PersonFacts(track="CIV", age="ADULT", presents_as_combatant=False)
DOUBTED = replace(SOLDIER, age="DOUBT")
NOBODY_KNOWS = None


def place(kind: PlaceKind, run_by: str = "camp") -> PlaceFacts:
    return PlaceFacts(PlaceId("there"), kind, PartyId(run_by), 500, open=True, entry=0)


def act(role: Role = Role.GATE_CLERK) -> Act:
    return sign(role, "camp")


def said_of(refusal: Refusal) -> str:
    return f"{refusal.code}, but a reason passes it" if refusal.overridable else refusal.code


def held_at(kind: PlaceKind, person: PersonFacts | None, *, first: bool = False) -> str:
    """The code of the refusal, or nothing."""
    scene = Scene(operation_open=True, place=place(kind), person=person)
    try:
        may_be_held_there(SubjectKind.PERSON, act(), scene, first=first)
    except Refusal as refusal:
        return said_of(refusal)
    return ""


@pytest.mark.rule("L-01", "I-01", "H-02", "H-03", "C-01", "C-02")
@pytest.mark.parametrize(
    ("kind", "person", "code"),
    [
        (PlaceKind.INTERNMENT_CAMP, SOLDIER, ""),
        (PlaceKind.INTERNMENT_CAMP, NOBODY_KNOWS, "TRACK_MISSING"),
        (PlaceKind.INTERNMENT_CAMP, DOUBTED, "CHILD_IN_ADULT_CAMP"),
        (PlaceKind.INTERNMENT_CAMP, TEACHER, "CIVILIAN_AMONG_COMBATANTS"),
        (PlaceKind.FAMILY_SITE, TEACHER, ""),
        (PlaceKind.FAMILY_SITE, NOBODY_KNOWS, "TRACK_MISSING"),
        (PlaceKind.TRANSIT_CAMP, NOBODY_KNOWS, "TRACK_MISSING"),
        (PlaceKind.FAMILY_SITE, SOLDIER, "COMBATANT_AMONG_CIVILIANS"),
        (PlaceKind.CHILD_CENTRE, DOUBTED, ""),
        (PlaceKind.CHILD_CENTRE, SOLDIER, "ADULT_IN_CHILD_CENTRE"),
        (PlaceKind.CHILD_CENTRE, NOBODY_KNOWS, "ADULT_IN_CHILD_CENTRE"),
        (PlaceKind.ARMS_STORE, SOLDIER, "NOBODY_IN_A_STORE"),
        (PlaceKind.HOSPITAL, DOUBTED, ""),
    ],
)
def test_each_has_their_own_kind_of_site(
    kind: PlaceKind, person: PersonFacts | None, code: str
) -> None:
    assert held_at(kind, person) == code


@pytest.mark.rule("I-01", "L-01")
@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (PlaceKind.CROSSING, ""),
        (PlaceKind.HOSPITAL, ""),
        (PlaceKind.INTERNMENT_CAMP, "NOT_A_FIRST_PLACE"),
        (PlaceKind.FAMILY_SITE, "NOT_A_FIRST_PLACE"),
        (PlaceKind.CHILD_CENTRE, "NOT_A_FIRST_PLACE"),
    ],
)
def test_nobody_is_first_met_inside_a_camp(kind: PlaceKind, code: str) -> None:
    assert held_at(kind, NOBODY_KNOWS, first=True) == code


def refused_crossing(
    kind: PartyKind, person: PersonFacts | None, looked: Looked, court: str = ""
) -> str:
    """The code at the acceptance; the offer says the same."""
    said = []
    scene = Scene(taker=PartyFacts(PartyId("taker"), kind, open=True, entry=0), person=person)
    both: tuple[Callable[[], None], ...] = (
        lambda: may_go_to(kind, person, court, looked),
        lambda: may_cross(scene, act(), court, looked),
    )
    for ask in both:
        try:
            ask()
            said.append("")
        except Refusal as refusal:
            said.append(said_of(refusal))
    assert len(set(said)) == 1
    return said[0]


BOTH, NOT_LOOKED = Looked(cleared_in=3, child_cleared_in=4), Looked()
GIRL = PersonFacts(track="FAM", age="CHILD", presents_as_combatant=False)


@pytest.mark.rule("L-01", "L-04", "P-01", "P-07", "P-10", "C-01", "C-02", "C-06", "H-02")
@pytest.mark.parametrize(
    ("kind", "person", "looked", "code"),
    [
        (PartyKind.RECEIVER, SOLDIER, BOTH, ""),
        (PartyKind.RECEIVER, SOLDIER, NOT_LOOKED, "NOT_CLEARED_TO_CROSS"),
        (PartyKind.RECEIVER, SOLDIER, Looked(child_cleared_in=4), "NOT_CLEARED_TO_CROSS"),
        (PartyKind.RECEIVER, NOBODY_KNOWS, BOTH, "TRACK_MAY_NOT_CROSS"),
        (PartyKind.RECEIVER, replace(SOLDIER, track="NYD"), BOTH, "TRACK_MAY_NOT_CROSS"),
        (PartyKind.RECEIVER, replace(SOLDIER, track="CRM"), BOTH, "TRACK_MAY_NOT_CROSS"),
        (PartyKind.RECEIVER, replace(SOLDIER, track="ASY"), BOTH, "TRACK_MAY_NOT_CROSS"),
        (PartyKind.RECEIVER, replace(SOLDIER, track="CHD"), BOTH, "TRACK_MAY_NOT_CROSS"),
        (PartyKind.RECEIVER, GIRL, BOTH, ""),
        (PartyKind.RECEIVER, GIRL, NOT_LOOKED, "CHILD_DEPARTURE_NOT_CLEARED"),
        (PartyKind.RECEIVER, GIRL, Looked(cleared_in=3), "CHILD_DEPARTURE_NOT_CLEARED"),
        (PartyKind.RECEIVER, replace(GIRL, track="INT"), BOTH, "TRACK_MAY_NOT_CROSS"),
        (PartyKind.JUSTICE, GIRL, BOTH, "CHILD_TO_JUSTICE"),
        (PartyKind.JUSTICE, DOUBTED, BOTH, "CHILD_TO_JUSTICE"),
        (PartyKind.JUSTICE, replace(SOLDIER, track="CRM"), BOTH, "COURT_REFERENCE_MISSING"),
        (PartyKind.STORE, SOLDIER, BOTH, "NOBODY_IN_A_STORE"),
        (PartyKind.HOSPITAL, SOLDIER, NOT_LOOKED, ""),
    ],
)
def test_who_may_be_handed_to_whom(
    kind: PartyKind, person: PersonFacts | None, looked: Looked, code: str
) -> None:
    assert refused_crossing(kind, person, looked) == code


@pytest.mark.rule("L-04")
def test_the_way_to_a_court_is_for_that_track_alone() -> None:
    assert refused_crossing(PartyKind.JUSTICE, SOLDIER, BOTH, "order 7") == "TRACK_NOT_CRIMINAL"
    criminal = replace(SOLDIER, track="CRM")
    assert refused_crossing(PartyKind.JUSTICE, criminal, BOTH, "order 7") == ""


# --- the first entry of all


def entering(**changes: str) -> Enter:
    return replace(
        Enter(
            subject=SubjectId(new_id()),
            kind=SubjectKind.PERSON,
            how=How.ENTER,
            operation=OperationId("al-qaim-2024"),
            place=PlaceId("there"),
            ordered_by="border command",
            grounds="asked for refuge",
        ),
        **changes,  # type: ignore[arg-type]  # texts of the command
    )


GATE = Scene(operation_open=True, place=place(PlaceKind.CROSSING))


def refused(command: Command, scene: Scene = GATE) -> str:
    with pytest.raises(Refusal) as error:
        rules.decide(rules.Custody(), command, act(), scene)
    return error.value.code


@pytest.mark.rule("I-01")
@pytest.mark.parametrize("missing", ["ordered_by", "grounds"])
def test_no_custody_without_the_authority_and_its_grounds(missing: str) -> None:
    assert refused(entering(**{missing: " "})) == "AUTHORITY_MISSING"
    assert rules.decide(rules.Custody(), entering(), act(), GATE)


@pytest.mark.rule("I-01")
def test_nothing_is_done_with_someone_who_never_entered() -> None:
    command = Move(subject=SubjectId(new_id()), place=PlaceId("there"))
    assert refused(command) == "NOT_IN_CUSTODY"


@pytest.mark.rule("C-08")
@pytest.mark.parametrize(
    ("mother", "code"),
    [
        (None, "MOTHER_NOT_HERE"),
        (MotherFacts(PartyId("hospital"), PlaceId("there"), female=True), "MOTHER_NOT_HERE"),
        (MotherFacts(CAMP, PlaceId("elsewhere"), female=True), "MOTHER_NOT_HERE"),
        (MotherFacts(CAMP, PlaceId("there"), female=False), "NOT_A_MOTHER"),
    ],
)
def test_a_newborn_enters_where_its_mother_is(mother: MotherFacts | None, code: str) -> None:
    born = replace(entering(), how=How.BORN, mother=SubjectId(new_id()))
    assert refused(born, replace(GATE, mother=mother)) == code
    beside = MotherFacts(CAMP, PlaceId("there"), female=True)
    assert rules.decide(rules.Custody(), born, act(), replace(GATE, mother=beside))


@pytest.mark.rule("X-01")
def test_who_gives_is_not_who_takes() -> None:
    own = PartyFacts(CAMP, PartyKind.HOST, open=True, entry=0)
    with pytest.raises(Refusal, match="OFFER_TO_ONESELF"):
        may_cross(Scene(taker=own, person=SOLDIER), act(), "", BOTH)
    with pytest.raises(Refusal, match="NO_SUCH_TAKER"):
        may_cross(Scene(taker=replace(own, open=False)), act(), "", BOTH)
