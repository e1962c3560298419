"""A journal written by an earlier release is moved on, and stays the same record."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from django.db import DatabaseError, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.executor import MigrationExecutor
from pytest_django import DjangoDbBlocker

from awda.tlog.verify import verify
from awda.web.home import sqlite_settings
from tests.tlog.sample import Log, make_log

BEFORE, AFTER = ("journal", "0002_append_only"), ("journal", "0003_one_row_for_an_entry")
DIGEST = b"d" * 32


Old = tuple[BaseDatabaseWrapper, Path]


@pytest.fixture
def old(tmp_path: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[Old]:
    """A database in which only the journal's first two migrations ran."""
    file = tmp_path / "journal.sqlite3"
    connections.databases["old"] = connections.databases["default"] | sqlite_settings(str(file))
    with django_db_blocker.unblock():  # a file of this test's own
        MigrationExecutor(connections["old"]).migrate([BEFORE])
        yield connections["old"], file
        connections["old"].close()
    del connections["old"], connections.databases["old"]


def fill(log: Log, database: BaseDatabaseWrapper) -> None:
    """Two entries to a command, as the three tables held them."""

    def insert(table: str, *values: Any) -> None:
        marks = ", ".join(["%s"] * len(values))
        cursor.execute(f"INSERT INTO journal_{table} VALUES ({marks})", values)  # noqa: S608

    with database.cursor() as cursor:
        for index, said in enumerate(log.entries):
            columns = [said[name] for name in ("id", "part", "stream", "version", "type")]
            insert("entry", index, *columns, log.envelopes[index], log.blobs.rows[index])
            insert("body", index, log.salts[index], log.bodies[index])
            if said["part"] == 0:
                insert("command", said["id"], DIGEST)
        for size, note in log.notes.items():
            insert("checkpoint", size, note)
        insert("node_key", log.key.verifier.name, log.vkeys[0])


def test_three_tables_become_one_and_the_log_still_verifies(
    old: Old,
) -> None:
    database, file = old
    log = make_log(21)
    fill(log, database)
    MigrationExecutor(database).migrate([AFTER])
    database.close()
    report = verify(file, need_bodies=True)
    assert report.ok, report.findings
    assert (report.size, report.bodies) == (21, 21)
    with closing(sqlite3.connect(file)) as moved:
        rows = moved.execute("SELECT salt, body, digest FROM journal_entry ORDER BY idx")
        digests = [None if index % 2 else DIGEST for index in range(21)]
        assert rows.fetchall() == list(zip(log.salts, log.bodies, digests, strict=True))


def test_a_moved_journal_is_append_only(old: Old) -> None:
    database, _ = old
    fill(make_log(4), database)
    MigrationExecutor(database).migrate([AFTER])
    for statement in (
        "UPDATE journal_entry SET body = NULL",
        "DELETE FROM journal_entry",
        "INSERT OR REPLACE INTO journal_entry SELECT * FROM journal_entry WHERE idx = 0",
    ):
        with (
            pytest.raises(DatabaseError, match="append-only"),
            database.cursor() as cursor,
        ):
            cursor.execute(statement)
