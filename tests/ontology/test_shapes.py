"""Every shape lets a right graph pass and says what to write where one is wrong.

A case is a file ``shapes/NAME.toml``: a valid graph, and replacements that break it with what
the shape then says. Beside these, every message of a shape is provoked by taking values away,
adding wrong ones and exchanging them.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

import pytest
from rdflib import RDF, SH, Graph, Literal, URIRef

from graph.check import shape_findings
from graph.findings import Severity
from tests.conftest import PREFIXES, ROOT

HERE = Path(__file__).parent / "shapes"
SHAPES = ROOT / "ontology" / "shapes"
NAMES = sorted(p.stem for p in SHAPES.glob("*.ttl"))
MORE = """@prefix dct: <http://purl.org/dc/terms/> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix void: <http://rdfs.org/ns/void#> .
"""
WRONG = URIRef("https://example.org/wrong")
CORE = {
    "targetClass", "targetSubjectsOf", "property", "path", "message", "severity", "alternativePath",
    "nodeKind", "pattern", "datatype", "minCount", "maxCount", "minInclusive", "minLength", "in",
    "hasValue", "languageIn", "uniqueLang", "lessThan", "or", "xone",
    "qualifiedValueShape", "qualifiedMinCount", "qualifiedMaxCount",
}  # fmt: skip


@cache
def all_shapes() -> Graph:
    graph = Graph()
    for name in NAMES:
        graph.parse(SHAPES / f"{name}.ttl")
    return graph


@cache
def shape(name: str) -> Graph:
    return Graph().parse(SHAPES / f"{name}.ttl")


@cache
def case(name: str) -> dict:
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))


def read(turtle: str) -> Graph:
    return Graph().parse(data=PREFIXES + MORE + turtle, format="turtle")


def messages(name: str, language: str) -> set[str]:
    return {
        str(m)
        for m in shape(name).objects(None, SH.message)
        if getattr(m, "language", "") == language
    }


BROKEN = [
    pytest.param(name, broken, id=f"{name}-{i}")
    for name in NAMES
    if (HERE / f"{name}.toml").exists()
    for i, broken in enumerate(case(name)["broken"], 1)
]


@pytest.mark.parametrize("name", NAMES)
def test_right_facts_pass(name: str) -> None:
    found = [str(f) for f in shape_findings(all_shapes(), read(case(name)["valid"]))]
    assert found == []


@pytest.mark.parametrize(("name", "broken"), BROKEN)
def test_wrong_facts_are_refused_with_advice(name: str, broken: dict) -> None:
    valid = case(name)["valid"]
    assert broken["replace"] in valid
    turtle = valid.replace(broken["replace"], broken["by"], 1)
    found = [f for f in shape_findings(all_shapes(), read(turtle)) if f.severity is Severity.ERROR]
    assert any(broken["says"] in f.message for f in found), [f.message for f in found]


@pytest.mark.parametrize("name", NAMES)
def test_no_rule_of_a_shape_is_dead(name: str) -> None:
    said: set[str] = set()
    for graph in [*mutants(name), *(read(c) for c in breaks(name))]:
        said |= {f.message for f in shape_findings(shape(name), graph)}
    silent = {m for m in messages(name, "en") if not any(s.startswith(m) for s in said)}
    assert not silent


def test_every_shape_has_a_right_and_a_wrong_graph() -> None:
    assert sorted(p.stem for p in HERE.glob("*.toml")) == NAMES
    assert all(case(name)["broken"] for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_shape_tells_its_purpose_an_example_and_its_version(name: str) -> None:
    first, example, version, *_ = (SHAPES / f"{name}.ttl").read_text(encoding="utf-8").splitlines()
    assert re.fullmatch(r"# Shape: .+\.", first)
    assert re.fullmatch(r"# Version: \d{4}-\d{2}-\d{2}", version)
    iri = example.removeprefix("# Example: ")
    patterns = [
        str(p)
        for n in shape(name).subjects(RDF.type, SH.NodeShape)
        for p in shape(name).objects(n, SH.pattern)
    ]
    assert any(re.search(p, iri) for p in patterns), "the example does not fit the shape"


@pytest.mark.parametrize("name", NAMES)
def test_shapes_stay_in_shacl_core_and_advise_in_english_and_russian(name: str) -> None:
    graph = shape(name)
    used = {str(p).removeprefix(str(SH)) for p in graph.predicates() if str(p).startswith(str(SH))}
    assert used <= CORE
    shapes = set(graph.subjects(RDF.type, SH.NodeShape))
    speakers = {p for n in shapes for p in graph.objects(n, SH.property)}
    speakers |= {n for n in shapes if (n, SH.pattern, None) in graph}
    for node in speakers:
        languages = sorted(getattr(m, "language", "") for m in graph.objects(node, SH.message))
        assert languages == ["en", "ru"], sorted(graph.objects(node, SH.path))


def test_a_thing_without_an_address_is_refused() -> None:
    turtle = "_:somebody a lg:Addressee ; lg:role <scheme/addressees/leader> ."
    assert list(shape_findings(all_shapes(), read(turtle)))


def test_the_lists_of_concepts_fit_their_shapes() -> None:
    found = [
        str(f)
        for path in sorted((ROOT / "ontology" / "schemes").glob("*.ttl"))
        for f in shape_findings(all_shapes(), Graph().parse(path), path.name)
    ]
    assert found == []


def breaks(name: str) -> list[str]:
    valid = case(name)["valid"]
    return [valid.replace(b["replace"], b["by"], 1) for b in case(name)["broken"]]


def mutants(name: str) -> list[Graph]:
    """The valid graph with one thing wrong at a time."""
    valid = read(case(name)["valid"])
    out = []

    def changed(take: list, add: list) -> None:
        graph = Graph()
        for triple in valid:
            if triple not in take:
                graph.add(triple)
        for triple in add:
            graph.add(triple)
        out.append(graph)

    for s, p in sorted(set(valid.subject_predicates())):
        values = list(valid.objects(s, p))
        changed([(s, p, o) for o in values], [])
        changed([], [(s, p, WRONG)])
        changed([], [(s, p, Literal("?"))])
        for o in values:
            changed([(s, p, o)], [])
            changed([(s, p, o)], [(s, p, WRONG)])
            if isinstance(o, Literal):
                twin = Literal(f"{o}?", lang=o.language) if o.language else Literal(f"{o}0")
                changed([], [(s, p, twin)])
    for s in set(valid.subjects()):
        mine = list(valid.triples((s, None, None)))
        changed(mine, [(WRONG, p, o) for _, p, o in mine])
        changed([], [(s, p, WRONG) for p in named_paths(name)])
    return out


def named_paths(name: str) -> set[URIRef]:
    graph = shape(name)
    return {o for o in graph.objects(None, SH.path) if isinstance(o, URIRef)}
