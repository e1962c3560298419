"""The arithmetic of a count, without a database: whatever is seen, the sums meet."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awda.custody.vocabulary import Standing
from awda.housing.headcounts.rules import Count, Expected, Explaining, decide, evolve
from awda.housing.headcounts.vocabulary import (
    NOT_IN_A_SHELTER,
    Absence,
    ByName,
    ByNumber,
    Command,
    Difference,
    Event,
    ExplainAbsence,
    ExplainDifference,
    ExplainPresence,
    HeadcountId,
    HeadcountTaken,
    Missed,
    NumberDiffered,
    Presence,
    RecordHeadcount,
    SeenUnexpected,
    ShelterNumber,
)
from awda.kernel.ids import ActorId, PersonId, PlaceId, ShelterId
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from tests.conftest import NOON, sign

COUNT = HeadcountId("evening")
MANAGER = sign(Role.CAMP_MANAGER, "army")
PEOPLE = st.frozensets(st.integers(0, 30).map(lambda n: PersonId(f"p{n}")))
NUMBERS = st.dictionaries(
    st.sampled_from(["a", "b", "c", NOT_IN_A_SHELTER]).map(ShelterId), st.integers(0, 9)
)


def record(found: ByName | ByNumber, counted_with: str = "second") -> RecordHeadcount:
    return RecordHeadcount(
        count=COUNT, place=PlaceId("camp"), counted_with=ActorId(counted_with), found=found
    )


def lines(numbers: dict[ShelterId, int]) -> tuple[ShelterNumber, ...]:
    return tuple(ShelterNumber(shelter=one, number=n) for one, n in sorted(numbers.items()))


def told(*events: Event) -> Count:
    state = Count()
    for event in events:
        state = evolve(state, event, NOON)
    return state


def here(*people: str, by_shelter: dict[ShelterId, int] | None = None) -> Expected:
    return Expected(
        run_by_actor=True,
        people=frozenset(PersonId(one) for one in people),
        by_shelter=lines(by_shelter or {}),
    )


A = ShelterId("a")
UNCLEAR = [
    (record(ByName(seen=()), counted_with="  "), here(), "SECOND_COUNTER_MISSING"),
    (record(ByName(seen=()), counted_with=MANAGER.actor), here(), "SECOND_COUNTER_MISSING"),
    (record(ByName(seen=())), Expected(), "NOT_YOUR_SITE"),
    (record(ByName(seen=(PersonId("x"), PersonId("x")))), here("x"), "SEEN_TWICE"),
    (record(ByName(seen=(), unnamed=-1)), here(), "COUNT_BELOW_ZERO"),
    (
        record(ByName(seen=tuple(PersonId(str(n)) for n in range(10_001)))),
        here(),
        "TOO_MANY_NAMES",
    ),
    (record(ByNumber(lines=())), here("x", by_shelter={A: 1}), "SHELTER_NOT_COUNTED"),
    (record(ByNumber(lines=lines({A: -1}))), here(by_shelter={A: 0}), "COUNT_BELOW_ZERO"),
    (record(ByNumber(lines=lines({A: 1}) * 2)), here(by_shelter={A: 0}), "SHELTER_COUNTED_TWICE"),
    (record(ByNumber(lines=lines({A: 1}))), here(), "NOT_A_SHELTER_HERE"),
]


@pytest.mark.rule("H-11")
@pytest.mark.parametrize(("command", "facts", "code"), UNCLEAR)
def test_a_count_that_cannot_be_relied_on_is_refused(
    command: RecordHeadcount, facts: Expected, code: str
) -> None:
    with pytest.raises(Refusal) as refused:
        decide(Count(), command, MANAGER, facts)
    assert refused.value.code == code


@pytest.mark.rule("H-11", "V-03")
@given(expected=PEOPLE, seen=PEOPLE, unnamed=st.integers(0, 3))
def test_of_the_expected_each_is_seen_or_missed_and_nobody_twice(
    expected: frozenset[PersonId], seen: frozenset[PersonId], unnamed: int
) -> None:
    command = record(ByName(seen=tuple(sorted(seen)), unnamed=unnamed))
    taken, *differ = decide(Count(), command, MANAGER, here(*expected))
    missed = [one.person for one in differ if isinstance(one, Missed)]
    extra = [one.person for one in differ if isinstance(one, SeenUnexpected)]
    strangers = [one.counted for one in differ if isinstance(one, NumberDiffered)]
    assert isinstance(taken, HeadcountTaken)
    assert set(missed) | (seen & expected) == expected
    assert taken.expected == len(seen & expected) + len(missed)
    assert taken.counted == taken.expected - len(missed) + len(extra) + sum(strangers)
    assert told(taken, *differ).open == (expected != seen or unnamed > 0)


@pytest.mark.rule("H-11", "V-03")
@given(expected=NUMBERS, counted=NUMBERS)
def test_the_differences_of_numbers_add_up_to_the_difference_of_the_sums(
    expected: dict[ShelterId, int], counted: dict[ShelterId, int]
) -> None:
    known = {**dict.fromkeys([ShelterId("a"), ShelterId("b"), ShelterId("c")], 0), **expected}
    whole = {**dict.fromkeys(known, 0), **counted}
    people = [f"p{n}" for n in range(sum(known.values()))]
    command = record(ByNumber(lines=lines(whole)))
    taken, *differ = decide(Count(), command, MANAGER, here(*people, by_shelter=known))
    assert isinstance(taken, HeadcountTaken)
    gaps = [one.counted - one.expected for one in differ if isinstance(one, NumberDiffered)]
    assert 0 not in gaps
    assert taken.counted - taken.expected == sum(gaps)


@pytest.mark.rule("H-11")
def test_every_difference_is_due_within_a_day() -> None:
    _, *differ = decide(Count(), record(ByName(seen=(), unnamed=1)), MANAGER, here("x"))
    assert [getattr(one, "explain_by", None) for one in differ] == [NOON + timedelta(hours=24)] * 2


OPEN = Count(
    place=PlaceId("camp"),
    missed=frozenset({PersonId("x")}),
    unexpected=frozenset({PersonId("y")}),
    differing=frozenset({A}),
)


def absence(why: Absence, person: str = "x", note: str = "") -> ExplainAbsence:
    return ExplainAbsence(count=COUNT, person=PersonId(person), absence=why, note=note)


def presence(why: Presence, person: str = "y", note: str = "") -> ExplainPresence:
    return ExplainPresence(count=COUNT, person=PersonId(person), presence=why, note=note)


def difference(why: Difference, shelter: str = "a", note: str = "") -> ExplainDifference:
    return ExplainDifference(count=COUNT, shelter=ShelterId(shelter), difference=why, note=note)


HELD, RECOUNTED = Explaining(standing=Standing.HELD), Explaining(recounted=True)
NOT_SO: list[tuple[Command, Explaining, str]] = [
    (absence(Absence.ESCAPED), HELD, "ESCAPE_NOT_ON_RECORD"),
    (absence(Absence.ESCAPED), Explaining(standing=Standing.RELEASED), "ESCAPE_NOT_ON_RECORD"),
    (absence(Absence.DIED), HELD, "DEATH_NOT_ON_RECORD"),
    (absence(Absence.DIED), Explaining(), "DEATH_NOT_ON_RECORD"),
    (absence(Absence.CHECKED_OUT), HELD, "PASS_NOT_ON_RECORD"),
    (absence(Absence.AT_HOSPITAL), HELD, "HOSPITAL_NOT_ON_RECORD"),
    (absence(Absence.COUNTING_ERROR), HELD, "COUNTING_ERROR_NEEDS_A_NOTE"),
    (absence(Absence.FOUND, person="y"), HELD, "NOTHING_TO_EXPLAIN"),
    (presence(Presence.COUNTING_ERROR), HELD, "COUNTING_ERROR_NEEDS_A_NOTE"),
    (presence(Presence.VISITOR, person="x"), HELD, "NOTHING_TO_EXPLAIN"),
    (difference(Difference.RECOUNTED), Explaining(), "NO_RECOUNT_BY_NAME"),
    (difference(Difference.COUNTING_ERROR), RECOUNTED, "COUNTING_ERROR_NEEDS_A_NOTE"),
    (difference(Difference.RECOUNTED, shelter="b"), RECOUNTED, "NOTHING_TO_EXPLAIN"),
]


@pytest.mark.rule("H-11", "M-08")
@pytest.mark.parametrize(("command", "facts", "code"), NOT_SO)
def test_an_explanation_the_record_does_not_bear_out_is_refused(
    command: Command, facts: Explaining, code: str
) -> None:
    with pytest.raises(Refusal) as refused:
        decide(OPEN, command, MANAGER, facts)
    assert refused.value.code == code
    assert refused.value.overridable == (code == "HOSPITAL_NOT_ON_RECORD")
    with pytest.raises(Refusal, match="NO_SUCH_COUNT"):
        decide(Count(), command, MANAGER, facts)


SO: list[tuple[Command, Explaining]] = [
    (absence(Absence.FOUND), HELD),
    (absence(Absence.ESCAPED), Explaining(standing=Standing.ESCAPED)),
    (absence(Absence.DIED), Explaining(standing=Standing.DECEASED)),
    (absence(Absence.DIED), Explaining(standing=Standing.REMAINS_OUT)),
    (absence(Absence.CHECKED_OUT), Explaining(was_out=True)),
    (absence(Absence.AT_HOSPITAL), Explaining(at_hospital=True)),
    (absence(Absence.COUNTING_ERROR, note="tent 4 was read twice"), HELD),
    (presence(Presence.CAME_BACK), HELD),
    (presence(Presence.COUNTING_ERROR, note="card of a brother"), HELD),
    (difference(Difference.RECOUNTED), RECOUNTED),
    (difference(Difference.COUNTING_ERROR, note="counted at prayer time"), HELD),
]


@pytest.mark.rule("H-11")
@pytest.mark.parametrize(("command", "facts"), SO)
def test_an_explanation_closes_what_it_explains_and_nothing_else(
    command: Command, facts: Explaining
) -> None:
    [event] = decide(OPEN, command, MANAGER, facts)
    after = evolve(OPEN, event, NOON)
    waiting = [len(one) for one in (after.missed, after.unexpected, after.differing)]
    assert sum(waiting) == 2
    with pytest.raises(Refusal, match="NOTHING_TO_EXPLAIN"):
        decide(after, command, MANAGER, facts)
