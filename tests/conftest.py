"""What several test folders share: small graphs built by the real stages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from graph.infer import infer, read_rules
from graph.load import load, source_files
from graph.paths import Project
from graph.store import Store

ROOT = Path(__file__).resolve().parent.parent

PREFIXES = """@base <https://w3id.org/lawgraph/> .
@prefix lg: <https://w3id.org/lawgraph/ontology#> .
@prefix eli: <http://data.europa.eu/eli/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""


@pytest.fixture(scope="session")
def project() -> Project:
    """The real project; what is built goes elsewhere."""
    return Project(ROOT, ROOT / "var")


@pytest.fixture
def small(project: Project) -> Iterator[Callable[[str], Store]]:
    """Build a small graph: the ontology, the given Turtle, and all rules."""
    stores = []

    def build(turtle: str) -> Store:
        store = Store.memory()
        stores.append(store)
        ontology = [f for f in source_files(project) if f.name.startswith("ontology/")]
        load(store, ontology)
        store.load((PREFIXES + turtle).encode(), "turtle", "https://w3id.org/lawgraph/graph/test")
        store.merge_union()
        infer(store, read_rules(project.ontology / "rules"))
        return store

    yield build
    for store in stores:
        store.close()
