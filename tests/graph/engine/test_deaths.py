"""What is killed harms only itself, is replaced, and leaves nothing behind."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from graph.engine.engine import Engine
from graph.errors import EngineError, WorkerDiedError
from tests.graph.engine.asking import QUICK, RUNAWAY, ask, public


def test_a_killed_worker_harms_only_its_own_query_and_is_replaced(generation, small):
    async def murder(engine):
        task = asyncio.create_task(ask(engine, RUNAWAY))
        await asyncio.sleep(0.3)
        [victim] = engine._lanes["public"].running()
        os.kill(victim.pid, signal.SIGSEGV)
        with pytest.raises(WorkerDiedError, match="SIGSEGV"):
            await task
        assert (await ask(engine, QUICK))[1]

    with Engine(generation, small) as engine:
        asyncio.run(murder(engine))


def _held(pid):
    held = set()
    for entry in Path(f"/proc/{pid}/fd").iterdir():
        with suppress(FileNotFoundError):  # closed in the meantime
            held.add(entry.readlink())
    return held


def test_no_worker_that_outlives_its_nursery_can_hide_its_end_from_the_engine(generation, small):
    with Engine(generation, small) as engine:
        assert public(engine, QUICK)
        nursery = engine._watch.active
        told = Path(f"/proc/{nursery.process.pid}/cmdline").read_bytes().split(b"\0")[-2]
        control = Path(f"/proc/{nursery.process.pid}/fd/{json.loads(told)['control']}").readlink()
        workers = [worker.pid for worker in nursery.workers.values() if worker.pid]
        assert workers
        until = time.monotonic() + 5  # a worker lets go of it as its first deed
        while any(control in _held(pid) for pid in workers):
            assert time.monotonic() < until


def test_a_killed_nursery_is_replaced_and_queries_go_on(generation, small):
    with Engine(generation, replace(small, copy_below=0)) as engine:
        os.kill(engine._watch.active.process.pid, signal.SIGKILL)
        until = time.monotonic() + 10
        while True:
            try:
                assert engine.select("SELECT ?o { <a:it> <a:label> ?o }")
                if engine.status()["trouble"] is None:
                    break
            except EngineError:
                pass
            assert time.monotonic() < until
            time.sleep(0.05)


ROOT = Path(__file__).resolve().parents[3]


def alive(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_nothing_is_left_running_when_the_engine_closes_or_its_process_dies(generation, small):
    with Engine(generation, small) as engine:
        public(engine, QUICK)
        process = engine._watch.active.process
        pids = [process.pid, *(w.pid for w in engine._watch.active.workers.values() if w.pid)]
    program = (
        "import os,signal,sys; from pathlib import Path; from graph.engine.engine import Engine\n"
        "engine = Engine(Path(sys.argv[1])); engine.start(); engine.select('SELECT * {}')\n"
        "assert 'pyoxigraph' not in sys.modules\n"
        "print(engine._watch.active.process.pid,"
        " *[w.pid for w in engine._watch.active.workers.values()], flush=True)\n"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    command = [sys.executable, "-c", program, str(generation)]
    dying = subprocess.run(command, check=False, capture_output=True, cwd=ROOT, text=True)
    assert dying.returncode == -signal.SIGKILL, dying.stderr
    pids += [int(pid) for pid in dying.stdout.split() if pid != "None"]
    assert len(pids) > 4
    until = time.monotonic() + 5
    while any(alive(pid) for pid in pids):
        assert time.monotonic() < until
        time.sleep(0.02)
