"""Lists by the API: the same files, the same refusals, and the same differences as by the page."""

from base64 import b64encode
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from awda.journal import clock
from awda.journal import queries as journal
from awda.kernel.roles import Role
from awda.screening.models import ListedNameRow, ListEntry, Watchlist
from awda.web.api import limits
from tests.screening.test_bad_files import CASES
from tests.screening.watchlists import ASSESSED, listed, table
from tests.web.api.scenes import Answered, Caller, caller, overriding
from tests.web.scenes import open_army

pytestmark = [pytest.mark.django_db, pytest.mark.rule("S-04")]
DAY = timedelta(days=1)
TWO = (listed("1", "Samir Omar"), listed("2", "Khalid Zayd"))
BRING = "screening/bring-list"


@pytest.fixture(autouse=True)
def _army() -> None:
    open_army()
    limits.MINUTE.forget()


def reviewer() -> Caller:
    return caller(Role.SCREENING_A, "army")


def packed(content: bytes) -> str:
    return b64encode(content).decode()


def said(*files: bytes, **more: Any) -> dict[str, Any]:
    today = clock.now().date()
    return {
        "watchlist": "border",
        "title": "List of the border",
        "owner": "ministry",
        "legal_basis": "decree 7 of 2024",
        "quality": "compiled from reports",
        "received_on": today.isoformat(),
        "expires_on": (today + 90 * DAY).isoformat(),
        "assessment": ASSESSED,
        "files": [packed(one) for one in files],
    } | more


def rows(folder: Path, *those: dict[str, str]) -> bytes:
    return table(folder / "rows.csv", those or TWO).read_bytes()


def bring(by: Caller, *files: bytes, **more: Any) -> Answered:
    return by.act(BRING, said(*files, **more), at=None)


# --- refused


@pytest.mark.parametrize("case", CASES)
def test_by_the_api_too_a_bad_file_is_refused_whole_and_leaves_nothing(case: str) -> None:
    content, code = CASES[case]
    by = reviewer()
    before = journal.size()
    answer = bring(by, content() if callable(content) else content)
    assert (answer.status, answer.code) == (422, code)
    assert answer.said["next"]
    assert journal.size() == before
    assert not ListEntry.objects.exists()
    assert not ListedNameRow.objects.exists()


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"owner": " "}, "WATCHLIST_UNSTATED"),
        ({"legal_basis": ""}, "WATCHLIST_UNSTATED"),
        ({"quality": ""}, "WATCHLIST_UNSTATED"),
        ({"expires_on": "2020-01-01"}, "WATCHLIST_EXPIRED"),
        ({"expires_on": "2190-01-01"}, "WATCHLIST_USED_TOO_LONG"),
        ({"files": []}, "WATCHLIST_FILES_DO_NOT_MATCH"),
        ({"files": ["bm9uZSBvZiBpdA"]}, "REQUEST_MALFORMED"),  # base64 without its padding
        ({"counts": {"persons": 9}}, "REQUEST_MALFORMED"),
        ({"added": 9}, "REQUEST_MALFORMED"),
    ],
)
def test_a_list_is_not_used_before_it_is_said_whose_it_is(
    tmp_path: Path, more: dict[str, Any], code: str
) -> None:
    assert bring(reviewer(), rows(tmp_path), **more).code == code
    assert not ListEntry.objects.exists()


def test_a_request_of_half_a_gigabyte_is_refused_unread_and_says_where_to_go() -> None:
    by = reviewer()
    answer = by.client.generic(
        "POST",
        f"/api/{BRING}",
        b"{}",
        "application/json",
        headers=by.headers,
        CONTENT_LENGTH=str(500 * 2**20),
    )
    assert answer.status_code == 413
    assert answer.json()["code"] == "REQUEST_TOO_LARGE"
    assert answer.json()["facts"]["most"] == settings.DATA_UPLOAD_MAX_MEMORY_SIZE // 1_000_000
    assert "awda screening import" in answer.json()["next"]


@pytest.mark.parametrize("role", [Role.REGISTRAR, Role.PROTECTION, Role.CAMP_MANAGER])
def test_no_other_duty_brings_a_list(tmp_path: Path, role: Role) -> None:
    assert bring(caller(role, "army"), rows(tmp_path)).code == "NOT_YOUR_DUTY"
    assert not ListEntry.objects.exists()


# --- permitted, and on the record


def test_a_list_and_its_next_version_come_in_and_are_counted(tmp_path: Path) -> None:
    by = reviewer()
    first = bring(by, rows(tmp_path))
    assert first.status == 200
    result = first.said["result"]
    assert (result["version"], result["added"], result["counts"]["persons"]) == (1, 2, 2)
    assert bring(by, rows(tmp_path)).code == "WATCHLIST_SAME_FILE"
    second = bring(by, rows(tmp_path, TWO[0], listed("3", "Nadir"))).said["result"]
    assert (second["added"], second["withdrawn"], second["unchanged"]) == (1, 1, 1)
    [line] = by.get("screening/lists").said["lists"]
    assert (line["list"], line["version"], line["persons"]) == ("border", 2, 2)
    assert "Samir" not in str(by.get("screening/lists").said)


def test_sent_twice_it_has_one_effect_and_one_answer(tmp_path: Path) -> None:
    by, command_id = reviewer(), clock.new_id()
    body = said(rows(tmp_path))
    first = by.act(BRING, body, at=None, command_id=command_id)
    again = by.act(BRING, body, at=None, command_id=command_id)
    assert (again.said["result"], again.said["again"]) == (first.said["result"], True)
    assert again.said["entries"] == first.said["entries"]
    other = by.act(BRING, body | {"owner": "another"}, at=None, command_id=command_id)
    assert other.code == "COMMAND_ID_REUSED"
    assert ListEntry.objects.count() == 2


@pytest.mark.rule("D-08", "S-10")
def test_a_warning_is_passed_with_a_reason_that_stays(tmp_path: Path) -> None:
    by = reviewer()
    answer = bring(by, rows(tmp_path), assessment="")
    assert (answer.code, answer.said["overridable"]) == ("WATCHLIST_NOT_ASSESSED", True)
    passed = by.act(
        BRING,
        said(rows(tmp_path), assessment=""),
        at=None,
        overrides=overriding("WATCHLIST_NOT_ASSESSED"),
    )
    assert passed.status == 200


def test_the_two_files_of_ofac_come_in_together(tmp_path: Path) -> None:
    entry = b'7,"OMAR, Samir","individual","SDGT"' + b",-0- " * 8 + b"\n"
    alias = b'7,1,"aka","SAID, Samir",-0- \n'
    counts = bring(reviewer(), entry, alias).said["result"]["counts"]
    assert (counts["persons"], counts["aliases_good"]) == (1, 1)


def test_a_list_is_ended_and_nobody_is_compared_with_it(tmp_path: Path) -> None:
    by = reviewer()
    bring(by, rows(tmp_path))
    gone = by.act("screening/end-list", {"watchlist": "border", "reason": "withdrawn"}, at=None)
    assert gone.status == 200
    assert Watchlist.objects.get().ended == "withdrawn"
    assert by.act("screening/run", {}, at=None).code == "NO_LIST_IN_USE"
