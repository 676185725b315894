"""Figure: the small map of a brief as boxes and lines, to be painted in any format.

Four columns: who asked, what goes, whom that frees, what remains to be done. The full map of an
impact is far too large for a page, so only what the brief names is drawn. A kind of box is told
by its outline and by the word in it, never by colour alone.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from viz.style import EDGES, KINDS, STATUSES, outline

if TYPE_CHECKING:
    from collections.abc import Sequence

Point = tuple[float, float]

WIDTH = 720.0
"""Of the drawing; a unit is a quarter of a millimetre on paper, letters are 10 units high."""

_GAP = 32.0
_LINE, _CAPTION, _PADDING, _BETWEEN, _HEAD = 12.5, 10.5, 6.0, 9.0, 24.0
_EDGE = 11.0
_SMALL = 0.9  # a letter that is not bold, to one that is
_NARROW = frozenset(" .,:;'|!()[]/iljftrІі1-")
_WIDE = frozenset("mwMWшщюжмфыШЩЮЖМФЫ@—…%&№")
_MOST_LINES = 3
_MOST_SMALL = 2
_ROUNDED = 4  # steps of a rounded corner


@dataclass(frozen=True, slots=True)
class Item:
    """What one box says.

    Attributes:
        id: unique in the figure.
        label: the name.
        caption: what it is, in a word or two, above the name.
        place: where it stands, in small letters below the name.
        kind: key of ``viz.style.KINDS``.
        status: key of ``viz.style.STATUSES``.
        from_: ids of boxes to the left that lead to it.
    """

    id: str
    label: str
    caption: str
    kind: str
    status: str = "plain"
    from_: tuple[str, ...] = ()
    place: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """A placed box: its outline, colours, and lines of text with their baselines."""

    points: tuple[Point, ...]
    fill: str
    line: str
    width: float
    dash: tuple[int, ...]
    ink: str
    texts: tuple[tuple[Point, str, float, bool], ...]


@dataclass(frozen=True, slots=True)
class Curve:
    """A line from box to box: start, two handles, end."""

    points: tuple[Point, Point, Point, Point]
    colour: str
    width: float


@dataclass(frozen=True, slots=True)
class Figure:
    """The drawing, its height, the headings of its columns, and what it shows in words."""

    height: float
    heads: tuple[tuple[Point, str], ...]
    boxes: tuple[Box, ...]
    curves: tuple[Curve, ...]
    says: str


def figure(columns: Sequence[tuple[str, Sequence[Item]]], says: str) -> Figure | None:
    """Place the boxes of some columns under their headings; None where there are none.

    Args:
        columns: heading and items, from left to right; an empty column is left out.
        says: the drawing in words, for those who do not see it.
    """
    shown = [(head, items) for head, items in columns if items]
    if not shown:
        return None
    wide = (WIDTH - _GAP * (len(shown) - 1)) / len(shown)
    heights = [[_height(i, wide) for i in items] for _, items in shown]
    tall = [sum(h) + _BETWEEN * (len(h) - 1) for h in heights]
    most = max(tall)
    spots: dict[str, tuple[Point, float]] = {}
    heads, boxes = [], []
    for number, (head, items) in enumerate(shown):
        x = number * (wide + _GAP) + wide / 2
        heads.append(((x - wide / 2, _HEAD - 10), head))
        y = _HEAD + (most - tall[number]) / 2
        for item, high in zip(items, heights[number], strict=True):
            spots[item.id] = ((x, y + high / 2), high)
            boxes.append(_box(item, x, y + high / 2, wide, high))
            y += high + _BETWEEN
    curves = [
        _curve(spots[source][0], spots[item.id][0], wide, item)
        for _, items in shown
        for item in items
        for source in item.from_
        if source in spots
    ]
    return Figure(_HEAD + most + 2, tuple(heads), tuple(boxes), tuple(curves), says)


def broken(text: str, wide: float, most: int = _MOST_LINES) -> list[str]:
    """Words in lines of a width in heights of a letter; what does not fit ends in an ellipsis.

    >>> broken("ban on unregistered public associations", 13)
    ['ban on unregistered', 'public associations']
    """
    lines: list[str] = [""]
    for part in text.split():
        rest = part
        while _long(rest) > wide:
            fits = next(
                n for n in range(len(rest), 0, -1) if n == 1 or _long(rest[:n] + "-") <= wide
            )
            lines.append(rest[:fits] + "-")
            rest = rest[fits:]
        if lines[-1] and _long(f"{lines[-1]} {rest}") > wide:
            lines.append(rest)
        else:
            lines[-1] = f"{lines[-1]} {rest}".strip()
    lines = [line for line in lines if line] or [""]
    if len(lines) > most:
        last = lines[most - 1]
        while last and _long(last + "…") > wide:
            last = last[:-1]
        lines = [*lines[: most - 1], last.rstrip() + "…"]
    return lines


def _long(text: str) -> float:
    """About how long some bold letters are, in their height."""
    return sum(
        0.36 if c in _NARROW else 0.92 if c in _WIDE else 0.7 if c.isupper() else 0.62 for c in text
    )


def _lines(item: Item, wide: float) -> list[tuple[str, float, bool]]:
    """The lines of a box from above: words, height of the letters, whether they are bold."""
    room = wide - 2 * _EDGE
    found = [(item.caption, 8.0, False)] if item.caption else []
    found += [(line, 10.0, True) for line in broken(item.label, room / 10)]
    if item.place:
        small = broken(item.place, room / 8 / _SMALL, _MOST_SMALL)
        found += [(line, 8.0, False) for line in small]
    return found


def _height(item: Item, wide: float) -> float:
    small = [size < 10 for _, size, _ in _lines(item, wide)]  # noqa: PLR2004 - as set above
    return sum(_CAPTION if s else _LINE for s in small) + 2 * _PADDING


def _box(item: Item, x: float, y: float, wide: float, high: float) -> Box:
    look, mark = KINDS[item.kind], STATUSES[item.status]
    left, base = x - wide / 2 + _EDGE, y - high / 2 + _PADDING - 2.5
    texts = []
    for words, size, bold in _lines(item, wide):
        base += _LINE if bold else _CAPTION
        texts.append(((left, base), words, size, bold))
    return Box(
        tuple((x + a, y + b) for a, b in _polygon(look.outline, wide, high)),
        look.fill,
        mark.line or look.line,
        min(mark.width, 2.0) * 0.7,
        mark.dash,
        look.ink,
        tuple(texts),
    )


def _polygon(shape: str, wide: float, high: float) -> list[Point]:
    """The outline of a kind; a rounded corner becomes some straight steps."""
    if shape != "round":
        path = outline(shape, wide, high).removeprefix("M").removesuffix("Z")
        return [(float(a), float(b)) for a, b in (p.split() for p in path.split("L"))]
    r, w, h = min(12.0, high / 2), wide / 2, high / 2
    corners = [(w - r, -h + r, -90), (w - r, h - r, 0), (-w + r, h - r, 90), (-w + r, -h + r, 180)]
    return [
        (x + r * math.cos(a), y + r * math.sin(a))
        for x, y, start in corners
        for a in (math.radians(start + 90 * n / _ROUNDED) for n in range(_ROUNDED + 1))
    ]


def _curve(a: Point, b: Point, wide: float, item: Item) -> Curve:
    look = EDGES[
        {"residual": "remains", "consequential": "loses", "undecided": "loses"}.get(
            item.status, "frees" if item.kind in ("organisation-type", "agency") else "asks"
        )
    ]
    x1, x2 = a[0] + wide / 2, b[0] - wide / 2
    bend = min((x2 - x1) / 2, 40)
    points = ((x1, a[1]), (x1 + bend, a[1]), (x2 - bend, b[1]), (x2, b[1]))
    return Curve(points, look.colour, look.width * 0.7)
