"""docs/trace.rq, the one documented query, says the same as ``lawgraph trace``."""

from __future__ import annotations

import datetime as dt

import pytest

from graph.answers.trace import TraceQuestion, trace
from graph.limits import inspect

LINE = '(type:public-association "2026-11-21"^^xsd:date)'
DAYS = ["2005-01-01", "2019-06-01", "2024-01-15", "2026-11-21"]


@pytest.fixture(scope="module")
def query(project):
    return (project.root / "docs" / "trace.rq").read_text("utf-8")


def by_query(graph, query, kind, day):
    assert query.count(LINE) == 1, "the line that a reader changes must be there once"
    text = query.replace(LINE, f'(type:{kind} "{day}"^^xsd:date)')
    return {
        row["norm"].text: (
            set(row["via"].text.split()),
            set(row["displacedBy"].text.split()),
            row["status"].text,
        )
        for row in graph.select(text)
    }


def by_trace(graph, kind, day):
    answer = trace(graph, TraceQuestion(kind, dt.date.fromisoformat(day)))
    return {
        a.norm: (
            {w.via for w in a.ways},
            {("" if d.certain else "if:") + d.norm for d in a.displaced_by},
            a.validity.status.value,
        )
        for a in (*answer.norms, *answer.persons)
    }


@pytest.mark.parametrize(
    ("kind", "day"),
    [
        *(("public-association", day) for day in DAYS),
        ("trade-union", "2019-06-01"),
        ("trade-union", "2026-11-21"),
        ("political-party", "2019-06-01"),
        ("non-governmental-organisation", "2024-01-15"),
        ("consumer-cooperative", "2026-11-21"),
    ],
)
def test_the_query_and_the_trace_give_the_same_norms_ways_displacements_and_judgements(
    corpus, query, kind, day
):
    found = by_query(corpus, query, kind, day)
    assert len(found) > 100
    assert found == by_trace(corpus, kind, day)


@pytest.mark.parametrize("kind", ["trade-union", "political-party", "public-association"])
@pytest.mark.parametrize("day", ["1990-01-01", "2019-06-01", "2024-01-15", "2026-11-21"])
def test_they_agree_on_the_founders_where_every_status_occurs(ask, project, query, kind, day):
    graph = ask((project.root / "tests/goldens/founders.ttl").read_text("utf-8"))
    assert by_query(graph, query, kind, day) == by_trace(graph, kind, day)


def test_the_query_passes_the_limits_of_the_service(query):
    assert inspect(query).form == "SELECT"


def test_each_output_of_the_query_is_explained_above_it(query):
    head, _, body = query.partition("\nPREFIX")
    outputs = [w for w in body.partition("SELECT")[2].partition("WHERE")[0].split() if w[0] == "?"]
    assert outputs == ["?norm", "?via", "?status", "?displacedBy"]
    for output in outputs:
        assert f"#   {output} " in head
