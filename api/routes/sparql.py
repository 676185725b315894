"""/sparql: the SPARQL 1.1 Protocol over the engine, as a plain ASGI application.

FastAPI's own routing and response classes cost more than a small query; this reads the
scope, asks the engine, and sends what comes, chunk by chunk. When the client goes away the
query is stopped.
"""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api import negotiate, protocol
from api.bodies import read_body
from api.conditional import unchanged
from api.delivery import Keeping, deliver, result_headers, send_result
from api.endpoint import Endpoint
from api.origins import preflight
from api.prepared import Prepared, prepare
from api.problems import respond
from api.protocol import RefusedError
from api.remembered import Remembered, tag_of
from graph.errors import LawgraphError

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

    from graph.engine.answer import Begun
    from graph.engine.engine import Engine

Page = Callable[[Request], Response | Awaitable[Response]]
"""Answers those who come without a query: a page for people, a description for programs."""

_PREFLIGHT = preflight(protocol.METHODS, ("Accept", "Content-Type", "If-None-Match"))
PATH = "/sparql"
_BYTES_A_CHARACTER = 12  # a character of four bytes, percent-encoded
_SLACK = 20_000  # bytes of other parameters


def sparql_route(endpoint: SparqlEndpoint) -> Route:
    """The route to add to an application: ``app.router.routes.append(sparql_route(endpoint))``."""
    return Route(PATH, endpoint, include_in_schema=False)


class SparqlEndpoint(Endpoint):
    """The ASGI application.

    Args:
        engine: started by whoever starts the application.
        page: answers who comes without a query: a browser, or a program that accepts RDF.
        longest_query: characters; a body that cannot be one is refused before it is read.
        remembers: bytes of results that are remembered while their generation lasts.

    Attributes:
        engine: that answers.
        results: that are remembered.
    """

    def __init__(
        self,
        engine: Engine,
        page: Page | None = None,
        longest_query: int = 200_000,
        remembers: int = 0,
    ) -> None:
        self.engine = engine
        self.results = Remembered(remembers)
        self._page = page
        self._largest_body = longest_query * _BYTES_A_CHARACTER + _SLACK

    @property
    def generation(self) -> str:
        """The name of the generation that answers."""
        return self.engine.generation

    async def answer(
        self, scope: Scope, headers: dict[bytes, str], receive: Receive, send: Send
    ) -> Response | None:
        """Answer a request; see ``Endpoint``."""
        method, accept = scope["method"], headers.get(b"accept")
        if method == "OPTIONS":
            return Response(status_code=204, headers=_PREFLIGHT)
        body = b""
        if protocol.wants_body(method):
            body = await read_body(headers, receive, self._largest_body)
        asked = protocol.read(method, scope["query_string"], headers.get(b"content-type"), body)
        if asked.query is None:
            return await self._without_query(scope, accept)
        prepared = prepare(asked, accept, address_of(scope, headers))
        if prepared.key is not None:
            if b"if-none-match" in headers and method != "POST":
                tag = tag_of(prepared.key, self.engine.generation)
                given = {"if-none-match": headers[b"if-none-match"]}
                if unchanged(given, tag.removeprefix("W/")):
                    return _not_modified(self.engine.generation, tag)
            found = self.results.get(prepared.key, self.engine.generation)
            if found is not None:
                await send_result(found, method == "HEAD", send)
                return None
        answering = self.engine.run(prepared.request)
        keeping = self.keeping(prepared)
        await deliver(answering, prepared.offer, method == "HEAD", receive, send, keeping)
        return None

    def keeping(self, prepared: Prepared) -> Keeping | None:
        """Where the result of a query is kept, if it may be remembered."""
        return Keeping(self.results, prepared.key) if prepared.key is not None else None

    async def resume(self, begun: Begun, prepared: Prepared, receive: Receive, send: Send) -> None:
        """Answer a request whose query was begun before it came here.

        Args:
            begun: nobody else waits for it any more.
            prepared: what was asked.
            receive: of the ASGI scope.
            send: likewise.
        """
        answering, keeping = self.engine.resume(begun), self.keeping(prepared)
        try:
            await deliver(answering, prepared.offer, False, receive, send, keeping)
        except LawgraphError as error:
            await self.signed(respond(error))({"type": "http"}, receive, send)

    async def _without_query(self, scope: Scope, accept: str | None) -> Response:
        wanted = negotiate.wants_page(accept) or negotiate.wants_description(accept)
        if self._page is None or not wanted:
            raise RefusedError(400, "there is no query: send one as query=, by GET or POST")
        request = Request(scope)
        if inspect.iscoroutinefunction(self._page):
            page: Response = await self._page(request)
        else:
            page = await run_in_threadpool(self._page, request)  # type: ignore[arg-type]
        return page


def _not_modified(generation: str, tag: str) -> Response:
    response = Response(status_code=304)
    del response.headers["content-length"]
    named = result_headers("", generation, tag)[1:]
    response.raw_headers += named
    return response


def address_of(scope: Scope, headers: dict[bytes, str]) -> str:
    """The address that was asked, without its query: the base of relative IRIs."""
    host = headers.get(b"host") or "localhost"
    return f"{scope['scheme']}://{host}{scope['path']}"
