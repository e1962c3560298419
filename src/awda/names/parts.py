"""A written name as its parts: what is one name in two words is one part, small words are marks.

Always holds: parts come in the order written; every part has at least one letter; nothing raises.
`core` is what is compared. Where a beginning may be an article or not (Alqubaisi, Albert),
`other` is the second reading, otherwise it is the core again.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from awda.names.letters import fold, fold_many, is_arabic
from awda.names.particles import (
    ABD,
    ABU,
    ARTICLES,
    BEFORE_OTHERS,
    DIN_AFTER,
    DIN_ARTICLES,
    DIN_JOINED,
    DIN_ONE,
    GARBLED,
    SON,
    SON_FIRST,
    SUN_ARTICLES,
    TITLES,
    UMM,
)

ARTICLE, FATHER_OF, SERVANT, TITLE, INITIAL, COMPOUND = 1, 2, 4, 8, 16, 32
MOST_PARTS = 8
MOST_LETTERS = 18
NAMES_KEPT = 20_000  # names whose reading is remembered

_GAPS = re.compile(r"[\s\-.,،؛/()]+")
_EDGES = "'’‘\"“”«»"
# Abd joined to the name of God it takes, the article as it sounds; that name has four letters.
_SERVANT_OF = re.compile(
    r"(?:عبدال(?=...)|عبد(?=ربه)|abd[aeou]{0,2}(?:l|r(?=r)|s(?=s)|n(?=n)|z(?=z)|d(?=d)|t(?=t))(?=....))"
)


_SERVANT_BEGINS = "عa"
# What can make another part of its neighbours than of itself.
_WITH_OTHERS = BEFORE_OTHERS | DIN_ONE | DIN_ARTICLES | DIN_AFTER


Forms = tuple[str, str]  # a word as it is compared, and its second reading or the same again
Reading = tuple[Forms, int]  # with its marks


class Part(NamedTuple):
    """One part of a name: the form compared, its second reading, its marks (bits above).

    It stands at the written words from number `at` on, `words` of them.
    """

    core: str
    other: str
    marks: int = 0
    at: int = 0
    words: int = 1


@dataclass(frozen=True, slots=True)
class Analysed:
    """A name read once, to be kept beside it and compared many times."""

    parts: tuple[Part, ...]
    name: str = ""

    def readings(self) -> list[Reading]:
        """The parts without their places."""
        return [((part.core, part.other), part.marks) for part in self.parts]

    def texts(self) -> tuple[str, ...]:
        """Each part as it was written, or in folded letters where the name is not kept."""
        if not self.name:
            return tuple(part.core for part in self.parts)
        words = _written(self.name)
        return tuple(" ".join(words[p.at : p.at + p.words]) for p in self.parts)

    def packed(self) -> str:
        """A short text to store: parts apart by spaces, their fields by commas."""
        return " ".join(
            f"{p.core},{'' if p.other == p.core else p.other},{p.marks},{p.at},{p.words}"
            for p in self.parts
        )

    @staticmethod
    def unpacked(text: str, name: str = "") -> "Analysed":
        """What `packed` gave. ValueError for anything else."""
        return Analysed(tuple(_unpacked(part) for part in text.split(" ") if part), name)


@lru_cache(maxsize=NAMES_KEPT)
def _written(name: str) -> list[str]:
    """The words of a name as they were written, or folded where folding changed how many."""
    folded = fold(name).split()
    written = [word.strip(_EDGES) for word in _GAPS.split(name) if word.strip(_EDGES)]
    return written if len(written) == len(folded) else folded


@lru_cache(maxsize=200_000)
def _unpacked(text: str) -> Part:
    core, other, marks, at, words = text.split(",")
    return Part(core, other or core, int(marks), int(at), int(words))


@lru_cache(maxsize=NAMES_KEPT)
def analyse(name: str) -> Analysed:
    """Read a written name: at most `MOST_PARTS` parts; what is beyond is not compared."""
    (folded,) = fold_many((name,))
    parts = [Part(*forms, marks, at, words) for at, words, (forms, marks) in _spans(folded)]
    return Analysed(tuple(parts), name)


def readings_of(names: Sequence[str]) -> list[list[Reading]]:
    """The parts of many written names, without their places: much faster than one by one."""
    return [
        [_read(word, 0, "") for word in words[:MOST_PARTS]]
        if _WITH_OTHERS.isdisjoint(words := folded.split())
        else [reading for _, _, reading in _spans(folded)]
        for folded in fold_many(names)
    ]


def _spans(folded: str) -> list[tuple[int, int, Reading]]:
    """For each part the word where it begins, how many words it takes, and its reading."""
    words = folded.split()
    parts: list[tuple[int, int, Reading]] = []
    at = 0
    while at < len(words) and len(parts) < MOST_PARTS:
        taken, marks, body = _one(words, at, not parts)
        if body:
            # The second reading: without what goes with it (Nasir al-Din, Abd al-Hamid).
            first = words[at] if marks & COMPOUND else words[at + taken - 1]
            parts.append((at, taken, _read(body, marks, first if marks else "")))
        at += taken
    return parts or [(0, 1, _read(word, 0, "")) for word in words[:1]]


def _one(words: list[str], at: int, first: bool) -> tuple[int, int, str]:
    """How many words the part that begins here takes, its marks, and its letters."""
    word = words[at]
    left = len(words) - at
    if left > 1:
        after = words[at + 1]
        if word in SON and (not first or word in SON_FIRST):
            return 1, 0, ""
        if word in ABD:
            return _servant(words, at)
        if word in ARTICLES or (word in SUN_ARTICLES and after.startswith(word[1:])):
            taken, marks, body = _one(words, at + 1, first)
            return taken + 1, marks | ARTICLE, body
        if word in ABU or word in UMM:
            taken, marks, body = _one(words, at + 1, True)
            return taken + 1, marks | FATHER_OF, body
        if len(word) > 1 and _is_din(words, at + 1):
            return _compound(words, at)
    return 1, 0, word


def _is_din(words: list[str], at: int) -> bool:
    """Whether a -din, -ullah of its own stands here (Salah al Din, Saif ullah)."""
    after = words[at + 1] if at + 1 < len(words) else ""
    if words[at] in DIN_AFTER:
        return words[at - 1].endswith(DIN_JOINED)
    return words[at] in DIN_ONE or (words[at] in DIN_ARTICLES and after in DIN_AFTER)


def _compound(words: list[str], at: int) -> tuple[int, int, str]:
    taken = 3 if words[at + 1] in DIN_ARTICLES else 2
    return taken, COMPOUND, "".join(words[at : at + taken])


def _servant(words: list[str], at: int) -> tuple[int, int, str]:
    """Abd and the name of God it takes; an article between the two is kept as it sounds."""
    after, left = words[at + 1], len(words) - at
    if (after in ARTICLES or after in SUN_ARTICLES) and left > 2:
        return 3, SERVANT, words[at] + after + words[at + 2]
    return 2, SERVANT, words[at] + after


@lru_cache(maxsize=400_000)
def _read(body: str, marks: int, first: str) -> Reading:
    other = core = body[:MOST_LETTERS]
    if marks & COMPOUND:
        other = first[:MOST_LETTERS] if len(first) > 2 else core
    elif marks & SERVANT and len(first) > 2 and first not in DIN_ONE:
        other = first.removeprefix("ال")[:MOST_LETTERS]
    elif core[0] in _SERVANT_BEGINS and (found := _SERVANT_OF.match(core)):
        marks, other = marks | SERVANT, core[found.end() :]
    elif core in GARBLED:
        core = GARBLED[core]
    else:
        if is_arabic(core):
            marks, core, other = _arabic_beginning(core, marks)
        else:
            marks, core, other = _latin_beginning(core, marks)
    if body in TITLES:
        marks |= TITLE
    if len(body) == 1:
        marks |= INITIAL
    return (core, other), marks


def _arabic_beginning(core: str, marks: int) -> tuple[int, str, str]:
    if core.startswith("ابو") and len(core) > 5:
        core, marks = core[3:], marks | FATHER_OF
    whole = core
    if core.startswith("ال") and len(core) > 4 and core not in DIN_ONE:
        core, marks = core[2:], marks | ARTICLE
        if marks & FATHER_OF:
            whole = core
    return marks, core, whole


def _latin_beginning(core: str, marks: int) -> tuple[int, str, str]:
    for beginning in ("abou", "abu"):
        if core.startswith(beginning) and len(core) > len(beginning) + 3:
            return marks | FATHER_OF, core[len(beginning) :], core
    if core[:2] in ("al", "el") and len(core) > 5:
        return marks, core[2:], core
    return marks, core, core
