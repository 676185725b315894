"""Kept: answers of one generation by what was asked, each computed once; others wait for it.

A generation never changes, so its answers do not either; with the next one all of them go.
"""

from __future__ import annotations

from concurrent.futures import Future
from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

from api.beside import apart
from graph.errors import BusyError

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.rows import Questions

K = TypeVar("K")
A = TypeVar("A")

_WAITING = 12  # for answers of one kind; each holds a thread of the service, of which there are 40


class Kept(Generic[K, A]):
    """Some answers of the generation that is served.

    Args:
        answer: computes one: the graph, and what is asked; in a process of its own where there
            are such, so a function of a module.
        most: how many are kept; when there are more, the oldest goes.
    """

    def __init__(self, answer: Callable[[Questions, K], A], most: int) -> None:
        self._answer = answer
        self._most = most
        self._generation = ""
        self._answers: dict[K, Future[A]] = {}
        self._waiting = 0
        self._lock = Lock()

    def of(self, graph: Questions, asked: K, door: str = "short") -> A:
        """The answer, from the generation that the graph serves now.

        Args:
            graph: whatever can be asked.
            asked: what is asked; others may ask other things meanwhile.
            door: through which it is computed, if it is not there; see ``api.beside``.

        Raises:
            BusyError: many wait for it already.
            LawgraphError: it cannot be computed; who asks next tries again.
        """
        with self._lock:
            if self._generation != graph.generation:
                self._generation, self._answers = graph.generation, {}
            answer = self._answers.get(asked)
            first = answer is None
            if answer is None:
                if len(self._answers) >= self._most:
                    self._answers.pop(next(iter(self._answers)))
                answer = self._answers[asked] = Future()
        if not first:
            return self._wait(answer)
        try:
            answer.set_result(apart(graph, self._answer, asked, door=door))
        except BaseException as error:
            with self._lock:
                if self._answers.get(asked) is answer:
                    del self._answers[asked]
            answer.set_exception(error)
            raise
        return answer.result()

    def _wait(self, answer: Future[A]) -> A:
        if answer.done():
            return answer.result()
        with self._lock:
            if self._waiting >= _WAITING:
                raise BusyError(
                    "this is being computed for the first time, and many wait for it: ask again "
                    "in some seconds",
                    retry_after=5,
                )
            self._waiting += 1
        try:
            return answer.result()
        finally:
            with self._lock:
                self._waiting -= 1
