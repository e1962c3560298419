"""What becomes of one item's row: refusals first, then what is accepted and kept."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awda.intake.sheets import values
from awda.intake.sheets.date_shapes import Unreadable
from awda.intake.sheets.values import NoSerial

from .small_lists import arms, codes


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
