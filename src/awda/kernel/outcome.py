"""The outcome of one test of process.json: passed, or why not. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from awda.kernel.refusal import Fact, Refusal


@dataclass(frozen=True, slots=True)
class Outcome:
    """Passed, or a refusal's code with its facts.

    `relied_on` are the entries it was read from. What to do next stands with the code's sentence.
    """

    code: str = ""
    facts: Mapping[str, Fact] = field(default_factory=dict)
    relied_on: tuple[int, ...] = ()

    @property
    def ok(self) -> bool:
        """Passed."""
        return not self.code

    def refusal(self) -> Refusal:
        """What a door raises for it."""
        assert self.code
        refusal = Refusal(self.code)
        refusal.facts = self.facts
        return refusal
