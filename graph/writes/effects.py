"""Effects: the quads that an operation would add and remove, without changing the store.

An operation never runs as an update over the real data. Its pattern is asked as a query, and its
templates are filled in an empty store of their own; what lies there is looked at quad by quad.
So whatever an update is made to look like, nothing can come or go that was not seen, and what
lies outside the local graphs is refused.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from pyoxigraph import BlankNode, NamedNode, Quad, QuerySolutions
from pyoxigraph import Store as Oxigraph

from graph import limits
from graph.complaints import malformed
from graph.engine.evaluate import query_over
from graph.errors import StoreError, WriteForbiddenError, WriteRefusedError
from graph.identifiers import LOCAL, is_local
from graph.writes.operations import ALL, DATA, DEFAULT, NAMED, PATTERN, QUIET, targets
from graph.writes.working import Delta, no_such, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.writes.asked import WriteRequest
    from graph.writes.operations import Operation
    from graph.writes.working import Working

_ROWS = 2000  # solutions that are filled into a template at once


def of_graph(request: WriteRequest, store: Working) -> Delta:
    """What ``put``, ``post`` or ``delete`` of a graph would do.

    Raises:
        WriteForbiddenError: the graph is none of the local ones.
        NoSuchGraphError: there is nothing to delete.
        DataMalformedError: the data is not RDF.
    """
    permit(request.graph)
    before = store.graph(request.graph)
    if request.kind == "delete":
        if not before:
            raise no_such(request.graph)
        return Delta(set(), before)
    after: set[Quad] = set()
    for part in request.parts:
        after |= read(part, request.graph, request.base)
    return Delta(after - before, before - after if request.kind == "put" else set())


def of(operation: Operation, store: Working, base: str) -> Delta:
    """What one operation of an update would do.

    Args:
        operation: as taken apart; its dataset is that of the request, if that names one.
        store: the state before it; not changed.
        base: IRI against which relative IRIs are resolved.

    Raises:
        WriteForbiddenError: it would write outside the local graphs.
        QueryMalformedError: it is not SPARQL.
        WriteRefusedError, NoSuchGraphError: it cannot be done.
    """
    if operation.verb == QUIET:
        return Delta()
    if operation.verb in DATA | PATTERN:
        _parse(operation, base)
        for template in (operation.delete, operation.insert):
            _permit_template(template, operation, base)
        if operation.verb in DATA:
            told = _fill(f"INSERT DATA {operation.insert}", operation, base)
            new, old = (told, set()) if operation.verb == "INSERT DATA" else (set(), told)
        else:
            new, old = _matched(operation, store, base)
        for quad in new | old:
            permit(quad.graph_name.value if isinstance(quad.graph_name, NamedNode) else None)
        return Delta(
            {quad for quad in new if not store.holds(quad)},
            {quad for quad in old - new if store.holds(quad)},
        )
    return _managed(operation, store)


def permit(graph: str | None) -> None:
    """Let only local graphs through.

    Raises:
        WriteForbiddenError: it is another one; the message says what would be allowed.
    """
    if graph is None or not is_local(graph):
        named = f"<{graph}>" if graph else "the default graph"
        raise WriteForbiddenError(
            f"{named} cannot be written: it comes from reviewed files. Write to a graph of your "
            f"own below <{LOCAL}>, for example INSERT DATA {{ GRAPH <{LOCAL}notes> {{ … }} }}"
        )


def _permit_template(template: str, operation: Operation, base: str) -> None:
    bare, graphs = targets(template, operation.prologue, base)
    for graph in [*graphs, *([operation.within or None] if bare else [])]:
        permit(graph)


def _parse(operation: Operation, base: str) -> None:
    """Let the engine's parser judge the operation, over nothing."""
    text = operation.prologue + operation.text
    try:
        Oxigraph().update(text, base_iri=base or None)
    except SyntaxError as error:
        raise malformed(str(error), text, "update") from error
    except (RuntimeError, OSError):
        return  # what it does not find there is looked for in the real data


def _matched(operation: Operation, store: Working, base: str) -> tuple[set[Quad], set[Quad]]:
    new: set[Quad] = set()
    old: set[Quad] = set()
    names = sorted(
        {
            token.text[1:]
            for token in limits.tokens(operation.delete + operation.insert)
            if token.kind == "var"
        }
    )
    rows = _solutions(operation, names, store, base)
    while block := list(islice(rows, _ROWS)):
        columns = " ".join(f"?{name}" for name in names)
        where = f"WHERE {{ VALUES ({columns}) {{ {' '.join(block)} }} }}"
        within = f"WITH <{operation.within}> " if operation.within else ""
        if operation.delete:
            old |= _fill(f"{within}INSERT {operation.delete} {where}", operation, base)
        if operation.insert:
            new |= _fill(f"{within}INSERT {operation.insert} {where}", operation, base)
    return new, old


def _solutions(operation: Operation, names: list[str], store: Working, base: str) -> Iterator[str]:
    """Each solution once, as a row of VALUES."""
    asked = " ".join(f"?{name}" for name in names)
    query = (
        f"{operation.prologue} SELECT DISTINCT {asked} WHERE {operation.where}"
        if names
        else f"{operation.prologue} SELECT (1 AS ?one) WHERE {operation.where} LIMIT 1"
    )
    default, named = operation.using, operation.using_named
    if operation.within and not default and not named:
        default, named = (operation.within,), tuple(store.graphs())
    try:
        results = query_over(store.inner, query, base, default, named)
        if not isinstance(results, QuerySolutions):
            raise StoreError("the pattern of an update gave no solutions")
        for solution in results:
            yield f"({' '.join(map(_term, (solution[name] for name in names)))})"
    except SyntaxError as error:
        raise malformed(str(error), query, "update") from error
    except RuntimeError as error:
        raise StoreError(f"the update failed while it ran: {error}") from error


def _term(term: object) -> str:
    if term is None:
        return "UNDEF"
    if isinstance(term, BlankNode):
        raise WriteRefusedError(
            "the pattern finds blank nodes, which have no address to write of: "
            "give the things addresses first"
        )
    return str(term)


def _fill(text: str, operation: Operation, base: str) -> set[Quad]:
    scratch = Oxigraph()
    try:
        scratch.update(operation.prologue + text, base_iri=base or None)
    except SyntaxError as error:
        raise malformed(str(error), operation.prologue + text, "update") from error
    return set(scratch)


def _managed(operation: Operation, store: Working) -> Delta:
    target = operation.target
    if target in {ALL, NAMED, DEFAULT}:
        permit(None)
    permit(target)
    there = store.graph(target)
    if operation.verb == "CREATE":
        if there and not operation.silent:
            raise WriteRefusedError(f"the graph <{target}> is there already: leave CREATE out")
        return Delta()
    if operation.verb in {"CLEAR", "DROP"}:
        if not there and not operation.silent:
            raise no_such(target)
        return Delta(set(), there)
    if operation.verb == "MOVE":
        permit(None if operation.source == DEFAULT else operation.source)
    source = None if operation.source == DEFAULT else operation.source
    if source == target:
        return Delta()
    found = store.graph(source)
    if source and not found and not operation.silent:
        raise no_such(source)
    copied = set(_moved(found, target))
    gone = there - copied if operation.verb != "ADD" else set()
    return Delta(copied - there, gone | (found if operation.verb == "MOVE" else set()))


def _moved(quads: Iterable[Quad], graph: str) -> Iterator[Quad]:
    for quad in quads:
        yield Quad(quad.subject, quad.predicate, quad.object, NamedNode(graph))
