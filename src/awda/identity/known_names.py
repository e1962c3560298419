"""The names of everyone met, held in memory and kept level with the journal.

Always holds: a search sees just the names that its own transaction sees, those being stated in it
too, and nothing that was taken back; the names come from the read model of people, so `awda
rebuild` tells them again. One gallery serves a process; each further process keeps its own.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from threading import Lock

from django.db import connection

from awda.journal import queries as journal
from awda.journal.rows import texts_among
from awda.names.gallery import COMPARED, Gallery
from awda.names.likeness import Hit
from awda.people.models import Document, Identity

ROWS = 20_000  # read from the database at a time
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
    stated = {one: pending[one] for one in changed & pending.keys()}
    for person, names in {**stated, **_names_of(changed - pending.keys())}.items():
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
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT person FROM people_identity WHERE stated_in >= %s UNION ALL SELECT person"
            " FROM people_document WHERE added_in >= %s AND name_as_written <> ''",
            [entry, entry],
        )
        return {person for (person,) in cursor.fetchall()}


def _all_names() -> Iterator[tuple[str, str]]:
    """Every name: the newest statement of each person, and every paper's."""
    stated = Identity.objects.values_list("person", "name", "name_latin")
    for person, *both in stated.iterator(chunk_size=ROWS):
        for name in filter(None, both):
            yield person, name
    shown = Document.objects.exclude(name_as_written="").order_by("added_in")
    yield from shown.values_list("person", "name_as_written").iterator(chunk_size=ROWS)


def _names_of(people: set[str]) -> Names:
    """The names of these people; no names for one whose statement was taken back."""
    found: dict[str, tuple[str, ...]] = dict.fromkeys(people, ())
    both = ("person", "name", "name_latin")
    for person, *names in texts_among(Identity, both, "person", people, order="stated_in"):
        found[person] += tuple(filter(None, names))
    written = ("person", "name_as_written")
    for person, *names in texts_among(Document, written, "person", people, order="added_in"):
        found[person] += tuple(filter(None, names))
    return found
