"""A dismissed hit whose time comes, and who may erase it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from awda.journal import queries as journal
from awda.kernel.act import Act
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from awda.screening import acts as screening
from awda.screening.models import HitRow
from awda.screening.vocabulary import Outcome
from tests.conftest import NOON, sign
from tests.screening.scenes import a_hit, finding, reviewer_a, reviewer_b

DAY = timedelta(days=1)
MARKER = "MARKER-OF-A-REVIEW"
AFTER_90 = NOON + 90 * DAY


def clock(at: datetime = AFTER_90) -> Act:
    """Awda itself."""
    return sign(Role.CLOCK, "awda", at)


def officer(at: datetime = AFTER_90) -> Act:
    """The data-protection officer."""
    return sign(Role.DATA_PROTECTION, "awda", at)


def a_dismissed_hit(folder: Path, outcome: Outcome = Outcome.CLEAR) -> HitRow:
    """A hit that two reviewers dismissed at NOON; what they wrote carries the marker."""
    hit = a_hit(folder)
    screening.review(reviewer_a(), finding(hit.id, outcome, MARKER))
    screening.review(reviewer_b(), finding(hit.id, outcome, MARKER))
    return HitRow.objects.get()


def stream_of(hit: HitRow) -> str:
    """The stream of a hit."""
    return f"hit/{hit.id}"


@contextmanager
def refused(code: str) -> Iterator[None]:
    """What is done inside is refused with this code and leaves nothing on the record."""
    before = journal.size()
    with pytest.raises(Refusal) as why:
        yield
    assert why.value.code == code
    assert journal.size() == before
