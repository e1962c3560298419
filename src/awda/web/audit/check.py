"""The great check, in the background: read models against the journal, and the log against itself.

Always holds: one run at a time; its result is kept in the home with its time, size and root, until
a newer run ends; nothing that was found is left out but by number.
"""

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path

from django.conf import settings
from django.db import connections

from awda.custody.balance import differences as of_custody
from awda.equipment.conservation import differences as of_items
from awda.journal import clock
from awda.journal import queries as journal
from awda.journal.backup import verify_record
from awda.journal.checkpoints import root_at
from awda.kernel import instants
from awda.kernel.instants import Instant
from awda.web.home import VERIFICATION_FILE

MOST_PROBLEMS = 200  # kept of one step
STEPS: tuple[tuple[str, Callable[[], Iterator[str]]], ...] = (
    ("audit_step_custody", of_custody),
    ("audit_step_items", of_items),
    ("audit_step_log", verify_record),
)


@dataclass(frozen=True, slots=True)
class Found:
    """One step and what it found wrong; `words` is the key of the step's name."""

    words: str
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """A run that has ended. It checked the record as it stood at `size` entries under `root`."""

    by: str
    started_at: Instant
    ended_at: Instant
    size: int
    root: str
    steps: tuple[Found, ...]

    @property
    def clean(self) -> bool:
        """Nothing was found."""
        return not any(step.problems for step in self.steps)


@dataclass(slots=True)
class _Runs:
    """The run that is under way, if any: how many steps are done."""

    done: int | None = None
    failed: str = ""


_runs = _Runs()
_lock = threading.Lock()


def begin(by: str) -> bool:
    """Start a run in the background; False when one is under way."""
    with _lock:
        if _runs.done is not None:
            return False
        _runs.done, _runs.failed = 0, ""
    threading.Thread(target=_apart, args=(by,), name="verification", daemon=True).start()
    return True


def progress() -> int | None:
    """How many of the steps are done, or None when no run is under way."""
    return _runs.done


def failure() -> str:
    """What broke the newest run, or empty."""
    return _runs.failed


def newest() -> Result | None:
    """The newest run that ended, or None."""
    file = _file()
    if not file.is_file():
        return None
    said = json.loads(file.read_text("utf-8"))
    return Result(
        by=said["by"],
        started_at=instants.read(said["started_at"]),
        ended_at=instants.read(said["ended_at"]),
        size=said["size"],
        root=said["root"],
        steps=tuple(Found(one["words"], tuple(one["problems"])) for one in said["steps"]),
    )


def run(by: str, tell: Callable[[int], None] = lambda _done: None) -> Result:
    """All steps, one after the other; the result is kept. `tell` hears how many are done."""
    started, size = clock.now(), journal.size()
    steps = []
    for words, check in STEPS:
        steps.append(Found(words, tuple(islice(check(), MOST_PROBLEMS))))
        tell(len(steps))
    root = root_at(size).hex() if size else ""
    result = Result(by, started, clock.now(), size, root, tuple(steps))
    _keep(result)
    return result


def _apart(by: str) -> None:
    try:
        run(by, _tell)
    except Exception as wrong:
        _runs.failed = type(wrong).__name__  # no text: it might name a person
        raise
    finally:
        _runs.done = None
        connections.close_all()


def _tell(done: int) -> None:
    _runs.done = done


def _keep(result: Result) -> None:
    said = asdict(result)
    said |= {name: instants.write(said[name]) for name in ("started_at", "ended_at")}
    file = _file()
    part = file.with_suffix(".part")
    part.write_text(json.dumps(said, ensure_ascii=False), "utf-8")
    part.replace(file)


def _file() -> Path:
    home: Path = settings.AWDA_HOME.path
    return home / VERIFICATION_FILE
