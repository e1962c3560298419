"""Handover pages: refused beside each name, answered person by person, taken back, printed."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from awda.custody import queries
from awda.custody.models import Handover
from awda.journal import clock
from awda.journal import queries as journal
from awda.kernel.ids import PersonId
from awda.kernel.roles import Role
from awda.people.codes import PresentsAs, Track
from awda.people.models import Person
from tests.intake.site import browser, form, opened
from tests.papers.reading import text_of
from tests.protection.scenes import DAY, prepared, publish
from tests.scenes import meet

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _site(tmp_path: Path) -> Iterator[None]:
    with opened(tmp_path):
        yield


def soldier() -> PersonId:
    return meet(track=Track.INT)


def offering(*people: str, **more: Any) -> dict[str, Any]:
    return (
        form(
            form="offer",
            taker="camp",
            purpose="TRANSFER",
            to_place="rutba",
            lapse_hours="24",
            person=list(people),
        )
        | more
    )


def offered(*people: PersonId, client: Client | None = None) -> Handover:
    giver = client or browser(Role.GATE_CLERK)
    answer = giver.post("/handovers/new/", offering(*people))
    assert answer.status_code == 302, answer.content.decode()[-3000:]
    return Handover.objects.latest("entry")


def test_handovers_are_closed_to_duties_that_hold_nobody() -> None:
    client = browser(Role.AUDITOR)
    assert client.get("/handovers/").status_code == 403
    assert client.post("/handovers/new/", offering("x")).status_code == 403


def test_a_refusal_stands_beside_the_name_it_is_about_and_nobody_is_offered() -> None:
    fit = soldier()
    child = meet(presents_as=PresentsAs.CHILD, age=(12, 14))
    client = browser(Role.GATE_CLERK)
    size = journal.size()
    answer = client.post("/handovers/new/", offering(fit, child))
    html = answer.content.decode()
    assert answer.status_code == 422
    assert 'data-code="SOME_ON_THE_LIST_REFUSED"' in html
    beside = html.split(f'value="{child}"')[1].split("</li>")[0]
    assert "problem" in beside
    assert "problem" not in html.split(f'value="{fit}"')[1].split("</li>")[0]
    assert html.split(f'value="{fit}"')[1].startswith(" checked")
    assert journal.size() == size


def test_a_number_nobody_has_is_told_and_what_was_typed_stays() -> None:
    answer = browser(Role.GATE_CLERK).post(
        "/handovers/new/", offering(numbers="A-999999-9", note="bus 3")
    )
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "Nobody has: A-999999-9" in html
    assert "bus 3" in html


def test_people_are_offered_by_number_too() -> None:
    first, second = soldier(), soldier()
    number = Person.objects.get(id=second).number
    answer = browser(Role.GATE_CLERK).post("/handovers/new/", offering(first, numbers=number))
    assert answer.status_code == 302
    assert Handover.objects.get().listed == 2


def test_a_third_party_cannot_see_or_answer_a_handover() -> None:
    row = offered(soldier())
    other = browser(Role.CLINICIAN, "hospital")
    assert other.get(f"/handovers/{row.id}/").status_code == 404
    assert other.post(f"/handovers/{row.id}/answer/", form(rest="accept")).status_code == 404


@pytest.mark.rule("X-01")
def test_other_terms_are_refused() -> None:
    person = soldier()
    row = offered(person)
    answer = browser(Role.CAMP_MANAGER, "camp").post(
        f"/handovers/{row.id}/answer/",
        form(form="answer", terms="0" * 64, place="rutba", rest="accept"),
    )
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "terms accepted are not the terms offered" in html
    held = queries.holding(person)
    assert held is not None
    assert held.holder == "crossing"


def test_a_decline_needs_its_reason() -> None:
    person = soldier()
    row = offered(person)
    answer = browser(Role.CAMP_MANAGER, "camp").post(
        f"/handovers/{row.id}/answer/",
        form(form="answer", terms=row.terms, place="rutba", **{f"answer-{person}": "decline"}),
    )
    assert answer.status_code == 422
    assert "Choose a reason" in answer.content.decode()
    assert queries.tally(row.id) == {"OFFERED": 1}


@pytest.mark.rule("X-03")
def test_all_present_accepted_is_one_answer_for_each_person() -> None:
    people = [soldier() for _ in range(4)]
    row = offered(*people)
    before = journal.size()
    said = form(
        form="answer",
        terms=row.terms,
        place="rutba",
        rest="accept",
        **{f"answer-{people[0]}": "decline", f"reason-{people[0]}": "NOT_PRESENT"},
    )
    answer = browser(Role.CAMP_MANAGER, "camp").post(f"/handovers/{row.id}/answer/", said)
    assert answer.status_code == 302
    assert queries.tally(row.id) == {"ACCEPTED": 3, "DECLINED": 1}
    entries = [entry for at in range(before, journal.size()) if (entry := journal.entry(at))]
    answered = [one for one in entries if one.type.startswith("custody.")]
    assert len({one.stream for one in answered}) == 4
    assert sorted(one.type for one in answered) == ["custody.Accepted"] * 3 + ["custody.Declined"]
    held = queries.holding(people[0])
    assert held is not None
    assert held.holder == "crossing"


def test_the_page_shows_the_clock_the_hash_and_each_answer() -> None:
    person = soldier()
    row = offered(person)
    client = browser(Role.CAMP_MANAGER, "camp")
    assert (
        str(Person.objects.get(id=person).number)
        in client.get(f"/handovers/{row.id}/").content.decode()
    )
    html = client.get(f"/handovers/{row.id}/").content.decode()
    assert row.terms[:12] in html
    assert row.terms in html
    assert "h left" in html
    listed = browser(Role.CONVOY_LEADER, "camp").get("/handovers/").content.decode()
    assert "Offered to us" in listed
    assert '<span class="badge">1</span>' in listed


def test_the_giver_takes_back_those_it_marks() -> None:
    first, second = soldier(), soldier()
    giver = browser(Role.GATE_CLERK)
    row = offered(first, second, client=giver)
    nothing = giver.post(f"/handovers/{row.id}/withdraw/", form(form="withdraw", reason="late"))
    assert nothing.status_code == 422
    marked = form(form="withdraw", reason="ambulance first", subject=[first])
    assert giver.post(f"/handovers/{row.id}/withdraw/", marked).status_code == 302
    assert queries.tally(row.id) == {"OFFERED": 1, "WITHDRAWN": 1}


@pytest.mark.rule("X-06")
def test_the_list_is_printed_with_its_hash_and_a_line_for_each() -> None:
    people = [soldier(), soldier()]
    row = offered(*people)
    paper = browser(Role.GATE_CLERK).get(f"/handovers/{row.id}/list.pdf")
    said = text_of(paper.content).replace(" ", "")
    assert row.terms in said
    for person in people:
        assert Person.objects.get(id=person).number in said


def test_a_receiver_opens_whom_it_was_offered_while_it_is() -> None:
    person = soldier()
    receiver = browser(Role.RECEIVER, "other-side")
    assert receiver.get(f"/people/{person}/").status_code == 403
    publish(at=clock.now() - DAY)
    prepared(person, leaves=clock.now())
    handed = offering(person, taker="other-side", purpose="HANDOVER", to_place="far-side")
    assert browser(Role.LIAISON).post("/handovers/new/", handed).status_code == 302
    html = receiver.get(f"/people/{person}/").content.decode()
    assert "offered to" in html
