"""Who may judge, who may confirm, and what each judgement leaves on the record (N-06)."""

from dataclasses import replace

import pytest

from awda.identity import acts, queries
from awda.identity.models import Judgement, Link
from awda.identity.rules import Confirm, FoundBy, Judge, Standing, Suspect, Verdict
from awda.intake.duplicates import acts as duplicates
from awda.journal import queries as journal
from awda.journal.clock import new_id
from awda.kernel.ids import PersonId, QuestionId
from awda.kernel.roles import Role
from tests.conftest import NOON, sign
from tests.identity.scenes import (
    Pair,
    arrived,
    asked,
    confirm,
    judge,
    linked,
    not_confirmed,
    noticed,
    refused,
    registrar,
    standing,
    twice,
    unlink,
    who,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("operation"), pytest.mark.rule("N-06")]


THIRD = who(given="عمر", father="يوسف", family="النجار")
SEEN = Suspect(
    question=QuestionId(""), one=PersonId(""), other=PersonId(""), found_by=FoundBy.NOTICED
)


def test_the_same_is_judged_by_two_and_never_by_one_with_two_duties() -> None:
    pair = twice()
    judge(pair, Verdict.SAME, registrar(1))
    assert refused(confirm, pair, registrar(1)) == "SECOND_PERSON_NEEDED"
    assert refused(confirm, pair, registrar(1, party="camp")) == "SECOND_PERSON_NEEDED"
    assert refused(not_confirmed, pair, registrar(1)) == "SECOND_PERSON_NEEDED"
    assert standing(pair) is Standing.PROPOSED
    assert queries.one_person(pair.second) == (pair.second,)
    confirm(pair, registrar(2))
    assert standing(pair) is Standing.SAME
    assert queries.one_person(pair.second) == (pair.first, pair.second)


@pytest.mark.parametrize("role", [one for one in Role if one is not Role.REGISTRAR])
def test_only_a_trained_registrar_judges_confirms_and_takes_apart(role: Role) -> None:
    pair = twice()
    assert refused(judge, pair, Verdict.NOT_SAME, sign(role, "crossing")) == "NOT_YOUR_DUTY"
    judge(pair, Verdict.SAME)
    assert refused(confirm, pair, sign(role, "crossing")) == "NOT_YOUR_DUTY"
    confirm(pair)
    assert refused(unlink, pair, sign(role, "crossing")) == "NOT_YOUR_DUTY"
    assert standing(pair) is Standing.SAME


def test_no_judgement_without_reasons() -> None:
    pair = twice()
    blank = Judge(question=pair.question, verdict=Verdict.UNSURE, reasons=" ")
    assert refused(acts.judge, registrar(), blank) == "JUDGEMENT_NEEDS_REASONS"
    judge(pair, Verdict.SAME)
    blind = Confirm(question=pair.question, reasons="")
    assert refused(duplicates.confirm, registrar(2), blind) == "JUDGEMENT_NEEDS_REASONS"


def test_the_same_names_the_record_that_goes_on() -> None:
    pair = twice()
    for first in (None, PersonId(new_id())):
        command = Judge(question=pair.question, verdict=Verdict.SAME, reasons="seen", first=first)
        assert refused(acts.judge, registrar(), command) == "FIRST_RECORD_NOT_NAMED"


def test_while_a_second_person_is_awaited_nobody_else_judges() -> None:
    pair = twice()
    judge(pair, Verdict.SAME, registrar(1))
    assert refused(judge, pair, Verdict.NOT_SAME, registrar(2)) == "WAITS_FOR_SECOND_PERSON"
    judge(pair, Verdict.UNSURE, registrar(1))
    assert standing(pair) is Standing.OPEN
    assert refused(confirm, pair, registrar(2)) == "NOTHING_TO_CONFIRM"


def test_not_confirmed_leaves_the_question_open_and_the_lock_on() -> None:
    pair = twice()
    judge(pair, Verdict.SAME)
    not_confirmed(pair)
    assert standing(pair) is Standing.OPEN
    assert queries.lock_of(pair.first) is not None


def test_each_judgement_names_the_one_before() -> None:
    pair = linked()
    unlink(pair)
    judge(pair, Verdict.NOT_SAME)
    steps = list(Judgement.objects.filter(question=pair.question).order_by("entry"))
    kinds = [step.kind for step in steps]
    assert kinds == ["DuplicateSuspected", "JudgedSame", "Linked", "Unlinked", "JudgedNotSame"]
    assert [step.former for step in steps[2:]] == [step.entry for step in steps[1:4]]
    assert {step.reasons for step in steps[1:]} - {""}


def test_a_linked_pair_is_taken_apart_before_it_is_judged_anew() -> None:
    pair = linked()
    assert refused(judge, pair, Verdict.NOT_SAME) == "LINKED_ALREADY"
    assert refused(noticed, pair.first, pair.second) == "ASKED_ALREADY"
    unlink(pair)
    assert refused(unlink, pair) == "NOT_LINKED_NOW"
    assert not Link.objects.exists()


def test_nobody_asks_of_one_record_of_nobody_or_twice() -> None:
    one = arrived()
    assert refused(noticed, one, one) == "ONE_RECORD_ONLY"
    assert refused(noticed, one, PersonId(new_id())) == "NO_SUCH_RECORD"
    other = arrived(who(given="ماهر", father="حسن", family="الخطيب"))
    noticed(one, other)
    assert refused(noticed, other, one) == "ASKED_ALREADY"
    none = Pair(one, other, QuestionId(new_id()))
    assert refused(judge, none, Verdict.UNSURE) == "NO_SUCH_QUESTION"
    mute = replace(SEEN, question=QuestionId(new_id()), one=one, other=arrived(THIRD))
    assert refused(acts.suspect, registrar(), mute) == "JUDGEMENT_NEEDS_REASONS"


def test_three_records_are_one_person_and_come_apart_in_their_order() -> None:
    pair = linked()
    third = arrived(who(given="سامر", family="العلى"))
    last = replace(asked(third, pair.second), first=pair.first)
    judge(last, Verdict.SAME)
    confirm(last)
    assert queries.one_person(third) == (pair.first, *sorted((pair.second, third)))
    assert refused(unlink, pair) == "LATER_LINK_RESTS_ON_IT"
    unlink(last)
    unlink(pair)
    assert queries.one_person(third) == (third,)


def test_what_was_judged_two_people_is_not_joined_by_another_way() -> None:
    pair = linked()
    brother = arrived(who(given="ماهر"))
    apart = noticed(pair.first, brother)
    judge(apart, Verdict.NOT_SAME)
    round_about = Pair(pair.first, brother, noticed(pair.second, brother).question)
    assert refused(judge, round_about, Verdict.SAME) == "JUDGED_APART_ELSEWHERE"


def test_originals_stand_as_they_stood() -> None:
    pair = twice()
    streams = [f"person/{pair.first}", f"person/{pair.second}"]
    before = [_bodies(stream) for stream in streams]
    judge(pair, Verdict.SAME)
    confirm(pair)
    unlink(pair)
    assert [_bodies(stream) for stream in streams] == before


def _bodies(stream: str) -> list[tuple[int, str]]:
    return [
        (recorded.index, str(body))
        for recorded, body in journal.walk(stream)
        if recorded.happened_at <= NOON
    ]
