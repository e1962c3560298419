"""Arabic letters turned to ASCII one by one, as plain tools do: only to be measured against."""

import unicodedata

_LETTERS = {
    "ا": "a", "أ": "a", "إ": "i", "آ": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h",
    "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d",
    "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m",
    "ن": "n", "ه": "h", "ة": "a", "و": "w", "ي": "y", "ى": "a", "ئ": "y", "ؤ": "w", "ء": "",
    "ک": "k", "ی": "y", "پ": "p", "چ": "ch", "گ": "g", "ڤ": "v", "ژ": "zh",
}  # fmt: skip


def to_ascii(name: str) -> str:
    """The name in ASCII letters and blanks; what has no letter there is left out."""
    spelled = "".join(_LETTERS.get(letter, letter) for letter in name)
    plain = unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode()
    return "".join(letter if letter.isalnum() else " " for letter in plain)
