"""Durable appends to the journal beside raw SQLite: `python -m bench.append`.

The journal writes canonical bytes, commitment, tree nodes, and its unique keys; no read models. The
raw reference writes the same bytes (envelope and body) into one table of one key; the second
reference has the journal's unique keys too. All are in WAL with synchronous=FULL, by Python's
sqlite3. Last come whole commands, with decision and read models.
"""

import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from itertools import count
from pathlib import Path

from bench.figures import alternate, home, line

SINGLE_ROUNDS, BATCH_ROUNDS, BATCH = 400, 80, 100
NOON = datetime(2024, 12, 7, 12, tzinfo=UTC)
PLAIN = "CREATE TABLE plain (idx INTEGER PRIMARY KEY, said BLOB)"
KEYED = (
    "CREATE TABLE plain (idx INTEGER PRIMARY KEY, id TEXT, part INTEGER, stream TEXT,"
    " version INTEGER, said BLOB, UNIQUE (id, part), UNIQUE (stream, version))"
)


class Raw:
    """One plain table in a file of its own."""

    def __init__(self, path: Path, schema: str, said: bytes) -> None:
        self.rows: Iterator[int] = count()
        self.said = said
        self.keyed = schema == KEYED
        self.database = sqlite3.connect(path, isolation_level=None)
        self.database.executescript(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536;" + schema
        )

    def write(self, many: int, ids: Iterator[str]) -> None:
        """Insert so many rows in one transaction."""
        if self.keyed:
            statement = "INSERT INTO plain VALUES (?, ?, 0, ?, 0, ?)"
            rows = [
                (next(self.rows), next(ids), f"custody/{next(ids)}", self.said) for _ in range(many)
            ]
        else:
            statement = "INSERT INTO plain VALUES (?, ?)"
            rows = [(next(self.rows), self.said) for _ in range(many)]
        self.database.execute("BEGIN IMMEDIATE")
        self.database.executemany(statement, rows)
        self.database.execute("COMMIT")


def append(many: int, ids: Iterator[str]) -> None:
    """The journal alone: so many finished facts in one transaction."""
    from awda.journal.appending import Draft
    from awda.journal.writer import writing
    from awda.kernel.context import Recorded
    from awda.kernel.roles import Compartment, Role
    from awda.tlog.canonical import canonical

    with writing() as now:
        for _ in range(many):
            person = next(ids)
            recorded = Recorded(
                index=now.next_index,
                id=next(ids),
                part=0,
                stream=f"custody/{person}",
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
            body = canonical({"subject": person, "place": "reception-tents"})
            now.pending.append(Draft(recorded, (0, 1), body))


def command(many: int, ids: Iterator[str]) -> None:
    """Whole commands: facts, decision, journal and read models (a party is opened)."""
    from awda.journal.writer import writing
    from awda.kernel.act import Act
    from awda.kernel.ids import ActorId, CommandId, PartyId
    from awda.kernel.roles import Role
    from awda.places.projection import PLACES
    from awda.places.rules import OpenParty, PartyKind

    with writing() as now:
        for _ in range(many):
            party = PartyId(next(ids))
            opened = OpenParty(
                party=party, kind=PartyKind.HOST, name_ar="جهة", name_en="Party", mandate=""
            )
            signed = Act(
                id=CommandId(next(ids)),
                actor=ActorId("console"),
                role=Role.KEEPER,
                party=PartyId("awda"),
                happened_at=NOON,
                recorded_at=NOON,
            )
            now.execute(PLACES, opened, signed)


def main() -> None:
    with home() as path:
        from django.db import connection

        append(1, drawn(2))
        with connection.cursor() as cursor:
            cursor.execute("SELECT envelope, body FROM journal_entry JOIN journal_body USING (idx)")
            envelope, body = cursor.fetchone()
        plain = Raw(path / "plain.sqlite3", PLAIN, bytes(envelope) + bytes(body))
        keyed = Raw(path / "keyed.sqlite3", KEYED, bytes(envelope) + bytes(body))
        for many, rounds, aim in ((1, SINGLE_ROUNDS, 0.6), (BATCH, BATCH_ROUNDS, 0.4)):
            ids = drawn(2 * 3 * many * rounds)
            writes: dict[str, Callable[[int, Iterator[str]], None]] = {
                "plain": plain.write,
                "journal": append,
                "keyed": keyed.write,
                "execute": command,
            }
            works = {name: partial(write, many, ids) for name, write in writes.items()}
            report(alternate(works, rounds), many, aim)


def drawn(many: int) -> Iterator[str]:
    """Ids as the doors draw them: before the journal is asked, later ones sorting later."""
    from awda.journal.clock import new_id

    return iter([new_id() for _ in range(many)])


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
