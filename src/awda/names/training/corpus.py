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
WORD_BUCKETS = 20  # of words by their letters; each fold holds out one
REAL_SAYS = 3.0  # a real name counts as so many invented ones: few, and spelled by other habits
SHARED_WORDS = 100  # the most frequent words, which any new data has too
Row = Mapping[str, str]


class Word(NamedTuple):
    """One word in two scripts; `fold` by its Arabic letters, -1 for what no fold holds out.

    `weight` is what fitting gives it, `seen` how often it was seen.
    """

    arabic: str
    latin: str
    weight: float
    fold: int
    seen: float = 1.0


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
        of = _word_fold(arabic[0].core, frequent)
        seen = float(row["count"])
        weight = min(3.0, 1 + log(seen))
        yield Word(arabic[0].core, latin[0].core, weight, of, seen)
        if arabic[0].other != arabic[0].core and latin[0].other != latin[0].core:
            yield Word(arabic[0].other, latin[0].other, weight, of, seen)


def _word_fold(word: str, frequent: frozenset[str]) -> int:
    """One word in twenty belongs to each fold: on these the forest of words learns."""
    bucket = zlib.crc32(word.encode()) % WORD_BUCKETS
    return bucket if bucket < FOLDS and word not in frequent else -1


def mined(corpus: Corpus) -> Iterable[tuple[Word, int]]:
    """Words that stand at one place in two names of one person, with the person's fold."""
    found: dict[tuple[str, str, int], float] = defaultdict(float)
    says: dict[tuple[str, str, int], float] = defaultdict(float)
    names = [(p.arabic, p.latin, p.fold) for p in corpus.people]
    names += [(p.arabic, p.latin, p.fold) for p in corpus.pairs if p.kind == "synth"]
    names += [(p.arabic, p.latin, p.fold) for p in corpus.real]
    real = {p.arabic for p in corpus.real}
    for arabic, latin, person_fold in names:
        left, right = analyse(arabic).parts, analyse(latin).parts
        if len(left) != len(right) or not left:
            continue
        for one, other in zip(left, right, strict=True):
            if is_arabic(one.core) and not is_arabic(other.core):
                found[one.core, other.core, person_fold] += 1
                says[one.core, other.core, person_fold] += REAL_SAYS if arabic in real else 1
    for (arabic, latin, person_fold), seen in found.items():
        of = _word_fold(arabic, corpus.frequent)
        weight = min(3.0, 1 + log(says[arabic, latin, person_fold]))
        yield Word(arabic, latin, weight, of, seen), person_fold


def words_without(corpus: Corpus, held: int | None, *, strict: bool = False) -> list[Word]:
    """What the word model may learn from while fold `held` is out (None: everything).

    Out are: words of that fold by their letters, every word but the most frequent that an invented
    name of that fold has (strictly: a real one too), and what was mined from names of that fold.
    """
    mine = list(mined(corpus))
    if held is None:
        return [*corpus.words, *(word for word, _ in mine)]
    seen = words_of_fold(corpus, held, strict=strict)
    unseen = [*corpus.words, *(word for word, person_fold in mine if person_fold != held)]
    return [word for word in unseen if word.fold != held and word.arabic not in seen]


def words_of_fold(corpus: Corpus, held: int, *, strict: bool) -> frozenset[str]:
    """The Arabic words in invented names of a fold, but for the most frequent; strictly in all."""
    names = {
        pair.arabic
        for pair in corpus.pairs
        if pair.fold == held and (strict or "real" not in pair.kind)
    }
    names |= {person.arabic for person in corpus.people if person.fold == held}
    words = {
        form for name in names for part in analyse(name).parts for form in (part.core, part.other)
    }
    return frozenset(words - corpus.frequent)
