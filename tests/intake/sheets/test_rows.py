"""What becomes of one person's row: refusals first, then what is accepted and kept."""

import hashlib
from datetime import date
from pathlib import Path

import pytest

from awda.intake.sheets.arrivals import read_arrivals
from awda.intake.sheets.values import DECLINED

from .small_lists import BAGHDAD, PERSON, READ_ON, codes, people, write_rows


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
