"""Hostile clients, ten kinds, each in a thread: ``python -m bench.hostile HOST PORT SECONDS``.

Prints how often each was answered with which status, as JSON; 0 is a connection that was cut or
refused. What they send is what brought other servers down.
"""

from __future__ import annotations

import collections
import contextlib
import http.client
import json
import os
import random
import socket
import sys
import threading
import time
from collections.abc import Callable
from urllib.parse import quote

_SQUARE = "?a ?b ?c . ?d ?e ?f"
_CUBE = f"{_SQUARE} . ?g ?h ?i"
_DOUBLING = (
    'SELECT * { BIND("aaaaaaaaaa" AS ?x0) '
    + "".join(f"BIND(CONCAT(?x{i}, ?x{i}) AS ?x{i + 1}) " for i in range(28))
    + "}"
)
_TIMEOUT = 60
_AT_ONCE = 100  # connections that are opened and held

Where = tuple[str, int]


def counting(where: Where) -> int:
    """A product that is counted for ever."""
    return _post(where, f"SELECT (COUNT(*) AS ?n) {{ {_CUBE} }}")


def sorting(where: Where) -> int:
    """A product that is sorted."""
    return _post(where, f"SELECT * {{ {_SQUARE} }} ORDER BY ?f ?a")


def distinct(where: Where) -> int:
    """A product of which each row is kept."""
    return _post(where, f"SELECT (COUNT(*) AS ?n) {{ SELECT DISTINCT * {{ {_SQUARE} }} }}")


def doubling(where: Where) -> int:
    """A line of text that grows to gigabytes."""
    return _post(where, _DOUBLING)


def nesting(where: Where) -> int:
    """What overflows a stack, or keeps a planner busy."""
    deep = random.choice(("{" * 3000 + "}" * 3000, "{ ?s ?p " + "(" * 300 + ")" * 300 + " }"))  # noqa: S311
    return _post(where, f"SELECT * {deep}")


def calling(where: Where) -> int:
    """A query that would call another host, or read a file."""
    return _post(where, "SELECT * FROM <file:///etc/passwd> { SERVICE <http://127.0.0.1:9/> { } }")


def flooding(where: Where) -> int:
    """Ten megabytes of query."""
    return _post(where, "ASK {} #" + "x" * 10_000_000)


def dawdling(where: Where) -> int:
    """Millions of rows, read slowly."""
    with _connected(where) as sock:
        query = quote(f"SELECT * {{ {_SQUARE} }} LIMIT 5000000")
        sock.sendall(f"GET /sparql?query={query} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
        until = time.monotonic() + 10
        status = int((sock.recv(4096) or b"HTTP/1.1 0 ")[9:12])
        while time.monotonic() < until and sock.recv(4096):
            time.sleep(0.05)
        return status


def leaving(where: Where) -> int:
    """Asks for much and is gone."""
    with _connected(where) as sock:
        query = quote(f"SELECT (COUNT(*) AS ?n) {{ {_CUBE} }}")
        sock.sendall(f"GET /sparql?query={query} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
        time.sleep(0.05)
    return 0


def crowding(where: Where) -> int:
    """A hundred connections at once that say half of something, or nothing sensible."""
    with contextlib.ExitStack() as stack:
        for number in range(_AT_ONCE):
            sock = stack.enter_context(_connected(where))
            sock.sendall(b"GET / HTT" if number % 2 else bytes(range(256)))
        time.sleep(1)
    return 0


KINDS: tuple[Callable[[Where], int], ...] = (
    counting, sorting, distinct, doubling, nesting, calling, flooding, dawdling, leaving, crowding,
)  # fmt: skip


def main(host: str, port: int, seconds: float) -> None:
    """Be hostile for so long."""
    os.nice(10)  # they would have processors of their own
    until = time.monotonic() + seconds
    counts: dict[str, collections.Counter[int]] = {}

    def go_on(kind: Callable[[Where], int]) -> None:
        counter = counts.setdefault(kind.__name__, collections.Counter())
        while time.monotonic() < until:
            try:
                counter[kind((host, port))] += 1
            except (OSError, http.client.HTTPException, ValueError):
                counter[0] += 1
                time.sleep(0.01)

    threads = [threading.Thread(target=go_on, args=(kind,)) for kind in KINDS]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    sys.stdout.write(json.dumps(counts) + "\n")


def _post(where: Where, query: str) -> int:
    connection = http.client.HTTPConnection(*where, timeout=_TIMEOUT)
    try:
        headers = {"Content-Type": "application/sparql-query"}
        connection.request("POST", "/sparql", query.encode(), headers)
        answer = connection.getresponse()
        while answer.read(1 << 16):
            pass
        return answer.status
    finally:
        connection.close()


@contextlib.contextmanager
def _connected(where: Where):  # noqa: ANN202 (a context manager over a socket)
    sock = socket.create_connection(where, timeout=_TIMEOUT)
    try:
        yield sock
    finally:
        sock.close()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), float(sys.argv[3]))
