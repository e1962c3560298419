"""Playing a sheet: each of its sentences is one word of the vocabulary, or the sheet fails.

A word is registered in `words/` with its sentence; `{holes}` in it are of the kinds below. Always
holds: a sentence fits exactly one word; a refused step leaves nothing on the record.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from awda.custody.one_by_one import ListRefused
from awda.journal import queries as journal
from awda.kernel.ids import PersonId, SubjectId
from awda.kernel.refusal import Refusal
from tests.conftest import sign
from tests.scenarios.sheet import Row, Sheet, SheetError

ONE = r"[A-Z][a-z]+"
HOLES = {
    "person": ONE,
    "other": ONE,
    "people": rf"(?:the company|{ONE}(?:, {ONE})*(?: and {ONE})?)",
    "list": r"list [A-Z]",
    "number": r"\d+",
    "low": r"\d+",
    "high": r"\d+",
    "code": r"[A-Z][A-Z_0-9]+",
    "codes": r"[A-Z_]+(?:, [A-Z_]+)*",
    "place": r"[a-z-]+",
    "party": r"[a-z-]+",
    "word": r"[a-z0-9-]+",
    "sex": r"man|woman|boy|girl",
    "looks": r"combatant|civilian|child",
    "date": r"\d{4}-\d{2}-\d{2}",
    "words": r'"[^"]+"',
}


@dataclass(slots=True)
class Stage:
    """Whom and what the sheet has named so far."""

    folder: Path
    people: dict[str, PersonId] = field(default_factory=dict)
    company: list[PersonId] = field(default_factory=list)
    named: dict[str, str] = field(default_factory=dict)  # lists, notes, proposals: word to id

    def who(self, name: str) -> PersonId:
        """Someone the sheet has met."""
        if name not in self.people:
            raise SheetError(f"nobody has met {name}")
        return self.people[name]

    def all_of(self, names: str) -> list[PersonId]:
        """Everyone in `Samir, Huda and Nader`, or the company."""
        if names == "the company":
            return list(self.company)
        return [self.who(name) for name in re.split(r", | and ", names)]

    def id_of(self, word: str) -> str:
        """What the sheet named so before."""
        if word not in self.named:
            raise SheetError(f"the sheet has no {word} yet")
        return self.named[word]


Word = Callable[..., None]
STEPS: dict[str, Word] = {}
CHECKS: dict[str, Word] = {}


def step(sentence: str) -> Callable[[Word], Word]:
    """A sentence of the column `does`: a function of the stage, the act and its holes."""

    def register(function: Word) -> Word:
        assert sentence not in STEPS, sentence
        STEPS[sentence] = function
        return function

    return register


def check(sentence: str) -> Callable[[Word], Word]:
    """A sentence of the last column: a function that asserts what it says."""

    def register(function: Word) -> Word:
        assert sentence not in CHECKS, sentence
        CHECKS[sentence] = function
        return function

    return register


def agrees(found: object, wanted: object) -> None:
    """What the record says is what the sheet says."""
    assert found == wanted, f"the record says {found!r}"


def fits(sentence: str, said: str) -> dict[str, str] | None:
    """What stands in the holes of a sentence, or None where it is another."""
    parts = re.split(r"\{(\w+)\}", sentence)
    pattern = "".join(
        re.escape(part) if number % 2 == 0 else f"(?P<{part}>{HOLES[part]})"
        for number, part in enumerate(parts)
    )
    found = re.fullmatch(pattern, said)
    return {name: value.strip('"') for name, value in found.groupdict().items()} if found else None


def meant(words: dict[str, Word], said: str, line: int) -> tuple[Word, dict[str, str]]:
    """The one word of a vocabulary that is said. Raises SheetError for none or several."""
    found = [
        (word, holes)
        for sentence, word in words.items()
        if (holes := fits(sentence, said)) is not None
    ]
    if len(found) != 1:
        raise SheetError(f"line {line}: {len(found)} words fit `{said}`")
    return found[0]


def play(sheet: Sheet, folder: Path) -> Stage:
    """Every step in turn. Raises AssertionError at the first that goes otherwise than written."""
    stage = Stage(folder)
    for row in sheet.rows:
        _play(stage, row)
    return stage


def _play(stage: Stage, row: Row) -> None:
    word, holes = meant(STEPS, row.does, row.line)
    questions = [meant(CHECKS, said, row.line) for said in row.record]
    act = sign(row.role, row.party, row.at, recorded_at=row.recorded_at, actor=row.actor)
    with _answers(stage, row):
        word(stage, act, **holes)
    for said, (question, asked) in zip(row.record, questions, strict=True):
        try:
            question(stage, act.recorded_at, **asked)
        except AssertionError as error:
            raise AssertionError(f"line {row.line}: `{said}`, but {error}") from error


@contextmanager
def _answers(stage: Stage, row: Row) -> Iterator[None]:
    """What happens inside is answered as the row says; a refusal leaves nothing on the record."""
    before, answer = journal.size(), "accepted"
    try:
        yield
    except ListRefused as refused:
        answer = f"refused: {_each(stage, refused)}"
    except Refusal as refused:
        answer = f"refused: {refused.code}"
    assert answer == row.answer, f"line {row.line}: `{row.does}` was {answer}"
    left = journal.size() - before
    assert not left or answer == "accepted", f"line {row.line}: a refusal left {left} entries"


def _each(stage: Stage, refused: ListRefused) -> str:
    """`CODE for Samir and Huda, CODE for Nader`, in the order the sheet met them."""
    by_code: dict[str, list[str]] = {}
    for name, person in stage.people.items():
        if why := refused.each.get(SubjectId(person)):
            by_code.setdefault(why.code, []).append(name)
    company = map(SubjectId, stage.company)
    for code in {refused.each[one].code for one in company if one in refused.each}:
        by_code.setdefault(code, []).append("the company")
    return ", ".join(f"{code} for {' and '.join(names)}" for code, names in by_code.items())
