"""One command, one effect, one answer; a refused command leaves no trace, also among others."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection

from awda.journal import queries as journal
from awda.journal.appending import Draft
from awda.journal.clock import new_id
from awda.journal.rebuild import fingerprints
from awda.journal.writer import entry, execute, writing
from awda.kernel.ids import PartyId, PlaceId
from awda.kernel.refusal import Override, Refusal
from awda.kernel.roles import Role
from awda.places.models import Party
from awda.places.projection import PLACES
from awda.places.rules import Building, OpenPlace, PlaceKind
from awda.tlog import tree
from tests.conftest import NOON, sign
from tests.journal.parties import closing, keeper, open_parties, opening, together
from tests.scenes import meet, open_operation

pytestmark = pytest.mark.django_db


def as_it_stands() -> tuple[int, tuple[bytes, ...], dict[str, str]]:
    """The journal's head and the read models of places."""
    return (*journal.head()[:2], fingerprints([PLACES]))


def test_a_command_id_is_never_taken_for_another_stream() -> None:
    act = keeper()
    execute(PLACES, opening("one"), act)
    before = as_it_stands()
    with pytest.raises(Refusal, match="COMMAND_ID_REUSED"):
        execute(PLACES, opening("two"), act)
    with writing() as now, pytest.raises(Refusal, match="COMMAND_ID_REUSED"):
        now.execute(PLACES, opening("two"), act)
    assert as_it_stands() == before


def test_a_command_id_is_known_inside_the_transaction_that_did_it() -> None:
    act = keeper()
    with writing() as now:
        first = now.execute(PLACES, opening("one"), act)
        again = now.execute(PLACES, opening("one"), act)
        with pytest.raises(Refusal, match="COMMAND_ID_REUSED"):
            now.execute(PLACES, opening("two"), act)
    assert (first.indexes, first.again) == ((0,), False)
    assert (again.indexes, again.again) == ((0,), True)
    assert journal.size() == 1


@pytest.mark.parametrize("times", [2, 5])
def test_the_same_command_again_has_one_effect_and_one_answer(times: int) -> None:
    act = keeper()
    first = execute(PLACES, opening("one"), act)
    before = as_it_stands()
    for _ in range(times):
        again = execute(PLACES, opening("one"), act)
        assert (again.id, again.indexes, again.again) == (first.id, first.indexes, True)
    assert as_it_stands() == before


def test_who_saw_an_older_version_is_refused() -> None:
    open_parties(1)
    execute(PLACES, closing("party-0"), keeper(expected=1))
    with pytest.raises(Refusal) as refused:
        execute(PLACES, closing("party-0"), keeper(expected=1))
    assert refused.value.code == "CHANGED_MEANWHILE"
    assert dict(refused.value.facts) == {"expected": 1, "found": 2}
    assert journal.size() == 2


def test_the_future_is_refused_but_for_a_clock_that_is_minutes_off() -> None:
    late = keeper(at=NOON + timedelta(minutes=6), recorded_at=NOON)
    with pytest.raises(Refusal, match="IN_THE_FUTURE"):
        execute(PLACES, opening("one"), late)
    assert journal.size() == 0
    execute(PLACES, opening("one"), keeper(at=NOON + timedelta(minutes=4), recorded_at=NOON))


def test_only_who_has_the_duty() -> None:
    for role in Role:
        if role is not Role.KEEPER:
            with pytest.raises(Refusal) as refused:
                execute(PLACES, opening("one"), sign(role, "awda"))
            assert refused.value.code == "NOT_YOUR_DUTY"
            assert refused.value.facts["may"] == "keeper"
    assert journal.size() == 0


def test_no_entry_that_no_verifier_would_read() -> None:
    for wrong in ("not-a-uuid", new_id().upper(), f"{{{new_id()}}}"):
        with pytest.raises(ValueError, match="UUID"):
            execute(PLACES, opening("one"), keeper(command_id=wrong))
    with pytest.raises(ValueError, match="surrogate"):
        execute(PLACES, opening("one"), keeper(actor="\ud800"))
    with pytest.raises(ValueError, match="surrogate"):
        execute(PLACES, opening("\ud800"), keeper())
    assert journal.size() == 0
    assert not Party.objects.exists()


@pytest.mark.rule("X-08")
@pytest.mark.parametrize(("minutes", "late"), [(29, False), (30, False), (31, True), (6000, True)])
def test_what_is_recorded_late_is_marked(minutes: int, late: bool) -> None:
    act = keeper(recorded_at=NOON + timedelta(minutes=minutes))
    execute(PLACES, opening("one"), act)
    recorded = journal.entry(0)
    assert recorded is not None
    assert (recorded.late, recorded.happened_at) == (late, NOON)


def test_a_refused_row_among_others_leaves_nothing() -> None:
    """A list of five: the third is refused, the others stand, indexes have no gap."""
    codes = {}
    with writing():
        for number, party in enumerate(["a", "b", "a", "c", "d"]):
            try:
                together((keeper(), opening(f"{party}-{number}")), (keeper(), opening(party)))
            except Refusal as refusal:
                codes[number] = refusal.code
    assert codes == {2: "ALREADY_OPEN"}
    assert [recorded.stream for recorded, _ in journal.walk()] == [
        f"party/{name}" for name in ("a-0", "a", "b-1", "b", "c-3", "c", "d-4", "d")
    ]
    assert set(Party.objects.values_list("id", flat=True)) == {
        *("a", "a-0", "b", "b-1", "c", "c-3", "d", "d-4")
    }


def test_a_refused_row_takes_back_what_it_did_first_and_its_command_ids() -> None:
    act = keeper()
    with writing() as now:
        with pytest.raises(Refusal):
            together((act, opening("a")), (keeper(), opening("a")))
        assert now.execute(PLACES, opening("a"), act).again is False
    assert journal.size() == 1


def test_after_a_refused_row_earlier_entries_of_the_transaction_still_count() -> None:
    """The stream of `a` is in no table yet when the next command asks for its version."""
    with writing() as now:
        now.execute(PLACES, opening("a"), keeper())
        with pytest.raises(Refusal):
            together((keeper(), opening("b")), (keeper(), closing("a")), (keeper(), closing("a")))
        with pytest.raises(Refusal, match="ALREADY_OPEN"):
            now.execute(PLACES, opening("a"), keeper())
        now.execute(PLACES, closing("a"), keeper(expected=1))
    assert [(recorded.stream, recorded.version) for recorded, _ in journal.walk()] == [
        ("party/a", 0),
        ("party/a", 1),
    ]
    assert Party.objects.get().id == "a"


def test_a_refusal_outside_any_row_takes_back_everything() -> None:
    before = as_it_stands()
    with pytest.raises(Refusal):
        together((keeper(), opening("a")), (keeper(), opening("a")))
    assert as_it_stands() == before


def test_the_database_has_the_last_word_on_versions_and_commands() -> None:
    """Were the writer's memory wrong, the unique keys would still refuse."""
    open_parties(1)
    first = journal.entry(0)
    assert first is not None
    for again in (replace(first, id=new_id()), replace(first, stream="party/other")):
        with pytest.raises(IntegrityError), writing() as now:
            now.pending.append(Draft(replace(again, index=1), (), b"{}"))
    assert journal.size() == 1


def test_an_entry_of_this_transaction_can_be_asked_for() -> None:
    open_parties(2)
    with writing() as now:
        now.execute(PLACES, opening("new"), keeper())
        found = [entry(index) for index in (0, 2, 3, -1)]
    assert [one.stream if one else None for one in found] == [
        "party/party-0",
        "party/new",
        None,
        None,
    ]
    assert (entry(2), entry(3)) == (found[1], None)


@pytest.mark.rule("H-01")
def test_a_reason_given_for_a_warning_is_kept_in_the_body() -> None:
    open_parties(1)
    near = OpenPlace(
        place=PlaceId("camp"),
        kind=PlaceKind.INTERNMENT_CAMP,
        run_by=PartyId("party-0"),
        name_ar="مخيم",
        name_en="Camp",
        building=Building.TENTS,
        capacity=10,
        km_to_border=3,
    )
    with pytest.raises(Refusal) as refused:
        execute(PLACES, near, keeper(overrides=(Override("TOO_NEAR_THE_BORDER", " "),)))
    assert refused.value.overridable
    execute(PLACES, near, keeper(overrides=(Override("TOO_NEAR_THE_BORDER", "one night"),)))
    [*_, (recorded, body)] = journal.walk()
    assert body["overridden"] == [{"code": "TOO_NEAR_THE_BORDER", "reason": "one night"}]
    assert recorded.version == 0
    assert journal.fold(PLACES, "place/camp")[0] == 1


@pytest.mark.rule("X-08")
def test_an_entry_names_the_entries_its_decision_rested_on() -> None:
    """Operation 0, the gate's place and the crossing it belongs to; then custody before meeting."""
    open_operation()
    person = meet()
    with connection.cursor() as cursor:
        cursor.execute("SELECT idx, stream, envelope FROM journal_entry ORDER BY idx")
        rows = [(idx, stream, json.loads(bytes(said))) for idx, stream, said in cursor.fetchall()]
    at = {stream: idx for idx, stream, _ in rows}
    relied = {stream: said["relied_on"] for _, stream, said in rows}
    assert relied[f"custody/{person}"] == [at["operation/al-qaim-2024"], at["place/gate"]]
    assert relied[f"person/{person}"] == [at[f"custody/{person}"]]
    for idx, _, said in rows:
        assert all(position < idx for position in said["relied_on"])


def test_stored_nodes_are_those_of_the_tree() -> None:
    with writing() as now:
        for number in range(11):
            now.execute(PLACES, opening(f"p{number}"), keeper())
    open_parties(3)
    peaks: tuple[bytes, ...] = ()
    with connection.cursor() as cursor:
        cursor.execute("SELECT idx, envelope, nodes FROM journal_entry ORDER BY idx")
        for idx, envelope, nodes in cursor.fetchall():
            [made], peaks = tree.extend(peaks, idx, [tree.leaf_hash(bytes(envelope))])
            assert made == bytes(nodes)
    assert journal.head()[:2] == (14, peaks)
