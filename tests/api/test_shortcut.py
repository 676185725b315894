"""Two ways lead through the service, and nobody can tell from the answer which one was taken."""

from __future__ import annotations

import socket
import time
from contextlib import contextmanager
from urllib.parse import quote

import httpx
import pytest

ASK = "ASK { <a:s1> ?p ?o }"
LABEL = "SELECT ?l { <a:it> <a:label> ?l }"
RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
_CHANGES = {"date", "transfer-encoding"}


@pytest.fixture
def client(server):
    with httpx.Client(base_url=server, timeout=30) as client:
        yield client


@contextmanager
def raw(server):
    host, port = server.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=10) as sock:
        yield sock


def get(query, *headers):
    lines = [f"GET /sparql?query={quote(query)} HTTP/1.1", "Host: x", *headers, "", ""]
    return "\r\n".join(lines).encode()


def answers(sock, number):
    """So many whole answers with a length, each as its head and its body."""
    data, found = b"", []
    while len(found) < number:
        part = sock.recv(1 << 16)
        assert part, data
        data += part
        while b"\r\n\r\n" in data:
            head, _, rest = data.partition(b"\r\n\r\n")
            length = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
            if len(rest) < length:
                break
            found.append((head, rest[:length]))
            data = rest[length:]
    return found


@pytest.mark.parametrize(
    "accept", ["text/csv", "application/sparql-results+xml", "*/*", "image/png"]
)
@pytest.mark.parametrize(
    "query", [ASK, LABEL, "DESCRIBE <a:it>", "ASK {", "CLEAR ALL", "", "ASK é"]
)
def test_both_ways_answer_alike(client, query, accept):
    headers = {"Accept": accept}
    short = client.get("/sparql", params={"query": query}, headers=headers)
    # A header that is not usual leads the usual way.
    usual = client.get("/sparql", params={"query": query}, headers=headers | {"Upgrade": "none"})
    form = client.post("/sparql", data={"query": query}, headers=headers)
    assert short.content == usual.content == form.content
    assert short.status_code == usual.status_code == form.status_code
    told = [{k: v for k, v in a.headers.items() if k not in _CHANGES} for a in (short, usual)]
    assert told[0] == told[1]


def test_a_result_is_remembered_and_changes_nothing(client):
    query = "SELECT ?o { <a:s7> ?p ?o }"
    before = client.get("/status").json()["results"]
    first, second = (client.get("/sparql", params={"query": query}) for _ in range(2))
    after = client.get("/status").json()["results"]
    assert after["hits"] == before["hits"] + 1
    assert after["bytes"] > before["bytes"]
    assert first.content == second.content
    assert {**first.headers, "date": ""} == {**second.headers, "date": ""}
    head = client.head("/sparql", params={"query": query})
    assert head.headers["Content-Length"] == first.headers["Content-Length"]
    assert client.get("/status").json()["lanes"]["public"]["served"] > 0


def test_who_has_the_answer_is_told_so_without_another(client):
    query = {"query": "SELECT ?o { <a:s8> ?p ?o }"}
    first = client.get("/sparql", params=query)
    tag = first.headers["ETag"]
    assert first.headers["Cache-Control"] == "no-cache"
    served = client.get("/status").json()["lanes"]["public"]["served"]
    same = client.get("/sparql", params=query, headers={"If-None-Match": f'"x", {tag}'})
    assert (same.status_code, same.content, same.headers["ETag"]) == (304, b"", tag)
    assert same.headers["Vary"] == "Accept"
    assert client.get("/status").json()["lanes"]["public"]["served"] == served
    other = client.get(
        "/sparql", params=query, headers={"If-None-Match": tag, "Accept": "text/csv"}
    )
    assert other.status_code == 200
    assert other.headers["ETag"] != tag
    now = client.get("/sparql", params={"query": "SELECT (NOW() AS ?n) {}"})
    assert "ETag" not in now.headers


def test_requests_that_come_at_once_are_answered_in_their_order(server):
    queries = [f'SELECT ("{n}" AS ?n) {{ }}' for n in range(6)]
    with raw(server) as sock:
        sock.sendall(b"".join(get(q, "Accept: text/csv") for q in queries))
        told = [body for _, body in answers(sock, 6)]
    assert told == [f"n\r\n{n}\r\n".encode() for n in range(6)]


def test_a_request_in_pieces_is_answered(server):
    with raw(server) as sock:
        for _ in range(2):
            whole = get(LABEL, "Accept: text/csv")
            for at in range(0, len(whole), 7):
                sock.sendall(whole[at : at + 7])
                time.sleep(0.001)
            assert "Қоғамдық" in answers(sock, 1)[0][1].decode()
            sock.sendall(whole)
            assert "Қоғамдық" in answers(sock, 1)[0][1].decode()


def test_a_large_answer_begun_on_the_short_way_comes_whole(client):
    answer = client.get("/sparql", params={"query": "SELECT * { ?a ?b ?c } ", "format": "csv"})
    assert answer.text.count("\r\n") == 1 + int(
        client.get(
            "/sparql", params={"query": "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "format": "csv"}
        ).text.split()[1]
    )


@pytest.mark.parametrize(
    "line",
    ["Host", "Host : x", " Accept: */*", "Content-Length: 5", "Accept: a\x00b", "Host: y"],
)
def test_an_odd_head_is_for_the_server_to_judge(server, line):
    with raw(server) as sock:
        sock.sendall(get(ASK, line))
        sock.settimeout(5)
        received = sock.recv(1 << 16) if line != "Content-Length: 5" else b"HTTP/1.1 400"
        assert received.startswith(b"HTTP/1.1 400") or b"200 OK" in received


def test_a_client_that_leaves_early_leaves_no_worker_behind(client, server):
    for _ in range(20):
        with raw(server) as sock:
            sock.sendall(get(RUNAWAY))
    until = time.monotonic() + 5
    while client.get("/status").json()["lanes"]["public"]["running"]:
        assert time.monotonic() < until
        time.sleep(0.02)
    assert client.get("/sparql", params={"query": ASK}).json()["boolean"]


def test_a_connection_that_should_close_is_closed(server):
    with raw(server) as sock:
        sock.sendall(get(ASK, "Connection: close"))
        answers(sock, 1)
        assert sock.recv(10) == b""
    with raw(server) as sock:
        for _ in range(3):
            sock.sendall(get(ASK, "Connection: keep-alive"))
            answers(sock, 1)
