"""A build publishes whole generations or nothing, whatever happens to it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from graph import generations
from graph.build import build
from graph.errors import NoGenerationError
from graph.findings import FindingsError
from graph.identifiers import BASE, LOCAL
from graph.limits import Limits
from graph.load import SyntaxFindingError
from graph.store import open_generation
from graph.writes.asked import Part, WriteRequest
from graph.writes.commit import Policy, commit
from graph.writes.hygiene import Rules, read_rules
from tests.conftest import PREFIXES

BREAK = ("    lg:statedIn <kz/act/clubs-2000/art/5/par/1> ;\n", "")


def quads(home):
    graph = open_generation(generations.current(home).path)
    try:
        return sorted(graph.dump(None, "nquads").splitlines())
    finally:
        graph.close()


def test_nothing_is_done_when_nothing_changed_and_all_when_something_did(tiny):
    stages = []
    first = build(tiny.project, lambda stage, _: stages.append(stage))
    assert first.fresh
    assert set(stages) == {"load", "shapes", "infer", "check"}
    stages.clear()
    again = build(tiny.project, lambda stage, _: stages.append(stage))
    assert not again.fresh
    assert again.generation == first.generation
    assert stages == []
    tiny.edit(tiny.law, "Yearly report", "Report of each year")
    changed = build(tiny.project)
    assert changed.fresh
    assert changed.generation.id != first.generation.id
    assert generations.current(tiny.project.home) == changed.generation


def test_two_builds_of_the_same_files_hold_the_same_triples(tiny):
    build(tiny.project)
    before = quads(tiny.project.home)
    forced = build(tiny.project, force=True)
    assert forced.fresh
    assert quads(tiny.project.home) == before
    assert len(before) == len(set(before)) > 1000


def test_the_manifest_says_from_what_and_how_much(tiny):
    manifest = build(tiny.project).generation.manifest
    assert tiny.law in manifest["files"]
    assert manifest["asserted_files"] == len(manifest["files"])
    graph = open_generation(generations.current(tiny.project.home).path)
    assert manifest["triples"] == graph.count() > manifest["inferred"] > 0
    graph.close()


@pytest.mark.parametrize("error", [FindingsError, SyntaxFindingError])
def test_a_build_that_fails_leaves_the_served_generation_and_nothing_else(tiny, error):
    served = build(tiny.project).generation
    tiny.edit(tiny.law, *(BREAK if error is FindingsError else ("a lg:Act ;", "a lg:Act")))
    with pytest.raises(error):
        build(tiny.project)
    home = tiny.project.home
    assert generations.current(home) == served
    assert [p.name for p in (home / "generations").iterdir()] == [served.id]


def test_a_first_build_that_fails_publishes_nothing(tiny):
    tiny.edit(tiny.law, *BREAK)
    with pytest.raises(FindingsError):
        build(tiny.project)
    with pytest.raises(NoGenerationError, match="run `lawgraph build`"):
        generations.current(tiny.project.home)


def start(tiny):
    """`lawgraph build` as a user runs it, in a process group of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", "from api.cli import main; main()", "build", "--force"],
        env=os.environ
        | {"LAWGRAPH_ROOT": str(tiny.project.root), "LAWGRAPH_HOME": str(tiny.project.home)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def wait_for(process, words):
    """Read the progress until a stage is told; the build is then at work on it."""
    for line in process.stderr:
        if words in line:
            return
    pytest.fail(f"the build never told of {words!r}")


@pytest.mark.parametrize("stage", ["load", "shapes", "31-versions", "71-eli-changes", "queries"])
def test_a_build_killed_at_work_leaves_a_home_that_serves_and_builds_again(tiny, stage):
    served = build(tiny.project).generation
    before = quads(tiny.project.home)
    process = start(tiny)
    wait_for(process, stage)
    os.kill(process.pid, signal.SIGKILL)
    process.wait(20)
    process.stderr.close()
    assert process.returncode == -signal.SIGKILL
    current = generations.current(tiny.project.home)
    assert quads(tiny.project.home) == before
    assert current == served or current.manifest["inputs"] == served.manifest["inputs"]
    until = time.monotonic() + 20
    while True:  # workers of the killed build die with it; the lock is free at once
        try:
            assert build(tiny.project, force=True).fresh
            break
        except generations.PublishLockedError:
            assert time.monotonic() < until
            time.sleep(0.05)
    left = {p.name for p in (tiny.project.home / "generations").iterdir()}
    assert left == {g.id for g in generations.generations(tiny.project.home)}


def test_while_one_build_is_at_work_another_is_refused_and_harms_nothing(tiny):
    build(tiny.project)
    process = start(tiny)
    try:
        wait_for(process, "shapes")
        with pytest.raises(generations.PublishLockedError, match=f"process {process.pid}"):
            build(tiny.project, force=True)
    finally:
        process.communicate(timeout=60)
    assert process.returncode == 0
    assert len(generations.generations(tiny.project.home)) == 2


def test_what_users_wrote_is_carried_on_by_a_build_and_inferred_from_or_refused_aloud(tiny):
    build(tiny.project)
    home = tiny.project.home
    mine = f"{LOCAL}mine"
    policy = Policy(home, read_rules(tiny.project.ontology), Limits())
    norm = f"{BASE}kz/norm/clubs-2000/5-1-report"

    def write(kind, turtle=""):
        parts = (Part((PREFIXES + turtle).encode(), "turtle"),) if turtle else ()
        return commit(policy, WriteRequest(kind, graph=mine, parts=parts))

    written = write("put", f'<{norm}> rdfs:comment "kept"@en .')
    assert written.added == 1
    first = build(tiny.project)  # what was written makes the build due
    assert first.fresh
    assert first.generation.manifest["local"].keys() == {mine}
    assert not build(tiny.project).fresh
    tiny.edit(tiny.law, "Yearly report", "Report of each year")
    build(tiny.project)
    graph = open_generation(generations.current(home).path)
    rows = graph.select(f"SELECT ?t {{ GRAPH <{mine}> {{ <{norm}> rdfs:comment ?t }} }}".replace(
        "rdfs:comment", "<http://www.w3.org/2000/01/rdf-schema#comment>"))  # fmt: skip
    graph.close()
    assert [row["t"].text for row in rows] == ["kept"]

    unchecked = Policy(home, Rules(read_rules(tiny.project.ontology).shapes, ()), Limits())
    wrong = WriteRequest(
        "update", update=f"INSERT DATA {{ GRAPH <{mine}> {{ <{BASE}kz/x> <a:p> 1 }} }}"
    )
    commit(unchecked, wrong)
    served = generations.current(home)
    with pytest.raises(FindingsError) as refusal:
        build(tiny.project)
    assert any(f.file == "graph/local/mine" for f in refusal.value.report.errors)
    assert generations.current(home) == served
    generations.rollback(home)
    assert build(tiny.project, force=True).fresh
