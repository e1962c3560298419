"""What would happen to this one person there: asked under six heads, of everyone (P-07..P-09).

Law: every head is asked; the outcome follows from the answers and cannot be typed; a risk stands
until another assessor finds none, and no reason, rank or override passes it (CAT 3; ICCPR 6-7;
ICPPED 16). What is noted of a person's risk is free text, sealed: there is no field for religion,
sect, tribe or politics (D-03). Pure.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal

from awda.kernel.act import Act
from awda.kernel.ids import PartyId, PersonId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.protection.saying import saying
from awda.protection.sheets.rules import DistrictId, SheetFacts
from awda.protection.vocabulary import Interview, must_be_closed


class Head(StrEnum):
    """What nobody may be sent into."""

    TORTURE = "TORTURE"
    DEATH_PENALTY = "DEATH_PENALTY"
    ENFORCED_DISAPPEARANCE = "ENFORCED_DISAPPEARANCE"
    PERSECUTION = "PERSECUTION"
    DENIAL_OF_JUSTICE = "DENIAL_OF_JUSTICE"
    ONWARD_TRANSFER = "ONWARD_TRANSFER"


class Finding(StrEnum):
    """The answer under one head, and of the whole (codelists.json, nr_outcome)."""

    NO_RISK = "NO_RISK"
    RISK = "RISK"
    MORE = "MORE"  # more information is needed


class Factor(StrEnum):
    """What is asked because it can endanger someone (P-09). The answer is free text, sealed."""

    RANK = "RANK"
    BRANCH = "BRANCH"  # intelligence, prisons, air force
    UNIT = "UNIT"
    HOME_AREA = "HOME_AREA"
    PUBLIC_ROLE = "PUBLIC_ROLE"
    PAST_DETENTION = "PAST_DETENTION"
    FAMILY_THREATS = "FAMILY_THREATS"
    OWN_STATEMENT = "OWN_STATEMENT"


# --- command


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadFound:
    """One head: what was found, and why."""

    head: Head
    finding: Finding
    reasons: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FactorAsked:
    """One factor, and what the person said; empty where there was nothing to say."""

    factor: Factor
    said: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessRisk:
    """One person, one destination, one receiving authority. The assessor signs the act."""

    person: PersonId
    destination: DistrictId
    receiver: PartyId
    interview: Interview
    heads: tuple[HeadFound, ...]
    factors: tuple[FactorAsked, ...]


# --- fact


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskAssessed:
    """`sheet_entry` and `receiver_entry`: what was known of both when it was decided."""

    person: PersonId
    destination: DistrictId
    receiver: PartyId
    interview: Interview
    heads: tuple[HeadFound, ...]
    factors: tuple[FactorAsked, ...]
    outcome: Finding
    assessor: str
    sheet_entry: int
    receiver_entry: int
    what: Literal["RISK_ASSESSED"] = "RISK_ASSESSED"


Where = tuple[DistrictId, PartyId]


@dataclass(frozen=True, slots=True)
class Risks:
    """Who found a risk that nobody else has answered with `no risk` yet, for each destination."""

    found_by: tuple[tuple[Where, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """Facts from elsewhere. `receiver_entry`: the newest of what is known of it; None: no such."""

    woman: bool
    sheet: SheetFacts | None = None
    receiver_entry: int | None = None


def decide(state: Risks, command: AssessRisk, act: Act, around: Around) -> RiskAssessed:
    """The assessment with its outcome, or a Refusal."""
    if around.sheet is None:
        raise Refusal("NO_AREA_SHEET", district=command.destination)
    if around.receiver_entry is None:
        raise Refusal("NOT_A_RECEIVER", party=command.receiver)
    must_be_closed(command.interview, act, woman=around.woman)
    _all_asked(command)
    found_by = dict(state.found_by).get((command.destination, command.receiver))
    if found_by == act.actor:
        raise Refusal("RISK_ANOTHER_ASSESSOR")
    return saying(
        RiskAssessed,
        command,
        outcome=outcome(command.heads),
        assessor=act.actor,
        sheet_entry=around.sheet.entry,
        receiver_entry=around.receiver_entry,
    )


def _all_asked(command: AssessRisk) -> None:
    heads = [one.head for one in command.heads]
    for head in Head:
        if heads.count(head) != 1:
            raise Refusal("HEAD_NOT_ASKED", head=head.value)
    if any(not one.reasons.strip() for one in command.heads):
        raise Refusal("HEAD_WITHOUT_REASONS")
    factors = [one.factor for one in command.factors]
    for factor in Factor:
        if factors.count(factor) != 1:
            raise Refusal("FACTOR_NOT_ASKED", factor=factor.value)


def outcome(heads: tuple[HeadFound, ...]) -> Finding:
    """A risk under one head is a risk; a doubt under one head is a doubt; nothing is averaged."""
    findings = {one.finding for one in heads}
    if Finding.RISK in findings:
        return Finding.RISK
    return Finding.MORE if Finding.MORE in findings else Finding.NO_RISK


def evolve(state: Risks, fact: RiskAssessed, _when: Instant) -> Risks:
    """A risk is remembered through `more information`, until another finds none."""
    where = (fact.destination, fact.receiver)
    others = tuple(one for one in state.found_by if one[0] != where)
    match fact.outcome:
        case Finding.RISK:
            return replace(state, found_by=(*others, (where, fact.assessor)))
        case Finding.NO_RISK:
            return replace(state, found_by=others)
        case Finding.MORE:
            return state
