"""Turtle files: whole graphs from a store to disk, as they come, at any size.

A door to pyoxigraph beside ``graph.store``: this writes files and is no part of what a generation
is made of. Small graphs are written by ``graph.turtle``, for people to read and edit.
"""

from __future__ import annotations

import io
from typing import IO, TYPE_CHECKING, cast

from pyoxigraph import DefaultGraph, NamedNode, RdfFormat, parse, serialize

if TYPE_CHECKING:
    from collections.abc import Mapping

    from typing_extensions import Buffer

    from graph.store import OpenGeneration


def to_ntriples(store: OpenGeneration, graph: str | None, file: IO[bytes]) -> None:
    """Write one named graph, or the default graph where none is named, as N-Triples."""
    node = NamedNode(graph) if graph else DefaultGraph()
    store.inner.dump(file, RdfFormat.N_TRIPLES, from_graph=node)


def to_turtle(triples: IO[bytes], file: IO[bytes], prefixes: Mapping[str, str]) -> None:
    """N-Triples as Turtle, line by line; those of a subject that stand together are joined."""
    found = (q.triple for q in parse(triples, RdfFormat.N_TRIPLES))
    into = _OrderedPrefixes(file)
    serialize(found, cast("IO[bytes]", into), RdfFormat.TURTLE, prefixes=dict(prefixes))
    into.finish()


class _OrderedPrefixes(io.RawIOBase):
    """A file that puts the prefixes in order: the engine writes them in any, anew each time."""

    def __init__(self, file: IO[bytes]) -> None:
        super().__init__()
        self._file = file
        self._head: list[bytes] | None = []
        self._begun = b""

    def writable(self) -> bool:
        """It is only written to."""
        return True

    def write(self, data: Buffer) -> int:
        """Take a part of the Turtle."""
        data = bytes(data)
        if self._head is None:
            self._file.write(data)
            return len(data)
        *lines, self._begun = (self._begun + data).split(b"\n")
        for number, line in enumerate(lines):
            if not line.startswith(b"@prefix "):
                rest = b"\n".join([*lines[number:], self._begun])
                self._begun = b""
                self.finish()
                self._file.write(rest)
                break
            self._head.append(line + b"\n")
        return len(data)

    def finish(self) -> None:
        """Write what was held back."""
        self._file.writelines(sorted(self._head or []))
        self._head = None
        self._file.write(self._begun)
        self._begun = b""
