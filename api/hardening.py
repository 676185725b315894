"""Hardening: headers that every answer carries, and compression where it pays.

Plain ASGI: the streaming and the leaving of clients at ``/sparql`` must not pass through a layer
that buffers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.datastructures import MutableHeaders
from starlette.middleware.gzip import GZipMiddleware

from api.origins import OPEN, readable

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
}
"""Set unless the answer sets its own; a page brings the policy under which it works."""

_LARGE = 4096  # bytes; below it compression costs more than it saves


class Hardening:
    """Adds the headers to every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and complete the headers of what comes back."""

        async def complete(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                more = OPEN if readable(scope["path"]) else {}
                for name, value in (*HEADERS.items(), *more.items()):
                    headers.setdefault(name, value)
                # Compressed, it is the same answer in other bytes: RFC 9110, section 8.8.1.
                if "Content-Encoding" in headers and headers.get("ETag", "").startswith('"'):
                    headers["ETag"] = f"W/{headers['ETag']}"
            await send(message)

        await self._app(scope, receive, complete if scope["type"] == "http" else send)


class CompressPages:
    """Compresses everything but query results, which are streamed as they come."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._compressed = GZipMiddleware(app, minimum_size=_LARGE, compresslevel=5)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Choose by path."""
        chosen = self._app if scope.get("path") == "/sparql" else self._compressed
        await chosen(scope, receive, send)
