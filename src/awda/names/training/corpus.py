"""The material: words and names in two scripts, each name with the fold it belongs to.

Always holds: a fold follows from the entity (real names) or the written Arabic name (invented
people), so no entity or person is in two folds.
"""

import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import NamedTuple

from awda.names.letters import is_arabic
from awda.names.parts import analyse

FOLDS = 5
SHARED_WORDS = 100  # the most frequent words, which any new data has too
Row = Mapping[str, str]


class Word(NamedTuple):
    """One word in two scripts; `fold` by its Arabic letters, -1 for the most frequent."""

    arabic: str
    latin: str
    weight: float
    fold: int


class Pair(NamedTuple):
    """Two names, whether they are one, of which kind, and the fold of the Arabic one."""

    arabic: str
    latin: str
    label: int
    kind: str
    fold: int
    entity: str = ""


class Person(NamedTuple):
    """An invented person: the Arabic name, how a clerk wrote it, how it is in Latin letters."""

    arabic: str
    written: str
    latin: str
    fold: int


def fold_of(text: str) -> int:
    """The fold of a text: stable between runs and machines."""
    return zlib.crc32(text.encode()) % FOLDS


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything training and quality read."""

    words: tuple[Word, ...]
    pairs: tuple[Pair, ...]
    people: tuple[Person, ...]
    real: tuple[Pair, ...]
    frequent: frozenset[str]
    counts: dict[str, float]  # log counts of words in names, both scripts


def read(
    tokens: Iterable[Row], real: Iterable[Row], labelled: Iterable[Row], people: Iterable[Row]
) -> Corpus:
    """The corpus of the four files' rows, as dictionaries by their column names."""
    real = list(real)
    entities = {row["arabic"]: row["entity_id"] for row in real}
    invented = tuple(
        Person(row["arabic"], row["arabic_variant"], row["latin"], fold_of(row["arabic"]))
        for row in people
    )
    counts = _counts(invented)
    frequent = frozenset([w for w, _ in counts.most_common() if is_arabic(w)][:SHARED_WORDS])
    return Corpus(
        words=tuple(_words(tokens, frequent)),
        pairs=tuple(
            Pair(
                row["arabic"],
                row["latin"],
                int(row["label"]),
                row["kind"],
                fold_of(entities.get(row["arabic"], row["arabic"])),
            )
            for row in labelled
        ),
        people=invented,
        real=tuple(
            Pair(
                row["arabic"],
                row["latin"],
                1,
                row["source"],
                fold_of(row["entity_id"]),
                row["entity_id"],
            )
            for row in real
        ),
        frequent=frequent,
        counts={word: log(1 + n) for word, n in counts.items() if n > 2},
    )


def _counts(people: Sequence[Person]) -> Counter[str]:
    return Counter(
        part.core
        for person in people
        for name in (person.arabic, person.latin)
        for part in analyse(name).parts
    )


def _words(tokens: Iterable[Row], frequent: frozenset[str]) -> Iterable[Word]:
    for row in tokens:
        arabic, latin = analyse(row["arabic"]).parts, analyse(row["latin"]).parts
        if len(arabic) != 1 or len(latin) != 1 or not is_arabic(arabic[0].core):
            continue
        of = -1 if arabic[0].core in frequent else fold_of(arabic[0].core)
        weight = min(3.0, 1 + log(float(row["count"])))
        yield Word(arabic[0].core, latin[0].core, weight, of)
        if arabic[0].other != arabic[0].core and latin[0].other != latin[0].core:
            yield Word(arabic[0].other, latin[0].other, weight, of)


def mined(corpus: Corpus) -> Iterable[tuple[Word, int]]:
    """Words that stand at one place in two names of one person, with the person's fold."""
    found: dict[tuple[str, str, int], float] = defaultdict(float)
    names = [(p.arabic, p.latin, p.fold) for p in corpus.people]
    names += [(p.arabic, p.latin, p.fold) for p in corpus.pairs if p.label]
    names += [(p.arabic, p.latin, p.fold) for p in corpus.real]
    for arabic, latin, person_fold in names:
        left, right = analyse(arabic).parts, analyse(latin).parts
        if len(left) != len(right) or not left:
            continue
        for one, other in zip(left, right, strict=True):
            if is_arabic(one.core) and not is_arabic(other.core):
                found[one.core, other.core, person_fold] += 1
    for (arabic, latin, person_fold), times in found.items():
        of = -1 if arabic in corpus.frequent else fold_of(arabic)
        yield Word(arabic, latin, min(3.0, 1 + log(times)), of), person_fold


def words_without(corpus: Corpus, held: int | None) -> list[Word]:
    """What the word model may learn from while fold `held` is out (None: everything).

    Out are: words of that fold by their letters, every word but the most frequent that a name of
    that fold has, and all that was mined from people of that fold.
    """
    mine = list(mined(corpus))
    if held is None:
        return [*corpus.words, *(word for word, _ in mine)]
    seen = words_of_fold(corpus, held)
    unseen = [*corpus.words, *(word for word, person_fold in mine if person_fold != held)]
    return [word for word in unseen if word.fold != held and word.arabic not in seen]


def words_of_fold(corpus: Corpus, held: int) -> frozenset[str]:
    """The Arabic words in names of a fold, but for the most frequent."""
    names = {pair.arabic for pair in (*corpus.pairs, *corpus.real) if pair.fold == held}
    names |= {person.arabic for person in corpus.people if person.fold == held}
    words = {
        form for name in names for part in analyse(name).parts for form in (part.core, part.other)
    }
    return frozenset(words - corpus.frequent)
