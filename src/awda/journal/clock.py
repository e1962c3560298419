"""The one place that asks the time and draws ids. The heart is handed both.

A demonstration site keeps its own time: `AWDA_CLOCK_OFFSET_SECONDS` shifts the clock so that a
played operation does not look two years overdue. Every page then says so.
"""

import os
import time
from datetime import UTC, datetime, timedelta

from django.conf import settings

from awda.kernel.instants import Instant, trim


def now() -> Instant:
    """The site's present instant, in UTC, to the millisecond."""
    real = datetime.now(UTC)  # noqa: TID251 - this is the place
    return trim(real + timedelta(seconds=settings.AWDA_CLOCK_OFFSET_SECONDS))


def new_id() -> str:
    """A new UUID, version 7 (RFC 9562): ids made later sort later, which keeps indexes small."""
    millis = time.time_ns() // 1_000_000
    value = (millis & (1 << 48) - 1) << 80 | int.from_bytes(os.urandom(10), "big")
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    text = f"{value:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
