"""Instants on the record: UTC, milliseconds, always written the same way.

`2024-12-07T10:00:00.000Z` sorts as text in the order of time, so a database needs no date type to
answer "at or before".
"""

from datetime import UTC, datetime

Instant = datetime

FORMAT_LENGTH = len("2024-12-07T10:00:00.000Z")


def write(instant: Instant) -> str:
    """The instant as it stands on the record. Refuses a naive datetime with ValueError."""
    if instant.tzinfo is None:
        raise ValueError("an instant on the record needs a time zone")
    utc = instant.astimezone(UTC)
    return f"{utc:%Y-%m-%dT%H:%M:%S}.{utc.microsecond // 1000:03d}Z"


def read(text: str) -> Instant:
    """An instant from the record's own form; any other form is a ValueError."""
    if len(text) != FORMAT_LENGTH or text[-1] != "Z":
        raise ValueError("not an instant as the record writes it")
    return datetime.fromisoformat(text)


def trim(instant: Instant) -> Instant:
    """The instant in UTC, cut to the millisecond that the record keeps."""
    utc = instant.astimezone(UTC)
    return utc.replace(microsecond=utc.microsecond // 1000 * 1000)
