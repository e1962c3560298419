"""What stands between someone and the border: one row for each answer of may_board. No database."""

from dataclasses import replace

import pytest

from awda.kernel.instants import Instant
from awda.protection.claims.rules import Stage
from awda.protection.limits import Limits
from awda.protection.returns.vocabulary import Wish
from awda.protection.risk.rules import Finding
from awda.protection.sheets.rules import SheetFacts
from awda.protection.standing import (
    AssessmentFacts,
    ClaimFacts,
    ConsentFacts,
    claim,
    consent,
    non_refoulement,
)
from tests.conftest import NOON
from tests.protection.scenes import DAY, HOMS, HOUR

LIMITS = Limits()
SHEET = SheetFacts(district=HOMS, version=1, entry=3, material_version=1, material_in=3)
WHOLE = ConsentFacts(
    newest=9,
    district=HOMS,
    version=1,
    wish=Wish.RETURN,
    counselled_in=5,
    signed_at=NOON,
    signed_in=6,
    reconfirmed_in=7,
    boarding_at=NOON + 2 * DAY,
    boarding_in=8,
)
LEAVES = NOON + 2 * DAY + HOUR


@pytest.mark.rule("P-01", "P-02", "P-04", "P-05", "P-08", "P-12")
@pytest.mark.parametrize(
    ("said", "at", "code"),
    [
        (WHOLE, LEAVES, ""),
        (None, LEAVES, "CONSENT_NOT_SIGNED"),
        (replace(WHOLE, withdrawn_in=9), LEAVES, "CONSENT_WITHDRAWN"),
        (replace(WHOLE, wish=Wish.STAY), LEAVES, "WISHES_TO_STAY"),
        (replace(WHOLE, signed_at=None, signed_in=None), LEAVES, "CONSENT_NOT_SIGNED"),
        (replace(WHOLE, version=0), LEAVES, "CONSENT_STALE"),
        (replace(WHOLE, boarding_at=NOON + 31 * DAY), NOON + 31 * DAY, "CONSENT_TOO_OLD"),
        (replace(WHOLE, reconfirmed_in=None), LEAVES, "RETURN_NOT_RECONFIRMED"),
        (replace(WHOLE, boarding_at=None), LEAVES, "BOARDING_NOT_ASKED"),
        (WHOLE, LEAVES + 24 * HOUR, "BOARDING_ANSWER_TOO_OLD"),
        (replace(WHOLE, boarding_at=LEAVES + HOUR), LEAVES, "BOARDING_ANSWER_TOO_OLD"),
    ],
)
def test_free_will_is_signed_asked_three_times_and_of_today(
    said: ConsentFacts | None, at: Instant, code: str
) -> None:
    assert consent(said, SHEET, at, LIMITS).code == code


ASSESSED = AssessmentFacts(outcome=Finding.NO_RISK, assessed_at=NOON, entry=10)


@pytest.mark.rule("P-07", "P-08")
@pytest.mark.parametrize(
    ("found", "receiver_in", "at", "code"),
    [
        (ASSESSED, None, LEAVES, ""),
        (None, None, LEAVES, "RISK_NOT_ASSESSED"),
        (replace(ASSESSED, outcome=Finding.RISK), None, LEAVES, "RISK_FOUND"),
        (replace(ASSESSED, risk_in=4), None, LEAVES, "RISK_FOUND"),
        (replace(ASSESSED, outcome=Finding.MORE), None, LEAVES, "RISK_NOT_CLEAR"),
        (ASSESSED, 11, LEAVES, "ASSESSMENT_STALE"),
        (replace(ASSESSED, entry=2), None, LEAVES, "ASSESSMENT_STALE"),
        (ASSESSED, None, NOON + 14 * DAY, ""),
        (ASSESSED, None, NOON + 14 * DAY + HOUR, "ASSESSMENT_EXPIRED"),
    ],
)
def test_no_risk_was_found_lately_and_nothing_is_known_since(
    found: AssessmentFacts | None, receiver_in: int | None, at: Instant, code: str
) -> None:
    assert non_refoulement(found, SHEET, receiver_in, at, LIMITS).code == code


@pytest.mark.rule("P-10")
@pytest.mark.parametrize(
    ("stage", "code"),
    [
        (Stage.WISH, "CLAIM_PENDING"),
        (Stage.LODGED, "CLAIM_PENDING"),
        (Stage.APPEALED, "CLAIM_PENDING"),
        (Stage.GRANTED, "PROTECTION_GRANTED"),
    ],
)
def test_nobody_goes_whose_claim_waits_or_was_granted(stage: Stage, code: str) -> None:
    assert claim(ClaimFacts(stage=stage, entry=3), LEAVES).code == code
    assert claim(None, LEAVES).ok
