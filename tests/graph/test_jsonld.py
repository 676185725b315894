"""The published context: versions never change, and its words say what the vocabulary says.

``python -m tests.graph.test_jsonld N`` writes version N from the vocabulary as it is now.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import OWL, RDF, RDFS, XSD, Graph, Literal, URIRef
from rdflib.compare import isomorphic

from graph import jsonld
from graph.identifiers import BASE, ONTOLOGY
from graph.prefixes import PREFIXES

ROOT = Path(__file__).resolve().parents[2]
PUBLISHED = {
    1: "961b2cb4cf79f5e3ce097f668a959d5054db2e10dfdc0c05091468da09b710b4",
    2: "a194efa4db8b67d0dff4089f77102f0d7252ea37a4dcad7d262b4066dde2242f",
}
"""Version to the SHA-256 of its document: a published version is never written anew."""

BORROWED = {
    "label": "rdfs:label",
    "title": "eli:title",
    "prefLabel": "skos:prefLabel",
    "altLabel": "skos:altLabel",
    "definition": "skos:definition",
    "description": "dct:description",
}


def vocabulary():
    return Graph().parse(ROOT / "ontology/lawgraph.ttl")


def meaning(graph, term):
    short = f"lg:{term.removeprefix(ONTOLOGY)}"
    if (URIRef(term), RDF.type, OWL.ObjectProperty) in graph:
        return {"@id": short, "@type": "@id"}
    if (URIRef(term), RDFS.range, XSD.date) in graph:
        return {"@id": short, "@type": "xsd:date"}
    return short


def context():
    graph = vocabulary()
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
    ours = {str(s) for k in kinds for s in graph.subjects(RDF.type, k) if s.startswith(ONTOLOGY)}
    terms = {t.removeprefix(ONTOLOGY): meaning(graph, t) for t in sorted(ours)}
    spoken = {n: {"@id": iri, "@container": "@language"} for n, iri in BORROWED.items()}
    return {"@context": {"@version": 1.1} | PREFIXES | spoken | terms}


@pytest.mark.parametrize("version", PUBLISHED)
def test_a_published_version_is_never_written_anew(version):
    text = jsonld.context_text(version)
    assert hashlib.sha256(text.encode()).hexdigest() == PUBLISHED[version]


def test_every_word_of_the_context_is_a_term_of_the_vocabulary_with_its_kind():
    now = context()["@context"]
    written = json.loads(jsonld.context_text())["@context"]
    assert {k: v for k, v in written.items() if now.get(k) != v} == {}


def test_a_version_that_is_not_there_is_none():
    assert jsonld.context_text(99) is None


def test_a_document_reads_as_plain_json():
    graph = Graph().parse(
        data=f"""@base <{BASE}> . @prefix lg: <{ONTOLOGY}> . @prefix rdfs: <{RDFS}> .
        <kz/norm/x/1> a lg:Norm ; rdfs:label "A"@en, "Б"@ru ; lg:statedIn <kz/act/x-2001/art/1> ;
        lg:startEarliest "2001-01-01"^^<{XSD.date}> .""",
        format="turtle",
    )
    document = json.loads(jsonld.write_jsonld(graph))
    assert document["@graph"] == [
        {
            "@id": "kz/norm/x/1",
            "@type": "Norm",
            "label": {"en": "A", "ru": "Б"},
            "statedIn": "kz/act/x-2001/art/1",
            "startEarliest": "2001-01-01",
        }
    ]
    assert set(document["@context"]) == {
        *("@base", "Norm", "label", "statedIn", "startEarliest", "lg", "rdfs", "xsd")
    }


NODES = st.sampled_from(
    [BASE + p for p in ("kz/act/x-2001", "kz/a:b", "x//y", "a/../b", "", "graph/g?q", "1", "-a")]
    + ["http://ex.org/a", "urn:a:b", f"{ONTOLOGY}Act"]
).map(URIRef)
PROPERTIES = st.sampled_from(
    [
        *(f"{ONTOLOGY}{p}" for p in ("statedIn", "startEarliest", "number", "unheardOf", "Act")),
        *(str(RDFS.label), f"{PREFIXES['eli']}title", "http://ex.org/p", str(RDF.type)),
    ]
).map(URIRef)
VALUES = st.one_of(
    st.builds(Literal, st.text(max_size=5), lang=st.sampled_from([None, "en", "ru", "zh-hant"])),
    st.sampled_from(["2001-01-01", "1999-12-31"]).map(lambda v: Literal(v, datatype=XSD.date)),
    st.integers().map(lambda n: Literal(str(n), datatype=XSD.integer)),
)


@given(st.lists(st.tuples(NODES, PROPERTIES, st.one_of(NODES, VALUES)), max_size=12))
def test_any_triples_come_back_unchanged_from_json_ld(triples):
    graph = Graph()
    for s, p, o in triples:
        if p != RDF.type or isinstance(o, URIRef):
            graph.add((s, p, o))
    again = Graph().parse(data=jsonld.write_jsonld(graph), format="json-ld")
    assert isomorphic(again, graph)


if __name__ == "__main__":
    version = sys.argv[1]
    text = json.dumps(context(), ensure_ascii=False, indent=1) + "\n"
    (ROOT / f"graph/contexts/{version}.jsonld").write_text(text, "utf-8")
