"""No child crosses without its own departure check: custody refuses whoever asks, by every door."""

from collections.abc import Callable

import pytest

from awda.children.codes import Consenting, Sign, Wish
from awda.children.crossings import rules as of_children
from awda.children.crossings.rules import CheckChildren
from awda.children.departures.queries import departures
from awda.children.said import Flag
from awda.custody import acts as custody
from awda.custody import queries as held
from awda.custody.acts import Taken
from awda.custody.handovers.rules import OpenHandover
from awda.custody.one_by_one import ListRefused
from awda.custody.vocabulary import CrossingStep
from awda.journal import queries as journal
from awda.journal.clock import new_id
from awda.journal.writer import execute
from awda.kernel.act import Act
from awda.kernel.ids import HandoverId, PersonId, PlaceId, SubjectId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Override, Refusal
from awda.kernel.roles import Compartment, Role
from awda.medical import acts as medical
from awda.medical.codes import Fitness, HoldCause
from awda.medical.fitness.rules import CheckFitness
from awda.medical.vocabulary import AdviseMovement
from awda.people.codes import Source, Track, VoidReason
from awda.people.commands import VoidCard
from awda.people.projection import PEOPLE
from awda.protection import acts
from awda.protection.claims.rules import RecordWish
from awda.protection.crossings import rules as of_everybody
from awda.protection.crossings.rules import CheckCrossing
from awda.protection.risk.rules import Finding
from tests.children.scenes import (
    HOUR,
    child,
    consent,
    determined,
    family,
    heard,
    mother_of,
    on_track,
    open_file,
    taken_in,
    verified,
    with_card,
    write,
)
from tests.conftest import NOON, sign
from tests.identity.scenes import noticed
from tests.protection.scenes import assessment, officer, over_the_line, prepared, soldier
from tests.scenes import cleared, meet

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("operation")]
LEAVES = NOON + 23 * HOUR


def alone(track: Track = Track.CHD, *, card: bool = True) -> PersonId:
    """A girl for whom everything is done: in the body's care, decided, verified, assessed, fit."""
    girl = child()
    if card:
        with_card(girl)
    on_track(girl, track)
    taken_in(girl)
    determined(girl)
    verified(girl)
    at = NOON + 9 * HOUR
    acts.note(officer(at), assessment(girl, at))
    fit(girl, "children")
    return girl


def fit(person: PersonId, party: str) -> None:
    check = CheckFitness(person=person, result=Fitness.FIT)
    medical.check_fitness(sign(Role.CLINICIAN, party, NOON + 10 * HOUR), check)


def with_mother() -> tuple[PersonId, PersonId]:
    """A girl and her mother at the crossing, both with everything that is needed."""
    girl = child()
    with_card(girl)
    on_track(girl, Track.FAM)
    mother = mother_of(girl)
    open_file(girl)
    at = NOON + 4 * HOUR
    heard(girl, at)
    write(girl, consent(Consenting.GUARDIAN, guardian=mother), at)
    fit(girl, "crossing")
    return girl, prepared(mother, LEAVES)


def offering(party: str, role: Role, at: Instant = LEAVES, **more: object) -> Act:
    return sign(role, party, at, **more)  # type: ignore[arg-type]  # handed on


def codes(act: Act, command: OpenHandover) -> dict[PersonId, str]:
    """Why this list is refused, person by person; nothing of it stays."""
    with pytest.raises(ListRefused) as refused:
        acts.offer(act, command)
    assert held.handover(command.handover) is None
    assert not refused.value.overridable
    return {PersonId(who): why.code for who, why in refused.value.each.items()}


def accept(command: OpenHandover, *people: PersonId, at: Instant = LEAVES + HOUR) -> None:
    opened = held.handover(command.handover)
    assert opened is not None
    taken = [Taken(SubjectId(person), PlaceId("far-side")) for person in people]
    acts.answer(sign(Role.RECEIVER, "other-side", at), command.handover, opened.terms, taken)


# --- refused


@pytest.mark.rule("C-06", "C-02", "C-01")
def test_custody_refuses_every_child_and_doubt_whom_no_departure_check_names() -> None:
    girl, driver = child(), meet(age=(17, 20))
    for person, track in ((girl, Track.FAM), (driver, Track.RET)):
        on_track(person, track)
    reasons = (Override("CHILD_DEPARTURE_NOT_CLEARED", "the minister asks"),)
    command = over_the_line(girl, driver)
    act = offering("crossing", Role.CONVOY_LEADER, overrides=reasons)
    for looked in ({}, cleared(girl, driver)):
        with pytest.raises(ListRefused) as refused:
            custody.offer(act, command, cleared=looked)
        assert {one.code for one in refused.value.each.values()} == {"CHILD_DEPARTURE_NOT_CLEARED"}
    found = codes(offering("crossing", Role.CONVOY_LEADER), command)
    assert set(found.values()) == {"CHILD_DEPARTURE_NOT_CLEARED"}


@pytest.mark.rule("C-06")
def test_a_departure_check_of_a_child_does_not_carry_a_soldier_nor_an_adult_track() -> None:
    man, girl = soldier(), child()
    for person, code in ((man, "NOT_CLEARED_TO_CROSS"), (girl, "TRACK_MAY_NOT_CROSS")):
        with pytest.raises(ListRefused) as refused:
            custody.offer(
                offering("crossing", Role.LIAISON), over_the_line(person), children=cleared(person)
            )
        assert {one.code for one in refused.value.each.values()} == {code}


@pytest.mark.rule("C-04", "C-06")
def test_only_child_protection_is_told_why_a_child_may_not_go() -> None:
    girl = child()
    with_card(girl)
    on_track(girl, Track.CHD)
    taken_in(girl)
    command = over_the_line(girl)
    assert codes(offering("children", Role.CHILD_PROTECTION), command) == {
        girl: "NOT_DETERMINED_YET"
    }
    for role in (Role.LIAISON, Role.CONVOY_LEADER, Role.CAMP_MANAGER, Role.REGISTRAR):
        assert codes(offering("children", role), command) == {girl: "CHILD_DEPARTURE_NOT_CLEARED"}


@pytest.mark.rule("C-06")
def test_a_child_who_is_not_registered_or_has_no_good_card_does_not_depart() -> None:
    unknown, girl = alone(card=False), alone()
    act = offering("children", Role.CHILD_PROTECTION)
    assert codes(act, over_the_line(unknown)) == {unknown: "CHILD_NOT_REGISTERED"}
    void = VoidCard(person=girl, card=1, reason=VoidReason.LOST)
    execute(PEOPLE, void, sign(Role.REGISTRAR, "children", LEAVES))
    assert codes(act, over_the_line(girl)) == {girl: "CHILD_WITHOUT_CARD"}


@pytest.mark.rule("M-03", "N-06")
def test_a_child_in_isolation_or_maybe_on_the_record_twice_does_not_depart() -> None:
    ill, girl = alone(), alone()
    act = offering("children", Role.CHILD_PROTECTION)
    stays = AdviseMovement(
        person=ill, cause=HoldCause.ISOLATION, review_on=(LEAVES + 24 * HOUR).date()
    )
    medical.record(sign(Role.CLINICIAN, "children", NOON + 11 * HOUR), stays)
    assert codes(act, over_the_line(ill)) == {ill: "MEDICAL_HOLD"}
    noticed(girl, meet(age=(10, 12)))
    assert codes(act, over_the_line(girl)) == {girl: "DUPLICATE_OPEN"}
    found = departures([girl], [girl], LEAVES)[girl]
    assert "DUPLICATE_OPEN" in {one.code for _, one in found.failed}


@pytest.mark.rule("C-02", "C-06", "P-01", "P-07", "P-10")
def test_a_check_that_found_nobody_is_no_check() -> None:
    handover, step, at = (
        HandoverId(new_id()),
        CrossingStep.OFFER,
        offering("crossing", Role.LIAISON),
    )
    children = CheckChildren(handover=handover, step=step, passed=(), stream="childcheck/x")
    with pytest.raises(Refusal, match="CHILD_DEPARTURE_NOT_CLEARED"):
        of_children.decide(of_children.Checks(), children, at, None)
    grown_up = CheckCrossing(handover=handover, step=step, passed=(), unanswered=0)
    with pytest.raises(Refusal, match="NOT_CLEARED_BY_PROTECTION"):
        of_everybody.decide(of_everybody.Checks(), grown_up, at, None)


@pytest.mark.rule("C-02", "C-05", "C-06")
def test_a_child_for_whom_everything_is_done_still_rides_with_no_soldier() -> None:
    girl, mother = with_mother()
    man = prepared(soldier(), LEAVES)
    found = codes(offering("crossing", Role.LIAISON), over_the_line(girl, mother, man))
    assert found == {girl: "CHILD_DEPARTURE_NOT_CLEARED"}
    acts.offer(offering("crossing", Role.LIAISON), over_the_line(girl, mother))


@pytest.mark.rule("C-06", "C-08")
def test_a_child_is_not_sent_without_the_mother_who_is_on_hold() -> None:
    """T5: one parent may go and the other may not: nobody is split in silence."""
    girl, _mother = with_mother()
    assert codes(offering("crossing", Role.LIAISON), over_the_line(girl)) == {
        girl: "CHILD_DEPARTURE_NOT_CLEARED"
    }


@pytest.mark.rule("C-06")
def test_a_link_that_is_only_claimed_makes_nobody_a_guardian() -> None:
    girl = child()
    with_card(girl)
    on_track(girl, Track.FAM)
    mother = mother_of(girl, Source.CLAIMED)
    open_file(girl)
    heard(girl, NOON + 4 * HOUR)
    write(girl, consent(Consenting.GUARDIAN, guardian=mother), NOON + 4 * HOUR)
    fit(girl, "crossing")
    command = over_the_line(girl, prepared(mother, LEAVES))
    act = offering("crossing", Role.CHILD_PROTECTION)
    assert codes(act, command) == {girl: "GUARDIAN_NOT_VERIFIED"}


CHANGES: dict[str, Callable[[PersonId], object]] = {
    "CHILD_IS_AGAINST": lambda girl: heard(girl, LEAVES + HOUR / 2, Wish.AGAINST),
    "CHILD_SAID_NO": lambda girl: write(
        girl, consent(Consenting.CHILD, yes=False), LEAVES + HOUR / 2
    ),
    "GUARDIAN_SAID_NO": lambda girl: write(
        girl, consent(Consenting.GUARDIAN, yes=False), LEAVES + HOUR / 2
    ),
    "FAMILY_NOT_VERIFIED": lambda girl: write(girl, family(verified=False), LEAVES + HOUR / 2),
    "CHILD_MAYBE_ABDUCTED": lambda girl: write(
        girl, Flag(sign=Sign.ABDUCTED, raised=True, why="says so herself"), LEAVES + HOUR / 2
    ),
    "MONITOR_SAID_NO": lambda girl: verified(girl, LEAVES + HOUR / 2, may_go=False),
    "RISK_FOUND": lambda girl: acts.note(
        officer(LEAVES + HOUR / 2, "protection-9"),
        assessment(girl, LEAVES + HOUR / 2, Finding.RISK),
    ),
    "CLAIM_PENDING": lambda girl: acts.note(
        sign(Role.GATE_CLERK, "crossing", LEAVES + HOUR / 2), RecordWish(person=girl, said="")
    ),
}


@pytest.mark.rule("C-06")
@pytest.mark.parametrize("code", sorted(CHANGES))
def test_what_changes_between_offer_and_line_stops_the_line(code: str) -> None:
    girl = alone()
    command = over_the_line(girl)
    acts.offer(offering("children", Role.CHILD_PROTECTION), command)
    CHANGES[code](girl)
    with pytest.raises(ListRefused) as refused:
        accept(command, girl)
    # The other side learns `not cleared`, and nothing of why.
    assert {one.code for one in refused.value.each.values()} == {"CHILD_DEPARTURE_NOT_CLEARED"}
    later = over_the_line(girl, at=LEAVES + HOUR)
    act = offering("children", Role.CHILD_PROTECTION, LEAVES + HOUR)
    custody.withdraw(act.step("back"), command.handover, [SubjectId(girl)], "stopped")
    assert codes(act, later) == {girl: code}


# --- permitted, and on the record


@pytest.mark.rule("C-06", "C-05")
@pytest.mark.parametrize("track", [Track.CHD, Track.CAF])
def test_a_child_alone_goes_by_the_best_interests_path_and_the_check_says_what_it_rested_on(
    track: Track,
) -> None:
    girl = alone(track)
    command = over_the_line(girl)
    acts.offer(offering("children", Role.CHILD_PROTECTION), command)
    accept(command, girl)
    gone = held.holding(girl)
    assert gone is not None
    assert gone.holder == "other-side"
    checks = list(journal.walk("childcheck/"))
    assert [body["step"] for _, body in checks] == ["OFFER", "ACCEPTANCE"]
    for recorded, body in checks:
        assert recorded.compartment is Compartment.CHILD
        assert command.handover not in recorded.stream
        [line] = body["passed"]
        assert (line["person"], line["path"]) == (girl, "ALONE")
        assert len(line["relied_on"]) > 6
        assert line["untold"] == ["AGR", "LIST", "GO", "MON"], "said openly: nobody could be asked"


@pytest.mark.rule("C-06")
def test_a_child_with_her_verified_mother_goes_on_a_civilian_list() -> None:
    girl, mother = with_mother()
    command = over_the_line(girl, mother)
    acts.offer(offering("crossing", Role.LIAISON), command)
    accept(command, girl, mother)
    holding = held.holding(girl)
    assert holding is not None
    assert holding.holder == "other-side"
