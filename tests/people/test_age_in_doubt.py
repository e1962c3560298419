"""Age in doubt: it behaves as a child, nothing but an assessment closes it, and that by consent."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from awda.journal import queries as journal
from awda.kernel.ids import PersonId
from awda.kernel.roles import Compartment, Role
from awda.people import queries
from awda.people.age import Age
from awda.people.codes import AgeMethod, IdDocument, Source, Track
from awda.people.commands import Correct, EstimateAge, StateService
from tests.conftest import NOON
from tests.people.forms import (
    FREE,
    PRIVATE,
    assessment,
    born_on,
    do,
    form,
    identity,
    met,
    paper,
    refused,
    track,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("operation")]
TODAY = NOON.date()
WORKER = Role.CHILD_PROTECTION


def age(person: PersonId) -> Age:
    standing = queries.standing(person, TODAY)
    assert standing is not None
    assert standing.may_be_child is (standing.age is not Age.ADULT)
    return standing.age


@pytest.mark.rule("C-01")
@pytest.mark.parametrize(
    ("looks", "found"),
    [((18, 25), Age.ADULT), ((17, 18), Age.DOUBT), ((0, 18), Age.DOUBT), ((12, 17), Age.CHILD)],
)
def test_an_estimate_that_crosses_eighteen_is_doubt(looks: tuple[int, int], found: Age) -> None:
    assert age(met(age=looks)) is found


@pytest.mark.rule("C-01")
def test_neither_a_card_nor_a_correction_closes_a_doubt() -> None:
    """T2: a lieutenant's driver who looks 17; the card says 20."""
    driver = met(age=(16, 19))
    do(replace(paper(driver), kind=IdDocument.SY_ID))
    born = replace(born_on(date(2004, 5, 1)), source=Source.VERIFIED, document="d1")
    _, stated, _ = do(form(driver, who=identity(birth=born), service=None)).indexes
    assert age(driver) is Age.DOUBT
    do(Correct(person=driver, corrects=stated, reason="again", now=identity(birth=born)))
    older = EstimateAge(
        person=driver, estimated_age_from=20, estimated_age_to=30, grounds="second look"
    )
    do(older, Role.GATE_CLERK)
    assert age(driver) is Age.DOUBT


@pytest.mark.rule("C-01")
def test_anyone_who_sees_a_child_makes_a_doubt() -> None:
    ali = met(age=(18, 22))
    younger = EstimateAge(
        person=ali, estimated_age_from=16, estimated_age_to=18, grounds="a child's voice"
    )
    assert refused(replace(younger, estimated_age_from=19)) == "AGE_RANGE_WRONG"
    do(younger, Role.MONITOR_UNICEF)
    assert age(ali) is Age.DOUBT
    [*_, (recorded, _)] = journal.walk(f"person/{ali}")
    assert recorded.compartment is Compartment.CHILD


@pytest.mark.rule("C-01")
@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"consent_given": False}, "ASSESSMENT_WITHOUT_CONSENT"),
        ({"why_needed": " "}, "ASSESSMENT_NOT_EXPLAINED"),
        ({"method": AgeMethod.INTERVIEW, "margin_months": 12}, "LESS_INTRUSIVE_FIRST"),
        (
            {
                "method": AgeMethod.MEDICAL,
                "margin_months": 24,
                "tried": (AgeMethod.DOCUMENTS, AgeMethod.INTERVIEW),
            },
            "LESS_INTRUSIVE_FIRST",
        ),
        (
            {"method": AgeMethod.INTERVIEW, "tried": (AgeMethod.DOCUMENTS,)},
            "MARGIN_MISSING",
        ),
        ({"margin_months": -1}, "MARGIN_MISSING"),
        ({"margin_months": 121}, "MARGIN_TOO_WIDE"),
        ({"margin_months": 2**53 - 1}, "MARGIN_TOO_WIDE"),
        ({"age_from": 130}, "AGE_RANGE_WRONG"),
    ],
)
def test_no_assessment_that_is_not_in_order(change: dict[str, object], code: str) -> None:
    ali = met(age=(16, 20))
    command = assessment(ali, **change)  # type: ignore[arg-type]  # fields by name
    assert refused(command, WORKER) == code


@pytest.mark.rule("C-01")
def test_an_assessment_is_a_last_resort_and_not_a_registrar_s() -> None:
    assert refused(assessment(met(age=(25, 30))), WORKER) == "AGE_NOT_IN_DOUBT"
    assert refused(assessment(met(age=(10, 12))), WORKER) == "AGE_NOT_IN_DOUBT"
    assert refused(assessment(met(age=(16, 20)))) == "NOT_YOUR_DUTY"


@pytest.mark.rule("C-01")
@pytest.mark.parametrize(
    ("age_from", "margin_months", "found"),
    [(20, 0, Age.ADULT), (19, 13, Age.CHILD), (19, 12, Age.ADULT), (17, 0, Age.CHILD)],
)
def test_the_benefit_of_the_doubt_is_the_child_s(
    age_from: int, margin_months: int, found: Age
) -> None:
    ali = met(age=(16, 20))
    do(assessment(ali, age_from=age_from, margin_months=margin_months), WORKER)
    assert age(ali) is found
    [*_, (recorded, body)] = journal.walk(f"person/{ali}")
    assert recorded.type == "people.AgeAssessed"
    assert (body["method"], body["consent_given"]) == ("DOCUMENTS", True)
    standing = queries.standing(ali, TODAY)
    assert standing is not None
    assert recorded.index in standing.entries


@pytest.mark.rule("C-01", "I-01")
@pytest.mark.parametrize("before", [timedelta(milliseconds=1), timedelta(days=20 * 365)])
def test_no_fact_is_dated_before_the_person_was_met(before: timedelta) -> None:
    """A paper that makes someone 20 in 2004 would make an adult of a child met in 2024."""
    ali = met(age=(16, 20))
    earlier = NOON - before
    look = EstimateAge(
        person=ali, estimated_age_from=20, estimated_age_to=30, grounds="second look"
    )
    assert refused(assessment(ali), WORKER, earlier) == "BEFORE_FIRST_CONTACT"
    assert refused(look, Role.GATE_CLERK, earlier) == "BEFORE_FIRST_CONTACT"
    assert refused(track(ali, Track.INT), at=earlier) == "BEFORE_FIRST_CONTACT"
    assert refused(form(ali), at=earlier) == "BEFORE_FIRST_CONTACT"
    assert age(ali) is Age.DOUBT
    do(assessment(ali), WORKER, NOON)
    assert age(ali) is Age.ADULT


@pytest.mark.rule("C-01", "I-03")
def test_once_the_doubt_is_closed_service_may_be_asked() -> None:
    ali = met(age=(16, 20))
    do(form(ali, service=None))
    do(assessment(ali, age_from=20), WORKER)
    do(StateService(person=ali, interview=FREE, service=PRIVATE))
    do(track(ali, Track.INT))


@pytest.mark.rule("C-01")
def test_a_later_word_reopens_a_closed_doubt() -> None:
    ali = met(age=(16, 20))
    do(assessment(ali, age_from=20), WORKER)
    do(form(ali, who=identity(birth=born_on(date(2008, 2, 1))), service=None))
    assert age(ali) is Age.DOUBT
