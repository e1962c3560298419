"""Which column holds which field, from the titles over them in any order and language.

Always holds: one field has one column, or the file is refused; a title that is not known is
reported by name, never dropped.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from awda.intake.sheets.date_shapes import DateOrder
from awda.intake.sheets.header_words import ARRIVAL_TITLES, ARTICLE_DECIDES, WEAPON_TITLES
from awda.intake.sheets.table import SheetRefused
from awda.intake.sheets.wording import clean_text, fold_letters, fold_with_article, fold_words

_HINT: Final = re.compile(r"[(\[（{][^)\]）}]*[)\]）}]?")
_PARTS: Final = re.compile(r"[/|\\\n\r;:،–—-]+")
_SCRIPTS: Final = re.compile(r"[A-Za-z][A-Za-z'’.\s]*|[\u0600-\u06FF][\u0600-\u06FF\s]*")
_MONTH_FIRST_HINT: Final = re.compile(r"m{1,2}\W*d{1,2}\W*y|شهر\W*(ال)?يوم\W*(ال)?سن")
_DAY_FIRST_HINT: Final = re.compile(r"d{1,2}\W*m{1,2}\W*y|يوم\W*(ال)?شهر\W*(ال)?سن")
MAX_TITLE_CHARACTERS: Final = 80


@dataclass(frozen=True, slots=True)
class ListKind:
    """A kind of list: its name, its titles, and the fields by which its header is known.

    A header row holds at least `least_titles` known fields and one of `anchors`.
    """

    name: str
    words: Mapping[str, str]
    anchors: frozenset[str]
    choices_ar: str
    choices_en: str
    least_titles: int = 2

    def field_of(self, title: str) -> str | None:
        """The field a title means, or None.

        The whole title is tried first, then without its hint in brackets, then part by part
        ("الاسم / Name"); parts that mean different fields mean nothing together.
        """
        if len(title) > MAX_TITLE_CHARACTERS:
            return None
        without_hint = _HINT.sub(" ", title)
        for whole in (title, without_hint):
            found = self._meaning(whole)
            if found:
                return found
        for parts in (_PARTS.split(without_hint), _SCRIPTS.findall(without_hint)):
            meanings = {self._meaning(part) for part in parts if part.strip()} - {None}
            if len(meanings) == 1:
                return meanings.pop()
        return None

    def _meaning(self, title: str) -> str | None:
        """The field of one title or one part of it: first with its article, then without."""
        decided = _WITH_ARTICLE.get(fold_with_article(title))
        return decided if decided in self.names else self.words.get(_key(title))

    @property
    def names(self) -> frozenset[str]:
        """All fields this kind of list may have."""
        return frozenset(self.words.values())

    def fields_of(self, titles: Sequence[str]) -> dict[int, str]:
        """The field of each column (from 0) whose title is known; a field may appear twice."""
        found = ((column, self.field_of(title)) for column, title in enumerate(titles) if title)
        return {column: name for column, name in found if name}

    def is_header(self, fields: Mapping[int, str]) -> bool:
        """Whether these fields make a row the header of this kind of list."""
        names = set(fields.values())
        return len(names) >= self.least_titles and bool(names & self.anchors)


def _key(title: str) -> str:
    # A lone sign such as "#" has no letters to fold, yet it is a title of its own.
    return fold_words(title) or clean_text(title)


def _words(titles: Mapping[str, Sequence[str]]) -> dict[str, str]:
    return {_key(title): name for name, known in titles.items() for title in known}


_WITH_ARTICLE: Final = {
    fold_with_article(title): name for name, known in ARTICLE_DECIDES.items() for title in known
}

ARRIVALS: Final = ListKind(
    name="arrivals",
    words=_words(ARRIVAL_TITLES),
    anchors=frozenset({"full_name", "given", "latin_name"}),
    choices_ar="الاسم الكامل، الجنس، تاريخ الميلاد، تاريخ الوصول",
    choices_en="full name, sex, date of birth, date of arrival",
)
WEAPONS: Final = ListKind(
    name="weapons",
    words=_words(WEAPON_TITLES),
    anchors=frozenset({"weapon_type", "serial"}),
    choices_ar="نوع السلاح، الرقم التسلسلي، رقم السوار",
    choices_en="weapon type, serial number, wristband",
)


def columns_of(fields: Mapping[int, str], titles: Sequence[str]) -> dict[str, int]:
    """Field to column. Raises SheetRefused SHEET_COLUMN_TWICE when two columns mean one field."""
    columns: dict[str, int] = {}
    for column, name in fields.items():
        if name in columns:
            raise SheetRefused(
                "SHEET_COLUMN_TWICE", first=titles[columns[name]], second=titles[column]
            )
        columns[name] = column
    return columns


def order_in_title(title: str) -> DateOrder | None:
    """The order of day and month a title states in a hint such as "(MM/DD/YYYY)", or None."""
    hint = fold_letters(title)
    if _MONTH_FIRST_HINT.search(hint):
        return DateOrder.MONTH_FIRST
    return DateOrder.DAY_FIRST if _DAY_FIRST_HINT.search(hint) else None
