"""Handle: the serving process's side. Admits what may be computed, asks, starts again what died.

Safe to use from any thread. Nothing is computed here: a question in plain Python would hold the
interpreter, and with it every other answer, for as long as it takes, and could not be stopped.
"""

from __future__ import annotations

import array
import contextlib
import json
import os
import pickle
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from graph.apart.settings import ApartSettings, DoorSettings
from graph.errors import BusyError, DeadlineExceededError, LawgraphError, WorkerDiedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

A = TypeVar("A")

_ROOT = Path(__file__).resolve().parents[2]  # what this process imports, its child imports
_ENVIRONMENT = {
    "OPENBLAS_NUM_THREADS": "1",  # a library that starts threads would make the forks unsafe
    # Each thread that the store starts would else reserve 64 to 128 MiB of addresses, which count
    # as memory that the answer takes: now and then there were none left for one more thread.
    "MALLOC_ARENA_MAX": "2",
}
_CHUNK = 1 << 18
_GRACE = 15.0  # seconds beyond a deadline: the first answers wait for the imports of the forker
_NEARLY = 0.95  # of the deadline: a process that ended after that was stopped by its alarm


class Apart:
    """Computes answers in processes of their own, each forked for one answer.

    Args:
        modules: names of those that hold what is computed; imported once, before the forks.
        settings: bounds.
    """

    def __init__(self, modules: Sequence[str], settings: ApartSettings | None = None) -> None:
        self._modules = list(modules)
        self._settings = settings or ApartSettings()
        self._doors = {name: _Door(door) for name, door in self._settings.doors.items()}
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._closed = False

    def start(self) -> None:
        """Start; the imports go on beside."""
        with self._lock:
            self._start()

    def close(self) -> None:
        """End everything; answers under way, and those asked for later, end with an error."""
        with self._lock:
            self._closed = True
            self._stop()

    def run(self, door: str, generation: Path, function: Callable[..., A], *given: object) -> A:
        """The answer of a function; blocks.

        Args:
            door: a key of ``ApartSettings.doors``.
            generation: directory of the generation that the function is given, opened.
            function: of a module; it takes the opened generation and what was given.
            given: values that can be pickled, as the answer must be.

        Raises:
            BusyError: too many ask, or have asked for too long.
            DeadlineExceededError: it took too long and was stopped.
            MemoryExceededError: it took too much memory.
            WorkerDiedError: the process ended.
            LawgraphError: whatever the function raises.
        """
        bounds = self._settings.doors[door]
        with self._doors[door].passed():
            began = time.monotonic()
            answer = self._ask(bounds.deadline, generation, pickle.dumps((function, given)))
        if not answer:
            if time.monotonic() - began >= bounds.deadline * _NEARLY:
                raise DeadlineExceededError(
                    f"the answer was not there after {bounds.deadline:g} seconds and was stopped: "
                    "ask about less at once, for example one act or one article"
                )
            raise WorkerDiedError(
                "the process that computed the answer ended: ask again, or about less at once"
            )
        said, found = answer
        if said == "raised":
            raise _error(*found)
        if said == "failed":
            raise LawgraphError(f"the answer could not be computed: {found}")
        return found  # type: ignore[no-any-return]

    def status(self) -> dict[str, Any]:
        """How many are inside each door, went through it, and were turned away."""
        return {name: door.status() for name, door in self._doors.items()}

    def _ask(self, deadline: float, generation: Path, packed: bytes) -> tuple[str, Any] | None:
        ours, theirs = socket.socketpair()
        with ours:
            with theirs:
                self._send({"path": str(generation), "deadline": deadline}, theirs)
            ours.settimeout(deadline + _GRACE)
            received = bytearray()
            with contextlib.suppress(OSError):  # it died, or does not come to an end
                ours.sendall(packed)
                ours.shutdown(socket.SHUT_WR)
                while data := ours.recv(_CHUNK):
                    received += data
        try:
            answer: tuple[str, Any] = pickle.loads(received)  # noqa: S301 (our own child wrote it)
        except (EOFError, pickle.UnpicklingError):
            return None
        return answer

    def _send(self, command: dict[str, Any], theirs: socket.socket) -> None:
        message = json.dumps(command | {"memory": self._settings.memory}).encode()
        attached = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [theirs.fileno()]))]
        with self._lock:
            if self._closed:
                raise WorkerDiedError("the service ends: ask again when it is back")
            if self._process is None or self._process.poll() is not None:
                self._stop()
                self._start()
            assert self._control  # noqa: S101 (set by _start)
            try:
                self._control.sendmsg([message], attached)
            except OSError as error:
                self._stop()
                raise WorkerDiedError(
                    "the process that computes answers ended: ask again"
                ) from error

    def _start(self) -> None:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        ours.settimeout(_GRACE)
        with theirs:
            given = {"control": theirs.fileno(), "modules": self._modules}
            self._process = subprocess.Popen(  # noqa: S603 (our own module, no shell)
                [sys.executable, "-m", "graph.apart.forker", json.dumps(given)],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                start_new_session=True,
                env=os.environ | {"PYTHONPATH": str(_ROOT)} | _ENVIRONMENT,
            )
        self._control = ours

    def _stop(self) -> None:
        if self._control is not None:
            self._control.close()
        if self._process is not None:
            self._process.kill()  # its forks go with it
            self._process.wait()
        self._process = self._control = None


def _error(kind: type[LawgraphError], said: tuple[Any, ...], more: dict[str, Any]) -> LawgraphError:
    error = kind.__new__(kind, *said)
    error.__dict__.update(more)
    return error


class _Door:
    """Lets in as many as may run, and as many as may wait."""

    def __init__(self, settings: DoorSettings) -> None:
        self._settings = settings
        self._free = threading.Semaphore(settings.running)
        self._lock = threading.Lock()
        self._inside = 0
        self._passed = 0
        self._refused = 0

    @contextlib.contextmanager
    def passed(self) -> Iterator[None]:
        """For as long as one runs.

        Raises:
            BusyError: too many are inside, or it took too long to get through.
        """
        with self._lock:
            if self._inside >= self._settings.running + self._settings.queue:
                self._refused += 1
                raise BusyError(
                    f"{self._inside} questions of this kind are being answered or wait, and each "
                    "may take some seconds: ask again a little later",
                    retry_after=5,
                )
            self._inside += 1
        try:
            if not self._free.acquire(timeout=self._settings.wait):
                with self._lock:
                    self._refused += 1
                raise BusyError(
                    f"other questions of this kind took longer than {self._settings.wait:g} "
                    "seconds: ask again a little later",
                    retry_after=5,
                )
            try:
                with self._lock:
                    self._passed += 1
                yield
            finally:
                self._free.release()
        finally:
            with self._lock:
                self._inside -= 1

    def status(self) -> dict[str, int]:
        """Numbers for ``/health``."""
        return {"inside": self._inside, "passed": self._passed, "refused": self._refused}
