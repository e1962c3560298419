"""Reading a sheet: a Markdown file with one table of steps. What it does not say is an error.

    # T14. A pledge and a return form in one paper
    Rules: P-06

    Words for the reader.

    | when | who | does | the system answers | then the record says |
    |---|---|---|---|---|
    | 2024-12-07 12:00 | gate clerk at crossing | meets Samir at gate: ... | accepted | |

`when` is UTC; `..., recorded 2024-12-07 17:00` follows it where a fact reached the record later.
`who` is a duty, `at` its party; `Name, duty at party` where more than one holds it. The answer is
`accepted`, or `refused:` with the code, or with the code of each person of a list. What the record
then says are sentences with `;` between them, each asked at that hour. Pure.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from awda.kernel.instants import Instant
from awda.kernel.roles import Role

COLUMNS = ("when", "who", "does", "the system answers", "then the record says")
HOUR = "%Y-%m-%d %H:%M"
TITLE = re.compile(r"# (T\d+)\. (.+)")
WHO = re.compile(r"(?:(?P<actor>[a-z]+-\d+), )?(?P<role>[a-z_ ]+) at (?P<party>[a-z-]+)")


class SheetError(ValueError):
    """A sheet that cannot be played as it is written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One step: who does what when, what the system must answer, what the record must then say."""

    line: int
    at: Instant
    recorded_at: Instant
    actor: str
    role: Role
    party: str
    does: str
    answer: str
    record: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One scenario."""

    id: str
    title: str
    rules: tuple[str, ...]
    rows: tuple[Row, ...]


def read(path: Path) -> Sheet:
    """The sheet in a file. Raises SheetError with the line that is wrong."""
    return parse(path.read_text("utf-8"))


def parse(text: str) -> Sheet:
    """The sheet in a text. Raises SheetError."""
    lines = text.splitlines()
    title = TITLE.fullmatch(lines[0]) if lines else None
    rules = [line.removeprefix("Rules: ") for line in lines if line.startswith("Rules: ")]
    if title is None or len(rules) != 1:
        raise SheetError("a sheet begins with `# T1. title` and has one line `Rules: ...`")
    table = [(number, _cells(line)) for number, line in enumerate(lines, 1) if line[:1] == "|"]
    if len(table) < 3 or table[0][1] != COLUMNS:
        raise SheetError(f"the table has the columns {COLUMNS}, and steps under them")
    return Sheet(
        id=title[1],
        title=title[2],
        rules=tuple(rules[0].split(", ")),
        rows=tuple(_row(number, cells) for number, cells in table[2:]),
    )


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.strip().strip("|").split("|"))


def _row(line: int, cells: tuple[str, ...]) -> Row:
    if len(cells) != len(COLUMNS):
        raise SheetError(f"line {line}: {len(cells)} columns")
    when, who, does, answer, record = cells
    if not does or not answer:
        raise SheetError(f"line {line}: a step says what is done and what is answered")
    if answer != "accepted" and not answer.startswith("refused: "):
        raise SheetError(f"line {line}: the answer is `accepted` or `refused: CODE`")
    at, recorded_at = _times(line, when)
    actor, role, party = _who(line, who)
    return Row(
        line=line,
        at=at,
        recorded_at=recorded_at,
        actor=actor,
        role=role,
        party=party,
        does=does,
        answer=answer,
        record=tuple(one.strip() for one in record.split(";") if one.strip()),
    )


def _times(line: int, when: str) -> tuple[Instant, Instant]:
    said, _, recorded = when.partition(", recorded ")
    try:
        at = datetime.strptime(said, HOUR).replace(tzinfo=UTC)
        late = datetime.strptime(recorded, HOUR).replace(tzinfo=UTC) if recorded else at
    except ValueError as error:
        raise SheetError(f"line {line}: {error}") from error
    return at, late


def _who(line: int, who: str) -> tuple[str, Role, str]:
    if who == "the clock":
        return "clock", Role.CLOCK, "awda"
    found = WHO.fullmatch(who)
    roles = {role.value.replace("_", " "): role for role in Role}
    if found is None or found["role"] not in roles:
        raise SheetError(f"line {line}: nobody is `{who}`")
    role = roles[found["role"]]
    return found["actor"] or f"{role.value}@{found['party']}", role, found["party"]
