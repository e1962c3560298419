"""Who may sleep where: each rule refused first, then what it permits."""

from dataclasses import replace

import pytest

from awda.housing.proposal import propose
from awda.housing.rules import Resident, decide
from awda.housing.vocabulary import AssignShelter, LeaveShelter, ShelterAssigned
from awda.kernel.ids import PartyId, PersonId, PlaceId, ShelterId
from awda.kernel.refusal import Override, Refusal
from awda.people.age import Age
from awda.people.codes import Sex
from awda.places.rules import PlaceKind, Quarter
from tests.housing.sites import MANAGER, PLACE, assign, room, site, sleeper

MEN, WOMEN, FAMILY = (
    room("men", Quarter.MEN),
    room("women", Quarter.WOMEN),
    room("family", Quarter.FAMILY),
)
ROOMS = (MEN, WOMEN, FAMILY)


@pytest.mark.rule("H-04")
@pytest.mark.parametrize(
    ("sex", "age", "shelter", "code"),
    [
        (Sex.FEMALE, Age.ADULT, "men", "WOMAN_AMONG_MEN"),
        (Sex.FEMALE, Age.CHILD, "men", "WOMAN_AMONG_MEN"),
        (Sex.MALE, Age.ADULT, "women", "MAN_AMONG_WOMEN"),
        (Sex.MALE, Age.DOUBT, "women", "MAN_AMONG_WOMEN"),
        (Sex.MALE, Age.CHILD, "women", "MAN_AMONG_WOMEN"),
        (Sex.NOT_KNOWN, Age.ADULT, "men", "SEX_NOT_KNOWN"),
        (Sex.NOT_KNOWN, Age.ADULT, "women", "SEX_NOT_KNOWN"),
        (Sex.FEMALE, Age.ADULT, "family", "FAMILY_SHELTER_NEEDS_A_HOUSEHOLD"),
    ],
)
def test_quarters_keep_women_and_men_apart_and_no_reason_passes(
    sex: Sex, age: Age, shelter: str, code: str
) -> None:
    act = replace(MANAGER, overrides=(Override(code, "for tonight only"),))
    with pytest.raises(Refusal) as refused:
        assign(site([sleeper("one", sex, age)], ROOMS), "one", shelter, act=act)
    assert refused.value.code == code
    assert not refused.value.overridable


@pytest.mark.rule("H-04")
@pytest.mark.parametrize(
    ("sex", "shelter"), [(Sex.MALE, "men"), (Sex.FEMALE, "women"), (Sex.NOT_KNOWN, "family")]
)
def test_a_bed_in_the_right_quarter_is_given(sex: Sex, shelter: str) -> None:
    where = site([sleeper("one", sex, homes=["h"])], ROOMS)
    [event] = assign(where, "one", shelter)
    assert event == ShelterAssigned(
        person=PersonId("one"),
        place=PLACE,
        shelter=ShelterId(shelter),
        together=(),
        custody_entry=0,
    )


@pytest.mark.rule("H-04")
def test_a_family_shelter_is_for_one_household() -> None:
    people = [sleeper("a", homes=["h"]), sleeper("b", homes=["other"]), sleeper("c", homes=["h"])]
    where = site(people, ROOMS, beds={"a": FAMILY})
    with pytest.raises(Refusal, match="NOT_OWN_HOUSEHOLD"):
        assign(where, "b", "family")
    assert assign(where, "c", "family")


@pytest.mark.rule("C-02", "C-01")
@pytest.mark.parametrize("age", [Age.CHILD, Age.DOUBT])
@pytest.mark.parametrize(("sex", "shelter"), [(Sex.MALE, "men"), (Sex.FEMALE, "women")])
def test_nobody_who_may_be_a_child_sleeps_in_adult_internment_housing(
    age: Age, sex: Sex, shelter: str
) -> None:
    people = [sleeper("young", sex, age, homes=["h"]), sleeper("kin", sex, homes=["h"])]
    beds = {"kin": MEN if shelter == "men" else WOMEN}
    where = site(people, ROOMS, kind=PlaceKind.INTERNMENT_CAMP, beds=beds)
    with pytest.raises(Refusal) as refused:
        assign(where, "young", shelter)
    assert refused.value.code == "CHILD_IN_ADULT_SHELTER"
    assert not refused.value.overridable
    elsewhere = site(people, ROOMS, kind=PlaceKind.RECEPTION, beds=beds)
    assert assign(elsewhere, "young", shelter)


@pytest.mark.rule("C-08")
def test_a_mother_and_her_own_child_are_not_put_apart() -> None:
    people = [
        sleeper("mother", Sex.FEMALE, homes=["h"]),
        sleeper("girl", Sex.FEMALE, Age.CHILD, homes=["h"], mothers=["mother"]),
    ]
    second = room("women-2", Quarter.WOMEN)
    where = site(people, (*ROOMS, second), beds={"mother": WOMEN})
    with pytest.raises(Refusal) as refused:
        assign(where, "girl", "women-2")
    assert (refused.value.code, refused.value.facts["shelter"]) == (
        "MOTHER_AND_CHILD_APART",
        "women",
    )
    assert not refused.value.overridable
    assign(where, "girl", "women")
    with pytest.raises(Refusal, match="MOTHER_AND_CHILD_APART"):
        assign(where, "mother", "family")
    assert assign(where, "mother", "family", together=["girl"])
    assert assign(where, "girl", "family", together=["mother"])


@pytest.mark.rule("C-08")
def test_a_mother_does_not_give_up_her_bed_without_her_child() -> None:
    people = [
        sleeper("mother", Sex.FEMALE, homes=["h"]),
        sleeper("boy", Sex.MALE, Age.CHILD, years=4, homes=["h"], mothers=["mother"]),
    ]
    where = site(people, ROOMS, beds={"mother": WOMEN, "boy": WOMEN})
    leave = LeaveShelter(person=PersonId("mother"), place=PLACE, reason="moving")
    state = Resident(shelter=WOMEN.shelter, bed_under=0)
    scene = where.scene(PersonId("mother"), None, MANAGER.party)
    with pytest.raises(Refusal, match="MOTHER_AND_CHILD_APART"):
        decide(state, leave, MANAGER, scene)
    assert decide(state, replace(leave, together=(PersonId("boy"),)), MANAGER, scene)


@pytest.mark.rule("C-08")
def test_a_grown_child_is_no_longer_bound_to_the_mothers_shelter() -> None:
    people = [
        sleeper("mother", Sex.FEMALE, homes=["h"]),
        sleeper("daughter", Sex.FEMALE, homes=["h"], mothers=["mother"]),
    ]
    where = site(people, (*ROOMS, room("women-2", Quarter.WOMEN)), beds={"mother": WOMEN})
    assert assign(where, "daughter", "women-2")


@pytest.mark.rule("H-04", "C-08")
@pytest.mark.parametrize(("years", "allowed"), [(0, True), (11, True), (12, False), (17, False)])
def test_a_small_boy_sleeps_with_his_mother_among_women(years: int, allowed: bool) -> None:
    people = [
        sleeper("mother", Sex.FEMALE, homes=["h"]),
        sleeper("boy", Sex.MALE, Age.CHILD, years=years, homes=["h"], mothers=["mother"]),
    ]
    where = site(people, ROOMS, beds={"mother": WOMEN})
    if allowed:
        assert assign(where, "boy", "women")
    else:
        with pytest.raises(Refusal, match="MAN_AMONG_WOMEN"):
            assign(where, "boy", "women")


WARNINGS = {
    "SHELTER_FULL": ("H-05", {"x": MEN, "y": MEN, "z": MEN, "w": MEN}, "one"),
    "IN_CONFLICT": ("F-07", {"foe": MEN}, "one"),
    "COMBATANTS_AND_CIVILIANS_IN_ONE_SHELTER": ("H-03", {"soldier": MEN}, "one"),
    "CHILD_AMONG_STRANGERS": ("C-02", {"x": MEN}, "boy"),
    "HOUSEHOLD_SPLIT": ("F-01", {"wife": FAMILY}, "husband"),
}


@pytest.mark.rule("F-07", "H-03", "C-02")
@pytest.mark.parametrize("code", list(WARNINGS))
def test_a_warning_is_passed_only_with_a_reason_for_that_very_code(code: str) -> None:
    _, beds, person = WARNINGS[code]
    people = [
        *(sleeper(name) for name in ("one", "x", "y", "z", "w", "foe")),
        sleeper("soldier", combatant=True),
        sleeper("boy", age=Age.CHILD),
        sleeper("wife", Sex.FEMALE, homes=["h"]),
        sleeper("husband", homes=["h"]),
    ]
    where = site(people, ROOMS, beds=beds, apart=[("one", "foe")])
    for overrides in ((), (Override("OTHER", "why"),), (Override(code, "  "),)):
        with pytest.raises(Refusal) as refused:
            assign(where, person, "men", act=replace(MANAGER, overrides=overrides))
        assert refused.value.code == code
        assert refused.value.overridable
    signed = replace(MANAGER, overrides=(Override(code, "one night, they were asked"),))
    assert assign(where, person, "men", act=signed)


@pytest.mark.rule("F-07")
def test_the_warning_about_a_conflict_names_nobody() -> None:
    people = [sleeper("one"), sleeper("foe")]
    where = site(people, ROOMS, beds={"foe": MEN}, apart=[("foe", "one")])
    with pytest.raises(Refusal) as refused:
        assign(where, "one", "men")
    assert refused.value.facts == {"shelter": "men"}


@pytest.mark.rule("F-01")
def test_a_household_at_a_place_the_law_keeps_apart_is_no_split() -> None:
    camp_tent = room("tent", Quarter.MEN, place=PlaceId("camp"))
    people = [
        sleeper("wife", Sex.FEMALE, homes=["h"]),
        sleeper("soldier", homes=["h"], combatant=True),
        sleeper("brother", homes=["h"]),
    ]
    law = site(people, ROOMS, beds={"soldier": camp_tent}, elsewhere=["soldier"])
    assert assign(law, "wife", "women")
    choice = site(people, ROOMS, beds={"brother": camp_tent}, elsewhere=["brother"])
    with pytest.raises(Refusal, match="HOUSEHOLD_SPLIT"):
        assign(choice, "wife", "women")


@pytest.mark.rule("I-01")
def test_a_proposal_leaves_out_who_was_not_met_yet_and_says_so() -> None:
    where = site([sleeper("one"), sleeper("new")], ROOMS)
    unmet = replace(where, sleepers={PersonId("one"): where.sleepers[PersonId("one")]})
    assert [(one.person, one.reason) for one in propose(unmet).unplaced] == [("new", "NOT_MET_YET")]


@pytest.mark.rule("I-01")
def test_nobody_gets_a_bed_who_is_not_held_here_or_sleeps_there_already() -> None:
    where = site([sleeper("one"), sleeper("gone")], ROOMS, elsewhere=["gone"])
    with pytest.raises(Refusal, match="NOT_HELD_HERE"):
        assign(where, "gone", "men")
    with pytest.raises(Refusal, match="NO_SUCH_SHELTER"):
        assign(where, "one", "nowhere")
    stranger = AssignShelter(person=PersonId("one"), place=PLACE, shelter=ShelterId("men"))
    scene = where.scene(PersonId("one"), ShelterId("men"), MANAGER.party)
    with pytest.raises(Refusal, match="NOT_MET_YET"):
        decide(Resident(), stranger, MANAGER, replace(scene, sleeper=None))
    with pytest.raises(Refusal, match="NOT_HELD_HERE"):
        decide(Resident(), stranger, MANAGER, where.scene(PersonId("one"), None, PartyId("police")))
    assign(where, "one", "men")
    with pytest.raises(Refusal, match="ALREADY_IN_THIS_SHELTER"):
        assign(where, "one", "men")
