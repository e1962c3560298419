"""The same person is looked for whenever a record says who someone is (search before create, N-06).

Every door goes through `ask_whether_one`: page, API, list, and whatever form comes later. Always
holds: a probable duplicate never goes in silently; it leaves an open question, or, where a clerk is
at the desk, is refused until the clerk says in writing why this is somebody else.
"""

from awda.identity import queries as identity
from awda.identity.evidence import Grade
from awda.identity.projection import IDENTITY
from awda.identity.queries import Candidate
from awda.identity.rules import AskAgain, FoundBy, Standing, Suspect
from awda.journal.writer import Writing, writing
from awda.kernel.act import Act
from awda.kernel.ids import PersonId, QuestionId
from awda.kernel.refusal import Refusal

MOST_QUESTIONS = 5  # of one record at one door, the most probable first


def ask_whether_one(act: Act, person: PersonId, found_by: FoundBy) -> tuple[QuestionId, ...]:
    """Ask of every probable duplicate of a record whether the two are one; the questions asked.

    Call it in the transaction that stated who the person is. Raises MAYBE_ONE_PERSON, which a
    written reason passes, where a clerk states it.
    """
    probable = [
        one for one in identity.candidates_of(person) if one.evidence.grade is Grade.PROBABLE
    ]
    with writing() as now:
        asked = [_ask(now, act, person, one, found_by) for one in probable[:MOST_QUESTIONS]]
    return tuple(question for question in asked if question is not None)


def _ask(
    now: Writing, act: Act, person: PersonId, candidate: Candidate, found_by: FoundBy
) -> QuestionId | None:
    before = identity.question_between(person, candidate.person)
    step = act.step(f"question {candidate.person}")
    if before is None:
        question = QuestionId(step.id)
        suspect = Suspect(question=question, one=person, other=candidate.person, found_by=found_by)
        now.execute(IDENTITY, suspect, step)
        return question
    if before.standing != Standing.NOT_SAME:
        return None
    try:
        again = AskAgain(question=QuestionId(before.id), found_by=found_by)
        now.execute(IDENTITY, again, step)
    except Refusal as why:
        if why.code != "NOTHING_NEW":
            raise
        return None
    return QuestionId(before.id)
