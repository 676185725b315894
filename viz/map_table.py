"""Map as a table: each thing, what it is, what becomes of it, where it is folded, where it leads.

For those who cannot see the drawing, and for spreadsheets; it holds every node of the
other formats.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.reading_order import natural
from viz.style import EDGES, KINDS, STATUSES
from viz.words import word

if TYPE_CHECKING:
    from viz.scene import Node, Scene


@dataclass(frozen=True, slots=True)
class Line:
    """One thing of a map.

    Attributes:
        node: as it is drawn.
        kind: what it is.
        statuses: what becomes of it, the most telling first.
        group: the label of the group in which it is folded, or empty.
        leads: each line that leaves it, with what it leads to.
    """

    node: Node
    kind: str
    statuses: tuple[str, ...]
    group: str
    leads: tuple[str, ...]


def lines_of(scene: Scene) -> list[Line]:
    """The lines of a map in reading order: by column, then by identifier."""
    labels = {n.id: n.label for n in scene.nodes}
    leads: dict[str, list[str]] = {}
    for e in scene.edges:
        said = word(EDGES[e.kind].word, scene.lang)
        leads.setdefault(e.source, []).append(f"{said}: {labels[e.target]}")
    return [
        Line(
            n,
            word(KINDS[n.kind].word, scene.lang),
            tuple(
                word(STATUSES[s].word, scene.lang)
                for s in dict.fromkeys((n.status, *n.also))
                if STATUSES[s].word
            ),
            labels.get(n.group, ""),
            tuple(leads.get(n.id, ())),
        )
        for n in sorted(scene.nodes, key=lambda n: (n.layer, natural(n.id)))
    ]


def table_rows(scene: Scene) -> list[dict[str, str]]:
    """The same as rows of plain text, with the citation of the map in each."""
    return [
        {
            "thing": line.node.label,
            "kind": line.kind,
            "status": "; ".join(line.statuses),
            "group": line.group,
            "leads_to": "; ".join(line.leads),
            "details": " | ".join(line.node.details),
            "id": line.node.id,
            "page": line.node.href,
            "date": scene.colophon.date,
            "generation": scene.colophon.generation,
            "address": scene.colophon.address,
        }
        for line in lines_of(scene)
    ]
