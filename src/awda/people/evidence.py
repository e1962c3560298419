"""Papers, photographs and assessments: when they are in order, and what looks unusual about them.

Always holds: an unusual number is a hint on the record and never a refusal (N-04, N-05); an age is
assessed only when in doubt, by consent, the least intrusive way first (C-01). Pure.
"""

import re
from datetime import date
from typing import Final

from awda.kernel.act import Act
from awda.kernel.digits import to_ascii_digits
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from awda.kernel.stating import stating
from awda.people import mrz
from awda.people.age import Age, BornBetween, age_on
from awda.people.codes import AgeMethod, IdDocument, NeedSource
from awda.people.commands import (
    AddDocument,
    AssessAge,
    Command,
    ExplainRights,
    FlagNeed,
    GiveOwnFile,
    NameNextOfKin,
    OfferCaptureCard,
    Register,
    StateService,
)
from awda.people.events import DocumentAdded

SYRIAN_NUMBER_DIGITS: Final = 11
IRAQI_NUMBER_DIGITS: Final = 12
WIDEST_MARGIN_MONTHS: Final = 120  # what is less certain than ten years assesses nothing
_HASH: Final = re.compile(r"[0-9a-f]{64}")
_IRAQI_ACCESS: Final = re.compile(r"[A-Z]{2}[0-9]{7}")


def asks_something(command: Command) -> bool:
    """Does the command mean that the person was asked. A look or a photograph does not."""
    match command:
        case Register() | StateService() | AddDocument() | AssessAge() | ExplainRights():
            return True
        case NameNextOfKin() | OfferCaptureCard():
            return True
        case FlagNeed():
            return command.source is NeedSource.STATED
        case _:
            return False


def may_be_given(command: GiveOwnFile, act: Act, born: BornBetween | None) -> None:
    """A person's own file goes to nobody else, and a child's comes from the child body (C-04)."""
    if not command.into_own_hand:
        raise Refusal("FILE_INTO_OTHER_HANDS")
    grown = born is not None and age_on(born, act.happened_at.date()) is Age.ADULT
    if not grown and act.role is not Role.CHILD_PROTECTION:
        raise Refusal("FILE_OF_A_CHILD")


def hash_well_formed(sha256: str) -> None:
    """A SHA-256 is 64 lower-case hexadecimal digits."""
    if not _HASH.fullmatch(sha256):
        raise Refusal("IMAGE_HASH_WRONG")


def document(command: AddDocument, known: frozenset[str]) -> DocumentAdded:
    """The paper as a fact with its hints; refused when its id is used or its hash is none."""
    if command.document in known:
        raise Refusal("DOCUMENT_ALREADY_ADDED", document=command.document)
    if command.image_sha256:
        hash_well_formed(command.image_sha256)
    return stating(DocumentAdded, command, hints=hints(command))


def hints(paper: AddDocument) -> tuple[str, ...]:
    """Codes of what looks unusual about a paper's numbers (labels in `words.HINTS`)."""
    digits = re.sub(r"[\s/-]", "", to_ascii_digits(paper.number))
    found = []
    if paper.kind is IdDocument.SY_ID and not _digits(digits, SYRIAN_NUMBER_DIGITS):
        found.append("SYRIAN_NUMBER_NOT_11_DIGITS")
    if paper.kind is IdDocument.IQ_NID and not _digits(digits, IRAQI_NUMBER_DIGITS):
        found.append("IRAQI_NUMBER_NOT_12_DIGITS")
    if paper.access_number and not _IRAQI_ACCESS.fullmatch(
        to_ascii_digits(paper.access_number).upper().replace(" ", "")
    ):
        found.append("ACCESS_NUMBER_NOT_2_LETTERS_7_DIGITS")
    if paper.mrz and not mrz_checks(paper.mrz):
        found.append("MRZ_CHECK_DIGIT_WRONG")
    return tuple(found)


def _digits(text: str, count: int) -> bool:
    return len(text) == count and text.isascii() and text.isdigit()


def mrz_checks(written: str) -> bool:
    """Is it a machine-readable zone, and do all its check digits agree (ICAO 9303)."""
    try:
        return not mrz.read(written, date.max).wrong
    except ValueError:
        return False


def assessment_in_order(command: AssessAge, age: Age) -> None:
    """By two, last resort, by consent, least intrusive first, margin stated (C-01, IDDRS 5.20)."""
    if age is not Age.DOUBT:
        raise Refusal("AGE_NOT_IN_DOUBT", age=age.value)
    if len(set(command.findings)) < 2:
        raise Refusal("ASSESSED_BY_ONE")
    if not command.consent_given:
        raise Refusal("ASSESSMENT_WITHOUT_CONSENT")
    if not command.why_needed.strip() or not command.assessed_by.strip():
        raise Refusal("ASSESSMENT_NOT_EXPLAINED")
    methods = list(AgeMethod)
    for gentler in methods[: methods.index(command.method)]:
        if gentler not in command.tried:
            raise Refusal("LESS_INTRUSIVE_FIRST", method=gentler.value)
    if command.margin_months < 0 or (
        command.margin_months == 0 and command.method is not AgeMethod.DOCUMENTS
    ):
        raise Refusal("MARGIN_MISSING", method=command.method.value)
    if command.margin_months > WIDEST_MARGIN_MONTHS:
        raise Refusal("MARGIN_TOO_WIDE", most=WIDEST_MARGIN_MONTHS)
