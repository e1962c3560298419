"""Which stream is whose file: an id that only this installation can work out from the person's.

Ids stand on the public envelopes (docs/decisions/0007). A file named by the person would tell
whoever knows someone's id, the other side first of all, when they were heard and how often.
"""

from awda.journal.opaque import opaque
from awda.journal.rows import find
from awda.journal.writer import looked_up
from awda.protection.models import ProtectionFile


def stream_of(person: str) -> str:
    """The stream of a person's file: as it was opened, whatever the secret is now."""
    opened = looked_up("protection_file", person, lambda: _opened(person))
    return opened or f"protection/{opaque('protection file', person)}"


def _opened(person: str) -> str | None:
    found = find(ProtectionFile, person=person)
    return found.stream if found else None
