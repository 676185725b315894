"""The client works where nothing of Lawgraph is installed, against the real service."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CLIENT = ROOT / "clients/python"

ASKS = """
import json, sys
sys.path.insert(0, sys.argv[2])
from lawgraph_client import Lawgraph, RefusedError, UnreachableError
import lawgraph_client
assert "graph" not in sys.modules and "api" not in sys.modules
out = {"file": lawgraph_client.__file__}
with Lawgraph(sys.argv[1], page=7) as law:
    trace = law.trace("trade-union", right="strike", at="2026-11-21", restrictions_only=True)
    out["trace"] = [trace["generation"], len(trace["norms"])]
    claims = law.claims(source="odf-2015")
    out["claims"] = [c["iri"] for c in claims]
    out["total"] = claims.total()
    acts = ["trade-unions-2014", "public-associations-1996"]
    out["norms"] = [n["iri"] for n in law.norms(act=acts, barrier="entry").collect()]
    out["impact"] = len(law.impact(["kz/act/administrative-offences-2014/art/460-1"],
                                   at="2026-11-21")["lifted"])
    out["rows"] = law.select("SELECT (COUNT(*) AS ?n) (true AS ?b) { ?s ?p ?o }").rows
    out["ask"] = law.ask("ASK { ?s ?p ?o }")
    out["turtle"] = law.resource("kz/act/trade-unions-2014")[:5]
    out["cite"] = law.cite("Article 10 of the Law on Public Associations")["citations"][0]["text"]
    table = law.standards(lang="en").collect()
    try:
        frame = table.to_dataframe()
        out["frame"] = list(frame.columns)
    except Exception as error:
        out["frame"] = str(error)
    try:
        law.trace("guild")
    except RefusedError as error:
        out["refused"] = [error.status, error.detail]
try:
    Lawgraph("http://127.0.0.1:1").health()
except UnreachableError as error:
    out["unreachable"] = str(error)
print(json.dumps(out))
"""

BUSY = """
import sys, time
sys.path.insert(0, sys.argv[1])
import httpx
from lawgraph_client import Lawgraph, RefusedError
slept, seen = [], []
time.sleep = slept.append
def answer(request):
    seen.append(request)
    if len(seen) < 3:
        return httpx.Response(503, headers={"Retry-After": "2"}, json={"title": "busy"})
    return httpx.Response(200, json={"generation": "g"})
assert Lawgraph("http://x", transport=httpx.MockTransport(answer)).health() == {"generation": "g"}
assert slept == [2.0, 2.0], slept
seen.clear()
try:
    Lawgraph("http://x", retries=1, transport=httpx.MockTransport(answer)).health()
    raise SystemExit("not refused")
except RefusedError as error:
    assert (error.status, error.title) == (503, "busy")
stopped = httpx.MockTransport(lambda r: httpx.Response(503, json={"title": "deadline"}))
slept.clear()
try:
    Lawgraph("http://x", transport=stopped).health()
except RefusedError:
    assert slept == []
"""


def isolated(tmp_path, script, *words):
    """Run without this checkout: elsewhere, and without the path of the project."""
    done = subprocess.run(
        [sys.executable, "-P", "-c", script, *words],
        cwd=tmp_path,
        env={"PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def told(served, tmp_path_factory):
    return json.loads(isolated(tmp_path_factory.mktemp("away"), ASKS, served, str(CLIENT)))


def test_a_program_elsewhere_gets_the_answers_of_the_service(told, corpus):
    assert told["file"].startswith(str(CLIENT))
    assert told["trace"][0] == corpus.generation
    assert told["trace"][1] > 0
    assert told["impact"] == 3
    total = corpus.select("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")[0]["n"].text
    assert told["rows"] == [{"n": int(total), "b": True}]
    assert told["ask"] is True
    assert told["turtle"] == "@base"
    assert "Article 10" in told["cite"]


def test_all_pages_are_followed_once(told):
    assert len(told["claims"]) == len(set(told["claims"])) == told["total"] > 7
    assert len(told["norms"]) == len(set(told["norms"])) > 7


def test_a_table_becomes_a_data_frame_or_says_what_is_missing(told):
    assert told["frame"][:2] == ["iri", "label"] or "pip install" in told["frame"]


def test_a_refusal_says_what_would_be_right(told):
    assert told["refused"][0] == 400
    assert "guild" in told["refused"][1]
    assert "127.0.0.1:1" in told["unreachable"]


def test_a_busy_service_is_asked_again_when_it_says(tmp_path):
    isolated(tmp_path, BUSY, str(CLIENT))


def test_the_client_imports_httpx_and_nothing_of_ours():
    allowed = {"httpx", "lawgraph_client", "pandas", *sys.stdlib_module_names}
    for path in CLIENT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module]
            assert {n.split(".")[0] for n in names} <= allowed, path
