"""A review of internment: is this person rightly on the internee track (L-03).

Law: it can be asked for by the person through any staff, by ICRC, UNHCR or UNICEF, or by staff; it
has a due date from the start; one at a time; it is decided, with reasons, by someone who neither
put the person on that track nor opened the review; and either upholds the track or leads to a new
track, which stands on the record in the same transaction.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from awda.kernel.act import Act
from awda.kernel.ids import ActorId, PersonId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.kernel.stating import stating
from awda.people.codes import Track
from awda.policy.vocabulary import DEFAULTS, InForce, Number

INTERNED = frozenset({Track.INT, Track.WND})
STATEMENT_CHARACTERS = 4_000


class WrongReason(StrEnum):
    """Why the internment may be wrong (IDDRS 5.40 §7.3.7)."""

    CIVILIAN = "CIVILIAN"
    ABDUCTEE = "ABDUCTEE"
    CHILD = "CHILD"
    CRITERIA_NOT_MET = "CRITERIA_NOT_MET"


class AskedBy(StrEnum):
    """On whose word it is opened."""

    PERSON = "PERSON"
    MONITOR = "MONITOR"
    STAFF = "STAFF"


class Outcome(StrEnum):
    """How it ends."""

    UPHELD = "UPHELD"
    NEW_TRACK = "NEW_TRACK"


# --- commands


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenReview:
    """The internment of one person is put to review. `statement`: what is said for it."""

    person: PersonId
    asked_by: AskedBy
    reason: WrongReason
    statement: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideReview:
    """The open review ends. `track_entry`: of the new track, where there is one."""

    person: PersonId
    outcome: Outcome
    reasons: str
    track_entry: int | None = None


Command = OpenReview | DecideReview


# --- events


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewOpened:
    person: PersonId
    asked_by: AskedBy
    reason: WrongReason
    statement: str
    track: Track
    due_at: Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewDecided:
    person: PersonId
    outcome: Outcome
    reasons: str
    track_entry: int | None


Event = ReviewOpened | ReviewDecided
EVENTS = (ReviewOpened, ReviewDecided)


# --- state


@dataclass(frozen=True, slots=True)
class Review:
    """What is remembered of one person's reviews: whether one is open."""

    open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """Facts from elsewhere. `track` is None where nobody met the person.

    `assigned_by`: the logins that put the person on a track. `opened_by`: of the open review.
    `new_track`: what the entry a decision names put this very person on, None where it did not.
    """

    track: Track | None = None
    assigned_by: frozenset[ActorId] = frozenset()
    opened_by: ActorId | None = None
    new_track: Track | None = None
    policy: InForce = DEFAULTS


def stream(command: Command) -> str:
    """Each person's reviews have their stream."""
    return f"internment/{command.person}"


def decide(state: Review, command: Command, act: Act, around: Around) -> Sequence[Event]:
    """Facts for a command, or a Refusal."""
    match command:
        case OpenReview():
            return [_open(state, command, act, around)]
        case DecideReview():
            return [_decided(state, command, act, around)]


def _open(state: Review, command: OpenReview, act: Act, around: Around) -> ReviewOpened:
    if around.track not in INTERNED:
        raise Refusal("NOT_INTERNED")
    if state.open:
        raise Refusal("REVIEW_OPEN_ALREADY")
    if (command.asked_by is AskedBy.MONITOR) != (act.role in MONITORS):
        raise Refusal("REVIEW_ASKED_BY_ANOTHER", role=act.role.value)
    _said(command.statement)
    assert around.track is not None, "it is one of the internee tracks"
    due_at = act.happened_at + around.policy.days(Number.WRONGLY_INTERNED_DAYS)
    return stating(ReviewOpened, command, track=around.track, due_at=due_at)


def _decided(state: Review, command: DecideReview, act: Act, around: Around) -> ReviewDecided:
    if not state.open:
        raise Refusal("NO_OPEN_REVIEW")
    _said(command.reasons)
    if act.actor in around.assigned_by or act.actor == around.opened_by:
        raise Refusal("REVIEW_DECIDED_BY_ONE_INVOLVED")
    changed = around.new_track is not None and around.new_track not in INTERNED
    if (command.outcome is Outcome.NEW_TRACK) != changed:
        raise Refusal("REVIEW_NEEDS_ITS_TRACK")
    if command.outcome is Outcome.UPHELD and command.track_entry is not None:
        raise Refusal("REVIEW_NEEDS_ITS_TRACK")
    return stating(ReviewDecided, command)


def _said(text: str) -> None:
    if not text.strip():
        raise Refusal("REVIEW_NEEDS_REASONS")
    if len(text) > STATEMENT_CHARACTERS:
        raise Refusal("TEXT_TOO_LONG", most=STATEMENT_CHARACTERS)


def evolve(state: Review, event: Event, _when: Instant) -> Review:
    """What is remembered after one more fact."""
    match event:
        case ReviewOpened():
            return Review(open=True)
        case ReviewDecided():
            return Review(open=False)


def compartment(_event: Event) -> Compartment:
    """What is said for someone may endanger them."""
    return Compartment.PROTECTION


MONITORS = frozenset({Role.MONITOR_ICRC, Role.MONITOR_UNHCR, Role.MONITOR_UNICEF})
_STAFF = frozenset(
    {
        Role.GATE_CLERK,
        Role.REGISTRAR,
        Role.INTERPRETER,
        Role.TRIAGE_MEDIC,
        Role.CLINICIAN,
        Role.PROTECTION,
        Role.CHILD_PROTECTION,
        Role.CAMP_MANAGER,
    }
)
MAY = {
    OpenReview: _STAFF | MONITORS,
    DecideReview: frozenset({Role.REGISTRAR, Role.PROTECTION, Role.CHILD_PROTECTION}),
}
