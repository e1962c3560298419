"""The check that is the same for every form of a log: hash all entries again and compare.

What always holds: the entries are hashed anew and every stored hash is compared with that. Where an
entry and its stored hash differ, the hash above them, or the signed root, tells which of the two
was changed; the audit goes on with the true one, so one fault does not hide another. Memory does
not grow with the log: what must be compared across all entries goes to a temporary SQLite file.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from itertools import product
from typing import Protocol

from awda.tlog.envelope import Envelope, read_envelope
from awda.tlog.findings import Findings
from awda.tlog.tiles import subtree_hash
from awda.tlog.tree import HASH_SIZE, extend, leaf_hash, root_of

Progress = Callable[[int, int], None]
"""Told how many entries are checked and how many there are."""

_MAX_TRIED = 6
"""In how many places of one group entry and hash may differ for each mix of them to be tried."""


class Stored(Protocol):
    """The hashes which a log states, and how each is called in a finding."""

    def node(self, level: int, index: int) -> bytes | None:
        """The stored hash of a node above the leaves; None if this form of a log has none there."""

    def where_node(self, level: int, index: int) -> str: ...

    def signed_root(self, size: int) -> bytes | None:
        """The root in a true checkpoint of this size, if there is one."""


class Audit:
    """Takes the log group by group from entry 0 on and reports to `findings`."""

    def __init__(self, findings: Findings, stored: Stored, origin: str | None) -> None:
        self.size = 0
        self.lost = False
        """True once an entry is missing: no hash after it can be computed."""
        self._findings = findings
        self._stored = stored
        self._origin = origin
        self._peaks: tuple[bytes, ...] = ()
        self._doubtful: int | None = None
        self._bad_root = False
        self._complete = True
        self._sequence = sqlite3.connect("")
        self._sequence.execute(
            "CREATE TABLE entry (idx INTEGER PRIMARY KEY, id TEXT, part INT, stream TEXT, ver INT)"
        )

    @property
    def root(self) -> bytes:
        """The root over what was taken so far."""
        return root_of(self._peaks)

    def take(
        self,
        entries: Sequence[bytes | None],
        hashes: Sequence[bytes | None],
        parent: bytes | None,
    ) -> list[Envelope | None]:
        """Checks the next entries against their stored leaf hashes, and all that these complete.

        `parent` is the stored hash over the whole group, if it is a complete subtree. None stands
        for an entry or a hash that could not be read, which the caller has reported. Answers the
        envelopes; None for those that are not what was hashed, or not well-formed.
        """
        first = self.size
        computed = [None if entry is None else leaf_hash(entry) for entry in entries]
        leaves = self._settle(first, computed, hashes, parent)
        envelopes: list[Envelope | None] = []
        for offset, leaf in enumerate(leaves):
            is_true = leaf is not None and leaf == computed[offset]
            envelopes.append(self._read(first + offset, entries[offset]) if is_true else None)
            self._grow(leaf)
        self._remember(envelopes)
        return envelopes

    def finish(self) -> None:
        """Checks what concerns all entries together: versions of each stream, repeated commands."""
        with closing(self._sequence) as sequence:
            gaps = sequence.execute(
                "SELECT idx, ver, due FROM (SELECT idx, ver,"
                " coalesce(lag(ver) OVER (PARTITION BY stream ORDER BY idx) + 1, 0) AS due"
                " FROM entry) WHERE ver <> due"
            )
            # Where an entry could not be read, the count of its stream is unknown.
            for index, version, due in gaps if self._complete else ():
                self._findings.add(f"entry {index}", "version_gap", f"{version}, not {due}")
            for index, command in sequence.execute(
                "SELECT idx, id FROM (SELECT idx, id,"
                " row_number() OVER (PARTITION BY id, part ORDER BY idx) AS nth FROM entry)"
                " WHERE nth > 1"
            ):
                self._findings.add(f"entry {index}", "command_repeated", command)

    def _settle(
        self,
        first: int,
        computed: Sequence[bytes | None],
        hashes: Sequence[bytes | None],
        parent: bytes | None,
    ) -> list[bytes | None]:
        """The true leaf hashes of a group; reports which entry or which stored hash is not true."""
        leaves = [theirs or ours for ours, theirs in zip(computed, hashes, strict=True)]
        differing = [
            offset
            for offset, (ours, theirs) in enumerate(zip(computed, hashes, strict=True))
            if ours is not None and theirs is not None and ours != theirs
        ]
        if not differing or None in leaves:
            self._report_doubt(first, differing)
            return leaves
        for mix in self._mixes(computed, hashes, differing):
            if self._fits(first, mix, parent):
                for offset in differing:
                    if mix[offset] == computed[offset]:
                        self._report_hash(0, first + offset)
                    else:
                        self._findings.add(f"entry {first + offset}", "entry_changed")
                return list(mix)
        self._report_doubt(first, differing)
        return leaves

    def _report_doubt(self, first: int, differing: Sequence[int]) -> None:
        for offset in differing:
            self._findings.add(f"entry {first + offset}", "entry_or_hash_changed")
            self._doubtful = first + offset

    def _report_hash(self, level: int, index: int) -> None:
        where = self._stored.where_node(level, index)
        self._findings.add(where, "hash_changed", f"level {level}, index {index}")

    def _mixes(
        self,
        computed: Sequence[bytes | None],
        hashes: Sequence[bytes | None],
        differing: Sequence[int],
    ) -> Iterator[list[bytes]]:
        """Leaf hashes to try: all as computed, all as stored, then each mix of a few."""
        ours = [mine or theirs or b"" for mine, theirs in zip(computed, hashes, strict=True)]
        yield ours
        yield [theirs or mine or b"" for mine, theirs in zip(computed, hashes, strict=True)]
        if len(differing) <= _MAX_TRIED:
            for choice in product((False, True), repeat=len(differing)):
                mix = list(ours)
                for offset, take_theirs in zip(differing, choice, strict=True):
                    mix[offset] = (take_theirs and hashes[offset]) or ours[offset]
                yield mix

    def _fits(self, first: int, leaves: Sequence[bytes], parent: bytes | None) -> bool:
        if parent is not None:
            return subtree_hash(leaves) == parent
        signed = self._stored.signed_root(first + len(leaves))
        _, peaks = extend(self._peaks, first, leaves)
        return signed is not None and not self.lost and root_of(peaks) == signed

    def _read(self, index: int, entry: bytes | None) -> Envelope | None:
        envelope, (code, detail) = read_envelope(entry or b"", index, self._origin)
        if envelope is None:
            self._findings.add(f"entry {index}", code, detail)
        return envelope

    def _grow(self, leaf: bytes | None) -> None:
        self.lost |= leaf is None
        size = self.size
        self.size = size + 1
        if leaf is None or self.lost:
            self._stored.signed_root(self.size)  # its signature can still be checked
            return
        [completed], self._peaks = extend(self._peaks, size, [leaf])
        for level in range(1, len(completed) // HASH_SIZE):
            value = completed[HASH_SIZE * level : HASH_SIZE * (level + 1)]
            self._compare(level, size >> level, value)
        signed = self._stored.signed_root(self.size)
        if signed is None or self._doubtful is not None or self._bad_root:
            return
        if signed != self.root:
            # All later roots are other too; the first one says where to look.
            self._bad_root = True
            self._findings.add(f"checkpoint {self.size}", "root_differs")

    def _compare(self, level: int, index: int, value: bytes) -> None:
        stored = self._stored.node(level, index)
        if stored is None or stored == value:
            return
        if self._doubtful is not None and self._doubtful >> level == index:
            return  # told already, as the entry below
        self._report_hash(level, index)

    def _remember(self, envelopes: Sequence[Envelope | None]) -> None:
        rows = [
            (item["index"], item["id"], item["part"], item["stream"], item["version"])
            for item in envelopes
            if item is not None
        ]
        if len(rows) != len(envelopes):
            self._complete = False
        self._sequence.executemany("INSERT INTO entry VALUES (?, ?, ?, ?, ?)", rows)
