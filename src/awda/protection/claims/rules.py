"""A wish to seek protection, said in any words to anyone, and what becomes of it (P-10).

Law: every role records it, and the answer is the same whatever stood before, so nobody learns from
it; from then on return is frozen until the competent body closes it, appeal included. Combatants
are not recognised prima facie: only by ordinary steps, after a disarmed civilian period. Pure.
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Literal

from awda.kernel.act import Act
from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.protection.saying import saying


class Stage(StrEnum):
    """Where a claim stands."""

    NONE = "NONE"
    WISH = "WISH"
    LODGED = "LODGED"
    REFUSED = "REFUSED"  # an appeal is open until its last day
    APPEALED = "APPEALED"
    GRANTED = "GRANTED"
    CLOSED = "CLOSED"


class Decision(StrEnum):
    """What a body decided."""

    GRANTED = "GRANTED"
    REFUSED = "REFUSED"


class Procedure(StrEnum):
    """How it was decided."""

    INDIVIDUAL = "INDIVIDUAL"
    PRIMA_FACIE = "PRIMA_FACIE"


# --- commands


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordWish:
    """The person said, in any words, that they seek protection. `said` may stay empty."""

    person: PersonId
    said: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LodgeClaim:
    """The competent body has the claim, under its own reference."""

    person: PersonId
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AttestCivilian:
    """Since when a former combatant has been disarmed and lived as a civilian, by whose word."""

    person: PersonId
    since: date
    attested_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideClaim:
    """The body's decision, on first instance. `appeal_until` is the last day for an appeal."""

    person: PersonId
    decision: Decision
    procedure: Procedure
    reference: str
    appeal_until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealClaim:
    """The person appeals."""

    person: PersonId
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideAppeal:
    """The decision on the appeal."""

    person: PersonId
    decision: Decision
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseWish:
    """The competent body heard the person in private, who does not seek protection."""

    person: PersonId
    heard_in_private: bool
    reference: str


Command = (
    RecordWish | LodgeClaim | AttestCivilian | DecideClaim | AppealClaim | DecideAppeal | CloseWish
)

# --- facts


@dataclass(frozen=True, slots=True, kw_only=True)
class WishRecorded:
    person: PersonId
    said: str
    what: Literal["WISH_RECORDED"] = "WISH_RECORDED"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimLodged:
    person: PersonId
    reference: str
    what: Literal["CLAIM_LODGED"] = "CLAIM_LODGED"


@dataclass(frozen=True, slots=True, kw_only=True)
class CivilianAttested:
    person: PersonId
    since: date
    attested_by: str
    what: Literal["CIVILIAN_ATTESTED"] = "CIVILIAN_ATTESTED"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimDecided:
    person: PersonId
    decision: Decision
    procedure: Procedure
    reference: str
    appeal_until: date | None
    what: Literal["CLAIM_DECIDED"] = "CLAIM_DECIDED"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimAppealed:
    person: PersonId
    reference: str
    what: Literal["CLAIM_APPEALED"] = "CLAIM_APPEALED"


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealDecided:
    person: PersonId
    decision: Decision
    reference: str
    what: Literal["APPEAL_DECIDED"] = "APPEAL_DECIDED"


@dataclass(frozen=True, slots=True, kw_only=True)
class WishClosed:
    person: PersonId
    reference: str
    what: Literal["WISH_CLOSED"] = "WISH_CLOSED"


Fact = (
    WishRecorded
    | ClaimLodged
    | CivilianAttested
    | ClaimDecided
    | ClaimAppealed
    | AppealDecided
    | WishClosed
)

# --- state


@dataclass(frozen=True, slots=True)
class Claim:
    """Where one person's claim stands."""

    stage: Stage = Stage.NONE
    appeal_until: date | None = None
    civilian_since: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """Facts from elsewhere. `competent`: the acting party may decide who is protected."""

    competent: bool
    combatant: bool
    disarmed: bool


UNDECIDED = frozenset({Stage.WISH, Stage.LODGED, Stage.APPEALED})


def pending(stage: Stage, appeal_until: date | None, on: date) -> bool:
    """Does anything of the claim still wait on that day, an appeal that may yet come included."""
    if stage is Stage.REFUSED:
        return appeal_until is None or on <= appeal_until
    return stage in UNDECIDED


def decide(state: Claim, command: Command, act: Act, around: Around) -> Fact:
    """The fact for a command, or a Refusal."""
    if isinstance(command, RecordWish):
        return saying(WishRecorded, command)
    if isinstance(command, AttestCivilian):
        return _attest(command, act, around)
    if not isinstance(command, AppealClaim) and not around.competent:
        raise Refusal("NOT_THE_COMPETENT_BODY")
    if not command.reference.strip():
        raise Refusal("CLAIM_REFERENCE_MISSING")
    match command:
        case LodgeClaim():
            _at(state, Stage.WISH)
            return saying(ClaimLodged, command)
        case DecideClaim():
            _at(state, Stage.LODGED)
            _may_be_granted(state, command, act, around)
            return saying(ClaimDecided, command)
        case AppealClaim():
            _at(state, Stage.REFUSED)
            if not pending(state.stage, state.appeal_until, act.happened_at.date()):
                raise Refusal("APPEAL_TOO_LATE")
            return saying(ClaimAppealed, command)
        case DecideAppeal():
            _at(state, Stage.APPEALED)
            return saying(AppealDecided, command)
        case CloseWish():
            _at(state, Stage.WISH, Stage.LODGED)
            if not command.heard_in_private:
                raise Refusal("NOT_HEARD_IN_PRIVATE")
            return saying(WishClosed, command)


def _at(state: Claim, *stages: Stage) -> None:
    if state.stage not in stages:
        raise Refusal("CLAIM_NOT_THERE", stage=state.stage.value)


def _attest(command: AttestCivilian, act: Act, around: Around) -> CivilianAttested:
    if not around.disarmed:
        raise Refusal("NOT_DISARMED")
    if command.since >= act.happened_at.date():
        raise Refusal("CIVILIAN_PERIOD_NOT_BEGUN")
    if not command.attested_by.strip():
        raise Refusal("CLAIM_REFERENCE_MISSING")
    return saying(CivilianAttested, command)


def _may_be_granted(state: Claim, command: DecideClaim, act: Act, around: Around) -> None:
    if command.decision is Decision.REFUSED:
        if command.appeal_until is None or command.appeal_until <= act.happened_at.date():
            raise Refusal("APPEAL_DAY_MISSING")
        return
    if not around.combatant:
        return
    if command.procedure is Procedure.PRIMA_FACIE:
        raise Refusal("NO_PRIMA_FACIE_FOR_COMBATANTS")
    if state.civilian_since is None:
        raise Refusal("CIVILIAN_PERIOD_MISSING")


def evolve(state: Claim, fact: Fact, _when: Instant) -> Claim:
    """What is remembered after one more fact. A wish said again while one waits changes nothing."""
    match fact:
        case WishRecorded():
            fresh = state.stage in (Stage.NONE, Stage.CLOSED, Stage.REFUSED)
            return replace(state, stage=Stage.WISH) if fresh else state
        case ClaimLodged():
            return replace(state, stage=Stage.LODGED)
        case CivilianAttested():
            return replace(state, civilian_since=fact.since)
        case ClaimDecided():
            granted = fact.decision is Decision.GRANTED
            stage = Stage.GRANTED if granted else Stage.REFUSED
            return replace(state, stage=stage, appeal_until=fact.appeal_until)
        case ClaimAppealed():
            return replace(state, stage=Stage.APPEALED)
        case AppealDecided():
            granted = fact.decision is Decision.GRANTED
            return replace(state, stage=Stage.GRANTED if granted else Stage.CLOSED)
        case WishClosed():
            return replace(state, stage=Stage.CLOSED)
