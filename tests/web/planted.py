"""People of whom every sealed word is marked, and everything that could speak of them."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from awda.journal.clock import new_id, now
from awda.journal.writer import execute
from awda.kernel.ids import PersonId
from awda.kernel.roles import Role
from awda.medical import acts as medical
from awda.medical.statements import Condition
from awda.medical.vocabulary import WriteNote
from awda.people.answers import Said
from awda.people.codes import AgeMethod, Triage
from awda.people.commands import SetTriage
from awda.people.projection import PEOPLE
from awda.protection import acts as protection
from awda.retention import acts as retention
from awda.retention.holds.rules import PlaceHold
from awda.screening import acts as screening
from awda.screening.models import HitRow
from awda.screening.vocabulary import Outcome
from awda.web.permissions import Data
from tests.conftest import sign
from tests.equipment.scenes import hand_in_weapon, rifle
from tests.people.forms import PRIVATE, assessment, form, identity
from tests.protection.scenes import assessment as risk
from tests.protection.scenes import counselling, officer, publish
from tests.protection.scenes import form as return_form
from tests.scenes import meet
from tests.screening.scenes import finding, reviewer_a, reviewer_b, screen
from tests.screening.watchlists import bring_table, listed

MARKS = {data: f"Zq{number}mark" for number, data in enumerate(Data)}
HOLD = "Zq9hold"
HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Planted:
    """An adult and a child, and the things about them that stand in addresses."""

    adult: PersonId
    child: PersonId
    hit: str
    item: str
    hold: str


def plant(folder: Path) -> Planted:
    """Everything is said an hour ago, by whoever may say it; `open_operation` has run before."""
    at = now() - HOUR
    adult, child = _met(at, "adult", (25, 30)), _met(at, "child", (12, 14))
    age = assessment(child, method=AgeMethod.DOCUMENTS, why_needed=MARKS[Data.CHILD], age_from=12)
    execute(PEOPLE, age, sign(Role.CHILD_PROTECTION, "children", at))
    _protection(adult, at)
    note = WriteNote(person=adult, said=Condition(problem=MARKS[Data.MEDICAL]))
    medical.record(sign(Role.CLINICIAN, "crossing", at), note)
    hit = _screened(folder, at)
    return Planted(adult, child, hit, _weapon(adult), _held(adult, at))


def _met(at: datetime, who: str, age: tuple[int, int]) -> PersonId:
    person = meet(at=at, age=age)
    colour = SetTriage(person=person, triage=Triage.GREEN, wounded=False)
    execute(PEOPLE, colour, sign(Role.TRIAGE_MEDIC, "crossing", at))
    name = identity(f"{MARKS[Data.IDENTITY]} {who}")
    unit = replace(PRIVATE, unit=Said(value=MARKS[Data.SERVICE])) if who == "adult" else None
    execute(PEOPLE, form(person, who=name, service=unit), sign(Role.REGISTRAR, "crossing", at))
    return person


def _protection(person: PersonId, at: datetime) -> None:
    publish(at=at)
    protection.note(officer(at + HOUR / 2), counselling(person, at + HOUR / 2))
    signed = return_form(person, place_of_return=MARKS[Data.CONSENT])
    protection.note(officer(at + HOUR / 2), signed)
    found = risk(person, at + HOUR / 2, said=MARKS[Data.RISK])
    protection.note(officer(at + HOUR / 2, "protection-2"), found)


def _screened(folder: Path, at: datetime) -> str:
    name = f"{MARKS[Data.IDENTITY]} adult"
    bring_table(folder, (listed("7", name, date_of_birth="1998"),), at=at)
    screen(at)
    hit = HitRow.objects.get().id
    for act in (reviewer_a(at), reviewer_b(at)):
        screening.review(act, finding(hit, Outcome.CLEAR, MARKS[Data.SCREENING]))
    return hit


def _weapon(person: PersonId) -> str:
    return str(hand_in_weapon(rifle(MARKS[Data.WEAPONS]), person=person, at=now()))


def _held(person: PersonId, at: datetime) -> str:
    hold = PlaceHold(hold=new_id(), person=person, order=HOLD, reason=HOLD)
    retention.place_hold(sign(Role.DATA_PROTECTION, "awda", at), hold)
    return hold.hold
