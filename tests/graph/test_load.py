"""Files become named graphs; a file that is not Turtle is named with its line."""

from __future__ import annotations

import re
import shutil

import pytest

from graph.load import (
    INFERRED_GRAPH,
    ONTOLOGY_GRAPH,
    SyntaxFindingError,
    inputs_digest,
    load,
    source_files,
)
from graph.paths import Project
from graph.store import Store


def test_the_graph_of_a_file_is_its_path_below_the_data(tiny):
    files = {f.name: f.graph for f in source_files(tiny.project)}
    assert files[tiny.law] == "https://w3id.org/lawgraph/graph/laws/kz/clubs-2000"
    assert files["ontology/lawgraph.ttl"] == ONTOLOGY_GRAPH
    assert files["ontology/schemes/rights.ttl"] == ONTOLOGY_GRAPH
    assert not any("shapes/" in name or name.endswith(".rq") for name in files)
    assert INFERRED_GRAPH not in files.values()


def test_the_order_of_the_files_does_not_depend_on_when_they_were_written(tiny):
    before = [f.name for f in source_files(tiny.project)]
    law = tiny.project.root / tiny.law
    shutil.copy(law, law.with_suffix(".new"))
    law.unlink()
    law.with_suffix(".new").rename(law)
    assert [f.name for f in source_files(tiny.project)] == before


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ('eli:number "2-II" ;', 'eli:number "2-II ;', 21),
        ('    rdfs:label "clubs 2000"@en .', '    rdfs:label "clubs 2000"@en', 16),
        ("a lg:Act ;", "a unknown:Act ;", 18),
    ],
)
def test_a_syntax_error_names_the_file_and_the_line_and_says_what_to_do(tiny, old, new, line):
    tiny.edit(tiny.law, old, new)
    store = Store.memory()
    with pytest.raises(SyntaxFindingError) as told:
        load(store, list(source_files(tiny.project)))
    assert f"{tiny.law} is not valid Turtle" in str(told.value)
    assert "Mend the file" in str(told.value)
    said = re.search(r"line (\d+)", str(told.value))
    assert said, str(told.value)
    assert abs(int(said[1]) - line) <= 2, str(told.value)


def test_a_file_that_is_no_utf_8_is_named(tiny):
    (tiny.project.root / tiny.law).write_bytes("<a> <b> 'Клуб' .".encode("cp1251"))
    with pytest.raises(SyntaxFindingError, match=r"clubs-2000\.ttl is not valid Turtle"):
        load(Store.memory(), list(source_files(tiny.project)))


def digest(project):
    return inputs_digest(project, list(source_files(project)))


@pytest.mark.parametrize(
    "file",
    [
        "data/laws/kz/clubs-2000.ttl",
        "ontology/schemes/rights.ttl",
        "ontology/shapes/norm.ttl",
        "ontology/rules/51-restrictions.rq",
        "ontology/checks/cycle.rq",
    ],
)
def test_any_change_of_facts_lists_shapes_rules_and_checks_is_a_change_of_inputs(tiny, file):
    before = digest(tiny.project)
    path = tiny.project.root / file
    path.write_text(path.read_text("utf-8") + "\n# remark\n", "utf-8")
    assert digest(tiny.project) != before


def test_a_file_that_was_renamed_or_removed_is_a_change_of_inputs(tiny):
    before = digest(tiny.project)
    path = tiny.project.root / tiny.law
    path.rename(path.with_name("clubs-2001.ttl"))
    renamed = digest(tiny.project)
    path.with_name("clubs-2001.ttl").unlink()
    assert len({before, renamed, digest(tiny.project)}) == 3


def test_another_home_is_no_change_of_inputs(tiny):
    assert digest(Project(tiny.project.root, tiny.texts)) == digest(tiny.project)
