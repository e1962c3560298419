"""Ids that a row of a list brings with it, so that a list sent twice has one effect.

Always holds: the same row gives the same ids in this installation, whatever the file's format or
order; nobody outside can work them out. Ids stand in the public envelopes: if they followed from
the row alone, whoever holds a copy of the list could look up in the public log what became of
each person on it. So they are UUIDs of version 5 in a namespace that only this installation knows,
drawn from its secret; a new secret makes old lists look new, so the secret is kept as the log is.
"""

import hmac
from functools import lru_cache
from uuid import UUID, uuid5

from django.conf import settings

PURPOSE = b"awda: ids of list rows, 1"


def derived(fingerprint: str, what: str) -> str:
    """The id of `what` ("person", "act", "item 2") that the row with this fingerprint brings."""
    return str(uuid5(_namespace(settings.SECRET_KEY), f"{what}/{fingerprint}"))


@lru_cache(maxsize=4)
def _namespace(secret: str) -> UUID:
    return UUID(bytes=hmac.digest(secret.encode(), PURPOSE, "sha256")[:16])
