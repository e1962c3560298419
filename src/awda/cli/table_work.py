"""Long work over a table of names: how far it is, and a file that is none told in a sentence."""

from collections.abc import Callable, Iterator
from time import monotonic
from typing import TypeVar

from awda.cli import say
from awda.cli.names_tables import TableRefused

SAID_EVERY = 100_000  # rows between two words on progress
T = TypeVar("T")


class Progress:
    """How far a long run is, said on standard error now and then."""

    def __init__(self, what: str, every: int = SAID_EVERY) -> None:
        self._what, self._every, self._done, self._begun = what, every, 0, monotonic()

    def more(self, count: int) -> None:
        """So many more are done."""
        before, self._done = self._done, self._done + count
        if before // self._every != self._done // self._every:
            say(f"{self._done} {self._what}")

    def counted(self, source: Iterator[T]) -> Iterator[T]:
        """The same things, counted while they pass."""
        for one in source:
            yield one
            self.more(1)

    def end(self) -> None:
        """All is done."""
        say(f"{self._done} {self._what} in {monotonic() - self._begun:.1f} s")


def over_table(work: Callable[[], None]) -> int:
    """Do the work; a file that is no table is a sentence and exit code 1."""
    try:
        work()
    except TableRefused as why:
        say(f"{why.code}: {why}")
        return 1
    except BrokenPipeError:  # whoever read the table has seen enough
        return 0
    return 0
