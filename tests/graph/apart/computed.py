"""What the tests have computed apart; imported by the processes that compute it."""

from __future__ import annotations

import os
import re
import resource
import time
from pathlib import Path

from api.protocol import RefusedError
from graph.errors import QueryMalformedError


def rows(graph, query):
    return graph.generation, [row["o"].text for row in graph.select(query)]


def pid(graph):
    return os.getpid()


def spin(graph, told):
    Path(told).write_text(str(os.getpid()))
    while True:
        pass


def wait(graph, seconds):
    time.sleep(seconds)
    return "done"


def fill(graph):
    return len("x" * (4 << 30))


def refuse(graph):
    raise RefusedError(418, "no coffee here", {"X-Pot": "tea"})


def misread(graph):
    raise QueryMalformedError("expected a brace", 3, 7)


def stumble(graph):
    return 1 / 0


def die(graph):
    os.abort()


def left(_graph):
    """Bytes of addresses that the limit of this process has never been short of."""
    limit, _ = resource.getrlimit(resource.RLIMIT_AS)
    [peak] = re.findall(r"VmPeak:\s+(\d+) kB", Path("/proc/self/status").read_text("ascii"))
    return limit - int(peak) * 1024
