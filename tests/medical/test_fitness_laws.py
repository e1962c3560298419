"""Laws of the window: no history of checks and colours lets through what must not go."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from awda.kernel.ids import PersonId
from awda.medical.codes import MAY_TRAVEL, Fitness, Resource, Seat, Standing
from awda.medical.fitness.window import Check, seat_of, standing, verdict
from tests.conftest import NOON

PERSON = PersonId("5f0c8a52-8f0e-4f7e-9c58-1b6f0a4c2d11")
hours = some.integers(-300, 300).map(lambda n: NOON + timedelta(minutes=n * 30))
days = some.integers(-5, 10).map(lambda n: (NOON + timedelta(days=n)).date())


@some.composite
def checks(draw: some.DrawFn) -> Check:
    result = draw(some.sampled_from(Fitness))
    return Check(
        person=PERSON,
        result=result,
        resources=frozenset(draw(some.sets(some.sampled_from(Resource)))),
        not_before=draw(days) if result is Fitness.DEFER else None,
        checked_at=draw(hours),
        entry=7,
    )


lives = some.integers(1, 200).map(lambda n: timedelta(hours=n))
reds = some.none() | some.tuples(hours, some.just(9))


@pytest.mark.rule("M-03")
@given(some.none() | checks(), hours, lives, reds)
def test_who_is_let_go_was_found_fit_lately_and_has_not_turned_red(
    check: Check | None,
    at: datetime,
    life: timedelta,
    red: tuple[datetime, int] | None,
) -> None:
    answer = verdict(PERSON, check, at, life, red)
    if not answer.ok:
        assert answer.code in ("FITNESS_MISSING", "FITNESS_EXPIRED", "NOT_FIT")
        return
    assert check is not None
    assert check.result in MAY_TRAVEL
    assert check.checked_at <= at <= check.checked_at + life
    assert red is None or not check.checked_at <= red[0] <= at
    assert answer.entries[0] == check.entry


@pytest.mark.rule("M-03")
@given(checks(), hours, lives, reds)
def test_time_alone_never_makes_anyone_fit(
    check: Check, at: datetime, life: timedelta, red: tuple[datetime, int] | None
) -> None:
    now = verdict(PERSON, check, at, life, red)
    later = at + timedelta(hours=5)
    if at >= check.checked_at and not now.ok:
        assert not verdict(PERSON, check, later, life, red).ok


@pytest.mark.rule("M-02")
@given(checks(), hours, lives)
def test_the_word_for_others_says_fit_exactly_when_the_gate_does(
    check: Check, at: datetime, life: timedelta
) -> None:
    if at < check.checked_at:
        return
    word = standing(check, at, life, under_treatment=False)
    fit = word in (Standing.FIT, Standing.FIT_ESC, Standing.FIT_AID)
    assert fit == verdict(PERSON, check, at, life).ok


@pytest.mark.rule("M-04")
@given(some.frozensets(some.sampled_from(Resource)))
def test_whoever_lies_never_gets_a_chair(needs: frozenset[Resource]) -> None:
    assert (seat_of(needs) is Seat.STRETCHER) == (Resource.STRETCHER in needs)
    assert (seat_of(needs) is Seat.SEAT) == needs.isdisjoint(
        {Resource.STRETCHER, Resource.WHEELCHAIR}
    )
