"""Does a list find its own: each person's Arabic name, asked for by each of their good spellings.

A check of the names engine on real entries, printed by `awda screening selfcheck`. What the engine
misses is listed by its reference, since some spellings are another name and no spelling at all.
"""

from dataclasses import dataclass, field
from typing import Any

from awda.names.gallery import Gallery
from awda.screening.matching import CANDIDATES
from awda.screening.models import ListedNameRow, ListEntry
from awda.screening.watchlists.counts import is_arabic
from awda.screening.watchlists.listed import Quality


@dataclass(frozen=True, slots=True)
class Missed:
    """A good spelling that did not find the person's Arabic name, or was not called alike."""

    key: str
    arabic: str
    asked: str
    quality: str


@dataclass(slots=True)
class Checked:
    """What came of it."""

    persons: int = 0
    asked: int = 0
    found: int = 0
    found_first: int = 0
    missed: list[Missed] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """The same for a program."""
        return {
            "persons": self.persons,
            "asked": self.asked,
            "found": self.found,
            "found_first": self.found_first,
            "missed": [[one.key, one.quality] for one in self.missed],
        }


def check(watchlist: str) -> Checked:
    """Ask a gallery of the Arabic names alone for every primary and good name of their bearers."""
    rows = {row.id: row for row in ListEntry.objects.filter(watchlist=watchlist, gone=None)}
    names: dict[int, list[ListedNameRow]] = {}
    for name in ListedNameRow.objects.order_by("id"):
        if name.entry in rows:
            names.setdefault(name.entry, []).append(name)
    arabic = {
        entry: [name.value for name in some if is_arabic(name.value)]
        for entry, some in names.items()
    }
    arabic = {entry: some for entry, some in arabic.items() if some}
    gallery = Gallery((str(entry), name) for entry, some in arabic.items() for name in some)
    done = Checked(persons=len(arabic))
    for entry, written in arabic.items():
        for name in names[entry]:
            if name.quality != Quality.LOW and not is_arabic(name.value):
                _ask(done, gallery, rows[entry], written[0], name)
    return done


def _ask(
    done: Checked, gallery: Gallery, row: ListEntry, written: str, name: ListedNameRow
) -> None:
    done.asked += 1
    hits = gallery.search(name.value, CANDIDATES)
    mine = next((hit for hit in hits if hit.key == str(row.id)), None)
    if mine is None or not mine.likeness.like:
        done.missed.append(Missed(row.key, written, name.value, name.quality))
        return
    done.found += 1
    done.found_first += hits[0].key == str(row.id)
