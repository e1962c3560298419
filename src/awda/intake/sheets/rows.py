"""One row being read, and the accounting of all rows once each has been read alone.

Always holds: a row with any problem is returned with all of them; rows that repeat or contradict
each other are found whatever their order; a row's fingerprint depends on its content only.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import datetime
from enum import Enum
from typing import Any, Final, Generic, TypeVar

from awda.intake.sheets.date_shapes import Unreadable
from awda.intake.sheets.dates import Read
from awda.intake.sheets.header_words import DATE_ORDER, REASON, SOURCE_ROW
from awda.intake.sheets.outcome import Bad, Blank, Good, Problem, Repeated
from awda.intake.sheets.table import MAX_CELL_CHARACTERS, Cell, Note, SourceRow, Table
from awda.intake.sheets.values import (
    DECLINED,
    Answer,
    is_blank_word,
    is_declined,
    is_formula_error,
)
from awda.intake.sheets.wording import clean_text
from awda.kernel.instants import write

Row = TypeVar("Row")
Value = TypeVar("Value")
Outcome = Good[Row] | Bad | Repeated | Blank

FINGERPRINT_FORM: Final = "awda sheet row 1"
_EXACT_DIGITS_IN_SPREADSHEET: Final = 15
_BOOKKEEPING: Final = ("list_no", REASON, SOURCE_ROW, DATE_ORDER)


class RowReading:
    """The cells of one row by field, with the problems and notes that reading them brings."""

    def __init__(self, table: Table, source: SourceRow) -> None:
        self._table = table
        self._source = source
        self.problems: list[Problem] = []
        self.notes: list[Note] = []

    def cell(self, name: str) -> Cell | None:
        """The cell of field `name`, or None when the list has no such column."""
        column = self._table.columns.get(name)
        return None if column is None else self._source.at(column)

    def text(self, name: str) -> str:
        """The cleaned text of a field; a broken or overlong cell is a problem and reads empty."""
        cell = self.cell(name)
        if cell is None:
            return ""
        if is_formula_error(cell.text):
            self.fail("SHEET_CELL_BROKEN", name)
            return ""
        if len(cell.text) > MAX_CELL_CHARACTERS:
            self.fail("SHEET_CELL_TOO_LONG", name, limit_characters=MAX_CELL_CHARACTERS)
            return ""
        return clean_text(cell.text)

    def text_only(self, name: str) -> str:
        """The cleaned text of a field without judging it."""
        cell = self.cell(name)
        return clean_text(cell.text) if cell else ""

    def has_problem(self, name: str) -> bool:
        """Whether a problem of field `name` was found so far."""
        title = self._table.title_of(name)
        return any(problem.column == title for problem in self.problems)

    def fail(self, code: str, name: str, **facts: str | int) -> None:
        """Add a problem of field `name`."""
        cell = self.cell(name)
        original = cell.text if cell else ""
        self.problems.append(Problem(code, self._table.title_of(name), original, facts))

    def note(self, code: str, name: str, **facts: str | int) -> None:
        """Add a note about field `name`."""
        self.notes.append(Note(code, self._source.number, self._table.title_of(name), facts))

    def read(self, name: str, parse: Callable[[str], Value]) -> Value | None:
        """A field that cannot be declined; None when empty or when a problem was added."""
        text = self.text(name)
        if is_declined(text):
            self.fail("SHEET_DECLINE_NOT_POSSIBLE", name)
            return None
        return None if is_blank_word(text) else self.parsed(name, parse, text)

    def answer(self, name: str, parse: Callable[[str], Value]) -> Answer[Value]:
        """A field that the person may decline to answer."""
        text = self.text(name)
        if is_declined(text):
            return DECLINED
        return None if is_blank_word(text) else self.parsed(name, parse, text)

    def number(self, name: str, parse: Callable[[str], Value]) -> Answer[Value]:
        """As `answer`, for numbers a spreadsheet may have stored with their last digits lost."""
        text = self.text(name)
        if is_declined(text):
            return DECLINED
        return None if is_blank_word(text) else self.digits_kept(name, parse, text)

    def digits_kept(self, name: str, parse: Callable[[str], Value], text: str) -> Value | None:
        """`parse(text)`, unless a number cell is longer than a spreadsheet keeps exactly."""
        cell = self.cell(name)
        is_number = cell is not None and isinstance(cell.value, int | float)
        if is_number and len(text) > _EXACT_DIGITS_IN_SPREADSHEET:
            self.fail("SHEET_NUMBER_DIGITS_LOST", name)
            return None
        return self.parsed(name, parse, text)

    def parsed(self, name: str, parse: Callable[[str], Value], text: str) -> Value | None:
        """`parse(text)`, its refusal turned into a problem of the field."""
        try:
            return parse(text)
        except Unreadable as refused:
            self.fail(refused.code, name, **refused.facts)
            return None

    def dated(self, name: str, read: Callable[[], Read[Value]]) -> Value | None:
        """A date read by `read`, its notes taken over, its refusal turned into a problem."""
        try:
            reading = read()
        except Unreadable as refused:
            self.fail(refused.code, name, **refused.facts)
            return None
        for code, facts in reading.notes:
            self.note(code, name, **facts)
        return reading.value


@dataclass(frozen=True, slots=True)
class Draft(Generic[Row]):
    """A row read alone. `row` is None if it has problems.

    Rows of one `number` must agree in `holder`; an empty number or holder agrees with anything.
    `shared` is what two rows may have in common only with a note (a document, a serial).
    """

    row_number: int
    row: Row | None = field(repr=False)
    problems: tuple[Problem, ...]
    notes: tuple[Note, ...]
    fingerprint: str
    number: str
    holder: str = field(repr=False)
    shared: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Accounting:
    """The codes by which one kind of list speaks of conflicts, repetitions and shared numbers."""

    number_field: str
    shared_field: str
    conflict: str
    repeated: str
    shared: str


def account(
    table: Table, drafts: Iterable[Draft[Row]], rules: Accounting
) -> tuple[Good[Row] | Bad | Repeated | Blank, ...]:
    """The outcome of every row, in the order of the list, blank lines in their place."""
    read = list(drafts)
    conflicts = _conflicts(read)
    shared = _first_with_shared(read)
    seen: dict[str, int] = {}
    outcomes: list[Good[Row] | Bad | Repeated | Blank] = [Blank(line) for line in table.blank_rows]
    for draft in read:
        problems = list(draft.problems)
        if draft.row_number in conflicts:
            facts = {"other_row": conflicts[draft.row_number]}
            column = table.title_of(rules.number_field)
            problems.append(Problem(rules.conflict, column, draft.number, facts))
        if problems or draft.row is None:
            outcomes.append(Bad(draft.row_number, tuple(problems)))
            continue
        first = seen.setdefault(draft.fingerprint, draft.row_number)
        if first != draft.row_number:
            again = Problem(rules.repeated, "", "", {"other_row": first})
            outcomes.append(Repeated(draft.row_number, first, draft.fingerprint, again))
            continue
        notes = draft.notes
        other = shared.get(draft.shared, draft.row_number)
        if other != draft.row_number:
            column = table.title_of(rules.shared_field)
            notes = (*notes, Note(rules.shared, draft.row_number, column, {"other_row": other}))
        outcomes.append(Good(draft.row_number, draft.row, draft.fingerprint, notes))
    return tuple(sorted(outcomes, key=lambda outcome: outcome.row_number))


def _conflicts(drafts: list[Draft[Row]]) -> dict[int, int]:
    """Row number to a row that has the same number and another holder; both rows are named."""
    groups: defaultdict[str, list[Draft[Row]]] = defaultdict(list)
    for draft in drafts:
        if draft.number and draft.holder:
            groups[draft.number].append(draft)
    found: dict[int, int] = {}
    for group in groups.values():
        first = group[0]
        other = next((draft for draft in group if draft.holder != first.holder), None)
        if other is None:
            continue
        for draft in group:
            against = other if draft.holder == first.holder else first
            found[draft.row_number] = against.row_number
    return found


def _first_with_shared(drafts: list[Draft[Row]]) -> dict[str, int]:
    first: dict[str, int] = {}
    for draft in drafts:
        if draft.shared and draft.row is not None:
            first.setdefault(draft.shared, draft.row_number)
    return first


def raw_content(table: Table, source: SourceRow) -> str:
    """The cells as written, without running numbers and reasons, to compare unreadable rows."""
    aside = {table.columns.get(name) for name in _BOOKKEEPING}
    texts = [
        clean_text(cell.text) for column, cell in enumerate(source.cells) if column not in aside
    ]
    return "\x1f".join(texts).rstrip("\x1f")


def fingerprint(kind: str, row: object) -> str:
    """SHA-256 (64 hex digits) over the row's canonical content and the kind of list.

    The running number in the list is not content; empty fields are left out, so an absent column
    and an empty one are the same. Two files with the same content give the same fingerprints.
    """
    content = {"form": FINGERPRINT_FORM, "list": kind, "row": _canonical(row)}
    written = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()


def _canonical(value: object) -> Any:
    match value:
        case datetime():
            return write(value)
        case Enum():
            return {type(value).__name__: value.value}
        case tuple():
            return [_canonical(one) for one in value]
        case Mapping():
            return {key: _canonical(one) for key, one in value.items()}
        case _ if is_dataclass(value) and not isinstance(value, type):
            named = ((one.name, getattr(value, one.name)) for one in fields(value))
            kept = {name: one for name, one in named if name != "list_no"}
            return {
                name: _canonical(one) for name, one in kept.items() if one not in (None, "", ())
            }
        case _:
            return value
