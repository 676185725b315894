"""The name of a join follows from what it joins, whoever writes it and in whatever order."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.identifiers import BASE, ONTOLOGY
from graph.joins import KEYS, OA, join_name, key_properties

words = st.text(st.characters(codec="utf-8", exclude_characters="\n"), min_size=1, max_size=6)
cases = st.sampled_from(sorted(KEYS)).flatmap(
    lambda name: st.tuples(
        st.just(name),
        st.fixed_dictionaries(
            {}, optional={k: st.lists(words, max_size=3, unique=True) for k in KEYS[name]}
        ),
    )
)


@settings(derandomize=True, deadline=None)
@given(cases, st.randoms(use_true_random=False))
def test_the_order_in_which_values_are_given_does_not_matter(case, random):
    name, values = case
    shuffled = {k: random.sample(v, len(v)) for k, v in reversed(values.items())}
    assert join_name(name, values) == join_name(name, shuffled)


@settings(derandomize=True, deadline=None)
@given(cases, words)
def test_another_value_is_another_name(case, word):
    name, values = case
    key = KEYS[name][0]
    assert join_name(name, values) != join_name(name, values | {key: [f"{word}-not-there"]})


@settings(derandomize=True, deadline=None)
@given(cases)
def test_a_value_no_property_names_changes_nothing(case):
    name, values = case
    assert join_name(name, values) == join_name(name, values | {"remark": ["x"]})


def test_a_member_that_is_absent_is_not_the_same_as_one_that_moved():
    by_role = join_name("Addressee", {"role": ["x"]})
    assert by_role != join_name("Addressee", {"ofType": ["x"]})
    assert by_role == join_name("Addressee", {"role": ["x"], "ofType": [], "inState": []})


def test_the_name_of_everybody_is_the_one_that_the_data_use():
    assert join_name("Addressee", {"role": [f"{BASE}scheme/addressees/anyone"]}) == (
        f"{BASE}kz/addressee/99f6e8f0fa23430b"
    )


@pytest.mark.parametrize("name", sorted(KEYS))
def test_the_properties_of_a_join_are_whole_iris(name):
    found = key_properties(name)
    assert len(found) == len(set(found)) == len(KEYS[name])
    assert all(p.startswith((ONTOLOGY, OA)) for p in found)
