"""Nursery: the small process that opens a generation once and forks workers from it.

Reads commands from a control socket, answers with events; ends when the socket closes, and
its workers with it. Has no Python threads, so that a fork copies a process at rest.

    in   {"spawn": id, "memory": bytes}              with the worker's end of a socket pair
         {"advance": path}                           to another generation, without starting anew
    out  {"ready": {…}} | {"failed": sentence}
         {"advanced": path} | {"stays": sentence}
         {"born": id, "pid": n}                      with a pidfd: a pid could be reused
         {"died": id, "status": n, "said": text}     status as of waitpid
"""

from __future__ import annotations

import array
import gc
import json
import os
import select
import signal
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from graph.engine.evaluate import Evaluator
from graph.engine.worker import become_worker
from graph.errors import LawgraphError, StoreError
from graph.generations import hold
from graph.limits import Limits
from graph.patch import between
from graph.store import copy_default, follow, read_only

if TYPE_CHECKING:
    Ancillary = list[tuple[int, int, bytes]]

MESSAGE = 65536
_LAST_WORDS = 4000  # bytes of what a dying worker wrote to its error output


class Nursery:
    """Opens one generation and forks workers until its control socket closes.

    Args:
        control: sequenced-packet socket to the engine.
        path: directory of the generation.
        memory: whether to copy the default graph into memory first; queries that name a graph
            are answered from disk all the same.
        limits: what is refused before parsing.
    """

    def __init__(self, control: socket.socket, path: Path, memory: bool, limits: Limits) -> None:
        self._control = control
        self._path = path
        self._memory = memory
        self._limits = limits
        self._held = -1
        self._workers: dict[int, tuple[int, int]] = {}  # pid -> id, descriptor of its stderr

    def run(self) -> None:
        """Serve until the engine goes."""
        wake, alarm = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(alarm, warn_on_full_buffer=False)
        try:
            evaluator = self._open()
        except LawgraphError as error:
            self._tell({"failed": str(error)})
            return
        gc.collect()
        gc.freeze()  # a collection in a worker would touch, and so copy, every shared page
        self._tell({"ready": {"pid": os.getpid(), "memory": self._memory}})
        while True:
            readable = select.select([self._control.fileno(), wake], [], [])[0]
            if wake in readable:
                os.read(wake, 4096)
                self._reap()
            if self._control.fileno() in readable:
                try:
                    message, ancillary, _, _ = self._control.recvmsg(MESSAGE, socket.CMSG_LEN(4))
                except ConnectionResetError:  # the engine went while events were under way
                    return
                if not message:
                    return
                command = json.loads(message)
                if "advance" in command:
                    evaluator = self._advance(Path(command["advance"]), evaluator)
                else:
                    self._fork(command, ancillary, evaluator)

    def _open(self) -> Evaluator:
        self._held = hold(self._path)  # until this process and all its workers end
        store = read_only(self._path)
        plain = copy_default(store) if self._memory else None
        return Evaluator(store, self._limits, self._path.name, plain)

    def _advance(self, path: Path, evaluator: Evaluator) -> Evaluator:
        """Answer from another generation; workers that are at work keep the one they have."""
        before = self._path, self._held
        try:
            held = hold(path)
            home = path.parent.parent
            patches = between(home, self._path.name, path.name) if self._memory else []
            if patches is None:
                raise StoreError(f"no writes lead from {self._path.name} to {path.name}")
            store = read_only(path)
            plain = follow(evaluator.plain, store, patches) if self._memory else None
        except LawgraphError as error:
            self._tell({"stays": str(error)})
            return evaluator
        self._path, self._held = path, held
        os.close(before[1])  # workers of before hold it too, until they end
        advanced = Evaluator(store, self._limits, path.name, plain)
        self._tell({"advanced": str(path)})
        return advanced

    def _fork(self, command: dict[str, Any], ancillary: Ancillary, evaluator: Evaluator) -> None:
        descriptors = array.array("i")
        for _, _, data in ancillary:
            descriptors.frombytes(data)
        said = os.memfd_create("lawgraph-worker")
        nursery = os.getpid()
        pid = os.fork()
        if pid == 0:
            # As long as anybody holds this socket, the engine does not see that the nursery ended.
            self._control.close()
            become_worker(
                evaluator,
                socket.socket(fileno=descriptors[0]),
                said=said,
                memory=command["memory"],
                nursery=nursery,
            )
        os.close(descriptors[0])
        self._workers[pid] = (command["spawn"], said)
        pidfd = os.pidfd_open(pid)
        self._tell({"born": command["spawn"], "pid": pid}, pidfd)
        os.close(pidfd)

    def _reap(self) -> None:
        while self._workers:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if not pid:
                return
            name, said = self._workers.pop(pid)
            text = os.pread(said, _LAST_WORDS, 0)  # the reason comes first, a trace after it
            os.close(said)
            self._tell({"died": name, "status": status, "said": text.decode("utf-8", "replace")})

    def _tell(self, event: dict[str, Any], descriptor: int | None = None) -> None:
        attached = []
        if descriptor is not None:
            attached = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [descriptor]))]
        try:
            self._control.sendmsg([json.dumps(event).encode()], attached)
        except (BrokenPipeError, ConnectionResetError):
            sys.exit(0)  # the engine is gone; the workers follow by their parent-death signal


def main(arguments: list[str]) -> NoReturn:
    """Run a nursery on an inherited descriptor; the one argument is JSON."""
    given = json.loads(arguments[0])
    control = socket.socket(fileno=given["control"])
    control.set_inheritable(False)
    Nursery(control, Path(given["path"]), given["memory"], Limits(**given["limits"])).run()
    # Not sys.exit: the engine's destructors would wait for nothing that matters here.
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1:])
