"""While a question is open neither record gets a card nor moves; care comes first (N-06, M-01)."""

from datetime import timedelta

import pytest

from awda.custody import acts as custody
from awda.custody import queries as held
from awda.custody.acts import Taken
from awda.custody.handovers.rules import OpenHandover
from awda.custody.vocabulary import (
    Cause,
    Move,
    Purpose,
    RecordDeath,
    RecordEscape,
    Release,
    ReleaseKind,
)
from awda.housing import acts as housing
from awda.housing.proposal import ProposedBed
from awda.housing.regimes.rules import SetRegime
from awda.housing.vocabulary import CampRegime, CheckOut
from awda.identity import acts, queries
from awda.identity.rules import Verdict
from awda.journal.clock import new_id
from awda.kernel.ids import HandoverId, PartyId, PersonId, PlaceId, ShelterId, subject
from awda.kernel.roles import Role
from awda.people.queries import standing as person
from awda.places import acts as places
from awda.places.rules import AddShelter, Quarter
from tests.conftest import NOON, sign
from tests.identity.scenes import (
    arrived,
    confirm,
    judge,
    linked,
    move,
    noticed,
    photographed,
    refused,
    registrar,
    twice,
    who,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("operation"), pytest.mark.rule("N-06")]
OTHER = who(given="ماهر", father="حسن", family="الخطيب")


def offer(who_goes: PersonId, taker: str, place: str, purpose: Purpose) -> HandoverId:
    """The crossing offers one person."""
    handover = HandoverId(new_id())
    custody.offer(
        sign(Role.GATE_CLERK, "crossing"),
        OpenHandover(
            handover=handover,
            taker=PartyId(taker),
            purpose=purpose,
            subjects=(subject(who_goes),),
            lapses_at=NOON + timedelta(hours=24),
            to_place=PlaceId(place),
        ),
    )
    return handover


def accept(handover: HandoverId, who_goes: PersonId, role: Role, party: str, place: str) -> None:
    """The taker accepts one person by name."""
    opened = held.handover(handover)
    assert opened is not None
    taken = Taken(subject(who_goes), PlaceId(place), received_by="doctor on duty 3")
    custody.answer(sign(role, party), handover, opened.terms, [taken])


@pytest.mark.parametrize("which", ["first", "second"])
def test_neither_record_gets_a_card_until_a_registrar_has_judged(which: str) -> None:
    pair = twice()
    one = photographed(getattr(pair, which))
    assert refused(acts.issue_card, registrar(), one) == "DUPLICATE_OPEN"
    judge(pair, Verdict.UNSURE)
    assert refused(acts.issue_card, registrar(), one) == "DUPLICATE_OPEN"
    judge(pair, Verdict.SAME)
    assert refused(acts.issue_card, registrar(), one) == "DUPLICATE_OPEN"
    judge(pair, Verdict.NOT_SAME)
    acts.issue_card(registrar(), one)


@pytest.mark.parametrize("which", ["first", "second"])
def test_neither_record_is_offered_moved_or_released(which: str) -> None:
    pair = twice()
    one = getattr(pair, which)
    for taker, place, purpose in (
        ("camp", "rutba", Purpose.TRANSFER),
        ("other-side", "far-side", Purpose.HANDOVER),
    ):
        assert refused(offer, one, taker, place, purpose) == "DUPLICATE_OPEN"
    assert refused(move, Move(subject=subject(one), place=PlaceId("reception"))) == "DUPLICATE_OPEN"
    judge(pair, Verdict.NOT_SAME)
    move(Move(subject=subject(one), place=PlaceId("reception")))


def test_an_offer_made_before_the_question_is_not_accepted_after_it() -> None:
    one, other = arrived(), arrived(OTHER)
    handover = offer(one, "camp", "rutba", Purpose.TRANSFER)
    pair = noticed(one, other)
    camp = (Role.CAMP_MANAGER, "camp", "rutba")
    assert refused(accept, handover, one, *camp) == "DUPLICATE_OPEN"
    judge(pair, Verdict.NOT_SAME)
    accept(handover, one, *camp)


@pytest.mark.rule("M-01")
def test_a_hospital_takes_anyone_and_the_lock_waits_for_the_way_back() -> None:
    pair = twice()
    handover = offer(pair.second, "hospital", "ward", Purpose.HOSPITAL_IN)
    accept(handover, pair.second, Role.CLINICIAN, "hospital", "ward")
    back = OpenHandover(
        handover=HandoverId(new_id()),
        taker=PartyId("camp"),
        purpose=Purpose.HOSPITAL_OUT,
        subjects=(subject(pair.second),),
        lapses_at=NOON + timedelta(hours=24),
        to_place=PlaceId("rutba"),
    )
    out = sign(Role.CLINICIAN, "hospital")
    assert refused(custody.offer, out, back) == "DUPLICATE_OPEN"


def test_what_happened_is_told_whatever_is_open() -> None:
    pair = twice()
    move(
        RecordEscape(
            subject=subject(pair.first),
            last_seen_at=NOON,
            last_seen_place=PlaceId("gate"),
            notified="monitor",
        )
    )
    move(
        RecordDeath(
            subject=subject(pair.second),
            circumstances="illness",
            cause=Cause.NATURAL,
            certified_by="doctor 3",
            next_of_kin_told=False,
        )
    )


def test_release_waits_for_the_answer_too() -> None:
    one, other = arrived(), arrived(OTHER)
    for who_goes in (one, other):
        handover = offer(who_goes, "camp", "rutba", Purpose.TRANSFER)
        accept(handover, who_goes, Role.CAMP_MANAGER, "camp", "rutba")
    pair = noticed(one, other)
    freed = Release(
        subject=subject(one),
        kind=ReleaseKind.RELEASED,
        destination="Anbar",
        authority="order 7",
        verified_by="monitor",
    )
    assert refused(move, freed, Role.CAMP_MANAGER, "camp") == "DUPLICATE_OPEN"
    judge(pair, Verdict.NOT_SAME)
    move(freed, Role.CAMP_MANAGER, "camp")


def give_bed(one: PersonId, tent: str) -> None:
    """The camp manager gives a bed in a tent."""
    manager = sign(Role.CAMP_MANAGER, "camp")
    housing.assign(manager, PlaceId("rutba"), [ProposedBed(one, ShelterId(tent))])


def test_a_first_bed_is_a_roof_but_no_bed_is_changed_and_nobody_goes_out() -> None:
    one, other = arrived(), arrived(OTHER)
    for who_goes in (one, other):
        handover = offer(who_goes, "camp", "rutba", Purpose.TRANSFER)
        accept(handover, who_goes, Role.CAMP_MANAGER, "camp", "rutba")
    manager = sign(Role.CAMP_MANAGER, "camp")
    for tent in ("t1", "t2"):
        shelter = AddShelter(
            place=PlaceId("rutba"),
            shelter=ShelterId(tent),
            name=tent,
            quarter=Quarter.MEN,
            capacity=8,
        )
        places.record(manager.step(tent), shelter)
    regime = SetRegime(
        place=PlaceId("rutba"), regime=CampRegime.PASS, decided_by="committee", basis="Hague V 11"
    )
    housing.set_regime(manager.step("regime"), regime)
    pair = noticed(one, other)
    give_bed(one, "t1")
    assert refused(give_bed, one, "t2") == "DUPLICATE_OPEN"
    leave = (sign(Role.CAMP_MANAGER, "camp"), PlaceId("rutba"), [one], "to the other tent")
    assert refused(housing.leave_shelter, *leave) == "DUPLICATE_OPEN"
    out = CheckOut(
        person=one,
        place=PlaceId("rutba"),
        reason="market",
        expected_back=NOON + timedelta(hours=3),
    )
    assert refused(housing.check_out, sign(Role.CAMP_MANAGER, "camp"), out) == "DUPLICATE_OPEN"
    judge(pair, Verdict.NOT_SAME)
    give_bed(one, "t2")
    housing.check_out(sign(Role.CAMP_MANAGER, "camp"), out)


def test_a_third_record_locks_everyone_it_may_be() -> None:
    pair = linked()
    assert queries.lock_of(pair.first) is None
    third = arrived(OTHER)
    noticed(pair.second, third)
    assert set(queries.locks([pair.first, pair.second, third])) == {
        pair.first,
        pair.second,
        third,
    }
    assert refused(acts.issue_card, registrar(), photographed(pair.first)) == "DUPLICATE_OPEN"


def test_one_person_has_one_card() -> None:
    pair = twice()
    for one in (pair.first, pair.second):
        photographed(one)
    judge(pair, Verdict.NOT_SAME)
    acts.issue_card(registrar(), pair.second)
    judge(pair, Verdict.SAME)
    confirm(pair)
    assert refused(acts.issue_card, registrar(), pair.first) == "CARD_ON_ANOTHER_RECORD"
    assert refused(acts.issue_card, registrar(), pair.second) == "CARD_ON_THE_FIRST_RECORD"
    known = person(pair.second, NOON.date())
    assert known is not None
    assert known.card_good
