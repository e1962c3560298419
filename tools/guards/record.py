"""What was seen, kept in `docs/guards.json`: written by `tools/guards_off.py`, never by hand."""

import ast
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from guards.finding import ROOT, Guard, hard_rules

RECORD = ROOT / "docs/guards.json"


@dataclass(frozen=True, slots=True)
class Seen:
    """One guard as it was watched: for each rule it keeps the test, marked with that rule, that
    failed with the guard off ("" while none has); for each door the first test that met it there.

    `hint`: a test without the mark which failed, so that the mark or a test is what is missing.
    """

    id: str
    code: str
    source: str
    caught: dict[str, str] = field(default_factory=dict)
    doors: dict[str, str] = field(default_factory=dict)
    hint: str = ""

    @classmethod
    def of(cls, guard: Guard) -> "Seen":
        """A guard of which nothing has been seen."""
        return cls(guard.id, guard.code, guard.source, dict.fromkeys(guard.rules, ""))

    @property
    def missing(self) -> list[str]:
        """Rules no marked test of which has failed."""
        return [rule for rule, test in self.caught.items() if not test]


def read(path: Path = RECORD) -> dict[str, Seen]:
    """What is on file, by id; nothing when there is no file yet."""
    if not path.is_file():
        return {}
    return {one["id"]: Seen(**one) for one in json.loads(path.read_text("utf-8"))}


def write(seen: Iterable[Seen], path: Path = RECORD) -> None:
    """The file, sorted by id, one guard a line."""
    lines = [
        json.dumps(asdict(one), ensure_ascii=False) for one in sorted(seen, key=lambda one: one.id)
    ]
    path.write_text("[\n" + ",\n".join(lines) + "\n]\n", "utf-8")


@dataclass(frozen=True, slots=True)
class Marks:
    """The tests as their sources name them, `folder/file::test`, and each file's hard rules."""

    names: frozenset[str]
    marked: Mapping[str, frozenset[str]]

    def prove(self, rule: str, test: str) -> bool:
        """Is the test still there, in a file with a mark of this rule."""
        return test in self.names and rule in self.marked[test.split("::")[0]]


def tests_of() -> Marks:
    """The tests there are, read from their sources. A file marks a rule where it names its id."""
    names, marked, folder = set(), {}, ROOT / "tests"
    for path in folder.rglob("test_*.py"):
        file = path.relative_to(folder).with_suffix("").as_posix()
        nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
        names |= {f"{file}::{one.name}" for one in nodes if isinstance(one, ast.FunctionDef)}
        said = {one.value for one in nodes if isinstance(one, ast.Constant)}
        marked[file] = frozenset(one for one in said if isinstance(one, str)) & hard_rules()
    return Marks(frozenset(names), marked)


def carried(guards: Iterable[Guard], before: dict[str, Seen], tests: Marks) -> dict[str, Seen]:
    """What still holds of the file for the guards as they stand: a guard whose text has changed, or
    whose test is gone, must be seen again. A guard that only moved is found by its text."""
    moved = {(one.code, one.source): one for one in before.values()}
    now = {}
    for guard in guards:
        mine = before.get(guard.id)
        if mine is None or mine.source != guard.source:
            mine = moved.get((guard.code, guard.source))
        mine = mine or Seen.of(guard)
        caught = {rule: mine.caught.get(rule, "") for rule in guard.rules}
        now[guard.id] = replace(
            mine,
            id=guard.id,
            caught={rule: test if tests.prove(rule, test) else "" for rule, test in caught.items()},
            doors={door: test for door, test in sorted(mine.doors.items()) if test in tests.names},
            hint="",
        )
    return now
