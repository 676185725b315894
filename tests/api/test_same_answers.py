"""An answer is the same whichever store gave it: the disk, or the copy in memory."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from graph import generations

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def told(corpus_home):
    """Way of reading to the lines of every answer; each way in a process of its own.

    The processes differ in the seed of their hashes too, so in the order of their sets.
    """
    generation = generations.current(corpus_home).path
    script = Path(__file__).with_name("every_answer.py")
    running = {
        way: subprocess.Popen(
            [sys.executable, str(script), str(generation), way],
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONHASHSEED": str(seed)},
        )
        for seed, way in enumerate(("disk", "memory"), 1)
    }
    lines = {way: process.communicate()[0].splitlines() for way, process in running.items()}
    assert [p.returncode for p in running.values()] == [0, 0]
    return lines


def test_an_answer_does_not_depend_on_where_the_graph_lies_or_in_which_order(told):
    pairs = list(zip(told["disk"], told["memory"], strict=True))
    assert pairs
    differ = [disk.split(",")[0] for disk, memory in pairs if disk != memory]
    assert differ == [], "compare what python tests/api/every_answer.py tells of both ways"
