"""The store: the only door to pyoxigraph for building and for reading in this process.

Takes RDF bytes and query texts, gives bytes, rows and counts. Queries see the default graph,
which ``merge_union`` fills with every triple of the named graphs exactly once: the engine's
own union of named graphs repeats a triple for each graph that states it, so that counts over
it are wrong. Results are serialised where they are made, never walked in Python.

    create -> load, insert_into, construct … -> merge_union -> flush -> close
    open_generation -> select, construct, dump
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Self

from pyoxigraph import (
    DefaultGraph,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    parse,
)
from pyoxigraph import Store as Oxigraph

from graph import limits
from graph.complaints import malformed
from graph.errors import QueryMalformedError, StoreError
from graph.rows import parse_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from pyoxigraph import BlankNode

    from graph.patch import Patch
    from graph.rows import Row

Over = Literal["default", "named"]

READS = {
    "turtle": RdfFormat.TURTLE,
    "ntriples": RdfFormat.N_TRIPLES,
    "nquads": RdfFormat.N_QUADS,
}
"""What can be loaded."""

WRITES = {
    **READS,
    "rdfxml": RdfFormat.RDF_XML,
    "jsonld": RdfFormat.JSON_LD,
    "trig": RdfFormat.TRIG,
}
"""What can be dumped, and what a CONSTRUCT or DESCRIBE can be written as."""

RESULTS = {
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
}
"""What a SELECT or ASK can be written as."""

_BULK = 4_000_000  # bytes


class _Readable:
    """What can be asked of any store, written or opened."""

    def __init__(self, inner: Oxigraph) -> None:
        self._inner: Oxigraph | None = inner

    @property
    def inner(self) -> Oxigraph:
        """The engine's own object.

        Raises:
            StoreError: the store was closed.
        """
        if self._inner is None:
            raise StoreError("this store was closed: open it again")
        return self._inner

    def select(
        self, query: str, over: Over = "default", within: Sequence[str] | None = None
    ) -> list[Row]:
        """All solutions of a SELECT.

        Args:
            query: the text; it passes ``graph.limits`` first.
            over: ``default`` reads the default graph; ``named`` all graphs together, where a
                triple stated in two graphs gives two rows.
            within: the named graphs that GRAPH sees; None is all.
        """
        results = self._query(query, over, within)
        if not isinstance(results, QuerySolutions):
            raise QueryMalformedError("a SELECT was expected here")
        return parse_rows(results.serialize(format=QueryResultsFormat.JSON) or b"")

    def ask(self, query: str, over: Over = "default") -> bool:
        """The answer of an ASK."""
        result = self._query(query, over)
        if not isinstance(result, QueryBoolean):
            raise QueryMalformedError("an ASK was expected here")
        return bool(result)

    def construct(self, query: str, over: Over = "default") -> bytes:
        """The triples of a CONSTRUCT or DESCRIBE, as N-Triples, each once."""
        results = self._query(query, over)
        if not isinstance(results, QueryTriples):
            raise QueryMalformedError("a CONSTRUCT or DESCRIBE was expected here")
        lines = (results.serialize(format=RdfFormat.N_TRIPLES) or b"").splitlines(keepends=True)
        return b"".join(dict.fromkeys(lines))

    def count(self, graph: str | None = None) -> int:
        """How many triples a named graph holds, or the default graph when none is named."""
        pattern = f"GRAPH <{NamedNode(graph).value}> {{ ?s ?p ?o }}" if graph else "?s ?p ?o"
        results = self.select(f"SELECT (COUNT(*) AS ?n) {{ {pattern} }}")
        return int(results[0]["n"].text)

    def graphs(self) -> list[str]:
        """The IRIs of the named graphs, sorted."""
        return sorted(g.value for g in self.inner.named_graphs())

    def dump(
        self,
        graph: str | None,
        format: str,
        prefixes: Mapping[str, str] | None = None,
    ) -> bytes:
        """One graph as a file, or everything.

        Args:
            graph: a named graph; None is everything for ``nquads`` and ``trig``, and the
                default graph (the merged union) for the formats that hold triples only.
            format: a key of ``WRITES``.
            prefixes: prefix to namespace, for the formats that can use it.
        """
        if format not in WRITES:
            raise StoreError(f"'{format}' cannot be written: use one of {', '.join(WRITES)}")
        node: NamedNode | DefaultGraph | None = NamedNode(graph) if graph else None
        if node is None and not WRITES[format].supports_datasets:
            node = DefaultGraph()
        data = self.inner.dump(
            format=WRITES[format], from_graph=node, prefixes=dict(prefixes or {})
        )
        return data or b""

    def form(self, query: str) -> str:
        """SELECT, ASK, CONSTRUCT or DESCRIBE; refuses what no parser should see."""
        return limits.inspect(query).form

    def close(self) -> None:
        """Let go of the files; every later call is refused."""
        self._inner = None

    def _query(
        self, query: str, over: Over, within: Sequence[str] | None = None
    ) -> QuerySolutions | QueryBoolean | QueryTriples:
        found = limits.inspect(query)
        asked = found.default_graphs + found.named_graphs
        if asked:  # listing the graphs of a store costs as much as a small query
            limits.check_graphs(asked, set(self.graphs()))
        try:
            if within is not None:
                named: list[NamedNode | BlankNode] = [NamedNode(iri) for iri in within]
                return self.inner.query(query, default_graph=DefaultGraph(), named_graphs=named)
            return self.inner.query(query, use_default_graph_as_union=over == "named")
        except SyntaxError as error:
            raise malformed(str(error), query) from error
        except OSError as error:
            raise StoreError(f"the store could not be read: {error}") from error


class Store(_Readable):
    """A store that is being built."""

    @classmethod
    def create(cls, path: Path) -> Store:
        """An empty store on disk; the directory must not hold one already."""
        if path.exists() and any(path.iterdir()):
            raise StoreError(f"{path} is not empty: a store is written once, into a new directory")
        path.mkdir(parents=True, exist_ok=True)
        return cls(Oxigraph(str(path)))

    @classmethod
    def reopen(cls, path: Path) -> Self:
        """A store that was made before, to be changed; nobody else may have it open.

        Raises:
            StoreError: it is not there, or somebody has it open.
        """
        try:
            return cls(Oxigraph(str(path)))
        except OSError as error:
            raise StoreError(f"{path} cannot be opened for writing: {error}") from error

    @classmethod
    def memory(cls) -> Store:
        """An empty store in memory."""
        return cls(Oxigraph())

    def load(
        self,
        data: bytes,
        format: str,
        graph: str | None = None,
        base: str | None = None,
    ) -> None:
        """Load a whole file, all of it or nothing.

        Args:
            data: the bytes, UTF-8.
            format: a key of ``READS``.
            graph: the named graph that takes the triples; None is the default graph, and for
                ``nquads`` each quad keeps its own.
            base: the IRI for relative IRIs.

        Raises:
            StoreError: not RDF of that format; the message has line and column.
        """
        if format not in READS:
            raise StoreError(f"'{format}' cannot be loaded: use one of {', '.join(READS)}")
        node = NamedNode(graph) if graph else None
        # Bulk loading writes a file per index and call, too many for a hundred small files.
        read = self.inner.bulk_load if len(data) > _BULK else self.inner.load
        try:
            read(data, READS[format], base_iri=base, to_graph=node)
        except SyntaxError as error:
            raise StoreError(f"not {format}: {error}") from error
        except OSError as error:
            raise StoreError(f"the store could not be written: {error}") from error

    def insert_into(self, graph: str, ntriples: bytes) -> None:
        """Add triples to a named graph and to the default graph, where queries see them.

        Blank nodes keep their names, so what a CONSTRUCT gave can be put back.
        """
        into = (NamedNode(graph), DefaultGraph())
        try:
            triples = [
                Quad(q.subject, q.predicate, q.object, g)
                for q in parse(ntriples, READS["ntriples"])
                for g in into
            ]
        except SyntaxError as error:
            raise StoreError(f"not ntriples: {error}") from error
        try:
            if len(ntriples) > _BULK:
                self.inner.bulk_extend(triples)
            else:
                self.inner.extend(triples)
        except OSError as error:
            raise StoreError(f"the store could not be written: {error}") from error

    def merge_union(self) -> int:
        """Write every triple of the named graphs into the default graph, each once.

        Adds only, so it can be called again after more was loaded. Blank nodes stay the same
        nodes in both places.

        Returns:
            How many triples the default graph then holds.
        """
        self.inner.bulk_extend(self._as_default())
        return self.count()

    def flush(self) -> None:
        """Compact for reading and make sure that everything lies on disk."""
        try:
            self.inner.optimize()
            self.inner.flush()
        except OSError as error:
            raise StoreError(f"the store could not be written: {error}") from error

    def _as_default(self) -> Iterator[Quad]:
        for quad in self.inner.quads_for_pattern(None, None, None, None):
            if not isinstance(quad.graph_name, DefaultGraph):
                yield Quad(quad.subject, quad.predicate, quad.object)


class OpenGeneration(_Readable):
    """A generation opened for reading in this process; answers ``graph.rows.Questions``."""

    def __init__(self, inner: Oxigraph, generation: str) -> None:
        super().__init__(inner)
        self._generation = generation

    @property
    def generation(self) -> str:
        """The name of the generation: that of its directory."""
        return self._generation


def open_generation(path: Path, memory: bool = False) -> OpenGeneration:
    """Open a generation for reading.

    Args:
        path: the directory of the generation, which holds ``store/``.
        memory: copy everything into memory first; scans are four to six times faster then.

    Raises:
        StoreError: there is no store, or it cannot be read.
    """
    inner = read_only(path)
    return OpenGeneration(copy_to_memory(inner) if memory else inner, path.name)


def read_only(path: Path) -> Oxigraph:
    """The engine's own read-only object over the store of a generation."""
    store = path / "store"
    if not (store / "CURRENT").exists():
        raise StoreError(f"{store} holds no store: run `lawgraph build`")
    try:
        return Oxigraph.read_only(str(store))
    except OSError as error:
        raise StoreError(f"{store} cannot be opened: {error}; run `lawgraph build`") from error


def clone(generation: Path, store: Path) -> None:
    """A copy of the store of a generation that can be changed; its files are hard links.

    Raises:
        StoreError: the generation holds no store, or the disk refused.
    """
    try:
        read_only(generation).backup(str(store))
    except OSError as error:
        raise StoreError(f"the generation {generation.name} was not copied: {error}") from error


def change(store: Oxigraph, added: Iterable[Quad], removed: Iterable[Quad]) -> int:
    """Add and remove quads of named graphs, and keep the merged default graph right.

    A triple that comes is there once; one that goes stays as long as another graph states it.

    Returns:
        By how many triples the default graph grew, or shrank if negative.
    """
    grown = 0
    for quad in added:
        store.add(quad)
        merged = Quad(quad.subject, quad.predicate, quad.object)
        if merged not in store:
            store.add(merged)
            grown += 1
    for quad in removed:
        store.remove(quad)
        merged = Quad(quad.subject, quad.predicate, quad.object)
        stated = store.quads_for_pattern(quad.subject, quad.predicate, quad.object, None)
        if merged in store and all(isinstance(q.graph_name, DefaultGraph) for q in stated):
            store.remove(merged)
            grown -= 1
    for graph in {quad.graph_name for quad in removed}:
        if next(store.quads_for_pattern(None, None, None, graph), None) is None:
            store.remove_graph(graph)
    return grown


def copy_to_memory(source: Oxigraph) -> Oxigraph:
    """A copy in memory; blank nodes keep their names."""
    copy = Oxigraph()
    copy.bulk_extend(source)
    return copy


def copy_default(source: Oxigraph) -> Oxigraph:
    """A copy of the default graph alone, in memory; half of the whole, which says all twice."""
    copy = Oxigraph()
    copy.bulk_extend(source.quads_for_pattern(None, None, None, DefaultGraph()))
    return copy


def follow(copy: Oxigraph, now: Oxigraph, patches: Iterable[Patch]) -> Oxigraph:
    """Let a copy of a default graph follow the writes that were made since it was taken.

    Args:
        copy: is changed.
        now: the store as it is after the writes; it tells which of the triples are there.
        patches: the writes.
    """
    for patch in patches:
        for quads in (patch.added, patch.removed):
            lines = "".join(f"{quad} .\n" for quad in quads).encode()
            for quad in parse(lines, READS["nquads"]):
                merged = Quad(quad.subject, quad.predicate, quad.object)
                (copy.add if merged in now else copy.remove)(merged)
    return copy
