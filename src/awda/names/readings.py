"""Written names as rows of word numbers; those read lately are remembered."""

from collections.abc import Sequence

import numpy as np

from awda.names.align import rows_of
from awda.names.kernels.tables import Side
from awda.names.parts import MOST_PARTS, NAMES_KEPT, readings_of
from awda.names.words import Lexicon


class Readings:
    """The rows of names, at most `NAMES_KEPT` of them remembered."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._row: dict[str, int] = {}
        self._words = np.full((NAMES_KEPT, MOST_PARTS), -1, np.int32)
        self._marks = np.zeros((NAMES_KEPT, MOST_PARTS), np.int32)

    def of(self, names: Sequence[str]) -> Side:
        """The rows of these names, which are at most `NAMES_KEPT`."""
        row = self._row
        new = [name for name in dict.fromkeys(names) if name not in row]
        if new:
            if len(row) + len(new) > NAMES_KEPT:
                row.clear()
                new = list(dict.fromkeys(names))
            read = rows_of(readings_of(new), self._lexicon)
            place = slice(len(row), len(row) + len(new))
            self._words[place], self._marks[place] = read
            row.update(zip(new, range(place.start, place.stop), strict=True))
        rows = list(map(row.__getitem__, names))
        return Side(self._words[rows], self._marks[rows])
