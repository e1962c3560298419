"""Which part of one name met which of the other, and what that says: arrays over many pairs.

Shapes: n pairs, P = 8 parts at most on each side. Odds are log odds that two parts were written
for one name; parts are matched greedily, best first, and go on being matched when nothing good is
left: two parts left over against each other contradict, a part left over alone is only missing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from awda.names.letters import is_arabic
from awda.names.parts import ARTICLE, FATHER_OF, INITIAL, MOST_PARTS, SERVANT, TITLE, Analysed, Part
from awda.names.trees import Floats
from awda.names.words import Ints, Lexicon

MEETS = 0.0  # log odds above which two parts have met
NEVER = np.float32(-99.0)
CLIP = 9.0
INITIAL_FITS, INITIAL_FAILS = 1.0, -4.0
JOIN_GAINS = 2.0
WITHOUT_ABD = 1.5  # the most that Hamid and Abd al-Hamid say for each other
ARTICLE_OF = {True: "ال", False: "al"}
RAREST = 9.0  # log count of the most usual words, from which rarity is told
FEATURES = 36
Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Names:
    """Names as numbers of words and marks, -1 where no part is: (n, P) each."""

    words: Ints
    marks: Ints
    parts: Sequence[Analysed] = ()

    @staticmethod
    def of(names: Sequence[Analysed], lexicon: Lexicon) -> "Names":
        """Read many analysed names into arrays."""
        flat = lexicon.numbers(part for name in names for part in name.parts)
        counts = np.array([len(name.parts) for name in names], np.int32)
        words = np.full((len(names), MOST_PARTS), -1, np.int32)
        marks = np.zeros((len(names), MOST_PARTS), np.int32)
        here = np.arange(MOST_PARTS)[None, :] < counts[:, None]
        words[here] = flat
        marks[here] = [part.marks for name in names for part in name.parts]
        return Names(words, marks, names)

    def take(self, rows: Ints) -> "Names":
        """These rows, in this order."""
        parts = [self.parts[n] for n in rows.tolist()] if self.parts else ()
        return Names(self.words[rows], self.marks[rows], parts)


@dataclass(slots=True)
class Alignment:
    """What met what. `partner_*` -1 for none; `odds_*` of the partner; `all` before matching."""

    odds_one: Floats
    odds_other: Floats
    partner_one: Ints
    partner_other: Ints
    joined_one: Bools
    joined_other: Bools
    all: Floats


@dataclass(frozen=True, slots=True)
class Met:
    """One row of an alignment as plain lists, for its explanation."""

    partner_one: list[int]
    partner_other: list[int]
    odds_one: list[float]
    joined_one: list[bool]
    joined_other: list[bool]
    usual_one: list[float]


def met_in_row(found: Alignment, row: int, one: Names, lexicon: Lexicon) -> Met:
    """What met what in one row; `one` as it was aligned."""
    return Met(
        found.partner_one[row].tolist(),
        found.partner_other[row].tolist(),
        found.odds_one[row].tolist(),
        found.joined_one[row].tolist(),
        found.joined_other[row].tolist(),
        lexicon.usual[one.words[row]].tolist(),
    )


def in_order(one: Names, other: Names, turn_round: Bools) -> tuple[Names, Names]:
    """The names with those rows exchanged that `turned` tells."""
    turn = np.flatnonzero(turn_round).astype(np.int32)
    if not len(turn):
        return one, other
    return _exchanged(one, other, turn), _exchanged(other, one, turn)


def _exchanged(names: Names, instead: Names, rows: Ints) -> Names:
    words, marks, parts = names.words.copy(), names.marks.copy(), list(names.parts)
    words[rows], marks[rows] = instead.words[rows], instead.marks[rows]
    if parts and instead.parts:
        for row in rows.tolist():
            parts[row] = instead.parts[row]
    return Names(words, marks, parts)


def turned(one: Names, other: Names, lexicon: Lexicon) -> Bools:
    """Which rows are read the other way round, so that an answer has no direction.

    The Arabic name comes first; within a script the longer one.
    """
    arabic = lexicon.arabic[one.words[:, 0]], lexicon.arabic[other.words[:, 0]]
    one_length, other_length = ((names.words >= 0).sum(1) for names in (one, other))
    # Of one length: any order will do that follows from the letters alone.
    places = np.arange(1, MOST_PARTS + 1)
    ranks = [
        (np.where(names.words >= 0, lexicon.stamp[names.words], 0) * places).sum(1)
        for names in (one, other)
    ]
    longer = (other_length > one_length) | ((other_length == one_length) & (ranks[1] > ranks[0]))
    answer: Bools = (arabic[1] & ~arabic[0]) | ((arabic[0] == arabic[1]) & longer)
    return answer


def align(one: Names, other: Names, lexicon: Lexicon) -> Alignment:
    """Match the parts of each row's two names."""
    odds = _odds(one, other, lexicon)
    found = _greedy(odds)
    _join(one, other, lexicon, found)
    return found


def _odds(one: Names, other: Names, lexicon: Lexicon) -> Floats:
    """Log odds for every part of the one with every part of the other: (n, P, P)."""
    n = len(one.words)
    left = np.broadcast_to(one.words[:, :, None], (n, MOST_PARTS, MOST_PARTS))
    right = np.broadcast_to(other.words[:, None, :], (n, MOST_PARTS, MOST_PARTS))
    both = (left >= 0) & (right >= 0)
    odds = np.full(both.shape, NEVER, np.float32)
    odds[both] = np.clip(lexicon.odds(left[both], right[both]), -CLIP, CLIP)
    abd = both & (((one.marks & SERVANT)[:, :, None] ^ (other.marks & SERVANT)[:, None, :]) != 0)
    odds[abd] = np.minimum(odds[abd], WITHOUT_ABD)
    single = ((one.marks & INITIAL)[:, :, None] | (other.marks & INITIAL)[:, None, :]) != 0
    initial = both & single
    if initial.any():
        fits = (lexicon.starts[left[initial]] & lexicon.starts[right[initial]]) != 0
        fits |= left[initial] == right[initial]
        odds[initial] = np.where(fits, INITIAL_FITS, INITIAL_FAILS)
    return odds


def _greedy(odds: Floats) -> Alignment:
    n = len(odds)
    rows = np.arange(n)
    places = np.arange(MOST_PARTS)
    nearness = -0.02 * np.abs(places[:, None] - places[None, :]).astype(np.float32)
    left = (odds + nearness).reshape(n, -1).copy()
    found = Alignment(
        odds_one=np.full((n, MOST_PARTS), NEVER, np.float32),
        odds_other=np.full((n, MOST_PARTS), NEVER, np.float32),
        partner_one=np.full((n, MOST_PARTS), -1, np.int32),
        partner_other=np.full((n, MOST_PARTS), -1, np.int32),
        joined_one=np.zeros((n, MOST_PARTS), np.bool_),
        joined_other=np.zeros((n, MOST_PARTS), np.bool_),
        all=odds,
    )
    for _ in range(MOST_PARTS):
        at = left.argmax(1)
        live = np.flatnonzero(left[rows, at] > NEVER + 1)
        if not len(live):
            break
        i, j = at[live] // MOST_PARTS, at[live] % MOST_PARTS
        value = odds[live, i, j]
        found.partner_one[live, i], found.partner_other[live, j] = j, i
        found.odds_one[live, i] = found.odds_other[live, j] = value
        table = left.reshape(n, MOST_PARTS, MOST_PARTS)
        table[live, i, :] = NEVER
        table[live, :, j] = NEVER
    return found


def _join(one: Names, other: Names, lexicon: Lexicon, found: Alignment) -> None:
    """Two words on one side that are one on the other; only where something else has met."""
    if not (one.parts and other.parts):
        return  # rows of a gallery: joins are looked for when two names are compared
    lonely_one = (one.words >= 0) & (found.odds_one < MEETS)
    lonely_other = (other.words >= 0) & (found.odds_other < MEETS)
    some = (found.odds_one > MEETS).any(1) & lonely_one.any(1) & lonely_other.any(1)
    more = np.abs((one.words >= 0).sum(1) - (other.words >= 0).sum(1)) > 0
    rows = np.flatnonzero(some & more).tolist()
    if not rows:
        return
    turned = Alignment(
        *(found.odds_other, found.odds_one, found.partner_other, found.partner_one),
        *(found.joined_other, found.joined_one, found.all),
    )
    _join_side(rows, one, other, lonely_one, lonely_other, lexicon, found)
    _join_side(rows, other, one, lonely_other, lonely_one, lexicon, turned)


def _join_side(
    rows: Sequence[int],
    one: Names,
    other: Names,
    lonely_one: Bools,
    lonely_other: Bools,
    lexicon: Lexicon,
    found: Alignment,
) -> None:
    asked: list[tuple[int, int, int]] = []
    words: list[Part] = []
    for row in rows:
        parts = one.parts[row].parts
        if len(parts) <= len(other.parts[row].parts):
            continue
        for at in range(len(parts) - 1):
            if lonely_one[row, at] or lonely_one[row, at + 1]:
                article = (
                    ARTICLE_OF[is_arabic(parts[at].core)] if parts[at + 1].marks & ARTICLE else ""
                )
                joined = parts[at].core + article + parts[at + 1].core
                for place in np.flatnonzero(lonely_other[row]).tolist():
                    asked.append((row, at, place))
                    words.append(Part(joined[:18], joined[:18]))
    if not asked:
        return
    table = np.array(asked, np.int32)
    numbers = np.array(lexicon.numbers(words), np.int32)
    odds = lexicon.odds(numbers, other.words[table[:, 0], table[:, 2]])
    for n in np.argsort(-odds).tolist():
        row, at, place = asked[n]
        gain = float(odds[n])
        if gain < MEETS + JOIN_GAINS:
            break
        free = not (found.joined_one[row, at] or found.joined_one[row, at + 1])
        if free and not found.joined_other[row, place] and _loses(found, row, at, place) <= MEETS:
            _set_joined(found, row, at, place, min(gain, CLIP))


def _loses(found: Alignment, row: int, at: int, place: int) -> float:
    """The best odds that a join would take apart, of partners other than those joined."""
    worst = float(NEVER)
    for k in (at, at + 1):
        if found.partner_one[row, k] not in (-1, place):
            worst = max(worst, float(found.odds_one[row, k]))
    return worst


def _set_joined(found: Alignment, row: int, at: int, place: int, gain: float) -> None:
    for k in (at, at + 1):
        before = int(found.partner_one[row, k])
        if before not in (-1, place):
            found.partner_other[row, before] = -1
            found.odds_other[row, before] = NEVER
        found.partner_one[row, k] = place
        found.odds_one[row, k] = gain
        found.joined_one[row, k] = True
    before = int(found.partner_other[row, place])
    if before not in (-1, at, at + 1):
        found.partner_one[row, before] = -1
        found.odds_one[row, before] = NEVER
    found.partner_other[row, place] = at
    found.odds_other[row, place] = gain
    found.joined_other[row, place] = True


def features(one: Names, other: Names, found: Alignment, lexicon: Lexicon) -> Floats:
    """What the classifier sees of each row's two names: (n, FEATURES)."""
    a, b = _Side(one, found.odds_one, lexicon), _Side(other, found.odds_other, lexicon)
    met = np.where(a.met, found.odds_one, 0)
    against = a.whole & ~a.met & (found.partner_one >= 0)
    clash = np.where(against, found.odds_one, 0)
    clashes = np.minimum(a.alone.sum(1), b.alone.sum(1))
    rows = np.arange(len(one.words))
    count = np.maximum(a.met.sum(1), 1)
    columns = [
        *(a.whole.sum(1), b.whole.sum(1), a.met.sum(1), b.met.sum(1)),
        *(a.alone.sum(1), b.alone.sum(1), clashes),
        *(met.sum(1), clash.sum(1), met.sum(1) + clash.sum(1)),
        *(np.where(against, clash, 9).min(1), np.where(against, clash, -12).max(1)),
        *(found.all[:, 0, 0], found.odds_one[:, 0], found.odds_other[:, 0]),
        *(a.at_end(found.odds_one), b.at_end(found.odds_other)),
        found.all[rows, a.last, b.last],
        *(found.odds_one[:, 1], found.odds_one[:, 2], found.odds_other[:, 1]),
        _turns(found),
        *(a.sum_rarity(a.met), a.sum_rarity(a.alone), b.sum_rarity(b.alone)),
        a.sum_rarity(a.met) / np.maximum(a.sum_rarity(a.whole), 0.1),
        b.sum_rarity(b.met) / np.maximum(b.sum_rarity(b.whole), 0.1),
        (found.joined_one.sum(1) + found.joined_other.sum(1)),
        (((one.marks & INITIAL) != 0) & a.met).sum(1)
        + (((other.marks & INITIAL) != 0) & b.met).sum(1),
        _marks_differ(one, other, found, FATHER_OF) + _marks_differ(one, other, found, SERVANT),
        lexicon.arabic[one.words[:, 0]].astype(int) + lexicon.arabic[other.words[:, 0]],
        np.where(a.met, found.odds_one, CLIP).min(1),
        met.sum(1) / count,
        a.rarity[:, 0],
        np.where(a.met, a.rarity, 0).max(1),
        ((one.marks & FATHER_OF) != 0).sum(1) - ((other.marks & FATHER_OF) != 0).sum(1),
    ]
    return np.stack(columns, 1).astype(np.float32)


class _Side:
    """One side of many pairs: which parts are whole names, which met, which stand alone."""

    def __init__(self, names: Names, odds: Floats, lexicon: Lexicon) -> None:
        here = names.words >= 0
        untitled = here & ((names.marks & TITLE) == 0)
        self.whole = np.where(untitled.any(1, keepdims=True), untitled, here)
        self.met = self.whole & (odds > MEETS)
        self.alone = self.whole & ~self.met
        self.rarity = np.where(here, RAREST - lexicon.usual[names.words], 0).astype(np.float32)
        self.last = np.maximum(here.sum(1) - 1, 0)

    def sum_rarity(self, which: Bools) -> Floats:
        """How rare these parts are, together."""
        summed: Floats = np.where(which, self.rarity, 0).sum(1).astype(np.float32)
        return summed

    def at_end(self, odds: Floats) -> Floats:
        """The odds of the last part."""
        found: Floats = odds[np.arange(len(odds)), self.last]
        return found


def _turns(found: Alignment) -> Ints:
    """How often two parts that met stand in turned order: 0 where the order is the same."""
    place = np.where(found.odds_one > MEETS, found.partner_one, -1)
    turns = np.zeros(len(place), np.int32)
    for i in range(MOST_PARTS):
        for j in range(i + 1, MOST_PARTS):
            turns += (place[:, i] >= 0) & (place[:, j] >= 0) & (place[:, j] < place[:, i])
    return turns


def _marks_differ(one: Names, other: Names, found: Alignment, mark: int) -> Ints:
    """How many parts met although only one of the two has this mark."""
    partner = np.maximum(found.partner_one, 0)
    theirs = np.take_along_axis(other.marks, partner, axis=1)
    differ = ((one.marks ^ theirs) & mark) != 0
    count: Ints = (differ & (found.odds_one > MEETS)).sum(1)
    return count
