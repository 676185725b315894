"""A page of another origin, in a real browser, uses the service with fetch as its maker would."""

from __future__ import annotations

import httpx
import pytest

from graph import generations
from graph.identifiers import BASE, LOCAL
from tests.api.writable import TOKEN, Served
from tests.graph.writes.conftest import write_base

pytestmark = [pytest.mark.browser, pytest.mark.real]

ACT = f"{BASE}kz/act/clubs-2000"
TITLE = f"SELECT ?t {{ <{ACT}> <http://data.europa.eu/eli/ontology#title> ?t }}"
FETCH = """async ([address, options]) => {
  try {
    const answer = await fetch(address, options);
    return {
      status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text(),
    };
  } catch (error) {
    return { refused: error.name };
  }
}"""


@pytest.fixture(scope="module")
def service(tmp_path_factory, project):
    home = tmp_path_factory.mktemp("origins")
    generations.publish(home, lambda folder: write_base(folder, project))
    served = Served(home)
    yield served
    served.stop()


@pytest.fixture
def fetch(service, site, visit):
    """Fetch from the service, from within a page that another server served."""
    seen = visit(site("elsewhere.html", "<!DOCTYPE html><title>Elsewhere</title>"))
    assert not seen.page.url.startswith(service.address)

    def fetch_(path, **options):
        return seen.page.evaluate(FETCH, [f"{service.address}{path}", options])

    return fetch_


@pytest.mark.parametrize(
    "options",
    [
        {"headers": {"Accept": "text/csv"}},
        {"method": "POST", "form": True, "headers": {"Accept": "text/csv"}},
        {
            "method": "POST",
            "body": TITLE,
            "headers": {"Accept": "text/csv", "Content-Type": "application/sparql-query"},
        },
    ],
    ids=["GET", "POST of a form", "POST of the query, with a preflight"],
)
def test_a_page_elsewhere_asks_in_sparql(fetch, options):
    options = dict(options)
    query = str(httpx.QueryParams(query=TITLE))
    if options.pop("form", False):
        options["body"] = query
        options["headers"] = options["headers"] | {
            "Content-Type": "application/x-www-form-urlencoded"
        }
    answer = fetch("/sparql" if "body" in options else f"/sparql?{query}", **options)
    assert answer["status"] == 200
    assert answer["text"].split() == ["t", "Law", "on", "Clubs"]
    assert answer["headers"]["x-lawgraph-generation"]


def test_a_page_elsewhere_reads_a_thing_in_the_form_it_wants_and_asks_again(fetch):
    path = "/kz/act/clubs-2000"
    for kind in ("text/turtle", "application/ld+json"):
        answer = fetch(path, headers={"Accept": kind})
        assert answer["headers"]["content-type"].startswith(kind)
        assert "Law on Clubs" in answer["text"]
        assert 'rel="canonical"' in answer["headers"]["link"]
        again = {"Accept": kind, "If-None-Match": answer["headers"]["etag"]}
        assert fetch(path, headers=again, cache="no-store")["status"] == 304


def test_a_page_elsewhere_pages_through_a_list(fetch):
    answer = fetch("/v1/acts?limit=1")
    assert answer["status"] == 200
    assert int(answer["headers"]["x-total-count"]) == 1
    assert 'rel="first"' in answer["headers"]["link"]
    again = {"If-None-Match": answer["headers"]["etag"]}
    assert fetch("/v1/acts?limit=1", headers=again, cache="no-store")["status"] == 304


@pytest.mark.parametrize(
    "path", ["/sparql?query=SELECT", "/v1/norms?colour=red", "/kz/act/none.ttl"]
)
def test_a_page_elsewhere_reads_why_it_was_refused(fetch, path):
    answer = fetch(path)
    assert answer["headers"]["content-type"] == "application/problem+json"
    assert '"detail"' in answer["text"]


@pytest.mark.parametrize("path", ["/dump/", "/dump/feed.atom", "/void", "/openapi.json", "/health"])
def test_a_page_elsewhere_reads_what_describes_the_service(fetch, path):
    assert fetch(path)["status"] == 200


def test_a_page_elsewhere_writes_with_the_token_alone(fetch, service):
    name = f"{LOCAL}page"
    update = f'INSERT DATA {{ GRAPH <{name}> {{ <{ACT}> <urn:note> "from a page"@en }} }}'
    kind = {"Content-Type": "application/sparql-update"}
    held = f"SELECT ?o {{ GRAPH <{name}> {{ ?s ?p ?o }} }}"
    for wrong in ({}, {"Authorization": "Bearer wrong"}):
        answer = fetch("/update", method="POST", body=update, headers=kind | wrong)
        assert answer["status"] == 401
        assert answer["headers"]["www-authenticate"].startswith("Bearer")
    # What a browser would send by itself is not even sent.
    included = fetch("/update", method="POST", body=update, headers=kind, credentials="include")
    assert included == {"refused": "TypeError"}
    assert service.rows(held) == []
    right = kind | {"Authorization": f"Bearer {TOKEN}"}
    assert fetch("/update", method="POST", body=update, headers=right)["status"] == 200
    assert service.rows(held) == [{"o": "from a page"}]
    turtle = {"Content-Type": "text/turtle", "Authorization": f"Bearer {TOKEN}"}
    made = fetch("/graphs", method="POST", body=f"<{ACT}> <urn:note> 1 .", headers=turtle)
    assert made["status"] == 201
    there = made["headers"]["location"]
    assert fetch(there.removeprefix(service.address))["status"] == 200


@pytest.mark.parametrize("path", ["/metrics", "/mcp"])
def test_a_page_elsewhere_reads_nothing_that_is_for_others(fetch, path):
    assert fetch(path) == {"refused": "TypeError"}
