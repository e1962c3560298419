# ruff: noqa: DTZ001 - the cells of a spreadsheet hold datetimes without a zone
"""What the desk wrote as a date, and the days it may mean."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awda.intake.sheets.date_shapes import DateOrder, Unreadable, judge_order
from awda.intake.sheets.dates import (
    BirthDate,
    BirthPrecision,
    DateHabits,
    read_arrival,
    read_birth,
)
from awda.intake.sheets.messages import PROBLEMS
from awda.intake.sheets.table import CellValue
from awda.kernel.instants import write

ON = date(2024, 12, 7)
BAGHDAD = timedelta(hours=3)
HABITS = DateHabits()
INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
DAYS = st.dates(date(1925, 1, 1), ON)


def born(value: CellValue, habits: DateHabits = HABITS) -> BirthDate:
    return read_birth(value, habits, on=ON).value


def answer(read: Callable[[], object]) -> str | None:
    """The code of the refusal, or None where there is none."""
    try:
        read()
    except Unreadable as refused:
        return refused.code
    return None


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("31/02/1998", "SHEET_DATE_IMPOSSIBLE"),
        ("13/14/1998", "SHEET_DATE_IMPOSSIBLE"),
        ("29/02/1999", "SHEET_DATE_IMPOSSIBLE"),
        ("0/5/1999", "SHEET_DATE_IMPOSSIBLE"),
        ("1998-13-40", "SHEET_DATE_IMPOSSIBLE"),
        ("1998-00-10", "SHEET_DATE_IMPOSSIBLE"),
        ("1417/5/3", "SHEET_DATE_HIJRI"),
        ("3/5/1417", "SHEET_DATE_HIJRI"),
        ("1440", "SHEET_DATE_HIJRI"),
        ("1440 هـ", "SHEET_DATE_HIJRI"),
        ("٣ رمضان ١٤٤٠", "SHEET_DATE_HIJRI"),
        ("12 ذي الحجة 1420", "SHEET_DATE_HIJRI"),
        ("1375", "SHEET_DATE_HIJRI"),
        ("2025-01-01", "SHEET_BIRTH_AFTER_ARRIVAL"),
        (datetime(2024, 12, 8), "SHEET_BIRTH_AFTER_ARRIVAL"),
        ("1901", "SHEET_DATE_TOO_OLD"),
        ("106 سنة", "SHEET_DATE_TOO_OLD"),
        ("98", "SHEET_BIRTH_NUMBER_UNCLEAR"),
        ("05", "SHEET_BIRTH_NUMBER_UNCLEAR"),
        ("abc", "SHEET_DATE_UNREADABLE"),
        ("7 فلان 1998", "SHEET_DATE_UNREADABLE"),
        ("1/2/3/4", "SHEET_DATE_UNREADABLE"),
        ("199", "SHEET_DATE_UNREADABLE"),
    ],
)
def test_no_day_is_made_up(written: CellValue, code: str) -> None:
    with pytest.raises(Unreadable) as refused:
        born(written)
    assert refused.value.code == code
    assert code in PROBLEMS


@pytest.mark.parametrize(
    ("written", "earliest", "latest", "precision"),
    [
        ("07/12/1998", "1998-12-07", "1998-12-07", "day"),
        ("1998-12-07", "1998-12-07", "1998-12-07", "day"),
        ("٧-١٢-١٩٩٨", "1998-12-07", "1998-12-07", "day"),
        ("۷/۱۲/۱۹۹۸", "1998-12-07", "1998-12-07", "day"),
        ("07.12.1998", "1998-12-07", "1998-12-07", "day"),
        ("٧\\١٢\\١٩٩٨", "1998-12-07", "1998-12-07", "day"),
        ("1998-12-07 00:00:00", "1998-12-07", "1998-12-07", "day"),
        ("12/27/1998", "1998-12-27", "1998-12-27", "day"),
        ("7/12/98", "1998-12-07", "1998-12-07", "day"),
        ("7/12/24", "2024-12-07", "2024-12-07", "day"),
        ("8/12/24", "1924-12-08", "1924-12-08", "day"),
        ("7/12/10", "2010-12-07", "2010-12-07", "day"),
        ("98/12/07", "1998-12-07", "1998-12-07", "day"),
        ("7 كانون الأول 1998", "1998-12-07", "1998-12-07", "day"),
        ("7 ديسمبر 1998", "1998-12-07", "1998-12-07", "day"),
        ("7 دجنبر 1998", "1998-12-07", "1998-12-07", "day"),
        ("7 ك1 1998", "1998-12-07", "1998-12-07", "day"),
        ("الجمعة 7 آب 1998", "1998-08-07", "1998-08-07", "day"),
        ("١٥ غشت ١٩٩٩", "1999-08-15", "1999-08-15", "day"),
        ("٢٧ کانوونی یەکەم ٢٠٠١", "2001-12-27", "2001-12-27", "day"),
        ("May 5, 2001", "2001-05-05", "2001-05-05", "day"),
        ("19981207", "1998-12-07", "1998-12-07", "day"),
        (27121998, "1998-12-27", "1998-12-27", "day"),
        (36136, "1998-12-07", "1998-12-07", "day"),
        ("36136", "1998-12-07", "1998-12-07", "day"),
        (datetime(1998, 12, 7), "1998-12-07", "1998-12-07", "day"),
        (date(1998, 12, 7), "1998-12-07", "1998-12-07", "day"),
        ("12/1998", "1998-12-01", "1998-12-31", "month"),
        ("1998-2", "1998-02-01", "1998-02-28", "month"),
        ("كانون الثاني ١٩٩٨", "1998-01-01", "1998-01-31", "month"),
        ("1998", "1998-01-01", "1998-12-31", "year"),
        ("مواليد ١٩٩٨", "1998-01-01", "1998-12-31", "year"),
        (1998.0, "1998-01-01", "1998-12-31", "year"),
        (2024, "2024-01-01", "2024-12-07", "year"),
        ("25", "1998-12-08", "1999-12-07", "estimate"),
        (25, "1998-12-08", "1999-12-07", "estimate"),
        ("٢٥ سنة", "1998-12-08", "1999-12-07", "estimate"),
        ("98 سنة", "1925-12-08", "1926-12-07", "estimate"),
        ("حوالي 25", "1996-12-08", "2001-12-07", "estimate"),
        ("٢٠-٢٥ سنة", "1998-12-08", "2004-12-07", "estimate"),
        ("6 أشهر", "2024-05-08", "2024-06-07", "estimate"),
        ("حوالي 1998", "1996-01-01", "2000-12-31", "estimate"),
    ],
)
@pytest.mark.rule("N-09")
def test_the_days_a_birth_may_mean(
    written: CellValue, earliest: str, latest: str, precision: str
) -> None:
    assert born(written) == BirthDate(earliest, latest, BirthPrecision(precision))


@pytest.mark.rule("N-09", "C-01")
def test_an_age_of_seventeen_or_eighteen_keeps_the_doubt_open() -> None:
    about = born("حوالي 18")
    eighteenth = date(2006, 12, 7).isoformat()
    assert about.earliest < eighteenth < about.latest


def test_an_age_column_reads_every_number_as_age() -> None:
    assert born("60", DateHabits(ages=True)) == BirthDate(
        "1963-12-08", "1964-12-07", BirthPrecision.ESTIMATE
    )


@given(DAYS)
def test_someone_of_that_age_is_inside_the_span(birth: date) -> None:
    age = ON.year - birth.year - ((ON.month, ON.day) < (birth.month, birth.day))
    span = born(f"{age} سنة")
    assert span.earliest <= birth.isoformat() <= span.latest


@given(DAYS, st.sampled_from("/-. \\"), st.booleans(), st.booleans())
def test_every_day_reads_back_day_first(day: date, sign: str, padded: bool, indic: bool) -> None:
    numbers = f"{day:%d}{sign}{day:%m}" if padded else f"{day.day}{sign}{day.month}"
    text = f"{numbers}{sign}{day.year}"
    read = born(text.translate(INDIC) if indic else text)
    assert read == BirthDate(day.isoformat(), day.isoformat(), BirthPrecision.DAY)


@given(DAYS)
def test_every_day_reads_back_month_first_where_the_column_is_so(day: date) -> None:
    read = born(f"{day.month}/{day.day}/{day.year}", DateHabits(DateOrder.MONTH_FIRST))
    assert (read.earliest, read.latest) == (day.isoformat(), day.isoformat())


@given(DAYS)
def test_a_birth_with_a_two_digit_year_is_past_and_not_older_than_105(day: date) -> None:
    read = born(f"{day.day}/{day.month}/{day:%y}", HABITS)
    assert "1919-12-07" <= read.earliest <= ON.isoformat()
    assert read.earliest.endswith(f"{day:%y-%m-%d}")


@given(st.one_of(st.text(max_size=30), st.integers(), st.floats(), st.datetimes(), st.times()))
def test_whatever_stands_in_the_cell_is_read_or_refused_by_code(value: CellValue) -> None:
    for order in DateOrder:
        habits = DateHabits(order)
        assert answer(lambda: read_birth(value, habits, on=ON)) in {None, *PROBLEMS}  # noqa: B023
        assert answer(
            lambda: read_arrival(value, value, habits, offset=BAGHDAD, as_of=ON)  # noqa: B023
        ) in {None, *PROBLEMS}


@pytest.mark.parametrize(
    ("column", "order", "proven"),
    [
        (["3/4/1998", "5/6/1998"], DateOrder.DAY_FIRST, False),
        (["3/4/1998", "27/12/1998"], DateOrder.DAY_FIRST, True),
        (["3/4/1998", "12/27/1998"], DateOrder.MONTH_FIRST, True),
        (["٣/٤/١٩٩٨", "١٢/٢٧/١٩٩٨ 14:30"], DateOrder.MONTH_FIRST, True),
        (["27/12/1998", "12/27/1998"], DateOrder.MIXED, True),
        ([datetime(1998, 3, 27), "1998-03-27", "abc", None, 1998], DateOrder.DAY_FIRST, False),
    ],
)
def test_a_column_is_judged_as_a_whole(
    column: list[CellValue], order: DateOrder, proven: bool
) -> None:
    judged = judge_order(column)
    assert (judged.order, judged.proven) == (order, proven)
    backwards = judge_order(reversed(column))
    assert backwards == judged


def test_in_a_mixed_column_only_the_plain_dates_are_read() -> None:
    mixed = DateHabits(DateOrder.MIXED)
    with pytest.raises(Unreadable) as refused:
        born("3/4/1998", mixed)
    assert refused.value.code == "SHEET_DATE_AMBIGUOUS"
    assert born("12/27/1998", mixed).earliest == "1998-12-27"
    assert born("27/12/1998", mixed).earliest == "1998-12-27"
    assert born("5/5/1998", mixed).earliest == "1998-05-05"


@pytest.mark.parametrize(
    ("written", "clock", "code"),
    [
        ("2024-12-08", None, "SHEET_DATE_IN_FUTURE"),
        ("1999-12-08", None, "SHEET_DATE_TOO_OLD"),
        ("12/2024", None, "SHEET_DATE_NOT_A_DAY"),
        ("2024", None, "SHEET_DATE_NOT_A_DAY"),
        ("25", None, "SHEET_DATE_UNREADABLE"),
        ("7/12/2024", "مساء", "SHEET_TIME_UNREADABLE"),
        ("7/12/2024", "25:00", "SHEET_TIME_UNREADABLE"),
        ("7/12/2024", "0:30 pm", "SHEET_TIME_UNREADABLE"),
    ],
)
def test_no_arrival_is_made_up(written: CellValue, clock: CellValue, code: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_arrival(written, clock, HABITS, offset=BAGHDAD, as_of=ON)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("written", "clock", "instant", "precision"),
    [
        ("07/12/24", "2:30 م", "2024-12-07T11:30:00.000Z", "minute"),
        ("2024-12-07 14:30", None, "2024-12-07T11:30:00.000Z", "minute"),
        ("2024-12-07T14:30:00Z", None, "2024-12-07T14:30:00.000Z", "minute"),
        ("٧/١٢/٢٠٢٤ ١٤:٣٠", None, "2024-12-07T11:30:00.000Z", "minute"),
        ("7/12/2024", time(14, 30), "2024-12-07T11:30:00.000Z", "minute"),
        ("7/12/2024", timedelta(hours=14, minutes=30), "2024-12-07T11:30:00.000Z", "minute"),
        ("7/12/2024", 0.5, "2024-12-07T09:00:00.000Z", "minute"),
        ("7/12/2024", "1430", "2024-12-07T11:30:00.000Z", "minute"),
        ("7/12/2024", "12:05 ص", "2024-12-06T21:05:00.000Z", "minute"),
        (45633.5, None, "2024-12-07T09:00:00.000Z", "minute"),
        (datetime(2024, 12, 7, 14, 30), None, "2024-12-07T11:30:00.000Z", "minute"),
        ("45633", None, "2024-12-06T21:00:00.000Z", "day"),
        (datetime(2024, 12, 7), None, "2024-12-06T21:00:00.000Z", "day"),
        ("7 كانون الأول 2024", None, "2024-12-06T21:00:00.000Z", "day"),
    ],
)
def test_the_instant_of_an_arrival(
    written: CellValue, clock: CellValue, instant: str, precision: str
) -> None:
    read = read_arrival(written, clock, HABITS, offset=BAGHDAD, as_of=ON).value
    assert (write(read.instant), read.precision.value) == (instant, precision)
    assert read.local_day == "2024-12-07"
