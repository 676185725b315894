"""Warming: has ready what everybody asks, at the start and after a write, before anybody asks.

It is computed apart (``api.beside``), with less priority than the service, so that nobody waits for
it who asks for something else. Who asks for it meanwhile waits for the same (``api.kept``).
"""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

from api import ready
from api.today import today
from graph.errors import LawgraphError

if TYPE_CHECKING:
    import datetime as dt
    from types import TracebackType

    from graph.rows import Questions

_LOG = logging.getLogger(__name__)
_LOOK = 0.5  # seconds between two looks for another generation, or another day
_SETTLE = 2.0  # seconds without another write, after one


class Warming:
    """A thread that keeps what is ready up with the generation and the day.

    Args:
        graph: at the service ``Beside``.
    """

    def __init__(self, graph: Questions) -> None:
        self._graph = graph
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._run, name="warming", daemon=True)

    def __enter__(self) -> Warming:
        """Start."""
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End; what is being computed is left."""
        self._end.set()

    def _run(self) -> None:
        done: tuple[str, dt.date] | None = None
        while not self._end.is_set():
            wanted = self._graph.generation, today()
            if wanted == done:
                self._end.wait(_LOOK)
            elif done is None or not self._another(wanted):
                done = wanted
                self._warm(wanted)

    def _another(self, wanted: tuple[str, dt.date]) -> bool:
        """Whether something else is wanted after a while, as while somebody writes and writes."""
        self._end.wait(_SETTLE)
        return wanted != (self._graph.generation, today())

    def _warm(self, wanted: tuple[str, dt.date]) -> None:
        for step in ready.steps(self._graph, wanted[1]):
            if self._end.is_set() or self._graph.generation != wanted[0]:
                return
            try:
                step()
            except LawgraphError as error:
                if self._end.is_set():
                    return  # the service ends, and with it the process that computed this
                _LOG.warning("not ready before somebody asks: %s", error)
