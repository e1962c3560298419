"""Medical files: when one is over, and how its rows go (D-04: 10 years or national law)."""

from awda.custody.leaving import files_over
from awda.journal import ends
from awda.kernel.ending import Ended, Remains
from awda.kernel.instants import Instant
from awda.medical.fitness.projection import FITNESS
from awda.medical.projection import MEDICAL

FILE, CHECKS = "medical/", "fitness/"  # each followed by the person's id


def over(before: Instant, most: int) -> list[Ended]:
    """Files that were over at or before an instant, the oldest first."""
    oldest = ends.oldest_recorded_at()
    if oldest is None or oldest > before:
        return []
    last = {one.stream: one for prefix in (FILE, CHECKS) for one in ends.last_of(prefix)}
    files = {stream: (_person(stream), one.recorded_at) for stream, one in last.items()}
    return [one for one in files_over(files) if one.ended_at <= before][:most]


def ended(stream: str) -> Ended | None:
    """One file, if it is over."""
    last = ends.last_in(stream)
    found = files_over({stream: (_person(stream), last.recorded_at)}) if last else []
    return found[0] if found else None


def _person(stream: str) -> str:
    return stream.partition("/")[2]


def remains(_stream: str) -> Remains:
    """Nothing."""
    return Remains()


def forget(stream: str, _remains: Remains) -> None:
    """Take the file's rows away."""
    context = MEDICAL if stream.startswith(FILE) else FITNESS
    for table in context.tables:
        table._default_manager.filter(person=_person(stream)).delete()
