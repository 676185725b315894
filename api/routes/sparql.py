"""/sparql: the SPARQL 1.1 Protocol over the engine, as a plain ASGI application.

FastAPI's own routing and response classes cost more than a small query; this reads the
scope, asks the engine, and sends what comes, chunk by chunk. When the client goes away the
query is stopped.
"""

from __future__ import annotations

import asyncio
import contextlib
import inspect
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, TypeVar

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api import negotiate, protocol
from api.bodies import read_body
from api.problems import respond
from api.protocol import RefusedError
from graph.engine.answer import QueryAnswer
from graph.engine.request import QueryRequest
from graph.errors import FormatNotFittingError, LawgraphError

if TYPE_CHECKING:
    from starlette.types import Message, Receive, Scope, Send

    from api.negotiate import Offer
    from graph.engine.engine import Engine

T = TypeVar("T")

Page = Callable[[Request], Response | Awaitable[Response]]
"""Answers those who come without a query: a page for people, a description for programs."""

_OPEN_TO_ALL = (
    (b"access-control-allow-origin", b"*"),
    (b"access-control-expose-headers", b"X-Lawgraph-Generation, Retry-After"),
)
_PREFLIGHT = {
    "Allow": ", ".join(protocol.METHODS),
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": ", ".join(protocol.METHODS),
    "Access-Control-Allow-Headers": "Accept, Content-Type",
    "Access-Control-Max-Age": "86400",
}
_BYTES_A_CHARACTER = 12  # a character of four bytes, percent-encoded
_SLACK = 20_000  # bytes of other parameters


def sparql_route(
    engine: Engine, path: str = "/sparql", page: Page | None = None, longest_query: int = 200_000
) -> Route:
    """The route to add to an application: ``app.router.routes.append(sparql_route(engine))``.

    Args:
        engine: started by whoever starts the application.
        path: where it lies.
        page: answers who comes without a query: a browser, or a program that accepts RDF.
        longest_query: characters; a body that cannot be one is refused before it is read.
    """
    return Route(path, SparqlEndpoint(engine, page, longest_query), include_in_schema=False)


class SparqlEndpoint:
    """The ASGI application; the arguments are those of ``sparql_route``."""

    def __init__(self, engine: Engine, page: Page | None, longest_query: int) -> None:
        self._engine = engine
        self._page = page
        self._largest_body = longest_query * _BYTES_A_CHARACTER + _SLACK

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        headers = {name: value.decode("latin-1") for name, value in scope["headers"]}
        try:
            response = await self._answer(scope, headers, receive, send)
        except LawgraphError as error:
            response = respond(error)
        if response is not None:
            response.headers.setdefault("Vary", "Accept")
            response.headers["X-Lawgraph-Generation"] = self._engine.generation
            await response(scope, receive, send)

    async def _answer(
        self, scope: Scope, headers: dict[bytes, str], receive: Receive, send: Send
    ) -> Response | None:
        method, accept = scope["method"], headers.get(b"accept")
        if method == "OPTIONS":
            return Response(status_code=204, headers=_PREFLIGHT)
        body = b""
        if protocol.wants_body(method):
            body = await read_body(headers, receive, self._largest_body)
        asked = protocol.read(method, scope["query_string"], headers.get(b"content-type"), body)
        if asked.query is None:
            return await self._without_query(scope, accept)
        try:
            offer = negotiate.offer(accept, asked.formats)
        except ValueError as error:
            raise RefusedError(400, str(error)) from None
        if offer.rows is None and offer.triples is None:
            raise FormatNotFittingError(
                f"nothing that is written here is accepted by '{accept}': accept "
                "application/sparql-results+json or text/turtle, or leave Accept out"
            )
        request = QueryRequest(
            asked.query,
            rows=offer.rows.format.name if offer.rows else None,
            triples=offer.triples.format.name if offer.triples else None,
            base=address_of(scope, headers),
            default_graphs=asked.default_graphs,
            named_graphs=asked.named_graphs,
        )
        await deliver(self._engine, request, offer, method == "HEAD", receive, send)
        return None

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


async def deliver(
    engine: Engine, request: QueryRequest, offer: Offer, head: bool, receive: Receive, send: Send
) -> None:
    """Ask the engine and send what it answers; stop the query when the client leaves.

    Args:
        engine: that answers.
        request: what is asked.
        offer: the formats that ``request`` names.
        head: send the headers only.
        receive: of the ASGI scope.
        send: likewise.
    """
    left = asyncio.ensure_future(_left(receive))
    try:
        answer = await _unless(left, engine.run(request))
        if answer is not None:
            await _send(answer, offer, head, left, send)
    finally:
        left.cancel()


async def _send(
    answer: QueryAnswer, offer: Offer, head: bool, left: asyncio.Future[None], send: Send
) -> None:
    chosen = offer.rows if answer.kind == "rows" else offer.triples
    headers = [
        (b"content-type", chosen.content_type.encode() if chosen else b""),
        (b"vary", b"Accept"),
        (b"x-lawgraph-generation", answer.generation.encode()),
        *_OPEN_TO_ALL,
    ]
    if answer.length is not None:
        headers.append((b"content-length", str(answer.length).encode()))
    try:
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        if head:
            await send(_part(b"", more=False))
            return
        if answer.length is not None:
            await send(_part(answer.whole(), more=False))
            return
        chunks = aiter(answer)
        with contextlib.suppress(LawgraphError):
            # A query that is stopped now cannot get a status any more. Leaving without the
            # last part makes the server cut the connection, so that no client takes half
            # an answer for a whole one.
            while (chunk := await _unless(left, anext(chunks, b""))) is not None:
                await send(_part(chunk, more=bool(chunk)))
                if not chunk:
                    return
    finally:
        answer.close()


async def _unless(left: asyncio.Future[None], work: Awaitable[T]) -> T | None:
    """Wait for the work, or drop it and give None when the client leaves."""
    task = asyncio.ensure_future(work)
    either: list[asyncio.Future[Any]] = [task, left]
    try:
        await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
    except asyncio.CancelledError:
        task.cancel()
        raise
    if task.done():
        return task.result()
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError, LawgraphError):
        late = await task
        if isinstance(late, QueryAnswer):
            late.close()
    return None


async def _left(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


def _part(body: bytes, *, more: bool) -> Message:
    return {"type": "http.response.body", "body": body, "more_body": more}


def address_of(scope: Scope, headers: dict[bytes, str]) -> str:
    """The address that was asked, without its query: the base of relative IRIs."""
    host = headers.get(b"host") or "localhost"
    return f"{scope['scheme']}://{host}{scope['path']}"
