"""What an auditor asks of the record: its head, its entries, what came late, what was passed.

Always holds: envelopes only, which name no person; the reason of a passed warning is read only
where the reader's duty opens its compartment. Lists are bounded, newest first.
"""

import json
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db import connection

from awda.journal import queries as journal
from awda.journal.models import Checkpoint, Cosignature, Witness
from awda.kernel.context import Recorded
from awda.kernel.instants import Instant
from awda.kernel.roles import Compartment
from awda.tlog import cosignature
from awda.tlog.note import parse_note
from awda.web.printing import root_of

ROWS = 50  # of one page
MOST_COUNTED = 10_000  # a list says "so many" up to here
LATE = b'"late":true'  # as the canonical envelope writes it; no text inside a string looks so
OVERRIDDEN = b'"overridden":['


@dataclass(frozen=True, slots=True)
class Cosigned:
    """A witness and the newest of our checkpoints it co-signed; size 0 when it has signed none."""

    witness: str
    size: int
    at: Instant | None


@dataclass(frozen=True, slots=True)
class Head:
    """The newest signed head, and what has been written since."""

    size: int
    root: str
    newest: Instant | None  # when the last entry under it was recorded
    note: str
    unsigned: int
    witnesses: tuple[Cosigned, ...]


@dataclass(frozen=True, slots=True)
class Passed:
    """A warning that somebody passed with a reason; None where the reason is sealed."""

    entry: Recorded
    codes: tuple[str, ...]
    reasons: tuple[str, ...] | None


def head(signed: Checkpoint) -> Head:
    """The head a signed checkpoint states, and its witnesses."""
    last = journal.entry(signed.size - 1) if signed.size else None
    return Head(
        size=signed.size,
        root=root_of(signed.note),
        newest=last.recorded_at if last else None,
        note=signed.note,
        unsigned=journal.size() - signed.size,
        witnesses=tuple(_cosigned(name) for name in _witness_names()),
    )


def _witness_names() -> list[str]:
    known = set(Witness.objects.values_list("name", flat=True))
    return sorted(known | set(Cosignature.objects.values_list("witness", flat=True).distinct()))


def _cosigned(name: str) -> Cosigned:
    row = Cosignature.objects.filter(witness=name).order_by("-size").first()
    if row is None:
        return Cosigned(name, 0, None)
    signed = Checkpoint.objects.get(size=row.size)
    [*_, signature] = parse_note(f"{signed.note}{row.line}\n")[1]
    at = datetime.fromtimestamp(cosignature.cosigned_at(signature), UTC)
    return Cosigned(name, row.size, at)


def newest(start: int = 0, count: int = ROWS) -> list[Recorded]:
    """Entries, newest first, leaving out the `start` newest."""
    top = journal.size() - start
    return _entries("idx < %s", (top,), 0, count)


def of_stream(stream: str, start: int = 0, count: int = ROWS) -> list[Recorded]:
    """The entries of one stream, newest first."""
    return _entries("stream = %s", (stream,), start, count)


def length_of(stream: str) -> int:
    """How many entries a stream has."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM journal_entry WHERE stream = %s", [stream])
        return int(cursor.fetchone()[0])


def late(start: int = 0, count: int = ROWS) -> list[Recorded]:
    """Facts that reached the record late, newest first."""
    return _entries(_holds("envelope"), (LATE,), start, count)


def count_late() -> int:
    """How many came late, up to MOST_COUNTED."""
    return _count(_holds("envelope"), LATE)


def passed(readable: AbstractSet[Compartment], start: int = 0, count: int = ROWS) -> list[Passed]:
    """Warnings passed with a reason, newest first."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT idx, envelope, body FROM journal_entry WHERE {_holds('body')}"  # noqa: S608 - no value is formatted in
            " ORDER BY idx DESC LIMIT %s OFFSET %s",
            [OVERRIDDEN, count, start],
        )
        rows = cursor.fetchall()
    return [
        _passed(journal.recorded_of(idx, envelope), bytes(body), readable)
        for idx, envelope, body in rows
    ]


def count_passed() -> int:
    """How many entries carry a passed warning, up to MOST_COUNTED."""
    return _count(_holds("body"), OVERRIDDEN)


def _passed(entry: Recorded, body: bytes, readable: AbstractSet[Compartment]) -> Passed:
    given = json.loads(body)["overridden"]
    opened = entry.compartment in readable or entry.compartment is Compartment.PUBLIC
    reasons = tuple(one["reason"] for one in given) if opened else None
    return Passed(entry, tuple(one["code"] for one in given), reasons)


def _holds(column: str) -> str:
    """SQL: these bytes stand in that column."""
    if connection.vendor == "postgresql":
        return f"position(%s in {column}) > 0"
    return f"instr({column}, %s) > 0"


def _entries(
    where: str, values: Sequence[int | str | bytes], start: int, count: int
) -> list[Recorded]:
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT idx, envelope FROM journal_entry WHERE {where}"  # noqa: S608 - `where` is one of ours
            " ORDER BY idx DESC LIMIT %s OFFSET %s",
            [*values, count, start],
        )
        return [journal.recorded_of(idx, envelope) for idx, envelope in cursor.fetchall()]


def _count(where: str, value: bytes) -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT COUNT(*) FROM (SELECT 1 FROM journal_entry WHERE {where} LIMIT %s) AS found",  # noqa: S608 - as above
            [value, MOST_COUNTED],
        )
        return int(cursor.fetchone()[0])
