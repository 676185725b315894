"""Origins: what pages that were loaded from elsewhere may do, the same for every route.

What is public may be read by any page; nothing is sent along by itself, as there are no cookies,
and whoever writes must have the token. ``/mcp`` looks at origins itself, and ``/metrics`` is for
whoever serves: no page reads these.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import Response

if TYPE_CHECKING:
    from collections.abc import Iterable

    from starlette.types import ASGIApp, Receive, Scope, Send

OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": (
        "Content-Disposition, Content-Location, ETag, Link, Location, Repr-Digest, Retry-After, "
        "WWW-Authenticate, X-Lawgraph-Generation, X-Total-Count"
    ),
}
"""What every answer that pages may read carries; a browser tells a page of no other header."""

_CLOSED = ("/mcp", "/metrics")
_OWN = ("/sparql", "/update", "/graphs")  # answer OPTIONS themselves, with their own methods


def readable(path: str) -> bool:
    """Whether a page of another origin may read what is answered here.

    >>> readable("/v1/acts"), readable("/metrics")
    (True, False)
    """
    return path not in _CLOSED


def preflight(methods: Iterable[str], headers: Iterable[str]) -> dict[str, str]:
    """The headers that tell a browser what a page may send.

    Args:
        methods: that mean something there.
        headers: that a page may set.
    """
    allowed = ", ".join(methods)
    return {
        "Allow": allowed,
        "Access-Control-Allow-Origin": "*",
        "Access-Control-Allow-Methods": allowed,
        "Access-Control-Allow-Headers": ", ".join(headers),
        "Access-Control-Max-Age": "86400",
    }


_READING = preflight(
    ("GET", "HEAD", "OPTIONS"),
    ("Accept", "Accept-Language", "If-Modified-Since", "If-None-Match", "Range"),
)


class Preflights:
    """Answers the preflights of routes that only read."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or pass the request on."""
        if scope["type"] == "http" and scope["method"] == "OPTIONS" and _ours(scope):
            await Response(status_code=204, headers=_READING)(scope, receive, send)
        else:
            await self._app(scope, receive, send)


def _ours(scope: Scope) -> bool:
    path = scope["path"]
    asked = any(name == b"access-control-request-method" for name, _ in scope["headers"])
    return asked and readable(path) and f"/{path.split('/')[1]}" not in _OWN
