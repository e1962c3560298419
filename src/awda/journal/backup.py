"""Backup and restore: the whole record, its key and its photographs in one file, on any database.

A backup holds the tables that cannot be told again (the journal, logins, the log of reads); read
models are rebuilt. Restore goes only into an empty database and verifies the log, bodies and all,
before it reports success; anything less is an error that names what is wrong.
"""

import io
import json
import os
import tarfile
import tempfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from django.core import serializers
from django.core.exceptions import ObjectDoesNotExist
from django.core.management.color import no_style
from django.db import DatabaseError, connection, models, transaction

from awda.journal import queries
from awda.journal.checkpoints import latest, root_at, source, with_cosignatures
from awda.journal.keys import node_signer, vkey
from awda.journal.models import (
    Checkpoint,
    Cosignature,
    Entry,
    NodeKey,
    Watched,
    Witness,
)
from awda.journal.rebuild import AnyContext, rebuild
from awda.journal.writer import writing
from awda.tlog import export
from awda.tlog.checkpoint import open_checkpoint
from awda.tlog.note import NoteError
from awda.tlog.verify import verify

JOURNAL_TABLES: tuple[type[models.Model], ...] = (
    NodeKey,
    Entry,
    Checkpoint,
    Cosignature,
    Witness,
    Watched,
)
ROWS_AT_A_TIME = 500
DAMAGED = (
    tarfile.TarError,
    zlib.error,
    OSError,
    EOFError,
    ValueError,
    serializers.base.DeserializationError,
    DatabaseError,
    ObjectDoesNotExist,
)
Progress = Callable[[str], None]


class BackupError(Exception):
    """The backup cannot be made or restored; the message says why. Nothing was half-restored."""


def back_up(
    file: Path, home: Path, keep: Sequence[str], others: Sequence[type[models.Model]]
) -> int:
    """Write `file` (mode 0600): tables, and the paths named in `keep` of the home. Entries saved.

    The writer's lock is held meanwhile, so that all tables are of one instant on any database, and
    all entries are under the checkpoint that restore will ask for.
    """
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as out, tarfile.open(fileobj=out, mode="w:gz") as tar:
        with writing():
            size = int(latest().size)
            for table in (*JOURNAL_TABLES, *others):
                text = serializers.serialize("jsonl", table._default_manager.order_by("pk"))
                _put(tar, f"tables/{table._meta.label}.jsonl", str(text).encode())
        for name in keep:
            if (home / name).exists():
                tar.add(home / name, arcname=f"home/{name}")
    return size


def _put(tar: tarfile.TarFile, name: str, content: bytes) -> None:
    info = tarfile.TarInfo(name)
    info.size, info.mode = len(content), 0o600
    tar.addfile(info, io.BytesIO(content))


def restore_tables(
    file: Path,
    others: Sequence[type[models.Model]],
    contexts: Sequence[AnyContext],
    progress: Progress,
) -> int:
    """Load a backup's tables into this empty database, verify the log, then rebuild read models.

    How many entries there are. BackupError, and the database as empty as before, when the file is
    damaged or its log is not what its checkpoint signed.
    """
    if queries.size():
        raise BackupError("this database holds a journal already: restore goes into an empty one")
    try:
        with transaction.atomic(), tarfile.open(file, "r:gz") as tar:
            for table in (*JOURNAL_TABLES, *others):
                progress(table._meta.label)
                _load(tar, table)
            _count_on((*JOURNAL_TABLES, *others))
            progress("verify")
            if problems := list(_wrong_in_restored()):
                raise BackupError("the backup does not verify: " + "; ".join(problems[:5]))
            progress("rebuild")
            rebuild(contexts, lambda _done, _of: None)
    except DAMAGED as error:
        raise BackupError(f"the backup is damaged: {error}") from error
    return queries.size()


def _load(tar: tarfile.TarFile, table: type[models.Model]) -> None:
    try:
        member = tar.extractfile(f"tables/{table._meta.label}.jsonl")
    except KeyError:
        raise BackupError(f"the backup lacks the table {table._meta.label}") from None
    assert member is not None
    with member:
        read = serializers.deserialize("jsonl", io.TextIOWrapper(member, "utf-8"))
        many_to_many = []
        while batch := list(islice(read, ROWS_AT_A_TIME)):
            table._default_manager.bulk_create([row.object for row in batch])
            many_to_many += [row for row in batch if row.m2m_data]
        for row in many_to_many:
            row.save()


def _count_on(tables: Sequence[type[models.Model]]) -> None:
    """PostgreSQL draws ids from sequences, which know nothing of rows that came with theirs."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), list(tables)):
            cursor.execute(statement)


def _wrong_in_restored() -> Iterator[str]:
    """What is wrong with a restored record. Asked before anything can sign it anew."""
    size = queries.size()
    if size and not Checkpoint.objects.filter(size=size).exists():
        yield f"no checkpoint over all {size} entries"
    elif vkey() != node_signer().verifier.vkey:
        yield "its public key is not that of its node key"
    else:
        yield from verify_record()


@contextmanager
def exported(*, bodies: bool = True) -> Iterator[Path]:
    """The log as a static export in a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="awda-") as folder:
        write_export(Path(folder) / "log", bodies=bodies)
        yield Path(folder) / "log"


def write_export(out: Path, *, bodies: bool, witnesses: Sequence[str] = ()) -> int:
    """Write the log as static tiles into `out`; how many files were new. Raises TileError."""
    note = with_cosignatures(latest())
    return export.export(out, note, [vkey(), *witnesses], source(bodies=bodies))


def verify_record() -> Iterator[str]:
    """What is wrong with the record in this database, in words; nothing when it verifies."""
    with exported() as folder:
        report = verify(folder, vkey(), need_bodies=True)
    for finding in report.found.kept:
        yield f"{finding.where}: {finding.message}"
    yield from _columns()
    yield from _older_checkpoints()


def _columns() -> Iterator[str]:
    """Columns by which this database finds entries, where they differ from what envelopes say."""
    rows = Entry.objects.order_by("idx").values_list(
        "idx", "command", "part", "stream", "version", "envelope"
    )
    for index, *columns, envelope in rows.iterator(chunk_size=2000):
        said = json.loads(bytes(envelope))
        stated = [said[name] for name in ("id", "part", "stream", "version")]
        if columns != stated or index != said["index"]:
            yield f"entry {index}: a column is not what the envelope says"


def _older_checkpoints() -> Iterator[str]:
    """Checkpoints that this key did not sign, or whose root the tree never had."""
    verifier = node_signer().verifier
    for signed in Checkpoint.objects.order_by("size"):
        try:
            head, _ = open_checkpoint(signed.note, [verifier])
        except NoteError as error:
            yield f"checkpoint {signed.size}: {error}"
            continue
        if head.size != signed.size or head.root != root_at(signed.size):
            yield f"checkpoint {signed.size}: not the root this log had"
