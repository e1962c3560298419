"""A row of a list as Splink sees it: name parts in one form across scripts, and what goes with it.

Always holds: a cell that says nothing is None, never an empty text; the same rows give the same
records. Whatever spells the parts (`Spell`) is given, so that another way can be set beside ours.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from awda.names.bones import bones

Spell = Callable[[Sequence[str]], Sequence[tuple[str, ...]]]
"""Many names at once, each as its parts in one form."""

TOGETHER = 10_000  # rows whose names are read at once


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a list: `key` is its own id there, `birth` as written, YYYY-MM-DD or YYYY."""

    key: str
    name: str
    birth: str = ""
    sex: str = ""
    mother: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """The columns of Splink's table.

    `skeletons` are the consonants of the parts, which both scripts share; `pairs` are each two of
    them, for blocking; `first_skeleton` is that of the part written first.
    """

    unique_id: str
    tokens: list[str] | None
    first_token: str | None
    skeletons: list[str] | None
    first_skeleton: str | None
    pairs: list[str] | None
    birth: str | None
    birth_turned: str | None
    birth_year: str | None
    sex: str | None
    mother: str | None
    place: str | None


COLUMNS: Mapping[str, str] = {
    "unique_id": "VARCHAR",
    "tokens": "VARCHAR[]",
    "first_token": "VARCHAR",
    "skeletons": "VARCHAR[]",
    "first_skeleton": "VARCHAR",
    "pairs": "VARCHAR[]",
    "birth": "VARCHAR",
    "birth_turned": "VARCHAR",
    "birth_year": "VARCHAR",
    "sex": "VARCHAR",
    "mother": "VARCHAR",
    "place": "VARCHAR",
}


def canonical(names: Sequence[str]) -> Sequence[tuple[str, ...]]:
    """Our spelling: each part as the usual name it stands for, in Arabic letters."""
    from awda.names.engine import canonical_many

    return canonical_many(names)


def records(rows: Iterable[Row], spell: Spell = canonical) -> Iterator[Record]:
    """The rows as records, in order."""
    some: list[Row] = []
    for row in rows:
        some.append(row)
        if len(some) == TOGETHER:
            yield from _read(some, spell)
            some = []
    yield from _read(some, spell)


def _read(rows: Sequence[Row], spell: Spell) -> Iterator[Record]:
    names = spell([row.name for row in rows])
    mothers = spell([row.mother for row in rows])
    for row, name, mother in zip(rows, names, mothers, strict=True):
        tokens = list(dict.fromkeys(part for part in name if part))
        skeletons = list(dict.fromkeys(_skeleton(part) for part in tokens))
        yield Record(
            unique_id=row.key,
            tokens=sorted(tokens) or None,
            first_token=tokens[0] if tokens else None,
            skeletons=sorted(skeletons) or None,
            first_skeleton=skeletons[0] if skeletons else None,
            pairs=_pairs(skeletons) or None,
            birth=_day(row.birth),
            birth_turned=_turned(row.birth),
            birth_year=row.birth[:4] or None,
            sex=row.sex.strip().lower()[:1] or None,
            mother=" ".join(sorted(mother)) or None,
            place=" ".join(row.place.split()) or None,
        )


def _skeleton(part: str) -> str:
    return bones(part.lower()) or part


def _pairs(tokens: Sequence[str]) -> list[str]:
    known = sorted(tokens)
    return [f"{a} {b}" for at, a in enumerate(known) for b in known[at + 1 :]]


def _day(birth: str) -> str | None:
    """A whole date; a year alone is none."""
    try:
        return date.fromisoformat(birth).isoformat()
    except ValueError:
        return None


def _turned(birth: str) -> str | None:
    """Day and month in each other's place, as lists often have them, where that is a date."""
    day = _day(birth)
    return _day(f"{day[:4]}-{day[8:]}-{day[5:7]}") if day else None


def write(found: Iterable[Record], file: Path) -> int:
    """The records as JSON lines, for DuckDB or Spark to read; how many."""
    count = 0
    with file.open("w", encoding="utf-8") as out:
        for record in found:
            out.write(json.dumps(asdict(record), ensure_ascii=False) + "\n")
            count += 1
    return count
