"""Endpoint: what the routes of the protocols share: problem documents, and who answered."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from api.problems import respond
from graph.errors import LawgraphError

if TYPE_CHECKING:
    from starlette.responses import Response
    from starlette.types import Receive, Scope, Send


class Endpoint(ABC):
    """An ASGI application at a plain route."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        headers = {name: value.decode("latin-1") for name, value in scope["headers"]}
        try:
            response = await self.answer(scope, headers, receive, send)
        except LawgraphError as error:
            response = respond(error)
        if response is not None:
            await self.signed(response)(scope, receive, send)

    def signed(self, response: Response) -> Response:
        """The response with the generation that answered, and what its form depends on."""
        response.headers.setdefault("Vary", "Accept")
        response.headers.setdefault("X-Lawgraph-Generation", self.generation)
        return response

    @property
    @abstractmethod
    def generation(self) -> str:
        """The name of the generation that answers."""

    @abstractmethod
    async def answer(
        self, scope: Scope, headers: dict[bytes, str], receive: Receive, send: Send
    ) -> Response | None:
        """Answer a request; None where the answer was already sent.

        Raises:
            LawgraphError: refused or failed.
        """
