"""Letters of a name in one form: what spelling habits, keyboards and PDF files differ in is gone.

Always holds: `fold` is idempotent, never raises, and answers only small letters, digits and single
spaces. Arabic, Persian, Urdu and Sorani letters come out as one Arabic alphabet, Latin ones
(Kurmanji, Turkish, scholarly) as plain ASCII where they can be.
"""

import re
import unicodedata
from collections.abc import Sequence

from awda.names.particles import BEFORE_OTHERS, DIN_AFTER

# Letters of one sound in several keyboards; hamza stays only where nothing else carries it.
_ARABIC = {
    "أإآٱٲٳٵ": "ا",
    "ىیېێۍئےۓيٸ": "ي",
    "ةەۀھہۂۃهۿۥ": "ه",
    "كکڪګݢ": "ك",
    "ؤوۆۇۈۋۊٷ": "و",
    "ڕڑړرڒڔ": "ر",
    "ڵلڶڷڸ": "ل",
    "ںڻن": "ن",
    "ٹټت": "ت",
    "ڈډد": "د",
    "ګگڭڳ": "گ",
    "ڤۏ": "ڤ",
    "ښش": "ش",
    "ځڅخ": "خ",
    "ږژ": "ژ",
}
_LATIN = {
    "şșšśŝ": "sh",
    "çčćĉ": "ch",
    "ğġ": "gh",
    "ḫẖḵ": "kh",
    "ṯþ": "th",
    "ḏð": "dh",
    "ž": "zh",
    "ıİ": "i",
    "ə": "a",
    "ø": "o",
    "đ": "d",
    "ł": "l",
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ŋ": "ng",
    "ħ": "h",
}
_ONE_FORM = {c: to for table in (_ARABIC, _LATIN) for letters, to in table.items() for c in letters}
_SILENT = frozenset("'’‘ʼʿʾ`´ʻʹ\"ءـ·،؛")
_NO_GAP = frozenset("،؛")

# What a PDF's text layer makes of two ligatures, where the order of letters was turned.
_GARBLED = (
    (re.compile(r"\bحمم"), "محم"),
    (re.compile(r"\bاال"), "الا"),
    (re.compile("ئال"), "الاي"),
)
# In Sorani a short vowel is a letter; inside a word the other spellings leave it out.
_SORANI_VOWEL = re.compile(r"(?<=\w)ە(?=\w)")
_SYLLABLES = re.compile(r"(?<![\w-])(\w{2,4})-(\w{2,4})(?![\w-])")
_DOUBLED = re.compile(r"([ء-ۿ])\1+")
_ARABIC_LETTER = re.compile(r"[؀-ۿ]")


class _Letters(dict[int, str]):
    """One character in its folded form, worked out when first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_one(chr(code))
        return folded


def _fold_one(letter: str) -> str:
    if letter == "\n":
        return letter  # between two names
    if letter in _ONE_FORM:
        return _ONE_FORM[letter]
    if letter in _SILENT:
        return " " if letter in _NO_GAP else ""
    kind = unicodedata.category(letter)
    if kind in ("Mn", "Me", "Cf", "Lm", "Sk"):
        return ""
    if kind[0] not in "LN":
        return " "
    plain = "".join(
        _ONE_FORM.get(c, c)
        for c in unicodedata.normalize("NFKD", letter.lower())
        if unicodedata.category(c) not in ("Mn", "Lm")
    )
    return plain if plain.isalnum() else ""


_LETTERS = _Letters()


def fold(name: str) -> str:
    """The whole name in folded letters, words apart by one space. Any text is taken."""
    return fold_many((name,))[0]


def fold_many(names: Sequence[str]) -> list[str]:
    """The same for many names at once, as one text with a line for each."""
    text = "\n".join(names)
    if text.count("\n") != max(len(names) - 1, 0):
        text = "\n".join(name.replace("\n", " ") for name in names)
    text = unicodedata.normalize("NFKC", text).lower()
    if "-" in text:
        text = _SYLLABLES.sub(_one_word, text)
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
        if "ە" in text:
            text = _SORANI_VOWEL.sub("", text)
    lines = text.translate(_LETTERS).split("\n")
    text = "\n".join([" ".join(line.split()) for line in lines])
    text = _mend(text) if _ARABIC_LETTER.search(text) else text
    return text.split("\n")[: len(names)]


def _one_word(found: re.Match[str]) -> str:
    """Two short syllables of one name (Jong-un, Maz-hari); an article or the like stays apart."""
    first, second = found[1], found[2]
    apart = first in BEFORE_OTHERS or second in BEFORE_OTHERS or second in DIN_AFTER
    return found[0] if apart else first + second


def _mend(text: str) -> str:
    """Arabic text with turned ligatures put right and doubled letters written once."""
    for wrong, right in _GARBLED:
        text = wrong.sub(right, text)
    return _DOUBLED.sub(lambda run: run[1] if run[1] != "ل" else "لل", text)


def is_arabic(folded: str) -> bool:
    """Whether a folded word is in Arabic letters."""
    return "؀" <= folded[:1] <= "ۿ"
