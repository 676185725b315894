"""Whoever runs the service sees what it does, and nobody who reads its logs sees a secret."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from api.settings import SettingError, Settings
from graph import generations
from tests.api.conftest import write

SECRET = "s3cret-t0ken"


def run(home, **environment):
    clean = {k: v for k, v in os.environ.items() if not k.startswith("LAWGRAPH_")}
    return subprocess.Popen(
        [sys.executable, "-c", "from api.cli import main; main()", "serve", "--port", "0"],
        env=clean | {"LAWGRAPH_HOME": str(home), "COLUMNS": "200", **environment},
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    home = tmp_path_factory.mktemp("observed")
    generations.publish(home, write)
    return home


def asked(home, **environment):
    """The metrics and the log lines of a service that was asked a few things."""
    process = run(home, **environment)
    address = re.search(r"http://[0-9.]+:[0-9]+", process.stderr.readline())[0]
    with httpx.Client(base_url=address, timeout=30) as client:
        client.get("/sparql", params={"query": "ASK { ?hidden ?p ?o }", "token": SECRET})
        client.post("/sparql", data={"query": "ASK { ?body ?p ?o }"})
        for number in range(3):
            client.get(f"/no/such/{number}", headers={"Authorization": f"Bearer {SECRET}"})
        client.get("/v1/norms?colour=red")
        client.request("PROPFIND", "/health")
        metrics = client.get("/metrics")
    process.terminate()
    _, rest = process.communicate(timeout=20)
    return metrics, rest.splitlines()


@pytest.fixture(scope="module")
def quiet(home):
    return asked(home)


@pytest.fixture(scope="module")
def telling(home):
    return asked(home, LAWGRAPH_LOG="json")


def samples(metrics):
    return {
        (s.name, *sorted(s.labels.values())): s.value
        for family in text_string_to_metric_families(metrics.text)
        for s in family.samples
    }


def test_requests_are_counted_by_route_method_and_status(quiet):
    found = samples(quiet[0])
    counted = {k[1:]: v for k, v in found.items() if k[0] == "lawgraph_requests_total"}
    assert counted[tuple(sorted(("/sparql", "GET", "200")))] == 1
    assert counted[tuple(sorted(("/sparql", "POST", "200")))] == 1
    assert counted[tuple(sorted(("/{path:path}", "GET", "404")))] == 3
    assert counted[tuple(sorted(("/v1/norms", "GET", "400")))] == 1
    assert not [k for k in counted if "PROPFIND" in k]
    assert found["lawgraph_request_seconds_count", "/sparql"] == 2


def test_generation_lanes_and_memory_are_told(home, quiet):
    text = quiet[0].text
    assert quiet[0].headers["content-type"].startswith("text/plain; version=")
    assert f'generation="{generations.current(home).id}"' in text
    found = samples(quiet[0])
    for name in ("running", "waiting", "idle"):
        for lane in ("public", "answers"):
            assert found[f"lawgraph_queries_{name}", lane] >= 0
    assert found["lawgraph_queries_served_total", "public"] >= 2
    for door in ("long", "short", "warm"):
        assert found["lawgraph_apart_inside", door] >= 0
        assert found["lawgraph_apart_refused_total", door] == 0
    assert found["process_resident_memory_bytes",] > 1e6


def test_nothing_is_logged_of_what_people_ask_unless_it_is_wanted(quiet):
    assert quiet[1] == []


def test_every_request_is_one_json_object_without_what_was_asked(home, telling):
    lines = [json.loads(line) for line in telling[1]]
    told = [line for line in lines if line["logger"] == "lawgraph.access"]
    assert len(told) == 8
    first = told[0]
    assert first["route"] == first["path"] == "/sparql"
    assert (first["method"], first["status"], first["level"]) == ("GET", 200, "info")
    assert first["generation"] == generations.current(home).id
    assert first["milliseconds"] > 0 and first["bytes"] > 0 and first["time"].endswith("+00:00")
    whole = "\n".join(telling[1])
    assert "hidden" not in whole and "?body" not in whole and "127.0.0.1" not in whole


def test_queries_are_told_where_that_is_set_and_tokens_never(home):
    lines = asked(home, LAWGRAPH_LOG="json", LAWGRAPH_LOG_QUERIES="1")[1]
    assert json.loads(lines[0])["query"] == "ASK { ?hidden ?p ?o }"
    assert SECRET not in "\n".join(lines)


def test_a_form_of_logs_that_is_none_is_refused():
    with pytest.raises(SettingError, match="plain or json"):
        Settings.read({"LAWGRAPH_LOG": "xml"})
