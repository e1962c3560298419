"""Nobody goes to the other side without free will, a safe assessment and no claim that waits."""

from datetime import timedelta

import pytest

from awda.custody import acts as custody
from awda.custody import queries as held
from awda.custody.acts import Taken
from awda.custody.handovers.rules import OpenHandover
from awda.custody.one_by_one import ListRefused
from awda.journal import queries as journal
from awda.kernel.act import Act
from awda.kernel.ids import PersonId, PlaceId, SubjectId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Override, Refusal
from awda.kernel.roles import Role
from awda.protection import acts, queries
from awda.protection.claims.rules import RecordWish
from awda.protection.pressures.rules import LogPressure, Pressure, Verdict
from awda.protection.receivers.rules import ReportOnReceiver
from awda.protection.returns.vocabulary import AskAtBoarding, Wish, WithdrawConsent
from awda.protection.risk.rules import Finding
from tests.conftest import NOON, sign
from tests.protection.scenes import (
    AGAIN,
    HOUR,
    LEAVES,
    OTHER_SIDE,
    asked_again,
    assessment,
    counselling,
    officer,
    over_the_line,
    prepared,
    publish,
    ready,
    signed,
    soldier,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("operation")]


def leader(at: Instant = LEAVES, role: Role = Role.CONVOY_LEADER, **more: object) -> Act:
    return sign(role, "crossing", at, **more)  # type: ignore[arg-type]  # handed on


def codes(act: Act, command: OpenHandover) -> set[str]:
    """Why this list is refused, person by person."""
    with pytest.raises(ListRefused) as refused:
        acts.offer(act, command)
    assert held.handover(command.handover) is None, "nothing of a refused list stays"
    return {why.code for why in refused.value.each.values()}


def accept(command: OpenHandover, *people: PersonId, at: Instant = LEAVES + HOUR) -> None:
    opened = held.handover(command.handover)
    assert opened is not None
    taken = [Taken(SubjectId(person), PlaceId("far-side")) for person in people]
    acts.answer(sign(Role.RECEIVER, "other-side", at), command.handover, opened.terms, taken)


def why(person: PersonId, at: Instant = LEAVES) -> set[str]:
    """The tests this person fails, as protection sees them."""
    found = queries.tests([person], OTHER_SIDE, at)[person]
    return {outcome.code for outcome in found.failed}


# --- refused


@pytest.mark.rule("P-01", "P-04", "P-07")
def test_someone_who_was_never_asked_is_not_offered_by_any_role() -> None:
    person = soldier()
    assert why(person) == {"CONSENT_NOT_SIGNED", "RISK_NOT_ASSESSED"}
    for role in (Role.CONVOY_LEADER, Role.LIAISON, Role.GATE_CLERK, Role.CAMP_MANAGER):
        assert codes(leader(role=role), over_the_line(person)) == {"NOT_CLEARED_BY_PROTECTION"}


@pytest.mark.rule("P-01", "P-07", "P-10", "L-06")
def test_custody_itself_refuses_whoever_no_check_names_and_no_override_passes_it() -> None:
    person = ready()
    reason = Override("NOT_CLEARED_TO_CROSS", "the minister asks for it")
    with pytest.raises(ListRefused) as refused:
        custody.offer(leader(overrides=(reason,)), over_the_line(person))
    assert {one.code for one in refused.value.each.values()} == {"NOT_CLEARED_TO_CROSS"}
    assert not refused.value.overridable


@pytest.mark.rule("P-04")
def test_each_of_the_three_askings_is_needed() -> None:
    person = soldier()
    signed(person)
    acts.note(officer(NOON + 3 * HOUR, "protection-2"), assessment(person))
    assert why(person) == {"RETURN_NOT_RECONFIRMED"}
    asked_again(person)
    assert why(person) == set()


@pytest.mark.rule("P-04")
def test_a_boarding_answer_older_than_a_day_blocks_boarding() -> None:
    person = ready()
    assert why(person, LEAVES + 22 * HOUR) == set()
    late = LEAVES + 24 * HOUR
    assert why(person, late) == {"BOARDING_ANSWER_TOO_OLD"}
    assert codes(leader(late), over_the_line(person, at=late)) == {"BOARDING_ANSWER_TOO_OLD"}


@pytest.mark.rule("P-05")
def test_a_withdrawal_after_the_offer_stops_the_acceptance_and_touches_nothing_else() -> None:
    goes, changes = ready(), ready()
    command = over_the_line(goes, changes)
    acts.offer(leader(), command)
    before = held.holding(changes)
    acts.withdraw(sign(Role.CONVOY_LEADER, "crossing", LEAVES + HOUR / 2), changes)
    assert held.holding(changes) == before, "withdrawing moves nobody and takes nothing away"
    with pytest.raises(ListRefused) as refused:
        accept(command, goes, changes)
    # The other side learns that protection says no, and nothing of why.
    assert {who: one.code for who, one in refused.value.each.items()} == {
        SubjectId(changes): "NOT_CLEARED_BY_PROTECTION"
    }
    accept(command, goes)
    gone, stays = held.holding(goes), held.holding(changes)
    assert gone is not None
    assert stays is not None
    assert (gone.holder, stays.holder) == ("other-side", "crossing")


@pytest.mark.rule("P-02", "P-08")
def test_a_material_change_of_the_area_makes_consent_and_assessment_stale() -> None:
    person = ready()
    publish(at=AGAIN, material=False, change="a school opened")
    assert why(person) == set()
    publish(at=AGAIN + HOUR, material=True, change="arrests at the settlement centre")
    assert why(person) == {"CONSENT_STALE", "ASSESSMENT_STALE"}
    assert codes(leader(), over_the_line(person)) == {"NOT_CLEARED_BY_PROTECTION"}


@pytest.mark.rule("P-08")
def test_a_material_report_on_the_receiving_authority_makes_the_assessment_stale() -> None:
    person = ready()
    report = ReportOnReceiver(
        receiver=OTHER_SIDE,
        what="1,500 who were handed over are held in a prison",
        source="families",
        dated=NOON.date(),
        material=True,
    )
    acts.record_of_receiver(officer(AGAIN), report)
    assert why(person) == {"ASSESSMENT_STALE"}


@pytest.mark.rule("P-08")
def test_an_assessment_expires_after_fourteen_days() -> None:
    person = ready()
    last = LEAVES - 20 * HOUR + timedelta(days=14)
    assert "ASSESSMENT_EXPIRED" not in why(person, last)
    assert "ASSESSMENT_EXPIRED" in why(person, last + HOUR)


@pytest.mark.rule("P-07")
def test_a_risk_is_not_passed_by_anyone_for_any_reason() -> None:
    person = ready()
    at = AGAIN
    acts.note(officer(at, "protection-3"), assessment(person, at, Finding.RISK))
    reasons = tuple(
        Override(code, "he signed, and wants to go")
        for code in ("RISK_FOUND", "NOT_CLEARED_BY_PROTECTION", "NOT_CLEARED_TO_CROSS")
    )
    for role in (Role.CONVOY_LEADER, Role.LIAISON, Role.CAMP_MANAGER):
        found = codes(leader(role=role, overrides=reasons), over_the_line(person))
        assert found == {"NOT_CLEARED_BY_PROTECTION"}
    assert why(person) == {"RISK_FOUND"}


@pytest.mark.rule("P-10")
def test_a_wish_for_protection_freezes_return_whoever_heard_it() -> None:
    person = ready()
    wish = RecordWish(person=person, said="I am afraid")
    acts.note(sign(Role.STORE_KEEPER, "store", LEAVES - HOUR / 2), wish)
    assert why(person) == {"CLAIM_PENDING"}
    assert codes(leader(), over_the_line(person)) == {"NOT_CLEARED_BY_PROTECTION"}


@pytest.mark.rule("P-01", "P-12")
def test_somebody_who_said_they_stay_goes_nowhere() -> None:
    person = soldier()
    acts.note(officer(NOON + HOUR), counselling(person, wish=Wish.STAY))
    assert "WISHES_TO_STAY" in why(person)


@pytest.mark.rule("P-13")
def test_an_unanswered_sign_of_pressure_warns_and_an_answer_of_not_free_refuses() -> None:
    person = soldier()
    unrest = LogPressure(place=PlaceId("gate"), kind=Pressure.UNREST, told="stones at the fence")
    acts.log_pressure(officer(NOON), unrest)
    prepared(person)
    with pytest.raises(Refusal, match="COERCION_UNANSWERED") as warned:
        acts.offer(leader(), over_the_line(person))
    assert warned.value.overridable
    reason = Override("COERCION_UNANSWERED", "the review is under way; the bus leaves now")
    passed = over_the_line(person)
    acts.offer(leader(overrides=(reason,)), passed)
    [(_, body)] = journal.walk(f"crossing/{passed.handover}")
    assert body["overridden"][0]["reason"] == reason.reason

    from awda.protection import in_force
    from awda.protection.pressures.queries import signals

    [one] = signals(LEAVES, in_force.limits())
    acts.answer_signal(officer(LEAVES), one.id, Verdict.NOT_FREE, "all of them are asked again")
    assert why(person) == {"CONSENT_IN_DOUBT"}


# --- permitted, and on the record


@pytest.mark.rule("P-01", "P-04", "P-07", "X-03")
def test_who_passes_every_test_is_offered_and_taken_and_the_check_says_what_it_relied_on() -> None:
    one, two = ready(), ready()
    command = over_the_line(one, two)
    acts.offer(leader(), command)
    accept(command, one, two)
    checks = list(journal.walk(f"crossing/{command.handover}"))
    assert [body["step"] for _, body in checks] == ["OFFER", "ACCEPTANCE"]
    for recorded, body in checks:
        assert recorded.compartment == "protection"
        assert {line["person"] for line in body["passed"]} == {one, two}
        assert all(line["relied_on"] for line in body["passed"])
    custody_entries = [recorded for recorded, _ in journal.walk(f"custody/{one}")]
    protected = {recorded.index for recorded, _ in journal.walk("protection/")}
    relied = {index for entry in custody_entries for index in _relied_on(entry.index)}
    assert not relied & protected, "the public envelope ties nobody to their file"


def _relied_on(index: int) -> list[int]:
    import json

    from awda.journal.models import Entry

    envelope = json.loads(bytes(Entry.objects.get(idx=index).envelope))
    return list(envelope["relied_on"])


@pytest.mark.rule("P-01", "P-10")
def test_the_public_log_does_not_tell_a_yes_from_a_withdrawal_or_whose_file_it_is() -> None:
    person = ready()
    acts.note(sign(Role.GATE_CLERK, "crossing", LEAVES), WithdrawConsent(person=person))
    acts.note(sign(Role.GATE_CLERK, "crossing", LEAVES), RecordWish(person=person))
    entries = [recorded for recorded, _ in journal.walk("protection/")]
    assert {recorded.type for recorded in entries} == {"protection.Noted"}
    assert len({recorded.stream for recorded in entries}) == 1
    assert person not in entries[0].stream


@pytest.mark.rule("P-04")
def test_a_no_at_boarding_is_a_withdrawal() -> None:
    person = ready()
    acts.note(officer(LEAVES - HOUR / 2), AskAtBoarding(person=person, yes=False))
    assert why(person) == {"CONSENT_WITHDRAWN"}
    assert codes(leader(), over_the_line(person)) == {"CONSENT_WITHDRAWN"}
