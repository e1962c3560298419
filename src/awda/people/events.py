"""The facts about a person as they stand on the record; class and field names are its schema.

Always holds: each event stands in one compartment, so that identity can be shown to a reader who
may not see service, health or protection. A fact that corrects an earlier one names it in
`corrects`. Pure.
"""

from dataclasses import dataclass
from datetime import date

from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.kernel.roles import Compartment
from awda.people import needs
from awda.people.answers import Identity, Interview, Origin, Said, Service
from awda.people.codes import (
    TELLS_OF_SERVICE,
    AgeMethod,
    CardOccasion,
    FileLanguage,
    IdDocument,
    NeedSource,
    PresentsAs,
    Script,
    Sex,
    Told,
    Track,
    Triage,
    VoidReason,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    person: PersonId
    number: str
    sequence: int
    wristband: str
    sex: Sex
    estimated_age_from: int
    estimated_age_to: int
    presents_as: PresentsAs
    custody_entry: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstSeenCorrected:
    person: PersonId
    wristband: str
    sex: Sex
    presents_as: PresentsAs
    corrects: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Triaged:
    person: PersonId
    triage: Triage | None
    wounded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoAdded:
    person: PersonId
    sha256: str
    taken_at: Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentAdded:
    """`hints` are codes of what looks unusual about its numbers; they block nothing (N-04)."""

    person: PersonId
    document: str
    kind: IdDocument
    number: str
    issuer: str
    issued_on: date | None
    expires_on: date | None
    held_by: str
    name_as_written: str
    script: Script
    image_sha256: str
    access_number: str
    mrz: str
    hints: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewHeld:
    person: PersonId
    interview: Interview


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """What a list says of who someone is; `registered` it makes nobody."""

    person: PersonId
    list_sha256: str
    row: int
    identity: Identity
    origin: Origin
    paper_kind: str
    paper_number: str
    phone: str
    crossing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceListed:
    person: PersonId
    list_sha256: str
    row: int
    service: Service


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkListed:
    """Free words of a list: sealed to protection, since they may hold anything (D-03)."""

    person: PersonId
    list_sha256: str
    row: int
    remark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityStated:
    person: PersonId
    identity: Identity
    corrects: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginStated:
    person: PersonId
    origin: Origin
    corrects: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceStated:
    person: PersonId
    service: Service
    corrects: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeEstimated:
    person: PersonId
    estimated_age_from: int
    estimated_age_to: int
    grounds: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeAssessed:
    """`born_latest` is the youngest birth date found, margin included; it settles the age."""

    person: PersonId
    method: AgeMethod
    tried: tuple[AgeMethod, ...]
    consent_given: bool
    why_needed: str
    assessed_by: str
    age_from: int
    age_to: int
    margin_months: int
    born_latest: date
    findings: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackAssigned:
    person: PersonId
    track: Track
    instrument: str
    article: str
    decided_by: str
    review_on: date
    court_reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RightsExplained:
    person: PersonId
    language: str
    methods: tuple[Told, ...]
    explained_by: str
    copy_given: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnFileGiven:
    person: PersonId
    language: FileLanguage
    parts: tuple[Compartment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedFlagged:
    person: PersonId
    need: needs.Need
    source: NeedSource


@dataclass(frozen=True, slots=True, kw_only=True)
class NextOfKinNamed:
    person: PersonId
    kin: str
    name: Said
    relation: str
    address: str
    phone: str
    may_be_informed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureCardOffered:
    person: PersonId
    occasion: CardOccasion
    wanted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureCardSent:
    person: PersonId
    occasion: CardOccasion
    route: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CardIssued:
    person: PersonId
    card: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CardVoided:
    person: PersonId
    card: int
    reason: VoidReason


Event = (
    Met
    | FirstSeenCorrected
    | Triaged
    | PhotoAdded
    | DocumentAdded
    | InterviewHeld
    | Listed
    | ServiceListed
    | RemarkListed
    | IdentityStated
    | OriginStated
    | ServiceStated
    | AgeEstimated
    | AgeAssessed
    | TrackAssigned
    | RightsExplained
    | OwnFileGiven
    | NeedFlagged
    | NextOfKinNamed
    | CaptureCardOffered
    | CaptureCardSent
    | CardIssued
    | CardVoided
)
EVENTS: tuple[type[Event], ...] = Event.__args__


def compartment(event: Event) -> Compartment:
    """Who may read the fact. A paper that tells of service is a service fact."""
    match event:
        case ServiceStated() | ServiceListed():
            return Compartment.SERVICE
        case DocumentAdded() if event.kind in TELLS_OF_SERVICE:
            return Compartment.SERVICE
        case Triaged():
            return Compartment.MEDICAL
        case NeedFlagged():
            return needs.compartment_of(event.need)
        case AgeEstimated() | AgeAssessed():
            return Compartment.CHILD
        case InterviewHeld() | TrackAssigned() | NextOfKinNamed() | RightsExplained():
            return Compartment.PROTECTION
        case RemarkListed():
            return Compartment.PROTECTION
        case _:
            return Compartment.IDENTITY
