"""One person is counted once, on every day of the past, and as before once two are told apart."""

from datetime import timedelta

import pytest

from awda.custody import acts
from awda.custody import queries as held
from awda.custody.balance import Balance, balances, differences
from awda.custody.models import Holding, Occupancy, Spell
from awda.custody.vocabulary import (
    Cause,
    RecordDeath,
    RecordEscape,
    RecordTwice,
    Standing,
)
from awda.identity.models import Link
from awda.identity.rules import Verdict
from awda.journal import queries as journal
from awda.journal.rebuild import fingerprints, rebuild
from awda.kernel.ids import PlaceId, subject
from awda.kernel.instants import Instant
from awda.kernel.roles import Role
from awda.web.contexts import ALL
from tests.conftest import NOON, sign
from tests.identity.scenes import (
    arrived,
    asked,
    confirm,
    judge,
    linked,
    move,
    refused,
    registrar,
    twice,
    unlink,
    who,
)

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("operation"),
    pytest.mark.rule("N-06", "X-05"),
]
HOUR = timedelta(hours=1)


def sums(at: Instant | None = None, upto: int | None = None) -> Balance:
    """The sum of the one operation."""
    [balance] = balances(at, upto)
    assert balance.meets
    return balance


def test_two_records_judged_one_person_are_counted_once_also_in_the_past() -> None:
    pair = twice()
    known = journal.size()
    assert sums().entered == 2
    judge(pair, Verdict.SAME, registrar(1, at=NOON + HOUR))
    assert sums().entered == 2, "one registrar changes no sum"
    confirm(pair, registrar(2, at=NOON + 2 * HOUR))
    for at in (None, NOON, NOON + HOUR, NOON + 3 * HOUR):
        told = sums(at)
        assert (told.entered, told.parts["in_host_custody"], told.recorded_twice) == (1, 1, 1)
        assert told.by_holder == {"crossing": 1}
    assert sums(upto=known).entered == 2, "what was known then stays to be seen"
    assert list(differences()) == []
    second = held.holding(pair.second)
    assert second is not None
    assert second.standing is Standing.RECORDED_TWICE
    assert (second.holder, second.first) == (None, subject(pair.first))


def test_taken_apart_both_count_as_they_did() -> None:
    pair = twice()
    before = _rows()
    judge(pair, Verdict.SAME)
    confirm(pair)
    assert _rows() != before
    unlink(pair)
    assert _rows() == before
    assert sums().entered == 2
    assert sums(NOON).entered == 2
    assert list(differences()) == []


def test_who_left_and_came_back_was_in_custody_twice() -> None:
    first = arrived()
    move(
        RecordEscape(
            subject=subject(first),
            last_seen_at=NOON,
            last_seen_place=PlaceId("gate"),
            notified="monitor",
        )
    )
    second = arrived(at=NOON + HOUR)
    pair = asked(first, second)
    judge(pair, Verdict.SAME, registrar(1, at=NOON + HOUR))
    confirm(pair, registrar(2, at=NOON + HOUR))
    told = sums()
    assert (told.entered, told.parts["escaped"], told.parts["in_host_custody"]) == (2, 1, 1)
    assert told.recorded_twice == 0


def test_the_record_that_tells_of_a_death_is_the_one_that_counts() -> None:
    pair = twice()
    death = RecordDeath(
        subject=subject(pair.second),
        circumstances="illness",
        cause=Cause.NATURAL,
        certified_by="doctor 3",
        next_of_kin_told=False,
    )
    move(death)
    judge(pair, Verdict.SAME)
    assert refused(confirm, pair) == "THE_OTHER_RECORD_COUNTS"
    assert not Link.objects.exists(), "both, or neither"


def test_custody_is_closed_for_no_record_that_two_did_not_judge() -> None:
    one, other = arrived(), arrived(who(given="ماهر", father="حسن", family="الخطيب"))
    for command in (
        RecordTwice(subject=subject(one), first=subject(other)),
        RecordTwice(subject=subject(one), first=subject(one)),
    ):
        act = sign(Role.REGISTRAR, "crossing")
        assert refused(acts.record, act, command) == "NOT_JUDGED_SAME"


def test_a_rebuild_tells_the_same_rows() -> None:
    pair = linked()
    unlink(pair)
    judge(pair, Verdict.SAME)
    confirm(pair)
    before = fingerprints(ALL)
    rebuild(ALL, lambda _done, _of: None)
    assert fingerprints(ALL) == before


def _rows() -> list[object]:
    """Custody and links as they stand, without the positions of the newest entries."""
    names = [f.attname for f in Holding._meta.concrete_fields if f.attname != "newest"]
    return [
        list(Holding.objects.order_by("subject").values_list(*names)),
        list(Spell.objects.order_by("entry").values_list()),
        list(Occupancy.objects.order_by("place").values_list("place", "kind", "held")),
        list(Link.objects.order_by("second").values_list()),
    ]
