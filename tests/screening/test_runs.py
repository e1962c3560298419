"""A run: who is compared with what, what stays dismissed, and that no child is ever in it."""

from datetime import date
from pathlib import Path

import pytest

from awda.journal import queries as journal
from awda.journal.rebuild import fingerprints, rebuild
from awda.journal.writer import execute
from awda.kernel.ids import ActorId, PartyId, PersonId
from awda.kernel.roles import Role
from awda.people.answers import Born
from awda.people.codes import Precision
from awda.people.commands import Correct, EstimateAge
from awda.people.projection import PEOPLE
from awda.screening import acts, queries
from awda.screening.models import HitRow, Run, Screened
from awda.screening.projection import HITS
from awda.screening.reading import Result
from awda.screening.running import count_due, run
from awda.screening.runs.projection import RUNS
from awda.screening.runs.rules import (
    Around,
    RunId,
    RunWhy,
    ScreenedPerson,
    ScreenPeople,
    Signed,
    decide,
)
from awda.screening.vocabulary import HitId, Outcome, RaiseHit, SealForChild
from awda.screening.watchlists.acts import renew
from awda.screening.watchlists.rules import RenewWatchlist, WatchlistId
from tests.conftest import NOON, sign
from tests.people.forms import identity
from tests.scenes import meet, open_operation
from tests.screening.scenes import (
    DAY,
    HOUR,
    NAME,
    NAMESAKE,
    a_hit,
    both,
    finding,
    refused,
    registered,
    registrar,
    reviewer_a,
    reviewer_b,
    screen,
)
from tests.screening.watchlists import bring_table, keeper, listed

pytestmark = pytest.mark.django_db
OTHER = listed("9", "فارس قاسم الهادي")


def corrected(person: PersonId, name: str, at_days: int = 1) -> None:
    """The registrar corrects who someone is."""
    stated = [r for r, _ in journal.walk(f"person/{person}") if r.type == "people.IdentityStated"]
    birth = Born(earliest=date(1998, 5, 4), latest=date(1998, 5, 4), precision=Precision.DAY)
    now = identity(name, birth=birth)
    command = Correct(person=person, corrects=stated[-1].index, now=now, reason="his own paper")
    execute(PEOPLE, command, registrar(NOON + at_days * DAY))


def test_everybody_due_is_compared_once_and_again_only_with_what_is_new(tmp_path: Path) -> None:
    open_operation()
    namesake, other = registered(), registered("فارس قاسم الهادي")
    bring_table(tmp_path, [NAMESAKE])
    first = screen()
    assert (first.people, first.hits, first.compared_entries) == (2, 1, 1)
    assert screen(NOON + HOUR).people == 0
    bring_table(tmp_path, [NAMESAKE, OTHER], at=NOON + DAY)
    second = screen(NOON + DAY)
    assert (second.people, second.hits, second.compared_entries) == (2, 1, 1)
    assert {row.person for row in HitRow.objects.all()} == {namesake, other}
    assert HitRow.objects.get(person=other).version == 2


def test_a_new_list_and_a_newly_registered_person_are_due(tmp_path: Path) -> None:
    open_operation()
    registered()
    bring_table(tmp_path, [OTHER])
    screen()
    late = registered(at=NOON + HOUR)
    assert count_due((NOON + HOUR).date()) == 1
    assert screen(NOON + 2 * HOUR).people == 1
    bring_table(tmp_path, [NAMESAKE], "army", NOON + DAY)
    done = screen(NOON + DAY)
    assert (done.people, done.hits) == (2, 2)
    assert Screened.objects.get(person=late).against.keys() == {"border", "army"}


@pytest.mark.rule("S-04")
def test_nobody_is_compared_with_a_list_past_its_expiry_until_it_is_renewed(tmp_path: Path) -> None:
    open_operation()
    registered()
    bring_table(tmp_path, [NAMESAKE], days=5)
    late = NOON + 6 * DAY
    with refused("NO_LIST_IN_USE"):
        screen(late)
    bring_table(tmp_path, [OTHER], "army", late)
    assert screen(late).hits == 0
    renewed = RenewWatchlist(
        watchlist=WatchlistId("border"),
        expires_on=late.date() + 30 * DAY,
        legal_basis="decree 7",
        reason="letter 9",
    )
    renew(keeper(late), renewed)
    assert screen(late + HOUR).hits == 1


def test_a_name_of_low_quality_and_a_birth_far_away_raise_nothing(tmp_path: Path) -> None:
    open_operation()
    registered()
    rows = [
        listed("1", "نادر حمدان", weak_aliases=NAME),
        listed("2", NAME, date_of_birth="1960"),
        listed("3", NAME, sex="female"),
        listed("4", "زيد عمر", document_number="N 12345"),
    ]
    bring_table(tmp_path, rows)
    done = screen()
    assert (done.hits, done.set_aside) == (0, 3)


def test_a_low_name_with_the_same_birth_asks(tmp_path: Path) -> None:
    open_operation()
    registered()
    bring_table(tmp_path, [listed("1", "نادر", weak_aliases=NAME, date_of_birth="1998")])
    assert screen().hits == 1


# --- dismissed stays dismissed


@pytest.mark.rule("S-01")
def test_a_dismissed_hit_stays_so_until_the_entry_or_the_person_changes(tmp_path: Path) -> None:
    row = a_hit(tmp_path)
    both(row.id, Outcome.CLEAR)
    reworded = NAMESAKE | {"remarks": "reworded"}
    bring_table(tmp_path, [reworded, OTHER], at=NOON + DAY)
    assert screen(NOON + DAY).hits == 0
    changed = reworded | {"mother": "Sara"}
    bring_table(tmp_path, [changed, OTHER], at=NOON + 2 * DAY)
    assert screen(NOON + 2 * DAY).hits == 1
    row.refresh_from_db()
    assert (row.open, row.round, row.outcome) == (True, 2, "")
    both(row.id, Outcome.CLEAR, NOON + 2 * DAY, n=2)
    corrected(PersonId(row.person), f"{NAME} الحمصي", 3)
    assert screen(NOON + 3 * DAY).people == 1


def test_after_an_error_the_entry_never_stops_this_person_again(tmp_path: Path) -> None:
    row = a_hit(tmp_path)
    both(row.id, Outcome.ERROR)
    bring_table(tmp_path, [NAMESAKE | {"mother": "Sara"}], at=NOON + DAY)
    assert screen(NOON + DAY).hits == 0
    namesake = registered(at=NOON + DAY)
    assert screen(NOON + 2 * DAY).hits == 1  # another man of that name is asked about
    assert HitRow.objects.filter(open=True).get().person == namesake


@pytest.mark.parametrize("outcome", [Outcome.HOLD, Outcome.REFER_JUSTICE])
def test_what_stands_or_is_open_is_not_raised_twice(tmp_path: Path, outcome: Outcome) -> None:
    row = a_hit(tmp_path)
    bring_table(tmp_path, [NAMESAKE | {"mother": "Sara"}], at=NOON + DAY)
    assert screen(NOON + DAY).hits == 0
    both(row.id, outcome)
    bring_table(tmp_path, [NAMESAKE | {"mother": "Mona"}], at=NOON + 2 * DAY)
    assert screen(NOON + 2 * DAY).hits == 0


# --- nothing found is signed by two (S-01)


@pytest.mark.rule("S-01")
def test_nothing_found_is_clear_once_two_units_have_signed(tmp_path: Path) -> None:
    open_operation()
    person = registered()
    bring_table(tmp_path, [OTHER])
    assert queries.standing(person, NOON).result is Result.NOT_STARTED
    done = screen()
    assert queries.standing(person, NOON).result is Result.RUN
    acts.sign_runs(reviewer_a(), [done.run])
    assert queries.standing(person, NOON).result is Result.RUN
    for second, code in (
        (reviewer_a(), "REVIEWER_TWICE"),
        (reviewer_b(unit="crossing"), "REVIEWER_SAME_UNIT"),
        (reviewer_b(unit=""), "REVIEWER_WITHOUT_UNIT"),
        (reviewer_a(actor="a-2", unit="camp"), "REVIEWER_SAME_ROLE"),
        (sign(Role.KEEPER, "awda"), "NOT_YOUR_DUTY"),
    ):
        with refused(code):
            acts.sign_runs(second, [done.run])
    acts.sign_runs(reviewer_b(), [done.run])
    assert queries.standing(person, NOON).result is Result.CLEAR
    with refused("RUN_SIGNED_ALREADY"):
        acts.sign_runs(reviewer_b(actor="b-9", unit="hospital"), [done.run])
    with refused("NO_SUCH_RUN"):
        acts.sign_runs(reviewer_a(), [RunId("nothing")])


@pytest.mark.rule("S-01")
def test_nobody_is_added_to_a_run_that_someone_has_signed() -> None:
    signer = (ActorId("a-1"), Role.SCREENING_A, PartyId("crossing"))
    more = ScreenPeople(
        run=RunId("r"),
        why=RunWhy.ASKED,
        people=(),
        against=(),
        entries=0,
        hits=0,
        set_aside=0,
    )
    with refused("RUN_SIGNED_ALREADY"):
        decide(Signed(held=True, signers=(signer,)), more, registrar(), Around())
    assert decide(Signed(held=True), more, registrar(), Around())


def test_a_signed_run_does_not_clear_whom_a_hit_asks_about(tmp_path: Path) -> None:
    row = a_hit(tmp_path)
    run_id = RunId(Run.objects.get().id)
    acts.sign_runs(reviewer_a(), [run_id])
    acts.sign_runs(reviewer_b(), [run_id])
    assert queries.standing(row.person, NOON).result is Result.HIT_REVIEW_1
    both(row.id, Outcome.CLEAR)
    assert queries.standing(row.person, NOON).result is Result.CLEAR


# --- children (S-09) and relatives (S-03)


@pytest.mark.rule("S-09", "S-03")
@pytest.mark.parametrize("age", [(12, 14), (17, 19)])
def test_nobody_under_18_or_in_doubt_is_in_a_run(tmp_path: Path, age: tuple[int, int]) -> None:
    open_operation()
    child = meet(age=age)
    bring_table(tmp_path, [NAMESAKE])
    assert screen().people == 0
    assert queries.standing(child, NOON).result is Result.NOT_FOR_CHILDREN
    by_hand = ScreenPeople(
        run=RunId("run-1"),
        why=RunWhy.ASKED,
        people=(ScreenedPerson(person=child, known=1),),
        against=(),
        entries=1,
        hits=0,
        set_aside=0,
    )
    with refused("CHILD_IS_NOT_SCREENED"):
        execute(RUNS, by_hand, reviewer_a())
    raised = RaiseHit(
        hit=HitId("hit-1"),
        person=child,
        run="run-1",
        watchlist="border",
        version=1,
        sha256="0" * 64,
        key="7",
        entry_print="0" * 64,
        person_print="0" * 64,
        score=990,
        points=(),
        relied_on=(),
    )
    with refused("CHILD_IS_NOT_SCREENED"):
        execute(HITS, raised, reviewer_a())


@pytest.mark.rule("S-09", "C-01")
def test_whoever_turns_out_to_be_a_child_is_let_go_and_the_matter_sealed(tmp_path: Path) -> None:
    row = a_hit(tmp_path)
    acts.review(reviewer_a(), finding(row.id, Outcome.HOLD))
    person = PersonId(row.person)
    with refused("PERSON_IS_OF_AGE"):
        execute(HITS, SealForChild(hit=HitId(row.id)), reviewer_a())
    younger = EstimateAge(
        person=person, estimated_age_from=16, estimated_age_to=19, grounds="he looks young"
    )
    execute(PEOPLE, younger, sign(Role.CAMP_MANAGER, "camp", NOON + HOUR))
    later = NOON + 2 * HOUR
    assert queries.hit(row.id, "a-1", later) is None
    assert queries.open_hits(later) == []
    assert queries.standing(person, later).result is Result.NOT_FOR_CHILDREN
    with refused("CHILD_IS_NOT_SCREENED"):
        acts.review(reviewer_b(later), finding(row.id, Outcome.HOLD))
    assert run(reviewer_a(later)).sealed == 1
    row.refresh_from_db()
    assert (row.sealed, row.open) == (True, False)
    with refused("NO_SUCH_HIT"):
        acts.review(reviewer_b(later), finding(row.id, Outcome.HOLD))


@pytest.mark.rule("S-03")
def test_no_relative_inherits_a_hit(tmp_path: Path) -> None:
    row = a_hit(tmp_path)
    both(row.id, Outcome.HOLD)
    brother = registered("عبد الرزاق خالد العلي", born=date(1996, 1, 1))
    screen(NOON + HOUR)
    assert list(queries.of_person(brother, NOON + HOUR)) == []
    assert queries.standing(brother, NOON + HOUR).result is Result.RUN


@pytest.mark.rule("L-06")
def test_who_is_not_registered_or_no_longer_here_is_not_due(tmp_path: Path) -> None:
    open_operation()
    meet(age=(25, 30))
    bring_table(tmp_path, [NAMESAKE])
    assert count_due(NOON.date()) == 0
    with refused("NOT_YOUR_DUTY"):
        run(sign(Role.REGISTRAR, "crossing"))


def test_a_rebuild_tells_the_same_of_runs_and_hits(tmp_path: Path) -> None:
    row = a_hit(tmp_path)
    both(row.id, Outcome.HOLD)
    before = fingerprints([RUNS, HITS])
    rebuild([RUNS, HITS], lambda _done, _of: None)
    assert fingerprints([RUNS, HITS]) == before
