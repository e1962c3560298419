"""Matching the parts of two names, best first."""

import numpy as np

from awda.names.kernels.compiled import compiled
from awda.names.kernels.pairs import learned, recalled
from awda.names.kernels.tables import (
    Bools,
    Ints,
    Knowledge,
    Real,
    Record,
    Records,
    Side,
    Truth,
    Whole,
)
from awda.names.parts import INITIAL, SERVANT

MEETS = np.float32(0)  # log odds above which two parts have met
NEVER = np.float32(-99)
CLIP = np.float32(9)
INITIAL_FITS, INITIAL_FAILS = np.float32(1), np.float32(-4)
WITHOUT_ABD = np.float32(1.5)  # the most that Hamid and Abd al-Hamid say for each other
STEP = np.float32(0.02)  # what a place further away costs among equals


@compiled
def size_of(words: Ints) -> Whole:
    """How many parts a name has."""
    return (words >= 0).sum()


@compiled
def in_order(one: Side, other: Side, words: Records) -> tuple[Side, Side, Bools]:
    """The names in an order that follows from them alone, and which rows were exchanged.

    The Arabic name comes first; within a script the longer one.
    """
    left = Side(one.words.copy(), one.marks.copy())
    right = Side(other.words.copy(), other.marks.copy())
    turned = np.empty(len(one.words), np.bool_)
    for row in range(len(turned)):
        turned[row] = _turns(one.words[row], other.words[row], words)
        if turned[row]:
            left.words[row], right.words[row] = other.words[row], one.words[row]
            left.marks[row], right.marks[row] = other.marks[row], one.marks[row]
    return left, right, turned


@compiled
def _turns(one: Ints, other: Ints, words: Records) -> Truth:
    one_arabic = one[0] >= 0 and words[one[0]].arabic
    other_arabic = other[0] >= 0 and words[other[0]].arabic
    if one_arabic != other_arabic:
        return other_arabic
    sizes = size_of(one), size_of(other)
    if sizes[0] != sizes[1]:
        return sizes[1] > sizes[0]
    # Of one length: any order will do that follows from the letters alone.
    rank = np.int64(0)
    for at in range(sizes[0]):
        rank += (words[other[at]].stamp - words[one[at]].stamp) * (at + 1)
    return rank > 0


@compiled
def meet(one: Side, other: Side, know: Knowledge, found: Records) -> None:
    """Match the parts of each row's two names."""
    memory = know.memory
    for row in range(len(found)):
        aligned = found[row]
        aligned.odds[:], aligned.partner[:], aligned.joined[:] = NEVER, -1, 0
        aligned.all[:] = NEVER
        ones, others = one.words[row], other.words[row]
        sizes = size_of(ones), size_of(others)
        for i in range(sizes[0]):
            for j in range(sizes[1]):
                marks = one.marks[row, i], other.marks[row, j]
                if (marks[0] | marks[1]) & INITIAL:
                    aligned.all[i, j] = _initial(ones[i], others[j], know.words)
                else:
                    odds = recalled(ones[i], others[j], memory)
                    if np.isnan(odds):
                        odds = learned(ones[i], others[j], know)
                    odds = min(max(odds, -CLIP), CLIP)
                    abd = (marks[0] ^ marks[1]) & SERVANT
                    aligned.all[i, j] = min(odds, WITHOUT_ABD) if abd else odds
        for _ in range(min(sizes)):
            _match_best(sizes, aligned)


@compiled
def _initial(one: Whole, other: Whole, words: Records) -> Real:
    fits = one == other or (words[one].starts & words[other].starts) != 0
    return INITIAL_FITS if fits else INITIAL_FAILS


@compiled
def _match_best(sizes: tuple[Whole, Whole], aligned: Record) -> None:
    """Match the two parts, still without partners, that are likest; the nearer in place first."""
    best, one, other = np.float32(-np.inf), 0, 0
    for i in range(sizes[0]):
        for j in range(sizes[1]):
            if aligned.partner[0, i] < 0 and aligned.partner[1, j] < 0:
                odds = aligned.all[i, j] - STEP * np.float32(abs(i - j))
                if odds > best:
                    best, one, other = odds, i, j
    aligned.partner[0, one], aligned.partner[1, other] = other, one
    odds = aligned.all[one, other]
    aligned.odds[0, one], aligned.odds[1, other] = odds, odds
