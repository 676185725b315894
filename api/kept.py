"""Kept: answers of one generation by what was asked, each computed once; others wait for it.

A generation never changes, so its answers do not either; with the next one all of them go.
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.rows import Questions

K = TypeVar("K")
A = TypeVar("A")


class Kept(Generic[K, A]):
    """Some answers of the generation that is served.

    Args:
        answer: computes one: the graph, and what is asked.
        most: how many are kept; when there are more, all of them go.
    """

    def __init__(self, answer: Callable[[Questions, K], A], most: int) -> None:
        self._answer = answer
        self._most = most
        self._generation = ""
        self._answers: dict[K, A] = {}
        self._lock = Lock()

    def of(self, graph: Questions, asked: K) -> A:
        """The answer, from the generation that the graph serves now."""
        with self._lock:
            if self._generation != graph.generation:
                self._generation, self._answers = graph.generation, {}
            if asked not in self._answers:
                if len(self._answers) >= self._most:
                    self._answers = {}
                self._answers[asked] = self._answer(graph, asked)
            return self._answers[asked]
