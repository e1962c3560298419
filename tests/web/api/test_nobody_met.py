"""Whoever has not been met cannot be written about: by the API, by a page, by a summary (I-01)."""

import pytest
from django.test import Client

from awda.children.codes import SeparationCause as Cause
from awda.children.codes import Why
from awda.children.said import Opening
from awda.children.vocabulary import OpenCase
from awda.family.messages.rules import Direction, TakeMessage
from awda.family.tracing.rules import OpenRequest
from awda.housing.conflicts.rules import ConflictId, ConflictKind, RecordConflict
from awda.journal import queries as journal
from awda.journal.clock import new_id
from awda.kernel.ids import HouseholdId, PersonId
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from awda.medical.codes import Fitness
from awda.medical.fitness.rules import CheckFitness
from awda.medical.summary import summary
from awda.people.households.rules import OpenHousehold
from awda.protection.claims.rules import RecordWish
from tests.conftest import NOON
from tests.intake.site import browser, form
from tests.scenes import meet, open_operation
from tests.web.api.scenes import caller

pytestmark = [pytest.mark.django_db, pytest.mark.rule("I-01")]
NOBODY = PersonId("7b0f3f0e-0000-4000-8000-000000000000")


@pytest.fixture(autouse=True)
def _operation() -> None:
    open_operation()


TRACING = OpenRequest(
    request=new_id(),
    person=NOBODY,
    sought="her brother",
    relation="brother",
    last_seen_where="Homs",
    last_seen_on=None,
    cause=Cause.CONFLICT,
    asked_for=True,
)


@pytest.mark.parametrize(
    ("path", "role", "command", "code"),
    [
        (
            "children/open-case",
            Role.CHILD_PROTECTION,
            OpenCase(person=NOBODY, opening=Opening(why=Why.CHILD)),
            "NOT_MET_YET",
        ),
        ("protection/record-wish", Role.GATE_CLERK, RecordWish(person=NOBODY), "NOT_MET_YET"),
        (
            "medical/check-fitness",
            Role.CLINICIAN,
            CheckFitness(person=NOBODY, result=Fitness.FIT),
            "NOT_MET",
        ),
        ("family/open-tracing", Role.REGISTRAR, TRACING, "NOT_MET"),
        (
            "family/take-message",
            Role.CAMP_MANAGER,
            TakeMessage(message=new_id(), person=NOBODY, direction=Direction.OUTGOING, sheets=1),
            "NOT_MET",
        ),
        (
            "people/open-household",
            Role.REGISTRAR,
            OpenHousehold(household=HouseholdId(new_id()), focal=NOBODY),
            "NOT_MET",
        ),
    ],
)
def test_the_api_writes_of_nobody_who_was_not_met(
    path: str, role: Role, command: object, code: str
) -> None:
    size = journal.size()
    party = "children" if role is Role.CHILD_PROTECTION else "crossing"
    refused = caller(role, party).act(path, command)
    assert (refused.status, refused.code) == (422, code)
    assert journal.size() == size + 1, "the duty the caller was given, and nothing of a person"


def test_two_are_kept_apart_only_if_both_were_met() -> None:
    apart = RecordConflict(
        conflict=ConflictId(new_id()), one=meet(), other=NOBODY, kind=next(iter(ConflictKind))
    )
    refused = caller(Role.PROTECTION).act("housing/keep-apart", apart)
    assert (refused.status, refused.code) == (422, "NOT_MET_YET")


def test_a_wish_is_written_for_a_number_that_somebody_wears() -> None:
    client: Client = browser(Role.GATE_CLERK)
    size = journal.size()
    answer = client.post("/wish/", form(number="W-none", said="do not send me back"))
    assert answer.status_code == 422
    assert journal.size() == size


def test_there_is_no_summary_of_somebody_who_was_not_met() -> None:
    with pytest.raises(Refusal, match="NOT_MET"):
        summary(NOBODY, NOON, journal.size())
