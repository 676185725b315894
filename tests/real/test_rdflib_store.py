"""rdflib's SPARQLStore and SPARQLUpdateStore, which we did not write, use a real server."""

from __future__ import annotations

import urllib.error

import pytest
from rdflib import RDF, RDFS, Graph, Literal, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore, SPARQLUpdateStore

from graph.identifiers import BASE, GRAPH, LOCAL
from tests.api.writable import TOKEN
from tests.graph.writes.conftest import FILE
from tests.real.conftest import NUMBERS

pytestmark = pytest.mark.real

ACT = URIRef(f"{BASE}kz/act/clubs-2000")
ARTICLE = URIRef(f"{ACT}/art/1")
ELI = "http://data.europa.eu/eli/ontology#"
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"


@pytest.fixture(params=["GET", "POST", "POST_FORM"])
def graph(service, request):
    store = SPARQLStore(f"{service.address}/sparql", method=request.param)
    yield Graph(store)
    store.close()


def writing(service, token=TOKEN, **given):
    return SPARQLUpdateStore(
        f"{service.address}/sparql",
        f"{service.address}/update",
        headers={"Authorization": f"Bearer {token}"} if token else {},
        **given,
    )


def test_triples_are_found_by_pattern_with_their_languages(graph):
    assert (ACT, RDF.type, None) in graph
    assert graph.value(ACT, URIRef(f"{ELI}title")) == Literal("Law on Clubs", lang="en")
    assert set(graph.subjects(URIRef(f"{ELI}is_part_of"), ACT)) == {ARTICLE}


def test_a_query_takes_bindings_and_namespaces(graph):
    query = "SELECT ?thing ?label { ?thing rdfs:label ?label }"
    given = {"thing": ARTICLE, "label": Literal("1", lang="en")}
    found = graph.query(query, initNs={"rdfs": RDFS}, initBindings=given)
    assert [tuple(row) for row in found] == [tuple(given.values())]
    assert not list(graph.query(query, initNs={"rdfs": RDFS}, initBindings={"thing": ACT}))


def test_ask_construct_and_describe_come_as_rdflib_has_them(graph):
    assert graph.query(f"ASK {{ <{ACT}> ?p ?o }}").askAnswer is True
    pattern = f"<{ARTICLE}> ?p ?o"
    built = graph.query(f"CONSTRUCT {{ {pattern} }} WHERE {{ {pattern} }}").graph
    assert (ARTICLE, RDFS.label, Literal("1", lang="en")) in built
    assert len(graph.query(f"DESCRIBE <{ACT}>").graph) >= 2


def test_a_large_result_comes_whole_at_once_and_page_by_page(service):
    graph = Graph(SPARQLStore(f"{service.address}/sparql"))
    at_once = {tuple(row) for row in graph.query("SELECT ?s ?o { ?s <urn:is> ?o }")}
    pages = set()
    for offset in range(0, NUMBERS, 5000):
        query = "SELECT ?s ?o {{ ?s <urn:is> ?o }} ORDER BY ?s LIMIT 5000 OFFSET {}"
        pages |= {tuple(row) for row in graph.query(query.format(offset))}
    assert len(pages) == len(at_once) == NUMBERS
    assert pages == at_once


def test_each_named_graph_is_a_graph_of_its_own(service):
    store = SPARQLStore(f"{service.address}/sparql")
    assert {URIRef(FILE), URIRef(f"{GRAPH}numbers")} <= set(store.contexts())
    facts, numbers = Graph(store, URIRef(FILE)), Graph(store, URIRef(f"{GRAPH}numbers"))
    assert set(facts.subjects(RDF.type)) == {ACT, ARTICLE}
    assert len(numbers) == NUMBERS
    assert (ACT, None, None) not in numbers
    asked = "SELECT ?s { ?s a ?kind }"
    assert set(store.query(asked, queryGraph=FILE)) == {(ACT,), (ARTICLE,)}


@pytest.mark.parametrize("autocommit", [True, False])
def test_a_local_graph_is_written_read_and_emptied_like_any_other(service, autocommit):
    name = URIRef(f"{LOCAL}rdflib-{autocommit}")
    store = writing(service, autocommit=autocommit)
    mine = Graph(store, name)
    mine.add((ACT, RDFS.comment, Literal('Қоғамдық "пікір"\n', lang="kk")))
    mine.add((ACT, RDFS.comment, Literal("second", lang="en")))
    assert service.client.get(f"/graphs?graph={name}").status_code == (200 if autocommit else 404)
    if not autocommit:
        store.commit()
    assert set(mine.objects(ACT, RDFS.comment)) == {
        Literal('Қоғамдық "пікір"\n', lang="kk"),
        Literal("second", lang="en"),
    }
    mine.remove((ACT, RDFS.comment, Literal("second", lang="en")))
    mine.update(
        "DELETE { ?s ?p ?o } INSERT { ?s ?p 'third'@en } WHERE { ?s ?p ?o FILTER(LANG(?o) = 'kk') }"
    )
    if not autocommit:
        store.commit()
    assert set(mine.objects(ACT, RDFS.comment)) == {Literal("third", lang="en")}
    store.remove_graph(mine)
    if not autocommit:
        store.commit()
    assert service.client.get(f"/graphs?graph={name}").status_code == 404


def test_what_is_not_ones_own_stays_as_it_is(service):
    before = service.rows(COUNT)
    for graph in (FILE, f"{GRAPH}inferred"):
        with pytest.raises(urllib.error.HTTPError, match="403"):
            Graph(writing(service), URIRef(graph)).add(
                (ACT, RDFS.comment, Literal("no", lang="en"))
            )
    for token in ("", "wrong"):
        with pytest.raises(urllib.error.HTTPError, match=r"401|403"):
            Graph(writing(service, token), URIRef(f"{LOCAL}no")).add((ACT, RDFS.comment, ACT))
    assert service.rows(COUNT) == before
