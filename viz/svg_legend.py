"""Legend of a picture: what shapes, signs and lines mean, as rows of small samples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viz.lines import drawn_in, said_in
from viz.signs import SIGNS
from viz.style import EDGES, KINDS, PAPER, STATUSES, marked, outline
from viz.svg_text import text
from viz.words import word

if TYPE_CHECKING:
    from viz.scene import Scene

_ROW = 24
_CELL = 272
_SAMPLE = (30, 16)


def legend(scene: Scene, x: float, y: float, width: float) -> tuple[list[str], float]:
    """The legend of what is seen, and where it ends.

    Args:
        scene: as it is seen.
        x: of its left side.
        y: of its top.
        width: to which it is broken.
    """
    statuses = {marked(s, scene.view) for n in scene.nodes for s in (n.status, *n.also)}
    kinds = {n.kind for n in scene.nodes}
    boxes = {n.id: n for n in scene.nodes}
    lines = {said_in(e.kind, scene.view) for e in scene.edges if drawn_in(e, boxes, scene.view)}
    samples = [
        *((swatch("group", s), STATUSES[s].word) for s in STATUSES if s in statuses and s),
        *((swatch(k, "plain"), KINDS[k].word) for k in KINDS if k in kinds),
        *((_line(k), EDGES[k].word) for k in EDGES if k in lines),
    ]
    shown = [(drawing, word(key, scene.lang)) for drawing, key in samples if key]
    columns = max(1, int(width // _CELL))
    found = []
    for number, (drawing, words) in enumerate(shown):
        left = x + number % columns * _CELL
        top = y + (number // columns + 0.5) * _ROW
        found.append(
            f'<g transform="translate({left + 18:g} {top:g})">{drawing}'
            f'<text x="24" y="4" fill="#262b36">{text(words)}</text></g>'
        )
    return found, y + -(-len(shown) // columns) * _ROW + (10 if shown else 0)


def swatch(kind: str, status: str) -> str:
    """A small box of a kind, or the sign and the line of a status, around 0, 0."""
    look, mark = KINDS[kind], STATUSES[status]
    dash = f' stroke-dasharray="{" ".join(map(str, mark.dash))}"' if mark.dash else ""
    plain = status == "plain"
    colour = mark.line or look.line
    sign = (
        f'<path d="{SIGNS[mark.sign]}" fill="{colour}" fill-rule="evenodd"/>' if mark.sign else ""
    )
    return (
        f'<path d="{outline(look.outline if plain else "rect", *_SAMPLE)}" '
        f'fill="{look.fill if plain else PAPER}" stroke="{colour}" '
        f'stroke-width="{mark.width:g}"{dash}/>{sign}'
    )


def _line(kind: str) -> str:
    line = EDGES[kind]
    return (
        f'<path d="M-15 0H9" stroke="{line.colour}" stroke-width="2"/>'
        f'<path d="M8 -4L15 0L8 4Z" fill="{line.colour}"/>'
    )
