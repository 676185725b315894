"""Answers: one conversation with one worker, blocking or on an event loop.

Sends the request, reads frames, and sees to it that the worker ends up released or killed,
whatever happens to the asker.
"""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

from graph.engine import wire
from graph.errors import EngineError, LawgraphError, WorkerDiedError

if TYPE_CHECKING:
    import socket
    from collections.abc import AsyncIterator, Callable

    from graph.engine.handle import WorkerHandle
    from graph.engine.lane import Claim, Lane
    from graph.engine.request import QueryRequest

_RECEIVE = 1 << 18
_GRACE = 2.0  # seconds that the watch has before the worker ends itself
_MOURNING = 2.0  # seconds within which the cause of a death is known


class Conversation:
    """The frames of one answer as they arrive; knows when it is complete.

    Attributes:
        kind: ``rows`` or ``triples``, empty before the header came.
        format: name of the format.
        generation: the name of the generation that answers.
        chunks: bytes of the result that were received and not yet taken.
        size: how many bytes that is.
        complete: whether the worker is done.
    """

    def __init__(self) -> None:
        self.kind = self.format = self.generation = ""
        self.chunks: list[bytes] = []
        self.size = 0
        self.complete = False
        self.retired = False
        self.error: LawgraphError | None = None
        self._frames = wire.Frames()

    def feed(self, data: bytes) -> None:
        """Take what was received."""
        self._frames.feed(data)
        for kind, payload in self._frames:
            if kind == wire.DATA:
                self.chunks.append(payload)
                self.size += len(payload)
            elif kind == wire.HEADER:
                self.kind, self.format, self.generation = payload.decode().split()
            elif kind == wire.ERROR:
                self.error = wire.unpack_error(payload)
            else:
                self.complete, self.retired = True, payload == wire.RETIRE

    def take(self) -> bytes:
        """What was received since the last call."""
        data = b"".join(self.chunks)
        self.chunks.clear()
        self.size = 0
        return data


class QueryAnswer:
    """An answer on its way: iterate over it, or close it to have the query stopped.

    Attributes:
        kind: ``rows`` or ``triples``.
        format: name of the format.
        generation: which generation answers.
        length: bytes in all, when the whole answer has already arrived.
    """

    def __init__(self, lane: Lane, worker: WorkerHandle, talk: Conversation) -> None:
        self.kind = talk.kind
        self.format = talk.format
        self.generation = talk.generation
        self.length = talk.size if talk.complete else None
        self._lane = lane
        self._worker: WorkerHandle | None = worker
        self._talk = talk
        self._settle()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """The bytes of the result.

        Raises:
            EngineError: the query was stopped before the result was complete.
        """
        try:
            yield self._talk.take()
            while self._worker is not None:
                await receive(self._worker, self._talk)
                self._settle()
                if data := self._talk.take():
                    yield data
                if self._talk.error:
                    raise self._talk.error
        finally:
            self.close()

    def whole(self) -> bytes:
        """The result, where ``length`` says that all of it is here."""
        return self._talk.take()

    def close(self) -> None:
        """Stop the query if it still runs; harmless afterwards."""
        if self._worker is not None:
            worker, self._worker = self._worker, None
            self._lane.discard(worker)

    def _settle(self) -> None:
        if self._talk.complete and self._worker is not None:
            worker, self._worker = self._worker, None
            self._lane.release(worker, self._talk.retired)


async def receive(worker: WorkerHandle, talk: Conversation) -> None:
    """Feed the conversation once, on the event loop.

    Raises:
        EngineError: the worker died; the cause is that of its death.
    """
    try:
        data = await asyncio.get_running_loop().sock_recv(worker.sock, _RECEIVE)
    except OSError:
        data = b""
    if not data:
        try:
            async with asyncio.timeout(_MOURNING):
                raise await asyncio.shield(asyncio.wrap_future(worker.died))
        except TimeoutError:
            raise worker.verdict or WorkerDiedError("the worker went away; ask again") from None
    talk.feed(data)


def _receive_blocking(worker: WorkerHandle) -> bytes:
    data = b""
    with contextlib.suppress(ConnectionResetError):
        data = worker.sock.recv(_RECEIVE)
    if not data:
        raise worker.died.result(_MOURNING)
    return data


async def open_answer(
    lane: Lane, worker: WorkerHandle, request: QueryRequest, read_ahead: int
) -> QueryAnswer:
    """Send the request and wait until the answer is complete or its beginning is here.

    Raises:
        LawgraphError: refused or failed; the worker is already taken care of.
    """
    talk = Conversation()
    try:
        worker.sock.setblocking(False)
        packed = wire.pack_request(request, lane.settings.deadline + _GRACE)
        with contextlib.suppress(OSError):  # it is dead: receiving tells why
            await asyncio.get_running_loop().sock_sendall(worker.sock, packed)
    except BaseException:
        lane.discard(worker)
        raise
    return await opened(lane, worker, talk, read_ahead)


async def opened(
    lane: Lane, worker: WorkerHandle, talk: Conversation, read_ahead: int
) -> QueryAnswer:
    """Wait until an answer that was asked for is complete or its beginning is here.

    Raises:
        LawgraphError: refused or failed; the worker is already taken care of.
    """
    try:
        while not talk.complete and talk.size < read_ahead:
            await receive(worker, talk)
    except BaseException:
        lane.discard(worker)
        raise
    if talk.error:
        lane.release(worker, talk.retired)
        raise talk.error
    return QueryAnswer(lane, worker, talk)


class Begun:
    """A query for somebody who watches sockets without a task: it waits, then a worker has it.

    Raises:
        BusyError: too many wait already.

    Attributes:
        talk: what came so far.
        sock: becomes readable when more came; None while the query waits for a worker.
    """

    def __init__(self, lane: Lane, request: QueryRequest) -> None:
        self.talk = Conversation()
        self.sock: socket.socket | None = None
        self._lane = lane
        self._request = request
        self._worker: WorkerHandle | None = None
        self._claim: Claim | None = None
        worker = lane.at_once(request.query)
        if worker is None:
            self._claim = lane.claim(request.query)
            self.start()
        else:
            self._ask(worker)

    def start(self) -> bool:
        """Ask, if a worker is there by now; whether the socket can be watched."""
        if self._worker is None and self._claim is not None and self._claim.done():
            if self._claim.exception() is not None:
                return False
            self._ask(self._claim.result())
        return self._worker is not None

    def when_it_can_start(self, call: Callable[[], object]) -> None:
        """Have something called when ``start`` is worth trying, in whatever thread finds out."""
        if self._claim is not None:
            self._claim.add_done_callback(lambda _: call())

    def receive(self, most: int) -> bool:
        """Take what came, at most so many bytes in all; whether more has to come for that.

        False means that there is something to do: the answer is complete, it failed, it is
        large, or the worker died (``answer`` tells).
        """
        worker = self._worker
        if worker is None:
            return True
        with contextlib.suppress(BlockingIOError):
            try:
                while not self.talk.complete and self.talk.size < most:
                    data = worker.sock.recv(_RECEIVE)
                    if not data:
                        return False
                    self.talk.feed(data)
            except ConnectionResetError:
                pass
            return False
        return True

    def whole(self) -> bool:
        """Whether the answer is complete and without an error; its worker is free again then."""
        if self._worker is None or not self.talk.complete or self.talk.error:
            return False
        self._lane.release(self._worker, self.talk.retired)
        return True

    async def answer(self, read_ahead: int) -> QueryAnswer:
        """Go on as a task does; nobody may watch the socket any more.

        Raises:
            LawgraphError: refused or failed.
        """
        if self._worker is None:
            if self._claim is None or (cause := self._claim.exception()) is None:
                raise EngineError("the query was not begun")
            raise cause
        return await opened(self._lane, self._worker, self.talk, read_ahead)

    def leave(self) -> None:
        """Nobody wants the answer."""
        if self._worker is not None:
            self._lane.discard(self._worker)
        elif self._claim is not None:
            self._lane.forget(self._claim)

    def _ask(self, worker: WorkerHandle) -> None:
        self._worker, self.sock = worker, worker.sock
        if self.sock.gettimeout() != 0:
            self.sock.setblocking(False)
        packed = wire.pack_request(self._request, self._lane.settings.deadline + _GRACE)
        with contextlib.suppress(OSError):  # it is dead: receiving tells why
            self.sock.send(packed)


def whole_answer(lane: Lane, worker: WorkerHandle, request: QueryRequest) -> Conversation:
    """Ask and wait for all of it, blocking this thread.

    Raises:
        LawgraphError: refused or failed; the worker is already taken care of.
    """
    talk = Conversation()
    try:
        worker.sock.settimeout(lane.settings.deadline + 2 * _GRACE)
        with contextlib.suppress(BrokenPipeError):  # it is dead: receiving tells why
            worker.sock.sendall(wire.pack_request(request, lane.settings.deadline + _GRACE))
        while not talk.complete:
            talk.feed(_receive_blocking(worker))
    except TimeoutError as error:
        lane.discard(worker)
        raise EngineError("the engine did not answer in time; ask again") from error
    except BaseException:
        lane.discard(worker)
        raise
    lane.release(worker, talk.retired)
    if talk.error:
        raise talk.error
    return talk
