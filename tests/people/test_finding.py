"""Finding: by number, wristband, paper or name, only by what the reader may read, by an index."""

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from awda.kernel.ids import PersonId
from awda.kernel.roles import Compartment
from awda.people import queries
from awda.people.answers import LatinVariant
from awda.people.codes import IdDocument
from awda.people.commands import Correct
from awda.people.finding import find
from awda.people.models import NameToken
from tests.conftest import NOON
from tests.people.forms import do, form, identity, met, paper

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("operation")]
IDENTITY = frozenset({Compartment.IDENTITY})
SERVICE = IDENTITY | {Compartment.SERVICE}
TODAY = NOON.date()


def named(whole: str, latin: str = "") -> PersonId:
    person = met()
    variants = (LatinVariant(value=latin),) if latin else ()
    given, *_, family = (replace(identity().name.whole, value=part) for part in whole.split())
    who = identity(whole, given=given, family_name=family, latin=variants)
    do(form(person, who=who))
    return person


def found(asked: str, readable: frozenset[Compartment] = IDENTITY) -> list[PersonId]:
    return [row.person for row in find(asked, readable).people]


def test_nobody_is_found_by_nothing() -> None:
    named("سامر العلي")
    assert found("") == found("  ") == found("-") == found("زيد") == []


def test_a_name_needs_identity_and_a_military_paper_needs_service() -> None:
    ali = named("سامر العلي")
    do(replace(paper(ali, document="m", number="٥٥-٦٦٧"), kind=IdDocument.SY_MIL_ID))
    assert found("سامر", frozenset()) == []
    assert found("55667") == []
    assert found("55667", SERVICE) == [ali]
    number = queries.names([ali])[ali].number
    [shown] = find(number, frozenset()).people
    assert (shown.person, shown.name, shown.name_latin) == (ali, "", "")


def test_a_person_is_found_by_number_wristband_and_paper() -> None:
    ali, omar = named("سامر العلي"), named("عمر الحسن")
    do(paper(ali, number="02030001234"))
    number, wristband = queries.names([ali])[ali].number, queries.names([ali])[ali].wristband
    assert number == "A-000001-3"
    for asked in (number, "a0000013", "١-٣", wristband, "٠٢٠٣-٠٠٠١٢٣٤"):
        assert found(asked) == [ali], asked
    assert found("A-000002-1") == [omar]


@pytest.mark.rule("N-03")
def test_a_person_is_found_by_the_beginnings_of_words_in_either_script() -> None:
    ali = named("أحمد عبد الرحمن الجبوري", "Ahmad Abd al-Rahman al-Jaburi")
    omar = named("أحمد مصطفى الحسن")
    for asked in ("عبدالرحمن", "جبوري احمد", "الجبو", "jabu", "AHMAD rahman", "احمَد عبد"):
        assert found(asked) == [ali], asked
    assert found("أحمد") == [ali, omar]
    assert found("احمد مصطفي") == [omar]
    assert found("مريم") == []  # a mother's name finds nobody


def test_an_earlier_spelling_stays_findable() -> None:
    ali = met()
    _, stated, *_ = do(form(ali)).indexes
    now = identity("زيد الحسن", given=replace(identity().name.whole, value="زيد"))
    do(Correct(person=ali, corrects=stated, reason="heard wrongly", now=now))
    assert found("سامر") == found("زيد") == [ali]


def test_pages_are_bounded_and_say_whether_there_are_more() -> None:
    people = [named("سامر العلي") for _ in range(5)]
    first, last = find("سامر", IDENTITY, 0, 3), find("سامر", IDENTITY, 1, 3)
    assert [row.person for row in (*first.people, *last.people)] == people
    assert (first.more, last.more) == (True, False)


@pytest.mark.parametrize("asked", ["سامر ال", "A-000001-3", "W-1"])
def test_every_lookup_goes_by_an_index(asked: str) -> None:
    named("سامر العلي")
    NameToken.objects.bulk_create(NameToken(token=f"t{at}", person=f"p{at}") for at in range(2000))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    with CaptureQueriesContext(
        connection,
    ) as captured:
        find(asked, IDENTITY)
    if connection.vendor != "sqlite":
        return
    first = captured.captured_queries[0]["sql"]
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {first}")
        plan = [row[3] for row in cursor.fetchall()]
    assert not [line for line in plan if line.startswith("SCAN people_") and "INDEX" not in line]
    assert len(captured.captured_queries) <= 3


def test_many_standings_are_two_queries() -> None:
    people = [met() for _ in range(20)]
    with CaptureQueriesContext(connection) as captured:
        standings = queries.standings([*people, "nobody"], TODAY)
    assert set(standings) == set(people)
    assert len(captured.captured_queries) == 2
