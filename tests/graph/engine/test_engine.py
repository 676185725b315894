"""The engine: answers are whole, and come from the generation that is served."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from graph import generations
from graph.engine.engine import Engine
from graph.engine.request import QueryRequest
from graph.errors import (
    EngineError,
    FormatNotFittingError,
    QueryForbiddenError,
    QueryMalformedError,
    QueryTooDeepError,
    QueryTooLongError,
)
from tests.graph.engine.asking import QUICK, public, settled


def test_pages_get_rows_and_triples_with_language_and_datatype(engine):
    rows = engine.select('SELECT ?o ("x"@en AS ?l) { <a:it> <a:label> ?o }')
    assert (rows[0]["o"].text, rows[0]["l"].lang) == ("one", "en")
    triples = engine.construct("CONSTRUCT WHERE { <a:it> ?p ?o }")
    assert triples == b'<a:it> <a:label> "one" .\n'
    with pytest.raises(FormatNotFittingError):
        engine.select("CONSTRUCT WHERE { ?s ?p ?o }")
    with pytest.raises(FormatNotFittingError):
        engine.construct("ASK {}")


@pytest.mark.parametrize(
    ("rows", "begin"),
    [("json", b"{"), ("xml", b"<?xml"), ("csv", b"o,p,s"), ("tsv", b"?o\t?p\t?s")],
)
def test_every_results_format_is_written(engine, rows, begin):
    assert public(engine, "SELECT * { ?s ?p ?o } LIMIT 2", rows=rows).startswith(begin)
    assert b"true" in public(engine, QUICK, rows=rows)


@pytest.mark.parametrize("triples", ["turtle", "ntriples", "rdfxml", "jsonld", "nquads", "trig"])
def test_every_graph_format_is_written(engine, triples):
    assert b"one" in public(engine, "DESCRIBE <a:it>", triples=triples)


def test_a_triple_in_two_graphs_counts_once_also_when_the_asker_merges_them(engine):
    count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    one, two = "http://ex.org/g1", "http://ex.org/g2"

    def number(query=count, **options):
        answer = json.loads(public(engine, query, **options))
        return int(answer["results"]["bindings"][0]["n"]["value"])

    distinct = number("SELECT (COUNT(*) AS ?n) { SELECT DISTINCT * { GRAPH ?g { ?s ?p ?o } } }")
    everything = number()
    assert number(default_graphs=(one,)) + number(default_graphs=(two,)) == distinct
    assert distinct > everything
    assert number(default_graphs=(one, two)) == everything
    merged = count.replace("{ ?s", f"FROM <{one}> FROM <{two}> {{ ?s")
    assert number(merged) == everything
    assert number(merged, default_graphs=(two,)) == number(default_graphs=(two,))
    inside = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
    assert number(inside, named_graphs=(two,)) == number(default_graphs=(two,))
    assert number(inside, default_graphs=(one, two)) == 0
    assert number(count, named_graphs=(two,)) == 0


def test_a_large_result_comes_whole_to_many_at_once_and_needs_no_memory_here(engine):
    query = "SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 60000"

    def read(_):
        return public(engine, query, rows="csv").count(b"\n")

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(read, range(4))) == [60001] * 4

    async def longest_buffer():
        answer = await engine.run(QueryRequest(query.replace("60000", "400000")))
        assert answer.length is None
        return max([len(chunk) async for chunk in answer])

    assert asyncio.run(longest_buffer()) < 4 << 20


def test_mistakes_are_told_with_line_and_column_and_the_worker_lives_on(engine):
    before = engine.status()["lanes"]["public"]["killed"]
    with pytest.raises(QueryMalformedError) as mistake:
        public(engine, "SELECT *\n{ ?s ?p }")
    assert (mistake.value.line, mistake.value.column) == (2, 10)
    with pytest.raises(QueryTooDeepError):
        public(engine, "SELECT * " + "{" * 3000 + "}" * 3000)
    with pytest.raises(QueryTooLongError):
        public(engine, "ASK {} #" + "x" * 10_000_000)
    with pytest.raises(FormatNotFittingError, match="turtle"):
        public(engine, "CONSTRUCT WHERE { ?s ?p ?o }", triples=None)
    assert engine.status()["lanes"]["public"]["killed"] == before


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://127.0.0.1:%d/> { ?s ?p ?o } }",
        "SELECT * FROM <http://127.0.0.1:%d/> { ?s ?p ?o }",
        "SELECT * FROM NAMED <http://127.0.0.1:%d/> { GRAPH ?g { ?s ?p ?o } }",
        "LOAD <http://127.0.0.1:%d/>",
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o } # %d",
    ],
)
def test_no_query_calls_another_host_or_reads_a_file(engine, query):
    import socket

    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.1)
        with pytest.raises(QueryForbiddenError):
            public(engine, query % listener.getsockname()[1])
        with pytest.raises(TimeoutError):
            listener.accept()


def test_relative_iris_are_resolved_against_the_base_of_the_request(engine):
    answer = public(engine, "SELECT (<b> AS ?x) {}", base="http://ex.org/a", rows="csv")
    assert b"http://ex.org/b" in answer


def test_a_new_generation_is_noticed_and_queries_in_flight_end_on_the_old_one(
    tmp_path, new_generation, small
):
    first = generations.publish(tmp_path, new_generation)
    label = "SELECT ?o { <a:it> <a:label> ?o }"
    with Engine(first.path, small, home=tmp_path) as engine:
        assert engine.select(label)[0]["o"].text == "one"

        async def across():
            answer = await engine.run(QueryRequest("SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 60000"))
            second = await asyncio.to_thread(
                generations.publish, tmp_path, lambda path: new_generation(path, "two"), 1
            )
            until = time.monotonic() + 10
            while engine.generation != second.id:
                assert time.monotonic() < until
                await asyncio.sleep(0.02)
            assert answer.generation == first.id
            rows = b"".join([chunk async for chunk in answer])
            assert len(json.loads(rows)["results"]["bindings"]) == 60000

        asyncio.run(across())
        assert engine.select(label)[0]["o"].text == "two"
        generations.rollback(tmp_path, first.id)
        until = time.monotonic() + 10
        while engine.select(label)[0]["o"].text != "one":
            assert time.monotonic() < until
            time.sleep(0.02)


def test_a_generation_that_does_not_open_is_refused_and_the_old_one_goes_on(
    tmp_path, generation, small
):
    with Engine(generation, small) as engine:
        with pytest.raises(EngineError, match="lawgraph build"):
            engine.switch(tmp_path / "nothing")
        assert engine.generation == generation.name
        assert engine.select("SELECT ?o { <a:it> <a:label> ?o }")
    with pytest.raises(EngineError, match="lawgraph build"):
        Engine(tmp_path, small).start()


def test_many_threads_may_ask_at_once(engine):
    failures = []

    def work():
        try:
            for _ in range(20):
                assert engine.select("SELECT ?o { <a:it> <a:label> ?o }")[0]["o"].text == "one"
        except BaseException as error:  # noqa: BLE001
            failures.append(error)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
    settled(engine)


def test_a_closed_engine_says_so(generation, small):
    engine = Engine(generation, small)
    engine.start()
    engine.close()
    with pytest.raises(EngineError, match="closed"):
        engine.select("ASK {}")
