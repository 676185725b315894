"""What the benchmarks measure is what they say: the same data, questions with answers."""

from __future__ import annotations

import pytest
from pyoxigraph import QueryResultsFormat, RdfFormat, Store

from bench.service.client import Answer
from bench.service.data import generate
from bench.service.measure import Cell
from bench.service.questions import questions
from bench.service.report import mean, ratios, tables

SIZE = 30_000


@pytest.fixture(scope="module")
def law():
    return generate(SIZE)


def test_the_data_is_as_large_as_was_asked_and_the_same_every_time(law):
    assert SIZE <= len(law.lines) < SIZE * 1.1
    assert generate(SIZE).ntriples() == law.ntriples()


def test_every_question_has_answers_in_the_data(law):
    store = Store()
    store.bulk_load(law.ntriples(), RdfFormat.N_TRIPLES)
    asked = questions(law, texts=12)
    assert len(asked) == 10
    for question in asked:
        sizes = []
        for text in question.texts:
            result = store.query(text)
            if question.rows:
                sizes.append(result.serialize(format=QueryResultsFormat.CSV).count(b"\n") - 1)
            else:
                sizes.append(result.serialize(format=RdfFormat.N_TRIPLES).count(b"\n"))
        assert max(sizes) > 0, question.name


def test_ten_thousand_rows_are_ten_thousand():
    law = generate(100_000)
    store = Store()
    store.bulk_load(law.ntriples(), RdfFormat.N_TRIPLES)
    text = questions(law, texts=1)[-1].texts[0]
    rows = store.query(text).serialize(format=QueryResultsFormat.CSV).count(b"\n") - 1
    assert 9_000 < rows < 11_000


@pytest.mark.parametrize("cut", [1, 3, 7, 1000])
@pytest.mark.parametrize(
    "data",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n",
    ],
)
def test_the_client_knows_where_an_answer_ends(data, cut):
    answer = Answer()
    ends = [answer.feed(data[at : at + cut]) for at in range(0, len(data), cut)]
    assert ends == [False] * (len(ends) - 1) + [True]
    assert (answer.status, answer.body()) == (200, b"hello")


def test_ratios_are_of_medians_alone_and_of_answers_a_second_together():
    cells = {
        ("ours", "q", 1): Cell([0.001, 0.002, 0.9], [10.0]),
        ("peer", "q", 1): Cell([0.004, 0.004, 0.004], [1.0]),
        ("ours", "q", 16): Cell([0.1], [300.0, 100.0, 200.0]),
        ("peer", "q", 16): Cell([0.1], [50.0]),
    }
    assert ratios(cells, "ours", "peer", 1) == {"q": 2.0}
    assert ratios(cells, "ours", "peer", 16) == {"q": 4.0}
    assert mean([1, 4, 16]) == pytest.approx(4)
    assert "geometric mean     4.00" in tables(cells, ["ours"], ["peer"])


def test_the_command_measures_beside_the_peers_that_are_named_and_no_others(monkeypatch):
    from typer.testing import CliRunner

    from api.commands import benching

    words = ["http", "--peers", "memory", "--peers", "rdflib", "--triples", "1000"]
    asked = []
    monkeypatch.setattr(benching, "_run", lambda *given: asked.extend(map(str, given)))
    assert CliRunner().invoke(benching.app, words).exit_code == 0
    peers = asked[asked.index("--peers") + 1 :]
    assert peers == ["memory", "rdflib"]
    assert CliRunner().invoke(benching.app, ["http", "--peers", "virtuoso"]).exit_code == 2
