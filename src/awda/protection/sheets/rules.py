"""An area sheet: versions of what is known about one district, for counselling (P-02, G-05).

Law: a version is never edited; a later one says what changed and whether the change is material. A
material change makes every consent and assessment given on an older version stale: that is read
off the record, never pushed. A sheet names no person. Pure.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import NewType

from awda.kernel.act import Act
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.kernel.stating import stating

DistrictId = NewType("DistrictId", str)
CODE = re.compile(r"[a-z0-9][a-z0-9._-]{0,47}")  # stands in public envelopes
MOST_CHARACTERS = 2_000  # of one topic in one language: a sheet is read aloud


class Topic(StrEnum):
    """What a sheet speaks of."""

    SITUATION = "SITUATION"
    SETTLEMENT = "SETTLEMENT"  # the settlement or amnesty procedure, and its limits
    DETENTION = "DETENTION"  # how likely detention or questioning is
    SERVICES = "SERVICES"  # papers, houses, mines, schools


REQUIRED = (Topic.SITUATION, Topic.SETTLEMENT, Topic.DETENTION)

# --- commands


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One topic in plain words. Arabic, English and Sorani always; Kurmanji where spoken."""

    topic: Topic
    ar: str
    en: str
    ckb: str
    ku: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where it is known from, and of what day."""

    name: str
    dated: date
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishSheet:
    """The next version of a district's sheet. `what_changed` is for all but the first."""

    district: DistrictId
    name_ar: str
    name_en: str
    name_ckb: str
    parts: tuple[Told, ...]
    sources: tuple[Source, ...]
    as_of: date
    material: bool
    what_changed: str = ""


# --- events


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPublished:
    district: DistrictId
    version: int
    name_ar: str
    name_en: str
    name_ckb: str
    parts: tuple[Told, ...]
    sources: tuple[Source, ...]
    as_of: date
    material: bool
    what_changed: str


# --- state


@dataclass(frozen=True, slots=True)
class Sheet:
    """How many versions there are."""

    version: int = 0


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """A district's newest sheet: versions count from 1; `*_in` are entries."""

    district: DistrictId
    version: int
    entry: int
    material_version: int
    material_in: int


def stream(command: PublishSheet) -> str:
    """Each district has its stream."""
    return f"sheet/{command.district}"


def decide(
    state: Sheet, command: PublishSheet, act: Act, _nothing: None
) -> Sequence[SheetPublished]:
    """The next version, or a Refusal. A first version is material: before it nothing was told."""
    if not CODE.fullmatch(command.district):
        raise Refusal("CODE_NOT_PLAIN")
    if not all(name.strip() for name in (command.name_ar, command.name_en, command.name_ckb)):
        raise Refusal("SHEET_LANGUAGE_MISSING")
    _whole(command.parts)
    if not command.sources or any(not source.name.strip() for source in command.sources):
        raise Refusal("SHEET_SOURCE_MISSING")
    today = act.happened_at.date()
    if command.as_of > today or any(source.dated > today for source in command.sources):
        raise Refusal("SHEET_FROM_THE_FUTURE")
    if state.version and not command.what_changed.strip():
        raise Refusal("SHEET_CHANGE_UNSAID", version=state.version)
    first = state.version == 0
    return [
        stating(
            SheetPublished,
            command,
            version=state.version + 1,
            material=command.material or first,
        )
    ]


def _whole(parts: tuple[Told, ...]) -> None:
    topics = [part.topic for part in parts]
    for topic in REQUIRED:
        if topic not in topics:
            raise Refusal("SHEET_TOPIC_MISSING", topic=topic.value)
    if len(set(topics)) != len(topics):
        raise Refusal("SHEET_TOPIC_TWICE")
    for part in parts:
        if not (part.ar.strip() and part.en.strip() and part.ckb.strip()):
            raise Refusal("SHEET_LANGUAGE_MISSING")
        if max(map(len, (part.ar, part.en, part.ckb, part.ku))) > MOST_CHARACTERS:
            raise Refusal("SHEET_TOO_LONG", most=MOST_CHARACTERS)


def evolve(state: Sheet, event: SheetPublished, _when: Instant) -> Sheet:
    """One more version."""
    return replace(state, version=event.version)


def compartment(_event: SheetPublished) -> Compartment:
    """A sheet is given to everyone and names nobody."""
    return Compartment.PUBLIC


MAY = {PublishSheet: frozenset({Role.PROTECTION})}
