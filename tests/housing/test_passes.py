"""Regimes, passes and the conflict list: refused, given, on the record."""

import pytest

from awda.custody.acts import record as record_custody
from awda.custody.vocabulary import Move
from awda.housing import acts, clocks, queries
from awda.housing.clocks import ClockState
from awda.housing.conflicts.rules import ConflictId, ConflictKind, EndConflict, RecordConflict
from awda.housing.regimes.rules import SetRegime
from awda.housing.vocabulary import CampRegime, CheckIn, CheckOut
from awda.journal import queries as journal
from awda.kernel.act import Act
from awda.kernel.ids import PersonId, PlaceId, SubjectId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Override, Refusal
from awda.kernel.roles import Compartment, Role
from tests.conftest import sign
from tests.housing.scenes import HOUR, LATER, RECEPTION, house, manager, put_up_one_of_each
from tests.scenes import meet, open_operation

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _reception() -> None:
    open_operation()
    put_up_one_of_each()


def decree(regime: CampRegime, decided_by: str = "Major A.", party: str = "crossing") -> None:
    command = SetRegime(
        place=RECEPTION, regime=regime, decided_by=decided_by, basis="order 12 of 2024-12-07"
    )
    acts.set_regime(manager(party=party), command)


def gate(at: Instant = LATER, *passed: str) -> Act:
    overrides = tuple(Override(code, "doctor's visit") for code in passed)
    return sign(Role.GATE_CLERK, "crossing", at, overrides=overrides)


def go_out(
    person: PersonId, act: Act, *, back: Instant = LATER + 8 * HOUR, reason: str = "market"
) -> None:
    command = CheckOut(person=person, place=RECEPTION, reason=reason, expected_back=back)
    acts.check_out(act, command)


@pytest.mark.rule("H-06")
def test_nobody_goes_out_before_the_host_has_decided_how() -> None:
    with pytest.raises(Refusal, match="REGIME_NOT_SET"):
        go_out(meet(place="reception"), gate())
    with pytest.raises(Refusal, match="REGIME_BASIS_MISSING"):
        decree(CampRegime.PASS, decided_by=" ")
    with pytest.raises(Refusal, match="NOT_YOUR_SITE"):
        decree(CampRegime.PASS, party="camp")


@pytest.mark.rule("H-06")
def test_a_closed_camp_opens_for_one_only_with_a_signed_reason() -> None:
    person = meet(place="reception")
    decree(CampRegime.CLOSED)
    with pytest.raises(Refusal) as refused:
        go_out(person, gate())
    assert (refused.value.code, refused.value.overridable) == ("CAMP_CLOSED", True)
    go_out(person, gate(LATER, "CAMP_CLOSED"))
    [(recorded, body)] = journal.walk("housing/")
    assert (recorded.type, body["regime"]) == ("housing.CheckedOut", "CLOSED")
    assert body["overridden"] == [{"code": "CAMP_CLOSED", "reason": "doctor's visit"}]


@pytest.mark.rule("H-06")
@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"reason": " "}, "REASON_TO_GO_OUT_MISSING"),
        ({"back": LATER}, "BACK_BEFORE_LEAVING"),
    ],
)
def test_a_pass_says_why_and_until_when(change: dict[str, str], code: str) -> None:
    decree(CampRegime.PASS)
    with pytest.raises(Refusal, match=code):
        go_out(meet(place="reception"), gate(), **change)  # type: ignore[arg-type]  # a table's row


@pytest.mark.rule("H-06")
def test_out_and_back_and_overdue_in_between() -> None:
    person = meet(place="reception")
    decree(CampRegime.PASS)
    with pytest.raises(Refusal, match="NOT_CHECKED_OUT"):
        acts.check_in(gate(), CheckIn(person=person, place=RECEPTION))
    go_out(person, gate())
    with pytest.raises(Refusal, match="ALREADY_OUT"):
        go_out(person, gate(LATER + HOUR))
    assert [one.state for one in clocks.passes(LATER + HOUR, RECEPTION)] == [ClockState.RUNNING]
    camp = queries.camp(RECEPTION, LATER + 9 * HOUR)
    assert camp is not None
    assert [(one.person, one.deadline) for one in camp.overdue_back] == [(person, LATER + 8 * HOUR)]
    acts.check_in(gate(LATER + 10 * HOUR), CheckIn(person=person, place=RECEPTION))
    assert clocks.passes(LATER + 11 * HOUR) == []
    types = [recorded.type for recorded, _ in journal.walk("housing/")]
    assert types == ["housing.CheckedOut", "housing.CheckedIn"]


@pytest.mark.rule("H-06")
def test_a_pass_is_over_when_custody_moves_on() -> None:
    person = meet(place="reception")
    decree(CampRegime.PASS)
    go_out(person, gate())
    move = Move(subject=SubjectId(person), place=PlaceId("gate"))
    record_custody(gate(LATER + HOUR), move)
    assert clocks.passes(LATER + 2 * HOUR) == []


# --- the conflict list


def keep_apart(
    one: PersonId, other: PersonId, conflict: str = "c-1", role: Role = Role.PROTECTION
) -> None:
    command = RecordConflict(
        conflict=ConflictId(conflict),
        one=one,
        other=other,
        kind=ConflictKind.VICTIM_AND_ACCUSED,
        note="told in confidence",
    )
    acts.keep_apart(sign(role, "crossing", LATER), command)


@pytest.mark.rule("F-07", "I-01")
def test_what_the_conflict_list_refuses() -> None:
    one, other = meet(place="reception"), meet(place="reception")
    with pytest.raises(Refusal, match="NOT_YOUR_DUTY"):
        keep_apart(one, other, role=Role.CAMP_MANAGER)
    with pytest.raises(Refusal, match="CONFLICT_NEEDS_TWO"):
        keep_apart(one, one)
    with pytest.raises(Refusal, match="NOT_MET_YET"):
        keep_apart(one, PersonId("nobody"))
    keep_apart(one, other)
    for again in ("c-1", "c-2"):
        with pytest.raises(Refusal, match="CONFLICT_ALREADY_RECORDED"):
            keep_apart(other, one, again)
    protection = sign(Role.PROTECTION, "crossing", LATER)
    with pytest.raises(Refusal, match="CONFLICT_END_NEEDS_A_REASON"):
        acts.end_conflict(protection, EndConflict(conflict=ConflictId("c-1"), reason=""))
    with pytest.raises(Refusal, match="CONFLICT_NOT_OPEN"):
        acts.end_conflict(protection, EndConflict(conflict=ConflictId("c-9"), reason="settled"))


@pytest.mark.rule("F-07")
def test_two_in_conflict_share_a_shelter_only_with_a_reason_and_nothing_tells_who_accused() -> None:
    accused, victim = meet(place="reception"), meet(place="reception")
    keep_apart(victim, accused)
    house([(accused, "men")])
    with pytest.raises(Refusal) as refused:
        house([(victim, "men")])
    assert (refused.value.code, refused.value.overridable) == ("IN_CONFLICT", True)
    assert refused.value.facts == {"shelter": "men"}
    house([(victim, "men")], manager(LATER, "crossing", "IN_CONFLICT"))
    [(sealed, body)] = journal.walk("conflict/")
    assert sealed.compartment is Compartment.PROTECTION
    assert (body["one"], body["other"]) == tuple(sorted((accused, victim)))
    assert victim not in sealed.stream
    assert accused not in sealed.stream


@pytest.mark.rule("F-07")
def test_an_ended_conflict_warns_no_longer() -> None:
    one, other = meet(place="reception"), meet(place="reception")
    keep_apart(one, other)
    assert [row.id for row in queries.conflicts()] == ["c-1"]
    end = EndConflict(conflict=ConflictId("c-1"), reason="settled before the elders, both asked")
    acts.end_conflict(sign(Role.PROTECTION, "crossing", LATER), end)
    assert queries.conflicts() == []
    assert house([(one, "men"), (other, "men")])
