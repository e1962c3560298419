"""One of a family cannot go: the others are asked, and waiting costs nobody anything (F-02)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from awda.custody import acts as custody
from awda.custody.vocabulary import Move
from awda.family import acts, queries
from awda.family.choices.rules import Choose, Way
from awda.kernel.ids import HouseholdId, PersonId, PlaceId, subject
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from awda.people.codes import Track
from awda.protection import acts as protection
from awda.protection import queries as tests_of
from awda.protection.claims.rules import RecordWish
from tests.conftest import NOON, sign
from tests.family.scenes import DAY, HOUR, PLAN, family, signs, written
from tests.protection.scenes import LEAVES, OTHER_SIDE, officer, prepared, publish
from tests.scenes import assign_track

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("operation"),
    pytest.mark.rule("F-02"),
]


def choice(home: HouseholdId, *asked: PersonId, way: Way = Way.WAIT) -> Choose:
    return Choose(household=home, way=way, asked=asked, told_waiting_costs_nothing=True)


def refused(command: Choose, role: Role = Role.PROTECTION) -> str:
    with pytest.raises(Refusal) as caught:
        acts.choose(sign(role, "crossing", LEAVES), command)
    return caught.value.code


def test_a_choice_is_put_to_every_adult_and_explained() -> None:
    home, man, wife, son = family()
    assert refused(choice(home, wife)) == "CHOICE_NOT_PUT_TO_ALL"
    assert refused(choice(home, man, wife, son)) == "CHOICE_NOT_PUT_TO_ALL"
    told = replace(choice(home, man, wife), told_waiting_costs_nothing=False)
    assert refused(told) == "CHOICE_NOT_EXPLAINED"
    assert refused(choice(home, man, wife), Role.CAMP_MANAGER) == "NOT_YOUR_DUTY"
    assert refused(choice(HouseholdId("none"), man)) == "HOUSEHOLD_NOT_OPEN"
    later = choice(home, man, wife, way=Way.LATER)
    assert refused(later) == "CHOICE_WITHOUT_A_DAY"
    past = replace(later, ask_again_on=NOON.date() - DAY)
    assert refused(past) == "CHOICE_WITHOUT_A_DAY"


@pytest.mark.rule("F-01")
def test_nobody_chooses_to_part_without_a_note_that_stands() -> None:
    home, man, wife, _ = family()
    part = choice(home, man, wife, way=Way.PART)
    assert refused(part) == "CHOICE_WITHOUT_A_NOTE"
    note = written(home, man)
    signs(note, wife)
    assert refused(part) == "CHOICE_WITHOUT_A_NOTE"
    signs(note, man)
    acts.choose(sign(Role.PROTECTION, "crossing", LEAVES), part)
    assert PLAN.by > LEAVES.date()


def test_mother_approved_father_on_hold_they_are_asked_and_waiting_costs_her_nothing() -> None:
    """T5. The desk lists them; the choice to wait leaves every one of her tests as it was."""
    publish()
    home, man, wife, _ = family()
    prepared(wife)
    wish = RecordWish(person=man, said="heard at the gate")
    protection.note(officer(NOON + HOUR), wish)
    [unit] = queries.held_back(LEAVES)
    assert (unit.household, unit.due, unit.way) == (home, True, "")
    assert man in unit.not_now
    assert wife in unit.ready
    before = tests_of.tests([wife], OTHER_SIDE, LEAVES)[wife]
    assert not before.failed
    acts.choose(sign(Role.PROTECTION, "crossing", LEAVES), choice(home, man, wife))
    assert tests_of.tests([wife], OTHER_SIDE, LEAVES)[wife] == before
    [unit] = queries.held_back(LEAVES)
    assert (unit.due, unit.way) == (False, "WAIT")


def test_who_decides_later_is_on_the_list_again_that_day() -> None:
    publish()
    home, man, wife, _ = family()
    prepared(wife)
    assign_track(man, Track.CRM)
    later = choice(home, man, wife, way=Way.LATER)
    on = LEAVES.date() + 3 * DAY
    command = replace(later, ask_again_on=on)
    acts.choose(sign(Role.PROTECTION, "crossing", LEAVES), command)
    assert [one.due for one in queries.held_back(LEAVES)] == [False]
    assert [one.due for one in queries.held_back(LEAVES + timedelta(days=3))] == [True]


@pytest.mark.rule("F-01")
def test_t5_the_planner_splits_nobody_in_silence() -> None:
    home, man, wife, son = family()
    acts.choose(sign(Role.PROTECTION, "crossing", LEAVES), choice(home, man, wife))
    act = sign(Role.CAMP_MANAGER, "crossing", LEAVES)
    with pytest.raises(Refusal, match="FAMILY_UNIT_PARTED"):
        custody.record(act, Move(subject=subject(son), place=PlaceId("reception")))
