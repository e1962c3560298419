"""Words compared the way people at a desk would: spelling habits apart, they are the same word.

Always holds: folding is for comparison only; what is kept of a person's words is `clean_text`,
which changes nothing but invisible marks, letter forms from PDF copies, and spacing.
"""

import re
import unicodedata
from typing import Final

from awda.kernel.digits import to_ascii_digits

_INVISIBLE: Final = re.compile(
    "[\u0640\u200b\u200d-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0000-\u0008\u000e-\u001f]"
)
_SAME_LETTER: Final = str.maketrans(
    {
        **dict.fromkeys("أإآٱ", "ا"),
        **dict.fromkeys("ىیېئ", "ي"),
        **dict.fromkeys("ةەھ", "ه"),
        "ک": "ك",
        "ؤ": "و",
        "ء": "",
        "\u200c": "",
    }
)
_PUNCTUATION: Final = re.compile(r"[\W_]+")
_LONE_AND: Final = re.compile(r"\bو (?=\w)")
_ARTICLE: Final = re.compile(r"\bال(?=\w{2})|(?<=\bو)ال(?=\w{3})")


def clean_text(text: str) -> str:
    """The text as a person would copy it: NFKC, no tatweel or direction marks, single spaces."""
    normal = unicodedata.normalize("NFKC", text)
    return " ".join(_INVISIBLE.sub("", normal).split())


def fold_letters(text: str) -> str:
    """Letters unified and marks dropped, digits as 0-9, lower case; punctuation stays."""
    plain = to_ascii_digits(clean_text(text)).casefold().translate(_SAME_LETTER)
    decomposed = unicodedata.normalize("NFD", plain)
    return "".join(mark for mark in decomposed if not unicodedata.combining(mark))


def fold_words(text: str) -> str:
    """A comparison key: folded letters, words parted by single spaces, without the article.

    "and" standing alone joins the next word, so "الاسم و اللقب" is "الاسم واللقب".
    """
    return _ARTICLE.sub("", fold_with_article(text))


def fold_with_article(text: str) -> str:
    """As `fold_words`, with the article left on its words."""
    words = " ".join(_PUNCTUATION.sub(" ", fold_letters(text)).split())
    return _LONE_AND.sub("و", words)
