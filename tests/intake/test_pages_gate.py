"""The gate's page: what it refuses, first contact in one form, and that custody stands first."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from awda.custody import queries as custody
from awda.journal import queries as journal
from awda.kernel.roles import Role
from awda.people import photographs
from awda.people.codes import Sex
from awda.people.models import Person
from awda.web.access.models import ReadLog
from tests.intake.site import browser, form, opened, picture
from tests.scenes import meet

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _site(tmp_path: Path) -> Iterator[None]:
    with opened(tmp_path):
        yield


def meeting(**more: Any) -> dict[str, Any]:
    return (
        form(
            form="meet",
            wristband="W-٠٠١",
            sex="MALE",
            age_band="18_30",
            presents_as="COMBATANT",
            place="gate",
            operation="al-qaim-2024",
            ordered_by="border command",
            grounds="asked for refuge",
        )
        | more
    )


@pytest.mark.parametrize("role", [Role.ARMS_OFFICER, Role.CAMP_MANAGER, Role.MONITOR_ICRC])
def test_the_gate_is_closed_to_other_duties(role: Role) -> None:
    client = browser(role)
    assert client.get("/gate/").status_code == 403
    assert client.post("/gate/meet/", meeting()).status_code == 403
    assert not Person.objects.exists()


@pytest.mark.rule("I-01")
@pytest.mark.parametrize("missing", ["ordered_by", "grounds", "place"])
def test_nobody_is_met_before_custody_can_be_recorded(missing: str) -> None:
    client = browser(Role.GATE_CLERK)
    size = journal.size()
    answer = client.post("/gate/meet/", meeting(**{missing: ""}))
    assert answer.status_code == 422
    assert 'value="W-٠٠١"' in answer.content.decode() or 'value="W-001"' in answer.content.decode()
    assert journal.size() == size
    assert not Person.objects.exists()


@pytest.mark.rule("I-01")
def test_only_a_newborn_is_met_as_a_birth() -> None:
    mother = Person.objects.get(id=meet(sex=Sex.FEMALE)).number
    client = browser(Role.GATE_CLERK)
    size = journal.size()
    answer = client.post("/gate/meet/", meeting(mother=mother, age_band="18_30"))
    assert answer.status_code == 422
    assert "NEWBORN_IS_NOT_OLDER" in answer.content.decode()
    assert journal.size() == size


def test_a_wristband_in_use_is_refused_and_what_was_typed_stays() -> None:
    person = meet()
    band = Person.objects.get(id=person).wristband
    client = browser(Role.GATE_CLERK)
    size = journal.size()
    answer = client.post("/gate/meet/", meeting(wristband=band, grounds="came at night"))
    html = answer.content.decode()
    assert answer.status_code == 422
    assert 'data-code="WRISTBAND_TAKEN"' in html
    assert "came at night" in html
    assert journal.size() == size


def test_a_file_that_is_no_picture_stops_everything() -> None:
    client = browser(Role.GATE_CLERK)
    size = journal.size()
    fake = picture()
    fake.truncate(20)
    answer = client.post("/gate/meet/", meeting(photo=fake))
    assert 'data-code="PHOTO_UNREADABLE"' in answer.content.decode()
    assert journal.size() == size


@pytest.mark.rule("I-01")
def test_first_contact_is_custody_then_the_person_then_the_photograph() -> None:
    client = browser(Role.GATE_CLERK)
    before = journal.size()
    answer = client.post("/gate/meet/", meeting(photo=picture()), follow=True)
    row = Person.objects.get()
    kinds = [entry.type for at in range(before, journal.size()) if (entry := journal.entry(at))]
    assert kinds == ["custody.Entered", "people.Met", "people.PhotoAdded"]
    held = custody.holding(row.id)
    assert held is not None
    assert (held.holder, held.place) == ("crossing", "gate")
    assert row.wristband == "W-001"
    assert photographs.read(row.photo) is not None
    html = answer.content.decode()
    assert row.number in html
    assert 'name="wristband"' in html.split("autofocus")[0][-400:]
    assert "border command" in html  # the authority is remembered for the next person


def test_the_same_form_sent_twice_meets_one_person() -> None:
    client = browser(Role.GATE_CLERK)
    said = meeting()
    client.post("/gate/meet/", said)
    client.post("/gate/meet/", said)
    assert Person.objects.count() == 1


def test_the_desk_says_who_came_and_who_waits_for_what() -> None:
    client = browser(Role.GATE_CLERK)
    client.post("/gate/meet/", meeting())
    html = client.get("/gate/").content.decode()
    assert Person.objects.get().number in html
    assert "waiting for triage" in html
    other = browser(Role.GATE_CLERK, "camp")
    assert Person.objects.get().number not in other.get("/gate/").content.decode()


def test_wristbands_come_as_a_paper() -> None:
    client = browser(Role.GATE_CLERK)
    assert client.get("/papers/wristbands/?first=x&count=2").status_code == 422
    paper = client.get("/papers/wristbands/?before=W-&first=1&count=3")
    assert paper["Content-Type"] == "application/pdf"
    assert b"".join([paper.content])[:5] == b"%PDF-"


def test_the_gate_shows_whom_its_own_party_met_and_logs_it() -> None:
    person = meet()
    number = Person.objects.get(id=person).number
    away = browser(Role.GATE_CLERK, "camp").get(f"/gate/meet/?met={person}").content.decode()
    assert number not in away
    assert not ReadLog.objects.filter(kind="met").exists()
    here = browser(Role.GATE_CLERK).get(f"/gate/meet/?met={person}").content.decode()
    assert number in here
    assert ReadLog.objects.get(kind="met").subject == person
