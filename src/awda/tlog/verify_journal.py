"""Verifies a journal in its SQLite file, read-only, without Django.

Tables read: journal_entry, journal_checkpoint, journal_node_key and, where they are,
journal_cosignature and journal_witness (docs/record.md, "The journal").
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

from awda.tlog.audit import Audit, Progress
from awda.tlog.bodies import check_body
from awda.tlog.envelope import Envelope
from awda.tlog.erasures import Erasures
from awda.tlog.findings import Report
from awda.tlog.heads import Heads
from awda.tlog.note import NoteError
from awda.tlog.tree import EMPTY_ROOT, HASH_SIZE, where

_ROWS = (
    "SELECT idx, id, part, stream, version, envelope, nodes, salt, body"
    " FROM journal_entry ORDER BY idx"
)
_COLUMNS = ("id", "part", "stream", "version")

Row = tuple[Any, ...]


def verify_journal(
    path: Path, report: Report, vkeys: Sequence[str], *, need_bodies: bool, progress: Progress
) -> None:
    """Checks every row of the journal and reports. Raises NoteError for a malformed given key."""
    try:
        with closing(_open(path)) as database:
            _Journal(database, report, vkeys, need_bodies=need_bodies).check(progress)
    # sqlite3 fails to decode its own message where the schema is damaged.
    except (sqlite3.Error, UnicodeDecodeError) as error:
        report.found.add("database", "database_unreadable", str(error))


def _open(path: Path) -> sqlite3.Connection:
    wal, shm = (path.with_name(f"{path.name}-{part}") for part in ("wal", "shm"))
    # A write-ahead log holds the newest rows, and beside shared memory somebody may write it now;
    # only without both is the file alone the journal, and may be read from a read-only disk.
    in_use = wal.exists() and (wal.stat().st_size or shm.exists())
    mode = "mode=ro" if in_use else "mode=ro&immutable=1"
    database = sqlite3.connect(f"{path.resolve().as_uri()}?{mode}", uri=True, isolation_level=None)
    # As bytes, a text that is no longer UTF-8 can still be named.
    database.text_factory = bytes
    database.execute("PRAGMA trusted_schema = OFF")
    database.execute("BEGIN")
    return database


class _Journal:
    """The `audit.Stored` of a journal: nodes in the rows of two entries, checkpoints by size."""

    def __init__(
        self,
        database: sqlite3.Connection,
        report: Report,
        vkeys: Sequence[str],
        *,
        need_bodies: bool,
    ) -> None:
        self._database = database
        self._report = report
        self._found = report.found
        self._need_bodies = need_bodies
        self._erasures = Erasures(report)
        self._blobs: dict[int, bytes] = {}
        self._has_cosignatures = self._has("journal_cosignature")
        self._heads = Heads(report, vkeys) if vkeys else None
        own = self._own_keys()
        if self._heads is None:
            self._heads = self._heads_of(own)
        elif own and not set(own) & set(vkeys):
            self._found.add("key", "key_differs", own[0])
        self.signed_root = lru_cache(maxsize=4)(self._signed_root)

    def check(self, progress: Progress) -> None:
        report = self._report
        ((damage,),) = self._database.execute("PRAGMA quick_check(1)").fetchall()
        if damage != b"ok":
            self._found.add("database", "database_damaged", _bytes(damage).decode(errors="replace"))
        for size, note in self._database.execute(
            "SELECT size, note FROM journal_checkpoint ORDER BY size DESC"
        ):
            if self._heads and self._heads.latest(_bytes(note) + self._cosigned(size)):
                break
        self._check_key_name()
        ((count,),) = self._database.execute("SELECT count(*) FROM journal_entry")
        report.entries = max(count, report.size)
        audit = Audit(self._found, self, report.origin or None)
        rows = self._rows()
        while pair := list(islice(rows, 2)):
            self._take(audit, pair)
            if audit.size % 1024 < 2:
                progress(audit.size, report.entries)
        audit.finish()
        self._erasures.finish(need_bodies=self._need_bodies)
        self._check_strays()
        progress(report.entries, report.entries)

    def node(self, level: int, index: int) -> bytes | None:
        leaf, offset = where(level, index)
        return self._blobs.get(leaf, b"")[offset : offset + HASH_SIZE] or None

    def where_node(self, level: int, index: int) -> str:
        return f"node level {level} index {index}"

    def _own_keys(self) -> list[str]:
        """The keys the journal states: the log's own, then those of its witnesses."""
        rows = self._database.execute("SELECT vkey FROM journal_node_key").fetchall()
        if self._has("journal_witness"):
            rows += self._database.execute("SELECT vkey FROM journal_witness").fetchall()
        return [_bytes(vkey).decode(errors="replace") for (vkey,) in rows]

    def _check_key_name(self) -> None:
        for name, vkey in self._database.execute("SELECT name, vkey FROM journal_node_key"):
            names = (self._report.origin, _bytes(vkey).decode(errors="replace").partition("+")[0])
            if _bytes(name).decode(errors="replace") not in names:
                self._found.add("key", "key_malformed", "its name is neither log nor key")

    def _has(self, table: str) -> bool:
        found = self._database.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (table,))
        return found.fetchone() is not None

    def _cosigned(self, size: object) -> bytes:
        """The cosignature lines kept beside the checkpoint of this size."""
        if not self._has_cosignatures:
            return b""
        rows = self._database.execute(
            "SELECT line FROM journal_cosignature WHERE size = ? ORDER BY witness", (size,)
        )
        return b"".join(_bytes(line).rstrip(b"\n") + b"\n" for (line,) in rows)

    def _heads_of(self, own: Sequence[str]) -> Heads | None:
        self._report.key_from_log = True
        try:
            return Heads(self._report, own)
        except NoteError as error:
            self._found.add("key", "key_malformed", str(error))
            return None

    def _rows(self) -> Iterator[Row | None]:
        """The row of each index, None where it is missing; reports rows that have no place."""
        due = 0
        for row in self._database.execute(_ROWS):
            if type(row[0]) is not int or not 0 <= row[0] < self._report.entries:
                self._found.add(f"entry {row[0]}", "entry_misplaced", str(row[0]))
                continue
            while due < row[0]:
                self._found.add(f"entry {due}", "entry_missing")
                yield None
                due += 1
            yield row
            due += 1
        for index in range(due, self._report.entries):
            self._found.add(f"entry {index}", "entry_missing")
            yield None

    def _take(self, audit: Audit, pair: Sequence[Row | None]) -> None:
        first = audit.size
        self._blobs = {
            first + offset: self._blob(first + offset, row[6])
            for offset, row in enumerate(pair)
            if row is not None
        }
        hashes = [self.node(0, first + offset) for offset in range(len(pair))]
        parent = self.node(1, first // 2) if len(pair) == 2 else None
        entries = [None if row is None else _bytes(row[5]) for row in pair]
        for row, envelope in zip(pair, audit.take(entries, hashes, parent), strict=True):
            if row is not None:
                self._check_row(row, envelope)

    def _blob(self, index: int, nodes: object) -> bytes:
        """The stored nodes of an entry; none of them, and a finding, if there are not as many."""
        levels = (index ^ (index + 1)).bit_length()
        if type(nodes) is bytes and len(nodes) == HASH_SIZE * levels:
            return nodes
        self._found.add(f"node level 0 index {index}", "nodes_malformed", f"not {levels} hashes")
        return b""

    def _check_row(self, row: Row, envelope: Envelope | None) -> None:
        index, *columns = row[:5]
        salt, body = row[7:]
        withheld = salt is None and body is None
        self._report.bodies += not withheld
        if withheld:
            self._erasures.missing(index)
        if envelope is None:
            return
        for name, stated in zip(_COLUMNS, columns, strict=True):
            true = envelope[name]
            if stated != (true.encode() if type(true) is str else true):
                self._found.add(f"entry {index} column {name}", "column_differs")
        if not withheld and check_body(self._found, envelope, salt, body):
            self._erasures.take(envelope, body)

    def _signed_root(self, size: int) -> bytes | None:
        row = self._database.execute(
            "SELECT note FROM journal_checkpoint WHERE size = ?", (size,)
        ).fetchone()
        if row is None or self._heads is None:
            return None
        self._report.checkpoints += 1
        note = _bytes(row[0]) + self._cosigned(size)
        checkpoint = self._heads.check(note, size, f"checkpoint {size}")
        return checkpoint.root if checkpoint else None

    def _check_strays(self) -> None:
        """Reports checkpoints that belong to no entry."""
        total = self._report.entries
        for size, note in self._database.execute(
            "SELECT size, note FROM journal_checkpoint WHERE size IS NULL OR size < 1 OR size > ?",
            (total,),
        ):
            self._check_stray(size, _bytes(note))
        if total and not self._report.signer:
            self._found.add("checkpoint", "checkpoint_missing")

    def _check_stray(self, size: object, note: bytes) -> None:
        where = f"checkpoint {size}"
        if type(size) is not int or self._heads is None:
            self._found.add(where, "checkpoint_misplaced", str(size))
            return
        checkpoint = self._heads.check(note + self._cosigned(size), size, where)
        if checkpoint and (size or checkpoint.root != EMPTY_ROOT):
            self._found.add(where, "checkpoint_without_entries")


def _bytes(value: object) -> bytes:
    """What SQLite gave, as bytes; another type than stored by the journal becomes its text."""
    return value if type(value) is bytes else str(value).encode()
