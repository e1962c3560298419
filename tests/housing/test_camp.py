"""A camp at a glance: clocks, groups, arrivals, and a place that closes only when empty."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from awda.custody.vocabulary import Purpose
from awda.housing import clocks, queries
from awda.housing.clocks import ClockKind, ClockState
from awda.housing.indicators import IndicatorCode, Verdict
from awda.journal import queries as journal
from awda.journal.writer import execute
from awda.kernel.ids import PersonId, PlaceId
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from awda.people.age import Age
from awda.people.codes import PresentsAs, Sex, Track
from awda.places.projection import PLACES
from awda.places.rules import MeasureSite
from awda.protection.acts import close_place
from tests.conftest import NOON, sign
from tests.housing.scenes import (
    HOUR,
    LATER,
    RECEPTION,
    hand_over,
    house,
    household,
    manager,
    put_up_one_of_each,
)
from tests.scenes import meet, open_operation

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
FAMILIES = PlaceId("families")


@pytest.fixture(autouse=True)
def _reception() -> None:
    open_operation()
    put_up_one_of_each()


def child(age: tuple[int, int] = (10, 12), place: str = "reception") -> PersonId:
    return meet(sex=Sex.FEMALE, age=age, presents_as=PresentsAs.CHILD, place=place)


def state(hours: int) -> list[ClockState]:
    return [clock.state for clock in clocks.children(NOON + hours * HOUR)]


@pytest.mark.rule("C-03", "L-01", "C-01")
@pytest.mark.parametrize("age", [(10, 12), (16, 19)])
def test_a_child_or_doubt_at_a_military_site_runs_out_of_time(age: tuple[int, int]) -> None:
    child(age)
    meet(place="reception")
    assert state(24) == [ClockState.RUNNING]
    assert state(25) == [ClockState.WARN]
    assert state(48) == [ClockState.WARN]
    assert state(49) == [ClockState.OVERDUE]


@pytest.mark.rule("C-03")
def test_the_childs_clock_ends_with_a_child_protection_body() -> None:
    girl = child()
    hand_over([girl], "centre", "children", accept=False)
    assert state(30) == [ClockState.WARN], "an offer alone ends nothing"
    other = child()
    hand_over(
        [other],
        "centre",
        "children",
        role=Role.CHILD_PROTECTION,
        purpose=Purpose.CHILD_REFERRAL,
    )
    [clock] = clocks.children(NOON + 30 * HOUR)
    assert (clock.person, clock.deadline) == (girl, NOON + 48 * HOUR)


@pytest.mark.rule("H-07")
def test_thirty_days_in_a_transit_site_are_listed() -> None:
    person = meet(place="reception")
    meet(place="gate")
    assert clocks.long_stays(NOON + 30 * DAY - HOUR) == []
    [clock] = clocks.long_stays(NOON + 30 * DAY)
    assert (clock.person, clock.kind, clock.started) == (person, ClockKind.LONG_STAY, NOON)
    assert clocks.long_stays(NOON + 31 * DAY, "rutba") == []


def test_a_camp_at_a_glance() -> None:
    father = meet(presents_as=PresentsAs.FAMILY, place="reception")
    mother = meet(sex=Sex.FEMALE, presents_as=PresentsAs.FAMILY, place="reception")
    girl, doubt = child(), child((16, 19))
    household(father, SPOUSE=mother, DAUGHTER=girl)
    house([(father, "family"), (mother, "family"), (girl, "family")])
    measured = MeasureSite(
        place=RECEPTION,
        site_area_m2=180,
        covered_area_m2=100,
        water_litres_per_day=59,
        toilets=1,
        taps=1,
        food_kcal_per_person_per_day=2_100,
    )
    execute(PLACES, measured, sign(Role.CAMP_MANAGER, "crossing"))
    leaving = [father, mother, girl]  # a registered family goes together (F-01)
    hand_over(leaving, "families", "camp", accept=False)
    camp = queries.camp(RECEPTION, LATER + HOUR)
    assert camp is not None
    assert (camp.held, camp.free_beds, camp.without_bed) == (4, 10, (doubt,))
    lines = [(line.shelter, line.inside, line.free) for line in camp.shelters]
    assert lines == [("family", 3, 2), ("men", 0, 4), ("women", 0, 4)]
    assert {(one.sex, one.age): one.number for one in camp.groups} == {
        (Sex.MALE, Age.ADULT): 1,
        (Sex.FEMALE, Age.ADULT): 1,
        (Sex.FEMALE, Age.CHILD): 1,
        (Sex.FEMALE, Age.DOUBT): 1,
    }
    assert {one.person for one in camp.departures} == {*leaving}
    assert [one.person for one in camp.clocks] == sorted([girl, doubt])
    verdicts = {row.code: row.verdict for row in camp.indicators}
    assert verdicts[IndicatorCode.SITE_AREA] is Verdict.MET
    assert verdicts[IndicatorCode.WATER] is Verdict.NOT_MET
    families = queries.camp(FAMILIES, LATER + HOUR)
    assert families is not None
    assert {one.person for one in families.arrivals} == {*leaving}
    assert {one.giver for one in families.arrivals} == {"crossing"}
    lapsed = queries.camp(FAMILIES, LATER + 25 * HOUR)
    assert lapsed is not None
    assert lapsed.arrivals == ()
    assert queries.camp(PlaceId("nowhere"), LATER) is None


def test_a_camp_asks_the_same_number_of_questions_however_many_are_held() -> None:
    def questions() -> int:
        with CaptureQueriesContext(connection) as asked:
            queries.camp(RECEPTION, NOON + 40 * DAY)
        return len(asked)

    house([(meet(place="reception"), "men")])
    household(meet(place="reception"), DAUGHTER=child(), SON=meet(place="gate"))
    few = questions()
    for _ in range(10):
        household(meet(place="reception"), DAUGHTER=child(), SON=meet(place="gate"))
    assert questions() == few
    assert few <= 40


def test_clocks_stand_nearest_deadline_first() -> None:
    meet(place="reception")
    child()
    camp = queries.camp(RECEPTION, NOON + 31 * DAY)
    assert camp is not None
    assert [one.kind for one in camp.clocks] == [
        ClockKind.CHILD_AT_MILITARY_SITE,
        ClockKind.LONG_STAY,
        ClockKind.LONG_STAY,
    ]


@pytest.mark.rule("P-12")
def test_a_place_closes_only_when_nobody_is_held_there() -> None:
    person = meet(place="reception", track=Track.INT)
    keeper = sign(Role.KEEPER, "awda", LATER + 3 * HOUR)
    with pytest.raises(Refusal) as refused:
        close_place(keeper, RECEPTION, "operation over")
    assert (refused.value.code, refused.value.facts["held"]) == ("PLACE_NOT_EMPTY", 1)
    assert not refused.value.overridable
    with pytest.raises(Refusal, match="NOT_YOUR_DUTY"):
        close_place(manager(), RECEPTION, "operation over")
    hand_over([person], "rutba", "camp")
    close_place(keeper, RECEPTION, "operation over")
    [*_, (recorded, body)] = journal.walk("place/reception")
    assert (recorded.type, body["reason"]) == ("places.PlaceClosed", "operation over")
