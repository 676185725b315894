"""Lanes: who may run, who waits, who is refused.

Holds the workers of one lane: idle ones, running ones, and the askers that wait for one.
Threads and event loops share a lane; nothing here blocks but ``acquire``.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections import deque
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from graph.errors import BusyError, EngineError

if TYPE_CHECKING:
    from graph.engine.handle import NurseryHandle, WorkerHandle
    from graph.engine.settings import LaneSettings
    from graph.errors import LawgraphError

_REST = 2.0  # seconds that a worker beyond the wanted number stays at hand


class Lane:
    """One lane.

    Args:
        name: ``public`` or ``answers``, for messages.
        settings: how much it admits.
    """

    def __init__(self, name: str, settings: LaneSettings) -> None:
        self.name = name
        self.settings = settings
        self.served = self.refused = self.killed = 0
        self._idle: list[WorkerHandle] = []
        self._running: set[WorkerHandle] = set()
        self._waiting: deque[Future[WorkerHandle]] = deque()
        self._nursery: NurseryHandle | None = None
        self._epoch = 0  # grows with every generation; an older worker is not used again
        self._closed = False
        self._lock = threading.RLock()

    def adopt(self, nursery: NurseryHandle | None) -> None:
        """Fork from this nursery, as it is now, from now on; let go of older idle workers."""
        with self._lock:
            self._nursery = nursery
            self._epoch += 1
            for worker in self._idle:
                worker.sock.close()
            self._idle.clear()
        self.refill()

    def refill(self) -> None:
        """Serve those that wait, then have the wanted number of workers at hand."""
        with self._lock:
            if self._closed or self._nursery is None:
                return
            try:
                while self._waiting and len(self._running) < self.settings.running:
                    worker = self._idle.pop() if self._idle else None
                    self._hand_over(worker or self._nursery.spawn(self.settings, self._epoch))
                while len(self._idle) + len(self._running) < self.settings.idle:
                    self._idle.append(self._nursery.spawn(self.settings, self._epoch))
            except EngineError:
                return  # the watch starts another nursery and calls again

    def at_once(self) -> WorkerHandle | None:
        """An idle worker, if there is one and nobody waits; never waits and never refuses."""
        with self._lock:
            if self._waiting or not self._idle or len(self._running) >= self.settings.running:
                return None
            worker = self._idle.pop()
            worker.started = time.monotonic()
            self._running.add(worker)
            return worker

    def acquire(self) -> WorkerHandle:
        """A worker for one query; waits for one.

        Raises:
            BusyError: too many wait already, or the wait was too long.
        """
        claim = self._claim()
        try:
            return claim.result(self.settings.wait)
        except TimeoutError:
            return self._late(claim)

    async def acquire_async(self) -> WorkerHandle:
        """Like ``acquire``, without blocking the event loop."""
        claim = self._claim()
        if claim.done():
            return claim.result()
        try:
            async with asyncio.timeout(self.settings.wait):
                return await asyncio.shield(asyncio.wrap_future(claim))
        except TimeoutError:
            return self._late(claim)
        except asyncio.CancelledError:
            self._forget(claim)
            raise

    def release(self, worker: WorkerHandle, retired: bool = False) -> None:
        """The query is done; the worker is as good as new, unless it retired by itself."""
        with self._lock:
            self._running.discard(worker)
            self.served += 1
            fit = (
                not retired
                and not worker.nice
                and worker.verdict is None
                and not worker.died.done()
            )
            if fit and worker.epoch == self._epoch and not self._closed:
                worker.started = worker.spent = None
                worker.rested = time.monotonic()
                self._idle.append(worker)
            else:
                worker.sock.close()
                fit = False
            if fit and not self._waiting:
                return
        self.refill()

    def discard(self, worker: WorkerHandle, verdict: LawgraphError | None = None) -> None:
        """The query will not end well, or nobody wants its answer: kill the worker."""
        worker.kill(verdict)
        with self._lock:
            self._running.discard(worker)
            self.killed += 1
            worker.sock.close()
        self.refill()

    def stop(self, worker: WorkerHandle, started: float, verdict: LawgraphError) -> None:
        """Kill a worker, unless it meanwhile went on to another query."""
        with self._lock:
            if worker in self._running and worker.started == started:
                worker.kill(verdict)

    def trim(self, now: float) -> None:
        """Let workers go that nobody needed for a while; the one used last is used first.

        Not as soon as they are idle: with sixteen clients that ask without a pause, a fork for
        each query would cost more than the query.
        """
        with self._lock:
            while len(self._idle) > self.settings.idle and now - self._idle[0].rested > _REST:
                self._idle.pop(0).sock.close()

    def full(self) -> bool:
        """Whether no further query can begin before one ends."""
        with self._lock:
            return len(self._running) >= self.settings.running

    def lost(self) -> None:
        """Let go of idle workers that died."""
        with self._lock:
            for worker in [w for w in self._idle if w.died.done()]:
                self._idle.remove(worker)
                worker.sock.close()
        self.refill()

    def running(self) -> list[WorkerHandle]:
        """Those at work, the longest at it first."""
        with self._lock:
            return sorted(self._running, key=lambda w: w.started or 0)

    def waiting(self) -> int:
        """How many wait for a worker."""
        with self._lock:
            return len(self._waiting)

    def status(self) -> dict[str, Any]:
        """Counts for ``/health`` and metrics."""
        with self._lock:
            return {
                "running": len(self._running),
                "waiting": len(self._waiting),
                "idle": len(self._idle),
                "served": self.served,
                "refused": self.refused,
                "killed": self.killed,
            }

    def close(self) -> None:
        """Refuse everybody who waits or comes."""
        with self._lock:
            self._closed = True
            for claim in self._waiting:
                claim.set_exception(EngineError("the engine is closing"))
            self._waiting.clear()
            for worker in self._idle:
                worker.sock.close()
            self._idle.clear()

    def _claim(self) -> Future[WorkerHandle]:
        claim: Future[WorkerHandle] = Future()
        with self._lock:
            if self._closed:
                raise EngineError("the engine is closed")
            if len(self._waiting) >= self.settings.queue:
                self.refused += 1
                raise BusyError(
                    f"{len(self._running)} queries run and {len(self._waiting)} wait: "
                    "ask again in a few seconds"
                )
            self._waiting.append(claim)
        self.refill()
        return claim

    def _hand_over(self, worker: WorkerHandle) -> None:
        worker.started = time.monotonic()
        self._running.add(worker)
        self._waiting.popleft().set_result(worker)

    def _late(self, claim: Future[WorkerHandle]) -> WorkerHandle:
        with self._lock:
            if claim.done():
                return claim.result()
            self._waiting.remove(claim)
            self.refused += 1
        raise BusyError(
            f"no worker was free for {self.settings.wait:g} seconds: ask again in a few seconds"
        )

    def _forget(self, claim: Future[WorkerHandle]) -> None:
        with self._lock:
            if not claim.done():
                self._waiting.remove(claim)
                return
        self.release(claim.result())
