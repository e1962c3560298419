"""The last step of writing: finished facts become rows of the journal and nodes of the tree.

What always holds: the bytes of an envelope are its canonical JSON (docs/record.md, section 3), made
here from a form with its places already in order, because every entry of every import passes here;
`tests/journal/test_appending.py` compares them with `tlog.canonical`. Entries of one call get
indexes without gaps and are inserted together. Who calls holds the writer's lock.
"""

import os
from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import sha256
from json.encoder import encode_basestring as quoted
from operator import attrgetter
from typing import Any, NamedTuple

from django.conf import settings
from django.db import connection

from awda.journal.queries import Head
from awda.kernel import instants
from awda.kernel.context import Recorded
from awda.kernel.ids import UUID
from awda.tlog import tree
from awda.tlog.canonical import CanonicalError

SALT_BYTES = 32
MOST_ENVELOPE_BYTES = 65_535  # the length of an entry in a tile is two bytes
INSERT = (
    "INSERT INTO journal_entry"
    " (idx, id, part, stream, version, envelope, nodes, salt, body, digest)"
    " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)"
)

_written = lru_cache(maxsize=256)(instants.write)  # one act or one list says few instants
_of_the_entry = attrgetter("id", "index", "part", "stream", "version")
_of_the_act = attrgetter(
    "actor", "compartment", "happened_at", "late", "party", "recorded_at", "role", "type"
)


@lru_cache(maxsize=1024)
def _positions(relied_on: tuple[int, ...]) -> str:
    """The entries relied on; those of one list mostly rely on the same."""
    return ",".join(map(str, relied_on))


class Draft(NamedTuple):
    """One entry that waits for its commitment: the envelope's facts, and the canonical body.

    `digest` is that of its command (see `models.Entry`), on the first entry of each command.
    """

    recorded: Recorded
    relied_on: tuple[int, ...]
    body: bytes
    digest: bytes | None = None


def envelopes(drafts: Sequence[Draft], commitments: Iterable[str], origin: str) -> list[bytes]:
    """The canonical envelopes of drafts whose bodies are committed to, in the log `origin`.

    What all entries of an act share is put in its places once: the next entry mostly shares it.
    CanonicalError for what no verifier would take: a lone surrogate, another command id than a UUID
    in lower case, more than 65,535 bytes. Better no entry than a log that never verifies.
    """
    shared: tuple[object, ...] = ()
    start = to_id = to_part = to_relied_on = to_stream = to_version = ""
    made = []
    for draft, commitment in zip(drafts, commitments, strict=True):
        recorded = draft.recorded
        command, index, part, stream, version = _of_the_entry(recorded)
        if not UUID.fullmatch(command):
            raise CanonicalError("a command's id is a UUID in lower case")
        if (of_the_act := _of_the_act(recorded)) != shared:
            shared = of_the_act
            start, to_id, to_part, to_relied_on, to_stream, to_version = _form(recorded, origin)
        text = (
            f'{start}{commitment}{to_id}{command}","index":{index}{to_part}{part}'
            f"{to_relied_on}{_positions(draft.relied_on)}"
            f"{to_stream}{quoted(stream)}{to_version}{version}}}"
        )
        made.append(_bytes_of(text))
    return made


def _bytes_of(text: str) -> bytes:
    try:
        written = text.encode()
    except UnicodeEncodeError as error:
        raise CanonicalError("a text holds a lone surrogate") from error
    if len(written) > MOST_ENVELOPE_BYTES:
        raise CanonicalError(f"an envelope of more than {MOST_ENVELOPE_BYTES} bytes")
    return written


def _form(of: Recorded, origin: str) -> tuple[str, str, str, str, str, str]:
    """The text before commitment, id, part, relied_on, stream and version."""
    return (
        f'{{"actor":{quoted(of.actor)},"commitment":"',
        f'","compartment":{quoted(of.compartment)},"happened_at":"{_written(of.happened_at)}","id":"',
        f',"late":{"true" if of.late else "false"},"origin":{quoted(origin)},"part":',
        f',"party":{quoted(of.party)},"recorded_at":"{_written(of.recorded_at)}","relied_on":[',
        f'],"role":{quoted(of.role)},"stream":',
        f',"type":{quoted(of.type)},"version":',
    )


def append(drafts: Sequence[Draft], head: Head) -> Head:
    """Commit to bodies, hash leaves into the tree and insert all rows; the new head.

    The database's own constraints have the last word (IntegrityError). Python's sqlite3 binds a
    bytearray as it is, but looks for an adapter of each `bytes`, which costs more than the row.
    """
    luck = bytearray(os.urandom(SALT_BYTES * len(drafts)))
    salts = [luck[at : at + SALT_BYTES] for at in range(0, len(luck), SALT_BYTES)]
    commitments = [
        sha256(salt + draft.body).hexdigest() for draft, salt in zip(drafts, salts, strict=True)
    ]
    leaves = envelopes(drafts, commitments, settings.AWDA_ORIGIN)
    nodes, peaks = tree.extend(head.peaks, head.size, map(tree.leaf_hash, leaves))
    rows: list[tuple[Any, ...]] = [
        (
            of.index,
            of.id,
            of.part,
            of.stream,
            of.version,
            bytearray(written),
            bytearray(hashes),
            salt,
            bytearray(body),
            digest and bytearray(digest),
        )
        for (of, _, body, digest), written, hashes, salt in zip(
            drafts, leaves, nodes, salts, strict=True
        )
    ]
    with connection.cursor() as cursor:
        cursor.executemany(INSERT, rows)
    return Head(head.size + len(drafts), peaks, nodes[-1])
