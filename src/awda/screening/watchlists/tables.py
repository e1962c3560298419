"""Watchlists kept as tables: a workbook, or a text table of any length, Arabic or English titles.

A text table is read line by line, a workbook within the bounds of `intake.sheets`. A column of
references makes entries the same in every version; without one an entry is known by its words.
Always holds: a table without a column of names is refused; a day and month that could be either is
read as its year alone.
"""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Final

from awda.intake.sheets.date_shapes import DateOrder
from awda.intake.sheets.grids import DELIMITERS
from awda.intake.sheets.header_words import ARRIVAL_TITLES
from awda.intake.sheets.headers import ListKind, order_in_title
from awda.intake.sheets.reading import read_table
from awda.intake.sheets.table import SheetRefused
from awda.intake.sheets.wording import fold_words
from awda.kernel.digits import to_ascii_digits
from awda.kernel.refusal import Refusal
from awda.screening.watchlists import births
from awda.screening.watchlists.bounds import MEGABYTE, MOST_ENTRY_BYTES
from awda.screening.watchlists.countries import country
from awda.screening.watchlists.listed import (
    MOST_NOTE_CHARACTERS,
    Listed,
    ListedBirth,
    ListedDocument,
    ListedKind,
    ListedName,
    NotAPerson,
    Quality,
    Read,
    distinct,
    tidy,
)

_SHARED: Final = (
    "full_name", "given", "father", "grandfather", "family_name", "mother_given", "latin_name",
    "sex", "birth", "birth_place", "nationalities", "document_number", "notes", "list_no",
)  # fmt: skip
_TITLES: Final[Mapping[str, Sequence[str]]] = {
    **{name: ARRIVAL_TITLES[name] for name in _SHARED},
    "key": ("المرجع", "رقم المرجع", "رقم القيد", "رمز القيد", "ref", "reference",
            "reference number", "id", "entity id", "entry id", "unique id", "uid"),
    "aliases": ("الأسماء الأخرى", "أسماء أخرى", "الاسم المستعار", "الأسماء المستعارة", "يعرف ب",
                "aliases", "alias", "aka", "a.k.a.", "also known as", "other names"),
    "weak_aliases": ("الأسماء الحركية", "الاسم الحركي", "weak aliases", "weak alias", "nickname",
                     "nicknames", "nom de guerre"),
    "middle_name": ("middle name", "second name"),
    "entry_kind": ("نوع القيد", "النوع", "schema", "type", "entity type", "entry type"),
    "birth": (*ARRIVAL_TITLES["birth"], "birth dates"),
    "nationalities": (*ARRIVAL_TITLES["nationalities"], "countries", "country", "citizen"),
    "document_number": (*ARRIVAL_TITLES["document_number"], "identifiers", "passport"),
}  # fmt: skip
WATCHLIST: Final = ListKind(
    name="watchlist",
    words={fold_words(title) or title: name for name, known in _TITLES.items() for title in known},
    anchors=frozenset({"full_name", "given", "latin_name"}),
    choices_ar="الاسم الكامل، الأسماء الأخرى، تاريخ الميلاد، الجنسية، المرجع",
    choices_en="full name, aliases, date of birth, nationality, reference",
    least_titles=1,
)
HEADER_AMONG: Final = 60  # lines
MOST_LINE_CHARACTERS: Final = MOST_ENTRY_BYTES // 2
_MANY: Final = re.compile(r"[;؛|\n]+")
_SLASHED: Final = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_PERSONS: Final = frozenset(map(fold_words, ("person", "individual", "شخص", "فرد", "أشخاص")))
_SEX: Final = {
    fold_words(word): code
    for code, words in {
        "MALE": ("ذكر", "male", "m", "نێر"),
        "FEMALE": ("أنثى", "انثى", "female", "f", "مێ"),
    }.items()
    for word in words
}


@dataclass(frozen=True, slots=True)
class _Header:
    """Where each field stands, and how a birth column's title orders its numbers."""

    fields: Mapping[str, int]
    order: DateOrder | None


def read_workbook(path: Path) -> Iterator[Read]:
    """Every row of the one list in a workbook.

    Refuses WATCHLIST_UNPACKS_TOO_LARGE, WATCHLIST_TITLES_UNKNOWN, WATCHLIST_SHEET_UNREADABLE.
    """
    try:
        table = read_table(path, WATCHLIST)
    except SheetRefused as why:
        raise _refused(why) from None
    header = _Header(table.columns, _order(table.titles, table.columns))
    for row in table.rows:
        yield _row(header, [cell.text for cell in row.cells], row.number)


def _refused(why: SheetRefused) -> Refusal:
    match why.code:
        case "SHEET_FILE_UNPACKS_TOO_LARGE":
            return Refusal("WATCHLIST_UNPACKS_TOO_LARGE")
        case "SHEET_HEADER_NOT_FOUND":
            return Refusal("WATCHLIST_TITLES_UNKNOWN")
        case _:
            return Refusal("WATCHLIST_SHEET_UNREADABLE", why=why.code)


def read_text_table(path: Path) -> Iterator[Read]:
    """Every row of a text table.

    Refuses WATCHLIST_TITLES_UNKNOWN, _COLUMNS_WRONG, _ENCODING_WRONG and _ENTRY_TOO_LARGE.
    """
    encoding = _encoding(path)
    delimiter, at, header = _found_header(path, encoding)
    for number, row in _rows(path, encoding, delimiter):
        if number > at and any(cell.strip() for cell in row):
            yield _row(header, row, number)


def _encoding(path: Path) -> str:
    """UTF-8 or UTF-16 by its mark; else UTF-8 where the whole file is; else windows-1256."""
    with path.open("rb") as file:
        head = file.read(4096)
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if b"\x00" in head:
        raise Refusal("WATCHLIST_NOT_RECOGNISED")
    try:
        for _ in _lines(path, "utf-8-sig"):
            pass
    except Refusal as why:
        if why.code != "WATCHLIST_ENCODING_WRONG":
            raise
        return "cp1256"  # kept only if its titles can then be read
    return "utf-8-sig"


def _lines(path: Path, encoding: str) -> Iterator[str]:
    number = 0
    try:
        with path.open(encoding=encoding, newline="") as file:
            while line := file.readline(MOST_LINE_CHARACTERS + 1):
                number += 1
                if len(line) > MOST_LINE_CHARACTERS:
                    raise Refusal("WATCHLIST_ENTRY_TOO_LARGE", most=MOST_ENTRY_BYTES // MEGABYTE)
                yield line
    except UnicodeError:
        raise Refusal("WATCHLIST_ENCODING_WRONG", line=number + 1) from None


def _rows(path: Path, encoding: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    csv.field_size_limit(MOST_LINE_CHARACTERS)
    reader = csv.reader(_lines(path, encoding), delimiter=delimiter)
    try:
        for row in reader:
            yield reader.line_num, row
    except csv.Error:
        raise Refusal(
            "WATCHLIST_COLUMNS_WRONG", line=reader.line_num, found=0, expected=1
        ) from None


def _found_header(path: Path, encoding: str) -> tuple[str, int, _Header]:
    """The delimiter, the header's line and the fields that give the most known titles."""
    best: tuple[int, str, int, _Header] | None = None
    for delimiter in DELIMITERS:
        for number, titles in islice(_rows(path, encoding, delimiter), HEADER_AMONG):
            fields = WATCHLIST.fields_of([tidy(title) for title in titles])
            columns = {name: at for at, name in reversed(fields.items())}
            if WATCHLIST.is_header(fields) and (best is None or len(columns) > best[0]):
                best = len(columns), delimiter, number, _Header(columns, _order(titles, columns))
    if best is None:
        wrong = encoding == "cp1256"
        raise (
            Refusal("WATCHLIST_ENCODING_WRONG", line=1)
            if wrong
            else Refusal("WATCHLIST_TITLES_UNKNOWN")
        )
    return best[1], best[2], best[3]


def _order(titles: Sequence[str], columns: Mapping[str, int]) -> DateOrder | None:
    return order_in_title(titles[columns["birth"]]) if "birth" in columns else None


def _row(header: _Header, cells: Sequence[str], number: int) -> Read:
    said = {
        name: tidy(cells[at]) if name != "aliases" else cells[at]
        for name, at in header.fields.items()
        if at < len(cells)
    }
    kind = fold_words(said.get("entry_kind", ""))
    if kind and kind not in _PERSONS:
        return NotAPerson(ListedKind.ENTITY)
    names = distinct(_names(said))
    if not names:
        raise Refusal("WATCHLIST_ROW_WITHOUT_NAME", line=number)
    birth = [_birth(text, header.order) for text in _MANY.split(said.get("birth", "")) if text]
    born = tuple(one for one in birth if one)
    return Listed(
        key=said.get("key", "")[:200] or _key(names, born),
        names=names,
        births=born,
        sex=_SEX.get(fold_words(said.get("sex", "")), ""),
        father=said.get("father", ""),
        mother=said.get("mother_given", ""),
        nationalities=tuple(map(country, _split(said.get("nationalities", "")))),
        birth_places=tuple(_split(said.get("birth_place", ""))),
        documents=tuple(ListedDocument(one) for one in _split(said.get("document_number", ""))),
        note=said.get("notes", "")[:MOST_NOTE_CHARACTERS],
    )


def _split(text: str) -> list[str]:
    return [part for one in _MANY.split(text) if (part := tidy(one))]


def _names(said: Mapping[str, str]) -> Iterator[ListedName]:
    parts = (said.get(name, "") for name in ("given", "middle_name", "father", "grandfather"))
    whole = " ".join(part for part in (*parts, said.get("family_name", "")) if part)
    yield ListedName(_in_order(said.get("full_name", "") or whole))
    yield ListedName(_in_order(said.get("latin_name", "")))
    for alias in _split(said.get("aliases", "")):
        yield ListedName(_in_order(alias), Quality.GOOD)
    for alias in _split(said.get("weak_aliases", "")):
        yield ListedName(alias, Quality.LOW)


def _in_order(name: str) -> str:
    """`SURNAME, Given` in Latin letters as the name is said; an Arabic comma parts nothing."""
    surname, comma, given = name.partition(",")
    return tidy(f"{given} {surname}") if comma and name.isascii() else tidy(name)


def _key(names: Sequence[ListedName], born: Sequence[ListedBirth]) -> str:
    """What an entry without a reference is known by: its words."""
    said = repr(([name.value for name in names], [str(one.earliest) for one in born]))
    return f"words-{sha256(said.encode()).hexdigest()[:32]}"


def _birth(written: str, order: DateOrder | None) -> ListedBirth | None:
    text = to_ascii_digits(tidy(written))
    slashed = _SLASHED.fullmatch(text)
    if not slashed:
        return births.birth(text)
    first, second, year = (int(part) for part in slashed.groups())
    if second > 12 or (order is DateOrder.MONTH_FIRST and first <= 12):
        return births.on(year, first, second)
    if first > 12 or order is DateOrder.DAY_FIRST or first == second:
        return births.on(year, second, first)
    return births.on(year, None, None)
