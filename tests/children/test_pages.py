"""The pages and the API of child protection; nobody else finds a word of a child's file."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from awda.children import queries
from awda.children.codes import Consenting, Discipline, Outcome, Topic, Why, Wish
from awda.children.models import CaseFact
from awda.children.pages.kinds import KINDS
from awda.children.said import Opening, Verification, View
from awda.children.vocabulary import FindAge, OpenCase, VerifyReturn, WriteInCase
from awda.journal import keys
from awda.journal import queries as journal
from awda.kernel.ids import PersonId
from awda.kernel.roles import DUTIES, Role
from awda.people.codes import Track
from awda.web.access.models import ReadLog
from awda.web.api import limits
from awda.web.doors import Kind, doors
from tests.children.scenes import (
    child,
    determined,
    doubtful,
    finding,
    on_track,
    open_file,
    separation,
    session,
    taken_in,
    verified,
    write,
)
from tests.conftest import NOON
from tests.intake.site import browser, form, opened
from tests.papers.reading import text_of
from tests.protection.scenes import publish
from tests.web.api.scenes import caller

pytestmark = pytest.mark.django_db
MARKER = "zqx-of-the-child-7731"


@pytest.fixture(autouse=True)
def _site(tmp_path: Path) -> Iterator[None]:
    limits.MINUTE.forget()
    with opened(tmp_path):
        keys.publish(keys.node_signer())
        publish()
        yield


def posted(client: Client, person: PersonId, kind: str, **said: object) -> int:
    where = reverse("child_write", args=[person, kind])
    return client.post(where, form(**said)).status_code


def worker_browser(language: str = "en") -> Client:
    return browser(Role.CHILD_PROTECTION, "children", language)


# --- refused


@pytest.mark.rule("C-04")
def test_a_child_protection_duty_of_a_party_that_holds_soldiers_does_not_open_the_file() -> None:
    girl = taken_in(child())
    at_the_camp = browser(Role.CHILD_PROTECTION, "camp")
    assert at_the_camp.get(reverse("child_file", args=[girl])).status_code == 403
    assert posted(at_the_camp, girl, "tracing", status="OPEN", agency="x") == 422
    for role in (Role.CAMP_MANAGER, Role.SCREENING_A, Role.REGISTRAR, Role.PROTECTION):
        assert browser(role).get(reverse("child_file", args=[girl])).status_code == 403


@pytest.mark.rule("C-03", "C-01")
def test_the_referral_page_refuses_a_grown_up_and_whoever_does_not_hold_the_child() -> None:
    girl = child()
    camp = browser(Role.CAMP_MANAGER, "camp")
    answer = camp.post(
        reverse("child_refer", args=[girl]), form(centre="centre", why="alone", hours="12")
    )
    assert answer.status_code == 422
    assert queries.referred(girl) is None


@pytest.mark.rule("C-06", "C-02")
def test_the_page_of_offers_sends_no_child_over_the_border_whatever_reason_is_typed() -> None:
    girl = child()
    on_track(girl, Track.FAM)
    leader = browser(Role.CONVOY_LEADER)
    filled = form(
        taker="other-side",
        purpose="HANDOVER",
        to_place="far-side",
        lapse_hours="24",
        person=girl,
        override_code="CHILD_DEPARTURE_NOT_CLEARED",
        override_reason="the bus leaves now",
    )
    before = journal.size()
    answer = leader.post(reverse("offer"), filled)
    assert answer.status_code == 422
    assert "A child, or anyone whose age is in doubt" in answer.content.decode()
    assert journal.size() == before


# --- the way of a child by pages


@pytest.mark.rule("C-03", "C-04")
def test_the_gate_refers_prints_and_everybody_sees_the_day_alone() -> None:
    girl = child()
    gate = browser(Role.GATE_CLERK, language="ar")
    page = gate.get(reverse("child_refer", args=[girl]))
    assert page.status_code == 200
    answer = gate.post(
        reverse("child_refer", args=[girl]),
        form(centre="centre", why="came alone with the unit", hours="12", present="nurse-4"),
    )
    assert answer.status_code == 302
    assert queries.referred(girl) is not None
    paper = gate.get(reverse("child_referral_paper", args=[girl]))
    assert paper.content.startswith(b"%PDF")
    person = browser(Role.CAMP_MANAGER).get(reverse("person", args=[girl])).content.decode()
    assert "Referred to child protection" in person
    assert "came alone" not in person


@pytest.mark.rule("C-06", "C-09", "C-10")
def test_a_worker_fills_the_whole_file_by_pages() -> None:
    girl = taken_in(child())
    client = worker_browser()
    filled: list[tuple[str, dict[str, object]]] = [
        (
            "separation",
            {
                "tie": "UNACCOMPANIED",
                "last_seen_with": "her mother",
                "last_seen_on": "2024-12-01",
                "cause": "CONFLICT",
            },
        ),
        ("care", {"arrangement": "RESIDENTIAL", "carer": "the centre", "since": "2024-12-07"}),
        ("tracing", {"status": "TRACED", "agency": "national society", "found": "an aunt"}),
        ("message", {"direction": "OUT", "day": "2024-12-07", "reference": "RCM 4"}),
        (
            "session",
            {
                "topic": Topic.OWN_VIEW,
                "began_at": "2024-12-07 13:00",
                "ended_at": "2024-12-07 13:30",
                "language": "ara",
                **dict.fromkeys(
                    (
                        "mother_tongue",
                        "trained_interviewer",
                        "supporter_present",
                        "right_to_stop",
                        "no_commander_near",
                    ),
                    "on",
                ),
            },
        ),
        ("view", {"wish": Wish.FOR, "words": "to my aunt"}),
        (
            "family",
            {
                "carer": "the aunt",
                "relationship": "AUNT_MATERNAL",
                "address": "Homs",
                "verified": "on",
                "verified_by": "ns-3",
                "how": "visited",
            },
        ),
        (
            "consent",
            {"by": Consenting.CHILD, "yes": "on", "language": "ara", "witness": "w-3"},
        ),
        (
            "determination",
            {
                "outcome": Outcome.REUNIFY_THERE,
                "reasons": "an aunt who raised her",
                "review_on": "2099-01-01",
                "destination": "homs",
                "discipline": Discipline.CHILD_PROTECTION,
                "second_by": "psych-2",
                "second_discipline": Discipline.PSYCHOLOGY,
            },
        ),
        ("flag", {"sign": "ASSOCIATED", "raised": "on", "why": "carried water"}),
    ]
    for kind, said in filled:
        assert client.get(reverse("child_write", args=[girl, kind])).status_code == 200
        assert posted(client, girl, kind, **said) == 302, kind
    kept = set(CaseFact.objects.filter(person=girl).values_list("what", flat=True))
    assert len(kept) == len(filled) + 2
    for language in ("ar", "en"):
        page = worker_browser(language).get(reverse("child_file", args=[girl]))
        assert page.status_code == 200
    assert ReadLog.objects.filter(kind="child_file", subject=girl, compartments="child").exists()


def test_every_kind_of_statement_has_its_form_in_both_languages() -> None:
    girl, driver = taken_in(child()), child(age=(12, 20))
    for language in ("ar", "en"):
        client = worker_browser(language)
        for kind in KINDS:
            if kind == "verification":
                continue
            person = driver if kind == "age" else girl
            page = client.get(reverse("child_write", args=[person, kind]))
            assert page.status_code == 200, kind
        desk = client.get(reverse("children"))
        assert desk.status_code == 200


@pytest.mark.rule("C-06")
def test_the_childrens_monitor_reads_the_file_and_verifies_by_page() -> None:
    girl = determined(taken_in(child()))
    monitor = browser(Role.MONITOR_UNICEF, "unicef")
    assert monitor.get(reverse("child_file", args=[girl])).status_code == 200
    assert posted(monitor, girl, "verification", may_go="on", reference="UNICEF 12") == 302
    assert posted(worker_browser(), girl, "verification", may_go="on", reference="me") == 403


# --- the API


@pytest.mark.rule("C-01", "C-04", "C-06", "C-10", "S-09")
def test_the_api_refuses_what_the_pages_refuse() -> None:
    girl, driver = child(), doubtful()
    program = caller(Role.CHILD_PROTECTION, "children")
    said = WriteInCase(person=girl, said=separation())
    assert program.act("children/write-in-case", said).code == "CHILD_FILE_NOT_OPEN"
    open_file(girl)
    near = WriteInCase(person=girl, said=session(NOON, no_commander_near=False))
    assert program.act("children/write-in-case", near).code == "COMMANDER_NEAR"
    view = WriteInCase(person=girl, said=View(wish=Wish.FOR))
    assert program.act("children/write-in-case", view).code == "CHILD_SESSION_MISSING"
    found = FindAge(person=driver, finding=finding(consent_given=False))
    assert program.act("children/find-age", found).code == "ASSESSMENT_WITHOUT_CONSENT"
    assert program.act("children/find-age", FindAge(person=driver, finding=finding())).status == 200
    again = FindAge(person=driver, finding=finding(discipline=Discipline.MEDICINE))
    assert program.act("children/find-age", again).code == "SAME_ASSESSOR_TWICE"

    opening = OpenCase(person=driver, opening=Opening(why=Why.CHILD))
    camp = caller(Role.CHILD_PROTECTION, "camp")
    assert camp.act("children/open-case", opening).code == "NOT_THE_CHILD_BODY"
    go = VerifyReturn(person=girl, verification=Verification(may_go=True, reference="x"))
    assert program.act("children/verify-return", go).code == "NOT_YOUR_DUTY"
    monitor = caller(Role.MONITOR_UNICEF, "unicef")
    assert monitor.act("children/verify-return", go).code == "NOT_DETERMINED_YET"


# --- and nobody else finds a word of it


@pytest.mark.rule("C-04", "S-05")
@pytest.mark.parametrize("role", sorted(DUTIES - {Role.CHILD_PROTECTION, Role.MONITOR_UNICEF}))
def test_no_word_of_a_childs_file_reaches_another_duty_by_page_api_or_search(role: Role) -> None:
    girl = determined(taken_in(child()))
    write(girl, separation(last_seen_with=MARKER, last_seen_where=MARKER), NOON.replace(hour=20))
    write(girl, session(NOON.replace(hour=20), note=MARKER), NOON.replace(hour=20))
    verified(girl)
    party = {Role.RECEIVER: "other-side"}.get(role, "crossing")
    client, program = browser(role, party), caller(role, party)
    met = 0
    for door in doors():
        about_another = re.sub(r"<(str:)?person>|<slug:kind>", "", door.address)
        if door.kind is Kind.ACT or door.why or "<" in about_another:
            continue
        where = door.address.replace("<str:person>", girl).replace("<person>", girl)
        where = where.replace("<slug:kind>", door.which or "any")
        if door.kind is Kind.PAGE:
            answer = client.get(where)
            body = b"" if answer.streaming else answer.content
            met += answer.status_code == 200
        else:
            asked = where.removeprefix("/api/")
            search = asked == "persons/search"
            told = program.post(asked, {"q": MARKER}) if search else program.get(asked)
            body = str(told).encode()
        assert MARKER.encode() not in body, door
    for page in ("people", "due"):
        found = client.get(reverse(page), {"q": MARKER})
        assert MARKER.encode() not in re.sub(rb'value="[^"]*"', b"", found.content)
    assert met or role is Role.INTERPRETER


@pytest.mark.rule("C-04")
def test_the_referral_paper_names_no_force_and_nothing_of_the_file() -> None:
    girl = taken_in(child())
    write(girl, separation(last_seen_with=MARKER))
    paper = browser(Role.GATE_CLERK).get(reverse("child_referral_paper", args=[girl]))
    text = text_of(paper.content).lower()
    assert "nurse 4" in text
    for word in (MARKER, "soldier", "rank", "suspicion", "her mother", "مقاتلاً"):
        assert word not in text


@pytest.mark.rule("C-04")
def test_the_marker_is_there_for_whoever_may_read_it() -> None:
    girl = taken_in(child())
    write(girl, separation(last_seen_with=MARKER))
    for client in (worker_browser(), browser(Role.MONITOR_UNICEF, "unicef")):
        assert MARKER in client.get(reverse("child_file", args=[girl])).content.decode()
    assert any(MARKER in str(body) for _, body in journal.walk("child/"))
