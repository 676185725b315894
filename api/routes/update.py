"""/update: the SPARQL 1.1 Protocol, update part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import Response
from starlette.routing import Route

from api import protocol
from api.bodies import read_body
from api.endpoint import Endpoint
from api.intake import acknowledged
from api.origins import preflight
from api.routes.sparql import address_of
from graph.writes.asked import WriteRequest

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

    from api.intake import Intake

_PREFLIGHT = preflight(("POST", "OPTIONS"), ("Authorization", "Content-Type", "Accept"))


def update_route(intake: Intake, path: str = "/update") -> Route:
    """The route to add to an application.

    Args:
        intake: started by whoever starts the application.
        path: where it lies.
    """
    return Route(path, UpdateEndpoint(intake), include_in_schema=False)


class UpdateEndpoint(Endpoint):
    """The ASGI application; the argument is that of ``update_route``."""

    def __init__(self, intake: Intake) -> None:
        self._intake = intake

    @property
    def generation(self) -> str:
        """The name of the generation that answers."""
        return self._intake.engine.generation

    async def answer(
        self,
        scope: Scope,
        headers: dict[bytes, str],
        receive: Receive,
        send: Send,  # noqa: ARG002 (as every endpoint takes)
    ) -> Response:
        """Answer a request; see ``Endpoint``."""
        if scope["method"] == "OPTIONS":
            return Response(status_code=204, headers=_PREFLIGHT)
        self._intake.gate.check(headers.get(b"authorization"))
        body = b""
        if scope["method"] == "POST":
            body = await read_body(headers, receive, self._intake.largest_body)
        asked = protocol.read_update(
            scope["method"], scope["query_string"], headers.get(b"content-type"), body
        )
        request = WriteRequest(
            "update",
            update=asked.update,
            base=address_of(scope, headers),
            using=asked.using,
            using_named=asked.using_named,
        )
        return acknowledged(await self._intake.take(request), 200)
