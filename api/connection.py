"""Connection: how long and how large a request may be before it is one.

The server's own protocol waits for the rest of a request for ever and keeps as much of it as is
sent. Here its head has to come within seconds and within some kilobytes, its body within minutes;
how large a body may be is known only to whoever reads it. What is still on its way of a body that
was refused is read all the same, so that the client gets to see the answer, but slowly: a client
that sends ten megabytes again and again otherwise keeps a processor busy with copying them.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, ClassVar

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from api.hardening import HEADERS
from api.origins import OPEN
from api.problems import MEDIA_TYPE, problem
from api.protocol import RefusedError

if TYPE_CHECKING:
    import asyncio

_LARGEST_HEAD = 300_000  # bytes; what follows the address included
_LONGEST_ADDRESS = 65_535  # bytes; the parser of the server counts no further
_BODY_SECONDS = 300.0
_UNWANTED = 16 << 20  # bytes a second that are read of bodies that were answered before they ended

HARDENED = b"".join(f"{n}: {v}\r\n".encode() for n, v in {**HEADERS, **OPEN}.items())
"""The headers of every answer, as bytes."""


class Pace:
    """When the next bytes may be read, if so many a second are read of all connections together.

    Args:
        rate: bytes a second.
    """

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._due = 0.0

    def pause(self, size: int, now: float) -> float:
        """Seconds to wait after so many bytes were read.

        >>> pace = Pace(1000)
        >>> pace.pause(500, now=10.0), pace.pause(1500, now=10.0), pace.pause(100, now=20.0)
        (0.5, 2.0, 0.1)
        """
        self._due = max(self._due, now) + size / self._rate
        return self._due - now


class BoundedProtocol(HttpToolsProtocol):
    """One connection; ``head_seconds`` is what a request has to name its end in."""

    head_seconds: ClassVar[float] = 20.0
    _pace: ClassVar[Pace] = Pace(_UNWANTED)

    def __init__(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 (those of uvicorn)
        super().__init__(*args, **options)
        self.halfway = False
        self._in_body = False
        self._size = 0
        self._alarm: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Somebody came, and has to say what for."""
        super().connection_made(transport)
        self._within(self.head_seconds)

    def connection_lost(self, exc: Exception | None) -> None:
        """Somebody left."""
        self._within(None)
        super().connection_lost(exc)

    def on_message_begin(self) -> None:
        """A request begins."""
        self.halfway, self._in_body = True, False
        self._within(self.head_seconds)
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        """Its head is here."""
        self._in_body, self._size = True, 0
        self._within(_BODY_SECONDS)
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """All of it is here."""
        self.halfway, self._size = False, 0
        self._within(None)
        super().on_message_complete()

    def data_received(self, data: bytes) -> None:
        """Take bytes, unless they are too many for a head."""
        if not (self.halfway and self._in_body):
            self._size += len(data)
            if self._size > _LARGEST_HEAD:
                self._refuse()
                return
        super().data_received(data)
        if self._answered_early():
            self._read_later(len(data))

    def on_response_complete(self) -> None:
        """An answer was sent, perhaps before the body that it refuses came."""
        super().on_response_complete()
        if self._answered_early():
            self._read_later(0)

    def send_400_response(self, msg: str) -> None:
        """Say what was wrong with bytes that are no request, as every other refusal is said."""
        if self._address() > _LONGEST_ADDRESS:
            self._refuse()
        else:
            self._tell(400, "Bad Request", f"{msg} Send one as RFC 9112 says.")

    def at_ease(self) -> None:
        """A whole request came by another way; nothing is waited for."""
        self._within(None)

    def _answered_early(self) -> bool:
        body_comes = self.halfway and self._in_body
        return body_comes and self.cycle.response_complete and not self.transport.is_closing()

    def _read_later(self, size: int) -> None:
        self.flow.pause_reading()
        self.loop.call_later(self._pace.pause(size, self.loop.time()), self._read_on)

    def _read_on(self) -> None:
        if not self.transport.is_closing():
            self.flow.resume_reading()

    def _within(self, seconds: float | None) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
        self._alarm = self.loop.call_later(seconds, self._too_late) if seconds else None

    def _too_late(self) -> None:
        if not self.transport.is_closing():
            self.transport.close()

    def _refuse(self) -> None:
        if self.transport.is_closing():
            return
        if self._address() > _LONGEST_ADDRESS:
            what = f"the address is longer than {_LONGEST_ADDRESS:,} bytes"
            self._tell(414, "URI Too Long", f"{what}: send a long query by POST")
        else:
            what = f"the head of the request is larger than {_LARGEST_HEAD:,} bytes"
            self._tell(431, "Request Header Fields Too Large", f"{what}: send a long text by POST")

    def _address(self) -> int:
        return len(getattr(self, "url", b""))

    def _tell(self, status: int, reason: str, detail: str) -> None:
        body = json.dumps(problem(RefusedError(status, detail))).encode()
        head = f"HTTP/1.1 {status} {reason}\r\ncontent-type: {MEDIA_TYPE}\r\n"
        length = f"content-length: {len(body)}\r\nconnection: close\r\n\r\n"
        self.transport.write(b"".join((head.encode(), HARDENED, length.encode(), body)))
        self.transport.close()
