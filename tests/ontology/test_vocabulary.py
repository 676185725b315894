"""The vocabulary: nobody uses a term that it does not define; names are in three languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, URIRef

from graph.identifiers import BASE, ONTOLOGY
from graph.joins import KEYS
from tests.conftest import ROOT

LANGUAGES = {"en", "ru", "kk"}
KINDS = {
    OWL.Class,
    OWL.ObjectProperty,
    OWL.DatatypeProperty,
    OWL.AnnotationProperty,
}
VOCABULARY = Graph().parse(ROOT / "ontology" / "lawgraph.ttl")
TERMS = sorted(
    str(t).removeprefix(ONTOLOGY)
    for t in set(VOCABULARY.subjects(RDF.type))
    if str(t).startswith(ONTOLOGY)
)
SCHEMES = sorted((ROOT / "ontology" / "schemes").glob("*.ttl"))
FOLDERS = ("ontology", "data", "graph", "api", "viz", "bench")
USE = re.compile(
    r"(?<![\w-])lg:([A-Za-z]\w*)|\{ONTOLOGY\}([A-Za-z]\w*)|lawgraph/ontology#([A-Za-z]\w*)"
)


def users() -> Iterator[Path]:
    for folder in FOLDERS:
        for ending in ("*.rq", "*.ttl", "*.py"):
            yield from sorted((ROOT / folder).rglob(ending))


def test_no_file_uses_a_term_that_is_not_defined() -> None:
    unknown = {}
    for path in users():
        text = path.read_text(encoding="utf-8")
        for match in USE.finditer(text):
            term = next(filter(None, match.groups()))
            if term not in TERMS:
                unknown.setdefault(term, path.relative_to(ROOT).as_posix())
    assert unknown == {}


def test_every_join_is_named_by_terms_that_are_defined() -> None:
    words = {k for keys in KEYS.values() for k in keys if ":" not in k} | set(KEYS)
    assert words <= set(TERMS)


@pytest.mark.parametrize("term", TERMS)
def test_a_term_can_be_understood_in_three_languages(term: str) -> None:
    node = URIRef(ONTOLOGY + term)
    languages = [getattr(o, "language", None) for o in VOCABULARY.objects(node, RDFS.label)]
    assert sorted(languages) == sorted(LANGUAGES)
    assert [getattr(o, "language", None) for o in VOCABULARY.objects(node, SKOS.definition)] == [
        "en"
    ]
    assert len(set(VOCABULARY.objects(node, RDF.type)) & KINDS) == 1
    capital = term[0].isupper()
    assert capital == ((node, RDF.type, OWL.Class) in VOCABULARY), "Classes capital, others small"


@pytest.mark.parametrize("path", SCHEMES, ids=lambda p: p.stem)
def test_a_list_can_be_shown_in_three_languages(path: Path) -> None:
    graph = Graph().parse(path)
    scheme = URIRef(f"{BASE}scheme/{path.stem}")
    assert (scheme, RDF.type, SKOS.ConceptScheme) in graph
    concepts = set(graph.subjects(RDF.type, SKOS.Concept))
    assert concepts
    for concept in concepts:
        assert str(concept).startswith(f"{scheme}/")
        assert set(graph.objects(concept, SKOS.inScheme)) == {scheme}
        labels = {o.language: str(o) for o in graph.objects(concept, SKOS.prefLabel)}
        assert set(labels) == LANGUAGES, concept
        for language in ("kk", "ru"):
            words = labels[language].replace("Lawgraph", "")  # our own name stays as it is
            assert not re.search("[A-Za-z]", words), (concept, words)


@pytest.mark.parametrize("path", SCHEMES, ids=lambda p: p.stem)
def test_no_two_concepts_of_a_list_share_a_name(path: Path) -> None:
    graph = Graph().parse(path)
    for language in LANGUAGES:
        names = [
            str(o).lower()
            for o in graph.objects(None, SKOS.prefLabel)
            if getattr(o, "language", "") == language
        ]
        assert len(names) == len(set(names)), sorted({n for n in names if names.count(n) > 1})
