"""Shapes of queries: what was long once is told from what was not, whatever its values."""

from __future__ import annotations

import math
import re

from hypothesis import given
from hypothesis import strategies as st

from graph.engine.shapes import ENDLESS, LONG, Shapes, Stage, shape

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
    assert shapes.stage(slow) is Stage.SHORT
    shapes.learn(slow, LONG * 2, ended=True)
    assert shapes.stage(same) is Stage.LONG
    shapes.learn(same, LONG * 0.9, ended=True)  # the first query of a worker takes longer
    assert shapes.stage(slow) is Stage.LONG
    shapes.learn(same, LONG * 0.1, ended=True)
    assert shapes.stage(slow) is Stage.SHORT


def test_a_runaway_whose_asker_leaves_at_once_is_not_taken_for_a_short_query():
    shapes = Shapes()
    query = TEMPLATE.format("a:b", "c", 1)
    shapes.learn(query, ENDLESS * 2, ended=False)
    for seconds in (0.001, LONG * 2):
        shapes.learn(query, seconds, ended=False)
        assert shapes.stage(query) is Stage.ENDLESS
    shapes.learn(query, LONG * 2, ended=True)
    assert shapes.stage(query) is Stage.LONG


def test_what_had_to_be_stopped_counts_as_endless_until_it_ends_by_itself():
    shapes = Shapes()
    query = TEMPLATE.format("a:b", "c", 1)
    shapes.learn(query, math.inf, ended=False)
    assert shapes.stage(query) is Stage.ENDLESS
    shapes.learn(query, LONG * 0.1, ended=True)
    assert shapes.stage(query) is Stage.SHORT


def test_somebody_who_asks_a_new_shape_each_time_fills_no_memory():
    shapes = Shapes(most=10)
    for number in range(1000):
        shapes.learn("ASK { " + "?x " * number + "}", LONG * 2, ended=True)
    assert len(shapes._known) == 10
