"""Servers: ours and its peers, each a process of its own on loopback, ended by its pid."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import re
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from graph import generations
from graph.store import Store

ROOT = Path(__file__).resolve().parents[2]
_GRAPH = "https://w3id.org/lawgraph/graph/invented"
_PATIENCE = 300  # seconds in which a server has to answer its first query


@dataclass
class Server:
    """A server that answers SPARQL.

    Attributes:
        name: in reports.
        mode: where its data lies and what it remembers.
        path: of its SPARQL endpoint.
        address: host and port.
        process: to be ended with ``stop``.
    """

    name: str
    mode: str
    path: str
    address: tuple[str, int]
    process: subprocess.Popen[str]

    def stop(self) -> None:
        """End the process and wait for it."""
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def resident(pid: int) -> int:
    """Bytes of memory of a process and all that descend from it, shared pages counted once."""
    total = 0
    for one in _family(pid):
        try:
            rollup = Path(f"/proc/{one}/smaps_rollup").read_text("ascii")
        except OSError:
            continue
        found = re.search(r"^Pss:\s+(\d+)", rollup, re.MULTILINE)
        total += int(found[1]) * 1024 if found else 0
    return total


def _family(pid: int) -> list[int]:
    """A process and all that descend from it."""
    parents = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            after_name = stat.read_text("utf-8").rsplit(")", 1)[1]
            parents[int(stat.parent.name)] = int(after_name.split()[1])
    found = [pid]
    for one in found:
        found += [child for child, parent in parents.items() if parent == one]
    return found


def publish(home: Path, ntriples: bytes) -> Path:
    """A generation of the data as a build would leave it: a named graph and the merged union."""

    def write(path: Path) -> dict[str, str]:
        store = Store.create(path / "store")
        store.load(ntriples, "ntriples", _GRAPH)
        store.merge_union()
        store.flush()
        store.close()
        return {"benchmark": "invented data"}

    return generations.publish(home, write).path


def lawgraph(home: Path, name: str, mode: str, **settings: str) -> Server:
    """Our service as a user starts it, over a home that ``publish`` filled."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith("LAWGRAPH_")}
    process = subprocess.Popen(
        [sys.executable, "-c", "from api.cli import main; main()", "serve", "--port", "0"],
        env=clean
        | {"LAWGRAPH_HOME": str(home), "LAWGRAPH_WARM": "0", "NO_COLOR": "1", "COLUMNS": "200"}
        | settings,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    told = process.stderr.readline() if process.stderr else ""
    port = re.search(r"http://127\.0\.0\.1:(\d+)", told)
    if not port:
        process.kill()
        raise RuntimeError(f"the service did not start: {told}")
    # What it goes on saying is read: a full pipe would stop it.
    threading.Thread(target=process.communicate, daemon=True).start()
    server = Server(name, mode, "/sparql", ("127.0.0.1", int(port[1])), process)
    until = time.monotonic() + _PATIENCE
    wanted = "disk" if settings.get("LAWGRAPH_COPY_BELOW_MIB") == "0" else "memory"
    while health(server).get("mode") != wanted:
        _hold(server, until)
    return server


def health(server: Server) -> Mapping[str, object]:
    """What ``/health`` of our service tells; empty while it does not answer."""
    connection = http.client.HTTPConnection(*server.address, timeout=10)
    try:
        connection.request("GET", "/health")
        told: Mapping[str, object] = json.loads(connection.getresponse().read())
    except OSError:
        return {}
    finally:
        connection.close()
    return told


def oxigraph(home: Path, ntriples: Path, *, memory: bool) -> Server:
    """The native server: on its on-disk default after its own bulk load, or in memory."""
    binary, port = str(Path(sys.executable).with_name("oxigraph")), _free_port()
    command = [binary, "serve", "--bind", f"127.0.0.1:{port}"]
    if not memory:
        where = ["--location", str(home / "oxigraph")]
        for step in (["load", *where, "--file", str(ntriples)], ["optimize", *where]):
            subprocess.run([binary, *step], check=True, capture_output=True)  # noqa: S603
        command += where
    server = _started("oxigraph", "memory" if memory else "disk", "/query", port, command)
    if memory:
        connection = http.client.HTTPConnection(*server.address, timeout=600)
        with ntriples.open("rb") as body:
            headers = {"Content-Type": "application/n-triples"}
            connection.request("POST", "/store?default", body, headers)
            answer = connection.getresponse()
        answer.read()
        if answer.status >= 300:  # noqa: PLR2004
            raise RuntimeError(f"oxigraph refused the data: {answer.status}")
        connection.close()
    return server


def rdflib_endpoint(ntriples: Path) -> Server:
    """rdflib-endpoint over rdflib's own store in memory."""
    port = _free_port()
    module = "bench.service.peer_rdflib"
    command = [sys.executable, "-m", module, str(ntriples), str(port)]
    return _started("rdflib-endpoint", "memory", "/", port, command)


def _started(name: str, mode: str, path: str, port: int, command: list[str]) -> Server:
    process = subprocess.Popen(  # noqa: S603 (programs of this environment, no shell)
        command, cwd=ROOT, text=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    server = Server(name, mode, path, ("127.0.0.1", port), process)
    until = time.monotonic() + _PATIENCE
    while True:
        connection = http.client.HTTPConnection(*server.address, timeout=10)
        try:
            connection.request("GET", f"{path}?query={quote('ASK { ?s ?p ?o }')}")
            connection.getresponse().read()
        except OSError:
            _hold(server, until)
        else:
            return server
        finally:
            connection.close()


def _hold(server: Server, until: float) -> None:
    if server.process.poll() is not None or time.monotonic() > until:
        server.stop()
        raise RuntimeError(f"{server.name} did not start")
    time.sleep(0.1)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])
