"""People, a list and reviewers to play scenes with. Everybody is invented."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from awda.journal import queries as journal
from awda.journal.writer import Answer, execute
from awda.kernel.act import Act
from awda.kernel.ids import PartyId, PersonId
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from awda.people.answers import Born, Said
from awda.people.codes import Precision, Triage
from awda.people.commands import SetTriage
from awda.people.projection import PEOPLE
from awda.screening import acts
from awda.screening.models import HitRow
from awda.screening.running import RunDone, run
from awda.screening.vocabulary import (
    NO_PARTY,
    Ground,
    GroundKind,
    HitId,
    Outcome,
    Review,
)
from tests.conftest import NOON, sign
from tests.people.forms import form, identity
from tests.scenes import meet, open_operation
from tests.screening.watchlists import Row, bring_table, listed

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
NAME = "سامر خالد العلي"
NAMESAKE = listed("7", NAME, mother="Huda", date_of_birth="1998")
CHECKED = Ground(
    kind=GroundKind.DOCUMENT,
    what="the passport number is that of the entry",
    source="passport office, letter 12",
    how_checked="compared with the register by telephone and letter",
)


def registered(name: str = NAME, *, born: date = date(1998, 5, 4), at: datetime = NOON) -> PersonId:
    """A grown man who is held at the crossing and registered."""
    person = meet(at=at, age=(25, 30))
    hurt = SetTriage(person=person, triage=Triage.GREEN, wounded=False)
    execute(PEOPLE, hurt, sign(Role.TRIAGE_MEDIC, "crossing", at))
    birth = Born(earliest=born, latest=born, precision=Precision.DAY)
    parts = name.split()
    given, family = Said(value=parts[0]), Said(value=parts[-1])
    who = identity(name, given=given, family_name=family, birth=birth, latin=())
    execute(PEOPLE, form(person, who=who), registrar(at))
    return person


def registrar(at: datetime = NOON) -> Act:
    """The registrar of the crossing."""
    return sign(Role.REGISTRAR, "crossing", at)


def reviewer_a(at: datetime = NOON, *, actor: str = "a-1", unit: str = "crossing") -> Act:
    """A reviewer of the first unit."""
    return sign(Role.SCREENING_A, unit, at, actor=actor)


def reviewer_b(at: datetime = NOON, *, actor: str = "b-1", unit: str = "camp") -> Act:
    """A reviewer of the second unit."""
    return sign(Role.SCREENING_B, unit, at, actor=actor)


def a_hit(folder: Path, rows: Sequence[Row] = (NAMESAKE,), at: datetime = NOON) -> HitRow:
    """Someone here has the name of someone on a list."""
    open_operation()
    registered(at=at)
    bring_table(folder, rows, at=at)
    screen(at)
    return HitRow.objects.get()


def screen(at: datetime = NOON) -> RunDone:
    """A run over everybody due."""
    return run(reviewer_a(at))


def finding(hit: str, outcome: Outcome, marker: str = "", **more: object) -> Review:
    """A reviewer's finding that is in order; `marker` stands in every text of it."""
    adverse = outcome.adverse
    said: dict[str, object] = {
        "hit": HitId(hit),
        "outcome": outcome,
        "grounds": (ground(marker),) if adverse else (),
        "reasons": f"looked at both records closely {marker}",
        "gist": f"your papers raise a question {marker}" if adverse else "",
        "until": NOON.date() + 20 * DAY if outcome is Outcome.HOLD else None,
        "refer_to": PartyId("court") if outcome is Outcome.REFER_JUSTICE else NO_PARTY,
    }
    return Review(**(said | more))  # type: ignore[arg-type]  # the test says which field


def ground(marker: str = "") -> Ground:
    """A ground that is sound."""
    return Ground(
        kind=CHECKED.kind,
        what=f"{CHECKED.what} {marker}",
        source=f"{CHECKED.source} {marker}",
        how_checked=f"{CHECKED.how_checked} {marker}",
    )


def both(hit: str, outcome: Outcome, at: datetime = NOON, n: int = 1) -> Answer:
    """Two reviewers of two units find the same."""
    acts.review(reviewer_a(at, actor=f"a-{n}"), finding(hit, outcome))
    return acts.review(reviewer_b(at, actor=f"b-{n}"), finding(hit, outcome))


@contextmanager
def refused(code: str) -> Iterator[None]:
    """What is done inside is refused with this code and leaves nothing on the record."""
    before = journal.size()
    with pytest.raises(Refusal) as why:
        yield
    assert why.value.code == code
    assert journal.size() == before
