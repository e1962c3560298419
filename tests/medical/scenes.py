"""Patients of these scenes: met at the gate, cared for at the crossing or in the hospital."""

from datetime import timedelta

from awda.custody import acts as custody
from awda.custody import queries as holdings
from awda.custody.acts import Taken
from awda.custody.handovers.rules import OpenHandover
from awda.custody.vocabulary import Purpose
from awda.journal.clock import new_id
from awda.kernel.act import Act
from awda.kernel.ids import HandoverId, PartyId, PersonId, PlaceId, subject
from awda.kernel.instants import Instant
from awda.kernel.roles import Role
from awda.medical import acts
from awda.medical.acts import AdmitToHospital, SendToHospital, TriageNow
from awda.medical.codes import Fitness
from awda.medical.fitness.rules import CheckFitness
from awda.people.codes import Track, Triage
from tests.conftest import NOON, sign
from tests.scenes import meet

HOUR = timedelta(hours=1)


def doctor(party: str = "crossing", at: Instant = NOON) -> Act:
    """An act of a clinician."""
    return sign(Role.CLINICIAN, party, at)


def medic(party: str = "crossing", at: Instant = NOON) -> Act:
    """An act of a triage medic."""
    return sign(Role.TRIAGE_MEDIC, party, at)


def patient(colour: Triage | None = Triage.GREEN, *, track: Track | None = None) -> PersonId:
    """Someone met at noon at the gate, held by the crossing, with this colour."""
    person = meet(track=track)
    if colour is not None:
        acts.triage(medic(), TriageNow(person=person, triage=colour))
    return person


def checked(
    person: PersonId, result: Fitness = Fitness.FIT, at: Instant = NOON, party: str = "crossing"
) -> None:
    """A check that found this."""
    acts.check_fitness(doctor(party, at), CheckFitness(person=person, result=result))


def send(person: PersonId, at: Instant = NOON) -> HandoverId:
    """The crossing's medic offers someone to the hospital."""
    handover = HandoverId(new_id())
    command = SendToHospital(
        person=person,
        handover=handover,
        hospital=PartyId("hospital"),
        ward=PlaceId("ward"),
        why="wound of the chest",
        lapses_at=at + 24 * HOUR,
    )
    acts.send_to_hospital(medic(at=at), command)
    return handover


def admit(person: PersonId, at: Instant = NOON + HOUR) -> HandoverId:
    """Sent, and admitted by the hospital's doctor."""
    handover = send(person, at - HOUR / 2)
    row = holdings.handover(handover)
    assert row is not None
    command = AdmitToHospital(
        person=person,
        handover=handover,
        terms=row.terms,
        ward=PlaceId("ward"),
        doctor="doctor on duty 3",
        guard="one unarmed guard at the ward's door",
        return_to=PartyId("crossing"),
    )
    acts.admit(doctor("hospital", at), command)
    return handover


def to_camp(person: PersonId, at: Instant, giver: str = "crossing") -> None:
    """Transferred to the camp, which accepts."""
    handover = HandoverId(new_id())
    offer = OpenHandover(
        handover=handover,
        taker=PartyId("camp"),
        purpose=Purpose.TRANSFER,
        subjects=(subject(person),),
        lapses_at=at + 24 * HOUR,
        to_place=PlaceId("rutba"),
    )
    role = Role.CLINICIAN if giver == "hospital" else Role.GATE_CLERK
    custody.offer(sign(role, giver, at), offer)
    row = holdings.handover(handover)
    assert row is not None
    taken = [Taken(subject(person), PlaceId("rutba"))]
    custody.answer(sign(Role.CAMP_MANAGER, "camp", at + HOUR), handover, row.terms, taken)
