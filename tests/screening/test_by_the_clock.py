"""Nobody has to remember: the clock compares whoever is new, and everybody with what is new."""

from datetime import timedelta
from pathlib import Path

import pytest

from awda.journal import queries as journal
from awda.journal.writer import execute
from awda.kernel.ids import PersonId
from awda.kernel.roles import Role
from awda.people.commands import EstimateAge
from awda.people.projection import PEOPLE
from awda.screening import acts, queries
from awda.screening.models import HitRow, Run
from awda.screening.reading import Result
from awda.screening.runs.rules import RunId, RunWhy
from awda.screening.vocabulary import RUNNERS, Outcome
from awda.web import ticking
from awda.web.doors import doors
from tests.conftest import NOON, sign
from tests.scenes import meet, open_operation
from tests.screening.scenes import (
    DAY,
    HOUR,
    NAMESAKE,
    both,
    finding,
    refused,
    registered,
    reviewer_a,
)
from tests.screening.watchlists import bring_table, listed

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)
OTHER = listed("9", "فارس قاسم الهادي")


@pytest.mark.rule("S-01", "S-07")
def test_who_is_registered_after_a_list_came_in_is_compared_at_the_next_tick(
    tmp_path: Path,
) -> None:
    open_operation()
    bring_table(tmp_path, [NAMESAKE])
    assert ticking.tick(NOON).compared == 0
    person = registered(at=NOON + MINUTE)
    assert queries.standing(person, NOON + MINUTE).result is Result.NOT_STARTED
    assert ticking.tick(NOON + 2 * MINUTE).compared == 1
    hit = HitRow.objects.get()
    assert (hit.person, hit.open, hit.outcome) == (person, True, "")
    assert (Run.objects.get().why, Run.objects.get().signed_at) == (RunWhy.CLOCK.value, None)
    [(raised, _)] = list(journal.walk("hit/"))
    assert (raised.actor, raised.role) == ("clock", Role.CLOCK)
    size = journal.size()
    assert ticking.tick(NOON + 3 * MINUTE).compared == 0
    assert journal.size() == size, "asked again it writes nothing"


@pytest.mark.rule("S-01")
def test_the_clock_asks_and_neither_reviews_nor_signs_that_nothing_was_found(
    tmp_path: Path,
) -> None:
    open_operation()
    bring_table(tmp_path, [NAMESAKE])
    namesake, other = registered(), registered("عمر يوسف النجار")
    ticking.tick(NOON + MINUTE)
    hit, by_clock = HitRow.objects.get(), ticking.clock_act(NOON + HOUR)
    with refused("NOT_YOUR_DUTY"):
        acts.review(by_clock, finding(hit.id, Outcome.CLEAR))
    with refused("NOT_YOUR_DUTY"):
        acts.sign_runs(by_clock, [RunId(Run.objects.get().id)])
    assert queries.standing(namesake, NOON + HOUR).result is Result.HIT_REVIEW_1
    assert queries.standing(other, NOON + HOUR).result is Result.RUN, "nobody has signed"


def test_an_updated_list_is_compared_by_its_new_entries_alone(tmp_path: Path) -> None:
    open_operation()
    registered()
    bring_table(tmp_path, [NAMESAKE])
    ticking.tick(NOON)
    both(HitRow.objects.get().id, Outcome.CLEAR)
    bring_table(tmp_path, [NAMESAKE, OTHER], at=NOON + DAY)
    assert ticking.tick(NOON + DAY).compared == 1
    newest = Run.objects.order_by("-at").first()
    assert newest is not None
    assert (newest.entries, newest.hits) == (1, 0)
    assert HitRow.objects.get().outcome == "CLEAR", "dismissed stays dismissed"


@pytest.mark.rule("S-04")
def test_without_a_list_in_use_nobody_is_compared(tmp_path: Path) -> None:
    open_operation()
    registered()
    assert ticking.tick(NOON).compared == 0
    bring_table(tmp_path, [NAMESAKE], days=2)
    assert ticking.tick(NOON + 5 * DAY).compared == 0
    assert not HitRow.objects.exists()


@pytest.mark.rule("S-09")
def test_the_clock_compares_no_child_and_seals_what_is_about_one(tmp_path: Path) -> None:
    open_operation()
    meet(age=(15, 17))
    bring_table(tmp_path, [NAMESAKE], days=2)
    person = registered()
    assert ticking.tick(NOON).compared == 1
    hit = HitRow.objects.get()
    acts.review(reviewer_a(), finding(hit.id, Outcome.CLEAR))
    younger = EstimateAge(
        person=PersonId(person), estimated_age_from=16, estimated_age_to=19, grounds="looks so"
    )
    execute(PEOPLE, younger, sign(Role.CAMP_MANAGER, "camp", NOON + HOUR))
    ticking.tick(NOON + 5 * DAY)  # also when the list has expired meanwhile
    hit.refresh_from_db()
    assert (hit.sealed, hit.open) == (True, False)


def test_nobody_acts_as_the_clock_at_any_door() -> None:
    assert Role.CLOCK not in RUNNERS
    assert not [one for one in doors() if not one.why and Role.CLOCK in one.open_to]
