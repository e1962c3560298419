"""How freely the residents of a place go out: a dated decision of the host (H-06, Hague V 11).

Law: a regime names who decided it and on what basis; a new decision is a new fact. Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from awda.housing.vocabulary import CampRegime
from awda.kernel.act import Act
from awda.kernel.ids import PlaceId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.kernel.stating import stating
from awda.places.rules import PlaceFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class SetRegime:
    """The host's decision on a place the acting party runs."""

    place: PlaceId
    regime: CampRegime
    decided_by: str
    basis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegimeSet:
    place: PlaceId
    regime: CampRegime
    decided_by: str
    basis: str


@dataclass(frozen=True, slots=True)
class Regime:
    """The regime in force, or None."""

    now: CampRegime | None = None


def stream(command: SetRegime) -> str:
    """Each place has one stream of regimes."""
    return f"regime/{command.place}"


def decide(
    _state: Regime, command: SetRegime, act: Act, place: PlaceFacts | None
) -> Sequence[RegimeSet]:
    """The decision on the record, or a Refusal."""
    if place is None or not place.open or place.run_by != act.party:
        raise Refusal("NOT_YOUR_SITE", place=command.place, party=act.party)
    if not command.decided_by.strip() or not command.basis.strip():
        raise Refusal("REGIME_BASIS_MISSING")
    return [stating(RegimeSet, command)]


def evolve(_state: Regime, event: RegimeSet, _when: Instant) -> Regime:
    """The newest decision is in force."""
    return Regime(event.regime)


def compartment(_event: RegimeSet) -> Compartment:
    """A regime names no resident, but the officer who decided it."""
    return Compartment.CUSTODY


MAY = {SetRegime: frozenset({Role.CAMP_MANAGER, Role.KEEPER})}
