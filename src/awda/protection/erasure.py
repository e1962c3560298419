"""Files of consent and risk: when one is over, and how its rows go (D-04: 10 years, sealed)."""

from awda.custody.leaving import files_over
from awda.journal import ends
from awda.kernel.ending import Ended, Remains
from awda.kernel.instants import Instant
from awda.protection.models import ProtectionFile
from awda.protection.projection import PROTECTION

PREFIX = "protection/"  # followed by an id that only this installation can work out


def over(before: Instant, most: int) -> list[Ended]:
    """Files that were over at or before an instant, the oldest first."""
    oldest = ends.oldest_recorded_at()
    if oldest is None or oldest > before:
        return []
    people = dict(ProtectionFile.objects.values_list("stream", "person"))
    files = {
        one.stream: (people[one.stream], one.recorded_at)
        for one in ends.last_of(PREFIX)
        if one.stream in people
    }
    return [one for one in files_over(files) if one.ended_at <= before][:most]


def ended(stream: str) -> Ended | None:
    """One file, if it is over."""
    row, last = ProtectionFile.objects.filter(stream=stream).first(), ends.last_in(stream)
    found = files_over({stream: (row.person, last.recorded_at)}) if row and last else []
    return found[0] if found else None


def remains(_stream: str) -> Remains:
    """Nothing."""
    return Remains()


def forget(stream: str, _remains: Remains) -> None:
    """Take the file's rows away."""
    person = ProtectionFile.objects.filter(stream=stream).values_list("person", flat=True).first()
    for table in PROTECTION.tables:
        table._default_manager.filter(person=person).delete()
