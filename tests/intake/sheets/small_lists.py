"""Small lists written for one test: one person or one rifle, changed as the test says."""

import os
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook

from awda.intake.sheets.arrivals import ArrivalRow, read_arrivals
from awda.intake.sheets.outcome import Sheet
from awda.intake.sheets.weapons import WeaponRow, read_weapons

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
