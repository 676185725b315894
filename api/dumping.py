"""Dumping: dumps and differences made by processes of their own, each dump once.

The process that serves opens no store and does no work that takes seconds: it starts
``graph.dumps``, waits a little, and tells an asker who cannot wait when to come again.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
from typing import TYPE_CHECKING

from api.protocol import RefusedError
from graph.dumps_read import Dump, ready
from graph.errors import BusyError, LawgraphError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from api.published import Published

FORMS = ("patch", "added", "removed")
_PATIENCE = 25.0  # seconds that an asker waits; proxies and clients give up after 30 or 60
_AT_ONCE = 2  # differences; each reads two whole dumps
_CHUNK = 1 << 16


class Dumping:
    """What makes dumps.

    Args:
        published: the generations that may be dumped.
    """

    def __init__(self, published: Published) -> None:
        self._published = published
        self._writing: dict[str, asyncio.Task[None]] = {}
        self._differing = asyncio.Semaphore(_AT_ONCE)

    async def dump(self, generation: str) -> Dump:
        """The dump of a generation, written first if it is not there.

        Raises:
            RefusedError: 404, there is no such generation and no dump of it.
            BusyError: it is being written; come again.
            LawgraphError: it could not be written.
        """
        there = self.known(generation)
        if there is not None:
            return there
        if generation not in {g.id for g in self._published.all()}:
            raise RefusedError(404, f"there is no dump of '{generation}': /dump/ lists them")
        task = self._writing.get(generation)
        if task is None:
            task = self._writing[generation] = asyncio.create_task(self._write(generation))
            task.add_done_callback(lambda _: self._writing.pop(generation, None))
        done, _ = await asyncio.wait([task], timeout=_PATIENCE)
        if not done:
            raise BusyError(f"the dump of {generation} is being written: come again", 10)
        task.result()
        written = self.known(generation)
        if written is None:
            raise LawgraphError(f"the dump of {generation} was deleted as it was written")
        return written

    def known(self, generation: str) -> Dump | None:
        """The dump of a generation, if it has been written."""
        return ready(self._published.home, generation)

    async def difference(self, before: str, after: str, form: str) -> AsyncIterator[bytes]:
        """The difference of two generations, as it is found.

        Args:
            before: the generation to go from.
            after: the generation to go to.
            form: one of ``FORMS``: an RDF Patch, or one half of a pair of N-Quads files.

        Raises:
            BusyError: too many differences are being made.
            LawgraphError: a dump is missing or cannot be written.
        """
        await self.dump(before)
        await self.dump(after)
        if self._differing.locked():
            raise BusyError("too many differences are being made: come again", 5)
        return self._told("diff", str(self._published.home), before, after, form)

    async def close(self) -> None:
        """Stop what is being written; it will be written when it is asked for again."""
        for task in list(self._writing.values()):
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError, LawgraphError):
                await task

    async def _write(self, generation: str) -> None:
        process = await _start("write", str(self._published.home), generation)
        try:
            _, said = await process.communicate()
        finally:
            _end(process)
        if process.returncode:
            last = said.decode("utf-8", "replace").strip().rpartition("\n")[2]
            raise LawgraphError(f"the dump of {generation} could not be written: {last}")

    async def _told(self, *words: str) -> AsyncIterator[bytes]:
        # Nothing is taken before the first chunk is asked for: an asker who leaves before that
        # leaves nothing behind.
        async with self._differing:
            process = await _start(*words)
            try:
                while process.stdout and (chunk := await process.stdout.read(_CHUNK)):
                    yield chunk
                if await process.wait():
                    # Half a difference must not be taken for a whole one: the connection is cut.
                    raise LawgraphError("the difference could not be read to its end")
            finally:
                _end(process)


async def _start(*words: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "graph.dumps",
        *words,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )


def _end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
