"""Scenes of a family: a man, his wife and their son; a split note, and who signs it."""

from datetime import date, timedelta

from awda.journal.clock import new_id
from awda.kernel.ids import HouseholdId, PersonId
from awda.kernel.roles import Role
from awda.people import acts
from awda.people.codes import PresentsAs, Sex, Track
from awda.people.partings.rules import ReunionPlan, SignNote, WriteNote
from tests.conftest import NOON, sign
from tests.housing.scenes import household
from tests.scenes import meet

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
LATER = NOON + HOUR
PLAN = ReunionPlan(
    where="the family site at Rutba",
    by=NOON.date() + 20 * DAY,
    way="the weekly bus",
    contact="protection desk",
)


def family(track: Track = Track.FAM) -> tuple[HouseholdId, PersonId, PersonId, PersonId]:
    """At the gate, in one household round the man."""
    man = meet(presents_as=PresentsAs.FAMILY, track=track)
    wife = meet(presents_as=PresentsAs.FAMILY, sex=Sex.FEMALE, track=Track.FAM)
    son = meet(presents_as=PresentsAs.CHILD, age=(6, 8), track=Track.FAM)
    return household(man, SPOUSE=wife, SON=son), man, wife, son


def plan(by: date = PLAN.by) -> ReunionPlan:
    """They meet again by a day."""
    return ReunionPlan(where=PLAN.where, by=by, way=PLAN.way, contact=PLAN.contact)


def written(home: HouseholdId, *apart: PersonId, by: date = PLAN.by) -> str:
    """A note by which these go apart; nobody has signed it."""
    note = new_id()
    command = WriteNote(note=note, household=home, apart=apart, why="on hold", plan=plan(by))
    acts.write_split_note(sign(Role.PROTECTION, "crossing"), command)
    return note


def signs(note: str, *people: PersonId) -> None:
    """Each of these signs it, before a witness."""
    for who in people:
        command = SignNote(
            note=note, person=who, signed_by=who, thumb=True, witness="w-7", understood_in="ara"
        )
        acts.sign_split_note(sign(Role.PROTECTION, "crossing"), command)
