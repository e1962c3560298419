"""Fit the transducer: expectation maximisation over pairs of one word in two scripts.

A pair may be wrong (tables mined from encyclopaedias are): each counts by the odds that its Latin
word was written for its Arabic one rather than put beside it by chance.
"""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from awda.names.transducer import (
    ALPHABET,
    CODES,
    FOLLOWERS,
    IMPOSSIBLE,
    LONGEST,
    STATES,
    ArabicWords,
    Floats,
    LatinWords,
    Transducer,
    latin_codes,
)

ROUNDS = 7
LEAST_SEEN = 3
LEAST_SHARE = 1e-3  # of one pair: a way of writing less likely than this is not counted
TO_LETTER, TO_CHANCE = 4.0, 6.0  # how much a state leans on its letter, and a letter on chance
TO_SOUND = 8.0  # how much a letter leans on its sounds: few words have چ, پ, گ
SOUND = {
    "ا": ["", "a", "e", "i", "o", "u"], "ب": ["b"], "ت": ["t"], "ث": ["th", "s", "t"],
    "ج": ["j", "g", "dj"], "ح": ["h"], "خ": ["kh", "h", "k"], "د": ["d"],
    "ذ": ["dh", "z", "th", "d"],
    "ر": ["r"], "ز": ["z"], "س": ["s", "c"], "ش": ["sh", "ch", "s"], "ص": ["s"], "ض": ["d", "dh"],
    "ط": ["t"], "ظ": ["z", "dh"], "ع": ["", "a", "e", "i", "o", "u"], "غ": ["gh", "g"],
    "ف": ["f", "v", "ph"], "ق": ["q", "k", "g"], "ك": ["k", "c", "q"], "ل": ["l"], "م": ["m"],
    "ن": ["n"], "ه": ["h", "", "a", "e"], "و": ["w", "v", "o", "u", "ou"],
    "ي": ["y", "i", "e", "ee", "j"], "پ": ["p"], "چ": ["ch"], "ژ": ["zh", "j"], "گ": ["g"],
    "ڤ": ["v"], "ء": [""],
}  # fmt: skip
_VOWELS = frozenset("aeiouy")


def fit(pairs: Sequence[tuple[str, str, float]]) -> Transducer:
    """The transducer of these (arabic, latin, weight) words in folded letters."""
    chance = _chance([latin for _, latin, _ in pairs])
    groups = _groups([latin for _, latin, _ in pairs])
    sounds = _sounds(groups)
    first = np.log(np.repeat(sounds, FOLLOWERS * 2, axis=0)).astype(np.float32)
    model = Transducer(groups, first, chance)
    # Words of one length together: a batch is as wide as its longest.
    pairs = sorted(pairs, key=lambda pair: (len(pair[0]), len(pair[1])))
    arabic = ArabicWords.of([arabic for arabic, _, _ in pairs])
    latin = model.latin([latin for _, latin, _ in pairs])
    weights = np.array([weight for _, _, weight in pairs], np.float32)
    some, every = (np.arange(0, len(weights), by, dtype=np.int32) for by in (3, 1))
    for turn in range(ROUNDS):
        rows = some if turn < ROUNDS - 3 else every
        counts = _expected(
            model, arabic.take(rows), latin.take(rows), weights[rows], doubting=turn > 1
        )
        model = Transducer(groups, _table(counts, sounds), chance)
    return model


def _groups(words: Sequence[str]) -> list[str]:
    seen = Counter(
        word[at : at + long]
        for word in words
        for long in range(1, LONGEST + 1)
        for at in range(len(word) - long + 1)
    )
    kept = [
        g
        for g, times in seen.items()
        if len(g) == 1 or (times >= LEAST_SEEN * 3 and sum(c not in _VOWELS for c in g) <= 3)
    ]
    return ["", *sorted(kept, key=lambda g: (len(g), g))]


def _chance(words: Sequence[str]) -> Floats:
    """Log probability of each letter after two others, leaning on shorter contexts."""
    counts = np.zeros((CODES, CODES, CODES))
    for word in words:
        codes = [0, 0, *latin_codes(word), 0]
        for at in range(2, len(codes)):
            counts[codes[at - 2], codes[at - 1], codes[at]] += 1
    one = (counts.sum((0, 1)) + 0.5) / (counts.sum() + 0.5 * CODES)
    after_one = counts.sum(0)
    two = (after_one + 20 * one) / (after_one.sum(-1, keepdims=True) + 20)
    three = (counts + 20 * two) / (counts.sum(-1, keepdims=True) + 20)
    found: Floats = np.log(three).astype(np.float32)
    return found


def _sounds(groups: Sequence[str]) -> NDArray[np.float64]:
    """Where fitting starts: each letter writes its sounds, with vowels after, or rarely else."""
    table = np.full((len(ALPHABET) + 1, len(groups)), 1e-6)
    for row, letter in enumerate(ALPHABET, start=1):
        for column, group in enumerate(groups):
            bare = group.rstrip("aeiouy")
            for sound in SOUND.get(letter, ()):
                if group == sound:
                    table[row, column] += 1
                elif sound and (bare == sound or bare == sound + sound):
                    table[row, column] += 0.2
    table[:, 0] += 0.02
    table /= table.sum(1, keepdims=True)
    return table


def _table(counts: Floats, sounds: NDArray[np.float64]) -> Floats:
    """Probabilities from expected counts: a state leans on its letter, a letter on all."""
    by_letter = counts.reshape(len(ALPHABET) + 1, FOLLOWERS * 2, -1).sum(1)
    everyone = by_letter.sum(0) + 0.01
    everyone /= everyone.sum()
    letter = by_letter + TO_CHANCE * everyone + TO_SOUND * sounds
    letter /= letter.sum(1, keepdims=True)
    state = counts + TO_LETTER * np.repeat(letter, FOLLOWERS * 2, axis=0)
    state /= state.sum(1, keepdims=True)
    found: Floats = np.maximum(np.log(state), IMPOSSIBLE / 2).astype(np.float32)
    return found


def _expected(
    model: Transducer, arabic: ArabicWords, latin: LatinWords, weights: Floats, *, doubting: bool
) -> Floats:
    counts = np.zeros((STATES, len(model.groups) + 1))
    for begin in range(0, len(weights), 4096):
        rows = np.arange(begin, min(begin + 4096, len(weights)), dtype=np.int32)
        _count(model, arabic.take(rows), latin.take(rows), weights[rows], doubting, counts)
    return counts[:, :-1].astype(np.float32)


def _count(
    model: Transducer,
    arabic: ArabicWords,
    latin: LatinWords,
    weights: Floats,
    doubting: bool,
    counts: NDArray[np.float64],
) -> None:
    """Add the expected number of times that each state wrote each group."""
    n, high, width = len(weights), int(arabic.lengths.max()), int(latin.lengths.max()) + 1
    rows = np.arange(n)
    forward = np.full((high + 1, n, width), -200.0, np.float32)
    forward[0, :, 0] = 0
    backward = np.full((high + 1, n, width), -200.0, np.float32)
    steps = []
    for at in range(high):
        states = arabic.states[:, at][:, None]
        step = [
            model.table[states, latin.groups[:, : width - long, long]]
            for long in range(LONGEST + 1)
        ]
        steps.append(step)
        for long, cost in enumerate(step):
            into = forward[at + 1, :, long:]
            np.logaddexp(into, forward[at, :, : width - long] + cost, out=into)
    total = forward[arabic.lengths, rows, latin.lengths]
    sure = 1 / (1 + np.exp(np.clip(latin.chance - total + 1, -30, 30)))
    trust = weights * (sure if doubting else 1.0)
    backward[arabic.lengths, rows, latin.lengths] = 0
    for at in range(high - 1, -1, -1):
        for long, cost in enumerate(steps[at]):
            into = backward[at, :, : width - long]
            np.logaddexp(into, backward[at + 1, :, long:] + cost, out=into)
    for at in range(high):
        live = (at < arabic.lengths)[:, None]
        for long, cost in enumerate(steps[at]):
            path = forward[at, :, : width - long] + cost + backward[at + 1, :, long:]
            share = np.exp(np.minimum(path - total[:, None], 0)) * trust[:, None] * live
            which, places = np.nonzero(share > LEAST_SHARE)
            groups = latin.groups[which, places, long]
            np.add.at(counts, (arabic.states[which, at], groups), share[which, places])
