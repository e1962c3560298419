"""UPDATE, DELETE, REPLACE and TRUNCATE on the record are refused by the database itself."""

import re

import pytest
from django.db import DatabaseError, connection, transaction

from awda.journal.checkpoints import latest
from awda.journal.models import Cosignature
from awda.tlog.note import Signer
from tests.journal.parties import open_parties

ROWS = {
    "journal_entry": ("idx", "0, 'x', 0, 'x', 0, {blob}, {blob}, {blob}, {blob}, {blob}"),
    "journal_checkpoint": ("size", "2, 'another head'"),
    "journal_cosignature": ("size", "1, 2, 'w', 'another line'"),
}


@pytest.fixture(autouse=True)
def _record(node: Signer) -> None:
    open_parties(2)
    Cosignature.objects.create(id=1, size=latest().size, witness="w", line="a line")


def rows(table: str) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table} ORDER BY 1")  # noqa: S608 - of this file
        return [
            tuple(bytes(value) if isinstance(value, memoryview) else value for value in row)
            for row in cursor.fetchall()
        ]


def run(statement: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.rule("X-08")
@pytest.mark.parametrize("table", ROWS)
def test_nothing_on_the_record_changes_or_goes(table: str) -> None:
    before = rows(table)
    assert before
    key, _ = ROWS[table]
    for statement in (
        f"UPDATE {table} SET {key} = {key} + 1000",  # noqa: S608
        f"UPDATE {table} SET {key} = {key}",  # noqa: S608
        f"DELETE FROM {table} WHERE {key} >= 0",  # noqa: S608
        f"DELETE FROM {table}",  # noqa: S608
    ):
        with pytest.raises(DatabaseError, match="append-only"):
            run(statement)
        assert rows(table) == before


@pytest.mark.rule("X-08")
@pytest.mark.parametrize("table", ROWS)
def test_nothing_is_put_in_place_of_a_row(table: str) -> None:
    before, values = rows(table), ROWS[table][1]
    if connection.vendor == "sqlite":
        values = values.format(blob="x'00'")
        statements = [f"{verb} INTO {table} VALUES ({values})" for verb in REPLACING]
    else:
        statements = [f"TRUNCATE {table}", f"TRUNCATE {table} CASCADE"]
    for statement in statements:
        with pytest.raises(DatabaseError, match="append-only"):
            run(statement)
        assert rows(table) == before


REPLACING = ("REPLACE", "INSERT OR REPLACE")


@pytest.mark.skipif(connection.vendor != "sqlite", reason="a property of SQLite's files")
def test_positions_are_kept_without_a_second_index() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT sql FROM sqlite_master WHERE tbl_name = 'journal_entry'")
        schema = " ".join(row[0] or "" for row in cursor.fetchall())
        cursor.execute("EXPLAIN QUERY PLAN SELECT envelope FROM journal_entry WHERE idx = 5")
        plan = cursor.fetchone()[-1]
    assert re.search(r'"idx" integer NOT NULL PRIMARY KEY', schema)
    assert "INTEGER PRIMARY KEY" in plan
