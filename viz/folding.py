"""Folding: what of a scene is seen while some of its groups are open; the page does the same.

Opening a group pushes down what stands below it. A group of norms pushes everything, for their
rows run across the sheet; a group in an outer column pushes only that column.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from viz.scene import Edge

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from viz.scene import Node, Scene

INNER = (1, 2)
"""Layers whose groups push every column: provisions and norms."""


def folded(scene: Scene, opened: Collection[str] | None = None) -> Scene:
    """The scene as it is seen.

    Args:
        scene: with groups, or without.
        opened: ids of the groups that are open; None is all of them.
    """
    if not any(n.holds for n in scene.nodes):
        return scene
    base = {n.id: n.y for n in scene.nodes if n.holds}
    groups = [n for n in scene.nodes if n.holds and (opened is None or n.id in opened)]
    names = {g.id for g in groups}

    def pushed(y: float, layer: int, group: str) -> float:
        """How far a box is pushed down; a member stands where its group stands."""
        here = base.get(group, y)
        return sum(g.grows for g in groups if g.y < here and (g.layer in INNER or g.layer == layer))

    nodes = tuple(
        replace(n, y=round(n.y + pushed(n.y, n.layer, n.group), 1))
        for n in scene.nodes
        if not n.group or n.group in names
    )
    captions = tuple(
        replace(c, y=round(c.y + pushed(c.y, INNER[0], c.group), 1))
        for c in scene.captions
        if not c.group or c.group in names
    )
    return replace(
        scene, nodes=nodes, captions=captions, edges=merged(scene.nodes, scene.edges, names)
    )


def merged(
    nodes: Iterable[Node], edges: Iterable[Edge], opened: Collection[str]
) -> tuple[Edge, ...]:
    """The edges between what is seen: those of a closed group's members are edges of the group."""
    seen = {n.id: n.group if n.group and n.group not in opened else n.id for n in nodes}
    found: dict[tuple[str, str, str], Edge] = {}
    for e in edges:
        source, target = seen[e.source], seen[e.target]
        key = source, target, e.kind
        if source != target and (key not in found or e.sure):
            found[key] = e if key == (e.source, e.target, e.kind) else Edge(*key, sure=e.sure)
    return tuple(found[k] for k in sorted(found))
