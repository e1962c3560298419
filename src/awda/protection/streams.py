"""Which stream is whose file: an id that only this installation can work out from the person's.

Ids stand on the public envelopes (docs/decisions/0007). A file named by the person would tell
whoever knows someone's id, the other side first of all, when they were heard and how often.
"""

import hmac
from hashlib import sha256

from django.conf import settings

from awda.journal.rows import find
from awda.journal.writer import looked_up
from awda.protection.models import ProtectionFile


def opaque(kind: str, *parts: str) -> str:
    """A short id that cannot be worked out from its parts without the installation's secret."""
    said = "\x1f".join((kind, *parts)).encode()
    return hmac.new(settings.SECRET_KEY.encode(), said, sha256).hexdigest()[:32]


def stream_of(person: str) -> str:
    """The stream of a person's file: as it was opened, whatever the secret is now."""
    opened = looked_up("protection_file", person, lambda: _opened(person))
    return opened or f"protection/{opaque('protection file', person)}"


def _opened(person: str) -> str | None:
    found = find(ProtectionFile, person=person)
    return found.stream if found else None
