"""Rows found and written by key are the rows Django finds and writes; nothing known goes stale."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import models

from awda.custody import queries as custody
from awda.custody.models import Occupancy, Spell
from awda.custody.projection import CUSTODY
from awda.custody.vocabulary import Move
from awda.journal import rows
from awda.journal.writer import look_again, look_ahead, looked_up, writing
from awda.kernel.ids import PlaceId, SubjectId
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from awda.people import queries as people
from awda.people.codes import Track
from awda.people.models import Identity, Person
from tests.conftest import NOON, sign
from tests.scenes import assign_track, meet, open_operation

pytestmark = pytest.mark.django_db

SINCE = datetime(2024, 12, 7, 9, 30, 15, 123456, tzinfo=UTC)


def spell(entry: int, subject: str) -> None:
    rows.add(
        Spell, entry=entry, subject=subject, kind="PERSON", holder="gate", place="p", since=SINCE
    )


def values(row: models.Model) -> dict[str, object]:
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}


def test_a_row_added_is_the_row_that_django_reads() -> None:
    spell(1, "anna")
    [read] = Spell.objects.all()
    found = rows.find(Spell, subject="anna")
    assert found is not None
    assert values(found) == values(read)
    assert found.since == SINCE
    assert (found.until, found.until_entry) == (None, None)  # what was not said has its default


def test_json_and_dates_come_back_as_they_went() -> None:
    said = {"name": "محمد", "parts": [1, None, True]}
    rows.add(Identity, person="one", name="محمد", name_latin="", said=said, stated_in=3)
    found = rows.find(Identity, person="one")
    assert found is not None
    assert found.said == said == Identity.objects.get().said


def test_of_several_the_newest_is_found_or_all_in_order() -> None:
    for entry in (3, 1, 2):
        spell(entry, "anna")
        rows.change(Spell, {"entry": entry}, until=SINCE, until_entry=entry)
    spell(9, "ben")
    newest = rows.find(Spell, newest="entry", subject="anna")
    assert newest is not None
    assert newest.entry == 3
    assert [row.entry for row in rows.find_among(Spell, "subject", ["anna"], order="entry")] == [
        1,
        2,
        3,
    ]
    among = rows.find_among(Spell, "subject", ["ben", "anna", "ben"], order="entry")
    assert [row.entry for row in among] == [1, 2, 3, 9]
    assert rows.find_among(Spell, "subject", []) == []
    assert rows.find(Spell, subject="nobody") is None


def test_more_ids_than_one_statement_takes_are_all_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "IDS_PER_QUERY", 2)
    for entry, who in enumerate("abcde"):
        spell(entry, who)
    assert {row.subject for row in rows.find_among(Spell, "subject", "abcde")} == set("abcde")


def test_a_row_at_either_end_is_found_once() -> None:
    spell(1, "anna")  # each of them at the place "p"
    spell(2, "p")
    spell(3, "ben")
    found = rows.find_at_either(Spell, ("subject", "place"), ["p", "anna"])
    assert sorted(row.entry for row in found) == [1, 2, 3]
    assert rows.find_at_either(Spell, ("subject", "holder"), ["nobody"]) == []


def test_texts_of_many_rows_are_those_that_django_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "IDS_PER_QUERY", 1)
    for entry, person in ((2, "ben"), (1, "anna"), (3, "carl")):
        rows.add(Identity, person=person, name=f"{person}ة", said={}, stated_in=entry)
    asked = ("person", "name")
    found = rows.texts_among(Identity, asked, "person", ["ben", "anna"], order="stated_in")
    some = Identity.objects.filter(person__in=["anna", "ben"]).order_by("stated_in")
    assert list(found) == list(some.values_list(*asked))


def test_a_change_touches_its_rows_alone_and_says_how_many() -> None:
    spell(1, "anna")
    spell(2, "ben")
    later = SINCE + timedelta(hours=1)
    assert rows.change(Spell, {"entry": 1}, until=later, until_entry=7) == 1
    assert rows.change(Spell, {"entry": 5}, until=later) == 0
    assert Spell.objects.get(entry=1).until == later
    assert Spell.objects.get(entry=2).until is None


def test_what_is_counted_begins_and_goes_on() -> None:
    place = {"place": "camp", "kind": "PERSON"}
    for more in (2, 3, -1):
        rows.count_up(Occupancy, place, "held", more)
    assert [row.held for row in Occupancy.objects.all()] == [4]


def test_what_is_put_is_there_once() -> None:
    for held in (1, 8):
        rows.put(Occupancy, {"place": "camp", "kind": "PERSON"}, held=held)
    assert [row.held for row in Occupancy.objects.all()] == [8]


@pytest.mark.parametrize("text", ["'; DROP TABLE custody_spell; --", '"', "%s", "\\", "علي"])
def test_a_value_is_never_part_of_the_statement(text: str) -> None:
    spell(1, text)
    assert [row.subject for row in rows.find_among(Spell, "subject", [text], order="entry")] == [
        text
    ]


def test_nothing_is_asked_for_by_what_is_not_known() -> None:
    with pytest.raises(AssertionError, match="not equal to anything"):
        rows.find(Spell, subject=None)


def test_a_column_that_is_not_there_is_a_mistake() -> None:
    with pytest.raises(AssertionError):
        rows.add(Occupancy, place="camp", kind="PERSON", held=1, heldd=2)


# --- what a transaction remembers


def test_inside_a_transaction_each_fact_is_seen_at_once() -> None:
    open_operation()
    person = meet()
    with writing() as now:
        before = people.standing(person, NOON.date())
        assign_track(person, Track.CIV)
        after = people.standing(person, NOON.date())
        assert before is not None
        assert after is not None
        assert (before.track, after.track) == (Track.UND, Track.CIV)
        held = custody.holding(person)
        assert held is not None
        move = Move(subject=SubjectId(person), place=PlaceId("reception"))
        now.execute(CUSTODY, move, sign(Role.GATE_CLERK, "crossing", NOON + timedelta(hours=1)))
        moved = custody.holding(person)
        assert moved is not None
        assert (held.place, moved.place) == ("gate", "reception")


def learn_and_be_refused() -> None:
    with writing():
        look_ahead("kind", {"key": "undone"})
        raise Refusal("NOT_MET_YET")


def test_what_was_read_ahead_is_forgotten_with_its_savepoint() -> None:
    asked: list[int] = []

    def look() -> str:
        asked.append(1)
        return "read"

    with writing():
        look_ahead("kind", {"key": "ahead"})
        assert looked_up("kind", "key", look) == "ahead"
        look_again("kind", "key")
        assert looked_up("kind", "key", look) == "read"
        with pytest.raises(Refusal):
            learn_and_be_refused()
        assert looked_up("kind", "key", look) == "read"
    assert len(asked) == 2
    look_ahead("kind", {"key": "outside"})
    assert looked_up("kind", "key", look) == "read"


def test_every_row_of_a_person_is_the_same_alone_and_among_many() -> None:
    open_operation()
    met = [meet() for _ in range(3)]
    among = people.standings(met, NOON.date())
    with writing():
        people.look_ahead_at(met)
        ahead = {one: people.standing(one, NOON.date()) for one in met}
    assert ahead == among == {one: people.standing(one, NOON.date()) for one in met}
    assert Person.objects.count() == 3
