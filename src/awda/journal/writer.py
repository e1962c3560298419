"""The only writer. A fact's way: lock, fold the stream, decide, append, hash into the tree,
project.

What always holds: an entry and everything derived from it are committed in one transaction or
not at
all; indexes are given under the writer's lock without gaps; a refused command leaves no trace.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import timedelta
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.db import connection, transaction

from awda.journal import queries
from awda.journal.codec import plain
from awda.kernel import instants
from awda.kernel.act import Act
from awda.kernel.context import C, Context, E, K, Recorded, S
from awda.kernel.refusal import Refusal
from awda.tlog import tree
from awda.tlog.canonical import canonical

WRITER_LOCK = 0x41776461  # PostgreSQL advisory lock: "Awda"
CLOCK_SKEW = timedelta(minutes=5)
_open: ContextVar["Writing | None"] = ContextVar("awda_writing", default=None)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command did: the indexes of its entries; `again` when it had been done before."""

    id: str
    indexes: tuple[int, ...]
    again: bool = False


@dataclass(slots=True)
class Writing:
    """One transaction at the writer's lock. Entries gather here and reach the tree at the end."""

    size: int
    peaks: tuple[bytes, ...]
    pending: list[tuple[dict[str, Any], bytes]] = field(default_factory=list)
    folded: dict[str, tuple[int, Any]] = field(default_factory=dict)
    done: dict[str, tuple[str, list[int]]] = field(default_factory=dict)

    def execute(self, context: Context[S, C, E, K], command: C, act: Act) -> Answer:
        """Decide one command and append its events; a Refusal leaves nothing behind."""
        stream = context.stream(command)
        if before := self._before(act.id):
            if before[0] != stream:
                raise Refusal("COMMAND_ID_REUSED")
            return Answer(act.id, tuple(before[1]), again=True)
        _allow(context, command, act)
        _not_in_the_future(act)
        version, state = self._fold(context, stream)
        if act.expected is not None and act.expected != version:
            raise Refusal("CHANGED_MEANWHILE", expected=act.expected, found=version)
        known = context.facts(command, act)
        events = context.decide(state, command, act, known.value)
        assert events, "a command that changes nothing must be a refusal"
        indexes = []
        for part, event in enumerate(events):
            recorded = self._append(
                context, event, act, stream, version + part, part, known.relied_on
            )
            state = context.evolve(state, event, act.happened_at)
            context.project(event, recorded)
            indexes.append(recorded.index)
        self.folded[stream] = (version + len(events), state)
        self.done[act.id] = (stream, indexes)
        return Answer(act.id, tuple(indexes))

    def _before(self, command_id: str) -> tuple[str, list[int]] | None:
        return self.done.get(command_id) or queries.of_command(command_id)

    def _fold(self, context: Context[S, C, E, K], stream: str) -> tuple[int, S]:
        if stream not in self.folded:
            self.folded[stream] = queries.fold(context, stream)
        return self.folded[stream]

    def _append(
        self,
        context: Context[S, C, E, K],
        event: E,
        act: Act,
        stream: str,
        version: int,
        part: int,
        relied_on: tuple[int, ...],
    ) -> Recorded:
        late = act.recorded_at - act.happened_at > timedelta(minutes=settings.AWDA_LATE_MINUTES)
        recorded = Recorded(
            index=self.size + len(self.pending),
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
        said = plain(event)
        if act.overrides and part == 0:
            said["overridden"] = plain(act.overrides)
        self.pending.append((_envelope(recorded, relied_on), canonical(said)))
        return recorded

    def flush(self) -> None:
        """Commit to bodies, hash leaves into the tree and insert all rows that gathered."""
        if not self.pending:
            return
        entries, bodies = [], []
        peaks, size = self.peaks, self.size
        for envelope, body in self.pending:
            salt = os.urandom(32)
            envelope["commitment"] = sha256(salt + body).hexdigest()
            written = canonical(envelope)
            nodes, peaks = tree.append(peaks, size, tree.leaf_hash(written))
            entries.append(
                (
                    size,
                    envelope["id"],
                    envelope["part"],
                    envelope["stream"],
                    envelope["version"],
                    envelope["type"],
                    written,
                    b"".join(nodes),
                )
            )
            bodies.append((size, salt, body))
            size += 1
        insert(entries, bodies)
        self.pending.clear()
        self.size, self.peaks = size, peaks


def _envelope(recorded: Recorded, relied_on: tuple[int, ...]) -> dict[str, Any]:
    return {
        "id": recorded.id,
        "part": recorded.part,
        "origin": settings.AWDA_ORIGIN,
        "index": recorded.index,
        "stream": recorded.stream,
        "version": recorded.version,
        "type": recorded.type,
        "compartment": recorded.compartment.value,
        "actor": recorded.actor,
        "role": recorded.role.value,
        "party": recorded.party,
        "happened_at": instants.write(recorded.happened_at),
        "recorded_at": instants.write(recorded.recorded_at),
        "late": recorded.late,
        "relied_on": list(relied_on),
    }


def insert(entries: list[tuple[Any, ...]], bodies: list[tuple[Any, ...]]) -> None:
    """Insert finished rows; the database's own constraints have the last word."""
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO journal_entry (idx, id, part, stream, version, type, envelope, nodes)"
            " VALUES (%s, %s, %s, %s, %s, %s, %s, %s)",
            entries,
        )
        cursor.executemany("INSERT INTO journal_body (idx, salt, body) VALUES (%s, %s, %s)", bodies)


def _allow(context: Context[S, C, E, K], command: C, act: Act) -> None:
    may = context.may[type(command)]
    if act.role not in may:
        raise Refusal("NOT_YOUR_DUTY", role=act.role.value, may=", ".join(sorted(may)))


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
        writing = Writing(*queries.head())
        token = _open.set(writing)
        try:
            yield writing
        finally:
            _open.reset(token)
        writing.flush()


@contextmanager
def _savepoint(writing: Writing) -> Iterator[None]:
    mark = len(writing.pending)
    try:
        with transaction.atomic():
            yield
    except BaseException:
        for envelope, _ in writing.pending[mark:]:
            writing.done.pop(envelope["id"], None)
        del writing.pending[mark:]
        writing.folded.clear()
        raise


def execute(context: Context[S, C, E, K], command: C, act: Act) -> Answer:
    """One command, one transaction, one answer. Raises Refusal."""
    with writing() as now:
        return now.execute(context, command, act)
