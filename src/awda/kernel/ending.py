"""What is over, and what may stay of it once its bodies are erased. Pure.

A context whose facts are not kept for ever tells in its `erasure.py` which of its streams are over
and since when, what of one may stay, and takes its rows away; `awda.retention` lists those modules.
"""

from dataclasses import dataclass

from awda.kernel.instants import Instant


@dataclass(frozen=True, slots=True)
class Ended:
    """A stream whose subject is over since `ended_at`: its clock runs from there."""

    stream: str
    person: str
    ended_at: Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """One thing that a report goes on counting: the entry it stood in, what, of what, and when."""

    entry: int
    kind: str
    of: str
    owner: str
    month: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Remains:
    """What stays, none of it about anybody: counts, and a keyed mark to know a question again."""

    mark: str = ""
    counted: tuple[Counted, ...] = ()
