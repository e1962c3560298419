"""Checkpoints of this log, receipts for single entries, and what witnesses have co-signed.

A checkpoint is signed when someone asks and the log has grown; it is stored and never changed. A
receipt (C2SP tlog-proof) shows that one entry stands under a checkpoint.
"""

from collections.abc import Iterable, Iterator

from django.conf import settings
from django.db import connection

from awda.journal import keys, queries
from awda.journal.models import Checkpoint, Cosignature
from awda.journal.writer import writing
from awda.tlog import checkpoint as heads
from awda.tlog import tree
from awda.tlog.export import Body, Source
from awda.tlog.proof import Receipt, write_receipt


def latest() -> Checkpoint:
    """The checkpoint of the log as it stands now, signed if it is new."""
    size = queries.size()
    found = Checkpoint.objects.filter(size=size).first()
    if found:
        return found
    with writing() as now:
        note = heads.sign_checkpoint(
            heads.Checkpoint(settings.AWDA_ORIGIN, now.size, tree.root_of(now.head.peaks)),
            keys.node_signer(),
        )
        return Checkpoint.objects.get_or_create(size=now.size, defaults={"note": note})[0]


def newest_signed() -> Checkpoint | None:
    """The newest checkpoint already signed, or None; signs nothing."""
    return Checkpoint.objects.order_by("-size").first()


def with_cosignatures(checkpoint: Checkpoint) -> str:
    """The checkpoint's note with every witness's line under it."""
    lines = Cosignature.objects.filter(size=checkpoint.size).order_by("witness")
    return checkpoint.note + "".join(f"{line.line}\n" for line in lines)


def root_at(size: int) -> bytes:
    """The tree's root at a past size."""
    return tree.root(size, queries.read_nodes)


def receipt(index: int) -> str:
    """A tlog-proof that entry `index` stands under the latest checkpoint."""
    head = latest()
    hashes = tree.inclusion_proof(index, head.size, queries.read_nodes)
    return write_receipt(Receipt(index, tuple(hashes), with_cosignatures(head)))


def source(*, bodies: bool) -> Source:
    """This journal as something `tlog.export` can write out, with or without bodies."""
    return Source(
        read=queries.read_nodes,
        entries=_envelopes,
        bodies=_bodies if bodies else None,
    )


def _envelopes(start: int, end: int) -> Iterator[bytes]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT envelope FROM journal_entry WHERE idx >= %s AND idx < %s ORDER BY idx",
            [start, end],
        )
        yield from (bytes(row[0]) for row in cursor.fetchall())


def _bodies(start: int, end: int) -> Iterable[Body]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT idx, salt, body FROM journal_entry"
            " WHERE idx >= %s AND idx < %s AND body IS NOT NULL ORDER BY idx",
            [start, end],
        )
        rows = cursor.fetchall()
    return [Body(idx, bytes(salt), bytes(body)) for idx, salt, body in rows]
