"""Session: the current generation opened for one command."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from graph import generations
from graph.paths import Project
from graph.store import OpenGeneration, open_generation


@contextmanager
def opened() -> Iterator[OpenGeneration]:
    """The current generation, read from disk."""
    served = generations.current(Project.here().home)
    with generations.opened(served.path) as path:
        graph = open_generation(path)
        try:
            yield graph
        finally:
            graph.close()
