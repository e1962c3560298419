"""Is a site fit to live in: the measures of a day against Sphere's limits (H-05). Pure.

Always holds: a limit is compared exactly, in whole numbers, never by a rounded quotient; a measure
nobody took is said to be missing, it is neither met nor unmet.
Source: Sphere / UNHCR comparison (RULES.md H-05), IDDRS 5.40 §7.3.7 for food.
"""

from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal
from enum import StrEnum

from awda.policy.vocabulary import InForce, Number


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


def indicators(measured: Measures, people: int, policy: InForce) -> tuple[Indicator, ...]:
    """Every indicator for `people` held at the site now, always in the same order."""
    return (
        _site_area(measured.site_area_m2, people, policy),
        _covered_area(measured, people, policy),
        _floor(
            IndicatorCode.WATER,
            measured.water_litres_per_day,
            people,
            policy[Number.WATER_LITRES],
            "L",
        ),
        _ceiling(
            IndicatorCode.TOILETS, people, measured.toilets, policy[Number.PERSONS_PER_TOILET]
        ),
        _ceiling(IndicatorCode.TAPS, people, measured.taps, policy[Number.PERSONS_PER_TAP]),
        _distance(measured.farthest_toilet_m, policy[Number.TOILET_DISTANCE_M]),
        _floor(
            IndicatorCode.FOOD,
            measured.food_kcal_per_person_per_day,
            1,
            policy[Number.FOOD_KCAL],
            "kcal",
        ),
    )


def _site_area(area_m2: int, people: int, policy: InForce) -> Indicator:
    row = _floor(IndicatorCode.SITE_AREA, area_m2, people, policy[Number.SITE_AREA_M2], "m²")
    shared = people * policy[Number.SITE_AREA_SHARED_M2]
    if row.verdict is Verdict.NOT_MET and area_m2 >= shared:
        return Indicator(
            row.code, row.value, row.limit, row.at_least, row.unit, Verdict.MET_IF_SHARED
        )
    return row


def _covered_area(measured: Measures, people: int, policy: InForce) -> Indicator:
    least = policy[Number.COVERED_AREA_DM2]
    if measured.cold_season:
        least = policy[Number.COVERED_AREA_COLD_DM2]
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


def _distance(metres: int, most: int) -> Indicator:
    verdict = Verdict.MET if metres <= most else Verdict.NOT_MET
    if metres <= 0:
        verdict = Verdict.NOT_MEASURED
    value = Decimal(metres) if metres > 0 else None
    limit = Decimal(most)
    return Indicator(IndicatorCode.TOILET_DISTANCE, value, limit, False, "m", verdict)


def _quotient(whole: int, by: int) -> Decimal:
    return (Decimal(whole) / by).quantize(Decimal("0.1"), rounding=ROUND_DOWN)
