"""Names of streams that tell nobody whose they are, without this installation's secret.

Streams stand on the public envelopes (docs/decisions/0007, 0012): a sealed file named by its person
would tell whoever knows an id, the other side first of all, when somebody was heard and how often.
"""

import hmac
from hashlib import sha256

from django.conf import settings


def opaque(kind: str, *parts: str) -> str:
    """A short id that cannot be worked out from its parts without the installation's secret."""
    said = "\x1f".join((kind, *parts)).encode()
    return hmac.new(settings.SECRET_KEY.encode(), said, sha256).hexdigest()[:32]
