"""Fit to travel: who says so, what it needs, and for how long it holds (M-03, M-04, M-05)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from awda.custody.one_by_one import ListRefused
from awda.kernel.ids import PersonId, subject
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from awda.medical import acts, queries
from awda.medical.acts import TriageNow
from awda.medical.codes import Fitness, HoldCause, Resource, Seat, Standing
from awda.medical.fitness.rules import CheckFitness, Checks, decide
from awda.medical.limits import limits
from awda.medical.scene import Scene
from awda.medical.statements import Medicine
from awda.medical.vocabulary import AdviseMovement, WriteNote
from awda.people.codes import Track, Triage
from tests.conftest import NOON, sign
from tests.medical.scenes import HOUR, admit, checked, doctor, medic, patient
from tests.scenes import open_operation

pytestmark = pytest.mark.django_db
TOMORROW = date(2024, 12, 8)


@pytest.fixture(autouse=True)
def _operation() -> None:
    open_operation()


def code(person: PersonId, hours: float) -> str:
    return queries.fitness(person, NOON + timedelta(hours=hours)).code


# --- refused


@pytest.mark.rule("M-03")
@pytest.mark.parametrize("role", sorted(set(Role) - {Role.CLINICIAN}))
def test_only_a_clinician_checks(role: Role) -> None:
    person = patient()
    with pytest.raises(Refusal, match="NOT_YOUR_DUTY"):
        acts.check_fitness(sign(role, "crossing"), CheckFitness(person=person, result=Fitness.FIT))


@pytest.mark.rule("M-02", "M-03")
def test_a_clinician_who_does_not_care_for_the_person_checks_nobody() -> None:
    person = patient()
    with pytest.raises(Refusal, match="NOT_OF_CARE_TEAM"):
        checked(person, party="camp")
    assert code(person, 0) == "FITNESS_MISSING"


@pytest.mark.rule("M-03")
def test_who_is_held_no_more_is_not_checked_though_referred() -> None:
    left = Scene(met=True, cares=True, held=False)
    command = CheckFitness(person=PersonId("p-1"), result=Fitness.FIT)
    with pytest.raises(Refusal, match="NOT_HELD_ANY_MORE"):
        decide(Checks(), command, doctor("crossing"), left)
    assert decide(Checks(), command, doctor("crossing"), replace(left, held=True))


@pytest.mark.rule("M-01", "M-03")
@pytest.mark.parametrize("result", [Fitness.FIT, Fitness.FIT_AID, Fitness.FIT_ESC])
def test_whoever_is_red_is_not_called_fit(result: Fitness) -> None:
    person = patient(Triage.RED)
    with pytest.raises(Refusal, match="RED_IS_NOT_FIT"):
        checked(person, result)
    checked(person, Fitness.UNFIT)


@pytest.mark.rule("M-04")
@pytest.mark.parametrize(
    ("result", "needs", "refused"),
    [
        (Fitness.FIT, (Resource.WHEELCHAIR,), "FIT_WITHOUT_THESE_NEEDS"),
        (Fitness.FIT, (Resource.ESCORT_NURSE,), "FIT_WITHOUT_THESE_NEEDS"),
        (Fitness.FIT_AID, (), "AID_NOT_NAMED"),
        (Fitness.FIT_AID, (Resource.MEDICINES,), "AID_NOT_NAMED"),
        (Fitness.FIT_AID, (Resource.OXYGEN, Resource.ESCORT_DOCTOR), "AID_NOT_NAMED"),
        (Fitness.FIT_ESC, (Resource.STRETCHER,), "ESCORT_NOT_NAMED"),
    ],
)
def test_a_result_names_what_it_needs(
    result: Fitness, needs: tuple[Resource, ...], refused: str
) -> None:
    person = patient()
    with pytest.raises(Refusal, match=refused):
        acts.check_fitness(doctor(), CheckFitness(person=person, result=result, needs=needs))


@pytest.mark.rule("M-04")
def test_medicines_that_must_go_on_are_asked_for() -> None:
    person = patient()
    insulin = Medicine(medicine="insulin", continuing=True)
    acts.record(doctor(), WriteNote(person=person, said=insulin))
    with pytest.raises(Refusal, match="MEDICINES_NOT_PACKED"):
        checked(person)
    packed = CheckFitness(person=person, result=Fitness.FIT, needs=(Resource.MEDICINES,))
    acts.check_fitness(doctor(), packed)
    assert queries.needs(person, NOON + HOUR) == {Resource.MEDICINES}


@pytest.mark.rule("M-03")
@pytest.mark.parametrize(
    ("result", "day"),
    [(Fitness.DEFER, None), (Fitness.DEFER, date(2024, 12, 7)), (Fitness.UNFIT, TOMORROW)],
)
def test_a_deferral_has_a_day_ahead_and_nothing_else_has(result: Fitness, day: date | None) -> None:
    person = patient()
    with pytest.raises(Refusal, match="DEFERRAL_NEEDS_A_DAY"):
        acts.check_fitness(doctor(), CheckFitness(person=person, result=result, not_before=day))


# --- the answer


@pytest.mark.rule("M-03")
def test_a_check_holds_for_72_hours_at_departure_and_not_a_minute_longer() -> None:
    person = patient()
    assert code(person, 0) == "FITNESS_MISSING"
    checked(person)
    assert limits().fitness_lasts == timedelta(hours=72)
    assert [code(person, hours) for hours in (-0.1, 0, 24, 72, 72.02)] == [
        "FITNESS_MISSING", "", "", "", "FITNESS_EXPIRED",
    ]  # fmt: skip
    answer = queries.fitness(person, NOON + HOUR)
    assert answer.ok
    assert answer.good_until == NOON + 72 * HOUR
    assert len(answer.entries) == 1


@pytest.mark.rule("M-03")
def test_not_fit_stays_so_and_a_deferral_asks_for_a_new_check_on_its_day() -> None:
    unfit, deferred = patient(), patient()
    checked(unfit, Fitness.UNFIT)
    command = CheckFitness(person=deferred, result=Fitness.DEFER, not_before=TOMORROW)
    acts.check_fitness(doctor(), command)
    assert [code(unfit, hours) for hours in (1, 500)] == ["NOT_FIT", "NOT_FIT"]
    assert [code(deferred, hours) for hours in (1, 13, 40)] == [
        "NOT_FIT", "FITNESS_EXPIRED", "FITNESS_EXPIRED",
    ]  # fmt: skip
    checked(deferred, at=NOON + 20 * HOUR)
    assert code(deferred, 40) == ""


@pytest.mark.rule("M-01", "M-03")
def test_a_red_colour_after_the_check_undoes_it() -> None:
    person = patient()
    checked(person)
    acts.triage(medic(at=NOON + HOUR), TriageNow(person=person, triage=Triage.RED))
    answer = queries.fitness(person, NOON + 2 * HOUR)
    assert (answer.code, len(answer.entries)) == ("NOT_FIT", 2)
    acts.triage(medic(at=NOON + 3 * HOUR), TriageNow(person=person, triage=Triage.YELLOW))
    assert code(person, 4) == ""


@pytest.mark.rule("M-02")
def test_one_word_and_a_seat_leave_the_care_team() -> None:
    person = patient()

    def word(hours: int) -> Standing:
        return queries.outward(person, NOON + hours * HOUR).standing

    assert word(0) is Standing.NOT_CHECKED
    admit(person)
    assert word(2) is Standing.UNDER_TREATMENT
    command = CheckFitness(person=person, result=Fitness.FIT_AID, needs=(Resource.STRETCHER,))
    acts.check_fitness(doctor("hospital", NOON + 3 * HOUR), command)
    assert word(4) is Standing.FIT_AID
    assert word(90) is Standing.CHECK_EXPIRED
    assert queries.outward(person, NOON + 4 * HOUR).seat is Seat.STRETCHER


@pytest.mark.rule("M-03")
def test_a_round_of_checks_is_all_or_nothing() -> None:
    well, red = patient(), patient(Triage.RED)
    checks = [CheckFitness(person=one, result=Fitness.FIT) for one in (well, red)]
    with pytest.raises(ListRefused) as refused:
        acts.check_many(doctor(), checks)
    assert {one: why.code for one, why in refused.value.each.items()} == {
        subject(red): "RED_IS_NOT_FIT"
    }
    assert code(well, 1) == "FITNESS_MISSING"
    acts.check_many(doctor(), checks[:1])
    assert code(well, 1) == ""


# --- first, and held back


@pytest.mark.rule("M-05")
def test_the_wounded_who_are_fit_go_first_and_only_by_their_own_wish() -> None:
    early, wounded, later = patient(), patient(), patient(track=Track.WND)
    acts.triage(medic(), TriageNow(person=wounded, triage=Triage.YELLOW, wounded=True))
    everyone = (early, wounded, later)
    assert queries.travel_first(everyone, NOON) == ()  # treated until fit
    for one in everyone:
        checked(one)
    assert set(queries.travel_first(everyone, NOON + HOUR)) == {wounded, later}
    assert [queries.only_by_own_wish(one) for one in everyone] == [False, True, True]


@pytest.mark.rule("M-03")
def test_isolation_holds_someone_back_until_it_is_lifted() -> None:
    person = patient()
    checked(person)
    for cause, day, refused in (
        (HoldCause.LIFTED, None, "NO_HOLD_TO_LIFT"),
        (HoldCause.ISOLATION, None, "HOLD_NEEDS_A_REVIEW_DAY"),
        (HoldCause.ISOLATION, date(2024, 12, 7), "HOLD_NEEDS_A_REVIEW_DAY"),
    ):
        with pytest.raises(Refusal, match=refused):
            acts.record(doctor(), AdviseMovement(person=person, cause=cause, review_on=day))
    assert queries.hold(person) is None
    ill = AdviseMovement(person=person, cause=HoldCause.ISOLATION, review_on=TOMORROW)
    acts.record(doctor(), ill)
    held = queries.hold(person)
    assert held is not None
    assert (held.code, held.review_on, len(held.entries)) == ("MEDICAL_HOLD", TOMORROW, 1)
    assert "ISOLATION" not in str(held)
    acts.record(doctor(), AdviseMovement(person=person, cause=HoldCause.LIFTED))
    assert queries.hold(person) is None
