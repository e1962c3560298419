"""First contact: custody first, triage before questions, and nothing asked of the gravely hurt."""

from datetime import timedelta

import pytest

from awda.custody.projection import CUSTODY
from awda.custody.vocabulary import Enter, How, SubjectKind
from awda.journal import queries as journal
from awda.journal.clock import new_id
from awda.journal.writer import execute
from awda.kernel.ids import PersonId, PlaceId, SubjectId
from awda.kernel.roles import Compartment, Role
from awda.people import queries
from awda.people.answers import Said
from awda.people.codes import CardOccasion, NeedSource, PresentsAs, Sex, Told, Track, Triage
from awda.people.commands import (
    AddPhoto,
    Command,
    ExplainRights,
    FlagNeed,
    Meet,
    NameNextOfKin,
    OfferCaptureCard,
    SetTriage,
)
from awda.people.needs import Need
from tests.conftest import NOON, sign
from tests.people.forms import HASH, do, form, met, paper, refused, registered, track
from tests.scenes import OPERATION

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("operation")]
TODAY = NOON.date()


def enter(person: PersonId) -> int:
    command = Enter(
        subject=SubjectId(person),
        kind=SubjectKind.PERSON,
        how=How.ENTER,
        operation=OPERATION,
        place=PlaceId("gate"),
        ordered_by="border command",
        grounds="asked for refuge",
    )
    return execute(CUSTODY, command, sign(Role.GATE_CLERK, "crossing")).indexes[0]


def meeting(
    person: PersonId,
    custody_entry: int,
    *,
    wristband: str = "W-1",
    looks: tuple[int, int] = (20, 30),
    triage: Triage | None = Triage.GREEN,
) -> Meet:
    return Meet(
        person=person,
        wristband=wristband,
        sex=Sex.MALE,
        estimated_age_from=looks[0],
        estimated_age_to=looks[1],
        presents_as=PresentsAs.COMBATANT,
        custody_entry=custody_entry,
        triage=triage,
    )


@pytest.mark.rule("I-01")
def test_nobody_is_met_before_custody() -> None:
    ali, omar = PersonId(new_id()), PersonId(new_id())
    entry_of_ali = enter(ali)
    clerk = Role.GATE_CLERK
    assert refused(meeting(omar, entry_of_ali), clerk) == "CUSTODY_FIRST"
    assert refused(meeting(ali, entry_of_ali - 1), clerk) == "CUSTODY_FIRST"
    assert refused(meeting(ali, entry_of_ali + 1), clerk) == "CUSTODY_FIRST"
    assert refused(meeting(ali, -1), clerk) == "CUSTODY_FIRST"


@pytest.mark.rule("I-01")
@pytest.mark.parametrize(
    "command",
    [form, paper, lambda person: AddPhoto(person=person, sha256=HASH, taken_at=NOON)],
    ids=["form", "paper", "photo"],
)
def test_nothing_is_written_of_somebody_never_met(command: object) -> None:
    assert callable(command)
    assert refused(command(PersonId(new_id()))) == "NOT_MET"


@pytest.mark.rule("I-13")
def test_a_wristband_is_worn_by_one_and_an_age_runs_forward() -> None:
    ali, omar = PersonId(new_id()), PersonId(new_id())
    do(meeting(ali, enter(ali)), Role.GATE_CLERK)
    entry = enter(omar)
    assert refused(meeting(omar, entry), Role.GATE_CLERK) == "WRISTBAND_TAKEN"
    assert refused(meeting(omar, entry, wristband=" "), Role.GATE_CLERK) == "WRISTBAND_MISSING"
    long = meeting(omar, entry, wristband="9" * 33)
    assert refused(long, Role.GATE_CLERK) == "TEXT_TOO_LONG"
    backwards = meeting(omar, entry, wristband="W-2", looks=(30, 20))
    assert refused(backwards, Role.GATE_CLERK) == "AGE_RANGE_WRONG"
    assert refused(meeting(ali, entry - 1), Role.GATE_CLERK) == "ALREADY_MET"
    assert refused(meeting(omar, entry, wristband="W-2"), Role.CAMP_MANAGER) == "NOT_YOUR_DUTY"


@pytest.mark.rule("I-13", "I-01")
def test_first_contact_gives_a_number_and_stands_on_the_record() -> None:
    ali, omar = PersonId(new_id()), PersonId(new_id())
    for person, wristband in ((ali, "W-1"), (omar, "W-2")):
        do(meeting(person, enter(person), wristband=wristband), Role.GATE_CLERK)
    numbers = [queries.standing(person, TODAY) for person in (ali, omar)]
    assert [standing and standing.number for standing in numbers] == ["A-000001-3", "A-000002-1"]
    [(met_entry, body), (triaged, _)] = journal.walk(f"person/{omar}")
    assert (met_entry.type, triaged.type) == ("people.Met", "people.Triaged")
    assert triaged.compartment is Compartment.MEDICAL
    assert body["custody_entry"] == met_entry.index - 1


@pytest.mark.rule("M-01")
def test_no_interview_before_triage() -> None:
    ali = met(triage=None)
    assert refused(form(ali)) == "TRIAGE_FIRST"
    assert refused(paper(ali)) == "TRIAGE_FIRST"


def questions(person: PersonId) -> list[Command]:
    return [
        form(person),
        paper(person),
        ExplainRights(
            person=person,
            language="ar",
            methods=(Told.ORAL,),
            explained_by="interpreter 3",
            copy_given=True,
        ),
        FlagNeed(person=person, need=Need.SM_CI, source=NeedSource.STATED),
        NameNextOfKin(
            person=person,
            kin="k1",
            name=Said(value="مريم العلي"),
            relation="MOTHER",
            address="حمص",
            phone="",
            may_be_informed=True,
        ),
        OfferCaptureCard(person=person, occasion=CardOccasion.ARRIVAL, wanted=True),
    ]


@pytest.mark.rule("M-01")
@pytest.mark.parametrize("colour", [Triage.RED, Triage.BLACK])
def test_nothing_is_asked_of_the_gravely_hurt(colour: Triage) -> None:
    ali = met(triage=colour)
    assert {refused(command) for command in questions(ali)} == {"NO_QUESTIONS_NOW"}


@pytest.mark.rule("M-01", "I-13")
def test_number_photo_and_what_is_seen_are_enough_until_a_new_triage() -> None:
    ali = met(triage=Triage.RED)
    do(AddPhoto(person=ali, sha256=HASH, taken_at=NOON))
    do(FlagNeed(person=ali, need=Need.SM_CC, source=NeedSource.OBSERVED))
    do(track(ali, Track.WND))
    do(SetTriage(person=ali, triage=Triage.YELLOW), Role.CLINICIAN)
    do(form(ali))
    standing = queries.standing(ali, TODAY)
    assert standing is not None
    assert (standing.triage, standing.track) == (Triage.YELLOW, Track.WND)
    assert standing.registered


@pytest.mark.rule("I-13")
def test_the_full_form_is_due_after_72_hours() -> None:
    late, done = met(), registered()
    on_time = met(at=NOON + timedelta(hours=2))
    assert queries.overdue_registrations(NOON + timedelta(hours=71)) == ()
    [overdue] = queries.overdue_registrations(NOON + timedelta(hours=73))
    assert overdue.person == late
    assert overdue.due_at == NOON + timedelta(hours=72)
    everybody = queries.overdue_registrations(NOON + timedelta(hours=80))
    assert [row.person for row in everybody] == [late, on_time]
    assert done not in {row.person for row in everybody}


@pytest.mark.rule("C-05")
def test_children_and_the_doubtful_never_count_as_combatants() -> None:
    adult, doubtful, child = met(age=(20, 25)), met(age=(16, 20)), met(age=(14, 16))
    met(presents_as=PresentsAs.FAMILY)
    assert queries.combatants(TODAY) == 1
    assert queries.combatants(TODAY, [doubtful, child]) == 0
    counted = queries.standings([adult, doubtful, child], TODAY)
    assert [counted[who].counts_as_combatant for who in (adult, doubtful, child)] == [
        True,
        False,
        False,
    ]
    assert queries.combatants(TODAY.replace(year=TODAY.year + 2)) == 2
