"""The second wall: a worker cannot make a socket, whatever a query finds."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROGRAM = """
import socket, sys
from graph.engine.sealed import seal
import pyoxigraph
store = pyoxigraph.Store()
listener = socket.create_server(("127.0.0.1", 0)); listener.settimeout(0.2)
assert seal()
try:
    socket.socket()
    sys.exit("a socket was made")
except PermissionError:
    pass
port = listener.getsockname()[1]
try:
    list(store.query("SELECT * { SERVICE <http://127.0.0.1:%d/> { ?s ?p ?o } }" % port))
    sys.exit("SERVICE was answered")
except (RuntimeError, OSError):
    pass
try:
    listener.accept()
    sys.exit("SERVICE arrived")
except (TimeoutError, PermissionError):
    pass
assert open("/proc/self/status").read()
"""


def test_a_sealed_process_reaches_no_host_even_where_service_gets_through():
    root = Path(__file__).resolve().parents[3]
    command = [sys.executable, "-c", PROGRAM]
    done = subprocess.run(command, check=False, cwd=root, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
