"""An agenda: what happens, and when. Played in the order of time, a few steps a commit."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from awda.journal.writer import writing
from awda.kernel.instants import Instant

STEPS_PER_COMMIT = 100

Do = Callable[[Instant], object]
T = TypeVar("T")


@dataclass(slots=True)
class Agenda:
    """Steps with their instants; those of one instant keep the order in which they were added."""

    steps: list[tuple[Instant, int, Do]] = field(default_factory=list)

    def at(self, instant: Instant, do: Callable[..., object], *of: object) -> None:
        """Put one step on the agenda. It is called with `of` and, last, its own instant."""
        self.steps.append((instant, len(self.steps), partial(do, *of)))

    def play(self, until: Instant, progress: Callable[[int, int], None]) -> None:
        """Do what happens by `until`, in the order of time. `progress(done, of)` each commit."""
        steps = sorted((step for step in self.steps if step[0] <= until), key=lambda step: step[:2])
        for start in range(0, len(steps), STEPS_PER_COMMIT):
            with writing():
                for instant, _, do in steps[start : start + STEPS_PER_COMMIT]:
                    do(instant)
            progress(min(start + STEPS_PER_COMMIT, len(steps)), len(steps))


def lists_of(size: int, those: Iterable[T]) -> list[list[T]]:
    """Cut a long list into lists of at most `size`."""
    everyone = list(those)
    return [everyone[start : start + size] for start in range(0, len(everyone), size)]
