"""Sphere's limits (H-05): one line below, the line itself, and not measured at all."""

from dataclasses import replace
from decimal import Decimal

import pytest

from awda.housing.indicators import IndicatorCode, Measures, Verdict, indicators
from awda.policy.vocabulary import DEFAULTS

JUST = Measures(  # for a hundred people, exactly at each limit
    site_area_m2=4_500,
    covered_area_m2=350,
    water_litres_per_day=1_500,
    toilets=5,
    taps=1,
    farthest_toilet_m=50,
    food_kcal_per_person_per_day=2_100,
)
C, V = IndicatorCode, Verdict


def verdicts(measured: Measures, people: int = 100) -> dict[IndicatorCode, Verdict]:
    return {row.code: row.verdict for row in indicators(measured, people, DEFAULTS)}


@pytest.mark.rule("H-05")
def test_exactly_at_each_limit_is_met() -> None:
    assert set(verdicts(JUST).values()) == {V.MET}
    assert [row.code for row in indicators(JUST, 100, DEFAULTS)] == list(IndicatorCode)


@pytest.mark.rule("H-05")
@pytest.mark.parametrize(
    ("measured", "people", "code", "verdict"),
    [
        (replace(JUST, site_area_m2=4_499), 100, C.SITE_AREA, V.MET_IF_SHARED),
        (replace(JUST, site_area_m2=3_000), 100, C.SITE_AREA, V.MET_IF_SHARED),
        (replace(JUST, site_area_m2=2_999), 100, C.SITE_AREA, V.NOT_MET),
        (replace(JUST, covered_area_m2=349), 100, C.COVERED_AREA, V.NOT_MET),
        (replace(JUST, cold_season=True), 100, C.COVERED_AREA, V.NOT_MET),
        (replace(JUST, covered_area_m2=450, cold_season=True), 100, C.COVERED_AREA, V.MET),
        (replace(JUST, water_litres_per_day=1_499), 100, C.WATER, V.NOT_MET),
        (JUST, 101, C.TOILETS, V.NOT_MET),
        (JUST, 250, C.TAPS, V.MET),
        (JUST, 251, C.TAPS, V.NOT_MET),
        (replace(JUST, farthest_toilet_m=51), 100, C.TOILET_DISTANCE, V.NOT_MET),
        (replace(JUST, food_kcal_per_person_per_day=2_099), 100, C.FOOD, V.NOT_MET),
    ],
)
def test_one_beyond_a_limit_is_not_met(
    measured: Measures, people: int, code: IndicatorCode, verdict: Verdict
) -> None:
    assert verdicts(measured, people)[code] is verdict


@pytest.mark.rule("H-05")
@pytest.mark.parametrize("people", [0, 100])
def test_what_nobody_measured_is_neither_met_nor_unmet(people: int) -> None:
    rows = indicators(Measures(), people, DEFAULTS)
    assert {row.verdict for row in rows} == {V.NOT_MEASURED}
    assert {row.value for row in rows} == {None}


@pytest.mark.rule("H-05")
def test_values_are_shown_rounded_down_and_judged_unrounded() -> None:
    rows = {row.code: row for row in indicators(replace(JUST, covered_area_m2=349), 100, DEFAULTS)}
    assert rows[C.COVERED_AREA].value == Decimal("3.4")
    assert rows[C.COVERED_AREA].limit == Decimal("3.5")
    nearly = {row.code: row for row in indicators(replace(JUST, site_area_m2=4_499), 100, DEFAULTS)}
    assert nearly[C.SITE_AREA].value == Decimal("44.9")
    assert indicators(JUST, 0, DEFAULTS)[0].value is None
