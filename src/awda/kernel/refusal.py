"""A refusal: a command that must not succeed, with a stable code, the facts, and what to do next.

The code is looked up in a context's `texts.py`, where its sentence, its next step and the rule it
keeps are written in every language. Codes are never reused. A *warning* (level W in RULES.md) is a
refusal that the same person may pass with a signed reason, which is kept on the record.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from awda.kernel.text import Text

Fact = str | int


class Refusal(Exception):
    """`code` and `facts`; `overridable` when a signed reason lets the command through."""

    def __init__(self, code: str, /, *, overridable: bool = False, **facts: Fact) -> None:
        super().__init__(code)  # no facts: an exception's text may reach a log file
        self.code = code
        self.facts: Mapping[str, Fact] = facts
        self.overridable = overridable


@dataclass(frozen=True, slots=True)
class Override:
    """A warning passed knowingly: its code and the reason its signer gave."""

    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Why:
    """What a refusal code means: the sentence, the next step, and the rules it keeps."""

    text: Text
    next: Text
    rules: tuple[str, ...] = ()


Refusals = Mapping[str, Why]
