"""Serial numbers and makers' names, folded so that two spellings of one mark meet (W-04).

Always holds: folding is idempotent; what is equal as written is equal folded; what is equal
folded is equal when looked at. Pure. Source: MOSAIC 05.30 (a mark identifies uniquely within type
and maker).
"""

import unicodedata
from typing import Final

from awda.kernel.digits import to_ascii_digits

_LOOK_ALIKE: Final = str.maketrans("OQDILSB", "0001158")


def fold(mark: str) -> str:
    """`mark` in capitals, with 0-9 for Arabic-Indic digits, without spaces, dashes and punctuation.

    Any text is accepted; nothing is raised; a text of signs only folds to "".
    """
    plain = unicodedata.normalize("NFKC", to_ascii_digits(mark)).upper()
    return "".join(letter for letter in plain if letter.isalnum())


def look(folded: str) -> str:
    """A folded mark with letters that are stamped or read like a digit written as that digit.

    `O 0`, `I 1`, `S 5` and `B 8` are told apart badly on worn steel: equal looks warn, never
    decide.
    """
    return folded.translate(_LOOK_ALIKE)
