"""A doubt is a child until two people of two professions have found an age (C-01); scenario T2."""

from dataclasses import replace

import pytest

from awda.children import acts, queries
from awda.children.codes import Discipline
from awda.children.vocabulary import FindAge
from awda.custody.handovers.rules import OpenHandover
from awda.custody.one_by_one import ListRefused
from awda.custody.vocabulary import Purpose
from awda.journal import queries as journal
from awda.journal.clock import new_id
from awda.journal.writer import execute
from awda.kernel.due import DueKind, DueState
from awda.kernel.ids import HandoverId, PartyId, PersonId, PlaceId, SubjectId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from awda.people import queries as people
from awda.people.age import Age
from awda.people.codes import AgeMethod, Track, Triage
from awda.people.commands import SetTriage
from awda.people.projection import PEOPLE
from awda.protection import acts as protection
from awda.web import clocks as site_clocks
from awda.web import ticking
from tests.children.scenes import HOUR, doubtful, finding, on_track, taken_in, worker
from tests.conftest import NOON, sign
from tests.people.forms import assessment, form
from tests.protection.scenes import over_the_line
from tests.scenes import meet

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("operation")]
AT = NOON + 3 * HOUR


def driver() -> PersonId:
    """The lieutenant's driver, seen by the medic; his card says twenty, he looks seventeen."""
    person = doubtful()
    green = SetTriage(person=person, triage=Triage.GREEN)
    execute(PEOPLE, green, sign(Role.TRIAGE_MEDIC, "crossing"))
    return person


def age(person: PersonId, at: Instant = AT) -> Age:
    standing = people.standing(person, at.date())
    assert standing is not None
    return standing.age


def first(person: PersonId) -> None:
    acts.find_age(worker(AT), FindAge(person=person, finding=finding()))


BY_A_DOCTOR = finding(
    discipline=Discipline.MEDICINE,
    method=AgeMethod.OBSERVATION,
    tried=(AgeMethod.DOCUMENTS, AgeMethod.INTERVIEW),
    age_from=21,
    age_to=25,
)


# --- refused


@pytest.mark.rule("C-01")
@pytest.mark.parametrize("years", [(10, 12), (30, 35)])
def test_an_age_that_is_not_in_doubt_is_not_looked_into(years: tuple[int, int]) -> None:
    command = FindAge(person=meet(age=years), finding=finding())
    with pytest.raises(Refusal, match="AGE_NOT_IN_DOUBT"):
        acts.find_age(worker(AT), command)


@pytest.mark.rule("C-01")
def test_one_finding_settles_nothing_and_nobody_settles_it_alone() -> None:
    person = driver()
    first(person)
    assert age(person) is Age.DOUBT
    for who, what, code in (
        (worker(AT), BY_A_DOCTOR, "SAME_ASSESSOR_TWICE"),
        (worker(AT, "child-2"), finding(), "SAME_DISCIPLINE_TWICE"),
    ):
        with pytest.raises(Refusal, match=code):
            acts.find_age(who, FindAge(person=person, finding=what))
    with pytest.raises(Refusal, match="ASSESSED_BY_ONE"):
        execute(PEOPLE, assessment(person, findings=()), worker(AT))
    with pytest.raises(Refusal, match="ASSESSED_BY_ONE"):
        execute(PEOPLE, assessment(person, findings=(7, 7)), worker(AT))
    assert age(person) is Age.DOUBT


@pytest.mark.rule("C-01")
@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"consent_given": False}, "ASSESSMENT_WITHOUT_CONSENT"),
        ({"why_needed": " "}, "ASSESSMENT_NOT_EXPLAINED"),
        ({"tried": ()}, "LESS_INTRUSIVE_FIRST"),
        ({"margin_months": 0}, "MARGIN_MISSING"),
    ],
)
def test_each_finding_is_in_order_by_itself(change: dict[str, object], code: str) -> None:
    person = driver()
    before = journal.size()
    with pytest.raises(Refusal, match=code):
        acts.find_age(worker(AT), FindAge(person=person, finding=replace(finding(), **change)))  # type: ignore[arg-type]  # by name
    assert journal.size() == before


@pytest.mark.rule("C-01", "C-02", "C-06", "S-09")
def test_every_adult_flow_refuses_the_lieutenants_driver() -> None:
    """T2: 17-year-old lieutenant's driver, card says 20: DOUBT; every adult flow refuses."""
    person = driver()
    to_the_camp = OpenHandover(
        handover=HandoverId(new_id()),
        taker=PartyId("camp"),
        purpose=Purpose.TRANSFER,
        subjects=(SubjectId(person),),
        lapses_at=NOON + HOUR,
        to_place=PlaceId("rutba"),
    )
    with pytest.raises(ListRefused) as camp:
        protection.offer(sign(Role.GATE_CLERK, "crossing"), to_the_camp)
    assert {why.code for why in camp.value.each.values()} == {"CHILD_IN_ADULT_CAMP"}
    with pytest.raises(Refusal, match="NO_SERVICE_QUESTIONS_TO_A_CHILD"):
        execute(PEOPLE, form(person), sign(Role.REGISTRAR, "crossing"))
    for track in (Track.INT, Track.WND, Track.CIV):
        with pytest.raises(Refusal, match="TRACK_NOT_FOR_A_CHILD"):
            on_track(person, track)
    on_track(person, Track.FAM)
    with pytest.raises(ListRefused) as refused:
        protection.offer(sign(Role.CONVOY_LEADER, "crossing"), over_the_line(person, at=NOON))
    assert {why.code for why in refused.value.each.values()} == {"CHILD_DEPARTURE_NOT_CLEARED"}


@pytest.mark.rule("C-03")
def test_the_lieutenants_drivers_clock_warns_at_24_hours_and_is_a_breach_after_48() -> None:
    """T2: 48 h event fires, once; and stops by itself where a civilian body took him in."""
    late, safe = driver(), driver()
    taken_in(safe)

    def state(at: Instant) -> dict[str, DueState]:
        return {
            one.subject: one.state(at)
            for one in site_clocks.everything(at)
            if one.kind is DueKind.CHILD_AT_MILITARY_SITE
        }

    assert state(NOON + 23 * HOUR) == {late: DueState.RUNNING}
    assert state(NOON + 25 * HOUR) == {late: DueState.WARN}
    done, again = ticking.tick(NOON + 49 * HOUR), ticking.tick(NOON + 49 * HOUR)
    assert (done.breaches, again.breaches) == (1, 0)
    assert state(NOON + 49 * HOUR) == {late: DueState.OVERDUE}


# --- permitted, and on the record


@pytest.mark.rule("C-01")
def test_two_professions_settle_it_by_the_youngest_age_and_the_widest_margin() -> None:
    person = driver()
    first(person)
    assert queries.waiting_finding(person) is not None
    act = sign(Role.CLINICIAN, "crossing", AT, actor="doctor-3")
    acts.find_age(act, FindAge(person=person, finding=BY_A_DOCTOR))
    assert queries.waiting_finding(person) is None
    assert age(person) is Age.ADULT
    told = journal.walk(f"person/{person}")
    [settled] = [body for recorded, body in told if recorded.type == "people.AgeAssessed"]
    assert (settled["age_from"], settled["age_to"], settled["margin_months"]) == (20, 25, 12)
    assert len(settled["findings"]) == 2
    assert settled["method"] == "OBSERVATION"


@pytest.mark.rule("C-01")
def test_the_benefit_of_the_doubt_goes_to_the_child() -> None:
    person = driver()
    young = finding(age_from=18, age_to=20, margin_months=12)
    acts.find_age(worker(AT), FindAge(person=person, finding=young))
    act = sign(Role.CLINICIAN, "crossing", AT, actor="doctor-3")
    acts.find_age(act, FindAge(person=person, finding=BY_A_DOCTOR))
    assert age(person) is Age.CHILD, "eighteen less a year of margin"
