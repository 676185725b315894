"""``lawgraph bench http``: our service, the native Oxigraph server and rdflib-endpoint.

Everything runs on loopback with data that is generated here; nothing is left behind. What is
"cold" has its cache of results turned off; "repeated" may remember within a generation.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from bench.service.data import generate
from bench.service.measure import Cells, differences, label, measure
from bench.service.questions import Question, questions
from bench.service.report import tables
from bench.service.servers import Server, lawgraph, oxigraph, publish, rdflib_endpoint, resident
from graph.store import RESULTS, WRITES, open_generation

_SLOW = 200_000  # triples up to which rdflib-endpoint takes part
_PEERS = ["disk", "memory", "rdflib"]
_COMPARED = 5  # texts of each kind whose answers are compared


def main() -> None:
    """Generate, start, compare, measure, print."""
    given = _arguments()
    law = generate(given.triples)
    asked = [q for q in questions(law) if not given.only or q.name in given.only]
    with (
        tempfile.TemporaryDirectory(prefix="lawgraph-bench-") as folder,
        _servers(Path(folder), law.ntriples(), given.peers) as servers,
    ):
        told(f"{len(law.lines):,} triples; {len(servers)} servers; {platform.processor()}")
        unequal = differences(servers, asked, _COMPARED)
        cells = measure(servers, asked, given.rounds, given.seconds, given.connections, told)
        # Told as soon as it is known: whoever stops the rest keeps this.
        say(f"{len(law.lines):,} triples, {datetime.now(UTC):%Y-%m-%d}, {given.rounds} rounds")
        ours = [label(s) for s in servers if s.name == "lawgraph"]
        say(tables(cells, ours, [label(s) for s in servers if s.name != "lawgraph"]))
        added = _added(Path(folder), asked, cells, label(servers[0]))
        memory = {label(s): resident(s.process.pid) >> 20 for s in servers}
    say("\nadded to the engine in the process, cold, 1 connection: " + added)
    say("resident memory, MiB: " + ", ".join(f"{k} {v:,}" for k, v in memory.items()))
    say("answers compared: " + ("all equal" if not unequal else "NOT equal\n" + "\n".join(unequal)))
    if given.json:
        packed = [
            {"server": s, "question": q, "connections": c, "median_ms": x.median, "rate": x.rate}
            for (s, q, c), x in cells.items()
        ]
        given.json.write_text(json.dumps(packed, indent=1) + "\n", "utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="lawgraph bench http", description=__doc__)
    parser.add_argument("--triples", type=int, default=100_000, help="100000, or 1000000")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=1.0, help="of one slice")
    parser.add_argument("--connections", type=int, nargs="+", default=[1, 16])
    parser.add_argument("--peers", nargs="*", choices=_PEERS, default=_PEERS)
    parser.add_argument("--only", nargs="*", default=[], help="names of questions")
    parser.add_argument("--json", type=Path, help="file for the figures")
    return parser.parse_args()


@contextlib.contextmanager
def _servers(folder: Path, ntriples: bytes, peers: list[str]) -> Iterator[list[Server]]:
    file = folder / "data.nt"
    file.write_bytes(ntriples)
    home = folder / "home"
    publish(home, ntriples)
    servers: list[Server] = []
    try:
        servers.append(lawgraph(home, "lawgraph", "memory, cold", LAWGRAPH_CACHE_MIB="0"))
        servers.append(lawgraph(home, "lawgraph", "memory, repeated"))
        if "disk" in peers:
            servers.append(oxigraph(folder, file, memory=False))
        if "memory" in peers:
            servers.append(oxigraph(folder, file, memory=True))
        if "rdflib" in peers and ntriples.count(b"\n") <= _SLOW:
            servers.append(rdflib_endpoint(file))
        yield servers
    finally:
        for server in servers:
            server.stop()


def _added(folder: Path, asked: list[Question], cells: Cells, cold: str) -> str:
    """Milliseconds that the way through the service adds to the median of each small query."""
    [path] = (folder / "home" / "generations").glob("0*")
    graph = open_generation(path, memory=True)
    found = []
    for question in asked:
        times = []
        for text in question.texts:
            began = time.perf_counter()
            if question.rows:
                graph.inner.query(text).serialize(format=RESULTS["json"])
            else:
                graph.inner.query(text).serialize(format=WRITES["ntriples"])
            times.append(time.perf_counter() - began)
        bare = statistics.median(times) * 1000
        if bare < 1 and (cold, question.name, 1) in cells:
            found.append(f"{question.name} {cells[cold, question.name, 1].median - bare:.2f} ms")
    graph.close()
    return ", ".join(found)


def told(text: str) -> None:
    """Progress."""
    sys.stderr.write(f"{text}\n")


def say(text: str) -> None:
    """The result."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
