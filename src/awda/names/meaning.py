"""Words as points in one space for both scripts: near where letters are written for each other.

The space comes from canonical correlation of groups of letters (with a Latin word's consonants
alone as groups too). A point finds candidates; the transducer then says how alike they are.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from awda.names.letters import is_arabic
from awda.names.transducer import are_arabic, grams, letters_of

Floats = NDArray[np.float32]
_NO_VOWELS = str.maketrans("", "", "aeiouyw'")


def groups_of(word: str) -> list[str]:
    """The groups of letters of a folded word, with its borders; Latin consonants marked `#`."""
    if is_arabic(word):
        return _grams(f"^{word}$", 3)
    bare = word.translate(_NO_VOWELS)
    bones = "".join(c for c, before in zip(bare, " " + bare, strict=False) if c != before)
    return _grams(f"^{word}$", 4) + ["#" + gram for gram in _grams(f"^{bones}$", 3)]


def _grams(text: str, longest: int) -> list[str]:
    size = len(text)
    return [text[at : at + long] for long in range(1, longest + 1) for at in range(size - long + 1)]


class Space:
    """Groups and their directions; a word's point is their sum, of length one."""

    def __init__(self, groups: Sequence[str], directions: Floats) -> None:
        self.groups = list(groups)
        self.directions = directions.astype(np.float32)
        self.grams = grams(groups)

    def points(self, words: Sequence[str]) -> Floats:
        """The points of words, (n, dimensions), each of length one or nought when unknown."""
        from awda.names.kernels import reading

        letters, lengths = letters_of(words)
        return reading.points(letters, lengths, are_arabic(letters), self.grams, self.directions)
