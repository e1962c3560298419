"""The arms desk through its pages: refused, then permitted, then on the record."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from awda.equipment.clearing import queries as clearing
from awda.equipment.models import Item
from awda.journal import queries as journal
from awda.kernel.ids import PersonId
from awda.kernel.roles import Role
from awda.people.codes import PresentsAs, Triage
from awda.web.access.models import ReadLog
from tests.equipment.pages import belongings, lot, newest, of, weapon
from tests.intake.site import browser, form, opened, picture, triage
from tests.papers.reading import text_of
from tests.scenes import meet

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _site(tmp_path: Path) -> Iterator[None]:
    with opened(tmp_path):
        yield


def page_of(person: PersonId, kind: str = "") -> str:
    return f"/arms/people/{person}/{kind}/" if kind else f"/arms/people/{person}/"


# --- whose page it is


@pytest.mark.parametrize("role", [Role.GATE_CLERK, Role.REGISTRAR, Role.CAMP_MANAGER, Role.AUDITOR])
def test_the_arms_desk_is_closed_to_other_duties(role: Role) -> None:
    person = meet()
    client, size = browser(role), journal.size()
    assert client.get("/arms/").status_code == 403
    assert client.get(page_of(person)).status_code == 403
    assert client.post(page_of(person, "weapon"), weapon()).status_code == 403
    assert (
        client.post(page_of(person, "clear"), form(form="clear", carried="NONE")).status_code == 403
    )
    assert journal.size() == size


@pytest.mark.parametrize(
    "role", [Role.GATE_CLERK, Role.REGISTRAR, Role.CAMP_MANAGER, Role.CLINICIAN]
)
def test_an_item_and_its_photo_are_read_only_by_duty(role: Role) -> None:
    arms = browser(Role.ARMS_OFFICER)
    arms.post(page_of(meet(), "weapon"), weapon(photo=picture()))
    item = newest()
    shown = arms.get(f"/items/{item}/").content.decode()
    photo = shown.split('<img src="')[1].split('"')[0]
    assert arms.get(photo)["Content-Type"] == "image/jpeg"
    client = browser(role)
    assert client.get(f"/items/{item}/").status_code == 403
    assert client.get(photo).status_code == 403


def test_every_opening_of_an_item_is_in_the_read_log() -> None:
    arms = browser(Role.ARMS_OFFICER)
    arms.post(page_of(meet(), "weapon"), weapon())
    arms.get(f"/items/{newest()}/")
    read = ReadLog.objects.get(kind="item")
    assert (read.subject, read.compartments) == (newest(), "equipment")


# --- hand-in


@pytest.mark.rule("W-10")
def test_a_belonging_never_stands_in_the_weapons_register() -> None:
    person, arms = meet(), browser(Role.ARMS_OFFICER)
    size = journal.size()
    answer = arms.post(page_of(person, "weapon"), weapon(type="PHONE"))
    assert answer.status_code == 422
    assert journal.size() == size


@pytest.mark.rule("W-10")
@pytest.mark.parametrize("left_out", ["officer", "rank", "unit"])
def test_no_property_is_taken_without_an_officers_order(left_out: str) -> None:
    person, arms = meet(), browser(Role.ARMS_OFFICER)
    size = journal.size()
    answer = arms.post(page_of(person, "property"), belongings(**{left_out: ""}))
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "without an officer&#x27;s order" in html
    assert "notes in an envelope" in html  # what was typed is still there
    assert journal.size() == size


@pytest.mark.rule("W-10")
def test_property_is_taken_line_by_line_and_its_receipt_counts_the_money() -> None:
    person = meet()
    arms = browser(Role.ARMS_OFFICER)
    assert arms.post(page_of(person, "property"), belongings()).status_code == 302
    assert of(person) == ["PHONE", "MONEY"]
    paper = text_of(arms.get("/arms/receipts/R-1.pdf").content)
    assert "black phone" in paper
    assert "75000" in paper
    assert "officer A" in paper


@pytest.mark.rule("W-05")
def test_explosives_need_a_qualified_person() -> None:
    person, arms = meet(), browser(Role.ARMS_OFFICER)
    size = journal.size()
    answer = arms.post(page_of(person, "ammunition"), lot(type="MINE"))
    html = answer.content.decode()
    assert answer.status_code == 422
    assert 'data-code="QUALIFIED_PERSON_MISSING"' in html
    assert 'value="L-77"' in html
    assert journal.size() == size
    again = arms.post(page_of(person, "ammunition"), lot(type="MINE", qualified_person="expert 2"))
    assert again.status_code == 302
    assert of(person) == ["MINE"]


@pytest.mark.rule("W-03")
def test_a_serial_is_said_and_typed_or_said_to_be_missing() -> None:
    person = meet()
    arms = browser(Role.ARMS_OFFICER)
    answer = arms.post(page_of(person, "weapon"), weapon(serial_state="ERASED"))
    assert 'data-code="SERIAL_UNCLEAR"' in answer.content.decode()
    arms.post(page_of(person, "weapon"), weapon(serial_state="ERASED", serial=""))
    owed = Item.objects.get(person=person)
    assert owed.photo_owed
    assert f"/items/{owed.id}/photo/" in arms.get("/arms/").content.decode()
    added = form(form="item-photo", photo=picture(), shows="receiver, left side")
    assert arms.post(f"/items/{owed.id}/photo/", added).status_code == 302
    owed.refresh_from_db()
    assert not owed.photo_owed


@pytest.mark.rule("W-03")
def test_a_photo_sent_with_the_hand_in_is_kept_with_it() -> None:
    person = meet()
    sent = weapon(serial_state="NO_SERIAL", serial="", photo=picture())
    assert browser(Role.ARMS_OFFICER).post(page_of(person, "weapon"), sent).status_code == 302
    assert not Item.objects.get(person=person).photo_owed


def test_a_picture_that_is_none_leaves_nothing_on_the_record() -> None:
    person, arms = meet(), browser(Role.ARMS_OFFICER)
    size = journal.size()
    wrong = picture()
    wrong.write(b"this is no picture")
    wrong.seek(0)
    answer = arms.post(page_of(person, "weapon"), weapon(photo=wrong))
    assert answer.status_code == 422
    assert journal.size() == size


@pytest.mark.rule("W-02")
def test_the_arms_receipt_names_each_piece_and_the_root() -> None:
    person = meet()
    arms = browser(Role.ARMS_OFFICER)
    nothing = arms.get(f"/arms/people/{person}/receipt.pdf")
    assert nothing.status_code == 422
    assert 'data-code="NOTHING_HANDED_IN"' in nothing.content.decode()
    arms.post(page_of(person, "weapon"), weapon("KA-448120"))
    arms.post(page_of(person, "ammunition"), lot())
    paper = text_of(arms.get(f"/arms/people/{person}/receipt.pdf").content)
    assert "KA-448120" in paper
    assert "L-77" in paper
    assert "test.example/awda" in paper


def test_sent_twice_a_weapon_is_recorded_once() -> None:
    person, arms = meet(), browser(Role.ARMS_OFFICER)
    sent = weapon()
    for _ in range(2):
        assert arms.post(page_of(person, "weapon"), sent).status_code == 302
    assert of(person) == ["RIFLE"]


def test_something_found_has_no_bearer_and_says_where() -> None:
    arms = browser(Role.ARMS_OFFICER)
    assert arms.post("/arms/found/weapon/", weapon()).status_code == 422
    answer = arms.post("/arms/found/weapon/", weapon(found="in a ditch near the gate"))
    assert answer.status_code == 302
    assert Item.objects.get().found == "in a ditch near the gate"


# --- the clearing


@pytest.mark.rule("W-01")
def test_whoever_may_be_a_child_is_cleared_only_with_child_protection() -> None:
    child = meet(presents_as=PresentsAs.CHILD, age=(14, 16))
    arms, size = browser(Role.ARMS_OFFICER), journal.size()
    answer = arms.post(page_of(child, "clear"), form(form="clear", carried="NONE"))
    assert answer.status_code == 422
    assert 'data-code="CHILD_CLEARED_ALONE"' in answer.content.decode()
    assert journal.size() == size
    present = form(form="clear", carried="NONE", child_protection="child-care")
    assert arms.post(page_of(child, "clear"), present).status_code == 302
    assert clearing.clearing(child) is not None


@pytest.mark.rule("W-01")
def test_what_is_said_to_be_carried_must_be_on_the_register() -> None:
    person, arms = meet(), browser(Role.ARMS_OFFICER)
    assert page_of(person) in arms.get("/arms/").content.decode()
    said = arms.post(page_of(person, "clear"), form(form="clear", carried="HANDED_IN"))
    assert 'data-code="NOTHING_HANDED_IN"' in said.content.decode()
    arms.post(page_of(person, "weapon"), weapon())
    none = arms.post(page_of(person, "clear"), form(form="clear", carried="NONE"))
    assert 'data-code="SOMETHING_HANDED_IN"' in none.content.decode()
    done = arms.post(page_of(person, "clear"), form(form="clear", carried="HANDED_IN"))
    assert done.status_code == 302
    assert page_of(person) not in arms.get("/arms/").content.decode()
    [entry] = [entry for entry, _ in journal.walk(f"clearing/{person}")]
    assert entry.type == "clearing.Cleared"


@pytest.mark.rule("W-01")
def test_a_red_casualty_is_made_safe_at_the_stretcher_first() -> None:
    person, arms = meet(), browser(Role.ARMS_OFFICER)
    safe = form(form="safe", weapons_taken="1")
    assert (
        'data-code="NOT_A_RED_CASUALTY"'
        in arms.post(page_of(person, "clear"), safe).content.decode()
    )
    triage(person, Triage.RED)
    early = arms.post(page_of(person, "clear"), form(form="clear", carried="NONE"))
    assert 'data-code="RED_GOES_TO_CARE_FIRST"' in early.content.decode()
    again = form(form="safe", weapons_taken="1")
    assert arms.post(page_of(person, "clear"), again).status_code == 302
    found = clearing.clearing(person)
    assert found is not None
    assert found.receipt_due
    assert "Made safe, receipt due" in arms.get("/arms/").content.decode()
