"""What a child's file may say: each statement once, as a noun. Pure.

Values stand on the record and are never renamed. No statement has a place for a weapon, a unit, a
fight or a drill (C-07).
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from awda.children.codes import (
    CareArrangement,
    Consenting,
    Direction,
    Discipline,
    Ending,
    Outcome,
    Purpose,
    SeparationCause,
    Sign,
    Tie,
    Topic,
    TracingStatus,
    Why,
    Wish,
)
from awda.kernel.ids import HandoverId, PartyId, PersonId
from awda.kernel.instants import Instant
from awda.people.codes import AgeMethod
from awda.people.households.links import Relationship


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """The file begins. `seen`: what speaks for a child, in a few words; empty from the clock."""

    why: Why
    seen: str = ""
    what: Literal["OPENING"] = "OPENING"


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral:
    """The child is offered to a child-protection body. `present`: who stays beside the child."""

    body: PartyId
    handover: HandoverId
    why: str
    needs_now: str = ""
    present: str = ""
    what: Literal["REFERRAL"] = "REFERRAL"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeFinding:
    """What one assessor found of an age in doubt: years in full, margin in months (C-01)."""

    discipline: Discipline
    method: AgeMethod
    tried: tuple[AgeMethod, ...]
    consent_given: bool
    why_needed: str
    age_from: int
    age_to: int
    margin_months: int
    what: Literal["AGE_FINDING"] = "AGE_FINDING"


@dataclass(frozen=True, slots=True, kw_only=True)
class Separation:
    """Who is with the child, and how the others were lost (C-09)."""

    tie: Tie
    last_seen_with: str = ""
    last_seen_where: str = ""
    last_seen_on: date | None = None
    cause: SeparationCause | None = None
    what: Literal["SEPARATION"] = "SEPARATION"


@dataclass(frozen=True, slots=True, kw_only=True)
class Care:
    """Who looks after the child now (C-09)."""

    arrangement: CareArrangement
    carer: str
    since: date
    what: Literal["CARE"] = "CARE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracing:
    """A step of the search for the family (C-09)."""

    status: TracingStatus
    agency: str
    found: str = ""
    what: Literal["TRACING"] = "TRACING"


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyMessage:
    """A Red Cross message, sent or received (C-09). Its words are not kept."""

    direction: Direction
    day: date
    reference: str
    what: Literal["FAMILY_MESSAGE"] = "FAMILY_MESSAGE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One session with the child, its five rules ticked as they were kept (C-10)."""

    topic: Topic
    began_at: Instant
    ended_at: Instant
    language: str
    mother_tongue: bool
    trained_interviewer: bool
    supporter_present: bool
    right_to_stop: bool
    no_commander_near: bool
    note: str = ""
    what: Literal["SESSION"] = "SESSION"


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the child says of leaving, in the child's own words (C-06)."""

    wish: Wish
    words: str = ""
    what: Literal["VIEW"] = "VIEW"


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """Yes or no to leaving, of the child or the guardian; `guardian` is who that is (C-06)."""

    by: Consenting
    yes: bool
    language: str
    witness: str
    guardian: PersonId | None = None
    guardian_name: str = ""
    what: Literal["CONSENT"] = "CONSENT"


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """The family as traced and verified, and who of them receives the child (C-06)."""

    carer: str
    relationship: Relationship
    address: str
    verified: bool
    verified_by: str
    how: str
    what: Literal["FAMILY"] = "FAMILY"


@dataclass(frozen=True, slots=True, kw_only=True)
class Panelist:
    """Who decided beside the worker: a login or code, and the profession."""

    by: str
    discipline: Discipline


@dataclass(frozen=True, slots=True, kw_only=True)
class Determination:
    """What is best for this child, decided by two professions at least (C-06).

    `destination` is the district of return, where the child is to leave.
    """

    outcome: Outcome
    reasons: str
    panel: tuple[Panelist, ...]
    review_on: date
    destination: str = ""
    what: Literal["DETERMINATION"] = "DETERMINATION"


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """A sign of association or abduction is raised, or settled (C-06)."""

    sign: Sign
    raised: bool
    why: str
    what: Literal["FLAG"] = "FLAG"


@dataclass(frozen=True, slots=True, kw_only=True)
class Birth:
    """A birth in custody: mother, hour, carer, and the civil registry asked (C-11)."""

    mother: PersonId
    carer: PersonId
    born_at: Instant
    attended_by: str
    registry: str
    what: Literal["BIRTH"] = "BIRTH"


@dataclass(frozen=True, slots=True, kw_only=True)
class KinshipTest:
    """A DNA test that was consented to; its result is kept apart, not here (C-11)."""

    purpose: Purpose
    consent_given: bool
    consent_by: str
    lab: str
    result_kept_at: str
    what: Literal["KINSHIP_TEST"] = "KINSHIP_TEST"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """The children's or refugee monitor looked into the planned return itself (C-06)."""

    may_go: bool
    reference: str
    what: Literal["VERIFICATION"] = "VERIFICATION"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reunion:
    """The child is with the family again."""

    carer: str
    on: date
    what: Literal["REUNION"] = "REUNION"


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """Somebody saw the child afterwards."""

    on: date
    found: str
    what: Literal["FOLLOW_UP"] = "FOLLOW_UP"


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """The file ends."""

    ending: Ending
    reason: str
    what: Literal["CLOSING"] = "CLOSING"


Written = (
    Separation
    | Care
    | Tracing
    | FamilyMessage
    | Session
    | View
    | Consent
    | Family
    | Determination
    | Flag
    | Birth
    | KinshipTest
    | Reunion
    | FollowUp
    | Closing
)
Said = Opening | Referral | AgeFinding | Verification | Written
