"""Relatives looked for and news both ways: only as asked, only by the Red Cross, read by nobody."""

from dataclasses import fields, replace
from typing import Any, get_args

import pytest

from awda.children.codes import SeparationCause as Cause
from awda.family import acts, queries
from awda.family.messages import rules as messages
from awda.family.messages.rules import Direction, PassOn, Return, Returned, TakeMessage
from awda.family.models import FamilyMessage, TracingRequest
from awda.family.tracing import rules as tracing
from awda.family.tracing.rules import (
    AnswerRequest,
    OpenRequest,
    Outcome,
    Route,
    SendRequest,
)
from awda.journal import queries as journal
from awda.journal.clock import new_id
from awda.kernel.ids import PersonId
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from tests.conftest import NOON, sign
from tests.scenes import meet

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("operation"),
    pytest.mark.rule("F-06"),
]


def looks_for(person: PersonId) -> OpenRequest:
    return OpenRequest(
        request=new_id(),
        person=person,
        sought="ليلى حسن",
        relation="sister",
        last_seen_where="Deir ez-Zor",
        last_seen_on=None,
        cause=Cause.CONFLICT,
        asked_for=True,
    )


def trace(command: tracing.Command, role: Role = Role.PROTECTION) -> None:
    acts.trace(sign(role, "crossing"), command)


def no_trace(command: tracing.Command, role: Role = Role.PROTECTION) -> str:
    with pytest.raises(Refusal) as caught:
        trace(command, role)
    return caught.value.code


def send(command: messages.Command, role: Role = Role.CAMP_MANAGER) -> None:
    acts.message(sign(role, "crossing"), command)


def no_message(command: messages.Command, role: Role = Role.CAMP_MANAGER) -> str:
    with pytest.raises(Refusal) as caught:
        send(command, role)
    return caught.value.code


@pytest.mark.rule("I-01")
def test_nobody_is_looked_for_unless_the_person_asks() -> None:
    person = meet()
    asked = looks_for(person)
    assert no_trace(replace(asked, asked_for=False)) == "TRACING_NOT_ASKED_FOR"
    assert no_trace(replace(asked, person=PersonId("nobody"))) == "NOT_MET"
    assert no_trace(replace(asked, sought=" ")) == "TRACING_INCOMPLETE"
    assert no_trace(replace(asked, last_seen_where="")) == "TRACING_INCOMPLETE"
    assert no_trace(replace(asked, relation="x" * 301)) == "TEXT_TOO_LONG"
    for role in (Role.SCREENING_A, Role.CAMP_MANAGER, Role.RECEIVER, Role.LIAISON):
        assert no_trace(asked, role) == "NOT_YOUR_DUTY"


def test_a_request_is_sent_answered_and_told_in_that_order() -> None:
    asked = looks_for(meet())
    gone = SendRequest(
        request=asked.request, route=Route.CENTRAL_TRACING_AGENCY, reference="BAG-114"
    )
    answer = AnswerRequest(request=asked.request, outcome=Outcome.FOUND, told=False)
    assert no_trace(gone) == "TRACING_NOT_OPEN"
    trace(asked, Role.REGISTRAR)
    assert no_trace(asked) == "TRACING_OPEN_ALREADY"
    assert no_trace(answer) == "TRACING_NOT_SENT"
    assert no_trace(replace(gone, reference="")) == "TRACING_INCOMPLETE"
    trace(gone)
    assert no_trace(gone) == "TRACING_SENT_ALREADY"
    trace(answer)
    assert [row.id for row in queries.open_requests("crossing")] == [asked.request]
    trace(replace(answer, told=True))
    assert queries.open_requests("crossing") == []
    assert no_trace(answer) == "TRACING_CLOSED"
    row = TracingRequest.objects.get(id=asked.request)
    assert (row.outcome, row.told, row.reference) == ("FOUND", True, "BAG-114")


def test_the_log_does_not_tell_who_looks_for_whom() -> None:
    person = meet()
    asked = looks_for(person)
    trace(asked)
    [(recorded, _)] = list(journal.walk(f"tracing/{asked.request}"))
    assert recorded.compartment is Compartment.PROTECTION
    assert person not in recorded.stream


def test_there_is_no_place_for_what_a_message_says_nor_for_a_censor() -> None:
    """GC III 71, 76: the record cannot say that a message was read, held back or struck out."""
    allowed = {"message", "person", "direction", "sheets", "route", "why"}
    kinds: tuple[Any, ...] = (*get_args(messages.Command), *messages.EVENTS)
    for kind in kinds:
        assert {field.name for field in fields(kind)} <= allowed
    said = " ".join(one.value.lower() for one in (*Returned, *Direction, *Route))
    for word in ("censor", "read", "held", "struck", "security", "content", "refused_by"):
        assert word not in said
    columns = {field.name for field in FamilyMessage._meta.get_fields()}
    assert not columns & {"text", "body", "content", "read_by", "censored", "note"}


@pytest.mark.rule("I-01")
def test_messages_are_counted_out_and_in() -> None:
    person = meet()
    out = TakeMessage(message=new_id(), person=person, direction=Direction.OUTGOING, sheets=2)
    back = replace(out, message=new_id(), direction=Direction.INCOMING, sheets=1)
    assert no_message(replace(out, sheets=0)) == "MESSAGE_SHEETS"
    assert no_message(replace(out, sheets=21)) == "MESSAGE_SHEETS"
    assert no_message(replace(out, person=PersonId("nobody"))) == "NOT_MET"
    assert no_message(out, Role.SCREENING_A) == "NOT_YOUR_DUTY"
    assert no_message(PassOn(message=out.message, route=None)) == "MESSAGE_NOT_HERE"
    send(out)
    assert no_message(out) == "MESSAGE_TAKEN_ALREADY"
    send(back)
    assert no_message(PassOn(message=out.message, route=None)) == "MESSAGE_BY_NO_ROUTE"
    by = Route.NATIONAL_SOCIETY
    assert no_message(PassOn(message=back.message, route=by)) == "MESSAGE_BY_NO_ROUTE"
    send(PassOn(message=out.message, route=by))
    gone = Return(message=out.message, why=Returned.MOVED_AWAY)
    assert no_message(gone) == "MESSAGE_NOT_HERE"
    assert [(one.taken, one.sheets, one.passed, one.waiting) for one in queries.post()] == [
        (1, 2, 1, 0),
        (1, 1, 0, 1),
    ]
    send(Return(message=back.message, why=Returned.DIED))
    assert [one.returned for one in queries.post("crossing")] == [0, 1]
    assert [one.taken for one in queries.post("camp")] == [0, 0]


def test_a_child_s_worker_and_the_icrc_may_look_for_a_child_s_family() -> None:
    child = meet(age=(9, 11), at=NOON)
    for role in (Role.CHILD_PROTECTION, Role.MONITOR_ICRC):
        trace(looks_for(child), role)
    assert TracingRequest.objects.filter(person=child).count() == 2
