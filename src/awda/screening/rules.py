"""A hit: who reviews it, when it is settled, and what may never ground it.

Law (S-01): an outcome exists only where two named reviewers, of two units, found the same, neither
knowing what the other found. Where they differ there is no outcome, and others look (decision
0011). S-02: seven grounds carry nothing adverse, alone or together. S-09: whoever is under 18, or
may be, is not screened, and what was open is sealed. What a review says is checked against itself
alone, so that no answer tells one reviewer anything of another.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from awda.kernel.act import Act
from awda.kernel.ids import ActorId, PartyId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.kernel.stating import stating
from awda.places.rules import PartyKind
from awda.screening.vocabulary import (
    FORBIDDEN,
    NO_PARTY,
    Challenge,
    Challenged,
    Command,
    DelayExplained,
    Event,
    ExplainDelay,
    GiveNotice,
    Ground,
    HitRaised,
    NoticeGiven,
    OpenSeal,
    Outcome,
    OwnerTold,
    RaiseHit,
    Reopen,
    Reopened,
    Review,
    Reviewed,
    SealedForChild,
    SealForChild,
    SealOpened,
    SendToJustice,
    SentToJustice,
    Settled,
    TellOwner,
)

TARGET: Final = timedelta(hours=72)  # S-07
MOST: Final = timedelta(days=7)  # then a weekly entry is due
WEEK: Final = timedelta(days=7)
LONGEST_HOLD: Final = timedelta(days=30)
CHALLENGE_WITHIN: Final = timedelta(days=30)  # of the notice
MOST_REVIEWS: Final = 6  # of one round
LEAST_WHAT: Final = 10  # letters of a description
LEAST_SOURCE: Final = 3
NAMELESS: Final = frozenset({"anonymous", "unknown", "مجهول", "غير معروف", "فاعل خير"})


@dataclass(frozen=True, slots=True)
class Opinion:
    """One reviewer's finding in the present round."""

    actor: ActorId
    role: Role
    unit: PartyId
    outcome: Outcome
    gist: str = ""
    until: date | None = None
    refer_to: PartyId = NO_PARTY


@dataclass(frozen=True, slots=True)
class Hit:
    """What is remembered of one hit. `standing` is the outcome in force, if there is one."""

    raised: bool = False
    open: bool = False
    sealed: bool = False
    challenged: bool = False
    opinions: tuple[Opinion, ...] = ()
    involved: frozenset[ActorId] = frozenset()
    barred: frozenset[ActorId] = frozenset()  # decided what is being challenged
    standing: Outcome | None = None
    until: date | None = None
    refer_to: PartyId = NO_PARTY
    notice_by: date | None = None  # until when a challenge is in time; set once notice was given
    owner_told: bool = False
    sent: bool = False


@dataclass(frozen=True, slots=True)
class Around:
    """Facts from elsewhere: is the person surely of age, held here; what the named party is."""

    adult: bool = False
    held: bool = False
    refer_kind: PartyKind | None = None


def stream(command: Command) -> str:
    """Each hit has its stream, which names nobody."""
    return f"hit/{command.hit}"


def decide(state: Hit, command: Command, act: Act, around: Around) -> Sequence[Event]:
    """Facts for a command, or a Refusal."""
    match command:
        case RaiseHit():
            return _raise(state, command, around)
        case SealForChild():
            _known(state)
            if around.adult:
                raise Refusal("PERSON_IS_OF_AGE")
            return [SealedForChild(hit=command.hit)]
        case OpenSeal():
            if not state.raised:
                raise Refusal("NO_SUCH_HIT")
            _said(command.reason)
            return [stating(SealOpened, command)]
        case Review():
            return _review(state, command, act, around)
        case _:
            _known(state)
            _of_age(around)
            return [_fact(state, command, act)]


def _raise(state: Hit, command: RaiseHit, around: Around) -> Sequence[Event]:
    _of_age(around)
    if not around.held:
        raise Refusal("SCREENED_ONLY_IN_CUSTODY")
    if state.raised and (state.open or state.sealed):
        raise Refusal("HIT_OPEN_ALREADY")
    return [stating(HitRaised, command)]


def _fact(state: Hit, command: Command, act: Act) -> Event:
    """What is neither raised nor reviewed: told, delayed, challenged, sent, opened again."""
    today = act.happened_at.date()
    match command:
        case ExplainDelay():
            _said(command.why)
            _must(state.open, "HIT_NOT_OPEN")
            return stating(DelayExplained, command)
        case GiveNotice():
            _must(_adverse(state), "NOTHING_TO_GIVE_NOTICE_OF")
            _must(state.notice_by is None, "NOTICE_GIVEN_ALREADY")
            _said(command.told_by)
            return stating(NoticeGiven, command, challenge_by=today + CHALLENGE_WITHIN)
        case Challenge():
            _must(_adverse(state), "NOTHING_TO_CHALLENGE")
            _must(not state.challenged, "CHALLENGE_OPEN_ALREADY")
            _said(command.words)
            late = state.notice_by is not None and today > state.notice_by
            return stating(Challenged, command, late=late)
        case TellOwner():
            _must(state.standing is Outcome.ERROR and not state.open, "NO_ERROR_TO_TELL")
            _must(not state.owner_told, "OWNER_TOLD_ALREADY")
            _said(command.told, command.how)
            return stating(OwnerTold, command)
        case SendToJustice():
            _must(state.standing is Outcome.REFER_JUSTICE and not state.open, "NOTHING_TO_REFER")
            _must(not state.sent, "SENT_TO_JUSTICE_ALREADY")
            _said(command.reference)
            return stating(SentToJustice, command, authority=state.refer_to)
        case Reopen():
            _must(not state.open, "HIT_OPEN_ALREADY")
            _said(command.reason)
            return stating(Reopened, command)
        case _:
            raise AssertionError("each other command is decided above")


def _must(holds: bool, code: str) -> None:
    if not holds:
        raise Refusal(code)


def _known(state: Hit) -> None:
    """A sealed matter is, for those who screen, no matter at all."""
    if not state.raised or state.sealed:
        raise Refusal("NO_SUCH_HIT")


def _of_age(around: Around) -> None:
    if not around.adult:
        raise Refusal("CHILD_IS_NOT_SCREENED")


def _said(*texts: str) -> None:
    if not all(text.strip() for text in texts):
        raise Refusal("SCREENING_WORDS_MISSING")


def _adverse(state: Hit) -> bool:
    return state.standing is not None and state.standing.adverse


# --- reviews


def _review(state: Hit, command: Review, act: Act, around: Around) -> Sequence[Event]:
    _known(state)
    _of_age(around)
    _must(state.open, "HIT_NOT_OPEN")
    _may_review(state, act)
    _stands_by_itself(command, act, around)
    reviewed = stating(Reviewed, command, reviewer=act.actor, role=act.role, unit=act.party)
    own = _opinion(reviewed)
    other = next((one for one in state.opinions if together(one, own)), None)
    if other is None:
        return [reviewed]
    return [reviewed, _settled(state, command, other, own)]


def _may_review(state: Hit, act: Act) -> None:
    """Another person, another role, another unit; on a challenge, nobody who was involved."""
    if not act.party:
        raise Refusal("REVIEWER_WITHOUT_UNIT")
    if act.actor in state.barred:
        raise Refusal("REVIEWER_WAS_INVOLVED")
    if any(act.actor == one.actor for one in state.opinions):
        raise Refusal("REVIEWER_TWICE")
    if len(state.opinions) == 1:
        [first] = state.opinions
        if act.party == first.unit:
            raise Refusal("REVIEWER_SAME_UNIT")
        if act.role is first.role:
            raise Refusal("REVIEWER_SAME_ROLE")
    if len(state.opinions) >= MOST_REVIEWS:
        raise Refusal("TOO_MANY_REVIEWS", most=MOST_REVIEWS)


def together(one: Opinion, other: Opinion) -> Outcome | None:
    """The outcome that two opinions make, or None.

    They are of different people and units. Equal outcomes stand; two that both let the person go
    stand as the more careful of them; everything else is a difference, which settles nothing.
    """
    if one.actor == other.actor or one.unit == other.unit:
        return None
    if one.outcome is other.outcome:
        same_court = one.refer_to == other.refer_to
        return one.outcome if one.outcome is not Outcome.REFER_JUSTICE or same_court else None
    if one.outcome.adverse or other.outcome.adverse:
        return None
    both = {one.outcome, other.outcome}
    return Outcome.CLEAR_NOTE if Outcome.CLEAR_NOTE in both else Outcome.CLEAR


def _settled(state: Hit, command: Review, one: Opinion, other: Opinion) -> Settled:
    outcome = together(one, other)
    assert outcome is not None
    held = [opinion.until for opinion in (one, other) if opinion.until]
    return Settled(
        hit=command.hit,
        outcome=outcome,
        reviewers=(one.actor, other.actor),
        units=(one.unit, other.unit),
        gist="\n".join(dict.fromkeys(text.strip() for text in (one.gist, other.gist) if text)),
        until=min(held) if outcome is Outcome.HOLD else None,
        refer_to=other.refer_to,
        overturned=_adverse(state) and not outcome.adverse,
    )


def _stands_by_itself(command: Review, act: Act, around: Around) -> None:
    """What one review must say, whatever any other says."""
    _said(command.reasons)
    if not command.outcome.adverse:
        return
    if not command.gist.strip():
        raise Refusal("GIST_MISSING")
    sound = [ground for ground in command.grounds if ground.kind not in FORBIDDEN]
    if not sound:
        raise Refusal("GROUNDS_FORBIDDEN")
    for ground in sound:
        _described(ground)
    today = act.happened_at.date()
    if command.outcome is Outcome.HOLD and not (
        command.until and today < command.until <= today + LONGEST_HOLD
    ):
        raise Refusal("HOLD_WITHOUT_END", most=LONGEST_HOLD.days)
    if command.outcome is Outcome.REFER_JUSTICE and around.refer_kind is not PartyKind.JUSTICE:
        raise Refusal("REFER_TO_JUSTICE_ONLY")


def _described(ground: Ground) -> None:
    texts = (
        (ground.what, LEAST_WHAT),
        (ground.source, LEAST_SOURCE),
        (ground.how_checked, LEAST_WHAT),
    )
    if any(len(text.strip()) < least for text, least in texts):
        raise Refusal("GROUND_NOT_CHECKED", kind=ground.kind.value)
    if ground.source.strip().casefold() in NAMELESS:
        raise Refusal("GROUND_NOT_CHECKED", kind=ground.kind.value)


# --- remembering


def evolve(state: Hit, event: Event, _when: Instant) -> Hit:
    """What is remembered after one more fact."""
    match event:
        case HitRaised():
            return Hit(raised=True, open=True, involved=state.involved)
        case Settled():
            return replace(
                state,
                open=False,
                challenged=False,
                opinions=(),
                standing=event.outcome,
                until=event.until,
                refer_to=event.refer_to,
                notice_by=None,
                owner_told=False,
                sent=False,
            )
        case NoticeGiven():
            return replace(state, notice_by=event.challenge_by)
        case Challenged():
            return replace(state, open=True, challenged=True, opinions=(), barred=state.involved)
        case OwnerTold():
            return replace(state, owner_told=True)
        case SentToJustice():
            return replace(state, sent=True)
        case Reopened():
            return replace(state, open=True, opinions=())
        case SealedForChild():
            return replace(state, open=False, sealed=True)
        case Reviewed():
            return replace(
                state,
                opinions=(*state.opinions, _opinion(event)),
                involved=state.involved | {event.reviewer},
            )
        case DelayExplained() | SealOpened():
            return state


def _opinion(event: Reviewed) -> Opinion:
    return Opinion(
        actor=event.reviewer,
        role=event.role,
        unit=event.unit,
        outcome=event.outcome,
        gist=event.gist,
        until=event.until,
        refer_to=event.refer_to,
    )


def compartment(_event: Event) -> Compartment:
    """Sealed to screening."""
    return Compartment.SCREENING
