"""The engine: every query ends, no query takes others with it, answers are whole."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from graph import generations
from graph.engine import memory
from graph.engine.engine import Engine
from graph.engine.request import QueryRequest
from graph.errors import (
    BusyError,
    DeadlineExceededError,
    EngineError,
    FormatNotFittingError,
    MemoryExceededError,
    QueryForbiddenError,
    QueryMalformedError,
    QueryTooDeepError,
    QueryTooLongError,
    WorkerDiedError,
)

ROOT = Path(__file__).resolve().parents[3]
RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
QUICK = "ASK { <a:s1> ?p ?o }"
DOUBLING = (
    'SELECT * { BIND("aaaaaaaaaa" AS ?x0) '
    + "".join(f"BIND(CONCAT(?x{i}, ?x{i}) AS ?x{i + 1}) " for i in range(28))
    + "}"
)


async def ask(engine, query, **options):
    answer = await engine.run(QueryRequest(query, **options))
    return answer, b"".join([chunk async for chunk in answer])


def public(engine, query, **options):
    return asyncio.run(ask(engine, query, **options))[1]


def settled(engine):
    """Wait until nothing runs; a stopped query gives its place back at once or soon."""
    until = time.monotonic() + 10
    while any(lane["running"] for lane in engine.status()["lanes"].values()):
        assert time.monotonic() < until, engine.status()
        time.sleep(0.02)


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


@pytest.mark.parametrize(
    "query",
    [
        RUNAWAY,
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a = ?nothing) }",
        "SELECT (COUNT(*) AS ?n) { ?a !<a:x>* ?b . ?c !<a:x>* ?d . ?e !<a:x>* ?f }",
    ],
)
def test_a_runaway_is_stopped_at_the_deadline(generation, small, query):
    settings = replace(small, public=replace(small.public, deadline=0.5))
    with Engine(generation, settings) as engine:
        began = time.monotonic()
        with pytest.raises(DeadlineExceededError, match="narrow the pattern"):
            public(engine, query)
        assert time.monotonic() - began < 3
        assert public(engine, QUICK)
        assert engine.status()["lanes"]["public"]["killed"] == 1


@pytest.mark.parametrize(
    "query",
    [
        DOUBLING,
        "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?a",
        "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT * { ?a ?b ?c . ?d ?e ?f } }",
    ],
)
def test_a_query_that_eats_memory_is_stopped_and_the_memory_comes_back(generation, small, query):
    lane = replace(small.public, deadline=30, memory=100 << 20)
    with Engine(generation, replace(small, public=lane)) as engine:
        with pytest.raises(MemoryExceededError, match="add a LIMIT"):
            public(engine, query)
        settled(engine)
        assert public(engine, QUICK)


def test_what_ran_out_of_memory_takes_no_warm_worker_from_others_when_it_comes_again(
    generation, small
):
    lane = replace(small.public, deadline=30, memory=100 << 20)
    with Engine(generation, replace(small, public=lane)) as engine:
        for turn in range(3):
            # Those beyond the wanted number may go at any moment.
            before = {w.pid for w in engine._lanes["public"]._idle[-lane.idle :]}
            with pytest.raises(MemoryExceededError):
                public(engine, DOUBLING)
            settled(engine)
            if turn:  # it is known by now, however soon its process was gone
                assert before <= {w.pid for w in engine._lanes["public"]._idle}


def test_all_queries_together_keep_to_the_memory_of_the_machine(generation, small):
    lane = replace(small.public, deadline=30, memory=4 << 30, patience=None)
    with Engine(generation, replace(small, public=lane, memory_total=150 << 20)) as engine:
        with pytest.raises(MemoryExceededError, match="held the most"):
            public(engine, "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?a")
        assert public(engine, QUICK)


def test_forty_five_runaways_do_not_keep_others_from_their_answers(generation, small):
    async def storm(engine):
        runaways = [asyncio.create_task(ask(engine, RUNAWAY)) for _ in range(45)]
        await asyncio.sleep(0.2)
        slowest = 0.0
        for _ in range(5):
            began = time.monotonic()
            await asyncio.to_thread(engine.select, "SELECT ?o { <a:it> <a:label> ?o }")
            slowest = max(slowest, time.monotonic() - began)
        assert (await ask(engine, QUICK))[1]
        ends = await asyncio.gather(*runaways, return_exceptions=True)
        assert {type(end) for end in ends} <= {BusyError, DeadlineExceededError}
        assert all(end.retry_after for end in ends if isinstance(end, BusyError))
        return slowest

    with Engine(generation, small) as engine:
        assert asyncio.run(storm(engine)) < 2
        settled(engine)
        assert public(engine, QUICK)


def test_more_than_the_queue_holds_are_told_to_come_back(generation, small):
    lane = replace(small.public, running=1, idle=1, queue=1, patience=None, deadline=1)

    async def three(engine):
        tasks = [asyncio.create_task(ask(engine, RUNAWAY)) for _ in range(2)]
        await asyncio.sleep(0.1)
        with pytest.raises(BusyError, match="again in a few seconds"):
            await ask(engine, QUICK)
        await asyncio.gather(*tasks, return_exceptions=True)

    with Engine(generation, replace(small, public=lane)) as engine:
        asyncio.run(three(engine))
        assert engine.status()["lanes"]["public"]["refused"] == 1


def test_a_query_is_stopped_when_its_asker_leaves(generation, small):
    async def leave(engine):
        task = asyncio.create_task(ask(engine, RUNAWAY))
        await asyncio.sleep(0.2)
        assert engine.status()["lanes"]["public"]["running"] == 1
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        assert engine.status()["lanes"]["public"]["running"] == 0
        answer = await engine.run(QueryRequest("SELECT * { ?a ?b ?c . ?d ?e ?f }"))
        async for _ in answer:
            break
        answer.close()
        assert engine.status()["lanes"]["public"]["running"] == 0

    with Engine(generation, small) as engine:
        asyncio.run(leave(engine))
        assert public(engine, QUICK)


def test_a_slow_reader_holds_a_worker_only_until_the_deadline(generation, small):
    async def dawdle(engine):
        answer = await engine.run(QueryRequest("SELECT * { ?a ?b ?c . ?d ?e ?f }"))
        with pytest.raises(DeadlineExceededError):
            async for _ in answer:
                await asyncio.sleep(0.3)

    settings = replace(small, public=replace(small.public, deadline=1))
    with Engine(generation, settings) as engine:
        asyncio.run(dawdle(engine))
        settled(engine)


def test_a_killed_worker_harms_only_its_own_query_and_is_replaced(generation, small):
    async def murder(engine):
        task = asyncio.create_task(ask(engine, RUNAWAY))
        await asyncio.sleep(0.3)
        [victim] = engine._lanes["public"].running()
        os.kill(victim.pid, signal.SIGSEGV)
        with pytest.raises(WorkerDiedError, match="SIGSEGV"):
            await task
        assert (await ask(engine, QUICK))[1]

    with Engine(generation, small) as engine:
        asyncio.run(murder(engine))


def _held(pid):
    held = set()
    for entry in Path(f"/proc/{pid}/fd").iterdir():
        with suppress(FileNotFoundError):  # closed in the meantime
            held.add(entry.readlink())
    return held


def test_no_worker_that_outlives_its_nursery_can_hide_its_end_from_the_engine(generation, small):
    with Engine(generation, small) as engine:
        assert public(engine, QUICK)
        nursery = engine._watch.active
        told = Path(f"/proc/{nursery.process.pid}/cmdline").read_bytes().split(b"\0")[-2]
        control = Path(f"/proc/{nursery.process.pid}/fd/{json.loads(told)['control']}").readlink()
        workers = [worker.pid for worker in nursery.workers.values() if worker.pid]
        assert workers
        until = time.monotonic() + 5  # a worker lets go of it as its first deed
        while any(control in _held(pid) for pid in workers):
            assert time.monotonic() < until


def test_a_killed_nursery_is_replaced_and_queries_go_on(generation, small):
    with Engine(generation, replace(small, copy_below=0)) as engine:
        os.kill(engine._watch.active.process.pid, signal.SIGKILL)
        until = time.monotonic() + 10
        while True:
            try:
                assert engine.select("SELECT ?o { <a:it> <a:label> ?o }")
                if engine.status()["trouble"] is None:
                    break
            except EngineError:
                pass
            assert time.monotonic() < until
            time.sleep(0.05)


def test_nothing_is_left_running_when_the_engine_closes_or_its_process_dies(generation, small):
    with Engine(generation, small) as engine:
        public(engine, QUICK)
        process = engine._watch.active.process
        pids = [process.pid, *(w.pid for w in engine._watch.active.workers.values() if w.pid)]
    program = (
        "import os,signal,sys; from pathlib import Path; from graph.engine.engine import Engine\n"
        "engine = Engine(Path(sys.argv[1])); engine.start(); engine.select('SELECT * {}')\n"
        "assert 'pyoxigraph' not in sys.modules\n"
        "print(engine._watch.active.process.pid,"
        " *[w.pid for w in engine._watch.active.workers.values()], flush=True)\n"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    command = [sys.executable, "-c", program, str(generation)]
    dying = subprocess.run(command, check=False, capture_output=True, cwd=ROOT, text=True)
    assert dying.returncode == -signal.SIGKILL, dying.stderr
    pids += [int(pid) for pid in dying.stdout.split() if pid != "None"]
    assert len(pids) > 4
    until = time.monotonic() + 5
    while any(alive(pid) for pid in pids):
        assert time.monotonic() < until
        time.sleep(0.02)


def alive(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


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


LENGTHY = "SELECT (COUNT(*) AS ?n) {{ VALUES ?b {{ {0} }} ?a ?b ?c . ?d ?e ?f }}"


def lengthy(first):
    """A query of some tenths of a second, and always of the same shape."""
    return LENGTHY.format(" ".join(f"<a:p{first + i}>" for i in range(6)))


def test_a_long_query_finds_the_worker_that_the_one_before_has_warmed(generation, small):
    with Engine(generation, small) as engine:
        lane = engine._lanes["public"]
        pids = set()
        for first in range(4):
            public(engine, lengthy(first))
            settled(engine)
            pids |= {worker.pid for worker in lane._patient}
        assert len(pids) == 1
        assert all(worker.nice == 0 for worker in lane._idle)


def test_long_queries_wait_for_each_other_and_short_ones_for_none(generation, small):
    async def crowd(engine):
        long = [asyncio.create_task(ask(engine, lengthy(i % 9))) for i in range(12)]
        await asyncio.sleep(0.05)
        waited = engine.status()["lanes"]["public"]
        for _ in range(10):
            assert (await ask(engine, QUICK))[1]
        assert not all(task.done() for task in long)
        answers = await asyncio.gather(*long)
        return waited, answers

    lane = replace(small.public, long=1, running=32, patience=None, wait=60, deadline=60)
    with Engine(generation, replace(small, public=lane)) as engine:
        public(engine, lengthy(3))  # now it is known to be long
        waited, answers = asyncio.run(crowd(engine))
    assert waited["running"] == 1
    assert waited["waiting"] == 11
    assert len(answers) == 12


def test_where_no_memory_is_left_workers_go_and_the_greatest_query_is_stopped(generation, small):
    with Engine(generation, replace(small, memory_left=1 << 60)) as engine:
        with pytest.raises(MemoryExceededError, match="no memory left"):
            public(engine, "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?a")
        settled(engine)
        assert len(engine._lanes["public"]._idle) <= small.public.idle
        assert public(engine, QUICK)


def test_where_memory_is_short_queries_take_turns_and_none_is_lost(generation, small, monkeypatch):
    async def four(engine):
        tasks = [asyncio.create_task(ask(engine, lengthy(i))) for i in range(4)]
        most = 0
        while not all(task.done() for task in tasks):
            most = max(most, engine.status()["lanes"]["public"]["running"])
            await asyncio.sleep(0.01)
        return most, await asyncio.gather(*tasks)

    lane = replace(small.public, idle=1, long=6, wait=60, patience=None)
    with Engine(generation, replace(small, public=lane, memory_left=0)) as engine:
        monkeypatch.setattr(memory, "available", lambda: 0)
        most, answers = asyncio.run(four(engine))
    assert most == 1
    assert len(answers) == 4
