"""The desks: red first, then by the clock; a clock stops once what it waits for is recorded."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from awda.cli import Here
from awda.cli.medical import medical_group
from awda.custody import queries as custody
from awda.journal import clock
from awda.kernel.ids import HandoverId, PartyId, PersonId, PlaceId
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from awda.medical import acts, models
from awda.medical.codes import HoldCause
from awda.medical.statements import Consultation
from awda.medical.vocabulary import AdviseMovement, Refer, WriteNote
from awda.medical.worklists import WorkKind, clinic_work, triage_work
from awda.people.codes import Triage
from awda.web.access.models import ReadLog
from awda.web.access.queries import duties
from tests.conftest import NOON
from tests.intake.site import browser, form, opened
from tests.medical.scenes import HOUR, checked, doctor, patient, send
from tests.web.api.scenes import duty_for

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _home(tmp_path: Path) -> Iterator[None]:
    with opened(tmp_path):
        yield


def kinds(party: str = "crossing", at: timedelta = HOUR) -> list[tuple[WorkKind, PersonId]]:
    return [(one.kind, one.person) for one in clinic_work(party, NOON + at)]


# --- what waits


@pytest.mark.rule("M-01")
def test_red_comes_first_then_whoever_has_no_colour_then_yellow() -> None:
    green, yellow, none, red = (
        patient(colour) for colour in (Triage.GREEN, Triage.YELLOW, None, Triage.RED)
    )
    work = [(one.kind, one.person) for one in triage_work("crossing", NOON + HOUR)]
    assert work == [
        (WorkKind.TREAT_RED, red),
        (WorkKind.TRIAGE, none),
        (WorkKind.TREAT_YELLOW, yellow),
    ]
    assert green not in dict(work).values()
    assert triage_work("camp", NOON + HOUR) == ()


@pytest.mark.rule("M-01")
def test_a_clock_stops_when_a_clinician_has_seen_the_person_and_starts_with_the_next_colour() -> (
    None
):
    person = patient(Triage.RED)
    [waits] = triage_work("crossing", NOON)
    assert waits.due == NOON + timedelta(minutes=15)
    seen = WriteNote(person=person, said=Consultation(complaint="shock"))
    acts.record(doctor(at=NOON + HOUR), seen)
    assert triage_work("crossing", NOON + HOUR) == ()
    again = acts.TriageNow(person=person, triage=Triage.RED)
    acts.triage(doctor(at=NOON + 2 * HOUR), again)
    [waits] = triage_work("crossing", NOON + 2 * HOUR)
    assert waits.due == NOON + 2 * HOUR + timedelta(minutes=15)


def test_follow_ups_holds_and_admissions_come_up_by_their_day() -> None:
    person, held = patient(), patient()
    soon = Consultation(complaint="cough", follow_up_on=date(2024, 12, 9))
    acts.record(doctor(), WriteNote(person=person, said=soon))
    hold = AdviseMovement(person=held, cause=HoldCause.CONTACT, review_on=date(2024, 12, 9))
    acts.record(doctor(), hold)
    assert kinds() == []
    assert set(kinds(at=30 * HOUR)) == {
        (WorkKind.FOLLOW_UP, person),
        (WorkKind.REVIEW_HOLD, held),
    }
    send(person, NOON + 31 * HOUR)
    assert (WorkKind.ADMIT, person) in kinds("hospital", at=32 * HOUR)


@pytest.mark.rule("M-02")
def test_work_of_a_referred_patient_waits_at_both_desks() -> None:
    person = patient()
    soon = Consultation(complaint="eye", follow_up_on=date(2024, 12, 7))
    acts.record(doctor(at=NOON - HOUR), WriteNote(person=person, said=soon))
    # the note itself is of that day; the next day's is still owed
    acts.record(doctor(), Refer(person=person, to=PartyId("hospital"), why="an eye"))
    later = Consultation(complaint="eye", follow_up_on=date(2024, 12, 8))
    acts.record(doctor(), WriteNote(person=person, said=later))
    for party in ("crossing", "hospital"):
        assert (WorkKind.FOLLOW_UP, person) in kinds(party, at=20 * HOUR)


# --- the pages


@pytest.mark.rule("M-01")
def test_the_medic_sets_colour_and_signs_in_one_form() -> None:
    person = patient(None)
    medic = browser(Role.TRIAGE_MEDIC)
    assert "no colour yet" in medic.get("/triage/").content.decode()
    said = form(triage="YELLOW", pulse="١٠٤", consciousness="ALERT", next="/triage/")
    answer = medic.post(f"/people/{person}/health/add/triage/", said)
    assert answer["Location"] == "/triage/"
    assert models.Observation.objects.get(person=person).signs["pulse"] == 104


@pytest.mark.rule("M-03", "M-04")
def test_a_check_that_does_not_agree_is_refused_on_the_page_with_what_was_typed() -> None:
    person = patient()
    clinician = browser(Role.CLINICIAN)
    said = form(result="FIT_AID", findings="limps")
    answer = clinician.post(f"/people/{person}/health/add/fitness/", said)
    html = answer.content.decode()
    assert answer.status_code == 422
    assert 'data-code="AID_NOT_NAMED"' in html
    assert "limps" in html
    said = form(result="FIT_AID", needs=["WHEELCHAIR"], findings="limps")
    assert clinician.post(f"/people/{person}/health/add/fitness/", said).status_code == 302


@pytest.mark.rule("M-06", "X-01")
def test_the_hospital_admits_on_one_page() -> None:
    person = patient()
    act = doctor(at=clock.now())
    command = acts.SendToHospital(
        person=person,
        handover=HandoverId(act.step("handover").id),
        hospital=PartyId("hospital"),
        ward=PlaceId("ward"),
        why="wound",
        lapses_at=act.happened_at + 20 * HOUR,
    )
    acts.send_to_hospital(act, command)
    ward = browser(Role.CLINICIAN, "hospital")
    assert "offered to the hospital" in ward.get("/clinic/").content.decode()
    said = form(ward="ward", doctor="Dr K.", guard="nobody guards", return_to="crossing")
    assert ward.post(f"/people/{person}/health/add/admit/", said).status_code == 302
    holding = custody.holding(person)
    assert holding is not None
    assert holding.holder == "hospital"
    assert "Back to" in ward.get(f"/people/{person}/health/").content.decode()


@pytest.mark.rule("M-07")
def test_a_summary_is_refused_to_a_commander_on_the_page() -> None:
    person = patient()
    clinician = browser(Role.CLINICIAN)
    assert "COMMANDER" not in clinician.get(f"/people/{person}/health/add/hand/").content.decode()
    for more, code in (
        ({"to": "COMMANDER"}, ""),
        ({"to": "RECEIVING_DOCTOR"}, "SUMMARY_TO_A_DOCTOR_ONLY"),
        ({"to": "RECEIVING_DOCTOR", "doctor": "K", "facility": "c"}, "SUMMARY_WITHOUT_CONSENT"),
    ):
        answer = clinician.post(f"/people/{person}/health/add/hand/", form(**more))
        assert answer.status_code == 422
        assert code in answer.content.decode()
    assert not models.Handing.objects.exists()


# --- the command line


class Opened(Here):
    """A home that is open already."""

    def __init__(self) -> None:
        super().__init__(Path(), "en")

    def open(self) -> None:
        return


def run(*arguments: str) -> tuple[str, str]:
    done = CliRunner().invoke(medical_group, arguments, obj=Opened())
    code = done.exception.code if isinstance(done.exception, Refusal) else ""
    return done.output, code


@pytest.mark.rule("M-02", "L-06")
@pytest.mark.parametrize(
    ("role", "party", "refused"),
    [
        (Role.CAMP_MANAGER, "crossing", "NOT_YOUR_DUTY"),
        (Role.TRIAGE_MEDIC, "crossing", "NOT_YOUR_DUTY"),
        (Role.REGISTRAR, "crossing", "NOT_YOUR_DUTY"),
        (Role.CLINICIAN, "camp", "NOT_OF_CARE_TEAM"),
    ],
)
def test_the_command_line_gives_no_summary_past_the_care_team(
    tmp_path: Path, role: Role, party: str, refused: str
) -> None:
    person, out = patient(), tmp_path / "summary.json"
    login = duty_for(role, party).login
    assert duties(login)
    _, code = run("summary", person, "--login", login, "--out", str(out))
    assert code == refused
    assert not out.exists()


@pytest.mark.rule("M-02", "M-07")
def test_the_command_line_writes_a_summary_once_and_logs_the_reading(tmp_path: Path) -> None:
    person, out = patient(), tmp_path / "summary.json"
    login = duty_for(Role.CLINICIAN, "crossing").login
    assert run("summary", person, "--login", login, "--out", str(out))[1] == ""
    assert '"resourceType":"Bundle"' in out.read_text("utf-8")
    assert ReadLog.objects.get(kind="medical_summary").subject == person
    again, _ = run("summary", person, "--login", login, "--out", str(out))
    assert "is there already" in again


def test_what_waits_is_told_in_numbers_without_anyone() -> None:
    person = patient(Triage.RED)
    checked(patient())
    told, _ = run("due", "--party", "crossing", "--json")
    assert '"TREAT_RED": 1' in told
    assert person not in told
