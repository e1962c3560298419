"""Durable appends to the journal beside raw SQLite: `python -m bench.append`.

The journal writes canonical bytes, commitment, tree nodes, its unique keys, and the digest by which
a command sent again is known; no read models. The raw reference writes the same bytes (envelope and
body, bound as `bytearray` as ours are) into one table of one key; the second reference has the
journal's unique keys too. All are in WAL with synchronous=FULL, by Python's sqlite3; what is
written (rows, decided facts) is made ready before the clock runs. Last come whole commands, with
decision and read models.
"""

import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256
from itertools import count
from pathlib import Path

from bench.figures import Work, alternate_prepared, home, line

SINGLE_ROUNDS, BATCH_ROUNDS, BATCH = 400, 80, 100
NOON = datetime(2024, 12, 7, 12, tzinfo=UTC)
PLAIN = "CREATE TABLE plain (idx INTEGER PRIMARY KEY, said BLOB)"
KEYED = (
    "CREATE TABLE plain (idx INTEGER PRIMARY KEY, id TEXT, part INTEGER, stream TEXT,"
    " version INTEGER, said BLOB, UNIQUE (id, part), UNIQUE (stream, version))"
)


class Raw:
    """One plain table in a file of its own."""

    def __init__(self, path: Path, schema: str, said: bytearray) -> None:
        self.rows: Iterator[int] = count()
        self.said = said
        self.keyed = schema == KEYED
        self.database = sqlite3.connect(path, isolation_level=None)
        self.database.executescript(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536;" + schema
        )

    def rows_of(self, many: int) -> Work:
        """Rows ready to insert in one transaction."""
        from awda.journal.clock import new_id

        rows: list[tuple[object, ...]] = [(next(self.rows), self.said) for _ in range(many)]
        statement = "INSERT INTO plain VALUES (?, ?)"
        if self.keyed:
            rows = [(row[0], new_id(), f"custody/{new_id()}", self.said) for row in rows]
            statement = "INSERT INTO plain VALUES (?, ?, 0, ?, 0, ?)"

        def insert() -> None:
            self.database.execute("BEGIN IMMEDIATE")
            self.database.executemany(statement, rows)
            self.database.execute("COMMIT")

        return insert


def facts_of(many: int) -> Work:
    """Decided facts, ready for the journal: it makes their bodies, envelopes, salts and nodes."""
    from awda.journal.appending import Draft
    from awda.journal.clock import new_id
    from awda.journal.queries import size
    from awda.journal.writer import writing
    from awda.kernel.context import Recorded
    from awda.kernel.roles import Compartment, Role
    from awda.tlog.canonical import canonical

    first = size()
    facts = [
        Recorded(
            index=index,
            id=new_id(),
            part=0,
            stream=f"custody/{new_id()}",
            version=0,
            type="custody.Moved",
            compartment=Compartment.CUSTODY,
            actor="gate",
            role=Role.GATE_CLERK,
            party="border-command",
            happened_at=NOON,
            recorded_at=NOON,
            late=False,
        )
        for index in range(first, first + many)
    ]

    def append() -> None:
        with writing() as now:
            for recorded in facts:
                body = canonical({"subject": recorded.stream[8:], "place": "reception-tents"})
                now.pending.append(Draft(recorded, (0, 1), body, sha256(body).digest()))

    return append


def commands_of(many: int) -> Work:
    """Whole commands: facts, decision, journal and read models (a party is opened)."""
    from awda.journal.clock import new_id
    from awda.journal.writer import writing
    from awda.kernel.act import Act
    from awda.kernel.ids import ActorId, CommandId, PartyId
    from awda.kernel.roles import Role
    from awda.places.projection import PLACES
    from awda.places.rules import OpenParty, PartyKind

    ids = [new_id() for _ in range(many)]

    def execute() -> None:
        with writing() as now:
            for made in ids:
                opened = OpenParty(
                    party=PartyId(made), kind=PartyKind.HOST, name_ar="جهة", name_en="Party"
                )
                console, awda = ActorId("console"), PartyId("awda")
                act = Act(CommandId(made), console, Role.KEEPER, awda, NOON, NOON)
                now.execute(PLACES, opened, act)

    return execute


def main() -> None:
    with home() as path:
        from django.db import connection

        facts_of(1)()
        with connection.cursor() as cursor:
            cursor.execute("SELECT envelope, body FROM journal_entry")
            envelope, body = cursor.fetchone()
        said = bytearray(bytes(envelope) + bytes(body))
        plain = Raw(path / "plain.sqlite3", PLAIN, said)
        keyed = Raw(path / "keyed.sqlite3", KEYED, said)
        ways: dict[str, Callable[[int], Work]] = {
            "plain": plain.rows_of,
            "journal": facts_of,
            "keyed": keyed.rows_of,
            "execute": commands_of,
        }
        for many, rounds, aim in ((1, SINGLE_ROUNDS, 0.6), (BATCH, BATCH_ROUNDS, 0.4)):
            works = {name: partial(prepare, many) for name, prepare in ways.items()}
            report(alternate_prepared(works, rounds), many, aim)


def report(took: dict[str, float], many: int, aim: float) -> None:
    """Rows per second, each beside the raw table's."""
    rate = {name: many / time for name, time in took.items()}
    name = f"in batches of {many}" if many > 1 else "one row at a time"
    for measured, reference, want in (
        ("journal", "plain", f"aim >= {aim}"),
        ("journal", "keyed", "the same with the same unique keys"),
        ("execute", "plain", "whole commands, for comparison"),
    ):
        against = rate[reference]
        ratio = rate[measured] / against
        line(f"{measured} {name} / {reference}", rate[measured], "rows/s", against, ratio, want)


if __name__ == "__main__":
    main()
