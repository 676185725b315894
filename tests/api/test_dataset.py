"""The service describes itself in RDF, and its JSON-LD context has an address for ever."""

from __future__ import annotations

import json
import time

import httpx
import pytest
from rdflib import RDF, Graph, Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import DCAT, VOID, XSD

from graph.answers.dataset import DATASET
from graph.identifiers import BASE
from graph.prefixes import PREFIXES

SD = PREFIXES["sd"]
RDF_TYPES = {
    "text/turtle": "turtle",
    "application/ld+json": "json-ld",
    "application/n-triples": "nt",
    "application/rdf+xml": "xml",
}
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


@pytest.fixture(scope="module")
def client(served):
    with httpx.Client(base_url=served, timeout=60) as opened:
        yield opened


@pytest.fixture(scope="module")
def described(client):
    return Graph().parse(data=client.get("/void").content, format="turtle")


@pytest.mark.parametrize("path", ["/void", "/.well-known/void", "/sparql"])
@pytest.mark.parametrize("media_type", RDF_TYPES)
def test_the_same_description_stands_in_three_places_in_every_syntax(
    client, described, path, media_type
):
    answer = client.get(path, headers={"Accept": media_type})
    assert answer.status_code == 200
    assert answer.headers["content-type"].split(";")[0] == media_type
    assert "Accept" in answer.headers["Vary"]
    found = Graph().parse(data=answer.content, format=RDF_TYPES[media_type])
    assert set(found) == set(described)


def test_a_browser_at_sparql_still_gets_the_page_and_a_query_its_answer(client):
    assert client.get("/sparql", headers={"Accept": BROWSER}).text.startswith("<!doctype html>")
    asked = client.get(
        "/sparql", params={"query": "ASK {}"}, headers={"Accept": "application/json, text/turtle"}
    )
    assert asked.json()["boolean"] is True
    assert client.get("/sparql", headers={"Accept": "*/*"}).status_code == 400


def test_the_counts_are_those_of_the_graph(corpus, described):
    dataset = URIRef(DATASET)
    total = corpus.select("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")[0]["n"].text
    assert (dataset, VOID.triples, Literal(total, datatype=XSD.integer)) in described
    acts = corpus.select(f"SELECT (COUNT(?s) AS ?n) {{ ?s a <{BASE}ontology#Act> }}")[0]["n"].text
    part = next(described.subjects(VOID["class"], URIRef(f"{BASE}ontology#Act")))
    assert (dataset, VOID.classPartition, part) in described
    assert str(described.value(part, VOID.entities)) == acts
    named = {str(g) for g in described.objects(None, URIRef(f"{SD}name"))}
    assert named == {r["g"].text for r in corpus.select("SELECT DISTINCT ?g {GRAPH ?g {?s ?p ?o}}")}


def patiently(client, method, address):
    """A dump that is being written is answered with 503 and when to come again."""
    for _ in range(12):
        answer = client.request(method, address, headers={"Accept": "text/turtle, text/html;q=0.5"})
        if answer.status_code != 503:
            break
        time.sleep(int(answer.headers["Retry-After"]))
    return answer


def test_every_address_that_the_description_gives_answers(client, described):
    addresses = {
        *described.objects(None, DCAT.endpointURL),
        *described.objects(None, DCAT.landingPage),
        *described.objects(None, DCAT.downloadURL),
        *described.objects(None, URIRef(f"{SD}endpoint")),
    }
    assert len(addresses) == 4
    for address in addresses:
        method = "HEAD" if "/dump/" in address else "GET"
        assert patiently(client, method, str(address)).status_code == 200, address
    for example in described.objects(None, VOID.exampleResource):
        assert client.get("/" + str(example).removeprefix(BASE) + ".ttl").status_code == 200


def test_the_description_uses_no_blank_node_and_only_what_is_defined(described):
    assert not [t for triple in described for t in triple if not isinstance(t, URIRef | Literal)]
    services = set(described.subjects(RDF.type, URIRef(f"{SD}Service")))
    assert len(services) == 1
    assert set(described.objects(None, URIRef(f"{SD}supportedLanguage"))) >= {
        URIRef(f"{SD}SPARQL11Query")
    }


def test_an_unchanged_description_is_not_sent_again(client):
    first = client.get("/void")
    again = client.get("/void", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    assert client.head("/void").status_code == 200
    assert client.get("/void", headers={"Accept": "image/png"}).status_code == 406


def test_a_host_that_is_none_is_not_repeated(served):
    headers = {"Host": "x><script>", "Accept": "text/turtle"}
    said = httpx.get(f"{served}/void", headers=headers, timeout=60)
    assert "script" not in said.text


def test_the_context_of_a_version_never_changes_and_the_newest_names_it(client):
    newest = client.get("/context.jsonld")
    there = newest.headers["Content-Location"]
    version = client.get(there)
    assert version.content == newest.content
    assert "immutable" in version.headers["Cache-Control"]
    assert "immutable" not in newest.headers["Cache-Control"]
    assert version.headers["content-type"] == "application/ld+json"
    assert client.get("/context/99.jsonld").status_code == 404


def test_the_json_ld_that_is_written_means_by_its_words_what_the_context_says(client):
    context = client.get("/context.jsonld").json()["@context"]
    document = client.get("/kz/norm/public-associations-1996/10-1-founders-three.jsonld").json()
    inside = {k: v for k, v in document["@context"].items() if k != "@base"}
    assert inside
    assert inside.items() <= context.items()
    remote = dict(document, **{"@context": [context, {"@base": BASE}]})
    assert isomorphic(
        Graph().parse(data=json.dumps(remote), format="json-ld"),
        Graph().parse(data=json.dumps(document), format="json-ld"),
    )
