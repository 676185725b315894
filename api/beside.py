"""Beside: the engine, and processes for what takes long, as one thing that can be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from graph.apart.handle import Apart
    from graph.engine.answer import QueryAnswer
    from graph.engine.engine import Engine
    from graph.engine.request import QueryRequest
    from graph.rows import Questions, Row

A = TypeVar("A")


class Beside:
    """Implements ``graph.rows.Questions`` by the engine.

    Args:
        engine: answers queries.
        processes: compute what takes long.
        home: the directory that holds the generations.
    """

    def __init__(self, engine: Engine, processes: Apart, home: Path) -> None:
        self._engine = engine
        self._processes = processes
        self._generations = home / "generations"

    @property
    def generation(self) -> str:
        """The name of the generation that answers."""
        return self._engine.generation

    def select(self, query: str) -> list[Row]:
        """All solutions of a SELECT; see ``Engine``."""
        return self._engine.select(query)

    def construct(self, query: str) -> bytes:
        """The triples of a CONSTRUCT or DESCRIBE; see ``Engine``."""
        return self._engine.construct(query)

    async def run(self, request: QueryRequest) -> QueryAnswer:
        """Any query, from an event loop; see ``Engine``."""
        return await self._engine.run(request)

    def compute(self, door: str, function: Callable[..., A], *given: Any) -> A:  # noqa: ANN401
        """The answer of a function, from a process of its own; see ``Apart.run``."""
        path = self._generations / self.generation
        return self._processes.run(door, path, function, *given)


def apart(
    graph: Questions,
    function: Callable[..., A],
    *given: Any,  # noqa: ANN401 (as the function takes)
    door: str = "short",
) -> A:
    """The answer of a function of the graph, from a process of its own where there are such.

    Args:
        graph: at the service ``Beside``; anything else is asked here.
        function: of a module; imported by ``api.lengthy``, or each process would import it.
        given: values that can be pickled, as the answer must be.
        door: ``long`` for what may take many seconds, or ``warm`` for what nobody waits for.

    Raises:
        LawgraphError: what the function raises, or it is stopped, or there is no place for it.
    """
    if isinstance(graph, Beside):
        return graph.compute(door, function, *given)
    return function(graph, *given)
