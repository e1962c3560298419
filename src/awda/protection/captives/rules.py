"""A woman or child who may be held captive (F-04, Yazidi Survivors Law 8/2021).

Law: whoever is flagged is heard alone by a trained person of the right sex, never beside the
family they came with, and is referred to the survivors' body; the flag is lifted only by somebody
else than whoever set it, with reasons, after such an interview. Pure.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal

from awda.kernel.act import Act
from awda.kernel.ids import ActorId, PersonId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.protection.saying import saying
from awda.protection.vocabulary import Interview, must_be_closed


class CaptiveSign(StrEnum):
    """What made somebody think so. Religion and community are no entry of this list (D-03)."""

    SAID_SO = "SAID_SO"
    ANOTHER_SAID_SO = "ANOTHER_SAID_SO"
    LISTED_AS_MISSING = "LISTED_AS_MISSING"
    DOES_NOT_SPEAK_ALONE = "DOES_NOT_SPEAK_ALONE"
    NO_LANGUAGE_IN_COMMON = "NO_LANGUAGE_IN_COMMON"
    STORY_DOES_NOT_FIT = "STORY_DOES_NOT_FIT"
    OTHER = "OTHER"


class HeardBy(StrEnum):
    """Who hears the person: of their sex, or whom they chose."""

    WOMAN = "WOMAN"
    MAN = "MAN"


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagCaptive:
    """Somebody may have been abducted."""

    person: PersonId
    sign: CaptiveSign


@dataclass(frozen=True, slots=True, kw_only=True)
class HearCaptive:
    """The interview apart. `chosen`: the person asked for this one, whatever their sex."""

    person: PersonId
    interview: Interview
    heard_by: HeardBy
    trained: bool
    chosen: bool
    apart_from_family: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferCaptive:
    """Referred to the survivors' body, by its name and reference."""

    person: PersonId
    body: str
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LiftFlag:
    """The flag was a mistake, somebody else than its setter finds."""

    person: PersonId
    reasons: str


Command = FlagCaptive | HearCaptive | ReferCaptive | LiftFlag


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptiveFlagged:
    person: PersonId
    sign: CaptiveSign
    flagged_by: ActorId
    what: Literal["CAPTIVE_FLAGGED"] = "CAPTIVE_FLAGGED"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptiveHeard:
    person: PersonId
    interview: Interview
    heard_by: HeardBy
    chosen: bool
    what: Literal["CAPTIVE_HEARD"] = "CAPTIVE_HEARD"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptiveReferred:
    person: PersonId
    body: str
    reference: str
    what: Literal["CAPTIVE_REFERRED"] = "CAPTIVE_REFERRED"


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagLifted:
    person: PersonId
    reasons: str
    what: Literal["FLAG_LIFTED"] = "FLAG_LIFTED"


Fact = CaptiveFlagged | CaptiveHeard | CaptiveReferred | FlagLifted


@dataclass(frozen=True, slots=True)
class Captive:
    """What is remembered: who set the flag that stands, and whether the person was heard since."""

    flagged_by: ActorId | None = None
    heard: bool = False


def decide(state: Captive, command: Command, act: Act, *, woman: bool, child: bool) -> Fact:
    """The fact for a command, or a Refusal."""
    match command:
        case FlagCaptive():
            if not (woman or child):
                raise Refusal("CAPTIVE_WOMAN_OR_CHILD")
            if state.flagged_by is not None:
                raise Refusal("CAPTIVE_FLAGGED_ALREADY")
            return saying(CaptiveFlagged, command, flagged_by=act.actor)
        case HearCaptive():
            _flagged(state)
            _heard_well(command, act, woman=woman)
            return saying(CaptiveHeard, command)
        case ReferCaptive():
            _flagged(state)
            if not command.body.strip() or not command.reference.strip():
                raise Refusal("SURVIVORS_BODY_NOT_NAMED")
            return saying(CaptiveReferred, command)
        case LiftFlag():
            _flagged(state)
            if not state.heard:
                raise Refusal("CAPTIVE_NOT_HEARD")
            if act.actor == state.flagged_by:
                raise Refusal("FLAG_LIFTED_BY_ITS_SETTER")
            if not command.reasons.strip():
                raise Refusal("FLAG_LIFTED_WITHOUT_REASONS")
            return saying(FlagLifted, command)


def _flagged(state: Captive) -> None:
    if state.flagged_by is None:
        raise Refusal("CAPTIVE_NOT_FLAGGED")


def _heard_well(command: HearCaptive, act: Act, *, woman: bool) -> None:
    must_be_closed(command.interview, act, woman=woman)
    if not command.apart_from_family:
        raise Refusal("HEARD_BESIDE_THE_FAMILY")
    if not command.trained:
        raise Refusal("INTERVIEWER_NOT_TRAINED")
    of_her_sex = command.heard_by is (HeardBy.WOMAN if woman else HeardBy.MAN)
    if not (of_her_sex or command.chosen):
        raise Refusal("INTERVIEWER_OF_THE_OTHER_SEX")


def evolve(state: Captive, fact: Fact, _when: Instant) -> Captive:
    """What is remembered after one more fact."""
    match fact:
        case CaptiveFlagged():
            return Captive(flagged_by=fact.flagged_by)
        case CaptiveHeard():
            return replace(state, heard=True)
        case CaptiveReferred():
            return state
        case FlagLifted():
            return Captive()
