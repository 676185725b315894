"""Watch: the thread that stops what must stop, and brings in new generations.

Reads the events of the nurseries, and every twentieth of a second looks at what runs:
deadlines, memory, queries that others wait for. Touches no store; a store is opened by a
nursery, first from disk so that answers begin at once, then, if it is small enough, by a
second one as a copy in memory, which takes over when it is ready. To a new generation the
nursery that answers is asked to advance, which takes milliseconds: one on disk opens it, a copy
in memory follows the writes that lie between. Where none do (a build, a rollback), a new
nursery opens it. Queries in flight end where they began.
"""

from __future__ import annotations

import contextlib
import logging
import os
import queue
import selectors
import threading
import time
from collections import deque
from concurrent.futures import Future
from typing import TYPE_CHECKING

from graph import generations
from graph.engine import memory
from graph.engine.handle import NurseryHandle
from graph.errors import (
    BusyError,
    DeadlineExceededError,
    EngineError,
    LawgraphError,
    MemoryExceededError,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from graph.engine.handle import WorkerHandle
    from graph.engine.lane import Lane
    from graph.engine.settings import EngineSettings

_LOG = logging.getLogger(__name__)
_TICK = 0.05
_MATTERS = 16 << 20  # bytes; to stop a query that holds less would help nobody
_NOTICED = 0.2  # seconds after which the memory of a query is looked at

Arrival = Future[str]
"""Resolves to the name of a generation when it answers, or fails with why it cannot."""


class Watch(threading.Thread):
    """Watches over the nurseries and the lanes of one engine.

    Args:
        settings: the bounds.
        lanes: what runs, waits and is refused.
        home: where to look for a new current generation, or None.
    """

    def __init__(
        self, settings: EngineSettings, lanes: Sequence[Lane], home: Path | None = None
    ) -> None:
        super().__init__(name="lawgraph-watch", daemon=True)
        self.active: NurseryHandle | None = None
        self.trouble = ""
        self._settings = settings
        self._lanes = lanes
        self._home = home
        self._coming: NurseryHandle | None = None
        self._arrivals: list[Arrival] = []
        self._moving: tuple[Path, Arrival | None] | None = None
        self._next: deque[tuple[Path, Arrival | None]] = deque()
        self._copy_at: float | None = None
        self._leaving: list[NurseryHandle] = []
        self._wanted: queue.SimpleQueue[tuple[Path, Arrival] | None] = queue.SimpleQueue()
        self._refused: Path | None = None
        self._looked = 0.0
        self._selector = selectors.DefaultSelector()
        self._wake, self._alarm = os.pipe()
        self._selector.register(self._wake, selectors.EVENT_READ, None)

    def bring(self, path: Path) -> Arrival:
        """Open a generation and, when it is ready, let it take over."""
        arrival: Arrival = Future()
        self._wanted.put((path, arrival))
        os.write(self._alarm, b"!")
        return arrival

    def stop(self) -> None:
        """End the thread and everything that it watches."""
        self._wanted.put(None)
        os.write(self._alarm, b"!")
        self.join()

    def run(self) -> None:
        """Watch until ``stop``."""
        try:
            while self._obey():
                try:
                    self._turn()
                except Exception:  # noqa: BLE001 (without the watch no query would ever end)
                    _LOG.exception("the watch met what it should not; it goes on")
        finally:
            for nursery in filter(None, [self._coming, self.active, *self._leaving]):
                self._bury(nursery)
            self._selector.close()
            os.close(self._wake)
            os.close(self._alarm)

    def _turn(self) -> None:
        for key, _ in self._selector.select(_TICK):
            if key.data is None:
                os.read(self._wake, 4096)
            else:
                self._hear(key.data)
        self._tick()

    def _obey(self) -> bool:
        with contextlib.suppress(queue.Empty):
            while (wanted := self._wanted.get_nowait()) is not None:
                self._go(*wanted)
            return False
        return True

    def _go(self, path: Path, arrival: Arrival | None) -> None:
        """Have a generation answer, by the nursery that answers now if it can advance."""
        if self._moving:
            self._next.append((path, arrival))
        elif self.active and self.active.path == path:
            _resolve(arrival, path)
        elif self._coming and not self._coming.memory and self._coming.path == path:
            self._arrivals += [arrival] if arrival else []
        elif self.active:
            self._moving = (path, arrival)
            with contextlib.suppress(EngineError):  # it is gone: the event of its end follows
                self.active.advance(path)
        else:
            self._begin(path, memory=False, arrivals=[arrival] if arrival else [])

    def _moved(self, nursery: NurseryHandle) -> None:
        """The nursery that answers advanced, or could not."""
        if not (self._moving and nursery.moving and nursery.moving.done()):
            return
        (path, arrival), self._moving = self._moving, None
        problem = nursery.moving.exception()
        nursery.moving = None
        if problem is None:
            self.trouble, self._refused = "", None
            for lane in self._lanes:
                lane.adopt(nursery)
            _resolve(arrival, path)
            self._copy_soon(nursery)
        else:
            self._begin(path, memory=False, arrivals=[arrival] if arrival else [])
        if self._next:
            self._go(*self._next.popleft())

    def _begin(self, path: Path, memory: bool, arrivals: Sequence[Arrival] = ()) -> None:
        if self._coming:
            self._bury(self._coming)
            for arrival in self._arrivals:
                arrival.set_exception(EngineError("another generation was asked for"))
        self._arrivals = list(arrivals)
        self._copy_at = None
        self._coming = NurseryHandle(path, memory, self._settings.limits)
        self._selector.register(self._coming.control, selectors.EVENT_READ, self._coming)

    def _hear(self, nursery: NurseryHandle) -> None:
        alive = nursery.receive()
        if nursery is self._coming:
            if alive or not nursery.memory:
                self._decide(nursery)
            else:
                self._coming = None  # the next write or the next start copies again
        elif nursery is self.active:
            if not alive:
                self._part(nursery)
            self._moved(nursery)
            if not alive and (self._coming is None or self._coming.memory):
                # Gone without being told to: open the same generation again.
                self._begin(nursery.path, memory=False)
        if not alive:
            self._bury(nursery)
        for lane in self._lanes:
            lane.lost()

    def _decide(self, nursery: NurseryHandle) -> None:
        """The nursery that comes is ready, or has caught up, or failed."""
        if not nursery.ready.done():
            return
        problem = nursery.ready.exception()
        if nursery.memory and problem is None and self.active:
            if self._moving or (nursery.moving and not nursery.moving.done()):
                return  # asked again when that is over
            problem = nursery.moving.exception() if nursery.moving else None
            if problem is None and nursery.path != self.active.path:
                # Writes were made while it copied: it follows them before it takes over.
                nursery.advance(self.active.path)
                return
        arrivals, self._arrivals, self._coming = self._arrivals, [], None
        if problem is not None:
            self._bury(nursery)
            if nursery.memory and self.active and nursery.path != self.active.path:
                self._copy_soon(self.active)
                return
            self.trouble, self._refused = str(problem), nursery.path
            for arrival in arrivals:
                arrival.set_exception(problem)
            return
        nursery.moving = None
        self.trouble, self._refused = "", None
        if self.active:
            self._leaving.append(self.active)
        first = self.active is None
        self.active = nursery
        for lane in self._lanes:
            lane.adopt(nursery)
        for arrival in arrivals:
            _resolve(arrival, nursery.path)
        self._copy_soon(nursery, at_once=first)

    def _copy_soon(self, nursery: NurseryHandle, at_once: bool = False) -> None:
        """Copy into memory what is small enough, when no write has come for a moment."""
        if nursery.memory or (self._coming and self._coming.memory):
            return
        if _size(nursery.path / "store") <= self._settings.copy_below:
            self._copy_at = time.monotonic() + (0 if at_once else self._settings.settle)

    def _part(self, nursery: NurseryHandle) -> None:
        self.active = None
        self.trouble = "the process that forks workers ended and is being restarted"
        for lane in self._lanes:
            lane.adopt(None)
        self._leaving.append(nursery)

    def _bury(self, nursery: NurseryHandle) -> None:
        with contextlib.suppress(KeyError, ValueError):
            self._selector.unregister(nursery.control)
        if nursery in self._leaving:
            self._leaving.remove(nursery)
        nursery.close()

    def _tick(self) -> None:
        now = time.monotonic()
        for lane in self._lanes:
            lane.advance(now)
            self._hold_to_time(lane, now)
            lane.trim(now)
        self._hold_to_memory(now)
        for nursery in [n for n in self._leaving if not n.workers]:
            self._bury(nursery)
        if self._coming and self._coming.memory and self._coming.ready.done():
            self._decide(self._coming)
        if self._copy_at and now > self._copy_at and self.active and not self._coming:
            self._copy_at = None
            self._begin(self.active.path, memory=True)
        if self._home and now - self._looked > self._settings.poll:
            self._looked = now
            self._look(self._home)

    def _look(self, home: Path) -> None:
        try:
            path = generations.current(home).path
        except LawgraphError as error:
            self.trouble = str(error)
            return
        known = [n.path for n in (self.active, self._coming) if n] + [self._refused]
        if path not in known and not self._moving:
            self._go(path, None)

    def _hold_to_time(self, lane: Lane, now: float) -> None:
        bounds = lane.settings
        owed = lane.waiting() if lane.full() else 0
        for worker in lane.running():
            started = worker.started or now
            age = now - started
            if age > bounds.deadline:
                verdict = DeadlineExceededError(
                    f"the query ran for {bounds.deadline:g} seconds and was stopped: narrow the "
                    "pattern, add a LIMIT, or download the dump and ask on your own machine"
                )
                lane.stop(worker, started, verdict)
            elif bounds.patience is not None and age > bounds.patience and owed > 0:
                owed -= 1
                verdict_busy = BusyError(
                    f"the query ran for {age:.1f} seconds while {lane.waiting()} others waited, "
                    "and was stopped for them: ask again when fewer are here",
                    retry_after=10,
                )
                lane.stop(worker, started, verdict_busy)

    def _hold_to_memory(self, now: float) -> None:
        at_work = [
            (lane, worker)
            for lane in self._lanes
            for worker in lane.running()
            if worker.started and now - worker.started > _NOTICED
        ]
        grown = [(w.resident() - w.nursery.resident(), lane, w) for lane, w in at_work]
        if sum(max(0, size) for size, *_ in grown) > self._settings.memory_total:
            _stop_greediest(
                grown,
                "all queries together needed more memory than there is, and this one held the "
                "most ({} MiB): sort, group or deduplicate fewer rows",
            )
        if memory.available() < self._settings.memory_left:
            # What workers copied of the store is no growth of theirs, and memory all the same.
            for lane in self._lanes:
                lane.spare()
            own = [(w.own(), lane, w) for lane, w in at_work]
            _stop_greediest(
                [entry for entry in own if entry[0] > _MATTERS],
                "this machine has no memory left, and the query held the most ({} MiB): ask "
                "again when fewer are here, or narrow the pattern",
            )


def _stop_greediest(held: list[tuple[int, Lane, WorkerHandle]], sentence: str) -> None:
    if held:
        size, lane, worker = max(held, key=lambda entry: entry[0])
        verdict = MemoryExceededError(sentence.format(size >> 20))
        lane.stop(worker, worker.started or 0.0, verdict)


def _resolve(arrival: Arrival | None, path: Path) -> None:
    if arrival and not arrival.done():
        arrival.set_result(path.name)


def _size(path: Path) -> int:
    return sum(file.stat().st_size for file in path.iterdir())
