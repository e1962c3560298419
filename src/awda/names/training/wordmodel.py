"""Fit what is known of words: how they are written, where they lie, when two are one."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from awda.names.training import boosting, space, writing
from awda.names.training.corpus import Word
from awda.names.transducer import ArabicWords, Transducer
from awda.names.trees import Floats, Forest
from awda.names.words import KNOWN, Lexicon, WordModel

HARD = 3  # wrong words of the nearest ones, for each right one
RANDOM = 3
ATTESTED = 2  # times that lists have a pair of words which is then known
MOSTLY = 0.5  # of the times that they have its Latin word
_NO_NODE, _NO_VALUE = np.zeros((1, 1), np.int16), np.zeros((1, 1), np.float32)
NONE = Forest(_NO_NODE, _NO_VALUE, _NO_NODE, _NO_NODE, _NO_VALUE, base=0.0, depth=0)
Features = tuple[Floats, np.ndarray, np.ndarray]


def fit_ground(words: Sequence[Word], counts: Mapping[str, float]) -> WordModel:
    """Transducer and space of these words; the forests are still empty."""
    pairs = _merged(words)
    transducer = writing.fit(pairs)
    believed = [p for p, ok in zip(pairs, _believed(transducer, pairs), strict=True) if ok]
    known = attested(words)
    return WordModel(transducer, space.fit(believed), NONE, NONE, dict(counts), known)


def attested(words: Sequence[Word]) -> frozenset[tuple[str, str]]:
    """Pairs of words that lists have twice, the Latin one mostly for just this Arabic one.

    Without the second half a name that stands at the wrong place twice would be known for another.
    """
    together: dict[tuple[str, str], float] = defaultdict(float)
    latin: dict[str, float] = defaultdict(float)
    for word in words:
        together[word.arabic, word.latin] += word.seen
        latin[word.latin] += word.seen
    return frozenset(
        pair
        for pair, seen in together.items()
        if seen >= ATTESTED and seen >= MOSTLY * latin[pair[1]]
    )


def _merged(words: Sequence[Word]) -> list[tuple[str, str, float]]:
    together: dict[tuple[str, str], float] = defaultdict(float)
    for word in words:
        together[word.arabic, word.latin] += word.weight
    return [(arabic, latin, min(weight, 6.0)) for (arabic, latin), weight in together.items()]


def _believed(transducer: Transducer, pairs: Sequence[tuple[str, str, float]]) -> np.ndarray:
    arabic = ArabicWords.of([arabic for arabic, _, _ in pairs])
    odds, _ = transducer.likelihood(arabic, transducer.latin([latin for _, latin, _ in pairs]))
    return odds > 0


def across_rows(model: WordModel, words: Sequence[Word], seed: int) -> Features:
    """Features, labels and weights of right and wrong pairs of words in two scripts."""
    rng = np.random.default_rng(seed)
    lexicon = Lexicon(model)
    arabic = _numbers(lexicon, [word.arabic for word in words])
    latin = _numbers(lexicon, [word.latin for word in words])
    weights = np.array([word.weight for word in words])
    near = _near(lexicon, arabic, latin, rng)
    wrong_arabic = np.concatenate([np.repeat(arabic, HARD), np.repeat(arabic, RANDOM)])
    wrong_latin = np.concatenate([near.ravel(), rng.choice(latin, len(latin) * RANDOM)])
    right = set(zip(arabic.tolist(), latin.tolist(), strict=True))
    pairs = zip(wrong_arabic.tolist(), wrong_latin.tolist(), strict=True)
    keep = np.array([pair not in right for pair in pairs])
    wrong_weights = np.repeat(weights, HARD), np.repeat(weights, RANDOM)
    features = lexicon.across_features(
        np.concatenate([arabic, wrong_arabic[keep]]), np.concatenate([latin, wrong_latin[keep]]), 0
    )
    labels = np.concatenate([np.ones(len(arabic)), np.zeros(int(keep.sum()))])
    return features, labels, np.concatenate([weights, np.concatenate(wrong_weights)[keep]])


def within_rows(model: WordModel, words: Sequence[Word], seed: int) -> Features:
    """The same for words of one script: two spellings of what is one word in the other script."""
    rng = np.random.default_rng(seed)
    lexicon = Lexicon(model)
    believed = _believed(model.transducer, [(w.arabic, w.latin, 1.0) for w in words])
    spellings: dict[str, list[str]] = defaultdict(list)
    for word, ok in zip(words, believed, strict=True):
        if ok:
            spellings["l" + word.arabic].append(word.latin)
            spellings["a" + word.latin].append(word.arabic)
    chosen = [
        (s[i], s[j])
        for key in sorted(spellings)
        for s in [sorted(set(spellings[key]))]
        for i, j in {tuple(sorted(rng.choice(len(s), 2))) for _ in range(min(len(s), 4))}
    ]
    one = _numbers(lexicon, [a for a, _ in chosen])
    other = _numbers(lexicon, [b for _, b in chosen])
    features, labels = [lexicon.within_features(one, other, 0)], [np.ones(len(one))]
    arabic = lexicon.words["arabic"][one]
    alike = set(zip(one.tolist(), other.tolist(), strict=True))
    for script in (True, False):
        which = one[arabic == script]
        near = _near(lexicon, which, np.unique(which), rng)
        bad_one = np.repeat(which, HARD + RANDOM)
        bad_other = np.concatenate([near, rng.choice(which, (len(which), RANDOM))], axis=1).ravel()
        keep = np.array(
            [
                x != y and (x, y) not in alike and (y, x) not in alike
                for x, y in zip(bad_one.tolist(), bad_other.tolist(), strict=True)
            ]
        )
        features.append(lexicon.within_features(bad_one[keep], bad_other[keep], 0))
        labels.append(np.zeros(int(keep.sum())))
    return np.concatenate(features), np.concatenate(labels), np.ones(sum(map(len, labels)))


def _numbers(lexicon: Lexicon, words: Sequence[str]) -> np.ndarray:
    return np.array(lexicon.numbers([(w, w) for w in words]), np.int32)


def _near(
    lexicon: Lexicon, asked: np.ndarray, among: np.ndarray, rng: np.random.Generator
) -> np.ndarray:
    """For each asked word, `HARD` of its 30 nearest among others: (n, HARD)."""
    among = np.unique(among)
    points = lexicon.words["points"][among, 0]
    found = np.empty((len(asked), HARD), np.int32)
    for begin in range(0, len(asked), 2048):
        some = slice(begin, begin + 2048)
        likeness = lexicon.words["points"][asked[some], 0] @ points.T
        best = np.argpartition(-likeness, 30, axis=1)[:, :30]
        picks = rng.integers(0, 30, (len(best), HARD))
        found[some] = among[np.take_along_axis(best, picks, axis=1)]
    return found


def with_forests(model: WordModel, across: Features, within: Features) -> WordModel:
    """The whole word model: forests fitted to these rows; known words that letters do not tell."""
    fitted = model._replace(
        across=boosting.fit(*across, rounds=120, rising=(0,)),
        within=boosting.fit(*within, rounds=100),
        known=frozenset(),
    )
    pairs = sorted(model.known)
    lexicon = Lexicon(fitted)
    odds = lexicon.odds(*(_numbers(lexicon, [pair[side] for pair in pairs]) for side in (0, 1)))
    untold = zip(pairs, odds.tolist(), strict=True)
    return fitted._replace(known=frozenset(pair for pair, value in untold if value < KNOWN))
