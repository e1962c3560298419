"""What a decision about a child's file may rely on, read under the writer's lock.

Always holds: nothing of it stands in the public envelope, which would tie a file to a child.
"""

from datetime import date

from awda.children.said import Birth
from awda.children.vocabulary import Command, Refer, WriteInCase
from awda.children.writing import Around
from awda.custody.models import Holding
from awda.custody.vocabulary import How
from awda.kernel.act import Act
from awda.kernel.context import Known
from awda.people import queries as people
from awda.people.age import Age
from awda.people.codes import Sex
from awda.places import queries as places
from awda.places.rules import PartyKind


def facts(command: Command, act: Act) -> Known[Around]:
    """The facts a command needs."""
    standing = people.standing(command.person, act.happened_at.date())
    if standing is None:
        return Known(Around(known=False))
    to = command.referral.body if isinstance(command, Refer) else ""
    birth = None
    if isinstance(command, WriteInCase) and isinstance(command.said, Birth):
        birth = command.said
    return Known(
        Around(
            known=True,
            may_be_child=standing.may_be_child,
            in_doubt=standing.age is Age.DOUBT,
            of_a_body=is_body(act.party),
            to_a_body=bool(to) and is_body(to),
            born_here_on=_born_here_on(command.person) if birth else None,
            mother=_is_woman(birth.mother, act) if birth else False,
        )
    )


def is_body(party_id: str) -> bool:
    """Is this party a civilian child-protection body that is open (C-03)."""
    party = places.party(party_id)
    return party is not None and party.open and party.kind is PartyKind.CHILD_BODY


def _born_here_on(person: str) -> date | None:
    rows = Holding.objects.filter(subject=person, how=How.BORN)
    entered = rows.values_list("entered_at", flat=True).first()
    return entered.date() if entered else None


def _is_woman(mother: str, act: Act) -> bool:
    standing = people.standing(mother, act.happened_at.date())
    return standing is not None and standing.sex is Sex.FEMALE
