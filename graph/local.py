"""Local graphs: what users wrote, and how a build carries it on.

The named graphs ``graph/local/*`` hold what came by /update and /graphs; no file of the project
does. A build takes them from the generation that it follows and treats each like a file: loaded,
held against shapes and checks, merged, inferred from. So a write is refused aloud by the build
that it no longer fits, and never lost in silence.
"""

from __future__ import annotations

import hashlib
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from graph import generations
from graph.errors import NoGenerationError
from graph.identifiers import LOCAL, is_local
from graph.load import SourceFile
from graph.store import open_generation

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def carried(home: Path) -> Iterator[list[SourceFile]]:
    """The local graphs of the current generation as files, while the block runs."""
    with TemporaryDirectory(prefix="lawgraph-local-") as folder:
        yield list(_exported(home, Path(folder)))


def _exported(home: Path, folder: Path) -> Iterator[SourceFile]:
    try:
        served = generations.current(home)
    except NoGenerationError:
        return
    with generations.opened(served.path) as path:
        store = open_generation(path)
        try:
            for number, graph in enumerate(g for g in store.graphs() if is_local(g)):
                file = folder / f"{number}.ttl"
                file.write_bytes(store.dump(graph, "ntriples"))
                digest = hashlib.sha256(file.read_bytes()).hexdigest()
                name = f"graph/local/{graph.removeprefix(LOCAL)}"
                yield SourceFile(file, name, graph, digest)
        finally:
            store.close()
