# ruff: noqa: DTZ001 - the cells of a spreadsheet hold datetimes without a zone
"""Spreadsheets as they come from a border post: 300 rows, of which exactly 40 must come back.

Above the list stand merged titles and a line of dashes, inside it blank lines and the header once
more, below it a total and signatures. All people and numbers are made up here. Blank lines are on
top of the 300 rows; a repeated row is one of the 40.
"""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

Value = str | int | float | datetime | None
Line = dict[str, Value]

ROWS: Final = 300
BROKEN: Final = 40
BLANK_LINES: Final = 12
INDIC: Final = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")

GIVEN: Final = ("سامر", "وائل", "نضال", "غسان", "هيثم", "أيمن", "باسل", "عمّار", "فراس", "زاهر")
FATHERS: Final = ("حسن", "إبراهيم", "خليل", "يوسف", "عبد الله", "محمود", "صالح", "جابر", "أديب")
FAMILIES: Final = ("الحلوان", "الزيتوني", "النهري", "الصفصاف", "الرمّاح", "البيدر", "السنديان")
MOTHERS: Final = ("فاطمة", "أمينة", "زينب", "هدى", "سعاد", "نوال", "ليلى")

ARRIVAL_HEADER: Final[dict[str, str]] = {
    "no": "ت",
    "band": "رقم السوار",
    "name": "الإسم الرباعي و اللقب",
    "mother": "اسم الأم",
    "sex": "الجنس (ذكر/أنثى)",
    "birth": "تاريخ الميـلاد",
    "country": "الجنسيّة",
    "as": "الصفة",
    "rank": "الرتبه",
    "service": "الرقم العسكري",
    "document": "الرقم الوطني",
    "arrived": "تاريخ الدخول",
    "time": "وقت الدخول",
    "wounded": "جريح؟",
    "phone": "رقم الهاتف",
    "car": "لون السيارة",
    "notes": "الملاحظات",
}
WEAPON_HEADER: Final[dict[str, str]] = {
    "no": "م",
    "band": "رقم سوار الحائز",
    "owner": "اسم صاحب السلاح",
    "type": "نوع السلاح",
    "maker": "بلد الصنع",
    "calibre": "العيار (ملم)",
    "serial": "الرقم التسلسلي",
    "quantity": "العدد",
    "condition": "الحالة الفنية",
    "handed": "تاريخ التسليم",
    "box": "رقم الصندوق",
    "notes": "ملاحظات",
}


@dataclass(frozen=True, slots=True)
class Expected:
    """What reading the list must answer: row number in the file to the codes it comes back with."""

    returned: Mapping[int, frozenset[str]]
    accepted: int
    blank: int


def write_broken_arrivals(path: Path, seed: int = 2024) -> Expected:
    """An arrival list of 300 rows, 40 of them broken, with columns and rows shuffled by `seed`."""
    dice = random.Random(seed)  # noqa: S311 - a test's reproducible shuffle
    good = [_arrival(number, dice) for number in range(1, ROWS - BROKEN + 1)]
    lines = [(line, frozenset[str]()) for line in good]
    lines += _broken_arrivals(dice, good)
    return _write(path, dice, ARRIVAL_HEADER, lines, "قائمة بأسماء الواصلين عبر المنفذ")


def write_broken_weapons(path: Path, seed: int = 2024) -> Expected:
    """A weapons list of 300 rows, 40 of them broken, with columns and rows shuffled by `seed`."""
    dice = random.Random(seed)  # noqa: S311 - a test's reproducible shuffle
    good = [_weapon(number, dice) for number in range(1, ROWS - BROKEN + 1)]
    lines = [(line, frozenset[str]()) for line in good]
    lines += _broken_weapons(dice, good)
    return _write(path, dice, WEAPON_HEADER, lines, "جرد الأسلحة والأعتدة المسلّمة أمانةً")


def _arrival(number: int, dice: random.Random) -> Line:
    name = f"{dice.choice(GIVEN)} {dice.choice(FATHERS)} {dice.choice(FAMILIES)}"
    indic = number % 3 == 0
    band = f"{number:04d}"
    return {
        "band": band.translate(INDIC) if indic else band,
        "name": name,
        "mother": "امتنع" if number % 29 == 0 else dice.choice(MOTHERS),
        "sex": dice.choice(("ذكر", "ذكر ", "ذ", "أنثى", "انثى", "M")),
        "birth": _good_birth(number, dice),
        "country": dice.choice(("سوري", "سورية", "سوري / فلسطيني", None)),
        "as": dice.choice(("عسكري", "موظف", "عائلة", "طفل", "غير معروف")),
        "rank": dice.choice(("مجند", "رقيب أول", "ملازم أوّل", "عقيد ركن", "رئيس عرفاء", None)),
        "service": dice.choice((None, 700000 + number, f"٩{number:05d}")),
        "document": dice.choice((None, f"0201{number:07d}", 2010000000 + number)),
        "arrived": dice.choice(
            (datetime(2024, 12, 7), "07/12/2024", "٧-١٢-٢٠٢٤", "2024-12-07", "7 كانون الأول 2024")
        ),
        "time": dice.choice((None, "14:30", "٢:٣٠ م", "2:30 PM")),
        "wounded": dice.choice(("نعم", "لا", "سليم", None)),
        "phone": dice.choice((None, "0931 555 012", "+963931555013")),
        "car": dice.choice((None, "أبيض")),
        "notes": dice.choice((None, "-", "مع أخيه")),
    }


def _good_birth(number: int, dice: random.Random) -> Value:
    """Dates that can be read one way only, since the column holds both orders of day and month."""
    day, month, year = dice.randint(13, 28), dice.randint(1, 12), dice.randint(1965, 2004)
    if number <= 2:
        return f"{month}/{day}/{year}"  # day and month swapped, and plainly so
    forms: tuple[Callable[[], Value], ...] = (
        lambda: f"{day}/{month}/{year}",
        lambda: f"{day:02d}-{month:02d}-{year}".translate(INDIC),
        lambda: f"{day}.{month}.{year % 100:02d}",
        lambda: f"{year}-{month:02d}-{day:02d}",
        lambda: datetime(year, month, day),
        lambda: year,
        lambda: f"{day} تشرين الثاني {year}",
        lambda: f"{month}/{year}",
        lambda: f"{dice.randint(19, 55)} سنة".translate(INDIC),
        lambda: None,
    )
    return forms[number % len(forms)]()


def _broken_arrivals(dice: random.Random, good: list[Line]) -> list[tuple[Line, frozenset[str]]]:
    """The forty: every way of being wrong, with the code each must come back with."""
    ways: list[tuple[str, Value, str]] = [
        *(("name", blank, "SHEET_NAME_MISSING") for blank in (None, "-", "  ", "لا يوجد")),
        ("sex", None, "SHEET_SEX_MISSING"),
        *(("sex", word, "SHEET_SEX_UNREADABLE") for word in ("X", "غير", "سوري")),
        *(
            ("birth", day, "SHEET_DATE_IMPOSSIBLE")
            for day in ("31/02/1998", "٣٠/٠٢/١٩٩٠", "1999-04-31", "29/2/2001")
        ),
        *(
            ("arrived", day, "SHEET_DATE_IN_FUTURE")
            for day in ("2031-01-15", "15/1/2031", datetime(2029, 5, 20))
        ),
        *(
            ("birth", day, "SHEET_BIRTH_AFTER_ARRIVAL")
            for day in ("2026-03-20", "20/3/2027", datetime(2025, 1, 1))
        ),
        *(("birth", day, "SHEET_DATE_AMBIGUOUS") for day in ("3/4/1998", "٠٧/١٢/١٩٨٩", "5-6-77")),
        *(("birth", day, "SHEET_DATE_HIJRI") for day in ("1417/5/3", "١٤٢٠ هـ")),
        *(("arrived", blank, "SHEET_ARRIVAL_MISSING") for blank in (None, "—")),
        *(("name", text, "SHEET_NAME_UNREADABLE") for text in ("سامر 12345", "س؟")),
        *(("as", word, "SHEET_WORD_UNKNOWN") for word in ("أزرق", "xyz")),
        ("document", "2.01E+10", "SHEET_NUMBER_DIGITS_LOST"),
        ("time", "بعد الظهر", "SHEET_TIME_UNREADABLE"),
    ]
    lines: list[tuple[Line, frozenset[str]]] = []
    for offset, (column, value, code) in enumerate(ways):
        line = {**_arrival(1000 + offset, dice), "band": f"B{offset}", column: value}
        lines.append((line, frozenset({code})))
    for band in ("C1", "C2"):  # two people under one wristband, twice
        for name in ("باسل جابر النهري", "زاهر صالح البيدر"):
            line = {**_arrival(2000, dice), "band": band, "name": name}
            lines.append((line, frozenset({"SHEET_NUMBER_CONFLICT"})))
    lines += [(dict(line), frozenset({"SHEET_ROW_REPEATED"})) for line in good[10:15]]
    return lines


def _weapon(number: int, dice: random.Random) -> Line:
    kind, calibre = dice.choice(
        (
            ("كلاشنكوف", "٧٫٦٢×٣٩"),
            ("بندقيّة", "7,62*39"),
            ("مسدس", "9x18"),
            ("PKM", "7.62X54"),
            ("قاذف RPG", "40"),
            ("قناصة", "7.62 × 54"),
        )
    )
    serial = dice.choice((f"SY{number:05d}", f"٣{number:06d}".translate(INDIC), 500000 + number))
    line: Line = {
        "band": f"{number:04d}",
        "owner": f"{GIVEN[number % 10]} {FATHERS[number % 9]} {FAMILIES[number % 7]}",
        "type": kind if kind != "قاذف RPG" else "RPG-7",
        "maker": dice.choice((None, "روسيا", "الصين")),
        "calibre": calibre,
        "serial": serial if number % 11 else dice.choice(("بدون", "ممسوح", "لا يوجد رقم")),
        "quantity": dice.choice((None, 1, "١")),
        "condition": dice.choice((None, "صالح", "عاطل", "جيدة")),
        "handed": dice.choice((datetime(2024, 12, 7), "07/12/2024", "٢٠٢٤-١٢-٠٧")),
        "box": dice.choice((None, 4)),
        "notes": None,
    }
    if number % 13 == 0:
        line |= {"type": "عتاد", "calibre": "7.62x39", "serial": None, "quantity": "١٬٢٠٠"}
    return line


def _broken_weapons(dice: random.Random, good: list[Line]) -> list[tuple[Line, frozenset[str]]]:
    plain: Line = {"type": "كلاشنكوف", "calibre": "7.62x39", "serial": "A1", "quantity": 1}
    ammunition: Line = {"type": "ذخيرة", "calibre": "9x18", "serial": None, "quantity": 30}
    ways: list[tuple[Line, str]] = [
        *(({**plain, "type": blank}, "SHEET_WEAPON_TYPE_MISSING") for blank in (None, "-", "؟")),
        *(({**plain, "type": word}, "SHEET_WORD_UNKNOWN") for word in ("ملعقة", "zzz", "شيء")),
        *(({**plain, "serial": blank}, "SHEET_SERIAL_MISSING") for blank in (None, "—", "  ", "؟")),
        *(({**plain, "serial": lost}, "SHEET_NUMBER_DIGITS_LOST") for lost in ("1.2345E+11",)),
        *(
            ({**plain, "quantity": many}, "SHEET_QUANTITY_WITH_SERIAL")
            for many in (2, "٥", "12 قطعة", 30)
        ),
        *(
            ({**plain, "quantity": odd}, "SHEET_QUANTITY_UNREADABLE")
            for odd in ("كثير", 0, "-3", 1.5)
        ),
        *(({**plain, "condition": word}, "SHEET_WORD_UNKNOWN") for word in ("أخضر", "؟ ربما")),
        *(({**ammunition, "quantity": None}, "SHEET_QUANTITY_MISSING") for _ in range(2)),
        *(({**ammunition, "calibre": None}, "SHEET_CALIBRE_MISSING") for _ in range(2)),
        *(
            ({**plain, "handed": day}, "SHEET_DATE_IN_FUTURE")
            for day in ("2031-01-15", datetime(2029, 5, 20))
        ),
        *(
            ({**plain, "handed": day}, "SHEET_DATE_IMPOSSIBLE")
            for day in ("31/02/2024", "2024-13-31")
        ),
        *(({**plain, "owner": None, "band": None}, "SHEET_OWNER_MISSING") for _ in range(2)),
    ]
    lines: list[tuple[Line, frozenset[str]]] = []
    for offset, (changed, code) in enumerate(ways):
        line = {**_weapon(1000 + offset, dice), "band": f"B{offset}", **changed}
        lines.append((line, frozenset({code})))
    for band in ("C1", "C2"):
        for owner in ("باسل جابر النهري", "زاهر صالح البيدر"):
            line = {**_weapon(2000, dice), **plain, "band": band, "owner": owner}
            lines.append((line, frozenset({"SHEET_OWNER_CONFLICT"})))
    lines += [(dict(line), frozenset({"SHEET_ITEM_REPEATED"})) for line in good[10:15]]
    return lines


def _write(
    path: Path,
    dice: random.Random,
    header: Mapping[str, str],
    lines: list[tuple[Line, frozenset[str]]],
    title: str,
) -> Expected:
    columns = dice.sample(list(header), len(header))
    titles = [header[column] for column in columns]
    kept, repeats = lines[:-5], lines[-5:]  # a repetition stands below what it repeats
    dice.shuffle(kept)
    book = Workbook()
    page = book.worksheets[0]
    _write_title(page, title, len(columns))
    page.append(titles)
    returned: dict[int, frozenset[str]] = {}
    for number, (line, codes) in enumerate([*kept, *repeats], start=1):
        if number % (ROWS // BLANK_LINES) == 0:
            page.append([None])
        if number == ROWS // 2:
            page.append(titles)
        page.append([number if column == "no" else line.get(column) for column in columns])
        if codes:
            returned[page.max_row] = codes
    page.append(["المجموع", ROWS])
    page.append(["توقيع رئيس اللجنة"])
    book.save(path)
    return Expected(returned, accepted=ROWS - BROKEN, blank=BLANK_LINES)


def _write_title(page: Worksheet, title: str, width: int) -> None:
    page.append(["لجنة الاستقبال"])
    page.append([title])
    page.append(["----------"])
    for row in (1, 2):
        page.merge_cells(start_row=row, start_column=1, end_row=row, end_column=width)
    page.append([None])
