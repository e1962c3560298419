"""What becomes of each line of a list: Good, Bad, Repeated or Blank.

Always holds: every line below the header has one outcome, or is named in a note as skipped; no
outcome prints what it holds of a person in a log line or traceback.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from awda.intake.sheets.date_shapes import DateOrder
from awda.intake.sheets.messages import NOTES, PROBLEMS, REFUSALS
from awda.intake.sheets.table import Note, Table
from awda.kernel.text import Text

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Problem:
    """Why one row comes back: a stable code, the column's title and what was written there."""

    code: str
    column: str
    original: str = field(repr=False)
    facts: Mapping[str, str | int] = field(default_factory=dict, repr=False)

    def say(self, language: str) -> str:
        """The whole sentence for the person at the desk, in `language` ("ar", "en")."""
        return PROBLEMS[self.code].say(language, column=self.column, **self.facts)

    @property
    def sentence_ar(self) -> str:
        """The sentence in Arabic."""
        return self.say("ar")

    @property
    def sentence_en(self) -> str:
        """The sentence in English."""
        return self.say("en")


@dataclass(frozen=True, slots=True)
class Good(Generic[Row]):
    """A row that was understood. `fingerprint` is 64 hex digits of SHA-256 over its content."""

    row_number: int
    row: Row = field(repr=False)
    fingerprint: str
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Bad:
    """A row that goes back to the desk, with every reason found, never only the first."""

    row_number: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Repeated:
    """A row whose whole content already stands in row `of` of the same list."""

    row_number: int
    of: int
    fingerprint: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class Blank:
    """A line with nothing in it, or with only its running number."""

    row_number: int


@dataclass(frozen=True, slots=True)
class Sheet(Generic[Row]):
    """One list, read to the end. `date_orders` gives, per date field, the order it was read in."""

    kind: str
    table: Table = field(repr=False)
    outcomes: tuple[Good[Row] | Bad | Repeated | Blank, ...]
    notes: tuple[Note, ...]
    date_orders: Mapping[str, DateOrder]

    @property
    def accepted(self) -> tuple[Good[Row], ...]:
        """The rows that may be imported, in the order of the list."""
        return tuple(one for one in self.outcomes if isinstance(one, Good))

    @property
    def bad(self) -> tuple[Bad, ...]:
        """The rows with problems."""
        return tuple(one for one in self.outcomes if isinstance(one, Bad))

    @property
    def repeated(self) -> tuple[Repeated, ...]:
        """The rows which repeat another."""
        return tuple(one for one in self.outcomes if isinstance(one, Repeated))

    @property
    def blank(self) -> tuple[Blank, ...]:
        """The empty lines inside the list."""
        return tuple(one for one in self.outcomes if isinstance(one, Blank))

    @property
    def returned(self) -> tuple[Bad | Repeated, ...]:
        """Everything that goes back to the desk with a reason, so that nothing is lost."""
        return tuple(one for one in self.outcomes if isinstance(one, Bad | Repeated))

    @property
    def unknown_columns(self) -> tuple[str, ...]:
        """Titles of columns that are kept in the file but not imported."""
        return self.table.unknown_columns


def note_sentence(note: Note, language: str) -> str:
    """The note as a whole sentence in `language` ("ar", "en")."""
    return NOTES[note.code].say(language, column=note.column, row=note.row_number, **note.facts)


def refusal_text(code: str) -> Text:
    """The sentence of a SheetRefused code, for the page which shows it."""
    return REFUSALS[code]
