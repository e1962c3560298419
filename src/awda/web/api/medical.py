"""Care by the API: triage with signs, notes, checks, admission, summaries; for the care team alone.

Always holds: a read of a file goes through `files.seen_by` as the page does, and is logged before
it is answered; whoever does not care for the person gets the answer of an unknown id (M-02).
"""

from dataclasses import dataclass, fields
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Schema

from awda.custody.handovers.rules import OpenHandover
from awda.custody.vocabulary import Accept
from awda.journal import clock
from awda.journal import queries as journal
from awda.kernel import instants
from awda.kernel.act import Act
from awda.kernel.ids import PersonId
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment
from awda.kernel.text import Text
from awda.medical import acts, fhir, files, ips, queries, summary, vocabulary
from awda.medical.codes import HandedTo
from awda.medical.fitness.rules import CheckFitness
from awda.medical.reading import INSIDE, Sees
from awda.people import queries as people
from awda.people.commands import SetTriage
from awda.web.api import reading
from awda.web.api.door import ApiAct, spread
from awda.web.api.read_people import Subject, spelled
from awda.web.contexts import said_by


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckMany:
    """The fit-to-travel checks of one round; all of them or none (M-03)."""

    checks: tuple[CheckFitness, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandSummary:
    """A summary handed to the person, or by consent to a named doctor; never to a commander (M-07).

    What is handed is sealed by its hash, which this installation computes itself.
    """

    person: PersonId
    to: HandedTo
    doctor: str = ""
    facility: str = ""
    consent_given: bool = False
    consent_language: str = ""
    consent_witness: str = ""


def check_many(act: Act, checks: tuple[CheckFitness, ...]) -> object:
    """Many checks. Refuses an empty list."""
    if not checks or len({one.person for one in checks}) != len(checks):
        raise Refusal("LIST_EMPTY_OR_REPEATED", listed=len(checks))
    return acts.check_many(act, checks)


def hand_summary(act: Act, form: HandSummary) -> object:
    """The handing, with the hash that only this installation can give."""
    said = {one.name: getattr(form, one.name) for one in fields(form)}
    return acts.hand_summary(act, vocabulary.HandSummary(**said))


ACTS = (
    ApiAct(
        "triage",
        acts.TriageNow,
        acts.triage,
        Text("فرز بعلاماته", "Triage, with signs"),
        may=said_by(SetTriage, vocabulary.Observe),
    ),
    ApiAct("observe", vocabulary.Observe, acts.record, Text("علامات حيوية", "Vital signs")),
    ApiAct("write-note", vocabulary.WriteNote, acts.record, Text("ملاحظة طبية", "Write a note")),
    ApiAct(
        "correct-note", vocabulary.CorrectNote, acts.record, Text("تصحيح ملاحظة", "Correct a note")
    ),
    ApiAct(
        "state-none", vocabulary.StateNone, acts.record, Text("سُئل ولا شيء", "Asked, and has none")
    ),
    ApiAct("refer", vocabulary.Refer, acts.record, Text("إحالة", "Refer to another care team")),
    ApiAct(
        "end-referral", vocabulary.EndReferral, acts.record, Text("إنهاء إحالة", "End a referral")
    ),
    ApiAct(
        "send-to-hospital",
        acts.SendToHospital,
        acts.send_to_hospital,
        Text("إرسال إلى مستشفى", "Offer custody to a hospital"),
        may=said_by(OpenHandover, vocabulary.Refer),
    ),
    ApiAct(
        "admit",
        acts.AdmitToHospital,
        acts.admit,
        Text("إدخال مستشفى", "Admit to hospital"),
        may=said_by(Accept, vocabulary.Admit),
    ),
    ApiAct("offer-care", vocabulary.OfferCare, acts.record, Text("عرض رعاية", "Offer care")),
    ApiAct(
        "advise-movement",
        vocabulary.AdviseMovement,
        acts.record,
        Text("منع سفر طبي أو رفعه", "Hold someone back, or lift the hold"),
    ),
    ApiAct("certify-death", vocabulary.CertifyDeath, acts.record, Text("شهادة وفاة", "Certify")),
    ApiAct("check-fitness", CheckFitness, acts.check_fitness, Text("فحص سفر", "Check fitness")),
    ApiAct(
        "check-many",
        CheckMany,
        spread(check_many),
        Text("فحوص سفر", "Check many"),
        may=said_by(CheckFitness),
    ),
    ApiAct(
        "hand-summary",
        HandSummary,
        hand_summary,
        Text("تسليم ملخص", "Hand a summary over"),
        may=said_by(vocabulary.HandSummary),
    ),
)


class FileShown(Schema):
    """A medical file as far as it is open; `full` is false for a triage medic."""

    person: str
    full: bool
    notes: list[dict[str, Any]]
    none: list[dict[str, Any]]
    observations: list[dict[str, Any]]
    checks: list[dict[str, Any]]
    offers: list[dict[str, Any]]
    advice: dict[str, Any] | None
    referrals: list[dict[str, Any]]
    admissions: list[dict[str, Any]]
    handings: list[dict[str, Any]]
    certificate: dict[str, Any] | None


class StandingShown(Schema):
    """What leaves the care team: a field is null where the duty may not learn it."""

    person: str
    standing: str | None
    not_before: str | None
    good_until: str | None
    seat: str
    held_back: bool


def seen(request: HttpRequest, person: str) -> Sees:
    """How far this duty sees of this person. Refuses NOTHING_HERE for whom it has not in sight."""
    reading.opened_to(request, person)
    duty, met = reading.duty_of(request), people.standing(person, clock.now().date())
    assert met is not None, "whoever is in sight has been met"
    return files.seen_by(duty.role, duty.party, person, may_be_child=met.may_be_child)


def medical_file(request: HttpRequest, person: Subject) -> dict[str, Any]:
    """The medical file, to the care team; to everyone else as an unknown id."""
    far = seen(request, person)
    if far not in INSIDE:
        raise Refusal("NOTHING_HERE")
    reading.note(request, "medical_file", person, (Compartment.MEDICAL,))
    found = files.medical_file(person, far)
    assert found is not None
    return {one.name: _listed(getattr(found, one.name)) for one in fields(found)}


def _listed(value: Any) -> Any:
    told = spelled(value)
    return list(told) if isinstance(told, tuple) else told


def medical_standing(request: HttpRequest, person: Subject) -> dict[str, Any]:
    """Whether someone may travel, in one word, and the seat they need (M-02)."""
    far = seen(request, person)
    if far is Sees.NOTHING:
        raise Refusal("NOTHING_HERE")
    reading.note(request, "medical_standing", person, ())
    told = queries.outward(person, clock.now())
    named = far is not Sees.SEAT
    return {
        "person": person,
        "standing": told.standing.value if named else None,
        "not_before": told.not_before.isoformat() if named and told.not_before else None,
        "good_until": instants.write(told.good_until) if named and told.good_until else None,
        "seat": told.seat.value,
        "held_back": told.held_back,
    }


def medical_summary(request: HttpRequest, person: Subject) -> HttpResponse:
    """The International Patient Summary (FHIR R4 document Bundle), to a clinician of the team."""
    if seen(request, person) is not Sees.FILE:
        raise Refusal("NOTHING_HERE")
    reading.note(request, "medical_summary", person, (Compartment.MEDICAL,))
    document = ips.document(summary.summary(person, clock.now(), journal.size()))
    fhir.checked(document)
    return HttpResponse(document, content_type="application/fhir+json")
