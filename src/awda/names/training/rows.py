"""The pairs of names that the classifier learns from: those labelled and many made from parts.

Made pairs follow what happens to names: a brother has another given name, a namesake another
father, a clerk leaves parts out. All are put together from parts of one fold, so a held-out fold
stays unseen.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from awda.names.parts import Analysed, Part, analyse
from awda.names.training.corpus import FOLDS, Corpus, Pair, fold_of, mined

LABELLED_WEIGHT, REAL_WEIGHT = 1.5, 4.0
MADE_WEIGHT = 0.5
Rng = np.random.Generator


class Row(NamedTuple):
    """Two analysed names, whether they are one, how much it counts, its fold, its kind."""

    one: Analysed
    other: Analysed
    label: int
    weight: float
    fold: int
    kind: str
    latin: str = ""


def rows(corpus: Corpus, seed: int = 7) -> list[Row]:
    """All rows, in an order that follows from the seed."""
    rng = np.random.default_rng(seed)
    found = [_labelled(pair) for pair in corpus.pairs]
    for fold in range(FOLDS):
        found += _invented(corpus, fold, rng)
        found += _from_words(corpus, fold, rng)
    found += _one_script(corpus, rng)
    return found


def _labelled(pair: Pair) -> Row:
    real = "real" in pair.kind
    weight = REAL_WEIGHT if real else LABELLED_WEIGHT
    one, other = analyse(pair.arabic), analyse(pair.latin)
    return Row(one, other, pair.label, weight, pair.fold, pair.kind, pair.latin)


def _invented(corpus: Corpus, fold: int, rng: Rng) -> Iterator[Row]:
    people = [(analyse(p.written), analyse(p.latin)) for p in corpus.people if p.fold == fold]
    for one, other in people:
        yield Row(one, other, 1, MADE_WEIGHT, fold, "made_person")
    whole = [(a, b) for a, b in people if len(a.parts) == len(b.parts) > 2]
    for at in range(len(whole)):
        one, other = whole[at]
        others = [whole[k] for k in rng.integers(0, len(whole), 4).tolist()]
        yield Row(
            one, _with(other, {0: others[0][1].parts[0]}), 0, MADE_WEIGHT, fold, "made_sibling"
        )
        middle = {
            n: others[n % 4][1].parts[n % len(others[n % 4][1].parts)]
            for n in range(1, len(other.parts) - 1)
        }
        if rng.random() < 0.3:
            middle.pop(1 + int(rng.integers(0, len(other.parts) - 2)))
            weight = MADE_WEIGHT * (0.4 if middle else 0)
        else:
            weight = MADE_WEIGHT
        yield Row(one, _with(other, middle), 0, weight, fold, "made_namesake")
        yield Row(one, others[3][1], 0, MADE_WEIGHT * 0.6, fold, "made_random")


def _with(name: Analysed, instead: dict[int, Part]) -> Analysed:
    parts = list(name.parts)
    for at, part in instead.items():
        parts[at] = part
    return Analysed(tuple(parts))


def _from_words(corpus: Corpus, fold: int, rng: Rng) -> Iterator[Row]:
    """Names of two or three words as public lists have them, and pairs that share one word."""
    words = [w for w in corpus.words if w.fold == fold and len(w.arabic) > 2 and len(w.latin) > 2]
    if not words:
        return
    for _ in range(2500):
        some = [words[k] for k in rng.integers(0, len(words), 5).tolist()]
        arabic = [Part(w.arabic, w.arabic) for w in some]
        latin = [Part(w.latin, w.latin) for w in some]
        size = 2 if rng.random() < 0.75 else 3
        more = latin[:size] if rng.random() < 0.75 else [latin[0], latin[4], *latin[1:size]]
        if rng.random() < 0.08:
            more = more[::-1]
        one = Analysed(tuple(arabic[:size]))
        yield Row(one, Analysed(tuple(more)), 1, MADE_WEIGHT, fold, "made_words")
        shared = [latin[0], latin[3]] if rng.random() < 0.5 else [latin[3], latin[1]]
        shared += [latin[4]] if rng.random() < 0.3 else []
        yield Row(one, Analysed(tuple(shared)), 0, MADE_WEIGHT, fold, "made_shared")


def _one_script(corpus: Corpus, rng: Rng) -> Iterator[Row]:
    """Both names in Arabic letters, or both in Latin letters."""
    spelled = _spellings(corpus)
    for fold in range(FOLDS):
        people = [p for p in corpus.people if p.fold == fold]
        names = [(analyse(p.arabic), analyse(p.written), analyse(p.latin)) for p in people]
        for at in range(0, len(names), 2):
            one, written, latin = names[at]
            again = _spelled_again(one, spelled, fold, rng)
            far = names[int(rng.integers(0, len(names)))]
            yield Row(one, written, 1, MADE_WEIGHT, fold, "one_script")
            yield from _wrong(one, written, far[0], fold, rng)
            if again is not None and again.parts != latin.parts:
                yield Row(again, latin, 1, MADE_WEIGHT, fold, "one_script")
                yield from _wrong(again, latin, far[2], fold, rng)
    by_entity: dict[str, set[str]] = defaultdict(set)
    for pair in corpus.real:
        by_entity[pair.arabic].add(pair.latin)
    for arabic, spelled_so in sorted(by_entity.items()):
        fold = next(p.fold for p in corpus.real if p.arabic == arabic)
        several = [analyse(name) for name in sorted(spelled_so)]
        for k in range(1, len(several)):
            yield Row(several[0], several[k], 1, MADE_WEIGHT, fold, "one_script")


def _wrong(one: Analysed, other: Analysed, far: Analysed, fold: int, rng: Rng) -> Iterator[Row]:
    if len(other.parts) > 2 and len(far.parts) > 2:
        sibling = _with(other, {0: far.parts[0]})
        namesake = _with(
            other, {n: far.parts[n % len(far.parts)] for n in range(1, len(other.parts) - 1)}
        )
        for wrong in (sibling, namesake):
            if wrong.parts != other.parts:
                yield Row(one, wrong, 0, MADE_WEIGHT, fold, "one_script_wrong")
    if far.parts != other.parts:
        yield Row(one, far, 0, MADE_WEIGHT / 2, fold, "one_script_wrong")


Spellings = dict[tuple[str, int], list[tuple[str, float]]]


def _spellings(corpus: Corpus) -> Spellings:
    found: Spellings = defaultdict(list)
    for word in corpus.words:
        for fold in range(FOLDS) if word.fold == -1 else (word.fold,):
            found[word.arabic, fold].append((word.latin, word.weight))
    for word, fold in mined(corpus):
        found[word.arabic, fold].append((word.latin, word.weight))
    return found


def _spelled_again(name: Analysed, spelled: Spellings, fold: int, rng: Rng) -> Analysed | None:
    parts = []
    for part in name.parts:
        choices = spelled.get((part.core, fold)) or spelled.get((part.core, fold_of(part.core)))
        if not choices:
            return None
        weights = np.array([w for _, w in choices])
        latin = choices[int(rng.choice(len(choices), p=weights / weights.sum()))][0]
        parts.append(Part(latin, latin, part.marks))
    return Analysed(tuple(parts))


def kinds(found: Sequence[Row]) -> dict[str, int]:
    """How many rows of each kind."""
    counts: dict[str, int] = defaultdict(int)
    for row in found:
        counts[row.kind] += 1
    return dict(counts)
