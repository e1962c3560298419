"""A big site made from a small one: every person copied many times, journal and read models alike.

What always holds: copies go through the journal's own last step (commitments, tree, unique keys),
and every read-model row of a person is copied with its ids, numbers and journal positions moved on,
so the big site is what so many first contacts and registrations would have left.
"""

import re
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
Move = Callable[[Any], Any]


def copy_everyone(copies: int) -> None:
    """Add so many copies of every person on this site."""
    from django.db import connection, transaction

    from awda.people.models import Person

    people = set(Person.objects.values_list("id", flat=True))
    first, size = _copy_entries(people, copies)
    with transaction.atomic():
        connection.ensure_connection()
        for number in range(1, copies + 1):
            _copy_rows(connection.connection, people, number, size - first, len(people))
        _fill_places(copies, people)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def moved(text: str, number: int) -> str:
    """The same text with every UUID in it changed into that of copy `number`."""
    return UUID.sub(lambda found: _other(found[0], number), text)


def _other(uuid: str, number: int) -> str:
    return f"{uuid[:24]}{int(uuid[24:28], 16) ^ number:04x}{uuid[28:]}"


def _copy_entries(people: set[str], copies: int) -> tuple[int, int]:
    """Append the entries about people again for each copy; the first such entry and the size."""
    from django.db import connection

    from awda.journal.appending import Draft
    from awda.journal.queries import recorded_of, size
    from awda.journal.writer import writing

    with connection.cursor() as cursor:
        cursor.execute("SELECT idx, envelope, body FROM journal_entry ORDER BY idx")
        rows = [(recorded_of(idx, said), bytes(body)) for idx, said, body in cursor.fetchall()]
    first = next(one.index for one, _ in rows if one.stream.partition("/")[2] in people)
    before = size()
    about = rows[first:]
    for number in range(1, copies + 1):
        with writing() as now:
            for recorded, body in about:
                other = replace(
                    recorded,
                    index=now.next_index,
                    id=_other(recorded.id, number),
                    stream=moved(recorded.stream, number),
                )
                now.pending.append(Draft(other, (), moved(body.decode(), number).encode()))
    return first, before


def _copy_rows(
    database: sqlite3.Connection, people: set[str], number: int, entries: int, many: int
) -> None:
    from awda.people.models import Person
    from awda.web.contexts import ALL

    for table in (table for context in ALL for table in context.tables):
        fields = table._meta.concrete_fields
        columns = [field.column for field in fields if field.column]
        names = ", ".join(f'"{column}"' for column in columns)
        query = f'SELECT {names} FROM "{table._meta.db_table}" ORDER BY rowid LIMIT ?'  # noqa: S608
        kept = _template(database, query, table._meta.db_table, people)
        if not kept:
            continue
        moves = [_move(field, number, entries, many, of_person=table is Person) for field in fields]
        rows = [tuple(move(value) for move, value in zip(moves, row, strict=True)) for row in kept]
        marks = ", ".join("?" * len(columns))
        database.executemany(
            f'INSERT INTO "{table._meta.db_table}" ({names}) VALUES ({marks})',  # noqa: S608
            rows,
        )


_templates: dict[str, list[tuple[Any, ...]]] = {}


def _template(
    database: sqlite3.Connection, query: str, table: str, people: set[str]
) -> Sequence[tuple[Any, ...]]:
    """The rows of the small site that name a person, read once."""
    if table not in _templates:
        rows = [tuple(row) for row in database.execute(query, (10_000_000,)).fetchall()]
        _templates[table] = [
            row
            for row in rows
            if any(isinstance(value, str) and people & set(UUID.findall(value)) for value in row)
        ]
    return _templates[table]


def _move(field: Any, number: int, entries: int, many: int, *, of_person: bool) -> Move:
    from django.db.models import BigIntegerField

    from awda.people.number import number as written
    from awda.people.number import read_number

    def text(value: Any) -> Any:
        return moved(value, number) if isinstance(value, str) else value

    def position(value: Any) -> Any:
        return value if value is None else value + number * entries

    def on(value: Any) -> Any:
        return value + number * many

    def renumbered(value: str) -> str:
        assert read_number(value)
        return written(int(value.split("-")[1]) + number * many)

    if of_person and field.name in ("sequence", "number", "wristband"):
        ways: dict[str, Move] = {
            "sequence": on,
            "number": renumbered,
            "wristband": lambda value: f"{value}-{number}",
        }
        return ways[field.name]
    return position if isinstance(field, BigIntegerField) else text


def _fill_places(copies: int, people: set[str]) -> None:
    from django.db.models import F

    from awda.custody.models import Occupancy

    Occupancy.objects.filter(kind="PERSON").update(held=F("held") * (copies + 1))
