"""Names and numbers folded for search: what two clerks would write differently becomes the same.

Always holds: folding is for finding, never for deciding that two names are one; it changes no
value on the record; folding a folded word changes nothing. Hamza, alef forms, teh marbuta, alef
maqsura, tatweel, vowel marks, Kurdish letter forms, Latin accents, letter case and digits are set
aside. Pure.
"""

import re
import unicodedata
from itertools import pairwise
from typing import Final

from awda.kernel.digits import to_ascii_digits
from awda.people.answers import PersonName, text

TOKEN_CHARACTERS: Final = 64
QUERY_TOKENS: Final = 8
_LETTERS: Final = str.maketrans(
    {
        "ٱ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ێ": "ي",
        "ې": "ي",
        "ک": "ك",
        "ۆ": "و",
        "ۇ": "و",
        "ۋ": "و",
        "ة": "ه",
        "ە": "ه",
        "ہ": "ه",
        "ھ": "ه",
        "ڕ": "ر",
        "ڵ": "ل",
        "ء": "",
        "ـ": "",
        "ı": "i",
        "'": "",
        "’": "",
        "ʿ": "",
        "ʾ": "",
        "`": "",
        "\u200c": " ",
        "\u200d": "",
    }
)
_WORD: Final = re.compile(r"[^\W_]+")
_ARTICLE: Final = "ال"
_SERVANT: Final = "عبد"
_BOUND: Final = frozenset({_SERVANT, "ابو", "ام"})


def fold(words: str) -> str:
    """The text with all that spelling habits differ in set aside, words apart by one blank."""
    plain = to_ascii_digits(words).translate(_LETTERS)
    apart = unicodedata.normalize("NFKD", plain)
    bare = "".join(char for char in apart if not unicodedata.combining(char))
    return " ".join(_WORD.findall(bare.translate(_LETTERS).casefold()))


def fold_number(written: str) -> str:
    """A document number without blanks, dashes and slashes, digits as 0-9, capitals."""
    return re.sub(r"[\W_]", "", to_ascii_digits(written)).upper()[:TOKEN_CHARACTERS]


def tokens(words: str) -> frozenset[str]:
    """The folded words under which a name is kept, also without article and joined where bound.

    Abd al-Rahman is found whether written in one word or two, al-Ahmad with or without its article.
    """
    parts = fold(words).split()
    found = set(parts)
    for first, second in pairwise(parts):
        if first in _BOUND:
            found.add(first + second)
    for part in parts:
        if part.startswith(_SERVANT + _ARTICLE):
            found |= {_SERVANT, part.removeprefix(_SERVANT)}
    found |= {_without_article(part) for part in tuple(found)}
    return frozenset(part[:TOKEN_CHARACTERS] for part in found)


def _without_article(part: str) -> str:
    return part[2:] if part.startswith(_ARTICLE) and len(part) > 4 else part


def of_name(name: PersonName) -> frozenset[str]:
    """All words a person is found under: the own name and its Latin spellings, no relative's."""
    own = (
        name.whole.value,
        text(name.given),
        text(name.father),
        text(name.grandfather),
        text(name.great_grandfather),
        text(name.family_name),
        text(name.nisba),
        text(name.teknonym),
        *(variant.value for variant in name.latin),
    )
    return frozenset().union(*(tokens(words) for words in own))


def asked(words: str) -> tuple[str, ...]:
    """The folded words of a question, each the beginning of a word looked for; at most eight."""
    return tuple(word[:TOKEN_CHARACTERS] for word in fold(words).split()[:QUERY_TOKENS])
