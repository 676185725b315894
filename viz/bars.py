"""Bars: numbers that people compare, as a table whose last column is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDTH = 120
_HEIGHT = 10


class Bar(NamedTuple):
    """One number; ``href`` leads to what was counted."""

    label: str
    value: int
    href: str = ""
    look: str = "plain"


def bars(rows: Sequence[Bar], caption: str, most: int = 0) -> Markup:
    """A table of numbers with a small bar each.

    Args:
        rows: the numbers.
        caption: what they count, or empty where a heading says it.
        most: number whose bar fills the column; the largest of the rows unless given.

    >>> "<rect" in bars([Bar("duties", 3)], "Counts")
    True
    """
    most = max([most, *(row.value for row in rows)]) or 1
    lines = []
    for row in rows:
        label = Markup('<a href="{}">{}</a>').format(row.href, row.label) if row.href else row.label
        length = round(_WIDTH * row.value / most, 1)
        if row.value:
            length = max(length, 2)
        lines.append(
            Markup(
                '<tr><th scope="row">{}</th><td class="number">{}</td>'
                '<td class="bar"><svg class="bar-{}" width="{}" height="{}" viewBox="0 0 {} {}"'
                ' aria-hidden="true" focusable="false">'
                '<rect width="{}" height="{}" rx="1"/></svg></td></tr>'
            ).format(label, row.value, row.look, _WIDTH, _HEIGHT, _WIDTH, _HEIGHT, length, _HEIGHT)
        )
    head = Markup("<caption>{}</caption>").format(caption) if caption else ""
    return Markup('<table class="bars">{}<tbody>{}</tbody></table>').format(
        head, Markup("").join(lines)
    )
