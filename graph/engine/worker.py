"""Worker: what a forked process does until it is told to go, or killed.

Takes one request at a time from its socket, evaluates it, writes frames back; the socket's
own buffer is the back-pressure. Gives up what it does not need before the first request:
memory beyond its share, sockets, its life without its nursery.
"""

from __future__ import annotations

import ctypes
import os
import resource
import select
import signal
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from graph.engine import memory, wire
from graph.engine.pages import Pages
from graph.engine.sealed import seal
from graph.engine.shapes import LONG
from graph.errors import LawgraphError, MemoryExceededError

if TYPE_CHECKING:
    import socket

    from graph.engine.evaluate import Evaluator

_LIBC = ctypes.CDLL(None)
_DIE_WITH_PARENT = 1  # prctl PR_SET_PDEATHSIG
_CHUNK = 1 << 16
_SPARE = 1 << 30  # bytes that the machine must have left for a copy of the store
_GREW = 64 << 10  # KiB of peak memory after which a worker is not used again


class Outlet:
    """The file that a result is serialised to: gathers bytes, sends them as frames."""

    def __init__(self, sock: socket.socket, generation: str) -> None:
        self._sock = sock
        self._generation = generation
        self._before = b""
        self._parts: list[bytes] = []
        self._size = 0

    def begin(self, kind: str, name: str) -> Outlet:
        """Announce what is coming."""
        self._before = wire.frame(wire.HEADER, f"{kind} {name} {self._generation}".encode())
        return self

    def write(self, data: bytes) -> int:
        """Part of the result; the engine gives some kilobytes at a time."""
        self._parts.append(data)
        self._size += len(data)
        if self._size >= _CHUNK:
            self._sock.sendall(self._gathered())  # waits while the reader is behind
        return len(data)

    def flush(self) -> None:
        """The engine is through: nothing to do, the rest goes with the last frame.

        Whoever reads would be woken once for the rest and once for the word that it was that.
        """

    def end(self, last: bytes, error: LawgraphError | None = None) -> None:
        """Send what was gathered, why the result ends here if it failed, and the last frame."""
        failed = wire.pack_error(error) if error else b""
        self._sock.sendall(self._gathered() + failed + wire.frame(wire.END, last))

    def _gathered(self) -> bytes:
        data = wire.frame(wire.DATA, b"".join(self._parts)) if self._parts else b""
        before, self._before = self._before, b""
        self._parts.clear()
        self._size = 0
        return before + data


def become_worker(
    evaluator: Evaluator, sock: socket.socket, *, said: int, memory: int, nursery: int
) -> NoReturn:
    """Turn a fresh fork into a worker; never returns.

    Args:
        evaluator: over the store that the nursery opened.
        sock: this worker's end of the socket pair.
        said: descriptor for the error output, read by the nursery after death.
        memory: bytes that this process may take beyond what it has now.
        nursery: the process that forked it.
    """
    code = 1
    try:
        _LIBC.prctl(_DIE_WITH_PARENT, signal.SIGKILL)
        if os.getppid() != nursery:  # it ended before the line above
            os._exit(0)
        pages = Pages.of_this_process()
        _confine(said, memory)
        _serve(evaluator, sock, pages)
        code = 0
    except (BrokenPipeError, ConnectionResetError):
        code = 0  # the engine let go of the socket
    except MemoryError:
        os.write(2, b"memory allocation failed in Python")
    except Exception:  # noqa: BLE001 (nothing may return into the nursery's code)
        traceback.print_exc()
    finally:
        os._exit(code)


def _confine(said: int, memory: int) -> None:
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)  # ends the process even inside the engine
    os.dup2(said, 2)
    # Who asks is not interrupted by being answered: it goes on until it waits itself.
    os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))
    Path("/proc/self/oom_score_adj").write_text("1000", "ascii")
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    space = pages * resource.getpagesize() + memory
    resource.setrlimit(resource.RLIMIT_AS, (space, space))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    seal()


def _serve(evaluator: Evaluator, sock: socket.socket, pages: Pages) -> None:
    at_birth = before = resource.getrusage(resource.RUSAGE_SELF)
    frames, kept = wire.Frames(), False
    while True:
        while kept and pages.left and not select.select([sock], [], [], 0)[0]:
            _gather(pages)
        data = sock.recv(_CHUNK)
        if not data:
            return
        frames.feed(data)
        for _, payload in frames:
            request, seconds = wire.unpack_request(payload)
            signal.setitimer(signal.ITIMER_REAL, seconds)
            outlet = Outlet(sock, evaluator.generation)
            failed: LawgraphError | None = None
            try:
                evaluator.answer(request, outlet.begin)
            except MemoryError:
                failed = MemoryExceededError("the query ran out of memory")
            except LawgraphError as error:
                failed = error
            signal.setitimer(signal.ITIMER_REAL, 0)
            after = resource.getrusage(resource.RUSAGE_SELF)
            grew = after.ru_maxrss - at_birth.ru_maxrss > _GREW
            outlet.end(wire.RETIRE if grew else b"", failed)
            if grew:
                return
            if after.ru_utime - before.ru_utime > LONG:
                kept = True
                _gather(pages)
            before = after


def _gather(pages: Pages) -> None:
    if memory.available() > _SPARE:  # what is put together is shared with nobody any more
        pages.gather()
    else:
        pages.forget()
