"""Intake: how a write passes from a request to the writer, and into what is served.

Holds the gate, the order of writes and the one way in which an accepted write is acknowledged:
when it lies on disk, is published, and the next query sees it.
"""

from __future__ import annotations

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.responses import Response

from api.tokens import Gate
from graph import generations
from graph.errors import BusyError
from graph.writes.handle import WriterHandle

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

    from graph.engine.engine import Engine
    from graph.writes.asked import WriteDone, WriteRequest
    from graph.writes.handle import WriteSettings

_QUEUE = 64
_MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Dataset:
    """What kind of dataset is served.

    Attributes:
        direct: IRI below which the graphs lie that ``/graphs/…`` names; "" names each by its
            address.
        fresh: IRI below which a POST to ``/graphs`` makes new graphs; "" likewise.
    """

    direct: str
    fresh: str


class Intake:
    """Takes writes, one after another.

    Args:
        engine: that answers, and is told of new generations.
        settings: of the writer.
        gate: who may write.
        largest_mib: MiB of a body.
        dataset: how graphs are named.
    """

    def __init__(
        self,
        engine: Engine,
        settings: WriteSettings,
        gate: Gate,
        largest_mib: int,
        dataset: Dataset,
    ) -> None:
        self.engine = engine
        self.gate = gate
        self.largest_body = largest_mib * _MIB
        self.dataset = dataset
        self._settings = settings
        self._handle = WriterHandle(settings)
        # One thread of its own: writes that wait must not take those that draw pages.
        self._thread = ThreadPoolExecutor(1, "lawgraph-writes")
        self._turn = asyncio.Lock()
        self._waiting = 0

    def __enter__(self) -> Intake:
        """Start the writer, if anybody may write."""
        if self.gate.configured:
            self._handle.__enter__()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the writer."""
        self._thread.shutdown(wait=False, cancel_futures=True)
        self._handle.__exit__(kind, error, trace)

    async def take(self, request: WriteRequest) -> WriteDone:
        """Make a write; returns when the next query sees it.

        Raises:
            BusyError: too many wait, or it waited too long.
            LawgraphError: as ``WriterHandle.write``.
        """
        if self._waiting >= _QUEUE:
            raise BusyError(f"{self._waiting} writes wait: send yours again a little later")
        self._waiting += 1
        try:
            async with asyncio.timeout(self._settings.wait):
                await self._turn.acquire()
        except TimeoutError:
            raise BusyError(
                f"other writes were before this one for {self._settings.wait:g} seconds: "
                "send it again a little later",
                retry_after=5,
            ) from None
        finally:
            self._waiting -= 1
        try:
            loop = asyncio.get_running_loop()
            # Shielded: a client that leaves must not let the next write in beside this one.
            return await asyncio.shield(loop.run_in_executor(self._thread, self._make, request))
        finally:
            self._turn.release()

    def _make(self, request: WriteRequest) -> WriteDone:
        done = self._handle.write(request)
        if self.engine.generation != done.generation:
            self.engine.switch(generations.find(self._settings.home, done.generation).path)
        return done


def acknowledged(
    done: WriteDone, status: int, headers: Mapping[str, str] | None = None
) -> Response:
    """The answer to an accepted write."""
    told = {
        "generation": done.generation,
        "added": done.added,
        "removed": done.removed,
        "notes": list(done.notes),
    }
    body = "" if status == 204 else json.dumps(told, ensure_ascii=False, indent=1) + "\n"  # noqa: PLR2004
    return Response(
        body,
        status,
        {
            "X-Lawgraph-Generation": done.generation,
            "Cache-Control": "no-store",
            **(headers or {}),
        },
        "application/json" if body else None,
    )
