"""Handles: the engine's side of a nursery and of its workers.

A nursery handle starts the process and sends commands; its events are read by the watch
only (``receive``), everything else may be called from any thread.
"""

from __future__ import annotations

import array
import contextlib
import itertools
import json
import logging
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import Future
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.errors import EngineError, LawgraphError, MemoryExceededError, WorkerDiedError

if TYPE_CHECKING:
    from graph.engine.settings import LaneSettings
    from graph.limits import Limits

_LOG = logging.getLogger(__name__)
_MESSAGE = 65536
_ROOT = Path(__file__).resolve().parents[2]  # what this process imports, its child imports
# Huge pages make a fork over 0.7 GiB of store take 0.6 ms instead of 5 ms.
_ENVIRONMENT = {
    "RUST_BACKTRACE": "0",
    "PYTHONPATH": str(_ROOT),
    "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1",
}
_IDS = itertools.count(1)
_CPU_CLOCK = 2  # CPUCLOCK_SCHED of the kernel: the clock of a process is numbered by its pid
_OWN = re.compile(rb"^Private_\w+:\s+(\d+)", re.MULTILINE)
_OUT_OF_MEMORY = ("memory allocation", "bad_alloc", "out of memory")


class WorkerHandle:
    """One worker as the engine sees it.

    Attributes:
        sock: the engine's end of the socket pair.
        nursery: where it was forked.
        epoch: counts the generations of its lane.
        started: monotonic time at which its query began, or None while idle.
        rested: monotonic time since which it is idle.
        spent: seconds of processor time that it had used when its query began.
        query: the text of that query.
        stage: how far it has come, a number of ``graph.engine.shapes.Stage``.
        nice: what was added to its priority; that cannot be taken back.
        verdict: why the engine killed it, if it did.
        died: resolves to how it ended.
    """

    def __init__(self, nursery: NurseryHandle, sock: socket.socket, epoch: int) -> None:
        self.id = next(_IDS)
        self.epoch = epoch
        self.sock = sock
        self.nursery = nursery
        self.pid: int | None = None
        self.started: float | None = None
        self.rested = 0.0
        self.spent = 0.0
        self.query = ""
        self.stage = 0
        self.nice = 0
        self.verdict: LawgraphError | None = None
        self.died: Future[LawgraphError] = Future()
        self._pidfd: int | None = None
        self._doomed = False
        self._lock = threading.Lock()

    def born(self, pid: int, pidfd: int) -> None:
        """The fork happened; kill it at once if that was asked for in the meantime."""
        with self._lock:
            self.pid, self._pidfd = pid, pidfd
            if self._doomed:
                self._strike()

    def kill(self, verdict: LawgraphError | None = None) -> None:
        """End it, whatever it does; the first verdict is the one that its asker is told."""
        with self._lock:
            self.verdict = self.verdict or verdict
            self._doomed = True
            self._strike()

    def demote(self, nice: int) -> None:
        """Let the queries of others go first, if they do not already."""
        if self.nice >= nice or not self.pid:
            return
        self.nice = nice
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, self.pid, nice)

    def used(self) -> float:
        """Seconds of processor time since its birth; 0 when it is gone."""
        if not self.pid:
            return 0.0
        try:
            return time.clock_gettime(~self.pid << 3 | _CPU_CLOCK)
        except OSError:
            return 0.0

    def ended(self, cause: LawgraphError) -> None:
        """It is dead and reaped."""
        with self._lock:
            if self._pidfd is not None:
                os.close(self._pidfd)
                self._pidfd = None
        if not self.died.done():
            self.died.set_result(self.verdict or cause)

    def _strike(self) -> None:
        if self._pidfd is not None:
            with contextlib.suppress(ProcessLookupError):
                signal.pidfd_send_signal(self._pidfd, signal.SIGKILL)

    def resident(self) -> int:
        """Bytes of memory that it holds, shared ones included; 0 when it is gone."""
        return _resident(self.pid)

    def own(self) -> int:
        """Bytes of memory that it shares with nobody; 0 when it is gone."""
        with contextlib.suppress(OSError):
            rollup = Path(f"/proc/{self.pid}/smaps_rollup").read_bytes()
            return 1024 * sum(int(size) for size in _OWN.findall(rollup))
        return 0


class NurseryHandle:
    """One nursery as the engine sees it.

    Attributes:
        path: the generation that it opened.
        memory: whether it answers from a copy in memory.
        ready: resolves when it can fork, or fails with why it cannot.
        moving: resolves when it went to another generation, or fails with why it cannot; None
            while it is not asked to.
        workers: those that are alive, by id.
    """

    def __init__(self, path: Path, memory: bool, limits: Limits) -> None:
        self.path = path
        self.memory = memory
        self.ready: Future[dict[str, Any]] = Future()
        self.moving: Future[str] | None = None
        self.workers: dict[int, WorkerHandle] = {}
        self.control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        given = {
            "control": theirs.fileno(),
            "path": str(path),
            "memory": memory,
            "limits": asdict(limits),
        }
        # A session of its own: Ctrl-C reaches the server, which then closes the nursery.
        self.process = subprocess.Popen(  # noqa: S603 (our own module, no shell)
            [sys.executable, "-m", "graph.engine.nursery", json.dumps(given)],
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            env=os.environ | _ENVIRONMENT,
        )
        theirs.close()

    def advance(self, path: Path) -> None:
        """Ask it to go to another generation; what it says is in ``moving``, then ``path``.

        Raises:
            EngineError: the nursery is gone.
        """
        self.moving = Future()
        try:
            self.control.send(json.dumps({"advance": str(path)}).encode())
        except OSError as error:
            raise EngineError("the process that forks workers is gone; it is restarted") from error

    def spawn(self, lane: LaneSettings, epoch: int = 0) -> WorkerHandle:
        """Ask for a worker; its socket can be written to at once.

        Raises:
            EngineError: the nursery is gone.
        """
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        worker = WorkerHandle(self, ours, epoch)
        self.workers[worker.id] = worker
        command = {"spawn": worker.id, "memory": lane.memory}
        attached = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [theirs.fileno()]))]
        try:
            # Never waits: the nursery may itself wait for its events to be read by this thread.
            self.control.sendmsg([json.dumps(command).encode()], attached, socket.MSG_DONTWAIT)
        except OSError as error:
            self.workers.pop(worker.id, None)
            ours.close()
            raise EngineError("the process that forks workers is gone; it is restarted") from error
        finally:
            theirs.close()
        return worker

    def receive(self) -> bool:
        """Take one event; False when the nursery has ended."""
        try:
            message, ancillary, _, _ = self.control.recvmsg(_MESSAGE, socket.CMSG_LEN(4))
        except OSError:
            message, ancillary = b"", []
        if not message:
            self._gone()
            return False
        event = json.loads(message)
        if "ready" in event:
            self.ready.set_result(event["ready"])
        elif "failed" in event:
            self.ready.set_exception(EngineError(event["failed"]))
        elif "advanced" in event and self.moving:
            self.path = Path(event["advanced"])
            self.moving.set_result(self.path.name)
        elif "stays" in event and self.moving:
            self.moving.set_exception(EngineError(event["stays"]))
        elif "born" in event:
            descriptors = array.array("i")
            descriptors.frombytes(ancillary[0][2])
            self.workers[event["born"]].born(event["pid"], descriptors[0])
        else:
            worker = self.workers.pop(event["died"])
            worker.ended(_cause(event["status"], event["said"]))
        return True

    def close(self, wait: float = 5) -> None:
        """End the nursery and all its workers."""
        if not self.ready.done():
            self.process.kill()  # it is copying and hears nothing
        self.control.close()
        deadline = time.monotonic() + wait
        while self.process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.005)
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self._gone()

    def resident(self) -> int:
        """Bytes of memory that the nursery holds."""
        return _resident(self.process.pid)

    def _gone(self) -> None:
        for worker in list(self.workers.values()):
            worker.kill()
            worker.ended(WorkerDiedError("the process that forks workers ended; ask again"))
        self.workers.clear()
        if self.moving and not self.moving.done():
            self.moving.set_exception(EngineError("the process that forks workers ended"))
        if not self.ready.done():
            self.ready.set_exception(
                EngineError("the process that opens the generation ended before it was ready")
            )


def _cause(status: int, said: str) -> LawgraphError:
    if any(words in said for words in _OUT_OF_MEMORY):
        return MemoryExceededError(
            "the query needed more memory than one query may take and was stopped: "
            "sort, group or deduplicate fewer rows, add a LIMIT, or narrow the pattern"
        )
    if os.WIFSIGNALED(status):
        name = signal.Signals(os.WTERMSIG(status)).name
        return WorkerDiedError(
            f"the process that evaluated the query ended by {name}; others go on: "
            "write the query more simply"
        )
    if status:
        _LOG.error("a worker ended with a fault of ours: %s", said)
    return WorkerDiedError("the process that evaluated the query ended; ask again")


def _resident(pid: int | None) -> int:
    try:
        with open(f"/proc/{pid}/statm", encoding="ascii") as file:  # noqa: PTH123 (twice as fast)
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError):
        return 0
