"""Bodies: the body of a request, read no further than it may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.protocol import RefusedError

if TYPE_CHECKING:
    from starlette.types import Receive


async def read_body(headers: dict[bytes, str], receive: Receive, largest: int) -> bytes:
    """The whole body.

    Args:
        headers: of the request, names in lower case.
        receive: of the ASGI scope.
        largest: bytes; what is announced larger is refused before it is read.

    Raises:
        RefusedError: it is larger, or it ended early.
    """
    said = headers.get(b"content-length", "0")
    announced = int(said) if said.isdecimal() else 0
    body = bytearray()
    while True:
        if len(body) > largest or announced > largest:
            raise RefusedError(413, f"the body is larger than {largest:,} bytes: send it in parts")
        message = await receive()
        if message["type"] == "http.disconnect":
            raise RefusedError(400, "the request ended before its body did")
        body += message.get("body", b"")
        if not message.get("more_body"):
            return bytes(body)
