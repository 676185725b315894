"""Scene: what is drawn, as plain values in a stable order; the same for page, picture and file."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING

from graph.reading_order import natural

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Node:
    """A box of the map.

    Attributes:
        id: unique in the scene; the IRI where there is one.
        label: what stands in the box.
        kind: key of ``viz.style.KINDS``.
        status: key of ``viz.style.STATUSES``.
        href: the page of the thing, or empty.
        details: lines that are shown when the box is chosen.
        layer: column, from 0; what stands left leads to what stands right.
        x: centre of the box, set by ``viz.layout``.
        y: centre of the box.
        also: further statuses, each with its sign.
        rights: ids of the rights with which it has to do; by them one filters.
        types: ids of the organisation types and roles with which it has to do.
        group: id of the group in which it is folded away, or empty. Its place is the one that
            it has when this group alone is open.
        holds: of a group, how many norms (types, recommendations) it holds.
        grows: of a group, by how much it pushes down what stands below it when it opens.
        act: id of the act in which it stands, or empty.
    """

    id: str
    label: str
    kind: str
    status: str = "plain"
    href: str = ""
    details: tuple[str, ...] = ()
    layer: int = 0
    x: float = 0.0
    y: float = 0.0
    also: tuple[str, ...] = ()
    rights: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    group: str = ""
    holds: int = 0
    grows: float = 0.0
    act: str = ""


@dataclass(frozen=True, slots=True)
class Caption:
    """Words on the sheet beside the boxes: the head of a column, of a part, of an act in it.

    Attributes:
        lines: of text.
        x: where they begin.
        y: baseline of the first line.
        level: 0 column, 1 part, 2 act.
        group: as of a node; a caption in a closed group is not seen.
    """

    lines: tuple[str, ...]
    x: float
    y: float
    level: int
    group: str = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """A line of the map.

    Attributes:
        source: id of the node on the left.
        target: id of the node on the right.
        kind: key of ``viz.style.EDGES``.
        sure: False where the link is inferred or uncertain; drawn dashed.
        note: shown with the line, or empty.
    """

    source: str
    target: str
    kind: str
    sure: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True)
class Colophon:
    """What every output carries: where it came from and what it is not.

    Attributes:
        address: at which the service draws the map again, relative.
        generation: of the graph.
        date: day of asking, ISO.
        editions: names of the editions that it rests on.
        assumptions: names of the assumptions that it rests on.
        disclaimer: in the language of the scene.
    """

    address: str = ""
    generation: str = ""
    date: str = ""
    editions: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()
    disclaimer: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """Nodes and edges under a title, in one language.

    Attributes:
        view: for a reform, which of ``viz.style.VIEWS`` is shown at first; else empty.
        layers: key of the word of each column, for a map that has them.
    """

    title: str
    lang: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    colophon: Colophon = field(default_factory=Colophon)
    captions: tuple[Caption, ...] = ()
    view: str = ""
    layers: tuple[str, ...] = ()

    def to_json(self) -> str:
        """JSON in a stable order: two equal scenes give the same bytes."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True, indent=1)


@dataclass(slots=True)
class Sketch:
    """Collects nodes and edges while a scene is made; doubles fall together."""

    nodes: dict[str, Node] = field(default_factory=dict)
    edges: dict[tuple[str, str, str], Edge] = field(default_factory=dict)

    def node(self, node: Node) -> str:
        """Put a node in unless it is there; its id comes back."""
        self.nodes.setdefault(node.id, node)
        return node.id

    def edge(self, edge: Edge) -> None:
        """Put an edge in; a sure one wins over an unsure one."""
        key = (edge.source, edge.target, edge.kind)
        if key not in self.edges or edge.sure:
            self.edges[key] = edge

    def mark(self, node: str, status: str) -> None:
        """Change the status of a node that is there."""
        self.nodes[node] = replace(self.nodes[node], status=status)

    def sorted(self) -> tuple[tuple[Node, ...], tuple[Edge, ...]]:
        """Nodes by column and natural order of their ids, edges by their ends."""
        nodes = sorted(self.nodes.values(), key=lambda n: (n.layer, natural(n.id)))
        keep: Iterable[tuple[str, str, str]] = sorted(self.edges)
        edges = [self.edges[k] for k in keep if k[0] in self.nodes and k[1] in self.nodes]
        return tuple(nodes), tuple(edges)
