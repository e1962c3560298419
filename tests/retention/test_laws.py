"""Random histories of hits and clocks: nothing goes early, and nothing under a hold."""

from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awda.journal.backup import verify_record
from awda.journal.models import Entry
from awda.journal.rebuild import fingerprints, rebuild
from awda.kernel.ids import PersonId
from awda.kernel.refusal import Refusal
from awda.retention import acts
from awda.retention.holds.rules import LiftHold, PlaceHold
from awda.retention.models import Erasure
from awda.retention.vocabulary import EraseBodies
from awda.screening import acts as screening
from awda.screening.models import HitRow, Screened
from awda.screening.running import run
from awda.screening.vocabulary import HitId, Outcome, Reopen
from awda.tlog.note import Signer
from awda.web.contexts import ALL
from tests.conftest import NOON
from tests.journal.conftest import node as node
from tests.retention.scenes import a_dismissed_hit, clock, officer, stream_of
from tests.screening.scenes import both, reviewer_a

pytestmark = pytest.mark.django_db(transaction=False)
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["erase", "tick", "reopen", "settle", "hold", "lift", "screen"]),
        st.integers(0, 60),
    ),
    max_size=14,
)
HOLD = "00000000-0000-4000-8000-00000000000{}"


@pytest.mark.rule("D-04", "D-05")
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_no_history_erases_early_or_under_a_hold(
    steps: list[tuple[str, int]], tmp_path: Path, node: Signer
) -> None:
    from django.db import transaction

    with transaction.atomic():
        _play(steps, tmp_path)
        transaction.set_rollback(True)


def _play(steps: list[tuple[str, int]], folder: Path) -> None:
    hit, at, holds = a_dismissed_hit(folder), NOON, list[str]()
    person, stream = PersonId(hit.person), stream_of(hit)
    for number, (step, days) in enumerate(steps):
        at += timedelta(days=days)
        before = HitRow.objects.filter(id=hit.id).first()
        had = Entry.objects.filter(stream=stream).exclude(body=None).count()
        with suppress(Refusal):
            match step:
                case "erase":
                    acts.erase(officer(at), EraseBodies(stream=stream))
                case "tick":
                    acts.erase_due(clock(at))
                case "reopen":
                    again = Reopen(hit=HitId(hit.id), reason="a new letter came")
                    screening.reopen(reviewer_a(at, actor="a-0"), again)
                case "settle":
                    both(hit.id, Outcome.CLEAR, at, n=number + 2)
                case "hold":
                    said = PlaceHold(
                        hold=HOLD.format(number % 10), person=person, order="court", reason="claim"
                    )
                    acts.place_hold(officer(at), said)
                    holds.append(said.hold)
                case "lift":
                    acts.lift_hold(
                        officer(at), LiftHold(hold=HOLD.format(days % 10), reason="over")
                    )
                    holds.remove(HOLD.format(days % 10))
                case _:
                    Screened.objects.all().delete()
                    run(reviewer_a(at))
        has = Entry.objects.filter(stream=stream).exclude(body=None).count()
        if has < had:
            assert has == 0
            assert before is not None
            assert not before.open
            assert before.settled_at is not None
            assert at - before.settled_at >= timedelta(days=90)
            assert not holds
    assert list(verify_record()) == []
    true = fingerprints(ALL)
    Screened.objects.all().delete()
    rebuild(ALL, lambda _done, _of: None)
    told = fingerprints(ALL)
    assert {name: told[name] for name in told if name != "screening_screened"} == {
        name: true[name] for name in true if name != "screening_screened"
    }
    gone = sum(Erasure.objects.values_list("bodies", flat=True))
    assert Entry.objects.filter(body=None).count() == gone
