"""Risk, claims, meetings, stays, reports: what is refused, and what then stands."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from awda.custody import acts as custody
from awda.custody.handovers.rules import OpenHandover
from awda.custody.vocabulary import Purpose
from awda.equipment import acts as equipment
from awda.equipment.clearing.rules import Carried, DeclareClear
from awda.journal import queries as journal
from awda.journal.clock import new_id
from awda.kernel.act import Act
from awda.kernel.ids import HandoverId, PartyId, PersonId, PlaceId, SubjectId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Override, Refusal
from awda.kernel.roles import Role
from awda.people.codes import PresentsAs, Track
from awda.protection import acts, queries
from awda.protection.claims.rules import (
    AppealClaim,
    AttestCivilian,
    CloseWish,
    DecideAppeal,
    DecideClaim,
    Decision,
    LodgeClaim,
    Procedure,
    RecordWish,
)
from awda.protection.contacts.rules import AnswerToMeeting, Means, RecordMeeting
from awda.protection.models import Assessment
from awda.protection.pressures import rules as pressures
from awda.protection.pressures.rules import (
    AnswerSignal,
    LogPressure,
    Pressure,
    Sign,
    SignalId,
    Verdict,
)
from awda.protection.receivers.rules import AssessSupport, RecordSupport, ReportOnReceiver
from awda.protection.risk.rules import Factor, Finding, Head
from awda.protection.rules import EVERYONE
from awda.protection.stays.rules import ProvideStay, Solution
from tests.conftest import NOON, sign
from tests.protection.scenes import (
    ASSESSED,
    DAY,
    HAMA,
    HOMS,
    HOUR,
    OTHER_SIDE,
    assessment,
    interview,
    officer,
    publish,
    soldier,
)
from tests.scenes import meet

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("operation")]
LATER = NOON + 30 * DAY


def agency(at: Instant = LATER) -> Act:
    """The body that decides who is protected."""
    return sign(Role.MONITOR_UNHCR, "unhcr", at)


def refuses(code: str, act: Act, command: Any) -> None:
    """Refused with this code, with or without a reason written over it."""
    for overrides in ((), (Override(code, "an order"),)):
        with pytest.raises(Refusal, match=f"^{code}$") as refused:
            acts.note(replace(act, overrides=overrides), command)
        assert not refused.value.overridable


def risk(person: PersonId, at: Instant = ASSESSED) -> str:
    return queries.non_refoulement(person, HOMS, OTHER_SIDE, at).code


# --- risk


@pytest.mark.rule("P-07")
@pytest.mark.parametrize("head", list(Head))
def test_every_head_is_asked_once_and_a_risk_under_one_is_a_risk(head: Head) -> None:
    person = soldier()
    whole = assessment(person, finding=Finding.RISK, head=head)
    without = tuple(one for one in whole.heads if one.head is not head)
    refuses("HEAD_NOT_ASKED", officer(ASSESSED), replace(whole, heads=without))
    twice = (*whole.heads, whole.heads[0])
    refuses("HEAD_NOT_ASKED", officer(ASSESSED), replace(whole, heads=twice))
    acts.note(officer(ASSESSED), whole)
    assert risk(person) == "RISK_FOUND"


@pytest.mark.rule("P-07")
def test_only_another_assessor_replaces_a_risk_and_more_information_does_not() -> None:
    person = soldier()
    acts.note(officer(ASSESSED, "one"), assessment(person, finding=Finding.RISK))
    at = ASSESSED + HOUR
    refuses("RISK_ANOTHER_ASSESSOR", officer(at, "one"), assessment(person, at))
    acts.note(officer(at, "two"), assessment(person, at, Finding.MORE))
    assert risk(person, at) == "RISK_FOUND"
    refuses("RISK_ANOTHER_ASSESSOR", officer(at, "one"), assessment(person, at))
    acts.note(officer(at, "two"), assessment(person, at))
    assert risk(person, at) == ""


@pytest.mark.rule("P-07")
def test_more_information_is_no_clearance() -> None:
    person = soldier()
    acts.note(officer(ASSESSED), assessment(person, finding=Finding.MORE))
    assert risk(person) == "RISK_NOT_CLEAR"


@pytest.mark.rule("P-07", "P-03", "P-02")
def test_an_assessment_needs_its_private_interview_a_sheet_and_a_receiver() -> None:
    whole = assessment(soldier())
    heard = interview(ASSESSED, alone=False)
    refuses("INTERVIEW_NOT_ALONE", officer(ASSESSED), replace(whole, interview=heard))
    refuses("NO_AREA_SHEET", officer(ASSESSED), replace(whole, destination=HAMA))
    refuses("NOT_A_RECEIVER", officer(ASSESSED), replace(whole, receiver=PartyId("camp")))
    blank = tuple(replace(one, reasons=" ") for one in whole.heads)
    refuses("HEAD_WITHOUT_REASONS", officer(ASSESSED), replace(whole, heads=blank))


@pytest.mark.rule("P-09", "D-03")
def test_factors_are_asked_and_nothing_of_religion_is_a_field() -> None:
    whole = assessment(soldier(), said="MARKER of what was said")
    fewer = whole.factors[1:]
    refuses("FACTOR_NOT_ASKED", officer(ASSESSED), replace(whole, factors=fewer))
    acts.note(officer(ASSESSED), whole)
    forbidden = ("RELIGION", "SECT", "TRIBE", "POLITIC", "ETHNIC")
    assert not [one for one in Factor if any(word in one for word in forbidden)]
    [row] = Assessment.objects.all().values_list()
    assert "MARKER" not in str(row), "what was said stands in the sealed body alone"


# --- claims


@pytest.mark.rule("P-10")
@pytest.mark.parametrize("role", sorted(EVERYONE))
def test_every_role_records_a_wish_in_any_words_and_learns_nothing(role: Role) -> None:
    person = soldier()
    first = acts.note(sign(role, "crossing"), RecordWish(person=person))
    again = acts.note(sign(role, "crossing"), RecordWish(person=person, said="do not send me back"))
    assert len(first.indexes) == len(again.indexes) == 1
    assert queries.claim(person, NOON).code == "CLAIM_PENDING"
    assert frozenset(Role) - {Role.CLOCK} == EVERYONE


@pytest.mark.rule("P-10", "P-03", "P-11")
def test_only_the_competent_body_closes_a_wish_and_only_in_private() -> None:
    person = soldier()
    acts.note(officer(NOON), RecordWish(person=person))
    close = CloseWish(person=person, heard_in_private=True, reference="7")
    refuses("NOT_THE_COMPETENT_BODY", officer(LATER), close)
    refuses("NOT_YOUR_DUTY", sign(Role.CAMP_MANAGER, "camp", LATER), close)
    refuses("NOT_HEARD_IN_PRIVATE", agency(), replace(close, heard_in_private=False))
    acts.note(agency(), close)
    assert queries.claim(person, LATER).ok
    acts.note(officer(LATER), RecordWish(person=person))
    assert queries.claim(person, LATER).code == "CLAIM_PENDING"


@pytest.mark.rule("P-10")
def test_a_claim_stays_pending_through_refusal_and_appeal() -> None:
    person = meet(presents_as=PresentsAs.CIVILIAN_OFFICIAL, track=Track.CIV)
    acts.note(officer(NOON), RecordWish(person=person))
    decide = DecideClaim(
        person=person,
        decision=Decision.REFUSED,
        procedure=Procedure.INDIVIDUAL,
        reference="7",
        appeal_until=(LATER + 15 * DAY).date(),
    )
    refuses("CLAIM_NOT_THERE", agency(), decide)
    acts.note(agency(), LodgeClaim(person=person, reference="7"))
    refuses("APPEAL_DAY_MISSING", agency(), replace(decide, appeal_until=None))
    acts.note(agency(), decide)
    assert queries.claim(person, LATER).code == "CLAIM_PENDING"
    too_late = LATER + 16 * DAY
    assert queries.claim(person, too_late).ok
    appeal = AppealClaim(person=person, reference="8")
    refuses("APPEAL_TOO_LATE", officer(too_late), appeal)
    acts.note(officer(LATER + DAY), appeal)
    assert queries.claim(person, too_late).code == "CLAIM_PENDING"
    granted = DecideAppeal(person=person, decision=Decision.GRANTED, reference="9")
    acts.note(agency(too_late), granted)
    assert queries.claim(person, too_late).code == "PROTECTION_GRANTED"


@pytest.mark.rule("P-10")
def test_no_combatant_is_recognised_prima_facie_or_before_a_civilian_period() -> None:
    person = soldier()
    acts.note(officer(NOON), RecordWish(person=person))
    acts.note(agency(), LodgeClaim(person=person, reference="7"))
    grant = DecideClaim(
        person=person, decision=Decision.GRANTED, procedure=Procedure.PRIMA_FACIE, reference="7"
    )
    refuses("NO_PRIMA_FACIE_FOR_COMBATANTS", agency(), grant)
    individual = replace(grant, procedure=Procedure.INDIVIDUAL)
    refuses("CIVILIAN_PERIOD_MISSING", agency(), individual)
    attest = AttestCivilian(person=person, since=date(2024, 12, 8), attested_by="camp registry")
    refuses("NOT_DISARMED", officer(LATER), attest)
    clear = DeclareClear(person=person, carried=Carried.NONE)
    equipment.clear(sign(Role.ARMS_OFFICER, "crossing"), clear)
    future = replace(attest, since=LATER.date())
    refuses("CIVILIAN_PERIOD_NOT_BEGUN", officer(LATER), future)
    acts.note(officer(LATER), attest)
    acts.note(agency(), individual)
    assert queries.claim(person, LATER).code == "PROTECTION_GRANTED"


@pytest.mark.rule("P-10")
def test_what_is_done_with_a_claim_bears_the_reference_of_the_body() -> None:
    person = soldier()
    acts.note(officer(NOON), RecordWish(person=person))
    refuses("CLAIM_REFERENCE_MISSING", agency(), LodgeClaim(person=person, reference=" "))
    close = CloseWish(person=person, heard_in_private=True, reference="")
    refuses("CLAIM_REFERENCE_MISSING", agency(), close)
    clear = DeclareClear(person=person, carried=Carried.NONE)
    equipment.clear(sign(Role.ARMS_OFFICER, "crossing"), clear)
    nobody = AttestCivilian(person=person, since=date(2024, 12, 8), attested_by=" ")
    refuses("CLAIM_REFERENCE_MISSING", officer(LATER), nobody)
    assert queries.claim(person, LATER).code == "CLAIM_PENDING"


# --- meetings


@pytest.mark.rule("P-11", "P-03", "P-10")
def test_nobody_meets_an_official_without_a_yes_to_that_very_meeting() -> None:
    person = soldier()
    held = RecordMeeting(
        person=person, means=Means.CONSUL, official="consul 2", present="protection-1"
    )
    yes = AnswerToMeeting(
        person=person, means=Means.CONSUL, official="consul 2", yes=True, asked_in_private=True
    )
    at = officer(NOON + HOUR)
    refuses("OFFICIAL_NOT_NAMED", at, replace(yes, official=" "))
    refuses("OFFICIAL_NOT_NAMED", at, replace(held, official=" "))
    refuses("MEETING_WITHOUT_A_YES", at, held)
    refuses("NOT_HEARD_IN_PRIVATE", at, replace(yes, asked_in_private=False))
    acts.note(officer(NOON + HOUR), replace(yes, official="consul 3"))
    refuses("MEETING_WITHOUT_A_YES", officer(NOON + HOUR), held)
    acts.note(officer(NOON + HOUR), yes)
    acts.note(officer(NOON + HOUR), held)
    refuses("MEETING_WITHOUT_A_YES", officer(NOON + HOUR), held)
    acts.note(officer(NOON + HOUR), yes)
    acts.note(officer(NOON + HOUR), RecordWish(person=person))
    refuses("MEETING_WITHOUT_A_YES", officer(NOON + HOUR), held)


# --- those who stay


def to_camp(person: PersonId, place: str, party: str, giver: str, at: Instant) -> None:
    command = OpenHandover(
        handover=HandoverId(new_id()),
        taker=PartyId(party),
        purpose=Purpose.TRANSFER,
        subjects=(SubjectId(person),),
        lapses_at=at + DAY,
        to_place=PlaceId(place),
    )
    acts.offer(sign(Role.CAMP_MANAGER, giver, at), command)
    from awda.custody import queries as held

    opened = held.handover(command.handover)
    assert opened is not None
    taken = [custody.Taken(SubjectId(person), PlaceId(place))]
    acts.answer(sign(Role.CAMP_MANAGER, party, at), command.handover, opened.terms, taken)


@pytest.mark.rule("P-12")
def test_a_camp_is_not_closed_on_people_without_an_onward_solution() -> None:
    """Moving everyone out the day before solves nothing."""
    person = soldier()
    to_camp(person, "rutba", "camp", "crossing", NOON + HOUR)
    keeper = sign(Role.KEEPER, "awda", NOON + 3 * DAY)
    with pytest.raises(Refusal, match="PLACE_NOT_EMPTY"):
        acts.close_place(keeper, PlaceId("rutba"), "winter")
    to_camp(person, "reception", "crossing", "camp", NOON + 2 * DAY)
    with pytest.raises(Refusal, match="RESIDENTS_WITHOUT_SOLUTION") as refused:
        acts.close_place(keeper, PlaceId("rutba"), "winter")
    assert not refused.value.overridable
    stay = ProvideStay(
        person=person,
        solution=Solution.OTHER_SITE,
        basis="decision 44",
        review_on=date(2025, 3, 1),
    )
    refuses("REVIEW_DATE_PASSED", officer(NOON), replace(stay, review_on=NOON.date()))
    refuses("STAY_BASIS_MISSING", officer(NOON), replace(stay, basis=""))
    acts.note(officer(NOON + 2 * DAY), stay)
    acts.close_place(keeper, PlaceId("rutba"), "winter")
    assert [recorded.type for recorded, _ in journal.walk("place/rutba")][
        -1
    ] == "places.PlaceClosed"


# --- sheets and receivers


@pytest.mark.rule("G-05", "P-02")
def test_a_sheet_has_its_topics_languages_and_sources_and_says_what_changed() -> None:
    from tests.protection.scenes import sheet

    whole = sheet(at=NOON)
    for changed, code in (
        ({"parts": whole.parts[1:]}, "SHEET_TOPIC_MISSING"),
        ({"parts": tuple(replace(one, ckb="") for one in whole.parts)}, "SHEET_LANGUAGE_MISSING"),
        ({"sources": ()}, "SHEET_SOURCE_MISSING"),
        ({"as_of": date(2030, 1, 1)}, "SHEET_FROM_THE_FUTURE"),
        ({"what_changed": ""}, "SHEET_CHANGE_UNSAID"),
    ):
        with pytest.raises(Refusal, match=code):
            acts.publish_sheet(officer(NOON), replace(whole, **changed))
    publish(at=NOON, material=False, change="a school opened")


@pytest.mark.rule("P-16")
def test_support_to_a_receiving_force_without_an_assessment_warns() -> None:
    support = RecordSupport(receiver=OTHER_SIDE, supporter="UN mission", support="fuel")
    with pytest.raises(Refusal, match="SUPPORT_NOT_ASSESSED") as warned:
        acts.record_of_receiver(officer(NOON), support)
    assert warned.value.overridable
    reason = Override("SUPPORT_NOT_ASSESSED", "ambulances, tonight")
    acts.record_of_receiver(officer(NOON, overrides=(reason,)), support)
    assessed = AssessSupport(
        receiver=OTHER_SIDE,
        supporter="UN mission",
        real_risk="detention on arrival",
        mitigation="a monitor at the line",
        stop_criteria="one ill-treatment",
        valid_until=date(2025, 6, 1),
    )
    acts.record_of_receiver(officer(NOON), assessed)
    acts.record_of_receiver(officer(NOON), support)
    report = ReportOnReceiver(
        receiver=PartyId("camp"), what="x", source="y", dated=NOON.date(), material=True
    )
    with pytest.raises(Refusal, match="NOT_A_RECEIVER"):
        acts.record_of_receiver(officer(NOON), report)


@pytest.mark.rule("P-08")
def test_a_report_says_what_from_whom_and_is_not_of_tomorrow() -> None:
    whole = ReportOnReceiver(
        receiver=OTHER_SIDE, what="arrests", source="a monitor", dated=NOON.date(), material=True
    )
    for changed, code in (
        ({"what": " "}, "REPORT_INCOMPLETE"),
        ({"source": ""}, "REPORT_INCOMPLETE"),
        ({"dated": (NOON + DAY).date()}, "REPORT_FROM_THE_FUTURE"),
    ):
        with pytest.raises(Refusal, match=code):
            acts.record_of_receiver(officer(NOON), replace(whole, **changed))
    acts.record_of_receiver(officer(NOON), whole)


@pytest.mark.rule("P-08")
def test_a_sign_of_pressure_says_what_was_told_and_an_answer_what_was_done() -> None:
    told = LogPressure(place=PlaceId("rutba"), kind=Pressure.UNREST, told=" ")
    with pytest.raises(Refusal, match="REPORT_INCOMPLETE"):
        acts.log_pressure(officer(NOON), told)
    done = AnswerSignal(
        signal=SignalId(new_id()), verdict=Verdict.FREE, done=" ", sign=Sign.UNDER_PRESSURE
    )
    with pytest.raises(Refusal, match="REPORT_INCOMPLETE"):
        pressures.decide(pressures.Answers(), done, officer(NOON), place_known=True)
