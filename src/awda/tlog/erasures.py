"""Which bodies are missing, and which of those the log itself says were erased.

An erasing entry (docs/record.md, section 2) names entries before it whose salts and bodies are gone
for good. What always holds: a body that is missing and named is erased; one that is missing and
not named is withheld; one that is named and still here is a finding. Memory grows by the runs of
missing bodies and by the erased ones, not with the log.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from awda.tlog.canonical import parse_canonical
from awda.tlog.envelope import Envelope
from awda.tlog.findings import Report

ERASING = "erasure.BodiesErased"
"""The type of an erasing entry; its body has the member `entries`, the indexes it names."""


class Erasures:
    """Takes missing bodies and erasing entries in the order of the log, and settles at the end."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._starts: list[int] = []  # of runs of missing bodies
        self._ends: list[int] = []
        self._erased: set[int] = set()

    def missing(self, index: int) -> None:
        """The entry's body is not here. Called with growing indexes."""
        if self._ends and self._ends[-1] == index:
            self._ends[-1] += 1
        else:
            self._starts.append(index)
            self._ends.append(index + 1)

    def take(self, envelope: Envelope, body: bytes) -> None:
        """An entry whose body is true; if it is an erasing one, what it names is erased."""
        if envelope["type"] != ERASING:
            return
        index = envelope["index"]
        for named in self._named(index, parse_canonical(body)):
            if self._is_missing(named):
                self._erased.add(named)
            else:
                self._report.found.add(f"body {named}", "body_not_erased", f"by entry {index}")

    def finish(self, *, need_bodies: bool) -> None:
        """Counts what was erased; if all bodies were asked for, reports those merely withheld."""
        self._report.erased = len(self._erased)
        if need_bodies:
            for index in self._all_missing():
                if index not in self._erased:
                    self._report.found.add(f"body {index}", "body_missing")

    def _named(self, index: int, said: Any) -> list[int]:
        entries = said.get("entries") if isinstance(said, dict) else None
        if isinstance(entries, list) and all(type(n) is int and 0 <= n < index for n in entries):
            return entries
        self._report.found.add(f"body {index}", "body_malformed", "an erasure of no earlier entry")
        return []

    def _is_missing(self, index: int) -> bool:
        run = bisect_right(self._starts, index) - 1
        return run >= 0 and index < self._ends[run]

    def _all_missing(self) -> Iterator[int]:
        for start, end in zip(self._starts, self._ends, strict=True):
            yield from range(start, end)
