"""How alike two written names are, and why: what a reviewer reads beside a score.

Pure. `score` is a calibrated probability from 0 to 1 that both were written for one name; `like` is
the decision at the threshold fixed with the model. Neither says that two people are one (S-01).
"""

from dataclasses import dataclass
from enum import StrEnum


class How(StrEnum):
    """Why two parts of a name met; the sentence for each stands in `texts`."""

    SAME = "same"  # letter for letter, after folding what spelling habits differ in
    SPELLING = "spelling"  # one name in two spellings of one script
    ACROSS = "across"  # one name in two scripts
    INITIAL = "initial"  # a letter that may stand for it
    JOINED = "joined"  # two words here are one there
    PART = "part"  # one begins or ends as the other does


@dataclass(frozen=True, slots=True)
class Meeting:
    """One part of the one name that met one part of the other; `weight` from 0 to 1.

    `rarity` from 0 (half the country has it) to 1 (hardly met): what a meeting is worth.
    """

    one: str
    other: str
    how: How
    weight: float
    rarity: float = 0.5


@dataclass(frozen=True, slots=True)
class Clash:
    """Two parts that stand against each other; `given` when both names begin with them."""

    one: str
    other: str
    given: bool = False


@dataclass(frozen=True, slots=True)
class Likeness:
    """What a comparison found: score, decision, the parts that met and those that stand alone."""

    score: float
    like: bool
    meetings: tuple[Meeting, ...] = ()
    alone_one: tuple[str, ...] = ()
    alone_other: tuple[str, ...] = ()
    against: tuple[Clash, ...] = ()
    turned: bool = False  # the parts that met stand in another order


@dataclass(frozen=True, slots=True)
class Hit:
    """One entry of a gallery that may be who is asked for, best first; `key` as it was given."""

    key: str
    name: str
    likeness: Likeness
