"""The summary: an International Patient Summary that another program reads, sealed to its hash."""

import json
from datetime import date
from hashlib import sha256
from typing import Any

import pytest

from awda.journal import queries as journal
from awda.kernel.ids import PersonId
from awda.kernel.refusal import Refusal
from awda.medical import acts, fhir, ips, models
from awda.medical.codes import Asked, HandedTo
from awda.medical.statements import (
    Aid,
    Allergy,
    Condition,
    Consultation,
    Immunisation,
    Medicine,
    Pregnancy,
    Procedure,
)
from awda.medical.summary import summary
from awda.medical.vocabulary import CorrectNote, HandSummary, StateNone, WriteNote
from tests.conftest import NOON
from tests.medical.scenes import HOUR, doctor, patient
from tests.scenes import open_operation

pytestmark = [pytest.mark.django_db, pytest.mark.rule("M-07")]
WHOLE = (
    Condition(problem="داء السكري", icd10="E10", since=date(2010, 1, 1)),
    Medicine(medicine="insulin glargine", dose="20 units at night", atc="A10AE04", continuing=True),
    Medicine(medicine="paracetamol", since=date(2024, 12, 7)),
    Allergy(substance="penicillin", reaction="anaphylaxis", grave=True),
    Immunisation(vaccine="tetanus", given_on=date(2024, 12, 7)),
    Immunisation(vaccine="measles"),
    Procedure(procedure="wound closed"),
    Pregnancy(state="pregnant, 20 weeks", due_on=date(2025, 4, 20)),
    Aid(aid="crutches"),
)


@pytest.fixture(autouse=True)
def _operation() -> None:
    open_operation()


def noted(*said: Any) -> PersonId:
    person = patient()
    for one in said:
        acts.record(doctor(), WriteNote(person=person, said=one))
    return person


def made(person: PersonId) -> bytes:
    return ips.document(summary(person, NOON, journal.size()))


def resources(document: bytes) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for entry in json.loads(document)["entry"]:
        found.setdefault(entry["resource"]["resourceType"], []).append(entry["resource"])
    return found


def code(concept: dict[str, Any]) -> str:
    return str(concept["coding"][0]["code"])


# --- refused


@pytest.mark.parametrize(
    ("more", "refused"),
    [
        ({}, "SUMMARY_TO_A_DOCTOR_ONLY"),
        ({"doctor": "Dr K."}, "SUMMARY_TO_A_DOCTOR_ONLY"),
        ({"doctor": "Dr K.", "facility": "clinic"}, "SUMMARY_WITHOUT_CONSENT"),
        ({"doctor": "K.", "facility": "c", "consent_given": True}, "SUMMARY_WITHOUT_CONSENT"),
    ],
)
def test_a_summary_goes_to_no_doctor_without_name_and_consent(
    more: dict[str, Any], refused: str
) -> None:
    person = patient()
    command = HandSummary(person=person, to=HandedTo.RECEIVING_DOCTOR, **more)
    with pytest.raises(Refusal, match=refused):
        acts.hand_summary(doctor(), command)
    assert not models.Handing.objects.exists()


def test_a_summary_of_someone_in_anothers_care_is_not_handed_over() -> None:
    command = HandSummary(person=patient(), to=HandedTo.PERSON)
    with pytest.raises(Refusal, match="NOT_OF_CARE_TEAM"):
        acts.hand_summary(doctor("camp"), command)


def test_there_is_no_word_for_a_commander() -> None:
    assert {one.value for one in HandedTo} == {"PERSON", "RECEIVING_DOCTOR"}


# --- the document


def test_what_was_written_is_read_back_by_the_models_of_fhir_unchanged() -> None:
    document = made(noted(*WHOLE))
    again = fhir.checked(document)
    assert again == json.loads(document)
    assert again["type"] == "document"
    assert again["entry"][0]["resource"]["resourceType"] == "Composition"


def test_a_document_that_is_none_is_found_out() -> None:
    broken = json.loads(made(noted()))
    broken["entry"][0]["resource"].pop("status")
    with pytest.raises(ValueError, match="status"):
        fhir.checked(json.dumps(broken).encode())


def test_every_reference_leads_somewhere_and_every_section_has_its_entries() -> None:
    said = json.loads(made(noted(*WHOLE)))
    known = {entry["fullUrl"] for entry in said["entry"]}
    text = json.dumps(said)
    assert len(known) == len(said["entry"])
    for part in text.split('"reference": "')[1:]:
        assert part.partition('"')[0] in known
    sections = said["entry"][0]["resource"]["section"]
    assert [code(one["code"]) for one in sections] == [
        "11450-4", "48765-2", "10160-0", "11369-6", "47519-4", "46264-8", "10162-6",
    ]  # fmt: skip
    assert "insulin glargine" in sections[2]["text"]["div"]


def test_silence_is_said_nobody_asked_or_none_known() -> None:
    person = patient()
    found = resources(made(person))
    assert code(found["Condition"][0]["code"]) == "no-problem-info"
    assert code(found["AllergyIntolerance"][0]["code"]) == "no-allergy-info"
    concept = found["MedicationStatement"][0]["medicationCodeableConcept"]
    assert code(concept) == "no-medication-info"
    for about in Asked:
        acts.record(doctor(), StateNone(person=person, about=about))
    fhir.checked(made(person))
    found = resources(made(person))
    assert code(found["Condition"][0]["code"]) == "no-known-problems"
    assert code(found["AllergyIntolerance"][0]["code"]) == "no-known-allergies"
    concept = found["MedicationStatement"][0]["medicationCodeableConcept"]
    assert code(concept) == "no-known-medications"


def test_a_noted_allergy_silences_an_earlier_none() -> None:
    person = patient()
    acts.record(doctor(), StateNone(person=person, about=Asked.ALLERGIES))
    acts.record(doctor(), WriteNote(person=person, said=Allergy(substance="latex")))
    [allergy] = resources(made(person))["AllergyIntolerance"]
    assert allergy["code"] == {"text": "latex"}


def test_it_names_no_force_no_unit_no_custody_and_no_consultation() -> None:
    person = noted(Consultation(complaint="cannot sleep", findings="MARKER"), *WHOLE)
    text = made(person).decode()
    for word in ("MARKER", "COMBATANT", "crossing", "custody", person):
        assert word not in text


# --- the handing


def test_a_handing_is_sealed_to_the_document_as_it_then_was() -> None:
    person = noted(*WHOLE)
    acts.hand_summary(doctor(at=NOON + HOUR), HandSummary(person=person, to=HandedTo.PERSON))
    handing = models.Handing.objects.get(person=person)
    entry = models.Note.objects.filter(person=person).earliest("written_in").written_in
    acts.record(doctor(), CorrectNote(person=person, corrects=entry, reason="mistaken"))
    acts.record(doctor(), WriteNote(person=person, said=Allergy(substance="latex")))
    then = ips.document(summary(person, handing.handed_at, handing.handed_in))
    assert sha256(then).hexdigest() == handing.sha256
    assert "latex" not in then.decode()
    now = ips.document(summary(person, handing.handed_at, journal.size()))
    assert "latex" in now.decode()
    assert "السكري" not in now.decode()


def test_a_doctor_gets_it_by_recorded_consent() -> None:
    person = noted()
    command = HandSummary(
        person=person,
        to=HandedTo.RECEIVING_DOCTOR,
        doctor="Dr Kamal",
        facility="Albu Kamal hospital",
        consent_given=True,
        consent_language="Arabic",
    )
    act = doctor()
    first = acts.hand_summary(act, command)
    assert acts.hand_summary(act, command).again
    assert first.indexes == (models.Handing.objects.get(person=person).handed_in,)
