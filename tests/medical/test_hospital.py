"""Hospital is a transfer of custody: a doctor signs, a guard note, a return ticket, clocks anew."""

from datetime import timedelta

import pytest

from awda.custody import queries as custody
from awda.custody.one_by_one import ListRefused
from awda.custody.vocabulary import Cause, RecordDeath
from awda.intake.queries import capture_cards_due
from awda.journal import queries as journal
from awda.journal.writer import execute
from awda.kernel.ids import HandoverId, PartyId, PersonId, PlaceId, subject
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from awda.medical import acts, models
from awda.medical.acts import AdmitToHospital
from awda.medical.codes import Care, CareAnswer
from awda.medical.vocabulary import CertifyDeath, OfferCare
from awda.people.codes import CardOccasion, Triage
from awda.people.commands import OfferCaptureCard, SendCaptureCard
from awda.people.projection import PEOPLE
from tests.conftest import NOON, sign
from tests.medical.scenes import HOUR, admit, doctor, medic, patient, send, to_camp
from tests.scenes import meet, open_operation

pytestmark = pytest.mark.django_db
WEEK = timedelta(days=7)


@pytest.fixture(autouse=True)
def _operation() -> None:
    open_operation()


def admission(person: PersonId, handover: HandoverId, **more: str) -> AdmitToHospital:
    row = custody.handover(handover)
    assert row is not None
    said = {"doctor": "doctor 3", "guard": "none", "return_to": "crossing"} | more
    return AdmitToHospital(
        person=person,
        handover=handover,
        terms=row.terms,
        ward=PlaceId("ward"),
        doctor=said["doctor"],
        guard=said["guard"],
        return_to=PartyId(said["return_to"]),
    )


# --- admission


@pytest.mark.rule("M-06")
@pytest.mark.parametrize(
    ("more", "refused"),
    [
        ({"doctor": " "}, ListRefused),
        ({"guard": ""}, Refusal),
        ({"return_to": "other-side"}, Refusal),
    ],
)
def test_an_admission_without_doctor_guard_note_or_return_ticket_is_none(
    more: dict[str, str], refused: type[Refusal]
) -> None:
    person = patient()
    handover = send(person)
    before = journal.size()
    with pytest.raises(refused):
        acts.admit(doctor("hospital"), admission(person, handover, **more))
    holding = custody.holding(person)
    assert holding is not None
    assert (holding.holder, journal.size()) == ("crossing", before)


@pytest.mark.rule("M-06", "X-01")
def test_an_admission_moves_custody_and_says_who_guards_and_who_takes_back() -> None:
    person = patient()
    admit(person)
    holding = custody.holding(person)
    assert holding is not None
    assert (holding.holder, holding.place) == ("hospital", "ward")
    row = models.Admission.objects.get(person=person)
    assert (row.doctor, row.return_to) == ("doctor on duty 3", "crossing")
    assert row.custody_entry == holding.entry
    recorded = journal.entry(row.custody_entry)
    assert recorded is not None
    assert recorded.type == "custody.Accepted"


@pytest.mark.rule("M-06")
def test_sending_twice_offers_once() -> None:
    person = patient()
    send(person)
    with pytest.raises(Refusal):
        send(person)


# --- the capture card, again (I-06)


def due(party: str, days: float) -> dict[str, float]:
    now = NOON + timedelta(days=days)
    found = capture_cards_due(party, now)
    return {one.person: (one.due_at - NOON) / timedelta(days=1) for one in found}


def card(person: PersonId, occasion: CardOccasion, days: float, *, sent: bool = True) -> None:
    at = NOON + timedelta(days=days)
    if sent:
        command = SendCaptureCard(person=person, occasion=occasion, route="ICRC, bag 7")
        execute(PEOPLE, command, sign(Role.REGISTRAR, "crossing", at))
    else:
        asked = OfferCaptureCard(person=person, occasion=occasion, wanted=False)
        execute(PEOPLE, asked, sign(Role.REGISTRAR, "crossing", at))


@pytest.mark.rule("I-06", "M-06")
def test_the_seven_days_begin_again_in_hospital_and_again_at_the_next_transfer() -> None:
    person = patient()
    card(person, CardOccasion.ARRIVAL, 0.01)
    admit(person, NOON + timedelta(days=1))
    assert due("hospital", 7.9) == {}
    assert due("hospital", 8.1) == {person: 8}
    card(person, CardOccasion.TRANSFER, 8.2)  # another occasion settles nothing
    assert due("hospital", 8.3) == {person: 8}
    card(person, CardOccasion.HOSPITAL, 8.3)
    assert due("hospital", 9) == {}
    to_camp(person, NOON + timedelta(days=9), giver="hospital")
    assert due("hospital", 30) == {}
    assert due("camp", 17) == {person: pytest.approx(16 + 1 / 24)}
    card(person, CardOccasion.TRANSFER, 17, sent=False)  # the person wants none
    assert due("camp", 18) == {}


@pytest.mark.rule("I-06")
def test_a_card_wanted_and_not_sent_is_still_due() -> None:
    person = patient()
    card(person, CardOccasion.ARRIVAL, 0.01)
    to_camp(patient(), NOON)
    to_camp(person, NOON)
    asked = OfferCaptureCard(person=person, occasion=CardOccasion.TRANSFER, wanted=True)
    execute(PEOPLE, asked, sign(Role.REGISTRAR, "camp", NOON + 2 * HOUR))
    assert person in due("camp", 7.1)


@pytest.mark.rule("I-06")
def test_whoever_never_moved_has_the_clock_of_arrival_only() -> None:
    person = meet()
    assert due("crossing", 7.1) == {person: 7}


# --- death (M-08)


def die(person: PersonId, cause: Cause = Cause.VIOLENT) -> None:
    from awda.custody import acts as custody_acts

    fact = RecordDeath(
        subject=subject(person),
        circumstances="died of wounds",
        cause=cause,
        certified_by="doctor 3",
        next_of_kin_told=False,
        inquiry="" if cause is Cause.NATURAL else "inquiry 1/2024",
    )
    custody_acts.record(doctor(at=NOON + HOUR), fact)


def certificate(person: PersonId, **more: object) -> CertifyDeath:
    said: dict[str, object] = {
        "doctor": "doctor 3",
        "immediate_cause": "haemorrhage",
        "underlying_cause": "wound of the chest",
        "manner": Cause.VIOLENT,
        "inquiry": "inquiry 1/2024",
    }
    return CertifyDeath(person=person, **(said | more))  # type: ignore[arg-type]


@pytest.mark.rule("M-08")
def test_a_death_is_certified_after_it_is_recorded_once_and_with_its_inquiry() -> None:
    person = patient()
    at = doctor(at=NOON + 2 * HOUR)
    with pytest.raises(Refusal, match="NOT_DECEASED"):
        acts.record(at, certificate(person))
    die(person, Cause.NATURAL)
    with pytest.raises(Refusal, match="INQUIRY_MISSING"):
        # the camp said natural, the doctor says otherwise: then there must be an inquiry
        acts.record(doctor(at=NOON + 2 * HOUR), certificate(person, inquiry=""))
    with pytest.raises(Refusal, match="FACT_INCOMPLETE"):
        acts.record(doctor(at=NOON + 2 * HOUR), certificate(person, immediate_cause=" "))
    acts.record(doctor(at=NOON + 2 * HOUR), certificate(person))
    with pytest.raises(Refusal, match="ALREADY_CERTIFIED"):
        acts.record(doctor(at=NOON + 3 * HOUR), certificate(person))
    assert models.Certificate.objects.get(person=person).manner == Cause.VIOLENT


# --- what is offered to everyone (M-09)


@pytest.mark.rule("M-09")
def test_care_is_offered_and_may_be_declined_without_consequence() -> None:
    person = patient()
    for care in Care:
        acts.record(
            medic(), OfferCare(person=person, care=care, answer=CareAnswer.DECLINED, note="-")
        )
    accepted = OfferCare(
        person=person, care=Care.PSYCHOSOCIAL, answer=CareAnswer.ACCEPTED, note="nightmares"
    )
    acts.record(doctor(at=NOON + HOUR), accepted)
    from awda.medical.queries import offers

    assert offers(person) == dict.fromkeys(Care, CareAnswer.DECLINED) | {
        Care.PSYCHOSOCIAL: CareAnswer.ACCEPTED
    }


@pytest.mark.rule("M-01", "M-09")
def test_nothing_is_offered_to_the_gravely_hurt_before_they_are_treated() -> None:
    person = patient(Triage.RED)
    with pytest.raises(Refusal, match="NO_QUESTIONS_NOW"):
        acts.record(
            medic(),
            OfferCare(person=person, care=Care.PSYCHOSOCIAL, answer=CareAnswer.OFFERED),
        )
