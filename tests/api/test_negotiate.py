"""Odd Accept headers that real clients send."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.formats import ROWS, TRIPLES
from api.negotiate import choose, offer, wants_page

CHROME = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"
WRAPPER = "application/sparql-results+json,application/json,text/javascript,application/javascript"
JENA = "application/sparql-results+json, application/sparql-results+xml;q=0.9, */*;q=0.1"
RDFLIB = "application/rdf+xml;q=0.9, text/turtle;q=1.0, application/n-triples;q=0.8"


@pytest.mark.parametrize(
    ("accept", "rows", "triples"),
    [
        (None, "json", "turtle"),
        ("", "json", "turtle"),
        ("*/*", "json", "turtle"),
        ("text/*", "csv", "turtle"),
        ("application/*", "json", "jsonld"),
        ("text/turtle, application/sparql-results+xml", "xml", "turtle"),
        ("text/csv;q=0.5, text/tab-separated-values;q=0.6", "tsv", None),
        ("text/csv;q=0, */*", "json", "turtle"),
        ("application/sparql-results+json;q=0, application/json;q=0, */*;q=0.1", "xml", "turtle"),
        ("TEXT/TURTLE;Q=0.3", None, "turtle"),
        ("text/plain", None, "ntriples"),
        ("application/json", "json", "jsonld"),
        ("text/turtle;version=1.2", None, "turtle"),
        (WRAPPER, "json", "jsonld"),
        (JENA, "json", "turtle"),
        (RDFLIB, None, "turtle"),
        ("image/png", None, None),
        ("nonsense", None, None),
    ],
)
def test_a_client_gets_the_format_it_prefers(accept, rows, triples):
    chosen = offer(accept)
    assert (chosen.rows and chosen.rows.format.name) == rows
    assert (chosen.triples and chosen.triples.format.name) == triples


def test_an_alias_is_answered_under_the_name_it_was_asked_by():
    assert choose("application/json", ROWS).content_type == "application/json"
    assert choose("application/*", ROWS).content_type == "application/sparql-results+json"


@pytest.mark.parametrize(
    ("wanted", "rows", "triples"),
    [
        (["json"], "json", "jsonld"),
        (["xml"], "xml", "rdfxml"),
        (["csv"], "csv", None),
        (["ttl"], None, "turtle"),
        (["rdf+xml", "application/rdf+xml"], None, "rdfxml"),
        (["json-ld", "application/x-json+ld,application/ld+json"], None, "jsonld"),
    ],
)
def test_format_goes_before_accept(wanted, rows, triples):
    chosen = offer("image/png", wanted)
    assert (chosen.rows and chosen.rows.format.name) == rows
    assert (chosen.triples and chosen.triples.format.name) == triples


def test_an_unknown_format_is_refused_with_the_list():
    with pytest.raises(ValueError, match="json, xml, csv, tsv, turtle"):
        offer("*/*", ["docx"])
    assert offer("text/csv", ["docx"]).rows.format.name == "csv"


def test_only_a_browser_gets_the_page():
    assert wants_page(CHROME)
    for accept in (None, "*/*", WRAPPER, JENA, RDFLIB, "text/turtle, text/html;q=0.5"):
        assert not wants_page(accept)


@given(st.text(max_size=60))
def test_no_header_makes_negotiation_fail(accept):
    offer(accept)
    wants_page(accept)
    choose(accept, TRIPLES)
