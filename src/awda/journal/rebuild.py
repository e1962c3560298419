"""Read models can be dropped and told again from the journal, to the same rows."""

import json
from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Any

from django.db import transaction
from django.db.models import Model

from awda.journal import queries
from awda.journal.writer import writing
from awda.kernel.context import Context

AnyContext = Context[Any, Any, Any, Any]


def rebuild(contexts: Sequence[AnyContext], progress: Callable[[int, int], None]) -> int:
    """Empty the contexts' tables and project the whole journal again, in one transaction.

    `progress(done, of)` is called every thousand entries. How many entries were projected.
    """
    by_name = {context.name: context for context in contexts}
    readers = {name: queries.event_reader(context) for name, context in by_name.items()}
    with writing() as now, transaction.atomic():
        for context in contexts:
            for table in context.tables:
                table.objects.all().delete()
        done = 0
        for recorded, body in queries.walk():
            name = recorded.type.partition(".")[0]
            if name in by_name:
                by_name[name].project(readers[name](recorded.type, body), recorded)
            done += 1
            if done % 1000 == 0:
                progress(done, now.size)
        progress(done, now.size)
    return done


def fingerprints(contexts: Sequence[AnyContext]) -> dict[str, str]:
    """SHA-256 over all rows of each read-model table: equal rows, equal text, on any database.

    Databases sort texts and write JSON each in their own way; so rows are hashed one by one, JSON
    with its names sorted, and the hashes sorted.
    """
    tables = [table for context in contexts for table in context.tables]
    return {table._meta.db_table: _fingerprint(table) for table in tables}


def _fingerprint(table: type[Model]) -> str:
    names = [field.attname for field in table._meta.concrete_fields]
    rows = table._default_manager.order_by().values_list(*names).iterator(chunk_size=2000)
    return sha256(b"".join(sorted(map(_row, rows)))).hexdigest()


def _row(row: tuple[Any, ...]) -> bytes:
    return sha256(repr([_same(value) for value in row]).encode()).digest()


def _same(value: object) -> object:
    if isinstance(value, memoryview):
        return bytes(value)
    return json.dumps(value, sort_keys=True) if isinstance(value, dict | list) else value
