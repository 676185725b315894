"""Lanes: who may run, who waits, who is refused.

Holds the workers of one lane: idle ones, running ones, and the askers that wait for one.
Threads and event loops share a lane; nothing here blocks but ``acquire``.

A query is short until it has used a tenth of a second, then long, then endless (``Stage``). Short
and long ones each have a few places: a worker that has scanned the store is several times as fast
as a new one (reading the copy in memory writes to it, so a fork copies the pages that it reads),
and thirty of them would hold thirty copies. What is endless takes no place from others.
"""

from __future__ import annotations

import asyncio
import math
import threading
import time
from collections import Counter, deque
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from graph.engine import memory
from graph.engine.shapes import ENDLESS, LONG, Shapes, Stage
from graph.errors import BusyError, EngineError

if TYPE_CHECKING:
    from graph.engine.handle import NurseryHandle, WorkerHandle
    from graph.engine.settings import LaneSettings
    from graph.errors import LawgraphError

_REST = 2.0  # seconds that a worker beyond the wanted number stays at hand
_PATIENT_REST = 60.0  # seconds that one for long queries does, with what it copied
_ROOM = 256 << 20  # bytes that must be left, beside a copy of the store, to start a worker


_AGES = ((Stage.ENDLESS, ENDLESS, 2.0), (Stage.LONG, LONG, 0.3))
"""Seconds of processor time, and seconds on the clock, from which a query is in a stage. The clock
counts because a query whose reader is slow uses no processor and holds a place all the same."""

_NICE = {Stage.SHORT: 0, Stage.LONG: 4, Stage.ENDLESS: 15}
"""What is added to the priority: short goes before long. Not by much, because places bound what is
long already, and beside a flood of requests it would come to nothing."""


class Claim(Future["WorkerHandle"]):
    """Somebody's wish for a worker.

    Args:
        query: to be asked.
        stage: how far the last query of its shape came.
    """

    def __init__(self, query: str, stage: Stage) -> None:
        super().__init__()
        self.query = query
        self.stage = stage
        self.since = time.monotonic()


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
        self._patient: list[WorkerHandle] = []  # idle too, of lower priority: for long queries
        self._running: set[WorkerHandle] = set()
        self._stages: Counter[Stage] = Counter()  # of those that run
        self._waiting: dict[Stage, deque[Claim]] = {stage: deque() for stage in Stage}
        # What turns out to be endless runs beside others; what is known to be waits for its like.
        places = settings.short, settings.long, settings.long
        self._places = dict(zip(Stage, places, strict=True))
        self._shapes = Shapes()
        self._nursery: NurseryHandle | None = None
        self._epoch = 0  # grows with every generation; an older worker is not used again
        self._closed = False
        self._lock = threading.RLock()

    def adopt(self, nursery: NurseryHandle | None) -> None:
        """Fork from this nursery, as it is now, from now on; let go of older idle workers."""
        with self._lock:
            self._nursery = nursery
            self._epoch += 1
            self._let_go(self._idle + self._patient)
        self.refill()

    def refill(self) -> None:
        """Serve those that wait, then have the wanted number of workers at hand."""
        with self._lock:
            if self._closed or self._nursery is None:
                return
            try:
                for stage, waiting in self._waiting.items():
                    while waiting and self._has_place(stage):
                        worker = self._worker(stage)
                        if worker is None:
                            break
                        claim = waiting.popleft()
                        self._begin(worker, claim.query, stage)
                        claim.set_result(worker)
                while len(self._idle) + self._stages[Stage.SHORT] < self.settings.idle:
                    worker = self._fork()
                    if worker is None:
                        return
                    self._idle.append(worker)
            except EngineError:
                return  # the watch starts another nursery and calls again

    def at_once(self, query: str) -> WorkerHandle | None:
        """An idle worker for a short query, if nobody waits; never waits and never refuses."""
        with self._lock:
            short = Stage.SHORT
            if self._waiting[short] or not self._idle or not self._has_place(short):
                return None
            if self._shapes.stage(query) is not short:
                return None
            worker = self._idle.pop()
            self._begin(worker, query, short)
            return worker

    def claim(self, query: str) -> Claim:
        """Wait for a worker; the claim resolves to one, or fails with ``BusyError``.

        Whoever gives up before it is resolved says so with ``forget``.

        Raises:
            BusyError: too many wait already.
        """
        with self._lock:
            if self._closed:
                raise EngineError("the engine is closed")
            waiting = sum(map(len, self._waiting.values()))
            if waiting >= self.settings.queue:
                self.refused += 1
                raise BusyError(
                    f"{len(self._running)} queries run and {waiting} wait: "
                    "ask again in a few seconds"
                )
            claim = Claim(query, self._shapes.stage(query))
            self._waiting[claim.stage].append(claim)
        self.refill()
        return claim

    def acquire(self, query: str) -> WorkerHandle:
        """A worker for one query; waits for one.

        Raises:
            BusyError: too many wait already, or the wait was too long.
        """
        return self.claim(query).result()

    async def acquire_async(self, query: str) -> WorkerHandle:
        """Like ``acquire``, without blocking the event loop."""
        claim = self.claim(query)
        if claim.done():
            return claim.result()
        try:
            return await asyncio.shield(asyncio.wrap_future(claim))
        except asyncio.CancelledError:
            self.forget(claim)
            raise

    def forget(self, claim: Claim) -> None:
        """Nobody waits for this any more."""
        with self._lock:
            if claim in self._waiting[claim.stage]:
                self._waiting[claim.stage].remove(claim)
                return
        if claim.exception() is None:
            self._part(claim.result(), fit=True)

    def release(self, worker: WorkerHandle, retired: bool = False) -> None:
        """The query is done; the worker is as good as new, unless it retired by itself."""
        with self._lock:
            self.served += 1
            self._learn(worker, ended=True)
        self._part(worker, fit=not retired)

    def discard(self, worker: WorkerHandle, verdict: LawgraphError | None = None) -> None:
        """The query will not end well, or nobody wants its answer: kill the worker."""
        with self._lock:
            self.killed += 1
            self._learn(worker, ended=False)
        worker.kill(verdict)
        self._part(worker, fit=False)

    def stop(self, worker: WorkerHandle, started: float, verdict: LawgraphError) -> None:
        """Kill a worker, unless it meanwhile went on to another query."""
        with self._lock:
            if worker in self._running and worker.started == started:
                worker.kill(verdict)

    def advance(self, now: float) -> None:
        """Look how far each query has come, refuse those who waited too long, serve others."""
        with self._lock:
            for worker in self._running:
                self._move(worker, now)
            late = [
                claim
                for waiting in self._waiting.values()
                for claim in waiting
                if now - claim.since > self.settings.wait
            ]
            for claim in late:
                self._waiting[claim.stage].remove(claim)
                self.refused += 1
                claim.set_exception(
                    BusyError(
                        f"no worker was free for {self.settings.wait:g} seconds: "
                        "ask again in a few seconds"
                    )
                )
        self.refill()

    def trim(self, now: float) -> None:
        """Let workers go that nobody needed for a while; the one used last is used first.

        Not as soon as they are idle: with sixteen clients that ask without a pause, a fork for
        each query would cost more than the query.
        """
        with self._lock:
            beyond = self._idle[: max(0, len(self._idle) - self.settings.idle)]
            late = [w for w in beyond if now - w.rested > _REST]
            late += [w for w in self._patient if now - w.rested > _PATIENT_REST]
            if late:
                self._let_go(late)

    def spare(self) -> None:
        """Memory is short: let go of every worker that is not needed now."""
        with self._lock:
            self._let_go(self._patient + self._idle[:-1])

    def full(self) -> bool:
        """Whether no further query can begin before one ends."""
        with self._lock:
            return len(self._running) >= self.settings.running

    def lost(self) -> None:
        """Let go of idle workers that died."""
        with self._lock:
            self._let_go([w for w in self._idle + self._patient if w.died.done()])
        self.refill()

    def running(self) -> list[WorkerHandle]:
        """Those at work, the longest at it first."""
        with self._lock:
            return sorted(self._running, key=lambda w: w.started or 0)

    def waiting(self) -> int:
        """How many wait for a worker."""
        with self._lock:
            return sum(map(len, self._waiting.values()))

    def status(self) -> dict[str, Any]:
        """Counts for ``/health`` and metrics."""
        with self._lock:
            return {
                "running": len(self._running),
                "waiting": self.waiting(),
                "idle": len(self._idle) + len(self._patient),
                "served": self.served,
                "refused": self.refused,
                "killed": self.killed,
            }

    def close(self) -> None:
        """Refuse everybody who waits or comes."""
        with self._lock:
            self._closed = True
            for waiting in self._waiting.values():
                for claim in waiting:
                    claim.set_exception(EngineError("the engine is closing"))
                waiting.clear()
            self._let_go(self._idle + self._patient)

    def _has_place(self, stage: Stage) -> bool:
        busy = len(self._running) >= self.settings.running
        return not busy and self._stages[stage] < self._places[stage]

    def _worker(self, stage: Stage) -> WorkerHandle | None:
        """One for a query of this stage: at hand or new; None while memory is short."""
        if stage is Stage.LONG and self._patient:
            return self._patient.pop()
        if stage is Stage.ENDLESS and (worker := self._fork()):
            # It loses so much priority, if it is not killed, that it is not used again: what
            # was used before, and is fast, is left to others.
            return worker
        return self._idle.pop() if self._idle else self._fork()

    def _fork(self) -> WorkerHandle | None:
        """A new worker; None while memory is short, unless it would be the only one."""
        if self._nursery is None:
            return None
        wanted = _ROOM + self._nursery.resident()
        if (self._running or self._idle) and memory.available() < wanted:
            return None
        return self._nursery.spawn(self.settings, self._epoch)

    def _begin(self, worker: WorkerHandle, query: str, stage: Stage) -> None:
        worker.started = time.monotonic()
        worker.spent = worker.used()
        worker.query = query
        worker.stage = stage
        if stage is Stage.ENDLESS and self.settings.gives_way:
            worker.demote(_NICE[stage])
        self._running.add(worker)
        self._stages[stage] += 1

    def _learn(self, worker: WorkerHandle, *, ended: bool) -> None:
        seconds = time.monotonic() - (worker.started or 0)
        if worker.verdict or worker.died.done():
            seconds = math.inf  # stopped, or out of memory: how far it came says nothing
        elif seconds > LONG / 2:  # asking for the processor time of what is short takes longer
            seconds = worker.used() - worker.spent
        self._shapes.learn(worker.query, seconds, ended=ended)

    def _move(self, worker: WorkerHandle, now: float) -> None:
        used, age = worker.used() - worker.spent, now - (worker.started or now)
        for stage, by_processor, by_clock in _AGES:
            if used > by_processor and self.settings.gives_way:
                worker.demote(_NICE[stage])
            if used > by_processor or age > by_clock:
                if stage > worker.stage:
                    self._stages[Stage(worker.stage)] -= 1
                    self._stages[stage] += 1
                    worker.stage = stage
                return

    def _part(self, worker: WorkerHandle, *, fit: bool) -> None:
        """The worker runs no more; keep it for another query if it is fit for one."""
        with self._lock:
            if worker in self._running:
                self._running.remove(worker)
                self._stages[Stage(worker.stage)] -= 1
            fit = fit and worker.verdict is None and not worker.died.done()
            fit = fit and worker.epoch == self._epoch and not self._closed
            home = self._patient if worker.nice else self._idle
            if worker.nice > _NICE[Stage.LONG] or len(self._patient) >= self.settings.long:
                fit = fit and not worker.nice
            if fit:
                worker.started = None
                worker.rested = time.monotonic()
                home.append(worker)
            else:
                worker.sock.close()
            if fit and not worker.nice and not self.waiting():
                return
        self.refill()

    def _let_go(self, workers: list[WorkerHandle]) -> None:
        for worker in workers:
            worker.sock.close()
        self._idle = [w for w in self._idle if w not in workers]
        self._patient = [w for w in self._patient if w not in workers]
