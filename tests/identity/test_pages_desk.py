"""The identity desk: what waits, two records side by side, looking for someone by name."""

from typing import Any

import pytest
from django.test import Client

from awda.identity.models import Question
from awda.identity.rules import Standing, Verdict
from awda.journal import queries as journal
from awda.kernel.roles import Role
from awda.people.models import Person
from awda.web.access.models import ReadLog
from tests.identity.scenes import Pair, arrived, judge, linked, twice, who
from tests.intake.site import browser, form

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("operation"), pytest.mark.rule("N-06")]


def number(person: str) -> str:
    """Our number for a person."""
    return Person.objects.get(id=person).number


def send(client: Client, pair: Pair, what: str, **said: Any) -> int:
    """One form of the question's page; the status of the answer."""
    answer = client.post(f"/identity/{pair.question}/{what}/", form(form=what, **said))
    return answer.status_code


def test_the_desk_lists_open_questions_and_what_waits_for_the_second_person() -> None:
    pair = twice()
    client = browser(Role.REGISTRAR)
    page = client.get("/identity/").content.decode()
    assert number(pair.first) in page
    assert number(pair.second) in page
    judge(pair, Verdict.SAME)
    page = client.get("/identity/").content.decode()
    assert "Waiting for your answer" in page
    assert number(pair.second) in page


def test_the_page_explains_what_met_what_and_logs_both_reads() -> None:
    pair = twice()
    page = browser(Role.REGISTRAR).get(f"/identity/{pair.question}/").content.decode()
    for seen in ("العلي", "العلى", "same day of birth", "names alike", number(pair.second)):
        assert seen in page
    read = ReadLog.objects.filter(kind="comparison").values_list("subject", flat=True)
    assert set(read) == {pair.first, pair.second}


def test_two_registrars_judge_by_pages_and_one_cannot() -> None:
    pair = twice()
    first, second = browser(Role.REGISTRAR), browser(Role.REGISTRAR)
    said = {"verdict": "SAME", "first": pair.first, "reasons": "one scar, one mother"}
    assert send(first, pair, "judge", **(said | {"reasons": ""})) == 422
    assert send(first, pair, "judge", **said) == 302
    assert send(first, pair, "confirm", reasons="sure") == 422
    assert Question.objects.get().standing == Standing.PROPOSED
    page = second.get(f"/identity/{pair.question}/").content.decode()
    assert "one scar, one mother" in page
    assert send(second, pair, "confirm", reasons="the same") == 302
    assert Question.objects.get().standing == Standing.SAME
    assert send(second, pair, "unlink", reasons="his brother came") == 302
    assert Question.objects.get().standing == Standing.OPEN


def test_the_second_person_may_not_confirm() -> None:
    pair = twice()
    judge(pair, Verdict.SAME)
    client = browser(Role.REGISTRAR)
    assert send(client, pair, "confirm", **{"reasons": "taller", "not": "1"}) == 302
    assert Question.objects.get().standing == Standing.OPEN


@pytest.mark.parametrize("role", [Role.GATE_CLERK, Role.CAMP_MANAGER, Role.MONITOR_ICRC])
def test_no_other_duty_opens_the_desk_or_judges(role: Role) -> None:
    pair = twice()
    client = browser(role)
    assert client.get("/identity/").status_code == 403
    assert client.get(f"/identity/{pair.question}/").status_code == 403
    said = {"verdict": "NOT_SAME", "reasons": "no"}
    assert send(client, pair, "judge", **said) == 403


def test_a_name_is_looked_for_without_standing_in_an_address() -> None:
    person = arrived()
    client = browser(Role.REGISTRAR)
    assert client.get("/identity/search/").status_code == 405
    said = {"name": "سامر خالد العلى", "year": "١٩٩٠", "mother": "", "paper": ""}
    answer = client.post("/identity/search/", said)
    page = answer.content.decode()
    assert number(person) in page
    assert "same year of birth" in page
    assert "?" not in answer.request["PATH_INFO"]
    nobody = client.post("/identity/search/", said | {"name": "زكريا"}).content.decode()
    assert number(person) not in nobody


def test_a_registrar_asks_of_two_records_and_comes_to_the_question() -> None:
    one, other = arrived(), arrived(who(given="ماهر", father="حسن", family="الخطيب"))
    client = browser(Role.REGISTRAR)
    before = journal.size()
    assert client.post("/identity/ask/", form(one=one, other=other)).status_code == 422
    assert journal.size() == before, "nothing speaks for it, and nobody said why"
    said = form(one=one, other=other, note="one photograph on both cards")
    answer = client.post("/identity/ask/", said)
    assert answer.status_code == 302
    assert answer["Location"] == f"/identity/{Question.objects.get().id}/"


def test_the_persons_page_says_that_a_question_is_open_and_which_records_are_one() -> None:
    pair = twice()
    client = browser(Role.REGISTRAR)
    page = client.get(f"/people/{pair.first}/").content.decode()
    assert "May be on the record twice" in page
    assert f"/identity/{pair.question}/" in page


def test_one_person_view_names_the_record_that_goes_on() -> None:
    pair = linked()
    page = browser(Role.REGISTRAR).get(f"/people/{pair.second}/").content.decode()
    assert number(pair.first) in page
    assert "goes on" in page
