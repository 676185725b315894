"""What is computed apart: bounded, stopped, told apart, and never in the process that serves."""

from __future__ import annotations

import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from api.protocol import RefusedError
from graph import generations
from graph.apart.handle import Apart
from graph.apart.settings import ApartSettings, DoorSettings
from graph.errors import (
    BusyError,
    DeadlineExceededError,
    LawgraphError,
    MemoryExceededError,
    QueryMalformedError,
    WorkerDiedError,
)
from graph.store import Store
from tests.graph.apart import computed

MODULES = [computed.__name__]


@pytest.fixture(scope="module")
def generation(tmp_path_factory):
    def write(folder):
        store = Store.create(folder / "store")
        store.load(b"<a:s> <a:p> 1, 2 .", "turtle", "http://ex.org/g")
        store.merge_union()
        store.flush()
        store.close()
        return {}

    return generations.publish(tmp_path_factory.mktemp("apart"), write).path


@pytest.fixture(scope="module")
def apart():
    doors = {
        "wide": DoorSettings(running=4, queue=4, wait=20, deadline=20),
        "hasty": DoorSettings(running=1, queue=0, wait=1, deadline=0.5),
        "narrow": DoorSettings(running=1, queue=1, wait=20, deadline=20),
        "impatient": DoorSettings(running=1, queue=1, wait=0.1, deadline=20),
    }
    processes = Apart(MODULES, ApartSettings(doors, 1 << 30))
    processes.start()
    yield processes
    processes.close()


def test_an_answer_comes_from_another_process_and_from_the_generation_asked(apart, generation):
    query = "SELECT ?o { ?s ?p ?o } ORDER BY ?o"
    assert apart.run("wide", generation, computed.rows, query) == (generation.name, ["1", "2"])
    first = apart.run("wide", generation, computed.pid)
    assert first not in {os.getpid(), apart.run("wide", generation, computed.pid)}


def test_what_takes_too_long_is_stopped_and_its_process_is_gone(apart, generation, tmp_path):
    with pytest.raises(DeadlineExceededError, match=r"0\.5 seconds"):
        apart.run("hasty", generation, computed.spin, str(tmp_path / "pid"))
    pid = int((tmp_path / "pid").read_text())
    until = time.monotonic() + 10
    while time.monotonic() < until:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            break
        time.sleep(0.01)
    else:
        pytest.fail("the process goes on")
    assert apart.run("hasty", generation, computed.wait, 0) == "done"


def test_what_takes_too_much_memory_is_stopped(apart, generation):
    with pytest.raises(MemoryExceededError, match="less at once"):
        apart.run("wide", generation, computed.fill)


def test_opening_the_generation_leaves_an_answer_most_of_its_memory(apart, generation):
    # The threads of the store reserve addresses, more in one process than in the next.
    assert min(apart.run("wide", generation, computed.left) for _ in range(10)) > 600 << 20


def test_a_refusal_keeps_its_class_its_sentence_and_all_that_belongs_to_it(apart, generation):
    with pytest.raises(RefusedError, match="no coffee here") as refused:
        apart.run("wide", generation, computed.refuse)
    assert (refused.value.status, refused.value.headers) == (418, {"X-Pot": "tea"})
    with pytest.raises(QueryMalformedError, match=r"^line 3, column 7: expected") as misread:
        apart.run("wide", generation, computed.misread)
    assert (misread.value.line, misread.value.column) == (3, 7)


def test_a_mistake_of_ours_and_a_crash_are_told_apart_and_harm_nobody(apart, generation):
    with pytest.raises(LawgraphError, match="ZeroDivisionError"):
        apart.run("wide", generation, computed.stumble)
    with pytest.raises(WorkerDiedError, match="ask again"):
        apart.run("wide", generation, computed.die)
    assert apart.run("wide", generation, computed.wait, 0) == "done"


def test_more_than_may_wait_are_told_to_come_again(apart, generation):
    with ThreadPoolExecutor() as pool:
        begun = [pool.submit(apart.run, "narrow", generation, computed.wait, 1) for _ in range(4)]
        errors = [b.exception() for b in begun]
    refused = [e for e in errors if e is not None]
    assert [type(e) for e in refused] == [BusyError, BusyError]
    assert refused[0].retry_after > 0
    assert apart.status()["narrow"] == {"inside": 0, "passed": 2, "refused": 2}


def test_nobody_waits_for_ever(apart, generation):
    with ThreadPoolExecutor() as pool:
        begun = [pool.submit(apart.run, "impatient", generation, computed.wait, 1) for _ in "ab"]
        assert sum(isinstance(b.exception(), BusyError) for b in begun) == 1


def test_the_forker_may_be_killed_and_comes_back(generation):
    processes = Apart(MODULES)
    processes.start()
    try:
        assert processes.run("short", generation, computed.wait, 0) == "done"
        processes._process.kill()
        processes._process.wait()
        assert processes.run("short", generation, computed.wait, 0) == "done"
    finally:
        processes.close()


def test_nothing_is_left_behind_when_the_service_ends(generation, tmp_path):
    processes = Apart(MODULES)
    processes.start()
    told = tmp_path / "pid"
    asking = threading.Thread(target=_died, args=(processes, generation, str(told)))
    asking.start()
    until = time.monotonic() + 20
    while not (told.exists() and told.read_text()):
        assert time.monotonic() < until
        time.sleep(0.01)
    processes.close()
    asking.join(10)
    assert not asking.is_alive()
    with pytest.raises(ProcessLookupError):
        for _ in range(1000):
            os.kill(int(told.read_text()), 0)
            time.sleep(0.01)


def _died(processes, generation, told):
    with pytest.raises(WorkerDiedError):
        processes.run("short", generation, computed.spin, told)
