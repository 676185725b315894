"""Every check finds what it is for, only that, and spares what merely looks like it.

A case is a file ``checks/NAME.toml``: what is added to the small world, or replaced in it, so
that this check and no other complains of ``subject``; and a near miss on which none complains.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from rdflib import Graph

from graph.check import check_queries, read_checks, shape_findings
from graph.findings import Finding, Severity
from graph.identifiers import BASE
from graph.paths import Project
from graph.store import Store
from tests.conftest import ROOT
from tests.ontology.conftest import World

HERE = Path(__file__).parent / "checks"
CHECKS = read_checks(ROOT / "ontology" / "checks")
NAMES = [c.name for c in CHECKS]


def case(name: str) -> dict:
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))


def turned(world: str, change: dict) -> str:
    if "replace" in change:
        assert change["replace"] in world
        world = world.replace(change["replace"], change["by"], 1)
    return world + change.get("add", "")


def findings(store: Store, name: str = "") -> list[Finding]:
    """The import checks compare imported with curated files: only their own cases have both."""
    asked = [c for c in CHECKS if name.startswith("import-") or not c.name.startswith("import-")]
    return list(check_queries(store, asked))


def test_a_world_without_faults_is_left_in_peace(built: World, world: str) -> None:
    assert [f"{f.rule}: {f}" for f in findings(built(world))] == []


def test_the_world_of_these_tests_fits_every_shape(world: str) -> None:
    shapes = Graph()
    for path in sorted((ROOT / "ontology" / "shapes").glob("*.ttl")):
        shapes.parse(path)
    found = shape_findings(shapes, Graph().parse(data=world, format="turtle"))
    assert [str(f) for f in found] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_fault_is_found_and_named(name: str, built: World, world: str) -> None:
    wanted = case(name)
    found = findings(built(turned(world, wanted["wrong"])), name)
    mine = [f for f in found if f.rule == name]
    assert any(f.subject == wanted["subject"] and wanted["says"] in f.message for f in mine), found
    others = {f.rule for f in found} - {name} - set(wanted.get("also", []))
    assert not others


@pytest.mark.parametrize("name", NAMES)
def test_what_only_looks_like_a_fault_is_spared(name: str, built: World, world: str) -> None:
    found = findings(built(turned(world, case(name)["right"])), name)
    assert [f"{f.rule}: {f}" for f in found] == []


def test_every_check_has_a_wrong_and_a_right_world() -> None:
    assert sorted(p.stem for p in HERE.glob("*.toml")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_check_says_its_rule_in_one_sentence(name: str, project: Project) -> None:
    text = (project.ontology / "checks" / f"{name}.rq").read_text(encoding="utf-8")
    assert re.fullmatch(r"# [A-Z].+\.", text.split("\n", 1)[0])
    assert "?subject" in text
    assert "?message" in text


def test_the_ontology_itself_passes_every_check(built: World) -> None:
    found = [f for f in findings(built("")) if f.severity is Severity.ERROR]
    header = f"{BASE}graph/test".removeprefix(BASE)
    assert [f"{f.rule}: {f}" for f in found if f.subject != header] == []
