"""What speaks for and against two records being one person, and how heavily.

Always holds: a sign is a reason a reader can follow, never a number alone; weighing decides
nothing, it only says whether someone must look (S-01, N-06); brothers, sisters and twins, who share
father, mother and family but not the given name, are never probable unless they show one personal
paper; a Latin spelling counts as the name it is read as, and for no more (N-03). Pure.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Final

from awda.kernel.ids import PersonId
from awda.names.engine import canonical, compare
from awda.names.likeness import Likeness
from awda.people.codes import IdDocument, Precision, Sex

DAYS_PER_YEAR: Final = 365.2425
PARTS_KEPT: Final = 200_000  # pairs of single parts whose comparison is remembered


class Grade(StrEnum):
    """How much there is to ask. Stands on the record."""

    PROBABLE = "PROBABLE"  # someone must judge before either moves or gets a card
    POSSIBLE = "POSSIBLE"  # shown to the clerk, locks nothing
    NONE = "NONE"


class Sign(StrEnum):
    """One thing that two records share or differ in. Stands on the record, without any value."""

    NAME_WHOLE = "NAME_WHOLE"  # the names are alike, in three parts or more
    NAME_PARTS = "NAME_PARTS"  # the names are alike, in fewer parts
    NAME_UNLIKE = "NAME_UNLIKE"
    GIVEN_DIFFERS = "GIVEN_DIFFERS"  # as between brothers
    FATHER_DIFFERS = "FATHER_DIFFERS"
    MOTHER_LIKE = "MOTHER_LIKE"
    MOTHER_DIFFERS = "MOTHER_DIFFERS"
    BIRTH_DAY = "BIRTH_DAY"  # the same day
    BIRTH_MONTH = "BIRTH_MONTH"  # the same month, the day not known to both
    BIRTH_YEAR = "BIRTH_YEAR"  # the same year, and nothing closer known to both
    BIRTH_MAY_AGREE = "BIRTH_MAY_AGREE"  # an estimate leaves room for it
    BIRTH_DIFFERS = "BIRTH_DIFFERS"
    BIRTH_FAR_APART = "BIRTH_FAR_APART"
    BIRTH_PLACE_LIKE = "BIRTH_PLACE_LIKE"
    PAPER_SAME = "PAPER_SAME"  # one number of a personal paper
    PAPER_DIFFERS = "PAPER_DIFFERS"  # two numbers where a person has one
    SEX_DIFFERS = "SEX_DIFFERS"


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What each sign weighs, and from what sum two records are possible or probable."""

    probable: int = 6
    possible: int = 3
    whole_name_parts: int = 3  # parts that must meet for a name to count as whole
    far_apart_years: int = 3
    signs: tuple[tuple[Sign, int], ...] = (
        (Sign.NAME_WHOLE, 4),
        (Sign.NAME_PARTS, 3),
        (Sign.NAME_UNLIKE, -3),
        (Sign.GIVEN_DIFFERS, -4),
        (Sign.FATHER_DIFFERS, -3),
        (Sign.MOTHER_LIKE, 3),
        (Sign.MOTHER_DIFFERS, -3),
        (Sign.BIRTH_DAY, 4),
        (Sign.BIRTH_MONTH, 3),
        (Sign.BIRTH_YEAR, 2),
        (Sign.BIRTH_MAY_AGREE, 0),
        (Sign.BIRTH_DIFFERS, -2),
        (Sign.BIRTH_FAR_APART, -5),
        (Sign.BIRTH_PLACE_LIKE, 1),
        (Sign.PAPER_SAME, 9),
        (Sign.PAPER_DIFFERS, -2),
        (Sign.SEX_DIFFERS, -4),
    )


WEIGHTS: Final = Weights()
AGAINST: Final = frozenset(sign for sign, weight in WEIGHTS.signs if weight < 0)
FAMILY_PAPERS: Final = frozenset(  # one number for a household, or none of a person's own
    {
        IdDocument.SY_FAMILY_BOOK,
        IdDocument.IQ_RATION,
        IdDocument.HOL_CARD,
        IdDocument.COURT,
        IdDocument.NONE,
        IdDocument.LOST,
    }
)
ONE_EACH: Final = frozenset({IdDocument.SY_ID, IdDocument.IQ_NID})


@dataclass(frozen=True, slots=True)
class Paper:
    """A personal paper's kind (a word, where a list has one we do not know) and folded number."""

    kind: str
    number: str


@dataclass(frozen=True, slots=True)
class Birth:
    """The days on which someone may have been born, and how exactly that is known (N-09)."""

    earliest: date
    latest: date
    precision: Precision


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """What identifies one record, as stated. Empty where nothing is."""

    person: PersonId
    names: tuple[str, ...] = ()
    given: str = ""
    father: str = ""
    mother: str = ""
    sex: Sex = Sex.NOT_KNOWN
    birth: Birth | None = None
    birth_place: str = ""
    papers: frozenset[Paper] = frozenset()


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was found between two records. `name` is the closest meeting of their names."""

    grade: Grade
    signs: tuple[Sign, ...]
    name: Likeness


def weigh(
    one: Described, other: Described, met: Likeness | None = None, weights: Weights = WEIGHTS
) -> Evidence:
    """Everything that speaks for and against, in the order of `Sign`, and the grade it comes to.

    `met` is how their names met, where a search has told already.
    """
    name = met or closest(one.names, other.names)
    found = {*_of_names(one, other, name, weights), *_of_births(one, other, weights)}
    found |= {*_of_papers(one, other), *_of_the_rest(one, other)}
    signs = tuple(sign for sign in Sign if sign in found)
    return Evidence(grade(signs, weights), signs, name)


def grade(signs: tuple[Sign, ...], weights: Weights = WEIGHTS) -> Grade:
    """Whether someone must look. Without an alike name or one paper there is nothing to ask."""
    known = frozenset(signs)
    if not known & {Sign.NAME_WHOLE, Sign.NAME_PARTS, Sign.PAPER_SAME}:
        return Grade.NONE
    if Sign.PAPER_SAME in known and Sign.SEX_DIFFERS not in known:
        return Grade.PROBABLE  # two people never have one number: a person, or a number, is wrong
    weight = sum(points for sign, points in weights.signs if sign in known)
    sibling = Sign.GIVEN_DIFFERS in known
    if weight >= weights.probable and not sibling:
        return Grade.PROBABLE
    return Grade.POSSIBLE if weight >= weights.possible else Grade.NONE


def changed_materially(then: tuple[Sign, ...], now: tuple[Sign, ...]) -> bool:
    """More speaks for one person than when it was judged, or less against it."""
    gained = frozenset(now) - frozenset(then) - AGAINST
    lost = (frozenset(then) & AGAINST) - frozenset(now)
    return bool(gained or lost)


def closest(ones: tuple[str, ...], others: tuple[str, ...]) -> Likeness:
    """The best meeting of any spelling of one name with any of the other; empty with none."""
    nothing = Likeness(0.0, like=False)
    pairs = (compare(one, other) for one in ones for other in others)
    return max(pairs, key=lambda found: (found.like, found.score), default=nothing)


def _of_names(one: Described, other: Described, name: Likeness, weights: Weights) -> Iterator[Sign]:
    if name.like:
        whole = len(name.meetings) >= weights.whole_name_parts
        yield Sign.NAME_WHOLE if whole else Sign.NAME_PARTS
    elif one.names and other.names:
        yield Sign.NAME_UNLIKE
    if _givens_differ(one, other, name):
        yield Sign.GIVEN_DIFFERS
    if _differ(one.father, other.father):
        yield Sign.FATHER_DIFFERS


def _givens_differ(one: Described, other: Described, name: Likeness) -> bool:
    """The given names where both are stated; else what stands first in both names and clashes."""
    if one.given and other.given:
        return not _alike(one.given, other.given)
    return any(clash.given for clash in name.against)


def _differ(one: str, other: str) -> bool:
    return bool(one and other) and not _alike(one, other)


def _alike(one: str, other: str) -> bool:
    return _one_name(*sorted((one, other)))


@lru_cache(maxsize=PARTS_KEPT)
def _one_name(one: str, other: str) -> bool:
    """Given names and places are few, and met again at every registration."""
    return canonical(one) == canonical(other) or compare(one, other).like


def _of_births(one: Described, other: Described, weights: Weights) -> Iterator[Sign]:
    if one.birth is None or other.birth is None:
        return
    left, right = _as_known(one.birth), _as_known(other.birth)
    apart = max(left.earliest - right.latest, right.earliest - left.latest).days
    if apart > weights.far_apart_years * DAYS_PER_YEAR:
        yield Sign.BIRTH_FAR_APART
    elif apart > 0:
        yield Sign.BIRTH_DIFFERS
    else:
        yield _AGREES[max(_exactness(left), _exactness(right))]


_AGREES: Final = (Sign.BIRTH_DAY, Sign.BIRTH_MONTH, Sign.BIRTH_YEAR, Sign.BIRTH_MAY_AGREE)
_EXACTNESS: Final = tuple(Precision)


def _as_known(birth: Birth) -> Birth:
    """1 January is what clerks and registers write when no more than the year is known."""
    first = birth.earliest
    if birth.precision is not Precision.DAY or (first.month, first.day) != (1, 1):
        return birth
    return Birth(first, date(first.year, 12, 31), Precision.YEAR)


def _exactness(birth: Birth) -> int:
    """0 for a day to 3 for an estimate."""
    return _EXACTNESS.index(birth.precision)


def _of_papers(one: Described, other: Described) -> Iterator[Sign]:
    numbers = {paper.number for paper in one.papers} & {paper.number for paper in other.papers}
    if numbers:
        yield Sign.PAPER_SAME
        return
    kinds = {paper.kind for paper in one.papers} & {paper.kind for paper in other.papers}
    if kinds & ONE_EACH:
        yield Sign.PAPER_DIFFERS


def _of_the_rest(one: Described, other: Described) -> Iterator[Sign]:
    if one.mother and other.mother:
        yield Sign.MOTHER_LIKE if _alike(one.mother, other.mother) else Sign.MOTHER_DIFFERS
    if one.birth_place and other.birth_place and _alike(one.birth_place, other.birth_place):
        yield Sign.BIRTH_PLACE_LIKE
    if {one.sex, other.sex} == {Sex.FEMALE, Sex.MALE}:
        yield Sign.SEX_DIFFERS
