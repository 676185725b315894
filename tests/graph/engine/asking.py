"""Asking an engine in tests, and queries that it knows what to do with."""

from __future__ import annotations

import asyncio
import time

from graph.engine.request import QueryRequest

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
