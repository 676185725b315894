"""What several test folders share: small graphs built by the real stages, and one real corpus."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from graph import generations
from graph.infer import infer, read_rules
from graph.load import load, source_files
from graph.paths import Project
from graph.store import OpenGeneration, Store, open_generation

ROOT = Path(__file__).resolve().parent.parent

PREFIXES = """@base <https://w3id.org/lawgraph/> .
@prefix dct: <http://purl.org/dc/terms/> .
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
def small(project: Project) -> Iterator[Callable[..., Store]]:
    """Build a small graph: the ontology, the given Turtle (a file each), and all rules."""
    stores = []

    def build(*turtle: str) -> Store:
        store = Store.memory()
        stores.append(store)
        ontology = [f for f in source_files(project) if f.name.startswith("ontology/")]
        load(store, ontology)
        for number, text in enumerate(turtle):
            graph = "https://w3id.org/lawgraph/graph/test" + (f"-{number}" if number else "")
            store.load((PREFIXES + text).encode(), "turtle", graph)
        store.merge_union()
        infer(store, read_rules(project.ontology / "rules"))
        return store

    yield build
    for store in stores:
        store.close()


@pytest.fixture
def ask(small: Callable[..., Store]) -> Callable[..., OpenGeneration]:
    """The same small graph, opened as answers ask it."""
    return lambda *turtle: OpenGeneration(small(*turtle).inner, "small")


@pytest.fixture(scope="session")
def corpus_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the whole corpus, really built; once for all tests, so nobody writes to it."""
    from graph.build import build

    home = tmp_path_factory.mktemp("corpus")
    build(Project(ROOT, home))
    return home


@pytest.fixture(scope="session")
def corpus(corpus_home: Path) -> Iterator[OpenGeneration]:
    """The whole corpus, opened for questions."""
    generation = open_generation(generations.current(corpus_home).path, memory=True)
    yield generation
    generation.close()
