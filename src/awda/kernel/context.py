"""A context: one subject's vocabulary and its two functions. `decide` answers, `evolve` remembers.

Each context's `projection.py` ties its pure rules to its read model in one `Context` value, and
every door calls `journal.execute(CONTEXT, command, act)`. There is no registry: read the names.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from awda.kernel.act import Act
from awda.kernel.instants import Instant
from awda.kernel.roles import Compartment, Role

S = TypeVar("S")  # what is remembered of one stream
C = TypeVar("C")  # the context's commands, a closed union of frozen dataclasses
E = TypeVar("E")  # the context's events, a closed union of frozen dataclasses
K = TypeVar("K")  # frozen facts from lower contexts that decide may rely on


@dataclass(frozen=True, slots=True)
class Known(Generic[K]):
    """Facts from lower contexts and the journal positions they came from, kept in the envelope."""

    value: K
    relied_on: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Recorded:
    """An entry as a projection sees it: the envelope without commitment and tree."""

    index: int
    id: str
    part: int
    stream: str
    version: int
    type: str
    compartment: Compartment
    actor: str
    role: Role
    party: str
    happened_at: Instant
    recorded_at: Instant
    late: bool


@dataclass(frozen=True, slots=True)
class Context(Generic[S, C, E, K]):
    """Everything the journal needs to take a command of one context.

    `name` is the first half of each event's type on the record (`custody.Offered`). `stream` names
    the stream a command speaks to. `facts` is read under the writer's lock. `may` closes a command
    to all roles not named. `tables` are the read models `rebuild` empties before it projects again.
    """

    name: str
    initial: S
    events: tuple[type[Any], ...]
    stream: Callable[[C], str]
    facts: Callable[[C, Act], Known[K]]
    decide: Callable[[S, C, Act, K], Sequence[E]]
    evolve: Callable[[S, E, Instant], S]
    compartment: Callable[[E], Compartment]
    may: Mapping[type[Any], frozenset[Role]]
    project: Callable[[E, Recorded], None]
    tables: tuple[type[Any], ...] = field(default=())


def nothing_known(_command: object, _act: Act) -> Known[None]:
    """The facts of a context that relies on no other."""
    return Known(None)
