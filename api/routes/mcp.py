"""/mcp: the tools for assistants over HTTP, made when the first assistant comes.

The SDK takes a third of the time in which the service starts; whoever serves no assistant does
without it.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.routing import Route

if TYPE_CHECKING:
    from mcp.server.mcpserver import MCPServer
    from starlette.types import ASGIApp, Receive, Scope, Send

    from api.beside import Beside


class Assistants:
    """The ASGI application at ``/mcp``.

    Args:
        engine: answers.
        hosts: names under which the service may be asked besides loopback.
    """

    def __init__(self, engine: Beside, hosts: list[str]) -> None:
        self._engine = engine
        self._hosts = hosts
        self._life: asyncio.Task[None] | None = None
        self._ready: asyncio.Future[ASGIApp] | None = None
        self._end = asyncio.Event()

    def route(self) -> Route:
        """The route to add to an application."""
        return Route("/mcp", self, include_in_schema=False)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on to the SDK."""
        if self._ready is None or self._life is None:
            self._ready = asyncio.get_running_loop().create_future()
            self._life = asyncio.create_task(self._live(self._ready))
        application = await asyncio.shield(self._ready)
        await application(scope, receive, send)

    async def close(self) -> None:
        """End all sessions."""
        self._end.set()
        if self._life is not None:
            await self._life

    async def _live(self, ready: asyncio.Future[ASGIApp]) -> None:
        # What the SDK opens it closes in the same task, so its life has one of its own.
        try:
            server, application = await run_in_threadpool(_make, self._engine, self._hosts)
            async with server.session_manager.run():
                ready.set_result(application)
                await self._end.wait()
        except Exception as error:
            if ready.done():
                raise
            ready.set_exception(error)


def _make(engine: Beside, hosts: list[str]) -> tuple[MCPServer, ASGIApp]:
    from api.mcp_server import mcp_app, mcp_server  # noqa: PLC0415 - see the first lines

    server = mcp_server(engine)
    return server, mcp_app(server, hosts)
