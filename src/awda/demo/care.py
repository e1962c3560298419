"""Care in the story: the wounded from the gate to the ward and back, and checks before each list.

Every tenth wounded takes a medicine that must not be broken off; the findings are invented.
"""

from datetime import date, timedelta

from awda.custody import queries as custody
from awda.custody.vocabulary import Cause
from awda.demo import moves, story
from awda.demo.cast import Arrival
from awda.demo.desks import act
from awda.kernel.ids import PartyId
from awda.kernel.instants import Instant
from awda.kernel.roles import Role
from awda.medical import acts
from awda.medical.codes import (
    Asked,
    Care,
    CareAnswer,
    Consciousness,
    Fitness,
    HandedTo,
    HoldCause,
    Resource,
)
from awda.medical.fitness.rules import CheckFitness
from awda.medical.statements import Condition, Consultation, Immunisation, Medicine
from awda.medical.vocabulary import (
    AdviseMovement,
    CertifyDeath,
    HandSummary,
    OfferCare,
    Signs,
    StateNone,
    WriteNote,
)
from awda.people.codes import Triage

MEDIC: moves.Side = (Role.TRIAGE_MEDIC, story.BORDER)
WARD: moves.Side = (Role.CLINICIAN, story.HOSPITAL)
CAMP_CLINIC: moves.Side = (Role.CLINICIAN, story.CAMP)
DOCTOR = "doctor on duty 3"
WOUNDS = ("wound of the thigh", "wound of the shoulder", "broken forearm", "burn of the hand")


def triage(one: Arrival, at: Instant) -> None:
    """The medic's own colour with signs, before any question (M-01)."""
    seen = acts.TriageNow(
        person=one.person,
        triage=Triage.RED if one.grave else Triage.YELLOW,
        wounded=True,
        signs=Signs(
            consciousness=Consciousness.VOICE if one.grave else Consciousness.ALERT,
            pulse=(124 if one.grave else 92) + one.number % 7,
            breaths=28 if one.grave else 18,
            systolic=88 if one.grave else 118,
        ),
    )
    acts.triage(act(*MEDIC, at, f"triage {one.number}"), seen)


def send(one: Arrival, at: Instant) -> None:
    """The wounded are offered to the hospital before any question is asked (M-01, M-06)."""
    command = acts.SendToHospital(
        person=one.person,
        handover=moves.handover_id(f"hospital {one.number}"),
        hospital=story.HOSPITAL,
        ward=story.WARD,
        why=WOUNDS[one.number % len(WOUNDS)],
        lapses_at=at + timedelta(hours=24),
    )
    acts.send_to_hospital(act(*MEDIC, at, f"send {one.number}"), command)


def admit(one: Arrival, at: Instant) -> None:
    """The hospital's doctor signs; a guard note and a return ticket stand beside it (M-06)."""
    handover = custody.handover(moves.handover_id(f"hospital {one.number}"))
    assert handover is not None
    command = acts.AdmitToHospital(
        person=one.person,
        handover=moves.handover_id(f"hospital {one.number}"),
        terms=handover.terms,
        ward=story.WARD,
        doctor=DOCTOR,
        guard="one unarmed guard at the door of the ward",
        return_to=story.CAMP,
    )
    acts.admit(act(*WARD, at, f"admit {one.number}"), command)


def treat(one: Arrival, at: Instant) -> None:
    """What the ward writes in the file, and what it offers (M-02, M-09)."""
    desk = act(*WARD, at, f"treat {one.number}")
    person = one.person
    wound = Condition(problem=WOUNDS[one.number % len(WOUNDS)], since=one.at.date())
    seen = Consultation(
        complaint="pain", findings="clean wound", plan="dressing", follow_up_on=date(2024, 12, 23)
    )
    tetanus = Immunisation(vaccine="tetanus", given_on=at.date())
    for said in (wound, seen, tetanus):
        acts.record(desk.step(said.kind), WriteNote(person=person, said=said))
    if one.number % 10 == 0:
        insulin = Medicine(medicine="insulin", dose="20 units at night", continuing=True)
        acts.record(desk.step("insulin"), WriteNote(person=person, said=insulin))


def ask(one: Arrival, at: Instant) -> None:
    """Once they are better: asked about allergies, offered what is offered to everyone."""
    desk = act(*WARD, at, f"ask {one.number}")
    better = acts.TriageNow(person=one.person, triage=Triage.GREEN, wounded=True)
    acts.triage(desk.step("green"), better)
    none = StateNone(person=one.person, about=Asked.ALLERGIES)
    acts.record(desk.step("none"), none)
    answer = CareAnswer.ACCEPTED if one.number % 3 else CareAnswer.DECLINED
    offered = OfferCare(person=one.person, care=Care.PSYCHOSOCIAL, answer=answer)
    acts.record(desk.step("offer"), offered)


def certify(one: Arrival, at: Instant) -> None:
    """The doctor's part of a death (M-08)."""
    command = CertifyDeath(
        person=one.person,
        doctor=DOCTOR,
        immediate_cause="haemorrhage",
        underlying_cause=WOUNDS[one.number % len(WOUNDS)],
        manner=Cause.VIOLENT,
        inquiry="inquiry 1/2024 of the provincial prosecutor",
    )
    acts.record(act(*WARD, at, f"certify {one.number}"), command)


def hand_summary(one: Arrival, at: Instant) -> None:
    """Out of hospital with a sealed envelope in one's own hand (M-07)."""
    command = HandSummary(person=one.person, to=HandedTo.PERSON)
    acts.hand_summary(act(*WARD, at, f"envelope {one.number}"), command)


def check(name: str, group: list[Arrival], at: Instant) -> None:
    """The camp's doctor sees a whole list before it leaves: one entry for each person (M-03)."""
    checks = [_check(one) for one in group if _held(one, story.CAMP)]
    acts.check_many(act(*CAMP_CLINIC, at, f"checks {name}"), checks)


def _check(one: Arrival) -> CheckFitness:
    if one.number % 240 == 17:
        needs = (Resource.WHEELCHAIR,)
        return CheckFitness(person=one.person, result=Fitness.FIT_AID, needs=needs)
    return CheckFitness(person=one.person, result=Fitness.FIT)


def _held(one: Arrival, party: PartyId) -> bool:
    holding = custody.holding(one.person)
    return holding is not None and holding.holder == party


def isolate(one: Arrival, at: Instant) -> None:
    """Ill with what others could catch: held back, and looked at again (exception: outbreak)."""
    advice = AdviseMovement(
        person=one.person, cause=HoldCause.ISOLATION, review_on=date(2024, 12, 23)
    )
    acts.record(act(*CAMP_CLINIC, at, f"isolate {one.number}"), advice)
