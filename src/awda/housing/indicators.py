"""Is a site fit to live in: the measures of a day against Sphere's limits (H-05). Pure.

Always holds: a limit is compared exactly, in whole numbers, never by a rounded quotient; a measure
nobody took is said to be missing, it is neither met nor unmet.
Source: Sphere / UNHCR comparison (RULES.md H-05), IDDRS 5.40 §7.3.7 for food.
"""

from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal
from enum import StrEnum

SITE_AREA_M2_PER_PERSON = 45
SITE_AREA_M2_PER_PERSON_SHARED = 30  # where gardens and services lie elsewhere
COVERED_AREA_DM2_PER_PERSON = 350  # 3.5 m2
COVERED_AREA_DM2_PER_PERSON_COLD = 450  # 4.5 m2
WATER_LITRES_PER_PERSON_PER_DAY = 15
PERSONS_PER_TOILET = 20
PERSONS_PER_TAP = 250
TOILET_DISTANCE_M = 50
FOOD_KCAL_PER_PERSON_PER_DAY = 2_100


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """What a site offers, units in the names; 0 stands for "nobody measured it"."""

    site_area_m2: int = 0
    covered_area_m2: int = 0
    water_litres_per_day: int = 0
    toilets: int = 0
    taps: int = 0
    farthest_toilet_m: int = 0
    food_kcal_per_person_per_day: int = 0
    cold_season: bool = False


class IndicatorCode(StrEnum):
    """What is measured."""

    SITE_AREA = "SITE_AREA"
    COVERED_AREA = "COVERED_AREA"
    WATER = "WATER"
    TOILETS = "TOILETS"
    TAPS = "TAPS"
    TOILET_DISTANCE = "TOILET_DISTANCE"
    FOOD = "FOOD"


class Verdict(StrEnum):
    """How a measure stands to its limit."""

    MET = "MET"
    MET_IF_SHARED = "MET_IF_SHARED"  # enough only where services are shared elsewhere
    NOT_MET = "NOT_MET"
    NOT_MEASURED = "NOT_MEASURED"


@dataclass(frozen=True, slots=True)
class Indicator:
    """One row: `value` (one decimal, rounded down; None when unknown) against `limit`.

    `at_least`: the limit is a floor; otherwise a ceiling. `unit` is a symbol.
    """

    code: IndicatorCode
    value: Decimal | None
    limit: Decimal
    at_least: bool
    unit: str
    verdict: Verdict


def indicators(measured: Measures, people: int) -> tuple[Indicator, ...]:
    """Every indicator for `people` held at the site now, always in the same order."""
    return (
        _site_area(measured.site_area_m2, people),
        _covered_area(measured, people),
        _floor(
            IndicatorCode.WATER,
            measured.water_litres_per_day,
            people,
            WATER_LITRES_PER_PERSON_PER_DAY,
            "L",
        ),
        _ceiling(IndicatorCode.TOILETS, people, measured.toilets, PERSONS_PER_TOILET),
        _ceiling(IndicatorCode.TAPS, people, measured.taps, PERSONS_PER_TAP),
        _distance(measured.farthest_toilet_m),
        _floor(
            IndicatorCode.FOOD,
            measured.food_kcal_per_person_per_day,
            1,
            FOOD_KCAL_PER_PERSON_PER_DAY,
            "kcal",
        ),
    )


def _site_area(area_m2: int, people: int) -> Indicator:
    row = _floor(IndicatorCode.SITE_AREA, area_m2, people, SITE_AREA_M2_PER_PERSON, "m²")
    if row.verdict is Verdict.NOT_MET and area_m2 >= people * SITE_AREA_M2_PER_PERSON_SHARED:
        return Indicator(
            row.code, row.value, row.limit, row.at_least, row.unit, Verdict.MET_IF_SHARED
        )
    return row


def _covered_area(measured: Measures, people: int) -> Indicator:
    least = COVERED_AREA_DM2_PER_PERSON
    if measured.cold_season:
        least = COVERED_AREA_DM2_PER_PERSON_COLD
    whole = measured.covered_area_m2 * 100
    return _floor(IndicatorCode.COVERED_AREA, whole, people, least, "m²", parts=100)


def _floor(
    code: IndicatorCode, whole: int, people: int, least: int, unit: str, parts: int = 1
) -> Indicator:
    """`whole / people` must reach `least`; both in 1/`parts` of the unit shown."""
    verdict = Verdict.MET if whole >= least * people else Verdict.NOT_MET
    if whole <= 0:
        verdict = Verdict.NOT_MEASURED
    value = _quotient(whole, people * parts) if whole > 0 and people else None
    return Indicator(code, value, Decimal(least) / parts, True, unit, verdict)


def _ceiling(code: IndicatorCode, people: int, units: int, most: int) -> Indicator:
    """`people / units` must not pass `most`. No units at all: not measured."""
    verdict = Verdict.MET if people <= units * most else Verdict.NOT_MET
    if units <= 0:
        verdict = Verdict.NOT_MEASURED
    value = _quotient(people, units) if units > 0 else None
    return Indicator(code, value, Decimal(most), False, "", verdict)


def _distance(metres: int) -> Indicator:
    verdict = Verdict.MET if metres <= TOILET_DISTANCE_M else Verdict.NOT_MET
    if metres <= 0:
        verdict = Verdict.NOT_MEASURED
    value = Decimal(metres) if metres > 0 else None
    limit = Decimal(TOILET_DISTANCE_M)
    return Indicator(IndicatorCode.TOILET_DISTANCE, value, limit, False, "m", verdict)


def _quotient(whole: int, by: int) -> Decimal:
    return (Decimal(whole) / by).quantize(Decimal("0.1"), rounding=ROUND_DOWN)
