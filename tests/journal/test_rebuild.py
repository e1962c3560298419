"""Read models dropped and told again from the journal are the same rows."""

import pytest

from awda.custody import acts, queries
from awda.custody.balance import differences
from awda.custody.models import Holding, Spell
from awda.custody.vocabulary import Move, RecordEscape
from awda.journal.rebuild import fingerprints, rebuild
from awda.journal.writer import writing
from awda.kernel.ids import PlaceId, SubjectId
from awda.kernel.roles import Role
from awda.people.codes import Track
from awda.web.contexts import ALL
from tests.conftest import NOON, sign
from tests.scenes import meet, open_operation

pytestmark = pytest.mark.django_db


def play_a_little() -> None:
    open_operation()
    people = [meet(track=track) for track in (Track.INT, None, Track.CIV)]
    gate = sign(Role.GATE_CLERK, "crossing")
    move = Move(subject=SubjectId(people[0]), place=PlaceId("reception"))
    acts.record(gate, move)
    escape = RecordEscape(
        subject=SubjectId(people[1]),
        last_seen_at=NOON,
        last_seen_place=PlaceId("gate"),
        notified="duty officer",
    )
    acts.record(sign(Role.GATE_CLERK, "crossing"), escape)


@pytest.mark.rule("X-05")
def test_a_read_model_that_was_falsified_shows_and_is_told_again() -> None:
    play_a_little()
    true = fingerprints(ALL)
    assert list(differences()) == []
    Holding.objects.filter(holder="crossing").update(holder="camp")
    Spell.objects.all().delete()
    assert fingerprints(ALL) != true
    assert any("the read model" in line for line in differences())
    told: list[tuple[int, int]] = []
    assert rebuild(ALL, lambda done, of: told.append((done, of))) == told[-1][0]
    assert told[-1][0] == told[-1][1]
    assert fingerprints(ALL) == true
    assert list(differences()) == []


def test_rebuilding_twice_changes_nothing_and_adds_no_entry() -> None:
    play_a_little()
    with writing() as now:
        size = now.size
    true = fingerprints(ALL)
    for _ in range(2):
        rebuild(ALL, lambda _done, _of: None)
        assert fingerprints(ALL) == true
    with writing() as now:
        assert now.size == size
    assert queries.held_by_place(Holding.objects.all()[0].kind) != {}  # type: ignore[arg-type]


def test_each_table_of_a_read_model_is_told_by_one_context_only() -> None:
    tables = [table for context in ALL for table in context.tables]
    assert len(set(tables)) == len(tables)
    assert len({context.name for context in ALL}) == len(ALL)
