"""An alignment in the words of `likeness`: what met what, what stands alone, what clashes."""

from math import exp

from awda.names.align import MEETS, Met
from awda.names.letters import is_arabic
from awda.names.likeness import Clash, How, Likeness, Meeting
from awda.names.parts import INITIAL, TITLE, Analysed, Part

Texts = tuple[str, ...]
USUAL_MOST = 9.0  # log count of the most usual parts


def told(
    one: Analysed, other: Analysed, met: Met, score: float, threshold: float, *, swapped: bool
) -> Likeness:
    """The likeness of two names from what met; `swapped` when `met` has the other name first."""
    first, second = (other, one) if swapped else (one, other)
    mine, theirs = first.texts(), second.texts()
    meetings, of_first, of_second = _meetings(first, second, met, mine, theirs)
    clashes = _clashes(first, second, met, mine, theirs, of_first, of_second)
    alone = (_alone(mine, of_first), _alone(theirs, of_second))
    if swapped:
        meetings = [Meeting(m.other, m.one, m.how, m.weight, m.rarity) for m in meetings]
        clashes = [Clash(c.other, c.one, c.given) for c in clashes]
        alone = alone[::-1]
    order = [met.partner_one[at] for at in sorted(of_first)]
    return Likeness(
        score, score >= threshold, tuple(meetings), *alone, tuple(clashes), order != sorted(order)
    )


def _meetings(
    first: Analysed, second: Analysed, met: Met, mine: Texts, theirs: Texts
) -> tuple[list[Meeting], set[int], set[int]]:
    """The meetings in the order of the first name, and the places that met on both sides."""
    found: dict[tuple[int, ...], Meeting] = {}
    of_first: set[int] = set()
    of_second: set[int] = set()
    for at in range(len(first.parts)):
        partner, odds = met.partner_one[at], met.odds_one[at]
        if partner < 0 or odds <= MEETS:
            continue
        ones = _run(met.joined_one, met.partner_one, at)
        others = _run(met.joined_other, met.partner_other, partner)
        of_first.update(ones)
        of_second.update(others)
        how = _how(first.parts[at], second.parts[partner])
        found[*ones, -1, *others] = Meeting(
            " ".join(mine[k] for k in ones),
            " ".join(theirs[k] for k in others),
            How.JOINED if len(ones) + len(others) > 2 else how,
            1 / (1 + exp(-odds)),
            round(min(max(1 - met.usual_one[at] / USUAL_MOST, 0.0), 1.0), 3),
        )
    return list(found.values()), of_first, of_second


def _run(joined: list[int], partners: list[int], at: int) -> list[int]:
    """The places joined with this one: those that have the same partner."""
    if not joined[at]:
        return [at]
    return [k for k in range(len(joined)) if joined[k] and partners[k] == partners[at]]


def _how(one: Part, other: Part) -> How:
    if (one.marks | other.marks) & INITIAL:
        return How.INITIAL
    if one.core == other.core or one.other == other.other:
        return How.SAME
    if is_arabic(one.core) != is_arabic(other.core):
        return How.ACROSS
    if one.core.startswith(other.core) or other.core.startswith(one.core):
        return How.PART
    return How.SPELLING


def _clashes(
    first: Analysed,
    second: Analysed,
    met: Met,
    mine: Texts,
    theirs: Texts,
    of_first: set[int],
    of_second: set[int],
) -> list[Clash]:
    """Parts left over on both sides that were set against each other."""
    return [
        Clash(mine[at], theirs[partner], given=at == partner == 0)
        for at, partner in enumerate(met.partner_one[: len(mine)])
        if partner >= 0
        and at not in of_first
        and partner not in of_second
        and not (first.parts[at].marks | second.parts[partner].marks) & TITLE
    ]


def _alone(texts: Texts, met: set[int]) -> Texts:
    return tuple(text for at, text in enumerate(texts) if at not in met)
