"""A list sent by the page: seen row by row, agreed to, brought in; what comes back is fetched."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from awda.intake.lists import files, jobs
from awda.intake.lists.bringing_in import Pace
from awda.intake.models import ListImport
from awda.journal import queries as journal
from awda.journal.clock import new_id
from awda.kernel.ids import ActorId, PartyId
from awda.kernel.roles import Role
from awda.people.models import Person
from awda.web.access import acts
from awda.web.access.models import ReadLog
from awda.web.access.rules import EndDuty
from tests.intake.sheets.broken_list import write_broken_arrivals
from tests.scenes import open_operation
from tests.web.scenes import keeper_act, logged_in

from .scenes import PERSON, RIFLE, write_csv

pytestmark = pytest.mark.django_db

ASKED = {
    "operation": "al-qaim-2024",
    "place": "gate",
    "ordered_by": "border command",
    "grounds": "asked for refuge",
}


@pytest.fixture(autouse=True)
def installation(tmp_path: Path, settings: LazySettings) -> None:
    """An operation, and a home whose lists are under the test's own folder."""
    open_operation()
    settings.AWDA_HOME = replace(settings.AWDA_HOME, path=tmp_path / "home")


@pytest.fixture(autouse=True)
def waiting(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Callable[[], None]]]:
    """What the thread would do waits here until the test lets it."""
    work: list[Callable[[], None]] = []
    monkeypatch.setattr(jobs, "start", work.append)
    yield work
    jobs._at_work.clear()


Waiting = list[Callable[[], None]]


def clerk() -> Client:
    return logged_in(Role.GATE_CLERK, login="gate-1", party="crossing")


def signed(**more: object) -> dict[str, object]:
    return {"command_id": new_id(), "form": "list", **more}


def send(client: Client, path: Path, **more: object) -> HttpResponse:
    with path.open("rb") as file:
        upload = SimpleUploadedFile(path.name, file.read())
    answer = client.post("/lists/", signed(**ASKED, list=upload, **more))
    assert isinstance(answer, HttpResponse)
    return answer


def text(answer: object) -> str:
    assert isinstance(answer, HttpResponse)
    return answer.content.decode()


# --- refused


@pytest.mark.parametrize("role", [Role.TRIAGE_MEDIC, Role.CAMP_MANAGER])
def test_other_duties_find_no_page(role: Role) -> None:
    client = logged_in(role, login="other", party="crossing")
    assert client.get("/lists/").status_code == 403


def test_no_file_is_refused_and_what_was_typed_stays() -> None:
    answer = clerk().post("/lists/", signed(**ASKED), headers={"accept-language": "en"})
    assert answer.status_code == 422
    assert "LIST_FILE_MISSING" in text(answer)
    assert "border command" in text(answer)


def test_ages_are_both_or_none(tmp_path: Path) -> None:
    answer = send(clerk(), write_csv(tmp_path / "a.csv", [PERSON]), age_from="40", age_to="20")
    assert answer.status_code == 422
    assert ListImport.objects.count() == 0


def test_one_list_at_a_time_for_a_party(tmp_path: Path) -> None:
    client, path = clerk(), write_csv(tmp_path / "a.csv", [PERSON])
    assert send(client, path).status_code == 302
    again = send(client, path)
    assert again.status_code == 422
    assert "LIST_UNDER_WAY" in text(again)


def test_another_partys_list_is_not_there(tmp_path: Path, waiting: Waiting) -> None:
    send(clerk(), write_csv(tmp_path / "a.csv", [PERSON]))
    waiting.pop()()
    page = f"/lists/{ListImport.objects.get().id}/"
    other = logged_in(Role.GATE_CLERK, login="camp-1", party="camp")
    assert other.get(page).status_code == 404
    arms = logged_in(Role.ARMS_OFFICER, login="arms-1", party="crossing")
    assert arms.get(page).status_code == 404


def test_a_file_that_is_no_list_says_why(tmp_path: Path, waiting: Waiting) -> None:
    client = clerk()
    letter = tmp_path / "letter.csv"
    letter.write_text("dear sir\n\nyours", "utf-8")
    page = send(client, letter).headers["Location"]
    waiting.pop()()
    assert "No header row was found" in text(client.get(page, headers={"accept-language": "en"}))
    assert send(client, letter).status_code == 302  # nothing is under way any more


# --- permitted, and on the record


@pytest.mark.rule("I-01")
def test_sent_seen_agreed_and_fetched(tmp_path: Path, waiting: Waiting) -> None:
    client = clerk()
    write_broken_arrivals(tmp_path / "a.xlsx")
    page = send(client, tmp_path / "a.xlsx").headers["Location"]
    list_id = ListImport.objects.get().id
    assert files.the_list(list_id).stat().st_mode & 0o077 == 0
    assert 'hx-trigger="every 2s"' in text(client.get(page))

    size = journal.size()
    ListImport.objects.update(done=260, total=260)  # every row is read, and its end not yet told
    assert 'hx-trigger="every 2s"' in text(client.get(f"{page}progress/"))
    waiting.pop()()
    assert "HX-Refresh" in client.get(f"{page}progress/")
    shown = text(client.get(page, headers={"accept-language": "en"}))
    assert journal.size() == size
    assert "Record" in shown
    assert "260" in shown
    only_back = text(client.get(f"{page}?fate=RETURNED", headers={"accept-language": "en"}))
    assert "The sex is missing" in only_back
    assert ReadLog.objects.filter(kind="list", subject=list_id).count() == 1  # names were shown

    assert client.post(f"{page}run/", signed()).status_code == 302
    waiting.pop()()
    assert Person.objects.count() == 260
    assert not files.the_list(list_id).exists()
    done = text(client.get(page, headers={"accept-language": "en"}))
    assert "What happened" in done
    rows = (files.folder(list_id) / "rows").read_text("utf-8")
    assert '"who": ""' in rows
    assert not [line for line in rows.splitlines() if '"who": ""' not in line]
    back = client.get(f"{page}returned.xlsx")
    assert back.status_code == 200
    assert back.content.startswith(b"PK")

    assert client.post(f"{page}close/", signed()).status_code == 302
    assert not files.folder(list_id).exists()
    assert client.get(page).status_code == 404


def test_the_same_list_again_changes_nothing(tmp_path: Path, waiting: Waiting) -> None:
    client, path = clerk(), write_csv(tmp_path / "a.csv", [PERSON])
    last = ""
    for _ in range(2):
        page = send(client, path).headers["Location"]
        waiting.pop()()
        client.post(f"{page}run/", signed())
        if waiting:
            waiting.pop()()
        last = text(client.get(page, headers={"accept-language": "en"}))
        client.post(f"{page}close/", signed())
    assert "nothing changed" in last
    assert Person.objects.count() == 1


def test_a_yes_sent_twice_has_one_effect(tmp_path: Path, waiting: Waiting) -> None:
    client = clerk()
    page = send(client, write_csv(tmp_path / "a.csv", [PERSON])).headers["Location"]
    waiting.pop()()
    assert client.post(f"{page}run/", signed()).status_code == 302
    assert client.post(f"{page}run/", signed()).status_code == 422
    assert len(waiting) == 1


def test_broken_off_by_a_restart_it_goes_on(tmp_path: Path, waiting: Waiting) -> None:
    client = clerk()
    page = send(client, write_csv(tmp_path / "a.csv", [PERSON])).headers["Location"]
    waiting.pop()()
    client.post(f"{page}run/", signed())
    waiting.clear()  # the process has died
    jobs._at_work.clear()
    job = ListImport.objects.get()
    job.beat_at -= 2 * jobs.SILENT_FOR
    job.save()
    assert "Go on where it stopped" in text(client.get(page, headers={"accept-language": "en"}))
    assert client.post(f"{page}go-on/", signed()).status_code == 302
    waiting.pop()()
    assert Person.objects.count() == 1
    assert client.post(f"{page}go-on/", signed()).status_code == 422


def end_duty(login: str) -> None:
    over = EndDuty(
        login=ActorId(login), role=Role.GATE_CLERK, party=PartyId("crossing"), reason="x"
    )
    acts.end(keeper_act(), over)


def test_a_duty_that_ends_stops_the_list_and_another_goes_on(
    tmp_path: Path, waiting: Waiting, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The keeper ends a clerk's duty after the first rows are in; the next clerk signs the rest."""
    monkeypatch.setattr(jobs, "PACE", Pace(rows_per_commit=1))
    first, second = clerk(), logged_in(Role.GATE_CLERK, login="gate-2", party="crossing")
    names = {"B1": "سامر علي", "B2": "وائل عمر", "B3": "زيد كريم"}
    rows = [PERSON | {"wristband": one, "full name": name} for one, name in names.items()]
    page = send(first, write_csv(tmp_path / "a.csv", rows)).headers["Location"]
    waiting.pop()()
    first.post(f"{page}run/", signed())
    beat = jobs._beat

    def ends_meanwhile(job: ListImport, done: int, total: int) -> None:
        beat(job, done, total)
        if done == 1 and job.login == "gate-1":
            end_duty("gate-1")

    monkeypatch.setattr(jobs, "_beat", ends_meanwhile)
    waiting.pop()()
    assert Person.objects.count() == 1
    told = text(second.get(page, headers={"accept-language": "en"}))
    assert "the duty of who signed for it has ended" in told
    assert "Go on where it stopped" in told
    assert first.post(f"{page}go-on/", signed()).status_code in (302, 403)
    assert not waiting, "whoever lost the duty starts nothing"
    assert second.post(f"{page}go-on/", signed()).status_code == 302
    waiting.pop()()
    assert Person.objects.count() == 3
    said = {recorded.actor for recorded, _ in journal.walk("person/")}
    assert said == {"gate-1", "gate-2"}
    assert ListImport.objects.get().state == "DONE"


def test_who_says_yes_signs_and_not_who_sent_the_list(tmp_path: Path, waiting: Waiting) -> None:
    first, second = clerk(), logged_in(Role.GATE_CLERK, login="gate-2", party="crossing")
    page = send(first, write_csv(tmp_path / "a.csv", [PERSON])).headers["Location"]
    waiting.pop()()
    assert second.post(f"{page}run/", signed()).status_code == 302
    waiting.pop()()
    assert {recorded.actor for recorded, _ in journal.walk("person/")} == {"gate-2"}


def test_a_list_at_work_cannot_be_closed(tmp_path: Path) -> None:
    client = clerk()
    page = send(client, write_csv(tmp_path / "a.csv", [PERSON])).headers["Location"]
    assert client.post(f"{page}close/", signed()).status_code == 422


def test_the_arms_officer_sends_weapons(tmp_path: Path, waiting: Waiting) -> None:
    client = logged_in(Role.ARMS_OFFICER, login="arms-1", party="crossing")
    page = send(client, write_csv(tmp_path / "w.csv", [RIFLE])).headers["Location"]
    waiting.pop()()
    shown = text(client.get(page, headers={"accept-language": "en"}))
    assert "Nobody on the record bears this wristband" in shown
    assert 'id="run"' not in shown  # nothing to record


def test_files_left_behind_are_gone_after_a_day(tmp_path: Path, waiting: Waiting) -> None:
    client = clerk()
    page = send(client, write_csv(tmp_path / "a.csv", [PERSON])).headers["Location"]
    waiting.pop()()
    list_id = ListImport.objects.get().id
    files.forget_old(ListImport.objects.get().sent_at)
    assert files.folder(list_id).exists()
    files.forget_old(ListImport.objects.get().sent_at + 2 * files.KEPT_FOR)
    assert not files.folder(list_id).exists()
    client.post(f"{page}run/", signed())
    waiting.pop()()
    assert "deleted here" in text(client.get(page, headers={"accept-language": "en"}))
    assert Person.objects.count() == 0
