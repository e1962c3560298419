"""The words of care: commands and events of a person's medical file. Pure.

Events are past-tense facts, all sealed to the care team. Their names stand in the public envelope,
so none of them tells what someone suffers from: the kind of a note, the cause of a hold, the care
that was offered are inside the body.
"""

from dataclasses import dataclass, field
from datetime import date

from awda.custody.vocabulary import Cause
from awda.kernel.ids import HandoverId, PartyId, PersonId
from awda.kernel.stating import HANDED_DOWN
from awda.medical.codes import Asked, Care, CareAnswer, Consciousness, HandedTo, HoldCause
from awda.medical.statements import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """Vital signs, each optional: beats and breaths a minute, mmHg, tenths of °C, per cent."""

    consciousness: Consciousness | None = None
    pulse: int | None = None
    breaths: int | None = None
    systolic: int | None = None
    temperature_tenths: int | None = None
    oxygen: int | None = None


NO_SIGNS = Signs()

# --- commands


@dataclass(frozen=True, slots=True, kw_only=True)
class Observe:
    """Vital signs taken at triage or later; the colour itself is set with people (M-01)."""

    person: PersonId
    signs: Signs
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteNote:
    """A note in the file (M-02)."""

    person: PersonId
    said: Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectNote:
    """A later note that names the entry it corrects; without `now` that entry was a mistake."""

    person: PersonId
    corrects: int
    reason: str
    now: Statement | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StateNone:
    """The person was asked, and has none: no problems, no allergies, no medicines."""

    person: PersonId
    about: Asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Refer:
    """Another party's care team is let into the file, until the referral ends."""

    person: PersonId
    to: PartyId
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EndReferral:
    """That party's care team has no more business in the file."""

    person: PersonId
    to: PartyId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Admit:
    """What stands beside a hospital's acceptance of custody (M-06).

    `guard` says who guards, and how, or that nobody does; `return_to` is the return ticket: the
    party that takes the person back. The custody entry is handed down by the act.
    """

    person: PersonId
    handover: HandoverId
    doctor: str
    guard: str
    return_to: PartyId
    custody_entry: int = field(default=0, metadata=HANDED_DOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferCare:
    """Care that is offered to everyone, and the answer; no answer has a consequence (M-09)."""

    person: PersonId
    care: Care
    answer: CareAnswer
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviseMovement:
    """A clinician holds someone back from travelling with others, or lifts the hold.

    `review_on` is the day on which a hold is looked at again.
    """

    person: PersonId
    cause: HoldCause
    review_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandSummary:
    """A summary handed over (M-07), sealed to its SHA-256, which the act hands down.

    To a receiving doctor only by the person's recorded consent: who asked, in what language.
    """

    person: PersonId
    to: HandedTo
    doctor: str = ""
    facility: str = ""
    consent_given: bool = False
    consent_language: str = ""
    consent_witness: str = ""
    sha256: str = field(default="", metadata=HANDED_DOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class CertifyDeath:
    """The medical part of a death on the record (M-08); the doctor is the one who signs the act."""

    person: PersonId
    doctor: str
    immediate_cause: str
    underlying_cause: str
    manner: Cause
    inquiry: str = ""


Command = (
    Observe
    | WriteNote
    | CorrectNote
    | StateNone
    | Refer
    | EndReferral
    | Admit
    | OfferCare
    | AdviseMovement
    | HandSummary
    | CertifyDeath
)

# --- events


@dataclass(frozen=True, slots=True, kw_only=True)
class Observed:
    person: PersonId
    signs: Signs
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteWritten:
    person: PersonId
    said: Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteCorrected:
    person: PersonId
    corrects: int
    reason: str
    now: Statement | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoneStated:
    person: PersonId
    about: Asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Referred:
    person: PersonId
    to: PartyId
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralEnded:
    person: PersonId
    to: PartyId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Admitted:
    person: PersonId
    handover: HandoverId
    doctor: str
    guard: str
    return_to: PartyId
    custody_entry: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CareOffered:
    person: PersonId
    care: Care
    answer: CareAnswer
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MovementAdvised:
    person: PersonId
    cause: HoldCause
    review_on: date | None
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryHanded:
    person: PersonId
    to: HandedTo
    doctor: str
    facility: str
    consent_given: bool
    consent_language: str
    consent_witness: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeathCertified:
    person: PersonId
    doctor: str
    immediate_cause: str
    underlying_cause: str
    manner: Cause
    inquiry: str


Event = (
    Observed
    | NoteWritten
    | NoteCorrected
    | NoneStated
    | Referred
    | ReferralEnded
    | Admitted
    | CareOffered
    | MovementAdvised
    | SummaryHanded
    | DeathCertified
)
EVENTS: tuple[type[Event], ...] = Event.__args__
