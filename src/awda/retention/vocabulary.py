"""Words of retention: the clocks, and what may be commanded and said. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from awda.kernel.ending import Remains
from awda.kernel.instants import Instant
from awda.kernel.roles import Compartment


class Clock(StrEnum):
    """What is kept for a time (D-04). Stands on the record: never renamed."""

    DISMISSED_HIT = "DISMISSED_HIT"
    MEDICAL_FILE = "MEDICAL_FILE"
    CONSENT_FILE = "CONSENT_FILE"


PREFIXES: Final[Mapping[str, Clock]] = {
    "hit/": Clock.DISMISSED_HIT,
    "medical/": Clock.MEDICAL_FILE,
    "fitness/": Clock.MEDICAL_FILE,
    "protection/": Clock.CONSENT_FILE,
}
"""How the streams under each clock begin. No other stream can be erased: the custody register
(I-02) and weapon records outlast this version (D-05)."""

SEALED_TO: Final[Mapping[Clock, Compartment]] = {
    Clock.DISMISSED_HIT: Compartment.SCREENING,
    Clock.MEDICAL_FILE: Compartment.MEDICAL,
    Clock.CONSENT_FILE: Compartment.PROTECTION,
}


def clock_of(stream: str) -> Clock | None:
    """The clock under which a stream stands, or None where it is kept."""
    return next((clock for prefix, clock in PREFIXES.items() if stream.startswith(prefix)), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class EraseBodies:
    """Erase all that one stream says so far. `reason` may be empty: the clock is one."""

    stream: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgetReads:
    """So many lines of the log of reads, all older than `before`, are forgotten (D-04)."""

    before: Instant
    count: int


Command = EraseBodies | ForgetReads


@dataclass(frozen=True, slots=True, kw_only=True)
class BodiesErased:
    """`entries` are the indexes whose bodies go (docs/record.md); `kept_for` as in `90 DAYS`."""

    stream: str
    clock: Clock
    rule: str
    kept_for: str
    ended_at: Instant
    due_at: Instant
    reason: str
    entries: tuple[int, ...]
    remains: Remains


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadsForgotten:
    before: Instant
    count: int


Event = BodiesErased | ReadsForgotten
EVENTS: Final = (BodiesErased, ReadsForgotten)
