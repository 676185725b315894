"""Evaluate: query and serialise in one function, on the thread that called it.

Runs in a worker only. Results of the engine must never change threads (that aborts the
process) and are never walked row by row in Python (that is slow), so bytes are all that
leaves this module.
"""

from __future__ import annotations

import re
from typing import IO, TYPE_CHECKING, cast

from pyoxigraph import DefaultGraph, NamedNode, Quad, QueryBoolean, QuerySolutions
from pyoxigraph import Store as Oxigraph

from graph import limits
from graph.complaints import malformed
from graph.errors import (
    FormatNotFittingError,
    QueryForbiddenError,
    QueryUnsupportedError,
    StoreError,
)
from graph.glance import glance
from graph.store import RESULTS, WRITES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pyoxigraph import BlankNode, QueryTriples

    from graph.engine.request import QueryRequest
    from graph.engine.worker import Outlet
    from graph.limits import Limits

    Begin = Callable[[str, str], Outlet]


_UNKNOWN = re.compile(r"custom (?:aggregate )?function (<.*>) is not supported")


class Evaluator:
    """Answers requests over one open store.

    Args:
        store: the engine's object; nothing is ever written to it here.
        bounds: what is refused before parsing.
        generation: the name of what the store holds.
        plain: its default graph alone, in memory, for queries that name no graph. In memory the
            engine looks through all graphs wherever it looks: over the default graph alone a
            scan takes 0.7 of the time that it takes beside the named graphs, which hold every
            triple once more.
    """

    def __init__(
        self, store: Oxigraph, bounds: Limits, generation: str, plain: Oxigraph | None = None
    ) -> None:
        self.plain = store if plain is None else plain
        self.generation = generation
        self._store = store
        self._limits = bounds
        self._graphs = frozenset(g.value for g in store.named_graphs())

    def answer(self, request: QueryRequest, begin: Begin) -> None:
        """Evaluate and write the result.

        Args:
            request: what is asked.
            begin: called once with the kind (``rows`` or ``triples``) and the name of the
                format, as soon as the query is accepted; gives the file to write to.

        Raises:
            QueryError: refused, before ``begin`` was called.
            StoreError: the store failed, perhaps in the middle of the result.
        """
        found = glance(request.query, self._limits)
        if found is None:
            found = limits.inspect(request.query, self._limits, request.base)
        default, named = found.default_graphs, found.named_graphs
        if request.default_graphs or request.named_graphs:
            default, named = request.default_graphs, request.named_graphs
        store = self._store if found.asks_graphs or default or named else self.plain
        limits.check_graphs(default + named, self._graphs)
        kind, name = _format(request, found)
        try:
            results = query_over(store, request.query, request.base, default, named)
            out = begin(kind, name)
            if isinstance(results, QuerySolutions | QueryBoolean):
                results.serialize(cast("IO[bytes]", out), RESULTS[name])
            else:
                results.serialize(cast("IO[bytes]", out), WRITES[name])
        except SyntaxError as error:
            limits.inspect(request.query, self._limits, request.base)  # may say it better
            raise malformed(str(error), request.query) from error
        except ValueError as error:
            raise QueryForbiddenError(f"the dataset of the query is not usable: {error}") from error
        except (BrokenPipeError, ConnectionResetError):
            raise  # nobody reads any more
        except RuntimeError as error:
            if found_function := _UNKNOWN.search(str(error)):
                raise QueryUnsupportedError(
                    f"there is no function {found_function[1]} here: use one of SPARQL 1.1"
                ) from error
            raise StoreError(f"the query failed while it ran: {error}") from error
        except OSError as error:
            raise StoreError(f"the query failed while it ran: {error}") from error


def query_over(
    store: Oxigraph, query: str, base: str, default: tuple[str, ...], named: tuple[str, ...]
) -> QuerySolutions | QueryBoolean | QueryTriples:
    """Evaluate over a dataset in which every triple counts once.

    Args:
        store: holds the graphs.
        query: the text; it has passed ``graph.limits``.
        base: IRI against which relative IRIs are resolved, or "".
        default: graphs merged into the default graph; with ``named`` empty too, the store as
            it is.
        named: graphs that GRAPH sees.
    """
    if not default and not named:
        return store.query(query, base_iri=base or None)
    graphs: list[NamedNode | BlankNode] = [NamedNode(iri) for iri in named]
    if len(default) > 1:
        # The engine's own merge repeats a triple for each graph that states it.
        merged = Oxigraph()
        merged.bulk_extend(_merged(store, default, named))
        return merged.query(
            query, base_iri=base or None, default_graph=DefaultGraph(), named_graphs=graphs
        )
    return store.query(
        query,
        base_iri=base or None,
        default_graph=[NamedNode(iri) for iri in default],
        named_graphs=graphs,
    )


def _merged(store: Oxigraph, default: tuple[str, ...], named: tuple[str, ...]) -> Iterator[Quad]:
    for iri in default:
        for quad in store.quads_for_pattern(None, None, None, NamedNode(iri)):
            yield Quad(quad.subject, quad.predicate, quad.object)
    for iri in named:
        yield from store.quads_for_pattern(None, None, None, NamedNode(iri))


def _format(request: QueryRequest, found: limits.Inspected) -> tuple[str, str]:
    kind = "rows" if found.answers_rows else "triples"
    name = request.rows if found.answers_rows else request.triples
    if name is None:
        offered = RESULTS if found.answers_rows else WRITES
        raise FormatNotFittingError(
            f"{found.form} answers {kind} and none of the accepted formats can hold them: "
            f"accept one of {', '.join(offered)}"
        )
    return kind, name
