"""Random camps, random orders, signed reasons for everything: H-04, C-02 and C-08 never break."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awda.housing.gates import BOY_WITH_MOTHER_BELOW_YEARS, Room, Sleeper
from awda.housing.proposal import propose
from awda.housing.site import Site
from awda.kernel.act import Act
from awda.kernel.ids import PersonId
from awda.kernel.refusal import Override, Refusal
from awda.kernel.roles import Role
from awda.people.age import Age
from awda.people.codes import Sex
from awda.places.rules import PlaceKind, Quarter
from tests.conftest import sign
from tests.housing.sites import PARTY, assign, room, site, sleeper

WARNED = (
    "SHELTER_FULL",
    "IN_CONFLICT",
    "COMBATANTS_AND_CIVILIANS_IN_ONE_SHELTER",
    "CHILD_AMONG_STRANGERS",
    "HOUSEHOLD_SPLIT",
)
RECKLESS: Act = sign(
    Role.CAMP_MANAGER, PARTY, overrides=tuple(Override(code, "because") for code in WARNED)
)
ROOMS = (
    room("m1", Quarter.MEN, 3),
    room("m2", Quarter.MEN, 2),
    room("w1", Quarter.WOMEN, 3),
    room("w2", Quarter.WOMEN, 2),
    room("f1", Quarter.FAMILY, 3),
    room("f2", Quarter.FAMILY, 5),
)
KINDS = (PlaceKind.RECEPTION, PlaceKind.INTERNMENT_CAMP, PlaceKind.CHILD_CENTRE)


@st.composite
def crowds(draw: st.DrawFn) -> list[Sleeper]:
    """Up to twelve people in up to three households; some are some woman's own children."""
    number = draw(st.integers(1, 12))
    names = [f"p{index:02}" for index in range(number)]
    crowd = []
    for name in names:
        age = draw(st.sampled_from(Age))
        years = {Age.ADULT: (18, 80), Age.DOUBT: (18, 25), Age.CHILD: (0, 17)}[age]
        crowd.append(
            sleeper(
                name,
                draw(st.sampled_from(Sex)),
                age,
                years=draw(st.integers(*years)),
                homes=draw(st.sets(st.sampled_from(["h1", "h2", "h3"]), max_size=2)),
                combatant=draw(st.booleans()),
            )
        )
    women = [one.person for one in crowd if one.sex is Sex.FEMALE and one.age is not Age.CHILD]
    if not women:
        return crowd
    return [
        sleeper(
            one.person,
            one.sex,
            one.age,
            years=one.oldest_years,
            homes=one.households,
            mothers=draw(st.sets(st.sampled_from(women), max_size=1)) - {one.person},
            combatant=one.combatant,
        )
        for one in crowd
    ]


def broken(where: Site) -> list[str]:
    """Every breach of H-04, C-02 or C-08 in a site as it stands, in words."""
    found = []
    for person, bed in where.beds.items():
        one = where.sleepers[person]
        inside = where.inside(bed.shelter, without=person)
        if bed.quarter is Quarter.MEN and one.sex is not Sex.MALE:
            found.append(f"{person} among men")
        if bed.quarter is Quarter.WOMEN and one.sex is not Sex.FEMALE:
            small = one.age is Age.CHILD and one.oldest_years < BOY_WITH_MOTHER_BELOW_YEARS
            if (
                not small
                or one.sex is Sex.NOT_KNOWN
                or not one.mothers & {o.person for o in inside}
            ):
                found.append(f"{person} among women")
        if bed.quarter is Quarter.FAMILY and any(
            one.households.isdisjoint(other.households) for other in inside
        ):
            found.append(f"{person} in a strange family")
        if (
            where.kind is PlaceKind.INTERNMENT_CAMP
            and bed.quarter is not Quarter.FAMILY
            and one.age is not Age.ADULT
        ):
            found.append(f"{person}, a child, in adult internment housing")
        for mother in one.mothers if one.age is not Age.ADULT else ():
            if mother in where.beds and where.beds[mother].shelter != bed.shelter:
                found.append(f"{person} apart from the mother {mother}")
    return found


def give(where: Site, group: list[PersonId], shelter: str) -> bool:
    """One act: all of the group or none, as the journal's savepoint has it."""
    before = dict(where.beds)
    try:
        for person in group:
            assign(where, person, shelter, together=group, act=RECKLESS)
    except Refusal:
        for person in group:
            bed = before.get(person)
            where.put(person, bed.shelter if bed else None)
        return False
    return True


@pytest.mark.rule("H-04", "C-02", "C-08")
@settings(max_examples=200, deadline=None)
@given(data=st.data(), crowd=crowds(), kind=st.sampled_from(KINDS))
def test_no_order_of_assignments_breaks_the_law(
    data: st.DataObject, crowd: list[Sleeper], kind: PlaceKind
) -> None:
    where = site(crowd, ROOMS, kind=kind)
    names = [one.person for one in crowd]
    groups = st.lists(st.sampled_from(names), min_size=1, max_size=4, unique=True)
    shelters = st.sampled_from([one.shelter for one in ROOMS])
    for group, shelter in data.draw(st.lists(st.tuples(groups, shelters), max_size=15)):
        give(where, list(group), shelter)
        assert broken(where) == []


@pytest.mark.rule("H-04", "C-02", "C-08", "F-07")
@settings(max_examples=200, deadline=None)
@given(
    crowd=crowds(),
    kind=st.sampled_from(KINDS),
    apart=st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=4),
    housed=st.lists(st.tuples(st.integers(0, 11), st.sampled_from(ROOMS)), max_size=4),
)
def test_a_proposal_passes_every_rule_without_a_reason_and_leaves_nobody_out(
    crowd: list[Sleeper],
    kind: PlaceKind,
    apart: list[tuple[int, int]],
    housed: list[tuple[int, Room]],
) -> None:
    foes = [(f"p{a:02}", f"p{b:02}") for a, b in apart if a != b]
    where = site(crowd, ROOMS, kind=kind, apart=foes)
    for index, bed in housed:
        if index < len(crowd):
            give(where, [crowd[index].person], bed.shelter)
    waiting = where.without_bed()
    proposal = propose(where)
    assert where.without_bed() == waiting, "a proposal changes nothing"
    going: dict[str, list[str]] = {}
    for one in proposal.beds:
        going.setdefault(one.shelter, []).append(one.person)
    for one in proposal.beds:
        assign(where, one.person, one.shelter, together=going[one.shelter])
    assert broken(where) == []
    told = [one.person for one in proposal.beds] + [one.person for one in proposal.unplaced]
    assert sorted(told) == waiting
    assert all(where.number_inside(one.shelter) <= one.capacity for one in ROOMS) or housed
