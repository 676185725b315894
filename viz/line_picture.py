"""Picture of counts over time: each source with a mark of its own, as one static SVG.

Only counts of one source are joined by a line, and only where it gives one for each date: between
two sources, or two things counted, there is no development.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from viz.frontier_picture import ticks
from viz.style import PAPER
from viz.svg_text import cut

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDTH, _PLOT = 360, 190
_LEFT, _RIGHT, _TOP = 58, 30, 34
_FONT = "system-ui, 'Noto Sans', 'Segoe UI', sans-serif"
_INK, _QUIET, _GRID = "#16233f", "#4a4f5c", "#dcd8cd"
_INKS = ("#1d5fa8", "#a33b20", "#2f6b3a", "#6b3fa0", "#8a6100")
_MARKS = (
    "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z",
    "M-4-4h8v8h-8z",
    "M0-5.5L5 4H-5z",
    "M0-5.5L5.5 0L0 5.5L-5.5 0z",
    "M-5-3.5L-3.5-5L0-1.5L3.5-5L5-3.5L1.5 0L5 3.5L3.5 5L0 1.5L-3.5 5L-5 3.5L-1.5 0z",
)


class Point(NamedTuple):
    """One count: its day as a year with a fraction, its number, as printed, and who says it."""

    year: float
    value: float
    told: str
    source: str


def year_of(printed: str) -> float:
    """A day, a month or a year as a year with a fraction.

    >>> year_of("2014"), year_of("2014-07"), round(year_of("2014-07-01"), 2)
    (2014.0, 2014.5, 2014.5)
    """
    parts = [int(p) for p in printed.split("-")]
    return (
        parts[0]
        + (parts[1] - 1 if len(parts) > 1 else 0) / 12
        + (parts[2] - 1 if len(parts) > 2 else 0) / 365  # noqa: PLR2004 - a whole day
    )


def line_picture(name: str, title: str, points: Sequence[Point], lang: str) -> str:
    """Counts over time as SVG, with every number as text.

    Args:
        name: of the picture, for the ids in it.
        title: what was counted.
        points: two or more.
        lang: of the words.
    """
    sources = list(dict.fromkeys(p.source for p in points))
    first, last = min(p.year for p in points), max(p.year for p in points)
    most = max(p.value for p in points) or 1
    height = _TOP + _PLOT + 30 + 18 * len(sources)

    def x(year: float) -> float:
        return _LEFT + (year - first) / ((last - first) or 1) * (_WIDTH - _LEFT - _RIGHT)

    def y(value: float) -> float:
        return _TOP + 14 + (1 - value / most) * (_PLOT - 14)

    told = "; ".join(f"{int(p.year)}: {p.told} ({p.source})" for p in points)
    lines = [
        (
            f'<svg class="chart" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}"'
            f' width="{_WIDTH}" height="{height}" role="img" aria-labelledby="{name}-t" '
            f'aria-describedby="{name}-d" xml:lang={quoteattr(lang)} font-family="{_FONT}" '
            'font-size="12">'
        ),
        f'<title id="{name}-t">{escape(title)}</title>',
        f'<desc id="{name}-d">{escape(told)}</desc>',
        f'<rect class="paper" width="{_WIDTH}" height="{height}" fill="{PAPER}"/>',
        (
            f'<text class="ink" x="0" y="16" font-size="13" font-weight="600" fill="{_INK}">'
            f"{escape(cut(title, 48))}</text>"
        ),
    ]
    for value in ticks(max(int(most), 1)):
        lines += [
            f'<path class="grid" d="M{_LEFT} {y(value):.1f}H{_WIDTH}" stroke="{_GRID}"/>',
            _words(_LEFT - 6, y(value) + 4, f"{value:,}".replace(",", "\u00a0"), "end"),
        ]
    span = range(int(first), int(last) + 1)
    for year in span[:: max(1, len(span) // 5)]:
        at = x(max(year, first))
        lines.append(_words(at, _TOP + _PLOT + 18, str(year), "middle"))
    lines += _values([(x(p.year), y(p.value), p.told) for p in sorted(points)])
    by_source: dict[str, list[Point]] = defaultdict(list)
    for point in sorted(points):
        by_source[point.source].append(point)
    for number, source in enumerate(sources):
        ink, mark = _INKS[number % len(_INKS)], _MARKS[number % len(_MARKS)]
        mine = by_source[source]
        path = "L".join(f"{x(p.year):.1f} {y(p.value):.1f}" for p in mine)
        if len({p.year for p in mine}) == len(mine) > 1:
            lines.append(
                f'<path class="c{number}" d="M{path}" fill="none" stroke="{ink}" '
                'stroke-width="1.5"/>'
            )
        lines += [
            f'<path class="m{number}" d="{mark}" transform="translate({x(p.year):.1f} '
            f'{y(p.value):.1f})" fill="{ink}"><title>{escape(f"{p.told}, {source}")}</title></path>'
            for p in mine
        ]
        at = _TOP + _PLOT + 40 + 18 * number
        lines += [
            f'<path class="m{number}" d="{mark}" transform="translate(8 {at})" fill="{ink}"/>',
            _words(20, at + 4, cut(source, 52), "start"),
        ]
    return "\n".join([*lines, "</svg>\n"])


def _values(points: Sequence[tuple[float, float, str]]) -> list[str]:
    """The numbers as printed above their marks, where they do not run into another."""
    lines: list[str] = []
    taken: list[tuple[float, float]] = []
    for x, y, told in points:
        half = 3.2 * len(told)
        at = min(max(x, half), _WIDTH - half)
        if all(abs(at - a) > half + 24 or abs(y - b) > 13 for a, b in taken):  # noqa: PLR2004
            lines.append(
                f'<text class="ink" x="{at:.1f}" y="{y - 8:.1f}" text-anchor="middle" '
                f'font-size="11" fill="{_INK}">{escape(told)}</text>'
            )
            taken.append((at, y))
    return lines


def _words(x: float, y: float, words: str, anchor: str) -> str:
    return (
        f'<text class="quiet" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{_QUIET}">'
        f"{escape(words)}</text>"
    )
