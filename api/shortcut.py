"""Shortcut: a plain GET of ``/sparql``, from the bytes that came to the bytes that go.

The server's own way (parser, scope, task, application, messages) costs some tenths of a
millisecond in Python, more than a small query. This protocol looks at what comes first: a GET
of ``/sparql`` in one piece, with nothing unusual about it, whose query a worker can begin at
once, is answered from here. Everything else goes the usual way: other paths and methods, odd
headers, queries that must wait, answers that are large or fail. Both ways prepare and remember
with the same functions and send the same headers.
"""

from __future__ import annotations

import asyncio
import re
import threading
import time
from collections import OrderedDict
from dataclasses import dataclass
from functools import lru_cache, partial
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from uvicorn.protocols.http.httptools_impl import RequestResponseCycle

from api import protocol
from api.connection import HARDENED, BoundedProtocol
from api.delivery import result_headers
from api.hardening import Hardening
from api.prepared import Prepared, prepare
from api.rates import Rates
from api.remembered import Result
from api.routes.sparql import PATH
from graph.errors import LawgraphError

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

    from api.observing import Observer
    from api.rates import Rates
    from api.routes.sparql import SparqlEndpoint
    from graph.engine.answer import Begun

_START = f"GET {PATH}?".encode()
_REQUEST = re.compile(
    re.escape(_START) + rb"([!-~]*) HTTP/1\.1\r\n"
    rb"((?:[!#$%&'*+.^_`|~0-9A-Za-z\-]+:[\t\x20-\x7e]*\r\n)+)\r\n"
)
_LARGEST = 1 << 20  # bytes of an answer that is sent from here; what is larger streams
_LONGEST = 16_000  # bytes of a request that is looked at here
_UNUSUAL = frozenset(
    b"content-length transfer-encoding expect upgrade if-none-match forwarded".split()
)
_FORWARDED = (b"x-forwarded-for", b"x-forwarded-proto")
_PROXY = "127.0.0.1"  # whose X-Forwarded headers the server believes unless told otherwise
_SCOPE = {
    "type": "http",
    "http_version": "1.1",
    "method": "GET",
    "path": PATH,
    "headers": [],
    "route": SimpleNamespace(path=PATH),
}
_KEPT = 256  # requests whose reading is remembered
_HELD = 1 << 16  # bytes of a next request that may wait for this answer


@dataclass(frozen=True, slots=True)
class _Understood:
    """What the bytes of a request mean.

    Attributes:
        prepared: the query.
        forwarded: whether a proxy says for whom it asks.
    """

    prepared: Prepared
    forwarded: bool


class _Reading:
    """Reads requests; the same bytes are read once."""

    def __init__(self, kept: int) -> None:
        self._most = kept
        self._kept: OrderedDict[bytes, _Understood | None] = OrderedDict()

    def __call__(self, data: bytes) -> _Understood | None:
        """What is asked, or None if the usual way has to answer."""
        if data in self._kept:
            self._kept.move_to_end(data)
            return self._kept[data]
        found = _read(data)
        if self._most:
            self._kept[data] = found
            if len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return found


def _read(data: bytes) -> _Understood | None:
    match = _REQUEST.fullmatch(data)
    head = _head(match[2]) if match else None
    if match is None or head is None:
        return None
    try:
        asked = protocol.read("GET", match[1], None)
        if asked.query is None:
            return None
        prepared = prepare(asked, head.accept, head.base)
    except LawgraphError:
        return None
    return _Understood(prepared, head.forwarded)


@dataclass(frozen=True, slots=True)
class _Head:
    """What the lines of the head say that matters here.

    Attributes:
        accept: the header.
        base: IRI against which relative IRIs are resolved.
        forwarded: whether a proxy says for whom it asks.
    """

    accept: str | None
    base: str
    forwarded: bool


@lru_cache(maxsize=_KEPT)
def _head(lines: bytes) -> _Head | None:
    """Read the lines, which a client that asks again sends again; None if they are unusual."""
    headers: dict[bytes, str] = {}
    for line in lines[:-2].split(b"\r\n"):
        name, _, value = line.partition(b":")
        name = name.lower()
        if name in headers or name in _UNUSUAL:
            return None
        headers[name] = value.strip(b" \t").decode("ascii")
    if headers.get(b"connection", "keep-alive").lower() != "keep-alive" or b"host" not in headers:
        return None
    scheme = headers.get(b"x-forwarded-proto", "http")
    if scheme not in {"http", "https"}:
        return None
    forwarded = any(name in headers for name in _FORWARDED)
    return _Head(headers.get(b"accept"), f"{scheme}://{headers[b'host']}{PATH}", forwarded)


class _Shortcut(BoundedProtocol):
    """One connection."""

    endpoint: SparqlEndpoint
    observer: Observer
    rates: Rates
    reading: _Reading

    def __init__(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 (those of uvicorn)
        super().__init__(*args, **options)
        self._begun: Begun | None = None
        self._prepared: Prepared | None = None
        self._scope: dict[str, Any] = {}
        self._since = 0.0
        self._held = b""
        self._closing = False
        self._thread = threading.get_ident()

    def data_received(self, data: bytes) -> None:
        """Take the shortcut, or the usual way."""
        if self._begun is not None:
            self._held += data
            if len(self._held) > _HELD:
                self.flow.pause_reading()
        elif not (data.startswith(_START) and self._at_rest() and self._take(data)):
            super().data_received(data)

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop the query of a client that left."""
        if self._begun is not None:
            self._unwatch().leave()
            self._ended(None, 0)
        super().connection_lost(exc)

    def shutdown(self) -> None:
        """Finish what was begun."""
        if self._begun is not None:
            self._closing = True
        else:
            super().shutdown()

    def _at_rest(self) -> bool:
        busy = self.halfway or (self.cycle is not None and not self.cycle.response_complete)
        return not busy and self.scheme == "http" and not self.transport.is_closing()

    def _take(self, data: bytes) -> bool:
        if len(data) > _LONGEST:
            return False
        understood = self.reading(data)
        client = self.client[0] if self.client else ""
        if understood is None:
            return False
        if understood.forwarded and (client != _PROXY or self.rates.limited):
            return False
        if self.rates.take(client):
            return False
        endpoint, prepared = self.endpoint, understood.prepared
        if prepared.key is not None:
            found = endpoint.results.get(prepared.key, endpoint.engine.generation)
            if found is not None:
                self._begins(data)
                self._answer(found)
                return True
        try:
            begun = endpoint.engine.begin(prepared.request)
        except LawgraphError:
            begun = None  # the usual way says why
        if begun is None:
            self.rates.give_back(client)
            return False
        self._begins(data)
        self._begun, self._prepared = begun, prepared
        if begun.sock is None:
            begun.when_it_can_start(partial(self._soon, begun))
        else:
            self.loop.add_reader(begun.sock, self._more)
        return True

    def _begins(self, data: bytes) -> None:
        self._unset_keepalive_if_required()
        self.at_ease()
        self._since = time.perf_counter()
        asked = data[len(_START) : data.index(b" ", len(_START))]
        self._scope = {**_SCOPE, "query_string": asked}
        self.observer.begun()

    def _ended(self, status: int | None, sent: int) -> None:
        self.observer.ended(self._scope, status, sent, time.perf_counter() - self._since)

    def _soon(self, begun: Begun) -> None:
        # Mostly the answer before it, on this thread, set its worker free: nobody has to be woken.
        here = threading.get_ident() == self._thread
        (self.loop.call_soon if here else self.loop.call_soon_threadsafe)(self._start, begun)

    def _start(self, begun: Begun) -> None:
        """A worker has come, or none will."""
        prepared = self._prepared
        if begun is not self._begun or prepared is None:
            return  # the client left
        if begun.start() and begun.sock is not None:
            self.loop.add_reader(begun.sock, self._more)
        else:
            self._go_on(self._unwatch(), prepared)

    def _more(self) -> None:
        """The worker has said something."""
        begun, prepared = self._begun, self._prepared
        if begun is None or prepared is None or begun.receive(_LARGEST):
            return
        self._unwatch()
        if not begun.whole():
            self._go_on(begun, prepared)
            return
        talk = begun.talk
        chosen = prepared.offer.rows if talk.kind == "rows" else prepared.offer.triples
        content_type = chosen.content_type if chosen else ""
        body = talk.take()
        tag = ""
        if keeping := self.endpoint.keeping(prepared):
            tag = keeping.tag(talk.generation)
            keeping.add(body)
            keeping.done(content_type, talk.generation)
        self._answer(Result(content_type, body, tag, talk.generation))
        if self._closing:
            self.transport.close()
        elif self._held:
            held, self._held = self._held, b""
            self.flow.resume_reading()
            self.data_received(held)

    def _answer(self, result: Result) -> None:
        head = [b"HTTP/1.1 200 OK\r\n", HARDENED]
        headers = result_headers(result.content_type, result.generation, result.tag or None)
        for name, value in (*self.server_state.default_headers, *headers):
            head += (name, b": ", value, b"\r\n")
        head += (b"content-length: %d\r\n\r\n" % len(result.body), result.body)
        self.transport.write(b"".join(head))
        self._ended(200, len(result.body))
        self.on_response_complete()

    def _go_on(self, begun: Begun, prepared: Prepared) -> None:
        """Hand a query that was begun to the usual way: it is large, or failed."""

        async def resume(scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG001
            await self.endpoint.resume(begun, prepared, receive, send)

        async def observed(scope: Scope, receive: Receive, send: Send) -> None:
            hardened = Hardening(resume)
            await self.observer.watch(hardened, self._since, scope, receive, send)

        scope: Any = self._scope | {"client": self.client, "server": self.server}
        self.cycle = RequestResponseCycle(
            scope=scope,
            transport=self.transport,
            flow=self.flow,
            logger=self.logger,
            access_logger=self.access_logger,
            access_log=False,
            default_headers=self.server_state.default_headers,
            message_event=asyncio.Event(),
            expect_100_continue=False,
            keep_alive=not self._closing,
            on_response=self.on_response_complete,
        )
        self.cycle.more_body = False
        self._start_asgi_task(self.cycle, observed)  # type: ignore[arg-type]
        held, self._held = self._held, b""
        if held:
            self.flow.resume_reading()
            self.data_received(held)

    def _unwatch(self) -> Begun:
        begun, self._begun, self._prepared = self._begun, None, None
        if begun is None:
            raise RuntimeError("no query was begun here")
        if begun.sock is not None:
            self.loop.remove_reader(begun.sock)
        return begun


def shortcut(
    endpoint: SparqlEndpoint, observer: Observer, rates: Rates, head_seconds: float = 20.0
) -> type[BoundedProtocol]:
    """The protocol to serve with: ``uvicorn.Config(app, http=shortcut(…))``.

    Args:
        endpoint: that the application serves at its usual path.
        observer: that the application shows its requests to.
        rates: that the application holds clients to.
        head_seconds: within which the head of a request has to come.
    """
    kept = _KEPT if endpoint.results.most else 0
    known: dict[str, Any] = {
        "endpoint": endpoint,
        "observer": observer,
        "rates": rates,
        "reading": _Reading(kept),
    }
    known["head_seconds"] = head_seconds
    return type("Shortcut", (_Shortcut,), known)
