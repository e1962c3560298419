"""Compare two names in any of the scripts Awda reads, and say which part met which and why.

Always holds: any text is taken; the order of the two names does not change the score; the same
model gives the same answer. Nothing here decides about people (S-01).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from threading import RLock

import numpy as np

from awda.names.align import Met, align, features, in_order, met_in_row, rows_of
from awda.names.common import Common
from awda.names.explain import told
from awda.names.kernels.tables import Bools, Records, Side
from awda.names.likeness import Likeness
from awda.names.model import NameModel, packaged
from awda.names.parts import INITIAL, Analysed, Part, analyse
from awda.names.readings import Readings
from awda.names.trees import Floats, sigmoid
from awda.names.words import Lexicon

TOKENS_KEPT = 100_000
WORDS_KEPT = 300_000  # words in the lexicon of `compare` before it begins anew
BATCH = 4096  # pairs at once
SAME_LETTERS = 0.99  # the least score of two names that are letter for letter the same
_lock = RLock()


@dataclass(frozen=True, slots=True)
class Compared:
    """Many pairs compared: scores, what met what, and the side that was read first.

    `first` is the Arabic name of each pair, or the longer; `swapped` where that is the other one.
    """

    scores: Floats
    alignment: Records
    first: Side
    swapped: Bools

    def met(self, row: int, lexicon: Lexicon) -> Met:
        """What met what in one row."""
        return met_in_row(self.alignment, row, self.first, lexicon)


class Scorer:
    """A model with the words it has met: scores many pairs at once."""

    def __init__(self, model: NameModel) -> None:
        self.model = model
        self.lexicon = Lexicon(model.words)
        self._readings = Readings(self.lexicon)

    def scores(self, ones: Sequence[str], others: Sequence[str]) -> Floats:
        """The score of each row's two names, 0 to 1; an empty name is like nothing."""
        answer = np.empty(len(ones), np.float32)
        for begin in range(0, len(ones), BATCH):
            some = slice(begin, begin + BATCH)
            one, other = (self._readings.of(names[some]) for names in (ones, others))
            answer[some] = self.scored(one, other, joins=True).scores
        return answer

    def scored(self, one: Side, other: Side, *, joins: bool) -> Compared:
        """Names already read into arrays, compared in full; `joins` as in `align`."""
        left, right, swapped = in_order(one, other, self.lexicon)
        found = align(left, right, self.lexicon, joins=joins)
        odds = self.model.names.log_odds(features(left, right, found, self.lexicon))
        scores = sigmoid(odds)
        same = (one.words == other.words).all(1)
        scores[same] = np.maximum(scores[same], np.float32(SAME_LETTERS))
        scores[(one.words[:, 0] < 0) | (other.words[:, 0] < 0)] = 0
        return Compared(scores, found, left, swapped)


@lru_cache(maxsize=1)
def _scorer() -> Scorer:
    return Scorer(packaged())


def scorer() -> Scorer:
    """The scorer of the packaged model, begun anew when it has met very many words."""
    if len(_scorer().lexicon) > WORDS_KEPT:
        _scorer.cache_clear()
    return _scorer()


def threshold() -> float:
    """The score from which `compare` calls two names alike; fixed with the model."""
    return packaged().threshold


def compare(one: str, other: str) -> Likeness:
    """How alike two written names are. Any text is taken; an empty one is like nothing."""
    return explain(analyse(one), analyse(other))


def explain(one: Analysed, other: Analysed) -> Likeness:
    """The same for names already read."""
    if not one.parts or not other.parts:
        return Likeness(0.0, False, (), one.texts(), other.texts())
    with _lock:
        now = scorer()
        found = now.scored(
            *(rows_of([name.readings()], now.lexicon) for name in (one, other)), joins=True
        )
        met, swapped = found.met(0, now.lexicon), bool(found.swapped[0])
    score = float(found.scores[0])
    return told(one, other, met, score, now.model.threshold, swapped=swapped)


def compare_many(pairs: Sequence[tuple[str, str]]) -> Floats:
    """The scores of many pairs of names, without their explanations."""
    with _lock:
        return scorer().scores([one for one, _ in pairs], [other for _, other in pairs])


def prepare() -> None:
    """Have the inner loops compiled, or loaded where an earlier process has kept them."""
    compare("مجدي عنتر موسى مشتهى", "Majdi Antarmousa Mushtaha")  # meets, and joins two words


@lru_cache(maxsize=1)
def _common() -> Common:
    return Common(packaged().words)


@lru_cache(maxsize=TOKENS_KEPT)
def _common_form(part: Part) -> str:
    with _lock:
        return _common().of(part)


def canonical(name: str) -> tuple[str, ...]:
    """The parts of a name in one form across scripts: for blocking, batch work and postings."""
    return tuple(_common_form(part) for part in _placeless(analyse(name)))


def canonical_many(names: Sequence[str]) -> list[tuple[str, ...]]:
    """The same for many names; the parts not met before are read together."""
    read = [_placeless(analyse(name)) for name in names]
    with _lock:
        forms = _common().of_many({part for name in read for part in name})
    return [tuple(forms[part] for part in name) for name in read]


def _placeless(name: Analysed) -> list[Part]:
    return [Part(part.core, part.other, part.marks & INITIAL) for part in name.parts]
