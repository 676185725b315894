"""Sketch of an impact: boxes that come from several parts of an answer and fall together.

A norm stands once, in the band of the most telling thing that becomes of it; what else becomes of
it is a further status. Nothing is placed here, and nothing is folded.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from graph.reading_order import natural
from viz import links, parts
from viz.bands import Band, Cell
from viz.scene import Edge, Node, Sketch
from viz.words import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.answers.model import NormAnswer, Place, Thing

RECOMMENDATION, PROVISION, NORM, AFTER = range(4)
"""The columns of the map of a reform."""
_WEIGHTS = {"untouched": 0, "further": 1, "residual": 2, "refused": 4}
_LAST = 9  # weight of a band that is folded after all others


@dataclass(slots=True)
class Drawn:
    """Boxes and lines of an impact, not yet placed.

    Attributes:
        home: norm to the key of its band.
        places: norm to the places that state it, the first one first.
        acts: act to its name.
        follow: types that a norm reaches only through a broader one that it names.
        sources: recommendation to the name of its source.
        members: group to what is folded in it.
    """

    lang: str
    sketch: Sketch = field(default_factory=Sketch)
    home: dict[str, str] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    places: dict[str, list[str]] = field(default_factory=dict)
    acts: dict[str, str] = field(default_factory=dict)
    follow: set[str] = field(default_factory=set)
    sources: dict[str, str] = field(default_factory=dict)
    members: dict[str, list[str]] = field(default_factory=dict)

    def put(self, node: Node, key: str, places: Iterable[Place] = ()) -> str:
        """A norm with its places; where it is already there, a further status of it."""
        there = self.sketch.nodes.get(node.id)
        if there is None:
            self.sketch.node(node)
            self.home[node.id] = key
            self.places[node.id] = []
        else:
            status, also = there.status, there.also
            if status == "plain":  # until now only something hung on it
                status, self.home[node.id] = node.status, key
            elif node.status != status:
                also = (*also, node.status)
            details = (*there.details, *(d for d in node.details if d not in there.details))
            self.sketch.nodes[node.id] = replace(
                there,
                kind=node.kind if there.kind == "norm" else there.kind,
                status=status,
                also=tuple(dict.fromkeys(also)),
                details=details,
                act=there.act or node.act,
                rights=tuple(dict.fromkeys(there.rights + node.rights)),
                types=tuple(dict.fromkeys(there.types + node.types)),
            )
        for place in map(self.place, places):
            if node.id in self.places and place not in self.places[node.id]:
                self.places[node.id].append(place)
            self.sketch.edge(Edge(place, node.id, "states"))
        return node.id

    def norm(
        self,
        norm: NormAnswer,
        status: str,
        key: str,
        rights: Iterable[Thing],
        types: Iterable[Thing] = (),
        reason: str = "",
    ) -> str:
        """A norm that the answer describes in full."""
        node = parts.norm_node(norm, self.lang, NORM, status)
        node = replace(
            node,
            details=(reason, *node.details) if reason else node.details,
            rights=tuple(r.iri for r in rights),
            types=tuple(t.iri for t in types),
            act=norm.places[0].act.iri if norm.places else "",
        )
        return self.put(node, key, norm.places)

    def hang(self, id_: str, others: Iterable[str]) -> None:
        """Let a box have the types of others, so that who asks for a type sees it with them."""
        types = [t for o in others if o in self.sketch.nodes for t in self.sketch.nodes[o].types]
        node = self.sketch.nodes[id_]
        found = tuple(dict.fromkeys([*node.types, *types]))
        self.sketch.nodes[id_] = replace(node, types=found)

    def rights(self, norm: str, rights: Iterable[Thing], kind: str) -> None:
        """The rights with which a norm has to do, each with its line."""
        for right in rights:
            parts.add_thing(self.sketch, right, "right", self.lang, AFTER)
            self.sketch.edge(Edge(norm, right.iri, kind))

    def place(self, place: Place) -> str:
        """A place in an act, or an act where all of it is meant."""
        self.acts[place.act.iri] = plain(place.act.label, self.lang) or links.slug(place.act.iri)
        where, heading = plain(place.locator, self.lang), plain(place.heading, self.lang)
        label = f"{where}. {heading}" if where and heading else where or self.acts[place.act.iri]
        kind = "provision" if where and place.iri != place.act.iri else "act"
        details = (parts.cited(place, self.lang),)
        return self.sketch.node(
            Node(place.iri, label, kind, "plain", links.page(place.iri), details, PROVISION,
                 act=place.act.iri)
        )  # fmt: skip

    def bands(self) -> list[Band]:
        """The bands from above, each with its cells in reading order."""
        placed: set[str] = set()
        found: list[Band] = []
        for key, title in self.titles.items():
            norms = [n for n, home in self.home.items() if home == key]
            cells: dict[tuple[str, str], Cell] = {}
            for norm in sorted(norms, key=lambda n: natural(" ".join([*self.places[n][:1], n]))):
                places = self.places[norm]
                first = places[0] if places else norm
                act = self.sketch.nodes[first].act or self.sketch.nodes[norm].act
                cell = cells.setdefault((act, first), Cell(act))
                cell.heads += [p for p in places if p not in placed]
                cell.norms.append(norm)
                placed |= set(places)
            if not found:  # what nothing drawn states stands with what goes
                for i, n in self.sketch.nodes.items():
                    if n.layer == PROVISION and not any(i in p for p in self.places.values()):
                        cells[n.act, i] = Cell(n.act, [i])
            if cells:
                count = len(norms)
                weight = _WEIGHTS.get(key.split(":")[0], _LAST)
                found.append(Band(key, f"{title.rstrip('.')}: {count}", [*cells.values()], weight))
        return found
