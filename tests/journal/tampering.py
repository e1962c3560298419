"""Single bytes changed in a real log by an outside hand: what is changed, and what names it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random

from awda.tlog.tiles import split_bundle

WORD = 2  # bytes of an envelope's length in a bundle
HASH = 32


@dataclass(frozen=True, slots=True)
class Change:
    """One byte of one thing; `named` is what a finding about it must be called."""

    what: str
    at: int
    mask: int
    named: str


def flipped(data: bytes, at: int, mask: int) -> bytes:
    """The data with one byte changed."""
    return data[:at] + bytes([data[at] ^ mask]) + data[at + 1 :]


# --- in the SQLite file

IN_ENTRY = ("envelope", "nodes", "id", "part", "stream", "version")


class Journal:
    """A journal's file, its triggers dropped, as whoever holds the disk can have it."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._database = sqlite3.connect(file, isolation_level=None)
        triggers = self._database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in triggers.fetchall():
            self._database.execute(f'DROP TRIGGER "{name}"')
        [(self.size,)] = self._database.execute("SELECT count(*) FROM journal_entry").fetchall()
        heads = self._database.execute("SELECT size FROM journal_checkpoint")
        self.heads = [row[0] for row in heads.fetchall()]

    @contextmanager
    def changed(self, luck: Random) -> Iterator[Change]:
        """One byte of one row changed, and put back at the end."""
        while True:
            table, key, column = self._anything(luck)
            value = self._value(table, key, column)
            data = value if isinstance(value, bytes) else str(value).encode()
            at, mask = luck.randrange(len(data)), luck.randrange(1, 256)
            try:
                self._put(table, key, column, flipped(data, at, mask), type(value))
            except sqlite3.IntegrityError:
                continue  # a unique key refuses even this hand
            break
        what = f"{table} {key} {column}"
        try:
            yield Change(what, at, mask, self._named(key, column, at))
        finally:
            self._put(table, key, column, data, type(value))

    def close(self) -> None:
        self._database.close()

    def _anything(self, luck: Random) -> tuple[str, int, str]:
        kind = luck.choice(("entry", "entry", "body", "checkpoint"))
        if kind == "entry":
            return "journal_entry", luck.randrange(self.size), luck.choice(IN_ENTRY)
        if kind == "body":
            return "journal_entry", luck.randrange(self.size), luck.choice(("salt", "body"))
        return "journal_checkpoint", luck.choice(self.heads), "note"

    def _named(self, key: int, column: str, at: int) -> str:
        match column:
            case "envelope":
                return f"entry {key}"
            case "nodes":
                level = at // HASH
                return f"node level {level} index {key >> level}"
            case "salt" | "body":
                return f"body {key}"
            case "note":
                return f"checkpoint {key}"
            case _:
                return f"entry {key} column {column}"

    def _value(self, table: str, key: int, column: str) -> bytes | str | int:
        name = "size" if table == "journal_checkpoint" else "idx"
        query = f"SELECT {column} FROM {table} WHERE {name} = ?"  # noqa: S608 - of this file
        [(value,)] = self._database.execute(query, (key,)).fetchall()
        assert isinstance(value, bytes | str | int)
        return value

    def _put(self, table: str, key: int, column: str, data: bytes, kind: type) -> None:
        name = "size" if table == "journal_checkpoint" else "idx"
        cast = "BLOB" if kind is bytes else "TEXT"
        query = f"UPDATE {table} SET {column} = CAST(? AS {cast}) WHERE {name} = ?"  # noqa: S608
        self._database.execute(query, (data, key))


# --- in a static export


class Export:
    """An export with its bodies, as whoever runs the web server can have it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        paths = sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
        names = [path.as_posix() for path in paths]
        self.by_kind = {
            "entries": [name for name in names if name.startswith("tile/entries/")],
            "tile": [name for name in names if name.startswith("tile/") and "entries" not in name],
            "bodies": [name for name in names if name.startswith("bodies/")],
            "checkpoint": ["checkpoint"],
        }
        assert all(self.by_kind.values()), names

    @contextmanager
    def changed(self, luck: Random) -> Iterator[Change]:
        """One byte of one file changed, and put back at the end."""
        kind = luck.choice(list(self.by_kind))
        name = luck.choice(self.by_kind[kind])
        path = self.folder / name
        data = path.read_bytes()
        at, mask = luck.randrange(len(data)), luck.randrange(1, 256)
        path.write_bytes(flipped(data, at, mask))
        try:
            yield Change(name, at, mask, _named(kind, name, data, at))
        finally:
            path.write_bytes(data)


def _named(kind: str, name: str, data: bytes, at: int) -> str:
    match kind:
        case "entries":
            return _in_bundle(name, data, at)
        case "bodies":
            index = data[: data.index(b"\n", at)].rpartition(b'"index":')[2]
            return f"body {int(index.partition(b',')[0])}"
        case "tile":
            return f"tile {name}"
        case _:
            return "checkpoint"


def _in_bundle(name: str, data: bytes, at: int) -> str:
    """The entry a byte of a bundle belongs to; a changed length spoils the whole bundle."""
    part = name.partition(".p/")[0].rpartition("/")[2]
    width = int(name.partition(".p/")[2] or 256)
    begins = 0
    for offset, envelope in enumerate(split_bundle(data, width)):
        if at < begins + WORD:
            return f"tile {name}"
        begins += WORD + len(envelope)
        if at < begins:
            return f"entry {int(part) * 256 + offset}"
    raise AssertionError("a byte beyond the bundle")
