"""What someone at a desk can do about identity: asking, judging, and the card that waits for it.

Confirming and unlinking are not here: they change who is counted in custody, so the door above
composes them with it (`intake.duplicates`). Each act is one transaction; each raises Refusal.
"""

from awda.identity import queries
from awda.identity.projection import IDENTITY
from awda.identity.rules import Judge, NotConfirmed, Suspect
from awda.journal.writer import Answer, execute, writing
from awda.kernel.act import Act
from awda.kernel.ids import PersonId
from awda.kernel.refusal import Refusal
from awda.people.commands import IssueCard
from awda.people.projection import PEOPLE
from awda.people.queries import standings


def suspect(act: Act, command: Suspect) -> Answer:
    """Someone noticed that two records may be one person."""
    return execute(IDENTITY, command, act)


def judge(act: Act, command: Judge) -> Answer:
    """A registrar's judgement, with reasons: the same (to be confirmed), not the same, unsure."""
    return execute(IDENTITY, command, act)


def not_confirmed(act: Act, command: NotConfirmed) -> Answer:
    """A second registrar does not confirm that two records are one person."""
    return execute(IDENTITY, command, act)


def issue_card(act: Act, person: PersonId) -> Answer:
    """The photo identity card (I-05), while no question about who the person is stands open (N-06).

    One person has one card: it is issued on the record that goes on.
    """
    with writing() as now:
        first, *others = queries.one_person(person)
        if first != person:
            raise Refusal("CARD_ON_THE_FIRST_RECORD")
        if any(one.card_good for one in standings(others, act.happened_at.date()).values()):
            raise Refusal("CARD_ON_ANOTHER_RECORD")
        locked = queries.lock_of(person) is not None
        return now.execute(PEOPLE, IssueCard(person=person, duplicate_open=locked), act)
