"""Every query ends, and none takes time, memory or places from others."""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace

import pytest

from graph.engine import memory
from graph.engine.engine import Engine
from graph.engine.request import QueryRequest
from graph.errors import BusyError, DeadlineExceededError, MemoryExceededError
from tests.graph.engine.asking import DOUBLING, QUICK, RUNAWAY, ask, public, settled


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
