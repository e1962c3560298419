"""The door: first contact and registration. Every way in (page, API, list, tablet) calls these.

I-01: custody comes before anything else about a person can be said; both stand or fall together.
W-01: nobody is registered before weapons are handed in or declared none, except a red casualty.
N-06: whatever says who someone is looks for the same person, in the same transaction.
"""

from dataclasses import dataclass

from awda.custody.projection import CUSTODY
from awda.custody.vocabulary import Enter, How, SubjectKind
from awda.equipment.clearing import queries as clearing
from awda.identity.rules import FoundBy
from awda.intake.duplicates.asking import ask_whether_one
from awda.journal.writer import Answer, execute, writing
from awda.kernel.act import Act
from awda.kernel.ids import OperationId, PersonId, PlaceId, SubjectId, subject
from awda.kernel.refusal import Refusal
from awda.people.answers import Identity, Origin
from awda.people.codes import PresentsAs, Sex, Triage
from awda.people.commands import (
    AddDocument,
    Correct,
    Meet,
    Register,
    StateFromList,
    StateService,
)
from awda.people.projection import PEOPLE


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstContact:
    """The least that is recorded when someone arrives: under a minute, before any question.

    `mother` is named for a child born in custody (C-11); otherwise the person entered at `place`.
    """

    person: PersonId
    operation: OperationId
    place: PlaceId
    ordered_by: str
    grounds: str
    supervised_by: str = ""
    wristband: str
    sex: Sex
    estimated_age_from: int
    estimated_age_to: int
    presents_as: PresentsAs
    triage: Triage | None = None
    wounded: bool = False
    mother: PersonId | None = None


def first_contact(act: Act, arrival: FirstContact) -> Answer:
    """Someone enters custody, and is met. Custody first; both, or neither (I-01)."""
    if arrival.mother and (arrival.estimated_age_from, arrival.estimated_age_to) != (0, 0):
        raise Refusal("NEWBORN_IS_NOT_OLDER")
    enter = Enter(
        subject=subject(arrival.person),
        kind=SubjectKind.PERSON,
        how=How.BORN if arrival.mother else How.ENTER,
        operation=arrival.operation,
        place=arrival.place,
        ordered_by=arrival.ordered_by,
        grounds=arrival.grounds,
        supervised_by=arrival.supervised_by,
        mother=SubjectId(arrival.mother) if arrival.mother else None,
    )
    with writing() as now:
        entered = now.execute(CUSTODY, enter, act)
        meet = Meet(
            person=arrival.person,
            wristband=arrival.wristband,
            sex=arrival.sex,
            estimated_age_from=arrival.estimated_age_from,
            estimated_age_to=arrival.estimated_age_to,
            presents_as=arrival.presents_as,
            custody_entry=entered.indexes[0],
            triage=arrival.triage,
            wounded=arrival.wounded,
        )
        now.execute(PEOPLE, meet, act.step("meet"))
    return entered


def register(act: Act, form: Register) -> Answer:
    """The full form, once the person has been cleared of weapons (W-01)."""
    with writing():
        if clearing.clearing(form.person) is None:
            raise Refusal("WEAPONS_NOT_CLEARED")
        return _who(act, form, FoundBy.REGISTRATION)


def state_from_list(act: Act, said: StateFromList) -> Answer:
    """What a list says of someone who was met and not registered yet."""
    return _who(act, said, FoundBy.LIST)


def correct(act: Act, correction: Correct) -> Answer:
    """A later fact that names the entry it corrects."""
    if isinstance(correction.now, Identity | Origin):
        return _who(act, correction, FoundBy.CORRECTION)
    return execute(PEOPLE, correction, act)


def add_document(act: Act, paper: AddDocument) -> Answer:
    """A paper the person showed (N-01, N-08)."""
    return _who(act, paper, FoundBy.PAPER)


def _who(
    act: Act, said: Register | StateFromList | Correct | AddDocument, found_by: FoundBy
) -> Answer:
    """Something that says who a person is; and the question, if they may be on the record twice."""
    with writing() as now:
        answer = now.execute(PEOPLE, said, act)
        if not answer.again:
            ask_whether_one(act, said.person, found_by)
        return answer


def state_service(act: Act, form: StateService) -> Answer:
    """What an interned combatant says of service, when it was not asked at registration."""
    return execute(PEOPLE, form, act)
