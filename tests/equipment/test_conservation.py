"""W-12 at every past instant, whatever happens: what came is somewhere, to the last round."""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings

from awda.custody.models import Holding, Spell
from awda.custody.vocabulary import SubjectKind
from awda.equipment.clearing.projection import CLEARING
from awda.equipment.conservation import (
    Conservation,
    conservation,
    differences,
    read_model_conservation,
)
from awda.equipment.kinds import ItemType
from awda.equipment.models import Item
from awda.equipment.projection import EQUIPMENT
from awda.equipment.status import Part
from awda.equipment.stores.projection import BOOKS
from awda.journal.rebuild import fingerprints, rebuild
from awda.kernel.instants import Instant
from tests.conftest import NOON
from tests.equipment.histories import Play, Step, histories
from tests.equipment.scenes import (
    HOUR,
    destroy,
    fighter,
    hand_in_lot,
    hand_in_weapon,
    phone,
    rifle,
    rounds,
    send,
    store,
    take,
)
from tests.scenes import open_operation

CONTEXTS = (EQUIPMENT, BOOKS, CLEARING)
EACH = settings(
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture(autouse=True)
def _operation(db: None) -> None:
    open_operation()


def told(at: Instant | None = None) -> tuple[dict[ItemType, int], dict[ItemType, dict[Part, int]]]:
    found = conservation(at)
    assert found.meets, found.missing()
    return found.received, found.parts


def play(history: list[Step]) -> None:
    """Play it, remembering what the journal said then; ask for each past instant at the end."""
    playing = Play()
    then = {}
    for step in history:
        playing.step(*step)
        then[playing.now] = told()
    for at, said in then.items():
        assert told(at) == said
    assert list(differences()) == []
    one_holder_each()
    before = fingerprints(CONTEXTS)
    rebuild(CONTEXTS, lambda _done, _of: None)
    assert fingerprints(CONTEXTS) == before


def one_holder_each() -> None:
    for row in Holding.objects.filter(kind=SubjectKind.ITEM):
        current = list(Spell.objects.filter(subject=row.subject, until_entry=None))
        assert [(spell.holder, spell.place) for spell in current] == (
            [(row.holder, row.place)] if row.holder else []
        )


@pytest.mark.rule("W-12", "X-01")
@settings(EACH, max_examples=25)
@given(history=histories)
def test_every_history_keeps_the_sum_at_every_past_instant(history: list[Step]) -> None:
    with transaction.atomic():
        play(history)
        transaction.set_rollback(True)


@pytest.mark.slow
@pytest.mark.rule("W-12", "X-01")
@settings(EACH, max_examples=400)
@given(history=histories)
def test_hundreds_of_histories_keep_the_sum(history: list[Step]) -> None:
    with transaction.atomic():
        play(history)
        transaction.set_rollback(True)


@pytest.mark.rule("W-12")
def test_the_sum_as_told_by_one_plain_day() -> None:
    first, second = hand_in_weapon(rifle("A 1")), hand_in_weapon(rifle("A 2"))
    lot = hand_in_lot(rounds(1000))
    [kept] = take(fighter(), phone())
    store(first, second)
    store(lot, room="B")
    send(kept, at=NOON + HOUR, to_place=None, taker="camp")
    destroy([first], NOON + 4 * HOUR)
    now = conservation()
    assert now.received == {ItemType.RIFLE: 2, ItemType.AMMO: 1000, ItemType.PHONE: 1}
    assert now.parts == {
        ItemType.RIFLE: {Part.IN_STORE: 1, Part.DESTROYED: 1},
        ItemType.AMMO: {Part.IN_STORE: 1000},
        ItemType.PHONE: {Part.ELSEWHERE: 1},
    }
    at_noon = conservation(NOON)
    assert at_noon.parts[ItemType.RIFLE] == {Part.ELSEWHERE: 2}
    assert conservation(NOON - HOUR).received == {}
    assert read_model_conservation() == now


@pytest.mark.rule("W-12")
def test_a_round_that_vanishes_from_the_read_model_is_named() -> None:
    lot = hand_in_lot(rounds(1000))
    item = hand_in_weapon()
    assert list(differences()) == []
    Item.objects.filter(id=lot).update(units=999)
    Holding.objects.filter(subject=item).delete()
    said = list(differences())
    assert any(line.startswith("AMMO: the journal says") for line in said)
    assert f"{item}: in a register, but nobody answers for it" in said


@pytest.mark.rule("W-12")
def test_a_sum_that_does_not_meet_says_by_how_much() -> None:
    short = Conservation(
        received={ItemType.RIFLE: 5},
        parts={ItemType.RIFLE: {Part.IN_STORE: 4}, ItemType.TANK: {Part.IN_STORE: 1}},
        size=0,
    )
    assert not short.meets
    assert short.missing() == {ItemType.RIFLE: 1, ItemType.TANK: -1}
