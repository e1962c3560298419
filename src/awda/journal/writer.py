"""The only writer. A fact's way: lock, fold the stream, decide, project, hash into the tree.

What always holds: an entry and everything derived from it are committed in one transaction or not
at all; indexes are given under the writer's lock without gaps; a refused command leaves no trace.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from datetime import timedelta
from hashlib import sha256
from itertools import islice
from typing import Any, TypeVar

from django.conf import settings
from django.db import connection, transaction

from awda.journal import queries
from awda.journal.appending import Draft, append
from awda.journal.codec import plain
from awda.journal.erasing import erase
from awda.journal.queries import Head
from awda.kernel import instants
from awda.kernel.act import Act
from awda.kernel.context import C, Context, E, K, Recorded, S
from awda.kernel.refusal import Refusal
from awda.kernel.stating import said_by_actor
from awda.tlog.canonical import canonical

WRITER_LOCK = 0x41776461  # PostgreSQL advisory lock: "Awda"
CLOCK_SKEW = timedelta(minutes=5)
T = TypeVar("T")
Done = tuple[bytes | None, list[int]]  # the digest of a command, and its entries
Folded = dict[str, tuple[int, Any]]  # versions and states of streams
FOLDED_KEPT = 20_000  # streams a process remembers between its transactions
_heads: dict[str, Head] = {}  # the newest head this process made, to read no peaks again
_folded: dict[str, Folded] = {}  # what was folded up to that head; true while the head is the same
_open: ContextVar["Writing | None"] = ContextVar("awda_writing", default=None)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command did: the indexes of its entries; `again` when it had been done before."""

    id: str
    indexes: tuple[int, ...]
    again: bool = False


@dataclass(slots=True)
class Writing:
    """One transaction at the writer's lock. Entries gather here and reach the tree at the end.

    `folded` and `done` are what this transaction knows of streams and commands; `undo` says how
    they were before each command, so that a savepoint can take back what it learned. `looked_up`
    are facts that seldom change, asked once (see the function of that name). `erasing` are bodies
    to go once the entries that say so are on the record, each with the index of that entry.
    """

    head: Head
    pending: list[Draft] = field(default_factory=list)
    folded: Folded = field(default_factory=dict)
    done: dict[str, Done] = field(default_factory=dict)
    undo: list[tuple[str, str, tuple[int, Any]]] = field(default_factory=list)
    looked_up: dict[tuple[str, str], Any] = field(default_factory=dict)
    erasing: list[tuple[int, str, tuple[int, ...]]] = field(default_factory=list)

    @property
    def size(self) -> int:
        """How many entries the journal holds without those that wait."""
        return self.head.size

    @property
    def next_index(self) -> int:
        """The index that the next entry of this transaction gets."""
        return self.size + len(self.pending)

    def entry(self, index: int) -> Recorded | None:
        """An entry, also one of this transaction that no table holds yet; None if there is none."""
        if self.size <= index < self.next_index:
            return self.pending[index - self.size].recorded
        return queries.entry(index) if 0 <= index < self.size else None

    def execute(self, context: Context[S, C, E, K], command: C, act: Act) -> Answer:
        """Decide one command and append its events; a Refusal leaves nothing behind."""
        _allow(context, command, act)
        act = replace(act, passed=[])
        stream, digest = context.stream(command), _digest(context, command, act)
        if before := self.done.get(act.id) or queries.of_command(act.id):
            if before[0] != digest:
                raise Refusal("COMMAND_ID_REUSED")
            return Answer(act.id, tuple(before[1]), again=True)
        _not_in_the_future(act)
        version, state = before_it = self._fold(context, stream)
        if act.expected is not None and act.expected != version:
            raise Refusal("CHANGED_MEANWHILE", expected=act.expected, found=version)
        known = context.facts(command, act)
        events = context.decide(state, command, act, known.value)
        assert events, "a command that changes nothing must be a refusal"
        first = self.next_index
        for part, event in enumerate(events):
            recorded = self._recorded(context, event, act, stream, version + part, part)
            body = canonical(_said(event, act, part))
            new = Draft(recorded, known.relied_on, body, None if part else digest)
            self.pending.append(new)
            state = context.evolve(state, event, act.happened_at)
            context.project(event, recorded)
        indexes = list(range(first, self.next_index))
        self.undo.append((act.id, stream, before_it))
        self.folded[stream] = (version + len(events), state)
        self.done[act.id] = (digest, indexes)
        return Answer(act.id, tuple(indexes))

    def _fold(self, context: Context[S, C, E, K], stream: str) -> tuple[int, S]:
        if stream not in self.folded:
            self.folded[stream] = queries.fold(context, stream)
        return self.folded[stream]

    def _recorded(
        self,
        context: Context[S, C, E, K],
        event: E,
        act: Act,
        stream: str,
        version: int,
        part: int,
    ) -> Recorded:
        late = act.recorded_at - act.happened_at > timedelta(minutes=settings.AWDA_LATE_MINUTES)
        return Recorded(
            index=self.next_index,
            id=act.id,
            part=part,
            stream=stream,
            version=version,
            type=f"{context.name}.{type(event).__name__}",
            compartment=context.compartment(event),
            actor=act.actor,
            role=act.role,
            party=act.party,
            happened_at=act.happened_at,
            recorded_at=act.recorded_at,
            late=late,
        )

    def erase(self, by: int, stream: str, entries: tuple[int, ...]) -> None:
        """Forget the bodies of a stream's entries, which the erasing entry `by` names."""
        self.erasing.append((by, stream, entries))
        self.folded.pop(stream, None)

    def back_to(self, entries: int, commands: int) -> None:
        """Forget what was gathered and learned after so many pending entries and commands."""
        del self.pending[entries:]
        self.erasing = [one for one in self.erasing if one[0] < self.next_index]
        self.looked_up.clear()
        while len(self.undo) > commands:
            command, stream, folded = self.undo.pop()
            del self.done[command]
            self.folded[stream] = folded

    def flush(self) -> None:
        """Append everything that gathered to the journal."""
        if self.pending:
            self.head = append(self.pending, self.head)
            self.pending.clear()
            self.undo.clear()
        for _, _, entries in self.erasing:
            erase(entries)
        self.erasing.clear()


def _allow(context: Context[S, C, E, K], command: C, act: Act) -> None:
    may = context.may[type(command)]
    if act.role not in may:
        raise Refusal("NOT_YOUR_DUTY", role=act.role.value, may=", ".join(sorted(may)))


def _said(event: object, act: Act, part: int) -> Any:
    """What an entry says; the first of a command also says which warnings it passed, and why."""
    said = plain(event)
    if act.passed and part == 0:
        said["overridden"] = [plain(given) for given in act.overrides if given.code in act.passed]
    return said


def _digest(context: Context[S, C, E, K], command: C, act: Act) -> bytes:
    """What makes a command the same when it is sent again: who, for whom, and every word of it."""
    said = [
        context.name,
        type(command).__name__,
        [act.actor, act.role.value, act.party],
        plain(said_by_actor(command)),
    ]
    return sha256(canonical(said)).digest()


def _not_in_the_future(act: Act) -> None:
    if act.happened_at > act.recorded_at + CLOCK_SKEW:
        raise Refusal(
            "IN_THE_FUTURE",
            happened_at=instants.write(act.happened_at),
            now=instants.write(act.recorded_at),
        )


@contextmanager
def writing() -> Iterator[Writing]:
    """The writer's lock and one transaction. Inside another `writing()` it becomes a savepoint.

    A refusal inside a savepoint takes back just what that inner block gathered, so a list import
    can refuse one row, keep the others, and commit them together.
    """
    outer = _open.get()
    if outer is not None:
        with _savepoint(outer):
            yield outer
        return
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [WRITER_LOCK])
        writing = _begun(connection.alias)
        token = _open.set(writing)
        try:
            yield writing
        finally:
            _open.reset(token)
        writing.flush()
        _heads[connection.alias] = writing.head
        _folded[connection.alias] = _newest(writing.folded)


def _begun(alias: str) -> Writing:
    """A transaction that knows what this process knew, unless somebody else has written since.

    What was remembered is taken out meanwhile: a transaction that fails leaves nothing of it.
    """
    seen, folded = _heads.get(alias), _folded.pop(alias, {})
    head = queries.head(seen)
    return Writing(head, folded=folded if head is seen else {})


def _newest(folded: Folded) -> Folded:
    """As many streams as are kept; those met first are forgotten first."""
    for stream in list(islice(folded, max(0, len(folded) - FOLDED_KEPT))):
        del folded[stream]
    return folded


@contextmanager
def _savepoint(writing: Writing) -> Iterator[None]:
    entries, commands = len(writing.pending), len(writing.undo)
    try:
        with transaction.atomic():
            yield
    except BaseException:
        writing.back_to(entries, commands)
        raise


def execute(context: Context[S, C, E, K], command: C, act: Act) -> Answer:
    """One command, one transaction, one answer. Raises Refusal.

    Inside another `writing()` it needs no savepoint: a refusal comes before anything is written.
    """
    outer = _open.get()
    if outer is not None:
        return outer.execute(context, command, act)
    with writing() as now:
        return now.execute(context, command, act)


def looked_up(kind: str, key: str, look: Callable[[], T | None]) -> T | None:
    """`look()`, asked once in a transaction: for facts that many decisions rely on.

    Whoever changes such a fact calls `look_again`. What is absent is not remembered.
    """
    now = _open.get()
    if now is None:
        return look()
    if (kind, key) not in now.looked_up:
        found = look()
        if found is None:
            return None
        now.looked_up[kind, key] = found
    known: T = now.looked_up[kind, key]
    return known


def look_ahead(kind: str, found: Mapping[str, object]) -> None:
    """Remember, in this transaction, what was read for many at once: `looked_up` asks no more."""
    now = _open.get()
    if now is not None:
        now.looked_up.update({(kind, key): value for key, value in found.items()})


def look_again(kind: str = "", key: str = "") -> None:
    """Forget the one fact that has changed, or everything that was looked up."""
    now = _open.get()
    if now is None:
        return
    if kind:
        now.looked_up.pop((kind, key), None)
    else:
        now.looked_up.clear()


def entry(index: int) -> Recorded | None:
    """An entry's envelope, also one of the transaction under way; None where there is none."""
    now = _open.get()
    return now.entry(index) if now else queries.entry(index)
