"""Does it still hold: consent, assessment, claim, each worked out from facts and a clock. Pure.

Always holds: nothing here is stored. A material change of the area sheet, or a report on the
receiving authority, makes older answers stale by its place on the record alone (P-02, P-08); a
withdrawal ends a consent whatever else was said before it (P-05).
"""

from dataclasses import dataclass
from datetime import date

from awda.kernel.instants import Instant, write
from awda.kernel.outcome import Outcome
from awda.kernel.refusal import Fact
from awda.protection.claims.rules import Stage, pending
from awda.protection.limits import Limits
from awda.protection.returns.vocabulary import Wish
from awda.protection.risk.rules import Finding
from awda.protection.sheets.rules import DistrictId, SheetFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentFacts:
    """What one person answered, and in which entries.

    `withdrawn_in` stands until a new counselling; `doubted_in`: a review found the form not free.
    """

    newest: int
    district: DistrictId | None = None
    version: int = 0
    wish: Wish | None = None
    counselled_in: int | None = None
    signed_at: Instant | None = None
    signed_in: int | None = None
    doubted_in: int | None = None
    reconfirmed_in: int | None = None
    boarding_at: Instant | None = None
    boarding_in: int | None = None
    withdrawn_in: int | None = None


def consent_state(said: ConsentFacts | None, sheet: SheetFacts | None) -> str:
    """The state on the axis of process.json, without its clocks: what a desk shows."""
    if said is None:
        return "NONE"
    if said.withdrawn_in is not None:
        return "WITHDRAWN"
    if said.counselled_in is None:
        return "NONE"
    if said.wish is Wish.STAY:
        return "NEVER"
    if stale(said, sheet) or said.doubted_in is not None:
        return "STALE"
    if said.boarding_in is not None:
        return "BOARDING_YES"
    if said.reconfirmed_in is not None:
        return "RECONFIRMED"
    return "SIGNED" if said.signed_in is not None else "COUNSELLED"


def stale(said: ConsentFacts, sheet: SheetFacts | None) -> bool:
    """Has the area changed materially since the person was told of it (P-02)."""
    return sheet is None or said.version < sheet.material_version


def consent(
    said: ConsentFacts | None, sheet: SheetFacts | None, at: Instant, limits: Limits
) -> Outcome:
    """CONSENT of may_board: signed on the sheet that holds, reconfirmed, asked within 24 hours."""
    if said is None:
        return Outcome("CONSENT_NOT_SIGNED")
    relied_on = _entries(
        said.counselled_in,
        said.signed_in,
        said.doubted_in,
        said.reconfirmed_in,
        said.boarding_in,
        said.withdrawn_in,
        sheet.material_in if sheet else None,
    )
    code, facts = _consent_code(said, sheet, at, limits)
    return Outcome(code, facts, relied_on)


def _consent_code(
    said: ConsentFacts, sheet: SheetFacts | None, at: Instant, limits: Limits
) -> tuple[str, dict[str, Fact]]:
    if said.withdrawn_in is not None:
        return "CONSENT_WITHDRAWN", {}
    if said.wish is Wish.STAY:
        return "WISHES_TO_STAY", {}
    if said.signed_at is None:
        return "CONSENT_NOT_SIGNED", {}
    if said.doubted_in is not None:
        return "CONSENT_IN_DOUBT", {}
    if stale(said, sheet):
        return "CONSENT_STALE", {"district": said.district or "-"}
    if at > said.signed_at + limits.consent_holds:
        return "CONSENT_TOO_OLD", {"signed": write(said.signed_at)}
    if said.reconfirmed_in is None:
        return "RETURN_NOT_RECONFIRMED", {}
    if said.boarding_at is None:
        return "BOARDING_NOT_ASKED", {}
    if not said.boarding_at <= at <= said.boarding_at + limits.boarding_answer_holds:
        return "BOARDING_ANSWER_TOO_OLD", {"asked": write(said.boarding_at)}
    return "", {}


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentFacts:
    """The newest assessment of one person for one destination and receiving authority.

    `risk_in`: a risk that no other assessor has answered with `no risk` yet.
    """

    outcome: Finding
    assessed_at: Instant
    entry: int
    risk_in: int | None = None


def non_refoulement(
    found: AssessmentFacts | None,
    sheet: SheetFacts | None,
    receiver_in: int | None,
    at: Instant,
    limits: Limits,
) -> Outcome:
    """NR of may_board: no risk found, lately, and nothing material known since (P-07, P-08).

    `receiver_in` is the newest material report on the receiving authority, if there is one.
    """
    if found is None or sheet is None:
        return Outcome("RISK_NOT_ASSESSED")
    relied_on = _entries(found.entry, found.risk_in, sheet.material_in, receiver_in)
    if found.risk_in is not None or found.outcome is Finding.RISK:
        return Outcome("RISK_FOUND", {}, relied_on)
    if found.outcome is Finding.MORE:
        return Outcome("RISK_NOT_CLEAR", {}, relied_on)
    if found.entry < max(sheet.material_in, receiver_in or -1):
        return Outcome("ASSESSMENT_STALE", {}, relied_on)
    if not found.assessed_at <= at <= found.assessed_at + limits.assessment_holds:
        assessed = {"assessed": write(found.assessed_at)}
        return Outcome("ASSESSMENT_EXPIRED", assessed, relied_on)
    return Outcome(relied_on=relied_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFacts:
    """Where someone's claim stands; the newest entry about it."""

    stage: Stage
    entry: int
    appeal_until: date | None = None


def claim(found: ClaimFacts | None, at: Instant) -> Outcome:
    """CLAIM of may_board: nothing waits, and nobody who is protected is sent back (P-10)."""
    if found is None:
        return Outcome()
    if pending(found.stage, found.appeal_until, at.date()):
        return Outcome("CLAIM_PENDING", {}, (found.entry,))
    if found.stage is Stage.GRANTED:
        return Outcome("PROTECTION_GRANTED", {}, (found.entry,))
    return Outcome(relied_on=(found.entry,))


def _entries(*entries: int | None) -> tuple[int, ...]:
    return tuple(sorted({entry for entry in entries if entry is not None}))
