"""Every rule infers something, says what in a sentence, and repeats nothing of another's."""

from __future__ import annotations

import re

import pytest

from graph.infer import infer, read_rules
from graph.load import load, source_files
from graph.paths import Project
from graph.store import Store
from tests.conftest import ROOT

RULES = read_rules(ROOT / "ontology" / "rules")


@pytest.fixture(scope="module")
def added(world: str) -> dict[str, int]:
    project = Project(ROOT, ROOT / "var")
    store = Store.memory()
    load(store, [f for f in source_files(project) if f.name.startswith("ontology/")])
    store.load(world.encode(), "turtle", "https://w3id.org/lawgraph/graph/test")
    store.merge_union()
    return infer(store, RULES)


@pytest.mark.parametrize("name", [r.name for r in RULES])
def test_no_rule_is_silent(name: str, added: dict[str, int]) -> None:
    assert added[name] > 0, "let something in world.ttl follow from this rule"


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)
def test_a_rule_says_in_a_sentence_what_follows(rule) -> None:
    assert re.match(r"# [A-Z]", rule.query)
    assert "CONSTRUCT" in rule.query


def test_inference_of_what_was_inferred_adds_nothing(world: str) -> None:
    project = Project(ROOT, ROOT / "var")
    store = Store.memory()
    load(store, [f for f in source_files(project) if f.name.startswith("ontology/")])
    store.load(world.encode(), "turtle", "https://w3id.org/lawgraph/graph/test")
    store.merge_union()
    infer(store, RULES)
    again = {name: n for name, n in infer(store, RULES).items() if n}
    assert again == {}
