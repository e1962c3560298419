"""What the components take: small frozen facts, made by views, drawn the same way everywhere.

`docs/look.md` shows each with its tag; `/look/` shows them all. States are four and always carry a
word or a shape beside their colour.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from urllib.parse import urlencode

from awda.kernel.instants import Instant


class State(StrEnum):
    """Colour means state: green, amber, red, grey."""

    CLEAR = "clear"  # with a holder, and nothing stands against it
    RUNNING = "running"  # a clock runs, or someone is waited for
    REFUSED = "refused"  # refused or overdue
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class CustodyLine:
    """Who answers for a person or item now. Names are in the reader's language.

    Begun: `holder`, `place`, `since`. Pending: `taker`, `offered`, and `lapses` if it does.
    Missing: `missed`. Dead, the remains still held: `died`. Ended: `ended` (how, in words), `since`
    when. With nothing set: not begun.
    """

    holder: str = ""
    place: str = ""
    since: Instant | None = None
    taker: str = ""
    offered: Instant | None = None
    lapses: Instant | None = None
    missed: Instant | None = None
    died: Instant | None = None
    ended: str = ""

    @property
    def words(self) -> str:
        """The key of the sentence: always one of these six."""
        if self.ended:
            return "custody_ended"
        if not self.holder:
            return "custody_none"
        if self.died:
            return "custody_died"
        if self.missed:
            return "custody_missing"
        return "custody_offered" if self.taker else "custody_held"

    @property
    def state(self) -> State:
        """The colour of the sentence."""
        if self.ended or self.died:
            return State.ENDED
        if self.missed or not self.holder:
            return State.REFUSED
        return State.RUNNING if self.taker else State.CLEAR


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """A person in a row or card: our number, names, where they are, and a photo if there is one."""

    href: str
    number: str
    name: str
    latin: str = ""
    custody: CustodyLine | None = None
    photo: str = ""  # address of the image
    notes: tuple[tuple[State, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A block of facts on a page, with ways on from it: (address, words)."""

    title: str
    facts: Mapping[str, object]
    ways: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A line of a worklist: one person or item, the clock that runs, and one action."""

    href: str
    name: str
    number: str = ""
    why: str = ""  # what is to be done, in a few words
    due: Instant | None = None
    action: str = ""  # the button's words; `name` links all the same


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A line of a checklist: done, waiting for someone, or refused for a reason."""

    words: str
    state: State
    whom: str = ""
    why: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A line of a timeline: one entry on the record, with where its proof can be asked for."""

    sentence: str
    at: Instant
    index: int
    role: str
    party: str
    proof: str = ""  # address of the proof, a partial under htmx and a page without
    recorded_late: Instant | None = None
    state: State | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A line of a tally: what is counted, how many, and where the list is."""

    words: str
    count: int
    state: State = State.CLEAR
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step of a longer task; the address is empty for one not yet open."""

    words: str
    href: str = ""
    here: bool = False
    done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """A tab: a plain link."""

    words: str
    href: str
    here: bool = False
    count: int | None = None


def start_of(asked: Mapping[str, str], key: str = "start") -> int:
    """The row a long list starts at, as its address says; 0 for whatever is no number."""
    typed = asked.get(key, "")
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 10 else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """One page of a long list: `start` and `count` in rows, out of `total`."""

    start: int
    count: int
    total: int
    query: tuple[tuple[str, str], ...] = ()  # what else the address carries: the search, a filter

    @property
    def first(self) -> int:
        """The number of the first row shown, from 1; 0 when there is none."""
        return self.start + 1 if self.total else 0

    @property
    def last(self) -> int:
        """The number of the last row shown."""
        return min(self.start + self.count, self.total)

    @property
    def before(self) -> str:
        """The address of the page before, or empty."""
        return self._at(max(0, self.start - self.count)) if self.start else ""

    @property
    def after(self) -> str:
        """The address of the next page, or empty."""
        return self._at(self.start + self.count) if self.last < self.total else ""

    def _at(self, start: int) -> str:
        return "?" + urlencode([*self.query, ("start", str(start))])


@dataclass(frozen=True, slots=True)
class Clock:
    """How a clock stands: the key of its words, the number in it, and its state."""

    words: str
    n: int
    state: State


SOON = timedelta(hours=6)  # less than this left shows amber


def clock_of(due: datetime, now: datetime) -> Clock:
    """A clock in its largest fitting unit: minutes under 2 hours, hours under 2 days, then days."""
    late = due < now
    left = abs(due - now)
    minutes = int(left.total_seconds() // 60)
    side = "overdue" if late else "left"
    state = State.REFUSED if late else State.RUNNING if left < SOON else State.CLEAR
    if minutes < 120:
        return Clock(f"clock_{side}_minutes", minutes, state)
    if minutes < 2 * 24 * 60:
        return Clock(f"clock_{side}_hours", minutes // 60, state)
    return Clock(f"clock_{side}_days", minutes // (24 * 60), state)


def nearest_first(work: tuple[Work, ...]) -> tuple[Work, ...]:
    """A worklist in its order: the nearest clock first, those without one last."""
    running = sorted((line for line in work if line.due), key=lambda line: (line.due, line.name))
    return (*running, *(line for line in work if not line.due))
