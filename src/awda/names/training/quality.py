"""How good the model is on what it has not seen: pairs by kind, and finding among 100,000 names."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from awda.names.gallery import COMPARED, Gallery
from awda.names.model import NameModel
from awda.names.parts import analyse
from awda.names.training.corpus import FOLDS, Corpus
from awda.names.training.figures import Quality, of_pairs
from awda.names.training.learn import Learned
from awda.names.training.unknowable import why_unknowable

GALLERY = 100_000
TOP = 10
ASKED_INVENTED = 300  # invented people asked for in each fold
_GROUPS = {
    "un-primary": "UN",
    "un-alias": "UN",
    "everypolitician-mena": "politicians",
    "everypolitician-world": "politicians",
}


class Query(NamedTuple):
    """A Latin name, the keys that are right, and the group it is counted in."""

    latin: str
    right: frozenset[str]
    group: str
    arabic: str


def quality(corpus: Corpus, learned: Learned, *, retrieval: bool = True) -> Quality:
    """Everything measured on held-out folds."""
    found = of_pairs(corpus.pairs, learned.scores, learned.alike, learned.model.threshold)
    if retrieval:
        for fold in range(FOLDS):
            for group, hits in _search_fold(corpus, learned.held[fold], fold):
                asked, ten, one = found.retrieval.get(group, (0, 0, 0))
                found.retrieval[group] = (
                    asked + hits[0],
                    ten + hits[1],
                    one + hits[2],
                )
    return found


def names_to_look_among(corpus: Corpus, size: int = GALLERY) -> list[tuple[str, str]]:
    """So many Arabic names by key: all real ones, all invented ones, and new mixtures of these."""
    rng = np.random.default_rng(11)
    found = sorted({(pair.entity, pair.arabic) for pair in corpus.real})
    found += [(f"p{n}", person.arabic) for n, person in enumerate(corpus.people)]
    words = [person.arabic.split() for person in corpus.people]
    words = [some for some in words if len(some) == 4]
    taken = {name for _, name in found}
    while len(found) < size:
        picks = rng.integers(0, len(words), 4).tolist()
        name = " ".join(words[k][place] for place, k in enumerate(picks))
        if name not in taken:
            taken.add(name)
            found.append((f"m{len(found)}", name))
    return found


def _queries(corpus: Corpus, fold: int) -> Iterator[Query]:
    same: dict[str, set[str]] = {}
    for n, person in enumerate(corpus.people):
        same.setdefault(person.arabic, set()).add(f"p{n}")
    own = [person for person in corpus.people if person.fold == fold]
    for person in own[:ASKED_INVENTED]:
        yield Query(person.latin, frozenset(same[person.arabic]), "invented", person.arabic)
    for pair in corpus.real:
        if pair.fold == fold:
            yield Query(pair.latin, frozenset({pair.entity}), _GROUPS[pair.kind], pair.arabic)


def _search_fold(
    corpus: Corpus, model: NameModel, fold: int
) -> Iterator[tuple[str, tuple[int, int, int]]]:
    gallery = Gallery(names_to_look_among(corpus), model=model)
    queries = list(_queries(corpus, fold))
    for query, keys in zip(queries, found_keys(gallery, queries), strict=True):
        hit = (1, int(bool(query.right & set(keys))), int(bool(query.right & set(keys[:1]))))
        yield query.group, hit
        if query.group != "invented" and not why_unknowable(query.arabic, query.latin):
            yield f"{query.group}, knowable", hit


def found_keys(gallery: Gallery, queries: Sequence[Query]) -> Iterator[list[str]]:
    """The keys found for each query, best first."""
    for begin in range(0, len(queries), 64):
        some = [analyse(query.latin) for query in queries[begin : begin + 64]]
        for found in gallery.find(some, TOP, 0.0, COMPARED):
            yield [gallery.key_at(row) for row in found.rows.tolist()]
