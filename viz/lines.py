"""Lines: how a line runs from box to box, and in which view it is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viz.boxes import BOX_WIDTH
from viz.style import GONE, LINE_BEFORE, NOT_BEFORE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from viz.scene import Edge, Node

_BESIDE = BOX_WIDTH / 2
"""Boxes whose centres are nearer than this stand in one column."""


def bend(a: Node, b: Node) -> tuple[str, str]:
    """The curve from a box to another and the tip at its end, as SVG paths.

    Within a column the line leaves and enters on the right, so that it runs past the boxes
    between the two.
    """
    half = BOX_WIDTH / 2
    if abs(a.x - b.x) < _BESIDE:
        out = min(90.0, 24 + abs(a.y - b.y) / 10)
        x1, x2, way = a.x + half, b.x + half, -1
        path = f"M{x1:g} {a.y:g}C{x1 + out:g} {a.y:g} {x2 + out:g} {b.y:g} {x2:g} {b.y:g}"
    else:
        way = 1 if b.x >= a.x else -1
        x1, x2 = a.x + way * half, b.x - way * half
        out = max(abs(x2 - x1) / 2, 30) * way
        path = f"M{x1:g} {a.y:g}C{x1 + out:g} {a.y:g} {x2 - out:g} {b.y:g} {x2:g} {b.y:g}"
    tip = f"M{x2 - 7 * way:g} {b.y - 3.5:g}L{x2:g} {b.y:g}L{x2 - 7 * way:g} {b.y + 3.5:g}Z"
    return path, tip


def drawn_in(edge: Edge, boxes: Mapping[str, Node], view: str) -> bool:
    """Whether a line is drawn: both its ends are there, and in the law before or after it holds."""
    if edge.source not in boxes or edge.target not in boxes:
        return False
    if view == "before":
        return edge.kind not in NOT_BEFORE
    if view == "after":
        return edge.kind != "frees" and boxes[edge.source].status not in GONE
    return True


def said_in(kind: str, view: str) -> str:
    """What a kind of edge says in a view: what a reform would free is bound in the law before."""
    return LINE_BEFORE.get(kind, kind) if view == "before" else kind
