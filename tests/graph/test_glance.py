"""A query that passes at a glance would have passed in full, with the same answer."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.service.data import generate
from bench.service.questions import questions
from graph.errors import QueryMalformedError
from graph.glance import glance
from graph.limits import Limits, inspect

_PIECES = """
SELECT ASK CONSTRUCT DESCRIBE PREFIX BASE FROM NAMED GRAPH SERVICE LOAD INSERT UNION OPTIONAL FILTER
BIND AS IF EXISTS MINUS VALUES WHERE select service graph from 1SERVICE ?from ?x $graph ex:p :p ex:
a:from _:b @en 1 1.5e3 true <a:b> <a(b> <http://x/y/z> "s" 's' "#" # { } ( ) [ ] << >> {| |} . ; , /
| ^ + * ! = != < > <= && || - \\u0053 DESCRIBE<a:b> LAWGRAPH xGRAPH GRAPHx SELECT* ASK{
"""
PIECES = st.sampled_from([*_PIECES.split(), "'''l'''", '"' * 3, "\u017fervice"])
SPACES = st.sampled_from(["", " ", "\n", "\t", "\r", " # note\n", "\n# FROM here\n"])
SMALL = Limits(length=400, depth=5, operators=12, path=6)


@settings(max_examples=3000, deadline=None)
@given(st.lists(st.tuples(PIECES, SPACES), max_size=25), st.sampled_from(["", "ASK ", "SELECT * "]))
def test_what_passes_at_a_glance_passes_in_full(pieces, start):
    query = start + "".join(piece + space for piece, space in pieces)
    found = glance(query, SMALL)
    if found is None:
        return
    try:
        full = inspect(query, SMALL)
    except QueryMalformedError:
        return  # the parser refuses it as well
    assert (full.form, full.default_graphs, full.named_graphs, full.asks_graphs) == (
        found.form,
        (),
        (),
        False,
    )


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://x/> {} }",
        "SELECT * { ?s ?p 1SERVICE<http://x/>{} }",
        "SELECT * FROM <http://x/> {}",
        "SELECT *\n#\nFROM<http://x/>{}",
        "ASK { GRAPH ?g {} }",
        "ASK { graph<a:b>{} }",
        "ASK { \\u0053ERVICE <http://x/> {} }",
        "CLEAR ALL",
        "ASK " + "{" * 70,
        "ASK { FILTER(" + "!" * 600 + "true) }",
        "ASK { ?s " + "/".join(["a:p"] * 200) + " ?o }",
        "ASK {} #" + "x" * 10_000,
    ],
)
def test_what_has_to_be_looked_at_is_looked_at(query):
    assert glance(query, Limits()) is None


def test_the_queries_of_users_pass_at_a_glance():
    for question in questions(generate(2_000), texts=3):
        for text in question.texts:
            found = glance(text, Limits())
            assert found is not None, text
            assert found == inspect(text)
