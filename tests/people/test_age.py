"""Age laws, each attacked with some hundred random cases; no database."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awda.people.age import (
    Age,
    BornBetween,
    age_on,
    assessed,
    calendar_range,
    estimated,
    months_after,
    years_before,
    years_on,
)

DAYS = st.dates(date(1900, 1, 1), date(2060, 12, 31))
RANGES = st.tuples(DAYS, DAYS).map(lambda two: BornBetween(earliest=min(two), latest=max(two)))
YEARS = st.integers(0, 110)


@pytest.mark.rule("C-01")
def test_nothing_known_is_doubt() -> None:
    assert age_on(None, date(2024, 12, 7)) is Age.DOUBT


@pytest.mark.rule("C-01", "N-09")
@given(RANGES, DAYS)
def test_doubt_is_exactly_a_range_that_crosses_eighteen(born: BornBetween, day: date) -> None:
    youngest, oldest = years_on(born.latest, day), years_on(born.earliest, day)
    expected = Age.ADULT if youngest >= 18 else Age.CHILD if oldest < 18 else Age.DOUBT
    assert age_on(born, day) is expected


@pytest.mark.rule("C-01")
@given(RANGES, RANGES, DAYS)
def test_a_further_statement_never_makes_an_adult(
    born: BornBetween, more: BornBetween, day: date
) -> None:
    if age_on(born, day) is not Age.ADULT:
        assert age_on(born.widened(more), day) is not Age.ADULT


@given(RANGES, DAYS, st.integers(0, 20_000))
def test_nobody_grows_younger(born: BornBetween, day: date, later: int) -> None:
    order = [Age.CHILD, Age.DOUBT, Age.ADULT]
    then = age_on(born, day + timedelta(days=later))
    assert order.index(age_on(born, day)) <= order.index(then)


@given(DAYS, DAYS, YEARS)
def test_the_last_birth_date_of_an_age_is_the_last(born: date, day: date, years: int) -> None:
    assert (years_on(born, day) >= years) == (born <= years_before(day, years))


@given(DAYS, YEARS, st.integers(0, 10))
def test_an_estimate_holds_just_those_ages(day: date, least: int, more: int) -> None:
    looks = estimated(least, least + more, day)
    assert years_on(looks.latest, day) == least
    assert years_on(looks.earliest, day) == least + more
    assert years_on(looks.earliest - timedelta(days=1), day) > least + more


@pytest.mark.rule("C-01")
@given(DAYS, st.integers(0, 40), st.integers(0, 60))
def test_an_assessment_takes_the_youngest_age_within_its_margin(
    day: date, found: int, margin_months: int
) -> None:
    settled = assessed(found, margin_months, day)
    age = age_on(settled, day)
    assert age is not Age.DOUBT
    if found * 12 - margin_months < 18 * 12:
        assert age is Age.CHILD
    if found * 12 - margin_months >= 18 * 12 + 1:
        assert age is Age.ADULT


@given(DAYS, st.integers(0, 300))
def test_months_forward_land_in_the_right_month(day: date, months: int) -> None:
    then = months_after(day, months)
    assert (then.year * 12 + then.month) - (day.year * 12 + day.month) == months
    assert then.day <= day.day


@pytest.mark.parametrize(
    ("year", "month", "day", "earliest", "latest"),
    [
        (2007, None, None, date(2007, 1, 1), date(2007, 12, 31)),
        (2008, 2, None, date(2008, 2, 1), date(2008, 2, 29)),
        (2007, 12, None, date(2007, 12, 1), date(2007, 12, 31)),
        (2007, 3, 9, date(2007, 3, 9), date(2007, 3, 9)),
    ],
)
def test_a_year_a_month_a_day(
    year: int, month: int | None, day: int | None, earliest: date, latest: date
) -> None:
    assert calendar_range(year, month, day) == BornBetween(earliest=earliest, latest=latest)


def test_one_born_on_a_leap_day_comes_of_age_on_the_first_of_march() -> None:
    born = calendar_range(2004, 2, 29)
    assert age_on(born, date(2022, 2, 28)) is Age.CHILD
    assert age_on(born, date(2022, 3, 1)) is Age.ADULT
