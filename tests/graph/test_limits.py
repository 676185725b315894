"""What is refused before any parser sees it, and what never is."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graph.errors import (
    QueryError,
    QueryForbiddenError,
    QueryMalformedError,
    QueryTooDeepError,
    QueryTooLongError,
)
from graph.limits import DEFAULT, Limits, check_graphs, inspect, tokens
from graph.store import Store

# The very queries that were seen to kill the process or to hang the planner (P2, P3).
KILLERS = {
    "nested groups": "SELECT * WHERE " + "{" * 3000 + "?s ?p ?o" + "}" * 3000,
    "nested parentheses": "SELECT * { FILTER " + "(" * 10_000 + "1" + ")" * 10_000 + "}",
    "unions": "SELECT * {" + " UNION ".join(["{?s ?p ?o}"] * 10_000) + "}",
    "alternatives": "SELECT * { ?s ?p ?o FILTER(" + "||".join(["?s=1"] * 10_000) + ")}",
    "nested optionals": "SELECT * {" + "?s ?p ?o OPTIONAL{" * 3000 + "}" * 3000 + "}",
    "optionals in a row": "SELECT * {" + "OPTIONAL{?s ?p ?o}" * 3000 + "}",
    "minus in a row": "SELECT * { ?s ?p ?o " + "MINUS{?s ?p ?o}" * 3000 + "}",
    "binds in a row": "SELECT * {" + "".join(f"BIND(1 AS ?x{i})" for i in range(3000)) + "}",
    "sums": "SELECT * { FILTER(" + "+".join(["1"] * 10_000) + ")}",
    "negations": "SELECT * { FILTER(" + "!" * 10_000 + "1)}",
    "nested functions": "SELECT * { FILTER(" + "IF(1,1," * 1000 + "1" + ")" * 1000 + ")}",
    "nested collections": "SELECT * { ?s ?p " + "(" * 200 + "1" + ")" * 200 + "}",
    "nested blank nodes": "SELECT * { ?s ?p " + "[<a:p> " * 1000 + "1" + "]" * 1000 + "}",
    "a long path": "SELECT * { ?s " + "/".join(["<a:p>"] * 400) + " ?o }",
    "a chain hidden in an IRI": "SELECT * { FILTER(?a<" + "(" * 3000 + "1>?b) }",
}


@pytest.mark.parametrize("name", KILLERS)
def test_a_query_that_kills_the_engine_is_refused_before_parsing(name):
    with pytest.raises(QueryTooDeepError) as refusal:
        inspect(KILLERS[name])
    assert refusal.value.line == 1
    assert "VALUES" in str(refusal.value)


def test_a_query_at_every_limit_is_parsed_without_a_crash():
    depth, chain = DEFAULT.depth - 2, DEFAULT.operators - 5
    store = Store.memory()
    for query in (
        "SELECT * { " + "{" * depth + "?s ?p ?o" + "}" * depth + "}",
        "SELECT * { " + "OPTIONAL{?s ?p ?o}" * chain + "}",
        "SELECT * { FILTER(" + "||".join(["?s"] * chain) + ")}",
        "SELECT * { ?s " + "/".join(["<a:p>"] * DEFAULT.path) + " ?o }",
        "SELECT * { ?s <a:p> " + "(" * depth + "1" + ")" * depth + "}",
    ):
        store.select(query)


def test_a_query_of_ten_megabytes_is_refused_by_its_length_alone():
    with pytest.raises(QueryTooLongError, match="smaller queries"):
        inspect("ASK {} #" + "x" * 10_000_000)


@pytest.mark.parametrize(
    ("query", "form"),
    [
        ("SELECT * {}", "SELECT"),
        ("ask {}", "ASK"),
        ("# SELECT\nBASE <http://x/> PREFIX : <#> CONSTRUCT {} WHERE {}", "CONSTRUCT"),
        ('VERSION "1.2" PREFIX select: <http://x/> DESCRIBE select:ask', "DESCRIBE"),
    ],
)
def test_the_form_is_found_behind_prologue_and_comments(query, form):
    assert inspect(query).form == form


@pytest.mark.parametrize("word", ["INSERT DATA {}", "LOAD <http://x/>", "drop all", "WITH <a:b>"])
def test_an_update_is_not_taken_for_a_query(word):
    with pytest.raises(QueryForbiddenError, match="update"):
        inspect(f"PREFIX ex: <http://x/> {word}")


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
        "SELECT * { service silent ?where { ?s ?p ?o } }",
        "SELECT * { { SELECT * { ?s ?p ?o # }\n SERVICE<http://h/>{} } } }",
        "ASK { FILTER EXISTS { ?s ?p '}' SERVICE <http://h/> {} } }",
    ],
)
def test_no_query_reaches_another_host(query):
    with pytest.raises(QueryForbiddenError, match="another host"):
        inspect(query)


def test_words_in_strings_names_and_comments_are_not_keywords():
    query = """PREFIX service: <http://x/SERVICE#>
    SELECT ?service { ?service service:LOAD "SERVICE { ( [", '''LOAD ' {{{''' } # SERVICE {{{"""
    assert inspect(query).form == "SELECT"


def test_a_mistake_is_shown_with_line_column_and_what_would_be_right():
    with pytest.raises(QueryMalformedError, match=r"line 2, column 3: .* should stand"):
        inspect("# nothing\n  SELCT * {}")
    with pytest.raises(QueryMalformedError, match=r"line 1, column 15: .*write PREFIX ex: <…>"):
        inspect("SELECT * { ?s ex:p ?o }")
    with pytest.raises(QueryMalformedError, match="closes nothing"):
        inspect("SELECT * { } }")
    with pytest.raises(QueryMalformedError, match="the end"):
        inspect("")


def test_from_is_read_with_prefix_and_base_and_unknown_graphs_are_refused():
    found = inspect(
        "BASE <http://b/x/> PREFIX g: <http://g/> "
        "SELECT * FROM <y> FROM g:a FROM NAMED <http://n/> {}"
    )
    assert found.default_graphs == ("http://b/x/y", "http://g/a")
    assert found.named_graphs == ("http://n/",)
    check_graphs(found.default_graphs, set(found.default_graphs))
    for outside in ("file:///etc/passwd", "http://127.0.0.1/x"):
        with pytest.raises(QueryForbiddenError, match="none is fetched"):
            check_graphs(inspect(f"SELECT * FROM <{outside}> {{}}").default_graphs, set())


TEXT = st.text(alphabet=st.characters(codec="utf-8"), max_size=200)
SOUP = st.lists(
    st.sampled_from([*"{}()[]<>\"'\\#?:|&!/. \n", "SELECT", "SERVICE", "'''", '"""', "ex:a"]),
    max_size=80,
).map("".join)


@given(TEXT | SOUP)
def test_no_text_makes_the_tokeniser_fail_or_skip_a_character(text):
    found = list(tokens(text))
    assert all(text[t.at : t.at + len(t.text)] == t.text for t in found)
    ends = [t.at + len(t.text) for t in found]
    assert all(end <= token.at for end, token in zip(ends, found[1:], strict=False))


@given(TEXT | SOUP)
@example("SELECT * { ?s ?p '")
def test_any_text_is_inspected_or_refused_with_a_sentence(text):
    try:
        inspect(text)
    except QueryError as refusal:
        assert len(str(refusal)) > 10


@given(
    st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0\\\"'\n\r"), max_size=60)
)
def test_what_stands_in_a_string_never_counts(text):
    inspect(f'SELECT * {{ ?s ?p "{text}", """{text}""" }}', Limits(depth=2))


@given(st.integers(1, 200), st.sampled_from(["()", "{}", "[]"]))
def test_depth_is_counted_exactly(depth, pair):
    query = "ASK " + pair[0] * depth + pair[1] * depth
    if depth <= DEFAULT.depth:
        assert inspect(query).form == "ASK"
    else:
        with pytest.raises(QueryTooDeepError):
            inspect(query)


@pytest.mark.parametrize(
    "query", ['ASK { ?s ?p "a\0b" }', "ASK {} # \0", "\0ASK {}", "ASK { <a:\0> ?p ?o }"]
)
def test_a_null_character_is_refused_with_its_place_instead_of_an_empty_answer(query):
    with pytest.raises(QueryMalformedError, match="null character") as refusal:
        inspect(query)
    assert (refusal.value.line, refusal.value.column) == (1, query.index("\0") + 1)
