"""A committee sends 300 rows, 40 of them broken: 260 go in, 40 come back, each with its reason."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook

from awda.intake.sheets.arrivals import read_arrivals
from awda.intake.sheets.errors_file import write_returned_rows
from awda.intake.sheets.outcome import Bad, Repeated
from awda.intake.sheets.weapons import read_weapons

from .broken_list import write_broken_arrivals, write_broken_weapons

BAGHDAD = timedelta(hours=3)
READ_ON = date(2024, 12, 20)


def codes_of(returned: tuple[Bad | Repeated, ...]) -> dict[int, frozenset[str]]:
    return {
        one.row_number: frozenset(
            [one.problem.code]
            if isinstance(one, Repeated)
            else [problem.code for problem in one.problems]
        )
        for one in returned
    }


@pytest.mark.parametrize("seed", range(5))
def test_arrivals_come_back_with_the_reason_of_each(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "arrivals.xlsx"
    expected = write_broken_arrivals(path, seed)
    sheet = read_arrivals(path, offset=BAGHDAD, as_of=READ_ON)
    assert codes_of(sheet.returned) == expected.returned
    assert (len(sheet.accepted), len(sheet.returned)) == (260, 40)
    assert (len(sheet.repeated), len(sheet.blank)) == (5, expected.blank)
    assert len({good.fingerprint for good in sheet.accepted}) == 260
    assert sheet.unknown_columns == ("لون السيارة",)


@pytest.mark.parametrize("seed", range(5))
def test_weapons_come_back_with_the_reason_of_each(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "weapons.xlsx"
    expected = write_broken_weapons(path, seed)
    sheet = read_weapons(path, offset=BAGHDAD, as_of=READ_ON)
    assert codes_of(sheet.returned) == expected.returned
    assert (len(sheet.accepted), len(sheet.returned)) == (260, 40)
    assert (len(sheet.repeated), len(sheet.blank)) == (5, expected.blank)
    assert sheet.unknown_columns == ("رقم الصندوق",)


def test_nothing_left_out_goes_unsaid(tmp_path: Path) -> None:
    path = tmp_path / "arrivals.xlsx"
    write_broken_arrivals(path)
    notes = [note.code for note in read_arrivals(path, offset=BAGHDAD, as_of=READ_ON).notes]
    for code in (
        "SHEET_LINES_ABOVE_HEADER",
        "SHEET_HEADER_REPEATED",
        "SHEET_TOTAL_LEFT",
        "SHEET_FOOTER_LEFT",
        "SHEET_COLUMN_NOT_IMPORTED",
        "SHEET_COLUMN_BOTH_ORDERS",
    ):
        assert notes.count(code) == 1, code


def test_the_returned_file_corrected_goes_in(tmp_path: Path) -> None:
    """The committee corrects the forty in place and sends the file again as it is."""
    path, returned = tmp_path / "arrivals.xlsx", tmp_path / "returned.xlsx"
    write_broken_arrivals(path)
    first = read_arrivals(path, offset=BAGHDAD, as_of=READ_ON)
    assert write_returned_rows(first, returned) == 40
    as_it_is = read_arrivals(returned, offset=BAGHDAD, as_of=READ_ON)
    # Alone, a repeated row repeats nothing: it is the same content under the same fingerprint.
    assert {good.fingerprint for good in as_it_is.accepted} == {
        again.fingerprint for again in first.repeated
    }
    assert len(as_it_is.bad) == 35

    book = load_workbook(returned)
    page = book.worksheets[0]
    titles = [str(cell.value) for cell in page[1]]
    corrections = {
        "الإسم الرباعي و اللقب": "فراس يوسف السنديان",
        "الجنس (ذكر/أنثى)": "ذكر",
        "تاريخ الميلاد": "1998-12-07",
        "تاريخ الدخول": "2024-12-07",
        "وقت الدخول": "14:30",
        "الصفة": "عسكري",
        "الرقم الوطني": "02010000001",
    }
    for row in range(2, page.max_row + 1):
        for title, value in corrections.items():
            page.cell(row, titles.index(title) + 1).value = value
        page.cell(row, titles.index("رقم السوار") + 1).value = f"N{row}"
    book.save(returned)
    corrected = read_arrivals(returned, offset=BAGHDAD, as_of=READ_ON)
    assert (len(corrected.accepted), corrected.returned) == (40, ())
