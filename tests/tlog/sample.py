"""Logs made for the tests: invented entries, signed, in memory, in SQLite and as a directory."""

import hashlib
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from awda.tlog.bodies import commitment
from awda.tlog.canonical import canonical
from awda.tlog.checkpoint import Checkpoint, sign_checkpoint
from awda.tlog.cosignature import Witness, cosign
from awda.tlog.export import Body, Source, export
from awda.tlog.findings import Report
from awda.tlog.note import Signer, generate
from awda.tlog.tree import EMPTY_ROOT, Node, extend, leaf_hash, node_hash, root_of, where

ORIGIN = "awda.example/qaim"
COSIGNED_AT = 1_733_565_600

SCHEMA = """
CREATE TABLE journal_entry (idx INTEGER PRIMARY KEY, id TEXT, part INTEGER, stream TEXT,
    version INTEGER, envelope BLOB, nodes BLOB, salt BLOB, body BLOB, digest BLOB);
CREATE TABLE journal_checkpoint (size INTEGER PRIMARY KEY, note TEXT);
CREATE TABLE journal_node_key (name TEXT, vkey TEXT);
CREATE TABLE journal_witness (name TEXT, vkey TEXT);
"""
INSERT = "INSERT INTO journal_entry VALUES (?,?,?,?,?,?,?,?,?,?)"


def seed(text: str) -> bytes:
    """32 bytes that are the same on each run."""
    return hashlib.sha256(text.encode()).digest()


def flip(data: bytes, at: int, mask: int) -> bytes:
    """The data with one byte changed, wherever `at` falls."""
    at %= len(data)
    return data[:at] + bytes([data[at] ^ mask]) + data[at + 1 :]


def places(report: Report) -> list[str]:
    """What the findings are about, in their order."""
    return [finding.where for finding in report.findings]


def naive_root(leaves: Sequence[bytes]) -> bytes:
    """RFC 6962, section 2.1, as it is written: the slow recursion over the leaves' content."""
    if not leaves:
        return EMPTY_ROOT
    if len(leaves) == 1:
        return leaf_hash(leaves[0])
    split = 1 << ((len(leaves) - 1).bit_length() - 1)
    return node_hash(naive_root(leaves[:split]), naive_root(leaves[split:]))


@dataclass
class Blobs:
    """The stored nodes of a tree: what the journal keeps beside each leaf."""

    rows: list[bytes] = field(default_factory=list)
    peaks: tuple[bytes, ...] = ()
    calls: int = 0

    def add(self, leaf: bytes) -> None:
        blobs, self.peaks = extend(self.peaks, len(self.rows), [leaf])
        self.rows += blobs

    def read(self, nodes: Sequence[Node]) -> list[bytes]:
        """The `Reader`; counts how often it is asked."""
        self.calls += 1
        places = [where(*node) for node in nodes]
        return [self.rows[row][offset : offset + 32] for row, offset in places]


def blobs_of(leaves: Iterable[bytes]) -> Blobs:
    blobs = Blobs()
    for leaf in leaves:
        blobs.add(leaf_hash(leaf))
    return blobs


@dataclass
class Log:
    """A journal of invented entries with a checkpoint at every `every` entries and at the end."""

    key: Signer
    witness: Signer
    entries: list[dict[str, object]] = field(default_factory=list)
    envelopes: list[bytes] = field(default_factory=list)
    salts: list[bytes] = field(default_factory=list)
    bodies: list[bytes] = field(default_factory=list)
    notes: dict[int, str] = field(default_factory=dict)
    blobs: Blobs = field(default_factory=Blobs)

    @property
    def vkeys(self) -> list[str]:
        return [self.key.verifier.vkey, Witness.of(self.witness.verifier).vkey]

    def sign(self) -> None:
        size = len(self.envelopes)
        text = Checkpoint(ORIGIN, size, root_of(self.blobs.peaks)).text
        note = sign_checkpoint(Checkpoint(ORIGIN, size, root_of(self.blobs.peaks)), self.key)
        self.notes[size] = note + str(cosign(self.witness, text, COSIGNED_AT))

    def add(self, said: object = None, **changes: object) -> None:
        """One more entry; it says `said`, or something that says nothing of anybody."""
        index = len(self.envelopes)
        body = canonical(said or {"name": f"شخص {index}", "number": index})
        salt = seed(f"salt {index}")
        entry: dict[str, object] = {
            "id": f"00000000-0000-4000-8000-{index // 2:012x}",
            "part": index % 2,
            "origin": ORIGIN,
            "index": index,
            "stream": f"person/{index % 7}",
            "version": index // 7,
            "type": "custody.Offered",
            "compartment": "identity",
            "actor": "registrar@camp",
            "role": "registrar",
            "party": "camp",
            "happened_at": "2024-12-07T10:00:00.000Z",
            "recorded_at": "2024-12-07T10:00:01.250Z",
            "late": False,
            "relied_on": [index - 1] if index else [],
            "commitment": commitment(salt, body),
        }
        entry.update(changes)
        envelope = canonical(entry)
        self.entries.append(entry)
        self.envelopes.append(envelope)
        self.salts.append(salt)
        self.bodies.append(body)
        self.blobs.add(leaf_hash(envelope))

    def to_sqlite(self, path: Path) -> Path:
        """The journal's tables, as the schema in docs/record.md has them."""
        with sqlite3.connect(path) as database:
            database.executescript(SCHEMA)
            for index, entry in enumerate(self.entries):
                columns = [entry[name] for name in ("id", "part", "stream", "version")]
                said = (self.envelopes[index], self.blobs.rows[index])
                row = (index, *columns, *said, self.salts[index], self.bodies[index], None)
                database.execute(INSERT, row)
            database.executemany("INSERT INTO journal_checkpoint VALUES (?,?)", self.notes.items())
            vkey = self.key.verifier.vkey
            database.execute("INSERT INTO journal_node_key VALUES (?,?)", (ORIGIN, vkey))
            for vkey in self.vkeys[1:]:
                database.execute(
                    "INSERT INTO journal_witness VALUES ('witness.example', ?)", (vkey,)
                )
        database.close()
        return path

    def source(self, *, withheld: frozenset[int] = frozenset(), bodies: bool = True) -> Source:
        def give(first: int, end: int) -> list[Body]:
            present = (index for index in range(first, end) if index not in withheld)
            return [Body(index, self.salts[index], self.bodies[index]) for index in present]

        return Source(
            self.blobs.read, lambda first, end: self.envelopes[first:end], give if bodies else None
        )

    def to_directory(self, path: Path, size: int | None = None) -> Path:
        """The static export at one of the signed sizes, by default the latest."""
        export(path, self.notes[size or max(self.notes)], self.vkeys, self.source())
        return path


def with_erasure(log: Log, named: Sequence[int]) -> Log:
    """The log with one more entry, signed, which says that bodies before it were erased."""
    log.add(
        {"clock": "DISMISSED_HIT", "entries": list(named)},
        type="erasure.BodiesErased",
        stream="erasure/hit/1",
        version=0,
        compartment="public",
        role="clock",
        actor="clock",
        party="awda",
    )
    log.sign()
    return log


def make_log(size: int, every: int = 1) -> Log:
    """A log of `size` entries, signed after every `every` of them."""
    log = Log(generate(ORIGIN, seed("log")), generate("witness.example", seed("witness")))
    for index in range(size):
        log.add()
        if (index + 1) % every == 0 or index + 1 == size:
            log.sign()
    return log
