"""Picture of a frontier: what a reform costs against how much it reaches, as one static SVG."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from viz.style import PAPER
from viz.words import plain, word

if TYPE_CHECKING:
    from graph.enough.answer import Enough, Point

_WIDTH, _HEIGHT = 760, 420
_LEFT, _RIGHT, _TOP, _BOTTOM = 64, 24, 56, 84
_FONT = "system-ui, 'Noto Sans', 'Segoe UI', sans-serif"
_INK, _QUIET, _LINE, _GRID = "#16233f", "#4a4f5c", "#1d5fa8", "#dcd8cd"
_TICKS = 6
_LABELLED = 8  # dots with their numbers beside them; more would run into each other


def frontier_picture(answer: Enough, lang: str) -> str:
    """The frontier as SVG; every point below the line costs too much for what it reaches.

    Args:
        answer: the answer whose frontier is drawn.
        lang: of the words.
    """
    points = answer.frontier
    across, up = points[-1].cost or 1, max(answer.counts["wishes"], 1)

    def x(cost: float) -> float:
        return _LEFT + cost / across * (_WIDTH - _LEFT - _RIGHT)

    def y(reached: float) -> float:
        return _HEIGHT - _BOTTOM - reached / up * (_HEIGHT - _TOP - _BOTTOM)

    title = plain(answer.title, lang) or str(answer.question["selection"])
    lines = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
            f'width="{_WIDTH}" height="{_HEIGHT}" role="img" aria-labelledby="f-title" '
            f'aria-describedby="f-desc" xml:lang={quoteattr(lang)} font-family="{_FONT}" '
            'font-size="13">'
        ),
        f'<title id="f-title">{_text(word("enough-frontier", lang))}: {_text(title)}</title>',
        f'<desc id="f-desc">{_text(_described(points, lang))}</desc>',
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="{PAPER}"/>',
        _words(_LEFT, 26, title, size=17, weight=600),
        _words(_LEFT, 44, word("enough-frontier-up", lang), ink=_QUIET),
        _words(
            _WIDTH - _RIGHT, _HEIGHT - _BOTTOM + 40, word("enough-cost", lang), "end", ink=_QUIET
        ),
    ]
    for value in ticks(up):
        lines.append(_rule(_LEFT, y(value), _WIDTH - _RIGHT, y(value)))
        lines.append(_words(_LEFT - 8, y(value) + 4, str(value), "end", ink=_QUIET))
    for value in ticks(across):
        lines.append(_rule(x(value), _TOP, x(value), _HEIGHT - _BOTTOM))
        lines.append(_words(x(value), _HEIGHT - _BOTTOM + 20, str(value), "middle", ink=_QUIET))
    lines.append(
        f'<path d="{_steps([(x(p.cost), y(p.reached)) for p in points])}" fill="none" '
        f'stroke="{_LINE}" stroke-width="2"/>'
    )
    labelled = set(_chosen(len(points)))
    for number, point in enumerate(points):
        tip = f"{word('enough-cost', lang)} {point.cost}, {word('enough-reached', lang)} "
        lines.append(
            f'<circle cx="{x(point.cost):g}" cy="{y(point.reached):g}" r="4" fill="{PAPER}" '
            f'stroke="{_LINE}" stroke-width="2"><title>{_text(tip)}{point.reached}</title></circle>'
        )
        if number in labelled:
            near_end = point.cost > across * 0.9  # where words would leave the sheet
            lines.append(
                _words(
                    x(point.cost) + (-8 if near_end else 8),
                    y(point.reached) + (-10 if near_end else 16),
                    f"{point.cost} → {point.reached}",
                    "end" if near_end else "start",
                    size=11,
                )
            )
    told = (
        f"{word('site', lang)}. {answer.question['selection']}, {answer.question['at']}. "
        f"{word('generation', lang)} {answer.generation}. {word('not-advice', lang)}"
    )
    lines.append(_words(_LEFT, _HEIGHT - 14, told, size=11, ink=_QUIET))
    return "\n".join([*lines, "</svg>\n"])


def ticks(most: int) -> list[int]:
    """Round numbers from 0 to at most ``most``.

    >>> ticks(19), ticks(4), ticks(113)
    ([0, 5, 10, 15], [0, 1, 2, 3, 4], [0, 20, 40, 60, 80, 100])
    """
    step = next(
        s
        for power in range(18)
        for s in (10**power, 2 * 10**power, 5 * 10**power)
        if most / s <= _TICKS
    )
    return list(range(0, most + 1, step))


def _chosen(number: int) -> list[int]:
    """Which dots get their numbers: all of a few, otherwise the last and some between."""
    if number <= _LABELLED:
        return list(range(1, number))
    return [round(i * (number - 1) / (_LABELLED - 1)) for i in range(1, _LABELLED)]


def _steps(places: list[tuple[float, float]]) -> str:
    """To the right at the height reached, then up: between two points nothing more is reached."""
    (left, low), *rest = places
    return f"M{left:g} {low:g}" + "".join(f"H{x:g}V{y:g}" for x, y in rest)


def _rule(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line x1="{x1:g}" y1="{y1:g}" x2="{x2:g}" y2="{y2:g}" stroke="{_GRID}"/>'


def _words(
    x: float,
    y: float,
    words: str,
    anchor: str = "start",
    *,
    ink: str = _INK,
    size: int = 13,
    weight: int = 400,
) -> str:
    return (
        f'<text x="{x:g}" y="{y:g}" text-anchor="{anchor}" font-size="{size}" '
        f'font-weight="{weight}" fill="{ink}">{_text(words)}</text>'
    )


def _described(points: list[Point], lang: str) -> str:
    pairs = "; ".join(f"{p.cost} → {p.reached}" for p in points)
    return f"{word('enough-cost', lang)} → {word('enough-reached', lang)}: {pairs}"


def _text(value: str) -> str:
    return escape("".join(c for c in value if c >= " " or c in "\n\t"))
