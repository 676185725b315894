"""/update and /graphs over HTTP, asked of the service as it is started."""

from __future__ import annotations

import contextlib
import os
import signal
import threading
import time
from pathlib import Path

import httpx
import pytest

from graph import generations
from graph.identifiers import BASE, GRAPH, LOCAL
from tests.api.writable import TOKEN, Served, command, copied
from tests.graph.writes.conftest import write_base

MINE = f"{LOCAL}mine"
THING = f"<{BASE}kz/act/clubs-2000>"
SAYS = "<http://www.w3.org/2000/01/rdf-schema#comment>"


def note(text, graph=MINE):
    return f'INSERT DATA {{ GRAPH <{graph}> {{ {THING} {SAYS} "{text}"@en }} }}'


@pytest.fixture(scope="module")
def base(tmp_path_factory, project):
    home = tmp_path_factory.mktemp("base")
    generations.publish(home, lambda folder: write_base(folder, project))
    return home


@pytest.fixture(scope="module")
def served(base, tmp_path_factory):
    home = copied(base, tmp_path_factory.mktemp("writable") / "home")
    served = Served(home, LAWGRAPH_WRITE_BODY_MIB="1")
    yield served
    served.stop()


def test_a_write_is_seen_by_the_very_next_query_in_every_mode(served):
    for number in range(6):
        done = served.update(note(number, f"{LOCAL}seen"))
        assert done.status_code == 200, done.text
        assert done.json()["added"] == 1
        rows = served.rows(f"SELECT ?t {{ GRAPH <{LOCAL}seen> {{ {THING} {SAYS} ?t }} }}")
        assert sorted(row["t"] for row in rows) == [str(n) for n in range(number + 1)]
        asked = served.client.get("/sparql", params={"query": "ASK {}"})
        assert asked.headers["X-Lawgraph-Generation"] == done.json()["generation"]
        if number == 2:  # from here on a copy in memory answers, and follows
            until = time.monotonic() + 20
            while served.client.get("/health").json()["mode"] != "memory":
                assert time.monotonic() < until
                time.sleep(0.05)
    assert served.client.get("/health").json()["mode"] == "memory"


def test_a_rollback_is_seen_and_the_next_write_builds_on_it(served):
    before = served.update(note("kept", f"{LOCAL}undo")).json()["generation"]
    served.update(note("undone", f"{LOCAL}undo"))
    done = command(served.home, "rollback")
    assert before in done.stderr
    query = f"SELECT ?t {{ GRAPH <{LOCAL}undo> {{ ?s ?p ?t }} }} ORDER BY ?t"
    until = time.monotonic() + 10
    while [r["t"] for r in served.rows(query)] != ["kept"]:
        assert time.monotonic() < until
        time.sleep(0.05)
    served.update(note("later", f"{LOCAL}undo"))
    assert [r["t"] for r in served.rows(query)] == ["kept", "later"]


@pytest.mark.parametrize(
    ("how", "status", "says"),
    [
        ({"data": {"update": "CLEAR ALL"}}, 403, "cannot be written"),
        ({"data": {"update": "INSERT DATA { <a:s> <a:p> 1 }"}}, 403, "graph/local/"),
        ({"data": {"update": "INSERT DATA {\n <a:s> }"}}, 400, "line 2, column 8"),
        ({"data": {"update": "LOAD <http://127.0.0.1/>"}}, 403, "another host"),
        ({"data": {"update": f"DROP GRAPH <{LOCAL}none>"}}, 404, "no graph"),
        ({"data": {"query": "ASK {}"}}, 400, "/sparql"),
        ({"data": {"x": "1"}}, 400, "send one"),
        ({"content": b"update=a&update=b", "type": "form"}, 400, "2 'update'"),
        ({"content": b"CLEAR ALL", "type": "text/plain"}, 415, "application/sparql-update"),
        ({"content": b"CLEAR ALL"}, 415, "not named"),
        ({"content": "CLEAR ALL".encode("utf-16"), "type": "update"}, 400, "UTF-8"),
        ({"content": b"#" * (2 << 20), "type": "update"}, 413, "larger"),
    ],
)
def test_every_refusal_of_an_update_is_a_problem_that_says_why(served, how, status, says):
    types = {
        "form": "application/x-www-form-urlencoded",
        "update": "application/sparql-update",
    }
    headers = {"Content-Type": types.get(how["type"], how["type"])} if "type" in how else {}
    asked = {k: v for k, v in how.items() if k in {"data", "content"}}
    answer = served.client.post("/update", headers=headers, **asked)
    assert answer.status_code == status, answer.text
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert says in answer.json()["detail"]


def test_what_the_checks_refuse_comes_back_with_each_finding(served):
    answer = served.update(
        f"INSERT DATA {{ GRAPH <{MINE}> {{ <{BASE}kz/norm/none/1> a <{BASE}ontology#Norn> }} }}"
    )
    assert answer.status_code == 422
    told = answer.json()
    assert any("Norn" in f["message"] and f["rule"] == "undefined-term" for f in told["findings"])
    assert all(f["severity"] in {"error", "warning", "note"} for f in told["findings"])


def test_only_who_has_the_token_writes_and_it_is_told_nowhere(served, base, tmp_path):
    for header in ({}, {"Authorization": "Bearer wrong"}, {"Authorization": f"Basic {TOKEN}"}):
        with httpx.Client(base_url=served.address, headers=header) as stranger:
            for answer in (
                stranger.post("/update", data={"update": note("stranger")}),
                stranger.put("/graphs/local/mine", content=b""),
                stranger.delete("/graphs/local/mine"),
            ):
                assert answer.status_code == 401
                assert answer.headers["WWW-Authenticate"].startswith("Bearer")
                assert TOKEN not in answer.text
    off = Served(copied(base, tmp_path / "home"), LAWGRAPH_UPDATE_TOKEN="")
    try:
        for method, path in (("POST", "/update"), ("GET", "/graphs?default"), ("PUT", "/graphs")):
            answer = off.client.request(method, path)
            assert answer.status_code == 403
            assert "LAWGRAPH_UPDATE_TOKEN" in answer.json()["detail"]
    finally:
        off.stop()


def test_a_graph_goes_through_its_whole_life(served):
    client, path = served.client, "/graphs/local/life"
    turtle = f'{THING} {SAYS} "one"@en .'.encode()
    sent = {"headers": {"Content-Type": "text/turtle"}}
    assert client.get(path).status_code == 404
    made = client.put(path, content=turtle, **sent)
    assert (made.status_code, made.json()["added"]) == (201, 1)
    assert client.put(path, content=turtle, **sent).status_code == 204
    more = client.post(path, content=turtle.replace(b"one", b"two"), **sent)
    assert (more.status_code, more.json()["added"]) == (200, 1)
    for address in (path, f"/graphs?graph={LOCAL}life"):
        answer = client.get(address, headers={"Accept": "application/n-triples"})
        assert answer.status_code == 200
        assert len(answer.text.splitlines()) == 2
        head = client.head(address)
        assert (head.status_code, head.text) == (200, "")
        assert head.headers["Content-Type"] == "text/turtle; charset=utf-8"
        assert head.headers["Vary"] == "Accept"
    assert client.get(path, headers={"Accept": "image/png"}).status_code == 406
    assert client.delete(path).status_code == 200
    assert client.delete(path).status_code == 404
    assert client.head(path).status_code == 404


def test_a_graph_without_a_name_is_given_one(served):
    answer = served.client.post(
        "/graphs", content=f'{THING} {SAYS} "new"@en .', headers={"Content-Type": "text/turtle"}
    )
    assert answer.status_code == 201
    where = answer.headers["Location"]
    assert where.startswith(f"{served.address}/graphs/local/")
    assert b"new" in served.client.get(where).content
    assert served.client.delete(where).status_code == 200


@pytest.mark.parametrize(
    ("method", "path", "type_", "body", "status"),
    [
        ("PUT", "/graphs?default", "text/turtle", b"", 403),
        ("DELETE", f"/graphs?graph={GRAPH}ontology", None, b"", 403),
        ("POST", "/graphs/ontology", "text/turtle", b"<a:s> <a:p> 1 .", 403),
        ("PUT", "/graphs?graph=http://example.org/g", "text/turtle", b"", 403),
        ("PUT", "/graphs/local/x", "text/turtle", b"<a:s> <a:p>", 400),
        ("PUT", "/graphs/local/x", "application/rdf+xml", b"<a:s> <a:p> 1 .", 400),
        ("PUT", "/graphs/local/x", "text/csv", b"", 415),
        ("PUT", "/graphs/local/x", "text/turtle", b"[] <a:p> 1 .", 422),
        ("PATCH", "/graphs/local/x", "text/turtle", b"", 405),
        ("GET", "/graphs", None, b"", 400),
    ],
)
def test_every_refusal_of_a_graph_is_a_problem_that_says_why(
    served, method, path, type_, body, status
):
    headers = {"Content-Type": type_} if type_ else {}
    answer = served.client.request(method, path, content=body, headers=headers)
    assert answer.status_code == status, answer.text
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert status != 405 or "PUT" in answer.headers["Allow"]


def test_pages_of_other_origins_may_ask_with_a_token(served):
    for path in ("/update", "/graphs", "/graphs/local/x"):
        answer = httpx.options(
            served.address + path,
            headers={"Origin": "http://a.org", "Access-Control-Request-Method": "POST"},
        )
        assert answer.status_code == 204
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert "Authorization" in answer.headers["Access-Control-Allow-Headers"]
        assert "POST" in answer.headers["Allow"]
    assert served.client.get("/update").headers["Allow"] == "POST, OPTIONS"


def test_writers_at_once_come_one_after_another_and_none_is_lost(served):
    numbers = range(12)
    answers = {}

    def write(number):
        answers[number] = served.update(note(number, f"{LOCAL}crowd"))

    threads = [threading.Thread(target=write, args=[n]) for n in numbers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {a.status_code for a in answers.values()} == {200}
    assert len({a.json()["generation"] for a in answers.values()}) == 12
    rows = served.rows(f"SELECT ?t {{ GRAPH <{LOCAL}crowd> {{ ?s ?p ?t }} }}")
    assert sorted(int(r["t"]) for r in rows) == list(numbers)


def test_a_write_that_runs_away_is_stopped_and_the_next_one_goes_on(base, tmp_path):
    served = Served(copied(base, tmp_path / "home"), LAWGRAPH_WRITE_DEADLINE="2")
    try:
        pattern = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l"
        endless = (
            f"INSERT {{ GRAPH <{MINE}> {{ {THING} {SAYS} ?n }} }} "
            f"WHERE {{ SELECT (COUNT(*) AS ?n) {{ {pattern} }} }}"
        )
        answer = served.update(endless)
        assert answer.status_code == 503
        assert answer.json()["type"].endswith("deadline-exceeded")
        assert served.update(note("after")).status_code == 200
    finally:
        served.stop()


def _stream(served, acknowledged, stop):
    number = 0
    while not stop.is_set():
        try:
            answer = served.update(note(number))
        except httpx.TransportError:
            return
        if answer.status_code == 200:
            acknowledged.append(number)
        number += 1


@pytest.mark.parametrize("victim", ["server", "writer", "nursery", "write"])
def test_kill_9_during_a_stream_of_writes_loses_nothing_that_was_acknowledged(
    base, tmp_path, victim
):
    home = copied(base, tmp_path / "home")
    # Begun somewhere within the third write after the first two were acknowledged.
    for offset in (0.0, 0.05, 0.13) if victim == "server" else (0.1,):
        served = Served(home)
        acknowledged: list[int] = []
        stop = threading.Event()
        served.update(f"CLEAR SILENT GRAPH <{MINE}>")
        stream = threading.Thread(target=_stream, args=[served, acknowledged, stop])
        stream.start()
        _until(lambda: len(acknowledged) > 1)  # noqa: B023
        time.sleep(offset)
        for blow in range(1 if victim == "server" else 3):
            for pid in _pids(served, victim):
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            if victim != "server":
                # The service mends itself: what comes after is taken again.
                count = len(acknowledged)
                _until(lambda: len(acknowledged) > count + 1)  # noqa: B023
                time.sleep(0.07 * blow)
        stop.set()
        if victim != "server":
            stream.join()
            served.process.kill()
        stream.join()
        served.process.wait()
        served.process.stderr.close()
        again = Served(home)
        rows = again.rows(f"SELECT ?t {{ GRAPH <{MINE}> {{ ?s ?p ?t }} }}")
        there = {int(row["t"]) for row in rows}
        again.stop()
        # All that was acknowledged, and at most the ones whose acknowledgement was under way.
        assert set(acknowledged) <= there
        assert len(there - set(acknowledged)) <= (1 if victim == "server" else 3)
        assert len(acknowledged) > (1 if victim == "server" else 7)


def _until(true):
    until = time.monotonic() + 60
    while not true():
        assert time.monotonic() < until
        time.sleep(0.01)


def _pids(served, victim):
    if victim == "server":
        return [served.process.pid]
    if victim == "write":
        children = []
        for writer in served.children("graph.writes.writer"):
            listing = Path(f"/proc/{writer}/task/{writer}/children")
            with contextlib.suppress(OSError):
                children += [int(pid) for pid in listing.read_text().split()]
        return children
    module = {"writer": "graph.writes.writer", "nursery": "graph.engine.nursery"}[victim]
    return served.children(module)


def test_a_plain_dataset_is_served_without_a_build(tmp_path):
    served = Served(tmp_path / "nothing", "--dataset", "plain")
    try:
        assert served.update("INSERT DATA { <a:s> <a:p> [] }").status_code == 200
        assert len(served.rows("SELECT * { ?s ?p ?o }")) == 1
        put = served.client.put(
            "/graphs/x.ttl", content=b"", headers={"Content-Type": "text/turtle"}
        )
        assert put.status_code == 201
        assert served.rows("SELECT ?g { GRAPH ?g {} }") == [{"g": f"{served.address}/graphs/x.ttl"}]
    finally:
        served.stop()


def test_the_command_says_what_kinds_of_dataset_there_are(tmp_path):
    done = command(tmp_path, "serve", "--dataset", "odd")
    assert done.returncode == 2
    assert "plain" in done.stderr
