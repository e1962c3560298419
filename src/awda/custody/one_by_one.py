"""A list done line by line: all of it stands, or nothing does and each refusal has its name."""

from collections.abc import Mapping

from awda.journal.writer import Answer, Writing
from awda.kernel.act import Act
from awda.kernel.context import C, Context, E, K, S
from awda.kernel.ids import SubjectId
from awda.kernel.refusal import Refusal


class ListRefused(Refusal):
    """Some on a list cannot be offered or answered; nothing was done. `each` says who and why."""

    def __init__(self, each: Mapping[SubjectId, Refusal]) -> None:
        first = next(iter(each.values()))
        super().__init__(
            "SOME_ON_THE_LIST_REFUSED",
            overridable=all(refusal.overridable for refusal in each.values()),
            refused=len(each),
            first=first.code,
        )
        self.each = dict(each)


class OneByOne:
    """The lines of one list in one transaction: every line is tried, so all refusals are known."""

    def __init__(self, now: Writing) -> None:
        self.now = now
        self.answers: list[Answer] = []
        self.each: dict[SubjectId, Refusal] = {}

    def execute(
        self, context: Context[S, C, E, K], command: C, act: Act, subject: SubjectId
    ) -> None:
        """Try one line; a refusal is kept under its subject."""
        try:
            self.answers.append(self.now.execute(context, command, act))
        except Refusal as refusal:
            self.each[subject] = refusal

    def all_or_none(self) -> list[Answer]:
        """The answers of all lines. Raises ListRefused when one was refused."""
        if self.each:
            raise ListRefused(self.each)
        return self.answers
