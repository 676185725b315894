"""Delivery: an answer of the engine as it comes, chunk by chunk, to a client that may leave."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable
from typing import TYPE_CHECKING, Any, TypeVar

from api.remembered import Result, tag_of
from graph.engine.answer import QueryAnswer
from graph.errors import LawgraphError

if TYPE_CHECKING:
    from starlette.types import Message, Receive, Send

    from api.negotiate import Offer
    from api.remembered import Remembered

T = TypeVar("T")

Headers = list[tuple[bytes, bytes]]


class Keeping:
    """Where the result of one query is kept.

    Args:
        results: that are remembered.
        key: of this query.
    """

    def __init__(self, results: Remembered, key: str) -> None:
        self._results = results
        self._key = key
        self._parts: list[bytes] = []
        self._room = results.largest

    def tag(self, generation: str) -> str:
        """The entity tag of the result from that generation."""
        return tag_of(self._key, generation)

    def add(self, part: bytes) -> None:
        """Take a part; what grows too large is let go of."""
        self._room -= len(part)
        if self._room >= 0:
            self._parts.append(part)
        else:
            self._parts.clear()

    def done(self, content_type: str, generation: str) -> None:
        """All parts came."""
        if self._room >= 0:
            body = b"".join(self._parts)
            result = Result(content_type, body, self.tag(generation), generation)
            self._results.put(self._key, result)


async def deliver(
    answering: Awaitable[QueryAnswer],
    offer: Offer,
    head: bool,
    receive: Receive,
    send: Send,
    keeping: Keeping | None = None,
) -> None:
    """Wait for the engine and send what it answers; stop the query when the client leaves.

    Args:
        answering: the answer to come.
        offer: the formats that were asked for.
        head: send the headers only.
        receive: of the ASGI scope.
        send: likewise.
        keeping: remembers the result.
    """
    left = asyncio.ensure_future(_left(receive))
    try:
        answer = await _unless(left, answering)
        if answer is not None:
            await _send(answer, offer, head, left, send, keeping)
    finally:
        left.cancel()


async def send_result(result: Result, head: bool, send: Send) -> None:
    """Send a result that was remembered."""
    headers = result_headers(result.content_type, result.generation, result.tag)
    headers.append((b"content-length", str(len(result.body)).encode()))
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send(_part(b"" if head else result.body, more=False))


def result_headers(content_type: str, generation: str, tag: str | None) -> Headers:
    """The headers of a result, but for its length."""
    headers = [
        (b"content-type", content_type.encode()),
        (b"x-lawgraph-generation", generation.encode()),
        (b"vary", b"Accept"),
    ]
    if tag is not None:
        headers += [(b"etag", tag.encode()), (b"cache-control", b"no-cache")]
    return headers


async def _send(
    answer: QueryAnswer,
    offer: Offer,
    head: bool,
    left: asyncio.Future[None],
    send: Send,
    keeping: Keeping | None,
) -> None:
    chosen = offer.rows if answer.kind == "rows" else offer.triples
    content_type = chosen.content_type if chosen else ""
    tag = keeping.tag(answer.generation) if keeping else None
    headers = result_headers(content_type, answer.generation, tag)
    if answer.length is not None:
        headers.append((b"content-length", str(answer.length).encode()))
    try:
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        if head:
            await send(_part(b"", more=False))
            return
        if answer.length is not None:
            body = answer.whole()
            if keeping:
                keeping.add(body)
                keeping.done(content_type, answer.generation)
            await send(_part(body, more=False))
            return
        chunks = aiter(answer)
        with contextlib.suppress(LawgraphError):
            # A query that is stopped now cannot get a status any more. Leaving without the
            # last part makes the server cut the connection, so that no client takes half
            # an answer for a whole one.
            while (chunk := await _unless(left, anext(chunks, b""))) is not None:
                if keeping:
                    keeping.add(chunk)
                if not chunk and keeping:
                    keeping.done(content_type, answer.generation)
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
