"""Writer: the process that makes writes, one after another, each in a fork of its own.

Reads requests from a socket, answers each with one frame; ends when the socket closes. It has
shapes and checks in memory, so that a write waits for none of them; it holds no store, so that a
fork copies a process at rest. A write that takes too long or too much, or dies, takes nobody
with it: the generation that is served was never touched.
"""

from __future__ import annotations

import ctypes
import json
import os
import resource
import select
import signal
import socket
import sys
import time
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from graph.engine import wire
from graph.engine.sealed import seal
from graph.errors import (
    DeadlineExceededError,
    LawgraphError,
    MemoryExceededError,
    WorkerDiedError,
)
from graph.limits import Limits
from graph.writes.asked import WriteDone, WriteRequest, pack_answer, unpack
from graph.writes.commit import Policy, commit
from graph.writes.hygiene import read_rules

READY = b"R"
"""Kind of the first frame: the writer has read what it needs."""

_LIBC = ctypes.CDLL(None)
_DIE_WITH_PARENT = 1  # prctl PR_SET_PDEATHSIG
_CHUNK = 1 << 16
_OUT_OF_MEMORY = ("memory allocation", "bad_alloc", "out of memory")


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one write may take.

    Attributes:
        deadline: seconds.
        memory: bytes beyond what the writer has.
    """

    deadline: float
    memory: int


class Writer:
    """Serves one socket until it closes.

    Args:
        control: stream socket to the web process.
        policy: how writes are taken.
        bounds: what one write may take.
    """

    def __init__(self, control: socket.socket, policy: Policy, bounds: Bounds) -> None:
        self._control = control
        self._policy = policy
        self._bounds = bounds

    def run(self) -> None:
        """Take requests until the web process goes."""
        self._control.sendall(wire.frame(READY))
        frames, gathered = wire.Frames(), list[tuple[bytes, bytes]]()
        while data := self._control.recv(_CHUNK):
            frames.feed(data)
            for kind, payload in frames:
                if kind != wire.END:
                    gathered.append((kind, payload))
                    continue
                answer = self._forked(unpack(gathered))
                gathered.clear()
                if answer is None:
                    return
                self._control.sendall(wire.frame(wire.DATA, answer))

    def _forked(self, request: WriteRequest) -> bytes | None:
        """The answer to a request, made in a fork; None when nobody wants it any more."""
        told, tell = os.pipe2(os.O_CLOEXEC)
        said = os.memfd_create("lawgraph-write")
        pid = os.fork()
        if pid == 0:
            self._write(request, tell, said)
        os.close(tell)
        try:
            answer = self._listen(told)
            if answer is None or not answer.endswith(b"\n"):
                os.kill(pid, signal.SIGKILL)
            status = os.waitpid(pid, 0)[1]
            if answer is None:
                return None
            text = os.pread(said, _CHUNK, 0).decode("utf-8", "replace")
            return answer if answer.endswith(b"\n") else pack_answer(self._cause(status, text))
        finally:
            os.close(told)
            os.close(said)

    def _listen(self, told: int) -> bytes | None:
        """What the fork says within its time; None when the web process has gone."""
        until = time.monotonic() + self._bounds.deadline
        heard = b""
        while (left := until - time.monotonic()) > 0:
            readable = select.select([told, self._control.fileno()], [], [], left)[0]
            if told in readable:
                piece = os.read(told, _CHUNK)
                if not piece:
                    return heard
                heard += piece
            elif readable:
                return None
        return b"late"

    def _cause(self, status: int, said: str) -> LawgraphError:
        if any(words in said for words in _OUT_OF_MEMORY):
            return MemoryExceededError(
                "the write needed more memory than one may take and was stopped; nothing was "
                "written: send it in parts"
            )
        if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL:
            return DeadlineExceededError(
                f"the write did not end within {self._bounds.deadline:g} seconds and was "
                "stopped: look whether it is there, or send it in parts"
            )
        sys.stderr.write(said)
        return WorkerDiedError("the process that made the write ended; look whether it is there")

    def _write(self, request: WriteRequest, tell: int, said: int) -> NoReturn:
        code = 1
        try:
            self._confine(said)
            packed = pack_answer(self._answer(request)) + b"\n"
            while packed:
                packed = packed[os.write(tell, packed) :]
            code = 0
        except MemoryError:
            os.write(2, b"memory allocation failed in Python")
        except BaseException:  # noqa: BLE001 (nothing may return into the writer's loop)
            traceback.print_exc()
        finally:
            os._exit(code)

    def _answer(self, request: WriteRequest) -> WriteDone | LawgraphError:
        try:
            return commit(self._policy, request)
        except LawgraphError as error:
            return error

    def _confine(self, said: int) -> None:
        _LIBC.prctl(_DIE_WITH_PARENT, signal.SIGKILL)
        os.dup2(said, 2)
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
        space = pages * resource.getpagesize() + self._bounds.memory
        resource.setrlimit(resource.RLIMIT_AS, (space, space))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        seal()


def main(arguments: list[str]) -> NoReturn:
    """Run a writer on an inherited descriptor; the one argument is JSON."""
    given = json.loads(arguments[0])
    control = socket.socket(fileno=given["control"])
    control.set_inheritable(False)
    ontology = given["ontology"]
    rules = read_rules(Path(ontology)) if ontology else None
    policy = Policy(Path(given["home"]), rules, Limits(**given["limits"]))
    try:
        Writer(control, policy, Bounds(given["deadline"], given["memory"])).run()
    except OSError:
        os._exit(0)  # the web process is gone
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1:])
