"""A list read whole and written down entry by entry, before anything of it reaches the database.

So a file that breaks in its last line changes nothing, and the writer's lock is held for loading
only. Always holds: the file is private (it has no name, or mode 0600) and gone when it is done
with; memory does not follow its size.
"""

import json
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import IO

from awda.journal.codec import plain
from awda.kernel.refusal import Refusal
from awda.screening.watchlists.bounds import MOST_PERSONS
from awda.screening.watchlists.counts import Counts
from awda.screening.watchlists.listed import Listed, print_of
from awda.screening.watchlists.reading import OpenedList

BEAT_EVERY = 5_000  # entries between two signs of life
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Spooled:
    """One entry as the tables take it. `names` are pairs of value and quality."""

    key: str
    print: str
    said: str
    names: tuple[tuple[str, str], ...]

    @property
    def name(self) -> str:
        """What it is called first."""
        return self.names[0][0]


@dataclass(frozen=True, slots=True)
class Spool:
    """A list that was read: where it came from, what it holds, and its entries."""

    opened: OpenedList
    counts: Counts
    _file: IO[str]

    def entries(self) -> Iterator[Spooled]:
        """The entries about persons, in the order of the list; from the beginning each time."""
        self._file.seek(0)
        for line in self._file:
            key, print_, said, names = json.loads(line)
            yield Spooled(key, print_, said, tuple((name[0], name[1]) for name in names))


@contextmanager
def spooled(opened: OpenedList, progress: Progress = lambda _done, _of: None) -> Iterator[Spool]:
    """Read the whole list. `progress(entries, 0)` as it goes, and once with how many there are.

    Refuses whatever its reader refuses, WATCHLIST_TOO_MANY, and WATCHLIST_WITHOUT_PERSONS.
    """
    counts = Counts()
    with tempfile.TemporaryFile("w+", encoding="utf-8") as file:
        for read in opened.entries():
            counts.add(read)
            if isinstance(read, Listed):
                file.write(_line(read))
            if counts.persons > MOST_PERSONS:
                raise Refusal("WATCHLIST_TOO_MANY", most=MOST_PERSONS)
            if counts.entries % BEAT_EVERY == 0:
                progress(counts.entries, 0)
        progress(counts.entries, counts.entries)
        if not counts.persons:
            raise Refusal("WATCHLIST_WITHOUT_PERSONS", entries=counts.entries)
        yield Spool(opened, counts, file)


def _line(entry: Listed) -> str:
    said = json.dumps(plain(replace(entry, names=())), ensure_ascii=False, sort_keys=True)
    names = [[name.value, name.quality.value] for name in entry.names]
    return json.dumps([entry.key, print_of(entry), said, names], ensure_ascii=False) + "\n"
