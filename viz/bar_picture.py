"""Picture of numbers as bars: one static SVG that reads at the width of a phone.

The label stands above its bar, so that long names have the whole width. Colours are attributes,
so that the file can be used alone; the style sheet of the pages puts its own over them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from viz.style import PAPER
from viz.svg_text import cut

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH = 360
_TOP, _STEP, _BAR, _FOOT = 34, 36, 12, 10
_FONT = "system-ui, 'Noto Sans', 'Segoe UI', sans-serif"
_INK, _QUIET, _FILL = "#16233f", "#4a4f5c", "#1d5fa8"
_LONGEST = 47  # characters of a label in one line


class Drawn(NamedTuple):
    """One bar: its label, its length, and the number as it is written beside it."""

    label: str
    value: float
    told: str


def bar_picture(name: str, title: str, rows: Sequence[Drawn], lang: str, foot: str = "") -> str:
    """Bars under each other as SVG, with every number as text.

    Args:
        name: of the picture, for the ids in it.
        title: what the numbers are.
        rows: the bars, in their order.
        lang: of the words.
        foot: where it comes from, in small letters.

    >>> "<title" in bar_picture("x", "Duties", [Drawn("clubs", 3, "3")], "en")
    True
    """
    most = max((row.value for row in rows), default=0) or 1
    height = _TOP + _STEP * len(rows) + _FOOT + (16 if foot else 0)
    told = "; ".join(f"{row.label}: {row.told}" for row in rows)
    lines = [
        (
            f'<svg class="chart" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" '
            f'width="{WIDTH}" height="{height}" role="img" aria-labelledby="{name}-t" '
            f'aria-describedby="{name}-d" xml:lang={quoteattr(lang)} font-family="{_FONT}" '
            'font-size="13">'
        ),
        f'<title id="{name}-t">{escape(title)}</title>',
        f'<desc id="{name}-d">{escape(told)}</desc>',
        f'<rect class="paper" width="{WIDTH}" height="{height}" fill="{PAPER}"/>',
        (
            f'<text class="ink" x="0" y="16" font-weight="600" fill="{_INK}">'
            f"{escape(cut(title, _LONGEST - 4))}</text>"
        ),
    ]
    for number, row in enumerate(rows):
        y = _TOP + _STEP * number
        written = 9 * len(row.told) + 8  # room for the number at the end of the longest bar
        length = max(row.value / most * (WIDTH - written), 2 if row.value else 0)
        lines += [
            (
                f'<text class="ink" x="0" y="{y + 10}" fill="{_INK}">'
                f"{escape(cut(row.label, _LONGEST))}</text>"
            ),
            (
                f'<rect class="bar" x="0" y="{y + 15}" width="{length:.1f}" height="{_BAR}" rx="1" '
                f'fill="{_FILL}"/>'
            ),
            (
                f'<text class="ink" x="{length + 5:.1f}" y="{y + 25}" font-weight="600" '
                f'fill="{_INK}">{escape(row.told)}</text>'
            ),
        ]
    if foot:
        lines.append(
            f'<text class="quiet" x="0" y="{height - 8}" font-size="9" fill="{_QUIET}">'
            f"{escape(cut(foot, 84))}</text>"
        )
    return "\n".join([*lines, "</svg>\n"])
