"""The file: who writes and reads it, how it is corrected, who is let in (M-02)."""

import pytest

from awda.journal import queries as journal
from awda.kernel.ids import PartyId, PersonId
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.medical import acts, files
from awda.medical.codes import Asked, NoteKind
from awda.medical.projection import MEDICAL
from awda.medical.reading import CARING, OUTSIDE, Sees, sees
from awda.medical.statements import STATEMENTS, Allergy, Condition, Consultation, Statement
from awda.medical.vocabulary import (
    CorrectNote,
    EndReferral,
    NoteWritten,
    Observe,
    Refer,
    Signs,
    StateNone,
    WriteNote,
)
from awda.people.codes import Triage
from tests.conftest import NOON, sign
from tests.medical.scenes import HOUR, admit, doctor, medic, patient, to_camp
from tests.scenes import open_operation

pytestmark = [pytest.mark.django_db, pytest.mark.rule("M-02")]
ASTHMA = Condition(problem="asthma")


@pytest.fixture(autouse=True)
def _operation() -> None:
    open_operation()


def note(person: PersonId, said: Statement = ASTHMA, party: str = "crossing") -> int:
    command = WriteNote(person=person, said=said)
    return acts.record(doctor(party, NOON + HOUR), command).indexes[0]


def seen(person: PersonId, role: Role, party: str) -> Sees:
    return files.seen_by(role, PartyId(party), person, may_be_child=False)


def headings(person: PersonId, far: Sees = Sees.FILE) -> list[str]:
    found = files.medical_file(person, far)
    assert found is not None
    return [next(iter(one.said.values())) for one in found.notes]


# --- refused


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.CLINICIAN, Role.TRIAGE_MEDIC}))
def test_nobody_but_medics_writes_in_a_file(role: Role) -> None:
    person = patient()
    with pytest.raises(Refusal, match="NOT_YOUR_DUTY"):
        acts.record(sign(role, "crossing"), WriteNote(person=person, said=ASTHMA))


@pytest.mark.parametrize("party", ["camp", "hospital", "other-side"])
def test_a_clinician_of_a_party_that_does_not_care_for_the_person_writes_nothing(
    party: str,
) -> None:
    person = patient()
    for command in (
        WriteNote(person=person, said=ASTHMA),
        Observe(person=person, signs=Signs(pulse=80)),
        StateNone(person=person, about=Asked.ALLERGIES),
        Refer(person=person, to=PartyId(party), why="to read it"),
    ):
        with pytest.raises(Refusal, match="NOT_OF_CARE_TEAM"):
            acts.record(doctor(party), command)
    assert seen(person, Role.CLINICIAN, party) is Sees.CLASS


@pytest.mark.parametrize("said", [ASTHMA, Consultation(complaint="cough")])
def test_a_triage_medic_writes_only_what_keeps_from_harm(said: Statement) -> None:
    person = patient()
    with pytest.raises(Refusal, match="NOTE_OF_A_CLINICIAN"):
        acts.record(medic(), WriteNote(person=person, said=said))
    acts.record(medic(), WriteNote(person=person, said=Allergy(substance="penicillin")))


@pytest.mark.rule("M-01")
def test_nothing_is_asked_of_the_gravely_hurt() -> None:
    person = patient(Triage.RED)
    with pytest.raises(Refusal, match="NO_QUESTIONS_NOW"):
        acts.record(doctor(), StateNone(person=person, about=Asked.ALLERGIES))
    acts.record(doctor(), WriteNote(person=person, said=ASTHMA))  # who treats may write


def test_nobody_is_referred_to_the_other_side_or_to_justice() -> None:
    person = patient()
    for party in ("other-side", "court", "store", "nobody"):
        with pytest.raises(Refusal, match="NO_CARE_THERE"):
            acts.record(doctor(), Refer(person=person, to=PartyId(party), why="asked"))


@pytest.mark.rule("M-01")
def test_signs_that_no_body_has_are_not_taken() -> None:
    person = patient()
    for signs, code in (
        (Signs(), "NOTHING_OBSERVED"),
        (Signs(pulse=900), "SIGN_OUT_OF_RANGE"),
        (Signs(temperature_tenths=37), "SIGN_OUT_OF_RANGE"),
    ):
        with pytest.raises(Refusal, match=code):
            acts.record(medic(), Observe(person=person, signs=signs))


def test_a_note_is_corrected_once_with_a_reason_and_only_where_it_stands() -> None:
    person, other = patient(), patient()
    entry = note(person)
    for whose, corrects, reason, code in (
        (other, entry, "mistaken", "NO_SUCH_NOTE"),
        (person, entry + 900, "mistaken", "NO_SUCH_NOTE"),
        (person, entry, " ", "CORRECTION_NEEDS_A_REASON"),
    ):
        command = CorrectNote(person=whose, corrects=corrects, reason=reason, now=None)
        with pytest.raises(Refusal, match=code):
            acts.record(doctor(), command)
    acts.record(doctor(), CorrectNote(person=person, corrects=entry, reason="another person"))
    with pytest.raises(Refusal, match="NO_SUCH_NOTE"):
        acts.record(doctor(), CorrectNote(person=person, corrects=entry, reason="again"))


# --- permitted


def test_the_file_follows_the_person_and_closes_behind_them() -> None:
    person = patient()
    note(person)
    assert seen(person, Role.CLINICIAN, "crossing") is Sees.FILE
    admit(person)
    assert seen(person, Role.CLINICIAN, "hospital") is Sees.FILE
    assert seen(person, Role.CLINICIAN, "crossing") is Sees.CLASS  # it was handed on
    to_camp(person, NOON + 3 * HOUR, giver="hospital")
    assert seen(person, Role.CLINICIAN, "camp") is Sees.FILE
    assert seen(person, Role.CLINICIAN, "hospital") is Sees.FILE  # the referral still stands
    ended = EndReferral(person=person, to=PartyId("hospital"), reason="treated")
    acts.record(doctor("camp", NOON + 5 * HOUR), ended)
    assert seen(person, Role.CLINICIAN, "hospital") is Sees.CLASS


def test_a_referral_opens_the_file_and_its_end_closes_it() -> None:
    person = patient()
    acts.record(doctor(), Refer(person=person, to=PartyId("hospital"), why="an eye"))
    note(person, party="hospital")
    with pytest.raises(Refusal, match="REFERRED_ALREADY"):
        acts.record(doctor(), Refer(person=person, to=PartyId("hospital"), why="an eye"))
    ended = EndReferral(person=person, to=PartyId("hospital"), reason="seen")
    acts.record(doctor(), ended)
    with pytest.raises(Refusal, match="NOT_OF_CARE_TEAM"):
        note(person, party="hospital")
    with pytest.raises(Refusal, match="NOT_REFERRED"):
        acts.record(doctor(), ended)


def test_a_triage_medic_reads_what_keeps_from_harm_and_no_more() -> None:
    person = patient()
    note(person)
    note(person, Allergy(substance="penicillin"))
    assert headings(person, seen(person, Role.TRIAGE_MEDIC, "crossing")) == ["penicillin"]
    assert sorted(headings(person)) == ["asthma", "penicillin"]


def test_a_corrected_note_stays_in_its_place_struck() -> None:
    person = patient()
    entry = note(person)
    better = Condition(problem="bronchitis", active=False)
    acts.record(doctor(), CorrectNote(person=person, corrects=entry, reason="X-ray", now=better))
    found = files.medical_file(person, Sees.FILE)
    assert found is not None
    struck = {one.said["problem"]: one.struck_because for one in found.notes}
    assert struck == {"asthma": "X-ray", "bronchitis": ""}


# --- on the record


@pytest.mark.parametrize("kind", STATEMENTS)
def test_every_kind_of_note_is_sealed_and_its_type_tells_nothing(kind: type[Statement]) -> None:
    person = patient()
    first = next(iter(kind.__dataclass_fields__))
    note(person, kind(**{first: "as it was said"}))  # type: ignore[arg-type]  # the first is a text
    [(event, recorded)] = journal.events(MEDICAL, f"medical/{person}")
    assert isinstance(event, NoteWritten)
    assert recorded.compartment is Compartment.MEDICAL
    assert recorded.type == "medical.NoteWritten"


def test_the_table_opens_a_file_to_medics_who_care_and_to_nobody_else() -> None:
    for role in Role:
        outside = sees(role, cares=False, may_be_child=True)
        assert outside not in (Sees.HARM, Sees.FILE)
        inside = sees(role, cares=True, may_be_child=True)
        assert (inside in (Sees.HARM, Sees.FILE)) == (role in CARING)
    assert {role for role in Role if role not in OUTSIDE} == {
        role for role in Role if sees(role, cares=False, may_be_child=False) is Sees.NOTHING
    } - {Role.CHILD_PROTECTION}
    assert set(NoteKind) == {NoteKind(kind.__name__.upper()) for kind in STATEMENTS}
