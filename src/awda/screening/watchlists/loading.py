"""A list's entries into their tables, as differences from the version before.

Always holds: within the caller's transaction; an entry whose facts changed is a new row, so that
what is compared again is just what is new (its id is higher); memory does not follow the list.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice

from django.db import connection
from django.db.models import QuerySet
from django.db.models.functions import Collate

from awda.kernel.refusal import Refusal
from awda.screening.models import ListedNameRow, ListEntry, Watchlist
from awda.screening.watchlists.counts import Counts
from awda.screening.watchlists.spool import Progress, Spool, Spooled

ROWS_AT_A_TIME = 500


@dataclass(slots=True)
class Differences:
    """How a version differs from the one before, in entries about persons."""

    added: int = 0
    changed: int = 0
    withdrawn: int = 0
    unchanged: int = 0

    @property
    def before(self) -> int:
        """How many entries the version before had."""
        return self.changed + self.withdrawn + self.unchanged


def load(watchlist: str, version: int, spool: Spool, progress: Progress) -> Differences:
    """Bring the entries in; what the new version lacks is gone. Refuses WATCHLIST_KEY_TWICE."""
    found, done = Differences(), 0
    entries = spool.entries()
    while some := list(islice(entries, ROWS_AT_A_TIME)):
        _load_some(watchlist, version, some, found, spool.counts)
        done += len(some)
        progress(done, spool.counts.persons)
    lacking = standing(watchlist).exclude(seen=version)
    found.withdrawn = lacking.update(gone=version)
    return found


def _load_some(
    watchlist: str, version: int, some: Sequence[Spooled], found: Differences, counts: Counts
) -> None:
    once = _once(some, counts)
    known = {row.key: row for row in standing(watchlist).filter(key__in=list(once))}
    same, new = [], []
    for key, entry in once.items():
        row = known.get(key)
        if row is None:
            found.added += 1
            new.append(entry)
        elif row.seen == version:
            _same_entry(row.print, entry, counts)
        elif row.print == entry.print:
            found.unchanged += 1
            same.append(_reworded(row, entry))
        else:
            found.changed += 1
            new.append(entry)
    changed = [known[entry.key].id for entry in new if entry.key in known]
    ListEntry.objects.filter(id__in=changed).update(gone=version)
    ListEntry.objects.filter(id__in=same).update(seen=version)
    _insert(watchlist, version, new)


def _once(some: Sequence[Spooled], counts: Counts) -> dict[str, Spooled]:
    once: dict[str, Spooled] = {}
    for entry in some:
        if entry.key in once:
            _same_entry(once[entry.key].print, entry, counts)
        once.setdefault(entry.key, entry)
    return once


def _same_entry(print_before: str, entry: Spooled, counts: Counts) -> None:
    """The same entry twice is counted once; one reference for two people refuses the list."""
    if print_before != entry.print:
        raise Refusal("WATCHLIST_KEY_TWICE", key=entry.key[:60])
    counts.repeated += 1
    counts.persons -= 1


def _reworded(row: ListEntry, entry: Spooled) -> int:
    """The row, its remarks brought up to date."""
    if row.said != entry.said:
        ListEntry.objects.filter(id=row.id).update(said=entry.said)
    return row.id


def _insert(watchlist: str, version: int, new: Sequence[Spooled]) -> None:
    rows = ListEntry.objects.bulk_create(
        ListEntry(
            watchlist=watchlist,
            key=entry.key,
            name=entry.name,
            said=entry.said,
            print=entry.print,
            since=version,
            seen=version,
        )
        for entry in new
    )
    ListedNameRow.objects.bulk_create(
        ListedNameRow(entry=row.id, value=value, quality=quality)
        for row, entry in zip(rows, new, strict=True)
        for value, quality in entry.names
    )


def standing(watchlist: str) -> QuerySet[ListEntry]:
    """The entries of a list that count now."""
    return ListEntry.objects.filter(watchlist=watchlist, gone=None)


def content_of(watchlist: str) -> str:
    """SHA-256 over reference and print of every entry that counts now, in the order of references.

    It stands on the record with the version, so that rows changed behind its back are found.
    """
    digest = sha256()
    order = Collate("key", "C") if connection.vendor == "postgresql" else "key"
    rows = standing(watchlist).order_by(order).values_list("key", "print")
    for key, print_ in rows.iterator(chunk_size=5_000):
        digest.update(f"{key} {print_}\n".encode())
    return digest.hexdigest()


def differences() -> Iterator[str]:
    """Lists whose rows are not what the record says, in words; nothing when all agree."""
    for row in Watchlist.objects.order_by("id"):
        if content_of(row.id) != row.content:
            yield f"watchlist {row.id}: its entries are not those on the record"
