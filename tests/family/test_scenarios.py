"""Scenario sheets of RULES.md section 8 about families: T5 and T18, from beginning to end."""

from dataclasses import replace

import pytest

from awda.custody import acts as custody
from awda.custody import queries as held
from awda.custody.one_by_one import ListRefused
from awda.custody.vocabulary import Move
from awda.family import acts, queries
from awda.family.choices.rules import Choose, Way
from awda.kernel.ids import PlaceId, subject
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from awda.people import acts as people
from awda.people.codes import PresentsAs, Sex, Track
from awda.people.households.links import Relationship
from awda.people.households.queries import household as told
from awda.people.households.rules import Join
from awda.protection import acts as protection
from awda.protection.captives.rules import ReferCaptive
from awda.protection.risk.rules import Finding
from tests.conftest import NOON, sign
from tests.family.scenes import LATER, signs, written
from tests.housing.scenes import household
from tests.protection.scenes import (
    HOUR,
    LEAVES,
    TOLD,
    assessment,
    officer,
    over_the_line,
    prepared,
    publish,
)
from tests.protection.test_captives import flag, hear
from tests.scenes import meet

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("operation")]
RECEPTION = PlaceId("reception")


@pytest.mark.rule("F-01", "F-02")
def test_t5_mother_approved_father_on_hold_the_planner_refuses_a_silent_split() -> None:
    publish()
    mother = meet(sex=Sex.FEMALE, presents_as=PresentsAs.FAMILY, track=Track.FAM)
    father = meet(presents_as=PresentsAs.FAMILY, track=Track.FAM)
    home = household(father, SPOUSE=mother)
    for one in (mother, father):
        prepared(one)
    risk = assessment(father, LEAVES - 2 * HOUR, finding=Finding.RISK)
    protection.note(officer(LEAVES - 2 * HOUR, "protection-3"), risk)
    leader = sign(Role.CONVOY_LEADER, "crossing", LEAVES)
    # She passes every test of her own; alone she is not put on the list all the same.
    with pytest.raises(ListRefused) as why:
        protection.offer(leader, over_the_line(mother))
    assert [one.code for one in why.value.each.values()] == ["FAMILY_UNIT_PARTED"]
    # Both together are refused for him, without a word of why to the convoy's leader.
    with pytest.raises(ListRefused) as why:
        protection.offer(replace(leader, passed=[]), over_the_line(mother, father))
    assert {one.code for one in why.value.each.values()} == {"NOT_CLEARED_BY_PROTECTION"}
    # They are asked, and choose to part; nobody parts before both have signed.
    part = Choose(
        household=home, way=Way.PART, asked=(mother, father), told_waiting_costs_nothing=True
    )
    asking = sign(Role.PROTECTION, "crossing", LEAVES)
    with pytest.raises(Refusal, match="CHOICE_WITHOUT_A_NOTE"):
        acts.choose(asking, part)
    note = written(home, mother)
    signs(note, mother)
    with pytest.raises(ListRefused):
        protection.offer(sign(Role.CONVOY_LEADER, "crossing", LEAVES), over_the_line(mother))
    signs(note, father)
    acts.choose(sign(Role.PROTECTION, "crossing", LEAVES), part)
    protection.offer(sign(Role.CONVOY_LEADER, "crossing", LEAVES), over_the_line(mother))
    assert held.holding(mother).handover is not None  # type: ignore[union-attr]  # she was met


@pytest.mark.rule("F-04", "F-01")
def test_t18_a_captive_in_a_family_of_eight_is_moved_out_and_planned_with_them_no_more() -> None:
    captor = meet(presents_as=PresentsAs.FAMILY, track=Track.FAM)
    widow = meet(sex=Sex.FEMALE, presents_as=PresentsAs.FAMILY, track=Track.FAM)
    kids = [meet(presents_as=PresentsAs.CHILD, age=(7, 9), track=Track.FAM) for _ in range(5)]
    captive = meet(sex=Sex.FEMALE, presents_as=PresentsAs.FAMILY, track=Track.FAM)
    sons = {f"SON_{n}": kid for n, kid in enumerate(kids)}
    home = household(captor, SPOUSE=widow, CO_WIFE=captive, **sons)
    assert len(told(home).unit) == 8  # type: ignore[union-attr]  # it is open
    act = sign(Role.CAMP_MANAGER, "crossing", LATER)
    with pytest.raises(Refusal, match="FAMILY_UNIT_PARTED"):
        custody.record(act, Move(subject=subject(captive), place=RECEPTION))
    protection.take_out(officer(NOON), flag(captive))
    assert len(told(home).unit) == 7  # type: ignore[union-attr]  # it is open
    # She is free to be moved at once: nothing binds her to them, and no note of theirs is needed.
    custody.record(act, Move(subject=subject(captive), place=RECEPTION))
    protection.note(officer(TOLD), hear(captive))
    refer = ReferCaptive(person=captive, body="survivors' directorate", reference="18")
    protection.note(officer(TOLD + HOUR), refer)
    # Nobody brings her back, by another word for the link or another household.
    back = Join(household=home, person=captive, relationship=Relationship.SPOUSE, stated_by=captor)
    for link in (Relationship.SPOUSE, Relationship.DEPENDANT_NOT_RELATED, Relationship.SISTER):
        with pytest.raises(Refusal, match="NOT_INTO_THIS_HOUSEHOLD"):
            people.join_household(
                sign(Role.REGISTRAR, "crossing", LATER), replace(back, relationship=link)
            )
    # And she crosses with nobody: not on the family's list, not on one of her own.
    publish()
    leader = sign(Role.CONVOY_LEADER, "crossing", LEAVES)
    with pytest.raises(ListRefused) as why:
        protection.offer(leader, over_the_line(captor, widow, captive, *kids))
    assert why.value.each[subject(captive)].code == "NOT_CLEARED_BY_PROTECTION"
    assert queries.met([captive]) == {captive}
