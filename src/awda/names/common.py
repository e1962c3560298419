"""One form across scripts for each part of a name: for blocking, batch work and postings.

A part that is a usual name, in whatever script and spelling, becomes that name in Arabic letters;
an Arabic part that is none stays as it is folded; a Latin one becomes its consonants, in capitals.
"""

from collections.abc import Iterable

import numpy as np

from awda.names.bones import bones
from awda.names.letters import is_arabic
from awda.names.nearest import Near, Nearest
from awda.names.parts import INITIAL, Part
from awda.names.words import Lexicon, WordModel

LEAST_ACROSS, LEAST_WITHIN = 0.5, 3.0  # log odds from which a part is that usual name
USUAL_SAYS = 0.5  # how much the more usual of two likely names is preferred


class Common:
    """The usual names of a model, and the one that a part stands for."""

    def __init__(self, model: WordModel) -> None:
        self._lexicon = Lexicon(model)
        usual = sorted(word for word in model.counts if is_arabic(word) and len(word) > 1)
        numbers = self._lexicon.numbers([(word, word) for word in usual])
        self._near = Nearest(self._lexicon)
        self._near.know(np.array(sorted(numbers), np.int32))
        self._usual = frozenset(usual)

    def of(self, part: Part) -> str:
        """The common form of one part; never empty."""
        return self.of_many([part])[part]

    def of_many(self, parts: Iterable[Part]) -> dict[Part, str]:
        """The common form of each part; never empty."""
        found: dict[Part, str] = {}
        looked_for: list[Part] = []
        for part in dict.fromkeys(parts):
            known = self._at_once(part)
            if known:
                found[part] = known
            else:
                looked_for.append(part)
        words = self._lexicon.numbers([(part.core, part.other) for part in looked_for])
        near = self._near.of_many(words)
        for part, around in zip(looked_for, near, strict=True):
            found[part] = self._nearest(part, around)
        return found

    def _at_once(self, part: Part) -> str:
        for form in (part.core, part.other):
            if form in self._usual:
                return form
        return part.core if part.marks & INITIAL else ""

    def _nearest(self, part: Part, near: Near) -> str:
        arabic = is_arabic(part.core)
        if len(near.words):
            odds = np.log(near.likely / np.maximum(1 - near.likely, 1e-6))
            best = int(np.argmax(odds + USUAL_SAYS * self._lexicon.words["usual"][near.words]))
            if odds[best] >= (LEAST_WITHIN if arabic else LEAST_ACROSS):
                return self._lexicon.texts[int(near.words[best])][0]
        return part.core if arabic else bones(part.core).upper() or part.core
