"""The words of custody: its closed lists, commands and events, in the order in which they happen.

Values of the lists stand on the record and are never renamed; events are past-tense facts.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from awda.kernel.ids import HandoverId, OperationId, PartyId, PlaceId, SubjectId
from awda.kernel.instants import Instant
from awda.kernel.roles import Role
from awda.kernel.stating import HANDED_DOWN


class SubjectKind(StrEnum):
    """What custody is held of."""

    PERSON = "PERSON"
    ITEM = "ITEM"


class How(StrEnum):
    """How custody began."""

    ENTER = "ENTER"  # taken into custody at the crossing
    BORN = "BORN"  # born in custody
    HANDED_IN = "HANDED_IN"  # an item its bearer handed in
    TAKEN = "TAKEN"  # property taken on an officer's order
    FOUND = "FOUND"  # an item without a bearer


class Standing(StrEnum):
    """Where custody of one subject stands."""

    NOT_ENTERED = "NOT_ENTERED"
    HELD = "HELD"
    DECEASED = "DECEASED"  # the remains are still held
    RELEASED = "RELEASED"
    ESCAPED = "ESCAPED"
    REMAINS_OUT = "REMAINS_OUT"
    LOST = "LOST"  # an item, lost under inquiry: its holder still answers
    WRITTEN_OFF = "WRITTEN_OFF"
    DESTROYED = "DESTROYED"
    GIVEN_BACK = "GIVEN_BACK"  # property, back with its owner
    RECORDED_TWICE = "RECORDED_TWICE"  # a second record of a person whom another record counts


class Purpose(StrEnum):
    """Why custody is offered."""

    TRANSFER = "TRANSFER"
    HOSPITAL_IN = "HOSPITAL_IN"
    HOSPITAL_OUT = "HOSPITAL_OUT"
    CHILD_REFERRAL = "CHILD_REFERRAL"
    CRIMINAL_TRANSFER = "CRIMINAL_TRANSFER"
    HANDOVER = "HANDOVER"  # to the other side
    REVERSE = "REVERSE"  # back to the last holder
    STORE_IN = "STORE_IN"
    STORE_OUT = "STORE_OUT"


class DeclineReason(StrEnum):
    """Why a taker refuses one person or item."""

    NOT_THIS_PERSON = "NOT_THIS_PERSON"
    NOT_PRESENT = "NOT_PRESENT"
    NO_PLACE = "NO_PLACE"
    MEDICAL = "MEDICAL"
    NATIONALITY = "NATIONALITY"
    CHILD = "CHILD"
    PAPERS = "PAPERS"
    DIFFERS = "DIFFERS"  # an item that is not as described
    OTHER = "OTHER"


class CrossingStep(StrEnum):
    """When the people of a list are looked at before they cross: each time anew."""

    OFFER = "OFFER"
    ACCEPTANCE = "ACCEPTANCE"


class ReleaseKind(StrEnum):
    """How custody ends in freedom."""

    RELEASED = "RELEASED"
    ASYLUM_OUT = "ASYLUM_OUT"  # released to asylum or lawful local stay


class Cause(StrEnum):
    """What is known of why someone died. Anything but natural needs an inquiry (M-08)."""

    NATURAL = "NATURAL"
    VIOLENT = "VIOLENT"
    BY_GUARD = "BY_GUARD"
    UNKNOWN = "UNKNOWN"


PERSON_ROLES = frozenset(
    {
        Role.GATE_CLERK,
        Role.REGISTRAR,
        Role.TRIAGE_MEDIC,
        Role.CLINICIAN,
        Role.CAMP_MANAGER,
        Role.CHILD_PROTECTION,
        Role.CONVOY_LEADER,
        Role.LIAISON,
        Role.RECEIVER,
    }
)
ITEM_ROLES = frozenset(
    {Role.ARMS_OFFICER, Role.STORE_KEEPER, Role.CONVOY_LEADER, Role.LIAISON, Role.RECEIVER}
)

# --- commands


@dataclass(frozen=True, slots=True, kw_only=True)
class Enter:
    """A person or item comes into the acting party's custody for the first time (I-01, I-02).

    `mother` is named for a birth; `ordered_by` and `grounds` say by whose authority (ICPPED 17(3)).
    """

    subject: SubjectId
    kind: SubjectKind
    how: How
    operation: OperationId
    place: PlaceId
    ordered_by: str
    grounds: str
    supervised_by: str = ""
    mother: SubjectId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One person or item of an opened handover is offered to its taker.

    `cleared_in`: the entry in which an upper context found that this person may be handed to the
    other side; None where nobody looked. `child_cleared_in`: the same of a child's own departure.
    """

    subject: SubjectId
    handover: HandoverId
    cleared_in: int | None = field(default=None, metadata=HANDED_DOWN)
    child_cleared_in: int | None = field(default=None, metadata=HANDED_DOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Accept:
    """The taker takes this one, by name, on the same terms (X-03). `place` is where it goes.

    `cleared_in`, `child_cleared_in`: as for the offer; what was known may have changed between.
    `along`: whom the taker takes in the same act, each to a place; who only waits on the list may
    never come (F-01).
    """

    subject: SubjectId
    handover: HandoverId
    terms: str
    place: PlaceId
    received_by: str = ""
    note: str = ""
    along: Mapping[SubjectId, PlaceId] = field(default_factory=dict, metadata=HANDED_DOWN)
    cleared_in: int | None = field(default=None, metadata=HANDED_DOWN)
    child_cleared_in: int | None = field(default=None, metadata=HANDED_DOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decline:
    """The taker refuses this one; the giver stays responsible (A-06)."""

    subject: SubjectId
    handover: HandoverId
    reason: DeclineReason
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdraw:
    """The giver takes the offer of this one back before it is accepted."""

    subject: SubjectId
    handover: HandoverId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lapse:
    """The clock finds that an offer's time has passed without an answer."""

    subject: SubjectId
    handover: HandoverId


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """To another place of the same holder. `along`: who goes there in the same act (F-01)."""

    subject: SubjectId
    place: PlaceId
    along: tuple[SubjectId, ...] = field(default=(), metadata=HANDED_DOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """Custody ends in freedom or lawful local stay. Release must be verifiable (X-02)."""

    subject: SubjectId
    kind: ReleaseKind
    destination: str
    authority: str
    verified_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordDeath:
    """A death in custody (M-08). The remains stay in the holder's custody until handed over."""

    subject: SubjectId
    circumstances: str
    cause: Cause
    certified_by: str
    next_of_kin_told: bool
    inquiry: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverRemains:
    """The remains leave to family, cemetery or authority."""

    subject: SubjectId
    destination: str
    received_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordEscape:
    """An escape (H-11): when and where last seen, and who was told."""

    subject: SubjectId
    last_seen_at: Instant
    last_seen_place: PlaceId
    notified: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recapture:
    """Someone who escaped is back in the acting party's custody."""

    subject: SubjectId
    place: PlaceId
    circumstances: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclareLost:
    """An item is missing: lost under inquiry, never silently zero; its holder answers (W-09)."""

    subject: SubjectId
    inquiry: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FindAgain:
    """A lost item is back."""

    subject: SubjectId
    place: PlaceId
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteOff:
    """An item lost under inquiry is written off by two officers."""

    subject: SubjectId
    second: str
    finding: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveBack:
    """Property goes back to its owner, who signs for it (W-10)."""

    subject: SubjectId
    signature: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Destroy:
    """An item is destroyed before two officers."""

    subject: SubjectId
    second: str
    method: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordTwice:
    """This person is counted on the record `first`, whom two registrars judged to be the same."""

    subject: SubjectId
    first: SubjectId


@dataclass(frozen=True, slots=True, kw_only=True)
class CountAgain:
    """The two records were taken apart: this one stands again as it stood before."""

    subject: SubjectId


Command = (
    Enter
    | Offer
    | Accept
    | Decline
    | Withdraw
    | Lapse
    | Move
    | Release
    | RecordDeath
    | HandOverRemains
    | RecordEscape
    | Recapture
    | DeclareLost
    | FindAgain
    | WriteOff
    | GiveBack
    | Destroy
    | RecordTwice
    | CountAgain
)

# --- events


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    subject: SubjectId
    kind: SubjectKind
    how: How
    operation: OperationId
    holder: PartyId
    place: PlaceId
    ordered_by: str
    grounds: str
    supervised_by: str
    mother: SubjectId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    subject: SubjectId
    handover: HandoverId
    taker: PartyId
    to_place: PlaceId | None
    purpose: Purpose
    terms: str
    lapses_at: Instant
    cleared_in: int | None = None
    child_cleared_in: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    subject: SubjectId
    handover: HandoverId
    terms: str
    giver: PartyId
    holder: PartyId
    place: PlaceId
    received_by: str
    note: str
    cleared_in: int | None = None
    child_cleared_in: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Declined:
    subject: SubjectId
    handover: HandoverId
    reason: DeclineReason
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    subject: SubjectId
    handover: HandoverId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lapsed:
    subject: SubjectId
    handover: HandoverId


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    subject: SubjectId
    place: PlaceId


@dataclass(frozen=True, slots=True, kw_only=True)
class Released:
    subject: SubjectId
    kind: ReleaseKind
    destination: str
    authority: str
    verified_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Died:
    subject: SubjectId


@dataclass(frozen=True, slots=True, kw_only=True)
class DeathDescribed:
    subject: SubjectId
    circumstances: str
    cause: Cause
    certified_by: str
    next_of_kin_told: bool
    inquiry: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RemainsHandedOver:
    subject: SubjectId
    destination: str
    received_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Escaped:
    subject: SubjectId
    last_seen_at: Instant
    last_seen_place: PlaceId
    notified: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recaptured:
    subject: SubjectId
    holder: PartyId
    place: PlaceId
    circumstances: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    subject: SubjectId
    inquiry: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundAgain:
    subject: SubjectId
    place: PlaceId
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenOff:
    subject: SubjectId
    second: str
    finding: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenBack:
    subject: SubjectId
    signature: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Destroyed:
    subject: SubjectId
    second: str
    method: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedTwice:
    subject: SubjectId
    first: SubjectId


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedAgain:
    subject: SubjectId
    first: SubjectId


Event = (
    Entered
    | Offered
    | Accepted
    | Declined
    | Withdrawn
    | Lapsed
    | Moved
    | Released
    | Died
    | DeathDescribed
    | RemainsHandedOver
    | Escaped
    | Recaptured
    | Lost
    | FoundAgain
    | WrittenOff
    | GivenBack
    | Destroyed
    | RecordedTwice
    | CountedAgain
)
