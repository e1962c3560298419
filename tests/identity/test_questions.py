"""A question that makes no sense is not asked, and no answer is given to it. No database (N-06)."""

from dataclasses import replace

import pytest

from awda.identity.rules import (
    Around,
    AskAgain,
    Command,
    Confirm,
    FoundBy,
    Judge,
    Question,
    Standing,
    Suspect,
    Verdict,
    decide,
)
from awda.kernel.ids import ActorId, PersonId, QuestionId
from awda.kernel.refusal import Refusal
from tests.identity.scenes import registrar

pytestmark = pytest.mark.rule("N-06")

Q, ONE, OTHER, FIRST = QuestionId("q"), PersonId("a"), PersonId("b"), PersonId("c")
OPEN = Question(standing=Standing.OPEN, one=ONE, other=OTHER)
APART = replace(OPEN, standing=Standing.NOT_SAME)
PROPOSED = replace(
    OPEN, standing=Standing.PROPOSED, judged_by=ActorId("another"), first=ONE, second=OTHER
)
TWO = Around(numbers=("1", "2"), firsts=(ONE, OTHER), judged_in=7)
ALREADY_ONE = replace(TWO, firsts=(FIRST, FIRST))
SUSPECT = Suspect(question=Q, one=ONE, other=OTHER, found_by=FoundBy.NOTICED, note="one scar")
SAME = Judge(question=Q, verdict=Verdict.SAME, reasons="one paper", first=ONE)


@pytest.mark.parametrize(
    ("state", "command", "around", "code"),
    [
        (Question(), replace(SUSPECT, other=ONE), TWO, "ONE_RECORD_ONLY"),
        (Question(), SUSPECT, replace(TWO, numbers=("1",)), "NO_SUCH_RECORD"),
        (Question(), SUSPECT, replace(TWO, asked_in=QuestionId("x")), "ASKED_ALREADY"),
        (Question(), SUSPECT, ALREADY_ONE, "ONE_PERSON_ALREADY"),
        (OPEN, AskAgain(question=Q, found_by=FoundBy.NOTICED), TWO, "NOT_JUDGED_APART"),
        (APART, AskAgain(question=Q, found_by=FoundBy.NOTICED), TWO, "NOTHING_NEW"),
        (OPEN, SAME, ALREADY_ONE, "ONE_PERSON_ALREADY"),
        (OPEN, SAME, replace(TWO, kept_apart=True), "JUDGED_APART_ELSEWHERE"),
        (OPEN, replace(SAME, first=FIRST), TWO, "FIRST_RECORD_NOT_NAMED"),
        (OPEN, replace(SAME, reasons=" "), TWO, "JUDGEMENT_NEEDS_REASONS"),
        (OPEN, Confirm(question=Q, reasons="the same"), TWO, "NOTHING_TO_CONFIRM"),
        (PROPOSED, Confirm(question=Q, reasons="the same"), ALREADY_ONE, "CHANGED_SINCE_JUDGED"),
        (
            PROPOSED,
            Confirm(question=Q, reasons="the same"),
            replace(TWO, kept_apart=True),
            "CHANGED_SINCE_JUDGED",
        ),
    ],
)
def test_what_is_not_asked_or_answered(
    state: Question, command: Command, around: Around, code: str
) -> None:
    with pytest.raises(Refusal) as refused:
        decide(state, command, registrar(1), around)
    assert refused.value.code == code
    assert not refused.value.overridable
