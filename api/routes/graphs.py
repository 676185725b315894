"""/graphs: the SPARQL 1.1 Graph Store HTTP Protocol, direct and indirect."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from starlette.responses import Response
from starlette.routing import Route

from api import graphstore, negotiate
from api.bodies import read_body
from api.delivery import deliver
from api.endpoint import Endpoint
from api.formats import TRIPLES
from api.intake import acknowledged
from api.origins import preflight
from api.routes.sparql import address_of
from graph.engine.request import QueryRequest
from graph.errors import FormatNotFittingError, NoSuchGraphError
from graph.writes.asked import WriteRequest

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

    from api.graphstore import AskedGraph
    from api.intake import Intake
    from graph.writes.asked import Part

_PREFLIGHT = {
    **preflight(graphstore.METHODS, ("Authorization", "Content-Type", "Accept")),
    "Accept-Post": ", ".join((*graphstore.READABLE, "multipart/form-data")),
}


def graphs_routes(intake: Intake, path: str = "/graphs") -> list[Route]:
    """The routes to add to an application.

    Args:
        intake: started by whoever starts the application.
        path: where the graph store lies; graphs are named directly below it.
    """
    endpoint = GraphsEndpoint(intake, path)
    return [
        Route(path, endpoint, include_in_schema=False),
        Route(path + "/{below:path}", endpoint, include_in_schema=False),
    ]


class GraphsEndpoint(Endpoint):
    """The ASGI application; the arguments are those of ``graphs_routes``."""

    def __init__(self, intake: Intake, path: str) -> None:
        self._intake = intake
        self._path = path

    @property
    def generation(self) -> str:
        """The name of the generation that answers."""
        return self._intake.engine.generation

    async def answer(
        self, scope: Scope, headers: dict[bytes, str], receive: Receive, send: Send
    ) -> Response | None:
        """Answer a request; see ``Endpoint``."""
        method = scope["method"]
        if method == "OPTIONS":
            return Response(status_code=204, headers=_PREFLIGHT)
        reads = method in {"GET", "HEAD"}
        if not (reads and self._intake.gate.configured):
            self._intake.gate.check(headers.get(b"authorization"))
        address = address_of(scope, headers)
        graph, fresh = graphstore.graph_named(
            method,
            scope["path"].removeprefix(self._path).lstrip("/"),
            address,
            scope["query_string"],
            self._intake.dataset.direct,
        )
        if reads:
            await self._read(graph, method == "HEAD", headers.get(b"accept"), receive, send)
            return None
        parts: tuple[Part, ...] = ()
        if method in {"PUT", "POST"}:
            body = await read_body(headers, receive, self._intake.largest_body)
            parts = graphstore.parts_of(headers.get(b"content-type"), body)
        asked = graphstore.AskedGraph(method, graph, fresh, parts)
        return await self._write(asked, address)

    async def _write(self, asked: AskedGraph, address: str) -> Response:
        graph, location = asked.graph, {}
        if asked.fresh:
            name = uuid.uuid4().hex[:12]
            graph = f"{self._intake.dataset.fresh or address + '/'}{name}"
            below = graph.removeprefix(self._intake.dataset.direct or f"{address}/")
            location = {"Location": f"{address.rstrip('/')}/{below}"}
        request = WriteRequest(
            asked.method.lower(),
            graph=graph,
            parts=asked.parts,
            # The recommendation: relative IRIs are resolved against the name of the graph.
            base=graph or address,
        )
        done = await self._intake.take(request)
        status = 201 if done.created else 204 if asked.method == "PUT" else 200
        return acknowledged(done, status, location)

    async def _read(
        self, graph: str | None, head: bool, accept: str | None, receive: Receive, send: Send
    ) -> None:
        engine = self._intake.engine
        chosen = negotiate.choose(accept, TRIPLES)
        if chosen is None:
            raise FormatNotFittingError(
                f"a graph is not written as '{accept}': accept one of "
                f"{', '.join(f.media_types[0] for f in TRIPLES)}"
            )
        pattern = "?s ?p ?o"
        if graph is not None:
            pattern = f"GRAPH <{graph}> {{ ?s ?p ?o }}"
            there = await engine.run(QueryRequest(f"ASK {{ GRAPH <{graph}> {{ }} }}", rows="csv"))
            if b"true" not in there.whole():
                raise NoSuchGraphError(
                    f"there is no graph <{graph}>: list them with "
                    "SELECT DISTINCT ?g { GRAPH ?g { } }"
                )
        request = QueryRequest(
            f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ {pattern} }}", None, chosen.format.name
        )
        await deliver(engine.run(request), negotiate.Offer(None, chosen), head, receive, send)
