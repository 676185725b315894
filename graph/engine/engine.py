"""The engine as the rest of the program sees it: start, ask, switch, close."""

from __future__ import annotations

from concurrent.futures import TimeoutError as NotInTime
from typing import TYPE_CHECKING, Any

from graph.engine.answer import Begun, QueryAnswer, open_answer, whole_answer
from graph.engine.lane import Lane
from graph.engine.request import QueryRequest
from graph.engine.settings import EngineSettings
from graph.engine.watch import Watch
from graph.errors import EngineError, QueryMalformedError, QueryTooLongError
from graph.rows import parse_rows

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from graph.rows import Row

_SHORT = 8000  # characters of a query that fits into the buffer of a socket with all its parameters


class Engine:
    """Answers queries over the current generation; implements ``graph.rows.Questions``.

    Safe to use from any thread and any event loop. Answers of ``select`` and ``construct`` go
    through the lane ``answers``, those of ``run`` through the lane that the request names.

    Args:
        generation: directory of the generation to begin with.
        settings: bounds; the defaults suit two cores and some GiB.
        home: if given, a new current generation there is noticed and taken over.

    >>> with Engine(path) as engine:                                    # doctest: +SKIP
    ...     engine.select("SELECT ?s { ?s a <https://w3id.org/lawgraph/ontology#Act> }")
    """

    def __init__(
        self, generation: Path, settings: EngineSettings | None = None, home: Path | None = None
    ) -> None:
        self._settings = settings or EngineSettings()
        self._first = generation
        self._lanes = {
            "public": Lane("public", self._settings.public),
            "answers": Lane("answers", self._settings.answers),
        }
        self._watch = Watch(self._settings, list(self._lanes.values()), home)

    def start(self) -> None:
        """Open the generation and get workers ready; returns when queries can be asked.

        Raises:
            EngineError: the generation cannot be opened, with why.
        """
        self._watch.start()
        try:
            self.switch(self._first)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """End all processes; queries in flight end with an error."""
        for lane in self._lanes.values():
            lane.close()
        if self._watch.is_alive():
            self._watch.stop()

    def __enter__(self) -> Engine:
        """Start."""
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close."""
        self.close()

    @property
    def generation(self) -> str:
        """The name of the generation that new queries are answered from."""
        return (self._watch.active.path if self._watch.active else self._first).name

    def switch(self, generation: Path) -> None:
        """Move to another generation; queries in flight end on the old one.

        Raises:
            EngineError: it cannot be opened; the old one goes on answering.
        """
        try:
            self._watch.bring(generation).result(self._settings.start_timeout)
        except NotInTime:
            raise EngineError(f"{generation} did not open in time") from None

    def select(self, query: str) -> list[Row]:
        """All solutions of a SELECT, over the lane ``answers``; blocks."""
        return parse_rows(self._ask(query, "rows"))

    def construct(self, query: str) -> bytes:
        """The triples of a CONSTRUCT or DESCRIBE as N-Triples, over ``answers``; blocks."""
        return self._ask(query, "triples")

    async def run(self, request: QueryRequest) -> QueryAnswer:
        """Ask from an event loop, without blocking it.

        Returns:
            The answer once it is complete or its first MiB is here; iterate over it for the
            rest. If the asker goes away (the task is cancelled, or the answer is closed), the
            query is stopped.

        Raises:
            QueryError: refused.
            EngineError: busy, or stopped.
        """
        self._check_length(request.query)
        lane = self._lanes[request.lane]
        worker = await lane.acquire_async(request.query)
        return await open_answer(lane, worker, request, self._settings.read_ahead)

    def begin(self, request: QueryRequest) -> Begun | None:
        """Ask a worker as soon as one is free, for somebody who looks at sockets.

        Returns:
            None if the query is long; ``run`` is the way then.

        Raises:
            EngineError: busy.
        """
        if len(request.query) > _SHORT:
            return None
        return Begun(self._lanes[request.lane], request)

    async def resume(self, begun: Begun) -> QueryAnswer:
        """The answer of a query that was begun, as ``run`` would give it.

        Raises:
            QueryError: refused.
            EngineError: stopped.
        """
        return await begun.answer(self._settings.read_ahead)

    def status(self) -> dict[str, Any]:
        """What ``/health`` tells: generation, mode, lanes, trouble."""
        active = self._watch.active
        return {
            "generation": self.generation,
            "mode": ("memory" if active.memory else "disk") if active else "restarting",
            "trouble": self._watch.trouble or None,
            "lanes": {name: lane.status() for name, lane in self._lanes.items()},
        }

    def _ask(self, query: str, kind: str) -> bytes:
        self._check_length(query)
        lane = self._lanes["answers"]
        request = QueryRequest(
            query,
            rows="json" if kind == "rows" else None,
            triples="ntriples" if kind == "triples" else None,
            lane="answers",
        )
        talk = whole_answer(lane, lane.acquire(query), request)
        if talk.kind != kind:
            raise QueryMalformedError(f"a query that answers {kind} was expected here")
        return talk.take()

    def _check_length(self, query: str) -> None:
        # The worker checks this too; here it keeps ten megabytes from being copied to it.
        if len(query) > self._settings.limits.length:
            raise QueryTooLongError(
                f"the query has {len(query):,} characters, the limit is "
                f"{self._settings.limits.length:,}: ask in several smaller queries"
            )
