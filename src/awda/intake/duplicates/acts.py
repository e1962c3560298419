"""What a second registrar's answer changes of custody: one person is counted once (X-05).

Two records of one person that were in custody at one time are one spell recorded twice: the second
record is closed for the first, and stands again as it stood when the two are taken apart. Someone
who left and came back was in custody twice: both spells stay.
"""

from awda.custody import queries as custody
from awda.custody.projection import CUSTODY
from awda.custody.queries import HoldingFacts
from awda.custody.vocabulary import CountAgain, RecordTwice, Standing
from awda.identity import queries as identity
from awda.identity.projection import IDENTITY
from awda.identity.rules import Confirm, Unlink
from awda.journal.writer import Answer, writing
from awda.kernel.act import Act
from awda.kernel.ids import SubjectId


def confirm(act: Act, command: Confirm) -> Answer:
    """A second registrar confirms: two records, one person, counted once from now on."""
    with writing() as now:
        answer = now.execute(IDENTITY, command, act)
        link = identity.link_of(command.question)
        if link is not None and _at_one_time(link.first, link.second):
            twice = RecordTwice(subject=SubjectId(link.second), first=SubjectId(link.first))
            now.execute(CUSTODY, twice, act.step("recorded twice"))
    return answer


def unlink(act: Act, command: Unlink) -> Answer:
    """Two records are taken apart: the second counts again, exactly as it stood."""
    with writing() as now:
        link = identity.link_of(command.question)
        answer = now.execute(IDENTITY, command, act)
        held = custody.holding(link.second) if link else None
        if held is not None and held.standing is Standing.RECORDED_TWICE:
            now.execute(CUSTODY, CountAgain(subject=held.subject), act.step("counted again"))
    return answer


def _at_one_time(one: str, other: str) -> bool:
    """Whether two records were in custody at any one instant."""
    left, right = custody.holding(one), custody.holding(other)
    if left is None or right is None:
        return False
    return _begins_before_end(left, right) and _begins_before_end(right, left)


def _begins_before_end(one: HoldingFacts, other: HoldingFacts) -> bool:
    return other.until is None or one.entered_at < other.until
