"""Beds at a reception site: refused, given, on the record, and over when custody moves on."""

import time

import pytest

from awda.custody.acts import record as record_custody
from awda.custody.one_by_one import ListRefused
from awda.custody.vocabulary import Cause, Move, RecordDeath, RecordEscape
from awda.housing import acts, queries
from awda.housing.conflicts.projection import CONFLICTS
from awda.housing.headcounts.projection import HEADCOUNTS
from awda.housing.models import Bed
from awda.housing.projection import HOUSING
from awda.housing.regimes.projection import REGIMES
from awda.journal import queries as journal
from awda.journal.rebuild import fingerprints, rebuild
from awda.kernel.ids import PlaceId, SubjectId
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from awda.people.acts import estimate_age
from awda.people.codes import PresentsAs, Sex, Track
from awda.people.commands import EstimateAge
from awda.places.rules import Quarter
from tests.conftest import NOON, sign
from tests.housing.scenes import (
    HOUR,
    LATER,
    RECEPTION,
    hand_over,
    house,
    household,
    manager,
    put_up,
    put_up_one_of_each,
)
from tests.scenes import meet, open_operation

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _reception() -> None:
    open_operation()
    put_up_one_of_each()


@pytest.mark.rule("H-04")
def test_a_woman_is_not_put_among_men_and_nothing_is_left_on_the_record() -> None:
    woman = meet(sex=Sex.FEMALE, presents_as=PresentsAs.FAMILY, place="reception")
    size = journal.size()
    with pytest.raises(Refusal, match="WOMAN_AMONG_MEN"):
        house([(woman, "men")])
    assert journal.size() == size
    assert queries.shelter_of(woman) is None


def test_only_whoever_holds_a_person_at_the_place_gives_a_bed() -> None:
    person = meet(place="gate")
    with pytest.raises(Refusal, match="NOT_HELD_HERE"):
        house([(person, "men")])
    there = meet(place="reception")
    with pytest.raises(Refusal, match="NOT_HELD_HERE"):
        house([(there, "men")], manager(LATER, "camp"))
    with pytest.raises(Refusal, match="NOT_YOUR_DUTY"):
        house([(there, "men")], sign(Role.ARMS_OFFICER, "crossing", LATER))


def test_a_list_of_beds_is_given_whole_or_not_at_all_and_says_who_was_refused() -> None:
    man, woman = meet(place="reception"), meet(sex=Sex.FEMALE, place="reception")
    size = journal.size()
    with pytest.raises(ListRefused) as refused:
        house([(man, "men"), (woman, "men")])
    assert {who: why.code for who, why in refused.value.each.items()} == {
        SubjectId(woman): "WOMAN_AMONG_MEN"
    }
    assert journal.size() == size


@pytest.mark.rule("H-04")
def test_a_bed_is_on_the_record_with_the_facts_it_relied_on() -> None:
    man = meet(place="reception")
    [answer] = house([(man, "men")])
    [(recorded, body)] = journal.walk("housing/")
    assert recorded.type == "housing.ShelterAssigned"
    assert recorded.index == answer.indexes[0]
    assert (body["shelter"], body["custody_entry"]) == ("men", recorded.index - 2)
    assert queries.shelters_of([man]) == {man: "men"}


@pytest.mark.rule("C-08")
def test_a_mother_found_by_her_husbands_household_moves_only_with_her_child() -> None:
    father = meet(presents_as=PresentsAs.FAMILY, place="reception")
    mother = meet(sex=Sex.FEMALE, presents_as=PresentsAs.FAMILY, place="reception")
    girl = meet(sex=Sex.FEMALE, age=(7, 9), presents_as=PresentsAs.CHILD, place="reception")
    household(father, SPOUSE=mother, DAUGHTER=girl)
    house([(mother, "women"), (girl, "women")])
    with pytest.raises(Refusal, match="MOTHER_AND_CHILD_APART"):
        house([(mother, "family")])
    with pytest.raises(Refusal, match="MOTHER_AND_CHILD_APART"):
        acts.leave_shelter(manager(), RECEPTION, [girl], "to the family tent")
    house([(mother, "family"), (girl, "family"), (father, "family")])
    assert set(queries.shelters_of([mother, girl, father]).values()) == {"family"}
    together = [body["together"] for _, body in journal.walk(f"housing/{mother}")]
    assert together == [[girl], sorted([girl, father])]


@pytest.mark.rule("C-02")
def test_a_doubt_about_age_raised_in_the_camp_closes_its_adult_shelters() -> None:
    put_up(("block", Quarter.MEN, 50), place="rutba", party="camp")
    soldier = meet(place="reception", track=Track.INT)
    hand_over([soldier], "rutba", "camp")
    looks = EstimateAge(
        person=soldier, estimated_age_from=15, estimated_age_to=18, grounds="looks 16"
    )
    estimate_age(sign(Role.CAMP_MANAGER, "camp", LATER + 2 * HOUR), looks)
    with pytest.raises(Refusal) as refused:
        house([(soldier, "block")], manager(LATER + 3 * HOUR, "camp"), PlaceId("rutba"))
    assert refused.value.code == "CHILD_IN_ADULT_SHELTER"


@pytest.mark.rule("X-01")
@pytest.mark.parametrize("how", ["move", "handover", "death", "escape"])
def test_a_bed_is_over_when_custody_moves_on_and_does_not_come_back(how: str) -> None:
    man = meet(place="reception")
    house([(man, "men")])
    subject, at = SubjectId(man), LATER + HOUR
    gate = sign(Role.GATE_CLERK, "crossing", at)
    match how:
        case "move":
            record_custody(gate, Move(subject=subject, place=PlaceId("gate")))
        case "handover":
            hand_over([man], "rutba", "camp", at=at)
        case "death":
            record_custody(
                gate,
                RecordDeath(
                    subject=subject,
                    circumstances="in sleep",
                    cause=Cause.NATURAL,
                    certified_by="doctor 2",
                    next_of_kin_told=True,
                ),
            )
        case _:
            record_custody(
                gate,
                RecordEscape(
                    subject=subject,
                    last_seen_at=at,
                    last_seen_place=RECEPTION,
                    notified="duty officer",
                ),
            )
    assert queries.shelter_of(man) is None
    camp = queries.camp(RECEPTION, at + 2 * HOUR)
    assert camp is not None
    assert [line.inside for line in camp.shelters] == [0, 0, 0]
    if how == "move":
        back = sign(Role.GATE_CLERK, "crossing", at + HOUR)
        record_custody(back, Move(subject=subject, place=RECEPTION))
        assert queries.shelter_of(man) is None
        assert house([(man, "men")], manager(at + 2 * HOUR))


def test_the_same_act_twice_gives_one_bed() -> None:
    man = meet(place="reception")
    act = manager()
    [first] = house([(man, "men")], act)
    [again] = house([(man, "men")], act)
    assert again.again
    assert again.indexes == first.indexes


def test_read_models_are_told_again_from_the_journal_to_the_same_rows() -> None:
    contexts = (HOUSING, CONFLICTS, REGIMES, HEADCOUNTS)
    people = [meet(place="reception") for _ in range(3)]
    house([(person, "men") for person in people])
    acts.leave_shelter(manager(), RECEPTION, people[:1], "to the clinic tent")
    before = fingerprints(contexts)
    rebuild(contexts, lambda _done, _of: None)
    assert fingerprints(contexts) == before
    assert Bed.objects.count() == 2


@pytest.mark.rule("H-04")
def test_a_camp_of_hundreds_is_proposed_and_housed_in_one_act() -> None:
    put_up(*((f"tent-{number:02}", Quarter.MEN, 50) for number in range(5)))
    people = [meet(place="reception") for _ in range(200)]
    proposal = queries.proposal(RECEPTION, NOON.date())
    assert proposal.unplaced == ()
    begun = time.monotonic()
    answers = acts.assign(manager(), RECEPTION, proposal.beds)
    assert len(answers) == 200
    assert time.monotonic() - begun < 10
    assert len({answer.indexes for answer in answers}) == 200, "each person one entry (X-03)"
    assert len(queries.shelters_of(people)) == 200
    with pytest.raises(Refusal, match="TOO_MANY_BEDS"):
        acts.assign(manager(), RECEPTION, proposal.beds * 26)
