"""Reading the journal: streams, entries, the head of the tree. Never writes."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple, TypeVar

from django.db import connection

from awda.journal.codec import reader
from awda.kernel import instants
from awda.kernel.context import C, Context, E, K, Recorded, S
from awda.kernel.roles import Compartment, Role
from awda.tlog import tree

T = TypeVar("T")
Row = tuple[int, bytes, bytes | None]  # index, envelope, body
MOST_INDEX = 2**63 - 1  # what a database's bigint holds
FEW = 10  # rows read at a time where the first ones are likely to do
PAGE = 2000  # rows read from the database at a time when walking the whole journal
COLUMNS = "SELECT idx, envelope, body FROM journal_entry"  # an erased body is NULL


class Head(NamedTuple):
    """The tree's size, the hashes of its peaks, left to right, and the nodes of its last leaf."""

    size: int = 0
    peaks: tuple[bytes, ...] = ()
    last: bytes = b""


def head(seen: Head | None = None) -> Head:
    """The tree's head. If the journal's last leaf is that of a head seen before, so are all others:
    its hash covers a salt that no other entry has.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT idx, nodes FROM journal_entry ORDER BY idx DESC LIMIT 1")
        row = cursor.fetchone()
    if row is None:
        return Head()
    found, last = int(row[0]) + 1, bytes(row[1])
    if seen and (found, last) == (seen.size, seen.last):
        return seen
    return Head(found, tuple(read_nodes(tree.peaks_at(found))), last)


def size() -> int:
    """How many entries the journal holds."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT MAX(idx) FROM journal_entry")
        last = cursor.fetchone()[0]
    return 0 if last is None else int(last) + 1


def read_nodes(nodes: Sequence[tuple[int, int]]) -> list[bytes]:
    """Stored subtree hashes for (level, index) pairs, in the order asked; one query."""
    if not nodes:
        return []
    places = [tree.where(level, index) for level, index in nodes]
    rows = {row for row, _ in places}
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT idx, nodes FROM journal_entry WHERE idx IN ({', '.join(['%s'] * len(rows))})",  # noqa: S608 - only placeholders are formatted
            list(rows),
        )
        blobs = {idx: bytes(blob) for idx, blob in cursor.fetchall()}
    return [blobs[row][offset : offset + 32] for row, offset in places]


def of_command(command_id: str) -> tuple[bytes | None, list[int]] | None:
    """The digest of a command that was done and its entries' indexes; None when it never was.

    The digest is None once what the command said was erased.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT idx, digest FROM journal_entry WHERE id = %s ORDER BY part", [command_id]
        )
        rows = cursor.fetchall()
    if not rows:
        return None
    digest = rows[0][1]
    return None if digest is None else bytes(digest), [row[0] for row in rows]


def fold(context: Context[S, C, E, K], stream: str) -> tuple[int, S]:
    """The version a stream has reached and what its context remembers of it.

    What was erased is not remembered; erasing takes a stream as it stands, whole, so what is folded
    after it begins anew and was decided so.
    """
    rows, state = _of_stream(stream), context.initial
    for event, recorded in _read(rows, event_reader(context)):
        state = context.evolve(state, event, recorded.happened_at)
    return len(rows), state


def events(context: Context[S, C, E, K], stream: str) -> Iterator[tuple[E, Recorded]]:
    """The events of one stream, oldest first."""
    yield from told(stream, event_reader(context))


def told(stream: str, read: Callable[[str, dict[str, Any]], T]) -> Iterator[tuple[T, Recorded]]:
    """Each entry of one stream that has its body, oldest first, type and body read by `read`."""
    yield from _read(_of_stream(stream), read)


def _of_stream(stream: str) -> list[Row]:
    """Every entry of a stream, erased ones too; versions count from 0 without gaps."""
    with connection.cursor() as cursor:
        cursor.execute(f"{COLUMNS} WHERE stream = %s ORDER BY version", [stream])
        rows: list[Row] = cursor.fetchall()
    return rows


def _read(
    rows: Iterable[Row], read: Callable[[str, dict[str, Any]], T]
) -> Iterator[tuple[T, Recorded]]:
    for idx, envelope, body in rows:
        if body is not None:
            recorded = recorded_of(idx, envelope)
            yield read(recorded.type, json.loads(bytes(body))), recorded


def told_backwards(
    stream: str, read: Callable[[str, dict[str, Any]], T]
) -> Iterator[tuple[T, Recorded]]:
    """The same, newest first, read from the database a few at a time."""
    before = MOST_INDEX
    while True:
        with connection.cursor() as cursor:
            cursor.execute(
                f"{COLUMNS} WHERE stream = %s AND version < %s AND body IS NOT NULL"
                f" ORDER BY version DESC LIMIT {FEW}",
                [stream, before],
            )
            rows = cursor.fetchall()
        for idx, envelope, body in rows:
            recorded = recorded_of(idx, envelope)
            before = recorded.version
            yield read(recorded.type, json.loads(bytes(body))), recorded
        if len(rows) < FEW:
            return


def event_reader(context: Context[S, C, E, K]) -> Callable[[str, dict[str, Any]], E]:
    """A function from an entry's type and body to the context's event."""
    return reader_of(context.name, context.events)


def reader_of(context: str, events: Sequence[type[Any]]) -> Callable[[str, dict[str, Any]], Any]:
    """The same, for who knows a context's name and events."""
    kinds = {f"{context}.{kind.__name__}": kind for kind in events}

    def read(name: str, body: dict[str, Any]) -> Any:
        body.pop("overridden", None)
        return reader(kinds[name])(body)

    return read


def recorded_of(idx: int, envelope: bytes | memoryview) -> Recorded:
    """An entry's envelope, read back into its typed form."""
    said = json.loads(bytes(envelope))
    return Recorded(
        index=idx,
        id=said["id"],
        part=said["part"],
        stream=said["stream"],
        version=said["version"],
        type=said["type"],
        compartment=Compartment(said["compartment"]),
        actor=said["actor"],
        role=Role(said["role"]),
        party=said["party"],
        happened_at=instants.read(said["happened_at"]),
        recorded_at=instants.read(said["recorded_at"]),
        late=said["late"],
    )


def entry(index: int) -> Recorded | None:
    """One entry's envelope, or None past the end of the journal."""
    if not 0 <= index <= MOST_INDEX:
        return None
    with connection.cursor() as cursor:
        cursor.execute("SELECT envelope FROM journal_entry WHERE idx = %s", [index])
        row = cursor.fetchone()
    return recorded_of(index, row[0]) if row else None


def walk(prefix: str = "", upto: int | None = None) -> Iterator[tuple[Recorded, dict[str, Any]]]:
    """Every entry that has its body and whose stream begins with `prefix`, by index, in pages."""
    end, after = size() if upto is None else upto, -1
    high = prefix[:-1] + chr(ord(prefix[-1]) + 1) if prefix else ""
    where = "idx > %s AND idx < %s AND body IS NOT NULL" + (
        " AND stream >= %s AND stream < %s" if prefix else ""
    )
    while True:
        with connection.cursor() as cursor:
            cursor.execute(
                f"{COLUMNS} WHERE {where} ORDER BY idx LIMIT {PAGE}",
                [after, end, *((prefix, high) if prefix else ())],
            )
            rows = cursor.fetchall()
        for idx, envelope, body in rows:
            yield recorded_of(idx, envelope), json.loads(bytes(body))
        if len(rows) < PAGE:
            return
        after = rows[-1][0]
