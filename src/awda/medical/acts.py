"""What someone at a desk can do for a person's health: one function per act, one transaction each.

Always holds: a hospital's admission is custody first, and the note beside it, or neither (M-06); a
summary that is handed over is on the record with the hash of what was handed (M-07).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from awda.custody import acts as custody
from awda.custody import queries as holdings
from awda.custody.acts import Taken
from awda.custody.handovers.rules import OpenHandover
from awda.custody.one_by_one import OneByOne
from awda.custody.vocabulary import Purpose
from awda.journal.writer import Answer, execute, writing
from awda.kernel.act import Act
from awda.kernel.ids import HandoverId, PartyId, PersonId, PlaceId, subject
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.medical import care, ips, vocabulary
from awda.medical.fitness.projection import FITNESS, fitness_of
from awda.medical.fitness.rules import CheckFitness
from awda.medical.projection import MEDICAL
from awda.medical.vocabulary import NO_SIGNS, Signs
from awda.people.codes import Triage
from awda.people.commands import SetTriage
from awda.people.projection import PEOPLE

MOST_CHECKS = 5_000  # in one act


@dataclass(frozen=True, slots=True, kw_only=True)
class TriageNow:
    """A colour, and the vital signs it rests on (M-01)."""

    person: PersonId
    triage: Triage
    wounded: bool = False
    signs: Signs = NO_SIGNS
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SendToHospital:
    """An offer of custody to a hospital, and the referral that lets it into the file (M-06)."""

    person: PersonId
    handover: HandoverId
    hospital: PartyId
    ward: PlaceId
    why: str
    lapses_at: Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class AdmitToHospital:
    """The hospital accepts by name, with its doctor's signature, guard note and return ticket."""

    person: PersonId
    handover: HandoverId
    terms: str
    ward: PlaceId
    doctor: str
    guard: str
    return_to: PartyId


def triage(act: Act, seen: TriageNow) -> Answer:
    """The colour, with the signs if any were taken; both or neither."""
    colour = SetTriage(person=seen.person, triage=seen.triage, wounded=seen.wounded)
    with writing() as now:
        answer = now.execute(PEOPLE, colour, act)
        if seen.signs != NO_SIGNS or seen.note.strip():
            signs = vocabulary.Observe(person=seen.person, signs=seen.signs, note=seen.note)
            now.execute(MEDICAL, signs, act.step("signs"))
    return answer


def record(act: Act, command: vocabulary.Command) -> Answer:
    """A single fact of a file: a note, its correction, a referral, an offer of care, advice."""
    if isinstance(command, vocabulary.Admit | vocabulary.HandSummary):
        raise AssertionError("these have acts of their own")
    return execute(MEDICAL, command, act)


def check_fitness(act: Act, command: CheckFitness) -> Answer:
    """A fit-to-travel check (M-03)."""
    return execute(FITNESS, command, act)


def check_many(act: Act, checks: Sequence[CheckFitness]) -> list[Answer]:
    """The checks of one round, one entry each; all of them or none, with a ListRefused."""
    if len(checks) > MOST_CHECKS:
        raise Refusal("TOO_MANY_CHECKS", most=MOST_CHECKS)
    with writing() as now:
        lines = OneByOne(now)
        context = fitness_of(care.standings([one.person for one in checks]))
        for one in checks:
            step = act.step(f"check {one.person}")
            lines.execute(context, one, step, subject(one.person))
        return lines.all_or_none()


def send_to_hospital(act: Act, command: SendToHospital) -> Answer:
    """Custody is offered to the hospital, and its care team let into the file (M-06)."""
    offer = OpenHandover(
        handover=command.handover,
        taker=command.hospital,
        purpose=Purpose.HOSPITAL_IN,
        subjects=(subject(command.person),),
        lapses_at=command.lapses_at,
        to_place=command.ward,
    )
    refer = vocabulary.Refer(person=command.person, to=command.hospital, why=command.why)
    with writing() as now:
        answer = custody.offer(act, offer)
        if not care.referred(command.hospital, command.person):
            now.execute(MEDICAL, refer, act.step("refer"))
    return answer


def admit(act: Act, command: AdmitToHospital) -> Answer:
    """The hospital takes custody, and writes beside it who guards and who takes back (M-06)."""
    taken = Taken(subject(command.person), command.ward, received_by=command.doctor)
    with writing() as now:
        custody.answer(act.step("custody"), command.handover, command.terms, [taken])
        holding = holdings.holding(command.person)
        assert holding is not None, "whoever was accepted is held"
        admitted = vocabulary.Admit(
            person=command.person,
            handover=command.handover,
            doctor=command.doctor,
            guard=command.guard,
            return_to=command.return_to,
            custody_entry=holding.entry,
        )
        return now.execute(MEDICAL, admitted, act)


def hand_summary(act: Act, command: vocabulary.HandSummary) -> Answer:
    """The summary is handed over, sealed to the hash of what was handed (M-07)."""
    with writing() as now:
        digest = ips.sha256_of(command.person, act.happened_at, now.next_index)
        return now.execute(MEDICAL, replace(command, sha256=digest), act)
