"""A list of people comes in by the file door: the same rules as at any other."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from awda.custody.balance import balances
from awda.custody.projection import CUSTODY
from awda.intake.lists.bringing_in import Fate, Pace
from awda.journal import queries as journal
from awda.journal.rebuild import fingerprints, rebuild
from awda.kernel.refusal import Override, Refusal
from awda.kernel.roles import Role
from awda.people import queries as people
from awda.people.age import Age
from awda.people.models import Identity, Listed, Person, Service
from awda.people.projection import PEOPLE
from awda.places.models import Operation, Place
from tests.conftest import NOON, sign
from tests.intake.sheets.broken_list import write_broken_arrivals
from tests.scenes import open_operation

from .scenes import LOCAL, PERSON, arrivals, counts, gate, kinds, one_row, reasons, told, write_csv

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def operation(db: None) -> None:
    open_operation()


# --- refused


def test_a_wristband_on_somebody_else_comes_back_with_what_to_do(tmp_path: Path) -> None:
    arrivals(write_csv(tmp_path / "a.csv", [PERSON]))
    size = journal.size()
    again = one_row(arrivals, tmp_path / "b.csv", {**PERSON, "full name": "وائل خليل البيدر"})
    assert reasons(again) == ["WRISTBAND_TAKEN"]
    (said,) = again.sentences("en")
    assert "Wristband B1 is worn by somebody else. Check the number" in said
    assert journal.size() == size


def test_an_hour_that_has_not_come_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("awda.journal.clock.now", lambda: NOON)
    late = {**PERSON, "arrival time": "23:50"}
    assert reasons(one_row(arrivals, tmp_path / "a.csv", late)) == ["IN_THE_FUTURE"]
    assert journal.size() == len(kinds("operation/") + kinds("party/") + kinds("place/"))


def test_a_role_without_the_duty_brings_nobody_in(tmp_path: Path) -> None:
    from awda.intake.lists.arrivals import import_arrivals

    path = write_csv(tmp_path / "a.csv", [PERSON])
    done = import_arrivals(sign(Role.STORE_KEEPER, "crossing"), path, gate(), **LOCAL)
    assert reasons(done.rows[0]) == ["NOT_FOR_THIS_KIND"] or reasons(done.rows[0]) == [
        "NOT_YOUR_DUTY"
    ]
    assert Person.objects.count() == 0


def test_a_full_place_is_passed_with_a_reason_only_where_it_must_be(tmp_path: Path) -> None:
    Place.objects.filter(id="gate").update(capacity=1)
    rows = [PERSON, {**PERSON, "wristband": "B2", "full name": "وائل خليل البيدر"}]
    path = write_csv(tmp_path / "a.csv", rows)
    first = arrivals(path)
    assert counts(first) == (1, 0, 1)
    assert reasons(first.rows[1]) == ["PLACE_FULL"]
    assert counts(arrivals(path, overrides=(Override("PLACE_FULL", "tents on the way"),))) == (
        1,
        1,
        0,
    )
    overridden = [body for _, body in journal.walk("custody/") if "overridden" in body]
    assert len(overridden) == 1


def test_a_row_stands_or_falls_whole(tmp_path: Path) -> None:
    """The remark is too long for the record, so neither custody nor first contact stay."""
    long = {**PERSON, "notes": "و" * 600}
    assert reasons(one_row(arrivals, tmp_path / "a.csv", long)) == ["TEXT_TOO_LONG"]
    assert kinds("custody/") == kinds("person/") == []


# --- permitted, and on the record


@pytest.mark.rule("I-01", "I-02")
def test_custody_comes_first_for_everyone(tmp_path: Path) -> None:
    write_broken_arrivals(tmp_path / "a.xlsx")
    assert counts(arrivals(tmp_path / "a.xlsx")) == (260, 0, 40)
    entered = {recorded.stream.removeprefix("custody/"): recorded.index
               for recorded, _ in journal.walk("custody/")}  # fmt: skip
    first: dict[str, int] = {}
    for recorded, _ in journal.walk("person/"):
        first.setdefault(recorded.stream.removeprefix("person/"), recorded.index)
    assert len(entered) == len(first) == 260
    assert all(entered[person] < first[person] for person in first)
    for _, body in journal.walk("custody/"):
        assert body["holder"] == "crossing"
        assert body["ordered_by"] == "border command"
        assert body["grounds"] == "asked for refuge"


@pytest.mark.rule("X-05")
def test_every_row_is_accounted_for_and_the_sum_meets(tmp_path: Path) -> None:
    expected = write_broken_arrivals(tmp_path / "a.xlsx")
    done = arrivals(tmp_path / "a.xlsx")
    back = {row.row_number for row in done.rows if row.fate is Fate.RETURNED}
    assert back == set(expected.returned)
    assert done.write_returned(tmp_path / "back.xlsx") == 40
    page = load_workbook(tmp_path / "back.xlsx").worksheets[0]
    assert page.max_row == 41
    assert all(page.cell(row, 1).value for row in range(2, 42))
    (sums,) = balances()
    assert (sums.entered, sums.meets) == (260, True)


def test_the_same_list_changes_nothing(tmp_path: Path) -> None:
    write_broken_arrivals(tmp_path / "a.xlsx")
    arrivals(tmp_path / "a.xlsx")
    size = journal.size()
    assert counts(arrivals(tmp_path / "a.xlsx")) == (0, 260, 40)
    assert journal.size() == size
    assert Person.objects.count() == 260


@pytest.mark.parametrize("rows_per_commit", [1, 7, 1000])
def test_a_list_broken_off_goes_on(tmp_path: Path, rows_per_commit: int) -> None:
    """The first attempt ends after some commits, as if the power had gone."""
    rows = [{**PERSON, "wristband": f"B{n}"} for n in range(20)]
    path = write_csv(tmp_path / "a.csv", rows)

    def power_cut(done: int, _of: int) -> None:
        if done >= 7:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        arrivals(path, pace=Pace(rows_per_commit), progress=power_cut)
    there = Person.objects.count()
    assert there == (20 if rows_per_commit == 1000 else 7)
    again = arrivals(path, pace=Pace(rows_per_commit))
    assert counts(again) == (20 - there, there, 0)


def test_the_same_rows_in_another_order_and_format_change_nothing(tmp_path: Path) -> None:
    rows = [{**PERSON, "wristband": f"B{n}", "date of birth": f"19{70 + n}-01-02"}
            for n in range(20)]  # fmt: skip
    assert counts(arrivals(write_csv(tmp_path / "a.csv", rows))) == (20, 0, 0)
    turned = [dict(reversed(row.items())) for row in reversed(rows)]
    assert counts(arrivals(write_csv(tmp_path / "b.csv", turned))) == (0, 20, 0)


def test_the_returned_rows_corrected_go_in(tmp_path: Path) -> None:
    rows = [PERSON, {**PERSON, "wristband": "B2", "sex": "?"}]
    done = arrivals(write_csv(tmp_path / "a.csv", rows))
    assert counts(done) == (1, 0, 1)
    done.write_returned(tmp_path / "back.xlsx")
    book = load_workbook(tmp_path / "back.xlsx")
    page = book.worksheets[0]
    titles = [cell.value for cell in page[1]]
    page.cell(2, titles.index("sex") + 1).value = "female"
    book.save(tmp_path / "back.xlsx")
    assert counts(arrivals(tmp_path / "back.xlsx")) == (1, 0, 0)


def test_a_dry_run_tells_the_same_and_writes_nothing(tmp_path: Path) -> None:
    write_broken_arrivals(tmp_path / "a.xlsx")
    size = journal.size()
    dry = arrivals(tmp_path / "a.xlsx", dry_run=True)
    assert journal.size() == size
    assert Person.objects.count() == 0
    real = arrivals(tmp_path / "a.xlsx")
    # A dry run sees who is on the record, not yet who is in the same list: two alike rows of one
    # list are told of only when they go in (CHANGELOG, known gaps).
    alike = "LIST_MAYBE_ON_RECORD"
    assert [(row.row_number, row.fate) for row in dry.rows] == [
        (row.row_number, row.fate) for row in real.rows
    ]
    for before, after in zip(dry.rows, real.rows, strict=True):
        assert set(told(before)) - {alike} == set(told(after)) - {alike}, after.row_number


def test_rows_are_acknowledged_after_their_commit_and_progress_is_told(tmp_path: Path) -> None:
    write_broken_arrivals(tmp_path / "a.xlsx")
    heard: list[tuple[int, int]] = []
    acknowledged: list[str] = []

    def committed(rows: object) -> None:
        assert Person.objects.count() == len(acknowledged) + len(rows)  # type: ignore[arg-type]
        acknowledged.extend(row.fingerprint for row in rows)  # type: ignore[attr-defined]

    arrivals(
        tmp_path / "a.xlsx",
        progress=lambda done, of: heard.append((done, of)),
        committed=committed,
    )
    assert heard == [(0, 260), (100, 260), (200, 260), (260, 260)]
    assert len(set(acknowledged)) == 260


@pytest.mark.rule("I-04", "M-01", "I-03")
def test_a_list_is_no_interview(tmp_path: Path) -> None:
    row = {**PERSON, "rank": "private", "service number": "700321", "mother name": "declined"}
    outcome = one_row(arrivals, tmp_path / "a.csv", row)
    assert outcome.fate is Fate.ACCEPTED
    assert kinds(f"person/{outcome.subject}") == [
        "people.Met",
        "people.Listed",
        "people.ServiceListed",
    ]
    standing = people.standing(outcome.subject, NOON.date())
    assert standing is not None
    assert not standing.registered
    said = Identity.objects.get().said
    assert said["name"]["mother_given"] == {"answer": "DECLINED"}
    assert said["name"]["whole"]["source"] == "CLAIMED"
    assert said["birth"]["precision"] == "DAY"


@pytest.mark.rule("C-01", "S-09", "C-05")
def test_without_an_age_someone_is_treated_as_a_child(tmp_path: Path) -> None:
    row = {**PERSON, "date of birth": "", "rank": "private"}
    outcome = one_row(arrivals, tmp_path / "a.csv", row)
    assert told(outcome) == ["LIST_AGE_NOT_STATED", "LIST_SERVICE_LEFT_OUT"]
    standing = people.standing(outcome.subject, NOON.date())
    assert standing is not None
    assert standing.age is Age.DOUBT
    assert Service.objects.count() == 0
    assert "people.ServiceListed" not in kinds("person/")


@pytest.mark.rule("C-01")
@pytest.mark.parametrize(
    ("born", "seen_as", "ages", "age"),
    [
        ("1990-05-04", "", None, Age.ADULT),
        ("2006-12-06", "", None, Age.ADULT),
        ("2010-05-04", "", None, Age.CHILD),
        ("2006", "", None, Age.DOUBT),
        ("", "child", None, Age.CHILD),
        ("", "child", (20, 40), Age.CHILD),
        ("", "", (20, 40), Age.ADULT),
        ("", "", (16, 40), Age.DOUBT),
        ("2024", "", None, Age.CHILD),
    ],
)
def test_ages(
    tmp_path: Path, born: str, seen_as: str, ages: tuple[int, int] | None, age: Age
) -> None:
    row = {**PERSON, "date of birth": born, "presents as": seen_as}
    seen = {"ages_not_stated": ages, "ages_reason": "seen one by one by the nurse"}
    outcome = one_row(arrivals, tmp_path / "a.csv", row, **seen)
    on_entry = date(2024, 12, 6)  # in UTC: local midnight of the 7th
    standing = people.standing(outcome.subject, on_entry)
    assert standing is not None
    assert standing.age is age


@pytest.mark.rule("C-01")
def test_nobody_is_grown_up_by_a_list_without_a_written_reason(tmp_path: Path) -> None:
    row = {**PERSON, "date of birth": "", "rank": "private"}
    outcome = one_row(arrivals, tmp_path / "a.csv", row, ages_not_stated=(20, 40), ages_reason=" ")
    standing = people.standing(outcome.subject, NOON.date())
    assert standing is not None
    assert standing.age is Age.DOUBT
    assert told(outcome) == ["LIST_AGE_NOT_STATED", "LIST_SERVICE_LEFT_OUT"]
    other = {**row, "wristband": "B2", "full name": "وائل خليل البيدر"}
    seen = {"ages_not_stated": (20, 40), "ages_reason": "seen one by one by the nurse"}
    outcome = one_row(arrivals, tmp_path / "b.csv", other, **seen)
    standing = people.standing(outcome.subject, NOON.date())
    assert standing is not None
    assert standing.age is Age.ADULT
    assert Listed.objects.get(person=outcome.subject).remark == "age: seen one by one by the nurse"


def test_without_a_wristband_a_number_stands_for_it(tmp_path: Path) -> None:
    outcome = one_row(arrivals, tmp_path / "a.csv", {**PERSON, "wristband": ""})
    assert told(outcome) == ["LIST_WRISTBAND_GIVEN"]
    assert Person.objects.get().wristband.startswith("L-")


def test_papers_kin_and_remarks_are_kept(tmp_path: Path) -> None:
    row = {
        **PERSON,
        "document number": "0201-1234567",
        "nationality": "syrian / martian",
        "notes": "with his brother",
        "next of kin": "Hasan al-Nahri",
    }
    outcome = one_row(arrivals, tmp_path / "a.csv", row)
    listed = Listed.objects.get(person=outcome.subject)
    assert listed.paper_number_folded == "02011234567"
    assert listed.remark == "with his brother; martian"
    assert "people.NextOfKinNamed" in kinds("person/")


def test_no_name_reaches_a_repr_or_an_id(tmp_path: Path) -> None:
    done = arrivals(write_csv(tmp_path / "a.csv", [PERSON]))
    assert "سامر" not in repr(done) + repr(done.rows)


def test_ids_follow_from_the_row_and_from_a_secret(
    tmp_path: Path, settings: pytest.FixtureRequest
) -> None:
    """Whoever holds the same list cannot work out under which ids the public log has its people."""
    path = write_csv(tmp_path / "a.csv", [PERSON])
    here = arrivals(path, dry_run=True).rows[0].subject
    assert arrivals(path, dry_run=True).rows[0].subject == here
    settings.SECRET_KEY = "another installation"  # type: ignore[attr-defined]
    assert arrivals(path, dry_run=True).rows[0].subject != here


@pytest.mark.rule("I-01")
def test_the_ground_must_be_the_only_one_or_be_named() -> None:
    from awda.intake.lists.ground import Asked, stand_on

    with pytest.raises(Refusal, match="LIST_WHICH_PLACE"):
        stand_on(Asked(place="nowhere"))
    with pytest.raises(Refusal, match="LIST_WHICH_OPERATION"):
        stand_on(Asked(operation="another"))
    assert stand_on(Asked(place="reception")).run_by == "crossing"
    with pytest.raises(Refusal, match="LIST_NO_PLACE"):
        stand_on(Asked(party="children"))  # a centre is no first place
    assert stand_on(Asked()).place == "gate"
    Operation.objects.all().delete()
    with pytest.raises(Refusal, match="LIST_NO_OPERATION"):
        stand_on(Asked(place="reception"))


def test_read_models_are_told_again_the_same(tmp_path: Path) -> None:
    write_broken_arrivals(tmp_path / "a.xlsx")
    arrivals(tmp_path / "a.xlsx")
    before = fingerprints([PEOPLE, CUSTODY])
    rebuild([PEOPLE, CUSTODY], lambda done, of: None)
    assert fingerprints([PEOPLE, CUSTODY]) == before
