"""The words all of protection shares: the private interview and the papers of a return. Pure.

Values of the lists stand on the record and are never renamed.
"""

from dataclasses import dataclass
from enum import StrEnum

from awda.kernel.act import Act
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """A private interview and its checklist (P-03). The interviewer is whoever signs the act.

    `interpreter` is a login or code, never a name; empty when both speak `language` (ISO 639-3).
    `woman_offered`: a woman was told that a woman may interview her.
    """

    began_at: Instant
    ended_at: Instant
    language: str
    interpreter: str = ""
    same_language: bool = False
    interpreter_accepted: bool = False
    alone: bool = False
    no_security_staff: bool = False
    nobody_of_the_state_of_origin: bool = False
    woman_offered: bool = False
    checklist_signed: bool = False


def must_be_closed(interview: Interview, act: Act, *, woman: bool) -> None:
    """Refuse an interview whose checklist is not complete and signed (P-03). Nothing passes it."""
    if not interview.began_at < interview.ended_at <= act.happened_at:
        raise Refusal("INTERVIEW_TIMES_WRONG")
    if not interview.alone:
        raise Refusal("INTERVIEW_NOT_ALONE")
    if not interview.no_security_staff:
        raise Refusal("SECURITY_STAFF_PRESENT")
    if not interview.nobody_of_the_state_of_origin:
        raise Refusal("STATE_OF_ORIGIN_PRESENT")
    if not interview.language.strip():
        raise Refusal("INTERVIEW_LANGUAGE_MISSING")
    accepted = bool(interview.interpreter.strip()) and interview.interpreter_accepted
    if not (interview.same_language or accepted):
        raise Refusal("INTERPRETER_NOT_ACCEPTED")
    if woman and not interview.woman_offered:
        raise Refusal("WOMAN_NOT_OFFERED")
    if not interview.checklist_signed:
        raise Refusal("CHECKLIST_NOT_SIGNED")


class PaperKind(StrEnum):
    """Papers that must never be one paper with the return form (P-06)."""

    RETURN_FORM = "RETURN_FORM"
    PLEDGE = "PLEDGE"
    AMNESTY_REQUEST = "AMNESTY_REQUEST"
    CONFESSION = "CONFESSION"
    SETTLEMENT_APPLICATION = "SETTLEMENT_APPLICATION"
