# ruff: noqa: DTZ001 - the cells of a spreadsheet hold datetimes without a zone
"""What becomes of single rows: refusals first, then what is accepted, then what is kept of it."""

import hashlib
import json
import os
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from awda.intake.sheets import codelists, messages, values, weapon_words
from awda.intake.sheets.arrivals import ArrivalRow, read_arrivals
from awda.intake.sheets.date_shapes import DateOrder, Unreadable
from awda.intake.sheets.errors_file import write_returned_rows
from awda.intake.sheets.header_words import DATE_ORDER_TITLE, REASON_TITLE
from awda.intake.sheets.outcome import Bad, Sheet, note_sentence
from awda.intake.sheets.values import DECLINED, NoSerial
from awda.intake.sheets.weapons import WeaponRow, read_weapons
from awda.intake.sheets.wording import fold_words

BAGHDAD = timedelta(hours=3)
READ_ON = date(2024, 12, 20)
PERSON: dict[str, object] = {
    "رقم السوار": "0001",
    "الاسم الكامل": "سامر حسن الزيتوني",
    "الجنس": "ذكر",
    "تاريخ الوصول": "2024-12-07",
}
RIFLE: dict[str, object] = {
    "رقم السوار": "0001",
    "اسم صاحب السلاح": "سامر حسن",
    "نوع السلاح": "كلاشنكوف",
    "الرقم التسلسلي": "SY123",
}


def shared() -> Path:
    beside = Path(__file__).resolve().parents[4] / "shared"
    folder = Path(os.environ.get("AWDA_SHARED", beside))
    if not folder.is_dir():
        pytest.fail("no shared material: set AWDA_SHARED to its folder")
    return folder


def write_rows(path: Path, rows: list[dict[str, object]]) -> Path:
    titles = list(dict.fromkeys(title for row in rows for title in row))
    book = Workbook()
    page = book.worksheets[0]
    page.append(titles)
    for number, row in enumerate(rows, start=2):
        for column, title in enumerate(titles, start=1):
            cell = page.cell(number, column)
            cell.value = row.get(title)  # type: ignore[assignment]  # the stubs omit plain object
            if isinstance(row.get(title), str):
                cell.data_type = "s"
    book.save(path)
    return path


def people(tmp_path: Path, *changes: Mapping[str, object]) -> Sheet[ArrivalRow]:
    rows = [{**PERSON, **change} for change in changes]
    path = write_rows(tmp_path / "people.xlsx", rows)
    return read_arrivals(path, offset=BAGHDAD, as_of=READ_ON)


def arms(tmp_path: Path, *changes: Mapping[str, object]) -> Sheet[WeaponRow]:
    rows = [{**RIFLE, **change} for change in changes]
    path = write_rows(tmp_path / "arms.xlsx", rows)
    return read_weapons(path, offset=BAGHDAD, as_of=READ_ON)


def codes(sheet: Sheet[ArrivalRow] | Sheet[WeaponRow]) -> list[list[str]]:
    return [[problem.code for problem in bad.problems] for bad in sheet.bad]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"الاسم الكامل": None}, ["SHEET_NAME_MISSING"]),
        ({"الاسم الكامل": "رفض"}, ["SHEET_DECLINE_NOT_POSSIBLE"]),
        ({"الاسم الكامل": "#REF!"}, ["SHEET_CELL_BROKEN"]),
        ({"الاسم الكامل": "س" * 2001}, ["SHEET_CELL_TOO_LONG"]),
        ({"الجنس": "امتنع"}, ["SHEET_SEX_MISSING"]),
        ({"الجنس": None, "تاريخ الوصول": None}, ["SHEET_SEX_MISSING", "SHEET_ARRIVAL_MISSING"]),
        ({"تاريخ الوصول": "امتنع"}, ["SHEET_DECLINE_NOT_POSSIBLE"]),
        ({"الرقم الوطني": 12345678901234567}, ["SHEET_NUMBER_DIGITS_LOST"]),
        ({"الكنية": "النهري", "اللقب": "البيدر"}, ["SHEET_NAME_PARTS_CLASH"]),
        ({"الحالة الصحية": "ربما"}, ["SHEET_WORD_UNKNOWN"]),
    ],
)
def test_a_person_comes_back_with_every_reason(
    tmp_path: Path, change: dict[str, object], expected: list[str]
) -> None:
    sheet = people(tmp_path, change)
    assert codes(sheet) == [expected]
    assert sheet.accepted == ()


def test_one_wristband_on_two_people_brings_both_back(tmp_path: Path) -> None:
    """Not the first wins: nobody can tell from the list whose wristband it is."""
    sheet = people(
        tmp_path,
        {},
        {"الاسم الكامل": "هدى خليل", "الجنس": "أنثى"},
        {"رقم السوار": "٠٠٠١", "الاسم الكامل": None},
        {"رقم السوار": "0002"},
    )
    assert codes(sheet) == [
        ["SHEET_NUMBER_CONFLICT"],
        ["SHEET_NUMBER_CONFLICT"],
        ["SHEET_NAME_MISSING", "SHEET_NUMBER_CONFLICT"],
    ]
    assert [good.row.wristband for good in sheet.accepted] == ["0002"]
    assert "4" not in sheet.bad[0].problems[0].say("en").split("row")[0]


def test_a_repeated_row_names_the_row_it_repeats(tmp_path: Path) -> None:
    sheet = people(tmp_path, {"ت": 1}, {"رقم السوار": "0002"}, {"ت": 9})
    (again,) = sheet.repeated
    assert (again.row_number, again.of) == (4, 2)
    assert again.fingerprint == sheet.accepted[0].fingerprint
    assert "2" in again.problem.sentence_ar
    assert len(sheet.accepted) == 2


@pytest.mark.rule("I-03")
def test_anything_but_name_sex_and_arrival_may_be_declined(tmp_path: Path) -> None:
    titles = (
        "اسم الأب", "اسم الجد", "العائلة", "اسم الأم", "تاريخ الميلاد", "مكان الولادة", "الجنسية",
        "الصفة", "الرتبة", "الرقم العسكري", "الوحدة", "الصنف", "نوع الوثيقة", "رقم الوثيقة",
        "جريح", "رقم الهاتف", "اسم القريب", "صلة القرابة", "ملاحظات",
    )  # fmt: skip
    (good,) = people(tmp_path, dict.fromkeys(titles, "امتنع")).accepted
    row = good.row
    for answer in (
        row.father, row.grandfather, row.family_name, row.mother_given, row.birth,
        row.birth_place, row.nationalities, row.presents_as, row.rank, row.rank_written,
        row.service_number, row.unit, row.branch, row.document_type, row.document_number,
        row.wounded, row.phone, row.kin_name, row.kin_relationship, row.notes,
    ):  # fmt: skip
        assert answer is DECLINED
    (silent,) = people(tmp_path, {}).accepted
    assert silent.fingerprint != good.fingerprint


@pytest.mark.rule("N-04", "N-05")
@pytest.mark.parametrize(
    ("kind", "number", "kept", "odd"),
    [
        ("بطاقة شخصية", "٠٢٠١٠٠٠٠٠٠١", "02010000001", False),
        ("بطاقة شخصية", 2010000001, "2010000001", True),
        ("البطاقة الوطنية", "199812345678", "199812345678", False),
        ("البطاقة الوطنية", "1998-1234", "1998-1234", True),
        ("جواز سفر", "N 0012345", "N0012345", False),
    ],
)
def test_an_odd_number_is_a_note_and_never_a_problem(
    tmp_path: Path, kind: str, number: object, kept: str, odd: bool
) -> None:
    (good,) = people(tmp_path, {"نوع الوثيقة": kind, "رقم الوثيقة": number}).accepted
    assert good.row.document_number == kept
    assert ("SHEET_NUMBER_LENGTH_ODD" in [note.code for note in good.notes]) == odd


@pytest.mark.rule("N-01", "N-02")
def test_the_title_with_two_meanings_is_read_by_its_value(tmp_path: Path) -> None:
    sheet = people(tmp_path, {"الكنية": "النهري"}, {"الكنية": "أبو سامر", "رقم السوار": "0002"})
    first, second = (good.row for good in sheet.accepted)
    assert (first.family_name, first.teknonym) == ("النهري", None)
    assert (second.family_name, second.teknonym) == (None, "أبو سامر")
    assert [note.code for note in sheet.accepted[0].notes] == ["SHEET_TITLE_TWO_MEANINGS"]


@pytest.mark.rule("I-09", "M-02")
def test_what_is_kept_of_a_person(tmp_path: Path) -> None:
    (good,) = people(
        tmp_path,
        {
            "الجنسية": "سوري / فلسطيني، مريخي",
            "الرتبة": "ملازم أوّل مجند",
            "جريح": "إصابة في الساق",
            "رقم الهاتف": "٠٠٩٦٣ ٩٣١ ٥٥٥ ٠١٢",
            "العمر": "٢٥",
            "الصنف": "فرقة موسيقية",
        },
    ).accepted
    row = good.row
    assert row.nationalities == ("SYR", "PSE", "مريخي")
    assert (row.rank, row.rank_written) == ("OF2", "ملازم أوّل مجند")
    assert row.wounded is True
    assert "الساق" not in str([getattr(row, name) for name in row.__dataclass_fields__])
    assert row.phone == "+963931555012"
    assert row.branch == "فرقة موسيقية"
    assert {note.code for note in good.notes} == {
        "SHEET_WORD_KEPT_AS_WRITTEN",
        "SHEET_MEDICAL_TEXT_LEFT",
        "SHEET_AGE_TO_BIRTH",
    }


def test_a_list_without_dates_takes_the_day_it_is_given(tmp_path: Path) -> None:
    row = {title: value for title, value in PERSON.items() if title != "تاريخ الوصول"}
    path = write_rows(tmp_path / "a.xlsx", [row])
    sheet = read_arrivals(path, offset=BAGHDAD, as_of=READ_ON, arrived_on=date(2024, 12, 7))
    (good,) = sheet.accepted
    assert good.row.arrived_at.local_day == "2024-12-07"
    assert [note.code for note in good.notes] == ["SHEET_ARRIVAL_FROM_LIST"]


def test_a_fingerprint_does_not_depend_on_the_day_of_reading(tmp_path: Path) -> None:
    path = write_rows(tmp_path / "a.xlsx", [{**PERSON, "العمر": 25, "تاريخ الميلاد": None}])
    marks = {
        read_arrivals(path, offset=BAGHDAD, as_of=day).accepted[0].fingerprint
        for day in (READ_ON, date(2026, 5, 1))
    }
    # The form of a fingerprint is a promise: command ids already on record depend on it.
    content = (
        '{"form":"awda sheet row 1","list":"arrivals","row":{"arrived_at":{"instant":'
        '"2024-12-06T21:00:00.000Z","local_day":"2024-12-07","precision":{"ArrivalPrecision":"day"}}'
        ',"birth":{"earliest":"1998-12-08","latest":"1999-12-07","precision":{"BirthPrecision":'
        '"estimate"}},"full_name":"سامر حسن الزيتوني","sex":"M","wristband":"0001"}}'
    )
    assert marks == {hashlib.sha256(content.encode()).hexdigest()}


def test_nobody_stands_in_a_log_line(tmp_path: Path) -> None:
    sheet = people(tmp_path, {}, {"رقم السوار": "0002", "الاسم الكامل": "سامر 99"})
    printed = repr(sheet) + repr(sheet.outcomes) + repr(sheet.table) + repr(sheet.accepted[0].row)
    assert "سامر" not in printed


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"نوع السلاح": None}, ["SHEET_WEAPON_TYPE_MISSING"]),
        ({"نوع السلاح": "ملعقة"}, ["SHEET_WORD_UNKNOWN"]),
        ({"الرقم التسلسلي": None}, ["SHEET_SERIAL_MISSING"]),
        ({"الرقم التسلسلي": 1234567890123456789}, ["SHEET_NUMBER_DIGITS_LOST"]),
        ({"رقم السوار": None, "اسم صاحب السلاح": "-"}, ["SHEET_OWNER_MISSING"]),
        ({"العدد": 2}, ["SHEET_QUANTITY_WITH_SERIAL"]),
        ({"العدد": "-1"}, ["SHEET_QUANTITY_UNREADABLE"]),
        (
            {"نوع السلاح": "ذخيرة", "الرقم التسلسلي": None},
            ["SHEET_QUANTITY_MISSING", "SHEET_CALIBRE_MISSING"],
        ),
    ],
)
@pytest.mark.rule("W-03", "W-05")
def test_an_item_comes_back_with_every_reason(
    tmp_path: Path, change: dict[str, object], expected: list[str]
) -> None:
    assert codes(arms(tmp_path, change)) == [expected]


@pytest.mark.parametrize(
    ("written", "serial"),
    [
        ("بدون رقم", NoSerial.NO_SERIAL),
        ("لا يوجد", NoSerial.NO_SERIAL),
        ("no serial", NoSerial.NO_SERIAL),
        ("ممسوح", NoSerial.ERASED),
        ("Filed off", NoSerial.ERASED),
        ("sy ٠٠١٢", "SY 0012"),
        (12345, "12345"),
        ("ع ٤٥٦", "ع 456"),
    ],
)
@pytest.mark.rule("W-03")
def test_a_serial_or_why_there_is_none(tmp_path: Path, written: object, serial: object) -> None:
    (good,) = arms(tmp_path, {"الرقم التسلسلي": written}).accepted
    assert good.row.serial == serial
    assert isinstance(good.row.serial, NoSerial) == isinstance(serial, NoSerial)


@pytest.mark.rule("W-04")
def test_equal_serials_are_both_kept_and_noted(tmp_path: Path) -> None:
    """Two items may really bear one number: the register of arms opens the case, not the list."""
    sheet = arms(tmp_path, {}, {"رقم السوار": "0002", "اسم صاحب السلاح": "هدى"})
    assert len(sheet.accepted) == 2
    assert [note.code for note in sheet.accepted[1].notes] == ["SHEET_SERIAL_SHARED"]


@pytest.mark.parametrize(
    ("written", "calibre"),
    [
        ("7.62x39", "7.62x39"),
        ("٧٫٦٢×٣٩", "7.62x39"),
        ("7,62 * 39 mm", "7.62x39"),
        ("عيار ٧.٦٢ × ٥٤", "7.62x54"),
        ("9 ملم", "9"),
        ("12.7", "12.7"),
        ("بارابيلوم", "بارابيلوم"),
    ],
)
def test_calibres(written: str, calibre: str) -> None:
    assert values.read_calibre(written) == calibre


@given(st.integers(1, values.MAX_QUANTITY_ITEMS))
def test_quantities_with_and_without_separators(number: int) -> None:
    for written in (str(number), f"{number:,}", f"{number:,}".replace(",", "٬"), f"{number} قطعة"):
        assert values.read_quantity(written) == number


@pytest.mark.parametrize("written", ["0", "-4", "1.5", "كثير", "2 أو 3", "1000001", "", "٣٫٥"])
def test_no_quantity_is_made_up(written: str) -> None:
    with pytest.raises(Unreadable, match="SHEET_QUANTITY_UNREADABLE"):
        values.read_quantity(written)


def test_the_returned_file_runs_no_formula_and_keeps_every_cell(tmp_path: Path) -> None:
    evil = '=HYPERLINK("http://x","y")'
    sheet = people(
        tmp_path,
        {"الجنس": "X", "ملاحظات": evil, "لون": "+1", "تاريخ الميلاد": datetime(1998, 12, 27)},
    )
    path = tmp_path / "returned.xlsx"
    assert write_returned_rows(sheet, path) == 1
    page = load_workbook(path).worksheets[0]
    titles = [str(cell.value) for cell in page[1]]
    cells = dict(zip(titles, page[2], strict=True))
    assert titles[0] == REASON_TITLE
    assert cells["ملاحظات"].value == evil
    assert cells["ملاحظات"].data_type == "s"
    assert cells["ملاحظات"].quotePrefix
    assert cells["لون"].quotePrefix
    assert cells["تاريخ الميلاد"].value == datetime(1998, 12, 27)
    assert page.sheet_view.rightToLeft
    assert page.freeze_panes == "A2"
    (bad,) = sheet.bad
    reason = str(cells[REASON_TITLE].value)
    assert bad.problems[0].sentence_ar in reason
    assert bad.problems[0].sentence_en in reason


def test_corrected_rows_are_read_in_the_order_of_the_whole_list(tmp_path: Path) -> None:
    """3/4 was the fourth of March in a month-first list, and stays so in the file of one row."""
    month_first = {"رقم السوار": "0002", "تاريخ الميلاد": "12/27/1998"}
    ambiguous = {"رقم السوار": "0003", "تاريخ الميلاد": "3/4/1998", "الجنس": "X"}
    sheet = people(tmp_path, month_first, ambiguous)
    assert sheet.date_orders["birth"] is DateOrder.MONTH_FIRST
    path = tmp_path / "returned.xlsx"
    write_returned_rows(sheet, path)
    book = load_workbook(path)
    page = book.worksheets[0]
    titles = [str(cell.value) for cell in page[1]]
    assert DATE_ORDER_TITLE in titles
    page.cell(2, titles.index("الجنس") + 1).value = "ذكر"
    book.save(path)
    (good,) = read_arrivals(path, offset=BAGHDAD, as_of=READ_ON).accepted
    assert good.row.birth.earliest == "1998-03-04"  # type: ignore[union-attr]  # a date stands there


def test_no_word_means_two_codes() -> None:
    with pytest.raises(ValueError, match="one word for A and B"):
        codelists.by_word({"A": ("كلمة",), "B": ("الكلمه",)})
    assert codelists.SEX["انثي"] == "F"
    assert codelists.RANK["ملازم اول"] == "OF2"
    assert weapon_words.WEAPON_TYPE["كلاشنكوف"] == "RIFLE"


def test_our_codes_are_those_of_the_rules() -> None:
    lists = json.loads((shared() / "rules" / "codelists.json").read_text(encoding="utf-8"))
    ranks = lists["military_rank_SY"]
    assert set(codelists.RANK.values()) == {code for code, *_ in ranks}
    for code, arabic, _, english, _ in ranks:
        assert codelists.RANK[fold_words(arabic)] == code
        assert codelists.RANK.get(fold_words(english), code) == code
    for ours, theirs in (
        (weapon_words.WEAPON_TYPE, "weapon_type"),
        (codelists.DOCUMENT, "id_document"),
        (codelists.TRIAGE, "triage"),
        (codelists.BRANCH, "service_branch_SY"),
        (codelists.RELATIONSHIP, "relationship_to_focal_person"),
    ):
        assert set(ours.values()) <= set(lists[theirs]), theirs


def test_every_sentence_is_whole_in_both_languages() -> None:
    for words in (messages.PROBLEMS, messages.REFUSALS, messages.NOTES):
        for code, text in words.items():
            assert code.startswith("SHEET_")
            assert text.ar.endswith(".")
            assert text.en.endswith(".")
            facts = dict.fromkeys(text.places(), "1")
            # The choices differ by language on purpose; every other fact stands in both.
            facts |= {name.removesuffix("_en") + "_ar": "1" for name in facts}
            for language in ("ar", "en"):
                assert "{" not in text.say(language, **facts)


def test_every_note_of_a_list_can_be_said(tmp_path: Path) -> None:
    sheet = people(
        tmp_path, {"الكنية": "أبو سامر", "العمر": "٢٥", "الرتبة": "ملك", "رقم الهاتف": "12"}
    )
    notes = [*sheet.notes, *(note for good in sheet.accepted for note in good.notes)]
    assert len(notes) == 4
    for note in notes:
        assert "{" not in note_sentence(note, "ar") + note_sentence(note, "en")


def test_a_bad_row_is_never_without_a_reason(tmp_path: Path) -> None:
    sheet = people(tmp_path, {"الجنس": "X"}, {"رقم السوار": "0002"})
    assert all(one.problems for one in sheet.outcomes if isinstance(one, Bad))
    assert len(sheet.bad) == 1
