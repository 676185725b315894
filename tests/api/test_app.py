"""The real service over the real corpus, as a stranger meets it: headers, errors, hostile input."""

from __future__ import annotations

import httpx
import pytest

from graph.identifiers import BASE


@pytest.fixture(scope="module")
def client(served):
    with httpx.Client(base_url=served, timeout=60) as opened:
        yield opened


def is_problem(response, status):
    """The one error body of the service (RFC 9457)."""
    assert response.status_code == status, response.text[:300]
    assert response.headers["content-type"].startswith("application/problem+json")
    told = response.json()
    assert told["status"] == status
    assert told["type"].startswith(f"{BASE}problem/")
    assert told["title"]
    assert len(told["detail"].split()) >= 3
    for inside in ("Traceback", "pyoxigraph", "site-packages", ".py"):
        assert inside not in response.text
    return told["detail"]


def test_the_service_tells_from_which_generation_it_answers(client, corpus):
    told = client.get("/health")
    assert told.status_code == 200
    assert told.json()["generation"] == corpus.generation
    assert client.get("/v1/acts?limit=1").headers["X-Lawgraph-Generation"] == corpus.generation


EVERY_KIND_OF_ANSWER = [
    "/",
    "/trace?organisation_type=foundation&barrier=entry",
    "/kz/act/tax-code-2025",
    "/kz/act/tax-code-2025.ttl",
    "/v1/acts",
    "/v1/maps/act?act=tax-code-2008",
    "/sparql?query=ASK%7B%7D",
    "/health",
    "/docs",
    "/openapi.json",
    "/nothing/here",
    "/v1/nothing",
    "/static/lawgraph.css",
]


@pytest.mark.parametrize("path", EVERY_KIND_OF_ANSWER)
def test_every_answer_forbids_guessing_framing_and_telling_where_one_came_from(client, path):
    headers = client.get(path, headers={"Accept": "text/html"}).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "no-referrer"
    policy = headers["Content-Security-Policy"]
    assert "unsafe-inline" not in policy.split("script-src", 1)[-1].split(";")[0]
    assert "http:" not in policy
    assert "server" not in headers or "/" not in headers["server"]


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("/v1/trace", 400, "organisation_type: field required"),
        ("/v1/trace?organisation_type=club", 400, "'club' is not one of the organisation-types"),
        ("/v1/trace?organisation_type=foundation&at=2019-02-30", 400, "at:"),
        ("/v1/trace?organisation_type=foundation&at=yesterday", 400, "at:"),
        ("/v1/trace?organisation_type=foundation&right=fun", 400, "'fun' is not one of the rights"),
        ("/v1/trace?organisation_type=foundation&act=tax-code", 400, "did you mean tax-code-20"),
        ("/v1/trace?organisation_type=foundation&format=xml", 400, "format:"),
        ("/v1/impact", 400, "a reform needs at least one operation: repeal="),
        ("/v1/impact?repeal=kz/act/no-such-2001", 400, "not a norm, a provision or an act"),
        ("/v1/acts?colour=red", 400, "'colour' does not filter acts: its filters are"),
        ("/v1/acts?limit=0", 400, "limit:"),
        ("/v1/acts?limit=100000", 400, "limit:"),
        ("/v1/acts?offset=-1", 400, "offset:"),
        ("/v1/acts?limit=99999999999999999999999", 400, "limit:"),
        ("/v1/search", 400, "q: field required"),
        ("/v1/search?q=" + "x" * 301, 400, "q:"),
        ("/v1/nothing", 404, "the graph says nothing of"),
        ("/kz/act/no-such-2001", 404, "look for it with /v1/search?q="),
        ("/kz/act/no-such-2001.ttl", 404, "the graph says nothing of"),
        ("/sparql", 400, "there is no query"),
        ("/sparql?query=SELECT", 400, "line 1"),
    ],
)
def test_a_refusal_says_what_was_wrong_and_what_would_be_right(client, path, status, said):
    detail = is_problem(client.get(path), status)
    assert said in detail


def test_a_person_gets_the_refusal_as_a_page(client):
    answer = client.get("/kz/act/no-such-2001", headers={"Accept": "text/html"})
    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("text/html")
    assert "no-such-2001" in answer.text


NASTY = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'; DROP ALL; #",
    "x> ?p ?o . ?s ?p2 <y",
    "} . SERVICE <http://example.org/> { ?s ?p ?o } {",
    "\\u003cscript\\u003e",
    "../../../etc/passwd",
    "..%2f..%2fetc%2fpasswd",
    "\u202egnp.exe",
    "a\u0000b",
    "\ud7ff\uffff",
    "Қ" * 200,
    "%",
    "{{7*7}}${7*7}",
    "http://169.254.169.254/latest",
]
PARAMETERS = [
    ("/v1/search", "q"),
    ("/v1/trace", "organisation_type"),
    ("/v1/trace?organisation_type=foundation", "right"),
    ("/v1/trace?organisation_type=foundation", "act"),
    ("/v1/trace?organisation_type=foundation", "at"),
    ("/v1/impact", "repeal"),
    ("/v1/norms", "act"),
    ("/v1/norms", "organisation_type"),
    ("/v1/norms", "kind"),
    ("/v1/claims", "source"),
    ("/v1/maps/act", "act"),
    ("/v1/cite", "text"),
    ("/v1/timeline", "resource"),
    ("/", "q"),
    ("/trace", "organisation_type"),
    ("/impact", "repeal"),
    ("/sparql", "query"),
    ("/sparql", "lang"),
]


@pytest.mark.parametrize(("path", "name"), PARAMETERS)
def test_a_hostile_parameter_is_answered_or_refused_and_never_run(client, path, name):
    for text in NASTY:
        for accept in ("*/*", "text/html"):
            url = httpx.URL(path)
            url = url.copy_set_param(name, text)
            answer = client.get(url, headers={"Accept": accept})
            assert answer.status_code < 500, (text, answer.text[:300])
            kind = answer.headers["content-type"]
            if kind.startswith("text/html"):
                assert "<script>alert(1)" not in answer.text
                assert "<img src=x" not in answer.text
            elif answer.status_code >= 400:
                is_problem(answer, answer.status_code)


@pytest.mark.parametrize("text", NASTY)
def test_a_hostile_path_is_not_found_and_never_run(client, text):
    from urllib.parse import quote

    for path in (f"/{quote(text, safe='')}", f"/kz/act/{quote(text, safe='')}"):
        for suffix in ("", ".ttl", ".html"):
            answer = client.get(path + suffix, headers={"Accept": "text/turtle"})
            assert 300 <= answer.status_code < 500, (path, answer.status_code, answer.text[:200])
            if answer.headers["content-type"].startswith("text/html"):
                assert "<script>alert(1)" not in answer.text
            assert "root:" not in answer.text


def test_an_injected_filter_gives_no_more_rows_than_an_honest_one(client):
    honest = client.get("/v1/norms?act=tax-code-2008").json()["total"]
    every = client.get("/v1/norms").json()["total"]
    assert 0 < honest < every
    for text in (
        "tax-code-2008> . ?x ?y ?z . <x",
        "kz/act/x> || ?s != <y",
        "x>} UNION {?s ?p ?o} #",
    ):
        answer = client.get("/v1/norms", params={"act": text})
        assert answer.status_code == 400
        assert "is not an IRI" in is_problem(answer, 400)


@pytest.mark.parametrize(
    "query",
    [
        "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
        "DROP ALL",
        "LOAD <http://example.org/x.ttl>",
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * FROM <http://example.org/x> { ?s ?p ?o }",
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
    ],
)
def test_a_query_never_writes_calls_out_or_reads_a_file(client, query):
    before = client.get("/v1/acts").json()["total"]
    for send in (
        lambda: client.get("/sparql", params={"query": query}),
        lambda: client.post("/sparql", data={"query": query}),
        lambda: client.post(
            "/sparql", content=query, headers={"Content-Type": "application/sparql-query"}
        ),
    ):
        answer = send()
        assert answer.status_code in (400, 403) or answer.json()["results"]["bindings"] == []
    assert client.get("/v1/acts").json()["total"] == before


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "POST"])
@pytest.mark.parametrize("path", ["/v1/acts", "/kz/act/tax-code-2025", "/"])
def test_nothing_can_be_written_over_the_web(client, method, path):
    answer = client.request(method, path)
    is_problem(answer, 405)
    assert "GET" in answer.headers["Allow"]


@pytest.mark.parametrize(
    "path", ["/", "/kz/act/tax-code-2008", "/trace?organisation_type=foundation&barrier=entry"]
)
@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
def test_pages_speak_three_languages_by_address_or_by_browser(client, path, lang):
    address = httpx.URL(path).copy_set_param("lang", lang)
    by_address = client.get(address, headers={"Accept": "text/html"})
    by_browser = client.get(path, headers={"Accept": "text/html", "Accept-Language": f"{lang}, x"})
    for answer in (by_address, by_browser):
        assert answer.status_code == 200
        assert f'<html lang="{lang}"' in answer.text


def test_two_hundred_wild_paths_give_no_server_error(client):
    import random

    random.seed(7)
    letters = "abcXYZ0189-_./%?#&=+~'\"<>{}|\\^`ҚөЖ\u0301\u200b "
    for _ in range(200):
        path = "/" + "".join(random.choices(letters, k=random.randrange(1, 40)))
        try:
            answer = client.get(path)
        except (httpx.InvalidURL, httpx.UnsupportedProtocol):
            continue
        assert answer.status_code < 500, path
