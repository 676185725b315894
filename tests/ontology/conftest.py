"""A small world that is right, and stores built from it and the real ontology, rules and all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.store import Store

World = Callable[[str], Store]


@pytest.fixture(scope="session")
def world() -> str:
    return (Path(__file__).parent / "world.ttl").read_text(encoding="utf-8")


@pytest.fixture
def built(small: World) -> World:
    """The ontology, the given Turtle in a graph, and what the rules infer."""
    return small
