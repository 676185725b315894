"""Working: the clone of a generation while a write changes it.

The only place, beside ``effects``, that changes a store which was built. ``local`` writes go
through ``put_back``, which keeps the merged default graph right. ``plain`` writes are the
engine's own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, RdfFormat, parse

from graph.complaints import malformed
from graph.errors import (
    DataMalformedError,
    NoSuchGraphError,
    QueryForbiddenError,
    StoreError,
    WriteRefusedError,
)
from graph.store import Store, change

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.writes.asked import Part

SYNTAXES = {
    "turtle": RdfFormat.TURTLE,
    "ntriples": RdfFormat.N_TRIPLES,
    "rdfxml": RdfFormat.RDF_XML,
    "jsonld": RdfFormat.JSON_LD,
}
"""In which a graph can be sent."""


@dataclass(slots=True)
class Delta:
    """Quads that come and quads that go; no quad does both."""

    added: set[Quad] = field(default_factory=set)
    removed: set[Quad] = field(default_factory=set)

    def then(self, later: Delta) -> Delta:
        """Both, one after the other."""
        return Delta(
            (self.added - later.removed) | (later.added - self.removed),
            (self.removed - later.added) | (later.removed - self.added),
        )

    def quads(self) -> Iterator[Quad]:
        """All of them."""
        yield from self.added
        yield from self.removed


class Working(Store):
    """A store that is being changed by a write."""

    def holds(self, quad: Quad) -> bool:
        """Whether the quad is there."""
        return quad in self.inner

    def graph(self, graph: str | None) -> set[Quad]:
        """All quads of a graph."""
        return set(self.inner.quads_for_pattern(None, None, None, _node(graph)))

    def described(self, graph: str, things: Iterable[str]) -> bytes:
        """What a graph states of these things, as N-Triples."""
        node = NamedNode(graph)
        return "".join(
            f"{quad.subject} {quad.predicate} {quad.object} .\n"
            for thing in things
            for quad in self.inner.quads_for_pattern(NamedNode(thing), None, None, node)
        ).encode()

    def has(self, graph: str | None) -> bool:
        """Whether there is such a graph; the default graph always is."""
        return graph is None or self.inner.contains_named_graph(NamedNode(graph))

    def put_back(self, delta: Delta) -> int:
        """Make a delta of named graphs true, and the default graph with them.

        Returns:
            By how many triples the default graph grew, or shrank if negative.
        """
        try:
            return change(self.inner, delta.added, delta.removed)
        except OSError as error:
            raise StoreError(f"the store could not be written: {error}") from error

    # Plain: the engine's own operations, any graph.

    def update(self, text: str, base: str) -> None:
        """Run an update.

        Raises:
            QueryMalformedError: it is none.
            WriteRefusedError: an operation of it cannot be done, so nothing was.
        """
        try:
            self.inner.update(text, base_iri=base or None)
        except SyntaxError as error:
            raise malformed(str(error), text, "update") from error
        except (RuntimeError, OSError) as error:
            raise WriteRefusedError(
                f"the update could not be done, so nothing of it was: {error}"
            ) from error

    def replace(self, graph: str | None, parts: Iterable[Part], base: str) -> None:
        """Let the graph hold these triples and no others; it exists even without any."""
        node = _node(graph)
        if self.has(graph):
            self.inner.clear_graph(node)
        self.add(graph, parts, base)

    def add(self, graph: str | None, parts: Iterable[Part], base: str) -> None:
        """Add triples to a graph; it exists even without any."""
        if graph is not None:
            self.inner.add_graph(NamedNode(graph))
        for part in parts:
            self.inner.extend(read(part, graph, base))

    def drop(self, graph: str | None) -> None:
        """Remove a graph.

        Raises:
            NoSuchGraphError: it is not there.
        """
        if not self.has(graph):
            raise no_such(graph)
        self.inner.remove_graph(_node(graph))


def read(part: Part, graph: str | None, base: str) -> set[Quad]:
    """The triples of a body as quads of a graph; blank nodes get names that nobody has.

    Raises:
        DataMalformedError: not RDF of that syntax, with line and column.
        QueryForbiddenError: a JSON-LD context lies elsewhere.
    """
    into = _node(graph)
    try:
        triples = parse(
            part.data,
            SYNTAXES[part.format],
            base_iri=base or None,
            without_named_graphs=True,
            rename_blank_nodes=True,
        )
        return {Quad(t.subject, t.predicate, t.object, into) for t in triples}
    except SyntaxError as error:
        said = str(error)
        if "context" in said and part.format == "jsonld":
            raise QueryForbiddenError(
                f"the data is not taken: {said}; no context is fetched, write it into the data"
            ) from error
        raise DataMalformedError(
            f"the data is not {part.format}: {error.msg}", error.lineno, error.offset
        ) from error


def no_such(graph: str | None) -> NoSuchGraphError:
    """What is said of a graph that is not there."""
    return NoSuchGraphError(
        f"there is no graph <{graph}>: list the graphs with SELECT DISTINCT ?g {{ GRAPH ?g {{ }} }}"
    )


def names_a_blank(quad: Quad) -> bool:
    """Whether the quad has a blank node."""
    return isinstance(quad.subject, BlankNode) or isinstance(quad.object, BlankNode)


def subjects(quads: Iterable[Quad]) -> set[str]:
    """The IRIs of what the quads speak of."""
    return {q.subject.value for q in quads if isinstance(q.subject, NamedNode)}


def graphs(quads: Iterable[Quad]) -> set[str]:
    """The IRIs of the graphs that the quads stand in."""
    return {q.graph_name.value for q in quads if isinstance(q.graph_name, NamedNode)}


def _node(graph: str | None) -> NamedNode | DefaultGraph:
    return NamedNode(graph) if graph is not None else DefaultGraph()
