"""The person page and search: the sentence, the way home, proofs that verify, lists that narrow."""

import io
import re
from collections.abc import Iterator
from datetime import timedelta
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest
from django.conf import settings
from openpyxl import load_workbook

from awda.custody import acts as custody_acts
from awda.custody import queries as custody
from awda.custody.vocabulary import Cause, RecordDeath
from awda.journal import keys
from awda.journal import queries as journal
from awda.kernel.ids import PersonId, subject
from awda.kernel.roles import Role
from awda.people.codes import PresentsAs, Track
from awda.people.models import Person
from awda.tlog.proof import parse_receipt, verify_receipt
from awda.web import questions
from awda.web.access.models import ReadLog
from tests.conftest import NOON, sign
from tests.intake.site import browser, clear, looked_for, opened, registration, triage
from tests.papers.reading import codes_of, text_of
from tests.scenes import assign_track, meet

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _site(tmp_path: Path) -> Iterator[None]:
    with opened(tmp_path):
        yield


def registered(name: str = "سامر حسن الخطيب") -> PersonId:
    person = meet()
    triage(person)
    clear(person)
    answer = browser(Role.REGISTRAR).post(
        f"/people/{person}/register/", registration(whole=name, latin_1="Samer al-Khatib")
    )
    assert answer.status_code == 302
    return person


def test_the_way_home_says_who_is_waited_for() -> None:
    html = browser(Role.REGISTRAR).get(f"/people/{meet()}/").content.decode()
    assert "waiting for <bdi>triage medic</bdi>" in html
    assert "waiting for <bdi>arms officer</bdi>" in html
    assert "In the care of <bdi>crossing</bdi> at <bdi>gate</bdi>" in html


def test_each_role_is_offered_its_own_acts_only() -> None:
    person = meet()
    assert "/register/papers/" in browser(Role.REGISTRAR).get(f"/people/{person}/").content.decode()
    medic = browser(Role.TRIAGE_MEDIC).get(f"/people/{person}/").content.decode()
    assert f"/people/{person}/add/triage/" in medic
    assert "/register/" not in medic
    monitor = browser(Role.MONITOR_RIGHTS).get(f"/people/{person}/").content.decode()
    assert monitor.count("/add/") == monitor.count("/add/age/") == 1


def test_a_child_is_told_apart_where_duty_needs_it() -> None:
    person = meet(presents_as=PresentsAs.CHILD, age=(10, 12))
    assert "own path" in browser(Role.CAMP_MANAGER).get(f"/people/{person}/").content.decode()
    liaison = browser(Role.LIAISON).get(f"/people/{person}/").content.decode()
    assert "own path" not in liaison


def test_the_timeline_names_roles_and_never_logins() -> None:
    person = registered()
    html = browser(Role.PROTECTION).get(f"/people/{person}/").content.decode()
    assert "Identity stated" in html
    assert "registrar" in html
    told = html.split('class="timeline"')[1].split("</ol>")[0]
    assert "gate_clerk@crossing" not in told
    assert "registrar-" not in told


def test_a_proof_can_be_shown_and_taken_away_and_its_log_is_signed() -> None:
    person = registered()
    held = custody.holding(person)
    assert held is not None
    client = browser(Role.REGISTRAR)
    part = client.get(f"/entries/{held.entry}/proof/", headers={"hx-request": "true"})
    assert "<html" not in part.content.decode()
    assert "custody.Entered" in part.content.decode()
    text = client.get(f"/entries/{held.entry}/proof.txt").content.decode()
    assert text.startswith("c2sp.org/tlog-proof@v1")
    assert settings.AWDA_ORIGIN in text
    leaf = journal.read_nodes([(0, held.entry)])[0]
    assert leaf.hex() in part.content.decode()
    head = verify_receipt(
        parse_receipt(text), leaf, [keys.node_signer().verifier], settings.AWDA_ORIGIN
    )
    assert head.size == journal.size()
    assert client.get("/entries/99999/proof/").status_code == 404


def test_a_proof_of_a_sealed_entry_is_not_shown() -> None:
    person = registered()
    assign_track(person, Track.ASY)
    row = Person.objects.get(id=person)
    assert browser(Role.CAMP_MANAGER).get(f"/entries/{row.track_in}/proof/").status_code == 404
    assert browser(Role.PROTECTION).get(f"/entries/{row.track_in}/proof/").status_code == 200


@pytest.mark.rule("T-06")
def test_a_receipt_carries_the_sentence_and_the_proof_in_a_code() -> None:
    person = registered()
    client = browser(Role.REGISTRAR)
    paper = client.get(f"/people/{person}/custody.pdf")
    assert paper["Content-Type"] == "application/pdf"
    assert "In the care of crossing" in text_of(paper.content)
    codes = " ".join(codes_of(paper.content))
    assert settings.AWDA_ORIGIN in codes
    assert client.get(f"/people/{person}/registration.pdf").content[:5] == b"%PDF-"
    assert browser(Role.AUDITOR).get(f"/people/{person}/custody.pdf").status_code == 403


def test_no_registration_receipt_before_registration() -> None:
    answer = browser(Role.REGISTRAR).get(f"/people/{meet()}/registration.pdf")
    assert answer.status_code == 422
    assert 'data-code="NOTHING_TO_PRINT"' in answer.content.decode()


# --- search


@pytest.mark.parametrize("asked", ["سامر", "الخطيب سامر", "samer", "Khatib"])
def test_a_name_is_found_in_arabic_and_in_latin(asked: str) -> None:
    registered()
    html = looked_for(browser(Role.REGISTRAR), "/people/", q=asked)
    assert "سامر حسن الخطيب" in html
    assert "Found: 1" in html


def test_a_name_typed_stands_in_no_address_and_the_way_back_still_answers() -> None:
    """Who looks for two people in turn, goes back, and hands the address to somebody else."""
    registered()
    client = browser(Role.REGISTRAR)
    first = client.post("/people/", {"q": "سامر"})["Location"]
    second = client.post("/people/", {"q": "زيدان"})["Location"]
    assert "Nobody found" in client.get(second).content.decode()
    again = client.get(first).content.decode()
    assert "سامر حسن الخطيب" in again
    assert 'value="سامر"' in again
    for told in (first, second, again.split("table.xlsx")[1][:60]):
        assert "سامر" not in unquote(told)
    assert "سامر" not in browser(Role.REGISTRAR).get(first).content.decode()
    assert "سامر" not in client.get("/people/", {"q": "سامر"}).content.decode()
    assert not ReadLog.objects.filter(subject__contains="سامر").exists()


def test_pages_of_a_long_answer_carry_the_mark_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("awda.intake.pages.person_views.ROWS", 1)
    first, second = (Person.objects.get(id=registered()).number for _ in range(2))
    client = browser(Role.REGISTRAR)
    where = client.post("/people/", {"q": "سامر"})["Location"]
    page = client.get(where).content.decode()
    assert first in page
    assert second not in page
    onward = unescape(re.search(r'rel="next" href="([^"]+)"', page)[1])  # type: ignore[index]
    assert "سامر" not in unquote(onward)
    assert second in client.get(f"/people/{onward}").content.decode()


def test_only_the_newest_questions_are_kept() -> None:
    client = browser(Role.REGISTRAR)
    for number in range(questions.MOST_KEPT + 5):
        client.post("/people/", {"q": f"name {number}"})
    kept = client.session["questions"]
    assert [said["q"] for said in kept.values()] == [
        f"name {number}" for number in range(5, questions.MOST_KEPT + 5)
    ]


def test_a_number_is_found_however_it_is_typed() -> None:
    row = Person.objects.get(id=registered())
    typed = row.number.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    for asked in (row.number, typed, row.wristband):
        assert row.number in looked_for(browser(Role.GATE_CLERK), "/people/", q=asked)


def test_a_reader_without_identity_finds_no_name() -> None:
    row = Person.objects.get(id=registered())
    html = looked_for(browser(Role.AUDITOR), "/people/", q="سامر")
    assert row.number not in html
    by_number = looked_for(browser(Role.AUDITOR), "/people/", q=row.number)
    assert row.number in by_number
    assert "سامر" not in by_number


def test_filters_narrow_and_only_those_a_duty_may_use() -> None:
    done, new = registered(), meet(age=(10, 12))
    client = browser(Role.REGISTRAR)
    numbers = {row.id: row.number for row in Person.objects.all()}
    for asked, found, left in (
        ({"registered": "registered_yes"}, done, new),
        ({"age": "child"}, new, done),
        ({"age": "adult", "place": "gate"}, done, new),
        ({"track": "UND", "registered": "registered_no"}, new, done),
    ):
        html = looked_for(client, "/people/", **asked)
        assert numbers[found] in html
        assert numbers[left] not in html
    liaison = looked_for(browser(Role.LIAISON), "/people/", age="child")
    assert numbers[new] not in liaison
    assert 'name="age"' not in liaison


def test_nothing_typed_finds_nobody_and_the_page_says_what_to_do() -> None:
    registered()
    html = browser(Role.REGISTRAR).get("/people/").content.decode()
    assert "Whom do you look for?" in html
    none = looked_for(browser(Role.REGISTRAR), "/people/", q="زيدان")
    assert "Nobody found" in none


def test_the_table_is_for_some_duties_and_each_taking_is_logged() -> None:
    registered("=HYPERLINK(x)")
    assert browser(Role.GATE_CLERK).get("/people/table.xlsx").status_code == 403
    assert not ReadLog.objects.filter(kind="export").exists()
    client = browser(Role.REGISTRAR)
    asked = client.post("/people/", {"q": "samer"})["Location"].partition("?")[2]
    answer = client.get(f"/people/table.xlsx?{asked}")
    sheet = load_workbook(io.BytesIO(answer.content)).active
    assert sheet is not None
    cell = sheet.cell(row=2, column=2)
    assert (cell.value, cell.data_type) == ("=HYPERLINK(x)", "s")
    assert ReadLog.objects.filter(kind="export").count() == 1


@pytest.mark.parametrize("language", ["ar", "en", "ckb"])
def test_every_page_speaks_each_language(language: str) -> None:
    person = registered()
    client = browser(Role.REGISTRAR, language=language)
    for url in (
        "/gate/",
        "/gate/meet/",
        "/registrar/",
        "/registrar/cards/",
        "/registrar/tracks/",
        "/registrar/capture-cards/",
        "/people/",
        f"/people/{person}/",
        f"/people/{person}/register/",
        f"/people/{person}/register/papers/",
        f"/people/{person}/register/family/",
        f"/people/{person}/register/card/",
        f"/people/{person}/correct/service/",
        "/handovers/",
        "/handovers/new/",
        *(f"/people/{person}/add/{kind}/" for kind in ("document", "track", "first-seen", "join")),
    ):
        answer = client.get(url)
        assert answer.status_code == 200, url
        assert f'lang="{language}"' in answer.content.decode()
        assert len(answer.content) < 150_000


@pytest.mark.rule("M-08")
def test_of_the_dead_the_page_says_so_and_lists_no_way_home() -> None:
    person = meet()
    death = RecordDeath(
        subject=subject(person),
        circumstances="in his sleep",
        cause=Cause.NATURAL,
        certified_by="doctor on duty 3",
        next_of_kin_told=True,
    )
    custody_acts.record(sign(Role.GATE_CLERK, "crossing", NOON + timedelta(hours=3)), death)
    html = browser(Role.REGISTRAR).get(f"/people/{person}/").content.decode()
    assert "Died at" in html
    assert "In the care of" not in html
    assert "waiting for" not in html


def test_no_name_stands_in_the_title_that_a_browser_remembers() -> None:
    html = browser(Role.REGISTRAR).get(f"/people/{registered()}/").content.decode()
    title = html.partition("<title>")[2].partition("</title>")[0]
    assert "A-000001" in title
    assert "سامر" in html
    assert "سامر" not in title
