"""A real server over a small generation, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from graph import generations
from graph.store import Store

ROOT = Path(__file__).resolve().parents[2]


def write(path):
    store = Store.create(path / "store")
    lines = "".join(f"<a:s{i % 300}> <a:p{i % 17}> <a:s{i % 97}> .\n" for i in range(3000))
    store.load(lines.encode(), "ntriples", "http://ex.org/g1")
    store.load('<a:it> <a:label> "Қоғамдық бірлестік"@kk .'.encode(), "turtle", "http://ex.org/g2")
    store.load('<a:it> <a:label> "Қоғамдық бірлестік"@kk .'.encode(), "turtle", "http://ex.org/g1")
    store.merge_union()
    store.flush()
    store.close()
    return {}


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """The address of the tiny application."""
    path = generations.publish(tmp_path_factory.mktemp("served"), write).path
    process = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("serve_tiny.py")), str(path), "2"],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    address = f"http://127.0.0.1:{process.stdout.readline().strip()}"
    until = time.monotonic() + 20
    while True:
        try:
            httpx.get(f"{address}/status")
            break
        except httpx.ConnectError:
            assert time.monotonic() < until
            time.sleep(0.05)
    yield address
    process.terminate()
    process.wait(10)
    process.stdout.close()
