"""Counts at a reception site against custody's own record."""

from datetime import timedelta

import pytest

from awda.custody import queries as custody
from awda.custody.acts import record as record_custody
from awda.custody.vocabulary import Cause, RecordDeath, RecordEscape, Standing
from awda.housing import acts
from awda.housing.headcounts import queries
from awda.housing.headcounts.vocabulary import (
    NOT_IN_A_SHELTER,
    Absence,
    ByName,
    ByNumber,
    Difference,
    ExplainAbsence,
    ExplainDifference,
    HeadcountId,
    RecordHeadcount,
    ShelterNumber,
)
from awda.housing.regimes.rules import SetRegime
from awda.housing.vocabulary import CampRegime, CheckOut
from awda.journal import queries as journal
from awda.journal.clock import new_id
from awda.kernel.ids import ActorId, PersonId, ShelterId, SubjectId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from tests.conftest import NOON, sign
from tests.housing.scenes import (
    HOUR,
    LATER,
    RECEPTION,
    hand_over,
    house,
    manager,
    put_up_one_of_each,
)
from tests.scenes import meet, open_operation

pytestmark = pytest.mark.django_db
EVENING = LATER + 5 * HOUR


@pytest.fixture(autouse=True)
def _reception() -> None:
    open_operation()
    put_up_one_of_each()


def count(
    *seen: PersonId,
    at: Instant = EVENING,
    recorded_at: Instant | None = None,
    numbers: dict[str, int] | None = None,
    party: str = "crossing",
) -> HeadcountId:
    """A count by name, or by number."""
    by_number = tuple(
        ShelterNumber(shelter=ShelterId(one), number=n) for one, n in (numbers or {}).items()
    )
    command = RecordHeadcount(
        count=HeadcountId(new_id()),
        place=RECEPTION,
        counted_with=ActorId("guard-2"),
        found=ByName(seen=seen) if numbers is None else ByNumber(lines=by_number),
    )
    acts.count(sign(Role.CAMP_MANAGER, party, at, recorded_at=recorded_at), command)
    return command.count


def escape(person: PersonId) -> RecordEscape:
    return RecordEscape(
        subject=SubjectId(person),
        last_seen_at=EVENING,
        last_seen_place=RECEPTION,
        notified="duty officer",
    )


def death(person: PersonId) -> RecordDeath:
    return RecordDeath(
        subject=SubjectId(person),
        circumstances="heart",
        cause=Cause.NATURAL,
        certified_by="doctor 2",
        next_of_kin_told=False,
    )


def waiting() -> list[tuple[str, str]]:
    return [(row.kind, row.person) for row in queries.open_differences(RECEPTION)]


@pytest.mark.rule("H-11")
def test_only_whoever_runs_the_place_counts_there() -> None:
    with pytest.raises(Refusal, match="NOT_YOUR_SITE"):
        count(party="camp")


@pytest.mark.rule("H-11")
def test_a_count_that_agrees_waits_for_nothing() -> None:
    people = [meet(place="reception") for _ in range(3)]
    taken = count(*people)
    assert queries.open_counts() == []
    assert queries.differences(taken) == []
    [(recorded, body)] = journal.walk("headcount/")
    assert (body["expected"], body["counted"], body["counted_with"]) == (3, 3, "guard-2")
    assert recorded.happened_at == EVENING


@pytest.mark.rule("H-11")
def test_each_one_missed_or_unexpected_is_a_fact_due_in_a_day() -> None:
    here, missing = meet(place="reception"), meet(place="reception")
    elsewhere = meet(place="gate")
    taken = count(here, elsewhere)
    types = [recorded.type for recorded, _ in journal.walk("headcount/")]
    assert types == ["headcount.HeadcountTaken", "headcount.Missed", "headcount.SeenUnexpected"]
    [open_count] = queries.open_counts(RECEPTION)
    assert (open_count.count, open_count.missed, open_count.unexpected) == (taken, 1, 1)
    assert open_count.explain_by == EVENING + timedelta(hours=24)
    assert waiting() == [("MISSED", missing), ("UNEXPECTED", elsewhere)]
    assert queries.overdue(EVENING + 24 * HOUR) == []
    late = queries.overdue(EVENING + 25 * HOUR)
    assert [row.person for row in late] == [missing, elsewhere]
    assert queries.overdue(EVENING + 25 * HOUR, "rutba") == []


@pytest.mark.rule("H-11")
def test_an_escape_explains_only_once_custody_has_it() -> None:
    missing = meet(place="reception")
    taken = count()
    explain = ExplainAbsence(count=taken, person=missing, absence=Absence.ESCAPED)
    with pytest.raises(Refusal, match="ESCAPE_NOT_ON_RECORD"):
        acts.explain(manager(EVENING + HOUR), explain)
    acts.explain_by_fact(manager(EVENING + HOUR), taken, escape(missing), "hole in the fence")
    assert waiting() == []
    [row] = queries.differences(taken)
    assert (row.explanation, row.note) == ("ESCAPED", "hole in the fence")
    holding = custody.holding(missing)
    assert holding is not None
    assert holding.standing is Standing.ESCAPED


@pytest.mark.rule("H-11", "M-08")
def test_a_fact_that_custody_refuses_explains_nothing() -> None:
    missing = meet(place="reception")
    taken = count()
    suspicious = RecordDeath(
        subject=SubjectId(missing),
        circumstances="found at the fence",
        cause=Cause.VIOLENT,
        certified_by="doctor 2",
        next_of_kin_told=False,
    )
    size = journal.size()
    with pytest.raises(Refusal, match="INQUIRY_MISSING"):
        acts.explain_by_fact(manager(EVENING + HOUR), taken, suspicious)
    assert journal.size() == size
    assert waiting() == [("MISSED", missing)]


@pytest.mark.rule("H-11", "M-08")
@pytest.mark.parametrize("how", ["death", "escape"])
def test_a_death_or_escape_after_the_count_explains_the_absence_by_itself(how: str) -> None:
    missing = meet(place="reception")
    count()
    fact = death(missing) if how == "death" else escape(missing)
    record_custody(manager(EVENING + HOUR), fact)
    assert waiting() == []
    assert queries.open_counts() == []
    assert queries.overdue(EVENING + 48 * HOUR) == []


@pytest.mark.rule("H-06", "H-11")
def test_whoever_is_out_on_a_pass_is_not_expected() -> None:
    out, late = meet(place="reception"), meet(place="reception")
    decree = SetRegime(
        place=RECEPTION, regime=CampRegime.PASS, decided_by="Major A.", basis="order 12"
    )
    acts.set_regime(manager(), decree)

    def leave(person: PersonId, at: Instant, recorded_at: Instant | None = None) -> None:
        command = CheckOut(
            person=person, place=RECEPTION, reason="market", expected_back=EVENING + 20 * HOUR
        )
        acts.check_out(sign(Role.GATE_CLERK, "crossing", at, recorded_at=recorded_at), command)

    leave(out, LATER)
    taken = count()
    assert waiting() == [("MISSED", late)]
    explain = ExplainAbsence(count=taken, person=late, absence=Absence.CHECKED_OUT)
    with pytest.raises(Refusal, match="PASS_NOT_ON_RECORD"):
        acts.explain(manager(EVENING + HOUR), explain)
    leave(late, EVENING - HOUR, EVENING + HOUR)
    acts.explain(manager(EVENING + 2 * HOUR), explain)
    assert waiting() == []


@pytest.mark.rule("H-11")
def test_a_count_entered_late_is_measured_against_its_own_time() -> None:
    left, came = meet(place="reception"), meet(at=EVENING + HOUR, place="reception")
    hand_over([left], "rutba", "camp", at=EVENING + HOUR)
    count(left, at=EVENING, recorded_at=EVENING + 6 * HOUR)
    assert waiting() == []
    count(at=EVENING + 6 * HOUR)
    assert waiting() == [("MISSED", came)]


@pytest.mark.rule("H-11")
def test_the_dead_are_not_expected_to_answer() -> None:
    dead = meet(place="reception")
    record_custody(manager(), death(dead))
    count()
    assert waiting() == []


@pytest.mark.rule("H-11")
def test_plain_numbers_differ_by_shelter_until_a_count_by_name() -> None:
    people = [meet(place="reception") for _ in range(4)]
    house([(person, "men") for person in people[:3]])
    with pytest.raises(Refusal, match="SHELTER_NOT_COUNTED"):
        count(numbers={"men": 3})
    taken = count(numbers={"men": 2, "women": 0, NOT_IN_A_SHELTER: 1})
    [row] = queries.open_differences(RECEPTION)
    assert (row.shelter, row.expected, row.counted) == ("men", 3, 2)
    explain = ExplainDifference(
        count=taken, shelter=ShelterId("men"), difference=Difference.RECOUNTED
    )
    with pytest.raises(Refusal, match="NO_RECOUNT_BY_NAME"):
        acts.explain(manager(EVENING + HOUR), explain)
    again = count(*people, at=EVENING + HOUR)
    named = ExplainDifference(
        count=taken, shelter=ShelterId("men"), difference=Difference.RECOUNTED, recount=again
    )
    acts.explain(manager(EVENING + HOUR), named)
    assert waiting() == []
    assert [row.by_name for row in queries.counts_at(RECEPTION)] == [True, False]


@pytest.mark.rule("H-11")
def test_the_same_count_is_not_taken_twice() -> None:
    taken = count()
    command = RecordHeadcount(
        count=taken, place=RECEPTION, counted_with=ActorId("guard-2"), found=ByName(seen=())
    )
    with pytest.raises(Refusal, match="COUNT_ALREADY_TAKEN"):
        acts.count(sign(Role.GATE_CLERK, "crossing", NOON + 9 * HOUR), command)
