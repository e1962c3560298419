"""Bodies go, envelopes stay: the one change of the record that the database lets through.

What always holds: salt, body and digest of an entry become NULL together, and only where an erasing
entry in the stream `erasure/<the entry's stream>` names it (docs/record.md, section 2). The
database's trigger asks for that entry itself, so no program can erase without saying so on the log.
"""

from collections.abc import Sequence

from django.db import connection, transaction

STREAM = "erasure/"  # followed by the stream whose bodies go
AT_ONCE = 500  # rows of one statement
FORGET = "UPDATE journal_entry SET salt = NULL, body = NULL, digest = NULL WHERE body IS NOT NULL"


def erase(entries: Sequence[int]) -> None:
    """Forget these bodies. DatabaseError where no erasing entry on the record names them."""
    for start in range(0, len(entries), AT_ONCE):
        some = entries[start : start + AT_ONCE]
        marks = ", ".join(["%s"] * len(some))
        with connection.cursor() as cursor:
            cursor.execute(
                f"{FORGET} AND idx IN ({marks})",  # only placeholders are formatted
                list(some),
            )


def indexes_with_bodies(stream: str) -> tuple[int, ...]:
    """The entries of a stream whose bodies are here, oldest first."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT idx FROM journal_entry WHERE stream = %s AND body IS NOT NULL ORDER BY version",
            [stream],
        )
        return tuple(int(row[0]) for row in cursor.fetchall())


def scrub() -> None:
    """Drive erased bytes out of SQLite's write-ahead log, once what erased them is committed.

    In the file itself `secure_delete` has overwritten them. Where a reader holds this up,
    `scrub_again` does it at the next tick. On PostgreSQL nothing is done here: its dead rows go
    with `VACUUM FULL journal_entry` (docs/operator.md).
    """
    if connection.vendor == "sqlite":
        transaction.on_commit(_truncate)


def scrub_again() -> None:
    """Do what a reader held up."""
    if connection.alias in _held_up:
        scrub()


_held_up: set[str] = set()  # databases whose write-ahead log may still hold what was erased


def _truncate() -> None:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        busy = cursor.fetchone()[0]
    if busy:
        _held_up.add(connection.alias)
    else:
        _held_up.discard(connection.alias)
