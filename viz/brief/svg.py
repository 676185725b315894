"""SVG: the figure of a brief as a part of a page, without style attributes or outside files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viz.brief.figure import WIDTH
from viz.svg_text import FONT, text

if TYPE_CHECKING:
    from viz.brief.figure import Box, Curve, Figure


def svg(figure: Figure, title: str) -> str:
    """The drawing, with its title and what it shows in words."""
    wide, high = f"{WIDTH + 4:g}", f"{figure.height:g}"
    return "\n".join(
        [
            (
                f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 0 {wide} {high}" '
                f'width="{wide}" height="{high}" role="img" aria-labelledby="map-title" '
                f'aria-describedby="map-says" font-family="{FONT}">'
            ),
            f'<title id="map-title">{text(title)}</title>',
            f'<desc id="map-says">{text(figure.says)}</desc>',
            *(
                f'<text x="{x:g}" y="{y:g}" font-size="11" font-weight="600" fill="#16233f">'
                f"{text(head)}</text>"
                for (x, y), head in figure.heads
            ),
            *(_curve(c) for c in figure.curves),
            *(_box(b) for b in figure.boxes),
            "</svg>",
        ]
    )


def _curve(curve: Curve) -> str:
    (a, b), (c, d), (e, f), (x, y) = curve.points
    return (
        f'<path d="M{a:g} {b:g}C{c:g} {d:g} {e:g} {f:g} {x:g} {y:g}" fill="none" '
        f'stroke="{curve.colour}" stroke-width="{curve.width:g}"></path>'
    )


def _box(box: Box) -> str:
    path = "L".join(f"{x:.1f} {y:.1f}" for x, y in box.points)
    dash = f' stroke-dasharray="{" ".join(map(str, box.dash))}"' if box.dash else ""
    lines = "".join(
        f'<text x="{x:g}" y="{y:g}" font-size="{size:g}" font-weight="{600 if bold else 400}" '
        f'fill="{box.ink}">{text(words)}</text>'
        for (x, y), words, size, bold in box.texts
    )
    return (
        f'<g><path d="M{path}Z" fill="{box.fill}" stroke="{box.line}" '
        f'stroke-width="{box.width:g}"{dash}></path>{lines}</g>'
    )
