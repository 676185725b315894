"""A real server over a small generation, in a process of its own."""

from __future__ import annotations

import contextlib
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
    store.load(b'<a:it> <a:number> "1.10", "01", "1.50" .', "turtle", "http://ex.org/g1")
    store.merge_union()
    store.flush()
    store.close()
    return {}


@contextlib.contextmanager
def start_tiny(generation, deadline=2, rates=(0, 1)):
    """The tiny application over a generation: its address and its process."""
    words = [str(generation), *map(str, (deadline, *rates))]
    process = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("serve_tiny.py")), *words],
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
    try:
        yield address, process
    finally:
        process.terminate()
        process.wait(10)
        process.stdout.close()


@pytest.fixture(scope="session")
def generation(tmp_path_factory):
    """The directory of a small generation."""
    return generations.publish(tmp_path_factory.mktemp("served"), write).path


@pytest.fixture(scope="session")
def tiny_server(generation):
    with start_tiny(generation) as started:
        yield started


@pytest.fixture(scope="session")
def server(tiny_server):
    """The address of the tiny application."""
    return tiny_server[0]


@pytest.fixture(scope="session")
def pid(tiny_server):
    """Its process."""
    return tiny_server[1].pid


@pytest.fixture(scope="session")
def patient_client(generation):
    """A client of a tiny application whose deadline is far, for answers that are large."""
    with (
        start_tiny(generation, 60) as (address, _),
        httpx.Client(base_url=address, timeout=60) as client,
    ):
        yield client
