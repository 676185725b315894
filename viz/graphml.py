"""GraphML: a scene for Gephi, yEd and networkx, with everything but the colours."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from viz.words import plain

if TYPE_CHECKING:
    from graph.network.network import Network
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
        view=scene.view,
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
            also=" ".join(n.also),
            group=n.group,
            holds=n.holds,
            act=n.act,
            rights=" ".join(n.rights),
            types=" ".join(n.types),
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


def network_graphml(found: Network, lang: str) -> str:
    """The network of articles with its measures, for Gephi; links carry how sure they are."""
    import networkx as nx  # noqa: PLC0415 - as above

    graph = nx.DiGraph()
    graph.graph.update(
        generation=found.generation,
        date=str(found.question["at"]),
        disclaimer=_clean(plain(found.disclaimer, lang)),
    )
    for article in found.articles:
        where = plain(article.place.locator, lang)
        graph.add_node(
            article.place.iri,
            label=_clean(f"{where}, {plain(article.place.act.label, lang)}"),
            act=article.place.act.iri,
            **{k: getattr(article.all, k) for k in _MEASURES},
            **{f"{k}_sure": getattr(article.sure, k) for k in _MEASURES},
        )
    for link in found.links:
        graph.add_edge(link.source, link.target, kinds=" ".join(link.kinds), sure=link.sure)
    out = BytesIO()
    nx.write_graphml_xml(graph, out)
    return out.getvalue().decode()


_MEASURES = ("direct", "carries", "between", "separates", "cluster")


def _clean(text: str) -> str:
    """Without the characters that XML does not allow."""
    return "".join(c for c in text if c >= " " or c in "\n\t")
