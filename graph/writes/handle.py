"""Handle: the web process's side of the writer. Starts it, asks it, starts it again.

Safe to use from any thread; writes wait for each other here. The web process imports neither
the store nor the shapes.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import threading
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from graph.engine import wire
from graph.errors import BusyError, LawgraphError, WorkerDiedError
from graph.limits import Limits
from graph.writes.asked import WriteDone, WriteRequest, pack, unpack_answer

if TYPE_CHECKING:
    from types import TracebackType

_ROOT = Path(__file__).resolve().parents[2]
_CHUNK = 1 << 16
_GRACE = 5.0  # seconds that the writer has to tell of a deadline


@dataclass(frozen=True, slots=True)
class WriteSettings:
    """How writes are taken.

    Attributes:
        home: where the generations are.
        ontology: folder of shapes and checks; None is the plain dataset: any graph, unchecked.
        deadline: seconds that a write may take, once its turn has come.
        wait: seconds that it waits for its turn before ``BusyError``.
        memory: bytes that it may take.
        limits: how deep and long the patterns of an update may be.
    """

    home: Path
    ontology: Path | None
    deadline: float = 60.0
    wait: float = 30.0
    memory: int = 2 << 30
    limits: Limits = field(default_factory=Limits)


class WriterHandle:
    """Makes writes, one at a time.

    Args:
        settings: how.
    """

    def __init__(self, settings: WriteSettings) -> None:
        self._settings = settings
        self._turn = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._frames = wire.Frames()

    def __enter__(self) -> WriterHandle:
        """Start; what the writer reads first, it reads beside."""
        with self._turn:
            self._start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End it; a write that is under way is either there or not."""
        with self._turn:
            self._stop()

    def write(self, request: WriteRequest) -> WriteDone:
        """Make a write; blocks until it is on disk and published.

        Raises:
            BusyError: others were before, for too long.
            FindingsError: the checks refuse it.
            LawgraphError: it is malformed, forbidden, too large, or cannot be done.
        """
        if not self._turn.acquire(timeout=self._settings.wait):
            raise BusyError(
                f"other writes have been under way for {self._settings.wait:g} seconds: "
                "send yours again a little later",
                retry_after=5,
            )
        try:
            answer = unpack_answer(self._ask(pack(request)))
        finally:
            self._turn.release()
        if isinstance(answer, LawgraphError):
            raise answer
        return answer

    def _ask(self, packed: bytes) -> bytes:
        if self._process is None or self._process.poll() is not None:
            self._stop()
            self._start()
        assert self._control  # noqa: S101 (set by _start)
        try:
            self._control.sendall(packed)
            while True:
                for kind, payload in self._frames:
                    if kind == wire.DATA:
                        return payload
                data = self._control.recv(_CHUNK)
                if not data:
                    raise WorkerDiedError(
                        "the process that makes writes ended: look whether yours is there, "
                        "and send it again if it is not"
                    )
                self._frames.feed(data)
        except OSError as error:
            self._stop()
            raise WorkerDiedError(
                "the process that makes writes did not answer: look whether yours is there, "
                "and send it again if it is not"
            ) from error

    def _start(self) -> None:
        ours, theirs = socket.socketpair()
        settings = self._settings
        given = {
            "control": theirs.fileno(),
            "home": str(settings.home),
            "ontology": str(settings.ontology) if settings.ontology else None,
            "deadline": settings.deadline,
            "memory": settings.memory,
            "limits": asdict(settings.limits),
        }
        self._process = subprocess.Popen(  # noqa: S603 (our own module, no shell)
            [sys.executable, "-m", "graph.writes.writer", json.dumps(given)],
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            env=os.environ | {"PYTHONPATH": str(_ROOT), "RUST_BACKTRACE": "0"},
        )
        theirs.close()
        ours.settimeout(settings.deadline + _GRACE)
        self._control, self._frames = ours, wire.Frames()

    def _stop(self) -> None:
        if self._control is not None:
            self._control.close()
        if self._process is not None:
            try:
                self._process.wait(_GRACE)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        self._process = self._control = None
