"""No door says who someone is without asking whether they are on the record: page, API, list."""

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from awda.identity import queries
from awda.identity.models import Question
from awda.identity.rules import FoundBy, Standing, Verdict
from awda.intake import acts as intake
from awda.journal import queries as journal
from awda.journal.clock import new_id
from awda.kernel.ids import PersonId
from awda.kernel.roles import Role
from awda.people.commands import Correct
from awda.people.models import Identity, Person
from awda.web.api import limits
from tests.conftest import sign
from tests.identity.scenes import (
    GOES_ON,
    arrived,
    asked,
    judge,
    linked,
    noticed,
    refused,
    registrar,
    twice,
    who,
)
from tests.intake.lists.scenes import PERSON, arrivals, write_csv
from tests.intake.site import browser, clear, registration, triage
from tests.people.forms import born_on, form, met, paper
from tests.scenes import meet
from tests.web.api.scenes import caller

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("operation"), pytest.mark.rule("N-06")]
OTHER = who(given="ماهر", father="حسن", family="الخطيب")


@pytest.fixture(autouse=True)
def _counts() -> None:
    limits.MINUTE.forget()


def test_a_registration_is_refused_until_the_clerk_says_why_this_is_another() -> None:
    first = arrived()
    before = journal.size()
    assert refused(partial(arrived, who(), goes_on=False)) == "MAYBE_ONE_PERSON"
    assert not Question.objects.exists()
    assert Identity.objects.count() == 1
    assert journal.size() > before, "he stands there: met, and not registered yet"
    second = arrived(who())
    pair = asked(first, second)
    row = Question.objects.get(id=pair.question)
    assert (row.standing, row.found_by) == (Standing.OPEN, FoundBy.REGISTRATION)
    [(_, body)] = [
        (recorded, body)
        for recorded, body in journal.walk(f"identity/{pair.question}")
        if recorded.type == "identity.DuplicateSuspected"
    ]
    assert body["overridden"][0]["reason"] == GOES_ON[0].reason
    assert "NAME_WHOLE" in body["signs"]


def test_the_same_form_sent_twice_asks_once() -> None:
    arrived()
    second = met()
    clear(second)
    act = sign(Role.REGISTRAR, "crossing", overrides=GOES_ON)
    intake.register(act, form(second, who=who()))
    size = journal.size()
    assert intake.register(act, form(second, who=who())).again
    assert journal.size() == size
    assert Question.objects.count() == 1


def test_a_correction_and_a_paper_are_doors_too() -> None:
    first, second = arrived(), arrived(OTHER)
    stated = Identity.objects.get(person=second).stated_in
    now = Correct(person=second, corrects=stated, reason="misheard", now=who())
    assert refused(intake.correct, registrar(), now) == "MAYBE_ONE_PERSON"
    intake.correct(sign(Role.REGISTRAR, "crossing", overrides=GOES_ON), now)
    assert Question.objects.get().found_by == FoundBy.CORRECTION
    third = arrived(who(given="عمر", father="يوسف", family="النجار"))
    intake.add_document(registrar(), paper(first))
    shown = replace(paper(third), document="d7")
    assert refused(intake.add_document, registrar(), shown) == "MAYBE_ONE_PERSON"
    intake.add_document(sign(Role.REGISTRAR, "crossing", overrides=GOES_ON), shown)
    assert {row.found_by for row in Question.objects.all()} == {
        FoundBy.CORRECTION,
        FoundBy.PAPER,
    }


def test_not_the_same_stays_so_until_more_speaks_for_it() -> None:
    first, second = arrived(), arrived(who(birth=born_on(date(1990, 5, 9)), mother="هدى"))
    assert queries.question_between(first, second) is None
    pair = noticed(first, second)
    judge(pair, Verdict.NOT_SAME)
    stated = Identity.objects.get(person=second).stated_in
    spelled = Correct(
        person=second,
        corrects=stated,
        reason="spelling",
        now=who(family="العلى", birth=born_on(date(1990, 5, 9)), mother="هدى"),
    )
    intake.correct(registrar(), spelled)
    assert queries.lock_of(first) is None, "another spelling is nothing new"
    stated = Identity.objects.get(person=second).stated_in
    closer = Correct(person=second, corrects=stated, reason="his card", now=who())
    intake.correct(sign(Role.REGISTRAR, "crossing", overrides=GOES_ON), closer)
    assert queries.lock_of(first) is not None
    assert Question.objects.get(id=pair.question).standing == Standing.OPEN


def test_two_records_of_one_person_are_not_asked_about_again() -> None:
    pair = linked()
    stated = Identity.objects.get(person=pair.second).stated_in
    again = Correct(person=pair.second, corrects=stated, reason="heard well", now=who())
    intake.correct(registrar(), again)
    assert Question.objects.get().standing == Standing.SAME


def test_by_page_the_clerk_sees_who_it_may_be_and_goes_on_in_writing() -> None:
    first, second = meet(), meet()
    client = browser(Role.REGISTRAR)
    for one in (first, second):
        triage(one)
        clear(one)
    assert client.post(f"/people/{first}/register/", registration()).status_code == 302
    sent = registration()
    answer = client.post(f"/people/{second}/register/", sent)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert Person.objects.get(id=first).number in page
    assert "Compare the records" in page
    assert not Question.objects.exists()
    sent |= {"override_code": "MAYBE_ONE_PERSON", "override_reason": "another photograph"}
    assert client.post(f"/people/{second}/register/", sent).status_code == 302
    assert Question.objects.get().standing == Standing.OPEN


def test_by_api_the_same_refusal_and_the_same_two_registrars() -> None:
    pair = twice()
    desk = caller(Role.REGISTRAR)
    answer = desk.get(f"persons/{pair.second}/alike")
    assert answer.said["locked_by"] == pair.question
    [line] = desk.get("identity/questions").said["questions"]
    assert {line["one"], line["other"]} == {pair.first, pair.second}
    card = desk.act("people/issue-card", {"person": pair.first})
    assert card.code == "DUPLICATE_OPEN"
    judged = {
        "question": pair.question,
        "verdict": "SAME",
        "reasons": "one face",
        "first": pair.first,
    }
    assert desk.act("identity/judge", judged).status == 200
    said = {"question": pair.question, "reasons": "seen"}
    assert desk.act("identity/confirm", said).code == "SECOND_PERSON_NEEDED"
    assert caller(Role.GATE_CLERK).act("identity/confirm", said).code == "NOT_YOUR_DUTY"
    other = caller(Role.REGISTRAR, "camp")
    assert other.act("identity/confirm", said).status == 200
    whole = other.get(f"identity/questions/{pair.question}").said
    assert [step["kind"] for step in whole["history"]][-1] == "Linked"
    assert other.act("identity/unlink", said).status == 200


def test_a_registration_by_api_cannot_pass_in_silence() -> None:
    arrived()
    second = met()
    clear(second)
    desk = caller(Role.REGISTRAR)
    answer = desk.act("intake/register", form(second, who=who()))
    assert answer.code == "MAYBE_ONE_PERSON"
    why = [{"code": "MAYBE_ONE_PERSON", "reason": "other papers"}]
    assert desk.act("intake/register", form(second, who=who()), overrides=why).status == 200
    assert Question.objects.exists()


def test_a_list_brings_the_person_in_with_the_question_and_counts_it(tmp_path: Path) -> None:
    row = PERSON | {"full name": "سامر حسن النهري"}
    other = row | {"wristband": "B2", "full name": "سامر حسن النهرى"}
    first = write_csv(tmp_path / "a.csv", [row])
    second = write_csv(tmp_path / "b.csv", [other])
    assert arrivals(first).duplicates == 0
    tried = arrivals(second, dry_run=True)
    assert (tried.accepted, tried.duplicates) == (1, 1)
    assert Person.objects.get().number in " ".join(tried.rows[0].sentences("en"))
    assert not Question.objects.exists()
    done = arrivals(second)
    assert (done.accepted, done.rejected, done.duplicates) == (1, 0, 1)
    question = Question.objects.get()
    assert question.found_by == FoundBy.LIST
    for person in (question.one, question.other):
        assert queries.lock_of(person) is not None
    assert arrivals(second).unchanged == 1
    assert Question.objects.count() == 1


def test_a_row_repeated_in_one_list_stays_refused(tmp_path: Path) -> None:
    done = arrivals(write_csv(tmp_path / "a.csv", [PERSON, PERSON]))
    assert (done.accepted, done.rejected, done.duplicates) == (1, 1, 0)


def test_nobody_asks_in_the_name_of_a_door() -> None:
    one, other = arrived(), arrived(OTHER)
    said = {"question": new_id(), "one": one, "other": other, "found_by": "LIST"}
    assert caller(Role.REGISTRAR).act("identity/ask", said).status == 400
    unknown = {"question": new_id(), "one": one, "other": PersonId(new_id()), "note": "seen"}
    assert caller(Role.REGISTRAR).act("identity/ask", unknown).code == "NO_SUCH_RECORD"
