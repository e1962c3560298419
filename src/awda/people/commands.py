"""What someone at a desk may ask to be recorded about a person. The refusals are in `rules`.

Facts from contexts above people (a custody entry, an open duplicate) are handed down inside the
command by the act that may know them; what people can check itself, it checks (`rules.Around`).
Pure.
"""

from dataclasses import dataclass, field
from datetime import date

from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.kernel.roles import Compartment
from awda.kernel.stating import HANDED_DOWN
from awda.people.answers import Identity, Interview, Origin, Said, Service
from awda.people.codes import (
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
from awda.people.needs import Need


@dataclass(frozen=True, slots=True, kw_only=True)
class Meet:
    """First contact, under a minute: wristband, sex, how old they look, triage (I-13).

    `custody_entry` is the index of the entry that took this person into custody; without it there
    is no record of the person (I-01). Ages are in completed years.
    """

    person: PersonId
    wristband: str
    sex: Sex
    estimated_age_from: int
    estimated_age_to: int
    presents_as: PresentsAs
    custody_entry: int
    triage: Triage | None = None
    wounded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SetTriage:
    """A medic's colour, now. RED and BLACK stop all questions (M-01)."""

    person: PersonId
    triage: Triage
    wounded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPhoto:
    """A photograph: the file's SHA-256 in lower-case hex, and when it was taken."""

    person: PersonId
    sha256: str
    taken_at: Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class AddDocument:
    """A paper shown. `name_as_written` is the exact string on it, in the paper's own script (N-01).

    `held_by` says who keeps it now, or who took it when it is lost. `mrz` is the machine-readable
    zone when it was scanned, `access_number` the Iraqi card's; both only raise hints (N-04,
    N-05).
    """

    person: PersonId
    document: str
    kind: IdDocument
    number: str = ""
    issuer: str = ""
    issued_on: date | None = None
    expires_on: date | None = None
    held_by: str = ""
    name_as_written: str = ""
    script: Script = Script.AR
    image_sha256: str = ""
    access_number: str = ""
    mrz: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """The full form. `service` is None unless the person presents as a combatant (I-03)."""

    person: PersonId
    interview: Interview
    identity: Identity
    origin: Origin
    service: Service | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedKin:
    """Whom a list names as next of kin; `kin` is an id the door draws.

    Whether they may be told, nobody has asked yet.
    """

    kin: str
    name: Said
    relation: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StateFromList:
    """What a committee's list says of someone who was met: claims, and no interview (I-04).

    `list_sha256` names the file, `row` its line. `paper_kind` is a code of `IdDocument` where the
    list's word is known, otherwise the word; nobody saw the paper. The person is registered later.
    """

    person: PersonId
    list_sha256: str
    row: int
    identity: Identity
    origin: Origin
    service: Service | None = None
    paper_kind: str = ""
    paper_number: str = ""
    phone: str = ""
    crossing: str = ""
    remark: str = ""
    next_of_kin: ListedKin | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StateService:
    """Service facts given later than the form, under the same interview rules."""

    person: PersonId
    interview: Interview
    service: Service


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstSeen:
    """What first contact noted and a correction may state anew."""

    wristband: str
    sex: Sex
    presents_as: PresentsAs


@dataclass(frozen=True, slots=True, kw_only=True)
class Correct:
    """A later fact naming the entry it corrects; the original stays. `now` is the whole block."""

    person: PersonId
    corrects: int
    reason: str
    now: Identity | Origin | Service | FirstSeen


@dataclass(frozen=True, slots=True, kw_only=True)
class EstimateAge:
    """Somebody looks younger or older than recorded; this only widens the range (C-01)."""

    person: PersonId
    estimated_age_from: int
    estimated_age_to: int
    grounds: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessAge:
    """The only way to close a doubt (C-01). `tried` are the less intrusive methods used before it.

    Ages in completed years, the margin in months; the youngest age, margin included, is taken.
    `findings`: the entries of two assessors of different professions, handed down by `children`.
    """

    person: PersonId
    method: AgeMethod
    tried: tuple[AgeMethod, ...]
    consent_given: bool
    why_needed: str
    assessed_by: str
    age_from: int
    age_to: int
    margin_months: int
    findings: tuple[int, ...] = field(default=(), metadata=HANDED_DOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignTrack:
    """One legal track and its basis: instrument, article, who decided, day of review (L-02)."""

    person: PersonId
    track: Track
    instrument: str
    article: str
    decided_by: str
    review_on: date
    court_reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainRights:
    """Rights and camp rules explained in a language the person understands (I-10)."""

    person: PersonId
    language: str
    methods: tuple[Told, ...]
    explained_by: str
    copy_given: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveOwnFile:
    """What is kept of the person, given into their own hand, in their language (O-05).

    `parts` are the compartments that the giving duty may read; the rest is asked at other desks.
    """

    person: PersonId
    language: FileLanguage
    into_own_hand: bool
    parts: tuple[Compartment, ...] = field(metadata=HANDED_DOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagNeed:
    """A specific need, stated or observed (I-11)."""

    person: PersonId
    need: Need
    source: NeedSource


@dataclass(frozen=True, slots=True, kw_only=True)
class NameNextOfKin:
    """Whom to tell, where, and whether they may be told. `kin` is an id the door draws."""

    person: PersonId
    kin: str
    name: Said
    relation: str
    address: str
    phone: str
    may_be_informed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferCaptureCard:
    """A capture card offered; the person wants one sent, or does not (I-06)."""

    person: PersonId
    occasion: CardOccasion
    wanted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SendCaptureCard:
    """A capture card gone to the family and to the Central Tracing Agency, by this route."""

    person: PersonId
    occasion: CardOccasion
    route: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueCard:
    """The photo identity card (I-05). `duplicate_open` is handed down by `identity.acts` (N-06)."""

    person: PersonId
    duplicate_open: bool = field(metadata=HANDED_DOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class VoidCard:
    """A card that is good no longer; `card` is its serial for this person, from 1."""

    person: PersonId
    card: int
    reason: VoidReason


Command = (
    Meet
    | SetTriage
    | AddPhoto
    | AddDocument
    | Register
    | StateFromList
    | StateService
    | Correct
    | EstimateAge
    | AssessAge
    | AssignTrack
    | ExplainRights
    | GiveOwnFile
    | FlagNeed
    | NameNextOfKin
    | OfferCaptureCard
    | SendCaptureCard
    | IssueCard
    | VoidCard
)
