"""What a statement must say before it goes into a child's file, and what is remembered of it. Pure.

Always holds: a session that broke a rule is written down only with its reason, and one with a
commander near never (C-10); nothing is decided for a child who was not heard (C-06).
"""

from dataclasses import dataclass, replace
from datetime import date

from awda.children.codes import Consenting, Discipline, Ending, Tie
from awda.children.said import (
    AgeFinding,
    Birth,
    Care,
    Closing,
    Consent,
    Determination,
    Family,
    FamilyMessage,
    Flag,
    FollowUp,
    KinshipTest,
    Opening,
    Referral,
    Reunion,
    Separation,
    Session,
    Tracing,
    Verification,
    View,
    Written,
)
from awda.children.vocabulary import Noted
from awda.kernel.act import Act
from awda.kernel.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Found:
    """The first of two findings of an age: by whom, of which profession."""

    by: str
    discipline: Discipline
    finding: AgeFinding


@dataclass(frozen=True, slots=True)
class Case:
    """What is remembered of one child."""

    opened: bool = False
    closed: bool = False
    finding: Found | None = None
    sessions: int = 0
    heard: bool = False
    sought: bool = False
    determined: bool = False
    born: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """Facts from elsewhere, read under the writer's lock.

    `of_a_body`: the acting party is a child-protection body; `to_a_body`: the one referred to is.
    `born_here_on`: the day of a birth in custody. `mother`: the woman named is on the record.
    """

    known: bool
    may_be_child: bool = False
    in_doubt: bool = False
    of_a_body: bool = False
    to_a_body: bool = False
    born_here_on: date | None = None
    mother: bool = False


def filled(**said: str) -> None:
    """Refuse what was left empty, by the name of its field."""
    for name, text in said.items():
        if not text.strip():
            raise Refusal("CHILD_FACT_INCOMPLETE", field=name)


def in_order(state: Case, said: Written, act: Act, around: Around) -> None:
    """Refuse a statement that is not complete, or comes before what it rests on."""
    today = act.happened_at.date()
    match said:
        case Separation():
            if said.tie is not Tie.ACCOMPANIED:
                filled(last_seen_with=said.last_seen_with)
                if said.cause is None:
                    raise Refusal("CHILD_FACT_INCOMPLETE", field="cause")
        case Care():
            filled(carer=said.carer)
            _not_later(said.since, today)
        case Tracing():
            filled(agency=said.agency)
        case FamilyMessage():
            filled(reference=said.reference)
            _not_later(said.day, today)
        case Session():
            _session(said, act)
        case View():
            if not state.sessions:
                raise Refusal("CHILD_SESSION_MISSING")
        case Consent():
            _consent(state, said)
        case Family():
            filled(carer=said.carer, address=said.address, how=said.how)
            filled(verified_by=said.verified_by)
        case Determination():
            _determination(state, said, today)
        case Flag():
            filled(why=said.why)
        case Birth():
            _birth(state, said, act, around)
        case KinshipTest():
            _kinship_test(said)
        case Reunion():
            filled(carer=said.carer)
            _not_later(said.on, today)
        case FollowUp():
            filled(found=said.found)
            _not_later(said.on, today)
        case Closing():
            filled(reason=said.reason)
            if said.ending is Ending.GROWN_UP and around.may_be_child:
                raise Refusal("STILL_A_CHILD")


def _not_later(day: date, today: date) -> None:
    if day > today:
        raise Refusal("CHILD_DAY_LATER", day=day.isoformat())


RULES = ("mother_tongue", "trained_interviewer", "supporter_present", "right_to_stop")


def _session(said: Session, act: Act) -> None:
    if not said.began_at < said.ended_at <= act.happened_at:
        raise Refusal("INTERVIEW_TIMES_WRONG")
    filled(language=said.language)
    if not said.no_commander_near:
        raise Refusal("COMMANDER_NEAR")
    broken = [rule for rule in RULES if not getattr(said, rule)]
    if broken:
        act.warn("SESSION_RULE_BROKEN", rules=", ".join(broken))


def _consent(state: Case, said: Consent) -> None:
    filled(language=said.language, witness=said.witness)
    if said.by is Consenting.GUARDIAN:
        if said.guardian is None:
            filled(guardian_name=said.guardian_name)
    elif not state.heard:
        raise Refusal("CHILD_NOT_HEARD")


def _determination(state: Case, said: Determination, today: date) -> None:
    filled(reasons=said.reasons)
    if not state.heard:
        raise Refusal("CHILD_NOT_HEARD")
    if not state.sought:
        raise Refusal("FAMILY_NOT_SOUGHT")
    people = {one.by.strip() for one in said.panel} - {""}
    if len(people) < 2 or len({one.discipline for one in said.panel}) < 2:
        raise Refusal("DETERMINED_BY_ONE")
    if said.review_on <= today:
        raise Refusal("REVIEW_DAY_PAST", day=said.review_on.isoformat())


def _birth(state: Case, said: Birth, act: Act, around: Around) -> None:
    if around.born_here_on is None:
        raise Refusal("NOT_BORN_HERE")
    if state.born:
        raise Refusal("BIRTH_RECORDED_ALREADY")
    if not around.mother:
        raise Refusal("MOTHER_NOT_ON_RECORD")
    filled(attended_by=said.attended_by, registry=said.registry)
    if act.happened_at.date() > around.born_here_on:
        act.warn("BIRTH_RECORDED_LATE", born=around.born_here_on.isoformat())


def _kinship_test(said: KinshipTest) -> None:
    if not said.consent_given or not said.consent_by.strip():
        raise Refusal("KINSHIP_TEST_WITHOUT_CONSENT")
    filled(lab=said.lab, result_kept_at=said.result_kept_at)


def after(state: Case, event: Noted) -> Case:
    """What is remembered after one more statement."""
    said = event.said
    match said:
        case Opening():
            return replace(state, opened=True)
        case AgeFinding():
            settled = state.finding is not None
            first = Found(event.by, said.discipline, said)
            return replace(state, finding=None if settled else first)
        case Session():
            return replace(state, sessions=state.sessions + 1)
        case View():
            return replace(state, heard=True)
        case Tracing():
            return replace(state, sought=True)
        case Determination():
            return replace(state, determined=True)
        case Birth():
            return replace(state, born=True)
        case Closing():
            return replace(state, closed=True)
        case (
            Referral()
            | Separation()
            | Care()
            | FamilyMessage()
            | Consent()
            | Family()
            | Flag()
            | KinshipTest()
            | Verification()
            | Reunion()
            | FollowUp()
        ):
            return state
