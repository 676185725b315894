"""A small world that is right, and stores built from it and the real ontology, rules and all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from graph.infer import infer, read_rules
from graph.load import load, source_files
from graph.paths import Project
from graph.store import Store

World = Callable[[str], Store]


@pytest.fixture(scope="session")
def world() -> str:
    return (Path(__file__).parent / "world.ttl").read_text(encoding="utf-8")


@pytest.fixture
def built(project: Project) -> Iterator[World]:
    """The ontology, the given Turtle in the graph ``test``, and what the rules infer."""
    stores = []

    def build(turtle: str) -> Store:
        store = Store.memory()
        stores.append(store)
        load(store, [f for f in source_files(project) if f.name.startswith("ontology/")])
        store.load(turtle.encode(), "turtle", "https://w3id.org/lawgraph/graph/test")
        store.merge_union()
        infer(store, read_rules(project.ontology / "rules"))
        return store

    yield build
    for store in stores:
        store.close()
