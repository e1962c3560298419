"""The words of a free return: what is asked, in which order, and what is put on the record.

`what` tells one fact from another inside a sealed body: on the public envelope they all look alike.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

from awda.kernel.ids import PersonId
from awda.protection.sheets.rules import DistrictId
from awda.protection.vocabulary import Interview, PaperKind


class Item(StrEnum):
    """What a counselling covers, all of it (P-02)."""

    SITUATION = "SITUATION"  # in the named area
    SETTLEMENT = "SETTLEMENT"  # the procedure of settlement or amnesty, and its limits
    DETENTION = "DETENTION"  # how likely detention or questioning is
    FAMILY_NEWS = "FAMILY_NEWS"
    ALTERNATIVES = "ALTERNATIVES"  # to return
    RIGHT_TO_REFUSE = "RIGHT_TO_REFUSE"
    RIGHT_TO_CHANGE_ONES_MIND = "RIGHT_TO_CHANGE_ONES_MIND"


class Wish(StrEnum):
    """The answer to the first asking."""

    RETURN = "RETURN"
    NOT_DECIDED = "NOT_DECIDED"
    STAY = "STAY"


class Mark(StrEnum):
    """How a form was signed."""

    SIGNATURE = "SIGNATURE"
    THUMB = "THUMB"


class Visit(StrEnum):
    """How someone saw for themselves (P-14)."""

    GO_AND_SEE = "GO_AND_SEE"
    TALKED_WITH_RETURNED = "TALKED_WITH_RETURNED"


# --- commands


@dataclass(frozen=True, slots=True, kw_only=True)
class Counsel:
    """One adult is told, alone, what the sheet of the named area says, and is asked (P-02..P-04).

    `version` is the sheet that was read out. `items` are ticked one by one; all seven must be.
    """

    person: PersonId
    district: DistrictId
    version: int
    interview: Interview
    items: tuple[Item, ...]
    wish: Wish


@dataclass(frozen=True, slots=True, kw_only=True)
class SignReturn:
    """One adult's own return form (P-01). `signed_by` is whose hand it was; `dependants` children.

    `witness` and `interpreter` are logins or codes, never names.
    """

    person: PersonId
    signed_by: PersonId
    district: DistrictId
    place_of_return: str
    dependants: tuple[PersonId, ...]
    free_will: bool
    after_due_thought: bool
    mark: Mark
    language: str
    witness: str
    interpreter: str = ""
    same_language: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconfirm:
    """The second asking, once the receiving side has given its green light (P-04)."""

    person: PersonId
    green_light: str
    yes: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AskAtBoarding:
    """The third asking, at the vehicle (P-04). Its answer holds for 24 hours."""

    person: PersonId
    yes: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawConsent:
    """One tap. There is no field for a reason, and there never will be (P-05)."""

    person: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordPaperAsked:
    """Somebody asked for a pledge, confession or the like; who, and to whom it went (P-06)."""

    person: PersonId
    kind: PaperKind
    requested_by: str
    given_to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachForm:
    """A signed return form, scanned. Its hash is kept, not the file. `kinds` are what it contains.

    The act above adds what it found in the file to what the uploader declared.
    """

    person: PersonId
    sha256: str
    pages: int
    kinds: tuple[PaperKind, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordVisit:
    """A visit home, or a talk with people already there, as information (P-14). No departure."""

    person: PersonId
    visit: Visit
    district: DistrictId
    on: date
    may_come_back: bool
    told: str


Command = (
    Counsel
    | SignReturn
    | Reconfirm
    | AskAtBoarding
    | WithdrawConsent
    | RecordPaperAsked
    | AttachForm
    | RecordVisit
)

# --- facts on the record


@dataclass(frozen=True, slots=True, kw_only=True)
class Counselled:
    person: PersonId
    district: DistrictId
    version: int
    interview: Interview
    items: tuple[Item, ...]
    wish: Wish
    at_place: str
    what: Literal["COUNSELLED"] = "COUNSELLED"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    person: PersonId
    district: DistrictId
    version: int
    place_of_return: str
    dependants: tuple[PersonId, ...]
    mark: Mark
    language: str
    witness: str
    interpreter: str
    at_place: str
    what: Literal["SIGNED"] = "SIGNED"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconfirmed:
    person: PersonId
    green_light: str
    what: Literal["RECONFIRMED"] = "RECONFIRMED"


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardingYes:
    person: PersonId
    what: Literal["BOARDING_YES"] = "BOARDING_YES"


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """`late`: it was said before the line and reached the record after it."""

    person: PersonId
    late: bool
    what: Literal["WITHDRAWN"] = "WITHDRAWN"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperAsked:
    person: PersonId
    kind: PaperKind
    requested_by: str
    given_to: str
    what: Literal["PAPER_ASKED"] = "PAPER_ASKED"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormAttached:
    person: PersonId
    sha256: str
    pages: int
    what: Literal["FORM_ATTACHED"] = "FORM_ATTACHED"


@dataclass(frozen=True, slots=True, kw_only=True)
class Visited:
    person: PersonId
    visit: Visit
    district: DistrictId
    on: date
    may_come_back: bool
    told: str
    what: Literal["VISITED"] = "VISITED"


Fact = (
    Counselled
    | Signed
    | Reconfirmed
    | BoardingYes
    | Withdrawn
    | PaperAsked
    | FormAttached
    | Visited
)
