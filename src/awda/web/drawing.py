"""The balance as a picture: who entered on one side, where each is now on the other, to scale.

Always holds: both sides have the same sum, or nothing is drawn; every band's height is its share;
the picture mirrors for right-to-left readers. The text of labels is escaped; sizes are SVG units.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from awda.web.components import Count

BODY = 260.0  # height of the whole sum
SLOT = 58.0  # a part's least height with its label, however small its share
GAP = 6.0
BAR = 22.0
HAIR = 1.5  # the least height of a band that is not empty, so that one person is seen


class OutOfBalance(ValueError):
    """The two sides do not sum to the same; the message has both sums."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Where the picture's parts stand across: `width` of all, where bars and labels begin."""

    width: float
    left: float  # the far edge of the entering bar
    right: float  # the near edge of the bars of now
    label: float  # where labels begin


WIDE = Shape(width=720, left=0, right=400, label=434)
NARROW = Shape(width=360, left=0, right=120, label=150)


@dataclass(frozen=True, slots=True)
class Band:
    """One part drawn: its share on the entering side and its bar on the side of now."""

    part: Count
    from_y: float
    to_y: float
    height: float


def flow(entered: Sequence[Count], now: Sequence[Count], *, rtl: bool, shape: Shape = WIDE) -> str:
    """The picture as one <svg>. Raises OutOfBalance when the sums differ, ValueError when empty.

    `entered` are the ways in (met, born, returned), `now` where they are; each in persons or items.
    """
    total, found = (sum(line.count for line in side) for side in (entered, now))
    if total != found:
        raise OutOfBalance(f"{total} entered, {found} counted now")
    if total <= 0:
        raise ValueError("nothing to draw")
    bands = laid_out(now, total)
    height = max(BODY, bands[-1].to_y + max(bands[-1].height, SLOT)) + 2
    drawn = [*(_ribbon(band, shape, rtl) for band in bands), *_ways_in(entered, total, shape, rtl)]
    drawn += [_bar(band, shape, rtl) for band in bands]
    drawn += [_label(band, shape, rtl) for band in bands]
    way = ' direction="rtl"' if rtl else ""
    return (
        f'<svg class="flow" viewBox="0 0 {shape.width:g} {height:g}" role="img"'
        f' aria-hidden="true"{way} xmlns="http://www.w3.org/2000/svg">{"".join(drawn)}</svg>'
    )


def laid_out(parts: Sequence[Count], total: int) -> tuple[Band, ...]:
    """Bands to scale, in the order given, each in a slot high enough for its label; none for 0."""
    bands: list[Band] = []
    from_y = to_y = 0.0
    for part in parts:
        if part.count == 0:
            continue
        height = BODY * part.count / total
        bands.append(Band(part, from_y, to_y, height))
        from_y += height
        to_y += max(height, SLOT) + GAP
    return tuple(bands)


def _across(x: float, shape: Shape, rtl: bool) -> float:
    return shape.width - x if rtl else x


def _box(x: float, y: float, height: float, kind: str, shape: Shape, rtl: bool) -> str:
    start = shape.width - x - BAR if rtl else x
    return (
        f'<rect class="{kind}" x="{start:g}" y="{y:.2f}" width="{BAR:g}"'
        f' height="{max(height, HAIR):.2f}"/>'
    )


def _ways_in(entered: Sequence[Count], total: int, shape: Shape, rtl: bool) -> list[str]:
    boxes, y = [], 0.0
    for way in entered:
        height = BODY * way.count / total
        if way.count:
            boxes.append(_box(shape.left, y, height, "flow-in", shape, rtl))
        y += height
    return boxes


def _bar(band: Band, shape: Shape, rtl: bool) -> str:
    kind = f"flow-bar {band.part.state.value}"
    return _box(shape.right, band.to_y, band.height, kind, shape, rtl)


def _ribbon(band: Band, shape: Shape, rtl: bool) -> str:
    x0, x1 = (_across(x, shape, rtl) for x in (shape.left + BAR, shape.right))
    middle = (x0 + x1) / 2
    height = max(band.height, HAIR)
    a, b, c, d = band.from_y, band.to_y, band.to_y + height, band.from_y + height
    return (
        f'<path class="flow-band {band.part.state.value}" d="M{x0:g} {a:.2f}'
        f"C{middle:g} {a:.2f} {middle:g} {b:.2f} {x1:g} {b:.2f}"
        f'V{c:.2f}C{middle:g} {c:.2f} {middle:g} {d:.2f} {x0:g} {d:.2f}Z"/>'
    )


def _label(band: Band, shape: Shape, rtl: bool) -> str:
    x = _across(shape.label, shape, rtl)
    y = band.to_y + max(band.height / 2 - 4, 17)
    return (
        f'<text class="flow-count" x="{x:g}" y="{y:.2f}">{band.part.count:,}</text>'
        f'<text class="flow-words" x="{x:g}" y="{y + 21:.2f}">{escape(band.part.words)}</text>'
    )
