"""The store: what goes in comes out once, and every refusal says what to do."""

from __future__ import annotations

import pytest
import rdflib

from graph.errors import QueryForbiddenError, QueryMalformedError, StoreError
from graph.store import Store, open_generation

TURTLE = b"@prefix ex: <http://ex.org/> . ex:a ex:p ex:b ; ex:q 'x'@en ."


@pytest.fixture
def twice():
    store = Store.memory()
    store.load(TURTLE, "turtle", "http://ex.org/g1")
    store.load(TURTLE, "turtle", "http://ex.org/g2")
    return store


def test_a_triple_in_two_graphs_is_one_row_and_counts_once(twice):
    assert twice.merge_union() == 2
    assert len(twice.select("SELECT * { ?s ?p ?o }")) == 2
    assert twice.select("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")[0]["n"].text == "2"
    assert len(twice.select("SELECT * { GRAPH ?g { ?s ?p ?o } }")) == 4
    assert twice.merge_union() == 2


def test_named_graphs_alone_are_invisible_until_they_are_merged(twice):
    assert twice.count() == 0
    assert twice.count("http://ex.org/g1") == 2
    assert len(twice.select("SELECT * { ?s ?p ?o }", over="named")) == 4


def test_a_construct_gives_each_triple_once_and_can_be_put_back(twice):
    triples = twice.construct(
        "CONSTRUCT { ?s <http://ex.org/r> _:x } WHERE { ?s ?p ?o }", over="named"
    )
    twice.insert_into("http://ex.org/inferred", triples)
    assert twice.count("http://ex.org/inferred") == triples.count(b"\n")
    same = "ASK { ?s <http://ex.org/r> ?o GRAPH <http://ex.org/inferred> { ?s ?p ?o } }"
    assert twice.ask(same), "a blank node must stay one node in both graphs"


def test_values_keep_language_and_datatype(twice):
    row = twice.select("SELECT ?o (1 AS ?n) { ?s <http://ex.org/q> ?o }", over="named")[0]
    assert (row["o"].text, row["o"].lang) == ("x", "en")
    assert row["n"].datatype == "http://www.w3.org/2001/XMLSchema#integer"


@pytest.mark.parametrize(
    ("name", "theirs"),
    [("ntriples", "nt"), ("turtle", "turtle"), ("rdfxml", "xml"), ("jsonld", "json-ld")],
)
def test_another_library_reads_every_dump(twice, name, theirs):
    twice.merge_union()
    for graph in (None, "http://ex.org/g1"):
        read = rdflib.Graph().parse(data=twice.dump(graph, name), format=theirs)
        assert len(read) == 2
    assert twice.dump(None, "nquads").count(b"\n") == 6


def test_quads_are_loaded_into_their_own_graphs():
    store = Store.memory()
    store.load(b"<a:s> <a:p> <a:o> <a:g> .\n", "nquads")
    assert store.graphs() == ["a:g"]


def test_a_file_with_a_mistake_at_its_end_stores_nothing_and_names_the_line():
    store = Store.memory()
    with pytest.raises(StoreError, match="line 3"):
        store.load(b"<a:s> <a:p> <a:o> .\n" * 2 + b"<a:s> <a:p> oops .\n", "turtle", "a:g")
    assert store.graphs() == []
    with pytest.raises(StoreError, match="one of turtle"):
        store.load(b"", "docx")
    with pytest.raises(StoreError, match="one of turtle"):
        store.dump(None, "docx")


def test_queries_in_process_pass_the_same_limits(twice):
    with pytest.raises(QueryForbiddenError, match="another host"):
        twice.select("SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }")
    with pytest.raises(QueryForbiddenError, match="none is fetched"):
        twice.select("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }")
    with pytest.raises(QueryMalformedError, match=r"line 2, column 2: .*incomplete"):
        twice.select("SELECT * { ?s ?p\n}")
    with pytest.raises(QueryMalformedError, match="a SELECT was expected"):
        twice.select("ASK {}")
    with pytest.raises(QueryMalformedError, match="a CONSTRUCT or DESCRIBE was expected"):
        twice.construct("ASK {}")
    with pytest.raises(QueryMalformedError, match="an ASK was expected"):
        twice.ask("SELECT * {}")


@pytest.mark.parametrize("memory", [False, True])
def test_a_store_on_disk_is_read_by_many_and_never_written(tmp_path, twice, memory):
    store = Store.create(tmp_path / "000001-x" / "store")
    store.load(twice.dump(None, "nquads"), "nquads")
    store.merge_union()
    store.flush()
    store.close()
    with pytest.raises(StoreError, match="open it again"):
        store.count()
    with pytest.raises(StoreError, match="not empty"):
        Store.create(tmp_path / "000001-x" / "store")
    readers = [open_generation(tmp_path / "000001-x", memory) for _ in range(2)]
    assert [reader.count() for reader in readers] == [2, 2]
    assert readers[0].generation == "000001-x"


def test_opening_what_is_no_generation_says_what_to_run(tmp_path):
    with pytest.raises(StoreError, match="lawgraph build"):
        open_generation(tmp_path)
