"""The code lists of registration (RULES.md section 6, codelists.json). Values stand on the record.

Always holds: a code is never renamed or reused; nothing here names a religion, sect, tribe or
politics (D-03); the list of legal tracks has no add-on flag in it (L-01: exactly one). Pure.
"""

from enum import StrEnum


class Sex(StrEnum):
    """As seen at first contact, as stated at registration."""

    FEMALE = "FEMALE"
    MALE = "MALE"
    NOT_KNOWN = "NOT_KNOWN"


class PresentsAs(StrEnum):
    """What someone appears to be when met. It decides nothing in law: the track does (L-01)."""

    COMBATANT = "COMBATANT"
    CIVILIAN_OFFICIAL = "CIVILIAN_OFFICIAL"
    FAMILY = "FAMILY"
    CHILD = "CHILD"
    OTHER = "OTHER"
    UNKNOWN = "UNKNOWN"


class Triage(StrEnum):
    """The three colours of the integrated triage tool, and deceased (M-01)."""

    RED = "RED"
    YELLOW = "YELLOW"
    GREEN = "GREEN"
    BLACK = "BLACK"


class FileLanguage(StrEnum):
    """In which a person's own file is written: those in which every sentence of it exists."""

    ARABIC = "ar"
    ENGLISH = "en"


NO_QUESTIONS = frozenset({Triage.RED, Triage.BLACK})


class Track(StrEnum):
    """The legal track. Stateless or disputed nationality is a flag beside it, not a track."""

    UND = "UND"
    INT = "INT"
    WND = "WND"
    CIV = "CIV"
    FAM = "FAM"
    CHD = "CHD"
    CAF = "CAF"
    ABD = "ABD"
    ASY = "ASY"
    RET = "RET"
    TCN = "TCN"
    CRM = "CRM"


ADULT_TRACKS = frozenset({Track.INT, Track.WND, Track.CIV})
CHILD_TRACKS = frozenset({Track.CHD, Track.CAF})


class Script(StrEnum):
    """The writing a value came in. Arabic and the document's own script are evidence (N-03)."""

    AR = "AR"
    LATIN = "LATIN"
    SORANI = "SORANI"
    KURMANJI = "KURMANJI"


class Source(StrEnum):
    """How far an identity value is carried (N-08); verifier and day stand in the envelope."""

    CLAIMED = "CLAIMED"
    DOCUMENTED = "DOCUMENTED"
    VERIFIED = "VERIFIED"


class Precision(StrEnum):
    """How exactly a birth date is known (N-09). Not known at all is the answer NotKnown."""

    DAY = "DAY"
    MONTH = "MONTH"
    YEAR = "YEAR"
    ESTIMATE = "ESTIMATE"


class NationalityStatus(StrEnum):
    """What was answered about nationality (I-09). Disputed or none never blocks care."""

    HELD = "HELD"
    NONE = "NONE"
    DISPUTED = "DISPUTED"
    DECLINED = "DECLINED"
    NOT_KNOWN = "NOT_KNOWN"
    NOT_ASKED = "NOT_ASKED"


class Marital(StrEnum):
    """Marital status."""

    SINGLE = "SINGLE"
    ENGAGED = "ENGAGED"
    MARRIED_REGISTERED = "MARRIED_REGISTERED"
    MARRIED_RELIGIOUS_ONLY = "MARRIED_RELIGIOUS_ONLY"
    SEPARATED = "SEPARATED"
    DIVORCED = "DIVORCED"
    WIDOWED = "WIDOWED"
    SPOUSE_MISSING = "SPOUSE_MISSING"
    DECLINED = "DECLINED"
    UNKNOWN = "UNKNOWN"


class IdDocument(StrEnum):
    """Papers a person may carry; LOST says who took it in `held_by`."""

    SY_ID = "SY_ID"
    SY_ID_NW = "SY_ID_NW"
    SY_FAMILY_BOOK = "SY_FAMILY_BOOK"
    SY_EXTRACT = "SY_EXTRACT"
    SY_MIL_BOOK = "SY_MIL_BOOK"
    SY_MIL_ID = "SY_MIL_ID"
    SY_PASS = "SY_PASS"  # noqa: S105 - a passport, not a password
    SY_SETTLE = "SY_SETTLE"
    AANES_ID = "AANES_ID"
    PAL_ID = "PAL_ID"
    AJNABI = "AJNABI"
    IQ_NID = "IQ_NID"
    IQ_CIV = "IQ_CIV"
    IQ_NATCERT = "IQ_NATCERT"
    IQ_PASS = "IQ_PASS"  # noqa: S105 - a passport
    IQ_RATION = "IQ_RATION"
    HOL_CARD = "HOL_CARD"
    UNHCR = "UNHCR"
    ICRC_TD = "ICRC_TD"
    BIRTH = "BIRTH"
    COURT = "COURT"
    NONE = "NONE"
    LOST = "LOST"


TELLS_OF_SERVICE = frozenset({IdDocument.SY_MIL_BOOK, IdDocument.SY_MIL_ID, IdDocument.SY_SETTLE})


class AgeMethod(StrEnum):
    """Ways to assess an age, the least intrusive first (IDDRS 5.20 Annex B)."""

    DOCUMENTS = "DOCUMENTS"
    INTERVIEW = "INTERVIEW"
    OBSERVATION = "OBSERVATION"
    MEDICAL = "MEDICAL"


class Told(StrEnum):
    """How rights and camp rules were explained (I-10)."""

    ORAL = "ORAL"
    PICTURE = "PICTURE"
    WRITTEN = "WRITTEN"
    SIGN_LANGUAGE = "SIGN_LANGUAGE"


class NeedSource(StrEnum):
    """A specific need was said by the person, or seen by staff (I-11)."""

    STATED = "STATED"
    OBSERVED = "OBSERVED"


class CardOccasion(StrEnum):
    """Why a capture card is due: on arrival, and again on hospital admission or transfer (I-06)."""

    ARRIVAL = "ARRIVAL"
    HOSPITAL = "HOSPITAL"
    TRANSFER = "TRANSFER"


class VoidReason(StrEnum):
    """Why an identity card stops being good."""

    LOST = "LOST"
    DAMAGED = "DAMAGED"
    CORRECTED = "CORRECTED"
    MISPRINTED = "MISPRINTED"
