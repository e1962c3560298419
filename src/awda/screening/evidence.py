"""What speaks for and against a person here being the person a list means, point by point. Pure.

Always holds: no point decides anything; a name of low quality alone raises no hit, and two births
too far apart, or two sexes, set a likeness of names aside (counted, and said in the run).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

from awda.names.likeness import Likeness
from awda.screening.vocabulary import NamePart, Point, PointKind, Verdict
from awda.screening.watchlists.countries import known as is_code
from awda.screening.watchlists.listed import Listed, Quality

NEAR_YEARS: Final = 2
FAR_YEARS: Final = 10  # births further apart set a likeness of names aside
DAYS_A_YEAR: Final = 365.25
PER_MILLE: Final = 1000


class Here(Protocol):
    """The person here, as `subjects` reads them."""

    @property
    def birth(self) -> tuple[date, date] | None: ...
    @property
    def sex(self) -> str: ...
    @property
    def father(self) -> str: ...
    @property
    def mother(self) -> str: ...
    @property
    def nationalities(self) -> tuple[str, ...]: ...
    @property
    def documents(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class Compared:
    """A name here, the name there it was most like, how alike, and the quality of the latter."""

    here: str
    there: str
    likeness: Likeness
    quality: Quality


class Weight(Protocol):
    """How alike two names are; handed in, so that this stays apart from the model."""

    def __call__(self, one: str, other: str, /) -> Likeness: ...


def points(
    here: Here, there: Listed, names: Compared | None, same: Iterable[str], alike: Weight
) -> tuple[Point, ...]:
    """Every point, in the order a reviewer reads them. `same`: document numbers found equal."""
    return (
        _name(names),
        _birth(here.birth, there),
        _relative(PointKind.FATHER, here.father, there.father, alike),
        _relative(PointKind.MOTHER, here.mother, there.mother, alike),
        _nationality(here.nationalities, there.nationalities),
        _sex(here.sex, there.sex),
        _documents(here.documents, there, tuple(same)),
    )


def _name(names: Compared | None) -> Point:
    if names is None:
        return Point(kind=PointKind.NAME, verdict=Verdict.DIFFERS)
    likeness = names.likeness
    parts = tuple(
        NamePart(
            here=one.one, there=one.other, how=one.how.value, weight=round(one.weight * PER_MILLE)
        )
        for one in likeness.meetings
    )
    alone = (
        *(NamePart(here=part, there="", how="alone", weight=0) for part in likeness.alone_one),
        *(NamePart(here="", there=part, how="alone", weight=0) for part in likeness.alone_other),
    )
    return Point(
        kind=PointKind.NAME,
        verdict=Verdict.AGREES if likeness.like else Verdict.DIFFERS,
        here=names.here,
        there=names.there,
        parts=(*parts, *alone),
    )


def years_apart(one: tuple[date, date], other: tuple[date, date]) -> float:
    """Years between two ranges of birth; 0 where they overlap."""
    gap = max((other[0] - one[1]).days, (one[0] - other[1]).days, 0)
    return gap / DAYS_A_YEAR


def _birth(here: tuple[date, date] | None, there: Listed) -> Point:
    said = "; ".join(_span((birth.earliest, birth.latest)) for birth in there.births)
    if here is None or not there.births:
        shown = _span(here) if here else ""
        return Point(kind=PointKind.BIRTH, verdict=Verdict.UNKNOWN, here=shown, there=said)
    apart = min(years_apart(here, (birth.earliest, birth.latest)) for birth in there.births)
    verdict = (
        Verdict.AGREES if apart == 0 else Verdict.NEAR if apart <= NEAR_YEARS else Verdict.DIFFERS
    )
    return Point(kind=PointKind.BIRTH, verdict=verdict, here=_span(here), there=said)


def _span(born: tuple[date, date]) -> str:
    first, last = born
    if first == last:
        return first.isoformat()
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}-{last.year}"
    return f"{first.isoformat()} / {last.isoformat()}"


def _relative(kind: PointKind, here: str, there: str, alike: Weight) -> Point:
    if not here or not there:
        return Point(kind=kind, verdict=Verdict.UNKNOWN, here=here, there=there)
    like = alike(here, there).like or _begins_alike(here, there, alike)
    verdict = Verdict.AGREES if like else Verdict.DIFFERS
    return Point(kind=kind, verdict=verdict, here=here, there=there)


def _begins_alike(here: str, there: str, alike: Weight) -> bool:
    """A parent is often known here by the first name alone."""
    shorter = min(len(here.split()), len(there.split()))
    return alike(" ".join(here.split()[:shorter]), " ".join(there.split()[:shorter])).like


def _nationality(here: Sequence[str], there: Sequence[str]) -> Point:
    verdict = Verdict.UNKNOWN
    codes = {code for code in there if is_code(code)}
    if here and codes:
        verdict = Verdict.AGREES if codes & set(here) else Verdict.DIFFERS
    return Point(
        kind=PointKind.NATIONALITY, verdict=verdict, here=", ".join(here), there=", ".join(there)
    )


def _sex(here: str, there: str) -> Point:
    verdict = Verdict.UNKNOWN
    if there and here in ("MALE", "FEMALE"):
        verdict = Verdict.AGREES if here == there else Verdict.DIFFERS
    return Point(kind=PointKind.SEX, verdict=verdict, here=here, there=there)


def _documents(here: Sequence[str], there: Listed, same: Sequence[str]) -> Point:
    verdict = Verdict.UNKNOWN
    if here and there.documents:
        verdict = Verdict.AGREES if same else Verdict.DIFFERS
    shown = "; ".join(paper.number for paper in there.documents)
    return Point(kind=PointKind.DOCUMENT, verdict=verdict, here="; ".join(here), there=shown)


def asks(found: Sequence[Point], here: Here, there: Listed, names: Compared | None) -> bool | None:
    """Should reviewers be asked: True; False when nothing speaks for it; None when set aside."""
    by_kind = {point.kind: point.verdict for point in found}
    if by_kind[PointKind.DOCUMENT] is Verdict.AGREES:
        return True
    if names is None or not names.likeness.like:
        return False
    if by_kind[PointKind.SEX] is Verdict.DIFFERS or _too_far(here, there):
        return None
    if names.quality is Quality.LOW:
        return True if by_kind[PointKind.BIRTH] is Verdict.AGREES else None
    return True


def _too_far(here: Here, there: Listed) -> bool:
    if here.birth is None or not there.births:
        return False
    apart = (years_apart(here.birth, (one.earliest, one.latest)) for one in there.births)
    return min(apart) > FAR_YEARS
