"""How often a caller may ask: counted by the minute, in this process, forgotten with the minute.

One process writes (see the decision on servers), so one count is the whole count. Bounded: a minute
holds at most 10,000 callers; the next one is told to wait.
"""

import time
from collections import Counter
from threading import Lock

from awda.kernel.refusal import Refusal

CALLERS_PER_MINUTE = 10_000
ASKED_PER_MINUTE = 600  # by one login: about ten a second
PUBLIC_PER_MINUTE = 120  # by one address, of what has to be computed


class Minute:
    """The counts of the present minute."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._minute = 0
        self._asked: Counter[str] = Counter()

    def count(self, caller: str, most: int) -> None:
        """Count one more. Refuses TOO_MANY_REQUESTS past `most` in this minute."""
        minute = int(time.monotonic() // 60)
        with self._lock:
            if minute != self._minute:
                self._minute, self._asked = minute, Counter()
            full = caller not in self._asked and len(self._asked) >= CALLERS_PER_MINUTE
            if full or self._asked[caller] >= most:
                raise Refusal("TOO_MANY_REQUESTS", most=most)
            self._asked[caller] += 1

    def forget(self) -> None:
        """Begin anew: for tests."""
        with self._lock:
            self._asked.clear()


MINUTE = Minute()
