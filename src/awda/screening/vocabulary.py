"""The words of a hit: what raised it, what reviewers say, how it is settled, told and challenged.

A hit asks whether the person here is the person a list means. It hangs on one person (S-03) and
bears a stream of its own, named by an id nobody can work out, since streams stand in the public
envelopes. Pure.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

from awda.kernel.ids import ActorId, PartyId, PersonId
from awda.kernel.roles import Role

HitId = NewType("HitId", str)
NO_PARTY = PartyId("")


class Outcome(StrEnum):
    """What two reviewers may find (codelists.json, screening_outcome)."""

    CLEAR = "CLEAR"
    CLEAR_NOTE = "CLEAR_NOTE"
    ERROR = "ERROR"  # another person than the one listed
    HOLD = "HOLD"
    REFER_JUSTICE = "REFER_JUSTICE"

    @property
    def adverse(self) -> bool:
        """Does it stand in someone's way."""
        return self in (Outcome.HOLD, Outcome.REFER_JUSTICE)


class GroundKind(StrEnum):
    """What a reviewer relies on. The first seven ground nothing adverse, alone or together."""

    SIMILAR_NAME = "SIMILAR_NAME"
    KINSHIP = "KINSHIP"
    TRIBE_SECT_HOME = "TRIBE_SECT_HOME"
    FIGHTING_AGE = "FIGHTING_AGE"
    NO_PAPERS = "NO_PAPERS"
    BODY_MARKS = "BODY_MARKS"
    ANONYMOUS = "ANONYMOUS"
    DOCUMENT = "DOCUMENT"
    BIRTH_AND_PARENTS = "BIRTH_AND_PARENTS"
    COURT_RECORD = "COURT_RECORD"
    NAMED_WITNESS = "NAMED_WITNESS"
    OFFICIAL_RECORD = "OFFICIAL_RECORD"
    OWN_STATEMENT = "OWN_STATEMENT"  # said freely, in a language the person speaks


FORBIDDEN = frozenset(
    {
        GroundKind.SIMILAR_NAME,
        GroundKind.KINSHIP,
        GroundKind.TRIBE_SECT_HOME,
        GroundKind.FIGHTING_AGE,
        GroundKind.NO_PAPERS,
        GroundKind.BODY_MARKS,
        GroundKind.ANONYMOUS,
    }
)
"""EUAA Iraq 2022 §2.1; IDDRS 5.40 §7.3.4."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """One item a reviewer relies on: what it is, from whom or where, and how it was checked."""

    kind: GroundKind
    what: str
    source: str = ""
    how_checked: str = ""


class PointKind(StrEnum):
    """What of the two is compared beside each other."""

    NAME = "NAME"
    BIRTH = "BIRTH"
    FATHER = "FATHER"
    MOTHER = "MOTHER"
    NATIONALITY = "NATIONALITY"
    SEX = "SEX"
    DOCUMENT = "DOCUMENT"


class Verdict(StrEnum):
    """How two values stand to each other."""

    AGREES = "AGREES"
    NEAR = "NEAR"
    DIFFERS = "DIFFERS"
    UNKNOWN = "UNKNOWN"  # one side does not say


@dataclass(frozen=True, slots=True, kw_only=True)
class NamePart:
    """One part of a name here that met one part there, why, and how surely (per mille)."""

    here: str
    there: str
    how: str
    weight: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One thing compared: as it is said here, as the list says it, and how they stand."""

    kind: PointKind
    verdict: Verdict
    here: str = ""
    there: str = ""
    parts: tuple[NamePart, ...] = ()


class ChallengedBy(StrEnum):
    """Who brings a challenge."""

    PERSON = "PERSON"
    REPRESENTATIVE = "REPRESENTATIVE"
    MONITOR = "MONITOR"


class Told(StrEnum):
    """How a notice was given."""

    PAPER_AND_READ = "PAPER_AND_READ"
    PAPER = "PAPER"
    READ_ALOUD = "READ_ALOUD"


class NoticeLanguage(StrEnum):
    """The languages a notice is written in."""

    ARABIC = "ar"
    ENGLISH = "en"
    SORANI = "ckb"
    KURMANJI = "ku"


# --- commands


@dataclass(frozen=True, slots=True, kw_only=True)
class RaiseHit:
    """A run found that an entry may mean this person. `score` is per mille, of the names alone.

    `entry_print` and `person_print` are over the facts compared: while both stay, a dismissed hit
    stays dismissed. `relied_on` are the person's entries, here and not in the public envelope.
    """

    hit: HitId
    person: PersonId
    run: str
    watchlist: str
    version: int
    sha256: str
    key: str
    entry_print: str
    person_print: str
    score: int
    points: tuple[Point, ...]
    relied_on: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A reviewer's own finding, written without knowledge of any other (S-01).

    `gist` is what the person may be told of the reasons. `until` ends a hold; `refer_to` is the
    justice authority of a referral.
    """

    hit: HitId
    outcome: Outcome
    grounds: tuple[Ground, ...] = ()
    reasons: str
    gist: str = ""
    until: date | None = None
    refer_to: PartyId = NO_PARTY


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainDelay:
    """The weekly entry for a hit that is past its maximum: why it is not decided (S-07)."""

    hit: HitId
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveNotice:
    """The person was told of an adverse outcome, in a language they understand (S-06)."""

    hit: HitId
    language: NoticeLanguage
    how: Told
    told_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Challenge:
    """The person, or someone for them, asks others to look again (S-06)."""

    hit: HitId
    by: ChallengedBy
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TellOwner:
    """The list's owner was told that the entry stopped another person."""

    hit: HitId
    told: str
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SendToJustice:
    """A referral went to the justice authority; nothing of it goes to camp staff (S-08)."""

    hit: HitId
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopen:
    """A hold has run out, or something new is known: two reviewers look again."""

    hit: HitId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SealForChild:
    """The person is a child, or may be one: the matter is closed and sealed (S-09)."""

    hit: HitId


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSeal:
    """A human-rights monitor opens a sealed matter, and says why."""

    hit: HitId
    reason: str


Command = (
    RaiseHit
    | Review
    | ExplainDelay
    | GiveNotice
    | Challenge
    | TellOwner
    | SendToJustice
    | Reopen
    | SealForChild
    | OpenSeal
)


# --- events


@dataclass(frozen=True, slots=True, kw_only=True)
class HitRaised:
    hit: HitId
    person: PersonId
    run: str
    watchlist: str
    version: int
    sha256: str
    key: str
    entry_print: str
    person_print: str
    score: int
    points: tuple[Point, ...]
    relied_on: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """`reviewer`, `role` and `unit` repeat the envelope: the outcome depends on them."""

    hit: HitId
    reviewer: ActorId
    role: Role
    unit: PartyId
    outcome: Outcome
    grounds: tuple[Ground, ...]
    reasons: str
    gist: str
    until: date | None
    refer_to: PartyId


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """Two named reviewers of different units found the same; `overturned` an adverse outcome."""

    hit: HitId
    outcome: Outcome
    reviewers: tuple[ActorId, ...]
    units: tuple[PartyId, ...]
    gist: str
    until: date | None
    refer_to: PartyId
    overturned: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DelayExplained:
    hit: HitId
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeGiven:
    hit: HitId
    language: NoticeLanguage
    how: Told
    told_by: str
    challenge_by: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Challenged:
    hit: HitId
    by: ChallengedBy
    words: str
    late: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerTold:
    hit: HitId
    told: str
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SentToJustice:
    hit: HitId
    authority: PartyId
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopened:
    hit: HitId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedForChild:
    hit: HitId


@dataclass(frozen=True, slots=True, kw_only=True)
class SealOpened:
    hit: HitId
    reason: str


Event = (
    HitRaised
    | Reviewed
    | Settled
    | DelayExplained
    | NoticeGiven
    | Challenged
    | OwnerTold
    | SentToJustice
    | Reopened
    | SealedForChild
    | SealOpened
)
EVENTS: tuple[type[Event], ...] = Event.__args__

REVIEWERS = frozenset({Role.SCREENING_A, Role.SCREENING_B})
RUNNERS = REVIEWERS | {Role.KEEPER}
COMPARES = RUNNERS | {Role.CLOCK}  # by itself too: a question is put, and nothing is decided
CHALLENGERS = REVIEWERS | {
    Role.PROTECTION,
    Role.MONITOR_ICRC,
    Role.MONITOR_UNHCR,
    Role.MONITOR_RIGHTS,
}
MAY = {
    RaiseHit: COMPARES,
    Review: REVIEWERS,
    ExplainDelay: REVIEWERS,
    GiveNotice: REVIEWERS | {Role.PROTECTION},
    Challenge: CHALLENGERS,
    TellOwner: REVIEWERS,
    SendToJustice: REVIEWERS,
    Reopen: REVIEWERS,
    SealForChild: COMPARES,
    OpenSeal: frozenset({Role.MONITOR_RIGHTS}),
}
