"""A list goes onto the record row by row, and what cannot comes back with its reason.

Always holds: a row is in with everything it says, or not at all; rows reach the record in the order
custody, first contact, the rest (I-01), through the same acts as any other door; the same row again
changes nothing; every row of the list is accepted, unchanged or returned. A row counts as accepted
once its transaction has been committed, so a list broken off at any moment is simply sent again.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from hashlib import file_digest
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from awda.intake.lists.texts import SAID_OF_ROWS, WHY
from awda.intake.sheets.errors_file import write_returned_rows
from awda.intake.sheets.outcome import Bad, Blank, Good, Problem, Repeated, Sheet, note_sentence
from awda.intake.sheets.table import Note
from awda.journal import clock
from awda.journal.writer import writing
from awda.kernel.act import Act
from awda.kernel.refusal import Fact, Refusal

Row = TypeVar("Row")
Progress = Callable[[int, int], None]
ROWS_PER_COMMIT = 100
MAYBE_ON_RECORD = "LIST_MAYBE_ON_RECORD"  # told of a row whose person may be on the record already


class Fate(StrEnum):
    """What became of a row."""

    ACCEPTED = "ACCEPTED"
    UNCHANGED = "UNCHANGED"  # it was in before
    RETURNED = "RETURNED"


@dataclass(frozen=True, slots=True)
class Told:
    """Something the desk must be told of an accepted row. `because`: the refusal behind it."""

    code: str
    facts: dict[str, Fact] = field(default_factory=dict)
    because: Problem | None = None

    def say(self, language: str) -> str:
        """The whole sentence in `language`."""
        why = self.because.say(language) if self.because else ""
        return SAID_OF_ROWS[self.code].say(language, **self.facts, why=why)


@dataclass(frozen=True, slots=True)
class Refused(Problem):
    """A row that the rules refused: the refusal's own sentence and next step."""

    def say(self, language: str) -> str:
        """What was refused, and what to do next."""
        why = WHY[self.code]
        text = why.text.say(language, **self.facts)
        return f"{text} {why.next.say(language, **self.facts)}"


@dataclass(frozen=True, slots=True)
class RowOutcome:
    """What became of one row. `subject` is the person's or item's id; no outcome holds a name."""

    row_number: int
    fate: Fate
    fingerprint: str = ""
    subject: str = ""
    notes: tuple[Note, ...] = ()
    told: tuple[Told, ...] = ()
    problems: tuple[Problem, ...] = ()

    def sentences(self, language: str) -> tuple[str, ...]:
        """Everything to say of the row: why it comes back, or what was noticed."""
        return (
            *(problem.say(language) for problem in self.problems),
            *(one.say(language) for one in self.told),
            *(note_sentence(note, language) for note in self.notes),
        )


@dataclass(frozen=True, slots=True)
class Imported(Generic[Row]):
    """The whole list with the fate of each row. `sheet` has the refused rows among the returned."""

    sheet: Sheet[Row] = field(repr=False)
    rows: tuple[RowOutcome, ...] = field(repr=False)
    dry_run: bool

    @property
    def accepted(self) -> int:
        """Rows that are new on the record (in a dry run: that would be)."""
        return self._count(Fate.ACCEPTED)

    @property
    def unchanged(self) -> int:
        """Rows that were on the record before."""
        return self._count(Fate.UNCHANGED)

    @property
    def rejected(self) -> int:
        """Rows that come back."""
        return self._count(Fate.RETURNED)

    @property
    def duplicates(self) -> int:
        """Rows that went in with an open question: the person may be on the record already."""
        return sum(any(one.code == MAYBE_ON_RECORD for one in row.told) for row in self.rows)

    def _count(self, fate: Fate) -> int:
        return sum(row.fate is fate for row in self.rows)

    def write_returned(self, path: Path) -> int:
        """Write what comes back to `path` (.xlsx), each row with its reasons; how many rows."""
        return write_returned_rows(self.sheet, path)


@dataclass(frozen=True, slots=True)
class Unit(Generic[Row]):
    """Rows that belong together, in one transaction; `closes` when they are its owner's last."""

    rows: tuple[Good[Row], ...]
    closes: bool = True


@dataclass(frozen=True, slots=True)
class Taken:
    """What a row brought in, and what to say of it."""

    subject: str
    told: tuple[Told, ...] = ()


class Door(Protocol[Row]):
    """How rows of one kind of list come in."""

    def units(self, sheet: Sheet[Row]) -> Sequence[Unit[Row]]:
        """The good rows in the order in which they go in."""

    def known(self, rows: Sequence[Good[Row]]) -> dict[str, str]:
        """Fingerprint to subject of those among `rows` that are on the record. One query."""

    def take(self, act: Act, good: Good[Row]) -> Taken:
        """One row onto the record. Raises Refusal."""

    def close(self, act: Act, unit: Unit[Row], outcomes: Sequence[RowOutcome]) -> tuple[Told, ...]:
        """What follows once a unit's rows are in."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Rows in one transaction, and the pause after it, in which other desks get their turn."""

    rows_per_commit: int = ROWS_PER_COMMIT
    pause_seconds: float = 0.0


def nothing(_done: int, _of: int) -> None:
    """Tell nobody how far it is."""


def no_rows(_rows: Sequence[RowOutcome]) -> None:
    """Tell nobody what was committed."""


def list_sha256(path: Path) -> str:
    """The file's SHA-256 in hex: the name by which the record calls the list."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def bring_in(
    sheet: Sheet[Row],
    door: Door[Row],
    act: Act,
    *,
    dry_run: bool = False,
    pace: Pace | None = None,
    progress: Progress = nothing,
    committed: Callable[[Sequence[RowOutcome]], None] = no_rows,
) -> Imported[Row]:
    """Bring the good rows of a list onto the record, signed as `act` is.

    Each transaction takes `pace.rows_per_commit` rows; `committed` is told of them after the
    commit, and `progress` how many good rows are done, of how many. `act.overrides` are used only
    for rows that need one. A dry run does the same and takes every transaction back: what it says
    of a row holds as long as nobody else writes; only rows in one transaction see each other.
    """
    pace = pace or Pace()
    done: list[RowOutcome] = []
    total = len(sheet.accepted)
    progress(0, total)
    for batch in _batches(door.units(sheet), pace.rows_per_commit):
        rows = _tried(door, act, batch) if dry_run else _together(door, act, batch)
        done += rows
        if not dry_run:
            committed(rows)
        progress(len(done), total)
        time.sleep(pace.pause_seconds)
    return _accounted(sheet, done, dry_run=dry_run)


def _batches(units: Sequence[Unit[Row]], least: int) -> Iterator[list[Unit[Row]]]:
    batch: list[Unit[Row]] = []
    for unit in units:
        batch.append(unit)
        if sum(len(one.rows) for one in batch) >= least:
            yield batch
            batch = []
    if batch:
        yield batch


class _TakenBack(Exception):
    """A dry run's transaction ends; nothing of it stays."""


def _tried(door: Door[Row], act: Act, batch: Sequence[Unit[Row]]) -> list[RowOutcome]:
    rows: list[RowOutcome] = []
    try:
        with writing():
            rows = _all(door, act, batch)
            raise _TakenBack
    except _TakenBack:
        return rows


def _together(door: Door[Row], act: Act, batch: Sequence[Unit[Row]]) -> list[RowOutcome]:
    with writing():
        return _all(door, act, batch)


def _all(door: Door[Row], act: Act, batch: Sequence[Unit[Row]]) -> list[RowOutcome]:
    now = replace(act, recorded_at=clock.now())
    known = door.known([good for unit in batch for good in unit.rows])
    rows: list[RowOutcome] = []
    for unit in batch:
        outcomes = [_one(door, now, good, known) for good in unit.rows]
        more = door.close(now, unit, outcomes)
        last = outcomes[-1]
        rows += [*outcomes[:-1], replace(last, told=(*last.told, *more))]
    return rows


def _one(door: Door[Row], act: Act, good: Good[Row], known: dict[str, str]) -> RowOutcome:
    if good.fingerprint in known:
        return RowOutcome(
            good.row_number, Fate.UNCHANGED, good.fingerprint, known[good.fingerprint]
        )
    try:
        taken = _with_reasons(door, act, good)
    except Refusal as why:
        return RowOutcome(
            good.row_number, Fate.RETURNED, good.fingerprint, problems=(refused(why),)
        )
    return RowOutcome(
        good.row_number, Fate.ACCEPTED, good.fingerprint, taken.subject, good.notes, taken.told
    )


def _with_reasons(door: Door[Row], act: Act, good: Good[Row]) -> Taken:
    """The row, passing a warning only where one stands in the way and a reason was given."""
    given = {override.code: override for override in act.overrides}
    signed = replace(act, overrides=())
    while True:
        try:
            with writing():
                return door.take(signed, good)
        except Refusal as why:
            if not why.overridable or why.code not in given:
                raise
            signed = replace(signed, overrides=(*signed.overrides, given.pop(why.code)))


def refused(why: Refusal) -> Refused:
    """A refusal as the reason for which a row comes back."""
    return Refused(why.code, "", "", dict(why.facts))


def _accounted(sheet: Sheet[Row], done: Sequence[RowOutcome], *, dry_run: bool) -> Imported[Row]:
    """Every row of the list with its fate, in the order of the list."""
    by_row = {row.row_number: row for row in done}
    outcomes: list[Good[Row] | Bad | Repeated | Blank] = []
    rows: list[RowOutcome] = []
    for one in sheet.outcomes:
        match one:
            case Good():
                row = by_row[one.row_number]
                rows.append(row)
                returned = row.fate is Fate.RETURNED
                outcomes.append(Bad(one.row_number, row.problems) if returned else one)
            case Bad():
                rows.append(RowOutcome(one.row_number, Fate.RETURNED, problems=one.problems))
                outcomes.append(one)
            case Repeated():
                again = (one.problem,)
                rows.append(
                    RowOutcome(one.row_number, Fate.RETURNED, one.fingerprint, problems=again)
                )
                outcomes.append(one)
            case Blank():
                outcomes.append(one)
    return Imported(replace(sheet, outcomes=tuple(outcomes)), tuple(rows), dry_run)
