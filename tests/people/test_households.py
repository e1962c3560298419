"""Households: who may join, what a link says, and what an unrecognised one does not grant."""

from dataclasses import replace

import pytest

from awda.journal import queries as journal
from awda.journal.writer import execute
from awda.kernel.ids import HouseholdId, PersonId
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.people import acts, queries
from awda.people.codes import PresentsAs, Source
from awda.people.households import queries as households
from awda.people.households.links import Relationship, grants
from awda.people.households.projection import HOUSEHOLDS
from awda.people.households.rules import (
    Command,
    Join,
    Leave,
    LeaveReason,
    NameFocal,
    OpenHousehold,
    RestateLink,
)
from tests.conftest import NOON, sign
from tests.people.forms import met

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("operation")]
TODAY = NOON.date()
HOME = HouseholdId("h1")


def do(command: Command, role: Role = Role.REGISTRAR) -> None:
    execute(HOUSEHOLDS, command, sign(role, "crossing"))


def refused(command: Command) -> str:
    with pytest.raises(Refusal) as caught:
        do(command)
    return caught.value.code


def family() -> tuple[PersonId, PersonId]:
    mother, child = met(presents_as=PresentsAs.FAMILY), met(presents_as=PresentsAs.CHILD)
    acts.open_household(
        sign(Role.REGISTRAR, "crossing"), OpenHousehold(household=HOME, focal=mother)
    )
    return mother, child


def join(person: PersonId, relationship: Relationship = Relationship.SON) -> Join:
    return Join(household=HOME, person=person, relationship=relationship, stated_by="crossing")


@pytest.mark.rule("F-03", "I-01")
def test_a_household_is_of_people_who_were_met() -> None:
    assert refused(OpenHousehold(household=HOME, focal=PersonId("nobody"))) == "NOT_MET"
    mother, child = family()
    assert refused(OpenHousehold(household=HOME, focal=child)) == "HOUSEHOLD_ALREADY_OPEN"
    assert refused(join(PersonId("nobody"))) == "NOT_MET"
    assert refused(join(mother)) == "ALREADY_IN_HOUSEHOLD"
    assert refused(join(child, Relationship.SELF)) == "ONLY_THE_FOCAL_IS_SELF"
    assert refused(replace(join(child), stated_by="")) == "LINK_STATED_BY_NOBODY"
    assert refused(replace(join(child), household=HouseholdId("h2"))) == "HOUSEHOLD_NOT_OPEN"
    leave = Leave(household=HOME, person=child, reason=LeaveReason.OWN_WISH)
    assert refused(leave) == "NOT_IN_HOUSEHOLD"


@pytest.mark.rule("F-03")
def test_the_focal_person_stays_while_others_do() -> None:
    mother, child = family()
    do(join(child))
    leave = Leave(household=HOME, person=mother, reason=LeaveReason.OWN_WISH)
    assert refused(leave) == "FOCAL_CANNOT_LEAVE"
    assert refused(NameFocal(household=HOME, person=mother)) == "FOCAL_ALREADY"
    restate = RestateLink(
        household=HOME,
        person=mother,
        relationship=Relationship.MOTHER,
        stated_by="crossing",
        proof=Source.CLAIMED,
        disputed=False,
    )
    assert refused(restate) == "FOCAL_HAS_NO_LINK"
    do(NameFocal(household=HOME, person=child))
    do(leave)
    do(replace(leave, person=child))
    assert refused(join(mother)) == "HOUSEHOLD_NOT_OPEN"


@pytest.mark.rule("F-03")
def test_a_link_carries_direction_source_proof_and_dispute() -> None:
    mother, child = family()
    do(replace(join(child), stated_by=mother, proof=Source.DOCUMENTED))
    home = households.household(HOME)
    assert home is not None
    assert (home.focal, set(home.unit)) == (mother, {mother, child})
    [link] = households.links_of(child)
    assert (link.relationship, link.towards, link.stated_by) == (Relationship.SON, mother, mother)
    assert (link.proof, link.disputed, link.grants) == (Source.DOCUMENTED, False, True)
    standing = queries.standing(child, TODAY)
    assert standing is not None
    assert standing.households == (HOME,)
    assert link.entry in standing.entries
    assert households.household("h2") is None


@pytest.mark.rule("F-03")
@pytest.mark.parametrize(
    ("relationship", "disputed"),
    [(Relationship.SPOUSE_NOT_RECOGNISED, False), (Relationship.SPOUSE, True)],
)
def test_a_link_the_person_does_not_recognise_grants_nothing(
    relationship: Relationship, disputed: bool
) -> None:
    _, wife = family()
    do(join(wife, Relationship.SPOUSE))
    restate = RestateLink(
        household=HOME,
        person=wife,
        relationship=relationship,
        stated_by=wife,
        proof=Source.CLAIMED,
        disputed=disputed,
    )
    do(restate, Role.PROTECTION)
    home, standing = households.household(HOME), queries.standing(wife, TODAY)
    assert home is not None
    assert standing is not None
    assert wife not in home.unit
    assert standing.households == ()
    [*_, (recorded, _)] = journal.walk(f"household/{HOME}")
    assert recorded.compartment is Compartment.PROTECTION


@pytest.mark.rule("F-04")
def test_being_taken_out_for_safety_is_sealed() -> None:
    _, wife = family()
    do(join(wife, Relationship.SPOUSE))
    leave = Leave(household=HOME, person=wife, reason=LeaveReason.FOR_SAFETY)
    do(leave, Role.PROTECTION)
    [*_, (recorded, _)] = journal.walk(f"household/{HOME}")
    assert recorded.compartment is Compartment.PROTECTION
    assert households.links_of(wife) == ()


@pytest.mark.rule("F-03")
@pytest.mark.parametrize("relationship", list(Relationship))
def test_only_an_undisputed_recognised_link_grants(relationship: Relationship) -> None:
    recognised = relationship is not Relationship.SPOUSE_NOT_RECOGNISED
    assert grants(relationship, disputed=False) is recognised
    assert not grants(relationship, disputed=True)


@pytest.mark.rule("F-04")
def test_whoever_was_taken_out_for_safety_is_brought_back_by_no_household() -> None:
    """The captor's household, a new one around him, hers with him in it: all the same (T18)."""
    captor, captive = family()
    child = met(presents_as=PresentsAs.CHILD)
    do(join(captive, Relationship.SPOUSE))
    do(join(child))
    for one in (captive, child):
        out = Leave(household=HOME, person=one, reason=LeaveReason.FOR_SAFETY)
        do(out, Role.PROTECTION)
    assert refused(join(captive, Relationship.SPOUSE)) == "NOT_INTO_THIS_HOUSEHOLD"
    hers, his = HouseholdId("h2"), HouseholdId("h3")
    do(OpenHousehold(household=hers, focal=captive))
    assert refused(replace(join(captor), household=hers)) == "NOT_INTO_THIS_HOUSEHOLD"
    do(OpenHousehold(household=his, focal=captor))
    assert refused(replace(join(captive), household=his)) == "NOT_INTO_THIS_HOUSEHOLD"
    do(replace(join(child), household=hers))  # she and her child came out together
    stranger = met()
    do(replace(join(stranger), household=his))
    assert households.links_of(captive)[0].household == hers
