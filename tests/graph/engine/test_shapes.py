"""Shapes of queries: what was long once is told from what was not, whatever its values."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from graph.engine.shapes import LONG, Shapes, shape

TEMPLATE = 'SELECT ?s {{ ?s <{0}> "{1}" ; <b:c> {2} FILTER(?n < {2}) }}'
values = st.tuples(
    st.from_regex(r"[a-z]{1,9}:[a-z/#]{0,9}", fullmatch=True),
    st.text(st.characters(exclude_characters='"\\\n', exclude_categories=["Cs"])),
    st.integers(0, 10**9),
)


@given(values, values)
def test_a_query_that_differs_in_values_only_is_known_again(one, other):
    assert shape(TEMPLATE.format(*one)) == shape(TEMPLATE.format(*other))


@given(values)
def test_another_pattern_is_not_taken_for_it(one):
    query = TEMPLATE.format(*one)
    assert shape(query) != shape(query.replace("?s <", "?s ?p <", 1))


@given(st.text(max_size=300))
def test_any_text_has_a_shape_that_is_no_longer_than_itself(text):
    assert len(shape(text)) <= len(text)
    assert not re.search(r"\d", shape(text), re.ASCII)


def test_what_was_long_is_long_until_it_is_clearly_short_again():
    shapes = Shapes()
    slow, same = TEMPLATE.format("a:b", "c", 1), TEMPLATE.format("x:y", "z", 2)
    assert not shapes.long(slow)
    shapes.learn(slow, LONG * 2)
    assert shapes.long(same)
    shapes.learn(same, LONG * 0.9)  # the first query of a worker takes longer: not yet
    assert shapes.long(slow)
    shapes.learn(same, LONG * 0.1)
    assert not shapes.long(slow)


def test_somebody_who_asks_a_new_shape_each_time_fills_no_memory():
    shapes = Shapes(most=10)
    for number in range(1000):
        shapes.learn("ASK { " + "?x " * number + "}", LONG * 2)
    assert len(shapes._long) == 10
