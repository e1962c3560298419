"""When a file about a person is over: nobody answers for them any more, and nothing new is said."""

from collections.abc import Mapping

from awda.custody import queries
from awda.kernel.ending import Ended
from awda.kernel.instants import Instant


def files_over(files: Mapping[str, tuple[str, Instant]]) -> list[Ended]:
    """Of files by stream, each with its person and last fact, those that are over; oldest first.

    A file is over since custody ended or its last fact, whichever is later; whoever is held, or
    never was, has a file that is open.
    """
    held = queries.holdings({person for person, _ in files.values()})
    found = []
    for stream, (person, last) in files.items():
        until = held[person].until if person in held else None
        if until is not None:
            found.append(Ended(stream, person, max(until, last)))
    return sorted(found, key=lambda one: (one.ended_at, one.stream))
