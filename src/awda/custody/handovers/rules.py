"""A handover: one party offers a list of people or items to another, on terms both sign.

Law: the terms hash is SHA-256 over the canonical JSON of the terms, so both sides sign the same
list (X-01); weapons and ammunition never travel on one list (W-05, checked by equipment, which
knows the items). A handover holds nobody: custody of each subject moves only by its own acceptance.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from awda.custody.vocabulary import ITEM_ROLES, PERSON_ROLES, Purpose
from awda.kernel.act import Act
from awda.kernel.ids import HandoverId, PartyId, PlaceId, SubjectId
from awda.kernel.instants import Instant, write
from awda.kernel.refusal import Refusal
from awda.kernel.stating import stating
from awda.places.rules import PartyFacts
from awda.policy.vocabulary import DEFAULTS, InForce, Number
from awda.tlog.canonical import canonical

MOST_SUBJECTS = 5_000  # on one handover; larger movements are several lists


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenHandover:
    """The acting party opens a list for `taker`. `subjects` are sorted and never empty."""

    handover: HandoverId
    taker: PartyId
    purpose: Purpose
    subjects: tuple[SubjectId, ...]
    lapses_at: Instant
    to_place: PlaceId | None = None
    court_reference: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverOpened:
    handover: HandoverId
    giver: PartyId
    taker: PartyId
    purpose: Purpose
    subjects: tuple[SubjectId, ...]
    lapses_at: Instant
    to_place: PlaceId | None
    court_reference: str
    note: str
    terms: str


@dataclass(frozen=True, slots=True)
class Around:
    """Facts from elsewhere: the taker as it stands, and the policy."""

    taker: PartyFacts | None
    policy: InForce = DEFAULTS


@dataclass(frozen=True, slots=True)
class Opened:
    """Whether this handover has been opened."""

    yes: bool = False


def stream(command: OpenHandover) -> str:
    """Each handover has its stream."""
    return f"handover/{command.handover}"


def terms_hash(command: OpenHandover, giver: PartyId, offered_at: Instant) -> str:
    """What both sides sign: SHA-256, in hex, over the canonical JSON of these terms."""
    terms = {
        "handover": command.handover,
        "giver": giver,
        "taker": command.taker,
        "purpose": command.purpose.value,
        "to_place": command.to_place,
        "subjects": sorted(command.subjects),
        "offered_at": write(offered_at),
        "lapses_at": write(command.lapses_at),
        "court_reference": command.court_reference,
    }
    return sha256(canonical(terms)).hexdigest()


def decide(
    state: Opened, command: OpenHandover, act: Act, around: Around
) -> Sequence[HandoverOpened]:
    """The opened handover with its terms hash, or a Refusal."""
    if state.yes:
        raise Refusal("HANDOVER_OPEN_ALREADY", handover=command.handover)
    if not command.subjects or len(set(command.subjects)) != len(command.subjects):
        raise Refusal("LIST_EMPTY_OR_REPEATED", listed=len(command.subjects))
    if len(command.subjects) > MOST_SUBJECTS:
        raise Refusal("LIST_TOO_LONG", listed=len(command.subjects), most=MOST_SUBJECTS)
    taker = around.taker
    if taker is None or not taker.open:
        raise Refusal("NO_SUCH_TAKER", taker=command.taker)
    if taker.id == act.party:
        raise Refusal("OFFER_TO_ONESELF")
    hours = (command.lapses_at - act.happened_at).total_seconds() / 3600
    most = around.policy[Number.OFFER_LAPSE_MOST_HOURS]
    if not 0 < hours <= most:
        raise Refusal("LAPSE_OUT_OF_BOUNDS", most=most)
    ordered = replace(command, subjects=tuple(sorted(command.subjects)))
    terms = terms_hash(ordered, act.party, act.happened_at)
    return [stating(HandoverOpened, ordered, giver=act.party, terms=terms)]


def evolve(_state: Opened, _event: HandoverOpened, _when: Instant) -> Opened:
    """Once opened, a handover stays as it is; the answers are each subject's own facts."""
    return Opened(yes=True)


MAY = {OpenHandover: PERSON_ROLES | ITEM_ROLES}
