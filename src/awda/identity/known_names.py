"""The names of everyone met, held in memory and kept level with the journal.

Always holds: a search sees just the names that its own transaction sees, those being stated in it
too, and nothing that was taken back; the names come from the read model of people, so `awda
rebuild` tells them again. One gallery serves a process; each further process keeps its own.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from threading import Lock

from django.db import connection
from django.db.models import QuerySet

from awda.journal import queries as journal
from awda.names.gallery import COMPARED, Gallery
from awda.names.likeness import Hit
from awda.people.models import Document, Identity

ROWS = 20_000  # read from the database at a time
IDS_PER_QUERY = 500
Names = Mapping[str, tuple[str, ...]]


@dataclass(slots=True)
class _Held:
    """A gallery with all names of the first `size` entries; `tail` is the id of the last of them.

    A journal whose entry there has another id is another journal, and all is read again. `pending`
    are the names stated in a transaction that was under way at the last search.
    """

    gallery: Gallery = field(default_factory=Gallery)
    size: int = 0
    tail: str = ""
    pending: Names = field(default_factory=dict)


_held: list[_Held] = []  # the one of this process, once somebody has searched
_lock = Lock()


def search(asked: Sequence[str], top: int, least: float = 0.0) -> list[Hit]:
    """The people whose names are most like any of those `asked`, best first; each found once.

    `least` is the score below which nobody is told of.
    """
    size = journal.size()
    pending = _names_of(_stated_since(size))
    with _lock:
        gallery = _level(size, pending)
        found = gallery.search_many(asked, top, least, compared=COMPARED)
        hits = [hit for some in found for hit in some]
    best: dict[str, Hit] = {}
    for hit in sorted(hits, key=lambda hit: -hit.likeness.score):
        best.setdefault(hit.key, hit)
    return list(best.values())[:top]


def _level(size: int, pending: Names) -> Gallery:
    """The gallery as this transaction sees the names."""
    if not _held or size < _held[0].size or _tail(_held[0].size) != _held[0].tail:
        _held[:] = [_Held(Gallery(_all_names()), size, _tail(size), pending)]
        return _held[0].gallery
    held = _held[0]
    people = pending.keys() | held.pending.keys()
    changed = {one for one in people if pending.get(one) != held.pending.get(one)}
    if size > held.size:
        changed |= _stated_since(held.size)
        held.size, held.tail = size, _tail(size)
    for person, names in _names_of(changed).items():
        held.gallery.remove(person)
        for name in names:
            held.gallery.add(person, name)
    held.pending = pending
    return held.gallery


def _tail(size: int) -> str:
    if size == 0:
        return ""
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, part FROM journal_entry WHERE idx = %s", [size - 1])
        row = cursor.fetchone()
    return f"{row[0]} {row[1]}" if row else ""


def _stated_since(entry: int) -> set[str]:
    """Who stated a name in this entry or a later one, or showed a paper that bears one."""
    stated = Identity.objects.filter(stated_in__gte=entry).values_list("person", flat=True)
    shown = Document.objects.filter(added_in__gte=entry).exclude(name_as_written="")
    return {*stated, *shown.values_list("person", flat=True)}


def _all_names() -> Iterator[tuple[str, str]]:
    """Every name: the newest statement of each person, and every paper's."""
    return _rows(Identity.objects.all(), Document.objects.all())


def _names_of(people: set[str]) -> Names:
    """The names of these people; no names for one whose statement was taken back."""
    found: dict[str, tuple[str, ...]] = dict.fromkeys(people, ())
    wanted = sorted(people)
    for start in range(0, len(wanted), IDS_PER_QUERY):
        some = wanted[start : start + IDS_PER_QUERY]
        stated = Identity.objects.filter(person__in=some)
        for person, name in _rows(stated, Document.objects.filter(person__in=some)):
            found[person] += (name,)
    return found


def _rows(stated: QuerySet[Identity], shown: QuerySet[Document]) -> Iterator[tuple[str, str]]:
    names = stated.values_list("person", "name", "name_latin").iterator(chunk_size=ROWS)
    for person, *both in names:
        for name in filter(None, both):
            yield person, name
    papers = shown.exclude(name_as_written="").order_by("added_in")
    yield from papers.values_list("person", "name_as_written").iterator(chunk_size=ROWS)
