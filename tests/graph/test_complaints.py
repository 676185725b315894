"""What a person is told when the parser refuses a query."""

from __future__ import annotations

import pytest

from graph.errors import QueryMalformedError
from graph.store import Store


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT * { ?s ?p }", "line 1, column 19: the query is not SPARQL after 'SELECT"),
        ("SELECT *\n{ ?s ?p <rel> }", "line 2, column 14: the query is not SPARQL after"),
        ("SELECT *\n{ ?s ?p <rel> }", "{ ?s ?p <rel>': an IRI must be whole"),
        ("SELECT ?s (SUM(?o) AS ?t) { ?s ?p ?o }", "a variable that is unbound"),
    ],
)
def test_every_syntax_error_has_a_place_and_no_character_classes(query, said):
    with pytest.raises(QueryMalformedError) as error:
        Store.memory().select(query)
    assert said in str(error.value)
    assert "\\u{" not in str(error.value)
    assert error.value.line is not None
