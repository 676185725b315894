"""GraphML: a scene for Gephi, yEd and networkx, with everything but the colours."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viz.scene import Scene


def graphml(scene: Scene) -> str:
    """The scene as GraphML; parallel edges stay apart, positions and citation are kept."""
    # A third of a second to import, and only this format needs it.
    import networkx as nx  # noqa: PLC0415

    graph = nx.MultiDiGraph()
    graph.graph.update(
        title=_clean(scene.title),
        lang=scene.lang,
        address=scene.colophon.address,
        generation=scene.colophon.generation,
        date=scene.colophon.date,
        editions=_clean("; ".join(scene.colophon.editions)),
        disclaimer=_clean(scene.colophon.disclaimer),
    )
    for n in scene.nodes:
        graph.add_node(
            n.id,
            label=_clean(n.label),
            kind=n.kind,
            status=n.status,
            href=n.href,
            details=_clean("\n".join(n.details)),
            layer=n.layer,
            x=n.x,
            y=n.y,
        )
    for e in scene.edges:
        graph.add_edge(
            e.source, e.target, key=e.kind, kind=e.kind, sure=e.sure, note=_clean(e.note)
        )
    out = BytesIO()
    nx.write_graphml_xml(graph, out)
    return out.getvalue().decode()


def _clean(text: str) -> str:
    """Without the characters that XML does not allow."""
    return "".join(c for c in text if c >= " " or c in "\n\t")
