"""The last step of writing: finished facts become rows of the journal and nodes of the tree.

What always holds: the bytes of an envelope are its canonical JSON (docs/record.md, section 3), made
here from a form with its places already in order, because every entry of every import passes here;
`tests/journal/test_appending.py` compares them with `tlog.canonical`. Entries of one call get
indexes without gaps and are inserted together. Who calls holds the writer's lock.
"""

import os
from collections.abc import Sequence
from functools import lru_cache
from hashlib import sha256
from json.encoder import encode_basestring as quoted
from typing import NamedTuple

from django.conf import settings
from django.db import connection

from awda.kernel import instants
from awda.kernel.context import Recorded
from awda.kernel.ids import UUID
from awda.tlog import tree
from awda.tlog.canonical import CanonicalError

SALT_BYTES = 32
MOST_ENVELOPE_BYTES = 65_535  # the length of an entry in a tile is two bytes
INSERT_ENTRIES = (
    "INSERT INTO journal_entry (idx, id, part, stream, version, type, envelope, nodes)"
    " VALUES (%s, %s, %s, %s, %s, %s, %s, %s)"
)
INSERT_COMMANDS = "INSERT INTO journal_command (id, digest) VALUES (%s, %s)"
INSERT_BODIES = "INSERT INTO journal_body (idx, salt, body) VALUES (%s, %s, %s)"

_written = lru_cache(maxsize=256)(instants.write)  # one act or one list says few instants
_quoted = lru_cache(maxsize=1024)(quoted)  # actors, parties, types: few and always the same


class Draft(NamedTuple):
    """One entry that waits for its commitment: the envelope's facts, and the canonical body."""

    recorded: Recorded
    relied_on: tuple[int, ...]
    body: bytes


def envelope(draft: Draft, commitment: str, origin: str) -> bytes:
    """The canonical envelope of a draft whose body is committed to.

    CanonicalError for what no verifier would take: a lone surrogate, another command id than a
    UUID in lower case, more than 65,535 bytes. Better no entry than a log that never verifies.
    """
    of = draft.recorded
    if not UUID.fullmatch(of.id):
        raise CanonicalError("a command's id is a UUID in lower case")
    text = (
        f'{{"actor":{_quoted(of.actor)},"commitment":"{commitment}",'
        f'"compartment":{_quoted(of.compartment)},'
        f'"happened_at":"{_written(of.happened_at)}","id":"{of.id}","index":{of.index},'
        f'"late":{"true" if of.late else "false"},"origin":{_quoted(origin)},"part":{of.part},'
        f'"party":{_quoted(of.party)},"recorded_at":"{_written(of.recorded_at)}",'
        f'"relied_on":[{",".join(map(str, draft.relied_on))}],"role":{_quoted(of.role)},'
        f'"stream":{quoted(of.stream)},"type":{_quoted(of.type)},"version":{of.version}}}'
    )
    try:
        written = text.encode()
    except UnicodeEncodeError as error:
        raise CanonicalError("a text holds a lone surrogate") from error
    if len(written) > MOST_ENVELOPE_BYTES:
        raise CanonicalError(f"an envelope of more than {MOST_ENVELOPE_BYTES} bytes")
    return written


def append(
    drafts: Sequence[Draft],
    size: int,
    peaks: tuple[bytes, ...],
    commands: Sequence[tuple[str, bytes]] = (),
) -> tuple[int, tuple[bytes, ...]]:
    """Commit to bodies, hash leaves into the tree, insert all rows; the tree's new size and peaks.

    `commands` are the ids and digests of the commands that made the drafts, to know one that is
    sent again. The database's own constraints have the last word (IntegrityError).
    """
    origin = settings.AWDA_ORIGIN
    luck = os.urandom(SALT_BYTES * len(drafts))
    entries, bodies = [], []
    for number, draft in enumerate(drafts):
        of = draft.recorded
        salt = luck[SALT_BYTES * number : SALT_BYTES * (number + 1)]
        written = envelope(draft, sha256(salt + draft.body).hexdigest(), origin)
        nodes, peaks = tree.append(peaks, size, tree.leaf_hash(written))
        entries.append(
            (size, of.id, of.part, of.stream, of.version, of.type, written, b"".join(nodes))
        )
        bodies.append((size, salt, draft.body))
        size += 1
    with connection.cursor() as cursor:
        cursor.executemany(INSERT_ENTRIES, entries)
        cursor.executemany(INSERT_BODIES, bodies)
        if commands:
            cursor.executemany(INSERT_COMMANDS, commands)
    return size, peaks
