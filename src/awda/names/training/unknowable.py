"""Pairs that are one person but not one name: counted apart, by a rule that knows no model.

Two rules, both of the written names alone:

* `teknonym`: one side is a teknonym (Abu, Umm), alone or with one part more that shares its
  consonants with no part of the other side, and the other side has no teknonym;
* `another name`: no part of the one shares its consonants with any part of the other. Consonants
  are put into nine classes by a fixed table (`bones`), vowels are left out, and two parts share
  them when at least half of the longer row of classes can be kept (Levenshtein).
"""

from awda.names.bones import bones
from awda.names.parts import FATHER_OF, INITIAL, TITLE, Analysed, analyse
from awda.names.transducer import letters_of

TEKNONYM, ANOTHER = "teknonym", "another name"
SHARED = 0.5  # of the classes of the longer part


def why_unknowable(arabic: str, latin: str) -> str:
    """`teknonym`, `another name`, or nothing when the names may be compared."""
    one, other = analyse(arabic), analyse(latin)
    if _only_teknonym(one, other) or _only_teknonym(other, one):
        return TEKNONYM
    return "" if _shares(one, other) else ANOTHER


def _only_teknonym(name: Analysed, other: Analysed) -> bool:
    mine = [bool(part.marks & FATHER_OF) for part in name.parts]
    if not mine or not mine[0] or len(mine) > 2:
        return False
    rest = Analysed(name.parts[1:])
    return not any(part.marks & FATHER_OF for part in other.parts) and not _shares(rest, other)


def _shares(one: Analysed, other: Analysed) -> bool:
    return any(_alike(a, b) for a in _classes(one) for b in _classes(other))


def _alike(a: str, b: str) -> bool:
    from awda.names.kernels import spelling

    if not (a and b):
        return not (a or b)
    (one, other), lengths = letters_of([a, b])
    apart = spelling.distance(one[: lengths[0]], other[: lengths[1]])
    return bool(1 - apart / max(lengths) >= SHARED)


def _classes(name: Analysed) -> set[str]:
    return {
        bones(form)
        for part in name.parts
        if not part.marks & (TITLE | INITIAL)
        for form in (part.core, part.other)
    }
