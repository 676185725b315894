"""SPARQLWrapper, a client that we did not write, asks a real server."""

from __future__ import annotations

import urllib.error
import urllib.request
from pathlib import Path

import pytest
import SPARQLWrapper

from graph import generations
from graph.identifiers import BASE, LOCAL
from graph.store import Store
from tests.api.conftest import start_tiny
from tests.api.writable import TOKEN
from tests.graph.writes.conftest import FILE

pytestmark = pytest.mark.real
ROOT = Path(__file__).resolve().parents[2]
THING = f"{BASE}kz/act/clubs-2000"


def write(path):
    store = Store.create(path / "store")
    turtle = '<a:it> <a:label> "Қоғамдық бірлестік"@kk , "Общественное объединение"@ru .'
    store.load(turtle.encode(), "turtle", "http://ex.org/g")
    store.merge_union()
    store.flush()
    store.close()
    return {}


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    path = generations.publish(tmp_path_factory.mktemp("real"), write).path
    with start_tiny(path, 5) as (address, _):
        yield f"{address}/sparql"


@pytest.fixture(params=["GET", "POST form", "POST direct"])
def wrapper(request, address):
    wrapper = SPARQLWrapper.SPARQLWrapper(address)
    wrapper.setMethod(request.param.split()[0])
    if request.param == "POST direct":
        wrapper.setRequestMethod(SPARQLWrapper.POSTDIRECTLY)
    return wrapper


def test_a_select_comes_as_python_values(wrapper):
    wrapper.setQuery("SELECT ?l { <a:it> <a:label> ?l } ORDER BY LANG(?l)")
    wrapper.setReturnFormat(SPARQLWrapper.JSON)
    rows = wrapper.queryAndConvert()["results"]["bindings"]
    assert [row["l"]["xml:lang"] for row in rows] == ["kk", "ru"]


@pytest.mark.parametrize("form", [SPARQLWrapper.XML, SPARQLWrapper.CSV, SPARQLWrapper.TSV])
def test_other_results_formats_are_understood(wrapper, form):
    wrapper.setQuery("SELECT ?l { <a:it> <a:label> ?l }")
    wrapper.setReturnFormat(form)
    answer = wrapper.queryAndConvert()
    text = answer.toxml() if form == SPARQLWrapper.XML else answer.decode()
    assert "бірлестік" in text


@pytest.mark.parametrize(
    "form",
    [
        SPARQLWrapper.TURTLE,
        SPARQLWrapper.RDFXML,
        SPARQLWrapper.RDF,
        SPARQLWrapper.XML,
        SPARQLWrapper.JSONLD,
    ],
)
def test_a_construct_comes_as_a_graph(wrapper, form):
    wrapper.setQuery("CONSTRUCT WHERE { ?s ?p ?o }")
    wrapper.setReturnFormat(form)
    answer = wrapper.queryAndConvert()
    if isinstance(answer, bytes):
        assert "бірлестік" in answer.decode()
    else:
        assert len(answer) == 2


def test_an_ask_and_a_dataset_are_understood(wrapper):
    wrapper.setQuery("ASK { GRAPH <http://ex.org/g> { <a:it> ?p ?o } }")
    wrapper.addParameter("named-graph-uri", "http://ex.org/g")
    wrapper.setReturnFormat(SPARQLWrapper.JSON)
    assert wrapper.queryAndConvert()["boolean"] is True


def test_a_mistake_reaches_the_user_of_the_client(wrapper):
    wrapper.setQuery("SELECT * {")
    with pytest.raises(SPARQLWrapper.SPARQLExceptions.QueryBadFormed, match="not SPARQL"):
        wrapper.query()


@pytest.fixture(params=["form", "direct"])
def updater(request, service):
    """Writes as SPARQLWrapper does, to the service with a token."""
    made = SPARQLWrapper.SPARQLWrapper(f"{service.address}/sparql", f"{service.address}/update")
    made.setMethod(SPARQLWrapper.POST)
    made.addCustomHttpHeader("Authorization", f"Bearer {TOKEN}")
    if request.param == "direct":
        made.setRequestMethod(SPARQLWrapper.POSTDIRECTLY)
    return made


def wrote(service, graph):
    return [r["o"] for r in service.rows(f"SELECT ?o {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}")]


def test_an_update_with_the_token_is_there_for_the_next_query(updater, service):
    graph = f"{LOCAL}sparqlwrapper"
    updater.setQuery(f'INSERT DATA {{ GRAPH <{graph}> {{ <{THING}> <urn:note> "Ескерту"@kk }} }}')
    assert updater.queryAndConvert()
    assert wrote(service, graph) == ["Ескерту"]
    updater.setQuery(f"DROP GRAPH <{graph}>")
    updater.query()
    assert wrote(service, graph) == []


def test_an_update_without_the_token_or_elsewhere_fails_aloud(updater, service):
    text = 'INSERT DATA {{ GRAPH <{}> {{ <urn:it> <urn:note> "no"@en }} }}'
    updater.setQuery(text.format(FILE))
    with pytest.raises(urllib.error.HTTPError, match="403"):
        updater.query()
    updater.clearCustomHttpHeader("Authorization")
    updater.setQuery(text.format(f"{LOCAL}no"))
    with pytest.raises((urllib.error.HTTPError, SPARQLWrapper.SPARQLExceptions.Unauthorized)):
        updater.query()
    assert wrote(service, f"{LOCAL}no") == []
