"""/sparql over real HTTP: protocol, streaming, and clients that behave badly."""

from __future__ import annotations

import json
import socket
import time
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

QUICK = "ASK { <a:s1> ?p ?o }"
RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
MILLION = "SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 1000000"


@pytest.fixture
def client(server):
    with httpx.Client(base_url=server, timeout=30) as client:
        yield client


def test_get_and_both_posts_answer_alike(client):
    asked = "SELECT ?l { <a:it> <a:label> ?l }"
    answers = [
        client.get("/sparql", params={"query": asked}),
        client.post("/sparql", data={"query": asked}),
        client.post(
            "/sparql",
            content=asked.encode(),
            headers={"Content-Type": "application/sparql-query"},
        ),
    ]
    assert len({a.content for a in answers}) == 1
    assert [a.status_code for a in answers] == [200] * 3
    rows = answers[0].json()["results"]["bindings"]
    assert rows == [{"l": {"type": "literal", "value": "Қоғамдық бірлестік", "xml:lang": "kk"}}]


def test_an_answer_names_its_generation_and_may_be_read_from_any_page(client):
    headers = client.get("/sparql", params={"query": QUICK}).headers
    assert headers["X-Lawgraph-Generation"].startswith("000001-")
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert "X-Lawgraph-Generation" in headers["Access-Control-Expose-Headers"]
    assert headers["Vary"] == "Accept"
    assert headers["Content-Type"] == "application/sparql-results+json"


def test_a_mixed_accept_suits_rows_and_triples(client):
    accept = {"Accept": "text/turtle, text/csv;q=0.5"}
    rows = client.get("/sparql", params={"query": "SELECT ?s { ?s <a:label> ?o }"}, headers=accept)
    triples = client.get("/sparql", params={"query": "DESCRIBE <a:it>"}, headers=accept)
    assert rows.text == "s\r\na:it\r\n"
    assert rows.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert triples.headers["Content-Type"] == "text/turtle; charset=utf-8"
    by_name = client.get("/sparql", params={"query": "DESCRIBE <a:it>", "format": "json"})
    assert by_name.headers["Content-Type"] == "application/ld+json"


@pytest.mark.parametrize(
    ("method", "params", "headers", "status", "says"),
    [
        ("PUT", {"query": QUICK}, {}, 405, "use GET or POST"),
        ("GET", {}, {}, 400, "no query"),
        ("GET", {"query": QUICK}, {"Accept": "image/png"}, 406, "accept application/sparql"),
        ("GET", {"query": QUICK}, {"Accept": "text/turtle"}, 406, "accept one of json"),
        ("GET", {"query": QUICK, "format": "docx"}, {}, 400, "format="),
        ("GET", {"query": "ASK {"}, {}, 400, "line 1, column 6"),
        ("GET", {"query": "ASK { ?s ex:p ?o }"}, {}, 400, "write PREFIX ex:"),
        ("GET", {"query": 'ASK { ?s ?p "a\0b" }'}, {}, 400, "column 15: a null character"),
        ("GET", {"query": "ASK " + "{" * 3000 + "}" * 3000}, {}, 400, "more than 64 brackets"),
        ("GET", {"query": "ASK { SERVICE <http://127.0.0.1/> {} }"}, {}, 403, "another host"),
        ("GET", {"query": "ASK FROM <file:///etc/passwd> {}"}, {}, 403, "none is fetched"),
        ("GET", {"query": QUICK, "default-graph-uri": "http://no/"}, {}, 403, "no graph"),
        ("GET", {"query": "CLEAR ALL"}, {}, 403, "is an update"),
        ("GET", {"update": "CLEAR ALL"}, {}, 403, "/update"),
        ("POST", {}, {"Content-Type": "text/plain"}, 415, "application/sparql-query"),
    ],
)
def test_every_refusal_is_a_problem_document_that_says_what_would_be_right(
    client, method, params, headers, status, says
):
    answer = client.request(method, "/sparql", params=params, headers=headers)
    assert answer.status_code == status
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert says in answer.json()["detail"]
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


def test_a_body_that_can_be_no_query_is_refused_before_it_is_read(client):
    form = {"query": "ASK {} #" + "x" * 10_000_000}
    assert client.post("/sparql", data=form).status_code == 413
    almost = {"query": "ASK {} #" + "x" * 300_000}
    refusal = client.post("/sparql", data=almost)
    assert (refusal.status_code, refusal.json()["title"]) == (
        413,
        "The query text is longer than the limit.",
    )


def test_head_options_and_the_page(client):
    head = client.head("/sparql", params={"query": QUICK})
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["Content-Length"] == "26"
    options = client.options("/sparql")
    assert options.status_code == 204
    assert "POST" in options.headers["Access-Control-Allow-Methods"]
    page = client.get("/sparql", headers={"Accept": "text/html,*/*;q=0.8"})
    assert "write a query" in page.text


def test_relative_iris_are_resolved_against_the_address(client, server):
    answer = client.get("/sparql", params={"query": "SELECT (<x> AS ?x) {}", "format": "csv"})
    assert f"{server}/x" in answer.text


def test_a_million_rows_come_whole_and_the_server_keeps_none_of_them(patient_client):
    client = patient_client
    with client.stream("POST", "/sparql", data={"query": MILLION, "format": "tsv"}) as answer:
        assert sum(chunk.count(b"\n") for chunk in answer.iter_bytes()) == 1_000_001
    assert client.get("/status").json()["store"] is False


def test_many_clients_with_large_results_do_not_bring_the_server_down(patient_client):
    address = str(patient_client.base_url)

    def read(_):
        query = MILLION.replace("1000000", "30000")
        answer = httpx.get(f"{address}/sparql", params={"query": query}, timeout=60)
        return len(answer.json()["results"]["bindings"])

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(read, range(8))) == [30000] * 8


def test_a_query_that_takes_too_long_gets_a_status_and_a_reason(client):
    answer = client.get("/sparql", params={"query": RUNAWAY})
    assert answer.status_code == 503
    assert answer.json()["type"].endswith("/deadline-exceeded")


def test_half_an_answer_is_never_taken_for_a_whole_one(client):
    endless = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    with (
        pytest.raises(httpx.RemoteProtocolError),
        client.stream("GET", "/sparql", params={"query": endless}) as answer,
    ):
        assert answer.status_code == 200
        for _ in answer.iter_raw():
            pass


@pytest.mark.parametrize("query", [RUNAWAY, MILLION.replace("1000000", "9000000")])
def test_a_client_that_leaves_takes_its_query_with_it(client, server, query):
    host, port = server.removeprefix("http://").split(":")
    body = f"query={httpx.QueryParams({'q': query})}".replace("query=q=", "query=").encode()
    with socket.create_connection((host, int(port))) as leaver:
        leaver.sendall(
            b"POST /sparql HTTP/1.1\r\nHost: x\r\n"
            b"Content-Type: application/x-www-form-urlencoded\r\n"
            + f"Content-Length: {len(body)}\r\n\r\n".encode()
            + body
        )
        time.sleep(0.3)
        assert client.get("/status").json()["lanes"]["public"]["running"] == 1
    until = time.monotonic() + 2
    while client.get("/status").json()["lanes"]["public"]["running"]:
        assert time.monotonic() < until
        time.sleep(0.02)


def test_forty_five_runaways_leave_the_server_able_to_answer(client, server):
    def run_away(_):
        return httpx.get(f"{server}/sparql", params={"query": RUNAWAY}, timeout=60).status_code

    with ThreadPoolExecutor(45) as pool:
        runaways = [pool.submit(run_away, i) for i in range(45)]
        time.sleep(0.5)
        for _ in range(5):
            assert json.loads(client.get("/sparql", params={"query": QUICK}).text)["boolean"]
            assert client.get("/status").status_code == 200
        assert {r.result() for r in runaways} == {503}


@pytest.mark.parametrize("path", ["/sparql?query=ASK%7B%7D%23", "/status?q="])
def test_whoever_sends_too_long_an_address_learns_what_to_do(client, server, path):
    head, told = said_to(server, f"GET {path}{'x' * 70_000} HTTP/1.1\r\nHost: x\r\n\r\n")
    assert head.startswith("HTTP/1.1 414 ")
    assert "application/problem+json" in head
    assert "by POST" in told["detail"]
    assert client.get(path + "x" * 60_000).status_code == 200


def test_bytes_that_are_no_request_are_refused_as_a_problem(server):
    head, told = said_to(server, "GET /sparql HTTP/one\r\n\r\n")
    assert head.startswith("HTTP/1.1 400 ")
    assert "application/problem+json" in head
    assert told["status"] == 400


def said_to(server, text):
    """The head of what is answered to these bytes, and its problem."""
    host, port = server.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=20) as talker:
        talker.sendall(text.encode())
        received = b""
        while part := talker.recv(1 << 16):
            received += part
    head, _, body = received.decode().partition("\r\n\r\n")
    return head, json.loads(body)
