"""Which part of one name met which of the other, and what that says: arrays over many pairs.

Shapes: n pairs, P = 8 parts at most on each side. Odds are log odds that two parts were written
for one name; parts are matched greedily, best first, and go on being matched when nothing good is
left: two parts left over against each other contradict, a part left over alone is only missing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from awda.names.kernels.tables import ALIGNED, Bools, Ints, Records, Side
from awda.names.parts import MOST_LETTERS, MOST_PARTS, Reading
from awda.names.trees import Floats
from awda.names.words import Lexicon

ARTICLE_OF = {True: "ال", False: "al"}
MEETS = 0.0  # log odds above which two parts have met


def rows_of(names: Sequence[Sequence[Reading]], lexicon: Lexicon) -> Side:
    """The parts of many names as arrays."""
    flat = [reading for name in names for reading in name]
    here = np.arange(MOST_PARTS) < np.array([len(name) for name in names], np.int32)[:, None]
    words = np.full((len(names), MOST_PARTS), -1, np.int32)
    marks = np.zeros((len(names), MOST_PARTS), np.int32)
    words[here] = lexicon.numbers([forms for forms, _ in flat])
    marks[here] = [mark for _, mark in flat]
    return Side(words, marks)


@dataclass(frozen=True, slots=True)
class Met:
    """One row of an alignment as plain lists, for its explanation."""

    partner_one: list[int]
    partner_other: list[int]
    odds_one: list[float]
    joined_one: list[int]
    joined_other: list[int]
    usual_one: list[float]


def met_in_row(found: Records, row: int, one: Side, lexicon: Lexicon) -> Met:
    """What met what in one row; `one` as it was aligned."""
    partner, odds, joined = (found[field][row].tolist() for field in ("partner", "odds", "joined"))
    usual = lexicon.words["usual"][one.words[row]].tolist()
    return Met(partner[0], partner[1], odds[0], joined[0], joined[1], usual)


def in_order(one: Side, other: Side, lexicon: Lexicon) -> tuple[Side, Side, Bools]:
    """Both names in an order that follows from them alone, and which rows were exchanged.

    The Arabic name comes first; within a script the longer one. So an answer has no direction.
    """
    from awda.names.kernels import alignment

    return alignment.in_order(one, other, lexicon.words)


def align(one: Side, other: Side, lexicon: Lexicon, *, joins: bool) -> Records:
    """Match the parts of each row's two names.

    With `joins`, two words on one side may be one on the other. Rows of a gallery do without: their
    joined forms would all have to be read as new words.
    """
    from awda.names.kernels import alignment

    found = np.empty(len(one.words), ALIGNED)
    alignment.meet(one, other, lexicon.knowledge, found)
    if joins:
        _join(one, other, lexicon, found)
    return found


def _join(one: Side, other: Side, lexicon: Lexicon, found: Records) -> None:
    from awda.names.kernels import joining

    asked = joining.asked(one, other, found)
    if not len(asked):
        return
    row, side, at, article, place = asked.T
    other_longer = side == 1
    longer = np.where(other_longer[:, None], other.words[row], one.words[row])
    shorter = np.where(other_longer[:, None], one.words[row], other.words[row])
    n = np.arange(len(asked))
    joined = _joined(longer[n, at], longer[n, at + 1], article, lexicon)
    gains = lexicon.odds(joined, shorter[n, place])
    joining.join(asked, gains, np.argsort(-gains, kind="stable"), found)


def _joined(firsts: Ints, seconds: Ints, articles: Ints, lexicon: Lexicon) -> Ints:
    """The numbers of words made of two words each, with an article between them where it stood."""
    texts, arabic, known = lexicon.texts, lexicon.words["arabic"], lexicon.joined
    keys = list(zip(firsts.tolist(), seconds.tolist(), articles.tolist(), strict=True))
    new = [key for key in dict.fromkeys(keys) if key not in known]
    words = []
    for first, second, article in new:
        between = ARTICLE_OF[bool(arabic[first])] if article else ""
        word = (texts[first][0] + between + texts[second][0])[:MOST_LETTERS]
        words.append((word, word))
    known.update(zip(new, lexicon.numbers(words), strict=True))
    return np.array([known[key] for key in keys], np.int32)


def features(one: Side, other: Side, found: Records, lexicon: Lexicon) -> Floats:
    """What the classifier sees of each row's two names: (n, 36)."""
    from awda.names.kernels import seeing

    return seeing.features(one, other, found, lexicon.words)
