"""The Graph Store Protocol as plain values: which graph, and what is sent."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.graphstore import graph_named, parts_of
from api.protocol import RefusedError
from graph.identifiers import GRAPH

HERE = "http://h/graphs"


@pytest.mark.parametrize(
    ("method", "below", "query", "prefix", "wanted"),
    [
        (
            "GET",
            "",
            b"graph=http%3A%2F%2Fex.org%2Fg%3Fa%26b",
            GRAPH,
            ("http://ex.org/g?a&b", False),
        ),
        ("PUT", "", b"graph=other", "", ("http://h/other", False)),
        ("GET", "", b"default", GRAPH, (None, False)),
        ("GET", "", b"default=", GRAPH, (None, False)),
        ("PUT", "local/a b", b"", GRAPH, (f"{GRAPH}local/a%20b", False)),
        ("PUT", "person/1.ttl", b"", "", ("http://h/graphs", False)),
        ("POST", "", b"", GRAPH, (None, True)),
    ],
)
def test_a_graph_is_named_directly_or_indirectly(method, below, query, prefix, wanted):
    assert graph_named(method, below, HERE, query, prefix) == wanted


@pytest.mark.parametrize(
    ("method", "below", "query", "status", "says"),
    [
        ("PATCH", "", b"default", 405, "PATCH"),
        ("GET", "", b"", 400, "no graph is named"),
        ("PUT", "", b"graph=a:g&default", 400, "several"),
        ("PUT", "local/x", b"default", 400, "several"),
        ("GET", "", b"graph=", 400, "no IRI"),
        ("GET", "", b"graph=a:%3E%20%7D", 400, "no IRI"),
        ("GET", "", b"graph=%FF", 400, "UTF-8"),
    ],
)
def test_what_names_no_graph_is_refused(method, below, query, status, says):
    with pytest.raises(RefusedError, match=says) as refusal:
        graph_named(method, below, HERE, query, GRAPH)
    assert refusal.value.status == status


def test_each_syntax_is_known_by_its_type_and_a_body_without_one_is_rdf_xml():
    assert parts_of("text/turtle; charset=UTF-8", b"x")[0].format == "turtle"
    assert parts_of("application/ld+json", b"x")[0].format == "jsonld"
    assert parts_of(None, b"x")[0].format == "rdfxml"
    for wrong in ("text/csv", "application/n-quads", "turtle", "text/turtle; charset=utf-16"):
        with pytest.raises(RefusedError) as refusal:
            parts_of(wrong, b"x")
        assert refusal.value.status == 415
        assert "text/turtle" in refusal.value.headers["Accept-Post"]


FORM = (
    b"--A\r\ncontent-disposition: form-data; name=graphs\r\n"
    b"Content-type: multipart/mixed; boundary=B\r\n\r\n"
    b"--B\r\nContent-type: text/turtle\r\n\r\n<a:s> <a:p> 1 .\r\n"
    b"--B\r\nContent-Type: application/n-triples\r\n\r\n<a:s> <a:p> <a:o> .\r\n--B--\r\n--A--\r\n"
)


def test_a_form_brings_each_of_its_parts():
    parts = parts_of("multipart/form-data; boundary=A", FORM)
    assert [p.format for p in parts] == ["turtle", "ntriples"]
    assert parts[0].data.strip() == b"<a:s> <a:p> 1 ."


@given(st.binary(max_size=60), st.sampled_from(["multipart/form-data; boundary=A", "text/turtle"]))
def test_no_bytes_make_it_fail_otherwise(data, content_type):
    for ask in (
        lambda: graph_named("PUT", "", HERE, data, GRAPH),
        lambda: parts_of(content_type, data),
    ):
        try:
            ask()
        except RefusedError as refusal:
            assert 400 <= refusal.status < 500
