"""What is sealed stays sealed: markers in every body, sought in all that others are shown."""

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from django.test import Client
from openpyxl import load_workbook

from awda.journal import queries as journal
from awda.journal.clock import now
from awda.kernel.act import Act
from awda.kernel.ids import PartyId, PersonId
from awda.kernel.roles import DUTIES, Role
from awda.medical import acts, models
from awda.medical.codes import Care, CareAnswer, Fitness, HandedTo, HoldCause, Resource
from awda.medical.fitness.rules import CheckFitness
from awda.medical.pages.facts import FACTS
from awda.medical.reading import OUTSIDE, Sees
from awda.medical.statements import Allergy, Condition, Consultation, Medicine
from awda.medical.vocabulary import (
    AdviseMovement,
    HandSummary,
    OfferCare,
    Refer,
    Signs,
    WriteNote,
)
from awda.people.codes import Triage
from awda.people.reading import READABLE
from awda.web.access.models import ReadLog
from tests.conftest import sign
from tests.intake.site import browser, form, opened
from tests.scenes import meet
from tests.web.api.scenes import caller

pytestmark = [pytest.mark.django_db, pytest.mark.rule("M-02")]
MARKER = "Zq7marker"
EACH = sorted(DUTIES)
PARTY = {Role.RECEIVER: "other-side", Role.MONITOR_UNICEF: "unicef", Role.AUDITOR: "audit"}


def party_of(role: Role) -> str:
    return PARTY.get(role, "crossing")


def act() -> Act:
    return sign(Role.CLINICIAN, "crossing", now())


@pytest.fixture
def patient(tmp_path: Path) -> Iterator[PersonId]:
    """Somebody in whose file every text is marked."""
    with opened(tmp_path):
        person = meet()
        seen = acts.TriageNow(
            person=person, triage=Triage.YELLOW, signs=Signs(pulse=97), note=f"{MARKER} signs"
        )
        acts.triage(act(), seen)
        for said in (
            Condition(problem=f"{MARKER} condition"),
            Consultation(complaint=f"{MARKER} complaint", findings=f"{MARKER} findings"),
            Medicine(medicine=f"{MARKER} medicine", continuing=True),
            Allergy(substance=f"{MARKER} allergy"),
        ):
            acts.record(act(), WriteNote(person=person, said=said))
        check = CheckFitness(
            person=person,
            result=Fitness.FIT_AID,
            needs=(Resource.OXYGEN, Resource.MEDICINES),
            findings=f"{MARKER} check",
        )
        acts.check_fitness(act(), check)
        offered = OfferCare(
            person=person,
            care=Care.PSYCHOSOCIAL,
            answer=CareAnswer.ACCEPTED,
            note=f"{MARKER} offer",
        )
        acts.record(act(), offered)
        held = AdviseMovement(
            person=person,
            cause=HoldCause.ISOLATION,
            review_on=date(2100, 1, 1),
            note=f"{MARKER} hold",
        )
        acts.record(act(), held)
        refer = Refer(person=person, to=PartyId("hospital"), why=f"{MARKER} referral")
        acts.record(act(), refer)
        acts.hand_summary(act(), HandSummary(person=person, to=HandedTo.PERSON))
        yield person


def pages(person: PersonId) -> list[str]:
    """Every page and file that could speak of the person, whoever asks."""
    handed = models.Handing.objects.get(person=person).handed_in
    entries = [row.written_in for row in models.Note.objects.filter(person=person)]
    return [
        "/",
        f"/people/{person}/",
        f"/people/{person}/health/",
        f"/people/{person}/health/summary.json",
        f"/people/{person}/health/envelope/{handed}.pdf",
        f"/people/{person}/custody.pdf",
        f"/people/?q={MARKER}",
        "/people/",
        "/people/table.xlsx",
        "/triage/",
        "/clinic/",
        "/camp/",
        "/camp/rutba/",
        "/camp/rutba/list.pdf",
        "/handovers/",
        "/registrar/",
        "/gate/",
        "/balance/",
        "/audit/",
        "/audit/entries/",
        f"/audit/entries/?stream=medical/{person}",
        "/reads/",
        *(f"/audit/entries/{entry}/" for entry in entries),
        *(f"/entries/{entry}/proof/" for entry in entries),
        *(f"/people/{person}/health/add/{kind}/" for kind in FACTS),
    ]


def reads(person: PersonId) -> list[str]:
    return [
        f"persons/{person}",
        f"persons/{person}/timeline",
        f"persons/{person}/health",
        f"persons/{person}/health/file",
        f"persons/{person}/health/summary",
        f"custody/{person}",
        "handovers",
    ]


def text_of(answer: object) -> str:
    """All the text an answer holds, also of a workbook."""
    content = getattr(answer, "content", b"") or b"".join(getattr(answer, "streaming_content", ()))
    if content[:2] == b"PK":
        try:
            book = load_workbook(io.BytesIO(content))
        except KeyError:
            return ""
        return " ".join(str(cell.value) for sheet in book for row in sheet for cell in row)
    return str(content.decode("utf-8", "replace"))


@pytest.mark.parametrize("role", [role for role in EACH if role is not Role.CLINICIAN])
def test_no_page_holds_a_sealed_word_for_any_other_duty(patient: PersonId, role: Role) -> None:
    client = browser(role, party_of(role))
    for url in pages(patient):
        said = text_of(client.get(url))
        found = {word.split("<")[0] for word in said.split(f"{MARKER} ")[1:]}
        # signs and why the hospital was let in are for the triage medic too
        allowed: tuple[str, ...] = ()
        if role is Role.TRIAGE_MEDIC:
            allowed = ("signs", "medicine", "allergy", "referral", "hold")
        assert all(word.startswith(allowed) for word in found), (url, found)
        assert "isolation" not in said.lower() or role is Role.TRIAGE_MEDIC, url


@pytest.mark.parametrize("role", [role for role in EACH if role is not Role.CLINICIAN])
def test_no_answer_of_the_api_holds_one_either(patient: PersonId, role: Role) -> None:
    program = caller(role, party_of(role))
    for path in reads(patient):
        said = str(program.get(path).said)
        sealed = ("condition", "complaint", "findings", "check", "offer")
        if role is not Role.TRIAGE_MEDIC:
            assert MARKER not in said, path
            assert "ISOLATION" not in said, path
        assert not any(f"{MARKER} {word}" in said for word in sealed), path


@pytest.mark.parametrize("party", ["camp", "children"])
def test_a_clinician_who_does_not_care_for_the_person_finds_the_file_closed(
    patient: PersonId, party: str
) -> None:
    client, program = browser(Role.CLINICIAN, party), caller(Role.CLINICIAN, party)
    for url in pages(patient):
        if "/health/" in url and not url.endswith("/admit/"):
            assert client.get(url).status_code == 403, url
        assert f"{MARKER} " not in text_of(client.get(url)), url
    for path in ("file", "summary"):
        answer = program.get(f"persons/{patient}/health/{path}")
        assert (answer.status, answer.code) == (404, "NOTHING_HERE")
    said = form(complaint=f"{MARKER} written from outside")
    posted = client.post(f"/people/{patient}/health/add/consultation/", said)
    assert posted.status_code == 403


def test_the_care_team_reads_it_all_and_each_reading_is_on_the_log(patient: PersonId) -> None:
    for party in ("crossing", "hospital"):  # held by the one, referred to the other
        client: Client = browser(Role.CLINICIAN, party)
        html = text_of(client.get(f"/people/{patient}/health/"))
        for word in ("condition", "complaint", "findings", "medicine", "allergy", "check"):
            assert f"{MARKER} {word}" in html, word
        assert client.get(f"/people/{patient}/health/summary.json").status_code == 200
        pdf = client.get(pages(patient)[4])
        assert (pdf.status_code, pdf.content[:4]) == (200, b"%PDF")
    kinds = ReadLog.objects.filter(subject=patient, role="clinician").values_list("kind", flat=True)
    assert {"medical_file", "medical_summary", "medical_envelope"} <= set(kinds)


@pytest.mark.parametrize("role", sorted(set(READABLE) & DUTIES))
def test_each_duty_learns_of_health_what_its_row_says(patient: PersonId, role: Role) -> None:
    client = browser(role, party_of(role) if role is not Role.RECEIVER else "other-side")
    html = text_of(client.get(f"/people/{patient}/"))
    sees = OUTSIDE.get(role, Sees.NOTHING)
    if role is Role.CHILD_PROTECTION:
        sees = Sees.NOTHING  # the patient is grown
    assert ("fit with aid" in html) == (sees is Sees.CLASS)
    assert ("ordinary seat" in html) == (sees is not Sees.NOTHING)
    assert ("not to travel with others now" in html) == (sees is not Sees.NOTHING)
    assert ("psychosocial screening" in html) == (role is Role.PROTECTION)
    assert "oxygen" not in html


def test_envelopes_of_the_public_log_tell_nothing_of_an_illness(patient: PersonId) -> None:
    types = {recorded.type for recorded, _ in journal.walk("medical/")}
    types |= {recorded.type for recorded, _ in journal.walk("fitness/")}
    assert types == {
        "medical.Observed",
        "medical.NoteWritten",
        "medical.CareOffered",
        "medical.MovementAdvised",
        "medical.Referred",
        "medical.SummaryHanded",
        "fitness.Checked",
    }
