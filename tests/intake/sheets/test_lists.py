# ruff: noqa: DTZ001 - the cells of a spreadsheet hold datetimes without a zone
"""A list is found in its file, whatever stands around it, or refused with what to do next."""

import zipfile
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from awda.intake.sheets import grids, header_words, reading
from awda.intake.sheets.arrivals import ArrivalRow, read_arrivals
from awda.intake.sheets.headers import ARRIVALS, WEAPONS, ListKind
from awda.intake.sheets.outcome import Sheet
from awda.intake.sheets.table import SheetRefused
from awda.intake.sheets.weapons import read_weapons
from awda.intake.sheets.wording import fold_words

BAGHDAD = timedelta(hours=3)
READ_ON = date(2024, 12, 20)
HEADER: list[object] = ["ت", "رقم السوار", "الاسم الكامل", "الجنس", "تاريخ الميلاد", "تاريخ الوصول"]
ROWS: list[list[object]] = [
    [1, "0001", "سامر حسن الزيتوني", "ذكر", datetime(1998, 12, 27), datetime(2024, 12, 7, 14, 30)],
    [2, "0002", "هدى خليل النهري", "أنثى", "٢٥ سنة", "2024-12-07"],
]
Page = Sequence[Sequence[object]]


def write_book(path: Path, *pages: tuple[str, Page, str]) -> Path:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, lines, state in pages:
        page = book.create_sheet(name)
        page.sheet_state = state
        for line in lines:
            page.append(line)
    book.save(path)
    return path


def arrivals(path: Path) -> Sheet[ArrivalRow]:
    return read_arrivals(path, offset=BAGHDAD, as_of=READ_ON)


def csv_of(rows: Page, sign: str) -> str:
    return "\r\n".join(sign.join("" if one is None else str(one) for one in row) for row in rows)


def refused(path: Path) -> SheetRefused:
    with pytest.raises(SheetRefused) as found:
        arrivals(path)
    for language in ("ar", "en"):
        assert "{" not in found.value.say(language)
    return found.value


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "SHEET_FILE_EMPTY"),
        (b" \n ", "SHEET_FILE_EMPTY"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old or locked", "SHEET_FILE_NOT_READABLE"),
        (b"PK\x03\x04 not a zip at all", "SHEET_FILE_NOT_READABLE"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "SHEET_FILE_NOT_READABLE"),
        (b"%PDF-1.7 \x01\x02\x03", "SHEET_FILE_NOT_READABLE"),
        (b"one,two\n1,2\n", "SHEET_HEADER_NOT_FOUND"),
        ("الاسم,اسم الشخص,الجنس\nا,ب,ذكر".encode(), "SHEET_COLUMN_TWICE"),
        ("الاسم,تاريخ الوصول\nا,ب".encode(), "SHEET_COLUMN_MISSING"),
        ("الاسم,الجنس\nا,ذكر".encode(), "SHEET_COLUMN_MISSING"),
    ],
)
def test_a_file_that_is_no_list_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(content)
    assert refused(path).code == code


def test_two_lists_in_one_file_are_refused_and_named(tmp_path: Path) -> None:
    page = [HEADER, *ROWS]
    path = write_book(tmp_path / "a.xlsx", ("أول", page, "visible"), ("ثان", page, "visible"))
    trouble = refused(path)
    assert trouble.code == "SHEET_SEVERAL_LISTS"
    assert "أول" in trouble.say("ar")


def test_the_bounds_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_book(tmp_path / "a.xlsx", ("قائمة", [HEADER, *ROWS], "visible"))
    for bound, value, code in (
        ("MAX_FILE_BYTES", 100, "SHEET_FILE_TOO_LARGE"),
        ("MAX_UNPACKED_BYTES", 1000, "SHEET_FILE_UNPACKS_TOO_LARGE"),
        ("MAX_PARTS_IN_FILE", 2, "SHEET_FILE_UNPACKS_TOO_LARGE"),
        ("MAX_ROWS", 2, "SHEET_TOO_MANY_ROWS"),
        ("MAX_COLUMNS", 5, "SHEET_TOO_MANY_COLUMNS"),
        ("MAX_SHEETS", 0, "SHEET_TOO_MANY_SHEETS"),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(grids, bound, value)
            assert refused(path).code == code
    assert len(arrivals(path).accepted) == 2


def test_a_file_that_swells_when_unpacked_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            for _ in range(200):
                part.write(b"\x20" * 1024 * 1024)
    assert path.stat().st_size < 1024 * 1024
    assert refused(path).code == "SHEET_FILE_UNPACKS_TOO_LARGE"


def test_a_part_that_declares_entities_is_refused(tmp_path: Path) -> None:
    path = write_book(tmp_path / "a.xlsx", ("قائمة", [HEADER, *ROWS], "visible"))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/extra.xml", '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a/>')
    assert refused(path).code == "SHEET_FILE_NOT_READABLE"


def test_hidden_and_other_sheets_are_left_with_a_note(tmp_path: Path) -> None:
    path = write_book(
        tmp_path / "a.xlsx",
        ("مخفية", [HEADER, *ROWS], "hidden"),
        ("شرح", [["هذه قائمة الواصلين"]], "visible"),
        ("قائمة", [HEADER, *ROWS], "visible"),
    )
    sheet = arrivals(path)
    codes = [note.code for note in sheet.notes]
    assert codes.count("SHEET_HIDDEN_SHEET_LEFT") == codes.count("SHEET_OTHER_SHEET_LEFT") == 1
    assert sheet.table.sheet_name == "قائمة"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1256"])
@pytest.mark.parametrize("sign", [",", ";", "\t", "،", "؛"])
def test_a_text_table_gives_the_same_fingerprints(tmp_path: Path, encoding: str, sign: str) -> None:
    book = write_book(tmp_path / "a.xlsx", ("قائمة", [HEADER, *ROWS], "visible"))
    marks = {good.fingerprint for good in arrivals(book).accepted}
    rows: Page = [["مركز الاستقبال"], HEADER, *reversed(ROWS)]
    # Arabic-Indic digits have no place in windows-1256; the age is the same age in ASCII.
    text = csv_of(rows, sign).replace("٢٥", "25")
    path = tmp_path / "a.csv"
    path.write_bytes(text.encode(encoding))
    sheet = arrivals(path)
    assert {good.fingerprint for good in sheet.accepted} == marks
    assert len(marks) == 2
    assert ("SHEET_READ_AS_WINDOWS_1256" in [note.code for note in sheet.notes]) == (
        encoding == "cp1256"
    )


@given(order=st.permutations(range(len(HEADER))), lines=st.permutations(range(2)))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_columns_and_rows_may_stand_in_any_order(
    tmp_path: Path, order: list[int], lines: list[int]
) -> None:
    straight = tmp_path / "straight.csv"
    straight.write_text(csv_of([HEADER, *ROWS], ","), encoding="utf-8")
    shuffled = tmp_path / "shuffled.csv"
    page: Page = [HEADER, *(ROWS[line] for line in lines)]
    shuffled.write_text(csv_of([[row[at] for at in order] for row in page], ","), encoding="utf-8")
    assert {good.fingerprint for good in arrivals(straight).accepted} == {
        good.fingerprint for good in arrivals(shuffled).accepted
    }


def test_a_header_of_two_rows_is_read_as_one(tmp_path: Path) -> None:
    page: Page = [
        ["ت", "اسم الشخص", None, "الجنس", "تاريخ الوصول"],
        [None, "الاسم الأول", "اسم الأب", None, None],
        [1, "سامر", "حسن", "ذكر", "2024-12-07"],
    ]
    (good,) = arrivals(write_book(tmp_path / "a.xlsx", ("قائمة", page, "visible"))).accepted
    assert (good.row.given, good.row.father) == ("سامر", "حسن")


def test_column_numbers_and_prepared_empty_lines_are_no_rows(tmp_path: Path) -> None:
    page: Page = [HEADER, [1, 2, 3, 4, 5, 6], ROWS[0], [2, None], [3, None], ROWS[1], [None, "***"]]
    sheet = arrivals(write_book(tmp_path / "a.xlsx", ("قائمة", page, "visible")))
    assert [good.row_number for good in sheet.accepted] == [3, 6]
    assert [blank.row_number for blank in sheet.blank] == [4, 5]
    assert [note.row_number for note in sheet.notes] == [2, 7]


def test_an_ordinary_person_is_not_taken_for_a_total(tmp_path: Path) -> None:
    page: Page = [["الاسم", "الجنس", "تاريخ الوصول"], ["إجمالي مجموع", "ذكر", "2024-12-07"]]
    path = write_book(tmp_path / "a.xlsx", ("قائمة", page, "visible"))
    assert len(arrivals(path).accepted) == 1


@pytest.mark.parametrize(
    ("kind", "title", "name"),
    [
        (ARRIVALS, "الإسم الكـامل", "full_name"),
        (ARRIVALS, "الاسم / Name", "full_name"),
        (ARRIVALS, "الجنس Sex", "sex"),
        (ARRIVALS, "تاريخ الميلاد (يوم/شهر/سنة)", "birth"),
        (ARRIVALS, "تَارِيخ  الوِلادَة:", "birth"),
        (ARRIVALS, "Date of Birth (DD/MM/YYYY)", "birth"),
        (ARRIVALS, "ڕەگەز", "sex"),
        (ARRIVALS, "الكنية", header_words.BY_ITS_VALUE),
        (ARRIVALS, "اسم الوالدة", "mother_given"),
        (ARRIVALS, "اسم الوالده", "mother_given"),
        (ARRIVALS, "اسم والده", "father"),
        (ARRIVALS, "#", "list_no"),
        (ARRIVALS, "الرقم التسلسلي", "list_no"),
        (WEAPONS, "الرقم التسلسلي", "serial"),
        (WEAPONS, "العيار (ملم)", "calibre"),
        (ARRIVALS, "Date / Place of birth", None),
        (ARRIVALS, "لون السيارة", None),
        (ARRIVALS, "الاسم " * 30, None),
    ],
)
def test_a_title_means_one_field_or_none(kind: ListKind, title: str, name: str | None) -> None:
    assert kind.field_of(title) == name


@pytest.mark.parametrize("titles", [header_words.ARRIVAL_TITLES, header_words.WEAPON_TITLES])
def test_no_title_is_listed_under_two_fields(titles: dict[str, tuple[str, ...]]) -> None:
    seen: dict[str, str] = {}
    for name, known in titles.items():
        for title in known:
            assert seen.setdefault(fold_words(title) or title, name) == name, title


@pytest.mark.rule("N-02")
def test_the_word_with_two_meanings_names_no_field() -> None:
    names = {*header_words.ARRIVAL_TITLES, *ArrivalRow.__dataclass_fields__}
    assert not [name for name in names if "kuny" in name]


def test_a_month_first_hint_in_the_title_is_obeyed(tmp_path: Path) -> None:
    header = ["Name", "Sex", "Date of birth (MM/DD/YYYY)", "Date of arrival"]
    path = tmp_path / "a.csv"
    path.write_text(csv_of([header, ["Samer Hasan", "male", "3/4/1998", "2024-12-07"]], ","))
    (good,) = arrivals(path).accepted
    assert good.row.birth.earliest == "1998-03-04"  # type: ignore[union-attr]  # a date stands there


def test_weapons_and_arrivals_are_not_confused(tmp_path: Path) -> None:
    path = write_book(tmp_path / "a.xlsx", ("قائمة", [HEADER, *ROWS], "visible"))
    with pytest.raises(SheetRefused) as found:
        read_weapons(path, offset=BAGHDAD, as_of=READ_ON)
    assert found.value.code == "SHEET_HEADER_NOT_FOUND"
    assert reading.read_table(path, ARRIVALS).header_row == 1
