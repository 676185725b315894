"""Observing: every request counted, and told as one line of JSON where that is wanted.

Plain ASGI, outermost. What a request holds is not told: no header (tokens are there), no body, no
address of the client. The text of a query in the address is told only where that is set.
"""

from __future__ import annotations

import json
import logging
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from api.metrics import Metrics

ACCESS = "lawgraph.access"
"""The logger of requests."""

_LEFT = 499  # as nginx says it: the client closed the connection before an answer
_LONGEST = 2000  # characters of a path or a query that are told
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


class Observer:
    """Counts and tells.

    Args:
        metrics: where it is counted.
        generation: the name of the generation that answers now.
        plain: the paths of routes that the framework does not name in the scope.
        told: whether requests are logged.
        queries: whether the text of a query in the address is logged with them.
    """

    def __init__(
        self,
        metrics: Metrics,
        generation: Callable[[], str],
        plain: Callable[[], Iterable[str]],
        told: bool = False,
        queries: bool = False,
    ) -> None:
        self._metrics = metrics
        self._generation = generation
        self._plain = plain
        self._told = told
        self._queries = queries
        self._log = logging.getLogger(ACCESS)

    def begun(self) -> None:
        """A request begins."""
        self._metrics.in_flight.inc()

    def ended(self, scope: Scope, status: int | None, sent: int, seconds: float) -> None:
        """A request that began has ended.

        Args:
            scope: of the request; ``method``, ``path`` and ``query_string`` are enough.
            status: of the answer; None where the client left before one.
            sent: bytes of its body.
            seconds: from the request to the end of the answer.
        """
        self._metrics.in_flight.dec()
        route = self._route(scope)
        status = _LEFT if status is None else status
        # Clients make up methods, and every value of a label is kept for ever.
        method = scope["method"] if scope["method"] in _METHODS else "other"
        self._metrics.answered(route, method, status, seconds)
        if self._told:
            self._log.info("request", extra=self._facts(scope, route, status, sent, seconds))

    async def watch(
        self, app: ASGIApp, since: float, scope: Scope, receive: Receive, send: Send
    ) -> None:
        """Let an application answer a request that began, and see how it ends.

        Args:
            app: that answers.
            since: when the request began, by ``time.perf_counter``.
            scope: of ASGI.
            receive: likewise.
            send: likewise.
        """
        status: int | None = None
        sent = 0

        async def watched(message: Message) -> None:
            nonlocal status, sent
            if message["type"] == "http.response.start":
                status = message["status"]
            sent += len(message.get("body", b""))
            await send(message)

        try:
            await app(scope, receive, watched)
        except Exception:
            status = status or 500
            raise
        finally:
            self.ended(scope, status, sent, time.perf_counter() - since)

    def _route(self, scope: Scope) -> str:
        named = getattr(scope.get("route"), "path", None)
        if named is None:
            path = scope["path"]
            # A mounted folder is one route, whatever is asked of it.
            named = next((p for p in self._plain() if p in (path, f"/{path.split('/')[1]}")), None)
        return str(named or "other")

    def _facts(
        self, scope: Scope, route: str, status: int, sent: int, seconds: float
    ) -> dict[str, Any]:
        facts: dict[str, Any] = {
            "method": scope["method"],
            "route": route,
            "path": scope["path"][:_LONGEST],
            "status": status,
            "bytes": sent,
            "milliseconds": round(seconds * 1000, 1),
            "generation": self._generation(),
        }
        if self._queries:
            asked = dict(parse_qsl(scope["query_string"].decode("latin-1"))).get("query")
            if asked is not None:
                facts["query"] = asked[:_LONGEST]
        return {"facts": facts}


class Observing:
    """Shows every request to an observer."""

    def __init__(self, app: ASGIApp, observer: Observer) -> None:
        self._app = app
        self._observer = observer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and see what comes back."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        self._observer.begun()
        await self._observer.watch(self._app, time.perf_counter(), scope, receive, send)


class JsonLines(logging.Formatter):
    """One JSON object a line: time, level, logger, message, and what belongs to it."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        line |= getattr(record, "facts", {})
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def log_as_json() -> None:
    """Write all logs of the process as JSON lines on standard error; requests from here on too."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.getLogger(ACCESS).setLevel(logging.INFO)
