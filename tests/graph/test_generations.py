"""Generations: what is served is always whole, whatever happens to the builder."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graph import generations
from graph.errors import GenerationError, NoGenerationError, PublishLockedError
from graph.store import Store, open_generation

ROOT = Path(__file__).resolve().parents[2]


def write(path, count=3):
    store = Store.create(path / "store")
    lines = "".join(f"<a:s{i}> <a:p> <a:o> .\n" for i in range(count))
    store.load(lines.encode(), "ntriples", "a:g")
    store.merge_union()
    store.flush()
    store.close()
    return {"triples": count, "inputs": f"digest-{count}"}


def test_a_published_generation_is_current_and_opens(tmp_path):
    done = generations.publish(tmp_path, write)
    now = generations.current(tmp_path)
    assert now == done
    assert now.manifest["triples"] == 3
    assert now.manifest["id"] == now.id == "000001-" + now.id[7:]
    assert open_generation(now.path).count() == 3


def test_equal_input_gives_an_equal_digest_and_numbers_grow(tmp_path):
    first, second = (generations.publish(tmp_path, write) for _ in range(2))
    assert first.id[7:] == second.id[7:]
    assert [g.id for g in generations.generations(tmp_path)] == [first.id, second.id]


def test_a_failed_build_leaves_the_served_generation_and_no_rubbish(tmp_path):
    before = generations.publish(tmp_path, write)

    def fail(path):
        write(path)
        raise ValueError("a wrong fact")

    with pytest.raises(ValueError, match="a wrong fact"):
        generations.publish(tmp_path, fail)
    with pytest.raises(GenerationError, match="left no store"):
        generations.publish(tmp_path, lambda path: {})
    assert generations.current(tmp_path) == before
    assert [p.name for p in (tmp_path / "generations").iterdir()] == [before.id]


def test_only_the_last_ones_stay_but_never_less_than_what_is_served_or_open(tmp_path):
    first = generations.publish(tmp_path, write)
    second = generations.publish(tmp_path, write, keep=5)
    with generations.opened(first.path):
        for _ in range(3):
            newest = generations.publish(tmp_path, write, keep=2)
        there = [g.id for g in generations.generations(tmp_path)]
        assert first.id in there
        assert second.id not in there
        assert newest.id in there
        assert len(there) == 3
    newest = generations.publish(tmp_path, write, keep=1)
    assert [g.id for g in generations.generations(tmp_path)] == [newest.id]


def test_rollback_serves_the_one_before_and_a_new_build_goes_on(tmp_path):
    first, second, third = (generations.publish(tmp_path, write) for _ in range(3))
    assert generations.rollback(tmp_path) == second
    assert generations.rollback(tmp_path, first.id) == generations.current(tmp_path) == first
    with pytest.raises(NoGenerationError, match="nothing to undo"):
        generations.rollback(tmp_path)
    with pytest.raises(NoGenerationError, match=third.id):
        generations.rollback(tmp_path, "000009-nothing")
    assert generations.publish(tmp_path, write).id.startswith("000004")


def test_an_empty_home_says_what_to_run(tmp_path):
    with pytest.raises(NoGenerationError, match="lawgraph build"):
        generations.current(tmp_path)
    with pytest.raises(NoGenerationError, match="lawgraph build"):
        generations.hold(tmp_path / "generations" / "x")
    assert generations.generations(tmp_path) == []


def test_a_second_build_is_told_who_is_building(tmp_path):
    def meanwhile(path):
        with pytest.raises(PublishLockedError, match=f"process {os.getpid()}"):
            generations.publish(tmp_path, write)
        return write(path)

    generations.publish(tmp_path, meanwhile)


BUILDER = """
import sys
from pathlib import Path
from graph import generations
from graph.store import Store
def write(path):
    store = Store.create(path / "store")
    data = "".join(f"<a:s{i}> <a:p> <a:o> .\\n" for i in range(500))
    store.load(data.encode(), "ntriples", "a:g")
    store.merge_union(); store.flush(); store.close()
    return {"triples": 500}
print("go", flush=True)
while True:
    generations.publish(Path(sys.argv[1]), write, keep=2)
"""


def test_kill_9_at_any_moment_leaves_a_home_that_serves_and_can_be_built(tmp_path):
    generations.publish(tmp_path, lambda path: write(path, 500))
    moments = random.Random(7)
    for _ in range(16):
        builder = subprocess.Popen(
            [sys.executable, "-c", BUILDER, str(tmp_path)], stdout=subprocess.PIPE, cwd=ROOT
        )
        builder.stdout.readline()
        time.sleep(moments.uniform(0, 0.25))
        os.kill(builder.pid, signal.SIGKILL)
        builder.wait()
        builder.stdout.close()
        now = generations.current(tmp_path)
        assert open_generation(now.path).count() == now.manifest["triples"] == 500
        assert all(
            open_generation(g.path).count() == 500 for g in generations.generations(tmp_path)
        )
    last = generations.publish(tmp_path, write)
    assert generations.current(tmp_path) == last
    left = [p.name for p in (tmp_path / "generations").iterdir() if p.name.startswith(".")]
    assert left == []
