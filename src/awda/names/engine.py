"""Compare two names in any of the scripts Awda reads. Replaced by the learned model."""

from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

from awda.names.likeness import How, Likeness, Meeting

THRESHOLD = 0.85
TOKENS_KEPT = 100_000


@lru_cache(maxsize=TOKENS_KEPT)
def canonical(name: str) -> tuple[str, ...]:
    """The parts of a name in one form across scripts: for blocking, batch work and postings."""
    return tuple(name.casefold().split())


def compare(one: str, other: str) -> Likeness:
    """How alike two written names are. Any text is taken; an empty one is like nothing."""
    left, right = canonical(one), canonical(other)
    meetings = tuple(
        Meeting(part, best, How.SAME if part == best else How.SPELLING, weight)
        for part in left
        for best in [max(right, key=lambda r: JaroWinkler.similarity(part, r), default="")]
        if (weight := JaroWinkler.similarity(part, best)) > THRESHOLD
    )
    score = 2 * sum(meeting.weight for meeting in meetings) / max(len(left) + len(right), 1)
    return Likeness(min(score, 1.0), score >= THRESHOLD, meetings)
