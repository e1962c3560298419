"""The balance page: who may count, both sides meet, any instant, children apart, paper, file."""

import io
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook

from awda.custody import acts as custody
from awda.custody.balance import read_model_balance
from awda.custody.vocabulary import Release, ReleaseKind
from awda.journal import queries as journal
from awda.kernel.ids import subject
from awda.kernel.roles import Role
from awda.people.codes import PresentsAs
from tests.conftest import NOON, sign
from tests.equipment.scenes import hand_in_weapon
from tests.intake.site import browser, opened
from tests.papers.reading import text_of
from tests.scenes import OPERATION, meet

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _site(tmp_path: Path) -> Iterator[None]:
    with opened(tmp_path):
        yield


def three_and_one_released() -> None:
    """Two men, a boy, and a man released an hour later."""
    meet()
    meet()
    meet(age=(10, 12), presents_as=PresentsAs.CHILD)
    freed = meet()
    release = Release(
        subject=subject(freed),
        kind=ReleaseKind.RELEASED,
        destination="relatives",
        authority="court order 4",
        verified_by="monitor",
    )
    custody.record(sign(Role.CAMP_MANAGER, "crossing", NOON + timedelta(hours=1)), release)


def figures(html: str) -> list[int]:
    """The numbers of the sum line: entered, then the parts that are not empty."""
    line = re.sub(r"<[^>]+>", "", html.split('class="sum"')[1].split("</p>")[0].split(">", 1)[1])
    return [int(one.replace(",", "")) for one in re.findall(r"[\d,]+", line)]


def test_the_other_side_does_not_see_our_balance() -> None:
    client = browser(Role.RECEIVER, "other-side")
    for page in ("/balance/", "/balance/daily.pdf", "/balance/balance.xlsx"):
        assert client.get(page).status_code == 403


def test_before_anyone_enters_it_says_what_to_do() -> None:
    client = browser(Role.AUDITOR, "awda")
    assert "Nobody has entered yet" in client.get("/balance/").content.decode()
    assert client.get("/balance/daily.pdf").status_code == 404


@pytest.mark.rule("X-05")
def test_what_entered_is_the_sum_of_where_everybody_is() -> None:
    three_and_one_released()
    html = browser(Role.AUDITOR, "awda").get("/balance/").content.decode()
    entered, *parts = figures(html)
    assert entered == sum(parts) == 4
    told = read_model_balance(OPERATION)
    assert sorted(parts) == sorted(count for count in told.parts.values() if count)
    assert "Checked against the log" in html
    assert html.count('<svg class="flow"') == 2


@pytest.mark.rule("X-05")
def test_a_past_instant_and_a_past_knowledge_are_told_as_they_were() -> None:
    three_and_one_released()
    size = journal.size()
    client = browser(Role.AUDITOR, "awda")
    before = client.get("/balance/?at=2024-12-07+15:30").content.decode()
    assert figures(before) == [4, 4]  # nobody released yet: local time is UTC+3
    after = client.get("/balance/?at=٢٠٢٤-١٢-٠٧+١٦:٣٠").content.decode()
    assert figures(after) == [4, 3, 1]
    known = client.get(f"/balance/?size={size - 1}").content.decode()
    assert figures(known) == [4, 4]
    assert f"As known when the log held {size - 1} entries" in re.sub(r"</?bdi>", "", known)


def test_a_time_that_cannot_be_read_is_told_and_kept() -> None:
    answer = browser(Role.AUDITOR, "awda").get("/balance/?at=yesterday")
    assert answer.status_code == 422
    assert 'value="yesterday"' in answer.content.decode()


@pytest.mark.rule("C-05")
def test_children_stand_apart_and_in_no_count_of_combatants() -> None:
    meet()
    meet(age=(16, 17), presents_as=PresentsAs.COMBATANT)  # a boy in uniform is a child
    html = browser(Role.AUDITOR, "awda").get("/balance/").content.decode()
    plain = re.sub(r"<[^>]+>", "", html)
    assert "The sum includes 1 children" in plain
    assert "presented as combatants: 1." in plain


@pytest.mark.rule("W-12")
def test_items_are_summed_by_type_beside_the_people() -> None:
    meet()
    hand_in_weapon()
    html = browser(Role.AUDITOR, "awda").get("/balance/").content.decode()
    row = html.split('data-label="What">rifle')[1].split("</tr>")[0]
    assert re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", row)).strip() == "1 1 in custody elsewhere"


def test_it_leads_to_the_list_only_for_who_may_read_people() -> None:
    meet()
    way = "/people/?holder=crossing"
    assert way in browser(Role.MONITOR_ICRC, "icrc").get("/balance/").content.decode()
    assert way not in browser(Role.KEEPER, "awda").get("/balance/").content.decode()


@pytest.mark.rule("T-06")
def test_the_paper_and_the_file_say_the_same_numbers_under_a_root() -> None:
    three_and_one_released()
    client = browser(Role.AUDITOR, "awda")
    paper = text_of(client.get("/balance/daily.pdf").content)
    assert "test.example/awda" in paper
    assert str(journal.size()) in paper
    book = load_workbook(io.BytesIO(client.get("/balance/balance.xlsx").content))
    people = {row[0]: row[1] for row in book.worksheets[0].iter_rows(values_only=True)}
    assert (people["Sum"], people["Entered"]) == (4, 4)


def test_every_number_is_read_without_naming_anyone() -> None:
    person = meet()
    html = browser(Role.AUDITOR, "awda").get("/balance/").content.decode()
    assert person not in html
    assert f"W-{person[-12:]}" not in html
