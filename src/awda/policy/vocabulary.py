"""The numbers that gates and clocks are set by, and what it means to loosen one (L-06). Pure.

Always holds: each number has a default, bounds that nobody passes, and a side on which it protects
less. A gate has no switch: what a number cannot do is turn a rule off. Names stand on the record,
so none is ever renamed or taken away.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from types import MappingProxyType


class Number(StrEnum):
    """A number of the policy. Its name says its unit."""

    # the policy's own
    PROPOSAL_DAYS = "proposal_days"
    # people
    REGISTER_HOURS = "register_hours"
    CAPTURE_CARD_DAYS = "capture_card_days"
    CRIMINAL_RESPONSIBILITY_YEARS = "criminal_responsibility_years"
    WRONGLY_INTERNED_DAYS = "wrongly_interned_days"
    TRACK_WARN_DAYS = "track_warn_days"
    # children and camps
    CHILD_WARN_HOURS = "child_warn_hours"
    CHILD_OUT_HOURS = "child_out_hours"
    TRANSIT_STAY_DAYS = "transit_stay_days"
    HEADCOUNT_EXPLAIN_HOURS = "headcount_explain_hours"
    BORDER_DISTANCE_KM = "border_distance_km"
    SITE_AREA_M2 = "site_area_m2"
    SITE_AREA_SHARED_M2 = "site_area_shared_m2"
    COVERED_AREA_DM2 = "covered_area_dm2"
    COVERED_AREA_COLD_DM2 = "covered_area_cold_dm2"
    WATER_LITRES = "water_litres"
    PERSONS_PER_TOILET = "persons_per_toilet"
    PERSONS_PER_TAP = "persons_per_tap"
    TOILET_DISTANCE_M = "toilet_distance_m"
    FOOD_KCAL = "food_kcal"
    # custody and belongings
    OFFER_LAPSE_HOURS = "offer_lapse_hours"
    OFFER_LAPSE_MOST_HOURS = "offer_lapse_most_hours"
    STOCK_CHECK_DAYS = "stock_check_days"
    FULL_STOCK_CHECK_DAYS = "full_stock_check_days"
    SERIALS_READ_PERCENT = "serials_read_percent"
    BAGGAGE_GRAMS = "baggage_grams"
    # gates that stand on contexts still to come
    SCREENING_TARGET_HOURS = "screening_target_hours"
    SCREENING_REVIEW_DAYS = "screening_review_days"
    FITNESS_HOURS = "fitness_hours"
    ASSESSMENT_DAYS = "assessment_days"
    CONSENT_DAYS = "consent_days"
    BOARDING_ANSWER_HOURS = "boarding_answer_hours"
    GO_HOURS = "go_hours"
    MONITOR_NOTICE_HOURS = "monitor_notice_hours"
    INTERIM_MEMO_DAYS = "interim_memo_days"
    RECEIVER_BRAKE_PERMILLE = "receiver_brake_permille"
    SMALLEST_CELL = "smallest_cell"
    WEAPON_RECORD_YEARS = "weapon_record_years"
    CUSTODY_REGISTER_YEARS = "custody_register_years"
    CONSENT_FILE_YEARS = "consent_file_years"
    MEDICAL_FILE_YEARS = "medical_file_years"
    ACCESS_LOG_YEARS = "access_log_years"
    DISMISSED_HIT_DAYS = "dismissed_hit_days"


class Looser(StrEnum):
    """On which side a number protects less. A change to that side needs two organisations."""

    MORE = "MORE"
    LESS = "LESS"
    EITHER = "EITHER"  # two goods are weighed: no side is the safe one


class Unit(StrEnum):
    """What a number counts."""

    HOURS = "HOURS"
    DAYS = "DAYS"
    YEARS = "YEARS"
    PERSONS = "PERSONS"
    PERCENT = "PERCENT"
    PERMILLE = "PERMILLE"
    KM = "KM"
    M = "M"
    M2 = "M2"
    DM2 = "DM2"
    LITRES = "LITRES"
    KCAL = "KCAL"
    GRAMS = "GRAMS"


@dataclass(frozen=True, slots=True)
class Setting:
    """One number: unit, default, bounds (inclusive) that no signature passes, and rules.

    `awaited`: the gate that will read it is not built in this version.
    """

    unit: Unit
    default: int
    least: int
    most: int
    looser: Looser
    rules: tuple[str, ...]
    awaited: bool = False

    def loosens(self, before: int, after: int) -> bool:
        """Does the change protect anyone less."""
        match self.looser:
            case Looser.MORE:
                return after > before
            case Looser.LESS:
                return after < before
            case Looser.EITHER:
                return after != before


def _awaited(
    unit: Unit, default: int, least: int, most: int, looser: Looser, *rules: str
) -> Setting:
    return Setting(unit, default, least, most, looser, rules, awaited=True)


def _read(unit: Unit, default: int, least: int, most: int, looser: Looser, *rules: str) -> Setting:
    return Setting(unit, default, least, most, looser, rules)


_H, _D, _Y, _P = Unit.HOURS, Unit.DAYS, Unit.YEARS, Unit.PERSONS
_MORE, _LESS, _EITHER = Looser.MORE, Looser.LESS, Looser.EITHER
_N = Number

SETTINGS: Mapping[Number, Setting] = {  # unit, default, least, most, looser side, rules
    _N.PROPOSAL_DAYS: _read(_D, 14, 1, 30, _MORE, "L-06"),
    _N.REGISTER_HOURS: _read(_H, 72, 1, 168, _MORE, "I-13"),
    _N.CAPTURE_CARD_DAYS: _read(_D, 7, 1, 7, _MORE, "I-06"),  # GC III 70: a week at most
    _N.CRIMINAL_RESPONSIBILITY_YEARS: _read(_Y, 14, 14, 18, _LESS, "L-04"),  # CRC GC 24, §22
    _N.WRONGLY_INTERNED_DAYS: _read(_D, 14, 1, 30, _MORE, "L-03"),
    _N.TRACK_WARN_DAYS: _read(_D, 7, 1, 60, _LESS, "L-02"),
    _N.CHILD_WARN_HOURS: _read(_H, 24, 1, 47, _MORE, "C-03"),
    _N.CHILD_OUT_HOURS: _read(_H, 48, 2, 48, _MORE, "C-03"),  # never later than 48 h
    _N.TRANSIT_STAY_DAYS: _read(_D, 30, 7, 30, _MORE, "H-07"),  # at most one month
    _N.HEADCOUNT_EXPLAIN_HOURS: _read(_H, 24, 1, 72, _MORE, "H-11"),
    _N.BORDER_DISTANCE_KM: _read(Unit.KM, 50, 20, 300, _LESS, "H-01"),
    _N.SITE_AREA_M2: _read(Unit.M2, 45, 30, 200, _LESS, "H-05"),
    _N.SITE_AREA_SHARED_M2: _read(Unit.M2, 30, 20, 200, _LESS, "H-05"),
    _N.COVERED_AREA_DM2: _read(Unit.DM2, 350, 350, 2_000, _LESS, "H-05"),
    _N.COVERED_AREA_COLD_DM2: _read(Unit.DM2, 450, 450, 2_000, _LESS, "H-05"),
    _N.WATER_LITRES: _read(Unit.LITRES, 15, 8, 100, _LESS, "H-05"),
    _N.PERSONS_PER_TOILET: _read(_P, 20, 1, 50, _MORE, "H-05"),
    _N.PERSONS_PER_TAP: _read(_P, 250, 1, 250, _MORE, "H-05"),
    _N.TOILET_DISTANCE_M: _read(Unit.M, 50, 1, 100, _MORE, "H-05"),
    _N.FOOD_KCAL: _read(Unit.KCAL, 2_100, 2_100, 4_000, _LESS, "H-05"),  # IDDRS 5.40 §7.3.7
    _N.OFFER_LAPSE_HOURS: _read(_H, 24, 1, 336, _MORE, "X-01"),
    _N.OFFER_LAPSE_MOST_HOURS: _read(_H, 336, 1, 336, _MORE, "X-01"),
    _N.STOCK_CHECK_DAYS: _read(_D, 7, 1, 7, _MORE, "W-07"),
    _N.FULL_STOCK_CHECK_DAYS: _read(_D, 183, 1, 184, _MORE, "W-07"),
    _N.SERIALS_READ_PERCENT: _read(Unit.PERCENT, 10, 10, 100, _LESS, "W-07"),
    _N.BAGGAGE_GRAMS: _read(Unit.GRAMS, 25_000, 10_000, 100_000, _LESS, "W-11"),
    _N.SCREENING_TARGET_HOURS: _awaited(_H, 72, 1, 168, _MORE, "S-07"),
    _N.SCREENING_REVIEW_DAYS: _awaited(_D, 7, 1, 14, _MORE, "S-07"),
    _N.FITNESS_HOURS: _read(_H, 72, 1, 72, _MORE, "M-03"),
    _N.ASSESSMENT_DAYS: _read(_D, 14, 1, 30, _MORE, "P-08"),
    _N.CONSENT_DAYS: _read(_D, 30, 1, 90, _MORE, "P-02"),
    _N.BOARDING_ANSWER_HOURS: _read(_H, 24, 1, 24, _MORE, "P-04"),
    _N.GO_HOURS: _awaited(_H, 12, 1, 24, _MORE, "V-01", "G-02"),
    _N.MONITOR_NOTICE_HOURS: _awaited(_H, 48, 24, 336, _LESS, "V-01"),
    _N.INTERIM_MEMO_DAYS: _awaited(_D, 30, 1, 30, _MORE, "A-02"),
    _N.RECEIVER_BRAKE_PERMILLE: _awaited(Unit.PERMILLE, 20, 0, 50, _MORE, "R-03"),
    _N.SMALLEST_CELL: _awaited(_P, 5, 5, 50, _LESS, "T-02"),
    _N.WEAPON_RECORD_YEARS: _awaited(_Y, 30, 30, 100, _LESS, "W-13"),
    _N.CUSTODY_REGISTER_YEARS: _awaited(_Y, 50, 50, 100, _EITHER, "D-04"),
    _N.CONSENT_FILE_YEARS: _read(_Y, 10, 1, 30, _EITHER, "D-04"),
    _N.MEDICAL_FILE_YEARS: _read(_Y, 10, 1, 50, _EITHER, "D-04"),
    _N.ACCESS_LOG_YEARS: _read(_Y, 5, 1, 20, _EITHER, "D-04"),
    _N.DISMISSED_HIT_DAYS: _read(_D, 90, 1, 90, _MORE, "D-04"),
}

IN_ORDER: tuple[tuple[Number, Number], ...] = (  # the first is never greater than the second
    (_N.CHILD_WARN_HOURS, _N.CHILD_OUT_HOURS),
    (_N.SITE_AREA_SHARED_M2, _N.SITE_AREA_M2),
    (_N.COVERED_AREA_DM2, _N.COVERED_AREA_COLD_DM2),
    (_N.OFFER_LAPSE_HOURS, _N.OFFER_LAPSE_MOST_HOURS),
    (_N.STOCK_CHECK_DAYS, _N.FULL_STOCK_CHECK_DAYS),
)


@dataclass(frozen=True, slots=True)
class InForce:
    """The numbers in force: handed to pure rules as a fact, with the entry it came from.

    Before the first change `version` is 0, `entry` is None and every number stands at its default.
    Each change writes down all numbers, so that a later program's defaults move none of them.
    """

    version: int = 0
    entry: int | None = None
    numbers: Mapping[Number, int] = field(default_factory=lambda: MappingProxyType({}))

    def __getitem__(self, number: Number) -> int:
        value = self.numbers.get(number)
        return SETTINGS[number].default if value is None else value

    def hours(self, number: Number) -> timedelta:
        """A number of hours as a span of time."""
        return timedelta(hours=self[number])

    def days(self, number: Number) -> timedelta:
        """A number of days as a span of time."""
        return timedelta(days=self[number])

    @property
    def relied_on(self) -> tuple[int, ...]:
        """The entry to name beside a decision taken by these numbers; none at the defaults."""
        return () if self.entry is None else (self.entry,)


DEFAULTS = InForce()
