"""The lists of the US Treasury's OFAC: SDN and non-SDN, each in files that belong together.

Files have no header, `-0-` for what is not known, and a last line holding one control character:
twelve columns are the entries, five the aliases (ALT), six the addresses (ADD), two the remarks
that went over. Source: OFAC's description of its data files. What a person's remarks say of birth,
nationality, papers and weak aliases is read from them. Always holds: a line with another number of
columns refuses the file; aliases come only beside their entries.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from awda.kernel.refusal import Refusal
from awda.screening.watchlists import births
from awda.screening.watchlists.bounds import lines
from awda.screening.watchlists.countries import country
from awda.screening.watchlists.listed import (
    MOST_NOTE_CHARACTERS,
    Listed,
    ListedDocument,
    ListedKind,
    ListedName,
    NotAPerson,
    Quality,
    Read,
    distinct,
    tidy,
)

ENTRY_COLUMNS: Final = 12
ALIAS_COLUMNS: Final = 5
ADDRESS_COLUMNS: Final = 6
COMMENT_COLUMNS: Final = 2
FILES: Final = frozenset({ENTRY_COLUMNS, ALIAS_COLUMNS, ADDRESS_COLUMNS, COMMENT_COLUMNS})
MOST_ALIASES: Final = 500_000  # kept in memory beside the entries
NULL: Final = "-0-"
END: Final = "\x1a"
_KINDS: Final = {
    "individual": ListedKind.PERSON,
    "vessel": ListedKind.VESSEL,
    "aircraft": ListedKind.AIRCRAFT,
}
_BIRTH: Final = re.compile(r"(?:alt\. )?DOB (.+)")
_NATIONALITY: Final = re.compile(r"(?:alt\. )?(?:nationality|citizen) (.+)")
_PLACE: Final = re.compile(r"(?:alt\. )?POB (.+)")
_SEX: Final = re.compile(r"Gender (Male|Female)")
_WEAK: Final = re.compile(r"(?:a|f|n)\.k\.a\. ['\"](.+)['\"]")
_PAPER: Final = re.compile(
    r"(?:alt\. )?(Passport|National ID No\.|Identification Number|Identity Card|Cedula No\.|"
    r"Travel Document Number|Personal ID Card|Tazkira National ID Card)"
    r" ([\w/.-]+(?: [\d-]+)?)(?: \(([^)]+)\))?"
)


def columns_of(path: Path) -> int:
    """How many columns the first line has, if it is one of OFAC's files; otherwise 0."""
    first = next((line for _, line in lines(path) if line.strip()), "")
    row = next(csv.reader([first]), [])
    named = len(row) == ENTRY_COLUMNS or NULL in map(str.strip, row)
    numbered = bool(row) and row[0].strip().isdecimal()
    return len(row) if numbered and len(row) in FILES and (named or len(row) < 7) else 0


def read_ofac(paths: Sequence[Path]) -> Iterator[Read]:
    """Every entry of the files of one list, with its aliases.

    Refuses WATCHLIST_FILES_DO_NOT_MATCH, WATCHLIST_COLUMNS_WRONG and what `lines` refuses.
    """
    by_columns = {columns_of(path): path for path in paths}
    if len(by_columns) < len(paths) or ENTRY_COLUMNS not in by_columns:
        raise Refusal("WATCHLIST_FILES_DO_NOT_MATCH")
    aliases = _aliases(by_columns.get(ALIAS_COLUMNS))
    comments = _comments(by_columns.get(COMMENT_COLUMNS))
    for row in _rows(by_columns[ENTRY_COLUMNS], ENTRY_COLUMNS):
        yield _entry(row, aliases.get(row[0], ()), comments.get(row[0], ""))


def _rows(path: Path, columns: int) -> Iterator[list[str]]:
    """The rows of one file; what stands for nothing becomes empty."""
    numbers = [0]

    def counted() -> Iterator[str]:
        for number, line in lines(path):
            numbers[0] = number
            if line.strip() != END:
                yield line

    try:
        for row in csv.reader(counted(), strict=True):
            if not row:
                continue
            if len(row) != columns or not row[0].strip().isdecimal():
                raise Refusal(
                    "WATCHLIST_COLUMNS_WRONG", line=numbers[0], found=len(row), expected=columns
                )
            yield ["" if cell.strip() == NULL else tidy(cell) for cell in row]
    except csv.Error:
        raise Refusal(
            "WATCHLIST_COLUMNS_WRONG", line=numbers[0], found=0, expected=columns
        ) from None


def _aliases(path: Path | None) -> Mapping[str, Sequence[str]]:
    """Names by the entry they belong to."""
    found: dict[str, list[str]] = defaultdict(list)
    for number, row in enumerate(_rows(path, ALIAS_COLUMNS) if path else (), 1):
        if number > MOST_ALIASES:
            raise Refusal("WATCHLIST_TOO_MANY", most=MOST_ALIASES)
        found[row[0]].append(row[3])
    return found


def _comments(path: Path | None) -> Mapping[str, str]:
    """What did not fit into the remarks column, by entry."""
    return {row[0]: row[1] for row in _rows(path, COMMENT_COLUMNS)} if path else {}


def _entry(row: Sequence[str], aliases: Sequence[str], more: str) -> Read:
    kind = _KINDS.get(row[2].lower(), ListedKind.ENTITY)
    if kind is not ListedKind.PERSON:
        return NotAPerson(kind, len(aliases))
    remarks = [part.strip(" .") for part in f"{row[11]} {more}".split(";")]
    weak = [found[1] for part in remarks if (found := _WEAK.fullmatch(part))]
    sexes = [found[1].upper() for part in remarks if (found := _SEX.fullmatch(part))]
    born = [births.birth(found[1]) for part in remarks if (found := _BIRTH.fullmatch(part))]
    return Listed(
        key=row[0],
        names=distinct(
            [
                ListedName(_in_order(row[1])),
                *(ListedName(_in_order(name), Quality.GOOD) for name in aliases),
                *(ListedName(_in_order(name), Quality.LOW) for name in weak),
            ]
        ),
        births=tuple(one for one in born if one),
        sex=sexes[0] if sexes else "",
        nationalities=_found(_NATIONALITY, remarks, country),
        birth_places=_found(_PLACE, remarks, tidy),
        documents=tuple(
            ListedDocument(found[2], found[1], country(found[3] or ""))
            for part in remarks
            if (found := _PAPER.match(part))
        ),
        note=" · ".join(part for part in (row[3], row[4], row[11], more) if part)[
            :MOST_NOTE_CHARACTERS
        ],
    )


def _found(pattern: re.Pattern[str], parts: Sequence[str], read: object) -> tuple[str, ...]:
    assert callable(read)
    values = [read(found[1]) for part in parts if (found := pattern.fullmatch(part))]
    return tuple(dict.fromkeys(values))


def _in_order(name: str) -> str:
    """`SURNAME, Given Names` as the name is said: given names first."""
    surname, comma, given = name.partition(",")
    return tidy(f"{given} {surname}") if comma else tidy(name)
