"""The client: keep-alive connections on one event loop of the operating system, no library between.

The same for every server, so that what differs is the server. Requests are bytes made beforehand;
of an answer only what ends it is understood.
"""

from __future__ import annotations

import selectors
import socket
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import cycle
from urllib.parse import quote

_PIECE = 1 << 18
ROWS = "application/sparql-results+json"
TRIPLES = "application/n-triples"


class AnswerError(Exception):
    """An answer that is not one: a status that is no success, or a connection that was cut."""


@dataclass(slots=True)
class Run:
    """What a run measured.

    Attributes:
        seconds: of every answer.
        elapsed: from the first request to the last answer.
        failures: answers that were none.
    """

    seconds: list[float] = field(default_factory=list)
    elapsed: float = 0.0
    failures: int = 0

    @property
    def rate(self) -> float:
        """Answers a second."""
        return len(self.seconds) / self.elapsed if self.elapsed else 0.0


def request(path: str, query: str, accept: str) -> bytes:
    """One GET of the SPARQL protocol, as bytes."""
    return (
        f"GET {path}?query={quote(query, safe='')} HTTP/1.1\r\nHost: localhost\r\n"
        f"Accept: {accept}\r\n\r\n"
    ).encode()


class Connection:
    """One keep-alive connection: one request at a time."""

    def __init__(self, address: tuple[str, int]) -> None:
        self.sock = socket.create_connection(address, timeout=300)
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.began = 0.0
        self._answer = Answer()

    def send(self, message: bytes) -> None:
        """Ask."""
        self._answer = Answer()
        self.began = time.perf_counter()
        self.sock.sendall(message)

    def receive(self) -> bool:
        """Take what came; whether the answer is complete.

        Raises:
            AnswerError: the connection was cut.
        """
        return self._answer.feed(self.sock.recv(_PIECE))

    @property
    def status(self) -> int:
        """Status of the answer that was received."""
        return self._answer.status

    def ask(self, message: bytes) -> bytes:
        """Ask and wait for the body.

        Raises:
            AnswerError: no success.
        """
        self.send(message)
        while not self.receive():
            pass
        if self.status != 200:  # noqa: PLR2004
            raise AnswerError(f"{self.status}: {self._answer.body()[:300]!r}")
        return self._answer.body()


class Answer:
    """Bytes of one answer, until they are complete."""

    def __init__(self) -> None:
        self.status = 0
        self._pieces: list[bytes] = []
        self._head = b""
        self._left = 0
        self._chunked = False
        self._tail = b""

    def feed(self, data: bytes) -> bool:
        """Take bytes; whether that was all."""
        if not data:
            raise AnswerError("the connection was cut in the middle of an answer")
        if not self.status:
            self._head += data
            head, end, data = self._head.partition(b"\r\n\r\n")
            if not end:
                return False
            self.status = int(head[9:12])
            low = head.lower()
            at = low.find(b"content-length:")
            self._chunked = at < 0
            self._left = 0 if at < 0 else int(low[at + 15 :].split(b"\r\n", 1)[0])
        self._pieces.append(data)
        if self._chunked:
            self._tail = (self._tail + data)[-7:]
            return self._tail.endswith(b"\r\n0\r\n\r\n") or self._tail == b"0\r\n\r\n"
        self._left -= len(data)
        return self._left <= 0

    def body(self) -> bytes:
        """The bytes of the body, chunks joined."""
        data = b"".join(self._pieces)
        if not self._chunked:
            return data
        at, parts = 0, []
        while at < len(data):
            line = data.index(b"\r\n", at)
            size = int(data[at:line].split(b";")[0], 16)
            parts.append(data[line + 2 : line + 2 + size])
            at = line + 4 + size
        return b"".join(parts)


def drive(
    address: tuple[str, int],
    messages: list[bytes],
    connections: int,
    seconds: float,
    least: int,
    most: Callable[[], float] | None = None,
) -> Run:
    """Keep so many connections busy for a time, then wait for what is under way.

    Args:
        address: host and port.
        messages: sent in turn, again and again.
        connections: at once, each with one request at a time.
        seconds: during which requests are sent.
        least: answers that are waited for although the time is over.
        most: gives the time of the clock after which nothing more is sent at all.
    """
    run = Run()
    turn: Iterator[bytes] = cycle(messages)
    clock = time.perf_counter
    began = clock()
    until, sent = began + seconds, 0
    selector = selectors.DefaultSelector()
    for _ in range(connections):
        one = Connection(address)
        selector.register(one.sock, selectors.EVENT_READ, one)
        one.send(next(turn))
        sent += 1
    busy = connections
    while busy:
        for key, _ in selector.select():
            one = key.data
            if not one.receive():
                continue
            now = clock()
            run.seconds.append(now - one.began)
            run.failures += one.status != 200  # noqa: PLR2004
            if (now < until or sent < least) and (most is None or now < most()):
                one.send(next(turn))
                sent += 1
            else:
                busy -= 1
                selector.unregister(one.sock)
                one.sock.close()
    run.elapsed = clock() - began
    selector.close()
    return run
