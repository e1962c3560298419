"""The consonants of a word in nine classes that both scripts share; vowels are left out.

Knows no model: a fixed table, for words the model has no common form for and for rules that must
not depend on it.
"""

_CLASSES = {
    "b": "bpfvبپفڤ",
    "t": "tdتطثدضذظ",
    "s": "szcxسصزش",
    "j": "jgجغگچژ",
    "k": "kqكقخ",
    "m": "mم",
    "n": "nن",
    "r": "rر",
    "l": "lل",
}
_CLASS = {letter: name for name, letters in _CLASSES.items() for letter in letters}


def bones(word: str) -> str:
    """The classes of a folded word's consonants, a run of one class once; may be empty."""
    found = ""
    for letter in word:
        mine = _CLASS.get(letter, "")
        if mine and found[-1:] != mine:
            found += mine
    return found
