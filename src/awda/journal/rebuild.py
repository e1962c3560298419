"""Read models can be dropped and told again from the journal, to the same rows."""

from collections.abc import Callable, Iterator, Sequence
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
    """SHA-256 over all rows of each read-model table, in order of its key: equal rows, equal
    text.
    """
    tables = [table for context in contexts for table in context.tables]
    return {table._meta.db_table: _fingerprint(table) for table in tables}


def _fingerprint(table: type[Model]) -> str:
    digest = sha256()
    for row in _rows(table):
        digest.update(repr(row).encode())
    return digest.hexdigest()


def _rows(table: type[Model]) -> Iterator[tuple[Any, ...]]:
    names = [field.attname for field in table._meta.concrete_fields]
    rows = table._default_manager.order_by("pk").values_list(*names)
    for row in rows.iterator(chunk_size=2000):
        yield tuple(bytes(value) if isinstance(value, memoryview) else value for value in row)
