"""Split notes: who may go apart from a family, on what plan, and whose hand must be under it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awda.journal import queries as journal
from awda.journal.clock import new_id
from awda.kernel.ids import HouseholdId, PersonId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.people import acts
from awda.people.partings import rules
from awda.people.partings.rules import (
    Around,
    Note,
    NoteWritten,
    SignNote,
    TakeBack,
    WriteNote,
    stands,
)
from awda.people.partings.units import notes, standing_notes, unit
from tests.conftest import NOON, sign
from tests.family.scenes import PLAN, family, signs, written

HOME = HouseholdId("h1")
DAY = NOON.date()
FATHER, MOTHER, CHILD, AUNT = map(PersonId, ("father", "mother", "child", "aunt"))
AROUND = Around(
    unit=frozenset({FATHER, MOTHER, CHILD, AUNT}),
    adults=frozenset({FATHER, MOTHER, AUNT}),
    mothers=((CHILD, MOTHER),),
)
WRITE = WriteNote(note="n1", household=HOME, apart=(FATHER,), why="he is on hold", plan=PLAN)
SIGN = SignNote(
    note="n1", person=MOTHER, signed_by=MOTHER, thumb=True, witness="w-7", understood_in="ara"
)


def refused(command: rules.Command, state: Note | None = None, at: Instant = NOON) -> str:
    with pytest.raises(Refusal) as caught:
        rules.decide(state or Note(), command, sign(Role.PROTECTION, "camp", at), AROUND)
    return caught.value.code


WRITTEN = Note(written=True, by=PLAN.by, signed=frozenset({AUNT}))


@pytest.mark.rule("F-01")
@pytest.mark.parametrize(
    ("command", "code"),
    [
        (replace(WRITE, apart=()), "NOTE_PARTS_NOBODY"),
        (replace(WRITE, apart=(FATHER, MOTHER, CHILD, AUNT)), "NOTE_PARTS_NOBODY"),
        (replace(WRITE, apart=(PersonId("a stranger"),)), "NOT_OF_THIS_UNIT"),
        (replace(WRITE, apart=(FATHER, FATHER)), "NOT_OF_THIS_UNIT"),
        (replace(WRITE, plan=replace(PLAN, where=" ")), "REUNION_PLAN_MISSING"),
        (replace(WRITE, plan=replace(PLAN, way="")), "REUNION_PLAN_MISSING"),
        (replace(WRITE, plan=replace(PLAN, contact="")), "REUNION_PLAN_MISSING"),
        (replace(WRITE, why=""), "REUNION_PLAN_MISSING"),
        (replace(WRITE, plan=replace(PLAN, by=DAY - timedelta(days=1))), "REUNION_DAY_PASSED"),
        (replace(WRITE, why="x" * 501), "TEXT_TOO_LONG"),
    ],
)
def test_no_note_without_a_part_and_a_plan(command: WriteNote, code: str) -> None:
    assert refused(command) == code


@pytest.mark.rule("F-01", "C-08")
def test_a_note_leaves_no_child_alone_and_no_mother_without_her_child() -> None:
    assert refused(replace(WRITE, apart=(CHILD,))) == "CHILD_WITHOUT_AN_ADULT"
    assert refused(replace(WRITE, apart=(MOTHER,))) == "MOTHER_AND_CHILD_PARTED"
    assert refused(replace(WRITE, apart=(CHILD, AUNT))) == "MOTHER_AND_CHILD_PARTED"
    [written] = rules.decide(
        Note(), replace(WRITE, apart=(MOTHER, CHILD)), sign(Role.PROTECTION, "camp"), AROUND
    )
    assert isinstance(written, NoteWritten)
    assert written.staying == (AUNT, FATHER)


@pytest.mark.rule("F-01", "C-01")
@pytest.mark.parametrize(
    ("command", "state", "code"),
    [
        (SIGN, Note(), "NOTE_NOT_WRITTEN"),
        (WRITE, WRITTEN, "NOTE_WRITTEN_ALREADY"),
        (replace(SIGN, signed_by=FATHER), WRITTEN, "NOTE_SIGNED_FOR_ANOTHER"),
        (replace(SIGN, person=CHILD, signed_by=CHILD), WRITTEN, "A_CHILD_SIGNS_NO_NOTE"),
        (
            replace(SIGN, person=PersonId("x"), signed_by=PersonId("x")),
            WRITTEN,
            "NOT_OF_THIS_UNIT",
        ),
        (replace(SIGN, person=AUNT, signed_by=AUNT), WRITTEN, "NOTE_SIGNED_ALREADY"),
        (replace(SIGN, witness=" "), WRITTEN, "NOTE_WITHOUT_A_WITNESS"),
        (replace(SIGN, understood_in=""), WRITTEN, "NOTE_WITHOUT_A_WITNESS"),
        (TakeBack(note="n1", person=MOTHER), WRITTEN, "NOTE_NOT_SIGNED"),
    ],
)
def test_each_adult_signs_for_themselves(command: rules.Command, state: Note, code: str) -> None:
    assert refused(command, state) == code


@pytest.mark.rule("F-01")
def test_a_note_is_not_signed_after_its_reunion() -> None:
    assert refused(SIGN, WRITTEN, NOON + timedelta(days=21)) == "REUNION_DAY_PASSED"


PEOPLE = st.frozensets(st.sampled_from([FATHER, MOTHER, CHILD, AUNT]))


@pytest.mark.rule("F-01")
@given(signed=PEOPLE, adults=PEOPLE, days=st.integers(-3, 3))
def test_a_note_never_stands_without_every_adult_or_after_its_day(
    signed: frozenset[PersonId], adults: frozenset[PersonId], days: int
) -> None:
    if stands(DAY, signed, adults, DAY + timedelta(days=days)):
        assert adults
        assert not adults - signed
        assert days <= 0


@pytest.mark.rule("F-01", "C-08")
@given(apart=st.lists(st.sampled_from([FATHER, MOTHER, CHILD, AUNT]), max_size=5))
def test_whatever_is_asked_mother_and_child_stay_on_one_side(apart: list[PersonId]) -> None:
    command = replace(WRITE, apart=tuple(apart))
    try:
        [written] = rules.decide(Note(), command, sign(Role.PROTECTION, "camp"), AROUND)
    except Refusal:
        return
    assert isinstance(written, NoteWritten)
    sides = (frozenset(written.apart), frozenset(written.staying))
    assert sides[0] | sides[1] == AROUND.unit
    assert all({MOTHER, CHILD} <= side or not {MOTHER, CHILD} & side for side in sides)
    assert all(side & AROUND.adults for side in sides)


# --- on the record


@pytest.mark.django_db
@pytest.mark.usefixtures("operation")
@pytest.mark.rule("F-01")
def test_a_note_stands_once_both_have_signed_and_falls_with_one_word() -> None:
    home, father, mother, child = family()
    note = written(home, father)
    signs(note, father)
    whole = unit(home, DAY)
    assert whole.adults == {father, mother}
    assert standing_notes(home, whole, DAY) == ()
    signs(note, mother)
    [stood] = standing_notes(home, whole, DAY)
    assert stood.parts(father, child)
    assert not stood.parts(mother, child)
    assert standing_notes(home, whole, PLAN.by + timedelta(days=1)) == ()
    taken = TakeBack(note=note, person=mother)
    acts.take_back_signature(sign(Role.CONVOY_LEADER, "crossing"), taken)
    assert standing_notes(home, whole, DAY) == ()
    assert [one.signed for one in notes(home)] == [frozenset({father})]
    signs(note, mother)
    assert len(standing_notes(home, whole, DAY)) == 1


@pytest.mark.django_db
@pytest.mark.usefixtures("operation")
@pytest.mark.rule("F-01", "C-08")
def test_who_is_whose_mother_is_read_from_the_household() -> None:
    home, _father, mother, child = family()
    with pytest.raises(Refusal, match="MOTHER_AND_CHILD_PARTED"):
        written(home, mother)
    with pytest.raises(Refusal, match="CHILD_WITHOUT_AN_ADULT"):
        written(home, child)
    with pytest.raises(Refusal, match="NOT_OF_THIS_UNIT"):
        written(HouseholdId("no such home"), mother)


@pytest.mark.django_db
@pytest.mark.usefixtures("operation")
@pytest.mark.rule("F-01")
def test_what_a_family_means_to_do_is_sealed_and_its_stream_names_nobody() -> None:
    home, father, mother, _child = family()
    note = written(home, father)
    signs(note, mother)
    entries = [recorded for recorded, _ in journal.walk(f"parting/{note}")]
    assert [one.compartment for one in entries] == [Compartment.PROTECTION] * 2
    with pytest.raises(Refusal, match="NOT_YOUR_DUTY"):
        acts.write_split_note(sign(Role.CAMP_MANAGER, "crossing"), replace(WRITE, note=new_id()))
