"""When streams were last written to: for clocks that run from the last fact of a file."""

from django.db import connection

from awda.journal.queries import recorded_of
from awda.kernel.context import Recorded
from awda.kernel.instants import Instant


def oldest_recorded_at() -> Instant | None:
    """When the first entry of this journal was recorded; None while it is empty."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT idx, envelope FROM journal_entry ORDER BY idx LIMIT 1")
        row = cursor.fetchone()
    return recorded_of(*row).recorded_at if row else None


def last_of(prefix: str) -> list[Recorded]:
    """The last entry of each stream that begins so and has bodies, by stream."""
    high = prefix[:-1] + chr(ord(prefix[-1]) + 1)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT idx, envelope FROM journal_entry WHERE idx IN ("
            "SELECT MAX(idx) FROM journal_entry"
            " WHERE stream >= %s AND stream < %s AND body IS NOT NULL GROUP BY stream"
            ") ORDER BY stream",
            [prefix, high],
        )
        return [recorded_of(*row) for row in cursor.fetchall()]


def last_in(stream: str) -> Recorded | None:
    """The last entry of one stream that has its body, or None."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT idx, envelope FROM journal_entry WHERE stream = %s AND body IS NOT NULL"
            " ORDER BY version DESC LIMIT 1",
            [stream],
        )
        row = cursor.fetchone()
    return recorded_of(*row) if row else None
