"""A list of weapons: owners by wristband or number, equal serials a case, then clearing."""

from pathlib import Path

import pytest

from awda.equipment.cases import open_cases
from awda.equipment.clearing import queries as clearings
from awda.equipment.conservation import conservation
from awda.equipment.models import Item
from awda.intake.lists.bringing_in import Fate
from awda.journal import queries as journal
from awda.people.models import Person
from tests.intake.sheets.broken_list import write_broken_arrivals, write_broken_weapons
from tests.scenes import open_operation

from .scenes import (
    PERSON,
    RIFLE,
    arrivals,
    counts,
    kinds,
    one_row,
    reasons,
    told,
    weapons,
    write_csv,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def owner(tmp_path: Path) -> str:
    """The person with wristband B1."""
    open_operation()
    row = {**PERSON, "rank": "private", "service number": "700321"}
    return one_row(arrivals, tmp_path / "owner.csv", row).subject


# --- refused


@pytest.mark.rule("W-03", "S-01")
def test_a_name_alone_decides_nothing(tmp_path: Path) -> None:
    by_name = {**RIFLE, "owner wristband": "", "owner name": "سامر حسن النهري"}
    outcome = one_row(weapons, tmp_path / "w.csv", by_name)
    assert reasons(outcome) == ["LIST_OWNER_NOT_FOUND"]
    (said,) = outcome.sentences("en")
    assert Person.objects.get().number in said
    assert "سامر" not in said
    assert Item.objects.count() == 0


@pytest.mark.rule("S-01")
def test_a_wristband_and_a_number_of_two_people_come_back(tmp_path: Path) -> None:
    other = {**PERSON, "wristband": "B2", "full name": "وائل خليل البيدر"}
    one_row(arrivals, tmp_path / "o.csv", other)
    both = {**RIFLE, "owner wristband": "B2", "service number": "700321"}
    outcome = one_row(weapons, tmp_path / "w.csv", both)
    assert reasons(outcome) == ["LIST_OWNER_UNCLEAR"]


@pytest.mark.rule("W-05")
def test_explosives_need_a_qualified_person(tmp_path: Path) -> None:
    row = {"owner wristband": "B1", "weapon type": "hand grenade", "quantity": "4"}
    outcome = one_row(weapons, tmp_path / "w.csv", row)
    assert reasons(outcome) == ["QUALIFIED_PERSON_MISSING"]
    outcome = one_row(weapons, tmp_path / "w.csv", row, qualified_person="sapper 3")
    assert outcome.fate is Fate.ACCEPTED
    assert Item.objects.get().register == "AMMUNITION"


def test_more_items_than_a_row_may_hold_come_back(tmp_path: Path) -> None:
    row = {**RIFLE, "serial": "no serial", "quantity": "201"}
    assert reasons(one_row(weapons, tmp_path / "w.csv", row)) == ["LIST_TOO_MANY_ITEMS"]
    few = {**RIFLE, "serial": "no serial", "quantity": "3"}
    assert one_row(weapons, tmp_path / "w.csv", few).fate is Fate.ACCEPTED
    assert Item.objects.count() == 3
    assert len(set(Item.objects.values_list("tag", flat=True))) == 3


# --- permitted, and on the record


@pytest.mark.rule("W-01")
def test_an_owner_is_cleared_once_all_rows_are_in(tmp_path: Path, owner: str) -> None:
    bad = {**RIFLE, "serial": ""}
    good = {**RIFLE, "serial": "CD9"}
    done = weapons(write_csv(tmp_path / "w.csv", [RIFLE, good, bad]))
    assert counts(done) == (2, 0, 1)
    assert told(done.rows[1]) == ["LIST_NOT_CLEARED_ROWS"]
    assert clearings.clearing(owner) is None
    fixed = weapons(write_csv(tmp_path / "w.csv", [RIFLE, good, {**RIFLE, "serial": "EF7"}]))
    assert counts(fixed) == (1, 2, 0)
    assert told(fixed.rows[2]) == ["LIST_CLEARED"]
    cleared = clearings.clearing(owner)
    assert cleared is not None
    (body,) = [body for _, body in journal.walk("clearing/")]
    assert len(body["items"]) == 3


@pytest.mark.rule("W-01")
def test_whoever_may_be_a_child_is_not_cleared_alone(tmp_path: Path) -> None:
    child = {**PERSON, "wristband": "B9", "date of birth": ""}
    person = one_row(arrivals, tmp_path / "c.csv", child).subject
    rifle = {**RIFLE, "owner wristband": "B9"}
    outcome = one_row(weapons, tmp_path / "w.csv", rifle)
    assert outcome.fate is Fate.ACCEPTED
    assert told(outcome) == ["LIST_NOT_CLEARED"]
    assert "child" in outcome.sentences("en")[0]
    assert clearings.clearing(person) is None
    more = {**RIFLE, "owner wristband": "B9", "serial": "ZZ3"}
    outcome = one_row(weapons, tmp_path / "w.csv", more, child_protection="child-care")
    assert told(outcome) == ["LIST_CLEARED"]


@pytest.mark.rule("W-04")
def test_equal_serials_open_a_case(tmp_path: Path) -> None:
    one_row(weapons, tmp_path / "w.csv", RIFLE)
    again = {**RIFLE, "notes": "second list"}
    outcome = one_row(weapons, tmp_path / "v.csv", again)
    assert outcome.fate is Fate.ACCEPTED
    assert "LIST_SERIAL_CASE" in told(outcome)
    assert len(open_cases()) == 1


@pytest.mark.rule("W-03")
def test_what_the_list_leaves_open_is_told(tmp_path: Path) -> None:
    row = {**RIFLE, "serial": "erased", "condition": "", "rounds": "30", "calibre": "7.62x39"}
    outcome = one_row(weapons, tmp_path / "w.csv", row)
    assert set(told(outcome)) >= {
        "LIST_CONDITION_NOT_STATED",
        "LIST_LOT_NOT_STATED",
        "LIST_PHOTO_OWED",
    }
    rifle, lot = Item.objects.order_by("entry")
    assert (rifle.register, rifle.photo_owed) == ("WEAPONS", True)
    assert (lot.register, lot.units) == ("AMMUNITION", 30)
    assert not rifle.article["serviceable"]


def test_vehicles_stand_in_their_register(tmp_path: Path) -> None:
    row = {**RIFLE, "weapon type": "truck", "serial": "CH 77"}
    assert one_row(weapons, tmp_path / "w.csv", row).fate is Fate.ACCEPTED
    item = Item.objects.get()
    assert (item.register, item.article["chassis"]) == ("VEHICLES", "CH 77")


def test_an_owner_is_found_by_number(tmp_path: Path, owner: str) -> None:
    row = {**RIFLE, "owner wristband": "", "service number": "٧٠٠٣٢١"}
    assert one_row(weapons, tmp_path / "w.csv", row).fate is Fate.ACCEPTED
    assert Item.objects.get().person == owner
    named = {**RIFLE, "serial": "XY1", "owner name": "وائل البيدر"}
    assert "LIST_OWNER_NAME_DIFFERS" in told(one_row(weapons, tmp_path / "v.csv", named))


@pytest.mark.rule("X-01", "W-12")
def test_three_hundred_rows_with_forty_broken(tmp_path: Path) -> None:
    write_broken_arrivals(tmp_path / "a.xlsx")
    arrivals(tmp_path / "a.xlsx")
    expected = write_broken_weapons(tmp_path / "w.xlsx")
    size = journal.size()
    assert counts(weapons(tmp_path / "w.xlsx", dry_run=True)) == (260, 0, 40)
    assert journal.size() == size
    done = weapons(tmp_path / "w.xlsx")
    assert counts(done) == (260, 0, 40)
    back = {row.row_number for row in done.rows if row.fate is Fate.RETURNED}
    assert back == set(expected.returned)
    assert Item.objects.count() == 260
    size = journal.size()
    assert counts(weapons(tmp_path / "w.xlsx")) == (0, 260, 40)
    assert journal.size() == size
    assert conservation().meets
    assert kinds("clearing/").count("clearing.Cleared") > 100
