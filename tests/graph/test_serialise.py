"""The triples of one resource are the same in every syntax."""

from __future__ import annotations

import pytest
from rdflib import Graph, Literal
from rdflib.compare import isomorphic

from graph.serialise import rewrite

TRIPLES = (
    "<https://w3id.org/lawgraph/kz/act/x-2001> "
    '<http://data.europa.eu/eli/ontology#title> "О \\"клубах\\" <b>"@ru .\n'
    "<https://w3id.org/lawgraph/kz/act/x-2001> "
    "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
    "<https://w3id.org/lawgraph/ontology#Act> .\n"
    "<https://w3id.org/lawgraph/kz/act/x-2001> <https://w3id.org/lawgraph/ontology#asOf> "
    '"2026-02"^^<http://www.w3.org/2001/XMLSchema#gYearMonth> .\n'
).encode()

PARSERS = {"turtle": "turtle", "jsonld": "json-ld", "rdfxml": "xml", "ntriples": "nt"}


@pytest.mark.parametrize("format", PARSERS)
def test_a_resource_reads_back_from_every_syntax_with_language_and_datatype(format):
    again = Graph().parse(data=rewrite(TRIPLES, format), format=PARSERS[format])
    assert isomorphic(again, Graph().parse(data=TRIPLES, format="nt"))
    literals = [o for o in again.objects() if isinstance(o, Literal)]
    assert {(o.language, str(o.datatype or "")) for o in literals} == {
        ("ru", ""),
        (None, "http://www.w3.org/2001/XMLSchema#gYearMonth"),
    }


def test_the_order_of_the_triples_changes_no_byte_of_turtle():
    turned = b"".join(reversed(TRIPLES.splitlines(keepends=True)))
    assert rewrite(TRIPLES, "turtle") == rewrite(turned, "turtle")


@pytest.mark.parametrize("format", ["turtle", "jsonld", "rdfxml"])
def test_the_prefixes_are_those_of_the_project(format):
    assert b"lg:" in rewrite(TRIPLES, format) or b'"lg"' in rewrite(TRIPLES, format)


def test_no_triples_are_an_empty_document():
    assert rewrite(b"", "ntriples") == b""
    assert len(Graph().parse(data=rewrite(b"", "rdfxml"), format="xml")) == 0
