"""The pages of watchlists: bringing one in, its versions and differences, renewing, ending."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from awda.journal import clock
from awda.journal import queries as journal
from awda.journal.clock import new_id
from awda.kernel.roles import Role
from awda.screening.models import ListedNameRow, ListEntry, ListJob, Watchlist
from awda.screening.watchlists import bounds, jobs
from awda.web import uploads
from awda.web.access.models import ReadLog
from tests.intake.site import QUICK_HASHER
from tests.screening.test_bad_files import CASES
from tests.screening.watchlists import ASSESSED, listed, table
from tests.web.scenes import logged_in, open_army

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
NAME = "سمير سيد العمر"
LISTS = "/screening/lists/"


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, settings: LazySettings) -> None:
    """A party, and a home of its own, so that what is sent lies in the test's folder."""
    open_army()
    settings.AWDA_HOME = replace(settings.AWDA_HOME, path=tmp_path / "home")
    settings.PASSWORD_HASHERS = [QUICK_HASHER]


@pytest.fixture(autouse=True)
def waiting(monkeypatch: pytest.MonkeyPatch) -> list[Callable[[], None]]:
    """What the thread would do waits here until the test lets it."""
    work: list[Callable[[], None]] = []
    monkeypatch.setattr(jobs, "start", work.append)
    return work


Waiting = list[Callable[[], None]]


def reviewer() -> Client:
    return logged_in(Role.SCREENING_A, login="a-1", party="army")


def today() -> date:
    return clock.now().date()


def said(**more: str) -> dict[str, str]:
    return {
        "command_id": new_id(),
        "form": "list",
        "watchlist": "border",
        "title": "قائمة الحدود",
        "owner": "وزارة الداخلية",
        "legal_basis": "decree 7 of 2024",
        "quality": "compiled from reports",
        "received_on": today().isoformat(),
        "expires_on": (today() + 90 * DAY).isoformat(),
        "assessment": ASSESSED,
    } | more


def send(browser: Client, content: bytes, **more: str) -> str:
    """Send a list by the page; the address of its way in."""
    answer = browser.post(LISTS, {**said(**more), "file": SimpleUploadedFile("list", content)})
    assert answer.status_code == 302, answer.content.decode()
    return str(answer["Location"])


def rows(folder: Path, *those: dict[str, str]) -> bytes:
    return table(
        folder / "rows.csv", those or [listed("1", NAME), listed("2", "Khalid")]
    ).read_bytes()


def page(browser: Client, address: str) -> str:
    answer = browser.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


# --- refused


@pytest.mark.rule("S-04")
@pytest.mark.parametrize("case", CASES)
def test_by_the_page_too_a_bad_file_is_refused_whole_and_leaves_nothing(
    case: str, waiting: Waiting, tmp_path: Path
) -> None:
    content, code = CASES[case]
    browser = reviewer()
    way = send(browser, content() if callable(content) else content)
    before = journal.size()
    for work in waiting:
        work()
    shown = page(browser, way)
    assert f'data-code="{code}"' in shown
    assert 'value="وزارة الداخلية"' in shown, "what was typed is still there"
    assert journal.size() == before
    assert not ListEntry.objects.exists()
    assert not ListedNameRow.objects.exists()
    assert not [file for file in (tmp_path / "home").rglob("*") if file.is_file()]


@pytest.mark.rule("S-04")
def test_half_a_gigabyte_is_refused_before_a_byte_of_it_is_read() -> None:
    """The request says how long it is; nothing else of it is looked at."""
    browser = reviewer()
    answer = browser.generic(
        "POST",
        LISTS,
        b"--x",
        "multipart/form-data; boundary=x",
        CONTENT_LENGTH=str(500 * 2**20),
    )
    assert answer.status_code == 413
    assert "أكبر مما تقبله الصفحات" in answer.content.decode()
    assert not ListJob.objects.exists()


def test_the_longest_file_a_page_takes_is_not_stopped_at_the_door() -> None:
    at_most = uploads.MOST_FORM_BYTES
    assert at_most > bounds.MOST_UPLOAD_BYTES
    uploads.Bounded().handle_raw_input(None, {}, at_most, "x")


@pytest.mark.rule("S-04")
@pytest.mark.parametrize("field", ["owner", "legal_basis", "quality", "received_on", "expires_on"])
def test_a_list_of_which_something_is_not_said_is_not_read(field: str, waiting: Waiting) -> None:
    browser = reviewer()
    file = SimpleUploadedFile("list", b"name\nSamir\n")
    answer = browser.post(LISTS, {**said(**{field: " "}), "file": file})
    assert answer.status_code == 422
    assert not waiting
    assert not ListJob.objects.exists()


@pytest.mark.parametrize("role", [Role.REGISTRAR, Role.PROTECTION, Role.CAMP_MANAGER])
def test_no_other_duty_sees_a_list_or_brings_one(role: Role, waiting: Waiting) -> None:
    way = send(reviewer(), b"name\nSamir\n")
    waiting.pop()()
    other = logged_in(role, login="other", party="army")
    for address in (LISTS, way, f"{LISTS}border/"):
        assert other.get(address).status_code == 403
        assert other.post(address, said()).status_code == 403


def test_a_second_list_waits_until_the_first_is_in(waiting: Waiting, tmp_path: Path) -> None:
    browser = reviewer()
    way = send(browser, rows(tmp_path))
    assert way in page(browser, LISTS)
    file = SimpleUploadedFile("list", rows(tmp_path))
    answer = browser.post(LISTS, {**said(watchlist="army"), "file": file})
    assert 'data-code="WATCHLIST_UNDER_WAY"' in answer.content.decode()
    waiting.pop()()
    send(browser, rows(tmp_path), watchlist="army")


# --- a warning is passed from the page that told it


@pytest.mark.rule("S-10", "D-08")
def test_a_warning_is_passed_from_the_page_with_the_file_and_a_written_reason(
    waiting: Waiting, tmp_path: Path
) -> None:
    browser = reviewer()
    way = send(browser, rows(tmp_path), assessment="")
    waiting.pop()()
    shown = page(browser, way)
    assert 'data-code="WATCHLIST_NOT_ASSESSED"' in shown
    assert 'form="list" name="override_reason"' in shown
    assert 'value="decree 7 of 2024"' in shown
    passed = {"override_code": "WATCHLIST_NOT_ASSESSED", "override_reason": "order of the court"}
    way = send(browser, rows(tmp_path), assessment="", **passed)
    waiting.pop()()
    assert "data-code" not in page(browser, way)
    [(_, body)] = list(journal.walk("watchlist/"))
    assert body["overridden"][0]["reason"] == "order of the court"


# --- permitted, and on the record


def test_a_list_comes_in_and_its_pages_say_owner_basis_and_counts_and_no_name(
    waiting: Waiting, tmp_path: Path
) -> None:
    browser = reviewer()
    way = send(browser, rows(tmp_path))
    assert "hx-trigger" in page(browser, way), "it is on its way, and says so"
    waiting.pop()()
    for address in (way, LISTS, f"{LISTS}border/"):
        shown = page(browser, address)
        assert NAME not in shown
        assert "Khalid" not in shown
    shown = page(browser, f"{LISTS}border/")
    for fact in ("وزارة الداخلية", "decree 7 of 2024", "compiled from reports"):
        assert fact in shown
    assert Watchlist.objects.get().sha256 in shown
    assert ReadLog.objects.filter(kind="watchlist", subject="border").exists()


def test_the_next_version_stands_under_the_first_with_its_differences(
    waiting: Waiting, tmp_path: Path
) -> None:
    browser = reviewer()
    send(browser, rows(tmp_path))
    waiting.pop()()
    kept, changed, new = (
        listed("1", NAME),
        listed("2", "Khalid", date_of_birth="1970"),
        listed("3", "Nadir"),
    )
    way = send(browser, rows(tmp_path, kept, changed, new))
    waiting.pop()()
    numbers = [
        cell.split("<")[0]
        for cell in page(browser, f"{LISTS}border/").split("<td data-label=")[3:7]
    ]
    assert [one.rpartition(">")[2] for one in numbers] == ["1", "1", "0", "1"]
    assert "data-code" not in page(browser, way)


def test_the_same_file_again_is_refused_by_the_page(waiting: Waiting, tmp_path: Path) -> None:
    browser = reviewer()
    send(browser, rows(tmp_path))
    waiting.pop()()
    way = send(browser, rows(tmp_path))
    waiting.pop()()
    assert 'data-code="WATCHLIST_SAME_FILE"' in page(browser, way)


@pytest.mark.rule("S-04")
def test_a_list_is_renewed_and_ended_on_its_page(waiting: Waiting, tmp_path: Path) -> None:
    browser = reviewer()
    send(browser, rows(tmp_path))
    waiting.pop()()
    address = f"{LISTS}border/"
    longer = {"legal_basis": "decree 9", "reason": "letter of the owner"}
    late = {"command_id": new_id(), "form": "renew", **longer}
    past = browser.post(address, late | {"expires_on": (today() - DAY).isoformat()})
    assert 'data-code="WATCHLIST_EXPIRED"' in past.content.decode()
    until = (today() + 200 * DAY).isoformat()
    good = {"command_id": new_id(), "form": "renew", "expires_on": until, **longer}
    assert browser.post(address, good).status_code == 302
    assert Watchlist.objects.get().expires_on.isoformat() == until
    bare = {"command_id": new_id(), "form": "end", "words": " "}
    assert browser.post(address, bare).status_code == 422
    ended = {"command_id": new_id(), "form": "end", "words": "its owner withdrew it"}
    assert browser.post(address, ended).status_code == 302
    assert Watchlist.objects.get().ended == "its owner withdrew it"
    assert 'id="renew"' not in page(browser, address)


def test_what_broke_off_is_said_and_a_page_of_nothing_is_none(waiting: Waiting) -> None:
    browser = reviewer()
    way = send(browser, b"name\nSamir\n")
    waiting.clear()
    silent = clock.now() - jobs.SILENT_FOR - DAY
    ListJob.objects.update(beat_at=silent)
    send(browser, b"name\nSamir\n", watchlist="army")
    assert "لم يتغير شيء" in page(browser, way)
    assert browser.get(reverse("watchlist_job", args=["nothing"])).status_code == 404
    assert browser.get(reverse("watchlist", args=["nothing"])).status_code == 404
