"""What is kept for a generation: computed once, whoever asks, and in nobody's way."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from api import kept as module
from api.kept import Kept
from graph.errors import BusyError, UnknownTermError


class Graph:
    generation = "one"


def test_two_who_ask_at_once_have_it_computed_once():
    asked, may = [], threading.Event()

    def slow(graph, what):
        asked.append(what)
        may.wait(10)
        return what * 2

    kept = Kept(slow, 4)
    with ThreadPoolExecutor(8) as pool:
        begun = [pool.submit(kept.of, Graph, "a") for _ in range(6)]
        may.set()
        assert {b.result() for b in begun} == {"aa"}
    assert asked == ["a"]


def test_who_asks_for_something_else_does_not_wait():
    may = threading.Event()
    kept = Kept(lambda graph, what: may.wait(10) if what == "slow" else what, 4)
    with ThreadPoolExecutor(1) as pool:
        slow = pool.submit(kept.of, Graph, "slow")
        assert kept.of(Graph, "quick") == "quick"
        assert not slow.done()
        may.set()


def test_a_failure_is_not_kept():
    asked = []

    def once(graph, what):
        asked.append(what)
        if len(asked) == 1:
            raise UnknownTermError("not yet")
        return what

    kept = Kept(once, 4)
    with pytest.raises(UnknownTermError):
        kept.of(Graph, "a")
    assert kept.of(Graph, "a") == "a"


def test_a_crowd_that_waits_for_the_first_answer_leaves_room_for_others(monkeypatch):
    monkeypatch.setattr(module, "_WAITING", 2)
    may, began = threading.Event(), threading.Event()

    def slow(graph, what):
        began.set()
        may.wait(10)
        return what

    kept = Kept(slow, 4)
    with ThreadPoolExecutor(8) as pool:
        first = pool.submit(kept.of, Graph, "a")
        began.wait(10)
        others = [pool.submit(kept.of, Graph, "a") for _ in range(5)]
        refused = [o for o in others if _refused(o)]
        may.set()
        assert first.result() == "a"
        assert len(refused) == 3
        assert all(o.result() == "a" for o in others if o not in refused)


def _refused(asked):
    try:
        return isinstance(asked.exception(0.3), BusyError)
    except TimeoutError:
        return False
